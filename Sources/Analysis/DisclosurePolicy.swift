/// What a council withholds so that no child can be identified.
package struct DisclosurePolicy: Sendable, Hashable {
  /// A count of children from 1 to this number is withheld, with what it could be worked out from.
  package let threshold: Int

  package init(threshold: Int) { self.threshold = threshold }

  package static let standard = DisclosurePolicy(threshold: 5)
}
