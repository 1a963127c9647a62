import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

/// Generated prose of papers: every word of it stands in the page, in HTML and in Markdown, and each
/// item and paragraph stands by itself, or a finding names the place.
///
/// `NOTHING_LOST_SEEDS=200000` tries as many documents as it says.
@Suite struct NothingLostTests {
  private static let count =
    ProcessInfo.processInfo.environment["NOTHING_LOST_SEEDS"].flatMap(Int.init) ?? 700

  @Test func everyWordOfProseIsPrintedOrTold() {
    var losses = 0
    for seed in 0..<Self.count {
      var prose = GeneratedProse(seed: UInt64(seed))
      let text = prose.text()
      for loss in Self.losses(of: text, prose) {
        losses += 1
        if losses <= 8 { Issue.record("seed \(seed): \(loss)\n\(text)") }
      }
    }
    #expect(losses == 0)
  }

  private static func losses(of text: String, _ prose: GeneratedProse) -> [String] {
    let source = SourceText(name: "paper.md", text: text)
    var log = DiagnosticLog()
    let blocks = RawHTML.strip(
      from: MarkdownReader.read(MarkedText(source), into: &log), in: "paper.md", log: &log)
    Rules.checkWords(
      of: DocumentFinisher.finish(
        Document(title: "T", blocks: TableCaptions.attach(to: blocks))), into: &log)
    let html = HTMLWriter().fragment(blocks)
    let (page, markdown) = (Words(html), Words(MarkdownWriter().text(of: blocks)))
    // A construct is answered for by a finding on one of its lines.
    let found = log.sorted()
    // What stands behind marks of code is code up to the same marks, and is answered for by them.
    if found.contains(where: { $0.code == "D018" }) { return [] }
    let told = found.flatMap { finding in
      ([finding.location] + finding.notes.map(\.location)).compactMap { $0.start?.line }
    }
    var losses: [String] = []
    for part in prose.parts where !told.contains(where: part.lines.contains) {
      var last: Int?
      for (index, word) in part.words.enumerated() {
        guard let found = page.places[word] else {
          losses.append("'\(word)' is not in the page")
          continue
        }
        if markdown.places[word] == nil { losses.append("'\(word)' is not in the Markdown") }
        if part.starts.contains(index), let last, last < found.start, found.tag < last {
          losses.append("'\(word)' is printed in one run with what stands before it")
        }
        last = found.start
      }
    }
    if page.hasCode { losses.append("something is printed as code") }
    return losses
  }

  /// Where the words of a text stand, and the last tag before each.
  private struct Words {
    var places: [String: (start: Int, tag: Int)] = [:]
    var hasCode = false

    init(_ text: String) {
      let bytes = Array(text.utf8)
      var tag = -1
      var start: Int?
      for (index, byte) in bytes.enumerated() {
        if byte >= 0x61, byte <= 0x7A {
          if start == nil { start = index }
          continue
        }
        if let first = start {
          let word = String(decoding: bytes[first..<index], as: UTF8.self)
          if word == "pre", tag == first - 1 { hasCode = true }
          if places[word] == nil { places[word] = (first, tag) }
          start = nil
        }
        if byte == UInt8(ascii: "<") { tag = index }
      }
    }
  }
}

/// Prose made of constructs that authors write and paste, each word of which occurs once.
struct GeneratedProse {
  /// A construct with its lines in the text.
  struct Part {
    var lines: ClosedRange<Int>
    var words: [String]
    /// The words that begin an item or a paragraph.
    var starts: Set<Int>
  }

  private var maker: WordMaker
  private(set) var parts: [Part] = []

  init(seed: UInt64) { maker = WordMaker(seed: seed) }

  private mutating func sentence(_ words: inout [String]) -> String {
    let count = Int.random(in: 1...4, using: &maker.generator)
    var text: [String] = []
    for index in 0..<count {
      let word = maker.word(&words)
      text.append(index == 0 || !maker.chance(20) ? word : dressed(word))
    }
    return text.joined(separator: " ") + maker.pick(["", ".", ":", ";", ","])
  }

  private mutating func dressed(_ word: String) -> String {
    switch Int.random(in: 0..<16, using: &maker.generator) {
    case 0: "*\(word)*"
    case 1: "**\(word)**"
    case 2: "_\(word)_"
    case 3: "`\(word)`"
    case 4: "[\(word)](plan.html)"
    case 5: "(\(word))"
    case 6: "\"\(word)\""
    case 7: "\(word)*"
    case 8: "**\(word) **"
    case 9: "<\(word)>"
    case 10: "[\(word)]"
    case 11: "[^\(word)]"
    case 12: "~~\(word)~~"
    case 13: "\\*\(word)"
    case 14: "&\(word);"
    default: "<!-- \(word) -->"
    }
  }

  mutating func text() -> String {
    var lines: [String] = []
    for _ in 0..<Int.random(in: 1...6, using: &maker.generator) {
      var part = Part(lines: 1...1, words: [], starts: [])
      let made = construct(&part).components(separatedBy: "\n")
      let start = lines.count + 1
      lines += made
      part.lines = start...lines.count
      parts.append(part)
      lines.append("")
    }
    return lines.joined(separator: maker.pick(["\n", "\n", "\r\n"])) + "\n"
  }

