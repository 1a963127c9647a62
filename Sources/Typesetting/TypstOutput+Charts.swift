import Documents
import Figures

extension TypstOutput {
  /// A figure: caption, drawing and every plotted value, in the order of the page.
  mutating func write(_ chart: Chart) {
    let isPair = ChartLayout.isPair(chart)
    let values = chart.table
    let isLong = values.rows.count > 8 || (!isPair && isTurned(values))
    text.put(isPair || !isLong || chart.printedIn != nil ? "#keep[\n" : "#loose[\n")
    let outer = inset
    if isPair || !isLong { inset = max(inset, 1) }
    anchor(chart.anchor)
    line(chart.printedCaption, "#figcaption[")
    line(chart.subtitle, "#subtitle[")
    if isPair { text.put("#pair([\n") }
    text.put("#drawing(")
    text.file(SVGWriter().bytes(of: chart), isText: true)
    text.put(",")
    text.quoted(chart.graphic.title)
    text.put(isPair ? ",100%)\n" : ",95mm)\n")
    line(chart.description, "#note[")
    if isPair { text.put("],[\n") }
    if chart.printedIn == nil {
      var bare = values
      bare.notes = []
      let turns = !isPair && isTurned(values)
      if turns { text.put("]\n") }
      write(bare, isTurned: false, room: isPair ? ChartLayout.values : nil)
      if turns { text.put("#loose[\n") }
    }
    if isPair { text.put("])\n") }
    writeNotes(of: values)
    inset = outer
    text.put("]\n")
  }
}
