package import Analysis
package import Diagnostics
import Extracts
import ProjectFiles

extension DisclosureInput {
  /// The policy that the options of `scrutiny withhold` ask for: counts from 1 to `threshold` are
  /// small, with further figures withheld for them.
  package static func policy(threshold: Int, protectsRange: Bool, printsZeros: Bool)
    -> DisclosurePolicy
  {
    DisclosurePolicy(
      threshold: threshold, protection: protectsRange ? .range : .exact, printsZeros: printsZeros)
  }

  /// Reads a file by its path and gives what of it may be published; nil with what is wrong in the
  /// log.
  package static func published(
    _ path: String, under policy: DisclosurePolicy, sayingWhy: Bool, into log: inout DiagnosticLog
  ) -> String? {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try ProjectFolder(folder).bytes(of: name)
    } catch {
      log.report(error, at: error.location)
      return nil
    }
    guard let source = ReadText.checked(bytes, name: path, log: &log)?.source else { return nil }
    // The cells are true figures: none is shown in a message.
    let file = ExtractFile(name: path, bytes: source.bytes, isConfidential: true)
    return read(file, policy, into: &log)?
      .published(under: policy, sayingWhy: sayingWhy, file: path, into: &log)
  }
}
