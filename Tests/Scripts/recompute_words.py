"""The words in which a pack says what the numbers of a meeting are, for recompute-packs."""
import datetime
import re
from fractions import Fraction
from recompute_meeting import exact_p
from recompute_values import MONTHS, SHORT, cap, digits, rounded, small, with_unit, word


class Words:
    """The words in which a pack says what the numbers of a meeting are."""

    def __init__(self, meeting):
        self.m = meeting

    def text(self, value, ind, unit=True, spelt=False, places=None):
        if isinstance(value, str):
            return SHORT[value]
        shown = digits(value, ind.places if places is None else places)
        return with_unit(shown, ind.unit, spelt) if unit else shown

    def change_text(self, value, ind, places, signed=False, unit=True):
        if isinstance(value, str):
            return SHORT[value]
        shown = digits(value if signed else abs(value), places, signed)
        return with_unit(shown, ind.change_unit, spelt=True) if unit else shown

    def direction(self, ind, when=None):
        change, places = self.m.change(ind, when or self.m.latest(ind))
        if isinstance(change, str):
            return None
        change = rounded(change, places)
        if change == 0 and self.slight(ind, when):
            return self.slight(ind, when)
        return 'rose' if change > 0 else 'fell' if change < 0 else 'did not change'

    def slight(self, ind, when=None):
        """Which way the printed values went where their change prints as 0."""
        when = when or self.m.latest(ind)
        change, places = self.m.change(ind, when)
        if isinstance(change, str) or rounded(change, places) != 0:
            return None
        now, before = (rounded(self.m.value(ind.id, self.m.gss, w), ind.places) for w in (when, when.step(-1)))
        return 'rose' if now > before else 'fell' if now < before else None

    # fields of a name in a paper

    def field(self, ind, name, argument=None):
        m, latest = self.m, self.m.latest(ind)
        value = lambda w: m.value(ind.id, m.gss, w)
        change, places = m.change(ind, latest)
        if name in ('latest', 'previous'):
            return self.text(value(latest if name == 'latest' else latest.step(-1)), ind)
        if name == 'at':
            found = next(w for w in m.periods(ind) if argument in (w.short, w.long, w.id))
            return self.text(value(found), ind)
        if name in ('numerator', 'denominator'):
            parts = ind.above if name == 'numerator' else ind.below
            own = m.indicators[parts[0]]
            total = m.total(parts, m.gss, latest)
            return self.text('n' if total is None else total, own, places=max(m.indicators[p].places for p in parts))
        if name in ('period', 'previous_period'):
            return (latest if name == 'period' else latest.step(-1)).long
        if name == 'name':
            return ind.name
        if name == 'direction':
            return self.direction(ind)
        if name == 'change':
            return SHORT[change] if isinstance(change, str) else with_unit(digits(change, places, True), ind.change_unit)
        if name == 'change_percent':
            if isinstance(change, str):
                return SHORT[change]
            exact = [m.exact(ind, m.gss, w) for w in (latest, latest.step(-1))]
            now, then = exact if None not in exact else [value(w) for w in (latest, latest.step(-1))]
            if 0 in (rounded(now, ind.places), rounded(then, ind.places)) or then < 0:
                return SHORT['z']
            return digits((now - then) / then * 100, 0, signed=True) + '%'
        if name == 'movement':
            way = self.direction(ind)
            if way is None:
                return SHORT[change]
            if self.slight(ind):
                return f'{way} slightly'
            return way if way == 'did not change' else f'{way} by {self.change_text(change, ind, places)}'
        if name in ('neighbours', 'region', 'england'):
            return self.text(m.beside(ind, name, m.beside_period(ind, name)), ind)
        if name in ('neighbours_period', 'region_period', 'england_period'):
            return m.beside_period(ind, name.split('_')[0]).long
        if name == 'neighbours_used':
            return f"{m.mean(ind, m.beside_period(ind, 'neighbours'))[1]} of {len(m.neighbours)}"
        if name == 'target':
            return self.target_text(ind)
        if name == 'rating':
            return self.printed_rating(ind)
        if name == 'rank':
            return self.rank(ind)
        if name == 'limits':
            return self.limits(ind)
        if name == 'sentence':
            return self.sentence(ind)
        if name == 'trend':
            return self.trend(ind)
        if name == 'against_target':
            return self.against_target(ind)
        if name == 'with_counts':
            above, below = (self.field(ind, n) for n in ('numerator', 'denominator')) if ind.above else ('[n]', '')
            latest_text = self.text(value(latest), ind, spelt=True)
            if isinstance(value(latest), str) or '[' in above + below:
                return latest_text
            return f"{latest_text} ({above} {'of' if ind.unit == 'per cent' else 'among'} {below})"
        raise KeyError(name)

    def limits(self, ind):
        chart = self.m.chart(ind)
        return ' to '.join(self.text(v, ind, places=chart.places) for v in chart.limits)

    def rank(self, ind):
        m, latest = self.m, self.m.latest(ind)
        own = m.value(ind.id, m.gss, latest)
        others = [v for v in (m.value(ind.id, a, latest) for a in m.neighbours) if not isinstance(v, str)]
        if isinstance(own, str):
            return SHORT[own]
        if not others:
            return '[x]'
        own, others = rounded(own, ind.places), [rounded(v, ind.places) for v in others]
        higher, same = sum(v > own for v in others), sum(v == own for v in others)
        if same == len(others):
            return 'level with the other' + (f' {word(same)}' if same > 1 else '')
        joint, all_ = 'joint ' if same else '', len(others) + 1
        if higher == 0:
            return f'{joint}highest of {all_}'
        if higher + same + 1 == all_:
            return f'{joint}lowest of {all_}'
        n = higher + 1
        ending = 'th' if n % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')
        return f'{joint}{n}{ending} highest of {all_}'

    def rating(self, ind):
        m = self.m
        if ind.polarity == 'none':
            return 'neither good nor bad', None
        target = m.target(ind, m.latest(ind))
        if target is None:
            return 'no target', None
        value = m.value(ind.id, m.gss, m.latest(ind))
        if isinstance(value, str):
            return None, None
        value = rounded(value, ind.places)
        ends = [Fraction(re.sub('[%£,]', '', e)) for e in target['target'].split(' to ')]
        away = max(Fraction(0), ends[0] - value if ind.polarity == 'higher is better' else value - ends[-1])
        tolerance = Fraction(target['tolerance'].split()[0])
        return ('met' if away == 0 else 'within tolerance' if away <= tolerance else 'not met'), away

    def printed_rating(self, ind):
        """The rating as a table prints it: a target that holds only later is not met yet, and not missed."""
        latest = self.m.latest(ind)
        target, rating = self.m.target(ind, latest), self.rating(ind)[0]
        if rating in ('met', 'within tolerance', 'not met') and target['from'] > latest.end.isoformat():
            day = datetime.date.fromisoformat(target['from'])
            return f'target from {day.day} {MONTHS[day.month - 1]} {day.year}'
        return rating or REASONS[self.m.value(ind.id, self.m.gss, latest)]

    def against_target(self, ind):
        m, latest = self.m, self.m.latest(ind)
        rating, away = self.rating(ind)
        if rating in ('neither good nor bad', 'no target'):
            return 'has no target' if rating == 'no target' else 'is neither good nor bad in itself and is not rated'
        if rating is None:
            reason = REASONS[m.value(ind.id, m.gss, latest)]
            return f'cannot be set beside its target, because the figure is {reason}'
        target = m.target(ind, latest)
        places = max(ind.places, self.target_places(ind))
        gap = with_unit(digits(away, places), ind.change_unit, spelt=True)
        text = self.target_text(ind)
        if rating == 'met':
            said = f'meets the target of {text}'
        else:
            said = f'misses the target of {text} by {gap}'
            if rating == 'within tolerance':
                tolerance = Fraction(target['tolerance'].split()[0])
                said += f", within the tolerance of {with_unit(plain(tolerance), ind.change_unit, spelt=True)}"
        if target['from'] > latest.end.isoformat():
            day = datetime.date.fromisoformat(target['from'])
            return f'{said}, a target that holds from {day.day} {MONTHS[day.month - 1]} {day.year}'
        chart = m.chart(ind)
        limits, signal = None if ind.to_date else chart.limits, self.last_signal(chart)
        if limits and signal in ('above', 'below'):
            said += ', and no forecast is made, because it has moved out of its usual variation'
        elif limits and signal:
            said += ', and no forecast is made, because its newest figures are unusual'
        elif limits:
            ends = [Fraction(re.sub('[%£,]', '', e)) for e in text.split(' to ')]
            step = latest.step_word + 's'
            if ind.polarity == 'higher is better':
                always, never = limits[0] > ends[0], limits[1] < ends[0]
            else:
                always, never = limits[1] < ends[-1], limits[0] > ends[-1]
            if len(ends) > 1:
                always = limits[0] >= ends[0] if ind.polarity == 'higher is better' else limits[1] <= ends[-1]
            span = f'only {self.count_words(ind)}'
            if chart.count < 12 and (always or never):
                said += f', and no forecast is made from {span}'
            elif always and rating == 'met':
                said += ', and will go on meeting it if nothing changes'
            elif never and rating != 'met':
                said += ', and will go on missing it if nothing changes'
            elif not always and not never:
                said += f', and will meet it in some {step} and miss it in others if nothing changes'
                said += f', as far as {span} can say' if chart.count < 12 else ''
        return said

    def count_words(self, ind):
        """How many figures the limits rest on, and since when where they began anew."""
        chart, step = self.m.chart(ind), self.m.latest(ind).step_word
        since = f' since {chart.periods[chart.phase.first].long}' if chart.phase.first else ''
        known = [i for i in range(chart.phase.first, chart.phase.after) if chart.values[i] is not None]
        gaps = ' with a figure' if len(known) < chart.phase.after - known[0] else ''
        return f"{chart.count} {step}{'' if chart.count == 1 else 's'}{gaps}{since}"

    def target_text(self, ind):
        """A target as it was set, without zeros that say nothing."""
        ends = self.target_ends(ind)
        places = self.target_places(ind)
        return ' to '.join(with_unit(digits(e, places), ind.unit) for e in ends)

    def target_ends(self, ind):
        return [Fraction(re.sub('[%£,]', '', e)) for e in self.m.target(ind, self.m.latest(ind))['target'].split(' to ')]

    def target_places(self, ind):
        return max(len(plain(e).partition('.')[2]) for e in self.target_ends(ind))

    @staticmethod
    def last_signal(chart):
        return next((s for s, v in zip(chart.signals[::-1], chart.values[::-1]) if v is not None), None)

    def trend(self, ind):
        m, latest = self.m, self.m.latest(ind)
        value = m.value(ind.id, m.gss, latest)
        if isinstance(value, str):
            return 'is ' + REASONS[value]
        change, places = m.change(ind, latest)
        text, way = self.text(value, ind, spelt=True), self.direction(ind)
        if way is None:
            said = f'is {text}, and there is none for {latest.step(-1).long} to set beside it'
            earlier = [p for p in m.periods(ind) if p.end < latest.step(-1).end and not isinstance(m.value(ind.id, m.gss, p), str)]
            if earlier and not ind.to_date:
                before = self.text(m.value(ind.id, m.gss, earlier[-1]), ind, spelt=True)
                said += f': the last before that is {before} for {earlier[-1].long}'
            if ind.to_date and latest.start.month == 4:
                said = f'is {text}, counted anew from 1 April'
        elif self.slight(ind):
            said = f'{way} slightly to {text}'
        elif way == 'did not change':
            said = f'did not change and stands at {text}'
        else:
            said = f'{way} {self.change_text(change, ind, places)} to {text}'
        beside = self.beside(ind)
        return f'{said}, {beside}' if beside else said

    def beside(self, ind):
        m, chart, latest = self.m, self.m.chart(ind), self.m.latest(ind)
        step = latest.step_word
        if ind.to_date:
            return ''
        span = self.count_words(ind)
        if chart.count >= 5 and chart.flat:
            return f'as in each of {span}' if self.direction(ind) == 'did not change' else ''
        if not chart.limits:
            why = {'few': f'too few {step}s', 'alike': f'{step}s too alike', 'small': 'numbers too small'}
            return self.chance(ind) or f'with {why[chart.unlimited]} to say what its usual variation is'
        limits = f'({self.limits(ind)} over {span})'
        signal = chart.signals[-1]
        if signal is None:
            if chart.count < 12:
                return f'within its usual variation so far {limits.replace("over ", "over only ")}'
            return f'within its usual variation {limits}'
        end = values_at_end(chart, signal)
        mean = self.text(chart.mean, ind)
        said = {
            'above': f'above its usual variation {limits}', 'below': f'below its usual variation {limits}',
            'near_upper': f'near the upper end of its usual variation {limits} in at least two of three {step}s',
            'near_lower': f'near the lower end of its usual variation {limits} in at least two of three {step}s',
            'rising': f'at the end of {end} {step}s each above the one before',
            'falling': f'at the end of {end} {step}s each below the one before',
            'run_above': f'at the end of {end} {step}s above its average of {mean}',
            'run_below': f'at the end of {end} {step}s below its average of {mean}'}[signal]
        if ind.polarity != 'none':
            up = signal in ('above', 'near_upper', 'rising', 'run_above')
            better = up == (ind.polarity == 'higher is better')
            way = self.direction(ind)
            if way == ('rose' if up else 'fell'):
                said += f", a change for the {'better' if better else 'worse'}"
        return said

    def chance(self, ind):
        """Whether the counts of two periods differ more than chance would have it."""
        m, latest = self.m, self.m.latest(ind)
        way = self.direction(ind)
        if ind.unit not in ('per cent', 'per 10,000') or way in (None, 'did not change') or not ind.above:
            return None
        counts = [m.total(p, m.gss, w) for w in (latest, latest.step(-1)) for p in (ind.above, ind.below)]
        if any(c is None or isinstance(c, str) for c in counts):
            return None
        shown = [digits(c, max(m.indicators[p].places for p in parts))
                 for c, parts in zip(counts, [ind.above, ind.below] * 2)]
        p = exact_p(counts[:2], counts[2:], ind.unit == 'per cent')
        if p is None:
            return None
        beyond = p < .05
        lead = 'more than chance is likely to bring about' if beyond else 'no more than chance could bring about'
        return f'{lead} with {shown[0]} of {shown[1]} against {shown[2]} of {shown[3]}'

    def sentence(self, ind):
        m, latest = self.m, self.m.latest(ind)
        value = m.value(ind.id, m.gss, latest)
        if isinstance(value, str):
            return cap(f'There is no figure for {small(ind.name)} {latest.when}: it is {REASONS[value]}.')
        said = cap(f'{latest.when} the figure for {small(ind.name)} {self.trend(ind)}.')
        below = m.total(ind.below, m.gss, latest) if ind.below else None
        if ind.unit == 'per cent' and below is not None and not isinstance(below, str) and below < 20:
            said += f" It rests on only {self.field(ind, 'denominator')}, so one more or one fewer would move it far."
        return said


REASONS = {'c': 'suppressed to protect confidentiality', 'x': 'not available', 'z': 'not applicable',
           'u': 'too unreliable to print', 'k': 'not 0 but rounds to 0', 'low': 'not 0 but rounds to 0',
           'n': 'not reported', 'w': 'withheld so that no child can be identified'}


def plain(number):
    for places in range(7):
        if rounded(number, places) == number:
            return digits(number, places)
    return digits(number, 6)


def away_decimal(number):
    return plain(number).replace(',', '')


def values_at_end(chart, signal):
    """How many figures of the newest phase, up to the newest of all, make its run or trend."""
    mean = rounded(chart.mean, chart.ind.places)
    count, after = 0, None
    for i in range(len(chart.printed) - 1, chart.phase.first - 1, -1):
        v = chart.printed[i]
        if v is None or not {'run_above': v > mean, 'run_below': v < mean, 'rising': after is None or v < after,
                             'falling': after is None or v > after}.get(signal, False):
            break
        count, after = count + 1, v
    return count
