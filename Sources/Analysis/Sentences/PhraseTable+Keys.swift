extension PhraseTable {
  /// The phrases, by the names that `house.yaml` gives them.
  package enum Key: String, Sendable, CaseIterable {
    // The sentence
    case sentence, missing, caution
    // What the figure did
    case rose, fell, unchanged
    case roseSlightly = "rose_slightly"
    case fellSlightly = "fell_slightly"
    case nothingBefore = "nothing_before"
    case gapBefore = "gap_before"
    case beginsAnew = "begins_anew"
    // Beside its usual variation
    case within
    case withinOnTrial = "within_on_trial"
    case aboveLimits = "above_limits"
    case belowLimits = "below_limits"
    case rising, falling
    case nearUpper = "near_upper"
    case nearLower = "near_lower"
    case runAbove = "run_above"
    case runBelow = "run_below"
    case flat
    case tooFew = "too_few"
    case tooAlike = "too_alike"
    case tooSmall = "too_small"
    case chanceWithin = "chance_within"
    case chanceBeyond = "chance_beyond"
    case better, worse
    // Beside its target
    case meets, near, misses
    case noTarget = "no_target"
    case neither, unrated
    case laterTarget = "later_target"
    case assured
    case hitAndMiss = "hit_and_miss"
    case notAssured = "not_assured"
    case movedOut = "moved_out"
    case unusual
    case onTrial = "on_trial"
    case soFar = "so_far"
    // With what it rests on
    case share, rate

    /// The words where the house gives none.
    package var standard: String {
      switch self {
      case .sentence: "{when} the figure for {name} {trend}."
      case .missing: "There is no figure for {name} {when}: it is {reason}."
      case .caution: "It rests on only {denominator}, so one more or one fewer would move it far."
      case .rose: "rose {change} to {latest}"
      case .fell: "fell {change} to {latest}"
      case .unchanged: "did not change and stands at {latest}"
      case .roseSlightly: "rose slightly to {latest}"
      case .fellSlightly: "fell slightly to {latest}"
      case .beginsAnew: "is {latest}, counted anew from 1 April"
      case .nothingBefore: "is {latest}, and there is none for {previous_period} to set beside it"
      case .gapBefore:
        "is {latest}, and there is none for {previous_period} to set beside it: the last before that "
          + "is {earlier} for {earlier_period}"
      case .within: "within its usual variation ({limits} over {span})"
      case .withinOnTrial: "within its usual variation so far ({limits} over only {span})"
      case .aboveLimits: "above its usual variation ({limits} over {span})"
      case .belowLimits: "below its usual variation ({limits} over {span})"
      case .rising: "at the end of {run} {periods} each above the one before"
      case .falling: "at the end of {run} {periods} each below the one before"
      case .nearUpper:
        "near the upper end of its usual variation ({limits} over {span}) in at least two of three "
          + "{periods}"
      case .nearLower:
        "near the lower end of its usual variation ({limits} over {span}) in at least two of three "
          + "{periods}"
      case .runAbove: "at the end of {run} {periods} above its average of {mean}"
      case .runBelow: "at the end of {run} {periods} below its average of {mean}"
      case .flat: "as in each of {span}"
      case .tooFew: "with too few {periods} to say what its usual variation is"
      case .tooAlike: "with {periods} too alike to say what its usual variation is"
      case .tooSmall: "with numbers too small to say what its usual variation is"
      case .chanceWithin:
        "no more than chance could bring about with {numerator} of {denominator} against "
          + "{previous_numerator} of {previous_denominator}"
      case .chanceBeyond:
        "more than chance is likely to bring about with {numerator} of {denominator} against "
          + "{previous_numerator} of {previous_denominator}"
      case .better: "a change for the better"
      case .worse: "a change for the worse"
      case .meets: "meets the target of {target}"
      case .near: "misses the target of {target} by {away}, within the tolerance of {tolerance}"
      case .misses: "misses the target of {target} by {away}"
      case .noTarget: "has no target"
      case .neither: "is neither good nor bad in itself and is not rated"
      case .laterTarget: "a target that holds from {from}"
      case .unrated: "cannot be set beside its target, because the figure is {reason}"
      case .assured: "and will go on meeting it if nothing changes"
      case .hitAndMiss:
        "and will meet it in some {periods} and miss it in others if nothing changes"
      case .notAssured: "and will go on missing it if nothing changes"
      case .movedOut:
        "and no forecast is made, because it has moved out of its usual variation"
      case .unusual: "and no forecast is made, because its newest figures are unusual"
      case .onTrial: "and no forecast is made from only {span}"
      case .soFar: "as far as only {span} can say"
      case .share: "{latest} ({numerator} of {denominator})"
      case .rate: "{latest} ({numerator} among {denominator})"
      }
    }

    /// What its braces can hold.
    package var places: [Place] {
      switch self {
      case .sentence: [.when, .name, .trend]
      case .missing: [.when, .name, .reason]
      case .unrated: [.reason]
      case .caution: [.denominator]
      case .rose, .fell, .unchanged: [.change, .latest, .previous, .previousPeriod]
      case .roseSlightly, .fellSlightly: [.latest, .previous, .previousPeriod]
      case .nothingBefore, .beginsAnew: [.latest, .previousPeriod]
      case .gapBefore: [.latest, .previousPeriod, .earlier, .earlierPeriod]
      case .laterTarget: [.from]
      case .within, .withinOnTrial, .aboveLimits, .belowLimits, .nearUpper, .nearLower:
        [.limits, .span, .mean, .periods]
      case .rising, .falling, .runAbove, .runBelow: [.run, .periods, .mean, .span]
      case .flat: [.span]
      case .tooFew, .tooAlike, .tooSmall: [.periods]
      case .chanceWithin, .chanceBeyond:
        [.numerator, .denominator, .previousNumerator, .previousDenominator]
      case .better, .worse, .noTarget, .neither, .movedOut, .unusual: []
      case .meets: [.target]
      case .near: [.target, .away, .tolerance]
      case .misses: [.target, .away]
      case .assured, .hitAndMiss, .notAssured: [.periods]
      case .onTrial, .soFar: [.periods, .span]
      case .share, .rate: [.latest, .numerator, .denominator]
      }
    }
  }
}
