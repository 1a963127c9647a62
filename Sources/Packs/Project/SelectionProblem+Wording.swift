package import Diagnostics

extension SelectionProblem {
  package var code: String {
    switch self {
    case .outputName: "P022"
    case .unknownMeeting: "P023"
    case .nothingToBuild: "P024"
    case .severalMeetings: "P025"
    case .unknownCouncil: "P026"
    }
  }

  package var severity: Severity { .error }

  package var message: String {
    switch self {
    case .outputName(let name):
      "'\(name)' cannot name a folder of Output: small letters, digits, '-' and '.' only, fewer than 60"
    case .unknownMeeting(let name, _): "no meeting is called '\(name)'"
    case .nothingToBuild: "there is no meeting to build"
    case .severalMeetings(let name, _): "'\(name)' names more than one meeting"
    case .unknownCouncil(let name, _): "no council has a folder called '\(name)'"
    }
  }

  package var hint: String? {
    switch self {
    case .outputName: "rename the folder"
    case .unknownMeeting(let name, let known), .unknownCouncil(let name, let known):
      NearestName.hint(for: name, in: known, listingUpTo: 12)
    case .nothingToBuild: "scrutiny new meeting makes one"
    case .severalMeetings(_, let found):
      "there are \(found.map { "'\($0)'" }.joined(separator: ", "))"
    }
  }
}
