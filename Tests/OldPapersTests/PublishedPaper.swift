import Testing

/// What a published paper that lies beside the repository holds, listed from reading it.
struct PublishedPaper: Sendable, CustomTestStringConvertible {
  let file: String
  let fields: [String]
  /// Short values of its head.
  let head: [String: String]
  let day: String?
  let recommendations: Int
  /// Rows and numbers of each table of figures.
  let tables: [[Int]]
  /// The numbers of its text in their order.
  let numbers: [String]

  var testDescription: String { file }

  private static let seftonFields = [
    "committee", "date", "title", "report_of", "wards", "portfolio", "key_decision", "forward_plan",
    "exempt", "summary", "recommendations", "reasons", "alternatives", "revenue_costs",
    "capital_costs", "resource", "legal", "equality", "climate", "core_purpose",
    "internal_consultation", "external_consultation", "contact", "appendices", "background_papers",
    "background", "conclusion",
  ]

  static let all = [
    PublishedPaper(
      file: "sefton-2021-07-06-improvement-journey.txt", fields: seftonFields,
      head: [
        "committee": "Overview and Scrutiny Committee (Children's Services and Safeguarding)",
        "title": "Children's Improvement Journey", "report_of": "Head of Children's Social Care",
        "key_decision": "No", "forward_plan": "No", "exempt": "No", "wards": "(All Wards)",
      ],
      day: "2021-07-06", recommendations: 2, tables: [],
      numbers: ["4", "2", "3", "£7 million", "12", "5"]),
    PublishedPaper(
      file: "sefton-2021-09-08-workforce-review.txt", fields: seftonFields,
      head: [
        "committee": "Health and Wellbeing Board",
        "title": "Children's Social Care Workforce Review",
        "report_of": "Executive Director of Children's Social Care and Education",
      ],
      day: "2021-09-08", recommendations: 1, tables: [],
      numbers: [
        "6", "12", "£1.5m", "£1.5m", "£2.3m", "6", "2", "12", "£1.5m", "£0.970m", "£1.5m", "£2.3m",
        "3", "2", "3", "6", "2",
      ]),
    PublishedPaper(
      file: "staffordshire-2023-05-09-cabinet-investment.txt",
      fields: [
        "committee", "date", "title", "recommendations", "local_member_interest", "report_of",
        "summary", "background", "conclusion", "strategic_plan", "appendices", "contact",
        "report_author", "job_title",
      ],
      head: [
        "committee": "Corporate Overview and Scrutiny Committee",
        "report_of": "Cabinet Member for Children and Young People",
        "job_title": "Assistant Director Children's Social Care",
      ],
      day: "2023-05-09", recommendations: 1, tables: [],
      numbers: ["£5.7m", "£5.7m", "1278", "1301", "81", "10%", "78%", "88%", "97%", "38%"]),
    PublishedPaper(
      file: "west-sussex-2019-03-07-demand-and-capacity.txt",
      fields: [
        "committee", "date", "title", "report_of", "summary", "focus_for_scrutiny", "background",
        "proposal", "resource", "conclusion", "issues", "consultation", "risk", "alternatives",
        "equality", "social_value", "crime_and_disorder", "human_rights", "contact",
      ],
      head: ["committee": "Children and Young People's Services Select Committee"],
      day: "2019-03-07", recommendations: 1, tables: [[6, 20], [5, 16]],
      numbers: [
        "£5.5million", "£5.5 million", "2", "4652", "5220", "12%", "417", "775", "86%", "639",
        "704",
        "10", "9.76%", "4", "40.3", "51", "£5.5million", "37fte", "6", "£3k", "5", "88%", "12",
        "44",
        "36", "16.99%", "37fte", "£5.5m", "5", "5", "15", "25", "£5.5m", "£5.5m",
      ]),
    PublishedPaper(
      file: "leicestershire-2017-07-resources-rationale.txt",
      fields: ["title", "background", "financial", "conclusion"], head: [:], day: nil,
      recommendations: 0, tables: [],
      numbers: [
        "2800", "533", "521", "12", "17", "14", "17", "7", "10", "14", "17", "18", "20", "12", "15",
        "14", "17", "14", "17", "8", "10", "1000", "600", "700", "577", "26", "27", "2.5", "18",
        "20",
        "12", "15", "18", "20", "12", "15", "18", "21", "14", "22", "16", "1", "21", "20", "18",
        "1",
        "22", "22", "21", "22", "23", "20", "2", "4", "18", "20", "12", "15", "18", "18", "27",
        "70",
        "250", "148", "18", "20", "5", "1", "8", "1", "15", "£2200", "4", "1.6 FTE", "2", "55", "2",
        "325", "1", "116", "£400k", "45", "50", "£50,000", "12", "85", "50", "70", "2", "1", "2",
        "2",
        "0.5", "0.5", "0.5", "2", "1", "1", "2", "£2.5m", "£0.5m", "£2m", "8%", "£4m",
      ]),
  ]
}
