package import Diagnostics
import Extracts

/// Holds a file made elsewhere to what its name says, before it goes out with papers: no program, no
/// other file inside it, nothing hidden, not locked, and no identifier of a person where its words can
/// be read. Its figures are never read.
package enum AttachmentScreen {
  /// The most bytes of one file.
  package static let limit = 50 << 20

  /// Whether the file has to be refused; everything that is found is reported at the file.
  ///
  /// - Parameters:
  ///   - name: as the agenda names it.
  ///   - path: as the user would type it.
  ///   - isOpen: whether findings may tell names that stand in it.
  package static func refuses(
    _ bytes: [UInt8], _ kind: AttachedKind, name: String, path: String, isOpen: Bool,
    into log: inout DiagnosticLog
  ) -> Bool {
    let before = log.errorCount
    let place = Location(file: path)
    for problem in problems(bytes, kind, name) { log.report(problem, at: place) }
    guard log.errorCount == before else { return true }
    if kind.isWorkbook {
      reportWorkbook(bytes, kind, name: name, path: path, isOpen: isOpen, into: &log)
    } else if kind.isPackage, let screen = try? PackageScreen(bytes, kind, file: name),
      let identifier = screen.identifier()
    {
      log.report(IdentifierProblem.inWorkbook(identifier, part: "'\(name)'"), at: place)
    }
    return log.errorCount > before
  }

  private static func problems(
    _ bytes: [UInt8], _ kind: AttachedKind, _ name: String
  ) -> [AttachmentProblem] {
    let found = FileKind(bytes)
    if found == .lockedWorkbook { return [.locked(name)] }
    guard found == (kind.isPackage ? .zip : .portableDocument) else {
      return [.notOfKind(name, kind, is: words(found))]
    }
    guard kind.isPackage else { return PDFScreen(bytes).findings().map { problem($0, name) } }
    do throws(WorkbookProblem) {
      return try PackageScreen(bytes, kind, file: name).problems()
    } catch {
      return [
        error == .encrypted
          ? .locked(name) : .damaged(name, kind, why: "its parts contradict one another")
      ]
    }
  }

  private static func problem(_ finding: PDFScreen.Finding, _ name: String) -> AttachmentProblem {
    switch finding {
    case .noEnd: .damaged(name, .pdf, why: "its end is missing")
    case .encrypted: .locked(name)
    case .packed: .packed(name)
    case .program(let what): .program(name, what: what)
    case .fileInside(let what): .fileInside(name, what: what)
    case .fetches(let what): .fetches(name, what: what)
    }
  }

  /// Hidden sheets, rows and columns, and identifiers and records of people in any sheet.
  private static func reportWorkbook(
    _ bytes: [UInt8], _ kind: AttachedKind, name: String, path: String, isOpen: Bool,
    into log: inout DiagnosticLog
  ) {
    let place = Location(file: path)
    do throws(WorkbookProblem) {
      let workbook = try Workbook(bytes)
      guard !workbook.refusesPeople(file: path, into: &log) else { return }
      for (number, sheet) in workbook.sheets.enumerated() {
        let tab = isOpen ? "'\(sheet.name)'" : "number \(number + 1)"
        if sheet.isHidden {
          log.report(
            AttachmentProblem.hidden(name, what: "the hidden sheet \(tab)"), at: place)
        } else if let hidden = try? workbook.read(sheet).hidden, !hidden.isNothing {
          log.report(
            AttachmentProblem.hidden(name, what: "hidden rows or columns of the sheet \(tab)"),
            at: place)
        }
      }
    } catch {
      log.report(
        AttachmentProblem.damaged(name, kind, why: "its sheets cannot be listed"), at: place)
    }
  }

  private static func words(_ kind: FileKind?) -> String {
    switch kind {
    case .empty: "empty"
    case .zip: "a zip file"
    case .olderWorkbook: "a file of the older Office kinds"
    case .lockedWorkbook: "locked by a password"
    case .openDocument: "an OpenDocument file"
    case .binaryWorkbook: "a binary workbook"
    case .portableDocument: "a PDF"
    case .webPage: "a web page"
    case .text: "a text, which may be a script"
    case .unknown, nil: "something else"
    }
  }
}
