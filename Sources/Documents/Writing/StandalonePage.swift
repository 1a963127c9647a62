/// A page as one HTML file that no house dresses, such as one of changes that stands in no pack: the same
/// fragment as in a pack, in a plain dress.
package struct StandalonePage: Sendable {
  private let description: String
  private let generator: String?
  private let feeds: [Feed]

  /// A feed that tells what is new of what the page leads to.
  package struct Feed: Sendable, Hashable {
    package let title: String
    /// Relative to the page.
    package let address: String

    package init(_ title: String, at address: String) {
      self.title = title
      self.address = address
    }
  }

  /// - Parameters:
  ///   - description: what the page is, in a sentence for whoever has not opened it.
  ///   - generator: what made it; it stands in the first lines, where a program looks for it.
  package init(_ description: String, generator: String? = nil, feeds: [Feed] = []) {
    self.description = description
    self.generator = generator
    self.feeds = feeds
  }

  /// A whole page that asks for no other file.
  package func html(of document: Document) -> String {
    let finished = DocumentFinisher.finish(document)
    let writer = HTMLWriter()
    var head = Self.head
    if let generator {
      head += "<meta name=\"generator\" content=\"\(writer.escaped(generator))\">\n"
    }
    head += "<meta name=\"description\" content=\"\(writer.escaped(description))\">\n"
    head += "<title>\(writer.escaped(document.title))</title>\n"
    for feed in feeds {
      head +=
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"\(writer.escaped(feed.title))\" "
        + "href=\"\(writer.escaped(feed.address))\">\n"
    }
    return head + Self.dress
      + "<a class=\"skip\" href=\"#main\">Skip to main content</a>\n<main id=\"main\">\n"
      + writer.fragment(finished.blocks) + "</main>\n</body>\n</html>\n"
  }

  private static let head = """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:">

    """

  private static let dress = """
    <link rel="icon" href="data:,">
    <style>
    :root { color-scheme: light dark; --ground: #fff; --text: #0b0c0c; --line: #b1b4b6; --link: #1a4d8f; }
    @media screen and (prefers-color-scheme: dark) { :root { --ground: #121517; --text: #f3f2f1; --line: #5b6166; --link: #9cc7ff; } }
    *, ::before, ::after { box-sizing: border-box; }
    html { background: var(--ground); color: var(--text); font: 1.0625rem/1.5 Arial, "Liberation Sans", Helvetica, sans-serif; overflow-wrap: break-word; }
    body { margin: 0 auto; padding: 1rem 1rem 3rem; max-width: 62rem; }
    p, ul { margin: 0 0 1rem; }
    main > p, main > ul, h1, h2, h3 { max-width: 42rem; }
    h1, h2, h3 { line-height: 1.25; margin: 2rem 0 .75rem; }
    h1 { font-size: 2rem; margin-top: 1rem; }
    h2 { font-size: 1.5rem; border-top: 1px solid var(--line); padding-top: 1.25rem; }
    h3 { font-size: 1.25rem; }
    ul { padding-left: 1.5rem; }
    li { margin-bottom: .375rem; }
    ins { text-decoration: underline .125rem #28a197; }
    del { text-decoration: line-through .125rem #a8326f; }
    a { color: var(--link); }
    em { font-style: normal; font-weight: 700; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { position: static; display: inline-block; padding: .5rem; }
    a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #fd0; box-shadow: 0 0 0 6px #0b0c0c; }
    .scroll { overflow-x: auto; margin: 1.25rem 0; }
    table { border-collapse: collapse; width: 100%; }
    caption { text-align: left; font-weight: 700; padding: 0 0 .5rem; }
    th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
    tbody th { font-weight: 400; min-width: 9rem; }
    td.n { white-space: nowrap; }
    th.breaks, td.breaks { white-space: normal; overflow-wrap: anywhere; width: 11em; }
    @page { size: A4; margin: 20mm 17mm; }
    @page turned { size: A4 landscape; }
    @media print { .turned { page: turned; } table { font-size: 10pt; } .small table { font-size: 9pt; } .smallest table { font-size: 8pt; } .small tbody th, .turned tbody th { min-width: 60pt; } .tall-rows tr { break-inside: auto; }
      html { font-size: 11pt; } h1, h2, h3, caption { break-after: avoid; } tr { break-inside: avoid; } .skip { display: none; } .scroll { overflow: visible; } thead { display: table-header-group; } }
    </style>
    </head>
    <body>

    """
}
