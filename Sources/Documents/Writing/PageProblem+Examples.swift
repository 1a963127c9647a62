package import Diagnostics

extension PageProblem {
  package var example: CodeExample {
    switch self {
    case .misplaced:
      CodeExample(
        in: "Templates/county/page.html", "<main class={{ page.item }}>",
        cure: "<main class=\"{{ page.item }}\">")
    case .unsafeTarget:
      CodeExample(
        in: "Templates/county/page.html", "<a href=\"javascript:{{ page.title }}\">Print</a>",
        cure: "<a href=\"index.html\">{{ page.title }}</a>")
    case .unfinished:
      CodeExample(
        in: "Templates/county/page.html", "</main>\n<!-- the footer\n</body>\n</html>",
        cure: "</main>\n<!-- the footer -->\n</body>\n</html>")
    }
  }

  package static let samples: [Self] = [
    .misplaced(.text, .unquoted), .unsafeTarget(attribute: "href"), .unfinished(.comment),
  ]
}
