import Diagnostics
import Fingerprints
import ProjectFiles
package import Publication

/// The packs in Output that are what a build would make now, so that nothing need be built to read
/// them.
///
/// A pack is trusted only where a record of this very program covers it, and neither an input nor
/// anything in Output has changed since; see `BuildMemory`.
package struct StandingPacks: Sendable {
  private let output: OutputPlace
  private let current: Set<PackAddress>

  package init(_ inputs: ProjectInputs, in output: OutputPlace, toolVersion: String) {
    self.output = output
    let program = BuildMemory.program(toolVersion)
    let records = BuildRecord.read(in: output).filter { $0.program == program }
    let (read, standing) = (BuildMemory.stamps(of: inputs), BuildRecord.stamp(of: output))
    guard !records.isEmpty, read.isWhole, standing.isWhole else {
      current = []
      return
    }
    let outputPrint = Fingerprint(of: standing.bytes)
    let ties = JointTies(inputs.data)
    current = Set(
      records.filter { $0.output == outputPrint && $0.shared == read.shared.fingerprint }
        .flatMap { record in
          record.packs.filter { pack in
            ([pack.council] + ties.councils(with: pack.council)).allSatisfy { council in
              record.councils[council].map { $0 == read.councils[council]?.fingerprint } ?? false
            }
          }
        })
  }

  /// The manifests of packs' public parts, read at once; without those of packs that must be built
  /// to be known.
  package func manifests(of addresses: [PackAddress]) -> [PackAddress: Manifest] {
    let known = Set(addresses).intersection(current).sorted()
    let output = output
    let manifests = Workers.answers(known.count, atOnce: known.count) {
      PublishedPack(known[$0], in: output).openManifest
    }
    return zip(known, manifests).reduce(into: [:]) { $0[$1.0] = $1.1 }
  }
}
