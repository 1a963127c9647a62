import Councils
import Documents
import Figures

/// What a form of one paper is made from.
struct PaperSource: Sendable {
  let name: PaperName
  let document: Document
  let markdown: String
  /// The day of the meeting, which is the clock of what is made.
  let date: CalendarDate

  init(name: PaperName, document: Document, date: CalendarDate) {
    self.name = name
    self.document = document
    self.date = date
    markdown = MarkdownWriter().text(of: document)
  }
}

/// What a form of a page with several papers is made from.
struct WholeSource: Sendable {
  let page: PackPage
  /// In UTF-8.
  let html: [UInt8]
  /// The names of the papers' places on the page.
  let papers: [String]
  /// Answers which of them are likely to fill one printed page, in the same order.
  let likelyShort: @Sendable () -> [String]
  /// The day of the meeting.
  let date: CalendarDate
}

/// The forms of one paper or page beside those that are always written.
struct MadeForms: Sendable {
  var files: [MadeFile] = []
  /// Those that the pack has, made by this run or an earlier one. Links lead to them.
  var standing: [OutputForm] = []
  var unavailable: [ConversionProblem] = []
}
