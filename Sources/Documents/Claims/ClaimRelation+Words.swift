import Figures

/// The words by which authors set a figure beside another.
extension ClaimRelation {
  static let comparatives: [String: Way] = [
    "higher": .above, "greater": .above, "more": .above, "larger": .above, "bigger": .above,
    "lower": .below, "less": .below, "fewer": .below, "smaller": .below, "better": .better,
    "stronger": .better, "healthier": .better, "lesser": .below, "worse": .worse, "weaker": .worse,
    "poorer": .worse, "lighter": .below, "heavier": .above, "rarer": .below, "scarcer": .below,
    "commoner": .above, "quicker": .better, "faster": .better, "slower": .worse,
  ]
  /// What is better or worse where there is more of it: "more favourable", "less well".
  static let qualities: [String: Bool] = [
    "favourable": true, "favourably": true, "strongly": true, "well": true, "positive": true,
    "positively": true, "successful": true, "successfully": true, "effective": true,
    "effectively": true, "timely": true, "prompt": true, "promptly": true, "punctual": true,
    "stable": true, "quickly": true, "encouraging": true, "poorly": false, "badly": false,
    "slowly": false, "concerning": false, "worrying": false, "adverse": false,
  ]
  static let prepositions: [String: Way] = [
    "above": .above, "below": .below, "beneath": .below, "exceeds": .exceeded,
    "exceeded": .exceeded, "exceeding": .exceeded, "surpasses": .exceeded,
    "surpassed": .exceeded, "surpassing": .exceeded, "outperforms": .better,
    "outperformed": .better, "outperforming": .better, "outperform": .better, "beats": .better,
    "beat": .better, "betters": .better, "beating": .better, "bettering": .better,
    "beaten": .better,
    "bettered": .better, "eclipses": .above, "eclipsed": .above, "trail": .worse,
    "trailing": .worse,
    "underperforms": .worse, "lags": .worse,
    "lagged": .worse, "lagging": .worse, "trails": .worse, "behind": .worse, "matches": .same,
    "matched": .same, "mirrors": .near, "mirrored": .near, "equals": .same, "equalled": .same,
    "outstrips": .above, "outstripped": .above, "exceed": .exceeded, "under": .below,
    "over": .above, "tops": .above, "topped": .above, "undershoots": .below,
    "overshoots": .above, "overshot": .above, "undershot": .below, "outstrip": .above,
    "outpaces": .above, "outpaced": .above, "undercuts": .below, "undercut": .below,
    "lag": .worse, "trailed": .worse, "match": .same, "equal": .same, "mirror": .near,
    "surpass": .exceeded, "better": .better, "underperformed": .worse, "underperform": .worse,
    "outdoes": .better, "outdid": .better, "outshines": .better, "clears": .better,
    "cleared": .better, "dwarfs": .above, "around": .near, "near": .near,
  ]
  static let phrases: [([String], Way)] = [
    (["in", "excess", "of"], .above), (["ahead", "of"], .better), (["in", "line", "with"], .near),
    (["on", "a", "par", "with"], .near), (["on", "par", "with"], .near),
    (["level", "with"], .near), (["close", "to"], .near), (["similar", "to"], .near),
    (["comparable", "to"], .near), (["comparable", "with"], .near), (["the", "same", "as"], .same),
    (["equal", "to"], .same), (["identical", "to"], .same), (["consistent", "with"], .near),
    (["much", "the", "same", "as"], .near), (["broadly", "the", "same", "as"], .near),
    (["favourably", "with"], .better), (["favourably", "to"], .better),
    (["unfavourably", "with"], .worse), (["unfavourably", "to"], .worse),
    (["favourably", "against"], .better), (["unfavourably", "against"], .worse),
    (["up", "on"], .above), (["down", "on"], .below),
    (["lags", "behind"], .worse), (["lag", "behind"], .worse), (["lagged", "behind"], .worse),
    (["lagging", "behind"], .worse), (["trails", "behind"], .worse),
    (["trailed", "behind"], .worse), (["trail", "behind"], .worse),
    (["trailing", "behind"], .worse), (["falls", "behind"], .worse),
    (["fallen", "behind"], .worse), (["fell", "behind"], .worse),
    (["adrift", "of"], .worse), (["clear", "of"], .better), (["superior", "to"], .better),
    (["improvement", "on"], .better), (["increase", "on"], .above), (["rise", "on"], .above),
    (["reduction", "on"], .below), (["decrease", "on"], .below), (["fall", "on"], .below),
    (["inferior", "to"], .worse), (["in", "keeping", "with"], .near), (["akin", "to"], .near),
    (["in", "step", "with"], .near), (["near", "to"], .near), (["kept", "to"], .met),
    (["keeps", "to"], .met), (["keeping", "to"], .met), (["kept", "within"], .met),
    (["keeps", "within"], .met), (["stayed", "within"], .met), (["lived", "up", "to"], .met),
    (["twice", "as", "high", "as"], .times(Rational(2))),
    (["twice", "as", "many", "as"], .times(Rational(2))),
    (["twice", "what", "it", "was"], .times(Rational(2))), (["double"], .times(Rational(2))),
    (["twice"], .times(Rational(2))), (["half"], .times(Rational(1) / Rational(2) ?? .zero)),
    (["three", "times"], .times(Rational(3))), (["treble"], .times(Rational(3))),
    (["four", "times"], .times(Rational(4))),
  ]
  static let phrasesByHead = Dictionary(grouping: phrases) { $0.0.first ?? "" }
  /// What is more or less so where there is more or less of it.
  static let kinds: Set<String> = [
    "common", "frequent", "likely", "usual", "widespread", "prevalent", "numerous", "often",
  ]
  static let met: Set<String> = [
    "meets", "met", "meeting", "meet", "achieves", "achieved", "achieving", "achieve", "attains",
    "attained", "hits", "hit", "hitting", "reaches", "reached", "reaching", "satisfies",
    "satisfied", "delivers", "delivered", "reach", "attain", "attaining", "fulfils", "fulfilled",
    "fulfilling", "realised", "realises", "secured", "secures", "honoured",
  ]
  static let missed: Set<String> = [
    "misses", "missed", "missing", "miss", "breaches", "breached", "breach", "breaching", "failing",
    "fails", "failed", "unmet", "unachieved",
  ]
  static let denials: Set<String> = [
    "not", "no", "never", "nowhere", "didn't", "isn't", "wasn't", "doesn't", "hasn't", "haven't",
    "aren't", "weren't", "didn\u{2019}t", "isn\u{2019}t", "wasn\u{2019}t", "doesn\u{2019}t",
    "hasn\u{2019}t",
  ]
  /// Every word with which a relation begins.
  static let openings: Set<String> = Set(comparatives.keys).union(prepositions.keys)
    .union(phrases.compactMap(\.0.first)).union(met).union(missed)
    .union([
      "short", "as", "so", "within", "inside", "outside", "off", "on", "shy", "wide", "outwith",
      "favourable", "unfavourable",
    ])

