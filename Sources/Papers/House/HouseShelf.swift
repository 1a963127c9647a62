package import Diagnostics
package import Houses
package import ProjectFiles
import Synchronization

/// The houses of a run, each read when it is first asked for, by whichever thread that is.
package final class HouseShelf: Sendable {
  /// A house as far as it could be read.
  package typealias House = (style: HouseStyle?, templates: HouseTemplates?)

  private let houses = Mutex<[String: (house: House, log: DiagnosticLog)]>([:])
  private let before: HouseShelf?

  /// With nothing on it yet.
  ///
  /// - Parameter before: one that outlives the run, for a program that makes the same meetings again and again.
  ///   It is for one state of Templates: whoever holds it takes a new one when a file of it changes.
  package init(before: HouseShelf? = nil) { self.before = before }

  /// The house of a folder of Templates. What is wrong with it is reported to who asks first, for the
  /// others would say the same.
  package func house(
    _ id: String, in templates: ProjectFolder, into log: inout DiagnosticLog
  ) -> House {
    let (read, isNew) = read(id, in: templates)
    if isNew { log.merge(read.log) }
    return read.house
  }

  /// The house with what is wrong with it, and whether it was not on the shelf yet.
  private func read(
    _ id: String, in templates: ProjectFolder
  ) -> (read: (house: House, log: DiagnosticLog), isNew: Bool) {
    houses.withLock { houses in
      if let known = houses[id] { return (known, false) }
      let read: (house: House, log: DiagnosticLog)
      if let before {
        read = before.read(id, in: templates).read
      } else {
        var log = DiagnosticLog()
        let house = HouseTemplates.read(id, in: templates, into: &log)
        read = (house, log)
      }
      houses[id] = read
      return (read, true)
    }
  }
}
