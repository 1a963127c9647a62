import Diagnostics
import Settings
import TestSupport
import Testing

/// The examples of the page of codes give their code, and their cures do not.
struct SettingsExamplesTests {
  /// What no few lines can show.
  private static let untried = ["S001", "S002", "S003", "S004", "S017"]

  @Test(arguments: SettingsProblem.samples)
  func theExampleIsTrue(sample: SettingsProblem) {
    guard !Self.untried.contains(sample.code) else { return }
    expectExample(of: sample, findings: Self.findings)
  }

  @Test func eachCodeHasOneSample() {
    let codes = SettingsProblem.samples.map(\.code)
    #expect(codes == codes.sorted() && Set(codes).count == codes.count)
    #expect(codes.count == 42)
  }

  private static func findings(_ file: String, _ text: String) -> DiagnosticLog {
    var log = DiagnosticLog()
    let source = SourceText(name: file, text: text + "\n")
    if file.hasSuffix(".md") {
      let settings = FrontMatter.split(source, into: &log).settings
      _ = settings?.read("a report", into: &log) { $0.optional("title").prose }
      return log
    }
    if text.hasPrefix("place: \"Room") {
      _ = SettingsReader.read(source, into: &log)?.read("a meeting", into: &log) {
        $0.optional("place").prose
      }
      return log
    }
    guard let node = SettingsReader.read(source, into: &log), file == "council.yaml" else {
      return log
    }
    // As a council's settings are read, but that a name is all they need, and only by whole files.
    _ = node.read("a council", into: &log) { fields -> Bool? in
      let name =
        text.contains("house_style: standard") ? fields.required("name") : fields.optional("name")
      _ = name.text
      _ = fields.optional("codes").fields("codes") { inner in
        _ = inner.optional("gss").text
        return inner.optional("dfe").text
      }
      _ = fields.optional("jurisdiction").oneOf(["England", "Wales", "Scotland"])
      _ = fields.optional("house_style").text
      _ = fields.optional("notice").text
      _ = fields.optional("disclosure").fields("the disclosure policy") { inner in
        _ = inner.optional("threshold").whole(0...50)
        return inner.optional("secondary").flag
      }
      _ = fields.optional("data_no_older_than").value("a number of days, such as '400 days'") {
        $0.hasSuffix(" days") ? $0 : nil
      }
      _ = fields.optional("closed").list?.map(\.date)
      return true
    }
    return log
  }
}
