/// What the file system says of all names below some folders but hidden ones, as `TreeStamp` has it, in parts:
/// of a part that says the same, nothing was written since.
package struct PartedStamp<Part: Hashable & Sendable>: Sendable {
  /// By part, one entry after another.
  package private(set) var parts: [Part: [UInt8]] = [:]
  /// False where a folder could not be read whole: nothing can then be said.
  package private(set) var isWhole = true

  private static var depthLimit: Int { 48 }

  /// Which part a name counts for.
  package enum Share: Sendable {
    /// With all that the file system says of it; what is in a folder is asked for name by name.
    case all(of: Part)
    /// That it is there, and nothing of what it holds.
    case name(in: Part)
  }

  /// With nothing in it.
  package init() {}

  /// Adds all names below a folder; one that is not there is as good as an empty one.
  ///
  /// - Parameter share: which part a name counts for; `way` are the names that lead to it from the folder.
  package mutating func add(
    _ path: String, _ share: (_ way: [String], _ name: String) -> Share
  ) {
    do throws(SystemError) {
      try add(try SystemCalls.openFolder(path, followingLink: true), [], share)
    } catch {
      if error.reason != .missing { isWhole = false }
    }
  }

  private mutating func add(
    _ folder: borrowing Descriptor, _ way: [String], _ share: ([String], String) -> Share
  ) throws(SystemError) {
    guard way.count < Self.depthLimit else {
      isWhole = false
      return
    }
    for name in try folder.entries() where !name.isHidden {
      guard let text = name.exactText else {
        isWhole = false
        continue
      }
      switch share(way, text) {
      case .name(let part): parts[part, default: []] += name.bytes + [0]
      case .all(let part):
        guard let stamp = try folder.stamp(of: name) else { continue }
        parts[part, default: []] += stamp.bytes(of: name, lastingAlone: stamp.isFolder)
        guard stamp.isFolder else { continue }
        try add(try folder.openFolder(name), way + [text], share)
        // Where the folder ends, so that a name of the next is none of its own.
        parts[part, default: []].append(0)
      }
    }
  }
}
