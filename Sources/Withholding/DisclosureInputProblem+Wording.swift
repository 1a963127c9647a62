import Analysis
package import Diagnostics

extension DisclosureInputProblem {
  package var code: String {
    switch self {
    case .unknownKind: "A110"
    case .cellTwice: "A111"
    case .unknownCell: "A112"
    case .notWhole: "A113"
    case .notAMark: "A115"
    case .sumDiffers: "A116"
    case .rateDiffers: "A117"
    case .rateIncomplete: "A118"
    case .noCells: "A119"
    case .unprotected: "A120"
    case .undecided: "A121"
    }
  }

  package var severity: Severity { .error }

  package var message: String {
    switch self {
    case .unknownKind(let text, _): "'\(text)' is no kind of figure"
    case .cellTwice(let name): "the name '\(name)' is given to two figures"
    case .unknownCell(let name, _): "no figure of the table is called '\(name)'"
    case .notWhole(let kind): "a \(kind) is a whole number\(kind == "change" ? "" : " from 0 up")"
    case .notAMark(let column, let known):
      "'\(column)' is empty or \(known.joined(separator: " or "))"
    case .sumDiffers: "the figure is not the sum of 'sum_of' less 'minus'"
    case .rateDiffers: "the rate is not its numerator over its denominator, rounded to 'dp' places"
    case .rateIncomplete: "a rate has 'num', 'den', 'per' and 'dp'; a mean has 'num'"
    case .noCells: "the table holds no figure"
    case .unprotected(let names, .exact):
      "what must be printed, or was before, gives away: \(names.joined(separator: ", "))"
    case .unprotected(let names, .range):
      "what must be printed, or was before, gives away or narrows: "
        + names.joined(separator: ", ")
    case .undecided: "whether a small figure can be worked out could not be decided"
    }
  }

  package var hint: String? {
    switch self {
    case .unknownKind(let text, let known):
      NearestName.hint(for: text, in: known) ?? "kinds are \(known.joined(separator: ", "))"
    case .unknownCell(let text, let known): NearestName.hint(for: text, in: known)
    case .sumDiffers, .rateDiffers:
      "put the figure right; nothing is ever altered to protect another"
    case .unprotected(_, .range): "leave the figure out of the table, or ask for 'exact' protection"
    case .unprotected(_, .exact): "leave the figure and those beside it out of the table"
    case .undecided: "publish the table in parts, or with fewer breakdowns"
    case .cellTwice, .notWhole, .notAMark, .rateIncomplete, .noCells: nil
    }
  }
}
