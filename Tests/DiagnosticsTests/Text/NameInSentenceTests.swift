import Diagnostics
import Testing

struct NameInSentenceTests {
  @Test(arguments: [
    ("Re-referrals", "re-referrals"), ("EHC plans issued", "EHC plans issued"),
    ("A level results", "A level results"),
    ("Q1 budget", "Q1 budget"), ("X-rays", "x-rays"), ("16+ team", "16+ team"), ("É", "É"),
    ("", ""),
    ("Placements", "placements"),
  ])
  func `a name keeps its capital only where it is an abbreviation`(name: String, said: String) {
    #expect(name.inSentence == said)
  }
}
