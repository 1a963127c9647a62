package import Diagnostics

extension PageFault {
  package var example: CodeExample {
    let file = "Templates/county/page.html"
    let policy =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    return switch self {
    case .noPolicy:
      CodeExample(
        in: file, "<!DOCTYPE html>\n<title>A paper</title>",
        cure: "<!DOCTYPE html>\n\(policy)<title>A paper</title>")
    case .looserPolicy:
      CodeExample(
        in: file, policy.replacing("'unsafe-inline'", with: "https://fonts.example"), cure: policy)
    case .element:
      CodeExample(
        in: file, policy + "<script>\ncount()\n</script>", cure: policy + "<p>A paper</p>")
    case .attribute:
      CodeExample(
        in: file, policy + "<body onload=\"count()\">", cure: policy + "<body class=\"paper\">")
    case .unclear:
      CodeExample(in: file, policy + "<p>Under < 5</p>", cure: policy + "<p>Under &lt; 5</p>")
    case .hiddenReference:
      CodeExample(in: file, policy + "<p>Item &#x202E;4</p>", cure: policy + "<p>Item 4</p>")
    case .style:
      CodeExample(
        in: file, policy + "<style>p { background: url(ground.png) }</style>",
        cure: policy + "<style>p { background: white }</style>")
    }
  }

  package static let samples: [Self] = [
    .noPolicy(.whole), .looserPolicy(directive: "style-src", source: "https://fonts.example"),
    .element("script"), .attribute("onload", element: "body"), .unclear, .hiddenReference(0x202E),
    .style(.address),
  ]
}
