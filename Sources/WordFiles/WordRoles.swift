/// The roles by which people who wrote in a file are called. Their names never leave this type.
struct WordRoles {
  private var known: [String: String] = [:]

  /// The role that a name stands for: the name itself where it is nothing but words of a post, such as
  /// "Director of Finance", and otherwise "reviewer 1", "reviewer 2" in the order in which they appear.
  mutating func role(of author: String) -> String {
    if let role = known[author] { return role }
    let words = author.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(
      String.init)
    let isPost =
      words.contains { Self.posts.contains($0) }
      && words.allSatisfy { Self.posts.contains($0) || Self.others.contains($0) }
    let number = known.values.count { $0.hasPrefix("reviewer ") } + 1
    let role = isPost ? words.joined(separator: " ") : "reviewer \(number)"
    known[author] = role
    return role
  }

  private static let posts: Set<String> = [
    "director", "head", "officer", "manager", "solicitor", "accountant", "chair", "clerk", "lead",
    "adviser", "advisor", "analyst", "secretary", "treasurer", "executive", "auditor", "reviewer",
    "author", "editor",
  ]
  private static let others: Set<String> = [
    "of", "and", "for", "the", "to", "children's", "children’s", "children", "services", "service",
    "social", "care", "finance", "financial", "legal", "democratic", "scrutiny", "committee",
    "assistant", "deputy", "chief", "corporate", "monitoring", "section", "performance", "data",
    "education", "families", "family", "early", "help", "safeguarding", "quality", "assurance",
    "policy", "communications", "equality", "equalities", "human", "resources", "hr", "governance",
    "commissioning", "business", "support", "senior", "principal", "interim", "strategic",
    "improvement",
    "workforce", "procurement", "information", "report", "paper", "cabinet", "member",
  ]
}
