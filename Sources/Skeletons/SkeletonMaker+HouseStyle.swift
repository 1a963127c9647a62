import Documents
import Houses
import Packs
import ProjectFiles

extension SkeletonMaker {
  /// Copies `Templates/<source>` under a new name; only the line `name:` of house.yaml changes.
  ///
  /// - Parameters:
  ///   - name: the new folder.
  ///   - printed: the name in house.yaml; otherwise the words of the folder's name.
  package func houseStyle(
    _ name: String, from source: String, called printed: String?
  ) throws(Failure) -> Result {
    try Self.check(name, for: .houseStyle)
    try Self.check(line: printed, of: "--name")
    try checkHouse(source)
    try checkFree(name, in: inputs.templates)
    var files: [NewFile] = []
    do throws(FileProblem) {
      for path in try Self.files(below: source, of: inputs.templates, depth: 4) {
        let bytes = try inputs.templates.bytes(of: path)
        files.append(NewFile(path: name + path.dropFirst(source.count), bytes: bytes))
      }
    } catch {
      throw .file(error)
    }
    guard let place = files.firstIndex(where: { $0.path == "\(name)/house.yaml" }),
      let text = Self.renamed(
        files[place].bytes, to: printed ?? Self.words(of: name),
        comment: "The house style '\(name)', which began as a copy of '\(source)'.")
    else {
      throw .asked(.noHouseName(path: inputs.templates.named("\(source)/house.yaml")))
    }
    files[place] = NewFile(path: files[place].path, bytes: text)
    // A house that takes all its rules from another has no file that shows where its own go.
    if !files.contains(where: { $0.path == "\(name)/\(HouseFiles.styleSheet)" }) {
      files.append(
        NewFile(
          path: "\(name)/\(HouseFiles.styleSheet)",
          bytes: Array("/* Rules of this house. They stand after those of its base. */\n".utf8)))
    }
    try writeSchemas()
    return Result(
      written: try write(files, in: inputs.templates), changed: [], notes: [],
      next: "write 'house_style: \(name)' in the council.yaml of a council, or: "
        + "scrutiny new council NAME --gss CODE --house \(name)")
  }

  /// The words of a folder's name: `west-sussex` is "West Sussex", `bath-and-more` "Bath and More".
  static func words(of name: String) -> String {
    let words = name.split(separator: "-").enumerated().map { index, word in
      index > 0 && ["and", "of", "on", "the", "upon", "with"].contains(word)
        ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }
    return words.joined(separator: " ")
  }

  /// Plain files, by path; names with a dot in front belong to no house.
  private static func files(
    below folder: String, of templates: ProjectFolder, depth: Int
  ) throws(FileProblem) -> [String] {
    var paths: [String] = []
    for entry in try templates.entries(of: folder) where !entry.name.isHidden {
      guard let name = entry.name.exactText else { continue }
      switch entry.kind {
      case .file: paths.append("\(folder)/\(name)")
      case .folder where depth > 1:
        paths += try files(below: "\(folder)/\(name)", of: templates, depth: depth - 1)
      default: continue
      }
    }
    return paths
  }

  /// The text of house.yaml with another name: comments and all other lines stay as they are.
  static func renamed(_ bytes: [UInt8], to name: String, comment first: String) -> [UInt8]? {
    let schema = Array("# yaml-language-server:".utf8)
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .filter { !$0.starts(with: schema) }
    let key = Array("name:".utf8)
    guard let place = lines.firstIndex(where: { $0.starts(with: key) }) else { return nil }
    let rest = Array(lines[place].dropFirst(key.count))
    let comment = rest.indices.first { index in
      rest[index] == UInt8(ascii: "#") && index > 0 && rest[index - 1] == UInt8(ascii: " ")
    }
    // A comment keeps its place after the name, however long that is.
    let kept = comment.map { Array("  ".utf8) + rest[$0...] } ?? []
    let isCRLF = rest.last == UInt8(ascii: "\r") && comment == nil
    lines[place] = (key + Array(" \(SettingsText.value(name))".utf8) + kept)[...]
    if isCRLF { lines[place].append(UInt8(ascii: "\r")) }
    let heading = "\(SchemaFiles.houseLine())# \(first)\n"
    return Array(heading.utf8) + Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
