import Diagnostics
import Extracts
import Foundation
import TestSupport
import Testing

/// The hostile set with the verdicts of its manifest, as far as a table without a mapping has one.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct HostileCSVTests {
  func read(_ path: String) throws -> (CSVTable?, DiagnosticLog) {
    var log = DiagnosticLog()
    let file = ExtractFile(name: path, bytes: try SharedData.bytes("hostile/csv/\(path)"))
    return (CSVTable.read(file, into: &log), log)
  }

  @Test(arguments: SharedData.names(in: "hostile/csv/spectrum").filter { $0.hasSuffix(".csv") })
  func `the acid test reads to the values beside it`(name: String) throws {
    let (table, log) = try read("spectrum/\(name)")
    #expect(log.isEmpty)
    let json = try SharedData.bytes("hostile/csv/spectrum/\(name.dropLast(4)).json")
    let wanted = try JSONDecoder().decode([[String: String]].self, from: Data(json))
    let found = try #require(table).rows.map { row in
      Dictionary(
        uniqueKeysWithValues: zip(row.header.names, row.all.map(\.text)))
    }
    #expect(found == wanted)
  }

  static let verdicts: [(String, [String])] = [
    ("own/bool-trap.csv", []), ("own/child-level.csv", ["E014"]),
    ("own/cp1252-pound-dash.csv", ["E004"]), ("own/dup-header.csv", ["E011"]),
    ("own/formula-leads.csv", []), ("own/invalid-utf8-midrow.csv", ["E004"]),
    ("own/mixed-eol.csv", []), ("own/rfc-bad-after-quote.csv", ["E007"]),
    ("own/rfc-bad-long-row.csv", ["E008"]), ("own/rfc-bad-unclosed.csv", ["E007"]),
    ("own/rfc-ok-no-final-newline.csv", []), ("own/rfc-ok-quotes.csv", []),
    ("own/rfc-ok-spaces-kept.csv", []), ("own/sci-code.csv", []), ("own/sep-line.csv", ["E005"]),
    ("own/utf16le-bom.csv", ["E002"]),
    ("frictionless/blank-headers.csv", ["E010"]), ("frictionless/bom.csv", []),
    ("frictionless/dialect.csv", ["E006"]), ("frictionless/duplicate-column.csv", ["E011"]),
    ("frictionless/duplicate-headers.csv", ["E011"]), ("frictionless/empty.csv", ["E001"]),
    ("frictionless/latin1.csv", ["E004"]), ("frictionless/blank-rows.csv", ["E018"]),
    ("frictionless/invalid.csv", ["E008", "E010", "E011", "E017"]),
    ("frictionless/invalid-data.csv", ["E017"]), ("frictionless/invalid-data2.csv", ["E017"]),
    ("frictionless/nested-invalid.csv", []),
    ("frictionless/blank-rows-no-fields.csv", ["E017"]),
  ]

  @Test(arguments: verdicts)
  func `a hostile file gets its verdict`(name: String, codes: [String]) throws {
    let (table, log) = try read(name)
    #expect(Array(Set(log.codes)).sorted() == codes, "\(shown(log))")
    #expect((table == nil) == log.hasErrors)
  }

  @Test func `no file of the set traps`() throws {
    for folder in ["own", "frictionless", "spectrum"] {
      for name in SharedData.names(in: "hostile/csv/\(folder)") where name.hasSuffix(".csv") {
        let (table, log) = try read("\(folder)/\(name)")
        #expect((table == nil) == log.hasErrors, "\(name)")
      }
    }
  }

  @Test(arguments: [
    "hostile/csv/own/child-level.csv", "childlevel-synthetic/2020-header.csv",
    "childlevel-synthetic/2020-episodes.csv", "childlevel-synthetic/2020-reviews.csv",
  ])
  func `child-level files are refused and nothing of them is shown`(path: String) throws {
    var log = DiagnosticLog()
    let bytes = try SharedData.bytes(path)
    #expect(CSVTable.read(ExtractFile(name: "f.csv", bytes: bytes), into: &log) == nil)
    #expect(log.codes == ["E014"])
    let text = shown(log) + JSONLinesWriter().text(of: log)
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .dropFirst()
    {
      for cell in line.split(separator: ",")
      where cell.count > 4 && cell.contains(where: \.isNumber) {
        #expect(!text.contains(cell))
      }
    }
  }
}
