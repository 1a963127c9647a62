package import Fingerprints
package import Publication

/// What a run makes, parted into shards before it begins: a function of the project's inputs and of the forms
/// that its packs have already, so that whoever plans them again gets the same bytes. No machine, path or time stands in it.
///
/// All packs of a council are in one shard, because what is public of a council is protected together;
/// councils have nothing in common but what all share.
package struct RunPlan: Sendable, Equatable {
  /// The greatest number of a form that is read.
  static let number = 1

  /// Of the program that planned it; no other makes its shards.
  package let version: String
  package let choice: Choice
  /// The words of all forms that are made; empty where the settings of each meeting say.
  package let forms: [String]
  /// The packs of each shard, in the order of addresses.
  package let shards: [[Share]]
  /// Meetings that are not due: their packs stay where they are.
  package let left: [PackAddress]
  /// Published packs that stood where the packs go to, and are not made.
  package let published: [PackAddress]
  /// Other packs of the councils that stood there and stay: what is made is protected beside them.
  package let beside: [Sealed]
  /// Every file under Data and Templates that the packs may be made from, by path.
  package let inputs: [Input]

  /// What was asked for, as a build is asked.
  package struct Choice: Sendable, Equatable {
    package var council: String?
    package var meetings: [String] = []
    /// The days, such as 2026-03-02, between which the same meetings are due; nil where the day does
    /// not matter.
    package var due: Due?

    /// The first and the last of them.
    package struct Due: Sendable, Equatable {
      package let from: String
      package let until: String

      /// Empty for a day that is not known.
      package init(from: String, until: String) {
        self.from = from
        self.until = until
      }
    }

    package init(council: String?, meetings: [String], due: Due?) {
      self.council = council
      self.meetings = meetings
      self.due = due
    }

    /// Whether packs of the same councils may stay beside those that are made.
    package var isPartial: Bool { !meetings.isEmpty || due != nil }
  }

  /// One pack with what it is thought to cost, in thousandths of a second of one processor.
  package struct Share: Sendable, Equatable {
    package let address: PackAddress
    package let weight: Int
    /// The words of forms that it has where it will go and that nobody asks for: they are made anew too.
    package let keeps: [String]

    package init(address: PackAddress, weight: Int, keeps: [String] = []) {
      self.address = address
      self.weight = weight
      self.keeps = keeps
    }
  }

  /// A pack by the fingerprint of its public manifest.
  package struct Sealed: Sendable, Equatable {
    package let address: PackAddress
    package let manifest: Fingerprint
  }

  /// One file as the run reads it.
  package struct Input: Sendable, Equatable {
    /// Beginning with Data or Templates.
    package let path: String
    package let fingerprint: Fingerprint
  }

  /// Every pack that is made, by address.
  package var packs: [PackAddress] { shards.flatMap { $0.map(\.address) }.sorted() }

  /// Of the bytes of the plan.
  package var fingerprint: Fingerprint { Fingerprint(of: bytes) }

  /// What the heaviest and the lightest shard with anything in it cost.
  package var weights: (heaviest: Int, lightest: Int) {
    let weights = shards.filter { !$0.isEmpty }.map { $0.reduce(0) { $0 + $1.weight } }
    return (weights.max() ?? 0, weights.min() ?? 0)
  }
}
