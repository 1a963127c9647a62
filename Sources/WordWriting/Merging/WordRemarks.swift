/// Comments on what changed, each where it belongs.
struct WordRemarks {
  /// A paragraph, of the text or of a cell.
  private struct Place: Hashable {
    let block: Int
    var row = 0
    var cell = 0
    var paragraph = 0
    var isInTable = false
  }

  /// A place where something changed.
  private struct Change {
    let place: Place
    let words: Set<String>
    /// Words that came or went.
    let changed: Set<String>
    /// Those that came, as they stand.
    let come: String
  }

  private var body: WordBody
  private var changes: [Change] = []

  /// Puts each remark on the changed place that has most in common with it, on the head of the file where
  /// none has; then says of each place without one what happened there.
  static func put(_ remarks: [WordChangesWriter.Remark], on body: inout WordBody) {
    var work = WordRemarks(body)
    for remark in remarks { work.put(remark) }
    work.nameOthers()
    body = work.body
  }

  private init(_ body: WordBody) {
    self.body = body
    for place in Self.places(of: body) {
      guard let paragraph = paragraph(place), !paragraph.runs.isEmpty else { continue }
      let row = self.row(place)
      let isWhole = paragraph.change != nil || row?.change != nil
      guard isWhole || paragraph.isChanged else { continue }
      let changed = paragraph.runs.filter { $0.change != nil }.map(\.words).joined(separator: " ")
      let come = paragraph.runs.filter { $0.change == .inserted }.map(\.words)
      // A row is known by what stands in it, whichever cell changed.
      let words = row.map { $0.cells.map(\.words).joined(separator: " ") } ?? paragraph.words
      changes.append(
        Change(
          place: place, words: Self.words(in: words), changed: Self.words(in: changed),
          come: come.joined(separator: " ")))
    }
  }

  private static func places(of body: WordBody) -> [Place] {
    body.blocks.indices.flatMap { index -> [Place] in
      guard case .table(let table) = body.blocks[index] else { return [Place(block: index)] }
      return table.rows.indices.flatMap { row in
        table.rows[row].cells.indices.flatMap { cell in
          table.rows[row].cells[cell].paragraphs.indices.map { paragraph in
            Place(block: index, row: row, cell: cell, paragraph: paragraph, isInTable: true)
          }
        }
      }
    }
  }

