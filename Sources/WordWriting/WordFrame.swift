package import Documents
package import Figures

/// What stands around papers in a Word file: the house's look, the head and foot of pages, and what the
/// file says of itself.
package struct WordFrame: Sendable {
  let look: WordLook
  let council: String
  /// The committee and the day, as they stand at the head of pages.
  let meeting: String
  /// "Item 4" on a report's pages; empty on any other.
  let item: String
  let logo: Picture?
  /// The day of the meeting, which is the file's clock; nil for a file that is of no meeting.
  let date: CalendarDate?
  let startsOnRightPages: Bool
  /// What stands on every page of papers that are not open to the public, and on those of some papers.
  var mark: String?
  var marks: [String: String] = [:]

  /// - Parameters:
  ///   - council: as it stands at the head of papers.
  ///   - meeting: the committee and the day.
  ///   - item: "Item 4" on a report's pages, otherwise empty.
  ///   - mark: what stands on every page of papers that are not open to the public.
  ///   - marks: what stands on those of some of the papers, by the names of their places.
  package init(
    look: WordLook, council: String, meeting: String, item: String = "", logo: Picture? = nil,
    date: CalendarDate?, startsOnRightPages: Bool = false, mark: String? = nil,
    marks: [String: String] = [:]
  ) {
    self.look = look
    self.council = council
    self.meeting = meeting
    self.item = item
    self.logo = logo
    self.date = date
    self.startsOnRightPages = startsOnRightPages
    self.mark = mark
    self.marks = marks
  }

  /// The head of a paper's pages.
  ///
  /// - Parameter isFirst: whether it is of the first page, which begins with the council's name.
  func head(of paper: String, mark: String?, isFirst: Bool) -> PageWords {
    var head = words(paper, ["@top-left", "@top-center", "@top-right"], isFirst: isFirst)
    if let mark {
      head.right = [.text(mark)]
      head.isMarked = true
    }
    return head
  }

  /// The foot of a paper's pages.
  func foot(of paper: String, isFirst: Bool) -> PageWords {
    if look.rules.all.isEmpty {
      return PageWords(right: [.text("Page "), .page, .text(" of "), .pages])
    }
    return words(paper, ["@bottom-left", "@bottom-center", "@bottom-right"], isFirst: isFirst)
  }

  private func words(_ paper: String, _ boxes: [String], isFirst: Bool) -> PageWords {
    let strings = strings(of: paper)
    let pieces = boxes.map { box in
      let content =
        isFirst
        ? look.rules.box(box, of: "@page :first") ?? look.rules.box(box, of: "@page")
        : look.rules.box(box, of: "@page")
      return content.map { StyleRules.pieces($0, strings: strings) } ?? []
    }
    return PageWords(left: pieces[0], middle: pieces[1], right: pieces[2])
  }

  /// What `string(…)` stands for, as rules such as `.meeting { string-set: council content(); }` say.
  private func strings(of paper: String) -> [String: String] {
    let contents = [
      ".council": council, ".meeting": meeting, ".item": item, "h1": paper,
    ]
    var strings: [String: String] = [:]
    for (selector, content) in contents.sorted(by: { $0.key < $1.key }) where !content.isEmpty {
      guard let rule = look.rules.printed(selector, "string-set") else { continue }
      let name = rule.prefix { !$0.isWhitespace }
      let rest = rule.dropFirst(name.count).replacing(
        "content()", with: "\"\(content.replacing("\"", with: "\u{201D}"))\"")
      let pieces = StyleRules.pieces(String(rest), strings: [:])
      strings[String(name)] = pieces.map { if case .text(let words) = $0 { words } else { "" } }
        .joined()
    }
    return strings
  }
}
