/// What a file is by its first bytes, where that is not the text that its name may promise.
package enum FileKind: Sendable, Hashable, CaseIterable {
  case empty
  case zip
  /// A workbook of the older kind.
  case olderWorkbook
  /// A workbook that a password locks: an envelope of the older kind around the package.
  case lockedWorkbook
  /// An OpenDocument file that is no spreadsheet.
  case openDocument
  case binaryWorkbook
  case portableDocument
  case webPage
  case text
  case unknown

  /// By the first bytes; nil where they are like those of nothing that is known.
  package init?(_ bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: [0x50, 0x4B]) {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = Self.holds("EncryptedPackage", bytes) ? .lockedWorkbook : .olderWorkbook
    } else if bytes.starts(with: Array("%PDF".utf8)) {
      self = .portableDocument
    } else if bytes.prefix(512).contains(0) {
      self = .unknown
    } else {
      let head = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
      self = head.contains("<html") || head.contains("<!doctype") ? .webPage : .text
    }
  }

  /// Whether a name stands in the file as the envelope writes names: two bytes for each letter.
  private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
    let wanted: [UInt8] = name.utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    guard bytes.count >= wanted.count else { return false }
    for place in stride(from: 0, through: bytes.count - wanted.count, by: 2)
    where bytes[place] == wanted[0] && bytes[place..<(place + wanted.count)].elementsEqual(wanted) {
      return true
    }
    return false
  }
}
