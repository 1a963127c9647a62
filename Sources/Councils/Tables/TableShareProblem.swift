package import Diagnostics

/// What can be wrong with shares and sums of a declared table.
package enum TableShareProblem: Problem, Equatable {
  /// A derivation names a row where it needs a column, or a column where it needs a row.
  case partOfOtherKind(String, isRow: Bool)
  /// Percentages are added up, and come to another number than 100.
  case sumOfPercentages(column: String, sum: String, isNear: Bool)

  package var code: String {
    switch self {
    case .partOfOtherKind: "P093"
    case .sumOfPercentages: "P094"
    }
  }

  package var severity: Severity {
    switch self {
    case .partOfOtherKind: .error
    case .sumOfPercentages: .warning
    }
  }

  package var message: String {
    switch self {
    case .partOfOtherKind(let name, true):
      "'\(name)' is a row, and a column is worked out from columns"
    case .partOfOtherKind(let name, false):
      "'\(name)' is a column, and a row is worked out from rows"
    case .sumOfPercentages(let column, let sum, true):
      "the percentages under '\(column)' add up to \(sum): they are rounded shares of one whole"
    case .sumOfPercentages(let column, let sum, false):
      "the percentages under '\(column)' add up to \(sum), and nothing is more than its whole"
    }
  }

  package var hint: String? {
    switch self {
    case .partOfOtherKind(let name, true):
      "a share of a row is written with the column first: derive: number / \(name) as per cent"
    case .partOfOtherKind: "derive the column under 'columns'"
    case .sumOfPercentages(_, _, true):
      "let the shares be worked out, derive: number / total as per cent, or say with 'printed' what the source prints"
    case .sumOfPercentages: "leave the total of such a column out, or derive it from numbers"
    }
  }

  package var example: CodeExample {
    switch self {
    case .partOfOtherKind:
      CodeExample(
        in: "tables.yaml",
        """
        contacts:
          caption: Contacts by who made them
          source: The front door, 2026
          columns:
            number: Contacts
            rest: {label: All others, derive: total - number}
          rows:
            police: {label: Police, values: ["120"]}
            school: {label: Schools, values: ["80"]}
            total: {label: All contacts, derive: sum of rows}
        """,
        cure: """
          contacts:
            caption: Contacts by who made them
            source: The front door, 2026
            columns:
              number: Contacts
              share: {label: Share, unit: per cent, derive: number / total as per cent}
            rows:
              police: {label: Police, values: ["120"]}
              school: {label: Schools, values: ["80"]}
              total: {label: All contacts, derive: sum of rows}
          """)
    case .sumOfPercentages:
      CodeExample(
        in: "tables.yaml",
        """
        contacts:
          caption: Contacts by who made them
          source: The front door, 2026
          columns:
            number: Contacts
            share: {label: Share, unit: per cent}
          rows:
            police: {label: Police, values: ["111", "33%"]}
            school: {label: Schools, values: ["111", "33%"]}
            health: {label: Health, values: ["111", "33%"]}
            total: {label: All contacts, derive: sum of rows}
        """,
        cure: """
          contacts:
            caption: Contacts by who made them
            source: The front door, 2026
            columns:
              number: Contacts
              share: {label: Share, unit: per cent, derive: number / total as per cent}
            rows:
              police: {label: Police, values: ["111"]}
              school: {label: Schools, values: ["111"]}
              health: {label: Health, values: ["111"]}
              total: {label: All contacts, derive: sum of rows}
          """)
    }
  }

  package static let samples: [Self] = [
    .partOfOtherKind("total", isRow: true),
    .sumOfPercentages(column: "Share", sum: "99%", isNear: true),
  ]
}
