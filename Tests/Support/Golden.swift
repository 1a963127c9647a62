import Foundation
public import Testing

/// Compares a text with the file `Golden/<name>` beside the calling test.
///
/// `UPDATE_GOLDEN=1 swift test` records what the tests now give; where `CI` is set recording is
/// refused. A difference is shown line by line with the path of the file and of what was got.
public func expectGolden(
  _ text: String, _ name: String, testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
  let file = folder.appending(path: "Golden").appending(path: name)
  let environment = ProcessInfo.processInfo.environment
  if environment["UPDATE_GOLDEN"] == "1" {
    guard environment["CI"] == nil else {
      Issue.record("golden files are not recorded in CI", sourceLocation: sourceLocation)
      return
    }
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    } catch {
      Issue.record("\(file.path) cannot be written: \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record(
      "no golden file \(file.path); record it with UPDATE_GOLDEN=1. Got:\n\(text)",
      sourceLocation: sourceLocation)
    return
  }
  guard recorded != text else { return }
  let got = URL(fileURLWithPath: NSTemporaryDirectory()).appending(
    path: "got-\(name.replacing("/", with: "-"))")
  try? Data(text.utf8).write(to: got)
  let lines = lineDifference(from: recorded, to: text)
  Issue.record(
    "\(name) differs from the golden file\n  golden \(file.path)\n  got    \(got.path)\n\(lines)",
    sourceLocation: sourceLocation)
}

/// The lines that two texts do not share, each with its number; at most 40 of them.
public func lineDifference(from old: String, to new: String) -> String {
  let oldLines = old.components(separatedBy: "\n")
  let newLines = new.components(separatedBy: "\n")
  let changes = newLines.difference(from: oldLines)
  let lines = changes.map { change in
    switch change {
    case .remove(let offset, let line, _): (offset, "  - \(offset + 1): \(line)")
    case .insert(let offset, let line, _): (offset, "  + \(offset + 1): \(line)")
    }
  }
  return lines.sorted { $0.0 < $1.0 }.prefix(40).map(\.1).joined(separator: "\n")
}
