/// The security policy of a page, held to what a pack needs: it loads and runs nothing.
enum ContentPolicy {
  /// What may be let in, by directive. `'none'` may stand anywhere.
  private static let allowed: [String: Set<String>] = [
    "default-src": [],
    "style-src": ["'unsafe-inline'", "'self'"], "style-src-elem": ["'unsafe-inline'", "'self'"],
    "style-src-attr": ["'unsafe-inline'"], "img-src": ["'self'", "data:"], "font-src": ["data:"],
    "script-src": [], "script-src-elem": [], "script-src-attr": [], "object-src": [],
    "frame-src": [], "child-src": [], "connect-src": [], "media-src": [], "worker-src": [],
    "manifest-src": [], "base-uri": [], "form-action": [], "prefetch-src": [],
    "upgrade-insecure-requests": [], "block-all-mixed-content": [], "sandbox": [],
  ]

  /// What is wrong with a policy; nil for one that holds.
  static func fault(in policy: String) -> PageFault? {
    var seen: Set<String> = []
    for part in policy.split(separator: ";") {
      let words = part.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
      guard let directive = words.first else { continue }
      // A browser takes the first of two, and passes over what it does not know.
      guard let sources = allowed[directive], seen.insert(directive).inserted else {
        return .looserPolicy(directive: directive, source: "")
      }
      for source in words.dropFirst() where source != "'none'" && !sources.contains(source) {
        return .looserPolicy(directive: directive, source: source)
      }
    }
    return seen.contains("default-src") ? nil : .noPolicy(.defaultSource)
  }
}
