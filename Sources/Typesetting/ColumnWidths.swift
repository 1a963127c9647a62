import Documents
import Figures

/// How the room of a table is shared among its columns, as pages share it: each column has its longest word, and
/// what is left goes to those whose cells are longer.
struct ColumnWidths {
  /// In hundredths of a point, for each column; together as wide as the room.
  let widths: [Int]

  /// - Parameters:
  ///   - size: of the type, in tenths of a point.
  ///   - leastHeading: of a column that names its rows, in points.
  ///   - room: in points.
  ///   - isNarrow: whether it stands beside a drawing, with less space around its words.
  init(_ table: Table, size: Int, leastHeading: Int, room: Int, isNarrow: Bool) {
    var least: [Int] = []
    var most: [Int] = []
    for column in table.columns {
      let text = column.heading.plainText
      least.append(Self.longest(text, isBold: true))
      most.append(LetterWidths.width(of: text, isBold: true))
    }
    for row in table.rows {
      for (index, cell) in row.cells.prefix(least.count).enumerated() {
        let text = cell.plainText
        let width = LetterWidths.width(of: text, isBold: false)
        let isNumber = table.columns[index].alignment == .right
        least[index] = max(least[index], isNumber ? width : Self.longest(text, isBold: false))
        most[index] = max(most[index], width)
      }
    }
    for index in least.indices {
      // From thousandths of the size to hundredths of a point, with the space around the words.
      let isNumber = table.columns[index].alignment == .right
      let space = isNarrow ? (isNumber ? 750 : 450) : (isNumber ? 1_050 : 650)
      least[index] = min(least[index], Self.longestWord) * size / 100 + space
      most[index] = max(most[index] * size / 100 + space, least[index])
      if index == 0, table.hasRowHeadings {
        least[0] = max(least[0], min(leastHeading * 100, most[0]))
      }
    }
    widths = Self.share(room * 100, least, most)
  }

  /// A wider word is broken, in thousandths of the size.
  static let longestWord = 11_000

  private static func share(_ room: Int, _ least: [Int], _ most: [Int]) -> [Int] {
    let (low, high) = (least.reduce(0, +), most.reduce(0, +))
    if high <= room {
      return most.map { $0 + (room - high) * $0 / max(1, high) }
    }
    if low >= room { return least.map { $0 * room / max(1, low) } }
    return zip(least, most).map { least, most in
      least + (room - low) * (most - least) / max(1, high - low)
    }
  }

  private static func longest(_ text: String, isBold: Bool) -> Int {
    text.split { $0 == " " || $0 == "\n" || $0 == "-" }
      .reduce(0) { max($0, LetterWidths.width(of: $1, isBold: isBold)) }
  }
}
