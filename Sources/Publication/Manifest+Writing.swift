import Diagnostics
import Figures
package import Fingerprints

extension Manifest {
  /// Canonical JSON: keys sorted, one entry of a list a line, figures by id, inputs and files by
  /// path, and a line end at the end. A record has its own fingerprint in it.
  package var text: String { String(decoding: bytes(), as: UTF8.self) }

  /// The text in UTF-8.
  ///
  /// - Parameter lists: of this manifest, where they were made before.
  func bytes(_ lists: WrittenLists? = nil) -> [UInt8] {
    let lists = lists ?? writtenLists()
    guard record != nil else { return bytes(sealedBy: nil, lists) }
    return bytes(sealedBy: Fingerprint(of: bytes(sealedBy: nil, lists)), lists)
  }

  /// - Parameter lists: of this manifest.
  func bytes(sealedBy fingerprint: Fingerprint?, _ lists: WrittenLists) -> [UInt8] {
    var fields = parts(lists)
    if let record { fields.append(("record", .one(Self.line(record, sealedBy: fingerprint)))) }
    fields.append(("manifest", .one(record == nil ? "1" : "2")))
    fields.sort { $0.key < $1.key }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(fields.reduce(8) { $0 + $1.key.utf8.count + 8 + $1.value.length })
    for (key, value) in fields {
      bytes.append(contentsOf: (bytes.isEmpty ? "{\n  \"" : ",\n  \"").utf8)
      bytes.append(contentsOf: key.utf8)
      bytes.append(contentsOf: "\": ".utf8)
      value.write(into: &bytes)
    }
    bytes.append(contentsOf: "\n}\n".utf8)
    return bytes
  }

  /// A value of the manifest as it is written: on one line, or a list with one entry a line.
  enum Value {
    case one(String)
    case lines([String])
    case long(LongList)

    /// How many bytes `write` adds.
    fileprivate var length: Int {
      switch self {
      case .one(let text): text.utf8.count
      case .lines(let lines): lines.reduce(6) { $0 + $1.utf8.count + 6 }
      case .long(let list): list.length
      }
    }

    /// As `JSONText.lines` writes a list.
    fileprivate func write(into bytes: inout [UInt8]) {
      switch self {
      case .one(let text): bytes.append(contentsOf: text.utf8)
      case .lines(let lines) where lines.isEmpty: bytes.append(contentsOf: "[]".utf8)
      case .lines(let lines):
        for (index, line) in lines.enumerated() {
          bytes.append(contentsOf: (index == 0 ? "[\n    " : ",\n    ").utf8)
          bytes.append(contentsOf: line.utf8)
        }
        bytes.append(contentsOf: "\n  ]".utf8)
      case .long(let list): list.write(into: &bytes)
      }
    }

    var lines: [String] {
      switch self {
      case .one(let text): [text]
      case .lines(let lines): lines
      case .long(let list): list.lines
      }
    }
  }

  /// All that is written of a manifest but for its number and what makes it a record.
  var parts: [(key: String, value: Value)] { parts(writtenLists()) }

