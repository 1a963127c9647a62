import Houses

/// What a draft of a paper that is no report says in the fields that make its kind: words that can stay
/// until somebody writes better ones.
enum KindWords {
  /// Nil for a field that says the same in every kind.
  static func of(_ field: String, in kind: PaperKind) -> String? {
    switch (kind, field) {
    case (.minutes, "present"): "- Chair\n- Vice-chair\n- Other members of the committee"
    case (.programme, "programme"):
      """
      Table: The work programme

      | Item | Meeting | Owner |
      | --- | --- | --- |
      | Performance of children’s services | Each meeting | Director of Children’s Services |
      """
    case (.presentation, "summary"):
      "The presentation shows how services for children in {{ council.name }} work."
    case (.response, "summary"):
      "The executive answers what the committee recommended."
    case (.response, "responses"):
      """
      Table: The responses

      | Recommendation | Response | Reason |
      | --- | --- | --- |
      | The recommendation in its own words | Accepted | The reason in a sentence |
      """
    default: nil
    }
  }
}
