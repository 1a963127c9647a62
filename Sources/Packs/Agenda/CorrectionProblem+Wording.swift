import Diagnostics

extension CorrectionProblem {
  var severity: Severity { .error }

  var code: String {
    switch self {
    case .notPublished: "P270"
    case .ofItself: "P271"
    case .otherCommittee: "P272"
    }
  }

  var message: String {
    switch self {
    case .notPublished(let meeting):
      "a correction names papers that were published, and '\(meeting)' was not"
    case .ofItself: "a correction is a pack of its own, and cannot correct itself"
    case .otherCommittee(let committee, let meeting):
      "a correction goes to the committee whose papers it corrects; '\(meeting)' was one of "
        + "'\(committee)'"
    }
  }

  var hint: String? {
    switch self {
    case .notPublished:
      "name a folder of this council's meetings with a file under published; papers that are not "
        + "published yet can be put right where they stand"
    case .ofItself:
      "leave the published folder as it is, and make one beside it, such as with '-correction' "
        + "after its name"
    case .otherCommittee: nil
    }
  }
}
