/// The anchors that readers of GFM make from headings, for links inside a document.
///
/// In HTML a heading carries its own id. In Markdown the anchor follows from the words: small
/// letters, punctuation left out, a hyphen for each space, `-1` and so on for the second of a kind.
struct MarkdownAnchors {
  private var anchors: [String: String] = [:]
  private var withoutAnchor: Set<String> = []

  init(_ blocks: [Block]) {
    var seen: [String: Int] = [:]
    collect(blocks, &seen)
  }

  /// The target to print; nil where Markdown has no anchor for it and the words stand alone.
  func target(_ destination: String) -> String? {
    guard destination.hasPrefix("#") else { return destination }
    let id = String(destination.dropFirst())
    if let anchor = anchors[id] { return "#" + anchor }
    return withoutAnchor.contains(id) ? nil : destination
  }

  private mutating func collect(_ blocks: [Block], _ seen: inout [String: Int]) {
    for block in blocks {
      switch block.content {
      case .heading(let heading):
        let anchor = Self.anchor(heading.printedInlines.plainText)
        let count = seen[anchor, default: 0]
        seen[anchor] = count + 1
        if let id = heading.id { anchors[id] = count == 0 ? anchor : "\(anchor)-\(count)" }
      case .numberedParagraph(let paragraph): withoutAnchor.insert(paragraph.id)
      case .recommendations(let items): withoutAnchor.formUnion(items.map(\.anchor))
      case .table(let table): if let anchor = table.anchor { withoutAnchor.insert(anchor) }
      case .chart(let chart):
        withoutAnchor.formUnion([chart.anchor, chart.table.anchor].compactMap { $0 })
      case .blockQuote(let inner): collect(inner, &seen)
      case .panel(let panel): collect(panel.blocks, &seen)
      case .list(let list): for item in list.items { collect(item.blocks, &seen) }
      case .paragraph, .code, .thematicBreak, .html, .fields, .contents: break
      }
    }
  }

  private static func anchor(_ text: String) -> String {
    var out = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .lowercaseLetter, .otherLetter, .titlecaseLetter, .modifierLetter, .decimalNumber,
        .letterNumber, .otherNumber, .nonspacingMark:
        out.unicodeScalars.append(scalar)
      default:
        if scalar == " " { out += "-" }
        if scalar == "-" || scalar == "_" { out.unicodeScalars.append(scalar) }
      }
    }
    return out
  }
}

extension Heading {
  /// The heading with its number, such as "4. Resources".
  var printedInlines: [Inline] { .labelled(number ?? "", inlines) }
}

extension Recommendation {
  /// The anchor in HTML, such as "rec-note-performance".
  package var anchor: String { "rec-" + Slug.make(id) }
}

extension Table {
  /// The anchor of the caption in HTML, such as "table-1"; nil before the table has a number.
  package var anchor: String? { number.map { Slug.make($0) } }
}
