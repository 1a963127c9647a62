import Diagnostics
import Extracts

/// Looks through a Word, workbook, presentation or OpenDocument file: whether it is one, and whether it
/// holds programs, other files, links that fetch something, or what its readers do not see.
struct PackageScreen {
  private let package: ZipPackage
  private let kind: AttachedKind
  private let file: String

  /// - Parameter file: the name by which findings call it.
  init(_ bytes: [UInt8], _ kind: AttachedKind, file: String) throws(WorkbookProblem) {
    package = try ZipPackage(bytes)
    self.kind = kind
    self.file = file
  }

  /// Everything that is wrong with it.
  func problems() -> [AttachmentProblem] {
    guard isOfKind else { return [.notOfKind(file, kind, is: "a zip file of another kind")] }
    if let name = damagedPart() {
      return [.damaged(file, kind, why: "its part '\(name)' cannot be read")]
    }
    return [program, fileInside, fetched, locked].compactMap { $0 } + hidden + notes
  }

  private var isOfKind: Bool {
    if let main = kind.mainPart { return package.has("[Content_Types].xml") && package.has(main) }
    guard let type = kind.mediaType else { return false }
    return text(of: "mimetype") == type && package.has("content.xml")
  }

  /// A part of text that is not whole, or with which all of them are more than any document's.
  private func damagedPart() -> String? {
    var total = 0
    return package.names.first { name in
      guard Self.isText(name) else { return false }
      guard total < Self.totalLimit, let bytes = try? package.contents(of: name) else {
        return true
      }
      total += bytes.count
      return false
    }
  }

  /// The most bytes of all parts of text together.
  private static let totalLimit = 512 << 20

  private var program: AttachmentProblem? {
    let isMacro = package.names.contains { name in
      let name = name.lowercased()
      return name.contains("vbaproject") || name.contains("vbadata")
        || name.contains("/macrosheets/")
        || name.hasPrefix("basic/") || name.hasPrefix("scripts/")
    }
    if isMacro || text(of: "[Content_Types].xml").lowercased().contains("macroenabled") {
      return .program(file, what: "macros")
    }
    let isControl = package.names.contains { $0.lowercased().contains("/activex/") }
    return isControl ? .program(file, what: "ActiveX controls") : nil
  }

  private var fileInside: AttachmentProblem? {
    let inside = package.names.first { $0.lowercased().contains("/embeddings/") }
    return inside.map { .fileInside(file, what: $0) }
  }

  /// A relationship to something elsewhere that is more than a link that people follow.
  private var fetched: AttachmentProblem? {
    for name in package.names where name.hasSuffix(".rels") {
      for mark in text(of: name).split(separator: "<") where mark.contains("External") {
        let isLink = ["relationships/hyperlink\"", "relationships/hyperlink'"].contains {
          mark.contains($0)
        }
        if mark.contains("Relationship"), !isLink {
          let what = mark.contains("attachedTemplate") ? "a template" : "a linked file"
          return .fetches(file, what: what)
        }
      }
    }
    return nil
  }

  private var locked: AttachmentProblem? {
    text(of: "META-INF/manifest.xml").contains("encryption-data") ? .locked(file) : nil
  }

  private var hidden: [AttachmentProblem] {
    var hidden: [String] = []
    if package.names.contains(where: { $0.hasPrefix("xl/externalLinks/") }) {
      hidden.append("the values of another workbook that it refers to")
    }
    if package.names.contains(where: { $0.contains("pivotCache/") }) {
      hidden.append("the rows behind a pivot table")
    }
    let slides = package.names.filter { $0.hasPrefix("ppt/slides/slide") }
    if slides.contains(where: { root(of: $0, says: "show=\"0\"") }) {
      hidden.append("a hidden slide")
    }
    return hidden.map { .hidden(file, what: $0) }
  }

  private func root(of part: String, says words: String) -> Bool {
    text(of: part).split(separator: "<", maxSplits: 3).prefix(3).contains { $0.contains(words) }
  }

  private var notes: [AttachmentProblem] {
    var notes: [String] = []
    // Some programs write a list of comments without any.
    let lists = package.names.filter { name in
      ["word/comments", "xl/comments", "xl/threadedcomments/", "ppt/comments/"].contains {
        name.lowercased().hasPrefix($0)
      }
    }
    let marks = ["<w:comment ", "<comment ", "<threadedComment ", "<p:cm ", "<p188:cm "]
    if lists.contains(where: { list in marks.contains { text(of: list).contains($0) } })
      || text(of: "content.xml").contains("<office:annotation")
    {
      notes.append("comments")
    }
    let document = text(of: "word/document.xml")
    if document.contains("<w:ins ") || document.contains("<w:del ")
      || text(of: "content.xml").contains("<text:tracked-changes")
    {
      notes.append("tracked changes")
    }
    if package.names.contains(where: { $0.hasPrefix("ppt/notesSlides/") }) {
      notes.append("speaker notes")
    }
    return notes.isEmpty ? [] : [.notes(file, what: notes.joined(separator: " and "))]
  }

  /// A part as text; empty where there is none.
  private func text(of part: String) -> String {
    guard package.has(part), let bytes = try? package.contents(of: part) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isText(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".xml") || name.hasSuffix(".rels")
  }

  /// An identifier of a person in the words of the file, with what kind it is.
  func identifier() -> PersonIdentifier? {
    for name in package.names where Self.isText(name) {
      guard let bytes = try? package.contents(of: name) else { continue }
      if let found = IdentifierScanner.first(in: Self.words(of: bytes)) { return found.kind }
    }
    return nil
  }

  /// What stands between the marks of a part, a line for each paragraph. Attributes are left out: theirs
  /// are sizes and places, which look like numbers of people.
  private static func words(of part: [UInt8]) -> [UInt8] {
    let text = part.span
    var words: [UInt8] = []
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "<") else {
        words.append(text[index])
        index += 1
        continue
      }
      let start = index + 1
      while index < text.count, text[index] != UInt8(ascii: ">") { index += 1 }
      index += 1
      // Runs of one text follow one another without a space: an identifier may lie in two of them.
      let name = part[min(start, part.count)..<min(index - 1, part.count)]
        .prefix { $0 > 0x20 }.reversed()
      if !runs.contains(where: { name.starts(with: $0) }), words.last != 0x0A { words.append(0x0A) }
    }
    return words
  }

  /// The ends of the names of elements within a text, backwards.
  private static let runs = [":r", ":t", ":rPr", ":span", ":b", ":i", ":u", ":sz", ":lang"].map {
    Array($0.utf8.reversed())
  }
}
