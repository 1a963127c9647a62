extension Picture {
  /// How wide and how high it is drawn, in tenths of a pixel; nil where the file does not say.
  package var size: (width: Int, height: Int)? {
    switch kind {
    case .png:
      guard bytes.count >= 24 else { return nil }
      func number(at place: Int) -> Int {
        bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      }
      let (width, height) = (number(at: 16), number(at: 20))
      guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
      return (width * 10, height * 10)
    case .svg:
      let text = String(decoding: bytes.prefix(4_000), as: UTF8.self)
      guard let found = text.firstRange(of: "viewBox=") else { return nil }
      let box = text[found.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
      let numbers = box.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
      guard numbers.count == 4, (1...100_000).contains(numbers[2]),
        (1...100_000).contains(numbers[3])
      else { return nil }
      return (Int(numbers[2] * 10), Int(numbers[3] * 10))
    }
  }
}
