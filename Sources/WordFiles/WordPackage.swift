import Extracts

/// The parts of a Word file once all of them are known to be whole and harmless.
struct WordPackage {
  private let zip: ZipPackage
  /// The part that holds the text.
  let main: String
  /// The relations of that part.
  let relations: WordRelations

  /// The most bytes of a file, and of all its parts unpacked.
  static let fileLimit = 50 << 20
  private static let totalLimit = 256 << 20
  /// The most bytes of all parts of XML together.
  private static let markupLimit = 64 << 20

  /// Opens a file and holds every part of it against what a paper may have.
  init(_ bytes: [UInt8]) throws(WordFileProblem) {
    let kind = FileKind(bytes)
    guard kind == .zip else {
      throw kind == .lockedWorkbook ? .locked : .notAWordFile(is: Self.words(kind))
    }
    guard bytes.count <= Self.fileLimit else {
      throw .tooLarge("the whole", limit: "\(Self.fileLimit >> 20) MiB")
    }
    let zip: ZipPackage
    do throws(WorkbookProblem) { zip = try ZipPackage(bytes) } catch { throw Self.problem(error) }
    self.zip = zip
    let names = zip.names
    let sizes = names.map { ($0, zip.statedSize(of: $0) ?? 0) }
    guard sizes.reduce(0, { $0 + $1.1 }) <= Self.totalLimit else {
      throw .tooLarge("all of the parts", limit: "\(Self.totalLimit >> 20) MiB")
    }
    guard sizes.reduce(0, { $0 + (Self.isMarkup($1.0) ? $1.1 : 0) }) <= Self.markupLimit else {
      throw .tooLarge("all of the text", limit: "\(Self.markupLimit >> 20) MiB")
    }
    try Self.checkNames(names)
    let types = try ContentTypes(zip)
    for name in names where name != ContentTypes.part {
      guard let type = types.type(of: name) else { throw .noType(name) }
      try Self.check(type: type, of: name)
    }
    for name in names { try Self.checkWhole(name, zip) }
    let root = try WordRelations(of: "", in: zip)
    guard let main = root.first(ofType: "officeDocument") else {
      throw .partMissing("word/document.xml")
    }
    guard zip.has(main) else { throw .partMissing(main) }
    guard types.type(of: main)?.hasSuffix("wordprocessingml.document.main+xml") == true else {
      throw .notAWordFile(is: "an Office file of another kind")
    }
    for name in names where name.hasSuffix(".rels") {
      _ = try WordRelations(part: name, in: zip)
    }
    self.main = main
    relations = try WordRelations(of: main, in: zip)
  }

  /// A part that need not be there, read whole; nil where there is none.
  func tree(of name: String?) throws(WordFileProblem) -> MarkupNode? {
    guard let name, zip.has(name) else { return nil }
    return try Self.tree(of: name, in: zip)
  }

  /// The part of the package itself that has this type, such as "custom-properties".
  func rootPart(ofType type: String) throws(WordFileProblem) -> String? {
    try WordRelations(of: "", in: zip).first(ofType: type)
  }

  /// The place of a byte of a part.
  func place(_ offset: Int, in part: String) -> WordPlace {
    WordPlace(offset, in: (try? zip.contents(of: part)) ?? [])
  }

  static func tree(of name: String, in zip: ZipPackage) throws(WordFileProblem) -> MarkupNode {
    guard zip.statedSize(of: name) ?? 0 <= MarkupNode.sizeLimit else {
      throw .tooLarge("the part '\(name)'", limit: "\(MarkupNode.sizeLimit >> 20) MiB")
    }
    let bytes = try contents(of: name, zip)
    do throws(PartFault) {
      return try MarkupNode(part: bytes)
    } catch {
      if let mended = WordMending.mended(bytes)?.bytes, let tree = try? MarkupNode(part: mended) {
        return tree
      }
      throw problem(error, name, bytes)
    }
  }

  /// How many marks of changes of a part had to be put right before it was XML.
  func mendedMarks(in name: String) -> Int {
    guard let bytes = try? zip.contents(of: name), (try? Self.readThrough(bytes)) == nil else {
      return 0
    }
    return WordMending.mended(bytes)?.count ?? 0
  }

  static func contents(of name: String, _ zip: ZipPackage) throws(WordFileProblem) -> [UInt8] {
    do throws(WorkbookProblem) {
      return try zip.contents(of: name)
    } catch {
      throw problem(error)
    }
  }

