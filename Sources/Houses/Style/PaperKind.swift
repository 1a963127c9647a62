/// What a paper is to its committee, and so what is asked of it. The raw value is the word of `kind:` in
/// its front matter.
package enum PaperKind: String, Sendable, CaseIterable {
  /// The house's own form, for decisions and for scrutiny.
  case report
  case minutes
  /// A briefing that asks for nothing.
  case note
  /// What the committee will look at, and when.
  case programme
  /// What somebody will show, of which the slides are a file beside it.
  case presentation
  /// The executive's answer to recommendations.
  case response

  /// What readers call it, at the head of the paper.
  package var label: String {
    switch self {
    case .report: "Report"
    case .minutes: "Minutes"
    case .note: "Briefing note"
    case .programme: "Work programme"
    case .presentation: "Presentation"
    case .response: "Response to recommendations"
    }
  }
}

/// The form of a kind of paper other than a report: what stands at its head and which fields it has.
package struct KindForm: Sendable {
  package let header: HouseHeader
  package let blocks: [HouseBlock]
}

extension HouseStyle {
  /// The form of a kind of paper: as the house says under `kinds`, otherwise as every house has it. The
  /// numbering, captions, phrases and limits of length of the house hold for it; what its checks ask of
  /// a report does not.
  package func form(of kind: PaperKind) -> HouseStyle {
    guard kind != .report else { return self }
    let form = kinds[kind] ?? kind.standardForm
    var limits = HouseLimits()
    limits.wordsOnASide = self.limits.wordsOnASide
    limits.wordsAMinute = self.limits.wordsAMinute
    var style = HouseStyle(
      id: id, name: name, basedOn: basedOn, paragraphs: paragraphs,
      recommendations: recommendations, dates: dates, captions: captions, limits: limits,
      standingPhrases: allowedPhrases, header: form.header, blocks: form.blocks,
      checks: HouseChecks())
    style.startsOnRightPages = startsOnRightPages
    style.shortFields = shortFields
    style.phrases = phrases
    style.leftOutOfScorecards = leftOutOfScorecards
    return style
  }
}

extension PaperKind {
  /// The form that a kind has where the house says nothing of it.
  var standardForm: KindForm {
    func field(
      _ id: String, _ label: String, called: [String] = [],
      _ requirement: HouseField.Requirement = .required, _ kind: HouseField.Kind = .prose
    ) -> HouseBlock {
      .field(
        HouseField(id: id, label: label, called: called, requirement: requirement, kind: kind))
    }
    func header(_ rows: [(String, String)]...) -> HouseHeader {
      .grid(rows.map { row in row.map { HouseHeader.Cell(label: $0.0, field: $0.1) } })
    }
    let meeting = [("Committee", "committee"), ("Date", "date")]
    let background = field("background_papers", "Background papers", .mayBeLeftOut, .extracts)
    let contact = field("contact", "Who can answer questions?", called: ["Contact"])
    switch self {
    case .report: return KindForm(header: .none, blocks: [.body])
    case .minutes:
      return KindForm(
        header: header([("Kind of paper", "kind"), ("Meeting of", "meeting_of")]),
        blocks: [
          field("present", "Who was there", called: ["Present", "Attendance"]),
          field("apologies", "Apologies", .requiredOrNone),
          field(
            "declarations", "Declarations of interest", called: ["Interests"], .mayBeLeftOut),
          field("decisions", "Decisions", called: ["Resolutions"], .requiredOrNone),
          field(
            "recommendations", "Recommendations", .mayBeLeftOut, .recommendations(lead: nil)),
          .body,
        ])
    case .note:
      return KindForm(
        header: header([("Kind of paper", "kind"), ("Report of", "report_of")], meeting),
        blocks: [
          field("summary", "What is this about?", called: ["Summary"]), .body, background, contact,
        ])
    case .programme:
      return KindForm(
        header: header([("Kind of paper", "kind"), ("Report of", "report_of")], meeting),
        blocks: [
          field("summary", "What has changed", called: ["Summary"], .mayBeLeftOut),
          field("programme", "The programme", called: ["Work programme", "Items"]), .body, contact,
        ])
    case .presentation:
      return KindForm(
        header: header([("Kind of paper", "kind"), ("Presented by", "presented_by")], meeting),
        blocks: [
          field("summary", "What is this about?", called: ["Summary"]),
          field("questions", "What members may ask", called: ["Questions"], .mayBeLeftOut), .body,
          background,
        ])
    case .response:
      return KindForm(
        header: header([("Kind of paper", "kind"), ("Response of", "response_of")], meeting),
        blocks: [
          field("summary", "What is this about?", called: ["Summary"]),
          field(
            "responses", "The response to each recommendation",
            called: ["Responses", "Response", "The response"]),
          .body, background, contact,
        ])
    }
  }
}
