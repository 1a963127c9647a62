import Figures

/// The words by which counts are known.
extension CountWords {
  /// Those a count may be of, whatever its name.
  static let people: Set<String> = [
    "child", "children", "boy", "boys", "girl", "girls", "baby", "babies", "infant", "infants",
    "sibling", "siblings", "brother", "brothers", "sister", "sisters", "teenager", "teenagers",
    "pupil", "pupils", "person", "people", "persons", "leaver", "leavers", "youngster",
    "youngsters", "minor", "minors", "case", "cases", "individual", "individuals", "toddler",
    "toddlers", "adolescent", "adolescents", "youth", "youths", "them", "us",
  ]
  /// What ends the search for those counted: it is counted itself, or another clause begins.
  static let others: Set<String> = [
    "worker", "workers", "staff", "officer", "officers", "team", "teams", "home", "homes", "carer",
    "carers", "visit", "visits", "meeting", "meetings", "school", "schools", "council", "councils",
    "authority", "authorities", "provider", "providers", "parent", "parents", "post", "posts",
    "place", "places", "bed", "beds", "manager", "managers", "member", "members", "report",
    "reports", "action", "actions", "recommendation", "recommendations", "priority", "priorities",
    "area", "areas", "ward", "wards", "service", "services", "partner", "partners", "agency",
    "agencies", "inspection", "inspections", "audit", "audits", "project", "projects", "hub",
    "hubs", "centre", "centres", "session", "sessions", "course", "courses", "point", "points",
    "question", "questions", "reason", "reasons", "strand", "strands", "theme", "themes",
    "and", "who", "whom", "whose", "which", "that", "were", "was", "are", "is", "has", "have",
    "had",
    "for", "with", "by", "to", "from", "about", "against", "when", "where", "while", "because",
    "works", "working", "nights", "teaching", "social", "stage", "stages", "step", "steps",
  ]
  static let times: Set<String> = [
    "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "night",
    "nights", "quarter", "quarters", "minutes", "minute", "times", "percentage", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "term", "terms", "pm", "am", "th", "st", "nd", "rd", "million", "bn",
    "m", "k", "pence", "pounds", "sides", "pages", "thousand",
  ]
  static let labels: Set<String> = [
    "age", "aged", "ages", "q", "quarter", "page", "pages", "table", "tables", "figure", "figures",
    "chart", "section", "sections", "paragraph", "paragraphs", "appendix", "annex", "grade", "band",
    "tier", "level", "stage", "phase", "item", "part", "year", "key", "category", "option",
    "article", "objective", "priority", "step", "version", "no", "room",
    "unit", "recommendation", "schedule", "chapter", "january", "february", "march", "april",
    "june",
    "july", "august", "september", "october", "november", "december", "target", "question",
  ]
  static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]
  static let leading: Set<String> = [
    "was", "were", "is", "are", "at", "to", "from", "by", "numbered", "totalled", "only", "just",
    ":", "(", "-", "\u{2013}", "\u{2014}", "be", "been", "reached", "=", "than", "counted",
    "recorded", "saw", "had", "has", "exactly", "remains", "remained", "there",
  ]
  static let following: Set<String> = [
    "in", "at", "on", "for", "during", "this", "last", "compared", "since", "and", "from", "more",
    "fewer", "less", "over", "between", "but", "up", "down", "again", "of", "by", "each", "a", "so",
    "against", "after", "before", "to", "as", "altogether", "now", "while",
  ]
  /// Verbs of which a number alone is the subject: "three were found".
  static let doing: Set<String> = [
    "were", "was", "are", "is", "have", "has", "had", "went", "came", "left", "returned", "remain",
    "remained",
  ]
  static let aims: Set<String> = [
    "target", "targets", "limit", "aim", "threshold", "standard", "maximum", "capacity", "budget",
  ]
  /// Words that no sentence without a count of this kind has.
  static let openings: Set<String> = {
    var words: Set<String> = [
      "both", "only", "single", "sole", "lone", "neither", "either", "pair", "couple", "trio",
      "twins", "triplets", "brother", "sister", "half", "third", "quarter", "halved", "doubled",
      "trebled", "tripled", "dozen", "solitary", "twin", "duo",
    ]
    words.formUnion(tens.keys)
    words.formUnion((1...20).compactMap { FigureFormat.word($0) })
    return words
  }()
}
