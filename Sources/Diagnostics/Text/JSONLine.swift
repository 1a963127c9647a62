/// An object of JSON on one line in UTF-8, put together field by field; the keys are given sorted.
package struct JSONLine {
  private var bytes: [UInt8]
  private var isBegun = false

  /// An object without a field, after what the bytes hold already; `end` gives them back.
  package init(after bytes: inout [UInt8]) {
    self.bytes = []
    swap(&self.bytes, &bytes)
    self.bytes.append(UInt8(ascii: "{"))
  }

  /// A text, which is quoted.
  package mutating func add(_ key: String, _ value: String) {
    begin(key)
    JSONText.add(value, to: &bytes)
  }

  /// A whole number.
  package mutating func add(_ key: String, _ value: Int) {
    begin(key)
    bytes.append(contentsOf: String(value).utf8)
  }

  /// A list, of which `write` adds each item as JSON.
  package mutating func addList<Item>(
    _ key: String, _ items: [Item], _ write: (Item, inout [UInt8]) -> Void
  ) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for item in items {
      if !isFirst { bytes.append(contentsOf: ", ".utf8) }
      isFirst = false
      write(item, &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Gives the bytes back, with the object at their end.
  package consuming func end(_ bytes: inout [UInt8]) {
    self.bytes.append(UInt8(ascii: "}"))
    swap(&self.bytes, &bytes)
  }

  private mutating func begin(_ key: String) {
    if isBegun { bytes.append(contentsOf: ", ".utf8) }
    isBegun = true
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: key.utf8)
    bytes.append(contentsOf: "\": ".utf8)
  }
}
