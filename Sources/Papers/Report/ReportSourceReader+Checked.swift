import Councils
import Diagnostics
import Figures
import Houses
import Settings

/// The fields of the front matter that checks of the house read.
extension ReportSourceReader {
  func exemption(_ exempt: Field) -> Exemption? {
    Exemption.read(exempt, known: jurisdiction.exemptParagraphs)
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
