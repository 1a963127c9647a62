import Councils
import Diagnostics
import Figures
import Houses
import Settings

/// The fields of the front matter that checks of the house read.
extension ReportSourceReader {
  /// Unclear means exempt: only a plain "no" opens a report to the public, and anything but that or
  /// a whole exemption is an error, which stops the build. An exemption names its paragraphs
  /// together with the public interest in keeping the paper closed.
  func exemption(_ exempt: Field) -> Exemption? {
    guard exempt.isPresent else { return nil }
    guard exempt.node?.entries != nil else {
      // Anything but a plain yes or no is reported by the flag.
      if exempt.flag == true { exempt.report(ReportProblem.exemptWithoutReason) }
      return nil
    }
    return exempt.fields(.exemption) { fields in
      let known = jurisdiction.exemptParagraphs
      let list = fields.required("paragraphs")
      var paragraphs: [Int] = []
      for paragraph in list.list ?? [] {
        guard let number = paragraph.whole(1...99) else { continue }
        if !known.contains(number) {
          paragraph.report(ReportProblem.exemptParagraph(number, known: known))
        } else if paragraphs.contains(number) {
          paragraph.report(ExemptionProblem.paragraphTwice(number))
        }
        paragraphs.append(number)
      }
      if list.list?.isEmpty == true { list.report(ReportProblem.exemptWithoutReason) }
      let interest = fields.required("public_interest").prose
      let listed = fields.optional("listed_as").prose
      guard let interest, !paragraphs.isEmpty else { return nil }
      return Exemption(paragraphs: paragraphs, publicInterest: interest, listedAs: listed)
    }
  }

  func noticePublished(_ fields: Fields) -> (date: CalendarDate, range: SourceRange)? {
    let field = fields.optional("notice_published")
    guard let date = field.date, let range = field.range else { return nil }
    return (date, range)
  }

  /// Who signed off which field, where the house prints that in a table.
  func signOffs(_ fields: Fields) -> [String: String] {
    let signed = house.fields.filter { $0.signOff != nil }.map(\.id)
    guard !signed.isEmpty else { return [:] }
    let names =
      fields.optional("signed_off").fields("the sign-off") { names in
        signed.compactMap { id in names.optional(id).prose.map { (id, $0) } }
      } ?? []
    return Dictionary(names, uniquingKeysWith: { $1 })
  }

  func details(
    _ labels: [(key: String, label: String)], of house: HouseField, in fields: Fields
  ) -> [String: String]? {
    asked(house, in: fields).fields("'\(house.label)'") { details in
      let values = labels.map { ($0.key, details.required($0.key).prose) }
      return Dictionary(
        values.compactMap { key, value in value.map { (key, $0) } }, uniquingKeysWith: { $1 })
    }
  }

  /// The field of the front matter, which is missed where the house asks for it.
  func asked(_ house: HouseField, in fields: Fields) -> Field {
    house.requirement == .mayBeLeftOut ? fields.optional(house.id) : fields.required(house.id)
  }
}
