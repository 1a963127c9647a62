package import Diagnostics

extension ChartProblem {
  package var example: CodeExample {
    switch self {
    case .noNumbers:
      paper(
        "{% chart placement_stability %}\n(every value of the indicator is withheld)",
        cure: "{% table placement_stability %}")
    case .tooManyLines:
      paper(
        "{% chart cla_rate, cin_rate, cpp_rate, referral_rate, section47_rate %}",
        cure:
          "{% chart cla_rate, cin_rate, cpp_rate %}\n\n{% chart referral_rate, section47_rate %}")
    case .tooManyBars:
      paper(
        "{% chart rate_01, rate_02, rate_03, … kind: bar %}\n(more than two hundred indicators)",
        cure: "{% table rate_01, rate_02, rate_03, … %}")
    case .unitsDiffer:
      paper(
        "{% chart cla_rate, rereferral %}", cure: "{% chart cla_rate %}\n\n{% chart rereferral %}")
    case .besideSeveral:
      paper(
        "{% chart cla_rate, cin_rate beside: england %}",
        cure: "{% chart cla_rate beside: england %}\n\n{% chart cin_rate beside: england %}")
    case .periodsDiffer:
      paper(
        "{% chart sw_turnover, sw_vacancy_quarterly kind: bar %}",
        cure: "{% chart sw_turnover kind: bar %}\n\n{% chart sw_vacancy_quarterly kind: bar %}")
    case .severalOverTime:
      paper(
        "{% chart cla_rate, cin_rate kind: bar periods: 5 %}",
        cure: "{% chart cla_rate, cin_rate kind: line periods: 5 %}")
    case .noTarget:
      paper(
        "{% chart rereferral beside: target %}\n(targets.csv has none for rereferral)",
        cure: "{% chart rereferral %}")
    case .targetNotInForce:
      paper(
        "{% chart rereferral beside: target %}\n(its target holds from a later year than is shown)",
        cure: "{% chart rereferral %}")
    case .targetBesideBars:
      paper(
        "{% chart rereferral kind: bar beside: target %}",
        cure: "{% chart rereferral kind: line beside: target %}")
    case .valuesTooLarge:
      paper(
        "{% chart spend %}\n(in pounds, with values of more than fifteen digits)",
        cure: "{% table spend %}")
    case .tooManyPanels:
      paper(
        "{% chart rate_01, rate_02, rate_03, … kind: multiples %}\n(seven or more indicators)",
        cure: "{% chart rate_01, rate_02, rate_03 kind: multiples %}")
    case .panelsOfOne:
      paper(
        "{% chart cla_rate kind: multiples %}",
        cure: "{% chart cla_rate kind: multiples beside: england %}")
    case .controlOfSeveral:
      paper(
        "{% chart cla_rate, rereferral kind: control %}",
        cure: "{% chart cla_rate kind: control %}\n\n{% chart rereferral kind: control %}")
    case .besideControl:
      paper(
        "{% chart rereferral kind: control beside: england %}",
        cure: "{% chart rereferral kind: line beside: england %}")
    case .scaleOfOne:
      paper("{% chart cla_rate scale: own %}", cure: "{% chart cla_rate %}")
    case .controlOfYearToDate:
      paper(
        "{% chart contacts kind: control %}\n(the indicator counts from 1 April)",
        cure: "{% chart contacts kind: bar %}")
    }
  }

  private func paper(_ fault: String, cure: String) -> CodeExample {
    CodeExample(in: "04-performance.md", fault, cure: cure)
  }

  package static let samples: [Self] = [
    .noNumbers(measure: "Placement stability"), .tooManyLines(count: 5, limit: 4),
    .tooManyBars(count: 201, limit: 200), .unitsDiffer(first: "per 10,000", other: "per cent"),
    .besideSeveral, .periodsDiffer(first: "2024/25", other: "Q3 2025/26"), .severalOverTime,
    .noTarget(indicator: "rereferral"),
    .targetNotInForce(indicator: "rereferral", from: "2026/27"), .targetBesideBars,
    .valuesTooLarge, .tooManyPanels(count: 7, limit: 6), .panelsOfOne, .controlOfSeveral,
    .besideControl, .scaleOfOne, .controlOfYearToDate(indicator: "contacts"),
  ]
}
