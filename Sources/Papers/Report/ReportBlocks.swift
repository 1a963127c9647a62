package import Documents
package import Houses

/// The blocks of one report by the names that `report.md` places: what the house calls them, in the
/// house's form. A field that the house leaves out when empty has no block.
package struct ReportBlocks: Sendable {
  private let house: HouseStyle
  private var numbering: BodyNumbering

  package init(house: HouseStyle) {
    self.house = house
    numbering = BodyNumbering(house.paragraphs)
  }

  /// What a report holds, sorted into the fields of its house.
  package struct Content: Sendable {
    /// The values of the header's fields by field name.
    package var header: [String: [Inline]]
    /// The content of each field by id; none for a field that is left out.
    package var fields: [String: [Block]]
    /// Who signed a field off, where the report says so and not the house.
    package var signOffs: [String: String] = [:]
    /// What the author wrote under headings of their own.
    package var body: [ReportSection]
  }

  /// What `report.md` places, by the names of the house's blocks, and `header`; a block with
  /// nothing in it is left out. Sections and paragraphs are numbered through, in the order of the
  /// house.
  package static func blocks(of content: Content, house: HouseStyle) -> [String: [Block]] {
    var run = ReportBlocks(house: house)
    var out: [String: [Block]] = [:]
    let header = run.header(content.header)
    if !header.isEmpty { out["header"] = header }
    for block in house.blocks {
      let made = run.blocks(of: block, content)
      if !made.isEmpty { out[block.name] = made }
    }
    return out
  }

  private func header(_ values: [String: [Inline]]) -> [Block] {
    switch house.header {
    case .none: return []
    case .grid(let rows):
      guard !rows.isEmpty else { return [] }
      let grid = rows.map { row in
        row.map { FieldGrid.Field(label: $0.label, value: values[$0.field] ?? []) }
      }
      return [Block(.fields(FieldGrid(rows: grid)))]
    case .lines(let lines, let isBoxed):
      let paragraphs = lines.map { line in
        Block(
          .paragraph(
            line.pieces.flatMap { piece in
              switch piece {
              case .text(let text): [Inline(.value(text))]
              case .field(let name): values[name] ?? []
              }
            }))
      }
      guard !paragraphs.isEmpty else { return [] }
      return [Block(.panel(Panel(role: isBoxed ? .box : .lines, blocks: paragraphs)))]
    }
  }

  private mutating func blocks(of block: HouseBlock, _ content: Content) -> [Block] {
    switch block {
    case .field(let field):
      return content.fields[field.id].map { blocks(of: field, $0, level: 2) } ?? []
    case .group(let group): return blocks(of: group, content)
    case .part(let part):
      var sections: [Block] = []
      for section in part.sections {
        switch section {
        case .body: sections += body(content.body, level: 3)
        case .field(let field):
          if let written = content.fields[field.id] {
            sections += blocks(of: field, written, level: 3)
          }
        }
      }
      return sections.isEmpty ? [] : [Self.heading(part.label, level: 2)] + sections
    case .body: return body(content.body, level: 2)
    }
  }

  private mutating func body(_ sections: [ReportSection], level: Int) -> [Block] {
    var out: [Block] = []
    for section in sections { out += numbering.blocks(of: section, level: level) }
    return out
  }

  private mutating func blocks(of group: HouseGroup, _ content: Content) -> [Block] {
    let present = group.fields.compactMap { field in
      content.fields[field.id].map { (field, $0) }
    }
    guard !present.isEmpty else { return [] }
    var out = [
      group.isNumbered
        ? numbering.heading([.text(group.label)], level: 2) : Self.heading(group.label, level: 2)
    ]
    if let table = group.table {
      out.append(
        FieldTables.table(
          ofRows: present.map { field, blocks in
            FieldTables.SignedRow(
              label: field.label, text: FieldTables.cell(blocks) ?? [],
              signOff: content.signOffs[field.id] ?? field.signOff ?? "")
          }, in: table))
    } else {
      for (field, written) in present { out += blocks(of: field, written, level: 3) }
    }
    return out
  }

  private mutating func blocks(of field: HouseField, _ content: [Block], level: Int) -> [Block] {
    let label = [Inline.text(field.label)]
    if field.isNumbered {
      let section = ReportSection(heading: label, blocks: content, range: nil)
      let made = numbering.blocks(of: section, level: level)
      return field.form == .box ? [made[0], Self.box(Array(made.dropFirst()))] : made
    }
    let lowered = Self.lowered(content, by: level - 1)
    switch field.form {
    case .section:
      var heading = Heading(level: level, inlines: label)
      heading.isBeside = house.shortFields == .beside && Self.isShort(field, content)
      return [Block(.heading(heading))] + lowered
    case .box: return [Self.heading(field.label, level: level), Self.box(lowered)]
    case .line: return Self.line(label, content)
    case .boxedLine: return [Self.box(Self.line(label, content))]
    case .plain: return lowered
    }
  }

  /// Whether a field is one short paragraph; of those that every report must fill, whether it is a line.
  private static func isShort(_ field: HouseField, _ content: [Block]) -> Bool {
    guard content.count == 1, case .paragraph = content[0].content else { return false }
    return content.wordCount <= (field.requirement == .required ? 12 : 60)
  }

  private static func heading(_ label: String, level: Int) -> Block {
    Block(.heading(Heading(level: level, inlines: [.text(label)])))
  }

  private static func box(_ blocks: [Block]) -> Block {
    Block(.panel(Panel(role: .box, blocks: blocks)))
  }

  /// The label at the head of the first paragraph, or in one of its own before anything else.
  private static func line(_ label: [Inline], _ content: [Block]) -> [Block] {
    let label = Inline(.strong(label))
    guard let first = content.first, case .paragraph(let inlines) = first.content else {
      return [Block(.paragraph([label]))] + content
    }
    return [Block(.paragraph([label, .text(" ")] + inlines), range: first.range)]
      + content.dropFirst()
  }

  /// An author's own headings inside a field stand below the field's label.
  private static func lowered(_ blocks: [Block], by levels: Int) -> [Block] {
    blocks.map { block in
      guard case .heading(var heading) = block.content else { return block }
      heading.level += levels
      return Block(.heading(heading), range: block.range)
    }
  }
}
