"""What one meeting's pack may rest on, read from Data anew, for recompute-packs."""
import csv
import datetime
import functools
import os
from fractions import Fraction
from math import exp, fsum, lgamma, log

from recompute_values import SYMBOLS, period_of, rounded, yaml


def table(path):
    return list(csv.DictReader(open(path, encoding='utf-8')))


class Indicator:
    def __init__(self, key, entry):
        self.id, self.name, self.unit = key, entry['name'], entry['unit']
        self.places, self.polarity, self.rule = int(entry['places']), entry['polarity'], entry['period']
        parts = lambda p: [] if p is None else p['sum'] if isinstance(p, dict) else [p]
        self.above, self.below = parts(entry.get('numerator')), parts(entry.get('denominator'))
        self.derived, self.to_date = 'derive' in entry, entry.get('year_to_date') == 'yes'
        self.entry = entry
        self.scale = {'per cent': 100, 'per 10,000': 10000}.get(self.unit, 1)
        self.change_unit = 'percentage points' if self.unit == 'per cent' else self.unit
        self.table_unit = {'per cent': ' (%)', 'pounds': ' (£)', 'percentage points': ' (points)', 'count': '',
                           'per 10,000': ''}.get(self.unit, f' ({self.unit})')


class Meeting:
    """What one pack may rest on: the newest release of each source up to its cut-off, and what was let through."""

    def __init__(self, root, council, folder):
        self.root, self.council_id, self.id = root, council, folder
        data = os.path.join(root, 'Data')
        self.home = os.path.join(data, 'councils', council)
        self.folder = os.path.join(self.home, 'meetings', folder)
        self.settings = yaml(os.path.join(self.folder, 'meeting.yaml'))
        self.council = yaml(os.path.join(self.home, 'council.yaml'))
        self.indicators = {k: Indicator(k, v) for k, v in yaml(os.path.join(data, 'indicators.yaml')).items()}
        areas = table(os.path.join(data, 'areas.csv'))
        self.gss = self.council['codes']['gss']
        self.region = next((a['gss'] for a in areas if a['name'] == self.council.get('region')), None)
        code = {a['dfe']: a['gss'] for a in areas if a['dfe']}
        self.neighbours = [code[n['neighbour']] for n in table(os.path.join(data, 'neighbours.csv'))
                           if n['dfe'] == self.council['codes'].get('dfe') and n['neighbour'] in code]
        self.values, self.publication, self.published_places, self.status, self.charts = {}, {}, {}, {}, {}
        self.hidden, self.known_periods = {}, {}
        for base in (os.path.join(data, 'extracts'), os.path.join(self.home, 'extracts')):
            for source in sorted(os.listdir(base)) if os.path.isdir(base) else []:
                self.read_source(os.path.join(base, source), source)
        for ind in self.indicators.values():
            if ind.derived:
                self.derive(ind)
        self.targets = []
        path = os.path.join(self.home, 'targets.csv')
        if os.path.exists(path):
            self.targets = list(csv.DictReader(open(path, encoding='utf-8')))
        optional = lambda name: yaml(os.path.join(self.home, name)) if os.path.exists(
            os.path.join(self.home, name)) else {}
        self.facts, self.tables = optional('facts.yaml'), optional('tables.yaml')

    def read_source(self, path, source):
        cut = self.settings['data_cut_off']
        releases = sorted(os.listdir(path))
        # A release is known by a day, a month or a year: its last day counts.
        later = self.settings.get('read_later_release') or {}
        if source in later:
            release, upto = releases[-1], later[source].replace('up to ', '')
        else:
            usable = [r for r in releases if (r if len(r) == 10 else release_end(r)) <= cut]
            if not usable:
                return
            release, upto = usable[-1], None
        mapping = yaml(os.path.join(path, release, 'mapping.yaml'))
        for part in mapping.get('files', [mapping]):
            file = os.path.join(path, release, part['file'])
            rows = list(csv.DictReader(open(file, encoding='utf-8-sig')))
            for take in part['take']:
                for row in rows:
                    if any(row[k] != v for k, v in (take.get('rows') or {}).items()):
                        continue
                    if upto and row['time_period'][:4] > upto:
                        continue
                    level = row['geographic_level']
                    area = row[{'National': 'country_code', 'Regional': 'region_code'}.get(level, 'new_la_code')]
                    for column, name in take['columns'].items():
                        ind = self.indicators[name]
                        when = period_of(row['time_period'], row['time_identifier'], ind.rule)
                        cell = row[column].strip()
                        value = cell if cell in SYMBOLS else Fraction(cell.replace(',', ''))
                        self.values.setdefault((name, area), {})[when.id] = (when, value)
                        self.published_places[name, area, when.id] = len(cell.partition('.')[2])
                        self.publication[name] = mapping.get('publication', source)
                        self.status[name] = mapping.get('status')

    def derive(self, ind):
        areas = {a for (name, a) in self.values if name in ind.above + ind.below}
        for area in areas:
            whens = {k: v[0] for part in ind.above + ind.below
                     for k, v in self.values.get((part, area), {}).items()}
            for key, when in whens.items():
                quotient = self.quotient(ind, area, when)
                if quotient is not None:
                    self.values.setdefault((ind.id, area), {})[key] = (when, quotient)

    def named(self, area):
        """The ids of which an area has a cell."""
        return {name for name, a in self.values if a == area}

    def value(self, name, area, when):
        found = self.values.get((name, area), {}).get(when.id)
        if found is None:
            ends = [v for w, v in self.values.get((name, area), {}).values()
                    if w.end == when.end and w.step_word == when.step_word]
            return ends[0] if ends else 'n'
        return found[1]

    def total(self, parts, area, when):
        found = [self.value(p, area, when) for p in parts]
        if len(parts) > 1:
            # A sum may be printed though each of its parts is withheld, unless it is small itself.
            whole = [self.hidden.get((p, area, when.id), v) for p, v in zip(parts, found)]
            if whole != found and not any(isinstance(v, str) for v in whole):
                return 'w' if 1 <= sum(whole) <= 5 else sum(whole)
        if not found or 'n' in found:
            return None
        return next((v for v in found if isinstance(v, str)), None) or sum(found)

    def quotient(self, ind, area, when):
        above, below = self.total(ind.above, area, when), self.total(ind.below, area, when)
        if above is None or below is None:
            return None
        for part in (above, below):
            if isinstance(part, str):
                return part
        return above * ind.scale / below if below else 'z'

    def exact(self, ind, area, when):
        """The quotient of the parts, where it prints as the value does and is nearer the truth than that."""
        value, quotient = self.value(ind.id, area, when), self.quotient(ind, area, when)
        if isinstance(value, str) or quotient is None or isinstance(quotient, str):
            return None
        if self.has_all_places(ind, area, when) and not self.whole(ind, area, when):
            return None
        return quotient if rounded(quotient, ind.places) == rounded(value, ind.places) else None

    def has_all_places(self, ind, area, when):
        """Whether a value is published with all places that are printed: as it is written, or, since 28 is written for 28.0,
        as others of its period are, or where it stands alone others of its series."""
        own = self.published_places.get((ind.id, area, when.id), -1)
        if own < 0 or own >= ind.places:
            return own >= ind.places
        others = [self.published_places.get((ind.id, a, when.id)) for a in [self.gss, self.region, 'E92000001', *self.neighbours]
                  if a != area and not isinstance(self.value(ind.id, a, when), str)]
        others = [o for o in others if o is not None]
        if not others:
            others = [self.published_places.get((ind.id, area, w.id), -1) for w in self.periods(ind, area)
                      if not isinstance(self.value(ind.id, area, w), str)]
        return any(o >= ind.places for o in others)

    def whole(self, ind, area, when):
        """Whether the parts are counts that nobody has rounded: whole, and not all multiples of five."""
        for parts in (ind.above, ind.below):
            if any(self.indicators[p].unit != 'count' or self.indicators[p].places for p in parts):
                return False
            if self.total(parts, area, when).denominator != 1:
                return False
        numerators = [self.total(ind.above, area, w) for w in self.periods(ind, area)]
        numerators = [n for n in numerators if n is not None and not isinstance(n, str)]
        return len(numerators) < 3 or not any(numerators) or any((n / 5).denominator != 1 for n in numerators)

    def mean(self, ind, when):
        """The mean of the neighbours that have a number, and how many those are."""
        found = [self.value(ind.id, a, when) for a in self.neighbours]
        numbers = [v for v in found if not isinstance(v, str)]
        if numbers:
            return sum(numbers) / len(numbers), len(numbers)
        return ('n' if all(v == 'n' for v in found) else 'x'), 0

    def periods(self, ind, area=None):
        key = ind.id, area or self.gss
        if key not in self.known_periods:
            self.known_periods[key] = sorted((w for w, _ in self.values.get(key, {}).values()), key=lambda w: w.end)
        return self.known_periods[key]

    def latest(self, ind):
        periods = self.periods(ind)
        return periods[-1] if periods else None

    def change(self, ind, when):
        """The change on the period before, and the places it prints with; or a reason."""
        before = when.step(-1)
        now, then = (self.value(ind.id, self.gss, w) for w in (when, before))
        exact = [self.exact(ind, self.gss, w) for w in (when, before)]
        places = max(ind.places, 1) if ind.unit == 'per cent' and None not in exact else ind.places
        if ind.to_date and when.start.month == 4 and not isinstance(now, str):
            return 'z', places
        if now == 'n' or then == 'n':
            return 'n', places
        for value in (now, then):
            if isinstance(value, str):
                return value, places
        if None not in exact:
            return exact[0] - exact[1], places
        return now - then, places

    def target(self, ind, when):
        found = [t for t in self.targets if t['indicator'] == ind.id and t['from'] <= self.settings['date']]
        return sorted(found, key=lambda t: t['from'])[-1] if found else None

    def beside(self, ind, kind, when):
        if kind == 'neighbours':
            return self.mean(ind, when)[0]
        return self.value(ind.id, 'E92000001' if kind == 'england' else self.region, when)

    def beside_period(self, ind, kind):
        """The newest period, up to the council's own, for which the other has a number."""
        latest = self.latest(ind)
        areas = self.neighbours if kind == 'neighbours' else ['E92000001' if kind == 'england' else self.region]
        known = {w.id: w for a in areas for w in self.periods(ind, a) if w.end <= latest.end}
        for when in sorted(known.values(), key=lambda w: w.end, reverse=True):
            if not isinstance(self.beside(ind, kind, when), str):
                return when
        return latest

    def chart(self, ind):
        if ind.id not in self.charts:
            self.charts[ind.id] = ControlChart(self, ind)
        return self.charts[ind.id]

    def rebases(self, ind):
        """The days from which limits begin anew."""
        return [datetime.date.fromisoformat(r['from']) for r in (self.council.get('rebase') or {}).get(ind.id, [])]


