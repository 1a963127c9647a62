import Foundation
import TestSupport
import Testing

/// One definition gives a meeting to many councils, through the built command.
struct ManyCouncilsTests {
  private static let id = "2027-01-12-scrutiny-committee"
  private static let shared = "Data/meetings/\(id)"
  private static let houses = ["bury": "second", "sefton": "standard", "wirral": "third"]

  /// Three councils of three houses with one meeting between them.
  private static func project() throws -> Command {
    let command = try Command(withoutProject: ())
    let made = try command.shell(
      """
      $scrutiny init . --council Sefton --date 2027-01-12 > /dev/null && mkdir Data/meetings &&
      mv Data/councils/sefton/meetings/* \(shared) && cd Templates && cp -r standard second &&
      cp -r standard third && sed -i 's/^name: .*/name: Second/; s/^recommendations: (1)/recommendations: a./' \
      second/house.yaml && sed -i 's/^name: .*/name: Third/; s/^paragraphs: 1.1/paragraphs: none/' third/house.yaml
      """)
    try #require(made.status == 0, "\(made.output)\(made.errors)")
    let folder = command.folder
    let settings = try folder.text("Data/councils/sefton/council.yaml")
    for (id, name, gss, dfe) in [
      ("bury", "Bury", "E08000002", "351"), ("wirral", "Wirral", "E08000015", "344"),
    ] {
      let own = settings.replacing("name: Sefton", with: "name: \(name)")
        .replacing("E08000014", with: gss).replacing("343", with: dfe)
        .replacing("house_style: standard", with: "house_style: \(houses[id] ?? "")")
      try folder.write("Data/councils/\(id)/council.yaml", own)
    }
    for paper in ["03-performance.md", "04-workforce.md"] {
      let text = try folder.text("\(shared)/\(paper)")
      try folder.write("\(shared)/\(paper)", text.replacing("Sefton", with: "{{ council.name }}"))
    }
    return command
  }

  /// Gives the meeting to councils.
  private static func give(_ choice: String, _ command: Command) throws {
    let path = "\(shared)/meeting.yaml"
    let lines = try command.folder.text(path).split(separator: "\n").filter {
      !$0.hasPrefix("for_each")
    }
    try command.folder.write(path, lines.joined(separator: "\n") + "\nfor_each: \(choice)\n")
  }

