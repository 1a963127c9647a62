/// Files with a row for each child, known by the names of their columns or by the form of their
/// cells, whatever their encoding and delimiter.
enum ChildLevel {
  /// Whether no table of figures has a column of this name and records of children do.
  static func isColumn(_ name: String) -> Bool {
    let letters = letters(name)
    return certain.contains(letters) || likely.contains(letters)
  }

  /// Whether nothing but records of people have a column of this name.
  static func isCertain(_ name: String) -> Bool { certain.contains(letters(name)) }

  /// Whether the beginning of a text has the column names or the cells of such records. Looks at
  /// words between any marks, so that no delimiter hides them.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    var lines = 0
    var pupils = 0
    var homes = 0
    var births = 0
    for line in bytes.prefix(1 << 16).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      lines += 1
      if lines > 200 { break }
      var found: Set<String> = []
      for cell in line.split(whereSeparator: isMark) where cell.count <= 40 {
        let text = String(decoding: cell, as: UTF8.self)
        if lines <= 40 {
          let name = letters(text)
          if certain.contains(name) { return true }
          if likely.contains(name) { found.insert(name) }
        }
        if isPupilNumber(cell) { pupils += 1 }
        if (6...8).contains(cell.count), isPostcode(text) { homes += 1 }
        if isBirthDate(cell) { births += 1 }
      }
      if found.count >= 2 { return true }
    }
    // A few may be the words of a note; as many as rows are a column.
    let many = max(3, lines / 2)
    return pupils >= 2 || homes >= many && births >= many
  }

  /// What parts cells in one file or another, and quotation marks.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2C, 0x3B, 0x09, 0x7C, 0x22: true
    default: false
    }
  }

  /// A letter, eleven digits and a digit or letter, as every pupil in England has.
  private static func isPupilNumber(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.count == 13, let first = cell.first, (0x41...0x5A).contains(first),
      let last = cell.last
    else { return false }
    let digits: ClosedRange<UInt8> = 0x30...0x39
    return cell.dropFirst().dropLast().allSatisfy(digits.contains)
      && (digits.contains(last) || (0x41...0x5A).contains(last))
  }

  private static func isPostcode(_ text: String) -> Bool {
    let parts = text.split(separator: " ")
    guard parts.count == 2, (2...4).contains(parts[0].utf8.count), parts[1].utf8.count == 3 else {
      return false
    }
    let outward = Array(parts[0].utf8)
    let inward = Array(parts[1].utf8)
    let isLetter = { (byte: UInt8) in (0x41...0x5A).contains(byte & 0xDF) }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    return isLetter(outward[0]) && outward.contains(where: isDigit) && isDigit(inward[0])
      && isLetter(inward[1]) && isLetter(inward[2])
  }

  /// `dd/mm/yyyy`, as the returns write dates.
  private static func isBirthDate(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.count == 10 else { return false }
    return cell.enumerated().allSatisfy { place, byte in
      place == 2 || place == 5 ? byte == 0x2F : (0x30...0x39).contains(byte)
    }
  }

  private static func letters(_ name: String) -> String {
    if let plain = plainLetters(name.utf8) { return plain }
    return name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The same of a name in ASCII, as nearly all are; nil for any other.
  private static func plainLetters(_ name: some Sequence<UInt8>) -> String? {
    var letters: [UInt8] = []
    for byte in name {
      switch byte {
      case 0x80...: return nil
      case 0x30...0x39, 0x61...0x7A: letters.append(byte)
      case 0x41...0x5A: letters.append(byte | 0x20)
      default: break
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Names that nothing but a record of a person has.
  private static let certain: Set<String> = [
    "childuniqueid", "childlaid", "laclientid", "lachildid", "childname", "childsname",
    "nameofchild", "upn", "uniquepupilnumber", "formerupn", "dob", "dateofbirth", "birthdate",
    "childdob", "childsdateofbirth", "mcdob", "personbirthdate", "homepost", "plpost",
    "homepostcode", "placementpostcode", "nhsnumber", "uniquelearnernumber", "mothersdob",
    "personschoolingid", "homeaddress", "forename", "surname", "decom", "birthday", "bornon",
    "childdateofbirth", "dobofchild", "nhsno", "nationalinsurancenumber", "nino", "ninumber",
    "individualadopteridentifier", "adopteridentifier", "adopterid", "familyidentifier",
    "nameofadopter", "adoptername", "carername", "dateofmatch", "datematch", "sexadoptr",
    "lsadoptr",
  ]
  /// Names that such a record has too; two of them beside one another are enough.
  private static let likely: Set<String> = [
    "child", "childid", "postcode", "firstname", "lastname", "familyname", "fullname",
    "workername", "socialworkername", "personid", "caseid", "clientid", "reviewcode", "rne",
    "placeprovider", "reasonplacechange",
  ]
}
