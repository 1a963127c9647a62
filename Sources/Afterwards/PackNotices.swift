package import Publication

/// What has happened since a pack was published: on its pages, and for pages that lead to it.
package struct PackNotices: Sendable, Hashable {
  /// By the name of a page without its suffix.
  package let pages: [String: PublishedNotice]
  /// What stands in the manifest of the public part.
  package let listed: [Manifest.Notice]

  package init(pages: [String: PublishedNotice] = [:], listed: [Manifest.Notice] = []) {
    self.pages = pages
    self.listed = listed
  }

  /// Whether there is nothing to tell that a manifest does not tell already.
  package func addsNothing(to manifest: Manifest) -> Bool {
    pages.isEmpty && listed == manifest.notices
  }
}
