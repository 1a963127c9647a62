import Diagnostics

/// Finds what a style sheet must not hold, token by token.
///
/// Rules, functions and addresses that are known to ask for nothing are allowed and all others
/// refused: what a browser learns tomorrow is not on the list.
struct StyleJudge {
  private let bytes: [UInt8]
  private var lexer: StyleLexer
  private var found: [StyleFault.Found] = []
  /// The brackets that are open, each with the function that it belongs to.
  private var open: [(bracket: UInt8, function: String, range: Range<Int>)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lexer = StyleLexer(bytes)
  }

  /// After so many faults a sheet is not looked at further.
  private static let limit = 50

  mutating func faults() -> [StyleFault.Found] {
    for index in bytes.indices where bytes[index] == UInt8(ascii: "<") {
      guard found.count < Self.limit else { break }
      report(.tag, index..<index + 1)
    }
    while found.count < Self.limit, let token = lexer.next() { judge(token) }
    for bracket in open { report(.unclosed(.block), bracket.range) }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func judge(_ token: StyleToken) {
    judgeCharacters(token)
    let name = token.text.lowercased()
    switch token.kind {
    case .atName: if !StyleNames.rules.contains(name) { report(.atRule(token.text), token.range) }
    case .function:
      if !StyleNames.functions.contains(name) { report(.function(token.text), token.range) }
      open.append((UInt8(ascii: "("), name, token.range))
    case .open(let bracket): open.append((bracket, "", token.range))
    case .close(let bracket): close(bracket, token.range)
    case .address: if !Self.asksForNothing(token.text) { report(.address, token.range) }
    case .text:
      if open.last?.function == "url", !Self.asksForNothing(token.text) {
        report(.address, token.range)
      }
    case .name: judge(name: name, token)
    case .unclosed(let part): report(.unclosed(part), token.range)
    case .comment, .hashName, .number, .mark: break
    }
  }

  private mutating func judge(name: String, _ token: StyleToken) {
    if StyleNames.programs.contains(name) { report(.property(token.text), token.range) }
    if StyleNames.turning.contains(name) { report(.turnsText(token.text), token.range) }
    // An attribute read as an address is asked for, unless it only counts pages.
    if name == "url", open.last?.function == "attr",
      !(open.dropLast().last?.function.hasPrefix("target-") ?? false)
    {
      report(.function("attr"), token.range)
    }
  }

  private mutating func close(_ bracket: UInt8, _ range: Range<Int>) {
    let opening: UInt8 =
      switch bracket {
      case UInt8(ascii: ")"): UInt8(ascii: "(")
      case UInt8(ascii: "]"): UInt8(ascii: "[")
      default: UInt8(ascii: "{")
      }
    guard open.last?.bracket == opening else {
      report(.strayBracket(String(decoding: [bracket], as: UTF8.self)), range)
      return
    }
    open.removeLast()
  }

  /// Characters that nobody sees, in what the token stands for.
  private mutating func judgeCharacters(_ token: StyleToken) {
    guard bytes[token.range].contains(where: { $0 < 0x20 || $0 == 0x5C || $0 >= 0x7F }),
      token.kind != .comment
    else { return }
    // A line break that is written as an escape is a white space like any other.
    let scalar = token.text.unicodeScalars.first(where: InvisibleCharacters.actsOnText)
    if let scalar { report(.hiddenCharacter(scalar.value), token.range) }
  }

  private mutating func report(_ fault: StyleFault, _ range: Range<Int>) {
    found.append(StyleFault.Found(fault: fault, range: range))
  }

  /// Whether an address holds what it stands for, or names a place in the page.
  private static func asksForNothing(_ address: String) -> Bool {
    let address = address.lowercased()
    if address.hasPrefix("#") { return true }
    return StyleNames.kinds.contains { kind in
      ["data:\(kind);", "data:\(kind),"].contains { address.hasPrefix($0) }
    } || address == "data:,"
  }
}
