import Documents
import Figures
import Forms

/// The one file that holds a whole pack, for printing and for readers who want a single file: the
/// front sheet or the letter, the contents, and each paper with names of its own.
struct PackFile: Sendable {
  let papers: [Part]
  /// Whether a list of the papers' headings stands before them.
  let hasContents: Bool

  /// A paper with its place in the pack.
  struct Part: Sendable {
    /// The number of its item on the agenda.
    let item: Int
    /// The name of its place.
    let anchor: String
    /// Said before its title, such as "Item 4".
    let label: String
    let title: String
    /// The names of the files that it has of its own, by which other papers link to it.
    let files: [String]
    let document: Document
    /// Whether the program makes it and no officer: in print it goes on under the paper before it.
    var goesOn = false
    /// Which of the item's appendices it is; 0 for the item's own paper.
    var appendix = 0
    /// The PDF made elsewhere that follows in print; nil for a paper.
    var bound: MadeFile?
    /// Whether each page of that PDF is marked as not open to the public.
    var isMarked = false
  }

  /// The papers that, by reckoning, begin and end on one page.
  var likelyShort: [String] {
    papers.filter {
      $0.bound == nil && PrintedHeight.fitsOnOnePage($0.document.blocks, withHeading: true)
    }
    .map(\.anchor)
  }

  /// - Parameter front: what stands before the papers.
  func blocks(after front: [Block]) -> [Block] {
    let anchors = Dictionary(
      papers.flatMap { paper in paper.files.map { ($0, paper.anchor) } },
      uniquingKeysWith: { first, _ in first })
    let places = papers.map { paper in
      Block(
        .panel(
          Panel(
            role: .paper,
            blocks: [Block(.paragraph([Inline(.strong([.text(paper.label)]))]))]
              + paper.document.blocks.demoted,
            names: PaperNames(
              anchor: paper.anchor, papers: anchors, label: paper.label, goesOn: paper.goesOn))))
    }
    return front + (hasContents ? contents : []) + places
  }

  /// Each paper with its main headings, for the screen: a PDF has its bookmarks for them, and on
  /// paper the front sheet lists the papers with their pages.
  private var contents: [Block] {
    guard !papers.isEmpty else { return [] }
    var entries: [ContentsEntry] = []
    for paper in papers {
      entries.append(
        ContentsEntry(
          level: 1, label: "", inlines: [Inline(.value("\(paper.label): \(paper.title)"))],
          target: "#" + paper.anchor))
      let names = PaperNames(anchor: paper.anchor)
      for case .heading(let heading) in paper.document.blocks.map(\.content)
      where heading.level == 2 {
        guard let id = heading.id else { continue }
        entries.append(
          ContentsEntry(
            level: 2, label: heading.number ?? "", inlines: heading.inlines,
            target: "#" + names.placed(id)))
      }
    }
    return [
      Block(
        .panel(
          Panel(
            role: .outline,
            blocks: [
              Block(.heading(Heading(level: 2, inlines: [.text("Contents")], id: "contents"))),
              Block(.contents(entries)),
            ])))
    ]
  }
}

extension [Block] {
  /// The same blocks with each heading a level lower, so that they can stand under another title.
  var demoted: [Block] {
    map { block in
      var block = block
      switch block.content {
      case .heading(var heading):
        heading.level += 1
        block.content = .heading(heading)
      case .panel(var panel):
        panel.blocks = panel.blocks.demoted
        block.content = .panel(panel)
      case .blockQuote(let blocks): block.content = .blockQuote(blocks.demoted)
      case .list(var list):
        for item in list.items.indices { list.items[item].blocks = list.items[item].blocks.demoted }
        block.content = .list(list)
      default: break
      }
      return block
    }
  }
}
