import Forms
import Packs
import Testing

/// What must hold of every form in the list.
struct OutputFormsTests {
  @Test func `no two forms are asked for by one word`() {
    let words = OutputForms.all.map(\.word)
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { OutputForms.form($0)?.word == $0 })
    #expect(OutputForms.form("") == nil && OutputForms.form("PDF") == nil)
  }

  @Test func `the pages and the Markdown files are always written`() {
    #expect(OutputForms.always == [.html, .markdown])
    #expect(OutputForms.alwaysInWords == "HTML and Markdown")
    #expect(OutputForms.always.allSatisfy { $0.program == nil })
  }

  /// A third program was once said to be WeasyPrint.
  @Test(arguments: OutputForms.all.filter { $0.program != nil })
  func `a program that is missing is called by its own name`(_ form: OutputForm) throws {
    let program = try #require(form.program?.name)
    let problem = ConversionProblem.missing(form)
    #expect(
      problem.message == "\(form.name) files are made by \(program), which is not on the PATH")
    let hint = try #require(problem.hint)
    #expect(hint.contains(program))
    #expect(hint.hasSuffix("; the HTML and Markdown files were built"))
  }

  @Test func `what is always written needs no program and is not asked for`() {
    #expect(Converters([.html, .markdown], environment: [:]).forms.isEmpty)
    let made = OutputForms.all.filter { $0.program != nil }
    #expect(
      Converters(Set(OutputForms.all), environment: [:]).missing
        == made.map(ConversionProblem.missing))
  }
}
