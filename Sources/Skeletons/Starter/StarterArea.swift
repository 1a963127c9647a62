import Diagnostics
import Extracts
import Indicators
import ProjectFiles

/// The area that a user means who begins a project.
enum StarterArea {
  /// Found by name in any spelling of case and hyphens, code of national statistics, or the
  /// department's number.
  ///
  /// - Throws: the nearest names where none is the one.
  static func find(_ text: String, among table: AreaTable) throws(SkeletonProblem) -> Area {
    let wanted = plain(text)
    let councils = table.areas.filter { $0.level == .localAuthority }
    let found =
      councils.first { plain($0.name) == wanted }
      ?? table.area(AreaCode(text.uppercased())) ?? table.area(dfe: text)
    if let found {
      guard found.level == .localAuthority else {
        throw .notACouncil(text, name: found.name)
      }
      return found
    }
    throw .unknownCouncilName(text, near: near(wanted, among: councils))
  }

  /// The areas of the program's own `areas.csv`; nil where it is damaged.
  static func table() -> AreaTable? {
    guard let file = StarterFiles.files(of: "Data").first(where: { $0.path == "areas.csv" }) else {
      return nil
    }
    var log = DiagnosticLog()
    return AreaTable.read(ExtractFile(name: "Data/areas.csv", bytes: file.bytes), into: &log)
  }

  /// Small letters and single spaces, without what councils are called besides their place.
  private static func plain(_ name: String) -> String {
    var words = name.lowercased().replacing("&", with: " and ")
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for title in [
      ["council"], ["city"], ["borough"], ["county"], ["metropolitan", "borough"],
      ["london", "borough", "of"],
      ["royal", "borough", "of"], ["city", "of"], ["the"],
    ] where words.count > title.count {
      if words.suffix(title.count).elementsEqual(title) { words.removeLast(title.count) }
      if words.count > title.count, title.last == "of" || title == ["the"],
        words.prefix(title.count).elementsEqual(title)
      {
        words.removeFirst(title.count)
      }
    }
    return words.joined(separator: " ")
  }

  /// Names that hold the words typed, and else the nearest by letters; five at most.
  private static func near(_ wanted: String, among councils: [Area]) -> [String] {
    let holding = councils.map(\.name).filter { name in
      let words = plain(name).split(separator: " ")
      return wanted.split(separator: " ").contains { $0.count > 3 && words.contains($0) }
    }
    if !holding.isEmpty { return Array(holding.sorted().prefix(5)) }
    return NearestName.to(wanted, in: councils.map(\.name)).map { [$0] } ?? []
  }
}
