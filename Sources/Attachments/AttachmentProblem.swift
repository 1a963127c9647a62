import Diagnostics

/// What can be wrong with a file made elsewhere that is to go out with papers, as facts. The words
/// stand in `AttachmentProblem+Wording.swift`.
package enum AttachmentProblem: Problem, Hashable {
  /// Its name promises a kind that it is not.
  case notOfKind(String, AttachedKind, is: String)
  /// It is cut off or contradicts itself.
  case damaged(String, AttachedKind, why: String)
  case locked(String)
  /// It holds something that a reader's machine may run.
  case program(String, what: String)
  /// Another file lies inside it.
  case fileInside(String, what: String)
  /// It fetches something from elsewhere when it is opened.
  case fetches(String, what: String)
  /// It is packed in a way that hides what it holds.
  case packed(String)
  /// Its readers do not see something that it gives them.
  case hidden(String, what: String)
  /// It holds notes that were not meant for its readers.
  case notes(String, what: String)
  /// A kind of file that cannot go out with papers.
  case otherKind(String)
  /// Two files would have one name in the pack.
  case sameName(String, String)
  /// Nothing tells in words what it says, and perhaps not even what it is.
  case noSummary(String, hasTitle: Bool)
  /// It is another file now than when the run began.
  case changed(String)
  /// The letter or the agenda names a file that is no Markdown as a report.
  case notAReport(String)
}
