/// What a person answers with a reason when a finding is silenced.
package enum SilenceScope: String, Sendable, Hashable, CaseIterable {
  /// One place of a paper, named by words of its line.
  case place
  /// A paper as a whole.
  case paper
  /// A meeting as a whole.
  case meeting
}
