import Documents
import Figures

/// Finds the fields, recommendations, tables and figures of an old paper in its blocks.
package struct OldPaperReader {
  private let blocks: [OldBlock]
  private var paper: OldPaper
  private var current: OldSection
  /// Whether a heading of the paper's text has come: what stands before is its head.
  private var isPastHead = false

  /// What the blocks say.
  package static func paper(of blocks: [OldBlock], file: String) -> OldPaper {
    var reader = OldPaperReader(blocks, file: file)
    reader.readSections()
    reader.readHead()
    reader.readRecommendations()
    reader.readFigures()
    reader.paper.council = reader.council
    return reader.paper
  }

  private init(_ blocks: [OldBlock], file: String) {
    self.blocks = blocks
    paper = OldPaper(file: file)
    current = OldSection(field: nil, heading: "", label: nil, place: 1)
  }

  // MARK: Sections

  private mutating func readSections() {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .table(let table): take(table)
      case .text(let text):
        let next = index + 1 < blocks.count ? blocks[index + 1] : nil
        // A line with a colon before items leads to them and heads nothing.
        var isLead = false
        if text.text.hasSuffix(":"), case .text(let item)? = next {
          isLead =
            item.isBullet || item.text.hasPrefix("http")
            || item.label != nil && item.label?.first?.isNumber != true
        }
        take(text, mayHead: next != nil && !isLead)
      }
    }
    endSection()
  }

  private mutating func take(_ text: OldText, mayHead: Bool) {
    if let field = FieldNames.field(text.text), Self.mayHead(text) {
      begin(field, text.text.trimmingMarks, text)
      return
    }
    if let colon = text.text.firstIndex(where: { $0 == ":" }), !text.isBullet {
      let label = String(text.text[..<colon])
      var rest = String(text.text[text.text.index(after: colon)...])
      if let field = FieldNames.field(label), label.split(separator: " ").count <= 10 {
        // What stands in brackets behind a label belongs to it.
        if let note = rest.prefixMatch(of: Self.note.regex) {
          rest = String(rest[note.range.upperBound...])
        }
        let value = rest.trimmingSpaces
        if FieldNames.short.contains(field), !isPastHead || paper.head[field] == nil {
          set(field, value, text.place)
          if field == "contact" || !isPastHead, value.isEmpty { begin(field, label, text) }
        } else {
          begin(field, label, text)
          if !value.isEmpty { current.blocks.append(.text(OldText(value, place: text.place))) }
        }
        return
      }
    }
    if let match = text.text.prefixMatch(of: Self.reportOf.regex),
      !isPastHead || paper.head["report_of"] == nil,
      text.text.count <= 160, !text.text.hasSuffix(".")
    {
      set("report_of", String(match.output.1), text.place)
      return
    }
    if isPastHead || !current.heading.isEmpty, looksLikeHeading(text), mayHead {
      begin(nil, text.text.trimmingMarks, text)
      return
    }
    current.blocks.append(.text(text))
  }

  private static func mayHead(_ text: OldText) -> Bool {
    !text.isBullet
      && (text.label == nil
        || text.label?.wholeMatch(of: headingLabel.regex) != nil)
      && !text.text.hasSuffix(".")
  }

  private mutating func begin(_ field: String?, _ heading: String, _ text: OldText) {
    endSection()
    if let field, FieldNames.short.contains(field) {
      if paper.head[field] == nil { set(field, "", text.place) }
    } else if field != nil {
      isPastHead = true
    }
    current = OldSection(field: field, heading: heading, label: text.label, place: text.place)
  }

  private mutating func endSection() {
    guard !current.heading.isEmpty || !current.blocks.isEmpty else { return }
    paper.sections.append(current)
    current = OldSection(field: nil, heading: "", label: nil, place: current.place)
  }

  private func looksLikeHeading(_ text: OldText) -> Bool {
    if text.isHeading { return true }
    guard !text.isBullet, let first = text.text.first, first.isUppercase, text.text.count <= 100,
      let last = text.text.last, !".;,?!".contains(last) || last == "?"
    else { return false }
    if let label = text.label, label.wholeMatch(of: Self.numberLabel.regex) == nil { return false }
    // A label with its answer, as in "Capital costs: none".
    if let colon = text.text.lastIndex(of: ":"),
      ["n/a", "na", "none", "nil", "y", "n", "yes", "no"].contains(
        String(text.text[text.text.index(after: colon)...]).trimmingMarks.lowercased())
    {
      return false
    }
    return text.text.split(separator: " ").count <= 12 && !text.text.contains(". ")
  }

  // MARK: Tables

  private mutating func take(_ table: OldTable) {
    var pairs = 0
    for row in table.rows {
      var index = 0
      while index < row.count {
        let (label, rest) = Self.labelled(row[index])
        guard let field = FieldNames.field(label) else {
          index += 1
          continue
        }
        if !rest.isEmpty {
          take(field, label, rest, table.place)
          pairs += 1
          index += 1
          continue
        }
        let value = row[(index + 1)...].first { !$0.isEmpty } ?? ""
        let isLabel = FieldNames.field(Self.labelled(value).0) != nil && value.hasSuffix(":")
        take(field, label, isLabel ? "" : value, table.place)
        pairs += 1
        index += isLabel ? 1 : 2
      }
    }
    if table.numberCells >= 2, table.rows.count >= 2, pairs * 3 < table.rows.count * 2 {
      paper.tables.append(table)
    }
    // Rows of a head name people and are no text of the paper.
    if pairs == 0 || isGrid(table) { current.blocks.append(.table(table)) }
  }

  /// Whether rows of a table are answered Yes or No.
  private func isGrid(_ table: OldTable) -> Bool {
    table.rows.contains { row in
      row.count > 1 && ["y", "n", "yes", "no"].contains(row[1].lowercased())
        && FieldNames.field(row[0]) == nil
    }
  }

  private mutating func take(_ field: String, _ label: String, _ value: String, _ place: Int) {
    if FieldNames.short.contains(field) {
      if paper.head[field] == nil || paper.head[field]?.text.isEmpty == true {
        set(field, value, place)
      }
    } else {
      var text = OldText(label, place: place)
      text.isHeading = true
      begin(field, label.trimmingMarks, text)
      if !value.isEmpty { current.blocks.append(.text(OldText(value, place: place))) }
    }
  }

  private static func labelled(_ cell: String) -> (String, String) {
    guard let colon = cell.firstIndex(of: ":") else { return (cell, "") }
    return (String(cell[..<colon]), String(cell[cell.index(after: colon)...]).trimmingSpaces)
  }

  private mutating func set(_ field: String, _ value: String, _ place: Int, isSure: Bool = true) {
    var text = value.trimmingMarks
    var isSure = isSure
    switch field {
    case "date":
      if let day = OldWords.day(in: text) { paper.date = paper.date ?? day } else { isSure = false }
    case "report_of", "contact", "report_author", "portfolio":
      let post = PostWords.post(in: text)
      if post != text { isSure = isSure && !post.isEmpty }
      text = post
    case "telephone", "email": text = ""
    default: break
    }
    paper.head[field] = OldValue(text: text, place: place, isSure: isSure)
  }

  // MARK: The head

  /// Committee, day and title where no label says them: by the words of committees, and by where they
  /// stand.
  private mutating func readHead() {
    // A letter goes before many papers: what the paper itself says comes last.
    let end = paper.sections.first {
      $0.field != nil && !FieldNames.short.contains($0.field ?? "")
    }?.place
    let head = blocks.prefix { $0.place < end ?? 0 }.prefix(60)
    let lines: [(text: String, place: Int)] = head.flatMap { block in
      switch block {
      case .text(let text): [(text.text, text.place)]
      case .table(let table): table.rows.joined().filter { !$0.isEmpty }.map { ($0, table.place) }
      }
    }
    guard !lines.isEmpty else {
      guessTitle(from: blocks.prefix(1))
      return
    }
    let committees = lines.indices.filter { Self.isCommittee(lines[$0].text) }
    if let last = committees.last, paper.head["committee"] == nil {
      set("committee", OldWords.withoutDay(lines[last].text), lines[last].place, isSure: false)
    }
    if paper.date == nil, let last = committees.last,
      let day = lines[last...].prefix(4).lazy.compactMap({ OldWords.day(in: $0.text) }).first
    {
      paper.date = day
      paper.head["date"] = OldValue(text: day.long, place: lines[last].place, isSure: false)
    }
    guard paper.head["title"] == nil else { return }
    let from = committees.last.map { $0 + 1 } ?? 0
    let title = lines[from...].first { line in
      OldWords.day(in: line.text) == nil && FieldNames.field(line.text) == nil
        && !line.text.hasSuffix(".") && line.text.count <= 250 && line.text.count >= 8
        && line.text.prefixMatch(of: Self.reportBy.regex) == nil
    }
    if let title { set("title", title.text, title.place, isSure: false) }
  }

  private mutating func guessTitle(from blocks: ArraySlice<OldBlock>) {
    guard paper.head["title"] == nil, case .text(let text)? = blocks.first,
      !text.text.hasSuffix("."),
      text.text.count <= 250
    else { return }
    set("title", text.text, text.place, isSure: false)
  }

  private static func isCommittee(_ line: String) -> Bool {
    let name = OldWords.withoutDay(line)
    guard name.count <= 120, !name.hasSuffix("."), name.first?.isUppercase == true else {
      return false
    }
    return name.wholeMatch(of: committee.regex) != nil && name.split(separator: " ").count >= 2
  }

  /// The first word of the address of mail or of a page that councils have.
  private var council: String? {
    for block in blocks {
      let texts: [String] =
        switch block {
        case .text(let text): [text.text]
        case .table(let table): table.rows.flatMap { $0 }
        }
      for text in texts where text.contains(".gov.uk") {
        if let match = text.lowercased().firstMatch(of: Self.address.regex) {
          return String(match.output.1)
        }
      }
    }
    return nil
  }

  // MARK: Recommendations and figures

  private mutating func readRecommendations() {
    let section = paper.sections.first { $0.field == "recommendations" && !$0.blocks.isEmpty }
    let asks = section ?? paper.section("focus_for_scrutiny")
    guard let asks else { return }
    let texts = asks.blocks.compactMap { if case .text(let text) = $0 { text } else { nil } }
    let items = texts.filter { $0.label != nil || $0.isBullet }
    let found = items.isEmpty ? texts.filter { !$0.text.hasSuffix(":") } : items
    paper.recommendations = found.map {
      OldRecommendation(
        label: $0.label, text: $0.text, place: $0.place, isSure: asks.field == "recommendations")
    }
  }

  private mutating func readFigures() {
    for section in paper.sections where !FieldNames.short.contains(section.field ?? "") {
      if !section.heading.isEmpty { figures(of: section.heading, section.place) }
      for case .text(let text) in section.blocks { figures(of: text.text, text.place) }
    }
  }

  private mutating func figures(of text: String, _ place: Int) {
    // A caption numbers its table.
    if text.wholeMatch(of: Self.caption.regex) != nil { return }
    for (sentence, start) in OldWords.sentences(of: text) {
      let figures = TextFigure.all(in: sentence).filter { !Self.isName($0, in: sentence) }
      guard !figures.isEmpty else { continue }
      let periods = PeriodWords(in: sentence)
      for figure in figures {
        paper.figures.append(
          OldFigure(
            figure: figure, sentence: sentence.trimmingSpaces,
            period: periods.nearest(to: figure.start), place: place,
            start: start + figure.start))
      }
    }
  }

  /// Whether a number is part of a reference such as FD.123/21, of an age such as 16 plus, or of the
  /// name of an illness.
  private static func isName(_ figure: TextFigure, in sentence: String) -> Bool {
    let scalars = sentence.unicodeScalars
    guard
      let place = scalars.index(
        scalars.startIndex, offsetBy: figure.start, limitedBy: scalars.endIndex)
    else { return false }
    let word =
      sentence[..<place].reversed().prefix { !$0.isWhitespace }.reversed().map(String.init).joined()
      + sentence[place...].prefix { !$0.isWhitespace }
    if word.firstMatch(of: reference.regex) != nil { return true }
    if sentence[place...].prefixMatch(of: age.regex) != nil { return true }
    return sentence[..<place].lowercased().trimmingMarks.hasSuffix("covid")
  }
}
