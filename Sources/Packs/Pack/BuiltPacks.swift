package import Diagnostics
package import Forms
package import Papers
import ProjectFiles
package import Publication

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a run wants built.
package struct BuildRequest: Sendable {
  /// The folder name of one council; nil for all.
  package var council: String?
  /// Meetings by folder name, or by a date that names one; empty for all.
  package var meetings: [String]
  /// Of all councils those alone that are looked at, because nothing else has changed since the others'
  /// packs were made; nil for all.
  package var changed: [PackName]?
  /// How many reports are made at once; nil for as many as there are cores.
  package var jobs: Int?
  package var toolVersion: String
  /// Where packs stand already; nil to look at none.
  package var output: OutputPlace?
  /// Meetings that are not looked at, as `council/meeting`.
  package var skipped: Set<String> = []
  /// The file of the one report that is looked at; nil for all.
  package var draft: String?
  /// What makes the forms beside HTML and Markdown.
  package var converters: Converters
  /// What says which forms each pack has; nil where the converters do.
  package var forms: FormChoice?
  /// By pack, the forms beside those that it has where it will go, although it is made elsewhere.
  package var keptForms: [PackAddress: [String]] = [:]
  /// What was read from releases before, for a run that is made again and again.
  package var shelf: ReleaseShelf?
  /// The houses that were read before, for the same.
  package var houses: HouseShelf?
  /// What was made of the papers of the one meeting before, for the same.
  package var papers: PaperShelf?
  /// A record of the one pack, which is made again as it was: what it withheld stays withheld.
  var record: Manifest?

  package init(
    council: String?, meetings: [String], jobs: Int?, toolVersion: String,
    output: OutputPlace? = nil, converters: Converters = .none, draft: String? = nil
  ) {
    self.draft = draft
    self.output = output
    self.council = council
    self.meetings = meetings
    self.jobs = jobs
    self.toolVersion = toolVersion
    self.converters = converters
  }
}

extension BuildRequest {
  /// How many processors there are to work with.
  static var processors: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// How many reports are made at once.
  package var workers: Int { jobs ?? Self.processors }

  /// Leaves meetings alone, `council/meeting`: they are not looked at, and their packs stay.
  package mutating func skip(_ addresses: [String]) { skipped.formUnion(addresses) }

  /// Whether a published meeting is among those that were asked for.
  func wants(_ address: PackAddress) -> Bool {
    meetings.isEmpty
      || meetings.contains {
        address.meeting.text == $0 || address.meeting.text.hasPrefix("\($0)-")
      }
  }

  /// Whether a council is one of those that the run looks at.
  func looksAt(_ council: String) -> Bool {
    (self.council.map { $0 == council } ?? true)
      && (changed?.contains { $0.text == council } ?? true)
  }

  /// The packs of what is left alone.
  var kept: [PackAddress] {
    skipped.sorted().compactMap { PackAddress($0) }
  }
}

/// Where the packs of a run go when they are made.
package enum PackPlace: Sendable {
  case memory
  case stage(PackStage)
  /// They are looked at and let go.
  case nowhere

  /// Whether the run was told to end while packs of it may lie in staging: no more need be made.
  var isEnding: Bool {
    guard case .stage = self else { return false }
    return Ending.isAsked
  }
}

/// The packs of a run. Nothing has been published.
package struct BuiltPacks: Sendable {
  /// The packs, complete in memory; none where they went elsewhere as they were made.
  package var packs: [BuiltPack] = []
  /// What is to be said of each pack of the run, whether it is in memory or in staging.
  package var lines: [BuiltPackLine] = []
  /// Published packs that stand in Output as they were published, in the order of addresses.
  package var skipped: [PackAddress] = []
  /// Packs that stay in Output though this run did not make them.
  package var kept: [PackAddress] = []
  /// For which packs these are the whole truth.
  package var scope: StagedOutput.Scope
  /// What is to be said of published packs: it stops nothing, and nothing of it is put right here.
  package var since = DiagnosticLog()
  /// One line for each file of figures that was read.
  package var fileSummaries: [String] = []
  /// One line for each meeting whose own files take the place of what its council declares.
  package var notes: [String] = []

  package init(scope: StagedOutput.Scope) { self.scope = scope }
}

/// The pack of one meeting, made in memory and not yet written.
package struct BuiltPack: Sendable {
  package let pack: Pack
  let line: BuiltPackLine
  /// How long each of its papers is, by the file of its page.
  package let lengths: [String: PaperExtent]
  /// The packs that its page of changes was made beside, where they were made for it.
  package var compared: [Manifest] = []
}

/// What is said of a pack once it is made.
package struct BuiltPackLine: Sendable {
  package let address: PackAddress
  /// What was built, in one line.
  package let summary: String
  /// What was asked for and could not be made of it.
  let unavailable: [ConversionProblem]
  /// The forms that the settings of the meeting or its council name.
  let forms: Set<OutputForm>

  /// The page to open first, below the folder that was written to.
  package var frontPage: String { "\(address)/public/index.html" }
}

extension BuiltPackLine {
  /// The files that the public part has not although settings ask for their forms, with what the form is
  /// called.
  func missingForms(in manifest: Manifest) -> [(file: String, form: String)] {
    let files = Set(manifest.files.map(\.path))
    return OutputForms.all.filter(forms.contains).flatMap { form in
      form.files(of: manifest).filter { !files.contains($0) }.map { ($0, form.name) }
    }
  }
}

/// One part of a pack, complete.
struct BuiltPart: Sendable {
  let folder: SealedFolder
  let summary: String
  /// Of a public part: what goes beside it where there is no exempt paper and something was withheld.
  let withheldPart: SealedFolder?
  /// How many papers it has, those that were made elsewhere counted.
  let papers: Int
  /// How long each is, by the file of its page.
  let lengths: [String: PaperExtent]
  let unavailable: [ConversionProblem]
}

extension BuiltPacks {
  /// What was asked for and could not be made. It stops nothing: everything else was built.
  package func unavailable(_ request: BuildRequest) -> DiagnosticLog {
    var log = DiagnosticLog()
    var missing = request.converters.missing
    for problem in lines.flatMap(\.unavailable) {
      if case .missing = problem, !missing.contains(problem) { missing.append(problem) }
    }
    for problem in missing { log.report(problem, at: Location(file: "Output")) }
    for line in lines {
      let place = Location(file: "Output/\(line.address)")
      var told: [ConversionProblem] = []
      for problem in line.unavailable where !missing.contains(problem) && !told.contains(problem) {
        told.append(problem)
        log.report(problem, at: place)
      }
    }
    return log
  }
}

/// A meeting that is done, for whoever waits.
package struct BuildStep: Sendable {
  package let council: String
  package let meeting: String
  /// How many are done.
  package let number: Int
  package let count: Int
  /// What was found of this one.
  package let errors: Int
  package let warnings: Int
}
