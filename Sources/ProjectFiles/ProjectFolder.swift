/// The project's folder, from which every input is read.
///
/// A path is relative to it, with `/` between the parts. No path and no link leads out of it, and
/// nothing but plain files and folders is opened.
package struct ProjectFolder: Sendable {
  /// The absolute path without links.
  package let path: String
  /// What stands before each path in messages and manifests, such as "Data", wherever the folder
  /// lies; empty for the project itself.
  package let name: String
  /// What is read in a second place as well.
  package var aliases = FolderAliases()

  /// The same as it lies on the disk, with everything in one place.
  package var plain: ProjectFolder {
    var folder = self
    folder.aliases = FolderAliases()
    return folder
  }

  /// The most bytes that one input may have where the reader names no other limit.
  package static let limit = 64 << 20

  /// The most bytes of a text that people write: settings, a template.
  package static let textLimit = 4 << 20

  /// The most bytes of a paper: some 1,700,000 words.
  package static let paperLimit = 10 << 20

  /// The folder may itself be reached through links.
  package init(_ path: String, called name: String = "") throws(FileProblem) {
    self.name = name
    do throws(SystemError) {
      let resolved = try SystemCalls.resolve(path)
      _ = try SystemCalls.openFolder(resolved, followingLink: false)
      self.path = resolved
    } catch {
      throw Self.problem(error, path: path, isFolder: true)
    }
  }

  /// The bytes of a file, which is refused where it has more than `limit` of them.
  package func bytes(
    of path: String, limit: Int = ProjectFolder.limit
  ) throws(FileProblem) -> [UInt8] {
    let file = try open(path)
    do throws(SystemError) {
      return try file.readAll(limit: limit)
    } catch {
      if error.reason == .tooLarge { throw .tooLarge(path: named(path), limit: limit) }
      throw Self.problem(error, path: named(path), isFolder: false)
    }
  }

  /// The plain file of that path, open for reading.
  package func open(_ path: String) throws(FileProblem) -> Descriptor {
    let parts = try resolve(path)
    do throws(SystemError) {
      guard let last = parts.last else { throw SystemError(.isFolder) }
      return try descend(parts.dropLast()).openFile(last)
    } catch {
      throw Self.problem(error, path: named(path), isFolder: false)
    }
  }

  /// What a folder holds, sorted by bytes; "" is the project itself.
  ///
  /// A link to a plain file of the project counts as a file; a link to a folder is not followed,
  /// so that a walk through the project ends, and counts as `.link` with every other link.
  package func entries(of path: String) throws(FileProblem) -> [FolderEntry] {
    let added = aliases.entries(of: path)
    let parts: [FileName]
    do throws(FileProblem) {
      parts = try resolve(path)
    } catch {
      guard !added.isEmpty, case .missing = error else { throw error }
      return Self.sorted([], with: added)
    }
    var entries: [FolderEntry] = []
    do throws(SystemError) {
      let folder = try descend(parts[...])
      for name in try folder.entries() {
        // A file that has gone since the listing is not listed.
        guard let status = try folder.status(of: name) else { continue }
        entries.append(FolderEntry(name: name, kind: status.kind))
      }
    } catch {
      throw Self.problem(error, path: named(path), isFolder: true)
    }
    let listed = entries.map { entry in
      guard entry.kind == .link, let name = entry.name.exactText else { return entry }
      let isFile = (try? open(path.isEmpty ? name : "\(path)/\(name)")) != nil
      return FolderEntry(name: entry.name, kind: isFile ? .file : .link)
    }
    return added.isEmpty ? listed : Self.sorted(listed, with: added)
  }

  /// What lies in a folder with what it has by second places, sorted by bytes.
  private static func sorted(
    _ entries: [FolderEntry], with added: [String: EntryKind]
  ) -> [FolderEntry] {
    let known = Set(entries.map(\.name))
    let others = added.map { FolderEntry(name: FileName($0.key), kind: $0.value) }
      .filter { !known.contains($0.name) }
    return (entries + others).sorted { $0.name < $1.name }
  }

  /// A path as messages call it: where it lies.
  package func named(_ path: String) -> String {
    let path = aliases.real(path)
    return name.isEmpty ? path : path.isEmpty ? name : "\(name)/\(path)"
  }

  /// The parts of a path below the project's folder once links are resolved.
  private func resolve(_ path: String) throws(FileProblem) -> [FileName] {
    let path = aliases.real(path)
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
    guard path.utf8.first != UInt8(ascii: "/"), !path.utf8.contains(0),
      !parts.contains(where: { $0.elementsEqual("..".utf8) })
    else { throw .notInProject(path: named(path)) }
    let resolved: String
    do throws(SystemError) {
      resolved = try SystemCalls.resolve("\(self.path)/\(path)")
    } catch {
      throw Self.problem(error, path: named(path), isFolder: false)
    }
    guard let below = Self.part(of: resolved, below: self.path) else {
      throw .leadsOut(path: named(path))
    }
    return below.split(separator: UInt8(ascii: "/")).map { FileName(bytes: Array($0)) }
  }

  /// The rest of an absolute path below a folder; nil where it does not lie in it.
  package static func part(of path: String, below folder: String) -> [UInt8]? {
    let path = Array(path.utf8)
    var start = Array(folder.utf8)
    if path == start { return [] }
    if start.last != UInt8(ascii: "/") { start.append(UInt8(ascii: "/")) }
    return path.starts(with: start) ? Array(path[start.count...]) : nil
  }

  /// Opens folder after folder without following links: the path is resolved, so a link met here
  /// was put there since.
  private func descend(_ parts: ArraySlice<FileName>) throws(SystemError) -> Descriptor {
    var folder = try SystemCalls.openFolder(path, followingLink: false)
    for part in parts { folder = try folder.openFolder(part) }
    return folder
  }

  private static func problem(
    _ error: SystemError, path: String, isFolder: Bool
  ) -> FileProblem {
    switch error.reason {
    case .missing: .missing(path: path)
    case .notFolder where isFolder: .notFolder(path: path)
    case .notFolder: .missing(path: path)
    case .isFolder, .namedPipe, .socket, .device, .special: .notPlainFile(path: path, error.reason)
    default: .unreadable(path: path, error)
    }
  }
}

/// One name in a folder of the project.
package struct FolderEntry: Sendable, Hashable {
  package let name: FileName
  package let kind: EntryKind

  package init(name: FileName, kind: EntryKind) {
    self.name = name
    self.kind = kind
  }
}
