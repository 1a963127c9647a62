import Figures
import Testing

struct FigureIDTests {
  @Test func isReadAsItIsWritten() {
    let id = FigureID(
      indicator: "cla_rate", area: "neighbours-E08000014", period: "2024/25 Q1", measure: "mean")
    #expect(FigureID(description: id.description) == id)
    #expect(FigureID(description: "a/b/c#d#e")?.period == "c#d")
  }

  @Test(arguments: ["", "a", "a/b/c", "a/b#c", "/b/c#d", "a//c#d", "a/b/#d", "a/b/c#", "a#b/c/d"])
  func anotherTextIsNone(text: String) {
    #expect(FigureID(description: text) == nil)
  }
}
