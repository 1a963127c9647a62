import Extracts
import Indicators
import ProjectFiles
import Synchronization

/// What was read of the tables that all councils share, and from releases, for a program that makes the same
/// meetings again and again. It is for one state of those tables: whoever holds it takes a new one when any
/// of them changes. A release of which a file has changed is read again.
package final class ReleaseShelf: Sendable {
  private let readings = Mutex<[Key: (stamp: [UInt8], reading: ReleaseReadings.Reading)]>([:])

  private let shared = Mutex<SharedTables?>(nil)

  private struct Key: Hashable {
    let choice: ExtractLibrary.Choice
    let asked: [AreaCode: Set<String>]
  }

  /// More than so many releases are not kept.
  private static let limit = 64

  /// With nothing on it yet.
  package init() {}

  /// The tables, read now where they were not read before.
  func tables(_ read: () -> SharedTables) -> SharedTables {
    shared.withLock { shared in
      if let shared { return shared }
      let tables = read()
      shared = tables
      return tables
    }
  }

  /// The reading of a release for what is asked of it, read now where it was not read before.
  func reading(
    of choice: ExtractLibrary.Choice, in data: ProjectFolder, asking asked: [AreaCode: Set<String>],
    _ read: () -> ReleaseReadings.Reading
  ) -> ReleaseReadings.Reading {
    guard let stamp = Self.stamp(of: choice.release.folder, in: data) else { return read() }
    let key = Key(choice: choice, asked: asked)
    if let known = readings.withLock({ $0[key] }), known.stamp == stamp { return known.reading }
    let reading = read()
    readings.withLock { readings in
      if readings.count >= Self.limit { readings = [:] }
      readings[key] = (stamp, reading)
    }
    return reading
  }

  /// What the file system says of the files of a release; nil where it does not say all of it, as of a link,
  /// behind which a file may change.
  private static func stamp(of release: String, in data: ProjectFolder) -> [UInt8]? {
    guard let entries = try? data.entries(of: release),
      !entries.contains(where: { $0.kind == .link })
    else { return nil }
    var stamp = TreeStamp()
    stamp.add("\(data.path)/\(release)")
    return stamp.isWhole ? stamp.bytes : nil
  }
}
