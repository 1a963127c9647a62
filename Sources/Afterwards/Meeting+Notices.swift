package import Councils
import Figures
package import Publication

extension Meeting {
  /// What its folder says that became of it and of items that are not taken, for pages that lead to its
  /// papers.
  package var notices: [Manifest.Notice] {
    let whole = states.said(of: date).map { said in
      Manifest.Notice(said.text, on: said.on.iso, state: said.state.notice)
    }
    let items = agenda.filter { !$0.isTaken }.compactMap { item in
      item.state.map { Manifest.Notice($0.words(of: item.number), on: $0.why.on.iso) }
    }
    return whole + items
  }
}

extension ItemState {
  /// "Item 4: withdrawn on 10 March 2026. Reason: the contract was not signed."
  func words(of number: Int) -> String { "Item \(number): \(words)" }
}

extension MeetingStates.State {
  fileprivate var notice: Manifest.State {
    switch self {
    case .cancelled: .cancelled
    case .postponed: .postponed
    case .moved: .moved
    }
  }
}
