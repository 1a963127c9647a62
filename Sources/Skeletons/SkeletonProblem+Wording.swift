package import Diagnostics
import Documents
import Publication

extension SkeletonProblem {
  package var severity: Severity { .error }

  package var code: String {
    switch self {
    case .name: "P130"
    case .meetingName: "P131"
    case .reportName: "P132"
    case .text: "P133"
    case .unknownHouse: "P134"
    case .unknownCouncil: "P135"
    case .unknownMeeting: "P136"
    case .unknownArea: "P137"
    case .notACouncil: "P138"
    case .agendaForm: "P139"
    case .noHouseName: "P140"
    case .extractPath: "P141"
    case .extractMissing: "P142"
    case .releaseMapped: "P145"
    case .severalReleases: "P128"
    case .mappingForm: "P129"
    case .unknownCouncilName: "P146"
    case .folderInUse: "P147"
    case .damagedProgram: "P148"
    case .notLater: "P149"
    }
  }

  package var message: String {
    switch self {
    case .name(let subject, let name, let fault):
      "'\(name)' cannot name a \(subject.rawValue): \(Self.rule(fault))"
    case .meetingName(let name):
      "a meeting is called by its date and its committee, as in 2026-12-08-scrutiny; "
        + "'\(name)' is not"
    case .reportName(let name):
      "a report is called by two digits and words, as in 04-performance; '\(name)' is not"
    case .text(let option): "\(option) takes one line of text"
    case .unknownHouse(let name, _): "no house style is called '\(name)'"
    case .unknownCouncil(let name, _): "no council has a folder called '\(name)'"
    case .unknownMeeting(let name, _): "no meeting of this council is called '\(name)'"
    case .unknownArea(let code, _): "no area of Data/areas.csv has the code '\(code)'"
    case .notACouncil(let code, let name): "'\(code)' is \(name), which is not one council's area"
    case .agendaForm(let path, _):
      "a report is added to an agenda that has one line an item; '\(path)' has another form"
    case .noHouseName(let path): "'\(path)' has no line 'name:' that could be changed"
    case .extractPath(let path):
      "a file of figures lies in extracts/<source>/<release>, the release being a date, month or "
        + "year; '\(path)' does not"
    case .extractMissing(let path, _): "there is no file '\(path)'"
    case .unknownCouncilName(let name, _):
      "no council with children's services is called '\(name)', or has that code or number"
    case .folderInUse(let path):
      "a project is begun in an empty folder, and '\(path)' is not empty"
    case .notLater(let name, let like):
      "'\(name)' goes on from '\(like)', and is not after it"
    case .damagedProgram: "what this program carries for new projects cannot be read"
    case .releaseMapped(let path, let file):
      "'\(path)' says how '\(file)' is read already, and nothing is written over"
    case .severalReleases(let one, let other):
      "one mapping serves one release; these files lie in two, '\(one)' and '\(other)'"
    case .mappingForm(let path):
      "a file is added to a mapping that has one line a key; '\(path)' has another form"
    }
  }

  package var hint: String? {
    switch self {
    case .name(_, let name, _):
      Self.tidied(name).map { "'\($0)' would do" }
    case .unknownHouse(let name, let known), .unknownCouncil(let name, let known),
      .unknownMeeting(let name, let known):
      NearestName.hint(for: name, in: known)
        ?? (known.isEmpty || known.count > 12
          ? nil : "there are \(known.map { "'\($0)'" }.joined(separator: ", "))")
    case .unknownArea(_, let suggestion):
      suggestion.map { "'\($0.gss)' is \($0.name)" } ?? "add its line to Data/areas.csv first"
    case .extractPath: "Data/extracts/dfe-children-in-need/2025/c1_referrals.csv"
    case .extractMissing(let path, let known):
      NearestName.hint(for: path.split(separator: "/").last.map(String.init) ?? path, in: known)
    case .releaseMapped: "change its lines there, or take them out first"
    case .severalReleases: "name the files of one of them, then those of the other"
    case .mappingForm: "write 'files:' on a line of its own in it, and '- file: …' below for each"
    case .unknownCouncilName(_, let near):
      near.isEmpty
        ? "write its name as national statistics do, or its code, such as E08000009"
        : near.count == 1
          ? "did you mean '\(near[0])'?"
          : "is it one of \(near.map { "'\($0)'" }.joined(separator: ", "))?"
    case .folderInUse:
      "name another folder, which is made; in a project that is begun, scrutiny new council adds a council"
    case .notLater: "name the meeting before it with --like"
    case .damagedProgram: "install it again"
    case .agendaForm(_, let item): "write '- report: \(item)' into it, and the report beside it"
    default: nil
    }
  }

  private static func rule(_ fault: PackName.Fault) -> String {
    switch fault {
    case .empty: "it is empty"
    case .tooLong: "a name has fewer than \(PackName.limit) characters"
    case .character: "a name has small letters, digits, '-' and '.' only"
    case .edge: "a name begins with a letter or digit and does not end with '.'"
    case .device: "Windows keeps this name for a device"
    }
  }

  /// The name with small letters and hyphens, where that makes it a good one.
  private static func tidied(_ name: String) -> String? {
    let tidy = Slug.make(name)
    return tidy != name && (try? PackName(tidy)) != nil ? tidy : nil
  }
}
