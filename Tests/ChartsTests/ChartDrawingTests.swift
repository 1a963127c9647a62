import Charts
import Documents
import Figures
import Foundation
import TestSupport
import Testing

struct ChartDrawingTests {
  private func svg(_ chart: Chart, _ stem: String = "04-paper", _ number: Int = 1) -> String {
    var chart = chart
    chart.stem = stem
    chart.number = "Figure \(number)"
    return SVGWriter().text(of: chart)
  }

  private static func hostileCharts() throws -> [(name: String, chart: Chart)] {
    try Plots.hostileLines.map { ("line, \($0.name)", try Charts.line($0.plot)) }
      + Plots.hostileBars.map { ("bars, \($0.name)", try Charts.bars($0.plot)) }
      + Plots.hostileControls.map { ("control, \($0.name)", try Charts.control($0.plot)) }
      + Plots.hostileMultiples.map { ("multiples, \($0.name)", try Charts.multiples($0.plot)) }
  }

  @Test func aLineChartIsDrawnAsRecorded() throws {
    let text = svg(try Charts.line(Plots.hostileLines[0].plot))
    expectGolden(text, "line.svg")
    #expect(text.utf8.count <= 2560)
  }

  @Test func aBarChartIsDrawnAsRecorded() throws {
    expectGolden(svg(try Charts.bars(Plots.hostileBars[0].plot)), "bars.svg")
  }

  /// Each run hashes names in another order, so what a set or a dictionary leaks shows here.
  @Test func everyChartHasTheBytesOfTheRunsBefore() throws {
    let lines = try Self.hostileCharts().map { name, chart in
      let bytes = Array(svg(chart).utf8)
      let sum = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      return "\(name): \(bytes.count) bytes, \(String(sum, radix: 16))\n"
    }
    expectGolden(lines.joined(), "hostile.txt")
  }

  @Test func aFileIsWellFormedXMLWhateverTheNamesHold() throws {
    for (name, chart) in try Self.hostileCharts() {
      let text = svg(chart)
      #expect(!text.contains("<script"), "\(name)")
      #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "), "\(name)")
      #expect(!text.contains("NaN") && !text.contains("inf"), "\(name)")
    }
  }

  @Test func aGapIsNeverJoined() throws {
    let chart = try Charts.line(Plots.line(["20 21 x 23 24 x 26"]))
    let lines = chart.graphic.layers.filter { $0.style.stroke == .darkBlue }.flatMap(\.shapes)
    let points = lines.map { shape in
      if case .polyline(let points) = shape { points.count } else { 0 }
    }
    #expect(points == [2, 2])
    let marks = chart.graphic.layers.flatMap(\.shapes).filter {
      if case .circle = $0 { true } else { false }
    }
    #expect(marks.count == 5)
  }

  @Test func barsBeginAtZeroAndAreAsLongAsTheirNumbers() throws {
    let chart = try Charts.bars(Plots.bars("10 20 0 40"))
    let heights = chart.graphic.layers.flatMap(\.shapes).compactMap { shape -> Int? in
      if case .rectangle(_, _, let height) = shape { height.tenths } else { nil }
    }
    #expect(heights == [400, 800, 1600])
  }

  /// The box of a text, from the widths that the drawing counts on.
  private struct Box {
    let text: String
    let left, right, top, bottom: Length

    init?(_ shape: Graphic.Shape, _ style: Graphic.Style) {
      guard case .text(let text, let start) = shape else { return nil }
      self.text = text
      let width = TextWidth.of(text, isBold: style.isBold)
      left =
        switch style.anchor {
        case .start: start.x
        case .middle: start.x - width.half
        case .end: start.x - width
        }
      right = left + width
      top = start.y - 11
      bottom = start.y + 3
    }

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  @Test func noTextOverlapsAnotherOrLeavesTheDrawing() throws {
    for (name, chart) in try Self.hostileCharts() {
      let boxes = chart.graphic.layers.flatMap { layer in
        layer.shapes.compactMap { Box($0, layer.style) }
      }
      #expect(!boxes.isEmpty)
      #expect(chart.graphic.height <= 635, "\(name): taller than a screen")
      for (index, box) in boxes.enumerated() {
        #expect(
          box.left >= 0 && box.right <= chart.graphic.width && box.top >= 0
            && box.bottom <= chart.graphic.height, "\(name): \(box.text)")
        for other in boxes[(index + 1)...] {
          #expect(!box.overlaps(other), "\(name): \(box.text) and \(other.text)")
        }
      }
    }
  }

  @Test func namesAtTheEndsOfLinesNeverOverlap() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let count = Int.random(in: 1...5, using: &generator)
      let heights = (0..<count).map { _ in Length(16 * Int.random(in: 1...3, using: &generator)) }
      let wanted = (0..<count).map { _ in
        Length(tenths: Int.random(in: 0...2600, using: &generator))
      }
      let middles = LabelColumn.middles(wanted: wanted, heights: heights, top: 0, bottom: 260)
      let boxes = zip(middles, heights).map { ($0 - $1.half, $0 + $1.half) }
        .sorted { $0.0 < $1.0 }
      #expect(boxes.allSatisfy { $0.0 >= 0 && $0.1 <= 260 })
      for (one, next) in zip(boxes, boxes.dropFirst()) { #expect(one.1 <= next.0) }
    }
  }

  @Test func everyValueLiesOnItsAxisAndAnAxisAboveZeroSaysWhereItStarts() throws {
    var generator = SeededGenerator(seed: 8)
    let format = FigureFormat(unit: .perCent, places: 1)
    for _ in 0..<500 {
      let values = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        Rational(ExactDecimal(units: .random(in: -2000...20_000, using: &generator), places: 1))
      }
      let scale = try #require(ValueScale(values, format: format))
      #expect((2...8).contains(scale.ticks.count))
      #expect(
        values.allSatisfy { scale.ticks[0] <= $0 && $0 <= scale.ticks[scale.ticks.count - 1] })
      #expect((scale.startsAt == nil) == (scale.ticks[0] <= .zero))
      for value in values {
        let distance = scale.distance(of: value, along: 200)
        #expect(distance >= 0 && distance <= 200)
      }
    }
  }
}
