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
      Field("notice", .text, "what the council prints on every page") { .text($0.council.notice) },
    ])
}
