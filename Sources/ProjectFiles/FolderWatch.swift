#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Says when anything below some folders has changed: told by the kernel where it can (inotify), else by
/// looking at every name twice a second.
///
/// For one thread, which it holds while it waits.
package struct FolderWatch: ~Copyable {
  private let paths: [String]
  private var stamp: TreeStamp
  #if canImport(Glibc)
    /// The queue of what the kernel tells; below 0 where it has none to give.
    private var queue: Int32
  #endif

  /// How long nothing may happen for a burst of changes to be over, in milliseconds. What one save does comes
  /// within one; what is parted is told twice, and nobody is shown a state that was not there.
  private static let quiet: Int32 = 6
  /// The same where files that were there were written and closed, and nothing else befell: most programs save so.
  private static let quietWhenWritten: Int32 = 1
  /// A burst that does not end is told after so many waits.
  private static let longestBurst = 50
  private static let depthLimit = 48

  /// - Parameter paths: folders; one that is not there yet is looked for again.
  package init(_ paths: [String]) {
    self.paths = paths
    stamp = Self.stamp(of: paths)
    #if canImport(Glibc)
      queue = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      if queue >= 0, !addAll() { giveUp() }
    #endif
  }

  #if canImport(Glibc)
    deinit { if queue >= 0 { SystemCalls.closeQuietly(queue) } }

    /// From here on names are looked at.
    private mutating func giveUp() {
      SystemCalls.closeQuietly(queue)
      queue = -1
      stamp = Self.stamp(of: paths)
    }
  #endif

  /// Returns when something changed, a burst of changes once, or when the time is over; whether something
  /// changed.
  package mutating func wait(milliseconds: Int32) -> Bool {
    #if canImport(Glibc)
      if queue >= 0 { return waitForEvents(milliseconds) }
    #endif
    var left = milliseconds
    repeat {
      _ = poll(nil, 0, min(left, 500))
      left -= 500
      let now = Self.stamp(of: paths)
      if now.bytes != stamp.bytes {
        stamp = now
        return true
      }
    } while left > 0
    return false
  }

  private static func stamp(of paths: [String]) -> TreeStamp {
    var stamp = TreeStamp()
    for path in paths { stamp.add(path) }
    return stamp
  }

  #if canImport(Glibc)
    /// Everything but reading, with what befalls the folder itself.
    private static let events = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF
        | IN_MOVE_SELF | IN_ATTRIB)

    private mutating func waitForEvents(_ milliseconds: Int32) -> Bool {
      guard ready(within: milliseconds) else { return false }
      var told = Told()
      drain(into: &told)
      for _ in 0..<Self.longestBurst {
        guard ready(within: told.isWritten ? Self.quietWhenWritten : Self.quiet) else { break }
        drain(into: &told)
      }
      // A folder that came has names of its own; one that is watched already is not watched twice.
      if told.hasFolder, !addAll() { giveUp() }
      return true
    }

    private func ready(within milliseconds: Int32) -> Bool {
      var entry = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
      return unsafe poll(&entry, 1, milliseconds) > 0
    }

    /// What the kernel told of a burst.
    private struct Told {
      /// Whether a folder was among it, or more was told than was kept.
      var hasFolder = false
      /// Whether it is nothing but the end of the writing of files.
      var isWritten = true
    }

    /// Takes what was told.
    private func drain(into told: inout Told) {
      let number = queue
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = unsafe buffer.withUnsafeMutableBytes { space in
          unsafe read(number, space.baseAddress, space.count)
        }
        guard count > 0 else { return }
        var place = 0
        // Number, mask, cookie and the length of the name, four bytes each, then the name.
        while place + 16 <= count {
          let mask = Self.word(buffer, place + 4)
          if mask & UInt32(IN_ISDIR | IN_Q_OVERFLOW | IN_IGNORED) != 0 { told.hasFolder = true }
          if mask != UInt32(IN_CLOSE_WRITE) { told.isWritten = false }
          place += 16 + Int(Self.word(buffer, place + 12))
        }
      }
    }

    private static func word(_ bytes: [UInt8], _ place: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << (8 * UInt32($1)) }
    }

    /// Watches each folder below the paths; false where the system has no more watches to give.
    private func addAll() -> Bool {
      paths.allSatisfy { add($0, depth: 0) }
    }

    private func add(_ path: String, depth: Int) -> Bool {
      guard depth < Self.depthLimit else { return true }
      if unsafe inotify_add_watch(queue, path, Self.events) < 0 {
        // What is not there, or may not be read, can be passed over; a shortage cannot.
        return errno != ENOSPC && errno != ENOMEM
      }
      guard let folder = try? SystemCalls.openFolder(path, followingLink: depth == 0),
        let names = try? folder.entries()
      else { return true }
      for name in names where !name.isHidden {
        guard let status = try? folder.status(of: name), status.kind == .folder,
          let text = name.exactText
        else { continue }
        if !add("\(path)/\(text)", depth: depth + 1) { return false }
      }
      return true
    }
  #endif
}
