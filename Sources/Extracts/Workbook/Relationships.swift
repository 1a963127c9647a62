/// Which parts of a package belong to one of them, by what they are to it.
struct Relationships {
  private var items: [(id: String, type: String, target: String)] = []

  /// Reads the relationships of a part, or of the package itself where its name is empty. A target
  /// outside the package is refused; one that lies on the network is passed over.
  init(of part: String, in package: ZipPackage) throws(WorkbookProblem) {
    let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let folder = String(part[..<cut])
    let name = "\(folder)_rels/\(part[cut...]).rels"
    let contents = try package.contents(of: name)
    var found: [(id: String, type: String, target: String)] = []
    do throws(PartFault) {
      var xml = try XMLReader(contents)
      reading: while true {
        switch try xml.next() {
        case .start:
          if xml.depth == 1 {
            guard xml.name == "Relationships" else { throw PartFault(.otherRoot, xml.position) }
          } else if found.count >= ZipPackage.partLimit {
            throw PartFault(.tooMany, xml.position)
          } else if xml.name == "Relationship", try xml.value("TargetMode") != "External" {
            found.append(
              (
                try xml.value("Id") ?? "", try xml.value("Type") ?? "",
                try xml.value("Target") ?? ""
              ))
          }
        case .end, .text: break
        case .finish: break reading
        }
      }
    } catch {
      throw .badPart(name, error)
    }
    for item in found {
      guard let target = Self.resolve(item.target, from: folder) else {
        throw .targetOutside(name)
      }
      items.append((item.id, item.type, target))
    }
  }

  /// The first part of a type, which is the last word of its address: the addresses differ between
  /// the two editions of the format.
  func target(ofType type: String, id: String? = nil) -> String? {
    items.first { ($0.id == id || id == nil) && $0.type.hasSuffix("/relationships/\(type)") }?
      .target
  }

  /// A path from the root of the package; nil where it leads out of it.
  private static func resolve(_ target: String, from folder: String) -> String? {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") {
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
