package import Figures
import Settings

/// What became of one item of an agenda: `withdrawn`, `deferred` or `urgent`.
package struct ItemState: Sendable {
  package let kind: Kind
  package let why: Announcement

  /// What was decided.
  package enum Kind: Sendable {
    /// It is not taken, and its paper does not go out.
    case withdrawn
    /// It is taken at a later meeting, with its paper.
    case deferred(to: CalendarDate)
    /// It is taken although it was not open for the clear days, in the opinion of this role (Local
    /// Government Act 1972 s100B(4)(b)).
    case urgent(by: String)
  }

  /// Whether the item is taken at this meeting.
  package var isTaken: Bool { if case .urgent = kind { true } else { false } }

  /// For the agenda: "withdrawn on 10 March 2026. Reason: the contract was not signed."
  package var words: String {
    switch kind {
    case .withdrawn: "withdrawn on \(why.on.long). \(why.because)"
    case .deferred(let to):
      "deferred to the meeting on \(to.long), as was decided on \(why.on.long). \(why.because)"
    case .urgent(let by):
      "urgent: on \(why.on.long) \(by) was of the opinion that it should be considered as a matter of "
        + "urgency, by reason of special circumstances. \(why.because)"
    }
  }

  /// Nil where the item has none of the three, or what it has is wrong, which is reported.
  static func read(_ fields: Fields, of meeting: CalendarDate?) -> ItemState? {
    let withdrawn = fields.optional("withdrawn")
    let deferred = fields.optional("deferred")
    let urgent = fields.optional("urgent")
    var states: [ItemState] = []
    if withdrawn.isPresent,
      let why = withdrawn.fields(.withdrawnItem, Announcement.read)
    {
      states.append(ItemState(kind: .withdrawn, why: why))
    }
    if deferred.isPresent {
      let state = deferred.fields(.deferredItem) { inner -> ItemState? in
        let to = inner.required("to")
        guard let day = to.date, let why = Announcement.read(inner) else { return nil }
        if let meeting, day <= meeting {
          to.report(MeetingLifeProblem.notLater(day, than: meeting))
        }
        return ItemState(kind: .deferred(to: day), why: why)
      }
      if let state { states.append(state) }
    }
    if urgent.isPresent {
      let state = urgent.fields(.urgentItem) { inner -> ItemState? in
        let by = inner.optional("by").prose
        guard let why = Announcement.read(inner) else { return nil }
        return ItemState(kind: .urgent(by: by ?? "the person who presides"), why: why)
      }
      if let state { states.append(state) }
    }
    if states.count > 1 {
      for field in [deferred, urgent] where field.isPresent {
        field.report(MeetingLifeProblem.severalStates)
        break
      }
    }
    guard let state = states.first else { return nil }
    if let meeting, state.why.on > meeting {
      fields.report(
        MeetingLifeProblem.decidedTooLate(state.why.on, of: meeting), at: state.why.range)
    }
    return state
  }
}

/// When a paper that is to follow is expected, and why it is not there yet.
package struct Expectation: Sendable {
  package let day: CalendarDate?
  package let reason: String?

  static func read(_ fields: Fields) -> Expectation? {
    let expected = fields.optional("expected")
    let reason = fields.optional("reason")
    guard expected.isPresent || reason.isPresent else { return nil }
    return Expectation(day: expected.date, reason: reason.prose)
  }

  /// "expected by 12 March 2026; the auditors report on 10 March"
  package var words: String {
    [day.map { "expected by \($0.long)" }, reason].compactMap { $0 }.joined(separator: "; ")
  }
}
