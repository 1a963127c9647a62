import Diagnostics
import Figures
import Indicators

extension DeclaredTableResolver {
  /// The unit and places that a cell prints in: the row's own, or else the column's.
  struct Frame {
    let unit: TableUnit
    let places: TablePlaces

    init(_ row: DeclaredTableDraft.Row, _ column: DeclaredTableDraft.Column) {
      var unit = row.unit ?? column.unit ?? TableUnit(.count)
      if row.unit == nil, case .derived(let derived) = row.content,
        case .quotient(_, _, let isPercentage) = derived.derivation.rule
      {
        unit = TableUnit(isPercentage ? .perCent : .ratio)
      }
      self.unit = unit
      places = row.places ?? column.places
    }
  }

  /// A derived cell; nil where units do not fit, which is reported.
  mutating func cell(
    _ derivation: TableDerivation, _ inputs: [DeclaredTable.Cell], _ frame: Frame,
    at range: SourceRange
  ) -> DeclaredTable.Cell? {
    guard let content = Self.amount(derivation, inputs) else {
      log.report(DeclaredFigureProblem.divisorIsRange, at: range)
      return nil
    }
    var own = content
    if case .amount(let amount) = content {
      // A quotient has no unit of its own until it is given one.
      let taken =
        derivation.isQuotient && amount.unit == .ratio
        ? frame.unit.unit == .perCent ? nil : amount.counted(in: frame.unit.unit)
        : frame.unit.takes(amount)
      let units = Set(inputs.compactMap(\.amountUnit))
      guard let taken, derivation.isQuotient || units.count <= 1 else {
        let found = units.map(\.rawValue).sorted().joined(separator: " and ")
        log.report(
          DeclaredFigureProblem.unitsDiffer(found: found, unit: frame.unit.unit.rawValue), at: range
        )
        return nil
      }
      own = .amount(taken)
    }
    return DeclaredTable.Cell(
      content: own, unit: frame.unit, places: frame.places.count(for: own.amount, in: frame.unit),
      isDerived: true,
      origins: Array(Set(inputs.flatMap(\.origins))).sorted(), note: nil)
  }

  /// The exact result; absent where any input is. Nil for a quotient by a range.
  static func amount(_ derivation: TableDerivation, _ inputs: [DeclaredTable.Cell])
    -> DeclaredTable.Content?
  {
    var amounts: [Amount] = []
    for input in inputs {
      switch input.content {
      case .amount(let amount): amounts.append(amount)
      case .absent(let absence): return .absent(absence)
      case .text, .empty: continue
      }
    }
    guard let first = amounts.first else { return .absent(.notApplicable) }
    var result: Amount
    switch derivation.rule {
    case .sumOfGiven: result = amounts.dropFirst().reduce(first, +)
    case .terms(let terms):
      guard amounts.count == terms.count else { return .absent(.notApplicable) }
      result = first
      for (term, amount) in zip(terms, amounts).dropFirst() {
        result = term.isSubtracted ? result - amount : result + amount
      }
    case .quotient(_, _, let isPercentage):
      guard amounts.count == 2 else { return .absent(.notApplicable) }
      let divisor = amounts[1]
      if divisor.highest != nil { return nil }
      if divisor.number.isZero { return .absent(.notApplicable) }
      guard let quotient = first.divided(by: divisor, in: isPercentage ? .perCent : .ratio) else {
        return nil
      }
      result = quotient
    }
    return .amount(derivation.isNotBelowZero ? result.notBelowZero : result)
  }
}

extension DeclaredTable.Content {
  var amount: Amount? { if case .amount(let amount) = self { amount } else { nil } }
}

extension DeclaredTable.Cell {
  fileprivate var amountUnit: Unit? {
    if case .amount(let amount) = content { amount.unit } else { nil }
  }
}

extension TableUnit {
  /// The amount as it is printed with so many places.
  func rounded(_ amount: Amount, places: Int) -> Amount {
    guard factor > 1 else { return amount.rounded(places: places) }
    func round(_ number: Rational) -> Rational {
      ((number / Rational(factor)) ?? number).rounded(places: places) * Rational(factor)
    }
    return Amount(
      round(amount.number), to: amount.highest.map(round), unit: amount.unit,
      qualifier: amount.qualifier)
  }
}
