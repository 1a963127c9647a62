internal import Diagnostics
internal import Indicators

/// The time, level and area of a row.
extension EESReader {
  mutating func readTime(_ row: CSVRow) -> EESTime? {
    let period = row.cells[timeColumn]
    let identifier = row.cells[identifierColumn]
    if holds(period, lastTime.period), holds(identifier, lastTime.identifier) {
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
    lastTime = (
      Array(file.bytes[period.start..<period.end]),
      Array(file.bytes[identifier.start..<identifier.end]), time
    )
    return time
  }

  mutating func readLevel(_ row: CSVRow) -> EESLevel? {
    let cell = row.cells[levelColumn]
    if !lastLevel.bytes.isEmpty, holds(cell, lastLevel.bytes) { return lastLevel.level }
    let text = cell.text(in: file.bytes)
    let level = EESLevel(rawValue: text)
    if level == nil {
      log.report(ExtractProblem.unknownLevel(text), at: file.location(cell, row))
    }
    lastLevel = (Array(file.bytes[cell.start..<cell.end]), level)
    return level
  }

  /// The area of a row by its code of today; nil where it is not asked for or has no code.
  mutating func readArea(
    _ row: CSVRow, _ level: EESLevel, _ codeName: String
  ) -> AreaCode? {
    guard let column = levelColumns[level] else {
      log.report(ExtractProblem.noAreaCode(column: codeName), at: file.location(row: row))
      return nil
    }
    let cell = row.cells[column]
    let text = cell.text(in: file.bytes)
    if let known = codes[text] { return known }
    var area: AreaCode?
    if text.isEmpty {
      log.report(ExtractProblem.noAreaCode(column: codeName), at: file.location(cell, row))
      return nil
    }
    // "x" stands for an area not known and "z" for one of the publisher's own: neither is an area.
    if text != "x", text != "z" {
      if text.split(separator: " / ", omittingEmptySubsequences: false).allSatisfy(Self.isCode) {
        let code = AreaCode(text)
        area = areas.current(code)
        if areas.area(code) == nil {
          log.report(ExtractProblem.unknownArea(code: text), at: file.location(cell, row))
        }
      } else {
        log.report(
          ExtractProblem.notAnAreaCode(text, column: codeName), at: file.location(cell, row))
      }
    }
    if let found = area, let asked = request.areas, !asked.contains(found) { area = nil }
    codes[text] = area
    return area
  }

  static func isCode(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 9 && (0x41...0x5A).contains(bytes[0])
      && bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }
}
