package import Diagnostics

/// No guidance for authors and no placeholder is left in a paper.
package struct GuidanceRule: Rule {
  /// By first character, each list in the order in which phrases are looked for: a list for each
  /// character of ASCII and one for all others.
  private let phrases: [[[Unicode.Scalar]]]
  /// The length of the shortest.
  private let shortest: Int

  /// Phrases beside the standard ones, such as those of a council's own template.
  package init(phrases: [String] = []) {
    var lists = [[[Unicode.Scalar]]](repeating: [], count: 129)
    for phrase in (Self.standard + phrases).map({ Array(Self.folded($0).unicodeScalars) }) {
      if let first = phrase.first { lists[Self.list(of: first)].append(phrase) }
    }
    self.phrases = lists
    shortest = lists.joined().map(\.count).min() ?? 0
  }

  private static func list(of first: Unicode.Scalar) -> Int { Int(min(first.value, 128)) }

  /// What the templates of councils say to authors and never to readers.
  package static let standard = [
    "please provide a short narrative", "please provide a brief", "please provide details",
    "please provide further details here", "please outline", "please describe", "please summarise",
    "please explain", "please set out", "please give details", "please list", "please tick",
    "delete as appropriate", "delete as applicable",
    "delete as necessary", "delete if not applicable", "delete if not required",
    "please delete", "please complete", "please insert", "please state", "please specify",
    "insert text", "insert name", "insert date", "insert title", "insert here", "insert details",
    "enter text", "enter date", "type here", "type text here", "add text here", "text here",
    "click or tap", "click here to enter", "to be completed by", "to be inserted",
    "guidance for authors", "guidance note for authors", "note to author", "author to complete",
    "report authors should", "the author should", "authors must", "lorem ipsum",
    "this section should", "this paragraph should", "use this section to", "in this section you",
    "contact the energy and environmental management team when", "example text", "sample text",
    "remove this text", "delete this text", "for example only", "your text",
  ]

  /// Reported at the words: of guidance the first in a passage, of placeholders each. Panels are
  /// let be.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    // Tables have many cells and headings in common, such as "Q1 2024/25".
    var clean: Set<String> = []
    for passage in paper.document.passages
    where !passage.isInPanel && !passage.traits.isDisjoint(with: [.letter, .placeholder]) {
      let repeated = passage.repeatedText
      if let repeated, clean.contains(repeated) { continue }
      var isClean = true
      defer { if isClean, let repeated { clean.insert(repeated) } }
      let prose = Prose(passage.inlines)
      guard passage.traits.contains(.placeholder) || prose.scalars.count >= shortest else {
        continue
      }
      let folded = Self.fold(prose)
      if let found = firstPhrase(in: folded.text) {
        isClean = false
        let stretch = folded.origin[found.lowerBound]..<folded.origin[found.upperBound - 1] + 1
        report(
          .guidanceLeft(phrase: prose.text(stretch)), at: prose.place(of: stretch) ?? passage.range,
          of: paper, into: &log)
      }
      guard passage.traits.contains(.placeholder) else { continue }
      for stretch in Placeholders.find(in: prose.scalars) {
        isClean = false
        report(
          .placeholder(text: prose.text(stretch)), at: prose.place(of: stretch) ?? passage.range,
          of: paper, into: &log)
      }
    }
  }

  /// The first stretch that is one of the phrases.
  private func firstPhrase(in text: [Unicode.Scalar]) -> Range<Int>? {
    for start in text.indices {
      for phrase in phrases[Self.list(of: text[start])] where start + phrase.count <= text.count {
        if phrase.indices.allSatisfy({ phrase[$0] == text[start + $0] }) {
          return start..<start + phrase.count
        }
      }
    }
    return nil
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Small letters with single spaces, and where each character came from.
  private static func fold(_ prose: Prose) -> (text: [Unicode.Scalar], origin: [Int]) {
    var scalars: [Unicode.Scalar] = []
    var origin: [Int] = []
    scalars.reserveCapacity(prose.scalars.count)
    origin.reserveCapacity(prose.scalars.count)
    for (index, scalar) in prose.scalars.enumerated() {
      if scalar.isBlank {
        if scalars.last == " " { continue }
        scalars.append(" ")
      } else {
        scalars.append(scalar.lowercase)
      }
      origin.append(index)
    }
    return (scalars, origin)
  }
}

