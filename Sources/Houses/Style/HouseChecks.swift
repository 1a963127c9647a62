/// What a house holds its reports to, beside the requirement of each field.
package struct HouseChecks: Sendable {
  package var consultation: ConsultationRule?
  package var keyDecision: KeyDecisionRule?
  package var references: [ReferenceRule] = []
  package var classification: Classification?

  /// Whether a report says what it spends, in `spend`.
  package var readsSpend: Bool { consultation?.spendOver != nil || keyDecision != nil }
}

/// When somebody must have been consulted, and the field that says so.
package struct ConsultationRule: Sendable {
  /// The field that must then be written.
  package let then: String
  package let spendOver: Spend?
  /// The grid whose answers say whether a negative effect is mitigated, and which categories the
  /// proposal falls into.
  package let grid: String?
  package let unmitigatedNegative: Bool
  /// By the word that the author writes, with what it means.
  package let categories: [(word: String, meaning: String)]

  /// The word by which an author chooses a negative effect.
  package static let negative = "negative"
}

/// A key decision is called one, and its notice was published in time.
package struct KeyDecisionRule: Sendable {
  /// The flag of the header.
  package let field: String
  /// Clear calendar days between the notice and the meeting.
  package let noticeDays: Int
}

/// References of officers that a field must give, such as "FD.6493/21".
package struct ReferenceRule: Sendable {
  package let field: String
  package let patterns: [ReferencePattern]
}

/// The field of the header that says whether a paper is open to the public.
package struct Classification: Sendable {
  package let field: String
  package let open: String
  package let closed: String
}
