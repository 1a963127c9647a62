import Figures

/// What a person asks after: an indicator or fact by its name, one figure by its id, or a number as
/// it was printed.
package struct FigureQuery: Sendable {
  package let text: String
  /// The number with its digits and point alone; nil for a name.
  let number: String?

  package init(_ text: String) {
    self.text = text
    let runs = Self.numbers(in: text)
    let letters = text.filter { $0.isLetter && !"mbnkpercent".contains($0) }
    number = runs.count == 1 && letters.isEmpty ? runs[0] : nil
  }

  func matches(_ id: FigureID, printed: String) -> Bool {
    if let number { return Self.numbers(in: printed).contains(number) }
    return id.indicator == text || id.description == text || id.indicator.hasPrefix(text + ".")
  }

  /// The numbers of a text without their thousands marks, units and signs: "1278" of "−£1,278".
  private static func numbers(in text: String) -> [String] {
    var numbers: [String] = []
    var current = ""
    func close() {
      while let last = current.last, last == "." || last == "," { current.removeLast() }
      if !current.isEmpty { numbers.append(current.replacing(",", with: "")) }
      current = ""
    }
    for character in text {
      let isMark = (character == "." || character == ",") && !current.isEmpty
      if character.isASCII && character.isNumber || isMark {
        current.append(character)
      } else {
        close()
      }
    }
    close()
    return numbers
  }
}
