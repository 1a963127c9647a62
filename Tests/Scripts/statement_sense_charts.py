"""Reads what charts say beside the numbers in their tables, for statements-random."""
import re
from fractions import Fraction

NUMBER = r'[−+]?£?[\d,]+(?:\.\d+)?'
UNITS = r'(?:%| percentage points?| FTE| per 10,000| days?| weeks?| months?| cases?)?'
FIGURE = f'({NUMBER}){UNITS}'
WORDS = ('no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen '
         'twenty').split()


def number(text):
    """A printed number; None for a reason in its place."""
    found = re.match(r'([−+]?)£?([\d,]+(?:\.\d+)?)', text)
    return None if not found else Fraction(found.group(2).replace(',', '')) * (-1 if found.group(1) == '−' else 1)


def whole(text):
    return WORDS.index(text.lower()) if text.lower() in WORDS else int(text.replace(',', ''))


class Chart:
    """A figure with its title, its words and the table of its values."""

    def __init__(self, title, blocks):
        self.title = title
        self.words = ' '.join(b for b in blocks if isinstance(b, str) and not b.startswith(('[', 'Figure', 'Source:')))
        self.alternative = next(b for b in blocks if isinstance(b, str) and b.startswith('['))
        self.rows = next(b for b in blocks if isinstance(b, list))


