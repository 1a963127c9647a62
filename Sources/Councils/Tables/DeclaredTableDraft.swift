import Diagnostics
import Indicators

/// A declared table as its author wrote it, with places; nothing worked out.
struct DeclaredTableDraft {
  let name: String
  let range: SourceRange
  let caption: String
  /// What stands above the rows' names.
  let heading: String
  let period: String?
  let source: String
  let notes: [String]
  let columns: [Column]
  let rows: [Row]
  /// Whom its numbers count, where neither row nor column says so.
  let about: Subject
  /// Where its small numbers can be read already; nil where nowhere.
  let publishedIn: String?

  struct Column {
    let name: String
    let label: String
    let range: SourceRange
    /// Nil for a column of texts.
    let unit: TableUnit?
    /// Whether the column's unit is its own and so stands in its heading.
    let hasOwnUnit: Bool
    let places: TablePlaces
    let derivation: Derived?
    var about: Subject? = nil
  }

  struct Row {
    let name: String
    let label: String
    let range: SourceRange
    /// Where the row differs from its columns, such as a percentage under numbers of posts.
    let unit: TableUnit?
    let places: TablePlaces?
    let content: Content
    /// The figures as they stand in the source, by column, to be held against what comes out.
    let printed: [PlacedText]
    var about: Subject? = nil
  }

  enum Content {
    case given([PlacedText])
    case derived(Derived)
  }

  /// A derivation and where it stands.
  struct Derived {
    let derivation: TableDerivation
    let range: SourceRange
  }

  func column(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }
  func row(_ name: String) -> Int? { rows.firstIndex { $0.name == name } }

  /// The columns that hold figures of their own, in order.
  var givenColumns: [Column] { columns.filter { $0.derivation == nil } }
}

extension DeclaredTableDraft.Row {
  /// What the row is the sum of: all rows that hold figures of their own, or some rows of its table.
  var total: DeclaredTable.Total? {
    guard case .derived(let derived) = content else { return nil }
    switch derived.derivation.rule {
    case .sumOfGiven: return .ofAll
    case .terms(let terms):
      let isSum = terms.count > 1 && terms.allSatisfy { !$0.isSubtracted && $0.part.table == nil }
      return isSum ? .ofSome : nil
    case .quotient: return nil
    }
  }
}
