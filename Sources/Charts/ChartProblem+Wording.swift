package import Diagnostics

extension ChartProblem: Problem {
  package var code: String {
    switch self {
    case .noNumbers: "A040"
    case .tooManyLines: "A041"
    case .tooManyBars: "A042"
    case .unitsDiffer: "A043"
    case .besideSeveral: "A044"
    case .periodsDiffer: "A045"
    case .severalOverTime: "A046"
    case .noTarget: "A047"
    case .targetNotInForce: "A048"
    case .targetBesideBars: "A049"
    case .valuesTooLarge: "A050"
    case .tooManyPanels: "A051"
    case .panelsOfOne: "A052"
    case .controlOfSeveral: "A053"
    case .besideControl: "A054"
    case .scaleOfOne: "A055"
    case .controlOfYearToDate: "A056"
    }
  }

  package var severity: Severity {
    switch self {
    case .targetNotInForce: .warning
    default: .error
    }
  }

  package var message: String {
    switch self {
    case .noNumbers(let measure):
      "a chart shows at least one number; '\(measure)' has none in these periods"
    case .tooManyLines(let count, let limit):
      "a chart has at most \(limit) lines, which is what a reader can follow; this one has \(count)"
    case .tooManyBars(let count, let limit):
      "a chart has at most \(limit) bars, which is what a reader can take in; this one has \(count)"
    case .unitsDiffer(let first, let other):
      "a chart has one axis; this one is asked to show \(first) and \(other)"
    case .besideSeveral:
      "a chart of several indicators shows the council alone, without comparators or target"
    case .periodsDiffer(let first, let other):
      "a chart has one axis of time; this one is asked to show '\(first)' and '\(other)'"
    case .severalOverTime:
      "bars of several indicators show the newest period; over several periods they are lines"
    case .noTarget(let indicator): "'\(indicator)' has no target"
    case .targetNotInForce(let indicator, let from):
      "the target of '\(indicator)' holds from \(from), after the last period of the chart; "
        + "it is not drawn"
    case .targetBesideBars: "a target is drawn across a line chart, not beside bars"
    case .valuesTooLarge: "the values are too large or too small for an axis to be labelled"
    case .tooManyPanels(let count, let limit):
      "small multiples have at most \(limit) panels, which is what a page holds; these have \(count)"
    case .panelsOfOne: "small multiples set several measures or several places beside one another"
    case .controlOfSeveral: "a control chart shows one indicator, with the limits of its variation"
    case .besideControl:
      "a control chart holds the council's figures against their own variation; nobody but a target "
        + "stands beside them"
    case .scaleOfOne: "'scale' is for small multiples; this chart has one scale"
    case .controlOfYearToDate(let indicator):
      "'\(indicator)' counts from 1 April and climbs through each year; a control chart would take "
        + "that for variation"
    }
  }

  package var hint: String? {
    switch self {
    case .noNumbers: "print a table, which says why each number is missing"
    case .tooManyLines: "leave out lines, or make several charts"
    case .tooManyBars: "choose fewer rows, or print a table"
    case .unitsDiffer, .periodsDiffer: "make a chart of each"
    case .besideSeveral: "make a chart of each indicator, or leave out 'beside'"
    case .severalOverTime: "write 'kind: line', or leave out 'periods'"
    case .noTarget: "set one in targets.csv, or leave 'target' out of 'beside'"
    case .targetNotInForce: nil
    case .targetBesideBars: "write 'kind: line'"
    case .valuesTooLarge: "print a table, or measure in thousands or millions"
    case .tooManyPanels: "leave out panels, or make several charts"
    case .panelsOfOne: "name several indicators, or write 'beside: england'"
    case .controlOfSeveral: "make a chart of each"
    case .besideControl: "write 'kind: line' to set others beside, or 'beside: target'"
    case .scaleOfOne: "leave out 'scale'"
    case .controlOfYearToDate: "write 'kind: line' or 'kind: bar'"
    }
  }
}
