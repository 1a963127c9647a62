"""Control charts and small multiples, held to what they should say, for recompute-packs."""
import re
from fractions import Fraction

from recompute_values import and_list, cap, rounded, small, word


class ChartChecks:
    """Control charts and small multiples; a part of Checker."""

    def control_chart(self, inds, options, paper, stem):
        m, w, ind = self.m, self.w, inds[0]
        chart, newest = m.chart(ind), m.latest(ind)
        value, signal, step = chart.values[-1], chart.signals[-1] if chart.signals else None, newest.step_word
        name = {None: 'within usual variation', 'above': 'above the upper limit', 'below': 'below the lower limit',
                'rising': 'in a rising trend', 'falling': 'in a falling trend', 'near_upper': 'close to the upper limit',
                'near_lower': 'close to the lower limit', 'run_above': 'in a run above the mean',
                'run_below': 'in a run below the mean'}[signal]
        if value is None:
            caption = f'{ind.name}: no figure for {newest.short}'
        elif chart.limits:
            caption = f'{ind.name}: {self.spelt(value, ind)} in {newest.short}, {name}'
        else:
            caption = self.finding(ind.name, ind, value, m.value(ind.id, m.gss, newest.step(-1)), newest)
        place = self.block(paper, stem, caption, 'charts')
        if place is None:
            return
        span = f'{chart.periods[0].short} to {newest.short}' if len(chart.periods) > 1 else newest.short
        subtitle = ', '.join(x for x in (ind.name, self.unit_word(ind, ind.name), m.council['name'], self.rule_words(inds), span) if x)
        self.expect(f'{stem} chart subtitle', subtitle, paper.blocks[place + 1], 'chart sentences')
        shown = ['n' if v is None else v for v in chart.values]
        title = f'Control chart: {small(ind.name)}, {self.span(m.council["name"], shown, chart.periods, ind)}'
        out = [p.short for p, s in zip(chart.periods, chart.signals) if s]
        if chart.limits:
            title += f'; mean {w.text(chart.mean, ind)}, limits {w.limits(ind)}; '
            title += f'unusual in {self.spans(chart, [bool(s) for s in chart.signals])}' if out else f'every {step} within usual variation'
        if 'target' in options.get('beside', []):
            title += '; target ' + m.target(ind, newest)['target']
        self.alternative(paper, place, title + '.', stem)
        said = []
        says = {'above': 'above the upper limit', 'below': 'below the lower limit', 'rising': 'part of a rising trend',
                'falling': 'part of a falling trend', 'near_upper': 'close to the upper limit',
                'near_lower': 'close to the lower limit', 'run_above': 'part of a run above the mean',
                'run_below': 'part of a run below the mean'}
        if chart.limits:
            said.append(f'Usual variation is {w.limits(ind)}, around a mean of {w.text(chart.mean, ind)}.')
            told = [f'{says[k]} in {self.spans(chart, [s == k for s in chart.signals])}' for k in says if k in chart.signals]
            said.append(cap('; '.join(told)) + '.' if told else f'Every {step} lies within it.')
            if chart.count < 12:
                said.append(f'The limits are on trial: they rest on {word(chart.count)} figures.')
        elif chart.count > 1 and len({v for v in chart.values if v is not None}) == 1:
            said.append('Every figure is the same, so there is no variation to show.')
        else:
            said.append({
                'few': f'There are too few figures, one {step} after another, to say what variation is usual.',
                'alike': 'The figures differ too little, as they are published, to say what variation is usual.',
                'small': 'The numbers are too small to say what variation is usual.'}[chart.unlimited])
        if chart.limits and 'target' in options.get('beside', []) and ind.polarity != 'none':
            said.append(self.outlook(ind, chart, newest))
            signal = self.w.last_signal(chart)
            if signal:
                said[-1] = ('The figures have moved out of their usual variation' if signal in ('above', 'below')
                            else 'The newest figures are unusual') + ', so no forecast is made of the target.'
            elif chart.count < 12:
                said[-1] = said[-1][:-1] + ', as far as so few figures can say.' if ' in some ' in said[-1] else \
                    'So few figures make no forecast of the target.'
        if None in chart.values:
            said.append(f'No figure for {self.spans(chart, [v is None for v in chart.values])}.')
        self.described(paper, place, said, stem)
        rows = [[cap(step), m.council['name'], 'What it says']]
        for p, v, s in zip(chart.periods, chart.values, chart.signals):
            reads = 'No figure' if v is None else cap(says[s]) if s else 'Within usual variation'
            if v is not None and not chart.limits:
                reads = 'No limits'
            rows.append([p.short, w.text(m.value(ind.id, m.gss, p), ind, unit=False), reads])
        if chart.limits:
            cut = 'Cut off, as no figure can lie beyond'
            rows += [['Upper limit', w.text(chart.limits[1], ind, unit=False, places=chart.places), cut if chart.limits[1] != chart.exact[1] else 'Usual variation ends'],
                     ['Mean', w.text(chart.mean, ind, unit=False), f'Of {word(chart.count)} figures'],
                     ['Lower limit', w.text(chart.limits[0], ind, unit=False, places=chart.places), cut if chart.limits[0] != chart.exact[0] else 'Usual variation begins']]
        elif chart.count >= 5 and len({v for v in chart.values if v is not None}) == 1:
            rows += [['Mean', w.text(chart.mean, ind, unit=False), f'Of {word(chart.count)} figures']]
        self.rows(f'{stem} values of "{caption}"', rows, self.following(paper, place))

    def outlook(self, ind, chart, newest):
        ends = [Fraction(re.sub('[%£,]', '', e)) for e in self.m.target(ind, newest)['target'].split(' to ')]
        if ind.polarity == 'higher is better':
            always, never = chart.limits[0] > ends[0] or len(ends) > 1 and chart.limits[0] >= ends[0], chart.limits[1] < ends[0]
        else:
            always, never = chart.limits[1] < ends[-1] or len(ends) > 1 and chart.limits[1] <= ends[-1], chart.limits[0] > ends[-1]
        if always:
            return f'As things stand the target will be met every {newest.step_word}.'
        if never:
            return 'As things stand the target will not be met.'
        return f'As things stand the target will be met in some {newest.step_word}s and missed in others.'

    def spans(self, chart, flags):
        labels = [p.short for p in chart.periods]
        if all(flags) and len(flags) > 2:
            return 'every period'
        runs, words = [], []
        for i, on in enumerate(flags):
            if on and runs and runs[-1][1] == i - 1:
                runs[-1][1] = i
            elif on:
                runs.append([i, i])
        for a, b in runs:
            words += [f'{labels[a]} to {labels[b]}'] if b - a > 1 else labels[a:b + 1]
        return and_list(words) if len(words) <= 4 else f'{sum(flags)} of {len(flags)} periods'

    def multiples_chart(self, inds, options, paper, stem):
        if len(inds) == 1:
            return
        m, w = self.m, self.w
        beside = [k for k in ('neighbours', 'region', 'england') if k in options.get('beside', [])]
        titles = {'neighbours': 'Statistical neighbours', 'region': 'Region', 'england': 'England'}
        count = int(options.get('periods', ['5'])[0])
        periods = self.shown_periods(inds, count, [lambda p, i=i: m.value(i.id, m.gss, p) for i in inds])
        newest, name = periods[-1], m.council['name']
        place = self.block(paper, stem, f'{self.courses(inds, newest)}, {name}', 'charts')
        if place is None:
            return
        own = lambda i, p: m.value(i.id, m.gss, p)
        title = f'Small line charts: {name}, ' + '; '.join(
            self.span(small(i.name), [own(i, p) for p in periods], periods, i) for i in inds) + '.'
        self.alternative(paper, place, title, stem)
        said = []
        for kind in beside:
            groups = {'above': 0, 'below': 0, 'level': 0}
            for i in inds:
                mine, theirs = own(i, newest), m.beside(i, kind, newest)
                if isinstance(mine, str) or isinstance(theirs, str):
                    continue
                a, b = rounded(mine, i.places), rounded(theirs, i.places)
                groups['above' if a > b else 'below' if a < b else 'level'] += 1
            all_ = sum(groups.values())
            other = self.other(titles[kind])
            told = [(k, n) for k, n in groups.items() if n]
            if not told:
                continue
            words = []
            for k, (way, n) in enumerate(told):
                much = ('the one measure' if all_ == 1 else 'both measures' if all_ == 2 else f'all {word(all_)} measures') \
                    if n == all_ else f'{word(n)} of {word(all_)} measures' if k == 0 else word(n)
                words.append(f"{way}{' with' if way == 'level' else ''} {other} in {much}" if k == 0 else f'{way} in {much}')
            said.append(f'In {newest.short} {name} was {and_list(words)}.')
        paragraph = ' '.join(said)
        if paragraph:
            at = next(i for i, b in enumerate(paper.blocks) if i > place and isinstance(b, str) and '](charts/' in b)
            self.count('chart sentences')
            if not paper.blocks[at + 1].startswith(paragraph):
                self.differ(f'{stem} sentences below small charts', paragraph, paper.blocks[at + 1])
        found = self.following(paper, place)
        cells = {}
        for row in found[1:]:
            for column, cell in zip(found[0][1:], row[1:]):
                cells[row[0], column] = cell
        for ind in inds:
            for kind in [None] + beside:
                for p in periods:
                    value = own(ind, p) if kind is None else m.beside(ind, kind, p)
                    label = f'{ind.name}, {titles.get(kind, name)}'
                    if (label, p.short) in cells:
                        self.expect(f'{stem} small charts {label} {p.short}', w.text(value, ind, unit=False), cells[label, p.short], 'cells')

    def bar_chart(self, inds, options, paper, stem):
        """No example has bars of indicators; those of declared tables are held to their cells."""
