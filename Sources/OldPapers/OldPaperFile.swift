package import Diagnostics
import ProjectFiles
import WordFiles

/// Reads a file that holds an old paper, of whichever kind.
package enum OldPaperFile {
  /// The endings of the files that are read.
  package static let endings = ["docx", "html", "htm", "md", "txt"]

  /// The paper; nil with the reason in the log.
  ///
  /// - Parameter path: as the user typed it.
  package static func read(_ path: String, into log: inout DiagnosticLog) -> OldPaper? {
    blocks(of: path, into: &log).map { OldPaperReader.paper(of: $0, file: path) }
  }

  /// The blocks of a file; nil with the reason in the log. What holds an identifier of a child or of
  /// another person is refused whole; addresses of officers, which papers print, are not.
  package static func blocks(of path: String, into log: inout DiagnosticLog) -> [OldBlock]? {
    let place = Location(file: path)
    guard let bytes = bytes(of: path, into: &log) else { return nil }
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if ending == "docx" || bytes.starts(with: [0x50, 0x4B]) {
      guard let document = WordReader.read(bytes, file: path, into: &log) else { return nil }
      for paragraph in document.paragraphs {
        guard !isRefused(paragraph.text, at: place, into: &log) else { return nil }
      }
      return OldWordReader.blocks(of: document)
    }
    guard endings.contains(ending) else {
      log.report(OldPaperProblem.otherKind, at: place)
      return nil
    }
    guard UTF8Text.firstFault(in: bytes, 0..<bytes.count) == nil, !bytes.contains(0) else {
      log.report(OldPaperProblem.notText, at: place)
      return nil
    }
    let source = SourceText(name: path, bytes: bytes)
    let hidden = InvisibleCharacters.places(in: bytes, limit: 20).filter {
      $0.value != 0x0C && $0.value != 0xFEFF
    }
    for (range, value) in hidden {
      log.report(
        OldPaperProblem.hiddenCharacter(InvisibleCharacters.name(value)),
        at: source.range(range.lowerBound, range.upperBound))
    }
    guard hidden.isEmpty else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).replacing("\u{0C}", with: "\n").replacing(
      "\u{FEFF}", with: "")
    for line in text.split(separator: "\n") {
      guard !isRefused(String(line), at: place, into: &log) else { return nil }
    }
    return ending.hasPrefix("htm") ? OldHTMLReader.blocks(of: text) : OldTextReader.blocks(of: text)
  }

  private static func isRefused(
    _ text: String, at place: Location, into log: inout DiagnosticLog
  ) -> Bool {
    guard let found = IdentifierScanner.first(in: text), !found.kind.isContact else { return false }
    log.report(IdentifierProblem.inText(found.kind), at: place)
    return true
  }

  /// The bytes of a file that may lie outside the project.
  package static func bytes(of path: String, into log: inout DiagnosticLog) -> [UInt8]? {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { path[..<$0].isEmpty ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    do throws(FileProblem) {
      return try ProjectFolder(folder, called: folder == "." ? "" : folder).bytes(of: name)
    } catch {
      log.report(error, at: Location(file: path))
      return nil
    }
  }

  /// The papers in a folder, those of its folders too, by name; the one file where it is a file. Nil
  /// with the reason in the log.
  package static func names(in path: String, into log: inout DiagnosticLog) -> [String]? {
    guard let folder = try? ProjectFolder(path) else {
      return bytes(of: path, into: &log) == nil ? nil : [path]
    }
    var found: [String] = []
    var open = [""]
    while let next = open.popLast(), found.count < 5000 {
      for entry in (try? folder.entries(of: next)) ?? [] {
        guard let name = entry.name.exactText, !name.hasPrefix(".") else { continue }
        let below = next.isEmpty ? name : "\(next)/\(name)"
        if entry.kind == .folder { open.append(below) }
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if entry.kind == .file, endings.contains(ending) { found.append(below) }
      }
    }
    let root = path.hasSuffix("/") ? String(path.dropLast()) : path
    return found.sorted().map { "\(root)/\($0)" }
  }
}
