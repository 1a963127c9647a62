import Councils
package import Publication

/// A form in which papers are written: all that there is to know of it, in one value, which stands in
/// a file of its own and in the list `OutputForms.all`.
package struct OutputForm: Sendable {
  /// As typed after `--format`.
  package let word: String
  /// What its files end in, without the dot; no other file of a pack ends so.
  package let suffix: String
  /// What files of the form are called, as in "PDF files" and in links.
  package let name: String
  /// What a link calls it, as in "This paper as a Word file (DOCX)".
  package let title: String
  /// The program that makes it; nil for a form that is made here.
  package let program: NeededProgram?
  /// Other programs, which are used where they are found.
  let helpers: [String]
  let making: Making

  /// When it is made, from what, and how.
  enum Making: Sendable {
    /// With every pack, whatever was asked for: the pages and the Markdown files are the pack.
    case always
    /// A file for each report, from the report.
    case ofEachPaper(OfPaper)
    /// A file for each page that holds several papers, from that page.
    case ofWholePack(OfWhole)
    /// Both of these.
    case ofBoth(OfPaper, OfWhole)

    typealias OfPaper = @Sendable (PaperSource, FormMaker) throws(ConversionProblem) -> FormFile
    typealias OfWhole = @Sendable (WholeSource, FormMaker) throws(ConversionProblem) -> FormFile
  }

  /// A program without which a form cannot be made.
  package struct NeededProgram: Sendable {
    /// As it is looked for on the search path.
    package let name: String
    /// How to get it, as the hint of a finding begins.
    package let howToGet: String
  }

  /// - Parameter title: the name, where nothing else is said.
  init(
    _ word: String, suffix: String, name: String, title: String? = nil,
    program: NeededProgram? = nil, helpers: [String] = [], making: Making
  ) {
    self.word = word
    self.suffix = suffix
    self.name = name
    self.title = title ?? name
    self.program = program
    self.helpers = helpers
    self.making = making
  }

  /// How a paper becomes a file of it; nil where it has none of single papers.
  var ofPaper: Making.OfPaper? {
    switch making {
    case .ofEachPaper(let make), .ofBoth(let make, _): make
    case .always, .ofWholePack: nil
    }
  }

  /// How a page of several papers becomes a file of it; nil where it has none of those.
  var ofWhole: Making.OfWhole? {
    switch making {
    case .ofWholePack(let make), .ofBoth(_, let make): make
    case .always, .ofEachPaper: nil
    }
  }

  /// Whether the bytes depend on a program of this machine, so that they are not made again to be compared.
  package var isMadeElsewhere: Bool { program != nil || !helpers.isEmpty }

  /// Whether it is written whatever was asked for.
  package var isAlwaysWritten: Bool { if case .always = making { true } else { false } }

  /// The files of it that a pack has whose forms are all made.
  package func files(of manifest: Manifest) -> [String] {
    switch making {
    case .always: []
    case .ofEachPaper: manifest.reports.map { "\($0.id).\(suffix)" }
    case .ofWholePack: [PackPage.pack.file(suffix)]
    case .ofBoth: manifest.reports.map { "\($0.id).\(suffix)" } + [PackPage.pack.file(suffix)]
    }
  }

  /// Whether a file is in this form.
  ///
  /// What was made elsewhere is in no form of ours, whatever its name ends in.
  package func isForm(of path: String) -> Bool {
    path.hasSuffix(".\(suffix)") && !path.hasPrefix("\(AttachedFile.folder)/")
  }
}

extension OutputForm: Hashable {
  /// Two forms are the same where they are asked for by the same word.
  package static func == (left: Self, right: Self) -> Bool { left.word == right.word }

  /// By the word alone, as two forms are compared.
  package func hash(into hasher: inout Hasher) { hasher.combine(word) }
}
