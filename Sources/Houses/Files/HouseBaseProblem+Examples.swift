package import Diagnostics

extension HouseBaseProblem {
  package var example: CodeExample {
    switch self {
    case .unknown:
      CodeExample(
        in: "Templates/kent/house.yaml", "name: Kent\nbased_on: standrd",
        cure: "name: Kent\nbased_on: standard")
    case .notABase:
      CodeExample(
        in: "Templates/kent/house.yaml",
        "name: Kent\nbased_on: sefton  # whose own house.yaml says 'based_on: standard'",
        cure: "name: Kent\nbased_on: standard")
    }
  }

  package static let samples: [Self] = [
    .unknown("standrd", known: ["sefton", "standard", "west-sussex"]),
    .notABase("sefton", basedOn: "standard"),
  ]
}
