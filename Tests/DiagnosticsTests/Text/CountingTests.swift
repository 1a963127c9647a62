import Diagnostics
import Testing

struct CountingTests {
  @Test(arguments: [
    (0, "0 errors"), (1, "1 error"), (2, "2 errors"), (-1, "-1 errors"),
    (1_000_000, "1000000 errors"),
  ])
  func anSIsAddedUnlessThereIsOne(count: Int, words: String) {
    #expect(counted(count, "error") == words)
  }

  @Test func aPluralOfItsOwnIsTaken() {
    #expect(counted(1, "entry", "entries") == "1 entry")
    #expect(counted(2, "entry", "entries") == "2 entries")
    #expect("day".numbered(1) == "day" && "day".numbered(0) == "days")
  }
}
