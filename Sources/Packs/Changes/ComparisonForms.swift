import Comparison
package import Diagnostics
import Documents
package import ProjectFiles
import WordWriting

/// A comparison in each form that can be asked for.
package struct ComparisonForms: Sendable {
  private let result: Comparer.Result
  private let isAsReceived: Bool
  private let papers: Comparer.Papers?

  /// The comparison with the papers that were compared, which alone can be laid over each other.
  package init(_ compared: Comparer.Compared, isAsReceived: Bool = false) {
    result = compared.result
    papers = compared.papers
    self.isAsReceived = isAsReceived
  }

  /// - Parameter isAsReceived: whether numbers stand in it that may be no one else's to read, which each
  ///   form then says.
  package init(_ result: Comparer.Result, isAsReceived: Bool = false) {
    self.result = result
    papers = nil
    self.isAsReceived = isAsReceived
  }

  private static let description =
    "What changed from one set of papers or figures to another."
  private static let mark =
    "Not for publication: the numbers are as the files give them, and small counts are not withheld."

  private var document: Document {
    var document = unmarked
    guard isAsReceived else { return document }
    document.title = "Not for publication: " + document.title
    let place = min(1, document.blocks.count)
    document.blocks.insert(Block(.paragraph([.text(Self.mark)])), at: place)
    return document
  }

  private var unmarked: Document {
    switch result {
    case .packs(let comparison): ChangesPage(comparison).document()
    case .papers(let comparison): PaperPage(comparison).document
    case .releases(let comparison): ReleasePage(comparison).document
    }
  }

  package var text: String { PlainTextWriter().text(of: document) }

  package var html: String { StandalonePage(Self.description).html(of: document) }

  package var markdown: String { MarkdownWriter().text(of: DocumentFinisher.finish(document)) }

  package var json: String {
    switch result {
    case .packs(let comparison): ChangesJSON(comparison).text
    case .papers(let comparison): ChangesJSON.text(of: comparison)
    case .releases(let comparison):
      ReleaseJSON(comparison, mark: isAsReceived ? Self.mark : nil).text
    }
  }

  /// The two papers as one Word file with tracked changes; nil, with the reason in the log, where they are
  /// none, or where accepting and rejecting would not give the one and the other.
  package func word(into log: inout DiagnosticLog) -> [UInt8]? {
    guard let papers else {
      log.report(WordProblem.noPapers, at: Location(file: "compare"))
      return nil
    }
    let writer = WordChangesWriter(
      council: papers.council, words: papers.words, date: papers.date)
    let file = writer.file(
      from: papers.pair.old, to: papers.pair.new,
      remarks: papers.pair.remarks.map { .init($0.words, signs: $0.signs) })
    if file == nil { log.report(WordProblem.notProved, at: Location(file: "compare")) }
    return file
  }

  /// Writes a form into a folder, in place of an older one of its name.
  ///
  /// - Parameter isPrivate: whether it is not for publication, and so for the user alone.
  package static func write(
    _ bytes: [UInt8], to name: String, in folder: String, isPrivate: Bool
  ) throws(FileProblem) {
    let folder = try ProjectFolder(folder, called: folder)
    if let old = try? folder.bytes(of: name) {
      try folder.replace(name, holding: old, with: bytes, isPrivate: isPrivate)
    } else {
      try folder.create([NewFile(path: name, bytes: bytes, isPrivate: isPrivate)])
    }
  }
}
