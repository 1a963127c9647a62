import Diagnostics
import Figures
package import Fingerprints

extension Manifest {
  /// Canonical JSON: keys sorted, one entry of a list a line, figures by id, inputs and files by
  /// path, and a line end at the end. A record has its own fingerprint in it.
  package var text: String {
    guard record != nil else { return text(sealedBy: nil) }
    return text(sealedBy: contentFingerprint)
  }

  func text(sealedBy fingerprint: Fingerprint?) -> String {
    var fields = parts.map { ($0.key, $0.value.text) }
    if let record { fields.append(("record", Self.line(record, sealedBy: fingerprint))) }
    fields.append(("manifest", record == nil ? "1" : "2"))
    fields.sort { $0.0 < $1.0 }
    return "{\n" + fields.map { "  \"\($0.0)\": \($0.1)" }.joined(separator: ",\n") + "\n}\n"
  }

  /// A value of the manifest as it is written: on one line, or a list with one entry a line.
  enum Value {
    case one(String)
    case lines([String])

    var text: String {
      switch self {
      case .one(let text): text
      case .lines(let lines): JSONText.lines(lines)
      }
    }

    var lines: [String] {
      switch self {
      case .one(let text): [text]
      case .lines(let lines): lines
      }
    }
  }

  /// All that is written of a manifest but for its number and what makes it a record.
  var parts: [(key: String, value: Value)] {
    var fields: [(key: String, value: Value)] = [
      ("council", .one(JSONText.object([("id", council.id), ("name", council.name)]))),
      ("figures", .lines(Self.byKey(figures).map(Self.line))),
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
          JSONText.object([
            ("committee", meeting.committee), ("date", meeting.date), ("id", meeting.id),
          ]))
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
    if !withheld.isEmpty {
      let lines = withheld.sorted { $0.figure < $1.figure }.map {
        JSONText.object([("id", $0.figure.description), ("reason", $0.reason)])
      }
      fields.append(("withheld", .lines(lines)))
    }
    // Manifests without them were written before there were any.
    for (key, lines) in contents where !lines.isEmpty {
      fields.append((key, .lines(lines)))
    }
    return fields
  }

  /// Of the text; two manifests are the same where their fingerprints are.
  package var fingerprint: Fingerprint { Fingerprint(of: text) }

  private static func line(_ entry: Entry) -> String {
    let figure = entry.figure
    let origins = figure.origins.map { origin in
      var fields = [
        ("column", JSONText.quoted(origin.column)), ("file", JSONText.quoted(origin.file)),
        ("row", String(origin.row)),
      ]
      if let sheet = origin.sheet { fields.append(("sheet", JSONText.quoted(sheet))) }
      return JSONText.fields(fields)
    }
    var fields: [(String, String)] = []
    if let absence = figure.absence {
      fields.append(("absence", JSONText.quoted(absence.rawValue)))
    }
    if let parts = entry.parts {
      fields.append(("denominator", JSONText.quoted(parts.denominator)))
    }
    fields += [
      ("id", JSONText.quoted(figure.id.description)), ("origins", JSONText.list(origins)),
      ("places", JSONText.list(entry.places.map(JSONText.quoted))),
      ("printed", JSONText.quoted(figure.printed)),
    ]
    if let parts = entry.parts {
      fields.append(("numerator", JSONText.quoted(parts.numerator)))
    }
    if !entry.status.isEmpty { fields.append(("status", JSONText.quoted(entry.status))) }
    fields.sort { $0.0 < $1.0 }
    return JSONText.fields(fields)
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

  /// By bytes of the id, then of what is printed; the rest decides between figures that ought to
  /// be one, so that their order never rests on the order in which they came.
  /// The key of each entry is written once, not at each comparison.
  private static func byKey(_ entries: [Entry]) -> [Entry] {
    entries.map { (entry: $0, key: Array($0.key.joined(separator: "\0").utf8)) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map(\.entry)
  }

  private static func byPath<Item>(_ items: [Item], _ path: (Item) -> String) -> [Item] {
    items.sorted { path($0).utf8.lexicographicallyPrecedes(path($1).utf8) }
  }
}

extension Manifest.Entry {
  fileprivate var key: [String] {
    [figure.id.description, figure.printed, figure.absence?.rawValue ?? ""]
      + figure.origins.flatMap { [$0.file, $0.sheet ?? "", String($0.row), $0.column] } + places
  }
}
