import Charts
import Documents
import Testing

/// Points that a source calls provisional, and periods in which a measure begins anew.
@Suite struct PointMarksTests {
  private func plot(_ rows: [String], provisional: [Set<Int>]) -> LinePlot {
    var plot = Plots.line(rows)
    plot.series = zip(plot.series, provisional).map {
      ChartSeries(name: $0.name, values: $0.values, provisional: $1)
    }
    return plot
  }

  private func texts(_ chart: Chart) -> [String] {
    chart.graphic.layers.flatMap(\.shapes).compactMap {
      if case .text(let text, _) = $0 { text } else { nil }
    }
  }

  private func hollow(_ chart: Chart) -> Int {
    chart.graphic.layers.filter { $0.style.fill == .white && $0.style.stroke != nil }
      .flatMap(\.shapes).count
  }

  @Test func aProvisionalPointIsHollowAndSaidInWords() throws {
    let chart = try Charts.line(
      plot(["21.5 24.6 23.4", "20.1 20.4 20.2"], provisional: [[2], [1, 2]]))
    // One more stands in the key.
    #expect(hollow(chart) == 4)
    #expect(texts(chart).contains("Provisional"))
    let said = "Provisional: Sefton in 2025; statistical neighbours in 2024 and 2025."
    #expect(chart.description.plainText.hasSuffix(said))
    #expect(chart.graphic.description.contains(said))
  }

  @Test func whereNothingIsFinalOneSentenceSaysSo() throws {
    let chart = try Charts.line(plot(["21.5 x 23.4"], provisional: [[0, 1, 2]]))
    #expect(chart.description.plainText.hasSuffix("All figures are provisional."))
    #expect(hollow(chart) == 3)
  }

  @Test func withoutAStatusNothingIsMarked() throws {
    let chart = try Charts.line(Plots.line(["21.5 24.6 23.4"]))
    #expect(hollow(chart) == 0)
    #expect(!chart.description.plainText.contains("rovisional"))
  }

  @Test func anUprightLineStandsWhereUsualVariationBeginsAnew() throws {
    var plot = Plots.line(["21.5 24.6 23.4 22.0"])
    plot.rebases = [(slot: 2, reason: "the way of counting was changed")]
    let chart = try Charts.line(plot)
    #expect(texts(chart).contains("Usual variation begins anew"))
    #expect(
      chart.description.plainText.hasSuffix(
        "Usual variation begins anew in 2024: the way of counting was changed."))
  }

  @Test func panelsMarkThemToo() throws {
    let values = Plots.line(["21.5 24.6 23.4", "20.1 20.4 20.2"])
    let chart = try Charts.multiples(
      MultiplesPlot(
        measure: "Re-referrals and referrals", rule: "year ending 31 March", place: "Sefton",
        slots: values.slots,
        panels: values.series.enumerated().map { index, series in
          MultiplesPlot.Panel(
            name: index == 0 ? "Re-referrals" : "Referrals",
            series: [
              ChartSeries(
                name: "Sefton", values: series.values, provisional: index == 0 ? [2] : [])
            ])
        }))
    #expect(texts(chart).contains("Provisional"))
    #expect(chart.description.plainText.contains("Provisional: re-referrals in 2025."))
  }
}