class ChartSense:
    """A part of Sense."""

    def chart(self, chart):
        head, rows = chart.rows[0], chart.rows[1:]
        if head[-1] == 'What it says':
            return self.control(chart, rows)
        self.counted(chart, head, rows)
        if re.match(r'Figure \d+: .* (rose|fell|stayed)', chart.title) and len(rows) > 1 and head[0] in ('Year', 'Quarter', 'Month') and ', ' not in head[0]:
            self.course(chart, rows, len(head) == 2 or chart.alternative.startswith('[Line') and not chart.title.endswith(self.m.council['name']))
        last = rows[-1]
        for name, way, period, value in re.findall(rf'(?:(\S.*?) was |, and )(highest|lowest) in (Q\d \d{{4}}/\d\d|\w+ \d{{4}}|\d{{4}}), at ({NUMBER})', chart.words):
            column = [(r[0], number(r[1])) for r in rows if number(r[1]) is not None]
            best = (max if way == 'highest' else min)(v for _, v in column)
            at = [p for p, v in column if v == best]
            self.hold(at == [period] and number(value) == best, f'{way} in {at} at {float(best)}: {chart.words}')
        said = re.search(r'In (\S.*?) (\S.*?) was ((?:above|below|level with) .*?)\.(?: |$)', chart.words)
        if said and ' measure' not in said.group(3) and head[0] in ('Year', 'Quarter', 'Month'):
            own, titles = number(last[1]), {'statistical neighbours': 'Statistical neighbours', 'the region': 'Region', 'England': 'England'}
            told = {}
            way = None
            for word in re.findall(r'above|below|level with|statistical neighbours|the region|England', said.group(3)):
                way = word if word in ('above', 'below', 'level with') else way
                if word in titles:
                    told[titles[word]] = way
            for column, name in enumerate(head[2:], 2):
                theirs = number(last[column])
                is_so = None if theirs is None else 'above' if own > theirs else 'below' if own < theirs else 'level with'
                self.hold(told.get(name) == is_so, f'{name} is {is_so}: {chart.words}')
        top = re.match(r'Figure \d+: (.*) highest of (\w+), at ' + FIGURE, chart.title)
        if top:
            bars = rows[:-1] if chart.title.endswith(' in all') else rows
            values = [(r[0], number(r[1])) for r in bars if number(r[1]) is not None]
            best = max(v for _, v in values)
            names = [n for n, v in values if v == best]
            self.hold(number(top.group(3)) == best and whole(top.group(2)) == len(values), f'{float(best)} of {len(values)}: {chart.title}')
            self.hold(len(names) > 2 or all(n in top.group(1) for n in names), f'{names} are highest: {chart.title}')
        two = re.match(rf'Figure \d+: .*: (higher|lower) in .*? \({FIGURE}\) than (.*?) \({FIGURE}\)', chart.title)
        if two:
            self.hold((number(two.group(2)) > number(two.group(4))) == (two.group(1) == 'higher') and number(two.group(2)) == number(rows[0][1]), chart.title)
        for way, period, value in re.findall(rf'(Highest|lowest) (?:in )?(.*?), at ({NUMBER})', chart.words):
            bars = rows[:-1] if chart.title.endswith(' in all') else rows
            values = [number(r[1]) for r in bars if number(r[1]) is not None]
            best = (max if way == 'Highest' else min)(values)
            self.hold(number(value) == best and [r[0] for r in bars if number(r[1]) == best] == [period], f'{float(best)}: {chart.words}')

    def counted(self, chart, head, rows):
        """How many lines rose and fell, where each has a column of its own."""
        said = re.match(r'Figure \d+: (?:(\w+) of (\w+) measures|(both|all \w+) measures)? ?(rose|fell) in .*?(?: and (\w+) fell)?, ', chart.title)
        if not said or head[0] not in ('Year', 'Quarter', 'Month') or head[1] in head[0] or len(head) < 3 or len(rows) < 2:
            return
        pairs = [(number(a), number(b)) for a, b in zip(rows[-2][1:], rows[-1][1:])]
        pairs = [(a, b) for a, b in pairs if None not in (a, b)]
        many = len(head) - 1 if said.group(3) else whole(said.group(1))
        self.hold(not said.group(2) or whole(said.group(2)) == len(head) - 1, f'of {len(head) - 1}: {chart.title}')
        up, down = sum(b >= a for a, b in pairs), sum(b <= a for a, b in pairs)
        self.hold(many <= (up if said.group(4) == 'rose' else down) and (not said.group(5) or whole(said.group(5)) <= down),
                  f'{up} rose or stayed, {down} fell or stayed: {chart.title}')

    def course(self, chart, rows, is_one):
        if not is_one:
            return
        said = re.match(rf'Figure \d+: .* (rose|fell|stayed)( slightly)?(?: to| at) {FIGURE} in ', chart.title)
        now, before = number(rows[-1][1]), number(rows[-2][1])
        if said and None not in (now, before):
            self.hold(number(said.group(3)) == now, f'not the newest: {chart.title}')
            self.hold({'rose': now >= before, 'fell': now <= before, 'stayed': now == before}[said.group(1)], f'from {float(before)}: {chart.title}')
            self.hold(said.group(1) == 'stayed' or bool(said.group(2)) == (now == before), f'slightly or not: {chart.title}')

    def control(self, chart, rows):
        """Each row's word beside the limits below it; the sentences and the title beside the rows."""
        tail = [r for r in rows if r[0].startswith(('Upper limit', 'Mean', 'Lower limit'))]
        rows = [r for r in rows if r not in tail]
        spans = {}
        for name, value, _ in tail:
            kind, _, span = name.partition(', ')
            spans.setdefault(span, {})[kind] = number(value)
        labels = [r[0] for r in rows]

        def limits(label):
            for span, found in spans.items():
                ends = span.split(' to ') if span else [labels[0], labels[-1]]
                # A phase that ended before the first period shown says nothing of those that are.
                if len(spans) > 1 and ends[0] not in labels and ends[-1] not in labels:
                    continue
                first = labels.index(ends[0]) if ends[0] in labels else 0
                if first <= labels.index(label) and (ends[-1] not in labels or labels.index(label) <= labels.index(ends[-1])):
                    return found
            return {}
        for label, value, says in rows:
            value, found = number(value), limits(label)
            if 'Upper limit' not in found or value is None:
                self.hold(says in ('No limits', 'No figure') or value is None, f'{label} has no limits and says {says}')
                continue
            low, high, mean = found['Lower limit'], found['Upper limit'], found['Mean']
            is_so = {'Above the upper limit': value > high, 'Below the lower limit': value < low, 'Part of a run above the mean': value > mean,
                     'Part of a run below the mean': value < mean}.get(says, low <= value <= high)
            self.hold(is_so and low < high, f'{label} is {float(value)} of {float(low)} to {float(high)} and says {says}')
        unusual = [r[0] for r in rows if r[2] not in ('Within usual variation', 'No limits', 'No figure')]
        every = re.search(r'Every \w+( since (.*?))? lies within it', chart.words)
        if every:
            since = labels.index(every.group(2)) if every.group(2) else 0
            said = re.search(rf'Usual variation(?: since .*?)? is {FIGURE} to {FIGURE}, around', chart.words)
            low, high = number(said.group(1)), number(said.group(2))
            self.hold(all(number(r[1]) is None or low <= number(r[1]) <= high for r in rows[since:]), f'not every one: {chart.words}')
            self.hold(not unusual, f'{unusual} are unusual: {chart.words}')
        if 'will be met every' in chart.words or 'will not be met' in chart.words or 'will be met in some' in chart.words:
            self.hold(rows[-1][0] not in unusual, f'a forecast of what has moved: {chart.words}')
        standing = re.match(r'Figure \d+: .*, (within usual variation|above the upper limit|below the lower limit|in a run|close to|in a (?:rising|falling))', chart.title)
        if standing:
            self.hold((standing.group(1) == 'within usual variation') == (rows[-1][0] not in unusual), f'{rows[-1][2]}: {chart.title}')
        missing = [r[0] for r in rows if number(r[1]) is None]
        self.hold(bool(missing) == ('No figure for' in chart.words), f'no figure for {missing}: {chart.words}')
