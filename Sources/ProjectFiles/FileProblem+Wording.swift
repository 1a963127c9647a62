package import Diagnostics

extension FileProblem {
  package var severity: Severity { .error }

  package var code: String {
    switch self {
    case .missing: "O001"
    case .unreadable: "O002"
    case .notInProject: "O003"
    case .leadsOut: "O004"
    case .notPlainFile: "O005"
    case .tooLarge: "O006"
    case .notUTF8: "O007"
    case .zeroByte: "O008"
    case .notFolder: "O009"
    case .exists: "O010"
    case .cannotWrite: "O011"
    case .hiddenCharacter: "O015"
    }
  }

  package var message: String {
    switch self {
    case .missing(let path): "'\(path)' does not exist"
    case .unreadable(let path, let error): "'\(path)' cannot be read: \(error.words)"
    case .notInProject(let path):
      "a path is relative to the project and stays inside it; '\(path)' does not"
    case .leadsOut(let path): "a link may not lead out of the project; '\(path)' does"
    case .notPlainFile(let path, let reason):
      "an input is a plain file; '\(path)' is not: \(SystemError(reason).words)"
    case .tooLarge(let path, let limit):
      "an input has at most \(Self.size(limit)); '\(path)' is larger"
    case .notUTF8(_, .utf16): "a text is UTF-8; this one begins as UTF-16 does"
    case .notUTF8(_, .utf32): "a text is UTF-8; this one begins as UTF-32 does"
    case .notUTF8(_, .unknown): "a text is UTF-8; here stands a byte that is not"
    case .zeroByte: "a text holds no zero bytes; here stands one"
    case .notFolder(let path): "'\(path)' is not a folder"
    case .exists(let path): "nothing is written over; '\(path)' is there already"
    case .cannotWrite(let path, let error): "'\(path)' cannot be written: \(error.words)"
    case .hiddenCharacter(_, let value):
      "here stands the character \(InvisibleCharacters.name(value)), which nobody sees and which can "
        + "turn, break or hide the text around it"
    }
  }

  package var hint: String? {
    switch self {
    case .missing, .notPlainFile, .notFolder, .cannotWrite: nil
    case .exists: "choose another name, or move what is there away"
    case .unreadable: nil
    case .notInProject: "write the path from the project's folder, such as Data/areas.csv"
    case .leadsOut: "copy the file into the project"
    case .tooLarge(_, ProjectFolder.textLimit), .tooLarge(_, ProjectFolder.paperLimit):
      "part it, or look whether another file was saved under this name"
    case .tooLarge: "take only the rows that the papers need"
    case .notUTF8: "save it again with the encoding UTF-8"
    case .hiddenCharacter: "delete it; it may be invisible in your editor"
    case .zeroByte: "it may be a workbook or a damaged file; save it again as text"
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
  }
}
