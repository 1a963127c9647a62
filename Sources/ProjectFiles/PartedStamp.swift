/// What the file system says of all names below some folders but hidden ones, as `TreeStamp` has it, in parts:
/// of a part that says the same, nothing was written since.
package struct PartedStamp<Part: Hashable & Sendable>: Sendable {
  /// By part, one entry after another.
  package private(set) var parts: [Part: [UInt8]] = [:]
  /// False where a folder could not be read whole: nothing can then be said.
  package private(set) var isWhole = true

  private static var depthLimit: Int { 48 }

  /// Which part a name counts for.
  package struct Share: Sendable {
    fileprivate let part: Part
    fileprivate let named: Part?

    /// With all that the file system says of it; what is in a folder is asked for name by name.
    ///
    /// - Parameter named: a part for which it counts that the name is there, and nothing of what it holds.
    package static func all(of part: Part, named: Part? = nil) -> Share {
      Share(part: part, named: named)
    }
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
    _ folder: borrowing Descriptor, _ way: [String], _ shares: ([String], String) -> Share
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
      let share = shares(way, text)
      if let named = share.named { parts[named, default: []] += name.bytes + [0] }
      guard let stamp = try folder.stamp(of: name) else { continue }
      parts[share.part, default: []] += stamp.bytes(of: name, lastingAlone: stamp.isFolder)
      guard stamp.isFolder else { continue }
      try add(try folder.openFolder(name), way + [text], shares)
      // Where the folder ends, so that a name of the next is none of its own.
      parts[share.part, default: []].append(0)
    }
  }
}
