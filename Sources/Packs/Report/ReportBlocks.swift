package import Documents

/// The blocks of one report by the names that `report.md` places: what the house calls them, in the
/// house's form. A field that the house leaves out when empty has no block.
package struct ReportBlocks: Sendable {
  private let house: HouseStyle

  package init(house: HouseStyle) { self.house = house }

  /// - Parameters:
  ///   - header: the values of the header's fields by field name.
  ///   - fields: the content of each field by id; none for a field that is left out.
  ///   - body: what the author wrote under headings of their own.
  package func blocks(
    header: [String: [Inline]], fields: [String: [Block]], body: [ReportSection]
  ) -> [String: [Block]] {
    var out: [String: [Block]] = [:]
    let rows = house.header.map { row in
      row.map { FieldGrid.Field(label: $0.label, value: header[$0.field] ?? []) }
    }
    if !rows.isEmpty { out["header"] = [Block(.fields(FieldGrid(rows: rows)))] }
    for block in house.blocks {
      switch block {
      case .field(let field):
        if let content = fields[field.id] {
          out[block.name] = [Self.heading(field.label, level: 2)] + Self.lowered(content, by: 1)
        }
      case .group(_, let label, let members):
        let present = members.compactMap { field in fields[field.id].map { (field, $0) } }
        guard !present.isEmpty else { continue }
        out[block.name] =
          [Self.heading(label, level: 2)]
          + present.flatMap { field, content in
            [Self.heading(field.label, level: 3)] + Self.lowered(content, by: 2)
          }
      case .body:
        guard !body.isEmpty else { continue }
        out[block.name] = BodyNumbering(house.paragraphs).blocks(of: body)
      }
    }
    return out
  }

  private static func heading(_ label: String, level: Int) -> Block {
    Block(.heading(Heading(level: level, inlines: [.text(label)])))
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
