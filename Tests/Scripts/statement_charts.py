"""Charts of measures with their words, as they should be, for statements-random."""
from recompute_values import PLAIN_RULES, and_list, cap, rounded, small, word
from statement_tables import TITLES, key

HEADINGS = {'per cent': '%', 'pounds': '£', 'count': 'number'}
COLUMNS = {word: word.capitalize() for word in ('year', 'half year', 'term', 'quarter', 'month')}


def spans(found, labels):
    """'2014', '2013 and 2014', '2014 to 2020 and 2023', '9 of 13 periods'."""
    if len(found) == len(labels) > 2:
        return 'every period'
    runs = []
    for i in found:
        if runs and runs[-1][1] == i - 1:
            runs[-1][1] = i
        else:
            runs.append([i, i])
    words = []
    for a, b in runs:
        words += [f'{labels[a]} to {labels[b]}'] if b - a > 1 else labels[a:b + 1]
    return and_list(words) if len(words) <= 4 else f'{len(found)} of {len(labels)} periods'


class ChartBlocks:
    """A part of Statements."""

    def provisional(self, lines, labels):
        """What is said of lines, each a name, its measure and its values; the status of a measure is that of its source."""
        marked = [(name, ind, [k for k, v in enumerate(values) if not isinstance(v, str)]) for name, ind, values in lines]
        marked = [(name, found) for name, ind, found in marked if found and self.status(ind) == 'provisional']
        if not marked:
            return ''
        if all(self.status(ind) == 'provisional' or all(isinstance(v, str) for v in values) for _, ind, values in lines):
            return 'All figures are provisional.'
        return 'Provisional: ' + '; '.join(f'{name} in {spans(found, labels)}' for name, found in marked) + '.'

    def anew(self, ind, periods):
        """Why usual variation begins anew in one of the periods after the first."""
        said = []
        for rebase in (self.m.council.get('rebase') or {}).get(ind.id, []):
            start = next((k for k, p in enumerate(periods) if p.start.isoformat() >= rebase['from'].__str__()), 0)
            if start:
                said.append(f"Usual variation begins anew in {periods[start].short}: {rebase['because']}.")
        return said

    def tag_chart(self, text):
        names, options = self.options(text)
        inds = [self.m.indicators[n] for n in names]
        self.beside_kinds = [k for k in TITLES if k in options.get('beside', [])]
        self.periods_asked = options.get('periods')
        self.figures += 1
        getattr(self, 'draw_' + options.get('kind', ['line'])[0])(inds, options)
        if 'neighbours' in self.beside_kinds:
            self.neighbours_note(inds)
        # Sources stand in the order of the rows.
        if options.get('kind') == ['bar'] and len(inds) > 1:
            inds = self.by_size(inds)
        self.add('sources', self.source_of(inds))

    def by_size(self, inds):
        value = lambda i: self.m.value(i.id, self.m.gss, self.m.latest(i))
        return sorted(inds, key=lambda i: (isinstance(value(i), str), 0 if isinstance(value(i), str) else -value(i)))

    def chart(self, caption, subtitle, title, said, what, rows, values, notes=()):
        self.add('chart title', f'Figure {self.figures}: {caption}')
        self.add('chart subtitle', subtitle)
        self.add('alternative', f'[{title}.](charts/04-paper-{self.figures}.svg)')
        said = ' '.join(s for s in said if s)
        if said:
            self.add('chart sentences', said)
        self.add('values caption', f"Figure {self.figures}, values: {', '.join(w for w in what if w)}")
        self.add('chart table', rows)
        if key(values):
            self.add('key', key(values))
        for note in notes:
            self.add('note on limits', note)

    def asked(self, usual):
        return int(self.periods_asked[0]) if self.periods_asked else usual

    def plain_rule(self, ind):
        rule = self.rule_of(ind)
        return '' if rule in PLAIN_RULES else rule

    def unit_of(self, ind):
        return ind.unit

    def aim(self, ind, last):
        """The target as a chart names it; None where it holds only after the last period."""
        target = self.m.target(ind, last)
        return self.w.target_text(ind) if target and target['from'] <= last.end.isoformat() else None

    def lines(self, ind):
        """Periods and, by name, the values of the council and of those beside it."""
        m = self.m
        lines = [lambda p: m.value(ind.id, m.gss, p)] + [lambda p, k=k: m.beside(ind, k, p) for k in self.beside_kinds]
        newest, count = m.latest(ind), self.asked(5)
        periods = [newest.step(-n) for n in range(count)][::-1]
        start = next((i for i, p in enumerate(periods) if any(not isinstance(line(p), str) for line in lines)), 0)
        periods = periods[start:]
        return periods, [m.council['name']] + [TITLES[k] for k in self.beside_kinds], [[line(p) for p in periods] for line in lines]

    def span_words(self, periods):
        return f'{periods[0].short} to {periods[-1].short}' if len(periods) > 1 else periods[0].short

    def found(self, name, ind, values, newest):
        return self.finding(name, ind, values[-1], values[-2] if len(values) > 1 else 'n', newest)

    # lines

    def draw_line(self, inds, options):
        m, ind = self.m, inds[0]
        if len(inds) == 1:
            periods, names, values = self.lines(ind)
            owners, caption = [ind] * len(names), self.found(ind.name, ind, values[0], periods[-1])
            places, rule = and_list([n if k == 0 else self.other(n) for k, n in enumerate(names)]), self.plain_rule(ind)
            lead, called = small(ind.name), [n if k == 0 else self.other(n) for k, n in enumerate(names)]
        else:
            periods, values, owners = *self.shared(inds), inds
            names = [i.name for i in inds]
            caption, places = f"{self.courses(inds, periods[-1])}, {m.council['name']}", m.council['name']
            lead, called, rule = m.council['name'], names, self.rules(inds)
        measure = and_list([i.name if n == 0 else small(i.name) for n, i in enumerate(inds)])
        subtitle = ', '.join(x for x in (measure, self.unit_word(ind, measure), places, rule, self.span_words(periods)) if x)
        title = f'Line chart: {lead}, ' + '; '.join(self.span(n, v, periods, o) for n, v, o in zip(called, values, owners))
        if 'target' in options.get('beside', []) and self.aim(ind, periods[-1]):
            title += f'; target {self.aim(ind, periods[-1])}'
        said = []
        if len(inds) == 1:
            said += [self.extremes(m.council['name'], values[0], periods, ind), self.standing(m.council['name'], names, values, periods[-1], ind)]
        gaps = []
        for name, line in zip(called, values):
            missing = [p.short for p, v in zip(periods, line) if isinstance(v, str)]
            if missing:
                gaps.append(f'{name} in {self.few(missing, periods)}')
        if gaps:
            said.append(f"No figure for {'; for '.join(gaps)}.")
        said.append(self.provisional(list(zip(called, owners, values)), [p.short for p in periods]))
        if len(inds) == 1:
            said += self.anew(ind, periods)
        rows = [[COLUMNS[periods[-1].step_word]] + names]
        rows += [[p.short] + [self.w.text(v[k], o, unit=False) for v, o in zip(values, owners)] for k, p in enumerate(periods)]
        self.chart(caption, subtitle, title, said, [ind.unit, rule], rows, [v for line in values for v in line])

    def shared(self, inds):
        """Periods of several measures, from the first for which any has a number, and their values."""
        m, newest = self.m, max((self.m.latest(i) for i in inds), key=lambda p: p.end)
        periods = [newest.step(-n) for n in range(self.asked(5))][::-1]
        values = [[m.value(i.id, m.gss, p) for p in periods] for i in inds]
        start = next((k for k in range(len(periods)) if any(not isinstance(v[k], str) for v in values)), 0)
        return periods[start:], [v[start:] for v in values]

    def rules(self, inds):
        plain = lambda i: '' if self.m.latest(i).rule in PLAIN_RULES else self.m.latest(i).rule
        found = list(dict.fromkeys(plain(i) for i in inds))
        if len(found) == 1:
            return found[0]
        said = [f'{r} ({and_list([small(i.name) for i in inds if plain(i) == r])})' for r in found[:-1]]
        rest = sum(plain(i) == found[-1] for i in inds)
        return ', '.join(said + [f"{found[-1]} (the {'other' if rest == 1 else 'others'})"])

    # bars

    def draw_bar(self, inds, options):
        m, ind = self.m, inds[0]
        if len(inds) > 1:
            newest = max((m.latest(i) for i in inds), key=lambda p: p.end)
            bars = [(i.name, m.value(i.id, m.gss, m.latest(i)), i) for i in inds]
            measure = and_list([i.name if n == 0 else small(i.name) for n, i in enumerate(inds)])
            return self.bars(ind, measure, [m.council['name'], self.rules(inds), newest.short], bars, 'size', 'Measure')
        if self.beside_kinds:
            period = m.latest(ind)
            bars = [(m.council['name'], m.value(ind.id, m.gss, period), ind)]
            bars += [(TITLES[k], m.beside(ind, k, period), ind) for k in self.beside_kinds]
            return self.bars(ind, ind.name, [self.plain_rule(ind), period.short], bars, 'comparison', 'Area')
        periods, _, values = self.lines(ind)
        bars = [(p.short, v, ind) for p, v in zip(periods, values[0])]
        return self.bars(ind, ind.name, [m.council['name'], self.plain_rule(ind), self.span_words(periods)], bars, 'time',
                         COLUMNS[periods[-1].step_word])

    def bars(self, ind, measure, details, bars, order, heading):
        """Bars as (label, value, its measure)."""
        text = lambda bar: self.w.text(bar[1], bar[2])
        shown = lambda bar: rounded(bar[1], bar[2].places)
        known = [b for b in bars if not isinstance(b[1], str)]
        numbers = [shown(b) for b in known]
        if order == 'time':
            caption = self.found(measure, ind, [b[1] for b in bars], self.m.latest(ind))
        elif order == 'comparison':
            caption = self.compared(measure, bars, shown, text)
        else:
            bars = sorted(bars, key=lambda b: (isinstance(b[1], str), 0 if isinstance(b[1], str) else -b[1]))
            top = [b for b in bars if not isinstance(b[1], str) and shown(b) == max(numbers)]
            value = self.spelt(top[0][1], top[0][2])
            if len(known) == 1:
                caption = f'{top[0][0]}: {value}'
            elif len(top) == len(known):
                caption = f"{measure}: {'both' if len(known) == 2 else 'all ' + word(len(known))} at {value}"
            elif len(known) == 2:
                two = [b for b in bars if not isinstance(b[1], str)]
                caption = f'{two[0][0]} {self.spelt(two[0][1], two[0][2])}, {small(two[1][0])} {self.spelt(two[1][1], two[1][2])}'
            else:
                subject = f'{cap(word(len(top)))} rows' if len(top) > 2 else and_list([b[0] for b in top])
                caption = f'{subject} highest of {word(len(known))}, at {value}'
        parts = [f"{b[0]} {'no figure' if isinstance(b[1], str) else text(b)}" for b in bars]
        if len(parts) > 6:
            parts = [f'{word(len(bars))} bars from {parts[0]} to {parts[-1]}']
        title, said = f"Bar chart: {small(measure)}{';' if order == 'time' else ','} {', '.join(parts)}", []
        if order == 'time' and len(known) > 2 and numbers.count(max(numbers)) == numbers.count(min(numbers)) == 1:
            at = lambda n: next(f'{b[0]}, at {text(b)}' for b in known if shown(b) == n)
            said.append(f'Highest in {at(max(numbers))}; lowest in {at(min(numbers))}.')
        missing = [self.other(b[0]) for b in bars if isinstance(b[1], str)]
        if missing:
            said.append(f"No figure for {and_list(missing) if len(missing) <= 4 else f'{word(len(missing))} of the bars'}.")
        subtitle = ', '.join(x for x in [measure, self.unit_word(ind, measure)] + details if x)
        rows = [[heading, cap(HEADINGS.get(ind.unit, ind.unit))]] + [[b[0], self.w.text(b[1], b[2], unit=False)] for b in bars]
        self.chart(caption, subtitle, title, said, [ind.unit] + details, rows, [b[1] for b in bars])

    def compared(self, measure, bars, shown, text):
        words = {'Statistical neighbours': 'among statistical neighbours', 'Region': 'in the region', 'England': 'in England'}
        own = bars[0]
        if isinstance(own[1], str):
            return f'{measure}: no figure for {own[0]}'
        other = next((b for b in bars[1:] if not isinstance(b[1], str)), None)
        if other is None:
            return f'{measure} in {own[0]}: {text(own)}'
        if shown(other) == shown(own):
            return f'{measure}: the same in {own[0]} as {words[other[0]]} ({text(own)})'
        way = 'higher' if shown(own) > shown(other) else 'lower'
        return f'{measure}: {way} in {own[0]} ({text(own)}) than {words[other[0]]} ({text(other)})'

    # small multiples

    def draw_multiples(self, inds, options):
        m, own_scales = self.m, options.get('scale') == ['own']
        name = m.council['name']
        if len(inds) == 1:
            ind = inds[0]
            periods, names, values = self.lines(ind)
            panels = [(n, ind, [v]) for n, v in zip(names, values)]
            lines, unit, place = names[:1], ind.unit, None
            caption, measure = self.found(ind.name, ind, values[0], periods[-1]), ind.name
            rule, lead = self.plain_rule(ind), small(ind.name)
            called = [n if k == 0 else self.other(n) for k, n in enumerate(names)]
            places = and_list(called)
        else:
            periods, values = self.shared(inds)
            panels = [(i.name, i, [v] + [[m.beside(i, k, p) for p in periods] for k in self.beside_kinds]) for i, v in zip(inds, values)]
            lines = [name] + [TITLES[k] for k in self.beside_kinds]
            unit, place = inds[0].unit if len({i.unit for i in inds}) == 1 else None, name
            caption = f'{self.courses(inds, periods[-1])}, {name}'
            measure = and_list([i.name if n == 0 else small(i.name) for n, i in enumerate(inds)])
            measure = f'{cap(word(len(inds)))} measures' if len(inds) > 3 else measure
            rule, lead, called = self.rules(inds), name, [small(i.name) for i in inds]
            places = and_list([n if k == 0 else self.other(n) for k, n in enumerate(lines)])
        labels = [p.short for p in periods]
        full = and_list([i.name if n == 0 else small(i.name) for n, i in enumerate(inds)])
        unit_word = self.unit_word(inds[0], full) if unit else None
        subtitle = ', '.join(x for x in (measure, unit_word, places, rule, self.span_words(periods)) if x)
        title = f'Small line charts: {lead}, ' + '; '.join(self.span(n, p[2][0], periods, p[1]) for n, p in zip(called, panels))
        said = [self.side(panels, k, lines, periods[-1]) for k in range(1, len(lines))]
        gaps = []
        for shown, panel in zip(called, panels):
            missing = [k for k, v in enumerate(panel[2][0]) if isinstance(v, str)]
            if missing:
                gaps.append(f'{shown} in {spans(missing, labels)}')
        if gaps:
            said.append(f"No figure for {'; for '.join(gaps)}.")
        said.append(self.provisional(
            [(shown + (f', {self.other(lines[k])}' if k else ''), panel[1], line)
             for shown, panel in zip(called, panels) for k, line in enumerate(panel[2])], labels))
        if own_scales:
            said.append('Each panel has a scale of its own.')
        elif unit is None:
            said.append('Panels of one unit share their scale.')
        heading = lambda p: p[0] if unit else f'{p[0]}, {HEADINGS.get(p[1].unit, p[1].unit)}'
        text, first = lambda v, p: self.w.text(v, p[1], unit=False), 'Measure' if place else 'Place'
        column = COLUMNS[periods[-1].step_word]
        if len(lines) == 1 and len(panels) <= 6:
            rows = [[column] + [heading(p) for p in panels]] + [[s] + [text(p[2][0][k], p) for p in panels] for k, s in enumerate(labels)]
        elif len(labels) <= 6:
            rows = [[first] + labels] + [[heading(p) if len(lines) == 1 else f'{heading(p)}, {n}'] + [text(v, p) for v in line]
                                         for p in panels for n, line in zip(lines, p[2])]
        else:
            rows = [[first, column] + lines] + [[heading(p), s] + [text(line[k], p) for line in p[2]] for p in panels for k, s in enumerate(labels)]
        what = [w for w in (unit, rule) if w] or [and_list([p[0] for p in panels])]
        self.chart(caption, subtitle, title, said, what, rows, [v for p in panels for line in p[2] for v in line])

    def side(self, panels, k, lines, newest):
        groups = {'above': 0, 'below': 0, 'level with': 0}
        for _, ind, values in panels:
            if isinstance(values[0][-1], str) or isinstance(values[k][-1], str):
                continue
            a, b = rounded(values[0][-1], ind.places), rounded(values[k][-1], ind.places)
            groups['above' if a > b else 'below' if a < b else 'level with'] += 1
        all_ = sum(groups.values())
        words = []
        for way, n in groups.items():
            if n:
                much = ('the one measure' if all_ == 1 else 'both measures' if all_ == 2 else f'all {word(all_)} measures') if n == all_ else (
                    f'{word(n)} of {word(all_)} measures' if not words else word(n))
                words.append(f"{way.split(' ')[0] if words else f'{way} {self.other(lines[k])}'} in {much}")
        return f'In {newest.short} {lines[0]} was {and_list(words)}.' if words else ''

    @staticmethod
    def other(name):
        return {'Region': 'the region', 'Statistical neighbours': 'statistical neighbours'}.get(name, name)
