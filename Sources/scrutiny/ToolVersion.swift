/// The version that `--version` prints and that each manifest names.
enum ToolVersion {
  static let current = "0.9.0"
}
