/// What the file system says of every name below some folders: kind, size, permissions, number and
/// times. Where it says the same of all of them, nothing was written since.
///
/// The time of the last change of status is among the times. No program can set it, so that a file
/// whose size and modification time were put back is still seen to have changed.
package struct TreeStamp: Sendable {
  /// One entry after another; two trees are the same where these bytes are.
  package private(set) var bytes: [UInt8] = []
  /// The newest time of a change, in seconds; nil where there is nothing.
  package private(set) var newest: Int?
  /// False where a folder could not be read whole: nothing can then be said.
  package private(set) var isWhole = true

  private static let depthLimit = 48
  /// Whether hidden names count, and with them the times of folders, which a hidden name changes too.
  private let countsHidden: Bool

  /// - Parameter countsHidden: no for who must not take a file for changed while another program stages its
  ///   next text beside it.
  package init(countsHidden: Bool = true) { self.countsHidden = countsHidden }

  /// Adds all names below a folder.
  ///
  /// - Parameter skipping: names directly in the folder that do not count.
  package mutating func add(
    _ path: String, skipping isSkipped: (FileName) -> Bool = { _ in false }
  ) {
    bytes += Array(path.utf8) + [0]
    do throws(SystemError) {
      try add(try SystemCalls.openFolder(path, followingLink: true), depth: 0, isSkipped)
    } catch {
      // A folder that is not there is as good as an empty one, until it is made.
      if error.reason != .missing { isWhole = false }
    }
  }

  /// Adds the names in a folder, but of each folder among them that `takes` takes the name alone: what
  /// the file system says of it and of all below it goes to `takes`.
  package mutating func add(_ path: String, apart takes: (FileName, TreeStamp) -> Bool) {
    bytes += Array(path.utf8) + [0]
    do throws(SystemError) {
      let folder = try SystemCalls.openFolder(path, followingLink: true)
      for name in try folder.entries() {
        var own = TreeStamp(countsHidden: countsHidden)
        let isFolder = try own.add(name, in: folder, depth: 0)
        if isFolder, takes(name, own) {
          bytes += name.bytes
          bytes.append(0)
        } else {
          bytes += own.bytes
          newest = [newest, own.newest].compactMap { $0 }.max()
          isWhole = isWhole && own.isWhole
        }
      }
    } catch {
      if error.reason != .missing { isWhole = false }
    }
  }

  private mutating func add(
    _ folder: borrowing Descriptor, depth: Int, _ isSkipped: (FileName) -> Bool
  ) throws(SystemError) {
    guard depth < Self.depthLimit else {
      isWhole = false
      return
    }
    for name in try folder.entries() where !isSkipped(name) {
      _ = try add(name, in: folder, depth: depth)
    }
  }

  /// Adds one name with all below it; answers whether it is a folder.
  private mutating func add(
    _ name: FileName, in folder: borrowing Descriptor, depth: Int
  ) throws(SystemError) -> Bool {
    guard countsHidden || !name.isHidden, let stamp = try folder.stamp(of: name) else {
      return false
    }
    bytes += stamp.bytes(of: name, lastingAlone: stamp.isFolder && !countsHidden)
    newest = max(newest ?? stamp.changed, stamp.changed)
    guard stamp.isFolder else { return false }
    try add(try folder.openFolder(name), depth: depth + 1) { _ in false }
    bytes.append(0)
    return true
  }
}

/// What the file system says of one name.
struct EntryStamp {
  let numbers: [Int64]
  /// Those of them that stay while names come and go in a folder.
  let lasting: [Int64]
  /// The later of the two times, in seconds.
  let changed: Int
  let isFolder: Bool

  /// - Parameter lastingAlone: whether times that other names change are left out.
  func bytes(of name: FileName, lastingAlone: Bool) -> [UInt8] {
    var bytes = name.bytes + [0]
    for number in lastingAlone ? lasting : numbers {
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> Int64(shift)))
      }
    }
    return bytes
  }
}