  private static func words(in text: String) -> Set<String> {
    Set(
      text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "," }
        .map { word in
          let start = word.drop { $0 == "." || $0 == "," }
          return String(start.dropLast(start.reversed().prefix { $0 == "." || $0 == "," }.count))
        }
        .filter { $0.count > 2 || $0.contains(where: \.isNumber) })
  }

  // MARK: Places

  private func row(_ place: Place) -> WordTable.Row? {
    guard case .table(let table) = body.blocks[place.block] else { return nil }
    return table.rows[place.row]
  }

  private func paragraph(_ place: Place) -> WordParagraph? {
    switch body.blocks[place.block] {
    case .paragraph(let paragraph): paragraph
    case .table(let table): table.rows[place.row].cells[place.cell].paragraphs[place.paragraph]
    }
  }

  private mutating func attach(_ words: String, to place: Place) {
    let number = body.comments.count
    body.comments.append(WordComment(words: words))
    switch body.blocks[place.block] {
    case .paragraph(var paragraph):
      paragraph.attach(number)
      body.blocks[place.block] = .paragraph(paragraph)
    case .table(var table):
      table.rows[place.row].cells[place.cell].paragraphs[place.paragraph].attach(number)
      body.blocks[place.block] = .table(table)
    }
  }

  // MARK: Remarks that were given

  private mutating func put(_ remark: WordChangesWriter.Remark) {
    let words = Self.words(in: remark.words)
    var best: (score: Int, place: Place)?
    for change in changes {
      let signs = remark.signs.count { !$0.isEmpty && change.come.holds($0) }
      let common = words.intersection(change.changed).count
      guard signs > 0 || common > 0 else { continue }
      // What came counts a little more than what went, of two that say the same.
      let score =
        6 * signs + 4 * common + 2 * words.intersection(change.words).count
        + (change.come.isEmpty ? 0 : 1)
      if score > best?.score ?? 0 { best = (score, change.place) }
    }
    if let best { return attach(remark.words, to: best.place) }
    let head = Self.places(of: body).first { paragraph($0)?.runs.isEmpty == false }
    if let head { attach(remark.words, to: head) }
  }

  // MARK: What nobody named

  private mutating func nameOthers() {
    let gone = Set(changes.compactMap { whole($0.place, .deleted) })
    let come = Set(changes.compactMap { whole($0.place, .inserted) })
    var named: Set<Place> = []
    for change in changes {
      let place = change.place
      guard let paragraph = paragraph(place) else { continue }
      guard let row = row(place) else {
        guard !paragraph.hasComment else { continue }
        switch paragraph.change {
        case .inserted: attach(gone.contains(paragraph.words) ? "Moved here." : "New.", to: place)
        case .deleted:
          let isMoved = come.contains(paragraph.words)
          attach(isMoved ? "Moved: it stands elsewhere now." : "Taken out.", to: place)
        case nil: attach(paragraph.wordsOnChange, to: place)
        }
        continue
      }
      if let what = row.change {
        guard let name = name(of: what, place), named.insert(name.place).inserted else { continue }
        let isNamed = rows(name.place).contains { row in
          row.cells.contains { $0.paragraphs.contains(where: \.hasComment) }
        }
        if !isNamed { attach(name.words, to: place) }
      } else if !row.cells.contains(where: { $0.paragraphs.contains(where: \.hasComment) }) {
        attach(paragraph.wordsOnChange, to: place)
      }
    }
  }

  /// The words of a paragraph of the text that came or went whole.
  private func whole(_ place: Place, _ change: WordChange) -> String? {
    guard !place.isInTable, let paragraph = paragraph(place), paragraph.change == change else {
      return nil
    }
    return paragraph.words
  }

  /// A row that came or went by itself, or its table where all of that did.
  private func name(of change: WordChange, _ place: Place) -> (words: String, place: Place)? {
    guard case .table(let table) = body.blocks[place.block] else { return nil }
    let isAll = table.rows.allSatisfy { $0.change == change }
    let isNew = change == .inserted
    if isAll {
      let whole = Place(block: place.block, row: -1, isInTable: true)
      return (isNew ? "New table." : "Table taken out.", whole)
    }
    let row = Place(block: place.block, row: place.row, isInTable: true)
    return (isNew ? "New row." : "Row taken out.", row)
  }

  private func rows(_ place: Place) -> [WordTable.Row] {
    guard case .table(let table) = body.blocks[place.block] else { return [] }
    return place.row < 0 ? table.rows : [table.rows[place.row]]
  }
}

extension WordParagraph {
  fileprivate var isChanged: Bool { change != nil || runs.contains { $0.change != nil } }

  fileprivate var hasComment: Bool { runs.contains { !$0.comments.isEmpty } }

  /// What happened to words within it: other numbers, or others.
  fileprivate var wordsOnChange: String {
    func changed(_ change: WordChange) -> [Substring] {
      runs.filter { $0.change == change }.flatMap { $0.words.split(separator: " ") }
    }
    let (gone, come) = (changed(.deleted), changed(.inserted))
    guard (gone + come).allSatisfy({ $0.contains(where: \.isNumber) }) else { return "Reworded." }
    guard gone.count == 1, come.count == 1 else { return "Other figures." }
    return "Another figure: \(gone[0].withoutStop) before, \(come[0].withoutStop) now."
  }

  fileprivate mutating func attach(_ comment: Int) {
    let place = runs.firstIndex { $0.change == .inserted } ?? runs.firstIndex { $0.change != nil }
    runs[place ?? 0].comments.append(comment)
  }
}

extension Substring {
  fileprivate var withoutStop: Substring {
    last.map { ".,;:".contains($0) } == true ? dropLast() : self
  }
}

extension String {
  /// Whether a sign stands in it by itself, and not as a part of a number or a word.
  fileprivate func holds(_ sign: String) -> Bool {
    var rest = self[...]
    while let found = rest.firstRange(of: sign) {
      let before = self[..<found.lowerBound].last
      let after = self[found.upperBound...].first
      let isPart =
        before.map { $0.isLetter || $0.isNumber || $0 == "." } ?? false
        || after.map { $0.isLetter || $0.isNumber } ?? false
      if !isPart { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }
}
