import Diagnostics

/// Where a link or a picture leads, judged as a browser would read it.
///
/// Browsers drop tabs and line ends inside an address and white space and controls before it, so
/// `java\nscript:` is a scheme like any other; a target is judged after the same cleaning.
package struct LinkTarget: Sendable {
  /// Where an address leads, as its first characters say.
  package enum Kind: Sendable, Equatable {
    case empty
    /// http or https.
    case web
    case mail
    /// A place in the same page: `#…`.
    case anchor
    /// A file of the same pack, named relative to the page.
    case relative
    /// `/…`, `\…` or `//host`: leaves the folder that a pack is carried in.
    case absolute
    /// Any other scheme, in small letters.
    case other(scheme: String)
  }

  package let kind: Kind
  /// The target as a browser takes it, not yet percent-encoded.
  package let address: String

  package init(_ destination: String) {
    var scalars = Array(destination.unicodeScalars).filter { !["\t", "\n", "\r"].contains($0) }[...]
    while let first = scalars.first, first.value <= 0x20 { scalars = scalars.dropFirst() }
    while let last = scalars.last, last.value <= 0x20 { scalars = scalars.dropLast() }
    address = String(String.UnicodeScalarView(scalars))
    guard let first = scalars.first else {
      kind = .empty
      return
    }
    if first == "#" {
      kind = .anchor
    } else if first == "/" || first == "\\" {
      kind = .absolute
    } else if let scheme = Self.scheme(of: scalars) {
      switch scheme {
      case "http", "https": kind = .web
      case "mailto": kind = .mail
      default: kind = .other(scheme: scheme)
      }
    } else {
      kind = .relative
    }
  }

  /// Whether the writers make a link of it; the text of any other link is printed as text.
  package var isLinked: Bool {
    switch kind {
    case .empty, .web, .mail, .anchor, .relative: true
    case .absolute, .other: false
    }
  }

  /// Whether the writers show it as a picture: nothing is fetched from outside the pack.
  package var isPicture: Bool { kind == .relative }

  /// The address with every byte encoded that has no place in one; escapes already there are kept.
  package var encoded: String {
    let bytes = Array(address.utf8)
    var out = ""
    for (index, byte) in bytes.enumerated() {
      if byte == 0x25 {
        let isEscape =
          index + 2 < bytes.count && Self.isHex(bytes[index + 1]) && Self.isHex(bytes[index + 2])
        out += isEscape ? "%" : "%25"
      } else if Self.isPlain(byte) {
        out.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        out += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return out
  }

  private static func scheme(of scalars: ArraySlice<Unicode.Scalar>) -> String? {
    guard let first = scalars.first, first.isASCII, first.properties.isAlphabetic else {
      return nil
    }
    var scheme = ""
    for scalar in scalars {
      if scalar == ":" { return scheme.lowercased() }
      let isPart =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || ["+", "-", "."].contains(scalar))
      guard isPart else { return nil }
      scheme.unicodeScalars.append(scalar)
    }
    return nil
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    byte.isDigit || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  private static let marks = Set("-._~:/?#@!$&'()*+,;=".utf8)

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: marks.contains(byte)
    }
  }
}
