package import Diagnostics

/// What is wrong with an input file before anyone looks at what it says.
package enum FileProblem: Problem, Error, Hashable {
  /// O001
  case missing(path: String)
  /// O002
  case unreadable(path: String, SystemError)
  /// O003: absolute, upwards, empty, or with a byte that no path can hold.
  case notInProject(path: String)
  /// O004
  case leadsOut(path: String)
  /// O005
  case notPlainFile(path: String, SystemError.Reason)
  /// O006
  case tooLarge(path: String, limit: Int)
  /// O007
  case notUTF8(path: String, Encoding)
  /// O008
  case zeroByte(path: String)
  /// O009
  case notFolder(path: String)
  /// O010: a new file would take the place of one that is there.
  case exists(path: String)
  /// O011
  case cannotWrite(path: String, SystemError)

  /// O015: a character that nobody sees and that acts on the text around it.
  case hiddenCharacter(path: String, UInt32)

  /// What the bytes look like instead of UTF-8.
  package enum Encoding: Sendable, Hashable { case utf16, utf32, unknown }

  package var path: String {
    switch self {
    case .missing(let path), .unreadable(let path, _), .notInProject(let path),
      .leadsOut(let path), .notPlainFile(let path, _), .tooLarge(let path, _),
      .notUTF8(let path, _), .zeroByte(let path), .notFolder(let path),
      .exists(let path), .cannotWrite(let path, _), .hiddenCharacter(let path, _):
      path
    }
  }

  /// The file as a whole.
  package var location: Location { Location(file: path) }

  /// 66 where an input is not there or cannot be opened, 65 where what is there is not acceptable,
  /// 73 where a new file cannot be written.
  package var exitStatus: Int32 {
    switch self {
    case .missing, .unreadable, .notPlainFile, .notFolder: 66
    case .notInProject, .leadsOut, .tooLarge, .notUTF8, .zeroByte, .hiddenCharacter: 65
    case .exists, .cannotWrite: 73
    }
  }
}
