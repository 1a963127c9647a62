extension IdentifierScanner {
  /// Whether one of these words stands shortly before a place, in its line.
  func says(_ words: [String], before place: Range<Int>) -> Bool {
    let text = small(max(0, place.lowerBound - 40)..<place.lowerBound)
    return words.contains { Self.contains(text, $0) }
  }

  /// Whether letters that stand at the head of a word say what the number behind them is.
  func isLabel(_ letters: Range<Int>) -> Bool {
    ["upn", "uln", "nhs", "ni", "nino"].contains(String(decoding: small(letters), as: UTF8.self))
  }

  /// Whether a letter is what a workbook's header writes before a text: "&L", "&C", "&R".
  func isSideOfPage(_ letter: Range<Int>) -> Bool {
    guard letter.count == 1, [0x4C, 0x43, 0x52].contains(bytes[letter.lowerBound]) else {
      return false
    }
    return bytes[..<letter.lowerBound].last == 0x26
      || bytes[..<letter.lowerBound].suffix(5).elementsEqual("&amp;".utf8)
  }

  /// Whether the line around a place says that what stands there is an organisation's, and speaks of
  /// no person. One that speaks of a child, a carer or a home is never an organisation's.
  ///
  /// - Parameter hasLines: whether whose it is may stand some lines higher, as above an address or a number
  ///   in a line of its own.
  func isOrganisations(_ place: Range<Int>, hasLines: Bool = true) -> Bool {
    let own = line(around: place)
    var text = small(own)
    // What stands after a mark of a comment is no address.
    let isComment = bytes[own.lowerBound] == 0x23
    if hasLines, !isComment, own.count <= place.count + 2 || isLabelAlone(own, around: place) {
      text = small(max(0, place.lowerBound - 120)..<own.upperBound)
    }
    let people = [
      "mother", "father", "mum", "parent", "child:", "child's", "carer", "adopter", "home", "pupil",
      "lives", "placement", "sibling", "guardian", "grandm", "victim", "young person",
    ]
    guard !people.contains(where: { Self.contains(text, $0) }) else { return false }
    let organisations = [
      "contact", "enquir", "press office", "helpline", "switchboard", "council", "town hall",
      "civic", "county hall", "city hall", "guildhall", "committee room", "chamber", "library",
      "department", "ofsted", "statistic", "gov.uk", "democratic", "offices", "community centre",
      "reception", "telephone:", "tel:", "call us", "ring us", "scrutiny officer",
      "chief executive",
      "director", "service desk", "freephone",
    ]
    return organisations.contains { Self.contains(text, $0) }
  }

  /// Whether the line of a place says no more than what the place is: "Tel no", "Telephone number:".
  private func isLabelAlone(_ line: Range<Int>, around place: Range<Int>) -> Bool {
    guard line.count <= place.count + 24, line.lowerBound <= place.lowerBound,
      place.upperBound <= line.upperBound
    else { return false }
    let beside =
      small(line.lowerBound..<place.lowerBound) + [0x20] + small(place.upperBound..<line.upperBound)
    let words = beside.split { !(0x61...0x7A).contains($0) }
    return words.allSatisfy {
      [
        "tel", "no", "telephone", "phone", "number", "fax", "t", "f", "p", "post", "code",
        "postcode",
      ]
      .contains(String(decoding: $0, as: UTF8.self))
    }
  }

  /// The line around a place, at most 240 bytes to each side.
  private func line(around place: Range<Int>) -> Range<Int> {
    var start = place.lowerBound
    while start > 0, place.lowerBound - start < 240, bytes[start - 1] != 0x0A,
      bytes[start - 1] != 0x0D
    {
      start -= 1
    }
    var end = place.upperBound
    while end < bytes.count, end - place.upperBound < 240, bytes[end] != 0x0A, bytes[end] != 0x0D {
      end += 1
    }
    return start..<end
  }

  /// A stretch in small letters, from its last line end on.
  private func small(_ stretch: Range<Int>) -> [UInt8] {
    bytes[stretch].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private static func contains(_ text: [UInt8], _ word: String) -> Bool {
    let wanted = Array(word.utf8)
    guard text.count >= wanted.count else { return false }
    return (0...(text.count - wanted.count)).contains { start in
      text[start] == wanted[0] && text[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}
