package import Diagnostics

/// What can be wrong with a meeting that one definition gives to several councils.
package enum CouncilChoiceProblem: Problem, Equatable {
  /// P400
  case unknown(String, known: [String])
  /// P401
  case withoutCouncils
  /// P402
  case ownMeeting(council: String, meeting: String)
  /// P403
  case none
  /// P404
  case twice(String)
  /// P405
  case ofOneCouncil
  /// P406
  case notAmongThem(String)
  /// P407
  case withoutFolder(String)

  package var code: String {
    switch self {
    case .unknown: "P400"
    case .withoutCouncils: "P401"
    case .ownMeeting: "P402"
    case .none: "P403"
    case .twice: "P404"
    case .ofOneCouncil: "P405"
    case .notAmongThem: "P406"
    case .withoutFolder: "P407"
    }
  }

  package var severity: Severity { .error }

  package var message: String {
    switch self {
    case .unknown(let name, _):
      "no council is called '\(name)': none has a council.yaml of that folder, name or code, and no "
        + "councils.yaml speaks for one of areas.csv"
    case .withoutCouncils:
      "a meeting in Data/meetings says which councils have it, and this one does not"
    case .ownMeeting(let council, let meeting):
      "'\(council)' has a folder meetings/\(meeting) of its own and would have this meeting as well"
    case .none: "no council has this meeting"
    case .twice(let name):
      "'\(name)' names a council that is named before; each has the meeting once"
    case .ofOneCouncil:
      "'for_each' gives a meeting to several councils, and this one lies in the folder of one"
    case .withoutFolder(let name):
      "'\(name)' lies in Data/meetings itself, where nothing reads it: each meeting has a folder there"
    case .notAmongThem(let name): "'\(name)' is left out and is not among the councils anyway"
    }
  }

  package var hint: String? {
    switch self {
    case .unknown(let name, let known):
      NearestName.hint(for: name, in: known, listingUpTo: 5)
        ?? "scrutiny new council makes a council, and Data/councils.yaml speaks for all that have none"
    case .withoutCouncils: "add 'for_each: {councils: all councils}', or name some"
    case .ownMeeting(let council, _):
      "leave it out with 'except: [\(council)]', or take its own folder away"
    case .none:
      "name a council, or let Data/councils.yaml speak for those that have no council.yaml"
    case .ofOneCouncil: "put its folder into Data/meetings, or leave 'for_each' out"
    case .twice: nil
    case .notAmongThem: "leave the name out"
    case .withoutFolder: "put it into a folder called by the day, such as 2026-10-06-panel"
    }
  }

  package var example: CodeExample {
    switch self {
    case .unknown: Self.meeting("{councils: [Sefton, Buury]}", cure: "{councils: [Sefton, Bury]}")
    case .withoutCouncils:
      CodeExample(
        in: "Data/meetings/2026-10-06-corporate-parenting/meeting.yaml",
        "committee: Corporate Parenting Panel\ndate: 2026-10-06",
        cure:
          "committee: Corporate Parenting Panel\ndate: 2026-10-06\nfor_each: {councils: all councils}"
      )
    case .ownMeeting:
      Self.meeting(
        "{councils: all councils}", cure: "{councils: all councils, except: [sefton]}")
    case .none: Self.meeting("{councils: []}", cure: "{councils: [Sefton, Bury]}")
    case .twice: Self.meeting("{councils: [Sefton, sefton]}", cure: "{councils: [Sefton]}")
    case .ofOneCouncil:
      CodeExample(
        in: "Data/councils/sefton/meetings/2026-10-06-panel/meeting.yaml",
        "for_each: {councils: region North West}",
        cure: "The folder is moved to Data/meetings/2026-10-06-panel.")
    case .withoutFolder:
      CodeExample(
        in: "Data/meetings",
        "The file meeting.yaml lies beside no paper and in no folder of its own.",
        cure: "It is moved to Data/meetings/2026-10-06-panel, with the papers.")
    case .notAmongThem:
      Self.meeting(
        "{councils: [Sefton, Bury], except: [Wirral]}", cure: "{councils: [Sefton, Bury]}")
    }
  }

  private static func meeting(_ choice: String, cure: String) -> CodeExample {
    CodeExample(in: "meeting.yaml", "for_each: \(choice)", cure: "for_each: \(cure)")
  }

  package static let samples: [Self] = [
    .unknown("Buury", known: ["bury", "Bury", "sefton", "Sefton"]), .withoutCouncils,
    .ownMeeting(council: "sefton", meeting: "2026-10-06-panel"), .none, .twice("sefton"),
    .ofOneCouncil, .notAmongThem("Wirral"),
    .withoutFolder("meeting.yaml"),
  ]
}
