import Foundation
import Testing

/// The reason of a withdrawal, which the public reads, tells nothing of what was withdrawn.
struct WithdrawalReasonTests {
  private let project: AgendaProject

  init() throws {
    project = try AgendaProject(agenda: "  - report: 04-open.md\n  - report: 05-contract.md\n")
    try project.note("04-open.md", title: "Offices")
    try project.note(
      "05-contract.md", title: "A contract",
      body: "The contract with Harbour Homes ends in June, and what begins anew is with nobody.")
    for arguments in [["build"], ["publish", "2026-03-17"]] {
      let outcome = try project.command.run(arguments)
      try #require(outcome.status == 0, "\(arguments) \(outcome.errors)")
    }
  }

  private func withdraw(_ reason: String) throws -> Command.Outcome {
    try project.command.run([
      "withdraw", "2026-03-17", "05-contract", "--reason", reason, "--as-of", "2026-03-18",
    ])
  }

  @Test(arguments: [
    ("It named Harbour Homes", "O210"),
    ("The contract with Harbour Homes ends", "O210"),
    ("We heard that what begins anew is with others", "O210"),
    ("It can be had from a.person@example.org", "O012"),
  ])
  func whatItMustNotSayIsRefusedAndNothingIsWithdrawn(reason: String, code: String) throws {
    let outcome = try withdraw(reason)
    #expect(outcome.status == 65 && outcome.errors.contains("error[\(code)]"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("Harbour"))
    #expect(try project.page("public/05-contract.md").contains("Harbour Homes"))
  }

  @Test(arguments: ["It named a provider", "In June it was found to name a provider"])
  func plainWordsAreTaken(reason: String) throws {
    let outcome = try withdraw(reason)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try project.page("public/05-contract.md").contains("Reason: \(reason)."))
  }
}
