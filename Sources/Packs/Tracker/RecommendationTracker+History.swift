import Comparison
import Councils
import Diagnostics
import Documents
import Figures
import Publication

extension RecommendationTracker {
  /// Holds the tracker to what was published: a recommendation says what it said, and none is lost.
  ///
  /// - Parameters:
  ///   - notHeld: meetings that recommended nothing, whatever their papers proposed.
  ///   - file: where a lost one is reported.
  func check(
    against history: PublicationHistory, council: String, committee: String,
    before date: CalendarDate, besides notHeld: MeetingsNotHeld, file: String,
    into log: inout DiagnosticLog
  ) {
    // A meeting's folder begins with its day, so later ones need not be read.
    let published = history.addresses(council: council)
      .filter { $0.meeting.text < date.iso && notHeld.isHeld($0.meeting.text) }
      .compactMap { address in
        history.manifest(of: address, into: &log)
          .map { history.standing($0, of: address, into: &log) }
      }
    // What a correction says takes the place of what it corrects.
    for manifest in MeetingPublications.joined(published).reversed() {
      guard let meeting = CalendarDate(iso: manifest.meeting.date), meeting < date else { continue }
      for recommendation in manifest.recommendations {
        let found = entries.first {
          $0.meeting == meeting && $0.id == recommendation.id
            && ($0.committee.isEmpty || $0.committee == manifest.meeting.committee)
        }
        guard let found else {
          if manifest.meeting.committee == committee,
            !NotingRecommendation.isOnly(recommendation.text)
          {
            log.report(
              RecommendationProblem.lost(
                recommendation.id, meeting: meeting, text: recommendation.text),
              at: Location(file: file))
          }
          continue
        }
        if Self.words(found.text) != Self.words(recommendation.text) {
          log.report(
            RecommendationProblem.otherWords(found.id, published: recommendation.text),
            at: found.location)
        }
      }
    }
  }

  /// Spaces do not count.
  private static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }
}
