package import Diagnostics
import Figures

/// Fills a house's page: its literal HTML as it stands, every value escaped for its place.
///
/// Text and figures may stand in text, in `<title>` and in quoted attributes; runs of text and
/// blocks in text; style rules in `<style>`. A value anywhere else is an error at its tag, and so
/// is a value that makes a link lead outside the pack by anything but http, https or mailto.
package struct PageWriter: Sendable {
  package init() {}

  /// The page in UTF-8; nil where the log holds what is wrong.
  package func page(_ shell: MarkedText, log: inout DiagnosticLog) -> [UInt8]? {
    var run = PageRun(shell: shell)
    run.read()
    for problem in run.problems { log.report(problem.problem, at: problem.range) }
    return run.problems.isEmpty ? run.out : nil
  }
}

private struct PageRun {
  let shell: MarkedText
  var out: [UInt8] = []
  var problems: [(problem: PageProblem, range: SourceRange)] = []
  private var scanner = PageScanner()
  /// The last value inside the quoted attribute being read.
  private var valueInAttribute: SourceRange?

  init(shell: MarkedText) { self.shell = shell }

  mutating func read() {
    let bytes = shell.bytes
    var index = 0
    while index < bytes.count {
      if let number = MarkedText.markNumber(in: bytes, at: index),
        number < shell.insertions.count
      {
        write(shell.insertions[number])
        index += MarkedText.markLength
      } else {
        out.append(bytes[index])
        if scanner.read(bytes[index]) { judgeAttribute() }
        index += 1
      }
    }
    if let place = openPlace, let end = shell.origin(of: max(0, bytes.count - 1)..<bytes.count) {
      problems.append((.unfinished(place), end))
    }
  }

  private mutating func write(_ insertion: Insertion) {
    let value: PageProblem.Value
    switch (insertion.content, scanner.state) {
    case (.style(let sheet), .raw("style")):
      out.append(contentsOf: sheet.rules.utf8)
      return
    case (.picture(let picture), .content):
      out += Array(HTMLWriter().fragment(picture).utf8)
      return
    case (.blocks(let blocks), .content):
      out += HTMLWriter().bytes(of: blocks)
      return
    case (.inlines(let inlines), .content):
      out += HTMLWriter().bytes(of: inlines)
      return
    case (.figure(let figure), .content):
      out += HTMLWriter().bytes(of: [.figure(figure)])
      return
    case (.text(let text), .content), (.text(let text), .raw("title")),
      (.text(let text), .raw("textarea")):
      HTMLBuffer.escape(text, into: &out)
      return
    case (.figure(let figure), .raw("title")), (.figure(let figure), .raw("textarea")):
      HTMLBuffer.escape(figure.printed, into: &out)
      return
    case (.inlines(let inlines), .raw("title")):
      HTMLBuffer.escape(inlines.plainText, into: &out)
      return
    case (.text(let text), .quoted):
      if writeInAttribute(text, insertion.tag) { return }
      value = .text
    case (.figure(let figure), .quoted):
      if writeInAttribute(figure.printed, insertion.tag) { return }
      value = .text
    case (.inlines(let inlines), .quoted):
      if writeInAttribute(inlines.plainText, insertion.tag) { return }
      value = .inlines
    case (.text, _), (.figure, _): value = .text
    case (.inlines, _): value = .inlines
    case (.blocks, _): value = .blocks
    case (.style, _): value = .style
    case (.picture, _): value = .picture
    }
    problems.append((.misplaced(value, openPlace ?? .content), insertion.tag))
  }

  /// False in an attribute whose text is a program or a style.
  private mutating func writeInAttribute(_ text: String, _ tag: SourceRange) -> Bool {
    let name = scanner.attribute
    guard !name.hasPrefix("on"), name != "style", name != "srcdoc", name != "srcset",
      name != "http-equiv"
    else { return false }
    HTMLBuffer.escape(text, into: &out)
    scanner.take(value: text)
    valueInAttribute = tag
    return true
  }

  private static let targets: Set<String> = [
    "href", "src", "action", "formaction", "data", "poster", "cite", "background", "ping",
    "xlink:href", "manifest", "longdesc",
  ]

  private mutating func judgeAttribute() {
    guard let tag = valueInAttribute else { return }
    valueInAttribute = nil
    guard Self.targets.contains(scanner.attribute) else { return }
    let target = LinkTarget(String(decoding: scanner.attributeValue, as: UTF8.self))
    if !target.isLinked {
      problems.append((.unsafeTarget(attribute: scanner.attribute), tag))
    }
  }

  /// Where the page stands now; nil in text between tags.
  private var openPlace: PageProblem.Place? {
    switch scanner.state {
    case .content: nil
    case .tagOpen, .tagName, .insideTag, .attributeName, .afterAttributeName, .declaration: .tag
    case .beforeValue, .unquoted: .unquoted
    case .quoted: .attribute(scanner.attribute)
    case .comment: .comment
    case .raw("script"): .script
    case .raw("style"): .style
    case .raw("title"): .textOnly("title")
    case .raw("textarea"): .textOnly("textarea")
    case .raw(let element): .raw(element)
    }
  }
}
