package import Documents
package import Templating

/// What a narrative knows of its report.
package struct ReportRecord: FixedRecord {
  private let title: String

  package init(title: String) { self.title = title }

  package static let fields = FieldList<ReportRecord>(
    "report", [Field("title", .text, "the report's title") { .text($0.title) }])
}

/// What `report.md` of a house knows of the report that it places.
package struct PlacedReportRecord: FixedRecord {
  private let report: ReportRecord
  private let item: Int?
  private let notice: [Block]

  /// - Parameter item: the number of its item; nil for a report that is on no agenda.
  package init(report: ReportRecord, item: Int?, notice: [Block]) {
    self.report = report
    self.item = item
    self.notice = notice
  }

  package static let fields = FieldList<PlacedReportRecord>(
    "report",
    ReportRecord.fields.held { $0.report } + [
      Field("item", .mayBeAbsent(.whole), "the number of its item on the agenda") {
        $0.item.map { .whole($0) } ?? .absent("the report is on no agenda")
      },
      Field(
        "notice", .blocks, "the council's notice, and what the tool says about later releases"
      ) { .blocks($0.notice) },
    ])
}
