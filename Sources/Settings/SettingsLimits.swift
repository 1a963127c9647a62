/// What a settings file may hold. Far above what a person writes, and low enough that no file can
/// take long to read.
package enum SettingsLimits {
  package static let bytes = 1 << 21
  package static let bytesInLine = 1 << 16
  package static let depth = 32
  package static let values = 100_000
  /// Findings after which the rest of a file is not looked at.
  package static let findings = 500
}
