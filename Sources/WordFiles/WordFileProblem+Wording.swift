package import Diagnostics

extension WordFileProblem {
  package var code: String {
    switch self {
    case .notAWordFile: "O170"
    case .notWhole: "O171"
    case .damagedPart: "O172"
    case .badPart: "O173"
    case .locked: "O174"
    case .program: "O175"
    case .fileInside: "O176"
    case .fetches: "O177"
    case .tooLarge: "O178"
    case .noType: "O179"
    case .partMissing: "O180"
    case .hiddenCharacter: "O181"
    case .hiddenText: "O182"
    case .notRead: "O183"
    }
  }

  package var severity: Severity {
    switch self {
    case .hiddenText, .notRead: .warning
    default: .error
    }
  }

  package var message: String {
    switch self {
    case .notAWordFile(let what): "a Word file is a .docx; this one is \(what)"
    case .notWhole(let why): "the Word file is not whole: \(why)"
    case .damagedPart(let part, let why): "the part '\(part)' of the Word file is damaged: \(why)"
    case .badPart(let part, let place, let why): "the part '\(part)', \(place.words): \(why)"
    case .locked: "the Word file is locked by a password"
    case .program(let what): "the Word file holds \(what), which is never run and so never taken"
    case .fileInside(let part): "another file lies inside the Word file: '\(part)'"
    case .fetches(let part, let place, let what):
      "the part '\(part)', \(place.words): \(what), which would be fetched when the file is opened"
    case .tooLarge(let what, let limit): "\(what) of a Word file has at most \(limit)"
    case .noType(let part): "the Word file does not say of what kind its part '\(part)' is"
    case .partMissing(let part): "the Word file has no part '\(part)'"
    case .hiddenCharacter(let name, let paragraph):
      "paragraph \(paragraph) holds the character \(name), which nobody sees and which turns or moves the "
        + "text around it"
    case .hiddenText(let count):
      "\(counted(count, "stretch", "stretches")) of hidden text \(count == 1 ? "is" : "are") not taken"
    case .notRead(let what, let count): "\(count) × \(what): not taken"
    }
  }

  package var hint: String? {
    switch self {
    case .notAWordFile: "open it in Word and save it as 'Word Document (.docx)'"
    case .notWhole, .damagedPart:
      "fetch the file again; if that changes nothing, save it again in Word"
    case .badPart, .noType, .partMissing:
      "open it in Word and save it again as 'Word Document (.docx)'"
    case .locked: "take the password off and save it again"
    case .program: "save it as 'Word Document (.docx)', without macros and controls"
    case .fileInside: "take the embedded object out, or put a picture of it in its place"
    case .fetches: "break the link or take the field out, and save the file again"
    case .tooLarge: "send the paper alone, without its pictures or its appendices"
    case .hiddenCharacter: "delete the character: show formatting marks in Word to find the place"
    case .hiddenText: "show the text in Word, if it is meant to be read"
    case .notRead: "look at it in Word, and write by hand what is to be kept"
    }
  }
}
