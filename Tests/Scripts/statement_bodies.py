"""What the made-up papers of statements-random say: a line for each field, every tag, declared tables and facts."""
import re

# By field, what an author writes around it; N is the measure's name and k its id. Each names its field in words of its own, so that
# what is printed can be told apart.
LINES = {
    'latest': 'Newest of {N}: {{{{ {k}.latest | or: "no figure" }}}}.',
    'previous': 'Before that, {N} had {{{{ {k}.previous | or: "no figure" }}}} for {{{{ {k}.previous_period }}}}.',
    'period': 'The newest time of {N} is {{{{ {k}.period }}}}.',
    'numerator': 'Above the line of {N}: {{{{ {k}.numerator | or: "no figure" }}}}.',
    'denominator': 'Below the line of {N}: {{{{ {k}.denominator | or: "no figure" }}}}.',
    'change': 'Difference in {N}: {{{{ {k}.change | or: "no known size" }}}}.',
    'change_by': 'There is a change by {{{{ {k}.change | or: "no known size" }}}} for {N}.',
    'change_percent': 'In parts of what was, {N} has {{{{ {k}.change_percent | or: "no percentage" }}}}.',
    'direction': '{{% if {k}.changed is present %}}Its way: {N} {{{{ {k}.direction }}}}.{{% else %}}Its way: {N} has none.{{% end %}}',
    'movement': 'It is told that {N} {{{{ {k}.movement | or: "has no movement" }}}}.',
    'flags': ('{{% if {k}.changed is absent %}}Nobody knows the way of {N}.{{% else if {k}.rose %}}The way of {N} is up.{{% else if {k}.fell %}}'
              'The way of {N} is down.{{% else if {k}.changed %}}The way of {N} is unknown.{{% else %}}The way of {N} is level.{{% end %}}'),
    'name': 'Called {{{{ {k}.name }}}}: {{{{ {k}.definition }}}}, as {{{{ {k}.source }}}} has it.',
    'sentence': '{{{{ {k}.sentence }}}}',
    'trend': 'For {N} the figure {{{{ {k}.trend }}}}.',
    'with_counts': 'With counts, {N}: {{{{ {k}.with_counts }}}}.',
    'interval': 'As precise as {{{{ {k}.interval | or: "nobody can say" }}}} is {N}.',
    'limits': 'The limits of {N}: {{{{ {k}.limits | or: "none" }}}}.',
    'caution': 'Care with {N}. {{{{ {k}.caution | or: "No care is needed." }}}}',
    'age': 'Days since the end of the time of {N}: {{{{ {k}.age }}}}.',
    'neighbours': 'Mean of {N} among {{{{ {k}.neighbours_used }}}} neighbours: {{{{ {k}.neighbours | or: "no figure" }}}} ({{{{ {k}.neighbours_period }}}}).',
    'rank': 'The council is {{{{ {k}.rank | or: "without a rank" }}}} for {N}.',
    'quartile': 'The council is {{{{ {k}.quartile | or: "in no quarter" }}}} for {N}.',
    'funnel': 'Councils of its size have {{{{ {k}.funnel | or: "no limits" }}}} for {N}.',
    'region': 'Region for {N}: {{{{ {k}.region | or: "no figure" }}}} ({{{{ {k}.region_period }}}}).',
    'england': 'England for {N}: {{{{ {k}.england | or: "no figure" }}}} ({{{{ {k}.england_period }}}}).',
    'target': 'Aim of {N}: {{{{ {k}.target | or: "no aim" }}}}.',
    'rating': 'The aim of {N} is {{{{ {k}.rating }}}}.',
    'against_target': 'For {N}: the council {{{{ {k}.against_target }}}}.',
    'at': 'At "{at}", {N}: {{{{ {k}.at("{at}") | or: "no figure" }}}}.',
    'places': 'More finely, {N} was {{{{ {k}.at("{at}") | places: 3 | or: "no figure" }}}} at "{at}".',
    'words': 'In words, {N}: {{{{ {k}.latest | words | or: "no figure" }}}}.',
    'without_unit': 'Bare, {N}: {{{{ {k}.latest | without_unit | or: "no figure" }}}}.',
}
# Printed beside no other form of the same figure.
ALONE = ['places']
ALWAYS = ['sentence', 'against_target', 'rank', 'change']
COMPANIONS = ['neighbours', 'region', 'england']


def small(name):
    return name if name[:3] == 'EHC' or name[:2] == 'X ' else name[0].lower() + name[1:]


