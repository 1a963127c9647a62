import ProjectFiles

/// Where Output is: how messages call it, and the path by which it is opened.
package struct OutputPlace: Sendable, Hashable {
  /// The path as the user would type it.
  package let name: String
  package let path: String

  package init(name: String, path: String) {
    self.name = name
    self.path = path
  }

  /// The packs that stand there, by their folders' names, and the paths of what is no pack's.
  ///
  /// Dot names and `README.md` directly in Output belong to the project. Empty where there is no
  /// Output.
  package func survey() throws(OutputProblem) -> (packs: [PackAddress], foreign: [String]) {
    let root: Descriptor
    do throws(SystemError) {
      root = try SystemCalls.openFolder(path, followingLink: true)
    } catch {
      if error.reason == .missing { return ([], []) }
      throw .unreadable(path: name, error)
    }
    var packs: [PackAddress] = []
    var foreign: [String] = []
    let output = OutputFolder(root, path: name)
    for entry in try output.entries() where !entry.isHidden && entry != "README.md" {
      guard let council = entry.exactText.flatMap({ try? PackName($0) }),
        try output.status(of: entry)?.kind == .folder
      else {
        foreign.append(output.path(of: entry))
        continue
      }
      let folder = try output.folder(entry)
      for inner in try folder.entries() where !CouncilIndex.owns(inner, in: folder) {
        guard let meeting = inner.exactText.flatMap({ try? PackName($0) }),
          try folder.status(of: inner)?.kind == .folder
        else {
          foreign.append(folder.path(of: inner))
          continue
        }
        packs.append(PackAddress(council: council, meeting: meeting))
      }
    }
    return (packs.sorted(), foreign)
  }
}
