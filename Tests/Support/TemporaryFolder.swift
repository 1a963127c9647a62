public import Foundation

/// A folder that goes with the value that holds it.
public final class TemporaryFolder: Sendable {
  /// Absolute, without links.
  public let url: URL

  /// Makes an empty folder where the system keeps temporary files.
  public init() throws {
    let unresolved = FileManager.default.temporaryDirectory
      .appending(path: "scrutiny-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: unresolved, withIntermediateDirectories: true)
    url = unresolved.resolvingSymlinksInPath()
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The folder's path.
  public var path: String { url.path }

  /// The path of something in the folder.
  public func path(_ relative: String) -> String { url.appending(path: relative).path }

  /// Writes a file with the folders above it.
  public func write(_ relative: String, _ bytes: [UInt8]) throws {
    let file = url.appending(path: relative)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes a text with the folders above it.
  public func write(_ relative: String, _ text: String) throws {
    try write(relative, Array(text.utf8))
  }

  /// Makes a symbolic link.
  public func link(_ relative: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(relative), withDestinationPath: target)
  }

  /// The text of a file.
  public func text(_ relative: String) throws -> String {
    try String(contentsOfFile: path(relative), encoding: .utf8)
  }

  /// Whether there is something of that name, be it a link that leads nowhere.
  public func exists(_ relative: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path(relative))) != nil
  }

  /// The permission bits in octal, such as "644".
  public func mode(_ relative: String) throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(relative))
    let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    return String(mode, radix: 8)
  }

  /// The paths of all files and folders below, sorted.
  public var listing: [String] {
    FileManager.default.subpaths(atPath: path)?.sorted() ?? []
  }
}
