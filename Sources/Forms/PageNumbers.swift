import Documents

/// On which page of a PDF each name stands, as `pdfinfo -dests` prints it.
struct PageNumbers: Sendable {
  private(set) var pages: [String: Int] = [:]

  /// - Parameter bytes: lines such as `   3 [ XYZ   48  785 null      ] "item-4"`.
  init(pdfinfo bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count == 3, let page = Int(line.drop { $0 == " " }.prefix { $0.isNumber }) else {
        continue
      }
      pages[String(parts[1])] = page
    }
  }

  /// - Parameter bytes: a PDF of WeasyPrint's without compression: one list of its pages, and one of
  ///   its names, each `(item-4) [12 0 R /XYZ 48 785 0]`.
  init(uncompressed bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    func text(holding word: String) -> String? {
      let wanted = Array(word.utf8)
      return lines.first { $0.contains(wanted) }.map { String(decoding: $0, as: UTF8.self) }
    }
    guard let list = Self.part(of: text(holding: "/Type /Pages"), after: "/Kids ["),
      let names = Self.part(of: text(holding: "/Type /Catalog"), after: "/Dests <</Names [")
    else { return }
    // Each page is three words: its object, its generation and R.
    let objects = list.prefix { $0 != "]" }.split(separator: " ").enumerated()
      .compactMap { $0.offset % 3 == 0 ? Int($0.element) : nil }
    for entry in names.split(separator: "(") {
      let parts = entry.split(separator: ")", maxSplits: 1)
      guard parts.count == 2, let bracket = parts[1].firstIndex(of: "[") else { continue }
      let object = parts[1][bracket...].dropFirst().prefix { $0.isNumber }
      guard let page = Int(object).flatMap({ objects.firstIndex(of: $0) }) else { continue }
      pages[String(parts[0])] = page + 1
    }
  }

  private static func part(of text: String?, after words: String) -> Substring? {
    guard let text, let found = text.firstRange(of: words) else { return nil }
    return text[found.upperBound...]
  }

  /// Whether a paper begins and ends on the same page.
  func fillsOnePage(_ paper: String) -> Bool {
    guard let start = pages[paper], let end = pages[PaperNames.end(of: paper)] else { return false }
    return start == end
  }

  /// The page with the links to these papers marked as links to one page.
  static func marking(_ papers: [String], in html: String) -> String {
    papers.reduce(html) { html, paper in
      let end = PaperNames.end(of: paper)
      return html.replacing(
        "class=\"pages\" data-end=\"#\(end)\"", with: "class=\"pages one\" data-end=\"#\(end)\"")
    }
  }
}
