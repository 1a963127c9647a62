package import ProjectFiles

/// A file that the program writes where the user says, wherever that is: whole by a rename, in place of
/// an earlier one of its kind and of nothing else.
package struct OwnFile: Sendable {
  private let path: String
  /// How every file of its kind begins.
  private let start: [UInt8]

  package init(_ path: String, beginsWith start: String) {
    self.path = path
    self.start = Array(start.utf8)
  }

  /// Why it is not written.
  package struct Failure: Error {
    package let path: String
    package let error: SystemError
  }

  /// Puts the bytes there. Anything else of that name is left, `.exists`; an empty file is nothing.
  ///
  /// - Parameter mode: its permissions; nil for what the user's `umask` leaves.
  package func write(_ bytes: [UInt8], mode: UInt32? = nil) throws(Failure) {
    let slash = path.lastIndex(of: "/")
    let above = slash.map { String(path[...$0]) } ?? "."
    let name = FileName(slash.map { String(path[path.index(after: $0)...]) } ?? path)
    do throws(SystemError) {
      let folder = try SystemCalls.openFolder(above, followingLink: true)
      if let status = try folder.status(of: name) {
        guard status.kind == .file else { throw SystemError(.exists) }
        let found = try folder.openFile(name).nextBytes(upTo: start.count)
        guard found.isEmpty || found == start else { throw SystemError(.exists) }
      }
      try folder.removeStaged(name)
      try folder.put(name, bytes, mode: mode)
    } catch {
      throw Failure(path: path, error: error)
    }
  }

  /// The same of a text.
  package func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// Makes the folders of a path that are missing, with what the user's `umask` leaves of 0777.
  package static func ensureFolder(_ path: String) throws(Failure) {
    do throws(SystemError) {
      var folder = try SystemCalls.openFolder(
        path.hasPrefix("/") ? "/" : ".", followingLink: true)
      var reached = path.hasPrefix("/") ? "/" : "./"
      for part in path.split(separator: "/") where part != "." {
        reached += part
        // A link on the way is the user's own.
        let name = FileName(String(part))
        if part != "..", try folder.status(of: name) == nil {
          do throws(SystemError) {
            try folder.makeFolder(name, mode: 0o777)
          } catch {
            // Another shard has made it just now.
            guard error.reason == .exists else { throw error }
          }
        }
        folder = try SystemCalls.openFolder(reached, followingLink: true)
        reached += "/"
      }
    } catch {
      throw Failure(path: path, error: error)
    }
  }
}
