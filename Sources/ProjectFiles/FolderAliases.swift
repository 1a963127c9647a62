/// Files and folders of a project that are read in a second place as well, as if a copy stood there.
///
/// One definition of a meeting serves many councils: it lies once, and each council's folder has it.
package struct FolderAliases: Sendable {
  /// By the second place, where the file or folder lies.
  private var places: [String: String] = [:]
  /// How many parts the second places have.
  private var depths: Set<Int> = []
  /// By a folder, what stands in it by these places alone, with the kinds.
  private var names: [String: [String: EntryKind]] = [:]

  package init() {}

  package var isEmpty: Bool { places.isEmpty }

  /// Reads what lies at `real` at `path` as well. Both are paths of the same project; what really stands at
  /// `path` is not read any more, so nothing is to stand there.
  package mutating func add(_ path: String, for real: String, _ kind: EntryKind) {
    places[path] = real
    depths.insert(Self.depth(of: path))
    var (rest, kind) = (path, kind)
    while let slash = rest.lastIndex(of: "/") {
      let folder = String(rest[..<slash])
      names[folder, default: [:]][String(rest[rest.index(after: slash)...])] = kind
      (rest, kind) = (folder, .folder)
    }
    names["", default: [:]][rest] = kind
  }

  /// Where a path leads: itself, unless it or a folder above it is a second place.
  func real(_ path: String) -> String {
    guard !isEmpty else { return path }
    var depth = 0
    var end = path.startIndex
    while end < path.endIndex {
      end = path[end...].firstIndex(of: "/") ?? path.endIndex
      depth += 1
      if depths.contains(depth), let real = places[String(path[..<end])] {
        return real + path[end...]
      }
      if end < path.endIndex { end = path.index(after: end) }
    }
    return path
  }

  /// What a folder has by second places, by name.
  func entries(of folder: String) -> [String: EntryKind] { names[folder] ?? [:] }

  private static func depth(of path: String) -> Int { path.utf8.count { $0 == 0x2F } + 1 }
}
