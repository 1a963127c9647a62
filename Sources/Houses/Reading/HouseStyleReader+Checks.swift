import Settings

/// Reads the limits and checks of a house style.
extension HouseStyleReader {
  static func limits(_ fields: Fields, _ known: KnownFields) -> HouseLimits? {
    var limits = HouseLimits()
    if let summary = fields.optional("summary_words").whole(1...2_000) {
      limits.words.append(("summary", summary))
    }
    limits.words +=
      fields.optional("words").fields("the limits in words") { words in
        words.all().compactMap { word in
          let limit = word.whole(1...20_000)
          guard known.field(named: word.key, word) != nil, let limit else { return nil }
          return (word.key, limit)
        }
      } ?? []
    limits.sides = fields.optional("sides").whole(1...100)
    limits.wordsOnASide = fields.optional("words_a_side").whole(100...1_000) ?? 500
    limits.minutes = fields.optional("minutes").whole(1...1_000)
    limits.wordsAMinute = fields.optional("words_a_minute").whole(50...1_000) ?? 200
    limits.pack =
      fields.optional("pack").fields(.packLimits) { pack in
        (
          pack.optional("words").whole(1...1_000_000), pack.optional("sides").whole(1...5_000),
          pack.optional("minutes").whole(1...10_000)
        )
      } ?? (nil, nil, nil)
    limits.refuses = fields.optional("over").oneOf(["warning", "error"]) == "error"
    return limits
  }

  static func checks(_ fields: Fields, _ known: KnownFields) -> HouseChecks? {
    var checks = HouseChecks()
    checks.consultation = fields.optional("consult_when")
      .fields(.consultation) { consultation($0, known) }
    checks.keyDecision = fields.optional("key_decision").fields(.keyDecision) {
      let flag = $0.required("field")
      let days = $0.required("notice_days").whole(0...365)
      let field = known.headerField(named: flag.text, flag)
      guard let field, let days else { return nil }
      return KeyDecisionRule(field: field, noticeDays: days)
    }
    checks.references =
      fields.optional("references").fields("the references") { fields in
        fields.all().compactMap { references($0, known) }
      } ?? []
    checks.classification = fields.optional("classification").fields(.classification) {
      let named = $0.required("field")
      let open = $0.required("open").text
      let closed = $0.required("closed").text
      guard let field = known.headerField(named: named.text, named), let open, let closed
      else { return nil }
      return Classification(field: field, open: open, closed: closed)
    }
    return checks
  }

  private static func consultation(_ fields: Fields, _ known: KnownFields) -> ConsultationRule? {
    let spend = fields.optional("spend_over").value("an amount such as £1000000", Spend.init)
    let gridName = fields.optional("grid")
    let isNegative = fields.optional("unmitigated_negative").flag ?? false
    let categories =
      fields.optional("categories").fields("the categories") { categories in
        categories.all().compactMap { category in category.prose.map { (category.key, $0) } }
      } ?? []
    let then = fields.required("then")
    let field = known.field(named: then.text, then)
    let grid = known.field(named: gridName.text, gridName)
    if let grid {
      let wanted = isNegative ? ConsultationRule.negative : nil
      guard case .grid(let choices) = grid.kind,
        wanted.map({ word in
          choices.choices.contains { $0.options.contains { $0.word == word } }
        }) ?? true
      else {
        gridName.report(HouseProblem.notAGrid(grid.id, choice: wanted))
        return nil
      }
    } else if isNegative || !categories.isEmpty {
      // Both are answered beside a grid, so its name is needed.
      guard fields.required("grid").isPresent else { return nil }
    }
    guard let field else { return nil }
    return ConsultationRule(
      then: field.id, spendOver: spend, grid: grid?.id, unmitigatedNegative: isNegative,
      categories: categories)
  }

  private static func references(_ field: Field, _ known: KnownFields) -> ReferenceRule? {
    let patterns = (field.list ?? []).compactMap { item -> ReferencePattern? in
      guard let text = item.text else { return nil }
      guard let pattern = ReferencePattern(text) else {
        item.report(HouseProblem.notAPattern(text))
        return nil
      }
      return pattern
    }
    guard let named = known.field(named: field.key, field) else { return nil }
    return ReferenceRule(field: named.id, patterns: patterns)
  }
}
