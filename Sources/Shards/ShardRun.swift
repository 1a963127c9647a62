package import Diagnostics
import Fingerprints
package import Forms
package import Packs
import ProjectFiles
package import Publication

/// One shard of a plan: what it is asked to make, whether it is done, and its receipt.
///
/// The order of steps, each of which a kill may be the last: the lock of the shard's folder is taken, the
/// inputs are held to the plan, an earlier receipt is taken away, the packs are made and put into their
/// places, and the receipt is written, whole by a rename. Whoever finds no receipt makes all again.
package struct ShardRun: Sendable {
  package let plan: RunPlan
  package let place: PlanPlace
  package let number: Int
  private let inputs: ProjectInputs
  private let fingerprint: Fingerprint
  private let stamps: InputStamps

  /// Made before anything else is read.
  package init(_ plan: RunPlan, at place: PlanPlace, shard number: Int, _ inputs: ProjectInputs) {
    self.plan = plan
    self.place = place
    self.number = number
    self.inputs = inputs
    fingerprint = plan.fingerprint
    stamps = BuildMemory.stamps(of: inputs)
  }

  /// The folder that its packs go to.
  package var output: OutputPlace { place.shard(number) }

  package var packs: [PackAddress] { plan.shards[number].map(\.address) }

  private var councils: Set<String> { Set(packs.map(\.council.text)) }

  /// Takes the lock of its folder, which is made where it is missing.
  package func lock() throws(OutputProblem) -> OutputLock {
    do throws(OwnFile.Failure) {
      try OwnFile.ensureFolder(String(output.path.dropLast("/\(number)".count)))
    } catch {
      throw .cannotWrite(path: error.path, error.error)
    }
    var lock = try OutputLock(output: output.path, in: nil)
    lock.isClosedOtherwise = { [inputs] in ClosedFolders.isSaid(of: $0, in: inputs) }
    return lock
  }

  /// Reports each file that it would read and that is not as the plan has it.
  package func checkInputs(jobs: Int, into log: inout DiagnosticLog) {
    place.checkBeside(plan, fingerprint, of: councils, into: &log)
    let changes = plan.changes(of: councils, in: inputs, jobs: jobs, into: &log) ?? []
    // A folder that was exchanged has thousands; some say what happened.
    for (number, change) in changes.prefix(Self.listed).enumerated() {
      let others = number == Self.listed - 1 ? changes.count - Self.listed : 0
      log.report(
        ShardProblem.inputDiffers(change, others: others), at: Location(file: change.path))
    }
  }

  private static let listed = 20

  /// The same once the packs are made, where the file system says that something was written meanwhile.
  package func checkInputsAgain(jobs: Int, into log: inout DiagnosticLog) {
    let now = BuildMemory.stamps(of: inputs)
    let isSame =
      stamps.isWhole && now.isWhole && now.shared == stamps.shared
      && councils.allSatisfy { name in
        guard let council = try? PackName(name) else { return false }
        return now.councils[council] == stamps.councils[council]
      }
    if !isSame { checkInputs(jobs: jobs, into: &log) }
  }

  /// Its receipt, where that is for this plan and every pack stands as it says; nil where it is to be
  /// made, for whatever reason.
  package func receipt() -> Receipt? {
    var unheard = DiagnosticLog()
    guard let receipt = place.receipt(number, of: plan, fingerprint, into: &unheard) else {
      return nil
    }
    for made in receipt.packs {
      var pack = PublishedPack(made.address, in: output)
      pack.isClosedOtherwise = { [inputs] in
        ClosedFolders.isSaid(of: made.address.council, in: inputs)
      }
      let manifests = pack.verify(log: &unheard)
      guard !unheard.hasErrors, made.fits(manifests) else { return nil }
    }
    return receipt
  }

  /// Takes an earlier receipt away, before the packs that it speaks of are touched.
  package func removeReceipt() throws(OutputProblem) {
    let path = place.receiptPath(number)
    do throws(SystemError) {
      let folder = try SystemCalls.openFolder(output.path, followingLink: false)
      guard try folder.status(of: PlanPlace.receiptName) != nil else { return }
      try folder.removeFile(PlanPlace.receiptName)
      try folder.syncFolder()
    } catch {
      throw .cannotWrite(path: path, error)
    }
  }

  /// What is built: the packs of the shard and no others of their councils.
  package func request(jobs: Int?, forms: FormChoice) -> BuildRequest {
    var request = plan.request(
      jobs: jobs, forms: forms, output: place.beside(fingerprint))
    let own = packs
    let made = Set(own.map(\.description))
    for share in plan.shards[number] where !share.keeps.isEmpty {
      request.keptForms[share.address] = share.keeps
    }
    request.changed = Set(own.map(\.council)).sorted()
    if !request.meetings.isEmpty {
      request.meetings = Set(own.map(\.meeting.text)).sorted()
    }
    let reader = InputReader(inputs)
    for council in councils {
      let all = reader.folderNames(in: "councils/\(council)/meetings").map { "\(council)/\($0)" }
      request.skip(all.filter { !made.contains($0) })
    }
    return request
  }

  /// Packs of earlier plans go with all that is not this shard's; its receipt is no pack's.
  package func scope() -> StagedOutput.Scope {
    let standing = (try? output.survey().packs) ?? []
    return .councils(Set((standing + packs).map(\.council)).sorted())
  }

  /// Writes the receipt, when the packs stand.
  ///
  /// - Parameters:
  ///   - made: the packs that the run made.
  ///   - unavailable: what was asked for and could not be made.
  package func writeReceipt(
    made: [PackAddress], _ findings: DiagnosticLog, unavailable: DiagnosticLog
  ) throws(OutputProblem) {
    let path = place.receiptPath(number)
    let known = Set(made)
    let left = self.packs.filter { !known.contains($0) }
    let history = PublicationHistory(inputs.data)
    for address in left where !history.isPublished(address) {
      throw .gone(path: "\(output.name)/\(address)")
    }
    var packs: [Receipt.Made] = []
    for address in made.sorted() {
      var unheard = DiagnosticLog()
      // What was written is read once more: the receipt speaks of what stands there.
      guard let pack = PublishedPack(address, in: output).whole(into: &unheard) else {
        throw .changed(path: "\(output.name)/\(address)")
      }
      packs.append(Receipt.Made(pack))
    }
    let receipt = Receipt(
      plan: fingerprint, shard: number, packs: packs,
      left: left, findings: RunFinding.all(of: findings),
      unavailable: RunFinding.all(of: unavailable))
    do throws(SystemError) {
      let folder = try SystemCalls.openFolder(output.path, followingLink: false)
      try folder.removeStaged(PlanPlace.receiptName)
      try folder.put(PlanPlace.receiptName, receipt.bytes, mode: PlanPlace.mode)
    } catch {
      throw .cannotWrite(path: path, error)
    }
  }
}

extension Receipt.Made {
  /// A pack whose files are those of its manifests.
  init(_ pack: Pack) {
    address = pack.address
    open = pack.open?.writtenManifest ?? Fingerprint(of: "")
    restricted = pack.restricted?.writtenManifest
  }

  /// Whether the manifests of a pack that stands are those that it names.
  func fits(_ manifests: [Manifest]) -> Bool {
    let found = Dictionary(
      manifests.map { ($0.part, $0.fingerprint) }, uniquingKeysWith: { first, _ in first })
    return found[.public] == open && found[.restricted] == restricted
  }

  func fits(_ pack: Pack) -> Bool { self == Receipt.Made(pack) }
}
