import Councils
import Diagnostics
import Fingerprints
import Houses
import Packs
import ProjectFiles
import Publication

/// The fields at the head of a paper as a form: those that the house asks for with their labels and choices,
/// what is still missing, and every other text or list that stands there.
struct FieldsPage: Sendable {
  private let router: Router
  private let address: PaperAddress

  init(_ router: Router, _ address: PaperAddress) {
    self.router = router
    self.address = address
  }

  private var seat: ProjectSeat { router.seat }
  private var paper: PaperPage { PaperPage(router, address) }

  /// The form.
  var answer: DeskAnswer { answer(faults: [], given: nil) }

  private func answer(faults: [String], given: FormText?) -> DeskAnswer {
    guard address.name != nil else { return router.missing }
    guard OpenPapers(seat).shows(address) else { return paper.closed }
    guard case .success(let text) = paper.opened, let (_, lines) = lines(of: text) else {
      return .seeOther(address.page)
    }
    return .page(markup(text, lines, faults, given), faults.isEmpty ? .ok : .unprocessable)
  }

  /// Nil where the head of the paper cannot be read: it is then put right in the words.
  private func lines(of text: OpenedText) -> (head: HeadText, lines: [FieldLine])? {
    guard let head = HeadText(text.text, named: address.file), let house else { return nil }
    return (head, FieldLine.all(in: head, of: house))
  }

  private var house: HouseStyle? {
    var log = DiagnosticLog()
    var loader = ProjectLoader(seat.inputs, request: seat.request(of: address.meeting))
    guard let shared = loader.shared(into: &log) else { return nil }
    let id = address.meeting.council.text
    return loader.reader.text("councils/\(id)/council.yaml", into: &log)
      .flatMap { shared.councils.read(id: id, $0, targets: [], into: &log) }
      .flatMap { loader.house($0.houseStyle, into: &log).style }
  }

  private func markup(
    _ text: OpenedText, _ lines: [FieldLine], _ faults: [String], _ given: FormText?
  ) -> Markup {
    let missing = lines.filter { $0.isNeeded && $0.text.isEmpty }
    let list: [Markup] = faults.map { "<li>\($0)</li>\n" }
    let fault: Markup? =
      faults.isEmpty ? nil : "<div class=\"fault\" role=\"alert\"><ul>\n\(list)</ul></div>\n"
    let still: Markup =
      missing.isEmpty
      ? "<p>Nothing that the house asks for is missing at the head of the paper.</p>\n"
      : "<p>Still missing: \(missing.map(\.label).joined(separator: "; ")).</p>\n"
    let fields: [Markup] = lines.enumerated().map { number, line in
      let name = "f\(number)"
      let value = given?[name].map(OpenedText.normalised) ?? line.text
      if !line.choices.isEmpty {
        // A word that the house does not know stays until another is chosen.
        let others = line.choices.contains(value) ? [] : [value]
        return FormField.choice(
          name, line.label, "", (others + line.choices).map { ($0, $0) }, value: value)
      }
      guard line.isList || line.isLong else {
        return FormField.text(name, line.label, "", value: value, isNeeded: line.isNeeded)
      }
      return FormField.lines(
        name, line.label, line.isList ? "Each on a line of its own." : "", value: value,
        isNeeded: line.isNeeded)
    }
    return router.shell.page(
      "The fields of \(address.file)",
      way: [
        .init(name: address.meeting.description, path: "/meeting/\(address.meeting)"),
        .init(name: address.file, path: address.page),
      ],
      """
      <h1>The fields of \(address.file)</h1>
      \(fault)\(still)<form method="post" action="/fields/\(address.meeting)/\(FormText.encoded(address.file))">
      <input type="hidden" name="opened" value="\(Fingerprint(of: text.bytes).description)">
      \(fields)<p><button type="submit">Save and go to the words</button></p>
      </form>

      """)
  }

  // MARK: Saving

  /// Writes what was changed into the head of the paper. Everything else stays as it is, byte for byte.
  func saved(_ form: FormText) -> DeskAnswer {
    guard address.name != nil, OpenPapers(seat).shows(address) else { return paper.closed }
    guard case .success(let text) = paper.opened, let (head, lines) = lines(of: text),
      let opened = form["opened"]
    else { return .refused(.badRequest) }
    guard Fingerprint(of: text.bytes).description == opened else {
      return answer(
        faults: [
          "The file has changed since this form was opened. Nothing was saved; look through it again."
        ],
        given: nil)
    }
    var changes: [HeadText.Change] = []
    var faults: [String] = []
    for (number, line) in lines.enumerated() {
      guard let sent = form["f\(number)"] else { continue }
      let value = HeadText.Value(OpenedText.normalised(sent), isList: line.isList)
      guard value != line.value, !(value.isEmpty && line.value == nil) else { continue }
      if let fault = fault(line, value) {
        faults.append("\(line.label): \(fault)")
        continue
      }
      let change = HeadText.Change(
        path: line.path, value: value.isEmpty ? nil : value,
        isWord: line.choices.contains(value.shown))
      if head.text(with: [change]) == nil {
        faults.append("\(line.label): this cannot be changed here; change it in the words")
      }
      changes.append(change)
    }
    guard faults.isEmpty else { return answer(faults: faults, given: form) }
    guard let words = head.text(with: changes) else {
      return answer(
        faults: ["This could not be written into the head of the paper; change it in the words."],
        given: form)
    }
    return paper.write(words, insteadOf: text) ?? .seeOther("\(address.page)?saved=1")
  }

  /// Why a value may not be put in; nil where it may.
  private func fault(_ line: FieldLine, _ value: HeadText.Value) -> String? {
    if line.path == ["exempt"], value != .text("no"), !seat.isRestricted {
      return "a closed paper is written at a desk that was started with --restricted"
    }
    if value.isEmpty { return line.isNeeded ? "something must stand here" : nil }
    guard value.isSound else { return "a character of it may not stand in a paper" }
    if case .text(let text) = value, text.contains("\n"), !line.isLong {
      return "one line of text, please"
    }
    return nil
  }
}
