import Figures
import ProjectFiles

extension Converters {
  /// A page as an accessible PDF (PDF/UA-1, tagged, with bookmarks). Nothing is fetched for it.
  ///
  /// CSS cannot say "(Page 45)" of a paper that begins and ends on one page. The links to papers that
  /// are likely to do so are marked beforehand; where the PDF shows that others do, or that these do
  /// not, it is made again.
  ///
  /// `pdfinfo` says where the papers stand; without it, the pages are read from a PDF that is made for
  /// that alone, without compression.
  /// - Parameters:
  ///   - papers: the names of the papers on the page.
  ///   - likelyShort: those among them that are likely to fill one page, in the same order.
  ///   - file: what messages call it.
  func pdf(
    of html: String, papers: [String], likelyShort: [String], called file: String,
    on date: CalendarDate
  ) throws(ConversionProblem) -> [UInt8] {
    guard !papers.isEmpty else { return try print(html, [], called: file, on: date) }
    guard let pdfinfo else {
      let plain = try print(html, ["--uncompressed-pdf"], called: file, on: date)
      let short = papers.filter(PageNumbers(uncompressed: plain).fillsOnePage)
      return try print(PageNumbers.marking(short, in: html), [], called: file, on: date)
    }
    var short = likelyShort
    for _ in 0..<Self.attempts {
      let made = try print(PageNumbers.marking(short, in: html), [], called: file, on: date)
      let pages = PageNumbers(
        pdfinfo: try convert(pdfinfo, ["-dests", "-"], made, .pdf, called: file, on: date))
      let found = papers.filter(pages.fillsOnePage)
      if found == short { return made }
      short = found
    }
    return try print(PageNumbers.marking(short, in: html), [], called: file, on: date)
  }

  /// How often the pages are looked up. A mark makes a link shorter, which in a rare case ends a
  /// paper on another page than before.
  private static let attempts = 2

  private func print(
    _ html: String, _ options: [String], called file: String, on date: CalendarDate
  ) throws(ConversionProblem) -> [UInt8] {
    guard let weasyprint else { throw .missing(.pdf) }
    let arguments =
      ["--quiet", "--pdf-variant", "pdf/ua-1", "--allowed-protocols", "data"]
      + ["--base-url", "about:blank"] + options + ["-", "-"]
    let bytes = try convert(
      weasyprint, arguments, Array(html.utf8), .pdf, called: file, on: date)
    guard bytes.starts(with: Array("%PDF-".utf8)) else {
      throw .failed(.pdf, program: weasyprint.name, file: file, said: "")
    }
    return bytes
  }

  /// Runs a program over some input.
  func convert(
    _ program: Program, _ arguments: [String], _ input: [UInt8], attachment: [UInt8] = [],
    _ format: OutputFormat, called file: String, on date: CalendarDate
  ) throws(ConversionProblem) -> [UInt8] {
    let outcome: Program.Outcome
    do throws(SystemError) {
      outcome = try program.run(
        arguments, environment: environment(on: date), input: input,
        attachment: attachment, limit: Self.limit, seconds: Self.seconds)
    } catch {
      throw .notRun(format, program: program.name, error)
    }
    switch outcome.end {
    case .exited(0): return outcome.output
    case .late:
      throw .late(format, program: program.name, file: file, seconds: Self.seconds)
    case .exited, .killed:
      throw .failed(
        format, program: program.name, file: file, said: Self.lastLine(of: outcome.errors))
    }
  }

  /// The last line that a program said, without the places of its own files.
  private static func lastLine(of errors: [UInt8]) -> String {
    let lines = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
    let words = (lines.last ?? "").split(separator: " ").map { $0.contains("/") ? "…" : $0 }
    return String(words.joined(separator: " ").prefix(200))
  }
}
