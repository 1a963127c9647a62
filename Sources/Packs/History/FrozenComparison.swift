import Figures
import Fingerprints
import Forms
package import Publication

/// How a pack differs from the manifest under which it was published.
package struct FrozenComparison: Sendable {
  /// The files that differ or that only one side has, by path.
  package let files: [String]
  /// The inputs that differ, as far as both manifests know their fingerprints.
  package let inputs: [InputChange]
  /// Whether each figure, section and recommendation is printed as it was.
  package let saysTheSame: Bool
  package let publishedBy: String
  package let madeBy: String

  /// An input of one manifest that the other has not, or has with another fingerprint.
  package struct InputChange: Sendable, Hashable {
    package let path: String
    package let change: Change

    /// What became of the input since publication.
    package enum Change: Sendable, Hashable { case edited, removed, added }
  }

  package init(published: Manifest, now: Manifest) {
    files = Self.differing(published.files, now.files)
    inputs = Self.changes(published.inputs, now.inputs)
    saysTheSame = Content(published) == Content(now)
    publishedBy = published.version
    madeBy = now.version
  }

  package var isSame: Bool { files.isEmpty && saysTheSame }

  /// Whether another version of the tool made other pages with the same words and figures.
  package var isOtherVersion: Bool { saysTheSame && publishedBy != madeBy }

  /// What the record says otherwise than the same inputs make with the same version; nothing where
  /// inputs or the version have changed, and it cannot be told.
  func differencesInRecord(_ record: Manifest, _ made: Manifest) -> [Manifest.Difference] {
    guard inputs.isEmpty, publishedBy == madeBy else { return [] }
    return Self.differences(record, from: made, leavingOut: ["files", "version"])
  }

  /// The files that differ or that one side lacks, by path. What is made only where it is asked for
  /// may be missing from one side, and what another program made may differ from one version of it to
  /// the next.
  static func differing(_ left: [Manifest.File], _ right: [Manifest.File]) -> [String] {
    let old = Dictionary(left.map { ($0.path, $0.fingerprint) }, uniquingKeysWith: { $1 })
    let new = Dictionary(right.map { ($0.path, $0.fingerprint) }, uniquingKeysWith: { $1 })
    return Set(old.keys).union(new.keys).filter { path in
      guard old[path] != new[path], !OutputForms.isMadeElsewhere(path) else { return false }
      return !OutputForms.isOptional(path) || (old[path] != nil && new[path] != nil)
    }.sorted()
  }

  /// What a record says otherwise than the manifest of the pack that stands in Output with the same
  /// files: nothing, since a pack that is published, or made again as it was, has that manifest. Older
  /// records could be written beside a pack of another version.
  static func differences(_ record: Manifest, fromStanding pack: Manifest) -> [Manifest.Difference]
  {
    if record.record == nil, record.version != pack.version { return [] }
    return differences(record.published(), from: pack, leavingOut: ["files"])
  }

  /// What is said otherwise by two manifests, but for which files there are, which is compared elsewhere.
  static func differences(
    _ record: Manifest, from other: Manifest, leavingOut ignored: Set<String>
  ) -> [Manifest.Difference] {
    alwaysMade(record).differences(from: alwaysMade(other), leavingOut: ignored)
  }

  /// Without the forms that are made only where they are asked for.
  private static func alwaysMade(_ manifest: Manifest) -> Manifest {
    var manifest = manifest
    manifest.printedBy = nil
    for index in manifest.reports.indices {
      manifest.reports[index].files.removeAll {
        OutputForms.isOptional($0) || OutputForms.isMadeElsewhere($0)
      }
    }
    return manifest
  }

  private static func changes(
    _ left: [Manifest.Input], _ right: [Manifest.Input]
  ) -> [InputChange] {
    let old = Dictionary(left.map { ($0.path, $0.fingerprint) }, uniquingKeysWith: { $1 })
    let new = Dictionary(right.map { ($0.path, $0.fingerprint) }, uniquingKeysWith: { $1 })
    return Set(old.keys).union(new.keys).sorted().compactMap { path in
      switch (old[path], new[path]) {
      case (nil, _): InputChange(path: path, change: .added)
      case (_, nil): InputChange(path: path, change: .removed)
      case (.some(let before?), .some(let after?)) where before != after:
        InputChange(path: path, change: .edited)
      default: nil
      }
    }
  }

  /// What a reader learns; not from which row of a file, which moves when rows are added.
  private struct Content: Hashable {
    let reports: [[String]]
    let sections: [Manifest.Section]
    let recommendations: [Manifest.Recommendation]
    let figures: Set<[String]>

    init(_ manifest: Manifest) {
      reports = manifest.reports.map { [$0.id, $0.title] }
      sections = manifest.sections
      recommendations = manifest.recommendations
      figures = Set(
        manifest.figures.map { entry in
          [
            entry.figure.id.description, entry.figure.printed,
            entry.figure.absence?.rawValue ?? "",
          ] + entry.places
        })
    }
  }
}
