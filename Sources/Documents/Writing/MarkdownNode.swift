import Figures

/// Inlines as Markdown can say them: values and figures are text, neighbours of one kind are one,
/// raw HTML is gone, a link that no writer makes is its words.
indirect enum MarkdownNode {
  case text(String)
  case softBreak
  case hardBreak
  case emphasis([MarkdownNode])
  case strong([MarkdownNode])
  case code(String)
  case link(destination: String, title: String?, [MarkdownNode])
  case image(destination: String, title: String?, [MarkdownNode])

  static func nodes(_ inlines: [Inline], _ anchors: MarkdownAnchors, inLink: Bool = false)
    -> [MarkdownNode]
  {
    var out: [MarkdownNode] = []
    for inline in inlines {
      switch inline.content {
      case .text(let text), .value(let text): append(.text(text), to: &out)
      case .figure(let figure): append(.text(figure.printed), to: &out)
      case .softBreak: append(.softBreak, to: &out)
      case .hardBreak: append(.hardBreak, to: &out)
      case .code(let text): append(.code(text), to: &out)
      case .html: continue
      case .emphasis(let inner): append(.emphasis(nodes(inner, anchors, inLink: inLink)), to: &out)
      case .strong(let inner), .changed(.added, let inner):
        append(.strong(nodes(inner, anchors, inLink: inLink)), to: &out)
      case .changed(.removed, let inner):
        append(.emphasis(nodes(inner, anchors, inLink: inLink)), to: &out)
      case .link(let destination, let title, let inner):
        let isLinked = !inLink && LinkTarget(destination).isLinked
        let words = nodes(inner, anchors, inLink: inLink || isLinked)
        if isLinked, let target = anchors.target(destination) {
          out.append(.link(destination: target, title: title, words))
        } else {
          for word in words { append(word, to: &out) }
        }
      case .image(let destination, let title, let inner):
        if LinkTarget(destination).isPicture {
          let words = nodes(inner, anchors, inLink: inLink)
          out.append(.image(destination: destination, title: title, words))
        } else {
          append(.text(inner.plainText), to: &out)
        }
      }
    }
    return out
  }

  private static func append(_ node: MarkdownNode, to nodes: inout [MarkdownNode]) {
    switch (nodes.last, node) {
    case (_, let node) where node.isEmpty: return
    case (.text(let before), .text(let text)): nodes[nodes.count - 1] = .text(before + text)
    case (.code(let before), .code(let text)): nodes[nodes.count - 1] = .code(before + text)
    case (.emphasis(let before), .emphasis(let inner)):
      nodes[nodes.count - 1] = .emphasis(joined(before, inner))
    case (.strong(let before), .strong(let inner)):
      nodes[nodes.count - 1] = .strong(joined(before, inner))
    default: nodes.append(node)
    }
  }

  var isBreak: Bool {
    switch self {
    case .softBreak, .hardBreak: true
    case .text, .emphasis, .strong, .code, .link, .image: false
    }
  }

  private var isEmpty: Bool {
    switch self {
    case .text(let text), .code(let text): text.isEmpty
    case .emphasis(let inner), .strong(let inner): inner.isEmpty
    case .softBreak, .hardBreak, .link, .image: false
    }
  }

  private static func joined(_ before: [MarkdownNode], _ after: [MarkdownNode]) -> [MarkdownNode] {
    var out = before
    for node in after { append(node, to: &out) }
    return out
  }
}
