package import ProjectFiles

/// One file of a draft.
package struct DraftFile: Sendable {
  /// Relative to the draft's folder.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// - Parameter text: written in UTF-8.
  package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

/// Where drafts lie: `Output/.preview/<council>/<meeting>/<report>`, a dot name that belongs to no pack
/// and that nobody but the user may read.
package struct DraftFolder: Sendable {
  static let name: FileName = ".preview"
  private let address: PackAddress
  private let report: String

  package init(_ address: PackAddress, report: String) {
    self.address = address
    self.report = report
  }

  /// The folder's path below Output.
  package var path: String { "\(Self.name.text)/\(address)/\(report)" }

  /// Puts the files in the place of an earlier draft of the same report. It needs no lock: a build
  /// neither reads nor writes here.
  package func write(
    _ files: [DraftFile], output: String, in project: ProjectFolder?
  ) throws(OutputProblem) {
    Ending.enter()
    defer { Ending.leave() }
    let root = try OutputLock.openRoot(output, in: project)
    let meeting = try root.ensureFolder(Self.name, mode: 0o700)
      .ensureFolder(address.council.fileName, mode: 0o700)
      .ensureFolder(address.meeting.fileName, mode: 0o700)
    try meeting.removeTree(FileName(report))
    let folder = try meeting.ensureFolder(FileName(report), mode: 0o700)
    for file in files { try Self.write(file, to: folder) }
    try folder.sync()
  }

  private static func write(
    _ file: DraftFile, to folder: borrowing OutputFolder
  ) throws(OutputProblem) {
    let names = file.path.split(separator: "/").map { FileName(String($0)) }
    guard let last = names.last else { return }
    guard let above = names.dropLast().first else {
      return try folder.write(file.bytes, to: last, mode: 0o600)
    }
    try folder.ensureFolder(above, mode: 0o700).write(file.bytes, to: last, mode: 0o600)
  }
}
