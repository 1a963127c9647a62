package import Diagnostics
package import Houses
package import ProjectFiles
import Synchronization

/// The houses of a run, each read when it is first asked for, by whichever thread that is.
package final class HouseShelf: Sendable {
  /// A house as far as it could be read.
  package typealias House = (style: HouseStyle?, templates: HouseTemplates?)

  private let houses = Mutex<[String: House]>([:])

  /// With nothing on it yet.
  package init() {}

  /// The house of a folder of Templates. What is wrong with it is reported to who asks first, for the
  /// others would say the same.
  package func house(
    _ id: String, in templates: ProjectFolder, into log: inout DiagnosticLog
  ) -> House {
    houses.withLock { houses in
      if let known = houses[id] { return known }
      let house = HouseTemplates.read(id, in: templates, into: &log)
      houses[id] = house
      return house
    }
  }
}
