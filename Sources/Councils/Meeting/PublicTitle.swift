package import Diagnostics
import Settings

/// The title of a paper that is on an agenda and is not built, as the public may know it.
package struct PublicTitle: Sendable {
  package let text: String
  /// Whether the paper is open, so that its file may be named among what a public pack was made from.
  package let isOpen: Bool

  /// From the front matter; nil where it has no title. A paper that does not say that it is open is called
  /// by its `listed_as`, and otherwise by no words of its own.
  package static func read(_ paper: SourceText) -> PublicTitle? {
    var unheard = DiagnosticLog()
    guard let entries = FrontMatter.split(paper, into: &unheard).settings?.entries,
      let title = entries.first(where: { $0.key == "title" })?.value.text
    else { return nil }
    let exempt = entries.first { $0.key == "exempt" }?.value
    if exempt?.text == "no" { return PublicTitle(text: title, isOpen: true) }
    let listed = exempt?.entries?.first { $0.key == "listed_as" }?.value.text
    return PublicTitle(text: listed ?? "An item that is not open to the public", isOpen: false)
  }
}
