import Diagnostics
import Figures

/// What the text of a passage holds, found in one look at its bytes: a rule that looks for a digit, a
/// bracket or a link passes over all passages without one.
///
/// A trait may be there where what it stands for is not; it is never missing where that is.
struct PassageTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// A digit of any script in words that stand in a source.
  static let writtenDigit = Self(rawValue: 1 << 0)
  /// A letter in text that is no figure and no value.
  static let letter = Self(rawValue: 1 << 1)
  /// A mark of some dialect of Markdown: one of `[ { ~ * _`.
  static let markup = Self(rawValue: 1 << 2)
  /// A sign that something is still to be written: a bracket, a question mark, an X or a capital T
  /// or F, or what is not ASCII.
  static let placeholder = Self(rawValue: 1 << 3)
  /// A colon or a full stop, without which there is no address.
  static let address = Self(rawValue: 1 << 4)
  /// Text that is not ASCII.
  static let beyondASCII = Self(rawValue: 1 << 5)
  static let link = Self(rawValue: 1 << 6)
  static let image = Self(rawValue: 1 << 7)
  static let figure = Self(rawValue: 1 << 8)
  /// A letter, or what is not ASCII, in what is printed, figures and values too.
  static let printsWords = Self(rawValue: 1 << 9)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(of inlines: [Inline]) {
    self = []
    look(at: inlines, Self.classes)
  }

  private mutating func look(at inlines: [Inline], _ classes: [Self]) {
    for inline in inlines {
      switch inline.content {
      case .text(let text), .code(let text):
        var found = Self.found(in: text, classes)
        if inline.range == nil { found.remove(.writtenDigit) }
        formUnion(found)
      case .value(let text):
        formUnion(Self.found(in: text, classes).intersection(.printsWords))
      case .figure(let figure):
        formUnion(Self.found(in: figure.printed, classes).intersection(.printsWords))
        insert(.figure)
      case .softBreak, .hardBreak, .html: continue
      case .emphasis(let inner), .strong(let inner), .changed(_, let inner):
        look(at: inner, classes)
      case .link(_, _, let inner):
        insert(.link)
        look(at: inner, classes)
      case .image(_, _, let inner):
        insert(.image)
        look(at: inner, classes)
      }
    }
  }

  private static func found(in text: String, _ classes: [Self]) -> Self {
    var found: Self = []
    for byte in text.utf8 { found.formUnion(classes[Int(byte)]) }
    return found
  }

  /// By byte. A byte that is not ASCII may be part of anything.
  private static let classes: [Self] = (0...255).map { byte in
    guard byte < 0x80 else {
      return [.writtenDigit, .letter, .placeholder, .beyondASCII, .printsWords]
    }
    var traits: Self = []
    let scalar = Unicode.Scalar(UInt8(byte))
    if ("0"..."9").contains(scalar) { traits.insert(.writtenDigit) }
    if scalar.isLetter { traits.formUnion([.letter, .printsWords]) }
    if ["[", "{", "~", "*", "_"].contains(scalar) { traits.insert(.markup) }
    if ["[", "?", "T", "F", "X", "x"].contains(scalar) { traits.insert(.placeholder) }
    if [":", "."].contains(scalar) { traits.insert(.address) }
    return traits
  }
}
