import Diagnostics
import Foundation
import Packs
import Testing

/// What is wrong with a committee of several councils is told where it stands.
struct JointInputTests {
  @Test(arguments: [
    ("{with: [knowsly]}", "{led_by: sefton}", "P450"),
    ("{with: [sefton]}", "{led_by: sefton}", "P451"),
    ("{with: [knowsley, knowsley]}", "{led_by: sefton}", "P453"),
    ("{with: [knowsley]}", "{with: [sefton]}", "P454"),
    ("{with: [knowsley]}", "{led_by: nobody}", "P454"),
    ("{with: [knowsley], led_by: knowsley}", "{led_by: sefton}", "P455"),
    ("{with: []}", "{led_by: sefton}", "P459"),
    ("{led_by: knowsley}", "{with: [sefton]}", "P456"),
    ("{led_by: knowsley}", "{led_by: sefton}", "P454"),
  ])
  func itIsRefused(sefton: String, knowsley: String, code: String) async throws {
    let joint = try JointProject(joint: (sefton, knowsley))
    let (packs, log) = try await joint.project.build(["2026-03-17-joint"])
    let found = log.sorted().filter { $0.severity == .error }
    #expect(found.contains { $0.code == code && $0.location.start != nil }, "\(found.map(\.code))")
    #expect(packs.packs.isEmpty)
  }

  @Test func aCouncilUnderAnotherLawIsRefused() async throws {
    let joint = try JointProject()
    try joint.project.replace(
      "jurisdiction: England", with: "jurisdiction: Wales", in: JointProject.knowsley)
    let (_, log) = try await joint.project.build(["2026-03-17-joint"])
    #expect(log.sorted().filter { $0.severity == .error }.map(\.code) == ["P452"])
  }

  @Test func aPaperForEachAreaIsRefused() async throws {
    let joint = try JointProject()
    try joint.project.replace(
      "02-care.md", with: "02-care.md\n    for_each: {areas: [Bury]}", in: JointProject.settings)
    let (_, log) = try await joint.project.build(["2026-03-17-joint"])
    #expect(log.sorted().contains { $0.code == "P457" && $0.location.start != nil })
  }
}
