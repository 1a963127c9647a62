import Councils
import Diagnostics
import Fingerprints
import Packs
import Papers
import ProjectFiles
import Publication

/// A paper: the editor beside the page as it will be printed, with what was found.
struct PaperPage: Sendable {
  let router: Router
  let address: PaperAddress

  init(_ router: Router, _ address: PaperAddress) {
    self.router = router
    self.address = address
  }

  private var seat: ProjectSeat { router.seat }
  private var named: String { seat.inputs.data.named(address.path) }

  private var back: Shell.Step {
    .init(name: address.meeting.description, path: "/meeting/\(address.meeting)")
  }

  // MARK: Reading

  /// The page.
  func answer(isSaved: Bool) -> DeskAnswer {
    // Of a file that is too large nothing is read, not even whether it is open.
    if case .failure(.tooLarge) = opened {
      return cannotOpen(.tooLarge(path: named, limit: Self.limit))
    }
    guard OpenPapers(seat).shows(address) else { return closed }
    switch opened {
    case .failure(let problem): return cannotOpen(problem)
    case .success(let text): return .page(markup(text, text.text, isSaved: isSaved))
    }
  }

  /// The file as it lies on the disk, or why it cannot be edited.
  var opened: Result<OpenedText, FileProblem> {
    do throws(FileProblem) {
      let bytes = try seat.inputs.data.bytes(of: address.path, limit: Self.limit)
      if let text = OpenedText(bytes) { return .success(text) }
      return .failure(.notUTF8(path: named, .unknown))
    } catch {
      return .failure(error)
    }
  }

  /// The most bytes that an editor of a browser takes without trouble.
  private static let limit = 2 << 20

  /// What is said of a paper that this desk does not show. Nothing of it is in the words.
  var closed: DeskAnswer {
    .page(
      router.shell.refusal(
        "This file is not shown",
        [
          "It is not, or may not be, open to the public: its front matter does not plainly say 'exempt: no', "
            + "or it stands beside papers of which one does not.",
          "A desk that is started with scrutiny serve --restricted shows it, marked on every page.",
        ], back: back), .forbidden)
  }

  private func cannotOpen(_ problem: FileProblem) -> DeskAnswer {
    .page(
      router.shell.refusal(
        "This file cannot be edited here",
        [problem.message + ".", problem.hint.map { $0 + "." } ?? "Open it in another editor."],
        back: back), .unprocessable)
  }

  private func markup(_ disk: OpenedText, _ words: String, isSaved: Bool) -> Markup {
    let made = router.workbench.meeting(address.meeting)
    let source = SourceText(name: address.file, bytes: disk.bytes)
    let title = address.name == nil ? nil : PublicTitle.read(source)
    let isPaper = address.name != nil
    let heading = title?.text ?? address.file
    let closedMark: Markup? =
      title?.isOpen == false
      ? "<p class=\"closed\"><strong>Not for publication.</strong> This paper is not open to the public.</p>\n"
      : nil
    let saved: Markup? = isSaved ? "<p class=\"saved\" role=\"status\">Saved.</p>\n" : nil
    let fields: Markup? =
      isPaper
      ? "<p><a href=\"/fields/\(address.meeting)/\(FormText.encoded(address.file))\">The fields at its head as a form</a></p>\n"
      : nil
    return router.shell.page(
      heading, way: [back], live: "paper", isWide: true,
      """
      <h1>\(heading)</h1>
      \(closedMark)\(saved)<p class="file">\(named)</p>
      \(fields)<div class="desk" data-state="/state/\(address.meeting)/\(FormText.encoded(address.file))" \
      data-names="/names/\(address.meeting)/\(FormText.encoded(address.file))" \
      data-figures="/figure/\(address.meeting)/\(FormText.encoded(address.file))">
      <section aria-labelledby="words"><h2 id="words">The words</h2>
      \(form(disk, words))</section>
      <section aria-labelledby="printed"><h2 id="printed">The page</h2>
      <div id="view">\(isPaper ? view(made) : front(made))</div></section>
      <section aria-labelledby="found"><h2 id="found">What was found</h2>
      <div id="findings" aria-live="polite">\(FindingList(made.log, seat).of(named, disk))</div></section>
      <section aria-labelledby="from"><h2 id="from">Where does a figure come from?</h2>
      <div id="figure" tabindex="-1" aria-live="polite"><p>Choose a figure in the page, or in the list.</p></div>
      <div id="figures">\(FigurePanel(router, address).list(made))</div></section>
      </div>

      """)
  }

