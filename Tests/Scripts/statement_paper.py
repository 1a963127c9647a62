"""What a made-up paper should say, block by block, worked out from its source and the data, for statements-random."""
import datetime
import re

from recompute_charts import ChartChecks
from recompute_meeting import Meeting
from recompute_tables import TableChecks
from recompute_values import MINUS, SHORT, cap, digits, rounded, small, with_unit, word
from recompute_words import REASONS, Words
from statement_charts import ChartBlocks
from statement_control import ControlBlocks
from statement_declared import DeclaredBlocks
from statement_questions import Questions
from statement_scorecards import ScorecardBlocks
from statement_tables import TableBlocks
from statement_values import Statistics

FEWEST_FOR_A_SHARE = 6
FIELD = 'Officers have something to say here.'
BEFORE = ['A case', 'Committee: Example Committee', 'Date: Tuesday 17 March 2026', 'Report of: Director of Services', 'Wards affected: All',
          'Key decision: No', 'Exempt: No', 'What is this about?', FIELD, 'What are we asking you to do?', 'The committee is asked to agree:',
          '(1) That the report be noted.', 'Why are we asking?', FIELD, 'What changes for children?', FIELD, 'What does it cost?', FIELD,
          'What else follows from it?', 'The law', FIELD, 'Equality', FIELD, 'Staff', FIELD, 'Risks and what we do about them', FIELD,
          'Data protection', FIELD, 'Climate', 'What this report does to the climate',
          [['Effect', 'Answer'], ['A positive effect', 'No'], ['A neutral effect', 'Yes'], ['A negative effect', 'No'],
           ['An assessment was made', 'Yes']],
          'What else did we consider?', FIELD, 'Who did we ask, and what did they say?', FIELD, '1. Figures']


