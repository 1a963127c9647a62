"""Tables of measures with their captions and notes, as they should be, for statements-random."""
from recompute_values import and_list, cap, rounded, small, word

TITLES = {'neighbours': 'Statistical neighbours', 'region': 'Region', 'england': 'England'}
PHRASES = {'neighbours': 'the statistical neighbours', 'region': 'the region', 'england': 'England'}
KEY = [('c', '[c] suppressed to protect confidentiality'), ('x', '[x] not available'), ('z', '[z] not applicable'),
       ('u', '[u] too unreliable to print'), ('low', '[low] not 0 but rounds to 0'), ('n', '[n] not reported'),
       ('w', '[c] withheld so that no child can be identified')]


def key(values):
    """What the shorthand among values means, as a note; None where all are numbers."""
    found = {('low' if v == 'k' else v) for v in values if isinstance(v, str)}
    said = [words for reason, words in KEY if reason in found]
    return '; '.join(said) + '.' if said else None


class TableBlocks:
    """A part of Statements."""

    def tag_table(self, text):
        names, options = self.options(text)
        m, w = self.m, self.w
        inds = [m.indicators[n] for n in names]
        count = int(options.get('periods', ['5'])[0])
        newest = max((m.latest(i) for i in inds), key=lambda p: p.end)
        shorts = {}
        for p in sorted((p for i in inds for p in m.periods(i)), key=lambda p: p.end):
            shorts[p.short] = p
        chosen, given = sorted(shorts, key=lambda s: (shorts[s].end, s))[-count:], set(shorts)
        # Between two of one kind every period has its column; those without a figure that follow one another share one.
        for kind in {(shorts[c].step_word, shorts[c].manner) for c in chosen}:
            own = sorted((shorts[c] for c in chosen if (shorts[c].step_word, shorts[c].manner) == kind), key=lambda p: p.end)
            here = own[-1]
            while here.end > own[0].end:
                here = here.step(-1)
                if here.short not in given:
                    shorts[here.short] = here
                    chosen.append(here.short)
        columns = []
        for short in sorted(set(chosen), key=lambda s: (shorts[s].end, s)):
            if columns and short not in given and columns[-1][-1] not in given and shorts[columns[-1][-1]].step(1) == shorts[short]:
                columns[-1].append(short)
            else:
                columns.append([short])
        columns = columns[-13:]
        while columns[0][0] not in given:
            columns = columns[1:]
        chosen = [f'{c[0]} to {c[-1]}' if len(c) > 1 else c[0] for c in columns]
        self.tables += 1
        span = f'{chosen[0]} to {chosen[-1]}' if len(chosen) > 1 else chosen[0]
        self.add('table caption', f"Table {self.tables}: {cap(and_list([small(i.name) for i in inds]) if len(inds) < 4 else word(len(inds)) + ' measures')}, {m.council['name']}, {span}")
        steps = {m.latest(i).step_word for i in inds}
        head = ['Measure'] + chosen + [f"Change on {steps.pop() if len(steps) == 1 else 'period'} before"]
        kinds = [k for k in TITLES if k in options.get('beside', [])]
        for kind in kinds:
            periods = {m.beside_period(i, kind).short for i in inds}
            head.append(TITLES[kind] + (f', {newest.short}' if periods == {newest.short} else ''))
        rows, values = [head], []
        for ind in inds:
            row = [m.value(ind.id, m.gss, p) if p else 'z' for p in (self.called(ind, c[-1], shorts[c[-1]]) for c in columns)]
            change, places = m.change(ind, m.latest(ind))
            beside = [m.beside(ind, k, m.beside_period(ind, k)) for k in kinds]
            values += row + [change] + beside
            rows.append([f'{ind.name}{ind.table_unit}, {self.rule_of(ind)}'] + [w.text(v, ind, unit=False) for v in row]
                        + [w.change_text(change, ind, places, signed=True, unit=False)] + [w.text(v, ind, unit=False) for v in beside])
            if not any(not isinstance(v, str) for v in row):
                continue
        self.add('table', rows)
        for ind in inds:
            self.places.setdefault(ind.id, 'section ‘Figures’')
        gaps = [c for c, n in zip(chosen, columns) if not any(self.is_reported(i, n[-1], shorts[n[-1]]) for i in inds)]
        self.table_notes(inds, kinds, values, gaps)

    def is_reported(self, ind, short, other):
        own = self.called(ind, short, other)
        return own is not None and own.id in {p.id for p in self.m.periods(ind)}

    def rule_of(self, ind):
        rule = self.m.latest(ind).rule
        return f'from 1 April to the end of the {rule}' if ind.to_date else rule

    def called(self, ind, short, other):
        """The measure's own period under a heading; None where it has none of that kind."""
        latest = self.m.latest(ind)
        if latest.step_word == 'year' and not latest.manner:
            return latest.step(int(short) - latest.number) if short.isdigit() else None
        return next((latest.step(n) for n in range(-80, 80) if latest.step(n).short == short), None) if (other.step_word, other.manner) == (latest.step_word, latest.manner) else None

    def table_notes(self, inds, kinds, values, gaps, compared=None, more=(), shown=None):
        m, compared = self.m, inds if compared is None else compared
        if any(i.unit == 'per cent' for i in inds):
            self.add('note on points', 'A change in a percentage is in percentage points.')
        bases = {'the counts that the figures rest on': [], 'the numbers that the figures rest on': [],
                 'the figures as published, which have more places than are printed': []}
        for ind in inds:
            latest = m.latest(ind)
            change, places = m.change(ind, latest)
            now, before = (m.value(ind.id, m.gss, p) for p in (latest, latest.step(-1)))
            if isinstance(change, str):
                continue
            if rounded(rounded(now, ind.places) - rounded(before, ind.places), places) != rounded(change, places):
                exact = all(m.exact(ind, m.gss, p) is not None for p in (latest, latest.step(-1)))
                basis = 2 if not exact else 0 if m.indicators[ind.above[0]].unit == 'count' else 1
                bases[list(bases)[basis]].append(small(ind.name))
        for basis, names in bases.items():
            if names:
                subject = 'Changes are' if len(names) == len(inds) > 1 else f"The change in {'; '.join(names)} is"
                self.add('note on changes', f'{subject} worked out from {basis}, and so can differ from the difference of the figures printed.')
        if 'neighbours' in kinds and compared:
            self.neighbours_note(compared)
        for kind, note in self.reading_notes(inds, kinds, compared):
            self.add(kind, note)
        if key(values):
            self.add('key', key(values))
        if gaps:
            self.add('note on gaps', f'No figure for {and_list(gaps)}.')
        for note in more:
            self.add('note on size', note)
        self.add('sources', self.source_of(shown or inds))

    def neighbours_note(self, inds):
        m = self.m
        all_, used = len(m.neighbours), [(i, m.mean(i, m.beside_period(i, 'neighbours'))[1]) for i in inds]
        fewer = [f'{n} of {all_} have a figure for {small(i.name)}' for i, n in used if n < all_]
        note = 'Statistical neighbours: the mean of the ten councils of the 2025 model' + ('; ' + ', '.join(fewer) if fewer else '')
        self.add('note on neighbours', note + '.')

    def reading_notes(self, inds, kinds, compared):
        m, notes = self.m, []
        latest = {i.id: m.latest(i) for i in inds}
        yearly = lambda p: p.step_word == 'year'
        steps = [p for p in latest.values() if not yearly(p)]
        current = max(steps, key=lambda p: (p.end, p.start)) if steps else None
        behind = [i for i in inds if current and yearly(latest[i.id]) and latest[i.id].end < current.start]
        if behind:
            notes.append(('note on age', f'Not updated this {current.step_word}: ' + '; '.join(
                f'{small(i.name)}, which is of {latest[i.id].long}' for i in behind) + '.'))
        later = lambda a, b: a.end.year > b.end.year if yearly(a) else a.end > b.end
        old = [i for i in inds if i not in behind and any(
            o.step_word == latest[i.id].step_word and o.manner == latest[i.id].manner and later(o, latest[i.id]) for o in latest.values())]
        if old:
            notes.append(('note on age', cap('; '.join(f'the newest figure for {small(i.name)} and its change are of {latest[i.id].long}'
                                                       for i in old)) + '.'))
        for status in ('provisional', 'revised'):
            named = []
            for ind in inds:
                if self.status(ind) != status:
                    continue
                own = m.periods(ind)
                known = [p for p in own if not isinstance(m.value(ind.id, m.gss, p), str)]
                if known:
                    which = 'all figures' if len(known) == len(own) > 1 else known[-1].long + ('' if len(known) == 1 else ' and earlier')
                    named.append(f'{small(ind.name)}, {which}')
            if named:
                notes.append(('note on status', f"{cap(status)}: {'; '.join(named)}."))
        if kinds and len({latest[i.id].short for i in compared}) > 1:
            notes.append(('note on times', "Others are shown for the time of each measure's newest figure, unless a note says otherwise."))
        for kind in kinds:
            named = [f'{small(i.name)}, {m.beside_period(i, kind).long}' for i in compared if m.beside_period(i, kind) != latest[i.id]]
            if named:
                notes.append(('note on times', f"{TITLES[kind]}: the newest figure there is stands for an earlier time than the council's own for "
                              f"{'; '.join(named)}."))
        few = [small(i.name) for i in inds if self.rests_on_few(i)]
        if few:
            notes.append(('note on few', f"Percentages of fewer than 20 rest on few cases and can move far by chance: {'; '.join(few)}."))
        return notes

    def status(self, ind):
        return self.m.status.get(ind.id if ind.id in self.m.status else (ind.above + [''])[0])

    def rests_on_few(self, ind):
        m = self.m
        if ind.unit != 'per cent' or not ind.below:
            return False
        for p in m.periods(ind):
            below = m.total(ind.below, m.gss, p)
            if not isinstance(m.value(ind.id, m.gss, p), str) and below is not None and not isinstance(below, str) and below < 20:
                return True
        return False