  private func form(_ disk: OpenedText, _ words: String) -> Markup {
    """
    <form method="post" action="\(address.page)" id="editor-form">
    <input type="hidden" name="opened" value="\(Fingerprint(of: disk.bytes).description)">
    <p id="editor-help">Ctrl and S saves. Two opening braces list the figures that can be printed. Escape, then Tab leaves the editor.</p>
    <div class="editor"><div class="marks" aria-hidden="true"></div>
    <textarea id="editor" name="text" aria-label="The words of \(address.file)" aria-describedby="editor-help" spellcheck="true" \
    autocomplete="off" rows="30">
    \(words)</textarea></div>
    <ul id="names" role="listbox" aria-label="Names that can be printed" hidden></ul>
    <p><button type="submit">Save</button> <span id="unsaved"></span></p>
    </form>

    """
  }

  /// The page in its frame: as the pack has it, else as a draft, else why there is none.
  private func view(_ made: MadeMeeting) -> Markup {
    let frame = Self.frame(made, self)
    guard let path = frame.path else { return "<p>\(frame.words)</p>\n" }
    return """
      <p>\(frame.words)</p>
      <iframe id="frame" sandbox="allow-same-origin" src="\(path)" title="The page of the paper"></iframe>

      """
  }

  private func front(_ made: MadeMeeting) -> Markup {
    made.files[.public]?["index.html"] == nil
      ? "<p>No page: something of the meeting is wrong.</p>\n"
      : """
      <p>The agenda as build writes it.</p>
      <iframe id="frame" sandbox="allow-same-origin" src="/page/\(address.meeting)/public/index.html" title="The agenda"></iframe>

      """
  }

  /// Where the page of a paper is, and what is said of it.
  private static func frame(_ made: MadeMeeting, _ page: PaperPage) -> (
    path: String?, words: String
  ) {
    let address = page.address
    guard let name = address.name else { return ("/page/\(address.meeting)/public/index.html", "") }
    // An item for several areas has a page for each; the first is shown.
    let html = made.files.values.flatMap(\.keys).filter {
      $0 == name.html || $0.hasPrefix("\(name.stem)-") && $0.hasSuffix(".html")
    }.sorted { ($0 == name.html ? 0 : 1, $0) < ($1 == name.html ? 0 : 1, $1) }.first
    if let html, let part = made.part(of: html), part == .public || page.seat.isRestricted {
      return (
        "/page/\(address.meeting)/\(part.rawValue)/\(html)",
        made.isFrozen ? "As it was published." : "As build writes it."
      )
    }
    if page.router.workbench.draft(of: address) != nil {
      return (
        "/draft/\(address.meeting)/\(FormText.encoded(address.file))/\(name.html)",
        "A draft: another paper or the meeting has errors, so that build writes nothing yet."
      )
    }
    return (nil, "No page: what was found must be put right first.")
  }

  /// What the script asks for after each change.
  var stateAnswer: DeskAnswer {
    guard OpenPapers(seat).shows(address) else { return .refused(.forbidden) }
    guard case .success(let text) = opened else { return .refused(.unprocessable) }
    return .json(state(text))
  }

  private func state(_ text: OpenedText) -> String {
    let made = router.workbench.meeting(address.meeting)
    let frame = Self.frame(made, self)
    return JSONText.fields([
      ("opened", JSONText.quoted(Fingerprint(of: text.bytes).description)),
      ("version", String(made.version)),
      ("page", frame.path.map(JSONText.quoted) ?? "null"),
      ("words", JSONText.quoted(frame.words)),
      ("findings", JSONText.quoted(FindingList(made.log, seat).of(named, text).text)),
      ("figures", JSONText.quoted(FigurePanel(router, address).list(made).text)),
    ])
  }