  private func parts(_ lists: WrittenLists) -> [(key: String, value: Value)] {
    var fields: [(key: String, value: Value)] = [
      ("council", .one(JSONText.object([("id", council.id), ("name", council.name)]))),
      ("figures", .long(lists.figures)),
      (
        "files",
        .lines(
          Self.byPath(files, \.path).map {
            JSONText.object([("path", $0.path), ("sha256", $0.fingerprint.description)])
          })
      ),
      ("inputs", .lines(Self.byPath(inputs, \.path).map(Self.line))),
      (
        "meeting",
        .one(
          JSONText.object(
            [("committee", meeting.committee)]
              + (meeting.corrects.map { [("corrects", $0)] } ?? [])
              + [("date", meeting.date), ("id", meeting.id)]
              + (meeting.issued.map { [("issued", $0)] } ?? [])))
      ),
      ("part", .one(JSONText.quoted(part.rawValue))),
      (
        "recommendations",
        .lines(
          recommendations.map {
            JSONText.object([
              ("id", $0.id), ("label", $0.label), ("report", $0.report), ("text", $0.text),
            ])
          })
      ),
      (
        "reports",
        .lines(
          reports.map {
            JSONText.fields([
              ("files", JSONText.list($0.files.map(JSONText.quoted))),
              ("id", JSONText.quoted($0.id)), ("title", JSONText.quoted($0.title)),
            ])
          })
      ),
      (
        "sections",
        .lines(
          sections.map {
            JSONText.object(
              [("heading", $0.heading), ("id", $0.id)]
                + ($0.level.map { [("level", String($0))] } ?? [])
                + ($0.number.isEmpty ? [] : [("number", $0.number)])
                + [("report", $0.report), ("sha256", $0.fingerprint.description)])
          })
      ),
      ("version", .one(JSONText.quoted(version))),
    ]
    if let printedBy { fields.append(("printed_by", .one(JSONText.quoted(printedBy)))) }
    if !withheld.isEmpty {
      let lines = withheld.sorted { $0.figure < $1.figure }.map {
        JSONText.object([("id", $0.figure.description), ("reason", $0.reason)])
      }
      fields.append(("withheld", .lines(lines)))
    }
    if !notices.isEmpty {
      let lines = notices.map { notice in
        JSONText.object(
          [("on", notice.on)] + (notice.state.map { [("state", $0.rawValue)] } ?? [])
            + [("text", notice.text)])
      }
      fields.append(("notices", .lines(lines)))
    }
    if !withdrawn.isEmpty {
      let lines = withdrawn.map {
        JSONText.object([("on", $0.on), ("reason", $0.reason), ("report", $0.report)])
      }
      fields.append(("withdrawn", .lines(lines)))
    }
    // Manifests without them were written before there were any.
    if !facts.isEmpty { fields.append(("facts", .lines(facts.map(Self.line)))) }
    if !indicators.isEmpty { fields.append(("indicators", .lines(indicators.map(Self.line)))) }
    if !paragraphs.isEmpty { fields.append(("paragraphs", .long(lists.paragraphs))) }
    return fields
  }

  /// Of the text; two manifests are the same where their fingerprints are.
  package var fingerprint: Fingerprint { Fingerprint(of: bytes()) }

  /// Adds the line of a figure, its fields by their keys, as everywhere.
  static func add(_ entry: Entry, called id: String, to bytes: inout [UInt8]) {
    let figure = entry.figure
    var line = JSONLine(after: &bytes)
    if let absence = figure.absence { line.add("absence", absence.rawValue) }
    if let parts = entry.parts { line.add("denominator", parts.denominator) }
    line.add("id", id)
    if let parts = entry.parts { line.add("numerator", parts.numerator) }
    line.addList("origins", figure.origins, add)
    line.addList("places", entry.places, JSONText.add)
    line.add("printed", figure.printed)
    if !entry.status.isEmpty { line.add("status", entry.status) }
    line.end(&bytes)
  }

  private static func add(_ origin: Origin, to bytes: inout [UInt8]) {
    var line = JSONLine(after: &bytes)
    line.add("column", origin.column)
    line.add("file", origin.file)
    line.add("row", origin.row)
    if let sheet = origin.sheet { line.add("sheet", sheet) }
    line.end(&bytes)
  }

  private static func line(_ input: Input) -> String {
    var fields: [(String, String)] = []
    if input.isOpen { fields.append(("open", "true")) }
    fields.append(("path", JSONText.quoted(input.path)))
    if let fingerprint = input.fingerprint {
      fields.append(("sha256", JSONText.quoted(fingerprint.description)))
    }
    return JSONText.fields(fields)
  }

  private static func byPath<Item>(_ items: [Item], _ path: (Item) -> String) -> [Item] {
    items.sorted { path($0).utf8.lexicographicallyPrecedes(path($1).utf8) }
  }
}
