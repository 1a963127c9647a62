"""Reads pages of changes and works out again what they say of figures, from the manifests of the two packs.

The manifests themselves are held to Data by recompute_paper.py. Of each table of new figures every value must be the one
that the papers print of that measure, place and period; the word for which way it went must be that of the two values;
what is said of a target must follow from the value; nothing that crossed its target or left its usual limits may stand
among the other figures; and no measure stands twice. Sections and tables that are told in one line are read by
recompute_sections.py.
"""
import json
import os
import re
from fractions import Fraction

import recompute_sections

MONTHS = 'January February March April May June July August September October November December'.split()


def number(text):
    found = re.fullmatch(r'([+−-]?)£?([\d,]+(?:\.\d+)?)(?: ?[^\d]*)?', text.strip())
    return None if not found else Fraction(found[2].replace(',', '')) * (-1 if found[1] in ('−', '-') else 1)


def day(text):
    found = re.fullmatch(r'(\d+) (\w+) (\d{4})', text)
    return f'{found[3]}-{MONTHS.index(found[2]) + 1:02}-{int(found[1]):02}' if found else None


def rows(lines):
    for line in lines:
        if line.startswith('|') and not re.fullmatch(r'[|: -]+', line):
            yield [re.sub(r'\\(.)', r'\1', c.strip()) for c in re.split(r'(?<!\\)\|', line)[1:-1]]


class Pack:
    def __init__(self, folder):
        self.folder = folder
        self.manifest = json.load(open(os.path.join(folder, 'manifest.json'), encoding='utf-8'))
        self.printed, self.areas = {}, {}
        for figure in self.manifest.get('figures', []):
            key, _, measure = figure['id'].rpartition('#')
            name, area, when = (key.split('/', 2) + ['', ''])[:3]
            self.printed.setdefault((name, area, measure), {}).setdefault(when, set()).add(figure['printed'])
        self.indicators = {i['name']: i for i in self.manifest.get('indicators', [])}
        self.date, self.committee = self.manifest['meeting']['date'], self.manifest['meeting']['committee']


class ChangesChecker:
    """The page of one pack beside the packs before it."""

    def __init__(self, pack, before):
        self.new, self.counts, self.differences = pack, {}, []
        self.text = open(os.path.join(pack.folder, 'changes.md'), encoding='utf-8').read()
        since = re.search(r'^# What has changed since (\d+ \w+ \d{4})$', self.text, re.M)
        self.old = next((p for p in before if since and p.date == day(since[1]) and p.committee == pack.committee), None)
        if self.old is None and ('First published comparison' not in self.text or any(p.committee == pack.committee for p in before)):
            self.say('its page compares with no pack of the committee before it')

    def say(self, words):
        self.differences.append(f'{self.new.folder}/changes.md: {words}')

    def run(self):
        if self.old is None:
            return self.differences
        seen, section = set(), ''
        for block in re.split(r'\n(?=#+ |\*\*Table )', self.text):
            lines = block.splitlines()
            section = lines[0].lstrip('# ') if lines[0].startswith('## ') else section
            if section not in ('What stands out', 'New figures', 'All other new figures') or not lines[0].startswith('**Table'):
                continue
            stands_out = section == 'What stands out'
            table = list(rows(lines))
            notes = ' '.join(line for line in lines if not line.startswith(('|', '**')))
            for row in table[1:]:
                self.row(dict(zip(table[0], row)), notes, stands_out, seen)
        held = recompute_sections.check(self.text, self.old.manifest, self.new.manifest, self.say)
        self.counts['whole sections and tables'] = held
        return self.differences

    def values(self, name, area, measure='value'):
        """The values that both packs print of a measure and place, by period."""
        known = {}
        for pack in (self.old, self.new):
            for when, texts in pack.printed.get((name, area, measure), {}).items():
                known[when] = texts
        return known

    def own(self):
        areas = {}
        for name, area, measure in self.new.printed:
            if area and measure == 'value' and not area.startswith(('E92', 'E12')) and area[:1] in 'EW':
                areas[area] = areas.get(area, 0) + 1
        return max(areas, key=areas.get)

    def row(self, row, notes, stands_out, seen):
        label = row['Measure']
        name = label if label in self.new.indicators else re.sub(r' \([^()]*\)$', '', label)
        indicator = self.new.indicators.get(name)
        if indicator is None:
            return  # A part of a measure, which the ledger knows by another name.
        if name in seen:
            self.say(f'{name} stands twice')
        seen.add(name)
        unit = label[len(name):].strip(' ()')
        known = self.values(indicator['id'], self.own())
        whole = lambda text: text + ('%' if unit == '%' else f' {unit}' if unit else '')
        for column in ('Before', 'Now'):
            text = row[column]
            if text in ('–', 'not shown') or number(text) is None:
                continue
            if not any(number(t) == number(text) for texts in known.values() for t in texts):
                self.say(f'{name}, {column}: {text}; the papers print {known}')
            self.counts['values of pages of changes'] = self.counts.get('values of pages of changes', 0) + 1
        for column, text in row.items():
            place, _, when = column.rpartition(' ')
            if when not in ('before', 'now') or number(text) is None:
                continue
            start = {'Neighbours': 'neighbours', 'England': 'E92'}.get(place, 'E12')
            beside = [t for n, area, m in self.new.printed if n == indicator['id'] and m in ('value', 'mean') and area.startswith(start)
                      for texts in self.values(n, area, m).values() for t in texts]
            if not any(number(t) == number(text) for t in beside):
                self.say(f'{name}, {column}: {text}; the papers print {sorted(beside)}')
            self.counts['values of pages of changes'] = self.counts.get('values of pages of changes', 0) + 1
        old, new = number(row['Before']), number(row['Now'])
        words = row['How it moved']
        if new is not None and old is not None and 'not compared' not in words:
            way = 'rose' if new > old else 'fell' if new < old else 'did not change'
            if way not in words.lower():
                self.say(f'{name}: {words!r} of {row["Before"]} and {row["Now"]}')
        variation = indicator.get('variation', '')
        usual = not variation or variation.startswith(('within', 'too few'))
        if not usual and not stands_out:
            self.say(f'{name} is {variation} and does not stand out')
        if stands_out and usual and 'its target of' not in words:
            self.say(f'{name} stands out for no reason')
        target = indicator.get('target', '')
        limit, better = number(target) if target else None, indicator.get('polarity', '')
        if limit is None or new is None or better not in ('higher is better', 'lower is better') or ' to ' in target:
            return
        meets = new >= limit if better == 'higher is better' else new <= limit
        said = words if stands_out else notes
        wanted = ('meets' if meets else 'misses', 'now meets' if meets else 'no longer meets')
        if not any(re.search(rf'{w} (its|the) target of {re.escape(target)}', said, re.I) for w in wanted):
            self.say(f'{name}, {whole(row["Now"])} with the target {target}: {said!r}')


def check(folders):
    """The pages of one council's packs, in order; the counts and the differences."""
    packs = [Pack(f) for f in sorted(folders)]
    counts, differences = {}, []
    for index, pack in enumerate(packs):
        if not os.path.exists(os.path.join(pack.folder, 'changes.md')):
            continue
        checker = ChangesChecker(pack, [p for p in packs[:index] if p.date < pack.date])
        differences += checker.run()
        counts['pages of changes'] = counts.get('pages of changes', 0) + 1
        for what, count in checker.counts.items():
            counts[what] = counts.get(what, 0) + count
    return counts, differences
