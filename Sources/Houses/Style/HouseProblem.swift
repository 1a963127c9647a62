import Diagnostics
package import Documents

/// What can be wrong with a house style, as facts. The words stand in
/// `HouseProblem+Wording.swift`.
package enum HouseProblem: Problem, Equatable {
  case headerRow(count: Int)
  case twoColumns(count: Int)
  case repeatedBlock(String)
  case styleFault(StyleFault)
  case unknownField(String, in: String, known: [String])
  case headerLine(String)
  case signOffColumns(count: Int)
  case noSignOff(String)
  case notARow(String)
  case numberedWithoutHeading(String)
  case notAPattern(String)
  case notAGrid(String, choice: String?)
  case houseFileMissing(house: String, file: String, needed: [String])
}
