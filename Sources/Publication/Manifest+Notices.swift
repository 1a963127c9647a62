extension Manifest {
  /// What became of a meeting or of its papers, as pages that lead to the pack tell it.
  package struct Notice: Sendable, Hashable {
    /// What became of the whole meeting; nil for what is of some papers alone.
    package var state: State?
    /// The day on which it was decided, as `2026-12-10`.
    package var on: String
    /// A sentence or two that the public reads.
    package var text: String

    package init(_ text: String, on day: String, state: State? = nil) {
      self.text = text
      on = day
      self.state = state
    }
  }

  /// What became of a meeting after it was called.
  package enum State: String, Sendable, Hashable {
    case cancelled, postponed, moved

    /// As it stands behind the day of the meeting.
    package var words: String {
      switch self {
      case .cancelled: "cancelled"
      case .postponed: "postponed"
      case .moved: "at another place"
      }
    }
  }
}
