import Figures

extension PackFigures {
  /// The cells as one pack has them: its own of each figure, and the newest of what it has not.
  struct View {
    var cells: [FigureID: Int] = [:]
    /// In the order of the table.
    var ofIndicator: [String: [Int]] = [:]
    /// All of them.
    var order: [Int] = []
    /// Figures that no paper prints and that follow from a total and its other parts.
    var derived: [FigureID: Int] = [:]
  }

  /// One view where no figure was revised, and otherwise one for each pack.
  func views(_ count: Int) -> [View] {
    let isOne = count < 2 || versions.values.allSatisfy { $0.count == 1 }
    return (0..<(isOne ? 1 : count)).map { pack in
      var view = View()
      for cell in drafts.indices {
        let id = drafts[cell].id
        let all = versions[id] ?? []
        let own =
          all.last { drafts[$0].packs.contains(pack) } ?? all.last { !drafts[$0].packs.isEmpty }
          ?? all.last
        guard own == cell else { continue }
        view.cells[id] = cell
        view.ofIndicator[id.indicator, default: []].append(cell)
        view.order.append(cell)
      }
      return view
    }
  }
}
