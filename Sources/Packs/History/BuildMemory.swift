package import Figures
package import Fingerprints
import Forms
import ProjectFiles
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
  private let seen: InputStamps
  private let started: Int
  /// Whether the packs of all councils were asked for.
  private let isOfAll: Bool

  private static let margin = 2

  /// Looks at all inputs; made before the first of them is read.
  ///
  /// - Parameter isDue: whether only what is due was asked for.
  package init(inputs: ProjectInputs, request: BuildRequest, isDue: Bool, output: OutputPlace) {
    self.inputs = inputs
    self.output = output
    started = SystemCalls.second()
    seen = Self.stamps(of: inputs)
    program = Self.program(request.toolVersion)
    isOfAll = request.council == nil && request.meetings.isEmpty
    let words =
      ["\(program)", isDue ? "due" : "all", request.council ?? ""] + request.meetings
      + (request.forms?.words ?? request.converters.forms.map(\.word).sorted())
    self.request = Fingerprint(of: words.joined(separator: "\0"))
  }

  /// The record of a build after which nothing has changed; nil where there is none.
  package func record(on date: CalendarDate?) -> BuildRecord? {
    known(on: date) { $0.inputs == seen.fingerprint }
  }

  /// Which councils alone have other inputs than a build of all had, whose packs stand as it made them;
  /// nil where that cannot be said, or where most councils have.
  package func change(on date: CalendarDate?) -> BuildChange? {
    guard isOfAll else { return nil }
    let own = seen.councils.mapValues(\.fingerprint)
    let ties = JointTies(inputs.data)
    func others(than record: BuildRecord) -> [PackName] {
      let changed = own.filter { record.councils[$0.key] != $0.value }.keys
      return Set(changed).union(changed.flatMap { ties.councils(with: $0) }).intersection(own.keys)
        .sorted()
    }
    return known(on: date) {
      $0.shared == seen.shared.fingerprint && others(than: $0).count * 2 <= own.count
    }.map { BuildChange(since: $0, councils: others(than: $0)) }
  }

  /// The newest record of the same request that fits, where all packs stand as it says.
  private func known(
    on date: CalendarDate?, where fits: (BuildRecord) -> Bool
  ) -> BuildRecord? {
    guard seen.isWhole else { return nil }
    let known = BuildRecord.read(in: output).last { record in
      record.request == request && fits(record)
        && (date.map { record.holds(on: $0.iso) } ?? true)
    }
    guard let known else { return nil }
    let packs = BuildRecord.stamp(of: output)
    return packs.isWhole && Fingerprint(of: packs.bytes) == known.output ? known : nil
  }

  /// What to record when the packs stand; nil where what all share changed meanwhile or so lately that
  /// a later change could look the same. A council of which that is true is left out.
  ///
  /// - Parameter change: what the run made, where it did not make all.
  package func renewed(
    from: CalendarDate?, until: CalendarDate?, warnings: Int, packs: [PackAddress],
    after change: BuildChange? = nil
  ) -> BuildRecord? {
    let now = Self.stamps(of: inputs)
    func isSettled(_ part: InputStamps.Part) -> Bool { (part.newest ?? 0) + Self.margin < started }
    guard seen.isWhole, isSettled(seen.shared), now.shared == seen.shared else { return nil }
    let standing = BuildRecord.stamp(of: output)
    guard standing.isWhole else { return nil }
    let councils = seen.councils.filter { isSettled($0.value) && now.councils[$0.key] == $0.value }
    return BuildRecord(
      request: request, program: program, shared: seen.shared.fingerprint,
      councils: councils.mapValues(\.fingerprint), output: Fingerprint(of: standing.bytes),
      from: from?.iso ?? "", until: until?.iso ?? "",
      warnings: change.map { $0.warnings(besides: warnings) } ?? warnings,
      packs: (packs + (change?.standing ?? [])).sorted())
  }

  /// What tells one build of the tool from another.
  package static func program(_ toolVersion: String) -> Fingerprint {
    Fingerprint(
      of: ([toolVersion] + SystemCalls.programStamp().map(String.init)).joined(separator: "\0"))
  }

  /// What the file system says of every name under Data and Templates. No file is opened.
  package static func stamps(of inputs: ProjectInputs) -> InputStamps {
    InputStamps(data: inputs.data.path, templates: inputs.templates.path)
  }
}

/// What has changed since a build of all councils: the inputs of some councils and nothing else.
package struct BuildChange: Sendable {
  private let record: BuildRecord
  /// In the order of their names.
  package let councils: [PackName]

  fileprivate init(since record: BuildRecord, councils: [PackName]) {
    self.record = record
    self.councils = councils
  }

  /// The packs of the councils that have not changed.
  package var standing: [PackAddress] {
    record.packs.filter { !councils.contains($0.council) }
  }

  /// Whether the build of all had no warning.
  package var isWithoutWarnings: Bool { record.warnings == 0 }

  /// How many warnings a build of all would have, where the councils that changed have so many: some of
  /// the earlier ones may have been theirs.
  fileprivate func warnings(besides own: Int) -> Int? { record.warnings == 0 ? own : nil }
}
