package import Diagnostics
import Settings

/// `joint:` of a committee in `council.yaml`: a committee of several councils, of which one leads it and
/// publishes its papers. Each of them says so, so that nobody prints a council's figures as its own without it.
package enum JointCommittee: Sendable {
  /// This council leads it; the others, by their folders.
  case with([PlacedText])
  /// Another council leads it, by its folder.
  case ledBy(PlacedText)

  /// The other councils, by their folders.
  package var others: [String] {
    switch self {
    case .with(let partners): partners.map(\.text)
    case .ledBy(let leader): [leader.text]
    }
  }

  static func read(_ field: Field) -> JointCommittee? {
    guard field.isPresent else { return nil }
    return field.fields(.joint) { fields in
      guard fields.has("with") else { return fields.required("led_by").placed.map(Self.ledBy) }
      let with = fields.required("with")
      let others = (with.list ?? []).compactMap(\.placed)
      let leader = fields.optional("led_by")
      if leader.text != nil { leader.report(JointProblem.ledAndLeading) }
      if with.list?.isEmpty == true { with.report(JointProblem.none) }
      return others.isEmpty ? nil : .with(others)
    }
  }
}

extension Field {
  fileprivate var placed: PlacedText? {
    textWithRange.map { PlacedText(text: $0.text, range: $0.range) }
  }
}
