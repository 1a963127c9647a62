import Analysis
import Councils
import Diagnostics
import Documents
import Extracts
import Figures
import Indicators
import OldPapers
import Packs

/// What the council's indicators were at every time that a meeting's releases know of, so that a number
/// of an old paper can be called by its measure. What the council withholds is none of it.
struct KnownMeasures {
  private struct Value {
    let id: String
    let words: Set<String>
    let period: Period
    let number: Rational
    let unit: Unit
  }

  private var values: [Value] = []

  /// Knows of nothing.
  init() {}

  /// A release that cannot be read is no matter of the old paper.
  init(_ files: SkeletonMaker.CouncilFiles, cutOff: CalendarDate, inputs: ProjectInputs) {
    var log = DiagnosticLog()
    let council = files.council
    let dictionary = files.shared.dictionary
    let library = ExtractLibrary.discover(
      in: ["extracts", "councils/\(council.id)/extracts"], of: inputs.data, into: &log)
    let observations = library.choose(cutOff: cutOff).flatMap { choice in
      ExtractLibrary.read(
        choice, of: inputs.data, dictionary: dictionary, areas: files.shared.areas,
        ExtractRequest(areas: [council.area.code]), into: &log)
    }.flatMap(\.observations)
    let builder = ReadingBuilder(
      dictionary: dictionary,
      dataset: Dataset(observations, deriving: dictionary.indicators.filter(\.isDerived)),
      council: council.area, neighbours: [], region: nil, england: nil)
    let control = DisclosureControl(council.disclosure)
    for indicator in dictionary.indicators {
      guard
        let reading = builder.reading(of: indicator, target: nil).flatMap({
          control.publishable($0)
        })
      else { continue }
      let words = Self.words(in: indicator.name + " " + (indicator.definition ?? ""))
      for period in reading.periods {
        guard let number = reading.plainValue(at: period).number else { continue }
        values.append(
          Value(
            id: indicator.id, words: words, period: period, number: number, unit: indicator.unit))
      }
    }
  }

  /// The measure that a number of an old paper is, where value, unit, time and words of its sentence agree
  /// with one of them alone.
  ///
  /// - Returns: its id, and how a tag asks for the time.
  func measure(of figure: OldFigure) -> (id: String, period: String)? {
    guard let label = figure.period else { return nil }
    let value = figure.figure
    let places =
      value.text.split(separator: ".").dropFirst().first?.prefix { $0.isNumber }.count ?? 0
    let said = Self.words(in: figure.sentence)
    let rest = figure.sentence.firstRange(of: value.text).map {
      figure.sentence[$0.upperBound...].prefix(40)
    }
    let isRate = rest?.contains("10,000") == true
    let found = values.filter { known in
      known.number.rounded(places: places) == value.value
        && Self.agrees(known.unit, value.unit, isRate: isRate) && known.period.isCalled(label)
        && known.words.intersection(said).count > 1
    }
    // Of several that agree nobody can say which was meant.
    guard let first = found.first, found.allSatisfy({ $0.id == first.id }), found.count == 1 else {
      return nil
    }
    return (first.id, label)
  }

  private static func agrees(_ unit: Unit, _ written: String, isRate: Bool) -> Bool {
    switch unit {
    case .count, .cases: written.isEmpty && !isRate
    case .perTenThousand: written.isEmpty && isRate
    case .perCent: written == "%"
    case .fte: written == "fte"
    case .pounds: written == "£"
    default: false
    }
  }

  /// What stands in any sentence about children's services tells no measure from another.
  private static let empty: Set<String> = [
    "child", "young", "peopl", "numbe", "durin", "their", "there", "which", "these", "those",
    "other",
    "aged", "were", "with", "that", "this", "from", "have", "been", "each", "date", "year", "month",
    "servi", "counc", "socia", "agains", "count", "than", "only", "march", "more", "less",
  ]

  /// The beginnings of the words that say something, so that "assessed" is "assessment".
  private static func words(in text: String) -> Set<String> {
    Set(
      text.lowercased().split { !$0.isLetter }.filter { $0.count > 3 }.map { String($0.prefix(5)) }
    ).subtracting(empty)
  }
}