def short(rule, time):
    year, identifier = time
    if rule in ('quarter', 'end of quarter'):
        return f'{identifier[-2:]} {year[:4]}/{year[4:]}'
    if rule == 'half year':
        return f"H{2 if 'Part 2' in identifier else 1} {year[:4]}/{year[4:]}"
    if rule == 'term':
        return f'{identifier.lower()} {year[:4]}/{year[4:]}'
    if rule == 'autumn term':
        return f'{year[:4]}/{year[4:]}'
    if rule == 'rolling three months':
        return f'three months to {identifier} {year}'
    return f'{identifier} {year}' if rule == 'month' else year


def body(r, measures, own, targets):
    said = ['# Figures']
    for m in measures:
        known = {t: c.get(m.key, 'x') for (g, t), c in m.cells.items() if g == own}
        numbers = [t for t, v in known.items() if v[-1].isdigit()] if not m.derived else [
            t for (g, t), c in m.cells.items() if g == own and all(c.get(p, 'x')[-1].isdigit() for p in m.part_keys())]
        is_aimed = any(line.split(',')[0] == m.key and line.split(',')[1] <= '2026-03-17' for line in targets.split('\n'))
        fields = ALWAYS + r.sample([f for f in LINES if f not in ALWAYS + ALONE], 12)
        for field in fields:
            if field in ('numerator', 'denominator') and not m.parts or field == 'limits' and m.to_date or field == 'change_percent' and m.unit == 'per cent':
                continue
            if field == 'target' and m.polarity == 'none' and r.random() < .5:
                continue
            if field == 'at' and not known:
                continue
            at = short(m.rule, r.choice(sorted(known))) if known else ''
            said.append(LINES[field].format(k=m.key, N=small(m.name), at=at))
        beside = r.sample(COMPANIONS, r.randint(0, 3))
        tail = f" beside: {', '.join(beside)}" if beside else ''
        said.append(f"{{% table {m.key} periods: {13 if m.about == 'children' else r.choice([1, 2, 5, 13])}{tail} %}}")
        if m.parts and m.about == 'children':
            said.append(f"{{% table {', '.join(m.part_keys())} periods: 13 %}}")
        m.is_recent = any(t in m.all_times[-2:] for t in numbers) and m.about != 'children' or m.about == 'children' and not m.few and m.shape in (
            'steady', 'trend', 'run', 'two levels')
        if not m.is_recent:
            continue
        if not m.to_date and r.random() < .8:
            aim = ' beside: target' if is_aimed and r.random() < .6 else ''
            said.append(f"{{% chart {m.key} kind: control{r.choice(['', '', ' periods: 8'])}{aim} %}}")
        if r.random() < .5:
            extra = beside + (['target'] if is_aimed and r.random() < .5 else [])
            extra = f" beside: {', '.join(extra)}" if extra else ''
            said.append(f"{{% chart {m.key} periods: {r.choice([5, 8, 40])}{extra} %}}")
        if r.random() < .3:
            said.append(f'{{% chart {m.key} kind: bar periods: {r.choice([5, 9, 30])} %}}')
        if r.random() < .4 and beside and m.newest in numbers and m.ends_as_its_file:
            said.append(f'{{% chart {m.key} kind: bar{tail} %}}')
        if r.random() < .3 and beside:
            said.append(f'{{% chart {m.key} kind: multiples{tail} %}}')
    together(r, measures, said)
    return '\n\n'.join(said) + '\n\n' + declared_body(r)


def together(r, measures, said):
    """Tags that name several measures."""
    several = r.sample(measures, r.choice([2, 3]) if len(measures) > 2 else 2)
    beside = r.sample(COMPANIONS, r.randint(0, 3))
    tail = f" beside: {', '.join(beside)}" if beside else ''
    said.append(f"{{% table {', '.join(m.key for m in several)} periods: {r.choice([2, 4, 7])}{tail} %}}")
    if r.random() < .8:
        names = [m.key for m in r.sample(measures, r.randint(1, len(measures)))]
        heads = ''
        if len(names) > 1 and r.random() < .5:
            heads = f' headings: "{names[0]}: Help and protection; {r.choice(names[1:])}: Children in care"'
        said.append(f"{{% scorecard {', '.join(names)}{tail}{r.choice(['', ' order: worst'])}{r.choice(['', ' periods: 6'])}{heads} %}}")
    same = {}
    for m in measures:
        axis = m.rule if m.rule in ('quarter', 'month', 'half year', 'term', 'autumn term') else m.rule.split(' ', 1)[1].replace('ending ', '')
        same.setdefault(axis, []).append(m)
    for group in same.values():
        group = [m for m in group if m.is_recent]
        if len(group) > 1:
            keys = ', '.join(m.key for m in group)
            said.append(f"{{% chart {keys} kind: multiples periods: {r.choice([4, 7])}{tail}{r.choice(['', ' scale: own'])} %}}")
            if len({m.unit for m in group}) == 1:
                said.append(f'{{% chart {keys} %}}')
                if len({m.newest for m in group}) == 1 and all(m.ends_as_its_file for m in group):
                    said.append(f'{{% chart {keys} kind: bar %}}')


