package import Diagnostics

/// Reads a Word file to a small tree: strictly, by our own walk of its XML, so that nothing in it is
/// lost without a word.
package enum WordReader {
  /// The document; nil with the reason in the log. What is there and not taken is warned of.
  ///
  /// - Parameter file: the path as the user would type it.
  package static func read(
    _ bytes: [UInt8], file: String, into log: inout DiagnosticLog
  ) -> WordDocument? {
    let place = Location(file: file)
    let before = log.errorCount
    do throws(WordFileProblem) {
      let document = try read(bytes)
      for paragraph in document.paragraphs {
        let scalars = paragraph.pieces.lazy.flatMap(\.text.unicodeScalars)
        if let scalar = scalars.first(where: InvisibleCharacters.actsOnText) {
          let name = InvisibleCharacters.name(scalar.value)
          log.report(
            WordFileProblem.hiddenCharacter(name, paragraph: paragraph.number), at: place)
        }
      }
      if document.hiddenStretches > 0 {
        log.report(WordFileProblem.hiddenText(document.hiddenStretches), at: place)
      }
      for (what, count) in document.notTaken {
        log.report(WordFileProblem.notRead(what: what, count: count), at: place)
      }
      return log.errorCount > before ? nil : document
    } catch {
      log.report(error, at: place)
      return nil
    }
  }

  /// The document as it stands, before anything is said of its words.
  static func read(_ bytes: [UInt8]) throws(WordFileProblem) -> WordDocument {
    let package = try WordPackage(bytes)
    let relations = package.relations
    guard let tree = try package.tree(of: package.main), tree.name == "w:document",
      let body = tree.first("w:body")
    else {
      throw .badPart(
        package.main, WordPlace(line: 1, column: 1),
        why: "the part is not of the kind that its place says")
    }
    let settings = try package.tree(of: relations.first(ofType: "settings"))
    if let merge = settings?.first("w:mailMerge"), let part = relations.first(ofType: "settings") {
      throw .fetches(part, package.place(merge.offset, in: part), what: "the data of a mail merge")
    }
    var walk = WordWalk(
      styles: WordStyles(try package.tree(of: relations.first(ofType: "styles"))),
      numbering: WordNumbering(try package.tree(of: relations.first(ofType: "numbering"))),
      relations: relations)
    do throws(WordWalk.Refused) {
      let blocks = try walk.blocks(of: body)
      let comments = try walk.comments(
        of: try? package.tree(of: relations.first(ofType: "comments")))
      let notes = ["footnotes", "endnotes"].compactMap { relations.first(ofType: $0) }
      let mended = package.mendedMarks(in: package.main)
      if mended > 0 { walk.notTaken[Self.mendedWords, default: 0] += mended }
      for note in notes { try walk.checkNotes(try? package.tree(of: note)) }
      return WordDocument(
        blocks: blocks, comments: comments,
        properties: properties(
          try? package.tree(of: try package.rootPart(ofType: "custom-properties"))),
        title: (try? package.tree(of: try package.rootPart(ofType: "core-properties")))?
          .first("dc:title").map(plainText) ?? "",
        notTaken: walk.notTaken.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
        hiddenStretches: walk.hiddenStretches)
    } catch {
      throw .fetches(package.main, package.place(error.offset, in: package.main), what: error.what)
    }
  }

  private static let mendedWords =
    "a mark of a tracked change that LibreOffice wrote across the edge of a control"

  private static func properties(_ tree: MarkupNode?) -> [String: String] {
    var properties: [String: String] = [:]
    for property in tree?.children ?? [] where property.name == "property" {
      if let name = property["name"] { properties[name] = plainText(property) }
    }
    return properties
  }

  private static func plainText(_ node: MarkupNode) -> String {
    var text = ""
    node.walk { text += $0.text }
    return text
  }
}
