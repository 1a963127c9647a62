import Houses

/// The names by which councils call the fields of their papers, and the one by which a house calls each.
package enum FieldNames {
  /// The field that a heading or a label means; nil for headings of an author's own.
  package static func field(_ heading: String) -> String? {
    guard heading.utf8.count <= 160 else { return nil }
    let name = HouseField.comparable(heading)
    if let field = byName[name] { return field }
    // "Legal implications of the proposals", "Implications – legal".
    for ending in [" of the proposals", " of this report", " of the report", " and comments"]
    where name.hasSuffix(ending) {
      return byName[String(name.dropLast(ending.count))]
    }
    return nil
  }

  /// Fields that say one short thing, and so stand in a head or on a line of their own.
  package static let short: Set<String> = [
    "committee", "date", "title", "report_of", "wards", "portfolio", "key_decision", "forward_plan",
    "exempt", "contact", "report_author", "job_title", "telephone", "email", "time", "place",
    "local_member_interest", "item",
  ]

  /// Headings over several fields, which hold nothing themselves.
  package static let groups: Set<String> = ["costs", "implications", "consultations", "report"]

  private static let names: [(field: String, names: [String])] = [
    (
      "committee",
      [
        "report to", "committee", "meeting", "name of committee", "decision maker",
        "final decision maker", "to",
      ]
    ),
    ("date", ["date of meeting", "meeting date", "date", "date of decision"]),
    (
      "title",
      [
        "subject", "title", "report title", "title of report", "subject of report",
        "name of report",
      ]
    ),
    (
      "report_of",
      [
        "report of", "report by", "report from", "lead director", "responsible director",
        "director", "lead officer", "head of service", "lead head of service",
      ]
    ),
    (
      "wards",
      [
        "wards affected", "ward affected", "wards", "ward s affected",
        "electoral divisions affected", "electoral division", "divisions affected",
        "wards and community areas affected",
      ]
    ),
    (
      "portfolio",
      [
        "portfolio", "cabinet member", "portfolio holder", "cabinet portfolio", "lead member",
        "cabinet portfolio holder",
      ]
    ),
    ("key_decision", ["is this a key decision", "key decision", "key decision yes no"]),
    (
      "forward_plan",
      ["included in forward plan", "forward plan", "is it included in the forward plan"]
    ),
    (
      "exempt",
      [
        "exempt confidential report", "exempt", "confidential", "exempt report",
        "exempt information", "classification", "public or private",
        "exempt or confidential information",
      ]
    ),
    ("local_member_interest", ["local member interest", "local members interest"]),
    ("item", ["agenda item", "agenda item no", "agenda item number", "item no", "item number"]),
    (
      "summary",
      [
        "summary", "executive summary", "summary of report", "report summary", "purpose of report",
        "purpose of the report", "purpose", "summary and purpose", "what is this about",
      ]
    ),
    (
      "recommendations",
      [
        "recommendation", "recommendations", "recommendation s", "the committee is asked to",
        "recommended", "officer recommendations", "what are we asking you to do",
        "decisions recommended", "action requested", "decision required",
      ]
    ),
    (
      "reasons",
      [
        "reasons for the recommendation", "reasons for the recommendations",
        "reason for recommendation", "reasons for recommendations", "reasons for recommendation",
        "reason for decision", "reasons",
      ]
    ),
    (
      "alternatives",
      [
        "alternative options considered and rejected", "alternative options",
        "alternatives considered", "other options considered", "options considered",
        "options considered and rejected", "alternative options considered",
      ]
    ),
    ("costs", ["what will it cost and how will it be financed", "costs and finance"]),
    (
      "revenue_costs",
      ["revenue costs", "revenue", "financial consequences revenue", "revenue implications"]
    ),
    (
      "capital_costs",
      ["capital costs", "capital", "financial consequences capital", "capital implications"]
    ),
    (
      "financial",
      [
        "financial implications", "finance", "finance implications", "costs",
        "resource and financial implications", "financial and resource implications", "cost",
        "costs implications", "financial", "resources and value for money",
      ]
    ),
    (
      "implications",
      [
        "implications of the proposals", "implications", "corporate implications",
        "cross cutting issues and implications", "factors taken into account",
      ]
    ),
    (
      "resource",
      [
        "resource implications", "resources implications", "resources", "staffing implications",
        "human resources implications", "staffing", "workforce implications",
      ]
    ),
    (
      "legal",
      [
        "legal implications", "legal", "legal considerations", "legal and governance implications",
        "legal and constitutional implications",
      ]
    ),
    (
      "equality",
      [
        "equality implications", "equalities implications", "equality duty", "equality",
        "equalities", "equality and diversity", "equality diversity and inclusion",
        "equality impact assessment", "equality and diversity implications", "equal opportunities",
      ]
    ),
    (
      "climate",
      [
        "climate emergency implications", "climate implications", "climate change implications",
        "climate change", "environmental implications", "environmental impact",
        "environmental impact assessment", "climate emergency", "sustainability implications",
        "climate and environmental implications",
      ]
    ),
    (
      "risk",
      [
        "risk management implications", "risk", "risks", "risk management", "risk implications",
        "risk assessment", "key risks",
      ]
    ),
    ("social_value", ["social value", "social value implications"]),
    ("crime_and_disorder", ["crime and disorder implications", "crime and disorder"]),
    ("human_rights", ["human rights implications", "human rights"]),
    (
      "health",
      [
        "public health implications", "health and wellbeing implications", "public health",
        "health implications",
      ]
    ),
    (
      "data_protection",
      ["data protection", "data protection implications", "privacy and data protection"]
    ),
    ("core_purpose", ["contribution to the councils core purpose", "core purpose"]),
    (
      "strategic_plan",
      [
        "link to strategic plan", "strategic plan", "corporate priorities", "corporate plan",
        "policy framework and previous decisions", "policy framework",
        "contribution to corporate priorities", "council priorities",
      ]
    ),
    ("consultations", ["what consultations have taken place on the proposals and when"]),
    ("internal_consultation", ["internal consultations", "internal consultation"]),
    ("external_consultation", ["external consultations", "external consultation"]),
    (
      "consultation",
      [
        "consultation", "consultations", "consultation and engagement", "consultees",
        "consultation undertaken", "consultation and results", "engagement",
      ]
    ),
    (
      "focus_for_scrutiny",
      [
        "the focus for scrutiny", "focus for scrutiny", "key lines of enquiry",
        "issues for scrutiny",
      ]
    ),
    (
      "background",
      [
        "background and context", "background", "introduction background", "context",
        "introduction", "introduction and background", "background information",
      ]
    ),
    ("report", ["report", "detail", "main report", "report details"]),
    ("proposal", ["proposal", "proposals", "proposed action"]),
    (
      "issues",
      [
        "issues for consideration by the select committee", "issues for consideration",
        "matters for consideration", "key issues",
      ]
    ),
    ("conclusion", ["conclusion", "conclusions", "final summary", "concluding remarks"]),
    ("next_steps", ["next steps", "timetable for implementation", "implementation"]),
    (
      "contact",
      [
        "contact officer", "contact", "contact details", "contact officers", "officer to contact",
        "officers to contact", "for further information contact",
      ]
    ),
    (
      "report_author",
      ["report author", "author", "authors", "officer", "name and position of author"]
    ),
    ("job_title", ["job title", "post", "designation", "position"]),
    ("telephone", ["telephone number", "telephone no", "telephone", "tel", "tel no", "phone"]),
    ("email", ["email address", "e mail address", "email", "e mail"]),
    (
      "appendices",
      [
        "appendices", "appendix", "list of appendices", "list of background documents appendices",
        "report appendices", "attachments",
      ]
    ),
    (
      "background_papers",
      [
        "background papers", "background documents", "list of background papers",
        "background papers used in the preparation of this report", "documents used",
      ]
    ),
  ]

  private static let byName: [String: String] = Dictionary(
    names.flatMap { field, names in names.map { ($0, field) } },
    uniquingKeysWith: { first, _ in first })
}
