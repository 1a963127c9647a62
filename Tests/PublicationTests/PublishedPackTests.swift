import Diagnostics
import Foundation
import Publication
import TestSupport
import Testing

struct PublishedPackTests {
  private let folder: TemporaryFolder
  private let pack: PublishedPack
  private let place = "Output/northfold/one"

  init() throws {
    folder = try TemporaryFolder()
    try publish([examplePack("one", "words", restricted: "exempt")], in: folder)
    pack = PublishedPack(
      PackAddress(council: try PackName("northfold"), meeting: try PackName("one")),
      in: folder.path("Output"))
  }

  private func findings() -> [String] {
    var log = DiagnosticLog()
    _ = pack.verify(log: &log)
    let start = folder.path(place).count + 1
    return log.sorted().map { "\($0.code) \($0.location.file.dropFirst(start))" }
  }

  private var files: [String] {
    folder.listing.filter { path in
      path.hasPrefix(place) && path.contains(".") || path.hasSuffix("SHA256SUMS")
    }.map { String($0.dropFirst(place.count + 1)) }.filter { $0 != "" }
  }

  @Test func aPackAsPublishedHasNoFindings() {
    var log = DiagnosticLog()
    #expect(pack.verify(log: &log).map(\.part) == [.public, .restricted])
    #expect(log.isEmpty)
  }

  @Test func everyChangedByteIsFoundInTheFileWhereItIs() throws {
    var generator = SeededGenerator(seed: 5)
    #expect(files.count == 8)
    for file in files {
      let path = "\(place)/\(file)"
      let before = Array(try Data(contentsOf: URL(fileURLWithPath: folder.path(path))))
      for _ in 0..<25 {
        var bytes = before
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[index] ^= UInt8.random(in: 1...255, using: &generator)
        try folder.write(path, bytes)
        #expect(findings().contains { $0.hasSuffix(" \(file)") }, "\(file) at \(index)")
      }
      try folder.write(path, before)
    }
    #expect(findings().isEmpty)
  }

  @Test func aFileTakenAwayAddedOrRenamedIsNamed() throws {
    let manager = FileManager.default
    for file in files {
      let path = folder.path("\(place)/\(file)")
      try manager.moveItem(atPath: path, toPath: path + "x")
      let found = findings()
      #expect(found.contains { $0.hasSuffix(" \(file)") })
      if !file.hasSuffix("manifest.json") { #expect(found.contains("O032 \(file)x")) }
      try manager.moveItem(atPath: path + "x", toPath: path)
    }
    try folder.write("\(place)/public/.hidden", "exempt")
    try folder.write("\(place)/letter.pdf", "exempt")
    try folder.link("\(place)/public/away", to: "/")
    try manager.createDirectory(
      atPath: folder.path("\(place)/public/empty"), withIntermediateDirectories: false)
    #expect(findings().filter { $0.hasPrefix("O032") }.count == 4)
  }

  @Test func aRestrictedFileThatAllMayReadIsNamed() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: folder.path("\(place)/restricted/09-exempt.html"))
    #expect(findings() == ["O033 restricted/09-exempt.html"])
  }

  @Test func aRestrictedFolderInPlaceOfThePublicOneIsNamed() throws {
    let manager = FileManager.default
    try manager.removeItem(atPath: folder.path("\(place)/public"))
    try manager.moveItem(
      atPath: folder.path("\(place)/restricted"), toPath: folder.path("\(place)/public"))
    #expect(findings().contains("O034 public/manifest.json"))
  }

  @Test func aPackThatIsNotThereIsNamed() throws {
    try FileManager.default.removeItem(atPath: folder.path(place))
    #expect(findings().map { String($0.prefix(4)) } == ["O035"])
  }
}
