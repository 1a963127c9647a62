import ArgumentParser
import Comparison
import Diagnostics
import Documents
import Packs
import ProjectFiles

/// `scrutiny compare`: what changed between two meetings, manifests, quarters, papers or releases.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what changed from one meeting or release to another.",
    usage: "scrutiny compare <old> <new> [--format text,html,markdown,json] [<options>]",
    discussion: """
      Each of the two is a meeting by its folder name or date, a quarter such as "Q3 2025/26" in \
      which one meeting lies, a manifest, a release such as dfe-children-in-need/2025, an extract, \
      or a paper in Markdown. A meeting is read from its published record; without one it is built, \
      and the page says so. The status is 0 whether or not anything changed.

      Of files of figures that are not national tables, small counts are withheld: by the policy of \
      the council in whose folder a file lies, otherwise by the strictest that the project knows. No \
      number is then printed of a period in which a small count stands. With --as-received all \
      numbers are printed; each form says that it is not for publication, and files are for you alone.

        scrutiny compare 2025-03-18 2026-03-17 --council sefton
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

  @Option(
    help: ArgumentHelp(
      "What is written: text, html, markdown, json, or several with commas between them.",
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
    case text, html, markdown, json

    var file: String {
      switch self {
      case .text: "changes.txt"
      case .html: "changes.html"
      case .markdown: "changes.md"
      case .json: "changes.json"
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
        "--format takes text, html, markdown and json; it was given '\(word)'")
    }
    if forms.count > 1, output == nil {
      throw ValidationError("several forms are files: name their folder with --output")
    }
  }

  func run() throws {
    var log = DiagnosticLog()
    let inputs = folders.inputsIfAny()
    let comparer = Comparer(
      inputs: inputs, council: council, toolVersion: ToolVersion.current,
      output: OutputOptions.standard(inputs), isAsReceived: asReceived)
    let result = comparer.compare(old, new, into: &log)
    findings.report(log)
    guard let result, !log.hasErrors else {
      if let status = Comparer.exitStatus(of: log) { throw ExitCode(status) }
      throw BuildFailure(log).map(ExitStatus.status) ?? ExitStatus.findings
    }
    if asReceived, !result.isOfReleases {
      throw ValidationError("--as-received is for two files of figures; these are not")
    }
    let writer = ComparisonForms(result, isAsReceived: asReceived)
    for form in forms {
      let text = form.text(of: writer)
      guard let output else {
        try Terminal.print(text)
        continue
      }
      do throws(FileProblem) {
        try writer.write(text, to: form.file, in: output)
      } catch {
        Terminal.error("scrutiny: error[\(error.code)]: \(error.message.printable)\n")
        throw ExitStatus.cannotWrite
      }
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
    }
  }
}
