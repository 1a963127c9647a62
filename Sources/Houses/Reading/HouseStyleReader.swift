import Analysis
package import Diagnostics
import Documents
import Settings

/// Reads `house.yaml`.
package enum HouseStyleReader {
  /// The house style of a `house.yaml`; nil where anything in it is wrong. All faults are reported,
  /// each where it stands.
  package static func read(id: String, _ source: SourceText, into log: inout DiagnosticLog)
    -> HouseStyle?
  {
    guard let node = SettingsReader.read(source, into: &log) else { return nil }
    return node.read(.house, into: &log) { fields in
      let name = fields.required("name").prose
      let base = fields.optional("based_on").textWithRange
      let paragraphs = fields.required("paragraphs").oneOf(ParagraphNumbering.self)
      let recommendations = fields.required("recommendations")
        .oneOf(RecommendationNumbering.self)
      let dates = fields.optional("dates").oneOf(DateForm.self)
      let captions = fields.optional("captions").fields(.captions, Self.captions)
      let phrases = fields.optional("standing_phrases").proseItems ?? []
      let header = Self.header(fields.required("header"))
      let list = fields.required("blocks")
      let blocks = (list.list ?? []).map(Self.block)
      reportRepeats(blocks, fields)
      let placed = blocks.compactMap { $0?.block }
      let known = KnownFields(header: header, blocks: placed, written: list.node)
      let limits = fields.optional("limits").fields(.limits) { Self.limits($0, known) }
      let checks = fields.optional("checks").fields(.checks) { Self.checks($0, known) }
      let sentences = fields.optional("phrases").fields("a set of phrases", Self.phrases)
      let enquiries = fields.optional("enquiries").fields(.enquiries, Self.enquiries)
      let startsOnRightPages =
        fields.optional("pack").fields(.packForm) {
          $0.optional("right_hand_pages").flag
        } ?? false
      let leftOut =
        fields.optional("scorecard").fields(.scorecardForm) {
          ($0.optional("without").list ?? []).compactMap { $0.oneOf(ScorecardPart.self) }
        } ?? []
      let shortFields = fields.optional("short_fields").oneOf(ShortFields.self)
      let logo = fields.optional("logo").fields(.logo, Self.logo)
      let kinds = Self.kinds(fields.optional("kinds"))
      guard let name, let paragraphs, let recommendations else { return nil }
      var house = HouseStyle(
        id: id, name: name,
        basedOn: base.map { PlacedText(text: $0.text, range: $0.range) },
        paragraphs: paragraphs, recommendations: recommendations,
        dates: dates ?? .long, captions: captions ?? CaptionWords(),
        limits: limits ?? HouseLimits(), standingPhrases: phrases, header: header ?? .none,
        blocks: placed, checks: checks ?? HouseChecks())
      house.phrases = sentences ?? .standard
      house.enquiries = enquiries
      house.startsOnRightPages = startsOnRightPages
      house.leftOutOfScorecards = Set(leftOut)
      house.shortFields = shortFields ?? .under
      house.logo = logo
      house.kinds = kinds
      return house
    }
  }

  /// The kind of a picture's file follows from its ending.
  private static func logo(_ fields: Fields) -> HouseLogo? {
    let setting = fields.required("file")
    let file = setting.textWithRange
    let alternative = fields.required("alternative").prose
    guard let file, let alternative else { return nil }
    guard HouseLogo.kind(of: file.text) != nil else {
      setting.report(LogoProblem.name(file.text))
      return nil
    }
    return HouseLogo(
      file: PlacedText(text: file.text, range: file.range), alternative: alternative)
  }

  private static func captions(_ fields: Fields) -> CaptionWords? {
    let table = fields.optional("table").prose
    let chart = fields.optional("chart").prose
    let standard = CaptionWords()
    return CaptionWords(table: table ?? standard.table, chart: chart ?? standard.chart)
  }

  // MARK: The header

  /// Rows of pairs, `none`, or lines in a box or without one.
  static func header(_ field: Field) -> HouseHeader? {
    if field.node?.text != nil { return field.oneOf(["none"]).map { _ in .none } }
    if field.node?.items != nil {
      return field.list.map { .grid($0.compactMap(headerRow)) }
    }
    return field.fields(.headerLines) { fields in
      let isBoxed = fields.optional("box").flag ?? false
      let lines = (fields.required("lines").list ?? []).compactMap { line -> HeaderLine? in
        guard let text = line.prose else { return nil }
        guard let parsed = HeaderLine(text) else {
          line.report(HouseProblem.headerLine(text))
          return nil
        }
        return parsed
      }
      return .lines(lines, isBoxed: isBoxed)
    }
  }

  private static func headerRow(_ field: Field) -> [HouseHeader.Cell]? {
    field.fields("a row of the header") { row in
      let pairs = row.all()
      if pairs.isEmpty || pairs.count > 2 {
        row.report(HouseProblem.headerRow(count: pairs.count), at: row.range)
      }
      return pairs.compactMap { pair in
        pair.text.map { HouseHeader.Cell(label: pair.key, field: $0) }
      }
    }
  }

  /// Two blocks or fields of one name could not be told apart by a report.
  static func reportRepeats(_ blocks: [PlacedBlock?], _ fields: Fields) {
    var seen: Set<String> = ["header"]
    for case (let block, let range)? in blocks {
      var names = [block.name]
      switch block {
      case .field, .body: break
      case .group, .part: names += block.fields.map(\.id)
      }
      if case .part(let part) = block {
        names += part.sections.compactMap { section in
          if case .body = section { "body" } else { nil }
        }
      }
      for name in names where !seen.insert(name).inserted {
        fields.report(HouseProblem.repeatedBlock(name), at: range ?? fields.range)
      }
    }
  }
}

/// The names that limits and checks of a house can mean.
struct KnownFields {
  let inHeader: [String]
  let fields: [HouseField]
  /// Every name that the file gives a field, be the field itself in order or not.
  private let written: Set<String>

  init(header: HouseHeader?, blocks: [HouseBlock], written: SettingsNode?) {
    self.written = Set(written.map(Self.names) ?? [])
    inHeader = header?.fields.filter { !HouseStyle.meetingFields.contains($0) } ?? []
    fields = blocks.flatMap(\.fields)
  }

  /// The field of the blocks that a setting names; a name that fits none is reported with those
  /// that there are.
  func field(named name: String?, _ setting: Field) -> HouseField? {
    guard let name else { return nil }
    let field = fields.first { $0.id == name }
    if field == nil, !written.contains(name) {
      setting.report(HouseProblem.unknownField(name, in: "blocks", known: fields.map(\.id)))
    }
    return field
  }

  private static func names(in node: SettingsNode) -> [String] {
    (node.items ?? []).flatMap(names)
      + (node.entries ?? []).flatMap { entry in
        (entry.key == "field" ? [entry.value.text].compactMap { $0 } : []) + names(in: entry.value)
      }
  }

  func headerField(named name: String?, _ setting: Field) -> String? {
    guard let name else { return nil }
    if inHeader.contains(name) { return name }
    setting.report(HouseProblem.unknownField(name, in: "header", known: inHeader))
    return nil
  }
}
