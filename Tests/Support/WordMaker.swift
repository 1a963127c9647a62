/// Words that occur nowhere else, and choices, for texts that tests make up.
public struct WordMaker: Sendable {
  /// What the choices come from.
  public var generator: SeededGenerator
  private var counter = 0

  /// Equal seeds give equal words and choices.
  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// One of several.
  public mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &generator)]
  }

  /// True in so many of a hundred calls.
  public mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  /// A word of letters alone, so that no rule takes it for a figure, added to `words`.
  public mutating func word(_ words: inout [String]) -> String {
    counter += 1
    var number = counter
    var text = "z"
    for _ in 0..<4 {
      text += String(UnicodeScalar(UInt8(98 + number % 20)))
      number /= 20
    }
    text += "a"
    words.append(text)
    return text
  }
}
