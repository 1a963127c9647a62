import Diagnostics
import Extracts
import Houses
import Indicators
import Packs
import ProjectFiles
import Publication
import Skeletons

/// Forms for what `scrutiny new` makes: a council, a meeting, a paper. What is there is never written over.
struct NewPage: Sendable {
  private let router: Router

  init(_ router: Router) { self.router = router }

  private var seat: ProjectSeat { router.seat }

  /// The form for what the address names: `council`, `meeting/COUNCIL` or `paper/COUNCIL/MEETING`.
  func answer(to parts: [String]) -> DeskAnswer { form(parts, FormText(), fault: nil) }

  /// Makes it, or shows the form again with what stands in the way.
  func made(_ parts: [String], _ form: FormText) -> DeskAnswer {
    let maker = SkeletonMaker(inputs: seat.inputs)
    do throws(SkeletonMaker.Failure) {
      let next: String
      switch (parts.first, parts.count) {
      case ("council", 1):
        let id = form.word("folder") ?? ""
        _ = try maker.council(
          id, gss: form.word("gss") ?? "", house: form.word("house") ?? "",
          called: form.word("name"))
        next = "/new/meeting/\(FormText.encoded(id))"
      case ("meeting", 2):
        let id = "\(form.word("date") ?? "")-\(form.word("folder") ?? "")"
        _ = try maker.meeting(
          id, of: parts[1], committee: form.word("committee") ?? "", time: form.word("time"),
          place: form.word("place"))
        next = "/meeting/\(parts[1])/\(FormText.encoded(id))"
      case ("paper", 3):
        let name = form.word("folder") ?? ""
        guard let kind = PaperKind(rawValue: form.word("kind") ?? "report") else {
          return .refused(.badRequest)
        }
        _ = try maker.report(
          name, meeting: parts[2], of: parts[1], title: form.word("title") ?? "", kind: kind)
        let file = name.hasSuffix(".md") ? name : "\(name).md"
        next = "/fields/\(parts[1])/\(parts[2])/\(FormText.encoded(file))"
      default: return router.missing
      }
      router.tellChange()
      return .seeOther(next)
    } catch {
      return self.form(parts, form, fault: error)
    }
  }

  private func form(_ parts: [String], _ given: FormText, fault: SkeletonMaker.Failure?)
    -> DeskAnswer
  {
    let page: Markup
    switch (parts.first, parts.count) {
    case ("council", 1): page = council(given, fault)
    case ("meeting", 2): page = meeting(of: parts[1], given, fault)
    case ("paper", 3): page = paper(of: "\(parts[1])/\(parts[2])", given, fault)
    default: return router.missing
    }
    return .page(page, fault == nil ? .ok : .unprocessable)
  }

  private func council(_ given: FormText, _ fault: SkeletonMaker.Failure?) -> Markup {
    let houses = ((try? seat.inputs.templates.entries(of: "")) ?? [])
      .filter { $0.kind == .folder && !$0.name.isHidden }.compactMap(\.name.exactText)
    return page(
      "New council", "/new/council", fault,
      FormField.text(
        "folder", "The folder's name", "Small letters and hyphens, such as kent.", given)
        + FormField.choice(
          "gss", "Its area", "From Data/areas.csv.", areas, given)
        + FormField.text(
          "name", "The name that papers print", "Left empty, that of the area.", given,
          isNeeded: false)
        + FormField.choice(
          "house", "The house style of its papers", "A folder of Templates.",
          houses.map { ($0, $0) }, given))
  }

  private func meeting(
    of council: String, _ given: FormText, _ fault: SkeletonMaker.Failure?
  ) -> Markup {
    page(
      "New meeting of \(council)", "/new/meeting/\(FormText.encoded(council))", fault,
      FormField.text("date", "Its day", "Such as 2027-03-09.", given, type: "date")
        + FormField.text("committee", "The committee", "As papers print it.", given)
        + FormField.text(
          "folder", "Its short name", "Small letters and hyphens, such as scrutiny.", given)
        + FormField.text("time", "When it begins", "Such as 18:30.", given, isNeeded: false)
        + FormField.text("place", "Where it is held", "Such as Town Hall.", given, isNeeded: false))
  }

