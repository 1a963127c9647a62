package import Diagnostics
package import Figures

/// A figure where a paper prints it.
package struct PlacedFigure: Sendable {
  package let figure: Figure
  /// Its own place, or that of the block; nil for what the program wrote itself.
  package let place: SourceRange?
}

extension Document {
  /// Every figure of the paper, panels and charts too, in printed order.
  package var placedFigures: [PlacedFigure] {
    var placed: [PlacedFigure] = []
    for passage in passages where passage.traits.contains(.figure) {
      for inline in passage.inlines.flattened {
        guard case .figure(let figure) = inline.content else { continue }
        placed.append(PlacedFigure(figure: figure, place: inline.range ?? passage.range))
      }
    }
    return placed
  }
}
