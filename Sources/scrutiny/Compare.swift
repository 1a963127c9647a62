import ArgumentParser
import Comparison
import Diagnostics
import Documents
import Packs
import ProjectFiles

/// `scrutiny compare`: what changed between two meetings, manifests, quarters, papers or releases.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Says what changed from one meeting or release to another.",
    usage:
      "scrutiny compare <old> <new> [--all] [--format text,html,markdown,json,docx] [<options>]",
    discussion: """
      Each of the two is a meeting by its folder name or date, a quarter such as "Q3 2025/26" in \
      which one meeting lies, a manifest, a release such as dfe-children-in-need/2025, an extract, \
      or a paper in Markdown. A meeting is read from its published record; without one it is built, \
      and the page says so. The status is 0 whether or not anything changed.

      With --all the two name meetings, and those of every council are compared in one run: in the \
      order of the councils' folders, each under the name of its council, or as files in a folder of \
      that name. A council without a meeting for both is named in a warning.

      Of files of figures that are not national tables, small counts are withheld: by the policy of \
      the council in whose folder a file lies, otherwise by the strictest that the project knows. No \
      number is then printed of a period in which a small count stands. With --as-received all \
      numbers are printed; each form says that it is not for publication, and files are for you alone.

      The form docx is one Word file with tracked changes and a comment at each change of meaning: all \
      accepted it is the newer papers, all rejected the older ones.

        scrutiny compare 2025-03-18 2026-03-17 --council sefton
        scrutiny compare 2025-12 2026-03 --all --format html --output /tmp/changes
        scrutiny compare old/release.csv new/release.csv
        scrutiny compare 2025-03-18 2026-03-17 --format html,markdown --output /tmp/changes
      """)

  @OptionGroup var folders: FolderOptions

  @Argument(help: "The older meeting, quarter, release or file.")
  var old: String

  @Argument(help: "The newer one.")
  var new: String

  @Option(help: "Only the council with this folder name.")
  var council: String?

  @Flag(help: "The meetings of every council that has one for both names.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "What is written: text, html, markdown, json, docx, or several with commas between them.",
      valueName: "forms"))
  var format = "text"

  @Option(
    help: ArgumentHelp(
      "A folder for the forms, as changes.html and so on; otherwise one form is printed.",
      valueName: "folder"),
    completion: .directory)
  var output: String?

  @Flag(help: "Print small counts of two files of figures too; not for publication.")
  var asReceived = false

  @OptionGroup var findings: FindingsOptions

  enum Form: String, CaseIterable {
    case text, html, markdown, json, docx

    var file: String {
      switch self {
      case .text: "changes.txt"
      case .html: "changes.html"
      case .markdown: "changes.md"
      case .json: "changes.json"
      case .docx: "changes.docx"
      }
    }
  }

  private var forms: [Form] {
    format.split(separator: ",").compactMap { Form(rawValue: String($0)) }
  }

  func validate() throws {
    for word in format.split(separator: ",", omittingEmptySubsequences: false)
    where Form(rawValue: String(word)) == nil {
      throw ValidationError(
        "--format takes text, html, markdown, json and docx; it was given '\(word)'")
    }
    if forms.count > 1, output == nil {
      throw ValidationError("several forms are files: name their folder with --output")
    }
    if forms.contains(.docx), output == nil {
      throw ValidationError("docx is a file: name its folder with --output")
    }
    guard all else { return }
    if forms.contains(.docx) {
      throw ValidationError("docx is of the papers of one council: leave --all out")
    }
    if council != nil { throw ValidationError("--all is of every council: leave --council out") }
    if asReceived {
      throw ValidationError("--as-received is for two files of figures, and --all for meetings")
    }
    if output == nil, forms.contains(where: { $0 == .html || $0 == .json }) {
      throw ValidationError("with --all html and json are files: name their folder with --output")
    }
  }

  func run() throws {
    var log = DiagnosticLog()
    let inputs = folders.inputsIfAny()
    let comparer = Comparer(
      inputs: inputs, council: council, toolVersion: ToolVersion.current,
      output: OutputOptions.standard(inputs), isAsReceived: asReceived)
    if all { return try runAll(comparer) }
    let compared = comparer.compare(old, new, withPapers: forms.contains(.docx), into: &log)
    var word: [UInt8]?
    if let compared, forms.contains(.docx), !log.hasErrors {
      word = ComparisonForms(compared).word(into: &log)
    }
    findings.report(log)
    guard let compared, !log.hasErrors else { throw status(of: log) }
    if asReceived, !compared.result.isOfReleases {
      throw ValidationError("--as-received is for two files of figures; these are not")
    }
    let writer = ComparisonForms(compared, isAsReceived: asReceived)
    for form in forms where form != .docx {
      try tell(form.text(of: writer), as: form.file, isPrivate: asReceived)
    }
    if let word { try write(word, as: Form.docx.file, isPrivate: false) }
  }

  /// The councils that can be compared are told, whatever is wrong with others.
  private func runAll(_ comparer: Comparer) throws {
    var log = DiagnosticLog()
    let forms = forms
    let councils = comparer.compareAll(old, new, into: &log) { result in
      let writer = ComparisonForms(result)
      return forms.map { (file: $0.file, text: $0.text(of: writer)) }
    }
    findings.report(log)
    for (council, made) in councils {
      for (file, text) in made {
        try tell(output == nil ? "\(council)\n\n\(text)\n" : text, as: "\(council)/\(file)")
      }
    }
    if log.hasErrors { throw status(of: log) }
  }

  private func status(of log: DiagnosticLog) -> ExitCode {
    if let status = Comparer.exitStatus(of: log) { return ExitCode(status) }
    return BuildFailure(log).map(ExitStatus.status) ?? ExitStatus.findings
  }

  /// Prints a form, or writes it where a folder was named for it.
  private func tell(_ text: String, as file: String, isPrivate: Bool = false) throws {
    guard output != nil else { return try Terminal.print(text) }
    try write(Array(text.utf8), as: file, isPrivate: isPrivate)
  }

  private func write(_ bytes: [UInt8], as file: String, isPrivate: Bool) throws {
    guard let output else { return }
    do throws(FileProblem) {
      try ComparisonForms.write(bytes, to: file, in: output, isPrivate: isPrivate)
    } catch {
      Terminal.error("scrutiny: error[\(error.code)]: \(error.message.printable)\n")
      throw ExitStatus.cannotWrite
    }
  }
}

extension Compare.Form {
  fileprivate func text(of forms: ComparisonForms) -> String {
    switch self {
    case .text: forms.text
    case .html: forms.html
    case .markdown: forms.markdown
    case .json: forms.json
    // A file and no text; it is written by itself.
    case .docx: ""
    }
  }
}