class Statements(ScorecardBlocks, ControlBlocks, ChartBlocks, TableBlocks, DeclaredBlocks, Questions, TableChecks, ChartChecks):
    """All blocks of one paper in order, as (what it is, what it should be)."""

    def __init__(self, root, council, meeting, found):
        self.m = Meeting(root, council, meeting)
        self.council_id = council
        self.withheld, self.shown = [], set()
        self.withhold(found)
        self.w = Words(self.m)
        self.s = Statistics(self.m, self.w)
        self.known_cells = {}
        self.made, self.tables, self.figures, self.numbered, self.places = [], 0, 0, 0, {}
        self.cards = []

    def withhold(self, found):
        """What the paper's tables withhold of counts of children is taken for withheld in all of it, and a small count that none shows."""
        rows = [(block[0], row) for block in found if isinstance(block, list) and block[0][0] == 'Measure' for row in block[1:]]
        children = [i for i in self.m.indicators.values() if i.entry.get('about') == 'children' and i.id in self.m.named(self.m.gss)]
        for area in (self.m.region, 'E92000001'):
            hidden = [(i, key) for i in children for key, (when, value) in self.m.values.get((i.id, area), {}).items()
                      if self.is_small(i, area, when, value)]
            for ind, key in hidden:
                found = self.m.values[ind.id, area]
                found[key] = (found[key][0], 'w')
        for ind in children:
            own = self.m.values.get((ind.id, self.m.gss), {})
            for head, row in rows:
                if not row[0].startswith(f'{ind.name}{ind.table_unit}, '):
                    continue
                # What the source withholds of another area is not withheld of the council.
                if row[0].rsplit(', ', 1)[-1] in ('Statistical neighbours', 'Region', 'England'):
                    continue
                for column, cell in zip(head, row):
                    for key, (when, value) in list(own.items()):
                        if when.short == column:
                            self.shown.add((ind.id, key))
                        if when.short == column and cell == '[c]' and not isinstance(value, str):
                            own[key] = (when, 'w')
                            self.m.hidden[ind.id, self.m.gss, when.id] = value
                            self.withheld.append((ind.id, when, value))
            for key, (when, value) in list(own.items()):
                if (ind.id, key) not in self.shown and self.is_small(ind, self.m.gss, when, value):
                    own[key] = (when, 'w')

    def is_small(self, ind, area, when, value):
        """Whether a value of another area would give a small count away."""
        if isinstance(value, str):
            return False
        if ind.unit == 'count':
            return 1 <= value <= 5
        above, below = (self.m.total(p, area, when) if p else None for p in (ind.above, ind.below))
        if above is None or isinstance(above, str):
            return False
        if 1 <= above <= 5 or below is None or isinstance(below, str):
            return 1 <= above <= 5
        return 1 <= below - above <= 5 or 0 < below < FEWEST_FOR_A_SHARE

    def add(self, kind, text):
        self.made.append((kind, text))

    def blocks(self):
        source = open(f'{self.m.folder}/04-paper.md', encoding='utf-8').read()
        _, front, body = source.split('---\n', 2)
        self.named = [n.strip() for n in re.search(r'indicators: \[(.*?)\]', front).group(1).split(',')]
        for block in BEFORE:
            self.add('form', block)
        for piece in body[body.index('# Figures'):].split('\n\n')[1:]:
            piece = piece.strip()
            tag = re.fullmatch(r'{%\s*(table|scorecard|chart|figures|bars) (.*?)\s*%}', piece)
            if tag:
                getattr(self, 'tag_' + tag.group(1))(tag.group(2))
            elif piece:
                self.paragraph(piece)
        for block in ['What is attached?', FIELD, 'What is this based on?']:
            self.add('form', block)
        self.based_on()
        for block in ['Who can answer questions?', FIELD]:
            self.add('form', block)
        self.questions()
        return self.made

    @staticmethod
    def options(text):
        options, parts = {}, re.split(r'\s(\w+):', text)
        for key, value in zip(parts[1::2], parts[2::2]):
            options[key] = [v.strip().strip('"') for v in value.split(',')]
        return [n.strip() for n in parts[0].split(',')], options

    def based_on(self):
        used = sorted({self.m.publication[n] for n in self.read_names()})
        if used:
            self.add('sources', 'The figures in this report were read from these publications, which are open to inspection:')
        for kind in used:
            self.add('sources', f'- {kind} (Nobody): figures.csv')

    def read_names(self):
        """The measures read from a file that the paper rests on."""
        names = []
        for n in self.named:
            ind = self.m.indicators[n]
            names += [p for p in ind.above + ind.below if p in self.m.publication]
            names += [n] if n in self.m.publication else []
        return names

    def source_of(self, inds):
        """Where the figures of measures are from, in the order in which they are met."""
        used = []
        for ind in inds:
            for name in [ind.id] if ind.id in self.m.publication else ind.above + ind.below:
                kind = self.m.publication.get(name)
                if kind and kind not in used:
                    used.append(kind)
        return f"Source: {'; '.join(f'{k} (Nobody)' for k in used)}."

    # paragraphs

    def paragraph(self, text):
        condition = re.fullmatch(r'{% if (\w+)\.changed is (absent|present) %}(.*)', text, re.S)
        kind = 'line'
        if condition:
            text = self.chosen(condition, text)
        names = re.findall(r'{{ (\w+)\.(\w+)', text)
        if names:
            kind = names[0][1] if names[0][0] in self.m.indicators else 'fact'
        if 'change by' in text:
            kind = 'change by'
        said = re.sub(r'{{ (.*?) }}', lambda f: self.printed(f.group(1), text[:f.start()]), text)
        self.numbered += 1
        for name, field in names:
            if name in self.m.indicators and self.has_figure(name, field, said):
                for other in [name] + self.parts_said(name, field, said):
                    if not self.places.get(other, '').startswith('paragraph'):
                        self.places[other] = f'paragraph 1.{self.numbered}'
        self.add(kind, f'1.{self.numbered} {said}')

    def has_figure(self, name, field, said):
        """Whether a field prints a figure of its measure, to which questions refer."""
        ind, value = self.m.indicators[name], self.m.value(name, self.m.gss, self.m.latest(self.m.indicators[name]))
        if field in ('period', 'previous_period', 'name', 'definition', 'source', 'direction', 'age', 'rating', 'neighbours_used',
                     'neighbours_period', 'region_period', 'england_period', 'changed', 'rose', 'fell'):
            return False
        if field == 'against_target':
            return ' the target of ' in said
        if field in ('caution', 'limits', 'target'):
            return not said.endswith(('No care is needed.', ': none.', ': no aim.'))
        return field not in ('sentence', 'trend') or not isinstance(value, str)

    def parts_said(self, name, field, said):
        """The parts of a measure whose own figures a sentence prints beside it."""
        ind = self.m.indicators[name]
        above, below = (p if len(p) == 1 else [] for p in (ind.above, ind.below))
        if field in ('numerator', 'denominator'):
            return above if field == 'numerator' else below
        if field == 'with_counts' and '(' in said or ' bring about with ' in said:
            return above + below
        return below if 'rests on only' in said else []

    def chosen(self, condition, text):
        """The branch that a paragraph of conditions prints."""
        way = self.w.direction(self.m.indicators[condition.group(1)])
        branches = re.split(r'{% (?:if|else if) [^%]*%}|{% else %}|{% end %}', text)[1:-1]
        if condition.group(2) == 'present':
            return branches[0] if way else branches[1]
        return branches[{None: 0, 'rose': 1, 'fell': 2, 'did not change': 4}[way]]

    def printed(self, value, before):
        path, *filters = [p.strip() for p in value.split('|')]
        head, _, rest = path.partition('.')
        if head not in self.m.indicators:
            return self.declared_value(path, filters)
        ind, otherwise = self.m.indicators[head], next((f[3:].strip().strip('"') for f in filters if f.startswith('or:')), None)
        at = re.match(r'at\("(.*)"\)', rest)
        text = self.field(ind, 'at' if at else rest, at.group(1) if at else None, [f for f in filters if not f.startswith('or:')])
        if text is None or otherwise is not None and re.fullmatch(r'\[\w+\]', text):
            return otherwise if otherwise is not None else '?'
        return text

    def field(self, ind, name, argument, filters):
        """What a field prints; None where it has nothing to print, '[x]' and the like where the figure is absent."""
        m, latest = self.m, self.m.latest(ind)
        value = m.value(ind.id, m.gss, latest)
        if filters:
            when = latest if name == 'latest' else next(w for w in m.periods(ind)[::-1] if argument in (w.short, w.long, w.id))
            return self.filtered(m.value(ind.id, m.gss, when), ind, filters[0])
        if name == 'definition':
            return ind.entry['definition']
        if name == 'source':
            return ind.entry['source']
        if name in ('interval', 'funnel', 'quartile'):
            return getattr(self.s, name)(ind)
        if name == 'limits':
            return None if ind.to_date or not m.chart(ind).limits else self.w.limits(ind)
        if name == 'target':
            return self.w.target_text(ind) if m.target(ind, latest) else None
        if name == 'caution':
            found = self.w.sentence(ind).partition('. It rests on only ')[2]
            return 'It rests on only ' + found if found else None
        if name == 'age':
            return str((datetime.date.fromisoformat(m.settings['date']) - latest.end).days)
        if name == 'change':
            change, places = m.change(ind, latest)
            return SHORT[change] if isinstance(change, str) else with_unit(digits(change, places, True), ind.change_unit)
        if name == 'rating' and isinstance(value, str) and ind.polarity != 'none' and m.target(ind, latest):
            return REASONS[value]
        return self.w.field(ind, name, argument)

    def filtered(self, value, ind, filter_):
        if isinstance(value, str):
            return SHORT[value]
        if filter_ == 'without_unit':
            return digits(value, ind.places)
        if filter_.startswith('places'):
            return with_unit(digits(value, 3), ind.unit)
        shown = rounded(value, ind.places)
        if ind.places or not 0 <= shown <= 20 or shown == 0 and ind.unit in ('per cent', 'per 10,000', 'pounds'):
            return with_unit(digits(value, ind.places), ind.unit)
        said = word(int(shown))
        return said + {'per cent': ' per cent', 'pounds': ' pounds' if shown != 1 else ' pound'}.get(ind.unit, '')
