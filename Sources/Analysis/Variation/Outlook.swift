/// What a paper can say of a target beyond the newest value.
package enum Outlook: Sendable, Hashable {
  case forecast(Assurance)
  /// The newest number lies outside the usual variation, so nothing says what comes next.
  case movedOut
  /// The newest number carries another signal: a run, a trend, or closeness to a limit.
  case unusual
  /// The limits rest on too few values to say that the target will be met, or that it will not.
  case onTrial
  /// So do these, which hold the target: that it can go either way is all they say.
  case mixedOnTrial
}
