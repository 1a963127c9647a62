import Foundation
import ProjectFiles
import Publication
import TestSupport

/// A small pack; `words` is what its one report says.
func examplePack(
  _ meeting: String, _ words: String, council: String = "northfold", restricted: String? = nil
) throws -> Pack {
  let manifest = Manifest(
    council: .init(id: council, name: "Northfold"),
    meeting: .init(id: meeting, committee: "Scrutiny", date: "2026-01-27"), version: "0.1")
  var open = PackFolder(.public)
  try open.add(PackPath("index.html"), "<p>\(words)</p>\n")
  try open.add(PackPath("charts/rate.svg"), "<svg/>\n")
  try open.add(PackPath("charts-key.html"), "<p>key</p>\n")
  var exempt = PackFolder(.restricted)
  try exempt.add(PackPath("09-exempt.html"), "<p>\(restricted ?? "")</p>\n")
  return Pack(
    PackAddress(council: try PackName(council), meeting: try PackName(meeting)),
    public: open.sealed(with: manifest),
    restricted: restricted == nil ? nil : exempt.sealed(with: manifest))
}

/// One run over `Output` in a folder.
@discardableResult
func publish(
  _ packs: [Pack], in folder: TemporaryFolder, _ scope: StagedOutput.Scope = .everything,
  keeping kept: [PackAddress] = []
) throws -> StagedOutput.Outcome {
  var staged = try StagedOutput(OutputLock(output: folder.path("Output"), in: nil))
  for pack in packs { try staged.stage(pack) }
  return try staged.publish(scope, keeping: kept)
}
