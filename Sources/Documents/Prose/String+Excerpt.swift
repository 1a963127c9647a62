extension String {
  /// The first line, at most 60 characters of it: what a finding quotes of a paper.
  var excerpt: String {
    let line = prefix { !$0.isNewline }
    return line.count > 60 ? line.prefix(59) + "…" : String(line)
  }
}
