package import Diagnostics
package import Figures

/// A finished paper with all that rules may ask about it.
package struct CheckedPaper: Sendable {
  /// What the paper is, for rules that are about reports alone.
  package enum Kind: Sendable, Hashable {
    /// A report to a meeting on a date.
    case report(CalendarDate)
    /// What an agenda attaches to a report.
    case appendix
    /// A page that the program writes itself, such as a front sheet.
    case page
  }

  /// With its passages read, once for all rules.
  package let document: Document
  package let kind: Kind
  /// The paper's path, for findings in what the program wrote itself.
  package let file: String
  /// Where findings about the paper as a whole stand.
  package let place: Location
  /// The phrases with digits that the house allows in prose.
  package let phrases: AllowedPhrases
  /// The names under which the paper could print a number.
  package let finder: any FigureFinder
  /// What the figures of the paper did.
  package let courses: any FigureCourses

  /// `place` is the file as a whole where it is nil. Without `finder` and `courses` nothing is known
  /// of any figure, and rules that ask find nothing.
  package init(
    _ document: Document, _ kind: Kind = .page, in file: String, place: Location? = nil,
    phrases: AllowedPhrases = AllowedPhrases(), finder: any FigureFinder = NoFigures(),
    courses: any FigureCourses = NoFigures()
  ) {
    self.document = document.readForRules
    self.kind = kind
    self.file = file
    self.place = place ?? Location(file: file)
    self.phrases = phrases
    self.finder = finder
    self.courses = courses
  }
}
