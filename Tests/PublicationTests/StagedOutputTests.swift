import Foundation
import ProjectFiles
import Publication
import TestSupport
import Testing

struct StagedOutputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var pack: String { "Output/northfold/one" }

  @Test func publishesAPackWithItsManifestAndChecksums() throws {
    let outcome = try publish([examplePack("one", "old")], in: folder)
    #expect(outcome.published.map(\.description) == ["northfold/one"])
    #expect(
      folder.listing.filter { $0.hasPrefix("\(pack)/public/") }.map { $0.dropFirst(28) }
        == [
          "SHA256SUMS", "charts", "charts-key.html", "charts/rate.svg", "index.html",
          "manifest.json",
        ].map { "/\($0)".dropFirst(1) })
    let sums = try folder.text("\(pack)/public/SHA256SUMS").split(separator: "\n")
    #expect(
      sums.map { $0.dropFirst(66) } == [
        "charts-key.html", "charts/rate.svg", "index.html", "manifest.json",
      ])
    #expect(!folder.exists("Output/.staging"))
  }

  @Test func permissionsAreThoseOfThePartWhateverTheUmask() throws {
    let before = umask(0o077)
    defer { umask(before) }
    try publish([examplePack("one", "old", restricted: "exempt")], in: folder)
    for (path, mode) in [
      ("Output", "755"), ("Output/.lock", "644"), ("Output/northfold", "755"), (pack, "755"),
      ("\(pack)/public", "755"), ("\(pack)/public/charts", "755"),
      ("\(pack)/public/index.html", "644"), ("\(pack)/public/SHA256SUMS", "644"),
      ("\(pack)/restricted", "700"), ("\(pack)/restricted/09-exempt.html", "600"),
      ("\(pack)/restricted/manifest.json", "600"),
    ] {
      #expect(try folder.mode(path) == mode, "\(path)")
    }
  }

  @Test func exchangesAPackWhoseBytesChangedAndLeavesOneWhoseBytesDidNot() throws {
    try publish([examplePack("one", "old"), examplePack("two", "same")], in: folder)
    let outcome = try publish([examplePack("one", "new"), examplePack("two", "same")], in: folder)
    #expect(outcome.published.map(\.description) == ["northfold/one"])
    #expect(outcome.upToDate.map(\.description) == ["northfold/two"])
    #expect(try folder.text("\(pack)/public/index.html") == "<p>new</p>\n")
    #expect(!folder.exists("Output/.staging"))
    #expect(outcome.warnings.isEmpty)
  }

  @Test func anUnchangedPackKeepsItsFiles() throws {
    try publish([examplePack("one", "old")], in: folder)
    let file = folder.path("\(pack)/public/index.html")
    let first = try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber]
    try publish([examplePack("one", "old")], in: folder)
    let second = try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber]
    #expect(first as? NSNumber == second as? NSNumber)
  }

  @Test(arguments: ["edit", "delete", "add", "mode", "folder", "link", "manifest", "hidden"])
  func putsRightWhatWasChangedByHand(how: String) throws {
    try publish([examplePack("one", "old")], in: folder)
    let clean = folder.listing
    let file = "\(pack)/public/index.html"
    let manager = FileManager.default
    try folder.write("canary", "untouched")
    switch how {
    case "edit": try folder.write(file, "<p>odd</p>\n")
    case "delete": try manager.removeItem(atPath: folder.path(file))
    case "add": try folder.write("\(pack)/public/other.html", "exempt")
    case "hidden": try folder.write("\(pack)/.other", "exempt")
    case "mode":
      try manager.setAttributes([.posixPermissions: 0o666], ofItemAtPath: folder.path(file))
    case "folder":
      try manager.removeItem(atPath: folder.path(file))
      try folder.write("\(file)/x", "")
    case "link":
      try manager.removeItem(atPath: folder.path(file))
      try folder.link(file, to: folder.path("canary"))
    default: try folder.write("\(pack)/public/manifest.json", "{}")
    }
    let outcome = try publish([examplePack("one", "old")], in: folder)
    #expect(outcome.published.count == 1)
    #expect(try folder.text(file) == "<p>old</p>\n")
    #expect(try folder.mode(file) == "644")
    #expect(try folder.text("canary") == "untouched")
    #expect(folder.listing == (clean + ["canary"]).sorted())
  }

  @Test func aPackThatIsNoLongerExemptInPartLosesItsRestrictedFolder() throws {
    try publish([examplePack("one", "old", restricted: "exempt")], in: folder)
    try publish([examplePack("one", "old")], in: folder)
    #expect(!folder.exists("\(pack)/restricted"))
  }

  @Test func clearsWhatAnEarlierRunLeftWithoutFollowingLinks() throws {
    try folder.write("outside/keep", "untouched")
    try folder.write("Output/.staging/northfold/one/public/index.html", "half")
    try folder.link("Output/.staging/away", to: folder.path("outside"))
    try publish([], in: folder)
    #expect(folder.listing == ["Output", "Output/.lock", "outside", "outside/keep"])
  }

  @Test func putsBackWhatAKilledRunHadMovedAwayBetweenTwoRenames() throws {
    try publish([examplePack("one", "old")], in: folder)
    let waiting = folder.path("Output/.staging/.previous/northfold")
    try FileManager.default.createDirectory(
      atPath: waiting, withIntermediateDirectories: true)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: folder.path("Output/.staging"))
    try FileManager.default.moveItem(atPath: folder.path(pack), toPath: "\(waiting)/one")
    let outcome = try publish([examplePack("one", "old")], in: folder)
    #expect(outcome.upToDate.count == 1)
    #expect(!folder.exists("Output/.staging"))
  }

  /// Neither a folder that others could write in, nor what is no whole pack of that name.
  @Test(arguments: [0o777, 0o755, 0o700])
  func whatIsPlantedInStagingNeverReachesReaders(_ mode: Int) throws {
    try publish([examplePack("one", "old")], in: folder)
    let planted = "Output/.staging/.previous/northfold/two/public"
    try folder.write("\(planted)/index.html", "<p>planted</p>")
    if mode != 0o700 {
      try FileManager.default.removeItem(atPath: folder.path("\(planted)"))
      try FileManager.default.copyItem(
        atPath: folder.path("\(pack)/public"), toPath: folder.path(planted))
    }
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: folder.path("Output/.staging"))
    try publish([examplePack("one", "old")], in: folder, .stagedOnly)
    #expect(!folder.exists("Output/northfold/two"))
    #expect(!folder.exists("Output/.staging"))
  }

  @Test func aRunThatEndsBeforePublishingLeavesNothing() throws {
    try publish([examplePack("one", "old")], in: folder)
    let before = folder.listing
    do {
      var staged = try StagedOutput(OutputLock(output: folder.path("Output"), in: nil))
      try staged.stage(examplePack("one", "new"))
      #expect(folder.exists("Output/.staging/northfold/one/public/index.html"))
      #expect(try folder.mode("Output/.staging") == "700")
    }
    #expect(folder.listing == before)
    #expect(try folder.text("\(pack)/public/index.html") == "<p>old</p>\n")
  }

  @Test func aPackIsStagedOnce() throws {
    #expect(throws: OutputProblem.self) {
      try publish([examplePack("one", "a"), examplePack("one", "b")], in: folder)
    }
  }
}
