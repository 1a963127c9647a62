/// The walk through the text of a Word file. What is open at a place, such as a bookmark, a comment or a
/// field, may begin in one paragraph and end in another, and so stands here.
struct WordWalk {
  let styles: WordStyles
  var numbering: WordNumbering
  let relations: WordRelations

  var roles = WordRoles()
  var bookmarks: [(id: String, name: String)] = []
  var openComments: [String] = []
  /// The fields that are open: what each says it is, and whether its result has begun.
  var fields: [(instruction: String, isResult: Bool, offset: Int)] = []
  var notTaken: [String: Int] = [:]
  var hiddenStretches = 0
  private var paragraphCount = 0

  /// Something in the text that is refused.
  struct Refused: Error {
    let offset: Int
    let what: String
  }

  init(styles: WordStyles, numbering: WordNumbering, relations: WordRelations) {
    self.styles = styles
    self.numbering = numbering
    self.relations = relations
  }

  /// The blocks in an element, in order; wrappers such as content controls are opened.
  mutating func blocks(of node: MarkupNode) throws(Refused) -> [WordBlock] {
    var blocks: [WordBlock] = []
    for child in node.children {
      switch child.name {
      case "w:p": blocks += try paragraph(child)
      case "w:tbl": blocks.append(.table(try table(child)))
      case "w:sdt":
        if let content = child.first("w:sdtContent") { blocks += try self.blocks(of: content) }
      case "w:customXml", "w:ins", "w:del", "w:moveFrom", "w:moveTo":
        blocks += try self.blocks(of: child)
      case "mc:AlternateContent":
        if let chosen = child.first("mc:Choice") { blocks += try self.blocks(of: chosen) }
      case "w:altChunk":
        throw Refused(offset: child.offset, what: "another file that is put into the text")
      case "w:subDoc":
        throw Refused(offset: child.offset, what: "a part of the text that lies elsewhere")
      default: mark(child)
      }
    }
    return blocks
  }

  /// A paragraph, and behind it what stands in its text boxes.
  private mutating func paragraph(_ node: MarkupNode) throws(Refused) -> [WordBlock] {
    var paragraph = WordParagraph()
    paragraphCount += 1
    paragraph.number = paragraphCount
    let properties = node.first("w:pPr")
    let style = properties?.value(of: "w:pStyle")
    paragraph.style = styles.name(style)
    paragraph.level = styles.level(style)
    if let level = properties?.value(of: "w:outlineLvl").flatMap({ Int($0) }) {
      paragraph.level = (0...8).contains(level) ? level + 1 : nil
    }
    let mark = properties?.first("w:rPr")
    paragraph.mark = change(of: mark)
    paragraph.endsSection = properties?.first("w:sectPr") != nil
    if !paragraph.mark.isGone { number(&paragraph, properties?.first("w:numPr"), style) }
    var run = WordRun(
      isBold: styles.isBold(style), isHidden: styles.isHidden(style))
    var boxes: [MarkupNode] = []
    try runs(of: node, &run, into: &paragraph, &boxes)
    var blocks: [WordBlock] = [.paragraph(paragraph)]
    for box in boxes { blocks += try self.blocks(of: box) }
    return blocks
  }

  private mutating func number(
    _ paragraph: inout WordParagraph, _ own: MarkupNode?, _ style: String?
  ) {
    var list = styles.numbering(style)
    if let own, let id = own.value(of: "w:numId") {
      list = (id, Int(own.value(of: "w:ilvl") ?? "0") ?? 0)
    } else if let own, let level = own.value(of: "w:ilvl").flatMap({ Int($0) }), let from = list {
      list = (from.list, level)
    }
    guard let list, list.list != "0" else { return }
    if let (label, isBullet) = numbering.next(list.list, level: list.level) {
      paragraph.label = label
      paragraph.isBullet = isBullet
      paragraph.listLevel = list.level
    }
  }

  private mutating func table(_ node: MarkupNode) throws(Refused) -> WordTable {
    var table = WordTable()
    table.caption = node.first("w:tblPr")?.value(of: "w:tblCaption")
    for row in Self.opened(node, "w:tr") {
      let properties = row.first("w:trPr")
      var made = WordRow()
      made.change = change(of: properties)
      made.isHeader = properties?.isOn("w:tblHeader") ?? false
      for cell in Self.opened(row, "w:tc") {
        let form = cell.first("w:tcPr")
        var read = WordCell()
        read.columns = min(max(Int(form?.value(of: "w:gridSpan") ?? "1") ?? 1, 1), 100)
        if let merge = form?.first("w:vMerge") { read.continuesAbove = merge["w:val"] != "restart" }
        read.blocks = try blocks(of: cell)
        if read.blocks.contains(where: { if case .table = $0 { true } else { false } }) {
          count("a table inside a cell, whose words were put into the cell")
        }
        made.cells.append(read)
      }
      table.rows.append(made)
    }
    return table
  }

  /// The children of a name, those in content controls too.
  private static func opened(_ node: MarkupNode, _ name: String) -> [MarkupNode] {
    node.children.flatMap { child -> [MarkupNode] in
      if child.name == name { return [child] }
      if child.name == "w:sdt", let content = child.first("w:sdtContent") {
        return opened(content, name)
      }
      return child.name == "w:customXml" ? opened(child, name) : []
    }
  }

  mutating func comments(of tree: MarkupNode?) throws(Refused) -> [WordComment] {
    var comments: [WordComment] = []
    for comment in tree?.children ?? [] where comment.name == "w:comment" {
      let text = try blocks(of: comment).flatMap(\.paragraphs).map(\.text)
      comments.append(
        WordComment(
          id: comment["w:id"] ?? "", role: roles.role(of: comment["w:author"] ?? ""),
          date: Self.day(comment["w:date"]),
          text: text.filter { !$0.isEmpty }.joined(separator: " ")))
    }
    return comments
  }

  /// Notes at the foot are not taken; their fields are held to the same as those of the text.
  mutating func checkNotes(_ tree: MarkupNode?) throws(Refused) {
    for note in tree?.children ?? [] {
      _ = try blocks(of: note)
      // Two of them are the line above the notes.
      if note["w:type"] == nil { count("a note at the foot of a page") }
    }
  }

  mutating func count(_ what: String) { notTaken[what, default: 0] += 1 }

  /// What was done to a paragraph's mark or to a row.
  func change(of properties: MarkupNode?) -> WordChange {
    var roles = roles
    for child in properties?.children ?? [] {
      if let change = Self.change(child, &roles) { return change }
    }
    return .none
  }

  /// The change that an element of tracked changes stands for; nil for any other.
  static func change(_ node: MarkupNode, _ roles: inout WordRoles) -> WordChange? {
    let on = day(node["w:date"])
    func role() -> String { roles.role(of: node["w:author"] ?? "") }
    return switch node.name {
    case "w:ins": .inserted(by: role(), on: on)
    case "w:del": .deleted(by: role(), on: on)
    case "w:moveTo": .movedHere(by: role(), on: on)
    case "w:moveFrom": .movedAway(by: role(), on: on)
    default: nil
    }
  }

  private static func day(_ date: String?) -> String {
    let day = String((date ?? "").prefix(10))
    return day.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) == nil ? "" : day
  }
}
