/// What `report.md` places by one name.
package enum HouseBlock: Sendable {
  case field(HouseField)
  /// Fields under a heading of their own.
  case group(HouseGroup)
  /// A heading without a number over numbered sections.
  case part(HousePart)
  /// Whatever the author wrote under headings that name no field.
  case body

  package var name: String {
    switch self {
    case .field(let field): field.id
    case .group(let group): group.name
    case .part(let part): part.name
    case .body: "body"
    }
  }

  /// In printed order.
  package var fields: [HouseField] {
    switch self {
    case .field(let field): [field]
    case .group(let group): group.fields
    case .part(let part):
      part.sections.compactMap { section in
        if case .field(let field) = section { field } else { nil }
      }
    case .body: []
    }
  }

  var holdsBody: Bool {
    switch self {
    case .field, .group: false
    case .part(let part): part.holdsBody
    case .body: true
    }
  }
}

/// Fields under a heading of their own: each under a smaller heading, or each a row of one table.
package struct HouseGroup: Sendable {
  package let name: String
  package let label: String
  package let fields: [HouseField]
  /// Nil where each field stands under a heading.
  package let table: SignOffTable?
  /// Whether the heading takes a number among the sections.
  package let isNumbered: Bool
}

/// A group printed as one table: the label of each field, its text, and who has signed it off.
package struct SignOffTable: Sendable {
  package let caption: String
  /// Two headings, or three where the rows are signed off.
  package let columns: [String]
}

/// A heading without a number over numbered sections: fields with a fixed place, and the body.
package struct HousePart: Sendable {
  package let name: String
  package let label: String
  package let sections: [Section]

  /// What stands in the part: a field under its label, or here all that the author wrote under
  /// headings of their own.
  package enum Section: Sendable {
    case field(HouseField)
    case body
  }

  var holdsBody: Bool {
    sections.contains { section in if case .body = section { true } else { false } }
  }
}
