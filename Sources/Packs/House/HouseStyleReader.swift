package import Diagnostics
import Settings

/// Reads `house.yaml`.
package enum HouseStyleReader {
  package static func read(id: String, _ source: SourceText, into log: inout DiagnosticLog)
    -> HouseStyle?
  {
    guard let node = SettingsReader.read(source, into: &log) else { return nil }
    return node.read("a house style", into: &log) { fields in
      let name = fields.required("name").text
      let paragraphs: ParagraphNumbering? = fields.required("paragraphs").oneOf()
      let recommendations: RecommendationNumbering? = fields.required("recommendations").oneOf()
      let limits = fields.optional("limits").fields("the limits") { limits in
        HouseStyle.Limits(summaryWords: limits.optional("summary_words").whole(1...2_000))
      }
      let header = (fields.required("header").list ?? []).map(headerRow)
      let blocks = (fields.required("blocks").list ?? []).map(block)
      reportRepeats(blocks, fields)
      guard let name, let paragraphs, let recommendations else { return nil }
      return HouseStyle(
        id: id, name: name, paragraphs: paragraphs, recommendations: recommendations,
        limits: limits ?? HouseStyle.Limits(summaryWords: nil), header: header.compactMap { $0 },
        blocks: blocks.compactMap { $0?.block })
    }
  }

  private static func headerRow(_ field: Field) -> [HouseStyle.HeaderField]? {
    field.fields("a row of the header") { row in
      let pairs = row.all()
      if pairs.isEmpty || pairs.count > 2 {
        row.report(PackProblem.headerRow(count: pairs.count), at: row.range)
      }
      return pairs.compactMap { pair in
        pair.text.map { HouseStyle.HeaderField(label: pair.key, field: $0) }
      }
    }
  }

  private typealias PlacedBlock = (block: HouseBlock, range: SourceRange?)

  private static func block(_ field: Field) -> PlacedBlock? {
    if field.node?.text != nil {
      return field.oneOf(["body"]).map { _ in (.body, field.range) }
    }
    return field.fields("a block") { fields in
      if fields.has("group") {
        let label = fields.required("group").text
        let name = fields.required("name").text
        let members = (fields.required("fields").list ?? []).map { member in
          member.fields("a field", houseField)
        }
        guard let label, let name else { return nil }
        return (.group(name: name, label: label, members.compactMap { $0 }), field.range)
      }
      return houseField(fields).map { (.field($0), field.range) }
    }
  }

  private static func houseField(_ fields: Fields) -> HouseField? {
    let id = fields.required("field").text
    let label = fields.required("label").text
    let called = fields.optional("called").texts ?? []
    let requirement: HouseField.Requirement? = fields.required("must").oneOf()
    let kind = kind(of: id, fields)
    guard let id, let label, let requirement, let kind else { return nil }
    return HouseField(
      id: id, label: label, called: called, requirement: requirement, kind: kind)
  }

  private static func kind(of id: String?, _ fields: Fields) -> HouseField.Kind? {
    if id == "recommendations" { return .recommendations }
    if fields.has("rows") {
      let rows = fields.required("rows").texts
      let columns = fields.required("columns").texts
      if let columns, columns.count != 2 {
        fields.report(PackProblem.twoColumns(count: columns.count), at: fields.range)
        return nil
      }
      guard let rows, let columns, let caption = fields.required("caption").text else { return nil }
      return .rows(rows, caption: caption, columns: columns)
    }
    if fields.has("grid") {
      return fields.required("grid").fields("a grid", grid).map(HouseField.Kind.grid)
    }
    if fields.has("from") {
      return fields.required("from").oneOf(["extracts"]).map { _ in .extracts }
    }
    return .prose
  }

  private static func grid(_ fields: Fields) -> ChoiceGrid? {
    let caption = fields.required("caption").text
    let question = fields.required("question").text
    let choices = fields.optional("choose").fields("the choices") { choices in
      choices.all().map { choice in
        ChoiceGrid.Choice(
          key: choice.key,
          options: choice.fields("a choice") { options in
            options.all().compactMap { option in
              option.text.map { ChoiceGrid.Option(word: option.key, label: $0) }
            }
          } ?? [])
      }
    }
    let questions = fields.optional("ask").fields("the questions") { questions in
      questions.all().compactMap { question in
        question.text.map { ChoiceGrid.Question(key: question.key, label: $0) }
      }
    }
    guard let caption, let question else { return nil }
    return ChoiceGrid(
      caption: caption, question: question, choices: choices ?? [], questions: questions ?? [])
  }

  /// Two blocks or fields of one name could not be told apart by a report.
  private static func reportRepeats(_ blocks: [PlacedBlock?], _ fields: Fields) {
    var seen: Set<String> = ["header"]
    for case (let block, let range)? in blocks {
      var names = [block.name]
      if case .group(_, _, let members) = block { names += members.map(\.id) }
      for name in names where !seen.insert(name).inserted {
        fields.report(PackProblem.repeatedBlock(name), at: range ?? fields.range)
      }
    }
  }
}
