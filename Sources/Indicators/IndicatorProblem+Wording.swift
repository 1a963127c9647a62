internal import Diagnostics

extension IndicatorProblem {
  package var code: String {
    switch self {
    case .notAnID: "I001"
    case .unknownIndicator: "I002"
    case .circular: "I003"
    case .halfAQuotient: "I004"
    case .nothingToDerive: "I005"
    case .emptySum: "I006"
    case .notBounds: "I007"
    case .noPeriod: "I008"
    case .areaTwice: "I010"
    case .unknownLevel: "I011"
    case .unknownRegion: "I012"
    case .neighbourUnknown: "I013"
    case .rankTwice: "I014"
    case .notARank: "I015"
    case .notYesOrBlank: "I016"
    case .notATarget: "I020"
    case .notATolerance: "I021"
    case .notADate: "I022"
    case .targetTwice: "I023"
    case .targetWithoutPolarity: "I024"
    case .notInUnit: "I025"
    }
  }

  package var message: String {
    switch self {
    case .notAnID(let text):
      "a name is lower-case letters, digits and underscores, beginning with a letter; "
        + "this is '\(text)'"
    case .unknownIndicator(let id, _): "the dictionary has no indicator '\(id)'"
    case .circular(let id): "'\(id)' rests on itself, through its numerator or denominator"
    case .halfAQuotient(let id): "'\(id)' has one of numerator and denominator; it needs both"
    case .nothingToDerive(let id): "'\(id)' is derived and has no numerator and denominator"
    case .emptySum: "a sum has at least one part"
    case .notBounds: "bounds are two numbers, the lower first"
    case .noPeriod(let id): "the indicator '\(id)' needs 'period'"
    case .areaTwice(let code): "'\(code)' is given to two areas"
    case .unknownLevel(let text): "a level is England, region or local authority; this is '\(text)'"
    case .unknownRegion(let code): "no area has the code '\(code)' that stands here as a region"
    case .neighbourUnknown(let dfe): "no area has the number '\(dfe)'"
    case .rankTwice(let dfe, let rank): "'\(dfe)' has two neighbours of rank \(rank) in one model"
    case .notARank(let text): "a rank is a whole number from 1 to 20; this is '\(text)'"
    case .notYesOrBlank(let text): "few_children is yes or blank; this is '\(text)'"
    case .notATarget(let text, let unit): "'\(text)' is no target in \(unit)"
    case .notATolerance(let text, let unit): "'\(text)' is no tolerance in \(unit)"
    case .notADate(let text):
      "a date is written 2026-03-12 or 12/03/2026, the day first; this is '\(text)'"
    case .targetTwice(let id): "'\(id)' has two targets from the same day"
    case .notInUnit(let value, let unit): "'\(value)' is no value in \(unit)"
    case .targetWithoutPolarity(let id):
      "'\(id)' has a target, and its dictionary entry says that neither way is better: it is "
        + "not rated"
    }
  }

  package var hint: String? {
    switch self {
    case .unknownIndicator(let id, let known): NearestName.hint(for: id, in: known)
    case .noPeriod: "say what a year means: on 31 March, year ending 31 March, quarter, …"
    case .unknownLevel(let text):
      NearestName.hint(for: text, in: Area.Level.allCases.map(\.rawValue))
    case .notATarget(_, let unit):
      unit == "per cent" ? "write 22% or 18% to 20%" : "write 16 or 18 to 20"
    case .notATolerance(_, let unit): unit == "per cent" ? "write 2 points" : "write 1 or 0.5"
    default: nil
    }
  }
}
