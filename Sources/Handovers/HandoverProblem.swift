package import Diagnostics

/// What stands in the way of a hand-over, or is not in it.
package enum HandoverProblem: Problem, Equatable {
  /// O150
  case insideOutput(String)
  /// O151
  case standing(String)
  /// O152
  case noWord(String)
  /// O153
  case unreadable(String)
  /// O154
  case notBuilt(String)

  package var code: String {
    switch self {
    case .insideOutput: "O150"
    case .standing: "O151"
    case .noWord: "O152"
    case .unreadable: "O153"
    case .notBuilt: "O154"
    }
  }

  /// 66 where there is nothing to hand over.
  package var exitStatus: Int32 { if case .notBuilt = self { 66 } else { 65 } }

  package var severity: Severity { if case .noWord = self { .warning } else { .error } }

  package var message: String {
    switch self {
    case .insideOutput(let folder):
      "'\(folder)' lies in Output, whose files may be served to the public, and a hand-over has restricted "
        + "papers too"
    case .standing(let path):
      "'\(path)' is there already, and an earlier hand-over is not mixed with a new one"
    case .noWord(let address):
      "the pack of '\(address)' has no Word files, so none are handed over"
    case .notBuilt(let path): "a pack is built before it is handed over, and '\(path)' is not there"
    case .unreadable(let path): "'\(path)' cannot be read now, and stood a moment ago"
    }
  }

  package var hint: String? {
    switch self {
    case .insideOutput: "name a folder elsewhere, such as --to ../hand-over"
    case .standing: "take it away, or name another folder"
    case .noWord:
      "before a pack is published: formats: [html, markdown, pdf, docx] in council.yaml, then scrutiny build"
    case .notBuilt: "run scrutiny build, read what it made, then hand it over"
    case .unreadable: "run it again when nobody else writes in Output"
    }
  }

  package var example: CodeExample {
    let command = "scrutiny hand-over 2026-03-17 --to"
    return switch self {
    case .insideOutput:
      CodeExample(
        in: "\(command) Output", "Output is what the council's website serves.",
        cure: "\(command) ../hand-over")
    case .standing:
      CodeExample(
        in: "\(command) ../hand-over", "The same meeting was handed over there yesterday.",
        cure: "mkdir ../hand-over-2\n\(command) ../hand-over-2")
    case .noWord:
      CodeExample(
        in: "\(command) ../hand-over", "The pack was built with --format html,markdown,pdf.",
        cure: "scrutiny build 2026-03-17 --format html,markdown,pdf,docx\n\(command) ../hand-over")
    case .notBuilt:
      CodeExample(
        in: "\(command) ../hand-over", "Nobody has built the pack yet.",
        cure: "scrutiny build 2026-03-17\n\(command) ../hand-over")
    case .unreadable:
      CodeExample(
        in: "\(command) ../hand-over", "Somebody copied packs into Output at that moment.",
        cure: "\(command) ../hand-over")
    }
  }

  package static let samples: [Self] = [
    .insideOutput("Output/papers"), .standing("../hand-over/2026-03-17-scrutiny"),
    .noWord("sefton/2026-03-17-scrutiny"),
    .unreadable("Output/sefton/2026-03-17-scrutiny/public/index.html"),
    .notBuilt("Output/sefton/2026-03-17-scrutiny"),
  ]
}
