import Councils
import Diagnostics
import Figures
import Publication

extension RecommendationTracker {
  /// Holds the tracker to what was published: a recommendation says what it said, and none is lost.
  ///
  /// - Parameter file: where a lost one is reported.
  func check(
    against history: PublicationHistory, council: String, committee: String,
    before date: CalendarDate, file: String, into log: inout DiagnosticLog
  ) {
    // A meeting's folder begins with its day, so later ones need not be read.
    for address in history.addresses(council: council) where address.meeting.text < date.iso {
      guard let manifest = history.manifest(of: address, into: &log),
        let meeting = CalendarDate(iso: manifest.meeting.date), meeting < date
      else { continue }
      for recommendation in manifest.recommendations {
        let found = entries.first {
          $0.meeting == meeting && $0.id == recommendation.id
            && ($0.committee.isEmpty || $0.committee == manifest.meeting.committee)
        }
        guard let found else {
          if manifest.meeting.committee == committee {
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
