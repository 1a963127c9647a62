package import Documents
package import Indicators
import Publication

/// Two papers, or the papers of two packs, as blocks to be laid over each other, with what changed in their
/// meaning.
package struct PaperPair: Sendable {
  package let old: [Block]
  package let new: [Block]
  /// Each thing that changed in its meaning, in words, with what may stand where it belongs.
  package let remarks: [Remark]

  /// One change in words.
  package struct Remark: Sendable, Hashable {
    package let words: String
    /// Numbers and quoted words of it, those that tell most first.
    package let signs: [String]
  }

  /// Two papers that were read from files.
  package init(_ old: Document, _ new: Document, _ comparison: TextComparison) {
    self.old = old.blocks
    self.new = new.blocks
    remarks = Self.remarks(in: PaperPage(comparison).document.blocks.dropFirst())
  }

  /// The papers of two packs. What the newer one withholds is in neither.
  package init(
    _ old: PackComparison.Source, _ new: PackComparison.Source, _ comparison: PackComparison,
    areas: AreaTable?
  ) {
    var (left, right) = (old.manifest, new.manifest)
    if MeetingPublications.isLater(right, than: left) {
      right = MeetingPublications.standing(right, after: [left])
    } else if MeetingPublications.isLater(left, than: right) {
      left = MeetingPublications.standing(left, after: [right])
    }
    self.old = RecordedBlocks.blocks(
      of: left, hiding: PackComparison.hidden(in: left, beside: right, areas: areas))
    self.new = RecordedBlocks.blocks(of: right) { _ in false }
    remarks = Self.remarks(in: ChangesPage(comparison).document().blocks.dropFirst())
  }

  /// The lines of a page of changes under its headings, but for what it says of the words, which the file
  /// shows itself, and of what stayed the same.
  private static func remarks(in blocks: ArraySlice<Block>) -> [Remark] {
    var found: [Remark] = []
    var heading = ""
    for block in Array(blocks).allBlocks {
      switch block.content {
      case .heading(let words): heading = words.inlines.plainText
      case .list(let list) where heading != "What stayed the same":
        for item in list.items { found.append(remark(heading, item.blocks.plainText)) }
      case .table(let table) where heading != "What stayed the same":
        for row in table.rows {
          let cells = zip(table.columns, row.cells).compactMap { column, cell -> String? in
            let (name, words) = (column.heading.plainText, cell.plainText)
            // A dash says that there is nothing to say.
            guard !words.isEmpty, words != "\u{2013}" else { return nil }
            return name.isEmpty ? words : "\(name): \(words)"
          }
          found.append(remark(heading, cells.joined(separator: "; ")))
        }
      default: continue
      }
    }
    return found
  }

  private static func remark(_ heading: String, _ words: String) -> Remark {
    var signs: [String] = []
    var piece = ""
    for character in words + " " {
      if character.isNumber || (!piece.isEmpty && ".,%/".contains(character)) {
        piece.append(character)
      } else {
        while let last = piece.last, last == "." || last == "," || last == "/" {
          piece.removeLast()
        }
        // A year stands everywhere.
        if piece.contains(where: { !$0.isNumber }) || piece.count < 4 { signs.append(piece) }
        piece = ""
      }
    }
    let told = signs.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    return Remark(words: heading.isEmpty ? words : "\(heading): \(words)", signs: told)
  }
}
