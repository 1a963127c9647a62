/// The style rules of charts whose values are folded. A page has them where it holds a chart; the house's
/// own rules come after these and may change them.
package enum ChartStyle {
  /// The rules for the charts that blocks hold; nil where they hold none.
  package static func rules(for blocks: [Block]) -> String? {
    let holdsOne = blocks.allBlocks.contains { block in
      if case .chart = block.content { true } else { false }
    }
    return holdsOne ? rules : nil
  }

  private static let rules = """
    .chart { margin: 2rem 0 1.5rem; }
    figcaption { font-size: 1.1875rem; font-weight: 700; line-height: 1.3; max-width: 42rem; text-wrap: balance; }
    .subtitle { color: var(--quiet); margin: .25rem 0 .75rem; max-width: 42rem; }
    .chart svg { display: block; width: 100%; max-width: 30rem; }
    .chart svg + p.note { margin-top: .75rem; }
    .chart th, .chart td { padding-top: .3125rem; padding-bottom: .3125rem; min-width: 0; }
    .values { margin: .5rem 0 .75rem; }
    .values > summary { max-width: 42rem; padding: .25rem 0; color: var(--link); text-decoration: underline; text-underline-offset: .15em; cursor: pointer; }
    .values > summary:focus-visible { outline: 3px solid var(--focus); box-shadow: 0 0 0 6px var(--ring); }
    .values > .scroll { margin: .25rem 0 0; }
    .values > .scroll:only-of-type caption { display: none; }
    @media (forced-colors: active) { .values > summary:focus-visible { outline-color: Highlight; } }
    @media print {
      .chart { break-inside: avoid; margin: 8pt 0; }
      .chart.tall { break-inside: auto; }
      figcaption, .chart svg, .subtitle { break-after: avoid; }
      figcaption { font-size: 12pt; max-width: none; }
      .subtitle { font-size: 10pt; margin: 0 0 4pt; max-width: none; }
      .chart svg { max-width: 95mm; }
      .chart svg + p.note { margin-top: 3pt; }
      .pair { display: flex; break-inside: avoid; margin-bottom: 3pt; }
      .pair > div { flex: none; width: 85mm; margin-right: 5mm; }
      .pair > .values { flex: none; width: 86mm; margin: 0; }
      .chart table { font-size: 8.5pt; line-height: 1.2; }
      .chart th, .chart td { padding: 1.2pt 4pt 1.2pt 0; }
      .chart th.n, .chart td.n { padding-left: 3pt; }
      .values { margin: 4pt 0; }
      .values > summary { display: none; }
      .values > .scroll { margin: 0; }
      .values > .scroll:only-of-type caption { display: table-caption; }
      .values caption { padding: 0; font-size: 9pt; }
      .values[data-printed-in] { display: none; }
    }
    @media print { .values::details-content { content-visibility: visible; } }

    """
}
