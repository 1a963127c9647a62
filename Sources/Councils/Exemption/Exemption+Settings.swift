package import Settings

extension SettingsShape {
  /// The keys of an exemption, of a report's front matter or of a file in the agenda.
  package static let exemption = SettingsShape(
    "the exemption",
    [
      .must(
        "paragraphs", .list(.whole(1...99)),
        "of Schedule 12A to the Local Government Act 1972 (1 to 7 in England, 12 to 18 in Wales), or 7A to that of 1973 in Scotland (1 to 15)",
        example: "[3]"),
      .must(
        "public_interest", .text, "why the public interest is better served by a closed paper",
        example: "Disclosure would harm negotiations that are going on."),
      .may(
        "listed_as", .text, "a title that was written for the public",
        without: "`Item not open to the public`", example: "Placement contracts"),
    ])
}

extension Exemption {
  /// Reads `exempt` of a report or of a file. Unclear means exempt: only a plain "no" opens it to the
  /// public, and anything but that or a whole exemption is an error, which stops the build. An
  /// exemption names its paragraphs together with the public interest in keeping the paper closed.
  ///
  /// - Parameter known: the paragraphs that the law has for the council; nil where that is not known
  ///   yet, and `checked` is to be asked later.
  package static func read(_ exempt: Field, known: ClosedRange<Int>?) -> Exemption? {
    guard exempt.isPresent else { return nil }
    guard exempt.node?.entries != nil else {
      // Anything but a plain yes or no is reported by the flag.
      if exempt.flag == true { exempt.report(ExemptionProblem.withoutReason) }
      return nil
    }
    return exempt.fields(.exemption) { fields in
      let list = fields.required("paragraphs")
      var paragraphs: [Int] = []
      for paragraph in list.list ?? [] {
        guard let number = paragraph.whole(1...99) else { continue }
        if let known, !known.contains(number) {
          paragraph.report(ExemptionProblem.unknownParagraph(number, known: known))
        } else if paragraphs.contains(number) {
          paragraph.report(ExemptionProblem.paragraphTwice(number))
        }
        paragraphs.append(number)
      }
      if list.list?.isEmpty == true { list.report(ExemptionProblem.withoutReason) }
      let interest = fields.required("public_interest").prose
      let listed = fields.optional("listed_as").prose
      guard let interest, !paragraphs.isEmpty else { return nil }
      return Exemption(paragraphs: paragraphs, publicInterest: interest, listedAs: listed)
    }
  }
}
