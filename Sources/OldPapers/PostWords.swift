/// Posts, such as "Head of Children's Social Care", without the names of those who hold them.
package enum PostWords {
  /// The post that a text names; empty where it names a person alone.
  package static func post(in text: String) -> String {
    var rest = text.replacing(person.regex, with: "")
    rest = rest.replacing(mail.regex, with: "").replacing(telephone.regex, with: "")
    rest = rest.trimmingMarks
    guard let start = rest.firstRange(of: post.regex) else { return "" }
    // Words before the post that belong to it begin with a capital and are words of posts.
    let found = String(rest[start.lowerBound...]).trimmingMarks
    let before = rest[..<start.lowerBound].split(separator: " ").reversed()
    var kept: [Substring] = []
    for word in before {
      guard leading.contains(word.lowercased()) else { break }
      kept.insert(word, at: 0)
    }
    return (kept + [Substring(found)]).joined(separator: " ")
      .replacing(telephoneNote.regex, with: "").trimmingMarks
  }

  private static let person = KeptPattern(
    /\b(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame)\.?\s+(?:[A-Z][\w'’-]+\s*){1,3}(?=(?:Cabinet|Executive|Lead|Leader|Deputy|Portfolio|Chair|,|-|–|\(|$))/
  )
  private static let mail = KeptPattern(/\S+@\S+/)
  private static let telephone = KeptPattern(/\(?\+?0\d[\d ()-]{7,}/)
  private static let telephoneNote = KeptPattern(/\s*[,(-–]\s*Tel.*$/)
  private static let post = KeptPattern(
    /(?:Executive|Corporate|Strategic|Assistant|Deputy|Interim|Chief|Cabinet|Portfolio|Lead|Director|Head|Service|Principal|Senior|Monitoring|Section|Chair|Leader|Children|Democratic|Scrutiny|Performance|Officer|Manager|Solicitor)(?:['’]s)?\b/
  )

  private static let leading: Set<String> = [
    "joint", "acting", "group", "the", "county", "city", "borough",
  ]
}
