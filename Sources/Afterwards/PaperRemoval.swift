import Comparison
import Documents
import Figures
import Fingerprints
package import Publication

/// Takes papers off the public part of a published pack: their pages become notices, their other files go,
/// and so does what was made of several papers. It needs nothing but the files as they stand, so that a
/// paper can go at once, whatever has become of what it was made from.
package struct PaperRemoval: Sendable {
  private let record: Manifest
  private let withdrawn: [Manifest.WithdrawnPaper]

  /// - Parameters:
  ///   - record: of the pack as it was published.
  ///   - withdrawn: all that are taken off, earlier ones too.
  package init(_ record: Manifest, _ withdrawn: [Manifest.WithdrawnPaper]) {
    self.record = record
    self.withdrawn = withdrawn
  }

  /// What becomes of a file.
  private enum Fate {
    case stays, goes
    case becomes(String)
    /// It stays, without the names of the papers that were taken off.
    case isRelabelled
  }

  /// The files of the public part without the papers; nil, with the path, where one that stays is not there.
  ///
  /// - Parameter bytes: of a file that was published, nil where it does not stand as it was.
  package func files(_ bytes: (Manifest.File) -> [UInt8]?) -> Result<[(String, [UInt8])], Missing> {
    var files: [(String, [UInt8])] = []
    for file in record.files {
      switch fate(of: file.path) {
      case .goes: continue
      case .becomes(let text): files.append((file.path, Array(text.utf8)))
      case .stays:
        guard let found = bytes(file) else { return .failure(Missing(path: file.path)) }
        files.append((file.path, found))
      case .isRelabelled:
        guard let found = bytes(file) else { return .failure(Missing(path: file.path)) }
        files.append((file.path, relabelled(found, in: file.path)))
      }
    }
    return .success(files)
  }

  /// A file that is needed and does not stand as it was published.
  package struct Missing: Error, Sendable, Hashable { package let path: String }

  /// The pack with these files as its public part.
  package func sealed(_ files: [(String, [UInt8])]) throws(OutputProblem) -> SealedFolder {
    var folder = PackFolder(.public)
    for (path, bytes) in files { try folder.add(try PackPath(path), bytes) }
    var manifest = record.leavingOut(Set(withdrawn.map(\.report)))
    manifest.withdrawn = withdrawn
    return folder.sealed(with: manifest)
  }

  // MARK: What becomes of each file

  private func fate(of path: String) -> Fate {
    for paper in withdrawn {
      let names = path.split(separator: "/").last.map(String.init) ?? path
      if path == paper.report { return .goes }
      if path == "\(paper.report).html" { return .becomes(page(of: paper)) }
      if path == "\(paper.report).md" { return .becomes(markdown(of: paper)) }
      if path.hasPrefix("\(paper.report).") { return .goes }
      if path.contains("/"), names.hasPrefix("\(paper.report)-"),
        names.dropFirst(paper.report.count + 1).first?.isNumber == true
      {
        return .goes
      }
    }
    let stem = String(path.prefix { $0 != "." })
    if ["pack", "supplement", "changes"].contains(stem) {
      // They hold or quote the papers. Their addresses stay.
      if path.hasSuffix(".html") { return .becomes(pageOfSeveral(stem)) }
      return path.hasSuffix(".md") ? .becomes(markdownOfSeveral(stem)) : .goes
    }
    return PublishedNotice.canStand(on: path) ? .isRelabelled : .stays
  }

  private static let title = "Withdrawn paper"

  private func document(_ title: String, _ words: String, _ suffix: String) -> Document {
    let meeting = "\(record.meeting.committee), \(record.council.name)"
    let day = CalendarDate(iso: record.meeting.date)?.long ?? record.meeting.date
    return Document(
      title: title,
      blocks: [
        Block(.heading(Heading(level: 1, inlines: [Inline(.value(title))]))),
        Block(.paragraph([Inline(.value(words))])),
        Block(
          .paragraph([
            Inline(
              .link(
                destination: "index.\(suffix)", title: nil,
                [.text("Agenda of the meeting on \(day)")])),
            .text(", "), Inline(.value(meeting)),
          ])),
      ])
  }

  private func page(of paper: Manifest.WithdrawnPaper) -> String {
    StandalonePage("A paper that was taken off after it was published.")
      .html(of: document(Self.title, paper.words(), "html"))
  }

  private func markdown(of paper: Manifest.WithdrawnPaper) -> String {
    MarkdownWriter().text(of: document(Self.title, paper.words(), "md"))
  }

  private func pageOfSeveral(_ stem: String) -> String {
    StandalonePage("Where a page was that held papers that were taken off.")
      .html(of: document(Self.titles[stem] ?? "Papers", wordsOfSeveral, "html"))
  }

  private func markdownOfSeveral(_ stem: String) -> String {
    MarkdownWriter().text(of: document(Self.titles[stem] ?? "Papers", wordsOfSeveral, "md"))
  }

  private static let titles = [
    "pack": "All papers in one file", "supplement": "Supplementary papers in one file",
    "changes": "What has changed since the last meeting",
  ]

  private var wordsOfSeveral: String {
    let days = Set(withdrawn.map(\.on)).sorted().map { CalendarDate(iso: $0)?.long ?? $0 }
    let count = withdrawn.count == 1 ? "a paper was" : "papers were"
    return
      "This page held or quoted what \(count) withdrawn from on \(days.joined(separator: " and ")), "
      + "and was taken away. The other papers of the meeting stand by themselves."
  }

  // MARK: Names of the papers on other pages

  /// A page that calls the papers by no title, and has no box that sums papers up.
  private func relabelled(_ bytes: [UInt8], in path: String) -> [UInt8] {
    var text = String(decoding: PublishedNotice.taken(off: bytes), as: UTF8.self)
    let isHTML = path.hasSuffix(".html")
    for paper in withdrawn where !paper.report.contains("/") {
      text =
        isHTML
        ? Self.relabelledLinks(text, to: "\(paper.report).html")
        : Self.relabelledMarkdown(text, to: "\(paper.report).md")
    }
    let gone = record.files.map(\.path).filter {
      if case .goes = fate(of: $0) { true } else { false }
    }
    for file in gone {
      text = isHTML ? Self.withoutRows(text, to: file) : Self.withoutTableLines(text, to: file)
      text =
        isHTML
        ? Self.withoutLink(text, to: file) : Self.relabelledMarkdown(text, to: file, isGone: true)
    }
    if path.hasPrefix("index.") {
      text = isHTML ? Self.withoutBox(text) : Self.withoutQuotedBox(text)
    }
    return Array(text.utf8)
  }

  /// `<a href="05-budget.html">Budget</a>` with other words in it.
  private static func relabelledLinks(_ text: String, to file: String) -> String {
    replacing(text, from: "<a href=\"\(file)\">", to: "</a>") {
      "<a href=\"\(file)\">\(title)</a>"
    }
  }

  /// Without the rows of tables that lead to a file and sum it up.
  private static func withoutRows(_ text: String, to file: String) -> String {
    let link = "href=\"\(file)\""
    var out = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "<tr>"),
      let end = rest[start.upperBound...].firstRange(of: "</tr>\n")
        ?? rest[start.upperBound...].firstRange(of: "</tr>")
    {
      out += rest[..<start.lowerBound]
      let row = rest[start.lowerBound..<end.upperBound]
      if !row.contains(link) { out += row }
      rest = rest[end.upperBound...]
    }
    return out + rest
  }

  private static func withoutTableLines(_ text: String, to file: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !($0.hasPrefix("|") && $0.contains("](\(file))")) }.joined(separator: "\n")
  }

  private static func withoutLink(_ text: String, to file: String) -> String {
    replacing(text, from: "<a href=\"\(file)\">", to: "</a>") { "A file that was taken away" }
  }

  private static func relabelledMarkdown(
    _ text: String, to file: String, isGone: Bool = false
  ) -> String {
    let end = "](\(file))"
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      var line = String(line)
      var from = line.startIndex
      while let close = line[from...].firstRange(of: end) {
        guard let open = opening(of: line[..<close.lowerBound]) else { break }
        let link = isGone ? "A file that was taken away" : "[\(title)\(end)"
        line.replaceSubrange(open..<close.upperBound, with: link)
        from = line.index(open, offsetBy: link.count)
      }
      return line
    }.joined(separator: "\n")
  }

  /// The bracket that opens the text of a link, which may hold brackets itself.
  private static func opening(of text: Substring) -> String.Index? {
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == "]" { depth += 1 }
      guard text[index] == "[" else { continue }
      if depth == 0 { return index }
      depth -= 1
    }
    return nil
  }

  private static func replacing(
    _ text: String, from start: String, to end: String, with made: () -> String
  ) -> String {
    var out = ""
    var rest = text[...]
    while let first = rest.firstRange(of: start),
      let last = rest[first.upperBound...].firstRange(of: end)
    {
      out += rest[..<first.lowerBound] + made()
      rest = rest[last.upperBound...]
    }
    return out + rest
  }

  /// Without `<div class="box" …>…</div>`, which says in three lines what the papers say.
  private static func withoutBox(_ text: String) -> String {
    guard let start = text.firstRange(of: "<div class=\"box\"")?.lowerBound else { return text }
    var depth = 0
    var index = start
    while index < text.endIndex {
      let rest = text[index...]
      if rest.hasPrefix("<div") { depth += 1 }
      if rest.hasPrefix("</div>") {
        depth -= 1
        if depth == 0 {
          let end = text.index(index, offsetBy: "</div>".count)
          return String(text[..<start]) + String(text[end...])
        }
      }
      index = text.index(after: index)
    }
    return String(text[..<start])
  }

  private static func withoutQuotedBox(_ text: String) -> String {
    var isInside = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.hasPrefix("> #") { isInside = true }
      if !line.hasPrefix(">") { isInside = false }
      return !isInside
    }.joined(separator: "\n")
  }
}
