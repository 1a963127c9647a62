"""Works the box "In ten minutes" of a front sheet out again: targets from Data and what the papers print, what is overdue
from recommendations.csv, what is asked from the manifest and the agenda."""
import calendar
import csv
import datetime
import os
import re

from recompute_values import digits, rounded, with_unit

WORDS = ('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen '
         'eighteen nineteen twenty').split()


def word(number):
    return WORDS[number] if number < len(WORDS) else f'{number:,}'


def joined(parts):
    return parts[0] if len(parts) == 1 else ', '.join(parts[:-1]) + ' and ' + parts[-1]


def capital(text):
    return text[:1].upper() + text[1:]


def targets(checker, manifest):
    printed = {f['id'] for f in manifest.get('figures', []) if 'absence' not in f}
    rated = []
    for entry in manifest.get('indicators', []):
        ind = checker.m.indicators[entry['id']]
        latest = checker.m.latest(ind)
        if latest is None or f'{ind.id}/{checker.m.gss}/{latest.id}#value' not in printed:
            continue
        rating = checker.w.printed_rating(ind)
        if rating in ('met', 'within tolerance', 'not met'):
            value = rounded(checker.m.value(ind.id, checker.m.gss, latest), ind.places)
            rated.append((ind, rating, value))
    if not rated:
        return None
    missed = [(i, v) for i, r, v in rated if r == 'not met']
    near = sum(r == 'within tolerance' for _, r, _ in rated)
    tail = f" {capital(word(near))} more {'is' if near == 1 else 'are'} within tolerance." if near else ''
    if not missed:
        if len(rated) == 1:
            return 'The one measure with a target ' + ('is within its tolerance.' if near else 'meets it.')
        return f'None of {word(len(rated))} measures with a target misses it.{tail}'
    named = [f'{i.name} ({with_unit(digits(v, i.places), i.unit)}, target {checker.w.target_text(i)})'
             for i, v in missed[:3]]
    if len(missed) > 3:
        named.append(f'{word(len(missed) - 3)} more')
    if len(rated) == 1:
        return f'The one measure with a target misses it: {joined(named)}.'
    return (f"{capital(word(len(missed)))} of {word(len(rated))} measures with a target "
            f"{'misses' if len(missed) == 1 else 'miss'} it: {joined(named)}.{tail}")


def months_later(day, months):
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def overdue(checker):
    if not any(isinstance(i, dict) and 'tracker' in i for i in checker.m.settings['agenda']):
        return None
    day, count = datetime.date.fromisoformat(checker.m.settings['date']), 0
    with open(os.path.join(checker.m.home, 'recommendations.csv'), encoding='utf-8') as file:
        for row in csv.DictReader(file):
            made = datetime.date.fromisoformat(row['meeting'])
            if made >= day or row['status'] not in ('open', 'paused') or row.get('committee') not in (None, '', checker.m.settings['committee']):
                continue
            late = row['due'] and datetime.date.fromisoformat(row['due']) < day
            notes = re.match(r'That the \w+ notes? ', row['text'])
            silent = not row['response'] and not notes and months_later(made, 2) < day
            count += bool(late or silent)
    if not count:
        return None
    return ('One recommendation of an earlier meeting is overdue.' if count == 1
            else f'{capital(word(count))} recommendations of earlier meetings are overdue.')


def asked(checker, manifest):
    items = {}
    for number, item in enumerate(checker.m.settings['agenda'], 1):
        for file in [item.get('report')] + item.get('appendices', []) if isinstance(item, dict) else []:
            items[str(file).removesuffix('.md')] = number
    counts = {}
    for entry in manifest.get('recommendations', []):
        counts[items[entry['report']]] = counts.get(items[entry['report']], 0) + 1
    total = sum(counts.values())
    if not total:
        return None
    head = 'One recommendation is put to the committee' if total == 1 else f'{capital(word(total))} recommendations are put to the committee'
    if len(counts) == 1:
        return f'{head}, in item {next(iter(counts))}.'
    return f"{head}: {joined([f'{word(n)} in item {i}' for i, n in counts.items()])}."


def check(checker, manifest):
    """Holds the front sheet of a pack to what it should say; differences go to the checker."""
    text = open(os.path.join(checker.folder, 'index.md'), encoding='utf-8').read()
    box = re.search(r'^> ## In ten minutes\n>\n((?:> - .*\n)+)', text, re.M)
    found = [re.sub(r'\\(.)', r'\1', line[4:]) for line in box[1].splitlines()] if box else []
    wanted = [line for line in (targets(checker, manifest), overdue(checker), asked(checker, manifest)) if line]
    checker.expect('in ten minutes', [w.lower() for w in wanted], [f.lower() for f in found], 'front sheets')
