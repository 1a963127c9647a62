import Packs
import ProjectFiles

/// The place of a new project: a folder that is empty but for what git and the system keep there.
///
/// Its files are made in a folder of their own inside it and moved to their names at the end, `Data`
/// last: a folder is a project from then on.
struct NewProjectFolder: ~Copyable {
  private let path: String
  private let name: FileName
  private let parent: Descriptor
  /// Whether this run made the folder.
  private let isNew: Bool
  private let folder: Descriptor

  private static let staging = FileName(".scrutiny-init")
  /// Stands in the folder from when all is made until all is moved.
  private static let moving = FileName(".moving")
  /// In the order in which they are moved.
  private static let parts = ["Templates", "README.md", ".gitignore", "Data"].map { FileName($0) }
  private static let kept: Set<String> = [".git", ".gitattributes", ".github", ".DS_Store"]

  /// Makes the folder where it is missing, and takes away what a run that was killed left.
  static func begin(_ path: String) throws(SkeletonMaker.Failure) -> NewProjectFolder {
    do throws(SystemError) {
      return try NewProjectFolder(path)
    } catch {
      throw error.reason == .exists
        ? .asked(.folderInUse(path)) : .file(.cannotWrite(path: path, error))
    }
  }

  private init(_ path: String) throws(SystemError) {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let pieces = trimmed.split(separator: "/", omittingEmptySubsequences: false)
    let last = pieces.last.map(String.init) ?? trimmed
    // A folder that is there by nature has no name of its own to make.
    let isHere = ["", ".", ".."].contains(last)
    let above =
      isHere ? trimmed : pieces.count == 1 ? "." : pieces.dropLast().joined(separator: "/")
    let name = FileName(isHere ? "." : last)
    let parent = try SystemCalls.openFolder(above.isEmpty ? "/" : above, followingLink: true)
    let isNew = isHere ? false : try parent.status(of: name) == nil
    if isNew { try parent.makeFolder(name, mode: 0o777) }
    let folder = try SystemCalls.openFolder(trimmed, followingLink: true)
    try Self.clear(folder)
    let there = try folder.entries()
    guard there.allSatisfy({ Self.kept.contains($0.text) }) else {
      throw SystemError(.exists)
    }
    try folder.makeFolder(Self.staging, mode: 0o777)
    self.path = trimmed
    self.name = name
    self.isNew = isNew
    self.parent = parent
    self.folder = folder
  }

  /// Takes away what a run left that was killed: what it was making, and what it had moved already.
  private static func clear(_ folder: borrowing Descriptor) throws(SystemError) {
    if try folder.status(of: staging)?.kind == .folder {
      let left = try folder.openFolder(staging)
      if try left.status(of: moving) != nil {
        for part in parts where try left.status(of: part) == nil { try folder.removeTree(part) }
      }
    }
    try folder.removeTree(staging)
  }

  /// Makes files, by path in the project.
  func create(_ files: [NewFile]) throws(SkeletonMaker.Failure) {
    do throws(FileProblem) {
      try ProjectFolder(staged, called: "").create(files)
    } catch {
      throw .file(error)
    }
  }

  /// The project as it is being made.
  func inputs() throws(SkeletonMaker.Failure) -> ProjectInputs {
    do throws(InputFoldersMissing) {
      return try ProjectInputs(project: staged, data: nil, templates: nil)
    } catch {
      throw .asked(.folderInUse(path))
    }
  }

  private var staged: String { "\(path)/\(Self.staging.text)" }

  /// Puts all parts in their places.
  func finish() throws(SkeletonMaker.Failure) {
    do throws(SystemError) {
      let made = try folder.openFolder(Self.staging)
      try made.createFile(Self.moving, mode: 0o666).finish()
      for part in Self.parts { try made.move(part, to: folder) }
      try folder.removeTree(Self.staging)
      try folder.syncFolder()
    } catch {
      throw .file(.cannotWrite(path: path, error))
    }
  }

  /// Leaves nothing of what was made.
  func abandon() {
    for part in [Self.staging] + Self.parts { try? folder.removeTree(part) }
    if isNew { try? parent.removeFolder(name) }
  }
}
