package import Diagnostics
import Documents

extension HouseProblem {
  package var example: CodeExample {
    switch self {
    case .headerRow:
      CodeExample(
        in: "house.yaml",
        "header:\n  - {Committee: committee, Date: date, Report of: report_of}",
        cure: "header:\n  - {Committee: committee, Date: date}\n  - {Report of: report_of}")
    case .twoColumns: Self.columnsOfRows
    case .repeatedBlock:
      CodeExample(
        in: "house.yaml",
        """
        blocks:
          - {field: summary, label: Summary, must: required}
          - {field: summary, label: In short, must: required}
        """,
        cure: """
          blocks:
            - {field: summary, label: Summary, must: required}
            - {field: in_short, label: In short, must: required}
          """)
    case .styleFault:
      CodeExample(
        in: "paper.css", "@import \"fonts.css\";\nbody { font-family: Lato, sans-serif; }",
        cure: "body { font-family: sans-serif; }")
    case .unknownField:
      CodeExample(
        in: "house.yaml",
        """
        blocks:
          - {field: summary, label: Summary, must: required}
        limits: {words: {sumary: 150}}
        """,
        cure: """
          blocks:
            - {field: summary, label: Summary, must: required}
          limits: {words: {summary: 150}}
          """)
    case .headerLine:
      CodeExample(
        in: "house.yaml", "header: {lines: [\"{committee – {date}\"]}",
        cure: "header: {lines: [\"{committee} – {date}\"]}")
    case .signOffColumns:
      Self.group(
        columns: "Issue, Implications, Sign-off, Date",
        field: "field: legal, label: Legal, must: required, sign_off: Head of Law",
        curedColumns: "Issue, Implications, Sign-off")
    case .noSignOff:
      Self.group(
        columns: "Issue, Implications, Sign-off",
        field: "field: legal, label: Legal, must: required",
        curedField: "field: legal, label: Legal, must: required, sign_off: Head of Law")
    case .notARow:
      Self.group(
        columns: "Issue, Implications",
        field: "field: files, label: Background papers, must: required, from: extracts",
        curedField: "field: legal, label: Legal, must: required")
    case .numberedWithoutHeading:
      CodeExample(
        in: "house.yaml",
        "blocks:\n  - {field: contact, label: Contact, must: required, as: line, numbered: yes}",
        cure: "blocks:\n  - {field: contact, label: Contact, must: required, as: line}")
    case .notAPattern:
      CodeExample(
        in: "house.yaml",
        """
        blocks:
          - {field: consultation, label: Consultation, must: required}
        checks: {references: {consultation: [FD 6493/21]}}
        """,
        cure: """
          blocks:
            - {field: consultation, label: Consultation, must: required}
          checks: {references: {consultation: [FD.####/##]}}
          """)
    case .notAGrid: Self.grid
    case .houseFileMissing:
      CodeExample(
        in: "Templates/kent/",
        "house.yaml has no line 'based_on:', and report.md is not in the folder.",
        cure: "Write 'based_on: standard' in house.yaml, or put a report.md beside it.")
    }
  }

  private static var columnsOfRows: CodeExample {
    func blocks(_ columns: String) -> String {
      """
      blocks:
        - {field: aims, label: The council's aims, must: required,
           rows: [Safe at home, Doing well at school],
           caption: What the report does for them, columns: [\(columns)]}
      """
    }
    return CodeExample(
      in: "house.yaml", blocks("Aim, What the report does, Officer"),
      cure: blocks("Aim, What the report does"))
  }

  /// A group of one field, printed as a table.
  private static func group(
    columns: String, field: String, curedColumns: String? = nil, curedField: String? = nil
  ) -> CodeExample {
    func blocks(_ columns: String, _ field: String) -> String {
      """
      blocks:
        - group: Implications
          name: implications
          caption: Implications of the report
          columns: [\(columns)]
          fields: [{\(field)}]
      """
    }
    return CodeExample(
      in: "house.yaml", blocks(columns, field),
      cure: blocks(curedColumns ?? columns, curedField ?? field))
  }

  private static var grid: CodeExample {
    func blocks(_ climate: String) -> String {
      """
      blocks:
        - {field: climate, label: Climate, must: required\(climate)}
        - {field: consulted, label: Who was asked, must: may be left out}
      checks: {consult_when: {grid: climate, then: consulted}}
      """
    }
    return CodeExample(
      in: "house.yaml", blocks(""),
      cure: blocks(
        ",\n     grid: {caption: Climate, question: Effect,\n"
          + "            choose: {effect: {good: Good, bad: Bad}}}"))
  }

  package static let samples: [Self] = [
    .headerRow(count: 3), .twoColumns(count: 3), .repeatedBlock("summary"),
    .styleFault(.atRule("import")), .unknownField("sumary", in: "blocks", known: ["summary"]),
    .headerLine("{committee – {date}"), .signOffColumns(count: 4), .noSignOff("legal"),
    .notARow("files"), .numberedWithoutHeading("line"), .notAPattern("FD 6493/21"),
    .notAGrid("climate", choice: nil),
    .houseFileMissing(house: "kent", file: "report.md", needed: HouseFiles.all),
  ]
}
