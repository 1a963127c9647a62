package import Councils
package import Documents
import Figures
package import Templating

/// What every template knows of the council.
package struct CouncilRecord: TemplateRecord {
  private let council: Council

  package init(_ council: Council) { self.council = council }

  package static let type = RecordType(
    "council",
    fields: [
      RecordType.Field("name", .text, "the council's name"),
      RecordType.Field("notice", .text, "what the council prints on every page"),
    ])

  package func value(of field: String, argument: String?) -> TemplateValue {
    switch field {
    case "name": .text(council.name)
    case "notice": .text(council.notice)
    default: .absent("no such field")
    }
  }
}

/// What every template knows of the meeting.
package struct MeetingRecord: TemplateRecord {
  private let meeting: Meeting
  private let blocks: [String: [Block]]

  /// - Parameter blocks: what the front sheet inserts, by field.
  package init(_ meeting: Meeting, blocks: [String: [Block]] = [:]) {
    self.meeting = meeting
    self.blocks = blocks
  }

  private static let facts = [
    RecordType.Field("committee", .text, "the committee's name"),
    RecordType.Field("date", .date, "the day of the meeting"),
    RecordType.Field("time", .mayBeAbsent(.text), "when it begins"),
    RecordType.Field("place", .mayBeAbsent(.text), "where it is held"),
    RecordType.Field("issued", .mayBeAbsent(.date), "when the papers are issued"),
    RecordType.Field("data_cut_off", .date, "the last day of a release that is read"),
  ]

  package static let type = RecordType("meeting", fields: facts)

  package static let frontSheetType = RecordType(
    "meeting",
    fields: facts + [
      RecordType.Field("notice", .blocks, "the council's notice"),
      RecordType.Field("details", .blocks, "committee, date, time and place"),
      RecordType.Field(
        "membership", .blocks, "who sits on the committee, by role, under a heading of its own"),
      RecordType.Field("agenda", .blocks, "the items with links to their papers"),
      RecordType.Field("reading", .blocks, "how long the papers are, as a table"),
    ])

  package func value(of field: String, argument: String?) -> TemplateValue {
    switch field {
    case "committee": .text(meeting.committee)
    case "date": .date(meeting.date)
    case "time": meeting.time.map(TemplateValue.text) ?? .absent("no time is given")
    case "place": meeting.place.map(TemplateValue.text) ?? .absent("no place is given")
    case "issued": meeting.issued.map(TemplateValue.date) ?? .absent("no date of issue is given")
    case "data_cut_off": .date(meeting.dataCutOff)
    default: blocks[field].map(TemplateValue.blocks) ?? .absent("no such field")
    }
  }
}

/// What a template knows of the report.
package struct ReportRecord: TemplateRecord {
  private let title: String
  private let item: Int?
  private let notice: [Block]

  package init(title: String, item: Int? = nil, notice: [Block] = []) {
    self.title = title
    self.item = item
    self.notice = notice
  }

  package static let type = RecordType(
    "report", fields: [RecordType.Field("title", .text, "the report's title")])

  package static let houseType = RecordType(
    "report",
    fields: type.fields + [
      RecordType.Field("item", .mayBeAbsent(.whole), "the number of its item on the agenda"),
      RecordType.Field(
        "notice", .blocks, "the council's notice, and what the tool says about later releases"),
    ])

  package func value(of field: String, argument: String?) -> TemplateValue {
    switch field {
    case "title": .text(title)
    case "item": item.map(TemplateValue.whole) ?? .absent("the report is on no agenda")
    case "notice": .blocks(notice)
    default: .absent("no such field")
    }
  }
}

/// What `page.html` knows of the page.
package struct PageRecord: TemplateRecord {
  package var title: String
  package var description: String
  package var content: [Block]
  package var navigation: [Block]
  package var footer: [Block]
  package var style: StyleSheet
  /// "Item 4" on the page of a report; empty on any other.
  package var item: String

  package init(
    title: String, description: String, content: [Block], navigation: [Block], footer: [Block],
    style: StyleSheet, item: String = ""
  ) {
    self.title = title
    self.description = description
    self.content = content
    self.navigation = navigation
    self.footer = footer
    self.style = style
    self.item = item
  }

  package static let type = RecordType(
    "page",
    fields: [
      RecordType.Field("title", .text, "the heading, the committee and the council"),
      RecordType.Field("description", .text, "one sentence about the page"),
      RecordType.Field("content", .blocks, "the paper"),
      RecordType.Field("navigation", .blocks, "links to the agenda and the other papers"),
      RecordType.Field("footer", .blocks, "the paper in its other forms, and its figures"),
      RecordType.Field("style", .style, "the rules of paper.css"),
      RecordType.Field("item", .text, "such as 'Item 4' on a report's page, otherwise empty"),
    ])

  package func value(of field: String, argument: String?) -> TemplateValue {
    switch field {
    case "title": .text(title)
    case "description": .text(description)
    case "content": .blocks(content)
    case "navigation": .blocks(navigation)
    case "footer": .blocks(footer)
    case "style": .style(style)
    case "item": .text(item)
    default: .absent("no such field")
    }
  }
}