def release_end(name):
    if len(name) == 4:
        return name + '-12-31'
    year, month = map(int, name.split('-'))
    return str(datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1))


def exact_p(one, two, is_share):
    """Two-sided: Fisher's of two shares, given the margins; of two rates, given both counts together."""
    return chance_of(*[int(x) if Fraction(x).denominator == 1 else Fraction(x) for x in (*one, *two)], is_share)


def ways(n, k):
    """The logarithm of how many ways there are to choose k of n."""
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)


@functools.lru_cache(4096)
def chance_of(a, n, b, m, is_share):
    if is_share:
        if not all(isinstance(x, int) and x >= 0 for x in (a, n, b, m)) or not n or not m or a > n or b > m:
            return None
        outcomes = range(max(0, a + b - m), min(n, a + b) + 1)
        weights = [ways(n, k) + ways(m, a + b - k) for k in outcomes]
    else:
        if not all(isinstance(x, int) and x >= 0 for x in (a, b)) or n <= 0 or m <= 0:
            return None
        outcomes, share = range(a + b + 1), log(n / m)
        weights = [ways(a + b, k) + k * share for k in outcomes]
    most, top = weights[a - outcomes[0]], max(weights)
    total = fsum(exp(w - top) for w in weights)
    return fsum(exp(w - top) for w in weights if w <= most + 1e-7) / total


