package import Diagnostics
package import Figures

/// A run of text inside a block.
package struct Inline: Sendable {
  package var content: Content
  /// Where the run was read; nil for what the program wrote itself.
  package var range: SourceRange?

  package init(_ content: Content, range: SourceRange? = nil) {
    self.content = content
    self.range = range
  }

  /// What a run is, closed so that each writer and rule knows all of it.
  package enum Content: Sendable {
    case text(String)
    /// A line end inside a paragraph that a reader may wrap anywhere.
    case softBreak
    /// A line end that stays.
    case hardBreak
    case emphasis([Inline])
    case strong([Inline])
    /// Words that a page of changes marks as added or removed; the words say so too.
    case changed(Change, [Inline])
    case code(String)
    /// `destination` is decoded but not yet percent-encoded; `title` is nil where there is none.
    indirect case link(destination: String, title: String?, [Inline])
    /// The inlines are the text alternative.
    indirect case image(destination: String, title: String?, [Inline])
    /// Raw HTML, kept by the reader so that a rule can refuse it; no writer of the product prints it.
    case html(String)
    /// A bound figure.
    case figure(Figure)
    /// A value that came from data: text and nothing but text.
    case value(String)
  }

  /// What became of words since the older paper.
  package enum Change: Sendable, Hashable { case added, removed }

  /// A run that the program wrote: it has no place in a source.
  package static func text(_ text: String) -> Inline { Inline(.text(text)) }
  /// A figure that the program placed: it has no place in a source.
  package static func figure(_ figure: Figure) -> Inline { Inline(.figure(figure)) }
}

extension Inline {
  /// The words as a reader hears them, with line ends as spaces.
  package var plainText: String {
    switch content {
    case .text(let text), .code(let text), .value(let text): text
    case .softBreak, .hardBreak: " "
    case .emphasis(let inlines), .strong(let inlines), .changed(_, let inlines): inlines.plainText
    case .link(_, _, let inlines), .image(_, _, let inlines): inlines.plainText
    case .html: ""
    case .figure(let figure): figure.printed
    }
  }
}

extension Inline {
  /// The length of `plainText` in bytes.
  fileprivate var plainLength: Int {
    switch content {
    case .text(let text), .code(let text), .value(let text): text.utf8.count
    case .softBreak, .hardBreak: 1
    case .emphasis(let inlines), .strong(let inlines), .changed(_, let inlines),
      .link(_, _, let inlines), .image(_, _, let inlines):
      inlines.plainLength
    case .html: 0
    case .figure(let figure): figure.printed.utf8.count
    }
  }
}

extension [Inline] {
  /// The length of `plainText` in bytes, without making it.
  var plainLength: Int {
    var length = 0
    for inline in self { length += inline.plainLength }
    return length
  }

  package var plainText: String {
    if count == 1 { return self[0].plainText }
    var text = ""
    for inline in self { text += inline.plainText }
    return text
  }
}