  /// Words that end what stands before a target.
  static let parting: Set<String> = [
    "on", "when", "with", "to", "and", "but", "by", "because", "despite", "under", "is", "was",
    "are", "were", "has", "had", "have", ",", ";", ":", "before", "after", "while", "against",
  ]

  /// What is as good, or as bad, as something else.
  static let merits: [String: Bool] = [
    "good": true, "strong": true, "well": true, "timely": true, "bad": false, "poor": false,
  ]

  /// Whether much of it is meant.
  static let sizes: [String: Bool] = [
    "high": true, "low": false, "large": true, "small": false, "great": true, "many": true,
    "few": false, "much": true, "little": false,
  ]

  /// Words that may stand between a relation and what it is to.
  static let passed: Set<String> = [
    "the", "that", "those", "of", "for", "in", "at", "its", "our", "their", "all", "both",
    "average", "rate", "figure", "level", "mean", "rates", "levels", "across", "seen", "found",
    "reported", "statistical", "council's", "agreed", "local", "an", "a", "either", "any", "set",
    "current", "annual", "figures", "averages", "percentage", "proportion", "recorded", "it",
    "was", "is", "comparable", "corresponding", "published", "latest", "own", "value", "share",
    "number", "s", "among", "amongst", "were", "position", "has", "had", "been", "to", "against",
    "corporate", "quarterly", "typical", "overall", "wider", "whole", "stretching", "locally",
    "council", "council\u{2019}s", "ours", "us", "we", "authority", "they", "here", "borough",
    "similar", "by", "national", "regional", "rest", "case", "elsewhere", "nearest", "closest",
    "stated", "even", "what", "this", "same", "other", "most", "does", "do", "did", "are",
    "colleagues", "counterparts", "equivalents", "neither",
    "where", "parts",
  ]
}
