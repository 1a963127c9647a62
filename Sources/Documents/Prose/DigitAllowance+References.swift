import Diagnostics

/// References to paragraphs, tables and laws, the bases of rates, codes, telephone numbers.
extension DigitAllowance {
  private static let references: Set<String> = [
    "paragraph", "para", "section", "sec", "s", "table", "figure", "chart", "appendix", "annex",
    "phase", "priority", "part", "schedule", "chapter", "article", "regulation", "reg", "rule",
    "recommendation", "item", "page", "step", "stage", "tier", "band", "grade", "year", "quarter",
    "locality", "objective", "theme", "outcome", "clause", "option", "level", "volume",
    "workstream", "room", "p", "pp", "pillar", "indicator", "form", "measure", "kpi",
    "module", "ward", "principle", "domain", "strand",
  ]
  private static let manyReferences: Set<String> = [
    "paragraphs", "paras", "sections", "ss", "tables", "figures", "charts", "appendices",
    "annexes", "phases", "priorities", "parts", "schedules", "chapters", "articles", "regulations",
    "rules", "recommendations", "items", "pages", "steps", "stages", "tiers", "bands", "grades",
    "quarters", "localities", "objectives", "themes", "outcomes", "clauses",
    "options", "levels", "pillars", "indicators", "kpis", "principles", "domains", "strands",
    "wards",
    "modules",
  ]

  mutating func allowReference(_ index: Int) {
    guard (1...3).contains(where: { number(index + $0) != nil }) else { return }
    let word = tokens[index].text
    let isMany = Self.manyReferences.contains(word) || isSchoolYears(index)
    guard isMany || Self.references.contains(word) else { return }
    var next = index + 1
    if mark(next) == ".", touches(next) { next += 1 }
    if mark(next) == "(", touches(next + 1) { next += 1 }
    guard let first = number(next), isReference(first), !isAmount(next) else { return }
    allowed.insert(next)
    next = afterParts(of: next)
    for _ in 0..<40 {
      let isDashed = isDash(next) && touches(next) && touches(next + 1)
      let join = self.word(next) ?? mark(next) ?? ""
      guard isDashed || (isMany && ["and", "or", "to", ",", "&", "-", "\u{2013}"].contains(join))
      else { return }
      next += 1
      if self.word(next) == "and" { next += 1 }
      guard let other = number(next), isReference(other), !isAmount(next) else { return }
      allowed.insert(next)
      next = afterParts(of: next)
    }
  }

  /// "Years 7 to 11" are classes of a school.
  private func isSchoolYears(_ index: Int) -> Bool {
    guard tokens[index].text == "years", let first = number(index + 1)?.whole, first <= 13,
      ["to", "and", "-", "\u{2013}"].contains(word(index + 2) ?? mark(index + 2) ?? ""),
      let last = number(index + 3)?.whole
    else { return false }
    return last > first && last <= 13
  }

  private func isReference(_ token: ProseToken) -> Bool {
    !token.text.contains(",") && token.text.split(separator: ".").allSatisfy { $0.utf8.count <= 3 }
  }

  /// After 12A, 7(2)(a) and the like, whose numbers in brackets are allowed as well.
  private mutating func afterParts(of index: Int) -> Int {
    var next = index + 1
    if touches(next), let letter = word(next), letter.utf8.count <= 2 { next += 1 }
    for _ in 0..<4 {
      guard mark(next) == "(", touches(next), mark(next + 2) == ")" else { return next }
      if number(next + 1) != nil { allowed.insert(next + 1) }
      next += 3
    }
    return next
  }

  // MARK: Bases of rates, codes, telephone numbers, addresses

  private static let bases: Set<String> = [
    "100", "1,000", "10,000", "100,000", "1000", "10000", "100000", "1,000,000",
  ]

  mutating func allowBase(_ index: Int) {
    guard Self.bases.contains(tokens[index].text),
      ["per", "every", "each"].contains(word(index - 1) ?? "")
        || (mark(index - 1) == "/" && word(index - 2) == "rate")
    else { return }
    allowed.insert(index)
  }

  /// E08000014, Q3, A4, KS2: capital letters right before the digits make a name of them.
  mutating func allowIdentifier(_ index: Int) {
    guard touches(index), index > 0, tokens[index - 1].kind == .word,
      !tokens[index].text.contains(","), !isAmount(index)
    else { return }
    identifiers.insert(index)
    // The second half of a postcode: a digit and two letters after the first half.
    if let second = number(index + 1), second.text.utf8.count == 1, touches(index + 2),
      word(index + 2)?.utf8.count == 2, tokens[index - 1].text.utf8.count <= 2,
      tokens[index].text.utf8.count <= 2
    {
      postcodes[index + 1] = index
    }
  }

  /// 0151 934 4444: begins with 0 (or +44) and has ten or eleven digits.
  mutating func allowTelephone(_ index: Int) {
    guard tokens[index].kind == .number else { return }
    let text = tokens[index].text
    let isInternational = text == "44" && mark(index - 1) == "+"
    guard isInternational || (text.hasPrefix("0") && text.utf8.count >= 3 && !text.contains("."))
    else { return }
    var digits = isInternational ? 1 : text.utf8.count
    var parts = [index]
    var next = index + 1
    while digits < 11, parts.count < 6 {
      if mark(next) == "(" || mark(next) == ")" || isDash(next) { next += 1 }
      guard let part = number(next), part.text.utf8.allSatisfy(\.isDigit)
      else { break }
      digits += part.text.utf8.count
      parts.append(next)
      next += 1
    }
    if digits == 10 || digits == 11 { allowed.formUnion(parts) }
  }

  /// Numbers inside an address of the web or of mail are part of its name.
  mutating func allowAddress(_ index: Int) {
    let isAddress =
      (["http", "https"].contains(tokens[index].text) && mark(index + 1) == ":"
        && mark(index + 2) == "/") || (tokens[index].text == "www" && mark(index + 1) == ".")
    guard isAddress, index >= addressEnd else { return }
    var next = index + 1
    while next < tokens.count, !tokens[next].hasSpaceBefore {
      if tokens[next].kind == .number { allowed.insert(next) }
      next += 1
    }
    addressEnd = next
  }
}
