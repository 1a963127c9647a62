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
  /// Where the brackets that are open were opened.
  var openers: [Int] = []
  /// Whether a key was met since the bracket or the last comma.
  var flowKeys: [Bool] = []
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
    /// Whether a dash began it; a list may stand at the column of the key that holds it.
    var isList = false
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
    if flowDepth > 0, findings.isEmpty { reportUnclosed() }
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
    if flowDepth > 0, isShallow(indent) {
      if hasCloserOnLine { reportShallow() } else { reportUnclosed() }
    }
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
      let start = position
      scanPlain()
      checkNoEntry(start)
    } else {
      plainText = nil
      if flowDepth == 0 { enterLine(indent) }
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
    let start = position
    position += 3
    _ = skipSpaces()
    if let next = peek(), !Self.isBreak(next), next != UInt8(ascii: "#") {
      report(.secondDocument, start..<start + 3)
    }
    skipLine()
    return true
  }

  /// The tokens from here to the end of the line, quoted texts over further lines included.
  mutating func scanTokens() {
    /// Whether only spaces and `- ` stand before this place on the line.
    var isAtStart = true
    /// The column of the last key or dash on the line, which a text after it lies right of.
    var parent: Int?
    /// What stands before this place, where a value begins here.
    var before = Before.other
    while let byte = peek() {
      let start = position
      let column = start - lineStart
      if Self.isBreak(byte) { return skipBreak() }
      if byte != UInt8(ascii: " ") {
        if needsQuotes(after: before) {
          reportQuotesNeeded()
          plainText = parent ?? innermost(leftOf: column)
          return
        }
        before = before == .key && byte == UInt8(ascii: ":") ? .colon : .other
      }
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
        report(.anchor(line: quotedLine(parent)), skipWord())
      case UInt8(ascii: "*"):
        report(.alias(line: quotedLine(parent)), skipWord())
      case UInt8(ascii: "!"):
        report(.tag(line: quotedLine(parent)), skipWord())
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        flowDepth += 1
        openers.append(start)
        flowKeys.append(false)
        if flowDepth + collections.count == SettingsLimits.depth + 1 {
          report(.tooDeep(limit: SettingsLimits.depth), start..<start + 1)
          position = end
          return
        }
        position += 1
        isAtStart = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        closeBracket(byte)
        position += 1
      case UInt8(ascii: ",") where flowDepth > 0:
        position += 1
        if !flowKeys.isEmpty { flowKeys[flowKeys.count - 1] = false }
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
        enterCollection(column, isList: true)
        parent = column
        position += 1
        before = .dash
      case UInt8(ascii: "-") where flowDepth > 0 && (isFollowedBySpace || isFollowedByFlowMark):
        report(.notReadable(reason: Self.dashInFlow), start..<start + 1)
        position += 1
      case UInt8(ascii: "?") where isFollowedBySpace || flowDepth > 0:
        report(.collectionAsKey, start..<start + 1)
        position += 1
      case UInt8(ascii: ":") where isFollowedBySpace || flowDepth > 0: position += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let opening = (position: start, lineStart: lineStart)
        skipQuoted(byte)
        let content = start + 1..<max(position - 1, start + 1)
        if scanKey(start, content, isAtStart) {
          parent = column
          before = .key
        } else {
          checkNothingFollows(opening)
        }
        isAtStart = false
      default:
        scanPlain()
        if scanKey(start, start..<position, isAtStart) {
          parent = column
          before = .key
        } else if flowDepth == 0, !isAtStart || !checkColon(start) {
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
    guard flowDepth == 0 else {
      checkComma(start..<position)
      return true
    }
    guard isAtStart else {
      reportColon(next)
      return true
    }
    enterCollection(start - lineStart)
    guard !collections.isEmpty else { return true }
    let range = start..<position
    checkDash(name, range)
    if let first = collections[collections.count - 1].keys[name] {
      findings.append((.duplicateKey(name), range, first))
    } else {
      collections[collections.count - 1].keys[name] = range
    }
    return true
  }

  mutating func enterCollection(_ column: Int, isList: Bool = false) {
    leaveCollections(rightOf: column)
    guard collections.last?.column != column else { return }
    collections.append(Collection(column: column, isList: isList))
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

  private static let tightComment = "a comment has a space before its #"
  private static let dashInFlow = "inside [ ] commas separate the items, not dashes"
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
