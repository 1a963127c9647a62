"""Scorecards with the sentence above and the notes below them, as they should be, for statements-random."""
import re

from recompute_scorecards import Scorecard
from recompute_values import and_list, cap, small, word


class ScorecardBlocks:
    """A part of Statements."""

    def tag_scorecard(self, text):
        names, options = self.quoted_options(text)
        m = self.m
        inds = [m.indicators[n] for n in names]
        one = lambda key, usual: options.get(key, [usual])[0]
        card = Scorecard(m, self.w, inds, options.get('beside', ()), one('order', 'given'), one('headings', ''), int(one('periods', '13')))
        self.add('sentence above a scorecard', card.lead)
        self.tables += 1
        named = cap(and_list([small(i.name) for i in inds]) if len(inds) < 4 else word(len(inds)) + ' measures')
        self.add('scorecard caption', f"Table {self.tables}: {named}, {m.council['name']}, newest figures")
        self.add('scorecard', card.rows)
        self.cards.append(card)
        for ind in inds:
            self.places.setdefault(ind.id, 'section ‘Figures’')
        values = []
        for ind in inds:
            values += [card.newest(ind), m.change(ind, m.latest(ind))[0]] + [card.other(ind, k) for k in card.beside if ind.unit not in ('count', 'FTE')]
        compared = [i for i in inds if i.unit not in ('count', 'FTE')]
        more = ['A number is not set beside those of areas of another size: [z].'] if card.beside and len(compared) < len(inds) else []
        self.table_notes(inds, card.beside, values, [], compared, more, card.order)

    @staticmethod
    def quoted_options(text):
        options, quoted = {}, re.findall(r'"(.*?)"', text)
        parts = re.split(r'\s(\w+):', re.sub(r'".*?"', '"', text))
        for key, value in zip(parts[1::2], parts[2::2]):
            options[key] = [quoted.pop(0)] if '"' in value else [v.strip() for v in value.split(',')]
        return [n.strip() for n in parts[0].split(',')], options

    def lines_of_scorecards(self, page):
        """Differences between the titles of lines in a page and what they should be."""
        found = re.findall(r'<svg class="spark".*?<title>(.*?)</title>', page, flags=re.S)
        should = [t for card in self.cards for t in card.titles]
        return [] if found == should else [f'titles of lines\n    should be: {one}\n    is:        {two}' for one, two in zip(should, found) if one != two] or [
            f'titles of lines\n    should be: {len(should)}\n    is:        {len(found)}']
