import ProjectFiles

/// The permissions of what stands in an Output.
///
/// Where Output belongs to a group that writes in it (the folder has the set-group-ID bit and the
/// group's write bit), its members build in turn, and all that stands there is the group's. Where the
/// file system has no permissions, as NTFS, FAT and shares of Windows have none, none is asked after,
/// and a restricted part is only written where the council says that the folder is closed otherwise.
struct OutputModes: Sendable, Equatable {
  /// Whether a group builds here.
  let isShared: Bool
  /// Whether files and folders have the permissions that they are given.
  let areTaken: Bool

  /// Of the folders of councils and meetings, and of Output.
  var folder: UInt32 { isShared ? 0o2775 : 0o755 }
  /// Of what is being made, which no reader may see.
  var staging: UInt32 { isShared ? 0o2770 : 0o700 }
  var lock: UInt32 { isShared ? 0o664 : 0o644 }

  func folder(of part: PackPart) -> UInt32 { part == .public ? folder : staging }

  func file(of part: PackPart) -> UInt32 {
    switch part {
    case .public: lock
    case .restricted: isShared ? 0o660 : 0o600
    }
  }

  /// The same where permissions are taken.
  var taken: OutputModes { OutputModes(isShared: isShared, areTaken: true) }

  /// Whether what has one permission is as one that was given another.
  func fits(_ mode: UInt32, _ wanted: UInt32) -> Bool { !areTaken || mode == wanted }

  /// What the status of an Output says of it: a folder that a group shares.
  static func isShared(_ root: EntryStatus) -> Bool { root.mode & 0o2020 == 0o2020 }

  /// As far as can be seen without writing, for a reader: a file system that may lack permissions, on
  /// which the lock, a folder and a file of the program's have none of those that they are given.
  static func seen(in root: borrowing Descriptor) throws(SystemError) -> OutputModes {
    let isShared = isShared(try root.status())
    guard root.mayLackPermissions, let lock = try root.status(of: OutputLock.name)?.mode else {
      return OutputModes(isShared: isShared, areTaken: true)
    }
    let given = OutputModes(isShared: isShared, areTaken: true)
    return OutputModes(isShared: isShared, areTaken: lock == given.lock)
  }
}
