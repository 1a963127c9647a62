package import Councils
package import Templating

/// What every template knows of the council.
package struct CouncilRecord: FixedRecord {
  private let council: Council

  package init(_ council: Council) { self.council = council }

  package static let fields = FieldList<CouncilRecord>(
    "council",
    [
      Field("name", .text, "the council's name") { .text($0.council.name) },
      Field("full_name", .text, "the name as it stands at the head of papers") {
        .text($0.council.fullName)
      },
      Field("notice", .text, "what the council prints on every page") { .text($0.council.notice) },
    ])
}
