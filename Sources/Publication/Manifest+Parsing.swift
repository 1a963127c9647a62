package import Diagnostics
import Figures
package import Fingerprints

extension Manifest {
  /// Reads a manifest of this number or a smaller one. What is wrong goes to the log, all of it
  /// where the JSON itself is sound; nil then.
  package static func read(
    _ bytes: [UInt8], name: String, log: inout DiagnosticLog
  ) -> Manifest? {
    readSealed(bytes, name: name, log: &log)?.manifest
  }

  /// The same with its `contentFingerprint`, where it is a record that names it and that holds.
  package static func readSealed(
    _ bytes: [UInt8], name: String, log: inout DiagnosticLog
  ) -> (manifest: Manifest, fingerprint: Fingerprint?)? {
    let source = SourceText(name: name, bytes: bytes)
    let root: JSONNode
    do throws(JSONReader.Fault) {
      root = try JSONReader.read(source)
    } catch {
      log.report(error.problem, at: error.range)
      return nil
    }
    guard let number = number(root) else {
      log.report(OutputProblem.notManifest, at: source.range(0, 1))
      return nil
    }
    guard let value = Int(number.text), value <= Self.number else {
      log.report(OutputProblem.newerManifest(number: number.text), at: number.range)
      return nil
    }
    let errorsBefore = log.errorCount
    let manifest = manifest(root, isRecord: value == Self.number, log: &log)
    return log.errorCount == errorsBefore ? manifest : nil
  }

  /// Whether bytes are a manifest of this tool, of any number.
  static func isManifest(_ bytes: [UInt8]) -> Bool {
    let source = SourceText(name: "", bytes: bytes)
    guard let root = try? JSONReader.read(source) else { return false }
    return number(root) != nil
  }

  /// The manifest's number as written; nil where there is none from 1.
  private static func number(_ root: JSONNode) -> (text: String, range: SourceRange)? {
    guard let node = root["manifest"], let text = node.number, text.first != "0",
      text.utf8.allSatisfy(\.isDigit)
    else { return nil }
    return (text, node.range)
  }

  private static func manifest(
    _ root: JSONNode, isRecord: Bool, log: inout DiagnosticLog
  ) -> (manifest: Manifest, fingerprint: Fingerprint?)? {
    let keys = [
      "council", "figures", "files", "inputs", "manifest", "meeting", "part", "recommendations",
      "reports", "sections", "version",
    ]
    guard
      let fields = JSONFields(
        root, key: "manifest", required: keys + (isRecord ? ["record"] : []),
        optional: contentKeys + ["notices", "printed_by", "withdrawn", "withheld"], log: &log)
    else { return nil }
    let council = council(fields, log: &log)
    let meeting = meeting(fields, log: &log)
    let part = fields.text("part", log: &log).flatMap { text in
      fields.parsed("part", .part, PackPart(rawValue: text), log: &log)
    }
    let version = fields.text("version", log: &log)
    let reports = fields.list("reports", log: &log, report)
    let sections = fields.list("sections", log: &log, section)
    let recommendations = fields.list("recommendations", log: &log, recommendation)
    let figures = fields.list("figures", log: &log, entry)
    let indicators = fields.list("indicators", log: &log, indicator)
    let facts = fields.list("facts", log: &log, fact)
    let paragraphs = fields.list("paragraphs", log: &log, paragraph)
    let inputs = fields.list("inputs", log: &log, input)
    let files = fields.list("files", log: &log, file)

    let withheld = fields.list("withheld", log: &log, withheld)
    let withdrawn = fields.list("withdrawn", log: &log, withdrawn)
    let notices = fields.list("notices", log: &log, notice)
    let printedBy =
      fields.node("printed_by") == nil ? nil : fields.text("printed_by", log: &log)
    let sealed = isRecord ? record(fields, log: &log) : nil
    guard let council, let meeting, let part, let version else { return nil }
    var manifest = Manifest(
      part: part, council: council, meeting: meeting, version: version, reports: reports,
      sections: sections, recommendations: recommendations, figures: figures,
      indicators: indicators, facts: facts, paragraphs: paragraphs, inputs: inputs, files: files,
      withheld: withheld)
    manifest.withdrawn = withdrawn
    manifest.notices = notices
    manifest.printedBy = printedBy
    guard let (record, fingerprint, range) = sealed else { return (manifest, nil) }
    manifest.record = record
    if !isWritten(as: fingerprint, range), manifest.contentFingerprint != fingerprint {
      log.report(OutputProblem.recordChanged, at: range)
    }
    return (manifest, fingerprint)
  }

