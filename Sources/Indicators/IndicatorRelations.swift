internal import Diagnostics
package import Figures
internal import Settings

/// What an indicator's values owe to those of others, as far as the dictionary says so: checked,
/// never used to work a value out.
package struct IndicatorRelations: Sendable, Hashable {
  /// The indicators that add up to it, themselves or over the shorter periods in its own.
  package let totalOf: [String]
  /// Of a stock, what makes it grow and shrink.
  package let flow: Flow?
  /// The indicators of other sources that measure the same.
  package let sameAs: [String]

  /// The ids of the counts that start and end a stock from one period to the next.
  package struct Flow: Sendable, Hashable {
    package let started: String
    package let ceased: String
    /// The difference, as a percentage of the stock, that revisions may leave.
    package let withinPercent: Rational
  }

  package var isEmpty: Bool { totalOf.isEmpty && flow == nil }

  /// All ids that its values are held against.
  package var owedTo: [String] { totalOf + (flow.map { [$0.started, $0.ceased] } ?? []) }

  /// `total_of: [ids]`, `flow: {started: id, ceased: id, within: 2%}` and `same_as: [ids]`, with the ids
  /// that they name. Twins may name each other.
  static func read(
    _ fields: Fields
  ) -> (
    relations: IndicatorRelations, references: [(text: String, range: SourceRange)],
    twins: [(text: String, range: SourceRange)]
  ) {
    let total = fields.optional("total_of")
    let items = total.isPresent ? total.list : nil
    if let items, items.isEmpty { total.report(IndicatorProblem.emptySum) }
    let parts = (items ?? []).compactMap(\.textWithRange)
    var references = parts
    let flow = fields.optional("flow").fields(.flow) { inner -> Flow? in
      let started = inner.required("started").textWithRange
      let ceased = inner.required("ceased").textWithRange
      let within =
        inner.optional("within").value("a percentage such as 2%") { text in
          text.hasSuffix("%") ? ExactDecimal(text.dropLast()) : nil
        }
      guard let started, let ceased else { return nil }
      references += [started, ceased]
      return Flow(
        started: started.text, ceased: ceased.text, withinPercent: within?.rational ?? .zero)
    }
    let twins = (fields.optional("same_as").list ?? []).compactMap(\.textWithRange)
    return (
      IndicatorRelations(totalOf: parts.map(\.text), flow: flow, sameAs: twins.map(\.text)),
      references, twins
    )
  }
}
