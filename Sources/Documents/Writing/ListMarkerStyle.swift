/// The style rules of lists that are lettered or numbered in brackets. A page has them where it holds
/// such a list: a browser knows letters, and neither it nor what makes the PDF knows `(a)`.
package enum ListMarkerStyle {
  /// The rules for the lists that blocks hold; nil where they hold none of these.
  package static func rules(for blocks: [Block]) -> String? {
    var found: [String: String] = [:]
    for block in blocks.allBlocks {
      guard case .list(let list) = block.content,
        case .lettered(let numerals, _, let enclosure) = list.kind
      else { continue }
      found[name(numerals, enclosure)] = rule(numerals, enclosure)
    }
    return found.isEmpty ? nil : found.sorted { $0.key < $1.key }.map(\.value).joined()
  }

  /// The class of a list, such as `list-lower-roman-brackets`.
  static func name(_ numerals: ListNumerals, _ enclosure: ListEnclosure) -> String {
    "list-\(style(numerals))-\(enclosure.rawValue)"
  }

  private static func rule(_ numerals: ListNumerals, _ enclosure: ListEnclosure) -> String {
    let (name, style) = (name(numerals, enclosure), style(numerals))
    let (before, after) =
      switch enclosure {
      case .point: ("", ".")
      case .bracket: ("", ")")
      case .brackets: ("(", ")")
      }
    return "@counter-style \(name) { system: extends \(style); prefix: \"\(before)\"; "
      + "suffix: \"\(after) \"; }\n.\(name) { list-style-type: \(name); }\n"
  }

  private static func style(_ numerals: ListNumerals) -> String {
    switch numerals {
    case .lowerLetters: "lower-alpha"
    case .upperLetters: "upper-alpha"
    case .lowerRoman: "lower-roman"
    case .upperRoman: "upper-roman"
    case .decimal: "decimal"
    }
  }
}
