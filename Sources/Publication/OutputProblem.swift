package import Diagnostics
package import ProjectFiles

/// What stands between a pack and its place in Output, and what is wrong with a manifest.
package enum OutputProblem: Problem, Error, Hashable {
  /// O020
  case busy(path: String, by: LockHolder?)
  /// O021
  case cannotWrite(path: String, SystemError)
  /// O022
  case isLink(path: String)
  /// O023
  case leadsOut(path: String)
  /// O024
  case name(String, PackName.Fault)
  /// O025
  case twice(String)
  /// O026
  case inTheWay(path: String)
  /// O027
  case foreign(path: String)
  /// O028
  case noExchange(path: String)
  /// O029: the packs are published; what they replace could not be removed.
  case notCleared(path: String, SystemError)
  /// O036: exempt papers would lie open, because the file system has no permissions.
  case noPermissions(path: String)
  /// O030
  case changed(path: String)
  /// O031
  case gone(path: String)
  /// O032
  case notInManifest(path: String)
  /// O033
  case permissions(path: String)
  /// O034
  case otherPack(path: String)
  /// O035
  case unreadable(path: String, SystemError)
  /// O040
  case json(JSONFault)
  /// O041
  case twiceInObject(key: String)
  /// O042
  case newerManifest(number: String)
  /// O043
  case notManifest
  /// O044
  case missingKey(String)
  /// O045
  case unknownKey(String, nearest: String?)
  /// O046
  case wrongValue(key: String, Expected)
  /// O047: a published record that is not what it was when it was written.
  case recordChanged

  /// What JSON does not allow, where a manifest is read.
  package enum JSONFault: Sendable, Hashable {
    case unexpected, ended, afterEnd, escape, controlCharacter, number, tooDeep, notUTF8
    /// A character that `InvisibleCharacters.actsOnText` names, by itself or as an escape.
    case hiddenCharacter(UInt32)
  }

  /// What a key of a manifest takes.
  package enum Expected: Sendable, Hashable {
    case text, wholeNumber, trueOrFalse, list, object, fingerprint, figureID, absence, part
    case origins
    case paragraphKind
  }

  /// The file or folder as a whole; what is wrong inside a manifest is located by its reader.
  package var location: Location? {
    switch self {
    case .busy(let path, _), .cannotWrite(let path, _), .isLink(let path), .leadsOut(let path),
      .inTheWay(let path), .foreign(let path), .noExchange(let path), .notCleared(let path, _),
      .changed(let path), .gone(let path), .notInManifest(let path), .permissions(let path),
      .otherPack(let path), .unreadable(let path, _), .noPermissions(let path):
      Location(file: path)
    case .name(let path, _), .twice(let path): Location(file: path)
    default: nil
    }
  }

  /// Does something with a path; what the system answers instead becomes a problem of that path.
  static func naming<Result: ~Copyable>(
    _ path: String, _ body: () throws(SystemError) -> Result
  ) throws(OutputProblem) -> Result {
    do throws(SystemError) {
      return try body()
    } catch {
      throw .cannotWrite(path: path, error)
    }
  }

  /// 75 where another run holds the lock, 73 where Output cannot be written, 1 where a published
  /// pack is not what its manifest says, 65 where a name or a manifest is not acceptable.
  package var exitStatus: Int32 {
    switch self {
    case .busy: 75
    case .cannotWrite, .isLink, .leadsOut, .inTheWay, .foreign, .noExchange, .notCleared,
      .noPermissions:
      73
    case .changed, .gone, .notInManifest, .permissions, .otherPack, .unreadable: 1
    default: 65
    }
  }
}
