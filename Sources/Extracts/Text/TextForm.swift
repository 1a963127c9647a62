/// What a text file is made of: found in its bytes, said in the summary, and never mixed.
package struct TextForm: Sendable, Hashable {
  package var encoding: TextEncoding
  package var delimiter: Delimiter

  package init(encoding: TextEncoding = .utf8, delimiter: Delimiter = .comma) {
    self.encoding = encoding
    self.delimiter = delimiter
  }
}

/// The encodings that files are received in. The raw value is what messages and summaries say.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 with BOM"
  case utf16Little = "UTF-16 LE"
  case utf16Big = "UTF-16 BE"
  case windows1252 = "Windows-1252"

  /// The word of a mapping for it: a byte-order mark and an order of bytes are not the user's.
  package var word: String {
    switch self {
    case .utf8, .utf8WithMark: "UTF-8"
    case .utf16Little, .utf16Big: "UTF-16"
    case .windows1252: "Windows-1252"
    }
  }

  package static let words = ["UTF-8", "UTF-16", "Windows-1252"]
}

/// What parts the cells of a row. The raw value is the word of a mapping.
package enum Delimiter: String, Sendable, Hashable, CaseIterable {
  case comma, semicolon, tab

  package var byte: UInt8 {
    switch self {
    case .comma: 0x2C
    case .semicolon: 0x3B
    case .tab: 0x09
    }
  }
}
