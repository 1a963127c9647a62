package import Attachments
package import Diagnostics
import Settings

/// A file made elsewhere that goes out with papers, as the agenda names it: an item of its own, or an
/// appendix of a report.
package struct AttachedFile: Sendable {
  /// Its name in the meeting's folder.
  package let file: String
  /// Where the agenda names it.
  package let range: SourceRange
  package let kind: AttachedKind
  /// What the agenda calls it, made of its name where nobody gave it a title.
  package let title: String
  package let hasTitle: Bool
  /// What it says, for those who cannot read it; nil where nobody wrote that.
  package let summary: String?
  /// Why it is not open to the public, as its own lines say.
  package let exemption: Exemption?
  /// Whether its own lines say `exempt: no`, which opens an appendix to an exempt report.
  package let isPlainlyOpen: Bool
  /// Which of its item's appendices it is, counted from 1; nil where it is the item.
  package var appendix: Int?

  /// The folder of a pack in which such files stand: no form of a paper has a name in it.
  package static let folder = "attachments"

  /// Its path in a pack, which stays what it is as long as the file's name does.
  package var packPath: String { "\(Self.folder)/\(Self.stableName(file))" }

  /// Small letters, digits and hyphens, with the ending of its kind: a name that is one file on every
  /// file system and in every link.
  private static func stableName(_ file: String) -> String {
    let dot = file.lastIndex(of: ".") ?? file.endIndex
    var stem = ""
    for letter in file[..<dot].lowercased().unicodeScalars {
      let isPlain = ("a"..."z").contains(letter) || ("0"..."9").contains(letter)
      if isPlain {
        stem.unicodeScalars.append(letter)
      } else if !stem.isEmpty, !stem.hasSuffix("-") {
        stem += "-"
      }
    }
    stem = String(stem.prefix(50))
    while stem.hasSuffix("-") { stem.removeLast() }
    return (stem.isEmpty ? "file" : stem) + file[dot...].lowercased()
  }
}

extension AttachedFile {
  /// A file of which the agenda gives nothing but the name.
  init?(file: String, range: SourceRange) {
    guard let kind = AttachedKind(file: file) else { return nil }
    self.init(
      file: file, range: range, kind: kind, title: Self.title(from: file), hasTitle: false,
      summary: nil, exemption: nil, isPlainlyOpen: false)
  }

  /// Reads `file` and what stands beside it.
  init?(_ fields: Fields) {
    let field = fields.required("file")
    let title = fields.optional("title").prose
    let summary = fields.optional("summary").prose
    let exempt = fields.optional("exempt")
    let exemption = Exemption.read(exempt, known: nil)
    guard let (file, range) = field.textWithRange else { return nil }
    guard let kind = AttachedKind(file: file), Self.isName(file) else {
      field.report(AttachmentProblem.otherKind(file))
      return nil
    }
    // What is neither a plain no nor an exemption is an error, which stops the build.
    let isOpen = exempt.isPresent && exempt.node?.entries == nil && exempt.flag == false
    self.init(
      file: file, range: range, kind: kind, title: title ?? Self.title(from: file),
      hasTitle: title != nil, summary: summary, exemption: exemption, isPlainlyOpen: isOpen)
  }

  /// Reads one of the appendices of a report that is no Markdown, by its name alone or with what stands
  /// beside it; nil where it is a paper, or wrong.
  static func appendix(_ field: Field) -> AttachedFile? {
    if field.node?.entries != nil { return field.fields(.attachedFile) { AttachedFile($0) } }
    guard let (file, range) = field.textWithRange, isName(file) else { return nil }
    return AttachedFile(file: file, range: range)
  }

  /// The name of one file in the meeting's folder.
  private static func isName(_ file: String) -> Bool {
    !file.hasPrefix(".") && !file.contains("/") && !file.contains("\\")
  }

  /// "Map of the localities" of "04-map-of-the-localities.pdf".
  private static func title(from file: String) -> String {
    let stem = file[..<(file.lastIndex(of: ".") ?? file.endIndex)]
    let rest = stem.drop { $0.isNumber || $0 == "-" || $0 == "_" || $0 == " " }
    let words = (rest.isEmpty ? stem : rest).map { $0 == "-" || $0 == "_" ? " " : $0 }
    return words.prefix(1).map { $0.uppercased() }.joined() + String(words.dropFirst())
  }
}

extension SettingsShape {
  /// The keys of a file made elsewhere, as an item of the agenda or an appendix.
  static let attachedFile = SettingsShape(
    "a file made elsewhere",
    [
      .must(
        "file", .attachedFile, "a PDF, Word, workbook or presentation file of this folder",
        example: "06-letter.pdf"),
      .may("title", .text, "what the agenda calls it", example: "Letter from the inspectorate"),
      .may(
        "summary", .text, "what it says, for those who cannot read the file itself",
        example: "The inspectors found that plans are now reviewed in time."),
      .may(
        "exempt", .either([.flag, .fields(.exemption)]), "why it is not open to the public",
        example: "no"),
    ])
}

extension SettingsForm {
  /// The name of a file made elsewhere.
  static let attachedFile = SettingsForm.written(
    "a file that ends in \(AttachedKind.endings)",
    pattern: "^[^./][^/]*\\.(" + AttachedKind.allCases.map(\.rawValue).joined(separator: "|") + ")$"
  )
}

extension AgendaItem {
  /// The file that is the item: a report's, or one made elsewhere; nil for an item without one.
  package var ownFile: String? {
    switch kind {
    case .report(let file): file
    case .file: attachments.first?.file
    case .standing, .minutes, .tracker, .toFollow, .changes: nil
    }
  }
}

extension Meeting {
  /// The files made elsewhere with the numbers of their items, in agenda order.
  package var attachments: [(item: Int, file: AttachedFile)] {
    agenda.filter(\.isTaken).flatMap { item in item.attachments.map { (item.number, $0) } }
  }
}
