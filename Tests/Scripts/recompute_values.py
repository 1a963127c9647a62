"""Settings, numbers as papers print them, and periods, for recompute-packs."""
import datetime
import functools
import re
from fractions import Fraction


SYMBOLS = {'c', 'x', 'z', 'u', 'k', 'low'}
SHORT = {'c': '[c]', 'x': '[x]', 'z': '[z]', 'u': '[u]', 'k': '[low]', 'low': '[low]', 'n': '[n]', 'w': '[c]'}
MONTHS = ('January February March April May June July August September October November December').split()
WORDS = ('none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen '
         'seventeen eighteen nineteen twenty').split()
MINUS = '\u2212'


# --- settings: the part of YAML that the project's files use ---------------------------------------------------

def yaml(path):
    lines = []
    for line in open(path, encoding='utf-8').read().split('\n'):
        line = strip_comment(line)
        if line.strip():
            lines.append((len(line) - len(line.lstrip()), line.strip()))
    value, _ = yaml_block(lines, 0, lines[0][0] if lines else 0)
    return value


def strip_comment(line):
    quote = None
    for i, c in enumerate(line):
        if quote:
            quote = None if c == quote else quote
        elif c in '"\'' and (i == 0 or line[i - 1] in ' [{,:'):
            quote = c
        elif c == '#' and (i == 0 or line[i - 1] == ' '):
            return line[:i]
    return line


def yaml_block(lines, at, indent):
    if lines[at][1].startswith('- '):
        items = []
        while at < len(lines) and lines[at][0] == indent and lines[at][1].startswith('- '):
            rest = lines[at][1][2:].strip()
            if re.match(r'[\w"\'].*?:( |$)', rest) and not rest.startswith(('"', "'", '{', '[')):
                lines[at] = (indent + 2, rest)
                value, at = yaml_block(lines, at, indent + 2)
            else:
                value, at = flow(rest), at + 1
            items.append(value)
        return items, at
    made = {}
    while at < len(lines) and lines[at][0] == indent:
        key, _, rest = split_key(lines[at][1])
        at += 1
        if rest:
            made[key] = flow(rest)
        elif at < len(lines) and (lines[at][0] > indent or lines[at][0] == indent and lines[at][1].startswith('- ')):
            made[key], at = yaml_block(lines, at, lines[at][0])
        else:
            made[key] = ''
    return made, at


def split_key(text):
    if text[0] in '"\'':
        end = text.index(text[0], 1)
        return text[1:end], ':', text[end + 1:].lstrip(': ').strip()
    found = re.match(r'(.*?):(?: |$)(.*)', text)
    return found.group(1), ':', found.group(2).strip()


def flow(text):
    value, rest = flow_value(text.strip(), '')
    return value


def flow_value(text, ends):
    if text[:1] in '{[':
        return flow_list(text)
    if text[:1] in '"\'':
        end = text.index(text[0], 1)
        return text[1:end], text[end + 1:]
    end = next((i for i, c in enumerate(text) if c in ends), len(text))
    return text[:end].strip(), text[end:]


def flow_list(text):
    is_map = text[0] == '{'
    made, rest = ({} if is_map else []), text[1:].lstrip()
    while rest[:1] not in ('}', ']'):
        if is_map:
            if rest[0] in '"\'':
                key, rest = flow_value(rest, '')
                rest = rest.lstrip(': ')
            else:
                key, rest = rest.split(':', 1)
            made[key.strip()], rest = flow_value(rest.strip(), ',}')
        else:
            value, rest = flow_value(rest, ',]')
            made.append(value)
        rest = rest.lstrip().lstrip(',').lstrip()
    return made, rest[1:]


# --- numbers and words ------------------------------------------------------------------------------------------