# Declared tables and facts

UNITS = {'£m': (lambda r: f'£{r.randrange(1, 900) / 10:.1f}m', 1), 'FTE': (lambda r: f'{r.randrange(10, 4000) / 100:.2f}', 1),
         'count': (lambda r: str(r.randrange(0, 90)), 0), 'days': (lambda r: str(r.randrange(10, 90)), 0)}
LABELS = ['Placements', 'Legal costs', 'Early help', 'Short breaks', 'Social work', 'Transport']


def declared(r):
    """The texts of tables.yaml and facts.yaml."""
    unit = r.choice(list(UNITS))
    make, places = UNITS[unit]
    rows = {chr(97 + i): label for i, label in enumerate(r.sample(LABELS, r.randint(2, 5)))}
    cell = lambda: 'not available' if r.random() < .05 else make(r)
    lines = ''.join(f'    {k}: {{label: {label}, values: ["{make(r)}", "{cell()}"]}}\n' for k, label in rows.items())
    text = (f'teams:\n  caption: What the teams did\n  unit: {unit}\n  about: none\n  places: {places}\n  period: 2025/26\n  source: Made up\n'
            '  columns:\n    m: First\n    n: Second\n    both: {label: Both, derive: m + n}\n'
            '    share: {label: Share, unit: per cent, places: ' + str(r.choice([0, 1])) + ', derive: m / total as per cent}\n'
            f'  rows:\n{lines}    less: {{label: Less, derive: "a - b"}}\n'
            '    total: {label: All, derive: sum of rows}\n')
    wide = ''.join(f'    {k}: {{label: Team {k}, values: ["{r.randrange(1, 50)}", "{r.randrange(1, 50)}"]}}\n' for k in 'pqr')
    text += ('posts:\n  caption: Posts by team\n  heading: Team\n  unit: count\n  about: staff\n  source: Made up\n  columns:\n    x: Filled\n'
             f'    y: Vacant\n  total_column: yes\n  total_row: yes\n  rows:\n{wide}')
    shares = [r.randrange(1, 60) for _ in range(r.randint(3, 6))]
    places = r.choice([0, 1])
    typed = [f'{100 * s / sum(shares):.{places}f}%' for s in shares]
    rows = ''.join(f'    s{n}: {{label: Part {chr(65 + n)}, values: ["{t}"]}}\n' for n, t in enumerate(typed))
    text += (f'mix:\n  caption: How it is made up\n  unit: per cent\n  about: none\n  places: {places}\n  source: Made up\n'
             f'  columns: {{n: Share}}\n  rows:\n{rows}    total: {{label: All, derive: sum of rows, printed: ["100%"]}}\n')
    facts = ''
    for key, value in (('grant', f'£{r.randrange(10, 99) / 10}m'), ('visits', str(r.randrange(30, 2000))), ('part', f'{r.randrange(5, 95)}%'),
                       ('start', 'May 2021')):
        facts += f'{key}:\n  label: The {key}\n  value: "{value}"\n  period: 2025/26\n  basis: counted\n  source: Made up\n  about: none\n'
    return text, facts


def declared_body(r):
    said = ['{% figures teams %}', '{% figures posts %}', '{% bars posts column: "x"' + r.choice(['', ' order: size']) + ' %}',
            '{% bars teams column: "m" order: size %}', '{% figures mix %}',
            'Cells: {{ teams.a.m | or: "none" }}, {{ teams.total.m | or: "none" }}, {{ posts.total.total | or: "none" }}.']
    said += [f'Fact {key}: {{{{ {key} }}}}, {{{{ facts.{key}.label }}}}, {{{{ facts.{key}.period }}}}.' for key in ('grant', 'visits', 'part', 'start')]
    return '\n\n'.join(r.sample(said, 8)) + '\n'
