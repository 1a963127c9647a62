import Diagnostics
import Documents
import Foundation
import Houses
import Papers
import TestSupport
import Testing

/// Generated front matter: every word that an author wrote for people stands in the page, in HTML and in
/// Markdown, or a finding names its place.
///
/// `NOTHING_LOST_SEEDS=200000` tries as many reports as it says.
@Suite struct FrontMatterLossTests {
  private static let count =
    ProcessInfo.processInfo.environment["NOTHING_LOST_SEEDS"].flatMap(Int.init) ?? 200

  @Test func everyWordOfTheFrontMatterIsPrintedOrTold() throws {
    let house = try #require(try ExampleHouses().house("").house)
    let report = ExampleReport(file: "04-performance.md", house: house)
    var losses = 0
    var printed = 0
    for seed in 0..<Self.count {
      var front = GeneratedFrontMatter(seed: UInt64(seed))
      let text = front.text()
      let (document, log) = try report.document(text)
      if document != nil { printed += 1 }
      for loss in Self.losses(document, log, front) {
        losses += 1
        if losses <= 8 {
          Issue.record(
            "seed \(seed): \(loss)\n\(text)\n\(ConsoleWriter(usesColour: false).text(of: log))")
        }
      }
    }
    #expect(losses == 0)
    // Most front matter is sound, so that pages are read and not refusals alone.
    #expect(printed > Self.count / 4)
  }

  private static func losses(
    _ document: Document?, _ log: DiagnosticLog, _ front: GeneratedFrontMatter
  ) -> [String] {
    let told = Set(log.sorted().compactMap { $0.location.start?.line })
    guard let document else {
      // What is refused is refused because of the value that has a mark in it.
      // A line that is no part of any value may be told at the one below it.
      if front.values.contains(where: { value in
        value.isMarked
          && told.contains { (value.lines.lowerBound...value.lines.upperBound + 1).contains($0) }
      }) {
        return []
      }
      return ["the report is refused, and no value with a mark is told"]
    }
    let html = HTMLWriter().fragment(document.blocks)
    let markdown = MarkdownWriter().text(of: document)
    return front.values.filter { told.isDisjoint(with: $0.lines) }.flatMap { value in
      value.words.compactMap { word in
        html.contains(word) && markdown.contains(word) ? nil : "'\(word)' is not in the page"
      }
    }
  }
}

/// The front matter of a report, each word of which occurs once; at most one value has marks that mean
/// something to YAML or to Markdown.
struct GeneratedFrontMatter {
  /// A value with its lines in the file.
  struct Value {
    var lines: ClosedRange<Int>
    var words: [String]
    var isMarked: Bool
  }

  private var maker: WordMaker
  private(set) var values: [Value] = []
  private var lines: [String] = ["---"]

  init(seed: UInt64) { maker = WordMaker(seed: seed) }

  mutating func text() -> String {
    let marked = Int.random(in: 0..<7, using: &maker.generator)
    add("title: ", marked == 0)
    add("report_of: ", marked == 1)
    lines.append("key_decision: no")
    lines.append("recommendations:")
    add("  note: ", marked == 2)
    add("  agree: ", marked == 3)
    if Bool.random(using: &maker.generator) {
      lines.append("core_purpose:")
      add("  Protect the most vulnerable: ", false)
      add("  Drivers of change: ", false)
    }
    add("legal: ", marked == 4)
    add("risk: ", marked == 5)
    return (lines + ["---", "# Summary", "", "It is said.", "", "# Cost", "", "None.", ""])
      .joined(separator: "\n")
  }

  private mutating func add(_ lead: String, _ isMarked: Bool) {
    var value = Value(lines: 1...1, words: [], isMarked: isMarked)
    let text = isMarked ? self.marked(&value.words) : plain(&value.words)
    let written = (lead + text).components(separatedBy: "\n")
    value.lines = lines.count + 1...lines.count + written.count
    lines += written
    values.append(value)
  }

  private mutating func plain(_ words: inout [String]) -> String {
    let (one, two, three) = (maker.word(&words), maker.word(&words), maker.word(&words))
    switch Int.random(in: 0..<9, using: &maker.generator) {
    case 0: return "\"\(one) \(two) \(three)\" # as agreed"
    case 1: return "'\(one) ''\(two)'' \(three)'"
    case 2: return "\(one)\n    \(two)\n    \(three)"
    case 3: return ">\n    \(one)\n    \(two) \(three)"
    case 4: return "\(one) (\(two)), \(three)"
    case 5: return "\"\(one) #\(two): \(three)\""
    case 6: return "|\n    \(one) \(two) \(three)"
    default: return "\(one) \(two) \(three)"
    }
  }

  private mutating func marked(_ words: inout [String]) -> String {
    let (one, two, three) = (maker.word(&words), maker.word(&words), maker.word(&words))
    let mark = maker.pick([
      "[", "]", "{", "}", "&", "*", "!", "|", ">", "%", "@", "`", "-", "?", ":", ",", "#", "'",
      "\"",
      "~", "\\", "**", "{{", "<", "=", "+", "•", "–", "(a)", "1.", "a)", "^", "$", "...", "---",
    ])
    let close = ["[": "]", "{": "}", "{{": "}}", "<": ">"][mark] ?? mark
    switch Int.random(in: 0..<24, using: &maker.generator) {
    case 0: return "\(mark)\(one) \(two) \(three)"
    case 1: return "\(mark) \(one) \(two) \(three)"
    case 2: return "\(one) \(mark)\(two) \(three)"
    case 3: return "\(one) \(mark) \(two) \(three)"
    case 4: return "\(one) \(two) \(three)\(mark)"
    case 5: return "\(one) \(two) \(three) \(mark)"
    case 6: return "\(mark)\(one)\(close) \(two) \(three)"
    case 7: return "\(one) \(mark)\(two)\(close) \(three)"
    case 8: return "\(mark)\(one) \(two) \(three)\(close)"
    case 9: return "\"\(one)\(mark)\(two)\" \(three)"
    case 10: return "\"\(one) \(mark) \(two)\" #\(three)"
    case 11: return "'\(one) \(mark) \(two)' #\(three)"
    case 12: return "\(one)\n    \(mark) \(two)\n    \(three)"
    case 13: return "\(one)\n    \(two) \(mark)\(three)"
    case 14: return "|\n    \(one) \(mark)\(two)\n    \(mark) \(three)"
    case 15: return ">\n    \(mark)\(one)\n    \(two) \(mark) \(three)"
    // A comment on a line of its own is one.
    case 16 where mark != "#": return "\(one) \(two)\n\(mark) \(three)"
    case 17 where mark != "#": return "\(one) \(two)\n\(mark)\n  \(three)"
    case 18: return "\(one)\t\(two) \(mark)\(three)"
    case 19: return "\"\(one)\\\(maker.pick(["n", "t", "d", "\\", "\"", "e"]))\(two) \(three)\""
    case 20: return "\(one):\(maker.pick(["", " ", "\n    "]))\(two) \(three)"
    case 21: return "|\(mark)\n    \(one)\n\n    \(two)\n    \(three)"
    case 22: return "\(mark)\(mark)\(one) \(two) \(three)\(mark)"
    default:
      return
        "|\n    \(one)\n    \(maker.pick(["- ", "1. ", "a) ", "    ", "# ", "> ", "• "]))\(two)\n    \(three)"
    }
  }
}
