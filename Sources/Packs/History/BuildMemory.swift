package import Figures
package import Fingerprints
package import ProjectFiles
package import Publication

/// Whether a build has anything to do, from what the last one recorded.
///
/// Only what the file system says of names is compared, which takes no reading. It is trusted where
/// the last change of every input lies more than two seconds before the build that read it, so that
/// a change in the same tick of a coarse clock cannot pass for none.
package struct BuildMemory: Sendable {
  private let inputs: ProjectInputs
  private let output: OutputPlace
  private let request: Fingerprint
  private let program: Fingerprint
  private let seen: TreeStamp
  private let started: Int

  private static let margin = 2

  /// Looks at all inputs; made before the first of them is read.
  ///
  /// - Parameter isDue: whether only what is due was asked for.
  package init(inputs: ProjectInputs, request: BuildRequest, isDue: Bool, output: OutputPlace) {
    self.inputs = inputs
    self.output = output
    started = SystemCalls.second()
    seen = Self.stamp(of: inputs)
    program = Self.program(request.toolVersion)
    let words =
      ["\(program)", isDue ? "due" : "all", request.council ?? ""] + request.meetings
      + request.converters.forms.map(\.word).sorted()
    self.request = Fingerprint(of: words.joined(separator: "\0"))
  }

  /// The record of a build after which nothing has changed; nil where there is none.
  package func record(on date: CalendarDate?) -> BuildRecord? {
    guard seen.isWhole else { return nil }
    let inputs = Fingerprint(of: seen.bytes)
    let known = BuildRecord.read(in: output).last { record in
      record.request == request && record.inputs == inputs
        && (date.map { record.holds(on: $0.iso) } ?? true)
    }
    guard let known else { return nil }
    let packs = BuildRecord.stamp(of: output)
    return packs.isWhole && Fingerprint(of: packs.bytes) == known.output ? known : nil
  }

  /// What to record when the packs stand; nil where inputs changed meanwhile or so lately that a
  /// later change could look the same.
  package func renewed(
    from: CalendarDate?, until: CalendarDate?, warnings: Int, packs: [PackAddress]
  ) -> BuildRecord? {
    guard seen.isWhole, (seen.newest ?? 0) + Self.margin < started,
      Self.stamp(of: inputs).bytes == seen.bytes
    else { return nil }
    let standing = BuildRecord.stamp(of: output)
    guard standing.isWhole else { return nil }
    return BuildRecord(
      request: request, program: program, inputs: Fingerprint(of: seen.bytes),
      output: Fingerprint(of: standing.bytes), from: from?.iso ?? "", until: until?.iso ?? "",
      warnings: warnings, packs: packs.sorted())
  }

  /// What tells one build of the tool from another.
  package static func program(_ toolVersion: String) -> Fingerprint {
    Fingerprint(
      of: ([toolVersion] + SystemCalls.programStamp().map(String.init)).joined(separator: "\0"))
  }

  /// What the file system says of every name under Data and Templates. No file is opened.
  package static func stamp(of inputs: ProjectInputs) -> TreeStamp {
    var stamp = TreeStamp()
    stamp.add(inputs.data.path)
    stamp.add(inputs.templates.path)
    return stamp
  }
}
