import Diagnostics
import Publication

/// Findings as the desk shows them.
struct FindingList: Sendable {
  private let found: [Diagnostic]
  private let seat: ProjectSeat

  /// So many are listed; the rest are counted.
  private static let limit = 100

  init(_ log: DiagnosticLog, _ seat: ProjectSeat) {
    found = log.sorted()
    self.seat = seat
  }

  /// How many there are in one file.
  func count(of file: String) -> (errors: Int, warnings: Int) {
    found.reduce((0, 0)) { sum, finding in
      guard finding.location.file == file else { return sum }
      return finding.severity == .error ? (sum.0 + 1, sum.1) : (sum.0, sum.1 + 1)
    }
  }

  /// Those of one file, in the order of their places.
  func findings(of file: String) -> [Diagnostic] { found.filter { $0.location.file == file } }

  /// All of them, each with a link to its file and line where the desk edits it.
  var all: Markup {
    guard !found.isEmpty else { return "<p>Nothing is wrong.</p>\n" }
    let items: [Markup] = found.prefix(Self.limit).map { item($0, in: nil) }
    return "<ul class=\"findings\">\n\(items)</ul>\n" + rest(found.count)
  }

  /// Those of one file first, with marks that the editor can find, then a count of the others.
  func of(_ file: String, _ text: OpenedText?) -> Markup {
    let own = findings(of: file)
    let others = found.count - own.count
    let items: [Markup] = own.prefix(Self.limit).map { item($0, in: text) }
    let list: Markup =
      items.isEmpty
      ? "<p>Nothing is wrong in this file.</p>\n" : "<ul class=\"findings\">\n\(items)</ul>\n"
    let more: [Markup] = found.filter { $0.location.file != file }.prefix(20).map {
      item($0, in: nil)
    }
    return list + rest(own.count)
      + (others == 0
        ? ""
        : """
        <details><summary>\(counted(others, "finding")) in other files that this meeting is made from</summary>
        <ul class="findings">
        \(more)</ul></details>

        """)
  }

  private func rest(_ count: Int) -> Markup {
    count > Self.limit ? "<p>\(counted(count - Self.limit, "more finding")) not listed.</p>\n" : ""
  }

  private func item(_ finding: Diagnostic, in text: OpenedText?) -> Markup {
    let isError = finding.severity == .error
    let mark = text.flatMap { FindingMark(finding, in: $0) }
    let data: Markup =
      mark.map { mark in
        """
         data-from="\(mark.from)" data-to="\(mark.to)" data-words="\(mark.words)"
        """
      } ?? ""
    let fix: Markup? = mark?.replacement.map { replacement in
      """
       <button type="button" class="fix" data-from="\(mark?.from ?? 0)" data-to="\(mark?.to ?? 0)" \
      data-with="\(replacement)">Replace by \(replacement)</button>
      """
    }
    let hint: Markup? = finding.problem.hint.map { "<br><span class=\"hint\">\($0)</span>" }
    return """
      <li class="\(isError ? "error" : "warning")"\(data)>\(place(finding.location, isHere: text != nil)) \
      <strong>\(isError ? "Error" : "Warning") \(finding.code)</strong>: \(finding.problem.message)\(hint)\(fix)</li>

      """
  }

  private func place(_ location: Location, isHere: Bool) -> Markup {
    let line = location.start?.line
    if isHere {
      return line.map { "<a href=\"#editor\" data-line=\"\($0)\">Line \($0)</a>" } ?? "The file"
    }
    let words = line.map { "\(location.file), line \($0)" } ?? location.file
    let parts = location.file.split(separator: "/").map(String.init)
    guard parts.count == 6, parts[1] == "councils", parts[3] == "meetings",
      let address = PaperAddress(council: parts[2], meeting: parts[4], file: parts[5])
    else { return "\(words)" }
    let mark = line.map { "?line=\($0)" } ?? ""
    return "<a href=\"\(address.page)\(mark)\">\(words)</a>"
  }
}

/// Where a finding stands in the editor, in units of UTF-16 as browsers count, and what would put it right.
struct FindingMark: Sendable {
  let from: Int
  let to: Int
  /// The text that takes the place of the stretch; nil where the hint is none.
  let replacement: String?
  /// Words of the line as the page may print them.
  let words: String

  /// Nil where the finding has no place in the text.
  init?(_ finding: Diagnostic, in text: OpenedText) {
    guard let start = finding.location.start else { return nil }
    let source = SourceText(name: "", text: text.text)
    let first = source.offset(line: start.line, column: start.column)
    let end = finding.location.end ?? SourcePosition(line: start.line, column: start.column + 1)
    let last = max(first, source.offset(line: end.line, column: end.column))
    guard last <= source.bytes.count else { return nil }
    from = Self.units(source.bytes[..<first])
    to = from + Self.units(source.bytes[first..<last])
    replacement = finding.problem.hint.flatMap(Self.replacement)
    words = Self.longestWords(source.line(start.line))
  }

  private static func units(_ bytes: ArraySlice<UInt8>) -> Int {
    String(decoding: bytes, as: UTF8.self).utf16.count
  }

  /// What a hint says to write: after "did you mean" in quotation marks, or after "write" in braces.
  private static func replacement(_ hint: String) -> String? {
    if let start = hint.firstRange(of: "did you mean '")?.upperBound,
      let end = hint[start...].firstIndex(of: "'")
    {
      return String(hint[start..<end])
    }
    if let start = hint.firstRange(of: "write {{ ")?.lowerBound,
      let end = hint[start...].firstRange(of: " }}")?.upperBound
    {
      return String(hint[hint.index(start, offsetBy: 6)..<end])
    }
    return nil
  }

  /// The longest stretch of a line that a page prints as it stands.
  private static func longestWords(_ line: String) -> String {
    var pieces: [String] = []
    var rest = line[...]
    while let open = rest.firstRange(of: "{{") ?? rest.firstRange(of: "{%") {
      pieces.append(String(rest[..<open.lowerBound]))
      let after = rest[open.upperBound...]
      let close = after.firstRange(of: "}}") ?? after.firstRange(of: "%}")
      rest = close.map { rest[$0.upperBound...] } ?? ""
    }
    pieces.append(String(rest))
    let marks = pieces.flatMap { $0.split(whereSeparator: { "*_`[]#|<>\\".contains($0) }) }
    let longest = marks.max { $0.count < $1.count } ?? ""
    return longest.count < 12 ? "" : String(longest.prefix(80))
  }
}
