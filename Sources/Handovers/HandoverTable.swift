import Packs
import Publication

/// The table of what is handed over, a line for each paper and each item without one.
enum HandoverTable {
  static let name = "items.csv"

  static func text(of items: [HandedItem]) -> String {
    let lines = items.map { item in
      [
        String(item.number), item.appendix.map(String.init) ?? "", item.title, item.kind.rawValue,
        item.pdf ?? "", item.word ?? "", item.received ?? "",
      ].map(CSVField.text).joined(separator: ",")
    }
    return "item,appendix,title,what it is,PDF,Word,as received\n"
      + lines.map { "\($0)\n" }.joined()
  }
}