  private static func council(_ fields: JSONFields, log: inout DiagnosticLog) -> Council? {
    guard let node = fields.node("council"),
      let inner = JSONFields(node, key: "council", required: ["id", "name"], log: &log),
      let id = inner.text("id", log: &log), let name = inner.text("name", log: &log)
    else { return nil }
    return Council(id: id, name: name)
  }

  private static func meeting(_ fields: JSONFields, log: inout DiagnosticLog) -> Meeting? {
    guard let node = fields.node("meeting"),
      let inner = JSONFields(
        node, key: "meeting", required: ["committee", "date", "id"],
        optional: ["corrects", "issued"], log: &log),
      let committee = inner.text("committee", log: &log),
      let date = inner.text("date", log: &log), let id = inner.text("id", log: &log)
    else { return nil }
    return Meeting(
      id: id, committee: committee, date: date,
      issued: inner.node("issued") == nil ? nil : inner.text("issued", log: &log),
      corrects: inner.node("corrects") == nil ? nil : inner.text("corrects", log: &log))
  }

  private static func report(_ node: JSONNode, log: inout DiagnosticLog) -> Report? {
    guard
      let fields = JSONFields(
        node, key: "reports", required: ["files", "id", "title"], log: &log),
      let id = fields.text("id", log: &log), let title = fields.text("title", log: &log)
    else { return nil }
    return Report(id: id, title: title, files: fields.texts("files", log: &log))
  }

  private static func section(_ node: JSONNode, log: inout DiagnosticLog) -> Section? {
    guard
      let fields = JSONFields(
        node, key: "sections", required: ["heading", "id", "report", "sha256"],
        optional: ["level", "number"], log: &log),
      let heading = fields.text("heading", log: &log), let id = fields.text("id", log: &log),
      let report = fields.text("report", log: &log),
      let fingerprint = fields.fingerprint("sha256", log: &log)
    else { return nil }
    return Section(
      report: report, id: id, heading: heading, number: fields.text("number", log: &log) ?? "",
      level: fields.text("level", log: &log).flatMap { Int($0) }, fingerprint: fingerprint)
  }

  private static func recommendation(
    _ node: JSONNode, log: inout DiagnosticLog
  ) -> Recommendation? {
    guard
      let fields = JSONFields(
        node, key: "recommendations", required: ["id", "label", "report", "text"], log: &log),
      let id = fields.text("id", log: &log), let label = fields.text("label", log: &log),
      let report = fields.text("report", log: &log), let text = fields.text("text", log: &log)
    else { return nil }
    return Recommendation(report: report, id: id, label: label, text: text)
  }

