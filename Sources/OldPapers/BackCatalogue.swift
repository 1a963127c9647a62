package import Diagnostics
import Documents
import Figures

/// What the papers of a folder say, as `scrutiny read` prints it.
package struct BackCatalogue: Sendable {
  package let papers: [OldPaper]

  /// Reads every paper of a folder, or one file; nil where none could be read, with what is wrong in
  /// the log. Papers that cannot be read are told and left out.
  package static func read(_ path: String, into log: inout DiagnosticLog) -> BackCatalogue? {
    guard let names = OldPaperFile.names(in: path, into: &log) else { return nil }
    guard !names.isEmpty else {
      log.report(OldPaperProblem.noPapers, at: Location(file: path))
      return nil
    }
    var papers: [OldPaper] = []
    for name in names {
      if let paper = OldPaperFile.read(name, into: &log) { papers.append(paper) }
    }
    return papers.isEmpty ? nil : BackCatalogue(papers: papers)
  }

  /// Lines for people: each paper, then where two contradict each other.
  package var text: String {
    let unsure = " (unsure)"
    var lines: [String] = []
    for paper in papers {
      lines.append(paper.file)
      for field in ["committee", "date", "title", "report_of"] {
        let value = paper.head[field]
        let words = field == "date" ? paper.date?.long ?? "" : value?.text ?? ""
        lines.append(
          "  \(field.replacing("_", with: " ")): "
            + (words.isEmpty ? "not found" : words + (value?.isSure == true ? "" : unsure)))
      }
      lines.append("  fields: \(paper.fields.joined(separator: ", "))")
      lines.append("  \(counted(paper.recommendations.count, "recommendation"))")
      lines += paper.recommendations.map { item in
        "    \(item.place): \(item.label.map { "\($0) " } ?? "")\(item.text.shortened(to: 200))"
          + (item.isSure ? "" : unsure)
      }
      lines.append("  \(counted(paper.tables.count, "table")) of numbers")
      lines += paper.tables.map { table in
        "    \(table.place): \(table.caption ?? "no caption"), \(counted(table.rows.count, "row")), "
          + counted(table.numberCells, "number")
      }
      lines.append("  \(counted(paper.figures.count, "number")) in the text")
      lines += paper.figures.map { figure in
        "    \(figure.place): \(figure.figure.text)\(figure.period.map { " (\($0))" } ?? ""): "
          + figure.excerpt
      }
      lines.append("")
    }
    let contradictions = OldContradiction.all(among: papers)
    let amounts = OldAmountConflict.all(among: papers)
    let count = contradictions.count + amounts.count
    lines.append(
      count == 0
        ? "No two of these papers were found to contradict each other."
        : "\(counted(count, "contradiction")) between papers, to be looked at:")
    for found in contradictions {
      lines.append("  \(found.subject): \(found.first.claim.time), and \(found.second.claim.time)")
      for (file, claim) in [found.first, found.second] {
        lines.append("    \(file):\(claim.place): \(claim.sentence.shortened(to: 240))")
      }
    }
    for found in amounts {
      let time = found.first.figure.period.map { " (\($0))" } ?? ""
      lines.append(
        "  \(found.subject)\(time): \(found.first.figure.figure.text), and "
          + found.second.figure.figure.text)
      for (file, figure) in [found.first, found.second] {
        lines.append("    \(file):\(figure.place): \(figure.sentence.shortened(to: 240))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