  private static func expect(
    _ status: Int32, _ said: [String], _ arguments: String, _ command: Command
  ) throws {
    let outcome = try command.shell("$scrutiny \(arguments)")
    let text = outcome.output + outcome.errors
    #expect(outcome.status == status, "\(arguments): \(text)")
    for words in said { #expect(text.contains(words), "\(arguments): '\(words)' in \(text)") }
  }

  /// What every command makes of it is what it makes of three meetings that were written by hand.
  @Test func thePacksAreThoseOfMeetingsWrittenByHand() throws {
    let command = try Self.project()
    try Self.give("{councils: region North West}", command)
    try Self.expect(0, [], "build --output one", command)
    try Self.expect(
      0, ["Bury", "Sefton", "Wirral", "not yet due"], "schedule --as-of 2026-11-30", command)
    try Self.expect(0, ["3 packs of 3 councils"], "plan --shards 2 --output run/plan.json", command)
    for shard in 0..<2 {
      try Self.expect(0, [], "build --plan run/plan.json --shard \(shard)", command)
    }
    try Self.expect(0, ["3 packs"], "merge run/plan.json --output parted", command)
    try Self.expect(0, ["3 packs verified"], "verify --output parted", command)
    let parted = try command.shell("diff -r --exclude=.built one parted")
    #expect(parted.status == 0, "\(parted.output)")
    // The councils that are due are those of the one meeting.
    try Self.expect(0, [], "build --due --as-of 2027-01-05 --output due", command)
    #expect(try command.shell("diff -rq --exclude=.built one due").status == 0)
    // Published, compared and traced by its council.
    try Self.expect(0, [], "build", command)
    try Self.expect(0, [], "publish \(Self.id) --council bury", command)
    #expect(command.folder.exists("Data/councils/bury/published/\(Self.id).json"))
    try Self.expect(0, ["bury/\(Self.id) is published"], "build --verbose", command)
    try Self.expect(0, ["Bury"], "figures cla_rate --council bury", command)

    let hand = try command.shell(
      """
      rm -r Data/councils/bury/published && for c in bury sefton wirral; do
      mkdir -p Data/councils/$c/meetings && cp -r \(Self.shared) Data/councils/$c/meetings/ &&
      sed -i '/^for_each/d' Data/councils/$c/meetings/*/meeting.yaml; done && rm -r Data/meetings &&
      $scrutiny build --output hand &&
      diff -r --exclude=.built --exclude=manifest.json --exclude=SHA256SUMS one hand &&
      for c in bury sefton wirral; do for side in one hand; do
      sed "s=Data/councils/$c/meetings=Data/meetings=" $side/$c/\(Self.id)/public/manifest.json | sort > $side.txt
      done; cmp one.txt hand.txt || exit 1; done
      """)
    #expect(hand.status == 0, "\(hand.output)\(hand.errors)")
  }

  /// A council that nobody has written a folder for has its name, codes and region from areas.csv.
  @Test func aCouncilWithoutAFolderHasWhatCouncilsYamlSays() throws {
    let command = try Self.project()
    try Self.give("{councils: [Kent, bury]}", command)
    try Self.expect(65, ["meeting.yaml:15:23: error[P400]", "'Kent'"], "build", command)
    try command.folder.write("Data/councils.yaml", "jurisdiction: England\nname: Kent\n")
    try Self.expect(
      65, ["councils.yaml:1:1: error[S021]", "councils.yaml:2:1: error[S020]"], "build", command)
    try command.folder.write(
      "Data/councils.yaml",
      "jurisdiction: England\nhouse_style: third\ndata_no_older_than: 700 days\n")
    try Self.expect(0, [], "build", command)
    let paper = try command.folder.text("Output/kent/\(Self.id)/public/03-performance.md")
    #expect(paper.contains("social care in Kent beside"))
    try Self.expect(0, [], "publish \(Self.id) --council kent", command)
    try Self.expect(0, ["2 packs verified"], "verify", command)
    // English law is stated for councils of England alone.
    try Self.give("{councils: [Kent, Cardiff]}", command)
    try Self.expect(65, ["meeting.yaml:15:29: error[P400]", "'Cardiff'"], "build", command)
    // Somebody writes a folder for it, which then is its own.
    try Self.give("{councils: [Kent, bury, Leeds]}", command)
    try Self.expect(0, [], "new council leeds --gss E08000035 --house third", command)
    try Self.expect(0, ["Leeds"], "schedule --as-of 2026-11-30", command)
    try Self.expect(0, [], "preview \(Self.shared)/03-performance.md", command)
  }

  @Test func whatIsWrongWithTheCouncilsIsToldWhereItStands() throws {
    let command = try Self.project()
    let place = "\(Self.shared)/meeting.yaml"
    try Self.expect(65, ["\(place): error[P401]"], "build", command)
    for (choice, said) in [
      ("{councils: [Bury, Wiral]}", ":15:29: error[P400]"),
      ("{councils: []}", ":15:1: error[P403]"),
      ("{councils: [Bury, bury]}", ":15:29: error[P404]"),
      ("{councils: region Northwest}", ":15:1: error[P390]"),
      ("{councils: [Bury], except: [Wirral]}", ":15:39: error[P406]"),
    ] {
      try Self.give(choice, command)
      try Self.expect(65, ["\(place)\(said)"], "build", command)
      try Self.expect(65, ["\(place)\(said)"], "plan --shards 2 --output run/plan.json", command)
    }
    #expect(!command.folder.exists("Output"))
    try Self.give("{councils: {file: members.csv, column: council}}", command)
    try command.folder.write("\(Self.shared)/members.csv", "council,since\nBury,2024\nWiral,2025\n")
    try Self.expect(65, ["\(Self.shared)/members.csv:3:1: error[P400]"], "build", command)
    try command.folder.write("\(Self.shared)/members.csv", "council,since\nBury,2024\n344,2025\n")
    try Self.expect(0, ["2 packs of 2 councils"], "plan --shards 1 --output run/plan.json", command)
    try command.folder.write("Data/meetings/meeting.yaml", "committee: Panel\n")
    try Self.expect(
      65, ["Data/meetings/meeting.yaml: error[P407]"], "plan --shards 1 --output run/plan.json",
      command)
    try FileManager.default.removeItem(
      at: command.folder.url.appending(path: "Data/meetings/meeting.yaml"))
    // A council that has a folder for this meeting has its own or this one, as somebody says.
    try command.folder.write("Data/councils/bury/meetings/\(Self.id)/meeting.yaml", "")
    try Self.expect(65, ["error[P402]", "except: [bury]"], "build", command)
    let own = try command.folder.text(place)
    try command.folder.write("Data/councils/bury/meetings/\(Self.id)/meeting.yaml", own)
    try Self.give("{councils: all councils, except: [bury]}", command)
    try Self.expect(
      65, ["Data/councils/bury/meetings/\(Self.id)/meeting.yaml:15:11: error[P405]"], "build",
      command)
  }

  /// What is wrong in the papers of one council is told with its name, since the file is everybody's.
  @Test func aFindingSaysWhosePapersItIsIn() throws {
    let command = try Self.project()
    try Self.give("{councils: all councils}", command)
    let folder = command.folder
    try folder.write(
      "Data/councils/wirral/council.yaml",
      folder.text("Data/councils/wirral/council.yaml").replacing(
        "house_style: third", with: "house_style: sefton"))
    try Self.expect(
      65,
      [
        "\(Self.shared)/03-performance.md:2:1: error[S021]: a report needs 'portfolio'",
        "found in the papers of wirral",
      ], "build --findings found.csv", command)
    #expect(try folder.text("found.csv").contains("wirral,\(Self.id),S021,error,"))
  }
}
