import ProjectFiles

/// A calendar file that the user named, wherever it lies.
struct CalendarFile {
  private let path: String

  init(_ path: String) { self.path = path }

  struct Failure: Error {
    let message: String
  }

  /// Puts the text in the place of an earlier calendar in one step. Anything else of that name is
  /// left and reported.
  func write(_ text: String) throws(Failure) {
    let slash = path.lastIndex(of: "/")
    let above = slash.map { String(path[...$0]) } ?? "."
    let name = FileName(slash.map { String(path[path.index(after: $0)...]) } ?? path)
    do throws(SystemError) {
      let folder = try SystemCalls.openFolder(above, followingLink: true)
      if try folder.status(of: name) != nil {
        let start = Array("BEGIN:VCALENDAR".utf8)
        guard try folder.openFile(name).nextBytes(upTo: start.count) == start else {
          throw SystemError(.exists)
        }
      }
      try folder.removeStaged(name)
      try folder.put(name, Array(text.utf8))
    } catch {
      throw Failure(message: "'\(path)' cannot be written: \(error.words)")
    }
  }
}
