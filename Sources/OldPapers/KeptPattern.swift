/// A pattern that is parsed and compiled once. A literal in the body of a function is parsed anew each
/// time that it is met, which takes many times as long as the match.
///
/// Unchecked, since a pattern may hold a function of its maker and no literal does; what it is compiled
/// to is kept by an exchange that threads may try at once.
struct KeptPattern<Output>: @unchecked Sendable {
  let regex: Regex<Output>

  init(_ regex: Regex<Output>) { self.regex = regex }
}
