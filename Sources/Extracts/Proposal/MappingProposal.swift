package import Diagnostics
internal import Figures
package import Indicators

/// A first mapping for a file, made from what stands in it. Every guess is marked by a comment for
/// the user to confirm; what cannot be guessed is said and left out.
package struct MappingProposal {
  let received: ReceivedFigures
  /// The name of the file beside its mapping.
  let name: String
  let dictionary: IndicatorDictionary
  let areas: AreaTable
  /// Whose figures they are, where the user or the folder says so.
  let area: String?
  /// Mappings of other releases, with their paths: the best of guides.
  let precedents: [Precedent]
  /// The description of columns that comes with some published files.
  let meta: ExtractFile?
  /// Whether the file is one of a list, and what concerns the publication stands above that.
  private var isItem = false

  /// What the mapping of another release says of a file, and where that mapping lies.
  package struct Precedent {
    let path: String
    let file: ExtractMapping.File
    /// Whether guesses stand in it that nobody has confirmed yet.
    let isGuess: Bool

    package init(path: String, file: ExtractMapping.File, isGuess: Bool = false) {
      self.path = path
      self.file = file
      self.isGuess = isGuess
    }

    var place: String { isGuess ? "\(path), which is a guess itself" : path }
  }

  package init(
    received: ReceivedFigures, name: String, dictionary: IndicatorDictionary, areas: AreaTable,
    area: String?, precedents: [Precedent], meta: ExtractFile? = nil
  ) {
    self.received = received
    self.name = name
    self.dictionary = dictionary
    self.areas = areas
    self.area = area
    self.precedents = precedents
    self.meta = meta
  }

  /// What a mapping begins with that was proposed.
  package static let head = [
    "# A first mapping of this file. Look at each line that says 'guess' and then",
    "# delete that comment; what is not named here is not read.",
  ]

  /// The text of a `mapping.yaml`, or nil where the file cannot be read at all.
  package func text(into log: inout DiagnosticLog) -> String? {
    var drafts = IndicatorDrafts()
    return text(&drafts, into: &log)
  }

  /// The same, with what other files of the release have taken and what is drafted.
  package func text(_ drafts: inout IndicatorDrafts, into log: inout DiagnosticLog) -> String? {
    lines(&drafts, isItem: false, into: &log).map {
      (Self.head + $0).joined(separator: "\n") + "\n"
    }
  }

  /// The lines of this file alone, as they stand in a list of files: without what a mapping says of its
  /// publication. Nil where the file cannot be read at all.
  package func item(_ drafts: inout IndicatorDrafts, into log: inout DiagnosticLog) -> [String]? {
    lines(&drafts, isItem: true, into: &log)
  }

  private func lines(
    _ drafts: inout IndicatorDrafts, isItem: Bool, into log: inout DiagnosticLog
  ) -> [String]? {
    guard let table = received.source.table(into: &log) else { return nil }
    guard let rest = Self.lines(for: table, areas) else {
      log.report(ProposalProblem.noLayout, at: Location(file: received.source.file))
      return nil
    }
    var writer = self
    writer.isItem = isItem
    return ["file: \(Self.quoted(name))"] + writing + hidden(table) + rest(writer, &drafts)
  }

  /// Whether a table is laid out so that a mapping can be proposed.
  static func hasLayout(_ table: CellTable, _ areas: AreaTable) -> Bool {
    lines(for: table, areas) != nil
  }

  /// Writes the lines of a mapping from `layout:` on.
  typealias Lines = (MappingProposal, inout IndicatorDrafts) -> [String]

  /// By the first layout that a table has; nil where it has none.
  private static func lines(for table: CellTable, _ areas: AreaTable) -> Lines? {
    Layouts.all.lazy.compactMap { $0.proposal(for: table, areas) }.first
  }

  /// The lines that the mapping of every layout begins with.
  func start(as layout: some Layout) -> [String] {
    ["layout: \(layout.name)"] + (isItem ? [] : publication)
  }

  /// What the sheet hides, which is not proposed.
  private func hidden(_ table: CellTable) -> [String] {
    let rows = table.hidden.rows.map { ("row \($0.number)", $0.label) }
    let columns = table.hidden.columns.map {
      ("column \(CellTable.letters(ofColumn: $0.number))", $0.label)
    }
    let all = rows + columns
    guard !all.isEmpty else { return [] }
    return all.prefix(20).map { place, label in
      "# \(place)\(label.map { ", '\(Self.comment($0))'," } ?? "") is hidden and not read"
    } + ["# hidden: read  # reads what is hidden too"]
  }

  /// What the file is written in, where that is not what is read without a word, or its sheet.
  private var writing: [String] {
    guard case .text(let file) = received.source else {
      let sheet = "sheet: \(Self.quoted(received.source.sheet ?? ""))"
      guard received.sheets.count > 1 else { return [sheet] }
      let all = received.sheets.joined(separator: ", ")
      return ["\(sheet)  # guess: one of \(Self.comment(all))"]
    }
    var lines: [String] = []
    if file.form.encoding.word != "UTF-8" {
      lines.append(
        "encoding: \(file.form.encoding.word)  # guess: the bytes make sense so; confirm")
    }
    if file.form.delimiter != .comma {
      lines.append("delimiter: \(file.form.delimiter.rawValue)  # guess: confirm")
    }
    return lines
  }

  /// What a mapping says of the publication, as far as it can be guessed.
  package var publication: [String] {
    [
      "publication: \(Self.quoted(name))  # guess: write the title of the publication",
      "# source: who published it, such as Department for Education",
      "# licence: under which licence, such as Open Government Licence v3.0",
      "# published_in: where the figures are public already, if they are",
    ]
  }

  /// The file beside a mapping that holds drafts of entries for the dictionary.
  package static let draftsFile = "indicators-draft.yaml"

  /// A text between quotation marks as YAML reads it back.
  static func quoted(_ text: String) -> String { YAMLText.quoted(text) }

  /// A text as it can stand in a comment: one line. A label stands there whole, since it is there to be
  /// copied; nothing that is longer is one.
  static func comment(_ text: String) -> String {
    let line = YAMLText.line(text)
    return line.count > 400 ? String(line.prefix(397)) + "..." : line
  }
}