extension GuidanceRule {
  /// What was left in a paper for its author.
  package enum Finding: Problem, Equatable {
    case guidanceLeft(phrase: String)
    case placeholder(text: String)

    package var code: String {
      switch self {
      case .guidanceLeft: "D035"
      case .placeholder: "D036"
      }
    }

    package var severity: Severity { .error }

    package var message: String {
      switch self {
      case .guidanceLeft(let phrase):
        "guidance for authors was left in the paper: '\(phrase.excerpt)'"
      case .placeholder(let text):
        "'\(text.excerpt)' stands where something is still to be written"
      }
    }

    package var hint: String? {
      switch self {
      case .guidanceLeft: "replace it with the report's own text or remove it"
      case .placeholder: nil
      }
    }

    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      switch self {
      case .guidanceLeft:
        CodeExample(
          in: "04-performance.md",
          "# Climate\n\nPlease provide a short narrative on the effect on the climate.",
          cure: "# Climate\n\nNothing in this report changes what the council emits.")
      case .placeholder:
        CodeExample(
          in: "04-performance.md", "The review ends on [insert date].",
          cure: "The review ends on 31 March 2026.")
      }
    }

    package static let samples: [Self] = [
      .guidanceLeft(phrase: "Please provide a short narrative"),
      .placeholder(text: "[insert date]"),
    ]
  }
}

/// Signs that something is still to be written: TBC, xxx, ???, [insert …], [  ].
enum Placeholders {
  private static let words: Set<String> = ["TBC", "TBA", "TBD", "TODO", "FIXME", "XX", "T.B.C"]
  private static let asked: Set<String> = [
    "insert", "name", "date", "add", "enter", "title", "tbc", "tba", "delete", "complete",
    "number", "figure", "amount", "text", "author", "please", "select", "choose",
  ]

  static func find(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      if scalars[index] == "[", let end = closing(scalars, index) {
        if isAsked(scalars[index + 1..<end]) { found.append(index..<end + 1) }
        index = end + 1
      } else if scalars[index] == "?" || scalars[index] == "\u{2026}" || isWord(scalars[index]) {
        var end = index
        while end < scalars.count,
          isWord(scalars[index]) ? isWord(scalars[end]) : scalars[end] == scalars[index]
        {
          end += 1
        }
        if isPlaceholder(scalars[index..<end]) { found.append(index..<end) }
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar.isLetterOrNumber }

  private static func closing(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    let limit = min(scalars.count, start + 80)
    return (start + 1..<max(limit, start + 1)).first { scalars[$0] == "]" || scalars[$0] == "[" }
      .flatMap { scalars[$0] == "]" ? $0 : nil }
  }

  private static func isPlaceholder(_ stretch: ArraySlice<Unicode.Scalar>) -> Bool {
    if stretch.allSatisfy({ $0 == "?" }) { return stretch.count > 1 }
    guard let first = stretch.first, ["T", "F", "X", "x"].contains(first) else { return false }
    if words.contains(String(String.UnicodeScalarView(stretch))) { return true }
    return stretch.count > 1 && stretch.allSatisfy { $0 == "x" || $0 == "X" }
      && !(stretch.count == 2 && stretch.first == "X" && stretch.last == "x")
  }

  /// What stands in square brackets: nothing, dots, or a word that asks for something. A letter or
  /// two are the shorthand of tables, such as [c] and [low].
  private static func isAsked(_ inner: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = String(String.UnicodeScalarView(inner)).lowercased()
    if text.allSatisfy({ $0.isWhitespace || [".", "\u{2026}", "_", "-", "?"].contains($0) }) {
      return true
    }
    let words = text.split { !$0.isLetter }
    guard let first = words.first else { return false }
    return asked.contains(String(first)) || first.allSatisfy { $0 == "x" } && first.count > 1
  }
}
