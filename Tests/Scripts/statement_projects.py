"""Made-up councils whose papers say everything that a paper can say, for statements-random.

A folder holds many councils with a dictionary, extracts, targets, facts, tables and one meeting each; each is a small project of
its own, since no two share a measure.
"""
import csv
import datetime
import functools
import random
import re

import small_project
import statement_bodies

WOODS = 'maple birch rowan hazel cedar aspen alder larch beech elder holly linden'.split()
NAMES = ['Visits of {}', 'Share of {} plans', 'EHC work of {}', 'Re-visits of {} within twelve months', 'Time to see {}', 'X of {}',
         'Staff for {}, of all teams', 'Cost of {}']
# unit, places that it may print with
UNITS = [('count', [0]), ('count', [0]), ('per cent', [0, 1]), ('per cent', [0, 1, 2]), ('per 10,000', [0, 1]), ('days', [0, 1]),
         ('weeks', [1]), ('months', [0]), ('cases', [0, 1]), ('pounds', [0, 2]), ('FTE', [1]), ('ratio', [1, 2])]
RULES = ['on 31 March', 'year ending 31 March', 'year ending 31 March', 'year ending 31 August', 'on 30 September', 'quarter', 'month',
         'calendar year', 'year ending 30 June', 'three years ending 31 March', 'three months ending 28 February', 'end of quarter',
         'rolling three months', 'half year', 'term', 'autumn term']
QUARTERLY, MONTHLY = ('quarter', 'end of quarter'), ('month', 'rolling three months')
PARTS = ('half year', 'term')
HALVES, TERMS = ('Part 1 (April to September)', 'Part 2 (October to March)'), ('Autumn term', 'Spring term', 'Summer term')
SHAPES = ['steady', 'flat', 'jump', 'trend', 'run', 'alike', 'zeros', 'noise', 'edge', 'tiny', 'small', 'last zero', 'two levels']
MONTHS = 'January February March April May June July August September October November December'.split()
ABSENT = ['x', 'c', 'u', 'z', 'low']
QUESTIONS = 'enquiries:\n  heading: Questions that members may wish to ask\n  lead: Each follows from a rule.\n'
MEETING = datetime.date(2026, 3, 17)


@functools.cache
def places_known():
    """Councils with ten neighbours, as (gss, dfe, name, gss of the region); and the neighbours' of each."""
    data = small_project.REPOSITORY / 'Data'
    areas = {a['dfe']: a for a in csv.DictReader(open(data / 'areas.csv', encoding='utf-8')) if a['dfe']}
    regions = {a['gss']: a['name'] for a in csv.DictReader(open(data / 'areas.csv', encoding='utf-8')) if a['level'] == 'region'}
    beside = {}
    for row in csv.DictReader(open(data / 'neighbours.csv')):
        beside.setdefault(row['dfe'], []).append(row['neighbour'])
    return areas, regions, {d: n for d, n in beside.items() if d in areas and len(n) == 10 and all(x in areas for x in n)}


