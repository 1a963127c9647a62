import Diagnostics
import ProjectFiles
import Publication
import TestSupport
import Testing

struct OutputProblemTests {
  @Test func wordsAreReadAsOneList() {
    let path = "Output/northfold"
    let problems: [any Problem] = [
      FileProblem.missing(path: "Data/a.csv"),
      FileProblem.unreadable(path: "Data/a.csv", SystemError(.notPermitted)),
      FileProblem.notInProject(path: "../a.csv"), FileProblem.leadsOut(path: "Data/a.csv"),
      FileProblem.notPlainFile(path: "Data/a.csv", .special),
      FileProblem.tooLarge(path: "Data/a.csv", limit: 64 << 20),
      FileProblem.notUTF8(path: "Data/a.csv", .unknown),
      FileProblem.zeroByte(path: "Data/a.csv"), FileProblem.notFolder(path: "Data/a.csv"),
      OutputProblem.busy(path: "Output", by: nil),
      OutputProblem.cannotWrite(path: path, SystemError(.noSpace)),
      OutputProblem.isLink(path: path), OutputProblem.leadsOut(path: "Output"),
      OutputProblem.name("Index.html", .character), OutputProblem.twice("a.html"),
      OutputProblem.inTheWay(path: path), OutputProblem.foreign(path: path),
      OutputProblem.noExchange(path: path),
      OutputProblem.notCleared(path: "Output/.staging", SystemError(.inputOutput)),
      OutputProblem.changed(path: path), OutputProblem.gone(path: path),
      OutputProblem.notInManifest(path: path), OutputProblem.permissions(path: path),
      OutputProblem.otherPack(path: path),
      OutputProblem.unreadable(path: path, SystemError(.notPermitted)),
      OutputProblem.json(.tooDeep), OutputProblem.twiceInObject(key: "id"),
      OutputProblem.newerManifest(number: "3"), OutputProblem.notManifest,
      OutputProblem.missingKey("id"), OutputProblem.unknownKey("pth", nearest: "path"),
      OutputProblem.wrongValue(key: "row", .wholeNumber), OutputProblem.recordChanged,
    ]
    let lines = problems.map { problem in
      let hint = problem.hint.map { "\n      \($0)" } ?? ""
      return "\(problem.severity.rawValue)[\(problem.code)] \(problem.message)\(hint)\n"
    }
    expectGolden(lines.joined(), "problems.txt")
    #expect(Set(problems.map(\.code)).count == problems.count)
    #expect(problems.allSatisfy { !$0.message.hasSuffix(".") })
  }
}
