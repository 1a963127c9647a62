/// The frame of every page of the desk.
struct Shell: Sendable {
  let isRestricted: Bool
  /// A word that is the same while the program that serves is: its style and script are fetched anew
  /// otherwise.
  let edition: String

  /// A step of the way to a page.
  struct Step: Sendable {
    let name: String
    let path: String
  }

  /// - Parameters:
  ///   - title: what the page is about; the heading says the same unless the body has its own.
  ///   - way: the pages above it.
  ///   - live: what the script is to follow, such as `project`; nil for a page that stays as it is.
  func page(
    _ title: String, way: [Step] = [], live: String? = nil, isWide: Bool = false, _ body: Markup
  ) -> Markup {
    let mark: Markup? =
      isRestricted
      ? """
      <p class="closed"><strong>Not for publication.</strong> This desk shows papers that are not open to the public.</p>

      """ : nil
    let steps: [Markup] = way.map { "<li><a href=\"\($0.path)\">\($0.name)</a></li>\n" }
    return """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title) – scrutiny desk</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="/desk.css?\(edition)">
      <script src="/desk.js?\(edition)" defer></script>
      </head>
      <body\(attribute("data-live", live))\(isWide ? " class=\"wide\"" as Markup : "")>
      <a class="skip" href="#main">Skip to main content</a>
      <header>
      \(mark)<nav aria-label="Where you are"><ol class="way"><li><a href="/">The desk</a></li>
      \(steps)</ol></nav>
      </header>
      <main id="main" tabindex="-1">
      \(body)</main>
      <p id="said" role="status"></p>
      </body>
      </html>

      """
  }

  private func attribute(_ name: Markup, _ value: String?) -> Markup {
    value.map { " \(name)=\"\($0)\"" } ?? ""
  }

  /// A page that says what stands in the way, and where to go on.
  func refusal(_ title: String, _ words: [String], back: Step? = nil) -> Markup {
    let paragraphs: [Markup] = words.map { "<p>\($0)</p>\n" }
    let link: Markup? = back.map { "<p><a href=\"\($0.path)\">\($0.name)</a></p>\n" }
    return page(title, "<h1>\(title)</h1>\n\(paragraphs)\(link)")
  }
}
