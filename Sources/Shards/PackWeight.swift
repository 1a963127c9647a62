import Councils

/// What a pack is thought to cost, in thousandths of a second of one processor. It decides nothing but
/// how evenly the work is spread, and is worked out from what stands in the folders, whole numbers all.
struct PackWeight {
  /// The papers of the meeting and their bytes.
  var papers = 0
  var bytes = 0
  /// The lines of the council's own files of figures, and the bytes of its workbooks.
  var lines = 0
  var workbooks = 0

  /// For the forms that are made of it. As measured with WeasyPrint 70, a page of PDF costs what some hundred
  /// pages of HTML do; with Typst 0.15, a fifteenth of that. A Word file costs what its pictures do; a workbook has some
  /// 40 bytes for each of its cells.
  ///
  /// - Parameter engine: what makes the PDF.
  func cost(_ forms: [String], by engine: PDFEngine) -> Int {
    let rows = (lines + workbooks / 40) / 150
    let pages = 20 + 4 * papers + bytes / 1000
    return forms.reduce(pages + rows) { cost, form in
      switch form {
      case "pdf": cost + printing(by: engine)
      case "docx": cost + 80 * (papers + 1)
      default: cost
      }
    }
  }

  private func printing(by engine: PDFEngine) -> Int {
    switch engine {
    case .weasyprint: 700 + 350 * papers + bytes / 12
    case .typst: 200 + 10 * papers + bytes / 250
    }
  }
}
