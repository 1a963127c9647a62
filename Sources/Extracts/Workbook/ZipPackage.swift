import Fingerprints

/// The package of a workbook: parts by name, read from a zip file held in memory.
///
/// Readers of zip files differ on files that contradict themselves, so these are refused: two parts
/// of one name, headers that disagree with the directory, parts that overlap, bytes that belong to
/// nothing. Nothing is written to disk, and a part is looked at only when it is asked for.
package struct ZipPackage: Sendable {
  private let bytes: [UInt8]
  private let entries: [String: Entry]

  private struct Entry {
    let isDeflated: Bool
    let data: Range<Int>
    let size: Int
    let crc: UInt32
  }

  /// The most parts that a package may have.
  package static let partLimit = 10_000
  /// The most bytes that a part may have when it is unpacked.
  package static let sizeLimit = 128 << 20

  /// The names of all parts, sorted.
  package var names: [String] { entries.keys.sorted() }

  /// Whether there is a part of this name, capitals counted.
  package func has(_ name: String) -> Bool { entries[name] != nil }

  /// The bytes that a part states to have when it is unpacked; nil where there is no such part.
  package func statedSize(of name: String) -> Int? { entries[name]?.size }

  /// Reads the directory at the end of the file and holds every entry against its own header.
  package init(_ bytes: [UInt8]) throws(WorkbookProblem) {
    self.bytes = bytes
    let file = Fields(bytes)
    guard let end = Self.endRecord(file) else { throw .package(.truncated) }
    let count = file.two(end + 10)
    let size = file.four(end + 12)
    let start = file.four(end + 16)
    guard file.two(end + 4) == 0, file.two(end + 6) == 0, file.two(end + 8) == count,
      count != 0xFFFF, start != 0xFFFF_FFFF, size != 0xFFFF_FFFF
    else { throw .package(.severalDisks) }
    guard start + size == end else { throw .package(.directory) }
    guard count <= Self.partLimit else { throw .tooManyParts(count) }
    var entries: [String: Entry] = [:]
    var folded: Set<String> = []
    var stretches: [Range<Int>] = []
    var place = start
    for _ in 0..<count {
      guard place + 46 <= end, file.four(place) == 0x0201_4B50 else { throw .package(.directory) }
      let nameLength = file.two(place + 28)
      let next = place + 46 + nameLength + file.two(place + 30) + file.two(place + 32)
      guard next <= end,
        let name = String(
          validating: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
      else { throw .package(.directory) }
      guard Self.isPartName(name) else { throw .partNameOutside }
      // Names of parts are equal whatever the case of their letters.
      guard folded.insert(name.lowercased()).inserted else { throw .partTwice(name) }
      let (entry, stretch) = try Self.entry(at: place, name, file, before: start)
      if !name.hasSuffix("/") { entries[name] = entry }
      stretches.append(stretch)
      place = next
    }
    guard place == end else { throw .package(.directory) }
    stretches.sort { $0.lowerBound < $1.lowerBound }
    for (one, other) in zip(stretches, stretches.dropFirst())
    where other.lowerBound < one.upperBound {
      throw .package(.overlap)
    }
    self.entries = entries
  }

  /// The bytes of a part, unpacked and held against their stated size and checksum.
  package func contents(of name: String) throws(WorkbookProblem) -> [UInt8] {
    guard let entry = entries[name] else { throw .partMissing(name) }
    guard entry.size <= Self.sizeLimit else { throw .partTooLarge(name) }
    let contents: [UInt8]
    do throws(PackageFault) {
      contents =
        entry.isDeflated
        ? try Inflater.inflate(bytes, entry.data, size: entry.size) : Array(bytes[entry.data])
      guard contents.count == entry.size else { throw .sizeIsWrong }
      guard Checksum.crc32(of: contents) == entry.crc else { throw .checksum }
    } catch {
      throw .part(name, error)
    }
    return contents
  }

  /// An entry of the directory and the stretch of the file that it claims.
  private static func entry(
    at place: Int, _ name: String, _ file: Fields, before directory: Int
  ) throws(WorkbookProblem) -> (Entry, Range<Int>) {
    let flags = file.two(place + 8)
    let method = file.two(place + 10)
    let packed = file.four(place + 20)
    let size = file.four(place + 24)
    let header = file.four(place + 42)
    guard flags & 1 == 0 else { throw .encrypted }
    guard method == 0 || method == 8 else { throw .part(name, .unknownCompression) }
    guard packed != 0xFFFF_FFFF, size != 0xFFFF_FFFF, header != 0xFFFF_FFFF else {
      throw .package(.severalDisks)
    }
    guard header + 30 <= directory, file.four(header) == 0x0403_4B50 else {
      throw .part(name, .header)
    }
    let nameLength = file.two(header + 26)
    let data = header + 30 + nameLength + file.two(header + 28)
    guard data + packed <= directory, nameLength == file.two(place + 28),
      file.two(header + 8) == method,
      file.equal(header + 30, place + 46, count: nameLength)
    else { throw .part(name, .header) }
    // A writer that streams leaves sizes and checksum to a record behind the data.
    let isStreamed = flags & 8 != 0 && file.two(header + 6) & 8 != 0
    if !isStreamed {
      guard file.four(header + 14) == file.four(place + 16), file.four(header + 18) == packed,
        file.four(header + 22) == size
      else { throw .part(name, .header) }
    }
    if method == 0, packed != size { throw .part(name, .sizeIsWrong) }
    let entry = Entry(
      isDeflated: method == 8, data: data..<(data + packed), size: size,
      crc: UInt32(truncatingIfNeeded: file.four(place + 16)))
    return (entry, header..<(data + packed))
  }

  /// Where the record at the end of a zip file begins. Its comment must reach to the last byte.
  private static func endRecord(_ file: Fields) -> Int? {
    var place = file.count - 22
    while place >= 0, place >= file.count - 22 - 0xFFFF {
      if file.four(place) == 0x0605_4B50, place + 22 + file.two(place + 20) == file.count {
        return place
      }
      place -= 1
    }
    return nil
  }

  /// A relative path without steps upwards.
  private static func isPartName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.utf8.contains(0x5C) && !name.utf8.contains(0)
      && !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
  }

  /// Numbers of a zip file, lowest byte first. Places outside the file read as zero.
  private struct Fields {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var count: Int { bytes.count }

    func two(_ place: Int) -> Int {
      guard place >= 0, place + 2 <= bytes.count else { return 0 }
      return Int(bytes[place]) | Int(bytes[place + 1]) << 8
    }

    func four(_ place: Int) -> Int { two(place) | two(place + 2) << 16 }

    func equal(_ one: Int, _ other: Int, count: Int) -> Bool {
      guard one + count <= bytes.count, other + count <= bytes.count else { return false }
      return (0..<count).allSatisfy { bytes[one + $0] == bytes[other + $0] }
    }
  }
}