  private static func entry(_ node: JSONNode, log: inout DiagnosticLog) -> Entry? {
    guard
      let fields = JSONFields(
        node, key: "figures", required: ["id", "origins", "places", "printed"],
        optional: ["absence", "denominator", "numerator", "status"], log: &log)
    else { return nil }
    let id = fields.text("id", log: &log).flatMap { text in
      fields.parsed("id", .figureID, FigureID(description: text), log: &log)
    }
    var absence: Absence?
    if fields.node("absence") != nil, let text = fields.text("absence", log: &log) {
      absence = fields.parsed("absence", .absence, Absence(rawValue: text), log: &log)
    }
    let places = fields.texts("places", log: &log)
    let origins = fields.list("origins", log: &log, origin)
    let printed = fields.text("printed", log: &log)
    if origins.isEmpty, let node = fields.node("origins"), node.isArray, node.items.isEmpty {
      fields.report(.wrongValue(key: "origins", .origins), key: "origins", log: &log)
    }
    guard let id, let printed, !origins.isEmpty else { return nil }
    let figure = Figure(id: id, printed: printed, absence: absence, origins: origins)
    let numerator = fields.text("numerator", log: &log)
    let denominator = fields.text("denominator", log: &log)
    let parts = numerator.flatMap { above in
      denominator.map { Parts(numerator: above, denominator: $0) }
    }
    return Entry(
      figure: figure, places: places, parts: parts,
      status: fields.text("status", log: &log) ?? "")
  }

  private static func origin(_ node: JSONNode, log: inout DiagnosticLog) -> Origin? {
    guard
      let fields = JSONFields(
        node, key: "origins", required: ["column", "file", "row"], optional: ["sheet"],
        log: &log),
      let column = fields.text("column", log: &log), let file = fields.text("file", log: &log),
      let row = fields.wholeNumber("row", log: &log)
    else { return nil }
    let sheet = fields.node("sheet") == nil ? nil : fields.text("sheet", log: &log)
    return Origin(file: file, sheet: sheet, row: row, column: column)
  }

  private static func input(_ node: JSONNode, log: inout DiagnosticLog) -> Input? {
    guard
      let fields = JSONFields(
        node, key: "inputs", required: ["path"], optional: ["open", "sha256"], log: &log),
      let path = fields.text("path", log: &log)
    else { return nil }
    let isOpen = fields.node("open") == nil ? false : fields.boolean("open", log: &log)
    let fingerprint =
      fields.node("sha256") == nil ? nil : fields.fingerprint("sha256", log: &log)
    return Input(path: path, fingerprint: fingerprint, isOpen: isOpen ?? false)
  }

  private static func notice(_ node: JSONNode, log: inout DiagnosticLog) -> Notice? {
    guard
      let fields = JSONFields(
        node, key: "notices", required: ["on", "text"], optional: ["state"], log: &log),
      let day = fields.text("on", log: &log), let text = fields.text("text", log: &log)
    else { return nil }
    guard fields.node("state") != nil else { return Notice(text, on: day) }
    // A state that a later version knows is told in its words.
    return Notice(
      text, on: day, state: fields.text("state", log: &log).flatMap(State.init(rawValue:)))
  }

  private static func withdrawn(
    _ node: JSONNode, log: inout DiagnosticLog
  ) -> WithdrawnPaper? {
    guard
      let fields = JSONFields(
        node, key: "withdrawn", required: ["on", "reason", "report"], log: &log),
      let day = fields.text("on", log: &log), let reason = fields.text("reason", log: &log),
      let report = fields.text("report", log: &log)
    else { return nil }
    return WithdrawnPaper(report: report, on: day, reason: reason)
  }

  private static func withheld(_ node: JSONNode, log: inout DiagnosticLog) -> Withheld? {
    guard
      let fields = JSONFields(node, key: "withheld", required: ["id", "reason"], log: &log),
      let reason = fields.text("reason", log: &log),
      let id = fields.text("id", log: &log).flatMap({ text in
        fields.parsed("id", .figureID, FigureID(description: text), log: &log)
      })
    else { return nil }
    return Withheld(figure: id, reason: reason)
  }

  private static func file(_ node: JSONNode, log: inout DiagnosticLog) -> File? {
    guard
      let fields = JSONFields(node, key: "files", required: ["path", "sha256"], log: &log),
      let path = fields.text("path", log: &log),
      let fingerprint = fields.fingerprint("sha256", log: &log)
    else { return nil }
    return File(path: path, fingerprint: fingerprint)
  }
}
