package import Analysis
import Settings

/// The questions for members that a house prints at the end of each report.
package struct HouseEnquiries: Sendable {
  package let heading: String
  /// What is said above the questions; empty for nothing.
  package let lead: String
  package let rules: [LineOfEnquiry.Rule]
}

extension HouseStyleReader {
  /// `enquiries: {heading: …, lead: …, rules: [off target twice, stale]}`; all rules where none is
  /// named.
  static func enquiries(_ fields: Fields) -> HouseEnquiries? {
    let heading = fields.required("heading").prose
    let lead = fields.optional("lead").prose
    let rules = fields.optional("rules").list?.compactMap { $0.oneOf(LineOfEnquiry.Rule.self) }
    guard let heading else { return nil }
    return HouseEnquiries(
      heading: heading, lead: lead ?? "", rules: rules ?? LineOfEnquiry.Rule.allCases)
  }
}
