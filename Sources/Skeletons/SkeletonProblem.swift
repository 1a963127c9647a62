import Diagnostics
package import Publication

/// Why a skeleton cannot be made as it was asked for.
package enum SkeletonProblem: Problem, Error, Equatable {
  case name(Subject, String, PackName.Fault)
  case meetingName(String)
  case reportName(String)
  /// A text that a paper prints holds nothing, or a line end or another control character.
  case text(option: String)
  case unknownHouse(String, known: [String])
  case unknownCouncil(String, known: [String])
  case unknownMeeting(String, known: [String])
  /// `suggestion` is the area that the council's name points to.
  case unknownArea(String, suggestion: AreaSuggestion?)
  case notACouncil(String, name: String)
  /// No council in England, Wales or Scotland that is known has that name, code or number.
  case unknownCouncilName(String, near: [String])
  /// A project is begun in a folder that is empty.
  case folderInUse(String)
  /// The meeting that a new one is made like is not before it.
  case notLater(String, than: String)
  /// What the program carries for new projects cannot be read.
  case damagedProgram
  /// The agenda is not written as lines `- …`, one an item.
  case agendaForm(path: String, item: String)
  case noHouseName(path: String)
  case extractPath(String)
  case extractMissing(String, known: [String])
  /// The mapping that is there says how the file is read already.
  case releaseMapped(String, file: String)
  /// Files of two releases are named at once.
  case severalReleases(String, other: String)
  /// A mapping is not written so that a file could be added to it.
  case mappingForm(path: String)

  /// What a name is for.
  package enum Subject: String, Sendable {
    case council
    case meeting
    case houseStyle = "house style"
  }

  /// An area that may have been meant: its code and its name in areas.csv.
  package struct AreaSuggestion: Sendable, Equatable {
    let gss: String
    let name: String
  }

  /// 64 where the words of the command are at fault, 65 where a file of the project is.
  package var exitStatus: Int32 {
    switch self {
    case .agendaForm, .noHouseName, .mappingForm: 65
    case .damagedProgram: 70
    case .releaseMapped, .folderInUse: 73
    default: 64
    }
  }
}
