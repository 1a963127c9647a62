import Analysis
import Councils
import Figures
import Indicators
import Papers
import ProjectFiles

/// What is read for several areas, each of which goes through disclosure control by itself, and then once
/// more beside the others.
///
/// A paper of one area compares it with others that have papers of their own, and with the region and
/// England that they are all part of. What one paper withholds no other of the run may print: not as a
/// neighbour's figure, and not as the total from which it would be left over.
struct AreaGroups: Sendable {
  private let meetings: [MeetingReadings]
  /// The places of the readings of one area, in the order in which areas are met.
  private let groups: [[Int]]

  init(_ meetings: [MeetingReadings]) {
    self.meetings = meetings
    var places: [AreaCode: Int] = [:]
    var groups: [[Int]] = []
    for (index, meeting) in meetings.enumerated() {
      let area = meeting.project.council.area.code
      if let place = places[area] {
        groups[place].append(index)
      } else {
        places[area] = groups.count
        groups.append([index])
      }
    }
    self.groups = groups
  }

  /// The outcomes of all readings, in their order.
  ///
  /// - Parameters:
  ///   - jobs: how many threads the run may have.
  ///   - control: of the readings of one area, with figures that are closed beforehand.
  func outcomes(
    jobs: Int,
    _ control: @escaping @Sendable ([MeetingReadings], Set<FigureID>) -> [DisclosureControl.Outcome]
  ) -> [DisclosureControl.Outcome] {
    let alone = all(jobs) { control($0, []) }
    guard groups.count > 1 else { return alone }
    let closing = closed(by: alone)
    return closing.isEmpty ? alone : all(jobs) { control($0, closing) }
  }

  private func all(
    _ jobs: Int,
    _ control: @escaping @Sendable ([MeetingReadings]) -> [DisclosureControl.Outcome]
  ) -> [DisclosureControl.Outcome] {
    let answers = Workers.answers(groups.count, sparing: jobs) { number in
      control(groups[number].map { meetings[$0] })
    }
    let outcomes = zip(groups, answers).flatMap { group, own in zip(group, own) }
    return outcomes.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// What is withheld of any area, and the same of the region and of England.
  private func closed(by outcomes: [DisclosureControl.Outcome]) -> Set<FigureID> {
    var closed: Set<FigureID> = []
    for (meeting, outcome) in zip(meetings, outcomes) {
      let council = meeting.project.council
      let wholes = [council.region, council.england].compactMap { $0?.code.gss }
      for id in outcome.withheld.map(\.figure) {
        closed.insert(id)
        guard id.area == council.area.code.gss else { continue }
        for whole in wholes {
          closed.insert(
            FigureID(
              indicator: id.indicator, area: whole, period: id.period, measure: id.measure))
        }
      }
    }
    return closed
  }
}
