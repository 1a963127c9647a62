/// What a figure is, whichever paper prints it and under whatever name:
/// `indicator/area/period#measure`, for example `cla_rate/E08000014/2025-03-31#value`.
///
/// `latest` of one meeting and `previous` of the next are one figure and so have one id.
package struct FigureID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The parts, once for all copies: an id goes into many lists on its way to paper.
  private final class Parts: Sendable {
    let indicator: String
    let area: String
    let period: String
    let measure: String
    /// Of all parts, since every figure is looked up several times.
    let hash: UInt64

    init(_ indicator: String, _ area: String, _ period: String, _ measure: String) {
      self.indicator = indicator
      self.area = area
      self.period = period
      self.measure = measure
      // FNV-1a.
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for part in [indicator, area, period, measure] {
        for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01B3 }
        hash = (hash ^ 0xFF) &* 0x0100_0000_01B3
      }
      self.hash = hash
    }
  }

  private let parts: Parts

  package init(indicator: String, area: String, period: String, measure: String) {
    parts = Parts(indicator, area, period, measure)
  }

  /// An id of the indicator dictionary, or `fact` ids with the measure `fact`.
  package var indicator: String { parts.indicator }
  /// A GSS code, a composite of GSS codes, or a named group such as `neighbours-E08000014`.
  package var area: String { parts.area }
  /// `Period.id`.
  package var period: String { parts.period }
  /// `value`, `numerator`, `denominator`, `change`, `change_percent`, `mean`, `target` or `fact`.
  package var measure: String { parts.measure }

  package var description: String { "\(indicator)/\(area)/\(period)#\(measure)" }

  /// The id that `description` writes; nil for another text. The indicator and the area hold no `/`, the
  /// measure no `#`, and no part is empty.
  package init?(description text: String) {
    let bytes = text.utf8
    guard let first = bytes.firstIndex(of: UInt8(ascii: "/")),
      let second = bytes[bytes.index(after: first)...].firstIndex(of: UInt8(ascii: "/")),
      let hash = bytes.lastIndex(of: UInt8(ascii: "#")), second < hash
    else { return nil }
    let (indicator, area) = (text[..<first], text[bytes.index(after: first)..<second])
    let (period, measure) = (
      text[bytes.index(after: second)..<hash], text[bytes.index(after: hash)...]
    )
    guard ![indicator, area, period, measure].contains(where: \.isEmpty) else { return nil }
    self.init(
      indicator: String(indicator), area: String(area), period: String(period),
      measure: String(measure))
  }

  /// Where all parts are the same.
  package static func == (left: Self, right: Self) -> Bool {
    let (left, right) = (left.parts, right.parts)
    return left === right
      || left.hash == right.hash && left.indicator == right.indicator && left.area == right.area
        && left.period == right.period && left.measure == right.measure
  }

  /// By all parts.
  package func hash(into hasher: inout Hasher) { hasher.combine(parts.hash) }

  /// By indicator, area, period and measure, each in the order of its scalars.
  package static func < (left: Self, right: Self) -> Bool {
    (left.indicator, left.area, left.period, left.measure)
      < (right.indicator, right.area, right.period, right.measure)
  }
}
