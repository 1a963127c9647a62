package import Documents
package import Templating

/// What `page.html` knows of the page.
package struct PageRecord: FixedRecord {
  private let title: String
  private let description: String
  private let content: [Block]
  private let navigation: [Block]
  private let footer: [Block]
  private let style: StyleSheet
  private let item: String
  private let logo: Picture?

  /// - Parameter item: "Item 4" on the page of a report; empty on any other.
  package init(
    title: String, description: String, content: [Block], navigation: [Block], footer: [Block],
    style: StyleSheet, item: String = "", logo: Picture? = nil
  ) {
    self.logo = logo
    self.title = title
    self.description = description
    self.content = content
    self.navigation = navigation
    self.footer = footer
    self.style = style
    self.item = item
  }

  package static let fields = FieldList<PageRecord>(
    "page",
    [
      Field("title", .text, "the heading, the committee and the council") { .text($0.title) },
      Field("description", .text, "one sentence about the page") { .text($0.description) },
      Field("content", .blocks, "the paper") { .blocks($0.content) },
      Field("navigation", .blocks, "links to the agenda and the other papers") {
        .blocks($0.navigation)
      },
      Field("footer", .blocks, "the paper in its other forms, and its figures") {
        .blocks($0.footer)
      },
      Field("style", .style, "the rules of paper.css") { .style($0.style) },
      Field("logo", .picture, "the logo that house.yaml names; nothing where it names none") {
        .picture($0.logo)
      },
      Field("item", .text, "such as 'Item 4' on a report's page, otherwise empty") {
        .text($0.item)
      },
    ])
}
