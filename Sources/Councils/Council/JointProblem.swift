package import Diagnostics

/// What can be wrong with a committee of several councils.
package enum JointProblem: Problem, Equatable {
  /// P450
  case unknown(String, known: [String])
  /// P451
  case itself(String)
  /// P452
  case otherLaw(String, theirs: Jurisdiction, ours: Jurisdiction)
  /// P453
  case twice(String)
  /// P454
  case notAgreed(String, committee: String, wanted: String)
  /// P455
  case ledAndLeading
  /// P456
  case ledElsewhere(committee: String, leader: String)
  /// P457
  case paperForEachArea
  /// P459
  case none

  package var code: String {
    switch self {
    case .unknown: "P450"
    case .itself: "P451"
    case .otherLaw: "P452"
    case .twice: "P453"
    case .notAgreed: "P454"
    case .ledAndLeading: "P455"
    case .ledElsewhere: "P456"
    case .paperForEachArea: "P457"
    case .none: "P459"
    }
  }

  package var severity: Severity { .error }

  package var message: String {
    switch self {
    case .unknown(let name, _): "no council has the folder '\(name)'"
    case .itself(let name):
      "'\(name)' is the council itself, and a joint committee is of others too"
    case .otherLaw(let name, let theirs, let ours):
      "'\(name)' is under the law of \(theirs.rawValue), and this council under that of \(ours.rawValue): "
        + "one set of papers cannot keep the clear days and the exempt paragraphs of both"
    case .twice(let name): "'\(name)' is named twice"
    case .notAgreed(let name, let committee, _):
      "the council.yaml of '\(name)' does not say that '\(committee)' is a joint committee with this council"
    case .ledAndLeading: "a council leads a joint committee or another does, and not both"
    case .ledElsewhere(let committee, let leader):
      "'\(committee)' is led by '\(leader)', which publishes its papers"
    case .paperForEachArea:
      "a joint meeting has one paper with the figures of each council, and none for each area"
    case .none: "a joint committee is of one other council at least"
    }
  }

  package var hint: String? {
    switch self {
    case .unknown(let name, let known): NearestName.hint(for: name, in: known, listingUpTo: 5)
    case .notAgreed(let name, let committee, let wanted):
      "write into Data/councils/\(name)/council.yaml, under committees: {name: \(committee), …, "
        + "joint: {\(wanted)}}"
    case .ledElsewhere(_, let leader):
      "put the meeting's folder into Data/councils/\(leader)/meetings"
    case .paperForEachArea: "leave 'for_each' out, and name each council's figures in the one paper"
    case .otherLaw: "hold the meeting under each council's own papers"
    case .ledAndLeading: "keep 'with' where this council publishes the papers, else 'led_by'"
    case .itself, .twice, .none: nil
    }
  }

  package var example: CodeExample {
    switch self {
    case .unknown: Self.joint("{with: [knowsly]}", cure: "{with: [knowsley]}")
    case .itself: Self.joint("{with: [sefton]}", cure: "{with: [knowsley]}")
    case .otherLaw: Self.joint("{with: [flintshire]}", cure: "{with: [knowsley]}")
    case .twice: Self.joint("{with: [knowsley, knowsley]}", cure: "{with: [knowsley]}")
    case .ledAndLeading:
      Self.joint("{with: [knowsley], led_by: knowsley}", cure: "{with: [knowsley]}")
    case .none: Self.joint("{with: []}", cure: "{with: [knowsley]}")
    case .notAgreed:
      CodeExample(
        in: "Data/councils/knowsley/council.yaml",
        "committees:\n  - name: Joint Committee\n    membership: [Four members]",
        cure: "committees:\n  - name: Joint Committee\n    membership: [Four members]\n"
          + "    joint: {led_by: sefton}")
    case .ledElsewhere:
      CodeExample(
        in: "Data/councils/knowsley/meetings/2026-10-06-joint/meeting.yaml",
        "committee: Joint Committee",
        cure: "The folder is moved to Data/councils/sefton/meetings/2026-10-06-joint.")
    case .paperForEachArea:
      CodeExample(
        in: "meeting.yaml",
        "agenda:\n  - report: 04-profile.md\n    for_each: {areas: region North West}",
        cure: "agenda:\n  - report: 04-profile.md")
    }
  }

  private static func joint(_ value: String, cure: String) -> CodeExample {
    func lines(_ value: String) -> String {
      "committees:\n  - name: Joint Committee\n    membership: [Four members]\n    joint: \(value)"
    }
    return CodeExample(in: "Data/councils/sefton/council.yaml", lines(value), cure: lines(cure))
  }

  package static let samples: [Self] = [
    .unknown("knowsly", known: ["knowsley", "sefton"]), .itself("sefton"),
    .otherLaw("flintshire", theirs: .wales, ours: .england), .twice("knowsley"),
    .notAgreed("knowsley", committee: "Joint Committee", wanted: "led_by: sefton"), .ledAndLeading,
    .ledElsewhere(committee: "Joint Committee", leader: "sefton"), .paperForEachArea, .none,
  ]
}
