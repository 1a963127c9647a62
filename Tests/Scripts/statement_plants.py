"""Untrue statements in place of true ones, for statements-random."""
import re

# What is said, and what is untrue in its place.
SWAPS = [
    (r'\brose\b', 'fell'), (r'\bfell\b', 'rose'), (r'\bstayed at\b', 'rose to'), (r'\bdid not change\b', 'rose'), (r'\bslightly\b', 'greatly'),
    (r'\bmeets\b', 'misses'), (r'\bmisses\b', 'meets'), (r'\bmet\b', 'not met'), (r'for the better', 'for the worse'), (r'for the worse', 'for the better'),
    (r'within its usual variation', 'above its usual variation'), (r'above its usual variation', 'within its usual variation'),
    (r'below its usual variation', 'within its usual variation'), (r'within usual variation', 'above the upper limit'),
    (r'above the upper limit', 'within usual variation'), (r'Within usual variation', 'Above the upper limit'), (r'unusual in', 'usual in'),
    (r'no more than chance could', 'more than chance is likely to'), (r'more than chance is likely to', 'no more than chance could'),
    (r'\bhighest\b', 'lowest'), (r'\blowest\b', 'highest'), (r'\bhigher\b', 'lower'), (r'\blower\b', 'higher'), (r'\bjoint ', ''),
    (r'\babove\b', 'below'), (r'\bbelow\b', 'above'), (r'\blevel with\b', 'above'), (r'\bEngland\b', 'the region'), (r'\bthe region\b', 'England'),
    (r'statistical neighbours', 'England'), (r'\bone\b', 'two'), (r'\btwo\b', 'three'), (r'\bthree\b', 'four'), (r'\bfive\b', 'six'), (r'\ball\b', 'both'),
    (r'\bprovisional\b|Provisional', 'Revised'), (r'Revised', 'Provisional'), (r'worked out from the counts', 'worked out from the numbers'),
    (r'not available', 'not applicable'), (r'not applicable', 'not reported'), (r'suppressed to protect', 'withheld to protect'),
    (r'will be met', 'will not be met'), (r'will not be met', 'will be met'), (r'go on meeting', 'go on missing'), (r'Q1\b', 'Q2'), (r'Q2\b', 'Q3'),
    (r'Q3\b', 'Q4'), (r'January', 'February'), (r'year ending', 'year before'), (r'31 March', '31 August'), (r'31 August', '31 March'),
    (r' percentage points?', '%'), (r'%', ''), (r'£', ''), (r'−', ''), (r'\+', '−'), (r'\bis up\b', 'is down'), (r'\bis down\b', 'is up'),
    (r'\bis level\b', 'is up'), (r'\bno figure\b', '0'), (r'\[[xzcun]\]', '0'), (r'\[low\]', '0'), (r'on trial', 'firm'), (r'none', '0'),
    (r'only ', ''), (r'so far ', ''), (r'No care is needed\.', ''), (r'upper end', 'lower end'), (r'lower end', 'upper end'),
]
DIGIT = re.compile(r'(?<![\w/-])\d[\d,]*(?:\.\d+)?')


def planted(r, expected, found):
    """(which block, the block with one thing changed, words for it); None where the block has nothing to change."""
    kinds = sorted({kind for kind, _ in expected if kind != 'form'})
    for _ in range(50):
        kind = r.choice(kinds)
        at = r.choice([n for n, (k, _) in enumerate(expected) if k == kind])
        block = found[at]
        row = column = None
        text = block
        if isinstance(block, list):
            row = r.randrange(len(block))
            column = r.randrange(len(block[row]))
            text = block[row][column]
        changed = another(r, text)
        if changed is None:
            continue
        if row is not None:
            block = [list(line) for line in block]
            block[row][column] = changed
            return at, block, f'{kind}: {text!r} -> {changed!r}'
        return at, changed, f'{kind}: {text!r} -> {changed!r}'
    return None


def another(r, text):
    """The text with one number or word changed; the number of a paragraph, table or figure is no statement."""
    head = re.match(r'(\d+\.\d+ |Table \d+: |Figure \d+(?:, values)?: |- )?', text).end()
    lead, said = text[:head], text[head:]
    said, link, path = said.partition('](charts/')
    choices = [(m.start(), m.end(), changed_number(r, m.group())) for m in DIGIT.finditer(said)]
    if r.random() < .6 or not choices:
        choices = [(m.start(), m.end(), new) for old, new in SWAPS for m in re.finditer(old, said)] or choices
    if not choices:
        return None
    start, end, new = r.choice(choices)
    return lead + said[:start] + new + said[end:] + link + path


def changed_number(r, text):
    """One digit raised or lowered."""
    places = [i for i, c in enumerate(text) if c.isdigit()]
    at = r.choice(places)
    return text[:at] + str((int(text[at]) + r.choice([1, 3, 9])) % 10) + text[at + 1:]
