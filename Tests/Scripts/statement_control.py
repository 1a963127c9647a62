"""Control charts with their words, as they should be, for statements-random."""
from fractions import Fraction

from recompute_values import cap, rounded, small, word
from statement_charts import COLUMNS, spans

STANDINGS = {None: 'within usual variation', 'above': 'above the upper limit', 'below': 'below the lower limit', 'rising': 'in a rising trend',
             'falling': 'in a falling trend', 'near_upper': 'close to the upper limit', 'near_lower': 'close to the lower limit',
             'run_above': 'in a run above the mean', 'run_below': 'in a run below the mean'}
SAYS = {'above': 'above the upper limit', 'below': 'below the lower limit', 'rising': 'part of a rising trend',
        'falling': 'part of a falling trend', 'near_upper': 'close to the upper limit', 'near_lower': 'close to the lower limit',
        'run_above': 'part of a run above the mean', 'run_below': 'part of a run below the mean'}
WITHOUT = {'few': 'There are too few figures{since}, one {step} after another, to say what variation is usual.',
           'alike': 'The figures{since} differ too little, as they are published, to say what variation is usual.',
           'small': 'The numbers{since} are too small to say what variation is usual.'}


class ControlBlocks:
    """A part of Statements, beside ChartBlocks."""

    def draw_control(self, inds, options):
        m, w, ind = self.m, self.w, inds[0]
        chart, newest, name = m.chart(ind), m.latest(ind), m.council['name']
        start = max(0, len(chart.values) - min(self.asked(60), 60))
        periods, signals = chart.periods[start:], chart.signals[start:]
        values = [m.value(ind.id, m.gss, p) for p in periods]
        labels, step = [p.short for p in periods], newest.step_word
        phases = [p for p in chart.phases if p.after > start]
        last = phases[-1]
        at_last = max(last.first - start, 0)
        if isinstance(values[-1], str):
            caption = f'{ind.name}: no figure for {newest.short}'
        elif last.limits:
            caption = f'{ind.name}: {self.spelt(values[-1], ind)} in {newest.short}, {STANDINGS[signals[-1]]}'
        else:
            caption = self.found(ind.name, ind, values, newest)
        span = self.span_words(periods)
        subtitle = ', '.join(x for x in (ind.name, self.unit_word(ind, ind.name), name, self.plain_rule(ind), span) if x)
        title, said = f'Control chart: {small(ind.name)}, {self.span(name, values, periods, ind)}', []
        unusual = [i for i, s in enumerate(signals) if s]
        since = f' since {labels[at_last]}' if len(phases) > 1 else ''
        if last.limits:
            title += f'; mean {w.text(last.mean, ind)}, limits {self.limit_text(last, 0)} to {self.limit_text(last, 1)}{since}; '
            title += f'unusual in {spans(unusual, labels)}' if unusual else f'every {step}{since} within usual variation'
            said.append(f'Usual variation{since} is {self.limit_text(last, 0)} to {self.limit_text(last, 1)}, around a mean of {w.text(last.mean, ind)}.')
            told = [f'{SAYS[k]} in {spans([i for i, s in enumerate(signals) if s == k], labels)}' for k in SAYS if k in signals]
            every = f'Every {step}{since} lies within it.' if len(labels) > 1 else 'The figure lies within it.'
            said.append(cap('; '.join(told)) + '.' if told else every)
            if last.count < 12:
                said.append(f'The limits are on trial: they rest on {word(last.count)} figures.')
        elif last.count > 1 and last.is_flat:
            said.append(f'Every figure{since} is the same, so there is no variation to show.')
        else:
            said.append(WITHOUT[last.unlimited or 'few'].format(step=step, since=since))
        aim = self.aim(ind, periods[-1]) if 'target' in options.get('beside', []) else None
        if aim:
            title += f'; target {aim}'
            said.append(self.outlook_words(ind, chart, newest))
        missing = [i for i, v in enumerate(values) if isinstance(v, str)]
        if missing:
            said.append(f'No figure for {spans(missing, labels)}.')
        said.append(self.provisional([(name, ind, values)], labels))
        rows = [[COLUMNS[step], name, 'What it says']]
        for i, (p, v, s) in enumerate(zip(periods, values, signals)):
            phase = next((q for q in phases if q.first <= i + start < q.after), last)
            reads = 'No figure' if isinstance(v, str) else 'No limits' if phase.exact is None or phase.is_flat and not phase.limits else (
                cap(SAYS[s]) if s else 'Within usual variation')
            rows.append([p.short, w.text(v, ind, unit=False), reads])
        for phase in phases:
            rows += self.phase_rows(ind, chart, phase, len(phases) > 1)
        notes = []
        if any(p.limits for p in phases):
            first = next(i for i in range(phases[0].first, phases[0].after) if chart.values[i] is not None)
            base = f', worked out from the figures of {chart.periods[first].short} to {newest.short}' if first < start else ''
            notes.append(f'The limits lie 2.66 times the mean moving range from the mean (an XmR chart){base}.')
        for rebase in (m.council.get('rebase') or {}).get(ind.id, []):
            notes.append(f"Limits begin anew from 1 April {rebase['from'][:4]}: {rebase['because']}.")
        self.chart(caption, subtitle, title, said, [ind.unit, self.plain_rule(ind)], rows, values, notes)

    def limit_text(self, phase, end, unit=True):
        return self.w.text(phase.limits[end], phase.ind, unit, places=phase.places)

    def phase_rows(self, ind, chart, phase, is_one_of_several):
        if not phase.limits and not (phase.is_flat and phase.count >= 5):
            return []
        known = [chart.periods[i].short for i in range(phase.first, phase.after) if chart.values[i] is not None]
        of = f", {known[0]} to {known[-1]}" if is_one_of_several and len(known) > 1 else f', {chart.periods[phase.after - 1].short}' if is_one_of_several else ''
        mean = [f'Mean{of}', self.w.text(phase.mean, ind, unit=False), f'Of {word(phase.count)} figures']
        if not phase.limits:
            return [mean]
        cut = 'Cut off, as no figure can lie beyond'
        upper = cut if phase.limits[1] != phase.exact[1] else 'Usual variation ends'
        lower = cut if phase.limits[0] != phase.exact[0] else 'Usual variation begins'
        return [[f'Upper limit{of}', self.limit_text(phase, 1, False), upper], mean, [f'Lower limit{of}', self.limit_text(phase, 0, False), lower]]

    def outlook_words(self, ind, chart, newest):
        if ind.polarity == 'none' or not chart.limits:
            return ''
        signal = self.w.last_signal(chart)
        if signal:
            return ('The figures have moved out of their usual variation' if signal in ('above', 'below') else 'The newest figures are unusual') + (
                ', so no forecast is made of the target.')
        said = self.outlook(ind, chart, newest)
        if chart.count < 12:
            return said[:-1] + ', as far as so few figures can say.' if ' in some ' in said else 'So few figures make no forecast of the target.'
        newest_met = self.met(ind, next(v for v in chart.values[::-1] if v is not None))
        if ' every ' in said and not newest_met or ' not be met' in said and newest_met:
            return ''
        return said

    def met(self, ind, value):
        ends = [Fraction(e.strip('%£').replace(',', '').replace('£', '')) for e in self.m.target(ind, self.m.latest(ind))['target'].split(' to ')]
        value = rounded(value, ind.places)
        return value >= ends[0] if ind.polarity == 'higher is better' else value <= ends[-1]
