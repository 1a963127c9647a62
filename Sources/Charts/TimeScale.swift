import Documents
import Figures

/// An axis of time: as far apart as the days are.
struct TimeScale {
  private let first: Int
  private let last: Int
  let left: Length
  let right: Length

  init(_ slots: [ChartSlot], left: Length, right: Length) {
    first = slots.first?.day ?? 0
    last = slots.last?.day ?? 0
    self.left = left
    self.right = right
  }

  /// A single period stands at the right, where the labels of the lines begin.
  func x(_ day: Int) -> Length {
    guard first < last else { return right }
    let width = (right - left).tenths
    let share = Rational(min(max(day, first), last) - first) / Rational(last - first)
    let offset = share.flatMap { ($0 * Rational(width)).rounded(places: 0).whole }
    return left + Length(tenths: offset ?? 0)
  }

  /// The labels that fit side by side, counted back from the newest, each in the middle of its
  /// period.
  func labels(_ slots: [ChartSlot], y: Length, within width: Length) -> [Graphic.Shape] {
    var shapes: [Graphic.Shape] = []
    var free = width
    for slot in slots.reversed() {
      let half = TextWidth.of(slot.label).half
      let middle = x(slot.day)
      guard middle + half <= free, middle - half >= 0 else { continue }
      shapes.append(.text(slot.label, at: Graphic.Point(x: middle, y: y)))
      free = middle - half - 8
    }
    return shapes.reversed()
  }
}
