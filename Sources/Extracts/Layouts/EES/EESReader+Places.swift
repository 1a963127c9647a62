internal import Diagnostics
internal import Indicators

/// The time, level and area of a row.
extension EESReader {
  mutating func readTime(_ row: CSVRow) -> EESTime? {
    let period = row.cells[timeColumn]
    let identifier = row.cells[identifierColumn]
    if !lastTime.period.isEmpty, holds(period, lastTime.period),
      holds(identifier, lastTime.identifier)
    {
      return lastTime.time
    }
    let periodText = period.text(in: file.bytes)
    let identifierText = identifier.text(in: file.bytes)
    var time: EESTime?
    switch EESTime.read(period: periodText, identifier: identifierText) {
    case .success(let found): time = found
    case .failure(let error):
      // Told once for each time and not for each of its rows.
      if badTimes.insert("\(periodText)\u{0}\(identifierText)").inserted {
        log.report(
          ExtractProblem.notATime(
            period: periodText, identifier: identifierText, why: error.fault),
          at: file.location(error.fault == .unknownIdentifier ? identifier : period, row))
      }
    }
    if let found = time {
      if family == nil {
        family = found.family
        firstIdentifier = identifierText
      } else if family != found.family {
        if badTimes.insert(identifierText).inserted {
          log.report(
            ExtractProblem.timesMixed(first: firstIdentifier, now: identifierText),
            at: file.location(identifier, row))
        }
        time = nil
      }
    }
    for rule in periodsNow.indices { periodsNow[rule] = nil }
    timeNow = time.flatMap(RankedTime.init)
    if let now = timeNow, now.rank > newestTime?.rank ?? 0 { newestTime = now }
    lastTime = (
      Array(file.bytes[period.start..<period.end]),
      Array(file.bytes[identifier.start..<identifier.end]), time
    )
    return time
  }

  /// Reads the level of a row into `lastLevel`; false where it is none.
  mutating func readLevel(_ row: CSVRow) -> Bool {
    let cell = row.cells[levelColumn]
    if lastLevel.bytes.isEmpty || !holds(cell, lastLevel.bytes) {
      let text = cell.text(in: file.bytes)
      let level = EESLevel(rawValue: text)
      if level == nil {
        log.report(ExtractProblem.unknownLevel(text), at: file.location(cell, row))
      }
      lastLevel = LastLevel(
        bytes: Array(file.bytes[cell.start..<cell.end]), level: level,
        codeName: level?.codeColumn, column: level.flatMap { levelColumns[$0] },
        beside: (level?.columnsBeside ?? []).compactMap { header.firstIndex(of: $0) })
      lastArea = ([], nil)
    }
    return lastLevel.level != nil
  }

  /// The area of a row by the number of its code of today; nil where it is not asked for or has no
  /// code.
  mutating func readArea(_ row: CSVRow, _ codeName: String) -> Int32? {
    guard let column = lastLevel.column else {
      log.report(ExtractProblem.noAreaCode(column: codeName), at: file.location(row: row))
      return nil
    }
    let cell = row.cells[column]
    checkBeside(row, cell)
    if !lastArea.bytes.isEmpty, holds(cell, lastArea.bytes) { return lastArea.area }
    let text = cell.text(in: file.bytes)
    if text.isEmpty {
      log.report(ExtractProblem.noAreaCode(column: codeName), at: file.location(cell, row))
      return nil
    }
    let area: Int32?
    if let known = codes[text] {
      area = known
    } else {
      area = readArea(cell, text, row, codeName)
      codes[text] = .some(area)
    }
    lastArea = (Array(file.bytes[cell.start..<cell.end]), area)
    return area
  }

  /// The area of a code that is met for the first time.
  private mutating func readArea(
    _ cell: CSVCell, _ text: String, _ row: CSVRow, _ codeName: String
  ) -> Int32? {
    // "x" stands for an area not known and "z" for one of the publisher's own: neither is an area.
    guard text != "x", text != "z" else { return nil }
    guard text.split(separator: " / ", omittingEmptySubsequences: false).allSatisfy(Self.isCode)
    else {
      log.report(
        ExtractProblem.notAnAreaCode(text, column: codeName), at: file.location(cell, row))
      return nil
    }
    let code = AreaCode(text)
    let area = areas.current(code)
    if areas.area(code) == nil {
      log.report(ExtractProblem.unknownArea(code: text), at: file.location(cell, row))
    }
    if let asked = request.areas, !asked.contains(area) { return nil }
    return table.id(ofArea: area)
  }

  static func isCode(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 9 && (0x41...0x5A).contains(bytes[0])
      && bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }
}
