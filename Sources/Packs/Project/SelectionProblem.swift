import Diagnostics

/// What can be wrong with what a run was asked for, as facts. The words stand in
/// `SelectionProblem+Wording.swift`.
package enum SelectionProblem: Problem, Equatable {
  case outputName(String)
  case unknownMeeting(String, known: [String])
  case nothingToBuild
  case severalMeetings(String, found: [String])
  case unknownCouncil(String, known: [String])
}
