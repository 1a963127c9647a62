import Councils
import Papers
import Publication

/// What stands at the head of every printed page of papers that are not open to the public, so that a
/// loose or copied page cannot be taken for an open one.
struct ClosedMark: Sendable {
  /// What pages say that belong to no one paper.
  let words: String
  /// What the pages of a paper say, by its place in the file; nothing for a file of one paper.
  var papers: [String: String] = [:]

  /// The rules for print. A house's own page says more or less beside them, and never nothing instead.
  var rules: String {
    let named = papers.sorted { $0.key < $1.key }.map { place, words in
      "#\(place) { string-set: closed \(Self.quoted(words)); }\n"
    }.joined()
    return """
      @media print {
      body { string-set: closed \(Self.quoted(words)); }
      \(named)}
      @page {
        @top-right { content: string(closed) !important; font: bold 9pt Arial, "Liberation Sans", sans-serif !important; text-align: right; }
      }

      """
  }

  /// The words as a string of a style sheet: letters, digits and plain marks alone stay.
  private static func quoted(_ words: String) -> String {
    let plain = words.filter { $0.isLetter || $0.isNumber || " ,.:()-".contains($0) }
    return "\"\(plain)\""
  }
}

extension MeetingBuilder {
  /// The mark of this part's pages that belong to no one paper; nil for a part that is open.
  var closedMark: ClosedMark? {
    guard part == .restricted else { return nil }
    let exemptions =
      reports.compactMap(\.source.exemption) + attachments.compactMap(\.exemption)
    return ClosedMark(words: Exemption.mark(of: exemptions, council.jurisdiction))
  }

  /// The mark of the file that holds several papers, with what each says of itself.
  var closedMarks: ClosedMark? {
    guard var mark = closedMark else { return nil }
    for paper in meeting.papers {
      guard let report = reports.first(where: { $0.source.name.markdown == paper.file }),
        let exemption = report.source.exemption
      else { continue }
      mark.papers[paper.anchor] = exemption.mark(council.jurisdiction)
    }
    for attached in attachments {
      mark.papers[attached.anchor] = attached.exemption?.mark(council.jurisdiction)
    }
    return mark
  }
}
