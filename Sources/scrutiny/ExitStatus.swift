import ArgumentParser
import Packs

/// What the command tells a scheduler.
enum ExitStatus {
  static let usage = ExitCode(64)
  /// Errors in data or templates; nothing was written.
  static let findings = ExitCode(65)
  static let inputMissing = ExitCode(66)
  static let cannotWrite = ExitCode(73)
  /// Another build holds the lock; trying again later will do.
  static let busy = ExitCode(75)

  static func status(of obstacle: Obstacle) -> ExitCode {
    switch obstacle {
    case .usage: usage
    case .inputMissing: inputMissing
    case .findings: findings
    }
  }
}
