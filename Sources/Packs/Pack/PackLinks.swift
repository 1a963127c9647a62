import Documents

/// The links between the papers of a pack, which stand around a paper and are no part of it.
enum PackLinks {
  static func navigation(reports: [CompiledReport], current: PaperName?) -> [Block] {
    let agenda = ContentsEntry(
      level: 1, label: "", inlines: [.text("Agenda")], target: current == nil ? nil : "index.html")
    let papers = reports.map { report in
      ContentsEntry(
        level: 1, label: "", inlines: [Inline(.value(report.source.title))],
        target: report.source.name == current ? nil : report.source.name.html)
    }
    return [Block(.contents([agenda] + papers))]
  }

  /// The same paper as Markdown, and the values of its tables.
  static func forms(of name: PaperName, figures: String?) -> [Block] {
    var entries = [link("This paper as Markdown", name.markdown)]
    if let figures {
      let size = max(1, (figures.utf8.count + 512) / 1024)
      entries.append(link("The figures of its tables (CSV, \(size) KB)", name.csv))
    }
    return [Block(.contents(entries + [ledger]))]
  }

  static var formsOfFrontSheet: [Block] {
    [Block(.contents([link("This page as Markdown", "index.md"), ledger]))]
  }

  private static var ledger: ContentsEntry {
    link("Where each figure comes from (JSON)", "manifest.json")
  }

  private static func link(_ text: String, _ target: String) -> ContentsEntry {
    ContentsEntry(level: 1, label: "", inlines: [.text(text)], target: target)
  }
}
