package import Figures
package import Fingerprints

/// The ledger of one part of a pack: every figure as printed, where it stands and which cells it
/// came from, and what the pack was made from.
///
/// Written as canonical JSON (`Manifest+Writing.swift`): the same manifest is the same bytes.
/// Nothing in it comes from a clock, a host or a path outside the project. A manifest of the public
/// part is built from public inputs alone and names no file of the restricted part.
package struct Manifest: Sendable, Hashable {
  /// The greatest number of a form that is read: 1 is the manifest of a pack, 2 a published record,
  /// which proves itself (`Manifest+Record.swift`). Records of number 1 are older ones.
  package static let number = 2

  /// Set when a folder is sealed.
  package var part: PackPart
  package var council: Council
  package var meeting: Meeting
  /// The version of the tool.
  package var version: String
  /// In the order of the agenda, as are sections and recommendations.
  package var reports: [Report]
  package var sections: [Section]
  package var recommendations: [Recommendation]
  /// One for each figure and each way it is printed; written in the order of ids.
  package var figures: [Entry]
  /// The indicators that the figures belong to, in the order of the papers.
  package var indicators: [Indicator]
  package var facts: [Fact]
  /// The words of the papers.
  package var paragraphs: [Paragraph]
  /// Written in the order of paths.
  package var inputs: [Input]
  /// The files of this part but for the manifest and `SHA256SUMS`; set when a folder is sealed.
  package var files: [File]

  /// What was withheld and why, in the order of ids; never in a public manifest.
  package var withheld: [Withheld]

  /// The papers that were taken off after publication, in the order in which they were.
  package var withdrawn: [WithdrawnPaper] = []

  /// What became of the meeting or of its papers, the meeting's own first.
  package var notices: [Notice] = []

  /// What made the PDFs, as `pdf` in `council.yaml` calls it; nil where there are none, where they were made by
  /// different programs, and in older manifests.
  package var printedBy: String?

  /// Set when the pack is published, and only in the record; nil in older records too.
  package var record: Record?

  package init(
    part: PackPart = .public, council: Council, meeting: Meeting, version: String,
    reports: [Report] = [], sections: [Section] = [], recommendations: [Recommendation] = [],
    figures: [Entry] = [], indicators: [Indicator] = [], facts: [Fact] = [],
    paragraphs: [Paragraph] = [], inputs: [Input] = [], files: [File] = [],
    withheld: [Withheld] = []
  ) {
    self.part = part
    self.council = council
    self.meeting = meeting
    self.version = version
    self.reports = reports
    self.sections = sections
    self.recommendations = recommendations
    self.figures = figures
    self.indicators = indicators
    self.facts = facts
    self.paragraphs = paragraphs
    self.inputs = inputs
    self.files = files
    self.withheld = withheld
  }

  /// Whose pack it is.
  package struct Council: Sendable, Hashable {
    /// The name of its folder.
    package var id: String
    package var name: String

    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// Which meeting it is for.
  package struct Meeting: Sendable, Hashable {
    /// The name of its folder.
    package var id: String
    package var committee: String
    /// Year, month and day with `-` between them.
    package var date: String
    /// When its papers went out, written as the date is; nil where that is not said.
    package var issued: String?
    /// The folder of the meeting whose papers it corrects; nil for one that corrects none.
    package var corrects: String?

    package init(
      id: String, committee: String, date: String, issued: String? = nil, corrects: String? = nil
    ) {
      self.id = id
      self.committee = committee
      self.date = date
      self.issued = issued
      self.corrects = corrects
    }
  }

  /// One report of the agenda and the files that print it.
  package struct Report: Sendable, Hashable {
    package var id: String
    package var title: String
    /// The files in this part that print it.
    package var files: [String]

    package init(id: String, title: String, files: [String]) {
      self.id = id
      self.title = title
      self.files = files
    }
  }

  /// One section of a report, to see what changed in it.
  package struct Section: Sendable, Hashable {
    package var report: String
    package var id: String
    package var heading: String
    /// As printed, such as "4."; empty where the house does not number headings.
    package var number: String
    /// How deep its heading stands, from 2 for a section of a report; nil for those, and for all of a
    /// record that does not say.
    package var level: Int?
    /// Of the section's text.
    package var fingerprint: Fingerprint

    package init(
      report: String, id: String, heading: String, number: String = "", level: Int? = nil,
      fingerprint: Fingerprint
    ) {
      self.number = number
      self.level = level
      self.report = report
      self.id = id
      self.heading = heading
      self.fingerprint = fingerprint
    }
  }

  /// One recommendation as it was printed, with the mark before it.
  package struct Recommendation: Sendable, Hashable {
    package var report: String
    package var id: String
    package var label: String
    package var text: String

    package init(report: String, id: String, label: String, text: String) {
      self.report = report
      self.id = id
      self.label = label
      self.text = text
    }
  }

  /// A figure and the places where it stands, each `report#place`, in the order of the papers.
  package struct Entry: Sendable, Hashable {
    package var figure: Figure
    package var places: [String]
    /// What a rate or percentage was worked out from, where both parts can be printed.
    package var parts: Parts?
    /// Provisional, revised or final, where the source says so; otherwise empty.
    package var status: String

    package init(figure: Figure, places: [String], parts: Parts? = nil, status: String = "") {
      self.figure = figure
      self.places = places
      self.parts = parts
      self.status = status
    }
  }

  /// A figure that was withheld. Its number stands nowhere.
  package struct Withheld: Sendable, Hashable {
    package var figure: FigureID
    package var reason: String

    package init(figure: FigureID, reason: String) {
      self.figure = figure
      self.reason = reason
    }
  }

  /// One file that the pack was made from.
  package struct Input: Sendable, Hashable {
    /// Relative to the project.
    package var path: String
    /// Nil in a public manifest, but for open inputs.
    package var fingerprint: Fingerprint?
    /// Whether the file itself is published, by its maker or with the pack.
    package var isOpen: Bool

    package init(path: String, fingerprint: Fingerprint?, isOpen: Bool = false) {
      self.path = path
      self.fingerprint = fingerprint
      self.isOpen = isOpen
    }
  }

  /// One file of the pack, but for the manifest and the checksums.
  package struct File: Sendable, Hashable {
    /// Relative to the folder of the part.
    package var path: String
    package var fingerprint: Fingerprint

    package init(path: String, fingerprint: Fingerprint) {
      self.path = path
      self.fingerprint = fingerprint
    }
  }

  /// The form that stands in a public folder: without the fingerprints of inputs that are not
  /// themselves published, and without what makes it a record.
  ///
  /// A fingerprint gives a withheld count away: whoever knows the rest of an extract tries the few
  /// values that are left until the fingerprint fits.
  package func published() -> Manifest {
    var manifest = self
    manifest.withheld = []
    manifest.record = nil
    for index in manifest.inputs.indices where !manifest.inputs[index].isOpen {
      manifest.inputs[index].fingerprint = nil
    }
    return manifest
  }
}
