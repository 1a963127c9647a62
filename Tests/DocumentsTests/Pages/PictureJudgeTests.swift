import Documents
import Testing

/// What a house's logo may hold.
@Suite struct PictureJudgeTests {
  private static let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"

  private func judged(_ text: String) throws -> Picture {
    try PictureJudge.picture(Array(text.utf8), kind: .svg, alternative: "A council")
  }

  @Test(
    arguments: [
      "\(head)<title>Mark</title><circle cx=\"4\" cy=\"4\" r=\"3\" fill=\"#12436d\"/></svg>",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a mark -->\n\(head)<path d=\"M0 0h9\"/></svg>\n",
      "\(head)<defs><path id=\"a\" d=\"M0 0h9\"/></defs><use href=\"#a\" fill=\"url(#b)\"/></svg>",
    ])
  func shapesArePictures(text: String) throws {
    let picture = try judged(text)
    let page = HTMLWriter().fragment(picture)
    #expect(page.hasPrefix("<img class=\"logo\" src=\"data:image/svg+xml;base64,"))
    #expect(page.hasSuffix("alt=\"A council\">"))
  }

  @Test(
    arguments: [
      ("\(head)<script>x()</script></svg>", PictureJudge.Fault.element("script")),
      ("\(head)<style>circle{fill:red}</style></svg>", .element("style")),
      ("\(head)<foreignObject></foreignObject></svg>", .element("foreignobject")),
      ("\(head)<image href=\"https://x.example/a.png\"/></svg>", .element("image")),
      ("\(head)<a href=\"https://x.example\"><path d=\"M0 0\"/></a></svg>", .element("a")),
      ("\(head)<animate attributeName=\"x\"/></svg>", .element("animate")),
      ("\(head)<path onclick=\"x()\"/></svg>", .attribute("onclick", element: "path")),
      (
        "\(head)<use href=\"https://x.example/a.svg#a\"/></svg>", .attribute("href", element: "use")
      ),
      ("\(head)<use href=\"&#104;ttps://x\"/></svg>", .attribute("href", element: "use")),
      ("\(head)<path fill=\"url(http://x)\"/></svg>", .attribute("fill", element: "path")),
      (
        "\(head)<path style=\"fill:u\\72l(http://x)\"/></svg>",
        .attribute("style", element: "path")
      ),
      (
        "\(head)<path style=\"background:IMAGE-set('http://x' 1x)\"/></svg>",
        .attribute("style", element: "path")
      ),
      ("<!DOCTYPE svg [<!ENTITY a \"b\">]>\(head)</svg>", .unreadable),
      ("<?xml-stylesheet href=\"https://x.example/a.css\"?>\(head)</svg>", .unreadable),
      ("\(head)<path d=\"M0 0\"/>", .unreadable),
      ("\(head)</svg>\(head)</svg>", .unreadable),
      ("<svg><path d=\"M0 0\"/></svg>", .unreadable),
      ("<html></html>", .unreadable), ("", .unreadable), ("words", .unreadable),
    ])
  func allElseIsRefused(text: String, fault: PictureJudge.Fault) {
    #expect(throws: fault) { try judged(text) }
  }

  // MARK: PNG

  private func part(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    let count = bytes.count
    return [0, 0, UInt8(count >> 8), UInt8(count & 255)] + Array(name.utf8) + bytes + [0, 0, 0, 0]
  }

  private func png(_ parts: [UInt8]) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + part("IHDR", [0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]) + parts
  }

  private func judged(_ bytes: [UInt8]) throws -> Picture {
    try PictureJudge.picture(bytes, kind: .png, alternative: "A council")
  }

  @Test func ofAPNGNothingIsKeptButThePicture() throws {
    let plain = png(part("IDAT", [1, 2, 3]) + part("IEND", []))
    let told = png(
      part("tEXt", Array("Author\u{0}Somebody".utf8)) + part("IDAT", [1, 2, 3]) + part("IEND", []))
    #expect(try judged(told) == judged(plain))
  }

  @Test func aPNGThatIsCutOffOrGoesOnIsRefused() {
    let whole = png(part("IDAT", [1, 2, 3]) + part("IEND", []))
    let odd = [
      Array(whole.dropLast()), whole + [0], Array(whole.prefix(20)), png(part("IEND", [])),
      png(part("IDAT", [1]) + part("ABCD", []) + part("IEND", [])), Array("GIF89a".utf8),
    ]
    for bytes in odd {
      #expect(throws: PictureJudge.Fault.unreadable) { try judged(bytes) }
    }
  }
}