  /// The names that the paper can print, each with its value.
  var namesAnswer: DeskAnswer {
    guard OpenPapers(seat).shows(address) else { return .refused(.forbidden) }
    guard address.name != nil else { return .json("[]") }
    return .json(
      JSONText.list(
        router.workbench.names(of: address).map {
          JSONText.fields([
            ("name", JSONText.quoted($0.name)), ("value", JSONText.quoted($0.value)),
            ("what", JSONText.quoted($0.what)),
          ])
        }))
  }

  // MARK: Saving

  /// Saves the words of the form, if the file is still what was opened; otherwise asks.
  func saved(_ form: FormText) -> DeskAnswer {
    guard OpenPapers(seat).shows(address) else { return closed }
    guard let words = form["text"].map(OpenedText.normalised), let opened = form["opened"],
      Fingerprint(opened) != nil
    else {
      return .refused(.badRequest)
    }
    let disk: OpenedText
    switch self.opened {
    case .failure(let problem): return cannotOpen(problem)
    case .success(let text): disk = text
    }
    let isScript = form["script"] != nil
    guard Fingerprint(of: disk.bytes).description == opened else {
      return isScript ? conflict(disk) : .page(question(disk, words), .conflict)
    }
    guard words.utf8.count <= Self.limit else {
      return cannotOpen(.tooLarge(path: named, limit: Self.limit))
    }
    if let refused = write(words, insteadOf: disk, isScript: isScript) { return refused }
    if isScript {
      // A paper that now says it is not public is shown no more.
      return OpenPapers(seat).shows(address) ? stateAnswer : .refused(.forbidden)
    }
    return .seeOther("\(address.page)?saved=1")
  }

  /// Puts words in the place of those that were read; the answer where they have changed meanwhile or
  /// cannot be written.
  func write(_ words: String, insteadOf disk: OpenedText, isScript: Bool = false) -> DeskAnswer? {
    let bytes = disk.written(words)
    guard bytes != disk.bytes else { return nil }
    do throws(FileProblem) {
      try seat.inputs.data.replace(address.path, holding: disk.bytes, with: bytes)
    } catch {
      guard case .cannotWrite(_, let reason) = error, reason.reason == .busy else {
        return cannotOpen(error)
      }
      return isScript ? conflict(disk) : .page(question(disk, words), .conflict)
    }
    router.tellChange()
    return nil
  }

  /// What the script is told of a file that has changed meanwhile.
  private func conflict(_ disk: OpenedText) -> DeskAnswer {
    var answer = DeskAnswer.json(
      JSONText.fields([
        ("opened", JSONText.quoted(Fingerprint(of: disk.bytes).description)),
        ("text", JSONText.quoted(disk.text)),
      ]))
    answer.status = .conflict
    return answer
  }

  /// The page that asks which words are to stay.
  private func question(_ disk: OpenedText, _ words: String) -> Markup {
    router.shell.page(
      "The file has changed", way: [back], isWide: true,
      """
      <h1>The file has changed</h1>
      <p>Somebody, or another program, has saved \(named) since you opened it. Nothing was written over. \
      Both are shown: change your words as you like, then save them in place of the file, or go back to the file.</p>
      <div class="desk">
      <section aria-labelledby="mine"><h2 id="mine">Your words</h2>
      <form method="post" action="\(address.page)">
      <input type="hidden" name="opened" value="\(Fingerprint(of: disk.bytes).description)">
      <textarea name="text" aria-labelledby="mine" rows="30">
      \(words)</textarea>
      <p><button type="submit">Save my words in its place</button></p>
      </form></section>
      <section aria-labelledby="theirs"><h2 id="theirs">The file now</h2>
      <textarea readonly aria-labelledby="theirs" rows="30">
      \(disk.text)</textarea>
      <p><a class="button" href="\(address.page)">Let my words go and open the file</a></p></section>
      </div>

      """)
  }
}
