"""Tables and line charts of indicators, held to what they should say, for recompute-packs."""
import html
import os
import re

from recompute_values import PLAIN_RULES, and_list, cap, rounded, small, word


class TableChecks:
    """Tables of indicators, and what line charts say; a part of Checker."""

    def tag(self, kind, names, options, paper, stem):
        inds = [self.m.indicators[n] for n in names]
        if kind in ('table', 'scorecard'):
            return getattr(self, kind)(inds, options, paper, stem)
        form = options.get('kind', ['line'])[0]
        getattr(self, form + '_chart')(inds, options, paper, stem)

    def block(self, paper, stem, text, what):
        """The place of the block that ends with a text; a difference where there is none."""
        self.count(what)
        for i, block in enumerate(paper.blocks):
            if i > self.at and isinstance(block, str) and (block == text or block.endswith(': ' + text)):
                self.at = i
                return i
        start = text.split(',')[0][:18]
        near = [b for b in paper.blocks if isinstance(b, str) and start in b]
        self.differ(f'{stem} {what}', text, near[0] if near else '(not found)')
        return None

    def following(self, paper, place):
        return next(b for b in paper.blocks[place:] if isinstance(b, list))

    def names(self, inds):
        return and_list([i.name if n == 0 else small(i.name) for n, i in enumerate(inds)])

    def table(self, inds, options, paper, stem):
        m, w = self.m, self.w
        count = int(options.get('periods', ['5'])[0])
        newest = max((m.latest(i) for i in inds), key=lambda p: p.end)
        columns = sorted({(p.end, p.short) for i in inds for p in m.periods(i)})
        shorts = {}
        for end, short in columns:
            shorts[short] = end
        chosen = sorted(shorts, key=lambda s: shorts[s])[-count:]
        # Between two of one kind every period has its column.
        periods = [p for i in inds for p in m.periods(i) if p.short in chosen]
        reported = set(shorts)
        for step in {p.step_word for p in periods}:
            own = sorted((p for p in periods if p.step_word == step), key=lambda p: p.end)
            here = own[-1]
            while here.end > own[0].end:
                here = here.step(-1)
                if here.short not in shorts:
                    shorts[here.short] = here.end
                    chosen.append(here.short)
        folded = []
        for short in sorted(chosen, key=lambda s: shorts[s]):
            if folded and short not in reported and folded[-1][-1] not in reported:
                folded[-1].append(short)
            else:
                folded.append([short])
        folded = folded[-13:]
        folded = folded[1:] if folded[0][0] not in reported else folded
        chosen = [f'{f[0]} to {f[-1]}' if len(f) > 1 else f[0] for f in folded]
        caption = f"{cap(and_list([small(i.name) for i in inds]) if len(inds) < 4 else word(len(inds)) + ' measures')}, {m.council['name']}, " + (
            f'{folded[0][0]} to {folded[-1][-1]}' if len(folded) > 1 else chosen[0])
        caption = options.get('caption', [caption])[0]
        place = self.block(paper, stem, caption, 'tables of indicators')
        if place is None:
            return
        steps = {m.latest(i).step_word for i in inds}
        head = ['Measure'] + chosen + [f"Change on {steps.pop() if len(steps) == 1 else 'period'} before"]
        aims = [k for k in ('target', 'rating') if k in options.get('beside', [])]
        head += [{'target': 'Target', 'rating': 'Against target'}[aim] for aim in aims]
        kinds = [k for k in ('neighbours', 'region', 'england') if k in options.get('beside', [])]
        titles = {'neighbours': 'Statistical neighbours', 'region': 'Region', 'england': 'England'}
        for kind in kinds:
            periods = {m.beside_period(i, kind).short for i in inds}
            head.append(titles[kind] + (f', {newest.short}' if periods == {newest.short} else ''))
        rows = [head]
        differs = {'counts that': [], 'numbers that': [], 'figures as published': []}
        for ind in inds:
            row = [f'{ind.name}{ind.table_unit}, {m.latest(ind).rule}']
            for *_, short in folded:
                own = next((p for p in [m.latest(ind).step(-n) for n in range(-60, 60)] if p.short == short), None)
                row.append(w.text(m.value(ind.id, m.gss, own) if own else 'z', ind, unit=False))
            change, places = m.change(ind, m.latest(ind))
            row.append(w.change_text(change, ind, places, signed=True, unit=False))
            if not isinstance(change, str):
                now, then = (rounded(m.value(ind.id, m.gss, p), ind.places) for p in (m.latest(ind), m.latest(ind).step(-1)))
                if rounded(now - then, places) != rounded(change, places):
                    is_exact = all(m.exact(ind, m.gss, p) is not None for p in (m.latest(ind), m.latest(ind).step(-1)))
                    basis = 'figures as published' if not is_exact else 'counts that' if m.indicators[
                        ind.above[0]].unit == 'count' else 'numbers that'
                    differs[basis].append(small(ind.name))
            row += [self.aim(ind, aim) for aim in aims]
            for kind in kinds:
                row.append(w.text(m.beside(ind, kind, m.beside_period(ind, kind)), ind, unit=False))
            rows.append(row)
        found = self.following(paper, place)
        self.rows(f'{stem} table "{caption}"', rows, found)
        notes = []
        for block in paper.blocks[place + 2:]:
            if not isinstance(block, str) or block.startswith('Source:'):
                break
            notes.append(block)
        gaps = [short for n, short in enumerate(chosen) if all(row[n + 1] in ('[n]', '[z]') for row in rows[1:])
                and any(row[n + 1] == '[n]' for row in rows[1:])]
        self.expect(f'{stem} note on gaps below "{caption}"', [f'No figure for {and_list(gaps)}.'] if gaps else [],
                    [n for n in notes if n.startswith('No figure for')], 'notes on gaps')
        for basis, changed in differs.items():
            said = [n for n in notes if f'worked out from the {basis}' in n]
            what = 'Changes are' if len(changed) == len(inds) > 1 else f"The change in {'; '.join(changed)} is"
            self.expect(f'{stem} notes on rounding below "{caption}"', [what] if changed else [],
                        [n.partition(' worked out')[0] for n in said], 'notes on rounding')
        points = any(n.startswith('A change in a percentage is in') for n in notes)
        self.expect(f'{stem} note on points below "{caption}"', any(i.unit == 'per cent' for i in inds), points, 'notes on points')

    def aim(self, ind, aim):
        """The target, or how the newest value stands beside it, in the words of a table."""
        target = self.m.target(ind, self.m.latest(ind))
        if aim == 'rating':
            return self.w.printed_rating(ind)
        return re.sub('[%£]', '', target['target'].strip()) if target else 'no target'

    def rows(self, where, expected, found):
        self.count('cells', sum(map(len, expected)))
        for n, (one, two) in enumerate(zip(expected, found)):
            if one != two:
                self.differ(f'{where} row {n}', one, two)
        if len(expected) != len(found):
            self.differ(f'{where} rows', len(expected), len(found))

    def shown_periods(self, inds, count, lines):
        newest = max((self.m.latest(i) for i in inds), key=lambda p: p.end)
        periods = [newest.step(-n) for n in range(count)][::-1]
        while len(periods) > 1 and all(isinstance(line(periods[0]), str) for line in lines):
            periods.pop(0)
        return periods

    def finding(self, name, ind, value, before, newest):
        if isinstance(value, str):
            return f'{name}: no figure for {newest.short}'
        way = self.w.direction(ind)
        slightly = ''
        if not isinstance(before, str) and rounded(before, ind.places) == rounded(value, ind.places):
            slightly = ' slightly'
        verb = {'rose': f'rose{slightly} to', 'fell': f'fell{slightly} to', 'did not change': 'stayed at', None: 'stood at'}[way]
        return f'{name} {verb} {self.spelt(value, ind)} in {newest.short}'

    def spelt(self, value, ind):
        return self.w.text(value, ind, spelt=ind.unit not in ('cases', 'per 10,000'))

    def span(self, name, values, periods, ind):
        known = [(p, v) for p, v in zip(periods, values) if not isinstance(v, str)]
        if not known:
            return f'{name} no figures'
        end = f'{self.w.text(known[-1][1], ind)} in {known[-1][0].short}'
        if len(known) == 1:
            return f'{name} {end}'
        return f'{name} {self.w.text(known[0][1], ind)} in {known[0][0].short} to {end}'

    def unit_word(self, ind, measure):
        said = {'count': 'number', 'cases': 'number', 'FTE': 'full-time equivalents', 'ratio': None}.get(ind.unit, ind.unit)
        return None if said is None or said in measure else said

    def rule_words(self, inds):
        plain_rule = lambda i: '' if self.m.latest(i).rule in PLAIN_RULES else self.m.latest(i).rule
        rules = list(dict.fromkeys(plain_rule(i) for i in inds))
        if len(rules) == 1:
            return rules[0]
        said = [f"{r} ({and_list([small(i.name) for i in inds if plain_rule(i) == r])})" for r in rules[:-1]]
        rest = sum(plain_rule(i) == rules[-1] for i in inds)
        return ', '.join(said + [f"{rules[-1]} (the {'other' if rest == 1 else 'others'})"])

    def line_chart(self, inds, options, paper, stem):
        m, w = self.m, self.w
        beside = [k for k in ('neighbours', 'region', 'england') if k in options.get('beside', [])]
        titles = {'neighbours': 'Statistical neighbours', 'region': 'Region', 'england': 'England'}
        place_name = m.council['name']
        count = int(options.get('periods', ['5'])[0])
        if len(inds) > 1:
            lines = [lambda p, i=i: m.value(i.id, m.gss, p) for i in inds]
            names, owners = [i.name for i in inds], inds
        else:
            lines = [lambda p: m.value(inds[0].id, m.gss, p)] + [lambda p, k=k: m.beside(inds[0], k, p) for k in beside]
            names, owners = [place_name] + [titles[k] for k in beside], [inds[0]] * (1 + len(beside))
        periods = self.shown_periods(inds, count, lines)
        values = [[line(p) for p in periods] for line in lines]
        newest, ind = periods[-1], inds[0]
        if len(inds) > 1:
            caption = f'{self.courses(inds, newest)}, {place_name}'
        else:
            caption = self.finding(ind.name, ind, values[0][-1], values[0][-2] if len(periods) > 1 else 'n', newest)
        place = self.block(paper, stem, caption, 'charts')
        if place is None:
            return
        span = f'{periods[0].short} to {newest.short}' if len(periods) > 1 else newest.short
        measure = self.names(inds)
        places = place_name if len(inds) > 1 else and_list([n if k == 0 else self.other(n) for k, n in enumerate(names)])
        subtitle = ', '.join(x for x in (measure, self.unit_word(ind, measure), places, self.rule_words(inds), span) if x)
        self.expect(f'{stem} chart subtitle', subtitle, paper.blocks[place + 1], 'chart sentences')
        lead = place_name if len(inds) > 1 else small(measure)
        small_name = lambda n, k: n if k == 0 or len(inds) > 1 else self.other(n)
        title = f'Line chart: {lead}, ' + '; '.join(
            self.span(small_name(n, k), v, periods, o) for k, (n, v, o) in enumerate(zip(names, values, owners)))
        if 'target' in options.get('beside', []):
            title += '; target ' + m.target(ind, newest)['target']
        self.alternative(paper, place, title + '.', stem)
        said = []
        if len(inds) == 1:
            said += [self.extremes(place_name, values[0], periods, ind), self.standing(place_name, names, values, newest, ind)]
        gaps = [f"{small_name(n, k)} in {self.few([p.short for p, x in zip(periods, v) if isinstance(x, str)], periods)}"
                for k, (n, v) in enumerate(zip(names, values)) if any(isinstance(x, str) for x in v)]
        if gaps:
            said.append(f"No figure for {'; for '.join(gaps)}.")
        self.described(paper, place, said, stem)
        rows = [[newest.step_word.capitalize()] + names]
        rows += [[p.short] + [w.text(v[k], o, unit=False) for v, o in zip(values, owners)] for k, p in enumerate(periods)]
        self.rows(f'{stem} values of "{caption}"', rows, self.following(paper, place))

    @staticmethod
    def other(name):
        return {'Region': 'the region', 'England': 'England'}.get(name, small(name))

    def courses(self, inds, newest):
        ways = [self.w.direction(i) if self.m.latest(i).end == newest.end else None for i in inds]
        rose, fell, all_ = ways.count('rose'), ways.count('fell'), word(len(ways))
        counted = lambda n: ('both measures' if n == 2 else f'all {all_} measures') if n == len(ways) else f'{word(n)} of {all_} measures'
        if not rose and not fell:
            return cap(f'{all_} measures up to {newest.short}')
        if not rose:
            return cap(f'{counted(fell)} fell in {newest.short}')
        return cap(f'{counted(rose)} rose in {newest.short}') + (f' and {word(fell)} fell' if fell else '')

    def few(self, labels, periods):
        if len(labels) == len(periods) > 1:
            return 'any period'
        return and_list(labels) if len(labels) <= 4 else f'{len(labels)} of {len(periods)} periods'

    def extremes(self, name, values, periods, ind):
        known = [(rounded(v, ind.places), p, v) for v, p in zip(values, periods) if not isinstance(v, str)]
        numbers = [k[0] for k in known]
        if len(known) < 3 or max(numbers) == min(numbers):
            return ''
        said = []
        for title, wanted in (('highest', max(numbers)), ('lowest', min(numbers))):
            found = [k for k in known if k[0] == wanted]
            if len(found) == 1:
                said.append(f'{title} in {found[0][1].short}, at {self.w.text(found[0][2], ind)}')
        return f"{name} was {', and '.join(said)}." if said else ''

    def standing(self, place, names, values, newest, ind):
        own = values[0][-1]
        if isinstance(own, str):
            return ''
        groups = {'above': [], 'below': [], 'level with': []}
        for name, line in zip(names[1:], values[1:]):
            if isinstance(line[-1], str):
                continue
            mine, theirs = rounded(own, ind.places), rounded(line[-1], ind.places)
            groups['above' if mine > theirs else 'below' if mine < theirs else 'level with'].append(
                self.other(name))
        said = [f'{k} {and_list(v)}' for k, v in groups.items() if v]
        return f'In {newest.short} {place} was {and_list(said)}.' if said else ''

    def alternative(self, paper, place, expected, stem):
        found = next(b for b in paper.blocks[place:] if isinstance(b, str) and '](charts/' in b)
        self.expect(f'{stem} text alternative', expected, re.match(r'\[(.*)\]\(charts', found).group(1), 'chart sentences')
        svg = os.path.join(self.folder, re.search(r'\((charts/.*?\.svg)\)', found).group(1))
        title = re.search(r'<title[^>]*>(.*?)</title>', open(svg, encoding='utf-8').read(), re.S)
        self.expect(f'{stem} title of the drawing', expected, html.unescape(title.group(1)) if title else None, 'chart sentences')

    def described(self, paper, place, sentences, stem):
        at = next(i for i, b in enumerate(paper.blocks) if i > place and isinstance(b, str) and '](charts/' in b)
        said = paper.blocks[at + 1]
        expected = ' '.join(s for s in sentences if s)
        if expected:
            self.expect(f'{stem} sentences below a chart', expected, said, 'chart sentences')
        elif not re.search(r', values: ', said):
            self.differ(f'{stem} sentences below a chart', 'none', said)
