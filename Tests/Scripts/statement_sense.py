"""Reads the printed words of a paper and holds them to the numbers printed beside them, for statements-random.

Knows nothing of how the program words or works out what it says: a sentence that says "above" must stand beside a number that is above.
"""
import re

from recompute_meeting import exact_p
from recompute_values import rounded
from statement_sense_charts import FIGURE, NUMBER, Chart, ChartSense, number, whole


class Sense(ChartSense):
    def __init__(self, statements):
        self.s, self.m = statements, statements.m
        self.by_name = {statements.m.indicators[n].name: statements.m.indicators[n] for n in statements.named}
        self.problems = []

    def faults(self, found):
        self.problems = []
        for at, block in enumerate(found):
            if isinstance(block, str):
                self.text(block)
                if re.match(r'Figure \d+: ', block):
                    ends = next((i for i, b in enumerate(found[at:], at) if isinstance(b, list)), None)
                    if ends:
                        self.chart(Chart(block, found[at + 1:ends + 1]))
                if re.match(r'Table \d+: ', block) and at + 1 < len(found) and isinstance(found[at + 1], list):
                    self.table(block, found[at + 1], found[at + 2:at + 12])
        self.small_numbers()
        return [f'untrue: {p}' for p in self.problems]

    def hold(self, is_so, words):
        if not is_so:
            self.problems.append(words)

    def own(self, ind, back=0):
        value = self.m.value(ind.id, self.m.gss, self.m.latest(ind).step(-back))
        return None if isinstance(value, str) else rounded(value, ind.places)

    def printed(self, ind):
        """Every step up to the newest as it prints, None where there is no number."""
        return [None if v is None else rounded(v, ind.places) for v in self.m.chart(ind).values]

    # sentences about one measure

    def measure(self, text):
        named = [n for n in self.by_name if n.lower() in text.lower()]
        return self.by_name[max(named, key=len)] if named else None

    def text(self, text):
        ind = self.measure(text)
        if ind is None or text.startswith(('Figure', 'Table', '[')):
            return
        moved = re.search(rf'figure for .*? (rose|fell) (?:(slightly)|{FIGURE}) to {FIGURE}', text) or re.search(
            rf'the figure (rose|fell) (?:(slightly)|{FIGURE}) to {FIGURE}', text)
        now, before = self.own(ind), self.own(ind, 1)
        if moved:
            self.hold(now is not None and before is not None, f'a change without two figures: {text}')
            if now is not None and before is not None:
                self.hold(number(moved.group(4)) == now, f'not the newest figure, which is {float(now)}: {text}')
                up = moved.group(1) == 'rose'
                self.hold(now >= before if up else now <= before, f'the other way, from {float(before)}: {text}')
                if moved.group(3):
                    self.hold(number(moved.group(3)) > 0, f'a change of nothing: {text}')
        if 'did not change and stands at' in text:
            self.hold(now == before, f'it changed from {before}: {text}')
        self.variation(ind, now, text)
        self.aim(ind, now, text)
        self.place(ind, now, text)
        self.difference(ind, now, before, text)

    def difference(self, ind, now, before, text):
        said = re.search(rf'(?:Difference in .*: |a change by )({NUMBER})', text)
        if said and None not in (now, before):
            change = number(said.group(1))
            self.hold((change > 0) <= (now >= before) and (change < 0) <= (now <= before), f'the other way, from {float(before)} to {float(now)}: {text}')
            self.hold(change == 0 or said.group(1)[0] in '+−', f'a change without a sign: {text}')
        said = re.search(r'It is told that .* (rose|fell|did not change)', text)
        if said and None not in (now, before):
            self.hold({'rose': now >= before, 'fell': now <= before, 'did not change': now == before}[said.group(1)], f'the other way: {text}')
        said = re.search(r'Its way: .* (rose|fell|did not change)\.|The way of .* is (up|down|level)', text)
        if said and None not in (now, before):
            way = {'up': 'rose', 'down': 'fell', 'level': 'did not change'}.get(said.group(2), said.group(1))
            self.hold({'rose': now >= before, 'fell': now <= before, 'did not change': now == before}[way], f'the other way: {text}')

    def variation(self, ind, now, text):
        said = re.search(rf'(within|above|below|upper end of|lower end of) its usual variation(?: so far)? \({FIGURE} to {FIGURE} over (only )?(\d+) ', text)
        values = self.printed(ind)
        if said:
            way, low, high, count = said.group(1), number(said.group(2)), number(said.group(3)), int(said.group(5))
            self.hold(low < high, f'limits that are one: {text}')
            self.hold({'within': low <= now <= high, 'above': now > high, 'below': now < low}.get(way, low <= now <= high), f'not {way}: {text}')
            self.hold(count <= sum(v is not None for v in values), f'more than there are: {text}')
            self.hold(count >= 5, f'limits from too few: {text}')
            self.hold(way != 'within' or bool(said.group(4)) == (count < 12), f'on trial or not: {text}')
            if 'a change for the ' in text:
                self.hold(ind.polarity != 'none', f'neither way is better: {text}')
                up = way in ('above', 'upper end of')
                is_better = 'for the better' in text
                self.hold(is_better == (up == (ind.polarity == 'higher is better')), f'better and worse: {text}')
        said = re.search(r'at the end of (\d+) \w+ each (above|below) the one before', text)
        if said:
            tail = values[-int(said.group(1)):]
            self.hold(None not in tail and all((b > a) if said.group(2) == 'above' else (b < a) for a, b in zip(tail, tail[1:])), f'no trend: {text}')
        said = re.search(rf'at the end of (\d+) \w+ (above|below) its average of {FIGURE}', text)
        if said:
            tail, mean = values[-int(said.group(1)):], number(said.group(3))
            self.hold(None not in tail and all((v > mean) if said.group(2) == 'above' else (v < mean) for v in tail), f'no run: {text}')
        said = re.search(r'as in each of (\d+) ', text)
        if said:
            known = [v for v in values if v is not None][-int(said.group(1)):]
            self.hold(len(known) == int(said.group(1)) and len(set(known)) == 1, f'not alike: {text}')
        said = re.search(rf'(no more than chance could|more than chance is likely to) bring about with ({NUMBER}) of ({NUMBER}) against ({NUMBER}) of ({NUMBER})', text)
        if said:
            pairs = [number(said.group(k)) for k in (2, 3, 4, 5)]
            p = exact_p(pairs[:2], pairs[2:], ind.unit == 'per cent')
            self.hold(p is not None and (p < .05) == said.group(1).startswith('more'), f'chance says otherwise: {text}')

    def aim(self, ind, now, text):
        said = re.search(rf'(meets|misses|missed) the target of {FIGURE}(?: to {FIGURE})?', text)
        if said:
            low, high = number(said.group(2)), number(said.group(3) or said.group(2))
            away = low - now if ind.polarity == 'higher is better' else now - high
            self.hold(ind.polarity != 'none' and (away <= 0) == (said.group(1) == 'meets'), f'beside {float(now)}: {text}')
            by = re.search(rf'misses the target of .*? by {FIGURE}', text)
            self.hold(not by or number(by.group(1)) == away > 0, f'away by {float(away)}: {text}')
            within = re.search(rf'within the tolerance of {FIGURE}', text)
            self.hold(not within or away <= number(within.group(1)), f'beyond the tolerance: {text}')
            chart = self.m.chart(ind)
            if 'if nothing changes' in text:
                limits = chart.limits
                good = lambda v: v >= low if ind.polarity == 'higher is better' else v <= high
                met = [good(v) for v in limits]
                says = re.search(r'go on (meeting|missing)|in some', text).group(1) or 'some'
                self.hold({'meeting': all(met), 'missing': not any(met), 'some': not all(met) or any(met)}[says], f'limits {[float(v) for v in limits]}: {text}')
                self.hold(not self.m.chart(ind).signals[-1], f'a forecast of what has moved: {text}')

    def place(self, ind, now, text):
        said = re.search(r'The council is (?:(joint) )?(?:(\d+)\w\w )?(highest|lowest) of (\d+) for', text)
        level = re.search(r'The council is level with the other(?: (\w+))? for', text)
        if not said and not level:
            return
        values = [self.m.value(ind.id, a, self.m.latest(ind)) for a in self.m.neighbours]
        values = [rounded(v, ind.places) for v in values if not isinstance(v, str)]
        if level:
            self.hold(values and set(values) == {now} and len(values) == whole(level.group(1) or 'one'), f'not level: {text}')
            return
        higher, lower, alike = (sum(f(v) for v in values) for f in (lambda v: v > now, lambda v: v < now, lambda v: v == now))
        self.hold(int(said.group(4)) == len(values) + 1 and bool(said.group(1)) == bool(alike), f'among {len(values)}, {alike} alike: {text}')
        if said.group(2):
            self.hold(int(said.group(2)) == higher + 1, f'{higher} are higher: {text}')
        else:
            self.hold((higher if said.group(3) == 'highest' else lower) == 0, f'{higher} higher and {lower} lower: {text}')

    # tables

    def table(self, caption, rows, after):
        head = rows[0]
        column = next((i for i, h in enumerate(head) if h.startswith('Change on')), None)
        if column is None:
            return
        noted = ' '.join(a for a in after if isinstance(a, str))
        for row in rows[1:]:
            name = next((n for n in sorted(self.by_name, key=len, reverse=True) if row[0].startswith(n)), None)
            change = number(row[column])
            if name is None or change is None:
                continue
            ind = self.by_name[name]
            now, before = self.own(ind), self.own(ind, 1)
            if None in (now, before):
                self.problems.append(f'a change without two figures: {row}')
                continue
            is_noted = 'Changes are worked out' in noted or re.search(rf'The change in .*{re.escape(name[1:])}.* is worked out', noted)
            self.hold(bool(is_noted) or now - before == rounded(change, ind.places) or rounded(now - before, 6) == change, f'{caption}: {row}')

    def small_numbers(self):
        """No count of children from 1 to 5 is printed, and none is withheld but for one."""
        for name in self.s.named:
            ind = self.m.indicators[name]
            if ind.entry.get('about') != 'children' or ind.unit != 'count':
                continue
            for key, (when, value) in self.m.values.get((name, self.m.gss), {}).items():
                self.hold((name, key) not in self.s.shown or isinstance(value, str) or not 1 <= value <= 5, f'{ind.name} of {when.short} is {value} and is printed')
        families = {}
        for name, when, value in self.s.withheld:
            families.setdefault(name.split('_')[0], []).append(value)
        for family, values in families.items():
            self.hold(any(1 <= v <= 5 for v in values), f'{family}: {[str(v) for v in values]} are withheld for no small number')
