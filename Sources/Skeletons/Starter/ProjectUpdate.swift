package import Packs
import ProjectFiles

/// Brings what a newer program carries into a project that an older one began: areas, neighbours,
/// holidays, house styles and national tables. What people have edited is told and left as it is.
package struct ProjectUpdate: Sendable {
  /// One file of the program beside that of the project.
  package struct Step: Sendable, Equatable {
    /// What is to be done with it.
    package enum Kind: Sendable, Equatable { case add, replace, edited }
    package let kind: Kind
    /// As in the project: `Data/areas.csv`.
    package let path: String
    /// How many lines stand in one of the two and not in the other.
    package let lines: Int
  }

  /// What differs, in order of paths.
  package let steps: [Step]
  private let inputs: ProjectInputs
  private let carried: [String: NewFile]
  private let old: [String: [UInt8]]

  /// Compares; nothing is written. A council's own national figures are not asked for where the
  /// project began without any, as in Wales.
  package init(_ inputs: ProjectInputs) {
    self.inputs = inputs
    let list = StarterList(of: inputs.data)
    let hasTables = !((try? inputs.data.entries(of: "extracts")) ?? []).isEmpty
    var steps: [Step] = []
    var carried: [String: NewFile] = [:]
    var old: [String: [UInt8]] = [:]
    for (name, folder) in [("Data", inputs.data), ("Templates", inputs.templates)] {
      for file in StarterFiles.begun(of: name)
      where hasTables || name != "Data" || !file.path.hasPrefix("extracts/") {
        let path = "\(name)/\(file.path)"
        carried[path] = file
        guard let there = try? folder.bytes(of: file.path) else {
          steps.append(Step(kind: .add, path: path, lines: Self.lines(file.bytes).count))
          continue
        }
        guard there != file.bytes else { continue }
        old[path] = there
        steps.append(
          Step(
            kind: list.holds(path, there) ? .replace : .edited, path: path,
            lines: Self.difference(there, file.bytes)))
      }
    }
    self.steps = steps
    self.carried = carried
    self.old = old
  }

  /// Adds and replaces, and writes down what the project has now.
  package func apply() throws(SkeletonMaker.Failure) {
    do throws(FileProblem) {
      for (name, folder) in [("Data", inputs.data), ("Templates", inputs.templates)] {
        let own = steps.filter { $0.path.hasPrefix("\(name)/") }
        try folder.create(own.filter { $0.kind == .add }.compactMap { carried[$0.path] })
        for step in own where step.kind == .replace {
          guard let file = carried[step.path], let there = old[step.path] else { continue }
          try folder.replace(file.path, holding: there, with: file.bytes)
        }
      }
      try writeList()
    } catch {
      throw .file(error)
    }
  }

  /// What is as the program carries it is not edited; of the rest stays what was written down.
  private func writeList() throws(FileProblem) {
    let edited = Set(steps.filter { $0.kind == .edited }.map(\.path))
    let list = StarterList(
      carried.filter { !edited.contains($0.key) }
        .map { NewFile(path: $0.key, bytes: $0.value.bytes) })
    let text = Array(list.text.utf8)
    if let there = try? inputs.data.bytes(of: StarterList.path) {
      if there != text {
        try inputs.data.replace(StarterList.path, holding: there, with: text)
      }
    } else {
      try inputs.data.create([NewFile(path: StarterList.path, bytes: text)])
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"))
  }

  private static func difference(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var count: [ArraySlice<UInt8>: Int] = [:]
    for line in lines(left) { count[line, default: 0] += 1 }
    for line in lines(right) { count[line, default: 0] -= 1 }
    return count.values.reduce(0) { $0 + abs($1) }
  }
}
