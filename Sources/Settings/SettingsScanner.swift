internal import Diagnostics

/// Looks through a settings text before any parser sees it and reports, all at once, what settings
/// do not use: anchors, references, tags, merge keys, `?` keys, directives, tabs, further
/// documents, deep nesting and keys given twice.
///
/// It knows as much of YAML as is needed to tell these from the same letters inside a text: quoted,
/// block (`|`, `>`) and plain texts over several lines, comments, lists and fields in both styles.
/// Nothing that could make the parser multiply its input or nest without end gets past it.
struct SettingsScanner {
  let source: SourceText
  let bytes: [UInt8]
  let end: Int
  var position: Int
  var findings: [(problem: SettingsProblem, range: Range<Int>, first: Range<Int>?)] = []

  var lineStart: Int
  var collections: [Collection] = []
  var flowDepth = 0
  /// Inside a block text: the column that its lines lie right of.
  var blockText: Int?
  var hasBlockLine = false
  /// The most spaces on the blank lines at the head of a block text.
  var blankIndent = 0
  /// After a plain text that may go on: the column that its next line must lie right of.
  var plainText: Int?
  var hasContent = false
  var hasDocumentEnded = false

  /// A list or a mapping in block style, by the column at which its entries begin.
  struct Collection {
    let column: Int
    var keys: [String: Range<Int>] = [:]
  }

  init(_ source: SourceText, _ range: Range<Int>) {
    self.source = source
    bytes = source.bytes
    position = range.lowerBound
    lineStart = range.lowerBound
    end = range.upperBound
  }

  mutating func scan() {
    while position < end, findings.count < SettingsLimits.findings {
      lineStart = position
      scanLine()
    }
  }

  mutating func scanLine() {
    let indent = skipSpaces()
    guard let byte = peek() else { return }
    if Self.isBreak(byte) {
      if blockText != nil { blankIndent = max(blankIndent, indent) }
      return skipBreak()
    }
    if let column = blockText {
      if indent > column {
        if !hasBlockLine, blankIndent > indent {
          report(.notReadable(reason: Self.deepBlank), lineStart..<position)
        }
        hasBlockLine = true
        return skipLine()
      }
      blockText = nil
    }
    if flowDepth > 0 { checkContinuation(indent) }
    if indent == 0, flowDepth == 0, scanDocumentMark() { return }
    if byte == UInt8(ascii: "#") {
      plainText = nil
      return skipLine()
    }
    if hasDocumentEnded {
      report(.secondDocument, position..<position + 1)
      position = end
      return
    }
    hasContent = true
    if let column = plainText, indent > column, flowDepth == 0 {
      scanPlain()
    } else {
      plainText = nil
      if flowDepth == 0 { leaveCollections(rightOf: indent) }
    }
    scanTokens()
  }

  /// `---`, `...` and `%` at the start of a line. True where the line is done with.
  mutating func scanDocumentMark() -> Bool {
    if peek() == UInt8(ascii: "%"), !hasContent {
      report(.directive, position..<position + 1)
      skipLine()
      return true
    }
    guard end - position >= 3, position + 3 == end || Self.isSpaceOrBreak(bytes[position + 3])
    else { return false }
    let mark = bytes[position..<position + 3]
    if mark.elementsEqual("---".utf8) {
      if hasContent || hasDocumentEnded { report(.secondDocument, position..<position + 3) }
      hasContent = true
      position += 3
      plainText = nil
      collections = []
      scanTokens()
      return true
    }
    guard mark.elementsEqual("...".utf8) else { return false }
    hasDocumentEnded = true
    plainText = nil
    collections = []
    position += 3
    skipLine()
    return true
  }

  /// The tokens from here to the end of the line, quoted texts over further lines included.
  mutating func scanTokens() {
    /// Whether only spaces and `- ` stand before this place on the line.
    var isAtStart = true
    /// The column of the last key or dash on the line, which a text after it lies right of.
    var parent: Int?
    while let byte = peek() {
      let start = position
      let column = start - lineStart
      if Self.isBreak(byte) { return skipBreak() }
      switch byte {
      case UInt8(ascii: " "): position += 1
      case 0x09:
        report(.tab, start..<start + 1)
        position += 1
      case UInt8(ascii: "#"):
        if start > lineStart, !Self.isSpaceOrBreak(bytes[start - 1]) {
          report(.notReadable(reason: Self.tightComment), start..<start + 1)
        }
        return skipLine()
      case UInt8(ascii: "&"):
        report(.anchor, skipWord())
      case UInt8(ascii: "*"):
        report(.alias, skipWord())
      case UInt8(ascii: "!"):
        report(.tag, skipWord())
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        flowDepth += 1
        if flowDepth + collections.count == SettingsLimits.depth + 1 {
          report(.tooDeep(limit: SettingsLimits.depth), start..<start + 1)
          position = end
          return
        }
        position += 1
        isAtStart = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        flowDepth = max(flowDepth - 1, 0)
        position += 1
      case UInt8(ascii: ",") where flowDepth > 0: position += 1
      case UInt8(ascii: "|") where flowDepth == 0, UInt8(ascii: ">") where flowDepth == 0:
        blockText = parent ?? innermost(leftOf: column)
        hasBlockLine = false
        blankIndent = 0
        position += 1
        while let next = peek(), !Self.isSpaceOrBreak(next), next != UInt8(ascii: "#") {
          position += 1
        }
        if peek() == UInt8(ascii: "#") {
          report(.notReadable(reason: Self.tightComment), position..<position + 1)
        }
        return skipLine()
      case UInt8(ascii: "-") where flowDepth == 0 && isAtStart && isFollowedBySpace:
        enterCollection(column)
        parent = column
        position += 1
      case UInt8(ascii: "-") where flowDepth > 0 && (isFollowedBySpace || isFollowedByFlowMark):
        report(.notReadable(reason: Self.dashInFlow), start..<start + 1)
        position += 1
      case UInt8(ascii: "?") where isFollowedBySpace || flowDepth > 0:
        report(.collectionAsKey, start..<start + 1)
        position += 1
      case UInt8(ascii: ":") where isFollowedBySpace || flowDepth > 0: position += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        skipQuoted(byte)
        let content = start + 1..<max(position - 1, start + 1)
        if scanKey(start, content, isAtStart) { parent = column }
        isAtStart = false
      default:
        scanPlain()
        if scanKey(start, start..<position, isAtStart) {
          parent = column
        } else if flowDepth == 0 {
          plainText = parent ?? innermost(leftOf: column)
        }
        isAtStart = false
      }
    }
  }

