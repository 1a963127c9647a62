import ProjectFiles

extension StagedOutput {
  /// Writes the index and the feeds of councils anew, where they are not as the packs that now stand
  /// make them; takes them away where none stands. Each file is exchanged as a whole.
  func writeIndexes(of councils: Set<PackName>) throws(OutputProblem) {
    for council in councils.sorted() {
      let name = council.fileName
      guard try lock.root.status(of: name)?.kind == .folder else { continue }
      let folder = try lock.root.folder(name)
      let wanted = CouncilIndex(in: folder)?.files ?? []
      var hasChanged = false
      for (file, bytes) in wanted {
        // A file that somebody else put there stays, and is told as foreign.
        let isOther = try folder.status(of: file) != nil && !CouncilIndex.owns(file, in: folder)
        let isSame = try folder.holds(bytes, as: file) { lock.modes.fits($0, lock.modes.lock) }
        guard !isOther, !isSame else { continue }
        let staging = try lock.root.ensureFolder(Self.stagingName, mode: lock.modes.staging)
        // A run that failed here before may have left its own.
        try staging.removeTree(file)
        try staging.write(bytes, to: file, mode: lock.modes.lock)
        try staging.move(file, to: folder)
        hasChanged = true
      }
      let kept = Set(wanted.map(\.name))
      for file in try folder.entries()
      where !kept.contains(file) && CouncilIndex.owns(file, in: folder) {
        try folder.removeTree(file)
        hasChanged = true
      }
      if hasChanged { try UnsyncedEntry.sync([UnsyncedEntry(folder)]) }
    }
  }
}

extension OutputPlace {
  /// The files of councils' indexes that are not as the packs that stand make them, by path; none of a
  /// council without an index, as packs that were copied elsewhere have none.
  package var staleIndexes: [String] {
    guard let root = try? SystemCalls.openFolder(path, followingLink: true) else { return [] }
    let output = OutputFolder(root, path: name)
    var stale: [String] = []
    for council in (try? output.entries()) ?? [] where !council.isHidden {
      guard (try? output.status(of: council))??.kind == .folder,
        let folder = try? output.folder(council),
        CouncilIndex.owns(CouncilIndex.pageName, in: folder),
        let index = CouncilIndex(in: folder)
      else { continue }
      for (file, bytes) in index.files {
        let isSame = (try? folder.holds(bytes, as: file) { _ in true }) ?? false
        if !isSame { stale.append(folder.path(of: file)) }
      }
    }
    return stale
  }
}
