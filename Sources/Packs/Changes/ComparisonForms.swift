import Comparison
import Documents
package import ProjectFiles

/// A comparison in each form that can be asked for.
package struct ComparisonForms: Sendable {
  private let result: Comparer.Result

  package init(_ result: Comparer.Result) { self.result = result }

  private var document: Document {
    switch result {
    case .packs(let comparison): ChangesPage(comparison).document()
    case .papers(let comparison): PaperPage(comparison).document
    case .releases(let comparison): ReleasePage(comparison).document
    }
  }

  package var text: String { PlainTextWriter().text(of: document) }

  package var html: String { StandalonePage().html(of: document) }

  package var markdown: String { MarkdownWriter().text(of: DocumentFinisher.finish(document)) }

  package var json: String {
    switch result {
    case .packs(let comparison): ChangesJSON(comparison).text
    case .papers(let comparison): ChangesJSON.text(of: comparison)
    case .releases(let comparison): ReleaseJSON(comparison).text
    }
  }

  /// Writes a form into a folder, in place of an older one of its name.
  package static func write(
    _ text: String, to name: String, in folder: String
  ) throws(FileProblem) {
    let folder = try ProjectFolder(folder, called: folder)
    let bytes = Array(text.utf8)
    if let old = try? folder.bytes(of: name) {
      try folder.replace(name, holding: old, with: bytes)
    } else {
      try folder.create([NewFile(path: name, bytes: bytes)])
    }
  }
}
