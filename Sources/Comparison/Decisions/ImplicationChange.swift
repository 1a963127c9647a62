import Publication

/// What a paper says of the implications of what it proposes, beside what the one before said.
package struct ImplicationChange: Sendable, Hashable {
  package let report: String
  package let heading: String
  /// Nil where the words changed; otherwise in how many papers in a row they have stood.
  package let unchangedFor: Int?
}

enum Implications {
  /// - Parameter history: the packs before the older one, the newest first.
  static func compare(
    _ old: Manifest, _ new: Manifest, history: [Manifest]
  ) -> [ImplicationChange] {
    var changes: [ImplicationChange] = []
    let packs = [old] + history
    let texts = packs.map { ReportText.all(in: $0) }
    for report in ReportText.all(in: new) {
      for section in report.sections where section.heading.lowercased().contains("implication") {
        let words = words(of: section, in: report)
        guard !words.isEmpty else { continue }
        var count = 0
        for reports in texts {
          guard let earlier = reports.first(where: { $0.slug == report.slug }),
            let same = earlier.sections.first(where: { $0.id == section.id }),
            self.words(of: same, in: earlier) == words
          else { break }
          count += 1
        }
        let isKnown = texts[0].contains { earlier in
          earlier.slug == report.slug && earlier.sections.contains { $0.id == section.id }
        }
        guard isKnown else { continue }
        changes.append(
          ImplicationChange(
            report: report.title, heading: section.heading.trimmedOfColon,
            unchangedFor: count == 0 ? nil : count + 1))
      }
    }
    return changes
  }

  private static func words(of section: Manifest.Section, in report: ReportText) -> [[String]] {
    report.paragraphs.filter { $0.section == section.id }.map { PaperWords($0).words }
  }
}

extension String {
  var trimmedOfColon: String { hasSuffix(":") ? String(dropLast()) : self }
}
