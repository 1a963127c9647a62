import Figures
import ProjectFiles
package import Publication

/// The programs that make what this one cannot, as they were found on the search path.
package struct Converters: Sendable {
  /// The forms that are wanted beside HTML and Markdown.
  package let formats: Set<OutputFormat>
  let weasyprint: Program?
  let pandoc: Program?
  /// Says on which page of a PDF each name stands.
  let pdfinfo: Program?
  /// Forms that stand already, made by an earlier run.
  private(set) var standing: Set<OutputFormat> = []
  private let surroundings: [String: String]

  /// How long one run of a program may take.
  static let seconds = 600
  /// The most bytes that one run may write.
  static let limit = 512 << 20

  /// - Parameters:
  ///   - environment: this program's own; what a converter needs of it is handed on.
  package init(_ formats: Set<OutputFormat>, environment: [String: String]) {
    self.formats = formats
    let path = environment["PATH"] ?? ""
    func find(_ name: String, for format: OutputFormat) -> Program? {
      formats.contains(format) ? Program.find(name, searchPath: path) : nil
    }
    weasyprint = find("weasyprint", for: .pdf)
    pdfinfo = find("pdfinfo", for: .pdf)
    pandoc = find("pandoc", for: .docx)
    surroundings = environment.filter { name, _ in
      Self.handedOn.contains(name)
        || ["DYLD_", "FONTCONFIG_", "XDG_"].contains(where: name.hasPrefix)
    }
  }

  /// Makes nothing, and links to the forms that a pack has already: so a pack that is made again in
  /// memory, to be compared, has the same pages as the one that stands.
  package static func standing(in manifest: Manifest) -> Converters {
    var converters = Converters.none
    converters.standing = Set(
      OutputFormat.allCases.filter { format in
        manifest.files.contains { $0.path.hasSuffix(".\(format.rawValue)") }
      })
    return converters
  }

  /// No converter is wanted.
  package static let none = Converters([], environment: [:])

  private static let handedOn: Set<String> = [
    "PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "PYTHONPATH", "VIRTUAL_ENV",
  ]

  /// The surroundings in which a converter gives the same bytes each time: the day of the meeting is
  /// its clock.
  func environment(on date: CalendarDate) -> [String: String] {
    surroundings.merging([
      "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "TZ": "UTC",
      "SOURCE_DATE_EPOCH": String(max(0, date.dayNumber - Self.epoch) * 86_400),
      "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1",
    ]) { $1 }
  }

  private static let epoch = CalendarDate(iso: "1970-01-01")?.dayNumber ?? 0

  /// What is wanted and cannot be had here.
  package var missing: [ConversionProblem] {
    var missing: [ConversionProblem] = []
    if formats.contains(.pdf), weasyprint == nil { missing.append(.missing(.pdf)) }
    if formats.contains(.docx), pandoc == nil { missing.append(.missing(.docx)) }
    return missing
  }
}
