import ProjectFiles
import Testing

struct DiskWorkTests {
  @Test(arguments: [0, 1, 7, 100])
  func answersComeInOrderOnceEach(count: Int) {
    #expect(DiskWork.answers(count) { $0 * 2 } == (0..<count).map { $0 * 2 })
  }
}
