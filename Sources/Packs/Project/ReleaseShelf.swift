import Extracts
import Indicators
import Synchronization

/// What was read from releases, for a program that makes the same meetings again and again. It is for one
/// state of the files of figures, the dictionary and the areas: whoever holds it takes a new one when any
/// of them changes.
package final class ReleaseShelf: Sendable {
  private let readings = Mutex<[Key: ReleaseReadings.Reading]>([:])

  private struct Key: Hashable {
    let choice: ExtractLibrary.Choice
    let asked: [AreaCode: Set<String>]
  }

  /// More than so many releases are not kept.
  private static let limit = 64

  /// With nothing on it yet.
  package init() {}

  /// The reading of a release for what is asked of it, read now where it was not read before.
  func reading(
    of choice: ExtractLibrary.Choice, asking asked: [AreaCode: Set<String>],
    _ read: () -> ReleaseReadings.Reading
  ) -> ReleaseReadings.Reading {
    let key = Key(choice: choice, asked: asked)
    if let known = readings.withLock({ $0[key] }) { return known }
    let reading = read()
    readings.withLock { readings in
      if readings.count >= Self.limit { readings = [:] }
      readings[key] = reading
    }
    return reading
  }
}
