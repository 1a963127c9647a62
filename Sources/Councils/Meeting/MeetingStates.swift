package import Documents
package import Figures
import Settings

/// What became of a meeting after it was called: `cancelled`, `postponed` and `moved` of
/// `meeting.yaml`, each with the day on which it was decided and the reason.
package struct MeetingStates: Sendable {
  /// It is not held at all.
  package var cancelled: Announcement?
  /// It is held on a later day, with papers in a folder of that day.
  package var postponed: Postponement?
  /// It is held elsewhere.
  package var moved: Move?

  package init() {}

  /// `postponed:`
  package struct Postponement: Sendable {
    package let to: CalendarDate
    package let why: Announcement
  }

  /// `moved:`
  package struct Move: Sendable {
    package let place: String
    /// Where it was to be held; nil where no place was given.
    package let from: String?
    package let why: Announcement
  }

  /// Whether it is held on its day.
  package var isHeld: Bool { cancelled == nil && postponed == nil }

  /// How often something was decided about it: the number of a calendar's event goes up by as much.
  package var count: Int {
    [cancelled != nil, postponed != nil, moved != nil].count { $0 }
  }

  /// The states of a meeting that is to be held on a day; what contradicts it is reported.
  static func read(_ fields: Fields, on date: CalendarDate?, at place: String?) -> MeetingStates {
    var states = MeetingStates()
    let cancelled = fields.optional("cancelled")
    if cancelled.isPresent {
      states.cancelled = cancelled.fields(.cancelled, Announcement.read)
    }
    let postponed = fields.optional("postponed")
    if postponed.isPresent {
      states.postponed = postponed.fields(.postponed) { inner in
        let to = inner.required("to")
        guard let day = to.date, let why = Announcement.read(inner) else { return nil }
        if let date, day <= date { to.report(MeetingLifeProblem.notLater(day, than: date)) }
        return Postponement(to: day, why: why)
      }
    }
    let moved = fields.optional("moved")
    if moved.isPresent {
      states.moved = moved.fields(.moved) { inner in
        let to = inner.required("place")
        guard let text = to.prose, let why = Announcement.read(inner) else { return nil }
        if text == place { to.report(MeetingLifeProblem.movedNowhere(text)) }
        return Move(place: text, from: place, why: why)
      }
    }
    if cancelled.isPresent, postponed.isPresent {
      postponed.report(MeetingLifeProblem.cancelledAndPostponed)
    }
    if let date {
      for why in [states.cancelled, states.postponed?.why, states.moved?.why] {
        guard let why, why.on > date else { continue }
        fields.report(MeetingLifeProblem.decidedTooLate(why.on, of: date), at: why.range)
      }
    }
    return states
  }

  /// One of the states as the public reads it.
  package struct Said: Sendable {
    package let state: State
    package let on: CalendarDate
    package let text: String
  }

  /// What can become of a meeting.
  package enum State: Sendable { case cancelled, postponed, moved }

  /// What a member of the public has to know, a paragraph each; empty where the meeting is held as it
  /// was called.
  package func said(of date: CalendarDate) -> [Said] {
    var said: [Said] = []
    func say(_ state: State, _ why: Announcement, _ words: String) {
      said.append(
        Said(
          state: state, on: why.on,
          text: "\(words) That was decided on \(why.on.long). \(why.because)"))
    }
    if let cancelled {
      say(
        .cancelled, cancelled,
        "This meeting is cancelled and will not be held on \(date.withWeekday).")
    }
    if let postponed {
      say(
        .postponed, postponed.why,
        "This meeting is postponed: it will be held on \(postponed.to.withWeekday) and not on "
          + "\(date.withWeekday).")
    }
    if let moved {
      let from = moved.from.map { " and not at \($0)" } ?? ""
      say(
        .moved, moved.why, "This meeting has moved: it will be held at \(moved.place)\(from).")
    }
    return said
  }

  /// The words alone.
  package func sentences(of date: CalendarDate) -> [String] { said(of: date).map(\.text) }

  /// The same as a notice; empty where there is nothing to say.
  package func notice(of date: CalendarDate) -> [Block] {
    let paragraphs = sentences(of: date).map { Block(.paragraph([Inline(.value($0))])) }
    return paragraphs.isEmpty ? [] : [Block(.panel(Panel(role: .notice, blocks: paragraphs)))]
  }

  /// The reasons as the clerk wrote them, and the place, which is text too.
  package var texts: [String] {
    [cancelled?.reason, postponed?.why.reason, moved?.why.reason, moved?.place].compactMap { $0 }
  }
}
