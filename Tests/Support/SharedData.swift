public import Foundation

/// Data that lies beside the repository and is too large or not ours to hold in it.
public enum SharedData {
  /// The folder named by `SCRUTINY_SHARED`, or `shared` beside the repository or beside the folder
  /// that holds it; nil where there is none.
  public static let folder: URL? = {
    if let named = ProcessInfo.processInfo.environment["SCRUTINY_SHARED"] {
      return URL(fileURLWithPath: named)
    }
    var place = URL(fileURLWithPath: #filePath)
    for _ in 0..<6 {
      place = place.deletingLastPathComponent()
      let candidate = place.appending(path: "shared")
      if FileManager.default.fileExists(atPath: candidate.appending(path: "data").path) {
        return candidate
      }
    }
    return nil
  }()

  /// Whether there is one.
  public static var isPresent: Bool { folder != nil }

  /// Why a test that needs it did not run.
  public static let absence = "the folder 'shared' does not stand beside the repository"

  /// The bytes of `shared/data/<path>`.
  public static func bytes(_ path: String) throws -> [UInt8] {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return Array(try Data(contentsOf: folder.appending(path: "data").appending(path: path)))
  }

  /// The names of the files in `shared/data/<path>`, sorted.
  public static func names(in path: String) -> [String] {
    guard let folder else { return [] }
    let place = folder.appending(path: "data").appending(path: path)
    return ((try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []).sorted()
  }
}
