import ProjectFiles

/// The packs of one run on their way into Output.
///
/// The order of steps, each of which a kill or a power cut may be the last:
/// 1. Under the lock, what an earlier run left in `.staging` is cleared.
/// 2. Every pack that differs from what stands in Output is written to `.staging`, file by file, and
///    its files and folders are synced, many at once. Readers see nothing of it.
/// 3. `publish`, once all of that is on the disk, exchanges each staged meeting with the one in Output, one rename a meeting, and
///    moves withdrawn ones away. An error here takes the steps back, so that the old packs stand.
/// 4. The folders in which names changed are synced: from here on the new packs stay.
/// 5. `.staging`, which now holds what was replaced, is removed.
///
/// So each meeting is all old or all new at every moment, and the next run clears what is left.
/// Where neither the kernel nor the file system can exchange two folders, step 3 takes two renames
/// and the meeting is absent between them; a run that is killed there is put right by the next,
/// and a warning says that it was so.
package struct StagedOutput: ~Copyable, Sendable {
  let lock: OutputLock
  var staged: [PackAddress] = []
  var current: [PackAddress] = []
  private var seen: Set<PackAddress> = []
  /// What was staged and is not yet on the disk.
  private var unsynced: [UnsyncedEntry] = []
  /// How many files a run holds open until they are synced.
  private static let openAtOnce = 128

  static let stagingName: FileName = ".staging"
  /// In staging, where a pack waits while the exchange takes two renames.
  static let previousName: FileName = ".previous"

  /// Takes the lock over, and clears what an earlier run left.
  package init(_ lock: consuming OutputLock) throws(OutputProblem) {
    try Self.clear(lock.root, lock.modes)
    self.lock = lock
  }

  deinit {
    // Of a run that did not come to its end; what cannot be removed now is cleared by the next.
    try? Self.clear(lock.root, lock.modes)
  }

  /// Writes a pack to staging, unless Output holds exactly its bytes and permissions.
  package mutating func stage(_ pack: Pack) throws(OutputProblem) {
    try goOn()
    guard seen.insert(pack.address).inserted else {
      throw .twice("\(lock.root.path)/\(pack.address)")
    }
    try refuseOpenFolder(of: pack)
    if isPublished(pack) {
      current.append(pack.address)
      return
    }
    staged.append(pack.address)
    let staging = try lock.root.ensureFolder(Self.stagingName, mode: lock.modes.staging)
    let mode = lock.modes.folder
    let council = try staging.ensureFolder(pack.address.council.fileName, mode: mode)
    let meeting = try council.ensureFolder(pack.address.meeting.fileName, mode: mode)
    for part in pack.parts {
      let folder = try meeting.ensureFolder(
        FileName(part.part.rawValue), mode: lock.modes.folder(of: part.part))
      try write(part.entries[...], depth: 0, of: part.part, to: folder)
    }
    for folder in [UnsyncedEntry(meeting), UnsyncedEntry(council), UnsyncedEntry(staging)] {
      try add(folder)
    }
  }

  /// Writes sorted entries below a folder.
  private mutating func write(
    _ entries: ArraySlice<SealedFolder.Entry>, depth: Int, of part: PackPart,
    to folder: consuming OutputFolder
  ) throws(OutputProblem) {
    for group in Self.groups(entries, depth: depth) {
      if let file = group.file {
        try add(folder.writeUnsynced(file.bytes, to: group.name, mode: lock.modes.file(of: part)))
      } else {
        let inner = try folder.ensureFolder(group.name, mode: lock.modes.folder(of: part))
        try write(group.entries, depth: depth + 1, of: part, to: inner)
      }
    }
    try add(UnsyncedEntry(folder))
  }

  /// Throws where the run was told to end: what is staged is then cleared, and the old packs stand.
  func goOn() throws(OutputProblem) {
    if Ending.isAsked { throw .cannotWrite(path: lock.root.path, SystemError(.stopped)) }
  }

  private mutating func add(_ entry: UnsyncedEntry) throws(OutputProblem) {
    unsynced.append(entry)
    if unsynced.count >= Self.openAtOnce { try settle() }
  }

  /// On return all that was staged is on the disk.
  mutating func settle() throws(OutputProblem) {
    let entries = unsynced
    unsynced = []
    try UnsyncedEntry.sync(entries)
  }

  /// Whether Output holds this pack byte by byte, with its permissions and nothing beside it.
  private func isPublished(_ pack: Pack) -> Bool {
    do throws(OutputProblem) {
      let meeting = try lock.root.folder(pack.address.council.fileName)
        .folder(pack.address.meeting.fileName)
      let names = pack.parts.map { FileName($0.part.rawValue) }
      guard try meeting.entries() == names.sorted(),
        lock.modes.fits(try Self.mode(of: meeting), lock.modes.folder)
      else { return false }
      for part in pack.parts {
        let folder = try meeting.folder(FileName(part.part.rawValue))
        guard try holds(part.entries[...], depth: 0, of: part.part, folder) else {
          return false
        }
      }
      return true
    } catch {
      return false
    }
  }

  private func holds(
    _ entries: ArraySlice<SealedFolder.Entry>, depth: Int, of part: PackPart,
    _ folder: borrowing OutputFolder
  ) throws(OutputProblem) -> Bool {
    let groups = Self.groups(entries, depth: depth)
    let modes = lock.modes
    guard try folder.entries() == groups.map(\.name).sorted(),
      modes.fits(try Self.mode(of: folder), modes.folder(of: part))
    else { return false }
    for group in groups {
      if let file = group.file {
        let isSame = try folder.holds(file.bytes, as: group.name) {
          modes.fits($0, modes.file(of: part))
        }
        guard isSame else { return false }
      } else {
        let inner = try folder.folder(group.name)
        guard try holds(group.entries, depth: depth + 1, of: part, inner) else { return false }
      }
    }
    return true
  }

  /// Exempt papers are not written where the file system would show them to everybody, unless the
  /// council says that nobody gets there.
  private func refuseOpenFolder(of pack: Pack) throws(OutputProblem) {
    guard !lock.modes.areTaken, pack.parts.contains(where: { $0.part == .restricted }),
      !lock.isClosedOtherwise(pack.address.council)
    else { return }
    throw .noPermissions(path: "\(lock.root.path)/\(pack.address)/\(PackPart.restricted)")
  }

  private static func mode(of folder: borrowing OutputFolder) throws(OutputProblem) -> UInt32 {
    do throws(SystemError) {
      return try folder.descriptor.status().mode
    } catch {
      throw .cannotWrite(path: folder.path, error)
    }
  }

  /// One name of a folder: a file, or a folder with what lies below.
  private struct Group {
    let name: FileName
    let entries: ArraySlice<SealedFolder.Entry>
    let depth: Int

    var file: SealedFolder.Entry? {
      entries.first.flatMap { $0.names.count == depth + 1 ? $0 : nil }
    }
  }

  private static func groups(
    _ entries: ArraySlice<SealedFolder.Entry>, depth: Int
  ) -> [Group] {
    var groups: [Group] = []
    var start = entries.startIndex
    while start < entries.endIndex {
      let name = entries[start].names[depth]
      let end = entries[start...].firstIndex { $0.names[depth] != name } ?? entries.endIndex
      groups.append(Group(name: FileName(name), entries: entries[start..<end], depth: depth))
      start = end
    }
    return groups
  }
}

extension OutputFolder {
  /// Whether a plain file of that name holds these bytes, with permissions that fit.
  func holds(
    _ bytes: [UInt8], as name: FileName, fits: (UInt32) -> Bool
  ) throws(OutputProblem) -> Bool {
    let status = try status(of: name)
    guard let status, status.kind == .file, status.size == bytes.count, fits(status.mode) else {
      return false
    }
    do throws(SystemError) {
      return try descriptor.openFile(name).readAll(limit: bytes.count) == bytes
    } catch {
      throw .cannotWrite(path: path(of: name), error)
    }
  }
}
