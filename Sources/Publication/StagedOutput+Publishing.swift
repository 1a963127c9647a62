import ProjectFiles

extension StagedOutput {
  /// For which packs the staged ones are the whole truth, so that any other is withdrawn.
  package enum Scope: Sendable {
    /// Every pack of every council.
    case everything
    /// Every pack of these councils.
    case councils([PackName])
    /// The staged packs and no other.
    case stagedOnly
  }

  /// What a run did, each list in the order of addresses.
  package struct Outcome: Sendable {
    package var published: [PackAddress] = []
    package var upToDate: [PackAddress] = []
    package var withdrawn: [PackAddress] = []
    /// Foreign files that were left, and exchanges that took two steps.
    package var warnings: [OutputProblem] = []
  }

  /// Puts the staged packs in their places, all or none, and withdraws those that are no more.
  ///
  /// On return the packs are on the disk and nothing else is left. On a thrown error the old packs
  /// stand, but for `.notCleared`, which says that the new ones do. `kept` names packs that stand
  /// in Output, were not staged and stay, such as published ones. `record` is asked last, with the
  /// new packs in place and under the lock still, what the next build is to know.
  package consuming func publish(
    _ scope: Scope, keeping kept: [PackAddress] = [],
    recordIn place: OutputPlace? = nil, record: () -> BuildRecord? = { nil }
  ) throws(OutputProblem) -> Outcome {
    try settle()
    try goOn()
    var outcome = Outcome()
    outcome.published = staged.sorted()
    outcome.upToDate = current.sorted()
    let survey = try survey(scope, keeping: Set(staged + current + kept))
    outcome.withdrawn = survey.withdrawn
    outcome.warnings = survey.foreign.map { .foreign(path: $0) }

    var steps: [Step] = []
    do throws(OutputProblem) {
      for address in outcome.published { try put(address, &steps) }
      for address in outcome.withdrawn { try withdraw(address, &steps) }
      try syncNames(outcome)
    } catch {
      takeBack(steps)
      throw error
    }
    for case .twoRenames(let address) in steps {
      outcome.warnings.append(.noExchange(path: "\(lock.root.path)/\(address)"))
    }
    let touched = outcome.published + outcome.upToDate + outcome.withdrawn + kept
    let councils = Set(touched.map(\.council))
    try OutputFolder.notCleared { () throws(OutputProblem) in try writeIndexes(of: councils) }
    try lock.root.removeTree(Self.stagingName)
    for council in survey.councils { try lock.root.removeIfEmpty(council) }
    if let place { BuildRecord.write(record(), in: lock.root, place, lock.modes) }
    try OutputFolder.notCleared { () throws(OutputProblem) in try lock.root.sync() }
    return outcome
  }

  private enum Step {
    case exchanged(PackAddress)
    case twoRenames(PackAddress)
    case created(PackAddress)
    case withdrew(PackAddress)
  }

  private func put(_ address: PackAddress, _ steps: inout [Step]) throws(OutputProblem) {
    let name = address.meeting.fileName
    let staged = try lock.root.folder(Self.stagingName).folder(address.council.fileName)
    let council = try lock.root.ensureFolder(address.council.fileName, mode: lock.modes.folder)
    switch try council.status(of: name)?.kind {
    case nil:
      try staged.move(name, to: council)
      steps.append(.created(address))
    case .folder:
      switch try staged.exchange(name, with: council) {
      case .atomic: steps.append(.exchanged(address))
      case .notSupported:
        let previous = try previousFolder(address)
        try council.moveAway(name, to: previous)
        steps.append(.withdrew(address))
        try previous.sync()
        try staged.move(name, to: council)
        steps[steps.count - 1] = .twoRenames(address)
      }
    case .link: throw .isLink(path: council.path(of: name))
    case .file, .special: throw .inTheWay(path: council.path(of: name))
    }
  }

  private func previousFolder(_ address: PackAddress) throws(OutputProblem) -> OutputFolder {
    try lock.root.ensureFolder(Self.stagingName, mode: lock.modes.staging)
      .ensureFolder(Self.previousName, mode: lock.modes.staging)
      .ensureFolder(address.council.fileName, mode: lock.modes.folder)
  }

  private func withdraw(_ address: PackAddress, _ steps: inout [Step]) throws(OutputProblem) {
    let withdrawn = try lock.root.ensureFolder(Self.stagingName, mode: lock.modes.staging)
      .ensureFolder(".withdrawn", mode: lock.modes.staging)
      .ensureFolder(address.council.fileName, mode: lock.modes.folder)
    let council = try lock.root.folder(address.council.fileName)
    try council.moveAway(address.meeting.fileName, to: withdrawn)
    steps.append(.withdrew(address))
  }

