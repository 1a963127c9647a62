public import Foundation

/// The repository that the tests stand in.
public enum Repository {
  /// Its folder.
  public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
