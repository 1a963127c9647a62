import Diagnostics

/// Which findings a person may answer with a reason. A figure without an origin is not among them,
/// nor broken data, templates or settings, nor markup, links and pictures that shut readers out.
package enum SilenceableRules {
  /// Found at a place of a paper; a silence names it by words of its line.
  package static let atPlaces = [
    "D031", "D035", "D036", "D037", "D038", "D042", "D043", "D044", "D045", "D046", "D047", "D048",
    "D049", "D050", "D051", "D052", "D053", "D054", "D055", "D056", "D057", "P150", "P151", "P152",
    "P153", "P154",
  ]
  /// Found of a paper as a whole.
  package static let ofPapers = ["P045", "P100", "P101", "P102"]
  /// Found of a meeting as a whole.
  package static let ofMeetings = ["P017"]
}