  /// Makes the new names last.
  private func syncNames(_ outcome: Outcome) throws(OutputProblem) {
    let changed = outcome.published + outcome.upToDate + outcome.withdrawn
    var folders: [UnsyncedEntry] = []
    for council in Set(changed.map(\.council)).sorted() {
      folders.append(UnsyncedEntry(try lock.root.folder(council.fileName)))
    }
    if try lock.root.status(of: Self.stagingName) != nil {
      let staging = try lock.root.folder(Self.stagingName)
      for council in Set(outcome.published.map(\.council)).sorted() {
        folders.append(UnsyncedEntry(try staging.folder(council.fileName)))
      }
      folders.append(UnsyncedEntry(staging))
    }
    try UnsyncedEntry.sync(folders)
    try lock.root.sync()
  }

  /// Undoes steps, the last first. What cannot be undone is as good as a kill at that place: each
  /// meeting is whole, and the next run puts it right.
  private func takeBack(_ steps: [Step]) {
    for step in steps.reversed() {
      do throws(OutputProblem) {
        switch step {
        case .exchanged(let address):
          let council = try lock.root.folder(address.council.fileName)
          let staged = try lock.root.folder(Self.stagingName).folder(address.council.fileName)
          _ = try staged.exchange(address.meeting.fileName, with: council)
          try council.sync()
        case .created(let address):
          let council = try lock.root.folder(address.council.fileName)
          let staged = try lock.root.folder(Self.stagingName).folder(address.council.fileName)
          try council.move(address.meeting.fileName, to: staged)
          try lock.root.removeIfEmpty(address.council.fileName)
        case .twoRenames(let address):
          let council = try lock.root.folder(address.council.fileName)
          let staged = try lock.root.folder(Self.stagingName).folder(address.council.fileName)
          try council.move(address.meeting.fileName, to: staged)
          try previousFolder(address).move(address.meeting.fileName, to: council)
        case .withdrew(let address):
          let council = try lock.root.folder(address.council.fileName)
          let staging = try lock.root.folder(Self.stagingName)
          for name in [".withdrawn", Self.previousName] as [FileName] {
            guard try staging.status(of: name) != nil else { continue }
            let place = try staging.folder(name)
            guard try place.status(of: address.council.fileName) != nil else { continue }
            let moved = try place.folder(address.council.fileName)
            guard try moved.status(of: address.meeting.fileName) != nil else { continue }
            try moved.move(address.meeting.fileName, to: council)
          }
        }
      } catch {
        continue
      }
    }
  }

  /// Clears staging; what waits there to be put back is put back first, or stays.
  static func clear(
    _ root: borrowing OutputFolder, _ modes: OutputModes
  ) throws(OutputProblem) {
    try restorePrevious(in: root, modes)
    try root.removeTree(stagingName)
  }

  /// Puts back what a killed run had moved away where the exchange takes two renames: whole packs in a
  /// folder that a run of this user made and nobody else can write in. Anything else is not put where
  /// readers are, and goes with the rest of staging.
  static func restorePrevious(
    in root: borrowing OutputFolder, _ modes: OutputModes
  ) throws(OutputProblem) {
    // Where there are no permissions, whoever writes in staging could write in Output as well.
    guard let status = try root.status(of: stagingName), status.kind == .folder, status.isOwn,
      modes.fits(status.mode & 0o077, modes.staging & 0o077)
    else { return }
    let staging = try root.folder(stagingName)
    guard try staging.status(of: previousName)?.kind == .folder else { return }
    let previous = try staging.folder(previousName)
    for name in try previous.entries() where try previous.status(of: name)?.kind == .folder {
      guard let owner = name.exactText.flatMap({ try? PackName($0) }) else { continue }
      let from = try previous.folder(name)
      let council = try root.ensureFolder(name, mode: modes.folder)
      for meeting in try from.entries() where try council.status(of: meeting) == nil {
        guard let text = meeting.exactText.flatMap({ try? PackName($0) }),
          try from.status(of: meeting)?.kind == .folder
        else { continue }
        let pack = PublishedPack(PackAddress(council: owner, meeting: text), in: root.path)
        if pack.isWhole(try from.folder(meeting), modes) { try from.move(meeting, to: council) }
      }
      try council.sync()
    }
  }
}

extension OutputFolder {
  /// Runs a step after which the new packs stand: an error there is reported as such.
  static func notCleared(_ body: () throws(OutputProblem) -> Void) throws(OutputProblem) {
    do throws(OutputProblem) {
      try body()
    } catch {
      if case .cannotWrite(let path, let error) = error { throw .notCleared(path: path, error) }
      throw error
    }
  }
}
