"""The questions for members at the end of a made-up paper, as they should be, for statements-random."""
import datetime
from fractions import Fraction

from recompute_values import cap, digits, rounded, small, with_unit


class Questions:
    """A part of Statements."""

    def questions(self):
        asked = []
        for name in self.named:
            ind = self.m.indicators[name]
            if not self.m.periods(ind):
                continue
            for text in (self.off_target(ind), self.widening(ind), self.stale(ind), self.outside(ind)):
                if text:
                    place = self.places.get(name)
                    asked.append(cap(text) + (f' ({place})' if place else ''))
        if asked:
            self.add('form', 'Questions that members may wish to ask')
            self.add('form', 'Each follows from a rule.')
        for text in asked:
            self.add('question', '- ' + text)

    def off_target(self, ind):
        m, latest = self.m, self.m.latest(ind)
        target = m.target(ind, latest)
        before = latest.step(-1)
        if not target or ind.polarity == 'none' or target['from'] > before.end.isoformat():
            return None
        values = [m.value(ind.id, m.gss, p) for p in (before, latest)]
        if any(isinstance(v, str) or self.met(ind, v) or self.near(ind, v) for v in values):
            return None
        shown = [self.w.text(v, ind) for v in values]
        return (f'the figure for {small(ind.name)} missed the target of {self.w.target_text(ind)} both {before.when} ({shown[0]}) and '
                f'{latest.when} ({shown[1]}). What is being done about it, and by when is the target to be met?')

    def near(self, ind, value):
        target = self.m.target(ind, self.m.latest(ind))
        ends = [Fraction(e.strip('%£').replace(',', '').replace('£', '')) for e in target['target'].split(' to ')]
        value = rounded(value, ind.places)
        away = ends[0] - value if ind.polarity == 'higher is better' else value - ends[-1]
        return away <= Fraction(target['tolerance'].split()[0])

    def widening(self, ind):
        m, latest = self.m, self.m.latest(ind)
        if ind.polarity == 'none':
            return None
        gaps = []
        for p in (latest, latest.step(-1)):
            own, theirs = m.value(ind.id, m.gss, p), m.mean(ind, p)[0]
            if isinstance(own, str) or isinstance(theirs, str):
                return None
            gaps.append(theirs - own if ind.polarity == 'higher is better' else own - theirs)
        if gaps[1] <= 0 or rounded(gaps[0], ind.places) <= rounded(gaps[1], ind.places):
            return None
        shown = [with_unit(digits(g, ind.places), ind.change_unit, spelt=True) for g in gaps]
        return (f"the distance between {m.council['name']} and the mean of its statistical neighbours grew from {shown[1]} to {shown[0]} for "
                f'{small(ind.name)}. What do they do differently?')

    def stale(self, ind):
        limit = ind.entry.get('fresh_for') or self.m.council.get('data_no_older_than')
        age = (datetime.date.fromisoformat(self.m.settings['date']) - self.m.latest(ind).end).days
        if not limit or age <= int(limit.split()[0]):
            return None
        return f'the newest figure for {small(ind.name)} is {age:,} days old at this meeting. When will there be a newer one?'

    def outside(self, ind):
        chart = self.m.chart(ind)
        if ind.to_date or not chart.limits or not chart.signals or not chart.signals[-1]:
            return None
        return f'the figure for {small(ind.name)} {self.w.trend(ind)}. What lies behind it, and is it expected to last?'
