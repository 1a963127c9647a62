/// Works out what Word prints before each paragraph of a list.
struct WordNumbering {
  private struct Level {
    let format: String
    let text: String
    let start: Int
  }

  private var lists: [String: (definition: String, starts: [Int: Int])] = [:]
  private var definitions: [String: [Int: Level]] = [:]
  private var counts: [String: [Int]] = [:]

  init(_ tree: MarkupNode?) {
    for node in tree?.children ?? [] {
      if node.name == "w:abstractNum", let id = node["w:abstractNumId"] {
        var levels: [Int: Level] = [:]
        for level in node.children where level.name == "w:lvl" {
          guard let number = level["w:ilvl"].flatMap({ Int($0) }), (0...8).contains(number) else {
            continue
          }
          levels[number] = Level(
            format: level.value(of: "w:numFmt") ?? "decimal",
            text: level.value(of: "w:lvlText") ?? "",
            start: Int(level.value(of: "w:start") ?? "1") ?? 1)
        }
        definitions[id] = levels
      } else if node.name == "w:num", let id = node["w:numId"],
        let definition = node.value(of: "w:abstractNumId")
      {
        var starts: [Int: Int] = [:]
        for change in node.children where change.name == "w:lvlOverride" {
          if let level = change["w:ilvl"].flatMap({ Int($0) }),
            let start = change.value(of: "w:startOverride").flatMap({ Int($0) })
          {
            starts[level] = start
          }
        }
        lists[id] = (definition, starts)
      }
    }
  }

  /// The label of the next paragraph of a list at a level, and whether it is a bullet; nil where
  /// nothing is printed.
  mutating func next(_ list: String, level: Int) -> (label: String, isBullet: Bool)? {
    guard (0...8).contains(level), let (definition, starts) = lists[list],
      let levels = definitions[definition], let own = levels[level]
    else { return nil }
    if own.format == "bullet" { return ("•", true) }
    // A list that begins anew counts by itself, the others of one definition go on.
    let key = starts.isEmpty ? "d\(definition)" : "l\(list)"
    var count = counts[key] ?? []
    while count.count <= level {
      let number = count.count
      let start = starts[number] ?? levels[number]?.start ?? 1
      count.append(number == level ? start - 1 : start)
    }
    count[level] = count[level] < 1_000_000 ? count[level] + 1 : count[level]
    count.removeSubrange((level + 1)...)
    counts[key] = count
    guard own.format != "none" else { return nil }
    var label = own.text
    for number in 0...level {
      let format = levels[number]?.format ?? "decimal"
      label = label.replacing("%\(number + 1)", with: Self.printed(count[number], as: format))
    }
    return label.isEmpty ? nil : (label, false)
  }

  private static func printed(_ number: Int, as format: String) -> String {
    switch format {
    case "lowerLetter", "upperLetter":
      guard (1...26).contains(number) else { return "\(number)" }
      let letter = String(Character(UnicodeScalar(UInt8(96 + number))))
      return format == "upperLetter" ? letter.uppercased() : letter
    case "lowerRoman", "upperRoman":
      guard (1...3999).contains(number) else { return "\(number)" }
      let roman = self.roman(number)
      return format == "upperRoman" ? roman.uppercased() : roman
    case "decimalZero": return number < 10 ? "0\(number)" : "\(number)"
    default: return "\(number)"
    }
  }

  private static func roman(_ number: Int) -> String {
    var rest = number
    var text = ""
    for (value, letters) in [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ] {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }
}
