import Extracts

/// Which parts and addresses belong to a part, by what they are to it.
struct WordRelations {
  private var items: [String: (type: String, target: String)] = [:]
  private var order: [String] = []

  /// The relations of a part, or of the package itself where its name is empty.
  init(of part: String, in zip: ZipPackage) throws(WordFileProblem) {
    let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let name = "\(part[..<cut])_rels/\(part[cut...]).rels"
    if zip.has(name) {
      try self.init(part: name, in: zip)
    } else if part.isEmpty {
      throw .partMissing(name)
    } else {
      self.init()
    }
  }

  private init() {}

  /// Reads a part of relations. What fetches something when the file is opened, and what leads out of
  /// the file or to nothing, is refused.
  init(part name: String, in zip: ZipPackage) throws(WordFileProblem) {
    let folder = name.split(separator: "/").dropLast(2).map(String.init)
    let tree = try WordPackage.tree(of: name, in: zip)
    func place(_ node: MarkupNode) -> WordPlace {
      WordPlace(node.offset, in: (try? zip.contents(of: name)) ?? [])
    }
    guard tree.name == "Relationships" else {
      throw .badPart(name, place(tree), why: "the part is not of the kind that its place says")
    }
    for item in tree.children where item.name == "Relationship" {
      let type = item["Type"]?.split(separator: "/").last.map(String.init) ?? ""
      let target = item["Target"] ?? ""
      guard let id = item["Id"], !id.isEmpty, items[id] == nil else {
        throw .badPart(name, place(item), why: "a relation has no name, or the name of another")
      }
      if type.lowercased() == "afchunk" {
        throw .fetches(name, place(item), what: "another file that is put into the text")
      }
      if type == "vbaProject" { throw .program("macros") }
      if item["TargetMode"]?.lowercased() == "external" {
        let isLink = type == "hyperlink" && Self.isAddress(target)
        guard isLink else { throw .fetches(name, place(item), what: Self.words(type)) }
        items[id] = (type, target)
      } else {
        if type == "hyperlink", target.hasPrefix("#") || target.isEmpty { continue }
        guard let resolved = Self.resolve(target, from: folder) else {
          throw .fetches(name, place(item), what: "a part that lies outside the file")
        }
        if type == "oleObject" || type == "package" || type == "control" {
          throw .fileInside(resolved)
        }
        guard zip.has(resolved) || type == "hyperlink" else { throw .partMissing(resolved) }
        items[id] = (type, resolved)
      }
      order.append(id)
    }
  }

  /// The target of the first relation of a type, which is the last word of its address.
  func first(ofType type: String) -> String? {
    order.lazy.compactMap { items[$0] }.first { $0.type == type }?.target
  }

  /// The address that a link leads to; nil where it leads to none.
  func link(_ id: String?) -> String? {
    guard let id, let item = items[id], item.type == "hyperlink" else { return nil }
    return item.target
  }

  private static func isAddress(_ target: String) -> Bool {
    let target = target.lowercased()
    return ["http://", "https://", "mailto:"].contains { target.hasPrefix($0) }
  }

  private static func words(_ type: String) -> String {
    switch type {
    case "attachedTemplate": "a template that lies elsewhere"
    case "image": "a picture that lies elsewhere"
    case "hyperlink": "a link that is no address of a page"
    case "subDocument": "a part of the text that lies elsewhere"
    case "frame": "a frame"
    case "mailMergeSource", "mailMergeHeaderSource": "the data of a mail merge"
    default: "a file that lies elsewhere"
    }
  }

  /// A path from the root of the package; nil where it leads out of it.
  private static func resolve(_ target: String, from folder: [String]) -> String? {
    guard !target.contains("\\"), !target.contains(":") else { return nil }
    var parts = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/").map(String.init) {
      if step == ".." {
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      } else if step != "." {
        parts.append(step)
      }
    }
    return parts.joined(separator: "/")
  }
}
