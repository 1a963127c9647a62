internal import Diagnostics
internal import Yams

/// Copies the parser's nodes into settings nodes and refuses what the scanner's rules forbid, a
/// second time: here by what the parser understood.
struct SettingsBuilder {
  var places: SettingsPlaces
  var findings: [(SettingsProblem, SourceRange)] = []
  private var values = 0

  init(_ places: SettingsPlaces) { self.places = places }

  mutating func node(_ node: Node, depth: Int, isInsideFlow: Bool) -> SettingsNode {
    let start = node.mark.map { places.offset($0) } ?? places.range.lowerBound
    let here = places.source.range(start, start)
    values += 1
    guard values <= SettingsLimits.values else {
      if values == SettingsLimits.values + 1 {
        findings.append((.tooManyValues(limit: SettingsLimits.values), here))
      }
      return SettingsNode(.nothing, at: here)
    }
    guard depth <= SettingsLimits.depth * 2 else {
      findings.append((.tooDeep(limit: SettingsLimits.depth), here))
      return SettingsNode(.nothing, at: here)
    }
    switch node {
    case .scalar(let scalar):
      if scalar.anchor != nil { findings.append((.anchor(), here)) }
      return text(scalar, start, isInsideFlow)
    case .sequence(let sequence):
      if sequence.anchor != nil { findings.append((.anchor(), here)) }
      let isFlow = isInsideFlow || isFlow(start)
      var items: [SettingsNode] = []
      for item in sequence { items.append(self.node(item, depth: depth + 1, isInsideFlow: isFlow)) }
      return SettingsNode(.list(items), at: here, isInsideFlow: isInsideFlow)
    case .mapping(let mapping):
      if mapping.anchor != nil { findings.append((.anchor(), here)) }
      return fields(mapping, here, depth, isInsideFlow)
    case .alias:
      findings.append((.alias(), here))
      return SettingsNode(.nothing, at: here)
    }
  }

  private mutating func fields(
    _ mapping: Node.Mapping, _ here: SourceRange, _ depth: Int, _ isInsideFlow: Bool
  ) -> SettingsNode {
    let isFlow = isInsideFlow || isFlow(here.bytes.lowerBound)
    var entries: [SettingsNode.Entry] = []
    for (key, value) in mapping {
      guard findings.count < SettingsLimits.findings else { break }
      guard case .scalar(let scalar) = key else {
        findings.append((.collectionAsKey, here))
        continue
      }
      let start = key.mark.map { places.offset($0) } ?? here.bytes.lowerBound
      let keyRange = places.scalarRange(
        start, scalar.string, isQuoted: scalar.style.isQuoted)
      if let hidden = Self.hidden(in: scalar.string) {
        findings.append((.controlCharacter(hidden), keyRange))
      }
      if scalar.string == "<<" { findings.append((.mergeKey, keyRange)) }
      let child = node(value, depth: depth + 1, isInsideFlow: isFlow)
      if isFlow, case .nothing = child.content {
        // Without a colon it is what a comma cut off from the value before.
        findings.append(
          (
            places.isColon(behind: keyRange.bytes.upperBound)
              ? .noValue(scalar.string) : .flowItemWithoutValue(scalar.string), keyRange
          ))
      }
      entries.append(SettingsNode.Entry(key: scalar.string, keyRange: keyRange, value: child))
    }
    return SettingsNode(.fields(entries), at: here, isInsideFlow: isInsideFlow)
  }

  /// Whether a list or mapping is written in brackets. The parser's own word for it is not kept.
  private func isFlow(_ start: Int) -> Bool {
    start < places.range.upperBound
      && (places.source.bytes[start] == UInt8(ascii: "[")
        || places.source.bytes[start] == UInt8(ascii: "{"))
  }

  /// The first character of a text, its escapes resolved, that no setting may hold.
  private static func hidden(in text: String) -> UInt32? {
    text.unicodeScalars.first(where: InvisibleCharacters.isRefused)?.value
  }

  private mutating func text(
    _ scalar: Node.Scalar, _ start: Int, _ isInsideFlow: Bool
  ) -> SettingsNode {
    let isQuoted = scalar.style.isQuoted
    let range = places.scalarRange(start, scalar.string, isQuoted: isQuoted)
    if scalar.style == .plain, scalar.string.isEmpty {
      return SettingsNode(
        .nothing, at: range, isInsideFlow: isInsideFlow, comment: places.comment(behind: start))
    }
    let style: SettingsNode.Style
    switch scalar.style {
    case .singleQuoted, .doubleQuoted: style = .quoted
    case .literal, .folded: style = .block
    default: style = .plain
    }
    let end = style == .block ? nil : places.end(ofScalar: start, scalar.string, isQuoted: isQuoted)
    let node = SettingsNode(
      .text(scalar.string, style), at: range, isInsideFlow: isInsideFlow,
      comment: end.flatMap { places.comment(behind: $0) })
    if let hidden = Self.hidden(in: scalar.string) {
      // `C:\bin` in double quotation marks was most likely meant as it stands.
      if let escape = node.escape {
        findings.append((.escapeNotUsed(escape.text), escape))
      } else {
        findings.append((.controlCharacter(hidden), range))
      }
    }
    return node
  }
}

extension Node.Scalar.Style {
  fileprivate var isQuoted: Bool { self == .singleQuoted || self == .doubleQuoted }
}
