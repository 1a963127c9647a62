import Settings

/// Reads what a house says of kinds of paper other than reports.
extension HouseStyleReader {
  /// The forms of `kinds`, each with its header and blocks; what a form leaves out is as every house has
  /// it.
  static func kinds(_ field: Field) -> [PaperKind: KindForm] {
    let forms = field.fields(.paperKinds) { kinds in
      PaperKind.allCases.filter { $0 != .report }.compactMap { kind -> (PaperKind, KindForm)? in
        let setting = kinds.optional(kind.rawValue)
        guard setting.isPresent else { return nil }
        return setting.fields(.paperKind) { fields in
          let standard = kind.standardForm
          let header =
            fields.has("header") ? Self.header(fields.optional("header")) : standard.header
          let list = fields.optional("blocks")
          guard list.isPresent else {
            return header.map { (kind, KindForm(header: $0, blocks: standard.blocks)) }
          }
          let blocks = (list.list ?? []).map(Self.block)
          reportRepeats(blocks, fields)
          return header.map {
            (kind, KindForm(header: $0, blocks: blocks.compactMap { $0?.block }))
          }
        }
      }
    }
    return Dictionary(forms ?? [], uniquingKeysWith: { $1 })
  }
}
