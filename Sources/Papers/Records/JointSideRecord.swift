import Councils
import Indicators
import Templating

/// One of the councils of a joint meeting, as an author names it: `{{ knowsley.cla_rate.latest }}`,
/// `{{ knowsley.name }}`. Its fields are its names and the indicators of the paper.
struct JointSideRecord: TemplateRecord {
  let side: JointSide
  let indicators: [String: IndicatorRecord]

  static func type(of side: JointSide, _ indicators: [Indicator]) -> RecordType {
    RecordType(
      "council of a joint meeting",
      fields: [
        RecordType.Field("name", .text, "the council's name"),
        RecordType.Field("full_name", .text, "the name as it stands at the head of its papers"),
      ]
        + indicators.map {
          RecordType.Field(
            $0.id, .record(IndicatorRecord.type), "\($0.name) in \(side.council.name)")
        })
  }

  func value(of field: String, argument: String?) -> TemplateValue {
    switch field {
    case "name": .text(side.council.name)
    case "full_name": .text(side.council.fullName)
    default:
      indicators[field].map { .record($0) } ?? .absent("there is no such indicator")
    }
  }
}
