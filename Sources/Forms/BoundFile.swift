import Documents
import ProjectFiles

/// A PDF made elsewhere that follows its cover sheet in the PDF of a pack.
///
/// Room for its pages is left when the pack is printed, so that the numbers of all pages and the ranges
/// on the agenda are right; then the empty pages are exchanged for its own by qpdf.
package struct BoundFile: Sendable {
  /// The place of its cover sheet.
  let anchor: String
  let bytes: [UInt8]
  let pages: Int
  /// Whether its pages are laid on pages of ours, which say that they are not open to the public.
  let isMarked: Bool

  /// How many pages a PDF has; nil where qpdf is not there or cannot read it.
  static func pages(of bytes: [UInt8], with maker: FormMaker) -> Int? {
    guard maker.finds("qpdf"),
      let said = try? maker.run(
        "qpdf", ["--show-npages", Program.attachmentPath], over: [], attachment: bytes),
      let pages = Int(String(decoding: said, as: UTF8.self).filter { !$0.isWhitespace }),
      pages > 0
    else { return nil }
    return pages
  }

  /// The page with an empty sheet for each page of the files, after their cover sheets.
  static func reserving(_ files: [BoundFile], in html: String) -> String {
    files.reduce(html) { html, file in
      let mark = "<span id=\"\(PaperNames.end(of: file.anchor))\"></span>"
      guard let place = html.firstRange(of: mark),
        let end = html[place.upperBound...].firstRange(of: "</section>")
      else { return html }
      let count = file.pages == 1 ? "The next page is" : "The next \(file.pages) pages are"
      let words = "<p>\(count) this file, as it was received.</p>"
      let sheet = "<div style=\"break-before: page; height: 1px\"></div>"
      let last =
        "<div style=\"break-before: page; break-after: page; height: 1px\">\(mark)</div>"
      return html[..<place.lowerBound] + html[place.upperBound..<end.lowerBound] + words
        + String(repeating: sheet, count: file.pages - 1) + last + html[end.lowerBound...]
    }
  }

  /// The page with the last empty sheet of each file, by its place, as the names in a PDF say.
  static func ends(
    in pack: [UInt8], with maker: FormMaker
  ) throws(ConversionProblem) -> [String: Int] {
    PageNumbers(pdfinfo: try maker.run("pdfinfo", ["-dests", "-"], over: pack)).pages
  }

  /// The same from the sizes of pages: the empty ones are a point higher than the others, and stand in the
  /// order of the files.
  ///
  /// - Parameter sizes: lines such as `Page    3 size:  595.276 x 842.89 pts`.
  static func ends(sizes: [UInt8], of files: [BoundFile]) -> [String: Int] {
    let sheets = String(decoding: sizes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .compactMap { line -> Int? in
        let words = line.split(separator: " ")
        guard words.count >= 6, words[0] == "Page", words[2] == "size:",
          words[5].hasPrefix("842.8") || words[5].hasPrefix("842.9")
        else { return nil }
        return Int(words[1])
      }[...]
    guard sheets.count == files.reduce(0, { $0 + $1.pages }) else { return [:] }
    var ends: [String: Int] = [:]
    var last = sheets.startIndex - 1
    for file in files {
      last += file.pages
      ends[PaperNames.end(of: file.anchor)] = sheets[last]
    }
    return ends
  }

  /// The printed pack with each file's own pages in the place of the empty ones.
  ///
  /// - Parameter numbers: the page with the last empty sheet of each file, by the name of its end.
  static func binding(
    _ files: [BoundFile], at numbers: [String: Int], into pack: [UInt8], with maker: FormMaker
  ) throws(ConversionProblem) -> [UInt8] {
    guard let total = pages(of: pack, with: maker) else {
      throw .failed(.pdf, program: "qpdf", file: maker.file, said: "")
    }
    var pack = pack
    for file in files {
      guard let end = numbers[PaperNames.end(of: file.anchor)], end > file.pages, end <= total
      else {
        throw .failed(.pdf, program: "qpdf", file: maker.file, said: "")
      }
      if file.isMarked {
        pack = try maker.run(
          "qpdf",
          ["--deterministic-id", "/dev/stdin", "--underlay", Program.attachmentPath]
            + ["--to=\(end - file.pages + 1)-\(end)", "--", "-"],
          over: pack, attachment: file.bytes, outputBeginsWith: "%PDF-")
        continue
      }
      let rest = end < total ? [".", "\(end + 1)-z"] : []
      pack = try maker.run(
        "qpdf",
        ["--deterministic-id", "/dev/stdin", "--pages", ".", "1-\(end - file.pages)"]
          + [Program.attachmentPath, "1-z"] + rest + ["--", "-"],
        over: pack, attachment: file.bytes, outputBeginsWith: "%PDF-")
    }
    return pack
  }
}
