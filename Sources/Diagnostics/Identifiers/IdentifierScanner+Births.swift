extension IdentifierScanner {
  /// A date beside the words that say that somebody was born on it.
  ///
  /// Cohorts are ordinary: "children born between 1 April 2012 and 31 March 2013".
  func birthDate(beside word: Range<Int>) -> FoundIdentifier? {
    let name = String(decoding: bytes[word], as: UTF8.self).lowercased()
    var end = word.upperBound
    switch name {
    case "dob", "birth", "birthday", "born": break
    case "d":
      // D.O.B. and D O B
      let rest = bytes[end...].prefix(4).map { $0 | 0x20 }
      guard rest == [0x2E, 0x6F, 0x2E, 0x62] || rest == [0x20, 0x6F, 0x20, 0x62] else { return nil }
      end += 4
    default: return nil
    }
    if name == "birth", !says(["date of", "dates of"], before: word),
      !String(decoding: bytes[end...].prefix(5), as: UTF8.self).lowercased().hasSuffix("date")
    {
      return nil
    }
    if name == "born" {
      let cohort = [
        "children ", "babies ", "people ", "those ", "all ", "infants ", "births", "siblings ",
        "pupils ",
      ]
      guard !says(cohort, before: word) else { return nil }
    }
    guard let after = date(after: end, isStrict: name == "born") else {
      // "3 May 2012 (DOB)"
      guard name == "dob" || name == "d", let before = date(before: word.lowerBound) else {
        return nil
      }
      return FoundIdentifier(kind: .birthDate, bytes: before)
    }
    return FoundIdentifier(kind: .birthDate, bytes: after)
  }

  /// A date within a few words behind a place; where it is strict nothing but "on" stands between.
  private func date(after place: Int, isStrict: Bool) -> Range<Int>? {
    var index = place
    let limit = min(bytes.count, place + (isStrict ? 12 : 40))
    while index < limit, bytes[index] != 0x0A, bytes[index] != 0x0D {
      guard Self.isWordByte(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      if let end = date(at: start) { return start..<end }
      while index < bytes.count, Self.isWordByte(bytes[index]) { index += 1 }
      let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
      if isStrict, !["on", "the", "d", "o", "b"].contains(word) { return nil }
    }
    return nil
  }

  /// A date in figures or words that ends shortly before a place.
  private func date(before place: Int) -> Range<Int>? {
    var start = place
    while start > 0, place - start < 24, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D {
      start -= 1
      guard Self.isWordByte(bytes[start]), start == 0 || !Self.isWordByte(bytes[start - 1]) else {
        continue
      }
      if let end = date(at: start), end <= place { return start..<end }
    }
    return nil
  }

  /// The end of a date that begins at a place; nil where none does.
  private func date(at start: Int) -> Int? {
    var parts: [Range<Int>] = []
    var index = start
    while parts.count < 3 {
      let first = index
      while index < bytes.count, index - first < 10, Self.isWordByte(bytes[index]) { index += 1 }
      guard index > first else { break }
      parts.append(first..<index)
      guard parts.count < 3, index < bytes.count,
        [0x2F, 0x2D, 0x2E, 0x20, 0x2C].contains(bytes[index])
      else { break }
      index += 1
      let isSpace = index < bytes.count && bytes[index] == 0x20
      // A comma alone parts the cells of a row.
      if bytes[index - 1] == 0x2C, !isSpace { break }
      if isSpace { index += 1 }
    }
    if let only = parts.first, parts.count == 1 || only.count == 8, only.count == 8,
      let year = number(only.prefix(4)),
      (1900...2100).contains(year)
        || number(only.suffix(4)).map((1900...2100).contains) == true
    {
      return only.upperBound
    }
    guard parts.count == 3 else { return nil }
    let day = { (part: Range<Int>) in
      let text = String(decoding: self.bytes[part], as: UTF8.self).lowercased()
      let ordinal = ["st", "nd", "rd", "th"].contains(where: text.hasSuffix)
      let value = Int(ordinal ? String(text.dropLast(2)) : text)
      return value.map((1...31).contains) ?? false
    }
    let month = { (part: Range<Int>) in
      let text = String(decoding: self.bytes[part], as: UTF8.self).lowercased()
      return Int(text).map((1...12).contains)
        ?? Self.months.contains(String(text.prefix(3)))
    }
    let year = { (part: Range<Int>) in
      (part.count == 4 && self.number(part).map((1900...2100).contains) ?? false)
        || part.count == 2 && self.number(part) != nil
    }
    let isDate =
      day(parts[0]) && month(parts[1]) && year(parts[2])
      || month(parts[0]) && day(parts[1]) && year(parts[2])
      || parts[0].count == 4 && year(parts[0]) && month(parts[1]) && day(parts[2])
    return isDate ? parts[2].upperBound : nil
  }

  private func number(_ part: some Collection<Int>) -> Int? {
    Int(String(decoding: part.map { bytes[$0] }, as: UTF8.self))
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
