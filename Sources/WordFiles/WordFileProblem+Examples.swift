package import Diagnostics

extension WordFileProblem {
  package var example: CodeExample {
    switch self {
    case .notAWordFile:
      Self.file("the file is a .doc of the older kind with a new name", cure: "save it as .docx")
    case .notWhole:
      Self.file("the download broke off, and the end is missing", cure: "fetch the file again")
    case .damagedPart:
      Self.file(
        "a byte changed on its way, and a checksum is wrong", cure: "fetch the file again")
    case .badPart:
      Self.file(
        "another program wrote a part with a document type in it", cure: "save it again in Word")
    case .locked: Self.file("the file opens only with a password", cure: "take the password off")
    case .program:
      Self.file("a .docm was renamed to .docx", cure: "save it as 'Word Document (.docx)'")
    case .fileInside:
      Self.file(
        "a workbook is embedded below the table", cure: "leave the table, and delete the object")
    case .fetches:
      Self.file(
        "a field {DDEAUTO excel \"figures.xlsx\" \"B7\"} stands in a cell",
        cure: "the number alone stands in the cell")
    case .tooLarge:
      Self.file("the file holds every paper of the year", cure: "send the one paper")
    case .noType:
      Self.file("a part 'word/notes.bin' is listed nowhere", cure: "save it again in Word")
    case .partMissing:
      Self.file("the file is a workbook with the name of a text", cure: "send the text")
    case .hiddenCharacter:
      Self.file(
        "a word holds U+202E, so that '12' is read as '21'", cure: "the word is typed anew")
    case .hiddenText:
      Self.file(
        "a sentence was set to 'Hidden' in Word's font menu", cure: "it is shown or deleted")
    case .notRead:
      Self.file("a text stands in a chart of Word", cure: "the figures are put into a table")
    }
  }

  private static func file(_ fault: String, cure: String) -> CodeExample {
    CodeExample(in: "old-paper.docx", fault, cure: cure)
  }

  package static let samples: [Self] = [
    .notAWordFile(is: "a file of the older Office kinds"), .notWhole(why: "it ends too early"),
    .damagedPart("word/document.xml", why: "its checksum is wrong"),
    .badPart(
      "word/document.xml", WordPlace(line: 2, column: 40),
      why: "a document type has no place in a Word file"),
    .locked, .program("macros"), .fileInside("word/embeddings/Microsoft_Excel_Sheet.xlsx"),
    .fetches(
      "word/document.xml", WordPlace(line: 2, column: 3120), what: "a field of the kind DDEAUTO"),
    .tooLarge("the text", limit: "24 MiB"), .noType("word/notes.bin"),
    .partMissing("word/document.xml"), .hiddenCharacter("U+202E", paragraph: 12), .hiddenText(2),
    .notRead(what: "a chart of Word", count: 1),
  ]
}
