import Analysis
import Figures
import Indicators
import ProjectFiles
import Publication

/// Which files of figures may have their fingerprints in a public folder.
///
/// Whoever knows the rest of a file finds a withheld cell by trying values until the fingerprint fits,
/// and a mapping that calls the file open does not make it published. So no file has one that lies
/// in a council's own folder, that holds a small count of children, or that gives a value which
/// the pack withholds, even where the pack reads it from another file. A shared file whose mapping says
/// where its figures are public tells nothing new.
struct PublicFingerprints {
  private let policy: DisclosurePolicy
  private let dictionary: IndicatorDictionary
  /// How the paths of councils' own files begin.
  private let own: String

  init(_ policy: DisclosurePolicy, _ dictionary: IndicatorDictionary, _ folder: ProjectFolder) {
    self.policy = policy
    self.dictionary = dictionary
    own = folder.named("councils/")
  }

  /// The same inputs, each open only where it was and its fingerprint gives nothing away.
  ///
  /// - Parameter known: the files whose figures are public already, as their mappings say.
  func open(
    _ inputs: [Manifest.Input], holding observations: [Observation],
    withholding readings: [PublishableReading], known: Set<String> = []
  ) -> [Manifest.Input] {
    guard inputs.contains(where: \.isOpen) else { return inputs }
    let closed = files(of: observations, withholding: readings).subtracting(known)
    return inputs.map { input in
      var input = input
      input.isOpen = input.isOpen && !input.path.hasPrefix(own) && !closed.contains(input.path)
      return input
    }
  }

  private func files(
    of observations: [Observation], withholding readings: [PublishableReading]
  ) -> Set<String> {
    let withheld = Set(readings.flatMap(\.withheldOrigins))
    var keys: Set<ObservationKey> = []
    for observation in observations where isSmall(observation) || isAny(of: withheld, observation) {
      keys.insert(key(observation))
    }
    guard !keys.isEmpty else { return [] }
    return Set(
      observations.lazy.filter { keys.contains(key($0)) }.flatMap { $0.origins.map(\.file) })
  }

  private func key(_ observation: Observation) -> ObservationKey {
    ObservationKey(
      indicator: observation.indicator, area: observation.area, period: observation.period)
  }

  private func isAny(of origins: Set<Origin>, _ observation: Observation) -> Bool {
    !origins.isEmpty && observation.origins.contains(where: origins.contains)
  }

  private func isSmall(_ observation: Observation) -> Bool {
    guard let number = observation.value.number, policy.isSmall(number),
      let indicator = dictionary[observation.indicator]
    else { return false }
    return indicator.unit == .count && indicator.about == .children
  }
}
