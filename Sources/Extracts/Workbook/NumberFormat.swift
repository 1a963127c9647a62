/// What a number of a workbook is shown as, as far as a reader of figures needs to know.
enum NumberFormat: Sendable, Hashable {
  case plain, percentage, date
  /// Hours and minutes, of a day or counted past it.
  case time

  /// A format that workbooks know by its number alone (ECMA-376 part 1, 18.8.30).
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percentage
    case 14...17, 22, 27...31, 34...36, 50...58: self = .date
    case 18...21, 32, 33, 45...47: self = .time
    default: self = .plain
    }
  }

  /// A format by its code, of which the part for positive numbers counts.
  init(code: String) {
    var hasDay = false
    var hasMonth = false
    var hasClock = false
    var hasPercent = false
    var bytes = Array(code.utf8)[...]
    scan: while let byte = bytes.popFirst() {
      switch byte {
      case 0x3B: break scan
      case 0x22:
        while let next = bytes.popFirst(), next != 0x22 {}
      case 0x5C, 0x5F, 0x2A: _ = bytes.popFirst()
      case 0x5B:
        // In brackets stand colours, conditions, currencies and, as [h], time past a day.
        var inside: [UInt8] = []
        while let next = bytes.popFirst(), next != 0x5D { inside.append(next | 0x20) }
        if let first = inside.first, inside.allSatisfy({ $0 == first }),
          [0x68, 0x6D, 0x73].contains(first)
        {
          hasClock = true
        }
      case 0x25: hasPercent = true
      case 0x65, 0x45:
        // An exponent, 0.00E+00, or the year of an era.
        if let next = bytes.first, next == 0x2B || next == 0x2D { break scan }
      case 0x67, 0x47:
        // "General" has letters that mean something elsewhere.
        if bytes.prefix(6).map({ $0 | 0x20 }).elementsEqual("eneral".utf8) {
          bytes.removeFirst(6)
        }
      case 0x79, 0x59, 0x64, 0x44: hasDay = true
      case 0x6D, 0x4D: hasMonth = true
      case 0x68, 0x48, 0x73, 0x53: hasClock = true
      default: break
      }
    }
    // An m is a month but beside hours or seconds.
    if hasDay || hasMonth && !hasClock {
      self = .date
    } else if hasClock {
      self = .time
    } else {
      self = hasPercent ? .percentage : .plain
    }
  }
}
