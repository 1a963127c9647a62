/// Everything that a set of papers prints or lets a reader work out, as cells and the sums that hold
/// among them: figures of one release, of the releases before it, and figures that are never printed
/// but follow from two that are.
///
/// A figure that stands twice is one cell. Cells are named by their place in `cells`.
package struct DisclosureTable: Sendable {
  package private(set) var cells: [Cell] = []
  private(set) var sums: [Sum] = []
  private(set) var limits: [Limit] = []

  package init() {}

  /// One figure, or one difference of figures, that a reader may know or work out.
  package struct Cell: Sendable {
    package let name: String
    package let kind: Kind
    /// Nil where its publisher withheld it, and for what is no count.
    package let value: Int?
    package let status: Status
    /// Cells that it is worked out from: where one of them is withheld, it is too.
    package let restsOn: [Int]
    /// Whether it is withheld whatever the rest is, such as the mean of three children's days.
    package let isDisclosive: Bool
    /// Whether others add up to it: of choices that cost the same, papers keep it.
    package let isWhole: Bool

    package init(
      _ name: String, _ kind: Kind, value: Int? = nil, status: Status = .open, restsOn: [Int] = [],
      isDisclosive: Bool = false, isWhole: Bool = false
    ) {
      self.name = name
      self.kind = kind
      self.value = value
      self.status = status
      self.restsOn = restsOn
      self.isDisclosive = isDisclosive
      self.isWhole = isWhole
    }
  }

  /// What a cell is to disclosure control.
  package enum Kind: Sendable, Hashable {
    case count
    /// A count that papers would rather keep than its parts.
    case total
    /// The difference of two counts; below 0 where the second is the greater.
    case change
    /// Never printed, but a difference of figures that are: a quarter of a year to date, or the rest
    /// of a group.
    case hidden
    /// A rate, percentage, mean or any other figure that is not itself a count.
    case derived

    /// Whether it is a whole number of the system of sums.
    var isNumber: Bool { self != .derived }
  }

  /// Whether a cell can still be withheld.
  package enum Status: Sendable, Hashable {
    /// Printed unless it is withheld now.
    case open
    /// Printed before: nobody can call it back.
    case published
    /// Withheld before or by its publisher, and so now.
    case withheld
  }

  /// Cells times whole numbers that add up to 0.
  struct Sum: Sendable, Hashable {
    let terms: [Term]
  }

  /// Cells times whole numbers, and one number more, that are together not below 0 as long as
  /// `rate` is printed: what the digits of a rate say about its count.
  struct Limit: Sendable, Hashable {
    let rate: Int
    let terms: [Term]
    let constant: Int
  }

  /// A cell, by its index, so many times.
  package struct Term: Sendable, Hashable {
    package let cell: Int
    package let factor: Int

    package init(_ cell: Int, _ factor: Int) {
      self.cell = cell
      self.factor = factor
    }
  }

  /// - Returns: The place of the cell.
  @discardableResult
  package mutating func add(_ cell: Cell) -> Int {
    cells.append(cell)
    return cells.count - 1
  }

  /// Whether the true values keep to a sum; one with an unknown part may.
  package func holds(_ terms: [Term]) -> Bool {
    var total = 0
    for term in terms {
      guard let value = cells[term.cell].value else { return true }
      let (part, first) = value.multipliedReportingOverflow(by: term.factor)
      let (sum, second) = total.addingReportingOverflow(part)
      guard !first, !second else { return false }
      total = sum
    }
    return total == 0
  }

  /// Adds a sum of numbers, such as a total, less its parts. The true values must keep to it.
  package mutating func add(sum terms: [Term]) {
    precondition(holds(terms), "a sum that does not hold")
    let terms = Self.collected(terms)
    if terms.contains(where: { $0.factor != 0 }) { sums.append(Sum(terms: terms)) }
  }

  /// Notes what a reader knows of counts from a rate: that these terms and the constant add up to 0
  /// or more, as long as the cell of the rate is printed.
  package mutating func add(limit terms: [Term], constant: Int, whilePrinted rate: Int) {
    limits.append(Limit(rate: rate, terms: Self.collected(terms), constant: constant))
  }

  private static func collected(_ terms: [Term]) -> [Term] {
    var factors: [Int: Int] = [:]
    for term in terms { factors[term.cell, default: 0] += term.factor }
    return factors.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map {
      Term($0.key, $0.value)
    }
  }

  /// The other cells of the sums that a cell is in.
  func neighbours(of cell: Int) -> [Int] {
    sums.filter { $0.terms.contains { $0.cell == cell } }.flatMap { $0.terms.map(\.cell) }
      .filter { $0 != cell }
  }

  /// The same with what was published alone: what could be worked out before.
  ///
  /// - Parameter history: the cells that were, where packs that are not published show others.
  func before(_ history: Set<Int>) -> DisclosureTable {
    var table = self
    table.cells = cells.enumerated().map { index, cell in
      guard cell.status == .open || cell.status == .published && !history.contains(index),
        cell.kind != .hidden, cell.kind != .derived
      else { return cell }
      return Cell(
        cell.name, cell.kind == .change ? .change : .hidden, value: cell.value,
        status: cell.kind == .change ? .withheld : .open)
    }
    return table
  }

  /// The cells that were withheld before.
  var withheld: Set<Int> { Set(cells.indices.filter { cells[$0].status == .withheld }) }
}