  private mutating func construct(_ part: inout Part) -> String {
    switch Int.random(in: 0..<16, using: &maker.generator) {
    case 0, 1, 2, 3, 4, 5: return list(&part)
    case 6:
      return maker.pick(["    ", "\t", "  ", "      "]) + sentence(&part.words)
    case 7:
      let lead = maker.pick(["#", "##", "###", "#### "])
      return lead + maker.pick([" ", "", "  ", "\t"]) + sentence(&part.words)
    case 8: return sentence(&part.words) + "\n" + maker.pick(["---", "===", "-", "- - -", "***"])
    case 9: return table(&part)
    case 10:
      return maker.pick(["> ", ">", "    > "]) + sentence(&part.words) + "\n"
        + sentence(&part.words)
    case 11:
      let definition =
        "[\(maker.word(&part.words))]:" + maker.pick([" ", "", "\n"]) + maker.word(&part.words)
      switch Int.random(in: 0..<3, using: &maker.generator) {
      case 0: return definition
      case 1: return definition + " \"\(maker.word(&part.words))\""
      default: return definition + " " + maker.word(&part.words)
      }
    case 12:
      return maker.pick(["```", "~~~", "````"]) + (maker.chance(50) ? maker.word(&part.words) : "")
        + "\n"
        + sentence(&part.words) + maker.pick(["", "\n```", "\n~~~"])
    case 13:
      return maker.word(&part.words) + maker.pick(["\n: ", "\n:", " : "]) + sentence(&part.words)
    default:
      var lines = [sentence(&part.words)]
      for _ in 0..<Int.random(in: 0...2, using: &maker.generator) {
        lines.append(
          maker.pick(["", "", " ", "    ", "\t", "(c) ", "2. ", "-", "– ", "| ", "#", ": "])
            + sentence(&part.words))
      }
      return lines.joined(separator: maker.pick(["\n", "  \n", "\\\n"]))
    }
  }

  private mutating func list(_ part: inout Part) -> String {
    let indent = maker.pick(["", "", "", " ", "   ", "    ", "\t", "     "])
    let space = maker.pick([" ", " ", " ", "\t", "   ", "\u{A0}", "       ", ""])
    let between = space.isEmpty ? "\n" : maker.pick(["\n", "\n", "\n", "\n\n"])
    // Without a space a letter says little by itself: such lists stand whole.
    let markers = self.markers(isTight: space.isEmpty)
    var text = ""
    if maker.chance(50) {
      text = sentence(&part.words) + maker.pick(["\n", "\n\n", ":\n", ":\n\n"])
    }
    var items: [String] = []
    for marker in markers {
      part.starts.insert(part.words.count)
      var item = indent + marker + space + sentence(&part.words)
      if maker.chance(12), !space.isEmpty {
        item += "\n" + indent + maker.pick(["", "  ", "    ", "        "]) + sentence(&part.words)
      }
      if maker.chance(10), !space.isEmpty {
        for _ in 0..<2 {
          let inner = maker.pick(["    - ", "  • ", "    (i) ", "   i) ", "\t• ", "       o\t"])
          item += "\n" + indent + inner
          part.starts.insert(part.words.count)
          item += sentence(&part.words)
        }
      }
      items.append(item)
    }
    if text.isEmpty { part.starts.remove(0) }
    return text + items.joined(separator: between)
  }

  private mutating func markers(isTight: Bool) -> [String] {
    let count = Int.random(in: 2...5, using: &maker.generator)
    let start = isTight ? 0 : maker.pick([0, 0, 0, 0, 1, 2])
    let letters = (start..<start + count).map { ["a", "b", "c", "d", "e", "f", "g"][$0] }
    let roman = (start..<start + count).map { ["i", "ii", "iii", "iv", "v", "vi", "vii"][$0] }
    let numbers = (start..<start + count).map { "\($0 + 1)" }
    switch Int.random(in: 0..<10, using: &maker.generator) {
    case 0, 1:
      let bullet = maker.pick(["-", "*", "+", "•", "–", "—", "·", "▪", "o\t", "\u{F0B7}", "➢"])
      return Array(repeating: bullet, count: count)
    case 2: return numbers.map { $0 + "." }
    case 3: return numbers.map { $0 + ")" }
    case 4: return numbers.map { "(\($0))" }
    case 5: return numbers.indices.map { ["1.", "2.", "4.", "5.", "7."][$0] }
    case 6: return letters.map { $0 + maker.pick([")"]) }
    case 7: return roman.map { "(\($0))" }
    case 8: return (maker.chance(50) ? letters : letters.map { $0.uppercased() }).map { $0 + "." }
    default: return maker.chance(50) ? letters.map { "(\($0))" } : roman.map { $0 + ")" }
    }
  }

  private mutating func table(_ part: inout Part) -> String {
    let width = Int.random(in: 1...3, using: &maker.generator)
    var rows = [
      row(width, &part), maker.pick(["| --- | --- |", "|---|", "| --- | --- | --- |", ""]),
    ]
    for _ in 0..<Int.random(in: 0...2, using: &maker.generator) {
      rows.append(row(width + maker.pick([0, 0, 1, -1]), &part))
    }
    return rows.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private mutating func row(_ width: Int, _ part: inout Part) -> String {
    "| " + (0..<max(width, 1)).map { _ in maker.word(&part.words) }.joined(separator: " | ")
      + maker.pick([" |", " |", ""])
  }
}
