import Documents
import Figures

extension TypstText {
  /// What the functions of the preamble are told of a pack.
  mutating func define(_ pack: PrintedPack, places: Set<String>) {
    let look = pack.look
    for (name, colour) in [
      ("ink", look.text), ("quiet", look.quiet), ("rule", look.line), ("bar", look.bar),
    ] as [(StaticString, String)] {
      put("#let ")
      put(name)
      put(" = rgb(")
      quoted(colour)
      put(")\n")
    }
    put("#let fonts = (")
    for font in look.fonts {
      quoted(font)
      put(",")
    }
    put(")\n#let known = (")
    for place in places.sorted() {
      quoted(place)
      put(": 0,")
    }
    put(places.isEmpty ? ":)\n" : ")\n")
    put("#set document(title: ")
    quoted(pack.title)
    put(", author: ")
    quoted(pack.council)
    put(", date: datetime(year: ")
    put(pack.date.year)
    put(", month: ")
    put(pack.date.month)
    put(", day: ")
    put(pack.date.day)
    put("))\n")
  }

  /// The size of the pages and what stands at their edges.
  mutating func setPages(of pack: PrintedPack) {
    put("#let meeting = ")
    quoted(pack.meeting)
    put(
      "\n#set page(paper: \"a4\", margin: (x: 17mm, top: 16mm, bottom: 15mm), header-ascent: 0pt, footer-descent: 0pt,\n"
    )
    put(
      "header: block(height: 16mm, width: 100%, align(horizon, context { let first = here().page() == 1\nlet empty = "
    )
    put(pack.startsOnRightPages ? "blank()" : "false")
    put("\nif empty { edge([], [This page is intentionally left blank], ")
    if pack.mark == nil { put("[]") } else { put("strong(running(<closed>))") }
    put(") } else { edge(")
    put(edge: .topLeft, of: pack)
    put(",")
    put(edge: .topCentre, of: pack)
    put(",")
    // That papers are not open to the public stands in the place of all else.
    if pack.mark == nil { put(edge: .topRight, of: pack) } else { put("strong(running(<closed>))") }
    put(
      ") } })),\nfooter: block(height: 15mm, width: 100%, align(horizon, context { let first = here().page() == 1\nlet empty = "
    )
    put(pack.startsOnRightPages ? "blank()" : "false")
    put("\nedge(")
    put("if empty [] else {")
    put(edge: .bottomLeft, of: pack)
    put("},")
    put(edge: .bottomCentre, of: pack)
    put(",")
    put(edge: .bottomRight, of: pack)
    put(") })))\n")
  }

  /// What stands at a place in the margin. The first page says at its head what runs along the others.
  private mutating func put(edge: PrintLook.Edge, of pack: PrintedPack) {
    guard let pieces = pack.look.edges[edge], !pieces.isEmpty else {
      return put(edge == .topCentre || edge == .bottomCentre ? "none" : "[]")
    }
    if edge == .topLeft || edge == .bottomLeft { put("if first [] else ") }
    put("{ ")
    for piece in pieces {
      switch piece {
      case .words(let words): quoted(words)
      case .running(.meeting): put("meeting")
      case .running(.paper): put("running(<paper>)")
      case .page: put("str(here().page())")
      case .pages: put("str(counter(page).final().first())")
      }
      put("; ")
    }
    put("}")
  }

  /// What stands at the head of the first page: logo, council and meeting.
  mutating func writeHead(of pack: PrintedPack) {
    put(
      "#block(width: 100%, above: 0pt, below: 6pt, stroke: (bottom: 3.75pt + bar), inset: (bottom: 7.5pt))[\n"
    )
    if let logo = pack.logo {
      put("#block(below: 7.5pt, context { let i = image.with(")
      file(logo.bytes, isText: logo.kind == .svg)
      put(logo.kind == .svg ? ", format: \"svg\"" : ", format: \"png\"")
      put(", alt: ")
      quoted(logo.alternative)
      put(
        "); let s = measure(i(height: 16mm)); if s.width > 50mm { i(width: 50mm) } else { i(height: 16mm) } })\n"
      )
    }
    put("#block(above: 0pt, below: 2pt, strong(z([")
    words(pack.council, widest: 30_000)
    put("], 13.75pt, 1.27)))\n#block(above: 2pt, below: 0pt)[#{ set text(fill: quiet); [")
    words(pack.meeting, widest: 30_000)
    put("]}]\n]\n")
  }
}
