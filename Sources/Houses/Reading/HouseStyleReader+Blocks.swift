import Diagnostics
import Settings

/// Reads the blocks of a house style.
extension HouseStyleReader {
  typealias PlacedBlock = (block: HouseBlock, range: SourceRange?)

  static func block(_ field: Field) -> PlacedBlock? {
    if field.node?.text != nil {
      return field.oneOf(["body"]).map { _ in (.body, field.range) }
    }
    let written = field.node?.entries?.map(\.key) ?? []
    let shape: SettingsShape =
      written.contains("group")
      ? .houseGroup
      : written.contains("part")
        ? .housePart
        : written.contains("field") ? .houseField : .anyBlock
    return field.fields(shape, called: "a block") { fields in
      if fields.has("group") { return group(fields).map { (HouseBlock.group($0), field.range) } }
      if fields.has("part") { return part(fields).map { (HouseBlock.part($0), field.range) } }
      return houseField(fields).map { (.field($0), field.range) }
    }
  }

  private static func group(_ fields: Fields) -> HouseGroup? {
    let label = fields.required("group").prose
    let name = fields.required("name").text
    let isNumbered = fields.optional("numbered").flag ?? false
    let table = signOffTable(fields)
    let members = (fields.required("fields").list ?? []).map { member in
      member.fields(.houseField) { fields -> HouseField? in
        let field = houseField(fields)
        if let table, let field { check(field, in: table, fields) }
        return field
      }
    }
    guard let label, let name else { return nil }
    return HouseGroup(
      name: name, label: label, fields: members.compactMap { $0 }, table: table,
      isNumbered: isNumbered)
  }

  private static func signOffTable(_ fields: Fields) -> SignOffTable? {
    guard fields.has("columns") else { return nil }
    let columns = fields.required("columns")
    let caption = fields.required("caption").prose
    guard let headings = columns.proseItems, let caption else { return nil }
    guard (2...3).contains(headings.count) else {
      columns.report(HouseProblem.signOffColumns(count: headings.count))
      return nil
    }
    return SignOffTable(caption: caption, columns: headings)
  }

  private static func check(_ field: HouseField, in table: SignOffTable, _ fields: Fields) {
    if table.columns.count == 3, field.signOff == nil {
      fields.report(HouseProblem.noSignOff(field.id), at: fields.range)
    }
    guard case .prose = field.kind else {
      fields.report(HouseProblem.notARow(field.id), at: fields.range)
      return
    }
  }

  private static func part(_ fields: Fields) -> HousePart? {
    let label = fields.required("part").prose
    let name = fields.required("name").text
    let sections = (fields.required("sections").list ?? []).map { section -> HousePart.Section? in
      if section.node?.text != nil { return section.oneOf(["body"]).map { _ in .body } }
      return section.fields(.houseField, called: "a section", { houseField($0, isNumbered: true) })
        .map(HousePart.Section.field)
    }
    guard let label, let name else { return nil }
    return HousePart(name: name, label: label, sections: sections.compactMap { $0 })
  }

  /// - Parameter isNumbered: whether the field is numbered where it does not say.
  private static func houseField(_ fields: Fields) -> HouseField? {
    houseField(fields, isNumbered: false)
  }

  private static func houseField(_ fields: Fields, isNumbered: Bool) -> HouseField? {
    let id = fields.required("field").text
    let label = fields.required("label").prose
    let called = fields.optional("called").proseItems ?? []
    let requirement = fields.required("must").oneOf(HouseField.Requirement.self)
    let form = fields.optional("as").oneOf(HouseField.Form.self) ?? .section
    let numbered = fields.optional("numbered")
    let isNumbered = numbered.flag ?? isNumbered
    if isNumbered, form != .section, form != .box {
      fields.report(
        HouseProblem.numberedWithoutHeading(form.rawValue), at: numbered.range ?? fields.range)
    }
    let signOff = fields.optional("sign_off").prose
    let kind = kind(of: id, fields)
    guard let id, let label, let requirement, let kind else { return nil }
    return HouseField(
      id: id, label: label, called: called, requirement: requirement, kind: kind, form: form,
      isNumbered: isNumbered, signOff: signOff)
  }

  private static func kind(of id: String?, _ fields: Fields) -> HouseField.Kind? {
    if id == "recommendations" {
      return .recommendations(lead: fields.optional("lead").prose)
    }
    if fields.has("rows") { return rows(fields) }
    if fields.has("grid") {
      return fields.required("grid").fields(.grid, Self.grid).map(HouseField.Kind.grid)
    }
    if fields.has("details") {
      return fields.required("details").fields("the details") { details in
        .details(details.all().compactMap { detail in detail.prose.map { (detail.key, $0) } })
      }
    }
    if fields.has("from") {
      return fields.required("from").oneOf(["extracts", "signatories"]).map {
        $0 == "extracts" ? .extracts : .signatures
      }
    }
    return .prose
  }

  private static func rows(_ fields: Fields) -> HouseField.Kind? {
    let rows = fields.required("rows").proseItems
    let columns = fields.required("columns").proseItems
    let caption = fields.required("caption").prose
    if let columns, columns.count != 2 {
      fields.report(HouseProblem.twoColumns(count: columns.count), at: fields.range)
      return nil
    }
    guard let rows, let columns, let caption else { return nil }
    return .rows(rows, caption: caption, columns: columns)
  }

  private static func grid(_ fields: Fields) -> ChoiceGrid? {
    let caption = fields.required("caption").prose
    let question = fields.required("question").prose
    let choices = fields.optional("choose").fields("the choices") { choices in
      choices.all().map { choice in
        ChoiceGrid.Choice(
          key: choice.key,
          options: choice.fields("a choice") { options in
            options.all().compactMap { option in
              option.prose.map { ChoiceGrid.Option(word: option.key, label: $0) }
            }
          } ?? [])
      }
    }
    let questions = fields.optional("ask").fields("the questions") { questions in
      questions.all().compactMap { question in
        question.prose.map { ChoiceGrid.Question(key: question.key, label: $0) }
      }
    }
    let words = (choices ?? []).flatMap { $0.options.map(\.word) }
    let narrative = Self.narrative(fields.optional("narrative"), of: words)
    guard let caption, let question else { return nil }
    return ChoiceGrid(
      caption: caption, question: question, choices: choices ?? [], questions: questions ?? [],
      narrative: narrative)
  }

  /// `required`, `may be left out`, or the words for which it is required.
  private static func narrative(_ field: Field, of words: [String]) -> ChoiceGrid.Narrative {
    guard field.node?.items != nil else {
      return field.oneOf(["required", "may be left out"]) == "required" ? .required : .mayBeLeftOut
    }
    return .requiredFor((field.list ?? []).compactMap { $0.oneOf(words) })
  }
}
