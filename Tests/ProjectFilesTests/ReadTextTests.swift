import Diagnostics
import ProjectFiles
import TestSupport
import Testing

struct ReadTextTests {
  private func read(_ bytes: [UInt8]) -> (text: ReadText?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let text = ReadText.checked(bytes, name: "a.yaml", log: &log)
    return (text, log)
  }

  @Test func takesAByteOrderMarkAwayAndSaysSo() throws {
    let marked = try #require(read([0xEF, 0xBB, 0xBF, 0x61]).text)
    #expect(marked.source.bytes == [0x61])
    #expect(marked.hadByteOrderMark)
    #expect(try #require(read([0x61]).text).hadByteOrderMark == false)
  }

  @Test func saysTheLineAndColumnOfAByteThatIsNotUTF8() {
    let (text, log) = read(Array("name: x\ncafé ".utf8) + [0xE9])
    #expect(text == nil)
    #expect(log.codes == ["O007"])
    #expect(log.sorted()[0].location.start == SourcePosition(line: 2, column: 6))
  }

  @Test func refusesAZeroByteWhereItStands() {
    let (text, log) = read([0x61, 0x0A, 0x00])
    #expect(text == nil)
    #expect(log.codes == ["O008"])
    #expect(log.sorted()[0].location.start == SourcePosition(line: 2, column: 1))
  }

  @Test(
    arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61], [0, 0, 0xFE, 0xFF]] as [[UInt8]])
  func namesAnotherUnicodeEncoding(bytes: [UInt8]) {
    let (text, log) = read(bytes)
    #expect(text == nil)
    #expect(log.sorted().map(\.problem.message).allSatisfy { $0.contains("UTF-") })
    #expect(log.codes == ["O007"])
  }

  @Test func agreesWithTheLibraryAboutWhatIsUTF8() {
    var generator = SeededGenerator(seed: 7)
    let leads: [UInt8] = [
      0x61, 0x80, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xA0, 0x9F, 0xED, 0xEF, 0xF0, 0x90, 0x8F, 0xF4,
      0xF5, 0xFF,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        leads[Int.random(in: 0..<leads.count, using: &generator)]
      }
      let isGood = String(validating: bytes, as: UTF8.self) != nil
      #expect((ReadText.firstFault(in: bytes) == nil) == isGood, "\(bytes)")
    }
  }
}