class Measure:
    """A measure of the dictionary with its cells by (gss, time)."""

    def __init__(self, r, key, name):
        self.key, self.name = key, name
        self.unit, places = r.choice(UNITS)
        self.places = r.choice(places)
        self.rule = r.choice(RULES)
        self.polarity = r.choice(['higher is better', 'lower is better', 'none'])
        self.about = r.choice(['none', 'none', 'none', 'children', 'staff']) if self.unit in ('count', 'per cent') else 'none'
        self.parts = self.unit in ('per cent', 'per 10,000') and r.random() < .8
        self.part_unit = r.choice([('count', 0), ('count', 0), ('FTE', 1)]) if self.unit == 'per cent' and self.about == 'none' else ('count', 0)
        self.sums = self.parts and r.random() < .25
        self.derived = self.parts and r.random() < .4
        self.to_date = self.unit == 'count' and self.rule in ('quarter', 'month') and self.about == 'none' and r.random() < .25
        self.finer = r.choice([0, 0, 0, 1, 2]) if self.unit not in ('count', 'FTE') else 0
        self.fresh = r.choice([None, None, 200, 500]) 
        self.shape = r.choice(SHAPES)
        self.few = r.random() < .25
        longest = 24 if self.rule in QUARTERLY + PARTS else 30 if self.rule in MONTHLY else 21
        self.length = r.choice([1, 2, 3, 4, 5, 6, 9, 11, 12, 13, 17, longest])
        if self.about == 'children':
            self.length = min(self.length, 13)
        self.cells = {}

    def times(self, r):
        """The times of the council's own series, oldest first, as (time_period, time_identifier); the newest may be some steps old."""
        late = r.choice([0, 0, 0, 1, 2])
        if self.rule in QUARTERLY:
            numbers = [2025 * 4 + 2 - late - n for n in range(self.length)][::-1]
            return [(f'{n // 4}{(n // 4 + 1) % 100:02}', f'Financial year Q{n % 4 + 1}') for n in numbers]
        if self.rule in MONTHLY:
            numbers = [2026 * 12 - late - n for n in range(self.length)][::-1]
            return [(str(n // 12), MONTHS[n % 12]) for n in numbers]
        if self.rule == 'half year':
            numbers = [2025 * 2 - late - n for n in range(self.length)][::-1]
            return [(f'{n // 2}{(n // 2 + 1) % 100:02}', HALVES[n % 2]) for n in numbers]
        if self.rule == 'term':
            numbers = [2025 * 3 - late - n for n in range(self.length)][::-1]
            return [(f'{n // 3}{(n // 3 + 1) % 100:02}', TERMS[n % 3]) for n in numbers]
        if self.rule == 'autumn term':
            newest = 2025 - (late if r.random() < .3 else 0)
            return [(f'{y}{(y + 1) % 100:02}', TERMS[0]) for y in range(newest - self.length + 1, newest + 1)]
        newest = 2025 - (late if r.random() < .3 else 0)
        return [(str(newest - n), 'Reporting year') for n in range(self.length)][::-1]

    def base(self):
        if self.few:
            return {'count': 2, 'per cent': 8, 'cases': 2, 'ratio': .5}.get(self.unit, 3)
        return {'count': 400, 'per cent': 31, 'per 10,000': 64, 'days': 23, 'weeks': 30, 'months': 19, 'cases': 15, 'pounds': 1200, 'FTE': 40,
                'ratio': 3}[self.unit]

    def course(self, r, count):
        """So many numbers of one shape."""
        base, made = self.base(), []
        step = 10 ** -self.places
        for i in range(count):
            last, late = i == count - 1, i >= count - 8
            made.append({
                'steady': lambda: r.gauss(base, base * .05), 'flat': lambda: base, 'noise': lambda: r.uniform(0, 2 * base),
                'jump': lambda: base * (r.choice([1.3, 2, .5, 0]) if last else r.uniform(.97, 1.03)),
                'trend': lambda: base * (1 + (.04 * (i - count + 8) if late else r.uniform(-.1, .1))),
                'run': lambda: base * (r.uniform(1.05, 1.2) if late else r.uniform(.8, 1.1)),
                'alike': lambda: base + (step if i == 1 else 0), 'zeros': lambda: base if i == 0 else 0,
                'edge': lambda: (round(base / step) + r.choice([-1, 0, 1]) + r.choice([.45, .5, .55])) * step,
                'tiny': lambda: base + r.choice([-1, 0, 1]) * step * .4, 'small': lambda: r.choice([0, 0, 1, 1, 2, 3, 6]),
                'last zero': lambda: 0 if last else base * r.uniform(.9, 1.1),
                'two levels': lambda: base * (1 if i < count / 2 else 1.6) * r.uniform(.96, 1.04)}[self.shape]())
        low = -1e9 if self.unit in ('pounds', 'ratio') and self.shape == 'noise' and r.random() < .5 else 0
        made = [v - base * .8 if low < 0 else v for v in made]
        return [max(low, min(v, 100) if self.unit == 'per cent' else v) for v in made]

    def fill(self, r, own, others, wide):
        """Writes cells for the council, its neighbours, its region and England."""
        times = self.times(r)
        self.all_times, self.newest = times, times[-1]
        whole = {'per cent': r.choice([12, 700]) if self.few else r.choice([90, 700, 3764]), 'per 10,000': 170000}.get(self.unit, 0)
        for gss in [own] + others + wide:
            mine = gss == own
            if not mine and r.random() < .08:
                continue
            shown = times if mine or r.random() < .4 else times[-2:] if r.random() < .7 else times[-1:]
            if gss in wide and r.random() < .15:
                shown = times[-3:-1]
            course = self.course(r, len(times))[-len(shown):] if shown else []
            if self.to_date:
                course = [abs(v) for v in course]
            for time, value in zip(shown, course):
                if mine and r.random() < .04 and time != times[-1]:
                    continue
                cells = self.cells.setdefault((gss, time), {})
                if r.random() < (.05 if mine else .1):
                    reason = r.choice(ABSENT)
                    cells[self.key] = reason
                    for part in self.part_keys():
                        cells[part] = reason if r.random() < .5 else 'x'
                    continue
                self.number(r, cells, value, whole)
                if not mine and self.about == 'children' and self.is_small(cells):
                    # Publishers put nobody's small counts out.
                    cells.update({key: 'c' for key in [self.key, *self.part_keys()]})
        ties = [c for (g, t), c in self.cells.items() if g in others and t == times[-1]]
        newest = self.cells.get((own, times[-1]), {})
        for cells in ties:
            if r.random() < .3 and not self.parts and self.about != 'children' and newest.get(self.key, 'x')[-1].isdigit():
                cells[self.key] = newest[self.key]

    def is_small(self, cells):
        """Whether a cell of another area counts so few that its publisher would keep it back."""
        counts = [float(cells[key]) for key in (self.part_keys() or [self.key])]
        if self.parts and self.part_unit[0] == 'count':
            counts.append(counts[1] - counts[0] - (counts[2] if self.sums else 0))
        return any(0 < count < 12 for count in counts)

    def part_keys(self):
        if not self.parts:
            return []
        return [self.key + '_above', self.key + '_below'] + ([self.key + '_more'] if self.sums else [])

    def number(self, r, cells, value, whole):
        if not self.parts:
            cells[self.key] = self.written(value)
            return
        scale = 10000 if self.unit == 'per 10,000' else 100
        places = self.part_unit[1]
        below = round(whole * r.uniform(.9, 1.1), places)
        above = round(min(below, value / scale * below), places)
        cells[self.key + '_below'] = f'{below:.{places}f}'
        if self.sums:
            more = round(above * r.uniform(0, 1), places)
            cells[self.key + '_more'] = f'{more:.{places}f}'
            cells[self.key + '_above'] = f'{abs(above - more):.{places}f}'
        else:
            cells[self.key + '_above'] = f'{above:.{places}f}'
        quotient = (above / below if below else 0) * scale
        if r.random() < .03:
            quotient += 2 * 10 ** -self.places
        cells[self.key] = self.written(quotient + 1e-9)

    def written(self, value):
        """As a file has it; some files leave out the noughts at the end."""
        text = f'{value:.{self.places + self.finer}f}'
        if sum(self.key.encode()) % 3 == 0 and '.' in text:
            text = text.rstrip('0').rstrip('.')
        return text

    def entries(self):
        """Its lines of the dictionary."""
        lines = []
        for part in self.part_keys():
            lines.append(f'{part}: {{name: {part.replace("_", " ")}, unit: {self.part_unit[0]}, places: {self.part_unit[1]}, '
                         f'polarity: none, about: {self.about}, period: {self.rule}}}')
        line = (f'{self.key}: {{name: "{self.name}", definition: "What {self.key.split("_")[0]} is", unit: "{self.unit}", places: {self.places}, '
                f'polarity: {self.polarity}, about: {self.about}, period: {self.rule}, source: Made up')
        if self.parts:
            above = f'{{sum: [{self.key}_above, {self.key}_more]}}' if self.sums else f'{self.key}_above'
            line += f', numerator: {above}, denominator: {self.key}_below'
        line += ', derive: numerator / denominator' if self.derived else ''
        line += ', year_to_date: yes' if self.to_date else ''
        line += f', fresh_for: {self.fresh} days' if self.fresh else ''
        return lines + [line + '}']

    def columns(self):
        return self.part_keys() + ([] if self.derived else [self.key])

    def targets(self, r, own):
        """Lines of targets.csv: perhaps one now and one before, near the newest value as it prints, or far from it."""
        if r.random() < .3:
            return []
        cell = self.cells.get((own, self.newest), {}).get(self.key, '')
        base = abs(float(cell)) if re.fullmatch(r'-?[\d.]+', cell) else self.base()
        lines = []
        dates = r.sample(['2010-04-01', '2024-04-01', '2025-04-01', '2026-01-01', '2026-04-01'], r.choice([1, 1, 2, 3]))
        for day in sorted(dates):
            aim = max(0, base * r.choice([1, 1, .999, 1.02, .9, 1.2, .5, 2]))
            places = r.choice([self.places, self.places, 0, 1, self.places + 1])
            mark = '%' if self.unit == 'per cent' else ''
            aim = min(aim, 99) if mark else aim
            lead = '£' if self.unit == 'pounds' else ''
            text = f'{lead}{aim:.{places}f}{mark}'
            if r.random() < .2 and (aim < 85 or not mark):
                text += f' to {lead}{aim * 1.1 + 1:.{places}f}{mark}'
            tolerance = r.choice(['0', '1', '2', '0.5', '5'])
            if mark and tolerance != '0':
                tolerance += ' point' if tolerance == '1' else ' points'
            lines.append(f'{self.key},{day},{text},{tolerance},made up')
        return lines


def council(root, r, number, dfe):
    """Writes one council; returns the lines of the dictionary that it needs."""
    areas, regions, beside = places_known()
    own = areas[dfe]
    name = f'c{number:03}'
    others = [areas[n]['gss'] for n in beside[dfe]]
    region = own['region']
    measures = []
    for wood in r.sample(WOODS, r.choice([3, 4])):
        measure = Measure(r, f'{wood}_{number:03}', r.choice(NAMES).format(wood))
        measure.fill(r, own['gss'], others, [region, 'E92000001'])
        measures.append(measure)
    home = root / 'Data/councils' / name
    home.mkdir(parents=True)
    by_time = {}
    for measure in measures:
        # Measures of one file have rows for each other's times, where they say that they do not apply.
        kind = ('quarters' if measure.rule in QUARTERLY else 'months' if measure.rule in MONTHLY else measure.rule.replace(' ', '-') if measure.rule in PARTS + ('autumn term',) else 'years') if r.random() < .3 else measure.key.split('_')[0]
        by_time.setdefault(kind, []).append(measure)
    for kind, group in by_time.items():
        for measure in group:
            measure.ends_as_its_file = len({m.newest for m in group}) == 1
        extract(home / 'extracts' / f'{kind}-{number:03}' / '2026-02', r, kind, group, own, areas, regions)
    quoted = own['name'].replace('"', '')
    settings = (f'name: "{quoted}"\ncodes: {{gss: {own["gss"]}, dfe: {dfe}}}\nregion: "{regions[region]}"\njurisdiction: England\n'
                'house_style: standard\n')
    if r.random() < .4:
        settings += f"data_no_older_than: {r.choice([300, 600])} days\n"
    rebased = [m for m in measures if m.length > 9 and not m.to_date and m.rule not in MONTHLY and r.random() < .4]
    if rebased:
        settings += 'rebase:\n' + ''.join(
            f'  {m.key}: [{{from: {r.choice([2019, 2021, 2022, 2023])}-04-01, because: the way of counting was changed}}]\n' for m in rebased)
    (home / 'council.yaml').write_text(settings)
    (home / 'targets.csv').write_text('\n'.join(['indicator,from,target,tolerance,basis'] + [
        line for m in measures for line in m.targets(r, own['gss'])]) + '\n')
    tables, facts = statement_bodies.declared(r)
    (home / 'tables.yaml').write_text(tables)
    (home / 'facts.yaml').write_text(facts)
    folder = home / 'meetings/2026-03-17-scrutiny'
    folder.mkdir(parents=True)
    (folder / 'meeting.yaml').write_text(small_project.MEETING + '  - report: 04-paper.md\n')
    body = statement_bodies.body(r, measures, own['gss'], (home / 'targets.csv').read_text())
    names = [k for m in measures for k in m.part_keys() + [m.key]]
    paper = small_project.paper(body.encode()).decode().replace('wards: All', f"wards: All\nindicators: [{', '.join(names)}]")
    (folder / '04-paper.md').write_text(paper)
    return [line for m in measures for line in m.entries()]


def extract(release, r, kind, measures, own, areas, regions):
    release.mkdir(parents=True)
    by_gss = {a['gss']: a for a in areas.values()}
    columns = [c for m in measures for c in m.columns()]
    rows = {}
    for measure in measures:
        for key, cells in measure.cells.items():
            rows.setdefault(key, {}).update(cells)
    head = ['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name', 'region_code', 'region_name',
            'old_la_code', 'new_la_code', 'la_name']
    with open(release / 'figures.csv', 'w', encoding='utf-8', newline='') as file:
        out = csv.writer(file)
        out.writerow(head + columns)
        for (gss, time), cells in sorted(rows.items()):
            area = by_gss.get(gss)
            lead = [*time, 'National', 'E92000001', 'England', '', '', '', '', '']
            if area:
                lead = [*time, 'Local authority', 'E92000001', 'England', area['region'], regions[area['region']], area['dfe'], gss, area['name']]
            elif gss in regions:
                lead = [*time, 'Regional', 'E92000001', 'England', gss, regions[gss], '', '', '']
            out.writerow(lead + [cells.get(c, 'z') for c in columns])
    status = r.choice(['', '', '', 'status: provisional\n', 'status: revised\n', 'status: final\n'])
    takes = ''.join(f'      {c}: {c}\n' for c in columns)
    (release / 'mapping.yaml').write_text(f'file: figures.csv\nlayout: ees\npublication: Made up by {kind}\nsource: Nobody\n{status}take:\n'
                                          f'  - columns:\n{takes}')


def folder(root, seed, numbers):
    """A folder with a council for each of some numbers; the same number and seed make the same council in any folder."""
    import shutil
    small_project.make(root)
    shutil.rmtree(root / 'Data/councils')
    house = root / 'Templates/standard/house.yaml'
    house.write_text(house.read_text() + '\n' + QUESTIONS)
    codes = sorted(places_known()[2])
    lines = []
    for number in numbers:
        r = random.Random(seed * 1_000_003 + number)
        lines += council(root, r, number % 1000, codes[number % len(codes)])
    (root / 'Data/indicators.yaml').write_text(''.join(f'{line}\n' for line in lines))
