/// The page that says which keys the mapping of each layout has, written from the layouts.
package enum LayoutPage {
  /// The whole page in Markdown.
  package static var markdown: String {
    let layouts = Layouts.all
    var lines = [
      "# Layouts of extracts", "",
      "What `layout:` in `mapping.yaml` may say, and which keys go with it. This page is written from",
      "the layouts themselves.", "", "| `layout` | files |", "| --- | --- |",
    ]
    lines += layouts.map { "| `\($0.name)` | \($0.files) |" }
    lines += ["", "| key | \(layouts.map { "`\($0.name)`" }.joined(separator: " | ")) |"]
    lines.append("| --- |" + String(repeating: " --- |", count: layouts.count))
    for (key, need) in keys {
      lines.append("| `\(key)` | \(layouts.map { need($0.keys) }.joined(separator: " | ")) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let keys: [(key: String, need: @Sendable (MappingKeys) -> String)] = [
    ("header_rows", { word($0.headerRows) }), ("indicators", { word($0.indicators) }),
    ("periods", { if case .severalColumns = $0.periods { "due" } else { "" } }),
    ("period", { if case .oneColumn(let need) = $0.periods { word(need) } else { "" } }),
    ("value", { $0.hasValueColumn ? "due beside `indicators`" : "" }),
    ("rows", { $0.hasRows ? "may be" : "" }), ("area", { word($0.area) }),
    ("take", { word($0.takes) }),
  ]

  private static func word(_ need: MappingKeys.Need) -> String {
    switch need {
    case .required: "due"
    case .optional: "may be"
    case .refused: ""
    }
  }

  private static func word(_ takes: MappingKeys.Takes) -> String {
    switch takes {
    case .required: "due"
    case .unlessIndicators: "due without `indicators`"
    case .refused: ""
    }
  }
}
