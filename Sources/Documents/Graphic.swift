/// A drawing as typed shapes, from which the HTML and the SVG forms are written.
///
/// The look is in the shapes and nowhere else: neither a saved drawing nor a PDF engine sees the
/// rules of the page. Shapes stand on a white card, whatever the colours of the page are.
package struct Graphic: Sendable, Hashable {
  package var width: Length
  package var height: Length
  /// Painted in order, each over the ones before.
  package var layers: [Layer]
  /// The whole text alternative in one or two sentences: it becomes the alternative of the picture
  /// in every form.
  package var title: String
  /// What stands out, in addition to the title.
  package var description: String

  package init(
    width: Length, height: Length, layers: [Layer], title: String, description: String
  ) {
    self.width = width
    self.height = height
    self.layers = layers
    self.title = title
    self.description = description
  }

  /// Shapes that share a look.
  package struct Layer: Sendable, Hashable {
    package var style: Style
    package var shapes: [Shape]

    package init(_ style: Style, _ shapes: [Shape]) {
      self.style = style
      self.shapes = shapes
    }
  }

  /// One shape, in the units of the drawing, from its upper left corner.
  package enum Shape: Sendable, Hashable {
    case rectangle(at: Point, width: Length, height: Length)
    case line(from: Point, to: Point)
    case polyline([Point])
    case polygon([Point])
    case circle(at: Point, radius: Length)
    /// One line of text; the point is the start, the middle or the end of its baseline.
    case text(String, at: Point)
  }

  /// A place on the drawing, from its upper left corner.
  package struct Point: Sendable, Hashable {
    package var x: Length
    package var y: Length

    package init(x: Length, y: Length) {
      self.x = x
      self.y = y
    }
  }

  /// The default is what text is: filled with ink, without an outline.
  package struct Style: Sendable, Hashable {
    /// Nil for shapes that are not filled.
    package var fill: Colour?
    package var stroke: Colour?
    package var strokeWidth: Length
    /// Lengths of dashes and gaps in turn; empty for a line without gaps.
    package var dash: [Int]
    package var anchor: Anchor
    package var isBold: Bool
    /// Whether the shapes mean nothing by themselves, such as grid lines.
    package var isDecoration: Bool
    /// Which part of a line in a row of a table the shapes are, by which a page colours them anew.
    package var part: Part?

    package init(
      fill: Colour? = .ink, stroke: Colour? = nil, strokeWidth: Length = 1, dash: [Int] = [],
      anchor: Anchor = .start, isBold: Bool = false, isDecoration: Bool = false, part: Part? = nil
    ) {
      self.fill = fill
      self.stroke = stroke
      self.strokeWidth = strokeWidth
      self.dash = dash
      self.anchor = anchor
      self.isBold = isBold
      self.isDecoration = isDecoration
      self.part = part
    }
  }

  /// The parts of a line in a row of a table.
  package enum Part: Sendable, Hashable { case usualRange, target, values, newest }

  /// Which part of a text stands at its point.
  package enum Anchor: String, Sendable, Hashable { case start, middle, end }

  /// The palette of the government's Analysis Function, and the tones around it.
  package enum Colour: String, Sendable, Hashable {
    case ink = "#0b0c0c"
    case quiet = "#484949"
    case context = "#6f777b"
    case grid = "#d0d3d5"
    case band = "#e3e6e8"
    case white = "#fff"
    case darkBlue = "#12436d"
    case turquoise = "#28a197"
    case darkPink = "#801650"
    case orange = "#f46a25"
  }
}

/// A length on a drawing in exact tenths of its unit.
package struct Length: Sendable, Hashable, Comparable, ExpressibleByIntegerLiteral,
  CustomStringConvertible
{
  package var tenths: Int

  package init(tenths: Int) { self.tenths = tenths }
  package init(integerLiteral value: Int) { tenths = value * 10 }
  package init(_ whole: Int) { tenths = whole * 10 }

  /// "12" or "12.3".
  package var description: String {
    let (whole, part) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    var text = String(whole)
    if part != 0 {
      text += "."
      text += String(part)
    }
    return tenths < 0 ? "-" + text : text
  }

  /// Adds its description in UTF-8: a drawing has hundreds of lengths.
  func write(into bytes: inout [UInt8]) {
    if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, part) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    var place: UInt = 1
    while whole / place >= 10 { place *= 10 }
    while place > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: whole / place % 10))
      place /= 10
    }
    guard part != 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: part))
  }

  package var half: Length { Length(tenths: tenths / 2) }
  package var magnitude: Length { Length(tenths: abs(tenths)) }

  /// Exact.
  package static func + (left: Self, right: Self) -> Length {
    Length(tenths: left.tenths + right.tenths)
  }
  /// Exact.
  package static func - (left: Self, right: Self) -> Length {
    Length(tenths: left.tenths - right.tenths)
  }
  /// Exact.
  package static func * (left: Self, right: Int) -> Length { Length(tenths: left.tenths * right) }
  /// Exact.
  package static func += (left: inout Self, right: Self) { left = left + right }
  /// By their tenths.
  package static func < (left: Self, right: Self) -> Bool { left.tenths < right.tenths }
}