  /// Notes a key where the text just passed is one. True where it is.
  mutating func scanKey(_ start: Int, _ text: Range<Int>, _ isAtStart: Bool) -> Bool {
    var next = position
    while next < end, bytes[next] == UInt8(ascii: " ") { next += 1 }
    guard next < end, bytes[next] == UInt8(ascii: ":") else { return false }
    let isSpaced = next + 1 == end || Self.isSpaceOrBreak(bytes[next + 1])
    guard isSpaced || flowDepth > 0 else { return false }
    let name = String(decoding: bytes[text], as: UTF8.self).trimmingSpaces
    if name == "<<" { report(.mergeKey, start..<position) }
    guard flowDepth == 0, isAtStart else { return true }
    enterCollection(start - lineStart)
    guard !collections.isEmpty else { return true }
    let range = start..<position
    if let first = collections[collections.count - 1].keys[name] {
      findings.append((.duplicateKey(name), range, first))
    } else {
      collections[collections.count - 1].keys[name] = range
    }
    return true
  }

  mutating func enterCollection(_ column: Int) {
    leaveCollections(rightOf: column)
    guard collections.last?.column != column else { return }
    collections.append(Collection(column: column))
    if collections.count == SettingsLimits.depth + 1 {
      report(.tooDeep(limit: SettingsLimits.depth), position..<position + 1)
      position = end
    }
  }

  mutating func leaveCollections(rightOf column: Int) {
    while let last = collections.last, last.column > column { collections.removeLast() }
  }

  func innermost(leftOf column: Int) -> Int {
    collections.last { $0.column < column }?.column ?? -1
  }

  /// A plain text: to the end of the line, a comment, a colon, or a mark of the flow style.
  mutating func scanPlain() {
    var last = position
    while let byte = peek(), !Self.isBreak(byte) {
      if byte == UInt8(ascii: ":"), isFollowedBySpace || flowDepth > 0 && isFollowedByFlowMark {
        break
      }
      if flowDepth > 0, Self.isFlowMark(byte) { break }
      if byte == UInt8(ascii: "#"), position > lineStart,
        Self.isSpaceOrBreak(bytes[position - 1])
      {
        break
      }
      if byte == 0x09 { report(.tab, position..<position + 1) }
      position += 1
      if byte != UInt8(ascii: " ") { last = position }
    }
    position = last
    // A byte that begins no token must still be passed.
    if peek().map({ Self.isFlowMark($0) }) == true, flowDepth == 0 { position += 1 }
  }

  mutating func skipQuoted(_ mark: UInt8) {
    position += 1
    while position < end {
      let byte = bytes[position]
      position += 1
      if Self.isBreak(byte) {
        if byte == 0x0D, peek() == 0x0A { position += 1 }
        lineStart = position
        let indent = skipSpaces()
        if peek() == 0x09 {
          report(.tab, position..<position + 1)
        } else if let next = peek(), !Self.isBreak(next) {
          checkContinuation(indent)
        }
      } else if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        if let escaped = peek(), !Self.isBreak(escaped) { position += 1 }
      } else if byte == mark {
        guard mark == UInt8(ascii: "'"), peek() == mark else { return }
        position += 1
      }
    }
  }

  /// A text in quotes or a list in brackets that goes on stays right of the key that holds it.
  mutating func checkContinuation(_ indent: Int) {
    guard let column = collections.last?.column, indent <= column, peek() != nil else { return }
    report(.notReadable(reason: Self.shallow), position..<position + 1)
  }

  private static let tightComment = "a comment has a space before its #"
  private static let dashInFlow = "inside [ ] commas separate the items, not dashes"
  private static let shallow = "a value that goes on stands further right than its key"
  private static let deepBlank = "the blank lines above hold more spaces than this text"
}

extension StringProtocol {
  /// Without the spaces at both ends.
  package var trimmingSpaces: String {
    var part = self[...]
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return String(part)
  }
}
