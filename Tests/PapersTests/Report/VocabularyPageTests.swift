import Foundation
import Papers
import Templating
import TestSupport
import Testing

struct VocabularyPageTests {
  /// The page that authors read is written from the same declarations that their templates are
  /// checked against. `UPDATE_GOLDEN=1` writes it anew.
  @Test func thePageForAuthorsSaysWhatTheVocabularyHolds() throws {
    let page = VocabularyPage(
      title: "What a report may say", vocabulary: ReportVocabulary.forAuthors)
    let vocabulary = page.markdown
    let file = Repository.root.appending(
      path: "Sources/scrutiny/scrutiny.docc/vocabulary.md")
    let environment = ProcessInfo.processInfo.environment
    if environment["UPDATE_GOLDEN"] == "1", environment["CI"] == nil {
      try Data(vocabulary.utf8).write(to: file)
    }
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written == vocabulary, "record it with UPDATE_GOLDEN=1 swift test")
  }
}
