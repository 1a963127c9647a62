/// One paper or file of an agenda as a committee system takes it: under the number of its item.
struct HandedItem: Sendable {
  /// The number of the item; 0 for what goes before the first, such as the agenda itself.
  let number: Int
  /// Which of the item's appendices it is, counted from 1; nil for the item's own.
  var appendix: Int?
  let title: String
  let kind: Kind
  /// What it is called beside its number, in small letters and hyphens; empty where it has no file.
  var slug = ""
  /// The names of its files, filled as they are made.
  var pdf: String?
  var word: String?
  var received: String?

  /// What it is, in a word or two of the table.
  enum Kind: String, Sendable {
    case agenda = "Agenda"
    case letter = "Letter"
    case report = "Report"
    case appendix = "Appendix"
    case tracker = "Recommendations"
    case changes = "What has changed"
    case received = "File made elsewhere"
    case withoutPaper = "No paper"
    case toFollow = "To follow"
    case closed = "Not open to the public"
    case notTaken = "Not taken at this meeting"
  }

  /// Such as `item-04-appendix-1-tables`.
  var stem: String {
    let place = number < 10 ? "0\(number)" : "\(number)"
    return "item-\(place)" + (appendix.map { "-appendix-\($0)" } ?? "")
      + (slug.isEmpty ? "" : "-\(slug)")
  }

  /// The order of an agenda; what has a file before what has none.
  static func isBefore(_ left: Self, _ right: Self) -> Bool {
    (left.number, left.appendix ?? 0, left.slug) < (right.number, right.appendix ?? 0, right.slug)
  }
}
