package import Diagnostics
package import Figures
package import Indicators

/// One item of the agenda, in the order of `meeting.yaml`; its number is the one after the item before,
/// from 1, where no other is written.
package struct AgendaItem: Sendable {
  package let kind: Kind
  /// Its place in `meeting.yaml`.
  package let range: SourceRange

  /// What the committee has before it under the item.
  package enum Kind: Sendable {
    /// An item without a paper, such as apologies for absence.
    case standing(String)
    /// The minutes of an earlier meeting.
    case minutes(CalendarDate)
    /// A report of this folder, by file name.
    case report(String)
    /// A file made elsewhere, which is the first of the item's attachments.
    case file
    /// The recommendations of earlier meetings.
    case tracker
    /// A paper that is not there yet, by its title.
    case toFollow(String)
    /// The page that says what has changed since the last published meeting.
    case changes
  }

  /// What the committee is asked to do under the item, in one sentence; nil for none.
  package let purpose: String?
  /// The appendices to its report that are papers: which of all its appendices each is, counted from 1,
  /// its file name, and its place.
  package var appendices: [(number: Int, file: String, range: SourceRange)] = []
  /// The files made elsewhere that are the item or are appended to its report.
  package var attachments: [AttachedFile] = []
  /// The areas of which it has a paper each; nil for one paper.
  package var forEach: AreaChoice?
  /// Those papers, once it is known which areas there are.
  package var areas: [AreaPaper] = []

  /// The paper of one area.
  package struct AreaPaper: Sendable {
    package let area: Area
    package let name: PaperName

    package init(_ area: Area, name: PaperName) {
      self.area = area
      self.name = name
    }
  }

  /// The files of the papers that it has, and what it is itself where that was made elsewhere; without
  /// appendices.
  package var files: [String] {
    forEach == nil ? [ownFile].compactMap { $0 } : areas.map(\.name.markdown)
  }

  /// Its number on the agenda, set by the meeting that it belongs to.
  package internal(set) var number = 0
  /// The number that is written.
  package var written: Int?
  /// What became of it after the agenda was made.
  package var state: ItemState?
  /// When a paper that is to follow is expected.
  package var expectation: Expectation?
  /// The title of a report that is not taken, as the public may know it.
  package internal(set) var title: String?

  /// Whether it is taken at this meeting.
  package var isTaken: Bool { state?.isTaken ?? true }

  /// Another item in its place.
  func holding(_ kind: Kind) -> AgendaItem {
    var item = AgendaItem(kind: kind, range: range)
    item.written = written
    item.number = number
    return item
  }

  package init(kind: Kind, purpose: String? = nil, range: SourceRange) {
    self.kind = kind
    self.purpose = purpose
    self.range = range
  }
}
