package import Diagnostics

extension AfterwardsProblem {
  package var severity: Severity {
    if case .edited(_, _, _, let refuses) = self { refuses ? .error : .warning } else { .error }
  }

  package var code: String {
    switch self {
    case .edited: "O076"
    case .exemptNow: "O077"
    case .notPublished: "O078"
    case .noSuchPaper: "O079"
    case .notAsPublished: "O100"
    case .otherMeeting: "O101"
    case .reasonTells: "O210"
    }
  }

  package var message: String {
    switch self {
    case .edited(let path, let address, let isRemoved, _):
      "'\(address)' is published, and '\(path)' "
        + (isRemoved
          ? "is gone since; its papers stay as they were"
          : "has changed since; the change is not in its papers")
    case .exemptNow(let file, let address):
      "'\(file)' is not open to the public now, and the public papers of '\(address)' have it"
    case .notPublished(let name):
      "a paper is withdrawn after publication, and '\(name)' is not published"
    case .noSuchPaper(let name, let address, _):
      "the published papers of '\(address)' have no '\(name)'"
    case .notAsPublished(let path): "'\(path)' is not as it was published, and it has to stay"
    case .reasonTells(let first, let last):
      (first == last
        ? "word \(first) of the reason stands" : "words \(first) to \(last) of the reason stand")
        + " in a paper that is not open, or will not be, and in none that is"
    case .otherMeeting(let address):
      "what was withdrawn stands under its own name; this is not '\(address)'"
    }
  }

  package var hint: String? {
    switch self {
    case .edited(let path, _, true, _) where path.hasSuffix("/meeting.yaml"):
      "put the folder back as it was published; where the meeting is not held, say there 'cancelled: {on: …, "
        + "reason: …}' or 'postponed: {to: …, on: …, reason: …}'"
    case .edited(_, let address, _, _):
      "a correction goes out in a folder of its own: corrects: {meeting: \(Self.meeting(address)), reason: "
        + "…}; otherwise put the file back as it was"
    case .exemptNow(let file, let address):
      "take it off at once: scrutiny withdraw \(Self.meeting(address)) \(file) --council "
        + "\(Self.council(address)) --reason '…'"
    case .notPublished:
      "a paper that is not published goes with 'withdrawn' at its item of meeting.yaml"
    case .noSuchPaper(let name, _, let known):
      NearestName.hint(for: name, in: known, listingUpTo: .max)
    case .notAsPublished: "put the published pack back in Output, from where the council keeps it"
    case .reasonTells:
      "say what was wrong in words that tell nothing of the paper, such as 'It named a provider'"
    case .otherMeeting: nil
    }
  }

  private static func meeting(_ address: String) -> String {
    address.split(separator: "/").last.map(String.init) ?? address
  }

  private static func council(_ address: String) -> String {
    address.split(separator: "/").first.map(String.init) ?? address
  }
}