class Phase:
    """A stretch of a series with a mean and limits of its own: 2.66 mean moving ranges from the mean."""

    def __init__(self, ind, values, first):
        self.ind, self.first, self.after = ind, first, first + len(values)
        known = [v for v in values if v is not None]
        self.count, self.mean = len(known), sum(known) / len(known)
        self.is_flat = min(known) == max(known)
        ranges = [abs(b - a) for a, b in zip(values, values[1:]) if None not in (a, b)]
        self.limits, self.unlimited, self.exact, self.places = None, 'few', None, ind.places
        if self.count < 5 or not ranges or not (self.is_flat or any(ranges)):
            return
        width = Fraction(266, 100) * sum(ranges) / len(ranges)
        self.exact = (self.mean - width, self.mean + width)
        self.unlimited = None
        if self.is_flat:
            return
        low = self.exact[0] if ind.unit == 'pounds' or min(known) < 0 else max(self.exact[0], Fraction(0))
        high = min(self.exact[1], Fraction(100)) if ind.unit == 'per cent' and max(known) <= 100 else self.exact[1]
        if rounded(low, ind.places) == rounded(high, ind.places):
            self.exact, self.unlimited = None, 'alike'
            return
        self.limits = (low, high)
        # The fewest places at which no printed value contradicts the printed limits.
        fine = [rounded(end, ind.places + 3) for end in (low, high)]
        shown = [rounded(v, ind.places) for v in known]
        agrees = lambda p: all((v < rounded(low, p)) == (v < fine[0]) and (v > rounded(high, p)) == (v > fine[1])
                               for v in shown)
        self.places = next((p for p in range(ind.places, ind.places + 4) if agrees(p)), ind.places)

    @property
    def is_trial(self):
        return self.exact is not None and self.count < 12


