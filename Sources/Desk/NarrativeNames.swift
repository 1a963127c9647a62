import Diagnostics
import Packs
import Papers
import ProjectFiles
import Publication

/// The names that the editor offers.
enum NarrativeNames {
  /// Empty for a paper of which something else must be put right first.
  static func read(
    _ file: String, of address: PackAddress, _ inputs: ProjectInputs, toolVersion: String
  ) -> [PrintableName] {
    var log = DiagnosticLog()
    let builder = DraftBuilder(inputs: inputs, toolVersion: toolVersion)
    let path =
      "\(inputs.data.path)/councils/\(address.council)/meetings/\(address.meeting)/\(file)"
    guard let place = builder.place(of: path, into: &log) else { return [] }
    return builder.names(place, into: &log) ?? []
  }
}
