import ArgumentParser
import Diagnostics
import Figures
import Packs
import ProjectFiles
import Publication
import Schedules
import Shards

/// `scrutiny plan`: a run is parted before it begins.
struct Plan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Parts a run into shards that several machines make. Makes no pack.",
    usage:
      "scrutiny plan [<meeting> ... | --due] --shards <number> --output <file> [<options>]",
    discussion: """
      Chooses the meetings as build does, weighs each pack by its papers, rows and forms, and spreads \
      them over the shards, the heaviest first; the packs of one council stay together. The plan has \
      the fingerprints of all inputs and the version of the program: the same inputs make the same \
      plan. Each shard is then made by scrutiny build --plan, on any machine and in any order, and \
      scrutiny merge puts the packs of all shards where readers are.

        scrutiny plan --shards 8 --output run/plan.json
        scrutiny plan --due --shards 8 --output run/plan.json --format html,pdf
        scrutiny build --plan run/plan.json --shard 0
        scrutiny merge run/plan.json --output /srv/papers

      Packs of meetings that are not made, such as those that are not due, stay where the packs go \
      to, and what is made is protected beside them. They are looked for in the folder of --into. A \
      pack that has a PDF or a Word file there gets a new one, as in a build.
      """)

  @OptionGroup var options: ProjectOptions

  @OptionGroup var due: DueOptions

  @Option(help: Formats.help)
  var format: Formats?

  @Option(
    help: ArgumentHelp("How many shards, 1 to \(RunPlan.most).", valueName: "number"))
  var shards: Int

  @Option(
    help: ArgumentHelp(
      "The file of the plan; its folder takes the shards and is made where it is missing.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var output: String

  @Option(
    help: ArgumentHelp(
      "The folder that the packs will go to, otherwise Output in the project; for a run of everything it "
        + "need not be there.",
      valueName: "folder"),
    completion: .directory)
  var into: String?

  func validate() throws {
    try due.check(besides: options.meetings)
    guard (1...RunPlan.most).contains(shards) else {
      throw ValidationError("--shards takes a number from 1 to \(RunPlan.most); it was \(shards)")
    }
  }

  func run() throws {
    var log = DiagnosticLog()
    let inputs = try options.folders.inputs()
    var request = options.request
    let isPartial = due.isAsked || !request.meetings.isEmpty
    request.output =
      into.map { OutputPlace(name: $0, path: $0) }
      ?? (isPartial ? OutputOptions.standard(inputs) : nil)
    var days: RunPlan.Choice.Due?
    if let date = due.date {
      let schedule = MeetingSchedule.read(inputs, council: request.council, into: &log)
      let notDue = schedule?.notDue(on: date)
      request.skip(notDue?.addresses ?? [])
      days = RunPlan.Choice.Due(
        from: notDue?.from?.iso ?? "", until: notDue?.until?.iso ?? "")
    }
    let made =
      log.hasErrors
      ? nil
      : RunPlan.make(
        inputs, request, forms: format?.words ?? [],
        standing: request.output ?? OutputOptions.standard(inputs), due: days, shards: shards,
        into: &log)
    options.findings.report(log)
    guard let (plan, beside) = made else {
      options.findings.close("\(ConsoleWriter.count(of: log)). Nothing was planned.\n")
      throw ExitStatus.status(of: log)
    }
    let place = PlanPlace(output)
    try options.findings.writing { () throws(OwnFile.Failure) in
      try place.write(plan, beside: beside)
    }
    try Terminal.print(words(of: plan))
  }

  private func words(of plan: RunPlan) -> String {
    let packs = plan.packs
    guard !packs.isEmpty else { return "nothing is to be made\n" }
    let councils = Set(packs.map(\.council)).count
    let (heaviest, lightest) = plan.weights
    var text =
      "\(counted(packs.count, "pack")) of \(counted(councils, "council")) in "
      + "\(counted(plan.shards.count, "shard"))"
    if plan.shards.count > 1 {
      text += "; the heaviest is reckoned at \(Self.share(heaviest, of: lightest))"
    }
    let empty = plan.shards.count { $0.isEmpty }
    if empty > 0 {
      text +=
        "; \(empty) \(empty == 1 ? "has" : "have") nothing to do, because a council is in one shard"
    }
    let file = output.printable
    let last = plan.shards.count - 1
    let others = last == 0 ? "" : last == 1 ? " (and 1)" : " (and 1 to \(last))"
    return text + "\nnext: scrutiny build --plan \(file) --shard 0\(others), "
      + "then scrutiny merge \(file)\n"
  }

  /// As in "1.1 times the lightest".
  private static func share(_ heaviest: Int, of lightest: Int) -> String {
    let tenths = (10 * heaviest + lightest / 2) / max(1, lightest)
    return tenths <= 10
      ? "as much as the lightest" : "\(tenths / 10).\(tenths % 10) times the lightest"
  }
}
