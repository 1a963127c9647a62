import Councils
import Diagnostics
import Documents
import Fingerprints
import Indicators
import Papers
import Publication
import Synchronization

/// What was made of the papers of one meeting before, for a program that makes the meeting again at each change
/// of a file.
///
/// A narrative decides by its front matter and by the indicators that it names what stands in the other
/// papers: their links, what their figures are protected together with, what is asked of the releases.
/// So what is kept is known by that of all narratives, and a paper by all of its own. Where figures changed,
/// the document of a paper is kept for which they are what they were.
package final class PaperShelf: Sendable {
  private let kept = Mutex(Kept())

  private struct Kept {
    var stamp: MeetingStamp?
    var surroundings: Surroundings?
    var papers: [PaperKey: Entry] = [:]
    var compared: [String: PackBuilder.Begun] = [:]
    var controlled: [MeetingTask.Controlled]?
    var loaded: Loaded?
  }

  /// All of a project but its figures, with what was found in it.
  typealias Loaded = (project: LoadedProject?, log: DiagnosticLog)

  /// A document with the figures that it is made of, and its pages where nothing that decides about them changed.
  private struct Entry {
    let figures: PaperFigures
    let document: MadeDocument
    var paper: MadePaper?
  }

  /// What the narratives of a run say to each other.
  struct Surroundings: Hashable, Sendable {
    private let lines: [String]

    init(_ projects: [MeetingProject]) {
      lines = projects.flatMap { project in
        [project.address] + project.meeting.agenda.map { $0.title ?? "" }
          + project.reports.flatMap { report in
            [report.source.name.stem, Self.frontMatter(of: report.source)]
              + report.indicators.map(\.id)
          }
      }
    }

    /// All that stands before the narrative.
    private static func frontMatter(of report: ReportSource) -> String {
      String(decoding: report.source.bytes[..<report.body.bytes.lowerBound], as: UTF8.self)
    }
  }

  private struct PaperKey: Hashable {
    let meeting: String
    let part: PackPart
    let name: String
    let text: Fingerprint
  }

  /// A document with what was found in it; nil where it could not be made.
  typealias MadeDocument = (document: Document?, log: DiagnosticLog)

  /// A paper with what was found in it; nil where it could not be made.
  typealias MadePaper = (paper: MeetingBuilder.Paper?, log: DiagnosticLog)

  /// How a paper is made.
  struct Making {
    let figures: () -> PaperFigures?
    let document: () -> MadeDocument
    let paper: (MadeDocument) -> MadePaper
  }

  /// So many papers are kept before all are let go: a new text of one makes another.
  private static let limit = 400

  /// With nothing on it yet.
  package init() {}

  /// To be called before a run: what another state of the files decides about is let go.
  package func stand(at stamp: MeetingStamp) {
    kept.withLock { kept in
      let before = kept.stamp
      if before?.frame != stamp.frame {
        kept = Kept()
      } else if before != stamp {
        let isOfFigures = before?.figures != stamp.figures
        let isOfStyle = before?.style != stamp.style
        let isOfWording = before?.wording != stamp.wording
        if isOfStyle || isOfWording || before?.words != stamp.words { kept.loaded = nil }
        if isOfFigures { kept.controlled = nil }
        if isOfFigures || isOfStyle || isOfWording { kept.compared = [:] }
        if isOfWording {
          kept.papers = [:]
        } else if isOfFigures || isOfStyle {
          for key in kept.papers.keys { kept.papers[key]?.paper = nil }
        }
      }
      kept.stamp = stamp
    }
  }

  /// To be called before anything is asked for: what was made beside other papers is let go.
  func stand(in surroundings: Surroundings) {
    kept.withLock { kept in
      guard kept.surroundings != surroundings else { return }
      let (stamp, loaded) = (kept.stamp, kept.loaded)
      kept = Kept()
      (kept.stamp, kept.loaded, kept.surroundings) = (stamp, loaded, surroundings)
    }
  }

  /// What was loaded of the project where nothing but figures changed since; nil where something else did, or
  /// the files have no stamp.
  var loaded: Loaded? { kept.withLock { $0.stamp == nil ? nil : $0.loaded } }

  func keep(_ loaded: Loaded) { kept.withLock { $0.loaded = loaded } }

  /// A paper, made now as far as it was not made before of the same text.
  func paper(
    _ report: CompiledReport, in part: PackPart, of meeting: String, _ making: Making
  ) -> MadePaper {
    let key = PaperKey(
      meeting: meeting, part: part, name: report.source.name.stem,
      text: Fingerprint(of: report.source.source.bytes))
    let known = kept.withLock { $0.papers[key] }
    if let paper = known?.paper { return paper }
    let figures = making.figures()
    let isKnown = known.map { $0.figures == figures } ?? false
    let document = known.flatMap { isKnown ? $0.document : nil } ?? making.document()
    let paper = making.paper(document)
    guard let figures else { return paper }
    kept.withLock { kept in
      // Of each paper the newest texts alone: somebody who takes a change back is shown it at once.
      let others = kept.papers.keys.filter {
        $0 != key && $0.meeting == meeting && $0.part == part && $0.name == key.name
      }
      if others.count >= Self.texts { for other in others { kept.papers[other] = nil } }
      if kept.papers.count >= Self.limit { kept.papers = [:] }
      kept.papers[key] = Entry(figures: figures, document: document, paper: paper)
    }
    return paper
  }

  /// How many texts of one paper are kept.
  private static let texts = 3

  /// What the meetings read, under disclosure control. Where something was found in a narrative it is done
  /// again, because the place may be another now.
  func controlled(
    _ tasks: ArraySlice<MeetingTask>, _ make: () -> [MeetingTask.Controlled]
  ) -> [MeetingTask.Controlled] {
    if let known = kept.withLock({ $0.controlled }) {
      let own = Dictionary(tasks.map { ($0.project.address, $0) }) { first, _ in first }
      return known.compactMap { known in own[known.task.project.address].map(known.with) }
    }
    let made = make()
    let isOfWords = made.contains { meeting in
      meeting.log.sorted().contains { $0.location.file.hasSuffix(".md") }
    }
    if !isOfWords { kept.withLock { $0.controlled = made } }
    return made
  }

  /// A meeting that another is compared with and of which no narrative is written.
  func compared(_ address: String, _ make: () -> PackBuilder.Begun) -> PackBuilder.Begun {
    if let known = kept.withLock({ $0.compared[address] }) { return known }
    let made = make()
    kept.withLock { $0.compared[address] = made }
    return made
  }
}
