/// The fields of one kind of record, each declared together with its answer, in the order of the
/// generated page.
///
/// Templates are checked against `type` before any data is read, and answered by the same values: a
/// field that is declared and not answered cannot be written down.
package struct FieldList<Record: Sendable>: Sendable {
  /// What templates are checked against.
  package let type: RecordType
  private let fields: [Field]

  /// A field and what a record answers when it is asked for it.
  package struct Field: Sendable {
    package let declaration: RecordType.Field
    fileprivate let answer: Answer

    /// A plain field.
    package init(
      _ name: String, _ type: TemplateType, _ description: String,
      answer: @escaping @Sendable (Record) -> TemplateValue
    ) {
      declaration = RecordType.Field(name, type, description)
      self.answer = .plain(answer)
    }

    /// A field that is asked with a text, as in `cla_rate.at("2023/24")`. The answer to a text that
    /// names nothing is `.unknownArgument`.
    package init(
      _ name: String, _ type: TemplateType, argument: RecordType.Argument, _ description: String,
      answer: @escaping @Sendable (Record, String) -> TemplateValue
    ) {
      declaration = RecordType.Field(name, type, argument: argument, description)
      self.answer = .asked(answer)
    }

    fileprivate init(declaration: RecordType.Field, answer: Answer) {
      self.declaration = declaration
      self.answer = answer
    }
  }

  fileprivate enum Answer: Sendable {
    case plain(@Sendable (Record) -> TemplateValue)
    case asked(@Sendable (Record, String) -> TemplateValue)
  }

  /// - Parameters:
  ///   - name: what kind of thing it is, such as "indicator".
  ///   - fields: where two share a name, the first counts.
  package init(_ name: String, _ fields: [Field]) {
    self.fields = fields
    type = RecordType(name, fields: fields.map(\.declaration))
  }

  /// The value of a declared field; nil where there is no field of the name. An argument that the
  /// field does not take is not looked at, and one that it takes and does not get is empty.
  package func value(of field: String, argument: String?, in record: Record) -> TemplateValue? {
    guard let place = type.place(of: field) else { return nil }
    return switch fields[place].answer {
    case .plain(let answer): answer(record)
    case .asked(let answer): answer(record, argument ?? "")
    }
  }

  /// The same fields for a thing that holds a record of this kind, which `record` gets at.
  package func held<Whole>(
    as record: @escaping @Sendable (Whole) -> Record
  ) -> [FieldList<Whole>.Field] {
    fields.map { field in
      let answer: FieldList<Whole>.Answer =
        switch field.answer {
        case .plain(let answer): .plain { answer(record($0)) }
        case .asked(let answer): .asked { answer(record($0), $1) }
        }
      return FieldList<Whole>.Field(declaration: field.declaration, answer: answer)
    }
  }
}

/// A record whose fields are the same for every thing of its kind.
package protocol FixedRecord: TemplateRecord {
  /// The fields with their answers; made once.
  static var fields: FieldList<Self> { get }
}

extension FixedRecord {
  /// One line of `fields`.
  package typealias Field = FieldList<Self>.Field

  /// What templates that name such a record are checked against.
  package static var type: RecordType { fields.type }

  /// The answer that stands beside the declaration.
  package func value(of field: String, argument: String?) -> TemplateValue {
    Self.fields.value(of: field, argument: argument, in: self) ?? .noSuchField
  }
}

extension TemplateValue {
  /// For a field that was never declared, which no checked template asks for.
  package static let noSuchField = TemplateValue.absent("no such field")
}
