internal import Diagnostics
internal import Indicators
internal import ProjectFiles

/// A layout of extracts: what its mappings say, how its files are read, and how a first mapping of
/// one is written. Each is a value in `Layouts.all`, and nothing else names it.
///
/// A layout is asked once for each file and never for a row.
protocol Layout: Sendable {
  /// The word after `layout:` in a mapping.
  var name: String { get }
  /// What the summary of a file calls it; the name, where it says nothing else.
  var words: String { get }
  /// The keys that its mapping must, may and must not have.
  var keys: MappingKeys { get }
  /// What the layout itself says of cells, before the mapping says more; mostly nothing.
  var rules: CellRules { get }

  /// Reads a text or sheet. Nil where anything is wrong, all of it reported.
  func read(
    _ source: CellSource, _ context: ReadingContext, into log: inout DiagnosticLog
  ) -> ExtractResult?

  /// How a first mapping is written for a table that is laid out so; nil for any other table.
  func proposal(for table: CellTable, _ areas: AreaTable) -> MappingProposal.Lines?

  /// Whether a file too large to be held whole is read window by window; mostly not.
  var isReadInWindows: Bool { get }

  /// Reads such a file.
  func read(
    _ windows: WindowedFile, name: String, _ context: ReadingContext,
    into log: inout DiagnosticLog
  ) throws(SystemError) -> WindowedResult

  /// Holds a file that is looked at for its own sake to the standard of its publisher, where it has
  /// one.
  ///
  /// - Parameter meta: the description of columns beside the file, where there is one.
  func screen(
    _ source: CellSource, meta: @autoclosure () -> ExtractFile?, into log: inout DiagnosticLog)
}

extension Layout {
  var words: String { name }
  var rules: CellRules { CellRules() }
  var isReadInWindows: Bool { false }

  func read(
    _ windows: WindowedFile, name: String, _ context: ReadingContext,
    into log: inout DiagnosticLog
  ) throws(SystemError) -> WindowedResult { .notByWindows }

  func screen(
    _ source: CellSource, meta: @autoclosure () -> ExtractFile?, into log: inout DiagnosticLog
  ) {}
}
