import Diagnostics
import Figures

/// The text of a paper, read once for all its rules.
struct PaperPassages: Sendable {
  /// Every run in printed order, those of panels and of contents too.
  let all: [Passage]
  /// The runs of the paper's own text as printed, but for cells without a word: most cells hold a
  /// number alone, and a rule that reads words has nothing to find there.
  private(set) var printed: [PrintedPassage] = []
  /// For each block of the paper the indices of its runs in `printed`.
  private(set) var ofBlock: [Range<Int>] = []
  /// The cells that `printed` leaves out.
  private(set) var wordless: [Passage] = []

  /// - Parameter traits: what the text of a run holds; another answer may name more, never less.
  init(of blocks: [Block], traits: ([Inline]) -> PassageTraits = { PassageTraits(of: $0) }) {
    var all: [Passage] = []
    // Tables have many cells and headings in common, such as "Q1 2024/25".
    var known: [String: PrintedPassage] = [:]
    for block in blocks {
      let (start, first) = (printed.count, all.count)
      block.add(to: &all, isInPanel: false, traits)
      for passage in all[first...] where !passage.isInPanel && passage.kind != .contents {
        if passage.kind == .cell, !passage.traits.contains(.printsWords) {
          wordless.append(passage)
        } else if let text = passage.repeatedText {
          let read = known[text].map { PrintedPassage(passage, as: $0) } ?? PrintedPassage(passage)
          known[text] = read
          printed.append(read)
        } else {
          printed.append(PrintedPassage(passage))
        }
      }
      ofBlock.append(start..<printed.count)
    }
    self.all = all
  }
}

extension Passage {
  /// The text of a cell or heading that the program wrote and may write again.
  var repeatedText: String? {
    guard kind == .cell || kind == .columnHeading, inlines.count == 1, inlines[0].range == nil,
      case .text(let text) = inlines[0].content
    else { return nil }
    return text
  }
}

extension Document {
  /// Every run of text in printed order.
  var passages: [Passage] { passagesRead?.all ?? blocks.passages }

  /// The passages of the paper's own text, but for cells that hold no word; what stands in a panel is
  /// the council's or the tool's.
  var printedPassages: [PrintedPassage] {
    (passagesRead ?? PaperPassages(of: blocks)).printed
  }

  /// The cells that `printedPassages` leaves out, each of them read as printed.
  var wordlessCells: some Sequence<PrintedPassage> {
    (passagesRead ?? PaperPassages(of: blocks)).wordless.lazy.map { PrintedPassage($0) }
  }
}
