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
    figure.chart { display: block; }
    .values { margin: .5rem 0 .75rem; }
    .values > summary { max-width: 42rem; padding: .25rem 0; color: var(--link); text-decoration: underline; text-underline-offset: .15em; cursor: pointer; }
    .values > summary:focus-visible { outline: 3px solid var(--focus); box-shadow: 0 0 0 6px var(--ring); }
    .values > .scroll { margin: .25rem 0 0; }
    @media (forced-colors: active) { .values > summary:focus-visible { outline-color: Highlight; } }
    @media print {
      .values { margin: 6pt 0 4pt; }
      .values > summary { max-width: none; padding: 0; color: inherit; font-size: 10pt; font-weight: 700; list-style: none; text-decoration: none; break-after: avoid; }
      .values[data-printed-in] { display: none; }
    }
    @media print { .values::details-content { content-visibility: visible; } }

    """
}
