package import Diagnostics
import ProjectFiles

extension OutputProblem {
  package var severity: Severity {
    switch self {
    case .foreign, .noExchange: .warning
    default: .error
    }
  }

  package var code: String {
    switch self {
    case .busy: "O020"
    case .cannotWrite: "O021"
    case .isLink: "O022"
    case .leadsOut: "O023"
    case .name: "O024"
    case .twice: "O025"
    case .inTheWay: "O026"
    case .foreign: "O027"
    case .noExchange: "O028"
    case .notCleared: "O029"
    case .noPermissions: "O036"
    case .changed: "O030"
    case .gone: "O031"
    case .notInManifest: "O032"
    case .permissions: "O033"
    case .otherPack: "O034"
    case .unreadable: "O035"
    case .json: "O040"
    case .twiceInObject: "O041"
    case .newerManifest: "O042"
    case .notManifest: "O043"
    case .missingKey: "O044"
    case .unknownKey: "O045"
    case .wrongValue: "O046"
    case .recordChanged: "O047"
    }
  }

  package var message: String {
    switch self {
    case .busy(let path, let holder):
      "another build is writing in '\(path)'" + (holder.map { ": \($0.words)" } ?? "")
    case .cannotWrite(let path, let error): "'\(path)' cannot be written: \(error.words)"
    case .isLink(let path): "nothing is written through a link; '\(path)' is one"
    case .leadsOut(let path): "papers are written in a folder inside the project; '\(path)' is none"
    case .name(let name, let fault): "\(Self.rule(fault)); '\(name)' is not such a name"
    case .twice(let path): "a pack has one file of each name; '\(path)' is asked for twice"
    case .inTheWay(let path): "a pack is a folder; '\(path)' is something else"
    case .foreign(let path): "'\(path)' is in Output and in no pack; it is left as it is"
    case .noExchange(let path):
      "this file system cannot exchange two folders at once, so '\(path)' was away for a moment"
    case .notCleared(let path, let error):
      "'\(path)', which is no longer needed, cannot be removed: \(error.words)"
    case .noPermissions(let path):
      "this file system has no permissions, so the exempt papers of '\(path)' would lie open to everybody "
        + "who gets to it"
    case .changed(let path): "'\(path)' is not as it was published"
    case .gone(let path): "'\(path)' belongs to the pack and is not there"
    case .notInManifest(let path): "'\(path)' stands in the pack and not in its manifest"
    case .permissions(let path): "the permissions of '\(path)' are not those of its part"
    case .otherPack(let path): "a manifest names its own folder; '\(path)' names another"
    case .unreadable(let path, let error): "'\(path)' cannot be read: \(error.words)"
    case .json(let fault): Self.words(fault)
    case .twiceInObject(let key): "a key stands once; '\(key)' stands here again"
    case .newerManifest(let number):
      "manifests up to number \(Manifest.number) are read; this one has number \(number)"
    case .notManifest: "a manifest is a JSON object with the key 'manifest' and its number"
    case .missingKey(let key): "the key '\(key)' is missing"
    case .unknownKey(let key, _): "no key '\(key)' in this part of a manifest"
    case .wrongValue(let key, let expected): "'\(key)' is \(Self.words(expected))"
    case .recordChanged:
      "a published record stays as it was written; something in this one was changed since, and it no "
        + "longer has the fingerprint that stands here"
    }
  }

  package var hint: String? {
    switch self {
    case .busy(_, let holder?):
      "wait until it has ended and start again; one that never ends is ended on \(holder.host) with kill "
        + "\(holder.process), after which the next build takes its place"
    case .busy: "wait until it has ended and start again"
    case .cannotWrite(_, let error):
      switch error.reason {
      case .noSpace, .overQuota: "make room; the packs that were there are untouched"
      case .missing: "make the folder above it first"
      default: nil
      }
    case .isLink: "put a folder in its place"
    case .leadsOut: "name the folder itself with --output"
    case .name: "rename it, such as 2026-03-12-scrutiny"
    case .inTheWay: "move it away"
    case .noPermissions:
      "put Output on a file system that has permissions, or, where nobody else gets to the folder, say so in "
        + "council.yaml: restricted_folders: closed otherwise"
    case .notCleared: "the papers in Output are whole; the next build tries again"
    case .changed, .gone, .notInManifest, .permissions, .otherPack:
      "scrutiny build puts it right"
    case .recordChanged: Self.restore
    case .newerManifest: "read it with the version of scrutiny that wrote it"
    case .unknownKey(_, let nearest?): "did you mean '\(nearest)'?"
    default: nil
    }
  }

  /// What to do where a published record is not what it was.
  package static let restore =
    "put the record back as it was published, from version control or a backup; what was wrong in "
    + "published papers is put right by a pack of its own, whose meeting.yaml names them and the "
    + "reason: corrects: {meeting: …, reason: …}"

  private static func rule(_ fault: PackName.Fault) -> String {
    switch fault {
    case .empty: "a file in a pack has a name"
    case .tooLong:
      "a name has fewer than \(PackName.limit) characters and a path at most "
        + "\(PackPath.depthLimit) names"
    case .character: "a name in a pack has the characters a to z, 0 to 9, '-' and '.' only"
    case .edge: "a name in a pack begins with a letter or digit and does not end with '.'"
    case .device: "a name in a pack is none that Windows keeps for a device"
    }
  }

  private static func words(_ fault: JSONFault) -> String {
    switch fault {
    case .unexpected: "JSON allows no such character here"
    case .ended: "the file ends in the middle"
    case .afterEnd: "nothing follows the end of the object"
    case .escape: "JSON has no such escape"
    case .controlCharacter: "a control character in a text is written as an escape"
    case .hiddenCharacter(let value):
      "nothing that is published holds the character \(InvisibleCharacters.name(value)), which nobody sees"
    case .number: "this is no number as JSON writes them"
    case .tooDeep: "lists and objects lie at most \(JSONReader.depthLimit) deep"
    case .notUTF8: "a manifest is UTF-8; here stands a byte that is not"
    }
  }

  private static func words(_ expected: Expected) -> String {
    switch expected {
    case .text: "a text in quotation marks"
    case .wholeNumber: "a whole number from 0"
    case .trueOrFalse: "true or false"
    case .list: "a list"
    case .object: "an object"
    case .fingerprint: "a SHA-256 of 64 lower-case hexadecimal digits"
    case .figureID: "a figure's id, indicator/area/period#measure"
    case .absence: "one of the reasons why there is no number"
    case .part: "public or restricted"
    case .origins: "a list of at least one origin"
    case .paragraphKind: "paragraph, item, row, caption or field"
    }
  }
}
