import Foundation
import TestSupport
import Testing

/// Each guide is followed command by command in an empty folder, and does what it says.
///
/// A block of `console` holds commands, each after `$`, and texts that the command prints; all of them end
/// well. In a block of `refused` they end with findings. What stands in another block goes into the file that
/// the words before it name: "Write into" and "Add to"; "Change in" takes the lines after a minus out and puts those
/// after a plus in their place.
struct GuideTests {
  @Test(arguments: [
    "FirstPack", "YourQuarter", "MeetingLife", "WhenTheCheckSaysNo", "HouseOfYourOwn",
    "MappingOfYourOwn",
  ])
  func theGuideDoesWhatItSays(page: String) throws {
    let text = try String(
      contentsOf: Repository.root.appending(path: "Sources/scrutiny/scrutiny.docc/\(page).md"),
      encoding: .utf8)
    var walk = try Walk()
    var words = ""
    var block: (kind: String, lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if var open = block {
        guard line == "```" else {
          open.lines.append(line)
          block = open
          continue
        }
        try walk.take(open.kind, open.lines, after: words, page)
        (block, words) = (nil, "")
      } else if line.hasPrefix("```") {
        block = (String(line.dropFirst(3)), [])
      } else if !line.isEmpty {
        words = line.hasPrefix("#") ? "" : "\(words) \(line)"
      }
    }
    #expect(walk.commands > 3, "\(page) has no commands")
  }

  /// A person who follows a guide.
  private struct Walk {
    let command: Command
    /// The folder in which commands are typed, below that of the test.
    var folder = ""
    var commands = 0

    init() throws { command = try Command(withoutProject: ()) }

    mutating func take(_ kind: String, _ lines: [String], after words: String, _ page: String)
      throws
    {
      switch kind {
      case "console", "refused": try type(lines, isRefused: kind == "refused", page)
      default: try write(kind, lines, after: words, page)
      }
    }

    private mutating func type(_ lines: [String], isRefused: Bool, _ page: String) throws {
      var said = ""
      for line in lines {
        guard line.hasPrefix("$ ") else {
          #expect(said.contains(line), "\(page): '\(line)' is not in\n\(said)")
          continue
        }
        let typed = String(line.dropFirst(2))
        commands += 1
        if typed.hasPrefix("cd ") {
          folder = String(typed.dropFirst(3))
          continue
        }
        let place = folder.isEmpty ? "." : folder
        let outcome = try command.shell(
          "cd \(place) && scrutiny() { \"$scrutiny\" \"$@\"; }; \(typed)")
        said = outcome.output + outcome.errors
        #expect(outcome.status == (isRefused ? 65 : 0), "\(page): \(typed)\n\(said)")
      }
    }

    private func write(_ kind: String, _ lines: [String], after words: String, _ page: String)
      throws
    {
      let match = words.firstMatch(of: /(Write into|Add to|Change in) `([^`]+)`:$/)
      guard let match else {
        Issue.record("\(page): nothing says where this goes: \(lines.first ?? "")")
        return
      }
      let url = command.folder.url.appending(path: "\(folder)/\(match.2)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      let new = lines.joined(separator: "\n") + "\n"
      let old = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      switch match.1 {
      case "Write into": try new.write(to: url, atomically: true, encoding: .utf8)
      case "Add to": try (old + new).write(to: url, atomically: true, encoding: .utf8)
      default:
        let gone = lines.filter { $0.hasPrefix("-") }.map { $0.dropFirst() }.joined(separator: "\n")
        let put = lines.filter { $0.hasPrefix("+") }.map { $0.dropFirst() }.joined(separator: "\n")
        #expect(old.contains(gone), "\(page): '\(gone)' is not in \(match.2)\n\(old.prefix(1500))")
        try old.replacing(gone, with: put).write(to: url, atomically: true, encoding: .utf8)
      }
    }
  }
}
