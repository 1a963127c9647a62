internal import Diagnostics
internal import Figures
internal import Indicators
internal import Settings

extension CellRules {
  /// What a mapping says about the cells of a file, besides what its layout says of them.
  static func read(
    _ fields: Fields, _ dictionary: IndicatorDictionary, _ preset: CellRules
  ) -> CellRules {
    var rules = preset
    let words = absenceWords.map(\.word)
    _ = fields.optional("absences").fields("absences") { texts -> Bool? in
      for field in texts.all() {
        if let absence = field.oneOf(words).flatMap(absence(of:)) {
          rules.absences[NumberReader.trimmed(field.key)] = absence
        }
      }
      return true
    }
    let left = "same as left"
    if let word = fields.optional("blank").oneOf(words + [left]) {
      rules.blank = word == left ? .sameAsLeft : absence(of: word).map { .absent($0) }
    }
    rules.decimals = fields.optional("decimals").oneOf(DecimalMark.self)
    rules.durations = fields.optional("durations").oneOf(Duration.self)
    // Accounts: (3) is minus 3 and a dash alone is 0. What `absences` says of a dash comes first.
    rules.isAccounting = fields.optional("numbers").oneOf(["accounting"]) != nil
    if let word = fields.optional("serial_dates").oneOf(["from 1900", "from 1904"]) {
      rules.epoch = Int(word.suffix(4))
    }
    let scale = fields.optional("scale")
    if scale.node?.entries == nil {
      rules.scale = scale.oneOf(Scale.self)
    } else {
      _ = scale.fields("scale") { ids -> Bool? in
        for field in ids.all() {
          if dictionary[field.key] == nil, let range = field.keyRange {
            ids.report(
              IndicatorProblem.unknownIndicator(field.key, known: dictionary.ids), at: range)
          }
          if let scale = field.oneOf(Scale.self) { rules.scales[field.key] = scale }
        }
        return true
      }
    }
    return rules
  }

  private static func absence(of word: String) -> Absence? {
    absenceWords.first { $0.word == word }?.absence
  }
}
