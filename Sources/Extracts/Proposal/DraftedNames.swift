internal import Figures
internal import Indicators

/// The lines under `names:` of a mapping: a label and the indicator that it seems to mean. Of a label that
/// no indicator fits an entry is drafted; its line is read where nothing else in the file is, and is a
/// comment until then where something is.
struct DraftedNames {
  private let proposal: MappingProposal
  private let hasMatch: Bool
  private var body: [String] = []
  private var hasNames = false
  private var room = IndicatorDrafts.limit
  /// Percentages of which some cell leaves open whether 0.5 is a half or half a hundredth, and whether
  /// another of its cells says so.
  private var unclear: [(id: String, isPerCent: Bool)] = []
  /// Whether any percentage of the file is on the scale of 100.
  private var hasPerCent = false
  /// How many numbers of percentages lie above 0 and up to 1.
  private var shares = 0

  init(_ proposal: MappingProposal, hasMatch: Bool) {
    self.proposal = proposal
    self.hasMatch = hasMatch
  }

  /// The lines, with `names:` before them, and the scales of percentages that need one.
  var lines: [String] {
    var lines = [hasNames ? "  names:" : "  names: {}"] + body
    // A share beside percentages may be either, and nobody's guess: the reader asks.
    if !hasPerCent, shares > 1 {
      lines.append("scale: fraction  # guess: no percentage is above 1; confirm")
    } else if unclear.contains(where: \.isPerCent) {
      let each = unclear.filter(\.isPerCent).map { "\($0.id): per cent" }.joined(separator: ", ")
      lines.append("scale: {\(each)}  # guess: others of its cells are above 1; confirm")
    }
    return lines
  }

  /// Notes what the bare numbers of a percentage say of its scale.
  private mutating func note(_ id: String, _ unit: Unit?, _ cells: [Cell]) {
    guard unit == .perCent else { return }
    let numbers = cells.filter { $0.kind == .number || $0.kind == .text && !$0.text.contains("%") }
      .compactMap { NumberReader.decimal(NumberReader.trimmed($0.text))?.0.rational.magnitude }
    let isPerCent = numbers.contains { $0 > Rational(1) }
    hasPerCent =
      hasPerCent || isPerCent
      || cells.contains { $0.kind == .percentage || $0.text.contains("%") }
    shares += numbers.count { !$0.isZero && $0 <= Rational(1) }
    if numbers.contains(where: { !$0.isZero && $0 <= Rational(1) }) {
      unclear.append((id, isPerCent))
    }
  }

  mutating func add(_ comment: String) { body.append("    \(comment)") }

  /// - Parameter id: the indicator that was guessed; nil where none fits.
  mutating func add(
    _ label: String, _ id: String?, _ measure: IndicatorDrafts.Measure,
    _ drafts: inout IndicatorDrafts
  ) {
    let quoted = MappingProposal.quoted(label)
    if let id {
      hasNames = true
      add("\(quoted): \(id)  # guess by words: confirm or change")
      note(id, proposal.dictionary[id]?.unit, measure.cells)
      return
    }
    guard room > 0 else {
      let shown = MappingProposal.quoted(MappingProposal.comment(label))
      add("# \(shown): …  # no indicator of the dictionary fits")
      return
    }
    room -= 1
    let draft = drafts.add(measure, to: proposal.dictionary, source: proposal.name)
    if hasMatch {
      add("# \(quoted): \(draft)  # a draft; see \(MappingProposal.draftsFile)")
    } else {
      hasNames = true
      add("\(quoted): \(draft)  # guess: a draft; see \(MappingProposal.draftsFile)")
      note(draft, drafts.entries.last?.unit, measure.cells)
    }
  }
}
