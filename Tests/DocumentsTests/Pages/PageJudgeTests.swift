import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

/// A house's page runs, embeds and asks for nothing.
@Suite struct PageJudgeTests {
  private static let policy =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"

  private func judge(_ text: String) -> [String] {
    var log = DiagnosticLog()
    let shell = PageWriterTests.shell(text, ["t": .text("x"), "s": .text("y")])
    let holds = PageJudge.judge(shell, into: &log)
    #expect(holds == log.isEmpty)
    return log.sorted().map(\.code)
  }

  @Test(arguments: [
    ("<script>a</script>", "D096"), ("<SCRIPT src=a>", "D096"), ("<base href=\"/\">", "D096"),
    ("<iframe src=\"a\"></iframe>", "D096"), ("<object data=\"a\">", "D096"),
    ("<embed src=\"a\">", "D096"), ("<form action=\"a\">", "D096"), ("<math>", "D096"),
    ("<template>", "D096"), ("<noscript>", "D096"), ("<x-widget>", "D096"), ("<video>", "D096"),
    ("<svg><script>a</script></svg>", "D096"), ("<svg><style>a</style></svg>", "D096"),
    ("<svg><foreignObject></foreignObject></svg>", "D096"),
    ("<svg><title><img src=x onerror=a></title></svg>", "D096"),
    ("<svg><animate attributeName=\"href\"/></svg>", "D096"),
    ("<svg><image href=\"a\"/></svg>", "D096"),
    ("<p onclick=\"a\">", "D097"), ("<p ONCLICK=a>", "D097"), ("<p/onclick=a>", "D098"),
    ("<a href=\"javascript:a\">", "D097"), ("<a href=\"java&#115;cript:a\">", "D097"),
    ("<a href=\"java&Tab;script:a\">", "D097"), ("<a href=\"data:text/html,a\">", "D097"),
    ("<a href=\"//a.example\">", "D097"), ("<a ping=\"a\" href=\"b\">", "D097"),
    ("<img src=\"https://a.example/b.png\">", "D097"), ("<img src=\"logo.png\">", "D097"),
    ("<img srcset=\"a 1x\">", "D097"), ("<img src=\"$t$\">", "D097"),
    ("<img src=\"data:image/svg+xml,a\">", "D097"),
    ("<link rel=\"stylesheet\" href=\"a.css\">", "D097"),
    ("<link rel=\"preconnect\" href=\"https://a.example\">", "D097"),
    ("<link rel=\"icon\" href=\"/favicon.ico\">", "D097"),
    ("<meta http-equiv=\"refresh\" content=\"0;url=a\">", "D097"),
    ("<svg><use href=\"a.svg#b\"/></svg>", "D097"), ("<svg><use xlink:href=\"#b\"/></svg>", "D097"),
    ("<body background=\"a\">", "D097"), ("<p style=\"background:url(a)\">", "D100"),
    ("<style>@import 'a';</style>", "D100"), ("<style>p { color: red</style>", "D100"),
    ("<p>a < b</p>", "D098"), ("<!-- a --!><p>", "D098"), ("<!--> <p> -->", "D098"),
    ("<?xml version=\"1.0\"?>", "D098"), ("<![CDATA[ a ]]>", "D098"),
    ("<p a=\"b\"c=\"d\">", "D098"),
    ("<p>&#x202e;</p>", "D099"), ("<p>&#8238</p>", "D099"), ("<p title=\"&#27;\">", "D099"),
    ("<title>&#x1b;</title>", "D099"),
  ])
  func refused(_ markup: String, _ code: String) {
    #expect(judge("<!DOCTYPE html>\n\(Self.policy)\n\(markup)").contains(code), "\(markup)")
  }

  @Test(arguments: [
    "<title>$t$</title><p class=\"$t$\">$t$</p>", "<a href=\"$t$\">a</a><a href=\"#main\">b</a>",
    "<a href=\"https://a.example/?b&amp;c\">a</a>", "<link rel=\"icon\" href=\"data:,\">",
    "<!-- the header --><header lang=cy hidden>a &amp; &#8217; &eacute;</header>",
    "<style>$s$</style>", "<style>\n$s$\np { color: red }</style>",
    "<svg viewBox=\"0 0 1 1\" xmlns=\"http://www.w3.org/2000/svg\"><title>A</title><path d=\"M0 0\"/></svg>",
    "<svg><defs><clipPath id=\"a\"></clipPath></defs><g clip-path=\"url(#a)\"></g></svg><style>$s$</style>",
    "<img alt=\"A\" src=\"data:image/png;base64,iVBORw0KGgo=\"><br/><hr>",
  ])
  func taken(_ markup: String) {
    #expect(judge("<!DOCTYPE html>\n<html lang=\"en-GB\"><head>\(Self.policy)\(markup)") == [])
  }

  @Test(arguments: [
    ("<p>a</p>", "D094"), ("<!-- \(policy) --><p>", "D094"),
    ("<title>a</title><p>\(policy)", "D094"),
    ("a \(policy)", "D094"), ("<link rel=\"icon\" href=\"data:,\">\(policy)", "D094"),
    ("\(policy)\(policy)", "D094"), ("<title>\(policy)</title>", "D094"),
    ("<meta http-equiv=\"Content-Security-Policy\" content=\"img-src data:\">", "D094"),
    ("<meta http-equiv=\"Content-Security-Policy\" content=\"\">", "D094"),
    (
      "<meta http-equiv=\"Content-Security-Policy-Report-Only\" content=\"default-src 'none'\">",
      "D094"
    ),
    ("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">", "D095"),
    (
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline'\">",
      "D095"
    ),
    (
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src *\">",
      "D095"
    ),
    (
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src https:\">",
      "D095"
    ),
    (
      "<meta http-equiv=\"Content-Security-Policy\" content=\"img-src data:; img-src 'none'; default-src 'none'\">",
      "D095"
    ),
    (
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; report-uri /a\">",
      "D095"
    ),
  ])
  func aPolicyIsThereFirstAndLetsNothingIn(_ markup: String, _ code: String) {
    #expect(judge(markup).contains(code), "\(markup)")
  }

  @Test func everyHouseHoldsToIt() throws {
    let templates = Repository.root.appending(path: "Templates")
    for house in try FileManager.default.contentsOfDirectory(atPath: templates.path) {
      let file = templates.appending(path: "\(house)/page.html")
      guard let page = try? String(contentsOf: file, encoding: .utf8) else { continue }
      #expect(judge(page) == [], "\(house)")
    }
  }

  /// What `scrutiny explain` shows is so.
  @Test(arguments: PageFault.samples)
  func theFaultOfAnExampleIsFoundAndItsCureHasNone(_ fault: PageFault) {
    #expect(judge(fault.example.fault) == [fault.code])
    #expect(judge(fault.example.cure) == [])
  }
}
