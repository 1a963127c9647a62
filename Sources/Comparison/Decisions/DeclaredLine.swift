import Diagnostics
import Figures
import Indicators
import Publication

/// A declared figure of one pack, once, in whatever forms its papers print it.
struct DeclaredLine {
  let fact: Manifest.Fact
  /// The digits as the table has them, whose caption or heading says the unit; nil for a fact, and for
  /// a cell of which an older record knows no table.
  let digits: String?
  /// Every way in which the papers print it, where the record says no more than that.
  let printings: [String]
  /// Whether the record has the figure itself, with its unit and labels, and not its printings alone.
  let isRecorded: Bool

  /// As the record of this version has it.
  init(recorded fact: Manifest.Fact) {
    self.fact = fact
    isRecorded = true
    printings = []
    digits = fact.column.isEmpty ? nil : DeclaredUnit.digits(of: fact.printed)
  }

  /// From its printings, and from the row that prints it, if there is one.
  init(_ id: FigureID, printings: [String], in cell: PrintedCell?) {
    let unit = cell?.unit ?? DeclaredUnit.found(in: printings, digits: cell?.digits)
    let best = printings.max { Self.rank($0) < Self.rank($1) } ?? ""
    let shown = cell.flatMap { cell in unit.map { $0.text(of: cell.digits) } } ?? best
    fact = Manifest.Fact(
      id: id.indicator, label: cell?.row ?? "", printed: shown,
      unit: unit?.unit.rawValue ?? (shown.contains("£") ? Unit.pounds.rawValue : ""),
      period: id.period == "undated" ? "" : id.period, table: cell?.table ?? "",
      column: cell?.column ?? "")
    digits = cell?.digits
    self.printings = printings
    isRecorded = false
  }

  /// A text with its unit says more than one without, and more digits than fewer.
  private static func rank(_ text: String) -> (Int, Int, String) {
    let amount = PrintedAmount(text)
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    return (amount.map { $0.hasUnit ? 2 : 1 } ?? 0, digits, text)
  }

  var id: String { fact.id }

  /// The name of its declared table; nil for a fact.
  var table: String? {
    id.contains(".") ? id.split(separator: ".").first.map(String.init) : nil
  }

  var name: String {
    let words = id.replacing("_", with: " ").split(separator: ".").map(String.init)
    guard !fact.label.isEmpty else {
      return (words.count == 3 ? words.dropFirst() : words[...]).joined(separator: ", ")
    }
    return fact.column.isEmpty ? fact.label : "\(fact.label), \(fact.column.inSentence)"
  }

  /// What the table is called; empty for a fact.
  var tableName: String {
    guard let table else { return "" }
    return fact.table.isEmpty ? table.replacing("_", with: " ").capitalisedFirst : fact.table
  }

  var isMoney: Bool { fact.unit == Unit.pounds.rawValue || fact.printed.contains("£") }

  var isCount: Bool {
    !isMoney && !fact.printed.contains("%") && number != nil
      && ["", Unit.count.rawValue, Unit.cases.rawValue].contains(fact.unit)
  }

  /// Whether there is a number, and not a word or a reason for its absence.
  var number: Rational? {
    PrintedAmount(fact.printed).flatMap { $0.amount.isPlain ? $0.amount.number : nil }
  }
}

extension DeclaredLine {
  /// Whether the two give one value. Of records that have printings alone they do wherever the
  /// printings leave it open: a change that may be one of form is none.
  func isSame(as other: DeclaredLine) -> Bool {
    if words(fact.printed) == words(other.fact.printed) { return true }
    if isRecorded, other.isRecorded { return isSameRecorded(as: other) }
    if let digits, let others = other.digits, unitIsKnownOtherwise(than: other) != true {
      return digits == others || isRounding(PrintedAmount(digits), other, PrintedAmount(others))
    }
    let forms = printings + [fact.printed] + (digits.map { [$0] } ?? [])
    let others = other.printings + [other.fact.printed] + (other.digits.map { [$0] } ?? [])
    return forms.contains { form in others.contains { DeclaredUnit.isOneForm(form, $0) } }
  }

  private func isSameRecorded(as other: DeclaredLine) -> Bool {
    guard let one = PrintedAmount(fact.printed), let two = PrintedAmount(other.fact.printed) else {
      return false
    }
    return one.isSame(as: two) || isRounding(one, other, two)
  }

  /// Whether one of two texts is the other with fewer digits, where it is known to be rounded.
  private func isRounding(
    _ one: PrintedAmount?, _ other: DeclaredLine, _ two: PrintedAmount?
  ) -> Bool {
    guard let one, let two, one.step != two.step else { return false }
    let coarser = one.step > two.step ? self : other
    return coarser.isRounded && one.agrees(with: two)
  }

  /// Shares come out of a division, and their digits end where the table says.
  private var isRounded: Bool {
    fact.isRounded || fact.unit == Unit.perCent.rawValue || fact.unit == Unit.ratio.rawValue
  }

  /// Nil where one of the two does not say what its table counts in.
  private func unitIsKnownOtherwise(than other: DeclaredLine) -> Bool? {
    guard let one = DeclaredUnit(of: fact.printed), let two = DeclaredUnit(of: other.fact.printed)
    else { return nil }
    return one != two
  }

  private func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

  /// Both amounts as they stand beside each other: with the unit where both are known to have one,
  /// otherwise the digits of the table.
  func shown(before now: DeclaredLine) -> (from: String, to: String) {
    let both = (fact.printed, now.fact.printed)
    guard let digits, let others = now.digits,
      (DeclaredUnit(of: both.0) == nil) != (DeclaredUnit(of: both.1) == nil)
    else { return both }
    return (digits, others)
  }
}
