/// Names with their prefixes, for parts whose vocabularies stand side by side.
extension XMLReader {
  /// Whether the element that the last event began has this name, its prefix and colon counted.
  func isElement(_ name: [UInt8]) -> Bool { holds(name, element.lowerBound, element.upperBound) }

  /// Whether an attribute has this name, its prefix and colon counted.
  func isNamed(_ attribute: Attribute, _ name: [UInt8]) -> Bool {
    holds(name, attribute.nameStart, attribute.nameEnd)
  }

  /// The value of the attribute of this name, its prefix and colon counted.
  func value(named name: [UInt8]) throws(PartFault) -> String? {
    for attribute in attributes where isNamed(attribute, name) { return try value(attribute) }
    return nil
  }

  private func holds(_ name: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end - start == name.count else { return false }
    var offset = 0
    while offset < name.count {
      if bytes[start + offset] != name[offset] { return false }
      offset += 1
    }
    return true
  }
}
