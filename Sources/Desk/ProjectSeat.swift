package import Forms
package import Packs
import ProjectFiles
package import Publication

/// The project that a desk is for, and what it may show of it.
package struct ProjectSeat: Sendable {
  package private(set) var inputs: ProjectInputs
  package let output: OutputPlace
  /// Which forms a build from the desk makes.
  package let forms: FormChoice
  package let toolVersion: String
  /// Whether papers that are not public, or may not be, are shown.
  package let isRestricted: Bool
  /// Takes the lock of Output.
  package let lock: @Sendable () throws(OutputProblem) -> OutputLock

  package init(
    inputs: ProjectInputs, output: OutputPlace, forms: FormChoice, toolVersion: String,
    isRestricted: Bool, lock: @escaping @Sendable () throws(OutputProblem) -> OutputLock
  ) {
    self.inputs = inputs
    self.output = output
    self.forms = forms
    self.toolVersion = toolVersion
    self.isRestricted = isRestricted
    self.lock = lock
  }

  /// The same project with what meetings of many councils say of councils now.
  var renewed: ProjectSeat {
    var seat = self
    seat.inputs = inputs.renewed
    return seat
  }

  /// The folders whose changes show on the pages.
  var watched: [String] { [inputs.data.path, inputs.templates.path] }

  /// What a build of one meeting asks for.
  func request(of address: PackAddress?) -> BuildRequest {
    var request = BuildRequest(
      council: address?.council.text, meetings: address.map { [$0.meeting.text] } ?? [], jobs: nil,
      toolVersion: toolVersion, output: output)
    request.forms = forms
    return request
  }
}
