import Testing

@testable import Packs

struct PackLinksTests {
  @Test func aPageListsEveryPaperUnlessThereAreVeryMany() {
    #expect(PackLinks.listed(around: nil, of: 0) == 0..<0)
    #expect(PackLinks.listed(around: 3, of: 12) == 0..<12)
    #expect(PackLinks.listed(around: nil, of: 60) == 0..<60)
    #expect(PackLinks.listed(around: nil, of: 61).isEmpty)
    #expect(PackLinks.listed(around: 0, of: 600) == 0..<2)
    #expect(PackLinks.listed(around: 300, of: 600) == 299..<302)
    #expect(PackLinks.listed(around: 599, of: 600) == 598..<600)
  }
}
