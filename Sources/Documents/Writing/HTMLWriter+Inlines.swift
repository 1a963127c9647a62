import Figures

extension HTMLOutput {
  mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline.content {
    case .text(let text), .value(let text): buffer.text(text)
    case .softBreak: buffer.newline()
    case .hardBreak:
      buffer.open(.br)
      buffer.newline()
    case .emphasis(let inner): write(inner, in: .em)
    case .strong(let inner): write(inner, in: .strong)
    case .changed(let change, let inner): write(inner, in: change == .added ? .ins : .del)
    case .code(let text):
      buffer.open(.code)
      buffer.text(text)
      buffer.close(.code)
    case .figure(let figure):
      buffer.open(.span, [.figure(figure.id)])
      buffer.text(figure.printed)
      buffer.close(.span)
    case .link(let destination, let title, let inner):
      let place = placed(destination: destination, isWritten: inline.range != nil)
      write(inner, linkedTo: LinkTarget(place), title)
    case .image(let destination, let title, let inner):
      let target = LinkTarget(destination)
      guard target.isPicture else {
        buffer.text(inner.plainText)
        return
      }
      buffer.open(.img, [.src(target), .alt(inner.plainText)] + Self.title(title))
    case .html: break
    }
  }

  private mutating func write(_ inner: [Inline], in element: HTMLBuffer.Element) {
    guard !inner.isEmpty else { return }
    buffer.open(element)
    write(inner)
    buffer.close(element)
  }

  private mutating func write(_ inner: [Inline], linkedTo target: LinkTarget, _ title: String?) {
    guard target.isLinked else {
      write(inner)
      return
    }
    if let picture = Self.onlyPicture(inner) {
      // A picture inside a link would leave the link of a PDF without words: the picture stands
      // alone, and its words make the link.
      write(picture.inline)
      buffer.text(" ")
      buffer.open(.a, [.href(target)] + Self.title(title))
      buffer.text(picture.words)
      buffer.close(.a)
      return
    }
    buffer.open(.a, Self.pages(target) + [.href(target)] + Self.title(title))
    buffer.text(inner.plainText)
    buffer.close(.a)
  }

  /// A link to a whole paper of the page says where it begins and ends, for the printed range.
  private static func pages(_ target: LinkTarget) -> [HTMLBuffer.Attribute] {
    guard let paper = PaperNames.paper(linkedBy: target.address) else { return [] }
    return [.style(.pages), .end(PaperNames.end(of: paper))]
  }

  private static func onlyPicture(_ inner: [Inline]) -> (inline: Inline, words: String)? {
    guard inner.count == 1, case .image(let destination, _, let words) = inner[0].content,
      LinkTarget(destination).isPicture
    else { return nil }
    return (inner[0], words.plainText)
  }

  private static func title(_ title: String?) -> [HTMLBuffer.Attribute] {
    guard let title, !title.isEmpty else { return [] }
    return [.title(title)]
  }
}
