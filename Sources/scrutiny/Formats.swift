import ArgumentParser
import Packs

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The forms that were asked for, as in `html,markdown,pdf`.
struct Formats: ExpressibleByArgument {
  let formats: Set<OutputFormat>

  static let standard = Formats(formats: [.html, .markdown])

  private init(formats: Set<OutputFormat>) { self.formats = formats }

  init?(argument: String) {
    var formats: Set<OutputFormat> = []
    for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let format = OutputFormat(rawValue: String(word)) else { return nil }
      formats.insert(format)
    }
    self.formats = formats
  }

  var defaultValueDescription: String {
    formats.sorted().map(\.rawValue).joined(separator: ",")
  }

  static var allValueStrings: [String] { OutputFormat.allCases.map(\.rawValue) }

  /// The programs for them, as this run finds them.
  var converters: Converters {
    Converters(
      formats.subtracting([.html, .markdown]), environment: ProcessInfo.processInfo.environment)
  }
}