@functools.lru_cache(100_000)
def rounded(number, places):
    """Half up, away from 0."""
    above, below = abs(number.numerator) * 10 ** places, number.denominator
    return Fraction((2 * above + below) // (2 * below), 10 ** places) * (-1 if number < 0 else 1)


def digits(number, places, signed=False):
    number = rounded(number, places)
    units = abs(number) * 10 ** places
    text = str(units.numerator).rjust(places + 1, '0')
    whole, part = (text[:-places], '.' + text[-places:]) if places else (text, '')
    whole = re.sub(r'(?<=\d)(?=(\d{3})+$)', ',', whole)
    return ('' if number == 0 else MINUS if number < 0 else '+' if signed else '') + whole + part


def with_unit(text, unit, spelt=False):
    if unit == 'per cent':
        return text + '%'
    if unit == 'percentage points':
        return text + (' percentage point' if text.lstrip('+' + MINUS) == '1' else ' percentage points')
    if unit == 'pounds':
        return re.sub(r'^([+\u2212]?)', r'\1£', text)
    if spelt and unit not in ('count', 'ratio'):
        word = unit
        if text.lstrip('+' + MINUS) == '1' and unit in ('cases', 'days', 'weeks', 'months'):
            word = unit[:-1]
        return f'{text} {word}'
    return text


def and_list(words):
    return words[0] if len(words) == 1 else ', '.join(words[:-1]) + ' and ' + words[-1]


def word(count):
    return WORDS[count] if count < len(WORDS) else str(count)


def cap(text):
    return text[:1].upper() + text[1:]


def small(text):
    return text[:1].lower() + text[1:] if len(text) > 1 and (text[1].islower() or text[1] == '-') else text


# --- periods: (kind, number), where a step is 1 -----------------------------------------------------------------

YEARLY = ('day', 'year', 'three months', 'three years')
QUARTERLY = ('quarter', 'quarter end')
# The months with whose last day terms end, counted from January of the year in which the school year begins.
TERMS = {'autumn term': 12, 'spring term': 15, 'summer term': 19, 'autumn and spring terms': 15}
IN_TURN = ('autumn term', 'spring term', 'summer term')
PLAIN_RULES = ('quarter', 'month', 'half year', 'term')


def month_end(year, month):
    return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1)


