package import Councils
import Documents

/// Which form of the papers the links lead to: the pages, the Markdown files, or the papers inside
/// the one file that holds the whole pack.
package enum LinkedForm: Sendable {
  case html, markdown, pack

  /// Where a link to a paper leads; nil for a file whose name is no paper's.
  package func target(of paper: Meeting.Paper) -> String? {
    switch self {
    case .html: paper.name?.html
    case .markdown: paper.name?.markdown
    case .pack: "#" + paper.anchor
    }
  }
}

extension Meeting.Paper {
  /// The name of its place in a file that holds several papers.
  package var anchor: String {
    if let areaNumber { return PaperNames.area(areaNumber, of: number) }
    return appendix.map { PaperNames.appendix($0, of: number) } ?? PaperNames.item(number)
  }
}
