import Councils
package import Figures
import ProjectFiles
package import Publication

/// Makes the forms that are asked for beside those that are always written, with the programs that
/// were found for them on the search path.
package struct Converters: Sendable {
  /// The forms that are wanted, in the order of the list.
  package private(set) var forms: [OutputForm]
  /// By name, those of the wanted forms that were found.
  private let programs: [String: Program]
  /// Forms that stand already, made by an earlier run.
  private var standing: Set<OutputForm> = []
  /// Files of the pack as it stands, which are kept where they are not made again and still fit.
  private var earlier: EarlierForms?
  /// Forms that are kept as they stand while they fit, and made again where they do not.
  private var kept: Set<OutputForm> = []
  /// What makes PDFs.
  private var engine = PDFEngine.weasyprint
  private let surroundings: [String: String]

  /// How long one run of a program may take.
  static let seconds = 600
  /// The most bytes that one run may write.
  static let limit = 512 << 20

  /// - Parameters:
  ///   - forms: what was asked for; what is always written needs nothing and is left out.
  ///   - environment: this program's own; what a converter needs of it is handed on.
  package init(_ forms: Set<OutputForm>, environment: [String: String]) {
    self.forms = OutputForms.all.filter { forms.contains($0) && !$0.isAlwaysWritten }
    let path = environment["PATH"] ?? ""
    var programs: [String: Program] = [:]
    for name in (self.forms + [.typesetPDF]).flatMap(\.programs) {
      programs[name] = Program.find(name, searchPath: path)
    }
    self.programs = programs
    surroundings = environment.filter { name, _ in
      Self.handedOn.contains(name)
        || ["DYLD_", "FONTCONFIG_", "XDG_"].contains(where: name.hasPrefix)
    }
  }

  /// Runs no program, and links to the forms that a pack has already: so a pack that is made again in
  /// memory, to be compared, has the same pages as the one that stands. What is made here is made.
  package static func standing(in manifest: Manifest) -> Converters {
    let forms = OutputForms.all.filter { form in
      !form.isAlwaysWritten && manifest.files.contains { form.isForm(of: $0.path) }
    }
    var converters = Converters(Set(forms.filter { !$0.isMadeElsewhere }), environment: [:])
    converters.standing = Set(forms)
    return converters
  }

  /// The same programs for some forms.
  ///
  /// - Parameters:
  ///   - asked: those of them that are made anew, whatever stands there.
  ///   - earlier: the files that stand there.
  ///   - linking: forms to which pages link even where they cannot be made: those of a published pack.
  ///   - engine: what makes PDFs.
  func making(
    _ forms: Set<OutputForm>, asked: Set<OutputForm>, _ earlier: EarlierForms?,
    linking: Set<OutputForm>, engine: PDFEngine
  ) -> Converters {
    var converters = self
    converters.forms = self.forms.filter(forms.contains).map { $0.made(by: engine) }
    converters.kept = forms.subtracting(asked)
    converters.earlier = earlier
    converters.standing = linking
    converters.engine = engine
    return converters
  }

  /// Runs no program, and links to the forms that would be made or kept: so a page is seen as it will be
  /// without waiting for them.
  var linkingAlone: Converters {
    var converters = self
    converters.standing.formUnion(
      forms.filter { canMake($0) || earlier?.forms.contains($0) == true })
    converters.forms = forms.filter { $0.program == nil }
    return converters
  }

  /// No converter is wanted.
  package static let none = Converters([], environment: [:])

  /// What is wanted and cannot be had here.
  package var missing: [ConversionProblem] {
    forms.filter { !canMake($0) }.map(ConversionProblem.missing)
  }

  /// The forms of one paper.
  package func forms(of paper: PaperSource) -> MadeForms {
    let source = MadeFile(paper.name.markdown, paper.markdown)
    return made(of: paper.date, called: paper.name.file, from: source) { form in
      guard let make = form.ofPaper else { return nil }
      return { maker throws(ConversionProblem) in try make(paper, maker) }
    }
  }

  /// The forms of a page that holds several papers.
  package func forms(of whole: WholeSource) -> MadeForms {
    let source = MadeFile(whole.page.html, whole.html)
    return made(of: whole.date, called: whole.page.file, from: source) { form in
      guard let make = form.ofWhole else { return nil }
      return { maker throws(ConversionProblem) in try make(whole, maker) }
    }
  }

  /// - Parameters:
  ///   - name: the file's name by its suffix.
  ///   - source: what the forms are made from.
  ///   - recipe: how a form is made; nil for one that is made of something else.
  private func made(
    of date: CalendarDate, called name: (String) -> String, from source: MadeFile,
    by recipe: (OutputForm) -> ((FormMaker) throws(ConversionProblem) -> FormFile)?
  ) -> MadeForms {
    var made = MadeForms()
    for listed in OutputForms.all where forms.contains(listed) || standing.contains(listed) {
      // A form is made as these converters have it, which may be by another program.
      let form = forms.first { $0 == listed } ?? listed
      guard let recipe = recipe(form) else { continue }
      var stands = standing.contains(form)
      let file = name(form.suffix)
      if isKept(form), let fitting = earlier?.file(file, madeFrom: source) {
        made.keep(fitting, form, of: earlier)
        made.standing.append(form)
        continue
      }
      if forms.contains(form), !canMake(form) {
        if let fitting = earlier?.file(file, madeFrom: source) {
          made.keep(fitting, form, of: earlier)
          stands = true
        } else {
          made.unavailable.append(.missing(form))
          reportOutdated(form, file, &made)
        }
      }
      if canMake(form) {
        let maker = FormMaker(
          form: form, file: file, programs: programs, environment: environment(on: date))
        do throws(ConversionProblem) {
          let new = try recipe(maker)
          if !new.problems.isEmpty, let fitting = earlier?.file(file, madeFrom: source),
            fitting.bytes != new.bytes
          {
            // One of the same words, made where nothing was missing.
            made.keep(fitting, form, of: earlier)
          } else {
            made.files.append(MadeFile(file, new.bytes))
            if form == .pdf { made.printers.insert(engine.rawValue) }
            made.unavailable += new.problems
          }
          stands = true
        } catch {
          made.unavailable.append(error)
          if let fitting = earlier?.file(file, madeFrom: source) {
            made.keep(fitting, form, of: earlier)
            stands = true
          } else {
            reportOutdated(form, file, &made)
          }
        }
      }
      if stands { made.standing.append(form) }
    }
    return made
  }

  /// What a file of a form is made with.
  func maker(of form: OutputForm, on date: CalendarDate?) -> FormMaker {
    FormMaker(
      form: form, file: "", programs: programs, environment: environment(on: date))
  }

  /// A file that was there, was made from other words, and cannot be made again.
  private func reportOutdated(_ form: OutputForm, _ file: String, _ made: inout MadeForms) {
    if earlier?.has(file) == true { made.unavailable.append(.outdated(form, file: file)) }
  }

  /// A page of a pack as a PDF of its own.
  ///
  /// - Parameters:
  ///   - html: the page, in UTF-8.
  ///   - file: what messages call the PDF.
  ///   - date: the day of the meeting.
  package func printed(
    _ html: [UInt8], as file: String, on date: CalendarDate
  ) throws(ConversionProblem) -> [UInt8] {
    guard canMake(.pdf) else { throw .missing(.pdf) }
    let maker = FormMaker(
      form: .pdf, file: file, programs: programs, environment: environment(on: date))
    return try PDFForm.print(String(decoding: html, as: UTF8.self), [], with: maker)
  }

  /// The PDFs that follow some papers in print, where a PDF of the pack is made and qpdf is found.
  ///
  /// - Parameter files: each PDF made elsewhere with the place of its cover sheet, and whether its pages
  ///   are marked as not open to the public.
  package func bound(
    _ files: [(anchor: String, file: MadeFile, isMarked: Bool)], on date: CalendarDate
  ) -> (files: [BoundFile], unavailable: [ConversionProblem]) {
    var bound: (files: [BoundFile], unavailable: [ConversionProblem]) = ([], [])
    guard let form = forms.first(where: { $0 == .pdf }), canMake(form) else { return bound }
    let maker = maker(of: form, on: date)
    for (anchor, made, isMarked) in files {
      if let missing = ["qpdf", "pdfinfo"].first(where: { !maker.finds($0) }) {
        bound.unavailable.append(.notBound(file: made.path, missing: missing))
      } else if let pages = BoundFile.pages(of: made.bytes, with: maker) {
        bound.files.append(
          BoundFile(anchor: anchor, bytes: made.bytes, pages: pages, isMarked: isMarked))
      } else {
        bound.unavailable.append(.notBound(file: made.path, missing: nil))
      }
    }
    return bound
  }

  /// Whether a file that stands is kept while it fits: what is made here is made from more than it is known
  /// by, and so made again, but where a program is missing that it was made with.
  private func isKept(_ form: OutputForm) -> Bool {
    kept.contains(form)
      && (form.program != nil || form.helpers.contains { programs[$0] == nil })
  }

  private func canMake(_ form: OutputForm) -> Bool {
    guard forms.contains(form), let program = form.program else { return forms.contains(form) }
    return programs[program.name] != nil || form.substitute.map { programs[$0] != nil } ?? false
  }

  private static let handedOn: Set<String> = [
    "PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "PYTHONPATH", "VIRTUAL_ENV",
  ]

  /// The surroundings in which a converter gives the same bytes each time: the day of the meeting is
  /// its clock.
  private func environment(on date: CalendarDate?) -> [String: String] {
    surroundings.merging([
      "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "TZ": "UTC",
      "SOURCE_DATE_EPOCH": String(max(0, (date?.dayNumber ?? Self.epoch) - Self.epoch) * 86_400),
      "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1",
    ]) { $1 }
  }

  private static let epoch = CalendarDate(iso: "1970-01-01")?.dayNumber ?? 0
}
