/// The look that a house shows by a Word file of its own: its styles, written out, and its page.
package struct WordTemplate: Sendable, Hashable {
  /// A style as XML, with its id and the name that Word shows.
  package struct Style: Sendable, Hashable {
    let id: String
    let name: String
    let xml: String

    package init(id: String, name: String, xml: String) {
      self.id = id
      self.name = name
      self.xml = xml
    }
  }

  /// An upright page in twentieths of a point.
  package struct Page: Sendable, Hashable {
    let width: Int
    let height: Int
    let margins: WordLook.Margins

    package init(width: Int, height: Int, top: Int, right: Int, bottom: Int, left: Int) {
      self.width = width
      self.height = height
      margins = .init(top: top, right: right, bottom: bottom, left: left)
    }
  }

  let defaults: String
  let styles: [Style]
  let page: Page?
  let font: String?
  let textSize: Int?
  private let ids: [String: String]
  private let taken: Set<String>

  /// - Parameters:
  ///   - defaults: what holds where no style says otherwise, as XML; empty for what the writer has.
  ///   - styles: in the order of the file.
  ///   - page: nil for the page of the house's style sheet.
  ///   - font: the family of the text.
  ///   - textSize: in half points.
  package init(
    defaults: String, styles: [Style], page: Page?, font: String?, textSize: Int?
  ) {
    self.defaults = defaults
    self.styles = styles
    self.page = page
    self.font = font
    self.textSize = textSize
    ids = Dictionary(
      styles.map { ($0.name.lowercased(), $0.id) }, uniquingKeysWith: { first, _ in first })
    taken = Set(styles.map(\.id))
  }

  /// The names of styles that papers use and the file has not.
  package var missing: [String] {
    WordStyle.allCases.map(\.name).filter { ids[$0.lowercased()] == nil }
  }

  /// The id of a style of a name; nil where the file has none.
  func id(named name: String) -> String? { ids[name.lowercased()] }

  /// An id of the writer's own, changed where the file has another style of that id.
  func free(_ id: String) -> String { taken.contains(id) ? id + "OfPaper" : id }

  var hasDefault: Bool {
    styles.contains {
      $0.xml.contains("w:type=\"paragraph\"") && $0.xml.prefix(400).contains("w:default=\"1\"")
    }
  }
}
