import Diagnostics

/// How a paper is called inside a page that holds several papers.
///
/// The names of its parts begin with its own name, so that no two papers of a page share one: the
/// paragraph `p1-2` of item 4 is `item-4-p1-2` there.
package struct PaperNames: Sendable, Hashable {
  /// The name of the paper, such as "item-4" or "appendix-4-1".
  package let anchor: String
  /// The names of the papers of the page by the file that each has of its own, so that a link from
  /// one paper to another leads to its place on the page.
  package let papers: [String: String]
  /// Said before the names of its regions, such as "Item 4"; empty where nothing is.
  package let label: String

  /// Whether in print it may begin under the end of the paper before it.
  package let goesOn: Bool

  package init(
    anchor: String, papers: [String: String] = [:], label: String = "", goesOn: Bool = false
  ) {
    self.anchor = anchor
    self.papers = papers
    self.label = label
    self.goesOn = goesOn
  }

  /// The name of an item's paper.
  package static func item(_ number: Int) -> String { "item-\(number)" }

  /// The name of an appendix to an item's paper.
  package static func appendix(_ number: Int, of item: Int) -> String {
    "appendix-\(item)-\(number)"
  }

  /// The name of an item's paper of one of its areas.
  package static func area(_ number: Int, of item: Int) -> String { "area-\(item)-\(number)" }

  /// The name of a paper's last line, by which a page range finds its end. No part of a paper can
  /// have it, because their names hold no two hyphens in a row.
  package static func end(of anchor: String) -> String { anchor + "--end" }

  /// The paper that a link leads to as a whole; nil for a link to anything else. Such a link prints
  /// the range of pages.
  package static func paper(linkedBy destination: String) -> String? {
    guard destination.hasPrefix("#") else { return nil }
    let parts = destination.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.dropFirst()
    let isNumbered = numbers.allSatisfy { number in
      !number.isEmpty && number.utf8.allSatisfy(\.isDigit)
    }
    switch (parts.first, numbers.count) {
    case ("item", 1), ("appendix", 2), ("area", 2):
      return isNumbered ? String(destination.dropFirst()) : nil
    default: return nil
    }
  }

  /// The place on the page of what a part of the paper calls `id`.
  package func placed(_ id: String) -> String { "\(anchor)-\(id)" }

  /// Where a link of the paper leads on the page. A link to a paper that is not on it is left alone.
  package func placed(destination: String) -> String {
    if destination.hasPrefix("#") { return "#" + placed(String(destination.dropFirst())) }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let file = parts.first, let paper = papers[String(file)] else { return destination }
    return parts.count == 2 && !parts[1].isEmpty ? "#\(paper)-\(parts[1])" : "#\(paper)"
  }
}
