package import Publication

/// The forms in which papers can be written.
///
/// `--format` and its help, what is looked for on the search path and reported where it is missing,
/// the files of a pack and the links to them, and what is compared with a pack that is made again
/// follow from the list.
package enum OutputForms {
  /// The one list, in the order in which help names them and a page links to them.
  package static let all: [OutputForm] = [.html, .markdown, .pdf, .docx]

  /// Those that are written whatever was asked for.
  package static var always: [OutputForm] { all.filter(\.isAlwaysWritten) }

  /// The form of a word, as typed; nil where there is none.
  package static func form(_ word: String) -> OutputForm? { all.first { $0.word == word } }

  /// What is written always, in words: "HTML and Markdown".
  package static var alwaysInWords: String {
    always.map(\.name).joined(separator: " and ")
  }

  /// Whether a file is in a form that is made only where it is asked for.
  package static func isOptional(_ path: String) -> Bool {
    all.contains { !$0.isAlwaysWritten && $0.isForm(of: path) }
  }

  /// The forms, beside those that are always written, of which a pack has files.
  package static func optional(in manifest: Manifest) -> Set<OutputForm> {
    Set(
      all.filter { form in
        !form.isAlwaysWritten && manifest.files.contains { form.isForm(of: $0.path) }
      })
  }

  /// Whether a file was made by another program or with its help, which may differ from one version to the
  /// next.
  package static func isMadeElsewhere(_ path: String) -> Bool {
    all.contains { $0.isMadeElsewhere && $0.isForm(of: path) }
  }
}
