package import Analysis
import Diagnostics
import Extracts
package import Figures
import Indicators

/// What one release of an extract says differently from another.
package struct ReleaseComparison: Sendable {
  package let oldFile: String
  package let newFile: String
  package internal(set) var renamedColumns: [Renamed] = []
  package internal(set) var droppedColumns: [String] = []
  package internal(set) var addedColumns: [String] = []
  package internal(set) var relabelled: [Renamed] = []
  /// Places whose names are spelt otherwise.
  package internal(set) var respelt: [Renamed] = []
  package internal(set) var recoded: [Recoded] = []
  /// Rows of which the place goes by another code than before.
  package internal(set) var recodedRows = 0
  package internal(set) var droppedTimes: [String] = []
  package internal(set) var addedTimes: [String] = []
  package internal(set) var commonRows = 0
  package internal(set) var droppedRows = 0
  package internal(set) var addedRows = 0
  package internal(set) var cells: [CellChange] = []
  /// Column by column, how many cells differ, in the order of the newer file.
  package internal(set) var counts: [ColumnCount] = []
  /// Cells that say the same number in another way.
  package internal(set) var reformatted = 0
  /// What small counts were looked for by; nil where the files are printed as they are.
  package internal(set) var policy: DisclosurePolicy?

  /// A column or a label that goes by another name.
  package struct Renamed: Sendable, Hashable {
    package let from: String
    package let to: String
  }

  /// A place that goes by another code.
  package struct Recoded: Sendable, Hashable {
    package let place: String
    package let column: String
    package let from: String
    package let to: String
    /// Whether the table of areas knows the two for one place.
    package let isKnown: Bool
  }

  /// How much of a column differs.
  package struct ColumnCount: Sendable, Hashable {
    package let column: String
    /// As cells that differ, and as figures: a value that is repeated in several rows of one time and
    /// place is one figure.
    package let cells: Int
    package let figures: Int
    /// Of a quotient whose parts stand in the file: those with the same numerator.
    package let withSameNumerator: Int?
  }

  /// A cell that differs. The cases hold no more than may be shown.
  package struct CellChange: Sendable, Hashable {
    package let column: String
    package let time: String
    package let place: String
    package let filters: [String]
    package let what: What

    /// What happened to the cell, as both files write it.
    package enum What: Sendable, Hashable {
      case revised(from: String, to: String)
      /// The number above the line is the same and the one below it is not.
      case denominatorRevised(
        from: String, to: String, numerator: String, oldDenominator: String, newDenominator: String)
      case suppressed
      case withdrawn(Absence?)
      case becameNotApplicable
      case published(String)
      case otherReason
      /// It says another number, or one for the first time, which is not said for the sake of a
      /// small count.
      case withheld

      /// Whether a number of either file is held here.
      var hasNumber: Bool {
        switch self {
        case .revised, .denominatorRevised, .published: true
        case .suppressed, .withdrawn, .becameNotApplicable, .otherReason, .withheld: false
        }
      }
    }
  }

  package var isEmpty: Bool {
    renamedColumns.isEmpty && droppedColumns.isEmpty && addedColumns.isEmpty && relabelled.isEmpty
      && respelt.isEmpty && recoded.isEmpty && droppedRows == 0 && addedRows == 0 && cells.isEmpty
      && reformatted == 0
  }
}
