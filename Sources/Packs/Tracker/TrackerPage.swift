import Councils
import Documents
import Figures

/// The recommendations of earlier meetings as a paper: what is overdue first, then what is open, then
/// what is done. The day that counts is that of the meeting, not that on which the pack is made.
struct TrackerPage: Sendable {
  static let title = RecommendationTracker.title

  let entries: [RecommendationTracker.Entry]
  let meeting: CalendarDate
  /// Whether the meeting itself is published, and the tracker may have gone on since.
  var isPublished = false

  /// - Parameter notice: what the council prints on each page.
  func document(notice: [Block]) -> Document {
    let overdue = entries.filter { $0.isOverdue(on: meeting) }
    let open = entries.filter { $0.isOpen && !$0.isOverdue(on: meeting) }
    let closed = entries.filter { !$0.isOpen }
    var blocks: [Block] = [
      Block(.heading(Heading(level: 1, inlines: [.text(Self.title)])))
    ]
    blocks += notice
    blocks.append(
      Block(.paragraph([Inline(.value(summary(overdue.count, open.count, closed.count)))])))
    for (heading, entries) in [
      ("Overdue", overdue), ("Open", open), ("Done or not pursued", closed),
    ] where !entries.isEmpty {
      blocks.append(Block(.heading(Heading(level: 2, inlines: [.text(heading)]))))
      blocks += entries.map(entry)
    }
    return DocumentFinisher.finish(Document(title: Self.title, blocks: blocks))
  }

  private func summary(_ overdue: Int, _ open: Int, _ closed: Int) -> String {
    let count = entries.count
    guard count > 0 else { return "No recommendation of an earlier meeting is recorded." }
    func words(_ number: Int) -> String { FigureFormat.word(number) ?? String(number) }
    let all = count == 1 ? "one recommendation" : "\(words(count)) recommendations"
    return "By the meeting on \(meeting.long), of \(all): \(words(overdue)) overdue, "
      + "\(words(open)) open and not yet overdue, \(words(closed)) done or not pursued."
  }

  /// One recommendation: its words, then by whom and until when it is to be done, and where it stands.
  private func entry(_ entry: RecommendationTracker.Entry) -> Block {
    func field(_ label: String, _ text: String) -> FieldGrid.Field {
      FieldGrid.Field(label: label, value: [Inline(.value(text.isEmpty ? "None" : text))])
    }
    return Block(
      .panel(
        Panel(
          role: .entry,
          blocks: [
            Block(.paragraph([Inline(.strong([Inline(.value(entry.text))]))])),
            Block(
              .fields(
                FieldGrid(rows: [
                  [field("Due", due(entry)), field("Owner", entry.owner)],
                  [field("Made on", entry.meeting.long), field("Response", response(entry))],
                  [field("Where it stands", status(entry))],
                ]))),
          ])))
  }

  private func response(_ entry: RecommendationTracker.Entry) -> String {
    if let response = entry.response {
      return response.words + (entry.responded.map { " on \($0.long)" } ?? "")
    }
    guard entry.awaitsResponse else { return "None" }
    return entry.isResponseOverdue(on: meeting)
      ? "Overdue: none, due by \(entry.respondBy.long)"
      : "None yet, due by \(entry.respondBy.long)"
  }

  private func due(_ entry: RecommendationTracker.Entry) -> String {
    guard let due = entry.due else { return "No date" }
    return entry.isActionOverdue(on: meeting) ? "Overdue: \(due.long)" : due.long
  }

  private func status(_ entry: RecommendationTracker.Entry) -> String {
    guard !entry.reason.isEmpty else { return entry.status.words }
    return "\(entry.status.words): \(entry.reason)"
  }
}
