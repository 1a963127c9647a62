/// An object of JSON on one line, put together field by field; the keys are given sorted.
package struct JSONLine {
  private var text = "{"
  private var isBegun = false

  /// An object without a field.
  package init() { text.reserveCapacity(Self.usualLength) }

  /// Most lines of a manifest are not longer.
  private static let usualLength = 240

  /// A text, which is quoted.
  package mutating func add(_ key: String, _ value: String) {
    begin(key)
    JSONText.add(value, to: &text)
  }

  /// A whole number.
  package mutating func add(_ key: String, _ value: Int) {
    begin(key)
    text += String(value)
  }

  /// A list, of which `write` adds each item as JSON.
  package mutating func addList<Item>(
    _ key: String, _ items: [Item], _ write: (Item, inout String) -> Void
  ) {
    begin(key)
    text += "["
    var isFirst = true
    for item in items {
      if !isFirst { text += ", " }
      isFirst = false
      write(item, &text)
    }
    text += "]"
  }

  /// The object with its closing bracket.
  package consuming func end() -> String { text + "}" }

  private mutating func begin(_ key: String) {
    text += isBegun ? ", \"" : "\""
    isBegun = true
    text += key
    text += "\": "
  }
}
