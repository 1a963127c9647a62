package import Diagnostics

/// What can be wrong with the areas that an item of the agenda has a paper each of.
package enum AreaChoiceProblem: Problem, Equatable {
  case region(String, known: [String])
  case area(String, known: [String])
  case twice(String)
  case none
  case withAppendices
  case code(String)

  package var code: String {
    switch self {
    case .region: "P390"
    case .area: "P391"
    case .twice: "P392"
    case .none: "P393"
    case .withAppendices: "P394"
    case .code: "P395"
    }
  }

  package var severity: Severity { .error }

  package var message: String {
    switch self {
    case .region(let name, _): "there is no region '\(name)' in areas.csv"
    case .area(let name, _): "'\(name)' is no council of areas.csv"
    case .twice(let name): "\(name) is named twice; each area has one paper"
    case .none: "no area is named, so the item has no paper"
    case .withAppendices: "a paper for each area has no appendices"
    case .code(let code): "the target is for '\(code)', which is no code of areas.csv"
    }
  }

  package var hint: String? {
    switch self {
    case .region(let name, let known):
      NearestName.hint(for: name, in: known, listingUpTo: .max)
    case .area(let name, let known): NearestName.hint(for: name, in: known, listingUpTo: 5)
    case .withAppendices: "attach the file to a report of its own"
    case .code: "write the code of today, such as E08000002"
    case .twice, .none: nil
    }
  }

  package var example: CodeExample {
    switch self {
    case .region:
      Self.item("{areas: region Northwest}", cure: "{areas: region North West}")
    case .area: Self.item("{areas: [Bury, Stokport]}", cure: "{areas: [Bury, Stockport]}")
    case .twice: Self.item("{areas: [Bury, Bury]}", cure: "{areas: [Bury, Bolton]}")
    case .none: Self.item("{areas: []}", cure: "{areas: [Bury, Bolton]}")
    case .withAppendices:
      CodeExample(
        in: "meeting.yaml",
        "agenda:\n  - report: 04-profile.md\n    for_each: {areas: all councils}\n"
          + "    appendices: [05-tables.md]",
        cure: "agenda:\n  - report: 04-profile.md\n    for_each: {areas: all councils}\n"
          + "  - report: 05-tables.md")
    case .code:
      CodeExample(
        in: "targets.csv",
        "indicator,from,target,tolerance,basis,area\nrereferral,2024-04-01,22%,2 points,local,Bury",
        cure:
          "indicator,from,target,tolerance,basis,area\nrereferral,2024-04-01,22%,2 points,local,E08000002"
      )
    }
  }

  private static func item(_ choice: String, cure: String) -> CodeExample {
    func lines(_ choice: String) -> String {
      "agenda:\n  - report: 04-profile.md\n    for_each: \(choice)"
    }
    return CodeExample(in: "meeting.yaml", lines(choice), cure: lines(cure))
  }

  package static let samples: [Self] = [
    .region("Northwest", known: ["North West"]), .area("Stokport", known: ["Stockport"]),
    .twice("Bury"), .none, .withAppendices, .code("Bury"),
  ]
}
