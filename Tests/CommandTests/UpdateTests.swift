import Foundation
import TestSupport
import Testing

/// `scrutiny update`: what the program carries comes in, and what people wrote stays.
struct UpdateTests {
  private let command: Command

  init() throws {
    command = try Command(withoutProject: ())
    let begun = try command.shell("\"$scrutiny\" init . --council Kent --date 2027-01-12")
    #expect(begun.status == 0, "\(begun.errors)")
  }

  private var folder: TemporaryFolder { command.folder }

  @Test func aNewProjectHasEverything() throws {
    let told = try command.run("update")
    #expect(told.status == 0)
    #expect(told.output == "The project has all that this program carries.\n")
    let sums = try command.shell("sha256sum --check --quiet Data/.starter")
    #expect(sums.status == 0, "\(sums.output)")
  }

  @Test func whatNobodyEditedIsReplacedAndTheRestIsLeft() throws {
    // An older program knew other holidays, and lacked a house; the areas were edited by hand.
    let holidays = try folder.text("Data/bank-holidays.csv")
    let older = holidays.split(separator: "\n").dropLast(2).joined(separator: "\n") + "\n"
    try folder.write("Data/bank-holidays.csv", older)
    _ = try command.shell(
      """
      sum=$(sha256sum Data/bank-holidays.csv | cut -d' ' -f1)
      sed -i "s/^[0-9a-f]*  Data.bank-holidays.csv/$sum  Data\\/bank-holidays.csv/" Data/.starter
      rm -r Templates/leicestershire
      echo '# Our own.' >>Data/indicators.yaml
      """)
    let told = try command.run("update")
    #expect(told.output.contains("would replace Data/bank-holidays.csv (2 lines differ)\n"))
    #expect(told.output.contains("would add Templates/leicestershire/house.yaml ("))
    #expect(
      told.output.contains(
        "left as it is, because it was edited: Data/indicators.yaml (1 line differs)\n"))
    #expect(told.output.hasSuffix("Nothing was written. scrutiny update --write does it.\n"))
    #expect(try folder.text("Data/bank-holidays.csv") == older)

    let done = try command.run("update", "--write")
    #expect(done.status == 0, "\(done.errors)")
    #expect(try folder.text("Data/bank-holidays.csv") == holidays)
    #expect(folder.exists("Templates/leicestershire/paper.css"))
    #expect(try folder.text("Data/indicators.yaml").hasSuffix("# Our own.\n"))
    #expect(try command.run("check").status == 0)
    let again = try command.run("update")
    #expect(
      again.output
        == "left as it is, because it was edited: Data/indicators.yaml (1 line differs)\n"
        + "Nothing was written. scrutiny update --write does it.\n")
  }

  @Test func whatIsNotKnownToBeUneditedIsLeft() throws {
    _ = try command.shell("rm Data/.starter && echo '/* ours */' >>Templates/standard/paper.css")
    let told = try command.run("update", "--write")
    #expect(
      told.output.contains("left as it is, because it was edited: Templates/standard/paper.css"))
    #expect(try folder.text("Templates/standard/paper.css").hasSuffix("/* ours */\n"))
    #expect(folder.exists("Data/.starter"))
  }
}
