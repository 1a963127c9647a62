import Diagnostics
import Extracts

/// What can be wrong with a Word file, as facts. The words stand in `WordFileProblem+Wording.swift`.
package enum WordFileProblem: Problem, Error, Hashable {
  /// The file is no .docx; what it is, in words.
  case notAWordFile(is: String)
  /// The zip file contradicts itself, or is cut off.
  case notWhole(why: String)
  /// A part of it is damaged.
  case damagedPart(String, why: String)
  /// A part is not XML, or not what its place says.
  case badPart(String, WordPlace, why: String)
  case locked
  /// It holds something that a reader's machine may run.
  case program(String)
  /// Another file lies inside it.
  case fileInside(String)
  /// It fetches something from elsewhere when it is opened.
  case fetches(String, WordPlace, what: String)
  /// It is more than a paper is.
  case tooLarge(String, limit: String)
  /// No line of `[Content_Types].xml` says what a part is.
  case noType(String)
  case partMissing(String)
  /// A character that acts on the text around it.
  case hiddenCharacter(String, paragraph: Int)
  /// Words that the file holds and its readers do not see.
  case hiddenText(Int)
  /// Something that is there and is not read.
  case notRead(what: String, count: Int)
}

/// Where something stands in a part of a Word file, counted from 1.
package struct WordPlace: Sendable, Hashable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of a byte of a part.
  init(_ offset: Int, in part: [UInt8]) {
    let before = part[..<min(offset, part.count)]
    var line = 1
    var start = 0
    for index in before.indices where before[index] == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    self.init(line: line, column: before.count - start + 1)
  }

  var words: String { "line \(line), byte \(column)" }
}
