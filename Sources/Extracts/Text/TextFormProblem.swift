package import Diagnostics

/// What can be wrong, or worth saying, about how a text file is written down.
package enum TextFormProblem: Problem, Equatable {
  case readAsWindows1252(line: Int)
  case readAsUTF16
  case readWithDelimiter(Delimiter)
  case otherEncoding(declared: String, found: TextEncoding)
  case otherDelimiter(declared: Delimiter, found: Delimiter)
  /// A byte that no English text in Windows-1252 has, or one beside well-formed UTF-8.
  case mixedEncodings(byte: UInt8)
  case cutUTF16
  case loneSurrogate
  case spacedQuotes(Int)
  case mixedLineEnds
  case childLevelRecords
  case unreadableSize(Int)

  package var severity: Severity {
    switch self {
    case .readAsWindows1252, .readAsUTF16, .readWithDelimiter, .spacedQuotes, .mixedLineEnds:
      .warning
    default: .error
    }
  }
}
