extension PaperAnatomy {
  static let cabinetInvestment = PaperAnatomy(
    council: "staffordshire", meeting: "2023-05-09-corporate-overview-and-scrutiny",
    paper: "04-cabinet-investment",
    parts: [
      "Corporate Overview and Scrutiny Committee - Tuesday 09 May 2023",
      "Update on Progress Made Within Children and Families Following Cabinet Investment",
      "Recommendation", "I recommend that the Committee:", "a. ", "Local Member Interest:",
      "Report of", "Cabinet Member for Children and Young People", "Summary", "1 During",
      "2 Cabinet", "3 Most",
      "Report", "Background", "4 After", "5 Cabinet", "6 The", "Progress update", "Recruitment",
      "7 Posts", "8 Posts",
      "Retention", "9 Two", "10 Residential", "Measuring impact", "11 The", "12 The",
      "Quantitative impact",
      "13 Fewer children are in care.", "14 More child protection conferences",
      "15 Children are visited on time", "16 SEND", "Final summary", "17 The",
      "Link to Strategic Plan", "18 Corporate Delivery Plan.",
      "List of Background Documents/Appendices:",
      "Contact Details", "Report Author:", "Job Title:", "Telephone No.:", "E-Mail Address:",
    ],
    metrics: [
      "£5.7m", "6 months", "£5.7m", "1,278", "1,301", "81 per 10,000", "1,385", "109", "170,630",
      "74.8 per 10,000", "78%", "88%", "10 percentage points", "97%", "38%",
    ],
    tables: [], charts: 0)

  static let demandAndCapacity = PaperAnatomy(
    council: "west-sussex", meeting: "2019-03-07-select-committee", paper: "05-demand-and-capacity",
    parts: [
      "Children and Young People's Services Select Committee", "7 March 2019",
      "Demand and Capacity – Children's Social Care", "Report by", "Summary",
      "The focus for scrutiny", "Proposal", "1. Background and Context", "1.1 ", "1.2 ", "1.3 ",
      "Chart 1", "1.4 ", "Chart 2", "1.5 ", "1.6 ", "1.7 ", "1.8 ", "2. Proposal", "2.1 ", "2.2 ",
      "2.3 ", "Table 1", "Newly created posts 37.00 4.00 7.00 48.00",
      "Total number of posts (including newly created posts) 365.07 23.70 99.76 488.53",
      "Posts vacant 92.84 7.08 17.52 117.44", "Agency workers 40.40 0.00 11.00 51.40",
      "Vacant posts not currently covered 52.44 7.08 6.52 66.04", "Table 2",
      "by 1 April 2019 15.00 0.00 3.00 18.00", "by May 2019 19.60 0.00 9.60 29.20",
      "Total appointments in pipeline 34.60 0.00 12.60 47.20", "Remaining gap post-pipeline",
      "17.84 7.08 0.00", "24.92", "2.4 ", "2.5 ", "2.6 ", "2.7 ", "3. Resources", "3.1 ", "3.2 ",
      "3.3 ", "3.4 ", "4. Conclusion", "4.1 ", "Factors taken into account",
      "5. Issues for consideration by the Select Committee", "5.1 ", "6. Consultation", "6.1 ",
      "7. Risk Management Implications", "7.1 ", "8. Other Options Considered", "8.1 ",
      "9. Equality Duty", "9.1 ", "10. Social Value", "10.1 None",
      "11. Crime and Disorder Implications", "11.1 None", "12. Human Rights Implications",
      "12.1 None", "Executive Director", "Director of Children and Family Services", "Contact:",
    ],
    metrics: [
      "£5.5m", "£5.5m", "4,652", "5,220", "12%", "417", "775", "86%", "639", "704", "10%", "9.76%",
      "40.3 per 10,000", "51 per 10,000", "£5.5m", "37.00fte", "7.00fte", "£3k", "5 years", "88%",
      "12 months", "48.00", "488.53", "117.44", "51.40", "66.04", "18.00", "29.20", "47.20",
      "24.92", "44", "36", "16.99%", "37.00fte", "five", "15", "about 25 cases", "£5.5m",
    ],
    tables: ["Establishment in children's social care", "Pipeline of new starters"], charts: 2)

  static let resourcesRationale = PaperAnatomy(
    council: "leicestershire", meeting: "2017-07-31-resources-rationale",
    paper: "01-resources-rationale",
    parts: [
      "Rationale for additional resources", "Introduction", "Caseloads", "First Response",
      "Present workload", "Proposal", "bring caseloads to", "end the drift", "complete more",
      "front door", "child protection", "outside office hours", "move cases on", "supervise",
      "Child Protection Teams", "Locality 1, Team A 18 0", "Locality 1, Team B 21 14",
      "Locality 1, Team C 22 16", "Locality 2, Team A 21 20", "Locality 2, Team B 18 0",
      "Locality 3, Team A 22 22", "Locality 3, Team B 21 22", "Locality 3, Team C 23 20",
      "Locality 1", "Locality 2", "Locality 3", "Strengthening Families (Children in Need)",
      "Locality 1 18 0", "Locality 2 18 0", "Locality 3 27 70", "Children in Care", "16 Plus Team",
      "Adoption and Fostering", "Adoption Service Manager", "Social Workers", "SGO Coordinator",
      "Post Adoption Support Fund", "Safeguarding Unit", "Independent Reviewing Officers",
      "Children's Rights", "Quality Assurance", "Staff Development", "Leadership and Management",
      "Partnership Working", "Legal Costs", "Costs", "Conclusion",
    ],
    metrics: [
      "2,800", "533", "521", "17", "14 to 17", "7 to 10", "18 to 20", "12 to 15", "8 to 10",
      "about 1,000", "600 to 700", "577", "26 to 27", "2.5", "six", "18 to 20", "12 to 15", "18–20",
      "12–15", "250", "148", "18 to 20", "five", "one", "8", "one", "15", "£2,200", "£33,000", "4",
      "1.6", "55", "34.4", "two", "325", "one", "116", "£400k", "45 to 50", "£50,000", "85",
      "50 to 70", "two", "one", "two", "0.5", "two", "one", "one", "two", "39.0", "£2.5m",
      "£0.5m", "£2.0m", "about 8%", "£4m",
    ],
    tables: [
      "Caseloads of the child protection teams", "Caseloads of the strengthening families teams",
      "Posts asked for", "What the plan costs in the year",
    ], charts: 0)
}
