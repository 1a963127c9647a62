/// The rules by which identifiers are made, over capitals and digits.
enum IdentifierChecks {
  /// The letters of pupil numbers, by the number that each stands for: no I, O and S.
  private static let pupilLetters = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)

  /// A check letter, eleven digits and a digit, or a letter for a temporary number.
  static func hasShapeOfPupilNumber(_ text: [UInt8]) -> Bool {
    guard text.count == 13, let last = text.last else { return false }
    return pupilLetters.contains(text[0]) && text[1..<12].allSatisfy(\.isDigit)
      && (last.isDigit || pupilLetters.contains(last))
  }

  /// With the check letter that the twelve characters behind it ask for.
  static func isPupilNumber(_ text: [UInt8]) -> Bool {
    guard hasShapeOfPupilNumber(text) else { return false }
    var sum = 0
    for place in 1..<13 {
      let byte = text[place]
      let value = byte.isDigit ? Int(byte) - 0x30 : pupilLetters.firstIndex(of: byte) ?? 0
      sum += value * (place + 1)
    }
    return pupilLetters[sum % 23] == text[0]
  }

  /// Ten digits of which the last makes the weighted sum of the others right (modulo 11).
  static func isNHSNumber(_ text: [UInt8]) -> Bool {
    guard text.count == 10, text.allSatisfy(\.isDigit), Set(text).count > 1 else { return false }
    let check = 11 - weighted(text) % 11
    return check != 10 && check % 11 == Int(text[9]) - 0x30
  }

  /// Whose number ten digits are by their check; nil where it is nobody's.
  static func kindOfNumber(_ text: [UInt8]) -> PersonIdentifier? {
    isNHSNumber(text) ? .nhsNumber : isLearnerNumber(text) ? .learnerNumber : nil
  }

  /// Ten digits, the first not 0, of which the last is 10 less the rest of the weighted sum.
  static func isLearnerNumber(_ text: [UInt8]) -> Bool {
    guard text.count == 10, text.allSatisfy(\.isDigit), text[0] != 0x30, Set(text).count > 1 else {
      return false
    }
    let rest = weighted(text) % 11
    return rest != 0 && 10 - rest == Int(text[9]) - 0x30
  }

  /// Two letters that are given out (or QQ, which examples have), six digits and a letter from A to
  /// D, which may be wanting.
  static func isInsuranceNumber(_ text: [UInt8]) -> Bool {
    guard text.count == 9 || text.count == 8, text[2..<8].allSatisfy(\.isDigit) else {
      return false
    }
    if text.count == 9, !(0x41...0x44).contains(text[8]) { return false }
    let letters = String(decoding: text[..<2], as: UTF8.self)
    if letters == "QQ" { return true }
    let never: Set<String> = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"]
    return !never.contains(letters) && letters.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      && !letters.contains(where: "DFIQUV".contains) && !letters.hasSuffix("O")
  }

  /// The first nine digits by weights from 10 down to 2.
  private static func weighted(_ text: [UInt8]) -> Int {
    (0..<9).reduce(0) { $0 + (Int(text[$1]) - 0x30) * (10 - $1) }
  }

  /// The letters with which postcodes begin.
  static let postcodeAreas: Set<String> = Set(
    """
    AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC \
    EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS \
    LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP \
    SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
    """.split(separator: " ").map(String.init))

  /// The first half of a postcode, in capitals: an area, and a district of one or two characters.
  static func isOutward(_ text: [UInt8]) -> Bool {
    let area = text.prefix { (0x41...0x5A).contains($0) }
    guard (1...2).contains(area.count), (2...4).contains(text.count),
      postcodeAreas.contains(String(decoding: area, as: UTF8.self))
    else { return false }
    let district = text[area.count...]
    guard let first = district.first, first.isDigit, district.count <= 2 else { return false }
    return district.count == 1 || district.last.map { $0.isDigit || $0 >= 0x41 } ?? false
  }

  /// The second half: a digit and two letters of those that are used.
  static func isInward(_ text: some Collection<UInt8>) -> Bool {
    guard text.count == 3, let first = text.first, first.isDigit else { return false }
    return text.dropFirst().allSatisfy { Array("ABDEFGHJLNPQRSTUWXYZ".utf8).contains($0) }
  }
}
