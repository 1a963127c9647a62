package import Diagnostics
import Publication

extension HistoryProblem {
  package var severity: Severity {
    switch self {
    case .otherVersion, .leftAlone: .warning
    default: .error
    }
  }

  package var code: String {
    switch self {
    case .notBuilt: "O060"
    case .behind: "O061"
    case .published: "O062"
    case .inputChanged: "O063"
    case .otherThanPublished: "O064"
    case .otherVersion: "O065"
    case .otherMeeting: "O066"
    case .publishedMissing: "O067"
    case .notThePublished: "O068"
    case .inNoPack: "O069"
    case .recordUnreadable: "O070"
    case .recordGone: "O071"
    case .recordReplaced: "O072"
    case .recordDiffers: "O073"
    case .leftAlone: "O074"
    case .formMissing: "O075"
    }
  }

  package var message: String {
    switch self {
    case .notBuilt(let path): "a pack is built before it is published; '\(path)' is not there"
    case .behind(let path): "'\(path)' is not what Data and Templates make now"
    case .published(let address):
      "'\(address)' is published already, and what stands in Output is something else"
    case .inputChanged(let path, let change, let address):
      switch change {
      case .edited: "'\(path)' has changed since '\(address)' was published"
      case .removed: "'\(path)', from which '\(address)' was published, is no longer read"
      case .added: "'\(path)' was not read when '\(address)' was published"
      }
    case .otherThanPublished(let address, let files, let inputs, let publishedBy, let madeBy):
      "what is published stays; '\(address)' would now differ in \(counted(files, "file"))"
        + (inputs > 0 ? "" : Self.unexplained(publishedBy, madeBy))
    case .otherVersion(let address, let files, let publishedBy, let madeBy):
      "'\(address)' says what was published, in other pages: \(counted(files, "file")) "
        + "made by version \(madeBy) and not by \(publishedBy)"
    case .otherMeeting(let address):
      "a published manifest stands under its own name; this one is not that of '\(address)'"
    case .publishedMissing(let path): "'\(path)' was published and is not there"
    case .notThePublished(let path): "'\(path)' is not the file that was published"
    case .inNoPack(let path): "'\(path)' stands in Output and in no pack"
    case .recordUnreadable(let address):
      "the record of '\(address)' cannot be read, and nothing is made that rests on it"
    case .recordGone(let address, let next):
      "the record of '\(address)' is gone; that of '\(next)' names it as the one before it"
    case .recordReplaced(let address, let next):
      "the record of '\(address)' is not the one that the record of '\(next)' names as the one before it"
    case .recordDiffers(let address, let differences, let witness):
      "the record of '\(address)' does not say what \(Self.words(witness)): "
        + differences.map(\.words).joined(separator: ", ")
    case .leftAlone(let address, let path, let others):
      "'\(address)' is published and not in Output, and is left alone: '\(path)'"
        + (others == 0
          ? " has changed since" : " and \(counted(others, "other input")) have changed since")
    case .formMissing(let file, let form):
      "the pack has no '\(file)', and 'formats' asks for \(form)"
    }
  }

  package var hint: String? {
    switch self {
    case .notBuilt: "run scrutiny build, read what it made, then publish"
    case .behind: "scrutiny build writes it again"
    case .published, .otherThanPublished:
      "a correction goes out as a supplementary pack in a folder of its own under meetings, whose "
        + "meeting.yaml names these papers and the reason: corrects: {meeting: …, reason: …}"
    case .inputChanged(let path, .edited, _) where path.hasSuffix("/recommendations.csv"):
      "the record goes on from meeting to meeting; put the published pack back in Output, from where "
        + "the council keeps what it published"
    case .inputChanged(_, .removed, _): "put it back as it was"
    case .inputChanged(_, .edited, _): "put it back as it was; a new figure belongs in a new file"
    case .publishedMissing, .notThePublished: "scrutiny build makes it again from its inputs"
    case .inNoPack: "move it away"
    case .formMissing:
      "scrutiny build makes it where the program for it is found, and says which program is missing"
    case .recordUnreadable, .recordGone, .recordReplaced, .recordDiffers: OutputProblem.restore
    case .leftAlone(let address, _, _):
      "put the published pack back in Output, from where the council keeps what it published; scrutiny "
        + "build \(address.split(separator: "/").last ?? "") says all that differs"
    case .inputChanged(_, .added, _), .otherVersion, .otherMeeting: nil
    }
  }

  private static func words(_ witness: Witness) -> String {
    switch witness {
    case .output: "the pack in Output says"
    case .inputs: "its inputs make, though none of them has changed"
    }
  }

  private static func unexplained(_ publishedBy: String, _ madeBy: String) -> String {
    publishedBy == madeBy
      ? ", though no input has changed"
      : "; no input has changed, but version \(publishedBy) made it and this is \(madeBy)"
  }
}
