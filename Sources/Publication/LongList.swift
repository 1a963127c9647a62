import ProjectFiles

/// A list of a manifest as it is written, one entry a line: in pieces, since it may have tens of
/// thousands of entries and several threads write it.
struct LongList: Sendable {
  /// In UTF-8, the comma and the line end before each entry.
  private let pieces: [[UInt8]]

  /// Items of which this many are written together.
  private static let batch = 2000

  private static let before = Array(",\n    ".utf8)

  /// - Parameters:
  ///   - jobs: how many threads the run may have.
  ///   - add: adds an item as JSON on one line.
  init<Item: Sendable>(
    _ items: [Item], _ jobs: Int, _ add: @escaping @Sendable (Item, inout [UInt8]) -> Void
  ) {
    let starts = Array(stride(from: 0, to: items.count, by: Self.batch))
    pieces = Workers.answers(starts.count, sparing: jobs) { number in
      var bytes: [UInt8] = []
      for item in items[starts[number]...].prefix(Self.batch) {
        bytes.append(contentsOf: Self.before)
        add(item, &bytes)
      }
      return bytes
    }
  }

  /// At least how many bytes `write` adds.
  var length: Int { pieces.reduce(6) { $0 + $1.count } }

  /// As `JSONText.lines` writes a list.
  func write(into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (number, piece) in pieces.enumerated() {
      // Before the first entry there is no comma.
      bytes.append(contentsOf: number == 0 ? piece.dropFirst() : piece[...])
    }
    bytes.append(contentsOf: (pieces.isEmpty ? "]" : "\n  ]").utf8)
  }

  /// The entries, each on its line without a comma. JSON has no line end within a text.
  var lines: [String] {
    pieces.flatMap { piece in
      piece.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
        let entry = line.dropFirst(4)
        return String(
          decoding: entry.last == UInt8(ascii: ",") ? entry.dropLast() : entry, as: UTF8.self)
      }
    }
  }
}
