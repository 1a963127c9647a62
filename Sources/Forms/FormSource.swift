package import Councils
package import Documents
package import Figures
package import Typesetting
package import WordWriting

/// What a form of one paper is made from.
package struct PaperSource: Sendable {
  let name: PaperName
  let document: Document
  /// The document as Markdown.
  package let markdown: String
  /// The day of the meeting, which is the clock of what is made.
  let date: CalendarDate
  /// What stands on every page of a paper that is not open to the public; nil for one that is.
  let mark: String?
  /// Answers what stands around it in a Word file.
  let frame: @Sendable () -> WordFrame

  /// - Parameters:
  ///   - date: the day of the meeting.
  ///   - mark: what stands on every page of a paper that is not open to the public.
  ///   - frame: answers what stands around it in a Word file.
  package init(
    name: PaperName, document: Document, date: CalendarDate, mark: String? = nil,
    frame: @escaping @Sendable () -> WordFrame
  ) {
    self.frame = frame
    self.mark = mark
    self.name = name
    self.document = document
    self.date = date
    let text = MarkdownWriter().text(of: document)
    // Markdown has no pages: what is said at its head is said again at its end.
    markdown = mark.map { "\(text)\n> \($0).\n" } ?? text
  }
}

/// What a form of a page with several papers is made from.
package struct WholeSource: Sendable {
  let page: PackPage
  /// In UTF-8.
  let html: [UInt8]
  /// The same page as a tree, and what stands around it in a Word file.
  let document: Document
  let frame: @Sendable () -> WordFrame
  /// The names of the papers' places on the page.
  let papers: [String]
  /// The PDFs made elsewhere that follow some of them.
  let bound: [BoundFile]
  /// Answers which of them are likely to fill one printed page, in the same order.
  let likelyShort: @Sendable () -> [String]
  /// The day of the meeting.
  let date: CalendarDate
  /// Answers what a typesetter prints, which is the same as what stands on the page.
  let print: @Sendable () -> PrintedPack

  /// - Parameters:
  ///   - html: the page, in UTF-8.
  ///   - document: the same page as a tree.
  ///   - frame: answers what stands around it in a Word file.
  ///   - papers: the names of the papers' places on it.
  ///   - date: the day of the meeting.
  ///   - bound: the PDFs made elsewhere that follow some of them.
  ///   - likelyShort: answers which papers are likely to fill one printed page, in their order.
  ///   - print: answers what a typesetter prints.
  package init(
    page: PackPage, html: [UInt8], document: Document, papers: [String], date: CalendarDate,
    bound: [BoundFile] = [], likelyShort: @escaping @Sendable () -> [String],
    frame: @escaping @Sendable () -> WordFrame,
    print: @escaping @Sendable () -> PrintedPack
  ) {
    self.document = document
    self.frame = frame
    self.page = page
    self.html = html
    self.papers = papers
    self.date = date
    self.bound = bound
    self.likelyShort = likelyShort
    self.print = print
  }
}

/// A file of a form, with what it could not carry over.
struct FormFile: Sendable {
  let bytes: [UInt8]
  var problems: [ConversionProblem] = []

  init(_ bytes: [UInt8], _ problems: [ConversionProblem] = []) {
    self.bytes = bytes
    self.problems = problems
  }
}

/// The forms of one paper or page beside those that are always written.
package struct MadeForms: Sendable {
  package var files: [MadeFile] = []
  /// Those that the pack has, made by this run or an earlier one. Links lead to them.
  package var standing: [OutputForm] = []
  /// Why others that were asked for could not be made.
  package var unavailable: [ConversionProblem] = []
  /// What made the PDFs among the files, by the words of `pdf` in `council.yaml`; of one that an earlier run made,
  /// nil where its manifest does not say.
  package var printers: Set<String?> = []

  /// Takes a file that an earlier run made.
  mutating func keep(_ file: MadeFile, _ form: OutputForm, of earlier: EarlierForms?) {
    files.append(file)
    if form == .pdf { printers.insert(earlier?.printedBy) }
  }
}