class ControlChart:
    """Individual values and moving ranges, rules of seven; limits begin anew at a rebase."""

    def __init__(self, meeting, ind):
        self.ind = ind
        latest, first = meeting.latest(ind), meeting.periods(ind)[0]
        self.periods = [latest]
        while self.periods[0].end > first.end:
            self.periods.insert(0, self.periods[0].step(-1))
        self.values = [meeting.value(ind.id, meeting.gss, w) for w in self.periods]
        self.values = [None if isinstance(v, str) else v for v in self.values]
        while self.values and self.values[0] is None:
            self.values.pop(0)
            self.periods.pop(0)
        self.printed = [None if v is None else rounded(v, ind.places) for v in self.values]
        self.signals = [None] * len(self.values)
        self.phases = []
        starts = {next((i for i, w in enumerate(self.periods) if w.start >= day), 0) for day in meeting.rebases(ind)} | {0}
        cuts = sorted(starts) + [len(self.values)]
        start = 0
        for end in cuts[1:]:
            if any(v is not None for v in self.values[start:end]):
                self.phases.append(Phase(ind, self.values[start:end], start))
                start = end
        for phase in self.phases:
            self.mark_phase(phase)
        if any(self.signals):
            for phase in self.phases:
                self.test_small_numbers(meeting, phase)

    # What is said of the newest phase.

    @property
    def phase(self):
        return self.phases[-1] if self.phases else None

    count = property(lambda self: self.phase.count if self.phase else 0)
    mean = property(lambda self: self.phase.mean if self.phase else None)
    limits = property(lambda self: self.phase.limits if self.phase else None)
    exact = property(lambda self: self.phase.exact if self.phase else None)
    places = property(lambda self: self.phase.places if self.phase else self.ind.places)
    unlimited = property(lambda self: self.phase.unlimited if self.phase else 'few')
    flat = property(lambda self: self.phase.is_flat if self.phase else False)

    def test_small_numbers(self, meeting, phase):
        """Of fewer than ten cases a period, a signal stands only where the exact test agrees."""
        ind = self.ind
        if phase.exact is None:
            return
        cases = {}
        for i in range(phase.first, phase.after):
            if self.values[i] is None:
                continue
            if ind.unit == 'count':
                pair = (self.values[i], Fraction(1))
            elif ind.unit in ('per cent', 'per 10,000'):
                pair = [meeting.total(p, meeting.gss, self.periods[i]) if p else None for p in (ind.above, ind.below)]
                fits = all(isinstance(c, (int, Fraction)) and c >= 0 and Fraction(c).denominator == 1 for c in pair)
                if not fits or pair[0] > pair[1] or not pair[1]:
                    return
            else:
                return
            if pair[0] < 0 or Fraction(pair[0]).denominator != 1:
                return
            cases[i] = tuple(pair)
        part, whole = sum(c[0] for c in cases.values()), sum(c[1] for c in cases.values())
        if (min(part, whole - part) if ind.unit == 'per cent' else part) >= 10 * len(cases):
            return
        stretches = []
        for i in range(phase.first, phase.after):
            signal = self.signals[i]
            if signal and stretches and stretches[-1][-1] == i - 1 and self.signals[i - 1] == signal:
                stretches[-1].append(i)
            elif signal:
                stretches.append([i])

        def differs(stretch, alpha):
            own = [sum(cases[i][k] for i in stretch) for k in (0, 1)]
            rest = [part - own[0], whole - own[1]]
            p = exact_p(own, rest, ind.unit == 'per cent')
            return p is not None and p < alpha
        for stretch in stretches:
            signal = self.signals[stretch[0]]
            if signal in ('above', 'below') and not all(differs([i], .0027) for i in stretch):
                phase.limits, phase.exact, phase.unlimited = None, None, 'small'
                for i in range(phase.first, phase.after):
                    self.signals[i] = None
                return
            if signal in ('run_above', 'run_below', 'near_upper', 'near_lower') and not differs(stretch, .05):
                for i in stretch:
                    self.signals[i] = None

    def mark_phase(self, phase):
        if phase.exact is None:
            return
        stretch = []
        for i in range(phase.first, phase.after + 1):
            if i < phase.after and self.values[i] is not None:
                stretch.append(i)
                continue
            self.mark(stretch, phase)
            stretch = []

    def mark(self, stretch, phase):
        marks, mean = self.signals, rounded(phase.mean, self.ind.places)
        side = lambda v: (v > mean) - (v < mean)
        values = [self.printed[i] for i in stretch]
        for first in range(len(stretch) - 6):
            seven = values[first:first + 7]
            for way, name in ((1, 'run_above'), (-1, 'run_below')):
                if all(side(v) == way for v in seven):
                    for i in stretch[first:first + 7]:
                        marks[i] = name
        low, high = phase.exact
        far = lambda v: low <= v <= high and abs(v - phase.mean) * 3 > (high - phase.mean) * 2
        for first in range(len(stretch) - 2):
            three = values[first:first + 3]
            way = side(three[0])
            if way and all(side(v) == way for v in three) and sum(map(far, three)) >= 2:
                for i in range(first, first + 3):
                    if far(values[i]):
                        marks[stretch[i]] = 'near_upper' if way > 0 else 'near_lower'
        for first in range(len(stretch) - 6):
            seven = values[first:first + 7]
            steps = {(b > a) - (b < a) for a, b in zip(seven, seven[1:])}
            if steps in ({1}, {-1}):
                for i in stretch[first:first + 7]:
                    marks[i] = 'rising' if steps == {1} else 'falling'
        for i, v in zip(stretch, values):
            if v > rounded(high, self.ind.places + 3):
                marks[i] = 'above'
            if v < rounded(low, self.ind.places + 3):
                marks[i] = 'below'
