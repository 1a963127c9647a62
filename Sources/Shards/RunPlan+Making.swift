import Councils
package import Diagnostics
import Fingerprints
package import Forms
package import Packs
import ProjectFiles
package import Publication

extension RunPlan {
  /// The most shards of a plan.
  package static let most = 10_000

  /// Plans a run, with the manifests of packs that it is protected beside; nil with the reason in the
  /// log. No paper and no figure is looked at: what is wrong with those, the shard tells that makes them.
  ///
  /// - Parameters:
  ///   - forms: the words of the forms that are asked for; empty where settings say.
  ///   - request: what is asked for; of its Output the published packs that stand are left out, and
  ///     what stays beside the others is noted.
  ///   - standing: where the packs will go; the forms that they have there are made too. Nil where that is not
  ///     known.
  ///   - due: the days between which the same is due.
  package static func make(
    _ inputs: ProjectInputs, _ request: BuildRequest, forms: [String], standing: OutputPlace?,
    due: Choice.Due?,
    shards count: Int, into log: inout DiagnosticLog
  ) -> (plan: RunPlan, beside: [(PackAddress, [UInt8])])? {
    let before = log.errorCount
    let selection = MeetingSelection(request).meetings(InputReader(inputs), into: &log)
    var chosen: [PackAddress] = []
    for (council, meetings) in selection {
      for meeting in meetings {
        do throws(OutputProblem) {
          chosen.append(
            PackAddress(council: try PackName(council), meeting: try PackName(meeting)))
        } catch {
          log.report(error, at: Location(file: "Data/councils/\(council)/meetings/\(meeting)"))
        }
      }
    }
    let left = PackBuilder(inputs: inputs, request: request).left(beside: chosen, into: &log)
    guard log.errorCount == before else { return nil }
    chosen.removeAll(where: left.published.contains)
    if chosen.isEmpty, left.published.isEmpty, request.skipped.isEmpty {
      log.report(SelectionProblem.nothingToBuild, at: Location(file: "Data/councils"))
      return nil
    }
    let isPartial = due != nil || !request.meetings.isEmpty
    // A joint committee's papers read what several councils have.
    let ties = JointTies(inputs.data)
    let asked =
      isPartial
      ? chosen.map(\.council) : request.council.flatMap { try? PackName($0) }.map { [$0] } ?? []
    let councils = Set(asked.flatMap { ties.all(with: $0) }.map(\.text))
    let scope: PlannedInputs.Scope =
      isPartial || request.council != nil ? .councils(councils) : .all
    let read = PlannedInputs.read(inputs, scope, jobs: request.workers, into: &log)
    let beside = left.standing.compactMap { address -> (PackAddress, [UInt8])? in
      guard let output = request.output else { return nil }
      let bytes = PublishedPack(address, in: output).manifestBytes(into: &log)
      return bytes.map { (address, $0) }
    }
    guard log.errorCount == before else { return nil }
    let meetings = PlannedMeetings(chosen, inputs, read.files)
    let copies = meetings.copies
    let weights = weights(of: read.files, copies)
    let shared = weights[""]?.meetings ?? [:]
    let perCouncil = Dictionary(grouping: chosen, by: \.council).mapValues(\.count)
    let shares = chosen.map { address in
      let own = weights[address.council.text]
      var weight =
        own?.meetings[address.meeting.text] ?? shared[address.meeting.text] ?? PackWeight()
      // What is read of the council's own is read once for all of its packs.
      let packs = perCouncil[address.council] ?? 1
      weight.lines += (own?.own.lines ?? 0) / packs
      weight.workbooks += (own?.own.workbooks ?? 0) / packs
      let named = forms.isEmpty ? meetings.forms(of: address) : forms
      let keeps =
        standing.map { FormChoice.kept(of: address, in: $0, besides: named) } ?? []
      let engine = meetings.engine(of: address.council)
      return Share(
        address: address, weight: weight.cost(named + keeps, by: engine), keeps: keeps)
    }
    let plan = RunPlan(
      version: request.toolVersion,
      choice: Choice(council: request.council, meetings: request.meetings, due: due),
      forms: forms,
      shards: Spreading.shards(shares, over: count) { ties.all(with: $0).min() ?? $0 },
      left: request.skipped.sorted().compactMap { PackAddress($0) },
      published: isPartial || request.output != nil
        ? chosenOnly(left.published, selection) : [],
      beside: beside.map { Sealed(address: $0.0, manifest: Fingerprint(of: $0.1)) },
      inputs: read.inputs)
    return (plan, beside)
  }

  /// Of published packs that stand, those that were asked for.
  private static func chosenOnly(
    _ published: Set<PackAddress>, _ selection: [(council: String, meetings: [String])]
  ) -> [PackAddress] {
    let asked = Set(selection.flatMap { council, meetings in meetings.map { "\(council)/\($0)" } })
    return published.filter { asked.contains($0.description) }.sorted()
  }

  /// By council, what stands in its folder: of each meeting, and of its own files of figures. The meetings
  /// of many councils stand under no name.
  private static func weights(
    of files: [PlannedInputs.File], _ copies: [String: Int]
  ) -> [String: (own: PackWeight, meetings: [String: PackWeight])] {
    var weights: [String: (own: PackWeight, meetings: [String: PackWeight])] = [:]
    for file in files {
      let parts = file.path.split(separator: "/").map(String.init)
      let council = PlannedInputs.council(of: file.path)
      let isShared = parts.count > 3 && parts[0] == "Data" && parts[1] == SharedMeetings.folder
      guard let name = isShared ? "" : council else { continue }
      var (own, meetings) = weights[name] ?? (PackWeight(), [:])
      let meeting = isShared ? parts[2] : parts.count > 5 && parts[3] == "meetings" ? parts[4] : nil
      if let meeting, file.path.hasSuffix(".md") {
        let count = copies[file.path] ?? 1
        meetings[meeting, default: PackWeight()].papers += count
        meetings[meeting, default: PackWeight()].bytes += count * file.bytes
      } else if file.path.hasSuffix(".xlsx") || file.path.hasSuffix(".ods") {
        own.workbooks += file.bytes
      } else {
        own.lines += file.lines
      }
      weights[name] = (own, meetings)
    }
    return weights
  }

  /// Whose folders the run reads; nil for all.
  var councils: Set<String>? {
    choice.isPartial ? Set(packs.map(\.council.text)) : choice.council.map { [$0] }
  }

  /// The run as one process would be asked for it.
  ///
  /// - Parameter output: where packs stand already.
  package func request(jobs: Int?, forms: FormChoice, output: OutputPlace?) -> BuildRequest {
    var request = BuildRequest(
      council: choice.council, meetings: choice.meetings, jobs: jobs, toolVersion: version,
      output: output)
    request.forms = forms
    request.skip(left.map(\.description))
    return request
  }
}
