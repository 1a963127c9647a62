/// A fault as somebody would write it, and its cure, for `scrutiny explain` and the page of codes.
package struct CodeExample: Sendable, Hashable {
  /// The file in which the fault stands, or the command that was typed.
  package let place: String
  /// Some lines with the fault in them.
  package let fault: String
  /// The same lines put right, or what to do where no line can be shown.
  package let cure: String

  package init(in place: String, _ fault: String, cure: String) {
    self.place = place
    self.fault = fault
    self.cure = cure
  }
}