  private func paper(
    of meeting: String, _ given: FormText, _ fault: SkeletonMaker.Failure?
  ) -> Markup {
    page(
      "New paper", "/new/paper/\(meeting)", fault,
      FormField.text("title", "Its title", "As the paper prints it.", given)
        + FormField.text(
          "folder", "The file's name", "Two digits and words, such as 05-performance.", given)
        + FormField.choice(
          "kind", "What it is to the committee", "",
          PaperKind.allCases.map { ($0.rawValue, $0.label) }, given))
  }

  /// Councils of areas.csv by name.
  private var areas: [(String, String)] {
    var log = DiagnosticLog()
    var reader = InputReader(seat.inputs)
    let table = reader.table("areas.csv", into: &log).flatMap { AreaTable.read($0, into: &log) }
    return (table?.areas ?? []).filter { $0.level == .localAuthority }
      .map { ($0.code.gss, "\($0.name) (\($0.code.gss))") }
      .sorted { $0.1 < $1.1 }
  }

  private func page(
    _ title: String, _ action: String, _ fault: SkeletonMaker.Failure?, _ fields: Markup
  ) -> Markup {
    router.shell.page(
      title,
      """
      <h1>\(title)</h1>
      \(fault.map { self.words(of: $0) })<form method="post" action="\(action)">
      \(fields)<p><button type="submit">Make it</button></p>
      </form>

      """)
  }

  private func words(of fault: SkeletonMaker.Failure) -> Markup {
    switch fault {
    case .asked(let problem): box(problem.message, problem.hint)
    case .file(let problem): box(problem.message, problem.hint)
    case .project(let log):
      """
      <div class="fault" role="alert"><p>Something of the project is wrong:</p>
      \(FindingList(log, seat).all)</div>

      """
    }
  }

  private func box(_ message: String, _ hint: String?) -> Markup {
    """
    <div class="fault" role="alert"><p>Nothing was made: \(message).\(hint.map { " \($0)." as Markup })</p></div>

    """
  }
}

/// The fields of the desk's forms.
enum FormField {
  /// A line to write in.
  static func text(
    _ name: String, _ label: String, _ help: String, _ given: FormText, isNeeded: Bool = true,
    type: String = "text"
  ) -> Markup {
    text(name, label, help, value: given[name] ?? "", isNeeded: isNeeded, type: type)
  }

  /// The same with what stands in it.
  static func text(
    _ name: String, _ label: String, _ help: String, value: String, isNeeded: Bool,
    type: String = "text"
  ) -> Markup {
    """
    <p class="field"><label for="f-\(name)">\(label)\(isNeeded ? "" : " (may be left empty)")</label>\
    \(self.help(name, help))<input id="f-\(name)" name="\(name)" type="\(type)" value="\(value)"\
    \(described(name, help))\(isNeeded ? " required" as Markup : "")></p>

    """
  }

  /// Several lines to write in.
  static func lines(
    _ name: String, _ label: String, _ help: String, value: String, isNeeded: Bool
  ) -> Markup {
    let count = value.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + 1 + $1.count / 60 }
    return """
      <p class="field"><label for="f-\(name)">\(label)\(isNeeded ? "" : " (may be left empty)")</label>\
      \(self.help(name, help))<textarea id="f-\(name)" name="\(name)" rows="\(min(max(count + 1, 3), 20))"\
      \(described(name, help))\(isNeeded ? " required" as Markup : "")>
      \(value)</textarea></p>

      """
  }

  /// One of some words.
  static func choice(
    _ name: String, _ label: String, _ help: String, _ choices: [(String, String)],
    _ given: FormText
  ) -> Markup {
    choice(name, label, help, choices, value: given[name] ?? "")
  }

  /// The same with the word that is chosen.
  static func choice(
    _ name: String, _ label: String, _ help: String, _ choices: [(String, String)], value: String
  ) -> Markup {
    let options: [Markup] = choices.map { word, words in
      "<option value=\"\(word)\"\(word == value ? " selected" as Markup : "")>\(words)</option>\n"
    }
    return """
      <p class="field"><label for="f-\(name)">\(label)</label>\(self.help(name, help))\
      <select id="f-\(name)" name="\(name)"\(described(name, help)) required>
      \(options)</select></p>

      """
  }

  private static func help(_ name: String, _ help: String) -> Markup {
    help.isEmpty ? "" : "<span class=\"help\" id=\"h-\(name)\">\(help)</span>"
  }

  private static func described(_ name: String, _ help: String) -> Markup {
    help.isEmpty ? "" : " aria-describedby=\"h-\(name)\""
  }
}
