internal import Diagnostics
internal import Indicators

/// The one period of a table, which a title says and neither a heading nor a column.
enum TitlePeriod {
  /// The time that the mapping names; nil where it is none, or where no title says it, which is
  /// reported: a mapping that was copied from another release still names the period of that.
  ///
  /// - Parameters:
  ///   - titles: the texts above the table, the name of the sheet and that of the file.
  static func time(
    _ named: ExtractMapping.ColumnName, as kind: PeriodLabel.Kind, epoch: Int?, titles: [String],
    into log: inout DiagnosticLog
  ) -> ObservationCollector.Time? {
    let words = LabelKey(named.text).text
    guard titles.contains(where: { isSaid(words, in: LabelKey($0).text) }) else {
      log.report(
        LayoutProblem.notInTitle(named.text, titles: titles.map { String($0.prefix(60)) }),
        at: named.range)
      return nil
    }
    switch PeriodLabel.read(named.text, as: kind, epoch: epoch) {
    case .success(let parsed):
      return ObservationCollector.Time(parsed: parsed, label: named.text)
    case .failure(let why):
      log.report(LayoutProblem.notAPeriod(named.text, kind: kind, why: why), at: named.range)
      return nil
    }
  }

  /// Whether words stand in a title as words: `2018` is not said by `12018` or `2018/19`.
  private static func isSaid(_ words: String, in title: String) -> Bool {
    var rest = title[...]
    while let found = rest.firstRange(of: words) {
      let before =
        found.lowerBound == title.startIndex
        ? nil : title[title.index(before: found.lowerBound)]
      let after = found.upperBound == title.endIndex ? nil : title[found.upperBound]
      if !isJoined(before),
        !isJoined(after, followedBy: title[found.upperBound...].dropFirst().first)
      {
        return true
      }
      rest = rest[found.upperBound...]
    }
    return false
  }

  private static func isJoined(_ character: Character?, followedBy next: Character? = nil) -> Bool {
    guard let character else { return false }
    if character.isLetter || character.isNumber { return true }
    return (character == "/" || character == "-") && (next?.isNumber ?? true)
  }

  /// What a file and its sheet are called, as titles; the mark of a release stands between words.
  static func names(file: String, sheet: String?) -> [String] {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return [sheet, name].compactMap { $0 }
  }
}
