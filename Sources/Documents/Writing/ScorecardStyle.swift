/// The style rules of scorecards. A page has them where it holds one; the house's own rules come after
/// these and may change them.
///
/// Marks are borders alone, so that they stand in print, in the dark and in forced colours. The line of a
/// row carries its colours for print, and a screen gives it those of the page.
package enum ScorecardStyle {
  /// The rules for the scorecards that blocks hold; nil where they hold none.
  package static func rules(for blocks: [Block]) -> String? {
    let holdsOne = blocks.allBlocks.contains { block in
      if case .table(let table) = block.content { table.scorecard != nil } else { false }
    }
    return holdsOne ? columns + marks + lines + narrow + print : nil
  }

  private static let columns = """
    .card { --alert: #9c3a00; }
    @media screen and (prefers-color-scheme: dark) { .card { --alert: #ffb38a; } }
    .lead { max-width: 42rem; font-size: 1.1875rem; margin: 1.25rem 0 .75rem; }
    .card table { table-layout: fixed; font-size: 1rem; }
    .card th, .card td { line-height: 1.3; padding-right: .5rem; overflow-wrap: break-word; }
    .card tbody th { min-width: 0; color: var(--quiet); font-size: .9375rem; }
    .card tbody th strong { color: var(--text); font-size: 1.0625rem; }
    .card .group th { padding-top: 1.25rem; border-bottom-color: var(--text); }
    .card .group strong { font-size: 1.1875rem; }
    .card thead .val { width: 9%; }
    .card thead .chg { width: 16%; }
    .card thead .goal { width: 13%; }
    .card thead .cmp { width: 8.5%; font-size: .8125rem; }
    .card thead .sense { width: 14%; }
    .card .chg { padding-left: .75rem; }
    .card .sense { padding-left: .75rem; }
    .card .n.val { padding-left: 0; }
    .card .n.cmp { padding-left: 0; padding-right: .25rem; }
    .card tbody .val { font-size: 1.25rem; font-weight: 700; line-height: 1.1; }
    .card .goal strong { color: var(--alert); }

    """

  private static let marks = """
    .mark { display: inline-block; position: relative; width: .8em; height: .8em; margin-right: .4em; vertical-align: -.06em; }
    .mark::after { content: none; position: absolute; border: solid; border-radius: 50%; }
    .mark.met { border: .45em solid; border-radius: 50%; }
    .mark.near { border: .14em solid; border-radius: 50%; }
    .mark.near::after { content: ""; left: .12em; top: .12em; border-width: .14em; }
    .mark.missed { width: .7em; height: .7em; border: .4em solid; margin-left: .05em; transform: rotate(45deg); color: var(--alert); }
    .mark.unrated { height: 0; border-top: .14em solid; vertical-align: .25em; }
    .mark.usual, .mark.above, .mark.below { border: solid; border-width: .1em 0; }
    .mark.usual::after, .mark.above::after, .mark.below::after { content: ""; left: .22em; border-width: .18em; }
    .mark.usual::after { top: .12em; }
    .mark.above, .mark.below { height: .46em; vertical-align: -.04em; }
    .mark.above { vertical-align: -.08em; }
    .mark.below { vertical-align: .28em; }
    .mark.above::after { top: -.52em; }
    .mark.below::after { top: .42em; }

    """

  private static let lines = """
    .card svg.spark { display: block; max-width: 100%; margin: 0 0 .125rem; }
    @media screen {
      .spark .own { stroke: var(--bar); }
      .spark .dot { fill: var(--bar); stroke: none; }
      .spark .aim { stroke: var(--text); }
      .spark .band { fill: var(--line); fill-opacity: .4; }
    }
    @media (forced-colors: active) {
      .spark .own, .spark .aim { stroke: CanvasText; }
      .spark .dot { fill: CanvasText; }
      .spark .band { fill: none; stroke: GrayText; }
    }

    """

  /// Rows become blocks of two columns, which hold at 320 pixels and when letters are twice as large.
  private static let narrow = """
    @media screen and (max-width: 56rem) {
      .card { overflow: visible; }
      .card table, .card tbody { display: block; }
      .card caption { display: block; position: static; max-width: none; }
      .card thead { position: absolute; left: -999rem; }
      .card tr { display: grid; grid-template-columns: 1fr 1fr; gap: .25rem .75rem; padding: .75rem 0; border-bottom: 1px solid var(--line); }
      .card tr > th, .card tr > td[class] { display: block; min-width: 0; border: 0; padding: 0; text-align: left; white-space: normal; }
      .card tr > th { grid-column: 1 / 3; }
      .card .group { display: block; padding: 1.25rem 0 .25rem; border-bottom: 2px solid var(--text); }
      .card tbody .val { grid-row: 2; grid-column: 1; font-size: 2rem; }
      .card .sense { grid-row: 2; grid-column: 2; }
      .card tbody .cmp::before { content: attr(data-heading) " "; color: var(--quiet); }
    }

    """

  private static let print = """
    @media print {
      .lead { max-width: none; font-size: 11pt; margin: 6pt 0 4pt; break-after: avoid; }
      .card table { font-size: 8.5pt; }
      .card th, .card td { line-height: 1.15; padding: 1.5pt 4pt 1.5pt 0; }
      .card tbody th { font-size: 8pt; }
      .card tbody th strong { font-size: 8.5pt; }
      .card .group th { padding-top: 4pt; }
      .card .group strong { font-size: 10pt; }
      .card .group, .card .group th { break-after: avoid; }
      .card tbody .val { font-size: 11pt; line-height: 1; }
      .card thead .val { width: 8%; }
      .card thead .chg { width: 15%; }
      .card thead .goal { width: 12%; }
      .card thead .sense { width: 14%; }
      .card .chg, .card .sense { padding-left: 6pt; }
      .card .sense { padding-right: 0; }
      .card thead .cmp { font-size: 8pt; width: 9.5%; }
      .card .n.val { padding-right: 0; }
      .card .n.cmp { padding-right: 2pt; }
      .card svg.spark { width: 20mm; height: 5mm; margin: 0; }
    }

    """
}
