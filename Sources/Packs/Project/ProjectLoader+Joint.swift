package import Councils
package import Diagnostics
import Indicators
import Publication

/// Committees of several councils.
extension ProjectLoader {
  /// A joint committee that a council leads: the council as its papers have it, and the files that say so.
  package struct JointBody: Sendable {
    package let council: Council
    let inputs: [Manifest.Input]
  }

  /// The joint committees that a council leads, by their names; what is wrong with any of its joint
  /// committees goes to the log.
  package func joint(
    _ council: Council, _ shared: Shared, into log: inout DiagnosticLog
  ) -> [String: JointBody] {
    var bodies: [String: JointBody] = [:]
    for committee in council.committees {
      switch committee.joint {
      case nil: break
      case .ledBy(let leader):
        check(leader, leading: committee.committee, with: council, into: &log)
      case .with(let partners):
        bodies[committee.committee] = body(
          of: committee.committee, council, with: partners, shared, into: &log)
      }
    }
    return bodies
  }

  /// Nil with what is wrong in the log.
  private func body(
    of committee: String, _ council: Council, with partners: [PlacedText], _ shared: Shared,
    into log: inout DiagnosticLog
  ) -> JointBody? {
    let before = log.errorCount
    var loader = self
    let start = loader.reader.files.count
    var others: [Council] = []
    var seen: Set<String> = []
    for partner in partners {
      guard isOther(partner, than: council, into: &log) else { continue }
      guard seen.insert(partner.text).inserted else {
        log.report(JointProblem.twice(partner.text), at: partner.range)
        continue
      }
      let folder = "councils/\(partner.text)"
      let targets = loader.targets(in: folder, shared, into: &log)
      guard
        let other = loader.reader.text("\(folder)/council.yaml", into: &log)
          .flatMap({ shared.councils.read(id: partner.text, $0, targets: targets, into: &log) })
      else { continue }
      guard other.jurisdiction == council.jurisdiction else {
        log.report(
          JointProblem.otherLaw(
            partner.text, theirs: other.jurisdiction, ours: council.jurisdiction),
          at: partner.range)
        continue
      }
      guard other.isLed(by: council.id, in: committee) else {
        log.report(
          JointProblem.notAgreed(
            partner.text, committee: committee, wanted: "led_by: \(council.id)"),
          at: partner.range)
        continue
      }
      others.append(other)
    }
    guard log.errorCount == before else { return nil }
    return JointBody(
      council: council.joined(with: others), inputs: Array(loader.reader.files[start...]))
  }

  /// Whether a council is there and is another one.
  private func isOther(
    _ name: PlacedText, than council: Council, into log: inout DiagnosticLog
  ) -> Bool {
    if name.text == council.id {
      log.report(JointProblem.itself(name.text), at: name.range)
      return false
    }
    let known = reader.folderNames(in: "councils")
      .filter { reader.exists("councils/\($0)/council.yaml") }
    guard known.contains(name.text) else {
      log.report(
        JointProblem.unknown(name.text, known: known.filter { $0 != council.id }), at: name.range)
      return false
    }
    return true
  }

  /// The council that leads a committee says so too.
  private func check(
    _ leader: PlacedText, leading committee: String, with council: Council,
    into log: inout DiagnosticLog
  ) {
    guard isOther(leader, than: council, into: &log) else { return }
    var reader = reader
    var unheard = DiagnosticLog()
    let theirs = reader.text("councils/\(leader.text)/council.yaml", into: &unheard)
      .map(CouncilReader.committees)?.first { $0.committee == committee }?.joint
    if case .with(let partners)? = theirs, partners.contains(where: { $0.text == council.id }) {
      return
    }
    log.report(
      JointProblem.notAgreed(
        leader.text, committee: committee, wanted: "with: [\(council.id)]"), at: leader.range)
  }

  /// The council as a meeting's papers have it; nil with the reason in the log where its committee is led by
  /// another, or is joint and could not be read.
  func council(
    of meeting: Meeting, in context: CouncilContext, into log: inout DiagnosticLog
  ) -> JointBody? {
    let council = context.council
    switch council.committee(of: meeting)?.joint {
    case nil: return JointBody(council: council, inputs: [])
    case .with: return context.joint[meeting.committee]
    case .ledBy(let leader):
      let place =
        meeting.dateRange.map { Location($0) } ?? Location(file: meeting.settings(of: council.id))
      log.report(
        JointProblem.ledElsewhere(committee: meeting.committee, leader: leader.text), at: place)
      return nil
    }
  }
}

extension Council {
  fileprivate func isLed(by leader: String, in committee: String) -> Bool {
    guard case .ledBy(let name)? = committees.first(where: { $0.committee == committee })?.joint
    else { return false }
    return name.text == leader
  }
}
