import Diagnostics
import Extracts
import TestSupport
import Testing

/// Deflated parts, packed by another program: each kind of block, and each way to be spoilt.
@Suite struct InflaterTests {
  static let plain =
    "<sheetData>"
    + (1...39).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0 * $0)</v></c></row>" }.joined()
    + "</sheetData>"

  static let dynamic = """
    75d5616e83300c05e0ab543dc0826d083051a449bb08ead83a6d940a50bbe38fc6598cb4be1f95287d0d89bf38
    34b771fa9a4f7dbfec7e86eff37cd89f96e5f2ecdc7c3cf543373f8d97febcfef23e4e43b7ac5fa70f375fa6be
    7b0b7f1abe1d67997743f779deb74db8f7da2d5ddb4ce36d371df6b4de3dde2f5eee57d7961a776d1b775c3f6b
    22c538c538c4f2c731493109b1fa712c4fb15c1fea1fe78a942b428e8bc7399f723ee4048c57a65ca9ab00f3ab
    52ae0a390f965ba75c1d7215a81e6556e54c579c6520ba0189228c4635145215cac144c9604862c9c1dac97028
    ead4a09c643e148190101911f968894635255226aed05c0d8a544a1855c0aca88e9b04ed75d362d5ca91169b16
    ab569ea351372d147ba8027365d362d52a1854804d8b55ab28415dd9b458b53cd262d362d5f27054d362d52ae1
    5c4d8b55ab8415302d8ead85ea2aa625aa55232d312d51ad1aed01312d89bd95a1ad259b532f36578676ac9897
    c4ee22d408626052c4a300898989898f59d4b66264a26424e834103393eaef8c4175303451342afe9d5d6ef30a
    72e9ddd6fe02
    """
  static let fixed = """
    b329cf2fca2ece484d2d51a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cd03caa4e517e52696
    00b945e9fac50545a98929604db939fa46060666fab98999794a7636603197c492443b9ba2fc7285225b2543a0
    683288e1086295d919dae897d9d9e827033150055c99115c99115899097665c67065c6606596d89599c0959940
    2c35c3aece14aece14accec814bb3a33b83a33b03a631ce699c3d599437c81c37d1670751660756638bc6b0957
    670956678123f40c0d10a16c00f1b181010ea54811028d11235ca62222c510122b8626381c6a88881843636890
    e3f0bb2122720ca1b1638923380d11f163088d205c31648888224333685ce23215114b86906832b2c0e5564444
    194262cad808570820e2cad0129a4870a575446c194162cb04576c192162cb08125b2626b84c45ca42d03c6481
    c3ad4688d83282c496a9118e103042c4961124b64ccd7184ab1122b68c20b165862bb68c10b16504892d339ca6
    2262cb08125be638dd8a882d23486c99e30c01446c1941b316ae703546c4963124b62c71c5963122b68c21b165
    892b0d182362cb189ab70c70252d63a4520f9ab90c70a55863447c1943739721ae8c608c883063536851802bc6
    8c1131666c06558b2bdb1a23a2cc18126586c6b84a0363449c195bc0ca185ce18088346348a4199a62945dfa48
    55903ebc6eb30300
    """

  static func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.filter { !$0.isWhitespace }.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// A workbook whose sheet is packed as given.
  func workbook(_ packed: [UInt8], method: Int = 8) -> [UInt8] {
    WorkbookMaker.zip(
      WorkbookMaker.sheet(Self.plain).parts, packed: ["xl/worksheets/sheet0.xml": packed],
      method: method)
  }

  @Test(arguments: [dynamic, fixed])
  func `blocks with codes of their own and with the fixed codes are read`(hex: String) {
    let (rows, log) = readSheet(workbook(Self.bytes(hex)))
    #expect(log.isEmpty)
    #expect(rows?.count == 39)
    #expect(rows?.last == "39: 1521|number")
  }

  @Test func `stored blocks are read, several of them`() {
    let text =
      WorkbookMaker.sheet(Self.plain).parts
      .first { $0.name == "xl/worksheets/sheet0.xml" }?.bytes ?? []
    var packed: [UInt8] = []
    for (index, chunk) in [text.prefix(100), text.dropFirst(100)].enumerated() {
      packed += [UInt8(index)] + WorkbookMaker.two(chunk.count)
      packed += WorkbookMaker.two(chunk.count ^ 0xFFFF) + chunk
    }
    #expect(readSheet(workbook(packed)).rows?.count == 39)
  }

  @Test func `a stream that is cut, goes on, or has another size is refused`() {
    let good = Self.bytes(Self.dynamic)
    for spoilt in [
      Array(good.dropLast()), Array(good.prefix(20)), good + [0], [], [0x07], [0x06, 0],
    ] {
      let (rows, log) = readSheet(workbook(spoilt))
      #expect(rows == nil && log.codes == ["E148"])
    }
    #expect(readSheet(workbook(good, method: 12)).log.codes == ["E148"])
  }

  @Test func `no spoilt stream traps or is taken`() {
    let good = Self.bytes(Self.dynamic)
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<800 {
      var packed = good
      let place = Int.random(in: 0..<packed.count, using: &generator)
      packed[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      // The last byte ends with bits that belong to nothing.
      guard place < packed.count - 1 else { continue }
      let (rows, log) = readSheet(workbook(packed))
      #expect(rows == nil && log.codes == ["E148"], "byte \(place)")
    }
  }
}
