extension OldPaperReader {
  /// A remark in brackets at the start.
  static let note = KeptPattern(/\s*\([^)]*\)/)
  static let reportOf = KeptPattern(/Report (?:of|by)(?: the)? ([A-Z].*)/)
  static let reportBy = KeptPattern(/Report (?:of|by)/)
  /// What a heading may be labelled with: "1.", "(a)", "3.0".
  static let headingLabel = KeptPattern(/\(?[A-Za-z0-9]{1,2}(?:\.0)?[.)]*/)
  static let numberLabel = KeptPattern(/\d{1,2}(?:\.0)?\.?/)
  static let committee = KeptPattern(
    /(?:[A-Z(].*\b)?(?:Committee|Board|Panel|Cabinet|Commission|Forum|Council|Sub-Committee|Partnership)(?:\s*\(.*\))?/
  )
  /// The part of an address of mail or of a page that names a council.
  static let address = KeptPattern(/(?:@|www\.|:\/\/)([a-z-]+)\.gov\.uk/)
  static let caption = KeptPattern(
    /(?:Table|Figure|Chart|Appendix|Phase|Priority) \d+.{0,100}/)
  static let reference = KeptPattern(/[A-Z]{1,5}[.\/]?\d+\/\d+/)
  /// An age that a service begins or ends at, such as "16 plus".
  static let age = KeptPattern(/(?:16|18|21|25) ?(?:plus|\+)/)
}
