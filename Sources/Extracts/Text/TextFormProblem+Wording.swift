internal import Diagnostics

extension TextFormProblem {
  package var code: String {
    switch self {
    case .readAsWindows1252: "E060"
    case .readAsUTF16: "E061"
    case .readWithDelimiter: "E062"
    case .otherEncoding: "E063"
    case .otherDelimiter: "E064"
    case .mixedEncodings: "E065"
    case .cutUTF16: "E066"
    case .loneSurrogate: "E067"
    case .spacedQuotes: "E068"
    case .mixedLineEnds: "E069"
    case .childLevelRecords: "E070"
    case .unreadableSize: "E071"
    }
  }

  package var message: String {
    switch self {
    case .readAsWindows1252:
      "the file is not UTF-8 and is read as Windows-1252, which spreadsheets write as plain 'CSV'"
    case .readAsUTF16: "the file is read as UTF-16, which spreadsheets call Unicode text"
    case .readWithDelimiter(let delimiter):
      "the cells of this file are parted by \(delimiter.plural) and are read so"
    case .otherEncoding(let declared, let found):
      "the mapping says that the file is in \(declared); its bytes are \(found.rawValue)"
    case .otherDelimiter(let declared, let found):
      "the mapping says that \(declared.plural) part the cells; here \(found.plural) do"
    case .mixedEncodings(let byte):
      "the file is partly UTF-8 and partly not: here is the byte "
        + String(byte, radix: 16, uppercase: true)
    case .cutUTF16: "the file is in UTF-16 and ends within a character"
    case .loneSurrogate: "half a character stands alone here in UTF-16"
    case .spacedQuotes(let count):
      count == 1
        ? "a space beside the quotation marks of a cell is passed over"
        : "spaces beside the quotation marks of \(count) cells are passed over"
    case .mixedLineEnds: "the lines of this file end in two ways, with CR LF and with LF alone"
    case .childLevelRecords:
      "cells of this file have the form of records of children; such files are not read"
    case .unreadableSize(let limit):
      "a file in this encoding is read up to \(limit) bytes, and this one is larger"
    }
  }

  package var hint: String? {
    switch self {
    case .readAsWindows1252: "write 'encoding: Windows-1252' in the mapping once you have looked"
    case .readAsUTF16: "write 'encoding: UTF-16' in the mapping once you have looked"
    case .readWithDelimiter(let delimiter):
      "write 'delimiter: \(delimiter.rawValue)' in the mapping once you have looked"
    case .otherEncoding(_, let found): "encoding: \(found.word)"
    case .otherDelimiter(_, let found): "delimiter: \(found.rawValue)"
    case .mixedEncodings, .cutUTF16, .loneSurrogate: "save it anew as 'CSV UTF-8'"
    case .childLevelRecords: "count the children first; only figures for areas belong in Data"
    case .unreadableSize: "save it as 'CSV UTF-8'"
    case .spacedQuotes: "a file of figures has nothing between a comma and a quotation mark"
    case .mixedLineEnds: "two files may have been joined; save it anew"
    }
  }
}

extension Delimiter {
  package var plural: String {
    switch self {
    case .comma: "commas"
    case .semicolon: "semicolons"
    case .tab: "tabs"
    }
  }
}
