import Documents
import Figures

extension TypstOutput {
  /// The widest piece of a text that is not broken, in thousandths of the size of the type.
  private static let widest = 30_000

  mutating func write(_ inlines: [Inline], widest: Int = widest) {
    for inline in inlines { write(inline, widest) }
  }

  private mutating func write(_ inline: Inline, _ widest: Int) {
    switch inline.content {
    case .text(let words), .value(let words): text.words(words, widest: widest)
    case .figure(let figure): text.words(figure.printed, widest: widest)
    case .softBreak: text.words(" ", widest: widest)
    case .hardBreak: text.put("#linebreak();")
    case .emphasis(let inner): write(inner, in: "#emph[", widest)
    case .strong(let inner): write(inner, in: "#strong[", widest)
    case .changed(.added, let inner):
      write(inner, in: "#underline(stroke: 1.25pt + rgb(\"28a197\"), offset: 1.5pt)[", widest)
    case .changed(.removed, let inner):
      write(inner, in: "#strike(stroke: 1.25pt + rgb(\"a8326f\"))[", widest)
    case .code(let code):
      // Long code is broken as words are, and has the look of code all the same.
      text.put("#{ set text(font: (\"Liberation Mono\", \"DejaVu Sans Mono\"), size: 0.94em); [")
      text.words(code, widest: min(widest, 20_000))
      text.put("] };")
    case .link(let destination, _, let inner): write(inner, linkedTo: destination, widest)
    // No file is read: the words stand for the picture, as they do where a page finds none.
    case .image(_, _, let inner): text.words(inner.plainText, widest: widest)
    case .html: break
    }
  }

  private mutating func write(_ inner: [Inline], in function: StaticString, _ widest: Int) {
    guard !inner.isEmpty else { return }
    text.put(function)
    write(inner, widest: widest)
    text.put("];")
  }

  private mutating func write(_ inner: [Inline], linkedTo destination: String, _ widest: Int) {
    let target = LinkTarget(paper?.placed(destination: destination) ?? destination)
    let words = inner.plainText
    switch target.kind {
    case .anchor:
      let name = String(target.address.dropFirst())
      text.put("#l(")
      text.quoted(name)
      text.put(")[")
      text.words(words, widest: widest)
      if let paper = PaperNames.paper(linkedBy: target.address) {
        text.put("#pg(")
        text.quoted(paper)
        text.put(");")
      }
      text.put("];")
    case .web, .mail:
      guard !words.isEmpty else { return }
      text.put("#web(")
      text.quoted(target.encoded)
      text.put(")[")
      text.words(words, widest: widest)
      text.put("];")
    // The other files of a pack are not beside its PDF wherever that goes.
    case .empty, .relative, .absolute, .other: text.words(words, widest: widest)
    }
  }
}