@functools.lru_cache(10_000)
def last_day(kind, number, yearly_end):
    if kind in YEARLY:
        return month_end(number, yearly_end[0])
    if kind == 'half year':
        return month_end(number // 2 + number % 2, 3 if number % 2 else 9)
    if kind == 'term' or kind in TERMS:
        year, term = (number // 3, IN_TURN[number % 3]) if kind == 'term' else (number, kind)
        return month_end(year + (TERMS[term] - 1) // 12, (TERMS[term] - 1) % 12 + 1)
    last = number * 3 + 5 if kind in QUARTERLY else number
    return month_end(last // 12, last % 12 + 1)


class Period:
    """kind: day, year, or an average of three months or years (number: the year, with month and day of its end); quarter, or the end of one;
    month, or an average up to its end; half year or term (counted from year 0); or one term of each school year (number: its first year)."""

    def __init__(self, kind, number, end=None):
        self.kind, self.number, self.yearly_end = kind, number, end

    def __eq__(self, other):
        return self.id == other.id

    def __hash__(self):
        return hash(self.id)

    def step(self, by):
        return Period(self.kind, self.number + by, self.yearly_end)

    @property
    def end(self):
        return last_day(self.kind, self.number, self.yearly_end)

    @property
    def start(self):
        """The first day; of a count on a day, that day."""
        if self.kind in ('day', 'quarter end'):
            return self.end
        months = {'year': 12, 'quarter': 3, 'three months': 3, 'rolling': 3, 'three years': 36, 'half year': 6, 'autumn term': 4, 'spring term': 3,
                  'summer term': 4, 'autumn and spring terms': 7}.get(IN_TURN[self.number % 3] if self.kind == 'term' else self.kind, 1)
        last = self.end.year * 12 + self.end.month - 1 - months
        return month_end(last // 12, last % 12 + 1) + datetime.timedelta(1)

    @property
    def financial(self):
        year = self.number // {'half year': 2, 'term': 3, **{t: 1 for t in TERMS}}.get(self.kind, 4)
        return f'{year}/{(year + 1) % 100:02}'

    @property
    def term(self):
        """The words of a term."""
        return IN_TURN[self.number % 3] if self.kind == 'term' else self.kind

    @functools.cached_property
    def id(self):
        if self.kind == 'day':
            return self.end.isoformat()
        if self.kind == 'year':
            return 'year-to-' + self.end.isoformat()
        if self.kind in QUARTERLY:
            return f"{self.financial.replace('/', '-')}-q{self.number % 4 + 1}" + ('-end' if self.kind == 'quarter end' else '')
        years = self.financial.replace('/', '-')
        if self.kind in ('half year', 'term'):
            return f'{years}-h{self.number % 2 + 1}' if self.kind == 'half year' else f'{years}-term-{self.number % 3 + 1}'
        if self.kind in TERMS:
            return f"{years}-{self.kind.replace(' ', '-')}"
        if self.kind in ('three months', 'three years', 'rolling'):
            return f"{'rolling-' if self.kind == 'rolling' else ''}{36 if self.kind == 'three years' else 3}-months-to-{self.end.isoformat()}"
        return f'{self.number // 12}-{self.number % 12 + 1:02}'

    @property
    def span(self):
        return 'three years' if self.kind == 'three years' else 'three months'

    @property
    def long(self):
        if self.kind == 'half year':
            return f'H{self.number % 2 + 1} {self.financial}'
        if self.kind == 'term' or self.kind in TERMS:
            return f'the {self.term} {self.financial}'
        if self.kind not in ('quarter', 'month'):
            date = f'{self.end.day} {MONTHS[self.end.month - 1]} {self.end.year}'
            return date if self.kind in ('day', 'quarter end') else f"the {'year' if self.kind == 'year' else self.span} ending {date}"
        if self.kind == 'quarter':
            return f'Q{self.number % 4 + 1} {self.financial}'
        return f'{MONTHS[self.number % 12]} {self.number // 12}'

    @property
    def short(self):
        if self.kind == 'rolling':
            return f'three months to {MONTHS[self.number % 12]} {self.number // 12}'
        if self.kind == 'quarter end':
            return f'Q{self.number % 4 + 1} {self.financial}'
        if self.kind == 'term':
            return self.long[4:]
        if self.kind in TERMS:
            return self.financial
        return str(self.number) if self.kind in YEARLY else self.long

    @property
    def rule(self):
        if self.kind == 'quarter end':
            return 'at the end of the quarter'
        if self.kind == 'rolling':
            return 'average of three months'
        if self.kind in YEARLY:
            day = 28 if (self.end.month, self.end.day) == (2, 29) else self.end.day
            date = f'{day} {MONTHS[self.end.month - 1]}'
            return {'day': 'on ', 'year': 'year ending '}.get(self.kind, f'average of {self.span} ending ') + date
        return self.kind

    @property
    def when(self):
        return ('on ' if self.kind in ('day', 'quarter end') else 'in ') + self.long

    @property
    def manner(self):
        """What keeps periods of one step from sharing a heading."""
        return 'rolling' if self.kind == 'rolling' else 'school year' if self.kind in TERMS else ''

    @property
    def step_word(self):
        if self.kind in ('half year', 'term'):
            return self.kind
        return 'year' if self.kind in YEARLY or self.kind in TERMS else 'quarter' if self.kind in QUARTERLY else 'month'


SAME = {'calendar year': 'year ending 31 December', 'academic year': 'year ending 31 August'}


def period_of(time, identifier, rule):
    rule = SAME.get(rule, rule)
    if rule.startswith(('on ', 'year ending ', 'three ')):
        day, month = rule.split()[-2:]
        end = (MONTHS.index(month) + 1, int(day))
        year = int(time) if len(time) == 4 else int(time[:4]) + 1
        return Period('day' if rule.startswith('on') else rule.split(' ending')[0], year, end)
    if rule in ('quarter', 'end of quarter'):
        return Period('quarter' if rule == 'quarter' else 'quarter end', int(time[:4]) * 4 + int(identifier[-1]) - 1)
    if rule == 'half year':
        return Period(rule, int(time[:4]) * 2 + ('Part 2' in identifier))
    if rule == 'term':
        return Period(rule, int(time[:4]) * 3 + IN_TURN.index(identifier.lower()))
    if rule in TERMS:
        return Period(rule, int(time[:4]))
    if rule == 'rolling three months':
        return Period('rolling', int(time) * 12 + MONTHS.index(identifier))
    return Period('month', int(time) * 12 + MONTHS.index(identifier))
