"""Statistics that papers print beside a measure, worked out from its parts, for statements-random."""
import math
from fractions import Fraction

from recompute_values import digits, rounded, with_unit, word

Z95, Z998 = 1.959963984540054, 3.090232306167813


def poisson_at_most(count, mean):
    """The chance of so many or fewer."""
    term = total = math.exp(-mean)
    for k in range(1, count + 1):
        term *= mean / k
        total += term
    return total


def solve(function, low, high):
    """Where a falling function is 0."""
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if function(middle) > 0 else (low, middle)
    return (low + high) / 2


def of_count(count):
    """The 95 per cent interval of a count: exact below 10, Byar's from there on; only whole counts are exact here."""
    if count < 0:
        return None
    if count < 10:
        if count != int(count):
            return 'unknown'
        k = int(count)
        low = 0 if k == 0 else solve(lambda m: poisson_at_most(k - 1, m) - .975, 0, 60)
        return low, solve(lambda m: poisson_at_most(k, m) - .025, 0, 60)
    low = 1 - 1 / (9 * count) - Z95 / (3 * math.sqrt(count))
    high = 1 - 1 / (9 * (count + 1)) + Z95 / (3 * math.sqrt(count + 1))
    return count * low ** 3, (count + 1) * high ** 3


def wilson(part, whole):
    if whole <= 0 or part < 0 or part > whole:
        return None
    share, square = part / whole, Z95 * Z95
    root = Z95 * math.sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    middle, below = share + square / (2 * whole), 1 + square / whole
    return max(0, (middle - root) / below), min(1, (middle + root) / below)


def funnel(councils, whole):
    """Limits of 99.8 per cent around the average of all, with what councils differ beyond counting added."""
    used = [(a, b) for a, b in councils if b > 0 and 0 <= a <= b]
    part, all_ = sum(a for a, _ in used), sum(b for _, b in used)
    if len(used) < 2 or not 0 < part < all_ or whole <= 0:
        return None
    mean = part / all_
    variances = [mean * (1 - mean) / b for _, b in used]
    scores = [(a / b - mean) / math.sqrt(v) for (a, b), v in zip(used, variances)]
    cut, ordered = len(scores) // 10, sorted(scores)
    low, high = ordered[cut], ordered[len(ordered) - 1 - cut]
    spread = sum(min(max(s, low), high) ** 2 for s in scores) / len(scores)
    weights = [1 / v for v in variances]
    below = sum(weights) - sum(w * w for w in weights) / sum(weights)
    between = max(0, (len(used) * spread - (len(used) - 1)) / below) if below > 0 else 0
    width = Z998 * math.sqrt(mean * (1 - mean) / whole + between)
    return max(0, mean - width), min(1, mean + width)


class Statistics:
    """Fields that no table of the examples prints."""

    def __init__(self, meeting, words):
        self.m, self.w = meeting, words

    def numbers(self, ind):
        """What the newest value rests on, as floating numbers; None where that is not known."""
        latest = self.m.latest(ind)
        found = [self.m.total(parts, self.m.gss, latest) if parts else None for parts in (ind.above, ind.below)]
        return [None if f is None or isinstance(f, str) else float(f) for f in found]

    def ends(self, found, ind, scale):
        """Both ends as a paper prints them, each perhaps either way where floating numbers stand on a half."""
        if found is None:
            return None
        texts = [''] * 2
        for number, end in enumerate(found):
            near = Fraction(round(end * scale * 10 ** 9), 10 ** 9)
            texts[number] = with_unit(digits(near, ind.places), ind.unit)
        return f'{texts[0]} to {texts[1]}'

    def interval(self, ind):
        value = self.m.value(ind.id, self.m.gss, self.m.latest(ind))
        if isinstance(value, str):
            return None
        above, below = self.numbers(ind)
        if ind.unit == 'per cent' and None not in (above, below):
            return self.ends(wilson(above, below), ind, 100)
        if ind.unit == 'per 10,000' and None not in (above, below) and below > 0:
            return self.ends(of_count(above), ind, 10000 / below)
        if ind.unit == 'count' and ind.entry.get('about', 'children') == 'children':
            found = of_count(float(value))
            return found if found == 'unknown' else self.ends(found, ind, 1)
        return None

    def funnel(self, ind):
        latest = self.m.latest(ind)
        above, below = self.numbers(ind)
        if ind.unit != 'per cent' or None in (above, below) or isinstance(self.m.value(ind.id, self.m.gss, latest), str):
            return None
        councils = [(above, below)]
        for area in self.m.neighbours:
            pair = [self.m.total(parts, area, latest) for parts in (ind.above, ind.below)]
            if all(p is not None and not isinstance(p, str) for p in pair):
                councils.append(tuple(map(float, pair)))
        return self.ends(funnel(councils, below), ind, 100) if len(councils) >= 5 else None

    def standing(self, ind):
        """Of the printed values: how many others are higher, how many alike, and how many there are; None without."""
        latest = self.m.latest(ind)
        own = self.m.value(ind.id, self.m.gss, latest)
        others = [self.m.value(ind.id, a, latest) for a in self.m.neighbours]
        others = [rounded(v, ind.places) for v in others if not isinstance(v, str)]
        if isinstance(own, str) or not others:
            return None
        own = rounded(own, ind.places)
        return sum(v > own for v in others), sum(v == own for v in others), len(others)

    def quartile(self, ind):
        found = self.standing(ind)
        if found is None or found[2] < 3:
            return None
        higher, alike, others = found
        if alike == others:
            return 'level with the other' + (f' {word(others)}' if others > 1 else '')
        # A place lies in the quarter that holds its middle.
        quarter = lambda place: min(3, int(Fraction(2 * place - 1, 2) / Fraction(others + 1, 4)))
        first, last = quarter(higher + 1), quarter(higher + alike + 1)
        names = ['highest', 'second highest', 'second lowest', 'lowest']
        if first == last:
            return f'in the {names[first]} quarter'
        return f"across the {names[first]} {'to' if last - first > 1 else 'and'} {names[last]} quarters"
