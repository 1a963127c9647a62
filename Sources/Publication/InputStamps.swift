package import Fingerprints
import ProjectFiles

/// What the file system says of a project's inputs: of each council's own, and of what all share.
///
/// Councils have nothing in common but what is shared. Where that is as it was, the packs of a council
/// whose own inputs are as they were would come out as they stand. No file is opened.
package struct InputStamps: Sendable {
  /// What it says of one part of the inputs.
  package struct Part: Sendable, Equatable {
    package let fingerprint: Fingerprint
    /// The newest time of a change, in seconds; nil where there is nothing.
    package let newest: Int?

    fileprivate init(_ stamp: TreeStamp) {
      fingerprint = Fingerprint(of: stamp.bytes)
      newest = stamp.newest
    }
  }

  /// Everything but what stands in the folders of councils, whose names it holds.
  package let shared: Part
  /// By council.
  package let councils: [PackName: Part]
  /// False where a folder could not be read whole: nothing can then be said.
  package let isWhole: Bool

  private static let folder = "councils"

  /// - Parameters:
  ///   - data: the path of the project's Data.
  ///   - templates: the path of its Templates.
  package init(data: String, templates: String) {
    var rest = TreeStamp()
    rest.add(data) { $0 == FileName(Self.folder) }
    rest.add(templates)
    var councils: [PackName: Part] = [:]
    var isWhole = true
    rest.add("\(data)/\(Self.folder)") { name, stamp in
      guard let council = name.exactText.flatMap({ try? PackName($0) }) else { return false }
      councils[council] = Part(stamp)
      isWhole = isWhole && stamp.isWhole
      return true
    }
    shared = Part(rest)
    self.councils = councils
    self.isWhole = isWhole && rest.isWhole
  }

  /// Of all parts together.
  package var fingerprint: Fingerprint {
    Self.fingerprint(shared.fingerprint, councils.mapValues(\.fingerprint))
  }

  /// Of the parts of a project.
  package static func fingerprint(
    _ shared: Fingerprint, _ councils: [PackName: Fingerprint]
  ) -> Fingerprint {
    let own = councils.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return Fingerprint(of: (["\(shared)"] + own).joined(separator: " "))
  }
}
