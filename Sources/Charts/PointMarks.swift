import Analysis
import Documents
import Figures

/// What marks say of single points: a hollow one is of a figure that its source calls provisional, and an
/// upright line stands where the figures or their limits begin anew.
enum PointMarks {
  /// A name with the periods in which a line has a provisional number.
  struct Line {
    let name: String
    let series: ChartSeries
  }

  /// "All figures are provisional.", or "Provisional: Sefton in 2025; England in 2024 and 2025."; nil where
  /// no figure is.
  static func provisional(_ lines: [Line], of slots: [ChartSlot]) -> String? {
    let marked = lines.filter { !$0.series.provisional.isEmpty }
    guard !marked.isEmpty else { return nil }
    let isAll = lines.allSatisfy { line in
      line.series.values.indices.allSatisfy { slot in
        line.series.values[slot].value.number == nil || line.series.provisional.contains(slot)
      }
    }
    if isAll { return "All figures are provisional." }
    let parts = marked.map {
      "\($0.name) in \(ChartWords.spans($0.series.provisional.sorted(), of: slots))"
    }
    return "Provisional: \(parts.joined(separator: "; "))."
  }

  /// The key's word for hollow points.
  static func provisionalKey(_ style: SeriesStyle) -> ChartKey.Item {
    ChartKey.Item(name: "Provisional") { centre in [style.hollow([style.shape(at: centre)])] }
  }

  /// The key's words for upright lines.
  static func anewKey(_ words: String) -> ChartKey.Item {
    ChartKey.Item(name: words) { centre in
      [layer([.line(from: centre.moved(0, -8), to: centre.moved(0, 8))])]
    }
  }

  /// An upright line before each of the periods in which something begins anew, halfway to the one before.
  static func anew(_ starts: [Int], in frame: PlotFrame) -> [Graphic.Layer] {
    let places = starts.filter { frame.slots.indices.contains($0) && $0 > 0 }.map { slot in
      let (before, after) = (
        frame.time.x(frame.slots[slot - 1].day), frame.time.x(frame.slots[slot].day)
      )
      return Length(tenths: (before.tenths + after.tenths) / 2)
    }
    guard !places.isEmpty else { return [] }
    return [
      layer(
        places.map {
          .line(from: Graphic.Point(x: $0, y: frame.top), to: Graphic.Point(x: $0, y: frame.bottom))
        })
    ]
  }

  private static func layer(_ shapes: [Graphic.Shape]) -> Graphic.Layer {
    Graphic.Layer(Graphic.Style(stroke: .quiet, strokeWidth: 2, dash: [2, 3]), shapes)
  }
}

extension SeriesStyle {
  /// Markers of provisional figures: the outline alone, over the line.
  func hollow(_ shapes: [Graphic.Shape]) -> Graphic.Layer {
    Graphic.Layer(Graphic.Style(fill: .white, stroke: colour, strokeWidth: 2), shapes)
  }
}

extension PlotFrame {
  /// The places of a line's provisional numbers.
  func provisionalPoints(of series: ChartSeries) -> Set<Graphic.Point> {
    Set(
      series.provisional.compactMap { slot in
        series.values[slot].value.number.map { point(slot, $0) }
      })
  }
}
