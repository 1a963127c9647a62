import Diagnostics
import Documents
import Testing

/// What `scrutiny explain` shows of each rule is so: the fault is found, and the cure has no fault.
@Suite struct RuleExampleTests {
  /// A finding's code and its example.
  struct Case: Sendable, CustomStringConvertible {
    let code: String
    let example: CodeExample

    var description: String { code }

    init(_ finding: any Problem) {
      code = finding.code
      example = finding.example
    }
  }

  static let cases =
    (Rules.all.flatMap { $0.problem.samples } + RawHTMLProblem.samples).map(Case.init)

  @Test(arguments: cases)
  func theFaultIsFoundAndTheCureHasNone(_ item: Case) {
    let example = item.example
    let fault = ExamplePaper(example.fault, of: example.place).codes
    #expect(fault.contains(item.code), "\(fault)")
    #expect(ExamplePaper(example.cure, of: example.place).codes == [])
  }

  @Test func everyRuleHasSamplesAndNoCodeIsOfTwo() {
    for rule in Rules.all { #expect(!rule.problem.samples.isEmpty, "\(type(of: rule))") }
    let codes = Self.cases.map(\.code)
    #expect(Set(codes).count == codes.count)
  }
}
