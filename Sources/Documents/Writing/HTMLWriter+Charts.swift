extension HTMLOutput {
  /// A figure: caption, drawing and every plotted value, in the order of the Markdown form.
  mutating func write(_ chart: Chart) {
    let caption = chart.prefix + "-c"
    let anchor: [HTMLBuffer.Attribute] = chart.anchor.map { [.id(placed($0))] } ?? []
    let rows = chart.table.rows.count
    let isPair = ChartLayout.isPair(chart)
    // A table on a turned page cannot stand on the page of its drawing.
    let isTurned = !isPair && chart.table.layout.settings.contains(where: \.isTurned)
    let style: HTMLBuffer.Class =
      isPair ? .chart : rows > 25 ? .longChart : rows > 8 || isTurned ? .tallChart : .chart
    buffer.open(.figure, anchor + [.style(style), .labelledBy(caption)])
    buffer.newline()
    buffer.open(.figcaption, [.id(caption)])
    write(chart.printedCaption)
    end(.figcaption)
    line(chart.subtitle, .subtitle)
    if isPair {
      buffer.open(.div, [.style(.pair)])
      buffer.newline()
      buffer.open(.div)
      buffer.newline()
    }
    buffer.write(chart, isFile: false)
    buffer.newline()
    line(chart.description, .note)
    if isPair { end(.div) }
    writeValues(of: chart)
    if isPair { end(.div) }
    for note in chart.table.notes { line(note, .note) }
    end(.figure)
  }

  /// Every plotted value after the drawing, folded on screen under the caption of their table and open in
  /// print, but where another table of the paper prints them all.
  private mutating func writeValues(of chart: Chart) {
    buffer.open(
      .details,
      [.style(.values)] + (chart.printedIn.map { [.printedIn(placed($0))] } ?? []))
    let anchor: [HTMLBuffer.Attribute] = chart.table.anchor.map { [.id(placed($0))] } ?? []
    buffer.open(.summary, anchor)
    write(chart.table.printedCaption)
    end(.summary)
    var values = chart.table
    values.notes = []
    write(values, isNamedBySummary: true)
    end(.details)
  }

  private mutating func line(_ inlines: [Inline], _ style: HTMLBuffer.Class) {
    guard !inlines.isEmpty else { return }
    buffer.open(.p, [.style(style)])
    write(inlines)
    end(.p)
  }
}
