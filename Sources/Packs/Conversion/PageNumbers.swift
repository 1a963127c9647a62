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
