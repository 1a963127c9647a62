extension PaperAnatomy {
  /// The head of a Sefton paper.
  private static let seftonHead = [
    "Report to:", "Date of Meeting:", "Subject:", "Report of:", "Wards Affected:", "Portfolio:",
    "Is this a Key Decision:", "Included in Forward Plan:", "Exempt / Confidential Report:",
    "Summary:", "Recommendation(s):",
  ]

  private static let seftonBlocks = [
    "Reasons for the Recommendation(s):",
    "Alternative Options Considered and Rejected: (including any Risk Implications)",
    "What will it cost and how will it be financed?", "(A) Revenue Costs", "(B) Capital Costs",
    "Implications of the Proposals:", "Resource Implications (Financial, IT, Staffing and Assets):",
    "Legal Implications:", "Equality Implications:", "Climate Emergency Implications:",
    "Have a positive impact No", "Have a neutral impact Yes", "Have a negative impact No",
    "The Author has undertaken the Climate Emergency training for report authors Yes",
    "Contribution to the Council’s Core Purpose:", "Protect the most vulnerable",
    "Facilitate confident and resilient communities",
    "Commission, broker and provide core services", "Place – leadership and influencer",
    "Drivers of change and reform", "Facilitate sustainable economic prosperity",
    "Greater income for social investment", "Cleaner Greener",
    "What consultations have taken place on the proposals and when?", "(A) Internal Consultations",
  ]

  static let workforceReview = PaperAnatomy(
    council: "sefton", meeting: "2021-09-08-health-and-wellbeing-board",
    paper: "04-workforce-review",
    parts: seftonHead + ["(1)"] + seftonBlocks + [
      "FD.6493/21", "LD.4694/21", "(B) External Consultations", "Contact Officer:", "Appendices:",
      "Background Papers:", "1. Introduction/Background",
      "Principles and rationale for additional capacity", "1.1 ", "1.2 ", "1.3 ", "1.4 ", "1.5 ",
      "1.6 ", "1.7 ", "1.8 ", "1.9 ", "1.10 ", "Phase 1 Recruiting", "Phase 2 Recruiting",
      "Phase 3 Recruiting", "2. The Financial Case", "2.1 ", "2.2 ", "2.3 ", "2.4 ",
      "3. Conclusion", "3.1 ",
    ],
    metrics: [
      "6 months", "May 2021", "12 months", "£1.5m", "2021/22", "£0.970m", "£2.3m", "from 2022/23",
      "2022/23 to 2024/25", "6 months", "2 years", "£1.5m", "£0.970m", "£2.3m", "3 years",
      "2 to 3 years", "6 months", "2 years",
    ],
    tables: [], charts: 0)

  static let improvementJourney = PaperAnatomy(
    council: "sefton", meeting: "2021-07-06-overview-and-scrutiny", paper: "04-improvement-journey",
    parts: seftonHead + ["(1)", "(2)"] + seftonBlocks + [
      "FD.6445/21", "LD.4646/21", "(B) External Consultations", "Contact Officer:", "Appendices:",
      "Background Papers:", "1. Introduction/Background", "1.1 ", "Areas for priority action",
      "1.2 ", "1.3 ", "What needs to improve in this area of social work practice", "1.4 ", "1.5 ",
      "1.6 ", "1.7 ", "1.8 ", "1.9 ", "Priority 1: assessment, planning and review",
      "Priority 2: achieving early permanence",
      "Priority 3: continuous practice development and stable workforce",
      "Priority 4: ensuring good quality supervision and management oversight",
      "Priority 5: Quality Assurance/Performance Framework and Delivering Improvements",
      "Conclusion", "Appendix 1", "priority 1, assessment, planning and review",
      "priority 2, achieving early permanence",
      "priority 3, continuous practice development and stable workforce",
      "priority 4, ensuring good quality supervision and management oversight",
      "priority 5, Quality Assurance/Performance Framework and Delivering Improvements",
    ],
    metrics: [
      "2016", "2019", "four areas for priority action", "March 2021",
      "two areas for priority action", "three for improvement", "£7m", "2021/22", "May 2021",
      "12 months", "10 May 2021", "five priorities",
    ],
    tables: [], charts: 0)
}
