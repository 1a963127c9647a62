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
    blocks.passages.flatMap { passage in
      passage.inlines.flattened.compactMap { inline in
        guard case .figure(let figure) = inline.content else { return nil }
        return PlacedFigure(figure: figure, place: inline.range ?? passage.range)
      }
    }
  }
}