  /// Unpacks a part, which holds its checksum against it; what is XML is read to its end.
  private static func checkWhole(_ name: String, _ zip: ZipPackage) throws(WordFileProblem) {
    let bytes = try contents(of: name, zip)
    guard isMarkup(name) else { return }
    do throws(PartFault) {
      try readThrough(bytes)
    } catch {
      if let mended = WordMending.mended(bytes)?.bytes, (try? readThrough(mended)) != nil { return }
      throw problem(error, name, bytes)
    }
  }

  private static func readThrough(_ bytes: [UInt8]) throws(PartFault) {
    var xml = try XMLReader(bytes)
    while try xml.next() != .finish {}
  }

  private static func isMarkup(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".xml") || name.hasSuffix(".rels")
  }

  private static func checkNames(_ names: [String]) throws(WordFileProblem) {
    for name in names {
      let small = name.lowercased()
      if small.contains("vbaproject") || small.contains("vbadata") { throw .program("macros") }
      if small.contains("/activex/") { throw .program("ActiveX controls") }
      if small.contains("/embeddings/") || small.hasSuffix(".bin") && small.contains("ole") {
        throw .fileInside(name)
      }
    }
  }

  private static func check(type: String, of name: String) throws(WordFileProblem) {
    let type = type.lowercased()
    if type.contains("macroenabled") || type.contains("vbaproject") { throw .program("macros") }
    if type.contains("activex") { throw .program("ActiveX controls") }
    if type.contains("oleobject")
      || type.contains("application/vnd.openxmlformats-officedocument.package")
    {
      throw .fileInside(name)
    }
    if type.contains("template.main+xml") { throw .notAWordFile(is: "a template of Word (.dotx)") }
  }

  private static func problem(
    _ fault: PartFault, _ name: String, _ bytes: [UInt8]
  ) -> WordFileProblem {
    .badPart(
      name, WordPlace(fault.offset, in: bytes),
      why: fault.kind.words(of: "Word file") ?? "it is not the XML of a Word file")
  }

  private static func problem(_ problem: WorkbookProblem) -> WordFileProblem {
    switch problem {
    case .encrypted: .locked
    case .package(let fault): .notWhole(why: fault.words(of: "Word file"))
    case .tooManyParts(let count):
      .tooLarge("the list of parts, which has \(count),", limit: "\(ZipPackage.partLimit)")
    case .partNameOutside: .notWhole(why: "one of its parts is named to lie outside it")
    case .partTwice(let name):
      .notWhole(
        why: "two of its parts are called '\(name)', and readers differ on which one counts")
    case .partMissing(let name): .partMissing(name)
    case .partTooLarge(let name):
      .tooLarge("the part '\(name)'", limit: "\(ZipPackage.sizeLimit >> 20) MiB")
    case .part(let name, let fault): .damagedPart(name, why: fault.words(of: "Word file"))
    default: .notWhole(why: problem.message)
    }
  }

  private static func words(_ kind: FileKind?) -> String {
    switch kind {
    case .empty: "empty"
    case .olderWorkbook: "a file of the older Office kinds (.doc)"
    case .openDocument: "an OpenDocument file"
    case .portableDocument: "a PDF"
    case .webPage: "a web page"
    case .text: "a text"
    default: "something else"
    }
  }
}

/// Of what kind each part is, as `[Content_Types].xml` says.
private struct ContentTypes {
  static let part = "[Content_Types].xml"
  private var byEnding: [String: String] = [:]
  private var byName: [String: String] = [:]

  init(_ zip: ZipPackage) throws(WordFileProblem) {
    guard zip.has(Self.part) else { throw .partMissing(Self.part) }
    for child in try WordPackage.tree(of: Self.part, in: zip).children {
      guard let type = child["ContentType"] else { continue }
      if child.name == "Default", let ending = child["Extension"] {
        byEnding[ending.lowercased()] = type
      } else if child.name == "Override", let name = child["PartName"] {
        byName[String(name.drop { $0 == "/" }).lowercased()] = type
      }
    }
  }

  /// Nil where nothing says it.
  func type(of name: String) -> String? {
    if let type = byName[name.lowercased()] { return type }
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return byEnding[name[name.index(after: dot)...].lowercased()]
  }
}
