/// What the desk's pages do by themselves where scripts run: they follow the files, save without leaving the
/// editor, list names while one is typed, and mark what was found. Every page works without it.
enum DeskScript {
  static let text = #"""
    'use strict';
    (() => {
      const $ = (id) => document.getElementById(id);
      const say = (words) => { const said = $('said'); if (said) said.textContent = words; };
      const live = document.body.dataset.live;
      const desk = document.querySelector('.desk[data-state]');

      // News of files and of what is being made, while the page is seen: a browser gives one host few
      // connections, and each page that listens has one.
      const follow = (told) => {
        let source = null;
        const open = () => {
          if (source || document.hidden) return;
          source = new EventSource('/events');
          for (const kind of ['hello', 'change', 'work']) source.addEventListener(kind, (event) => told(kind, event.data));
        };
        document.addEventListener('visibilitychange', () => {
          if (document.hidden) { if (source) source.close(); source = null; } else open();
        });
        addEventListener('pagehide', () => { if (source) source.close(); source = null; });
        open();
      };

      const survey = async () => {
        const place = $('survey');
        if (!place) return;
        const answer = await fetch('/survey');
        if (answer.ok) place.innerHTML = (await answer.json()).found;
      };

      if (live === 'project') {
        survey();
        follow((kind) => { if (kind === 'change') survey(); });
      }
      if (live === 'meeting') {
        // To load the page again would call back what a button has just sent.
        let isLeaving = false;
        addEventListener('submit', () => { isLeaving = true; });
        addEventListener('pageshow', () => { isLeaving = false; });
        follow((kind) => { if (kind === 'change' && !isLeaving) location.reload(); });
      }
      if (live === 'work') {
        // Answers may come in another order than they were asked for; the last that was asked for counts.
        let asked = 0, shown = 0;
        const look = async () => {
          const place = $('work'), number = ++asked;
          const answer = await fetch('/making/state');
          if (!place || !answer.ok) return;
          const state = await answer.json();
          if (number < shown) return;
          shown = number;
          place.innerHTML = state.body;
          place.dataset.running = state.running ? 'yes' : 'no';
        };
        follow((kind) => { if (kind !== 'change') look(); });
      }
      if (!desk) return;

      const form = $('editor-form'), editor = $('editor'), marks = desk.querySelector('.marks');
      const names = $('names'), findings = $('findings'), unsaved = $('unsaved');
      let saved = editor.value, version = 0, isSaving = false;
      const isChanged = () => editor.value !== saved;

      // What was found, under the words. The stretches are those of the text that was saved last.
      let stretches = [];
      const readStretches = () => {
        stretches = [...findings.querySelectorAll('li[data-from]')].map((item) => ({
          from: +item.dataset.from, to: +item.dataset.to, kind: item.className, words: item.dataset.words, item,
        })).sort((a, b) => a.from - b.from);
      };
      const drawMarks = () => {
        marks.replaceChildren();
        if (isChanged()) return;
        let at = 0;
        for (const stretch of stretches) {
          if (stretch.from < at) continue;
          marks.append(saved.slice(at, stretch.from));
          const under = document.createElement('u');
          under.className = stretch.kind;
          under.textContent = saved.slice(stretch.from, Math.max(stretch.to, stretch.from + 1));
          marks.append(under);
          at = stretch.from + under.textContent.length;
        }
        marks.append(saved.slice(at) + '\n');
        marks.scrollTop = editor.scrollTop;
      };
      editor.addEventListener('scroll', () => { marks.scrollTop = editor.scrollTop; });

      // The page in its frame: it runs no script, so that figures and marks are looked after from here.
      const frame = () => $('frame');
      const dress = () => {
        const pane = frame();
        const page = pane && pane.contentDocument;
        if (!page || !page.body) return;
        page.addEventListener('click', (event) => {
          const figure = event.target.closest && event.target.closest('[data-figure]');
          if (figure) { event.preventDefault(); ask(figure.dataset.figure); return; }
          const marked = event.target.closest && event.target.closest('[data-finding-from]');
          if (marked) goTo(+marked.dataset.findingFrom);
        });
        for (const figure of page.querySelectorAll('[data-figure]')) figure.style.cursor = 'pointer';
        const blocks = [...page.querySelectorAll('p, li, td, th, h1, h2, h3, h4')];
        for (const stretch of stretches) {
          if (!stretch.words) continue;
          const block = blocks.find((one) => one.textContent.replace(/\s+/g, ' ').includes(stretch.words.replace(/\s+/g, ' ').trim()));
          if (!block) continue;
          block.style.outline = stretch.kind === 'error' ? '3px solid #b10e1e' : '3px dotted #8a4b00';
          block.dataset.findingFrom = stretch.from;
          block.title = stretch.item.textContent.replace(/\s+/g, ' ').trim();
        }
      };
      const watchFrame = () => {
        const pane = frame();
        if (!pane) return;
        pane.addEventListener('load', dress);
        if (pane.contentDocument && pane.contentDocument.readyState === 'complete') dress();
      };
      const show = (path, words) => {
        const pane = frame();
        const view = $('view');
        const note = view.querySelector('p');
        if (note) note.textContent = words;
        if (!path) { if (pane) pane.remove(); return; }
        if (pane) {
          const top = pane.contentWindow ? pane.contentWindow.scrollY : 0;
          pane.addEventListener('load', () => pane.contentWindow.scrollTo(0, top), { once: true });
          pane.contentWindow.location.replace(path + '?v=' + version);
          return;
        }
        const fresh = document.createElement('iframe');
        fresh.id = 'frame';
        fresh.title = 'The page of the paper';
        fresh.setAttribute('sandbox', 'allow-same-origin');
        fresh.src = path;
        view.append(fresh);
        watchFrame();
      };

      const take = (state) => {
        version = state.version;
        form.opened.value = state.opened;
        findings.innerHTML = state.findings;
        $('figures').innerHTML = state.figures;
        readStretches();
        drawMarks();
        show(state.page, state.words);
        desk.dataset.version = version;
        vocabulary = null;
      };
      const look = async () => {
        if (isSaving) return;
        const answer = await fetch(desk.dataset.state);
        if (answer.status === 403) { location.reload(); return; }
        if (!answer.ok || isSaving) return;
        const state = await answer.json();
        if (state.version === version) return;
        if (state.opened !== form.opened.value) {
          if (isChanged()) {
            unsaved.textContent = 'The file has changed on the disk. Save asks which words are to stay.';
            say(unsaved.textContent);
            const opened = form.opened.value;
            take(state);
            form.opened.value = opened;
            return;
          }
          location.reload();
          return;
        }
        take(state);
      };

      // Saving.
      const save = async () => {
        if (isSaving) return;
        isSaving = true;
        const words = editor.value;
        unsaved.textContent = 'Saving …';
        try {
          const answer = await fetch(form.action, {
            method: 'POST', redirect: 'error',
            body: new URLSearchParams({ text: words, opened: form.opened.value, script: '1' }),
          });
          if (answer.status === 409 || answer.status === 422) { isSaving = false; saved = words; form.submit(); return; }
          if (answer.status === 403) { saved = words; location.reload(); return; }
          if (!answer.ok) throw new Error(answer.status);
          const state = await answer.json();
          saved = words;
          take(state);
          unsaved.textContent = isChanged() ? 'Not saved yet' : 'Saved';
          say('Saved. ' + findings.querySelectorAll('li').length + ' findings.');
        } catch (error) {
          unsaved.textContent = 'Not saved: the desk does not answer. Is scrutiny serve still running?';
          say(unsaved.textContent);
        }
        isSaving = false;
      };
      form.addEventListener('submit', (event) => { event.preventDefault(); save(); });
      addEventListener('keydown', (event) => {
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') { event.preventDefault(); save(); }
      });
      addEventListener('beforeunload', (event) => { if (isChanged()) event.preventDefault(); });

      // Going to a place.
      const goTo = (from, to) => {
        editor.focus();
        editor.setSelectionRange(from, to === undefined ? from : to);
        const lines = editor.value.slice(0, from).split('\n').length - 1;
        const height = parseFloat(getComputedStyle(editor).lineHeight) || 20;
        editor.scrollTop = Math.max(0, lines * height - editor.clientHeight / 3);
      };
      const lineStart = (line) => {
        let at = 0;
        for (let number = 1; number < line; number += 1) {
          const next = editor.value.indexOf('\n', at);
          if (next < 0) break;
          at = next + 1;
        }
        return at;
      };
      let isPutting = false;
      const put = (from, to, words) => {
        isPutting = true;
        editor.focus();
        editor.setSelectionRange(from, to);
        // As if it were typed, so that it can be undone.
        if (!document.execCommand('insertText', false, words)) editor.setRangeText(words, from, to, 'end');
        isPutting = false;
        editor.dispatchEvent(new Event('input'));
        close();
      };
      findings.addEventListener('click', (event) => {
        const fix = event.target.closest('.fix');
        if (fix) {
          if (isChanged()) { say('Save first: the words have changed since this was found.'); unsaved.textContent = 'Save first'; return; }
          put(+fix.dataset.from, +fix.dataset.to, fix.dataset.with);
          return;
        }
        const link = event.target.closest('a[data-line]');
        if (!link) return;
        event.preventDefault();
        const item = link.closest('li');
        if (item.dataset.from && !isChanged()) goTo(+item.dataset.from, +item.dataset.to);
        else goTo(lineStart(+link.dataset.line));
      });

      // Where a figure comes from.
      const ask = async (id) => {
        const answer = await fetch(desk.dataset.figures + '?part=1&id=' + encodeURIComponent(id));
        const panel = $('figure');
        panel.innerHTML = answer.ok ? await answer.text() : '<p>This figure is of a page that is no longer the newest.</p>';
        panel.focus();
        panel.scrollIntoView({ block: 'nearest' });
      };
      $('figures').addEventListener('click', (event) => {
        const link = event.target.closest('a[data-id]');
        if (!link) return;
        event.preventDefault();
        ask(link.dataset.id);
      });

      // Names, while one is typed.
      let vocabulary = null, chosen = 0, shown = [];
      const words = async () => {
        if (!vocabulary) {
          const answer = await fetch(desk.dataset.names);
          vocabulary = answer.ok ? await answer.json() : [];
        }
        return vocabulary;
      };
      const close = () => {
        names.hidden = true;
        editor.removeAttribute('aria-activedescendant');
        editor.removeAttribute('aria-controls');
      };
      const typed = () => {
        const before = editor.value.slice(0, editor.selectionStart);
        const match = /\{(\{|%) *([\w.]*)$/.exec(before);
        return match && { start: before.length - match[0].length, word: match[2].toLowerCase(), isTag: match[1] === '%' };
      };
      const choose = (number) => {
        chosen = (number + shown.length) % shown.length;
        [...names.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === chosen)));
        const item = names.children[chosen];
        editor.setAttribute('aria-activedescendant', item.id);
        item.scrollIntoView({ block: 'nearest' });
        say(item.textContent);
      };
      const suggest = async () => {
        if (!typed()) { close(); return; }
        const all = await words();
        const place = isPutting ? null : typed();
        if (!place) { close(); return; }
        const own = all.filter((one) => one.name.startsWith('% ') === place.isTag);
        const plain = (one) => one.name.replace(/^% /, '').toLowerCase();
        shown = [...own.filter((one) => plain(one).startsWith(place.word)),
          ...own.filter((one) => !plain(one).startsWith(place.word) && plain(one).includes(place.word))].slice(0, 50);
        if (!shown.length) { close(); return; }
        names.replaceChildren(...shown.map((one, index) => {
          const item = document.createElement('li');
          item.id = 'name-' + index;
          item.setAttribute('role', 'option');
          const value = document.createElement('span');
          value.className = 'value';
          value.textContent = one.value;
          item.append(one.name.replace(/^% /, ''), ' ', value, one.what ? ' – ' + one.what : '');
          item.addEventListener('mousedown', (event) => { event.preventDefault(); chosen = index; accept(); });
          return item;
        }));
        names.hidden = false;
        editor.setAttribute('aria-controls', 'names');
        choose(0);
      };
      const accept = () => {
        const place = typed(), one = shown[chosen];
        close();
        if (!place || !one) return;
        const open = place.isTag ? '{% ' + one.name.slice(2) + ' ' : '{{ ' + one.name + ' ';
        const ending = place.isTag ? '%}' : '}}';
        const after = editor.value.slice(editor.selectionStart);
        const has = after.trimStart().startsWith(ending);
        put(place.start, editor.selectionStart, open.trimEnd() + (has ? '' : ' ' + ending));
      };
      let isLeaving = false;
      editor.addEventListener('keydown', (event) => {
        if (!names.hidden) {
          if (event.key === 'ArrowDown') { event.preventDefault(); choose(chosen + 1); return; }
          if (event.key === 'ArrowUp') { event.preventDefault(); choose(chosen - 1); return; }
          if (event.key === 'Enter' || event.key === 'Tab') { event.preventDefault(); accept(); return; }
          if (event.key === 'Escape') { event.preventDefault(); close(); return; }
        }
        if (event.key === 'Escape') isLeaving = true;
      });
      editor.addEventListener('blur', close);
      editor.addEventListener('input', (event) => {
        unsaved.textContent = isChanged() ? 'Not saved yet' : '';
        drawMarks();
        if (!isPutting && /^(insert|delete)/.test(event.inputType)) suggest(); else close();
      });

      readStretches();
      drawMarks();
      watchFrame();
      const line = new URLSearchParams(location.search).get('line');
      if (line) goTo(lineStart(+line));
      follow((kind) => { if (kind === 'change' || kind === 'hello') look(); });
    })();

    """#
}
