package import Figures

/// What became of one figure, or of the newest figure of one indicator and place.
///
/// The cases hold no more than may be shown: the value of a figure that is withheld or withdrawn now
/// is in none of them, so that no form of the page can print it.
package struct FigureChange: Sendable, Hashable {
  package let subject: Subject
  package let what: What

  /// What a figure is of, in words.
  package struct Subject: Sendable, Hashable {
    package let indicator: String
    package let name: String
    /// Such as "England"; empty for the council itself.
    package let place: String
    /// As prose has it, of the newer figure; empty where it has none.
    package let period: String
    package let measure: String
  }

  /// What happened, in the figures as they were and are printed.
  package enum What: Sendable, Hashable {
    /// A newer period than before.
    case movedOn(Movement)
    /// The same period, another value: history reads differently now.
    case revised(Restatement)
    case denominatorRevised(Restatement)
    /// Provisional, revised or final: the word changed and not the value.
    case status(from: String, to: String, value: String)
    /// The value that was printed is suppressed now.
    case suppressed(Absence)
    /// The value that was printed is not given any more, for another reason than its size.
    case withdrawn(Absence)
    case becameNotApplicable
    /// There was no number; there is one now.
    case published(String)
    /// There was and is no number; the reason is another.
    case otherReason(from: Absence, to: Absence)
  }

  /// From the newest period of the older pack to that of the newer one.
  package struct Movement: Sendable, Hashable {
    package let from: String
    /// Nil where the older value is not shown.
    package let old: String?
    package let new: String
    /// Why the newer period has no number; nil where it has one.
    package let absence: Absence?
    package let direction: Direction?
    /// Why neither value is called higher than the other; nil where that can be said.
    package let obstacle: Obstacle?
    /// Where the newer and the older value stand with the target; nil without one.
    package let standing: Standing?
    package let oldStanding: Standing?
    package let target: String
    /// What the analysis says of the newer value beside those before it.
    package let variation: String

    /// Why two values cannot be called higher and lower.
    package enum Obstacle: Sendable, Hashable {
      /// The unit or the rule of periods is another one.
      case measuredOtherwise
      /// Both count from 1 April, of different years.
      case countedAnew
    }

    /// Which way the value went.
    package enum Direction: String, Sendable, Hashable {
      case up, down, level
    }

    /// Whether the figure now meets a target that it missed, or the other way round.
    package var crossing: Standing? {
      standing != nil && oldStanding != nil && standing != oldStanding ? standing : nil
    }
  }

  /// A past value that reads differently, both as printed.
  package struct Restatement: Sendable, Hashable {
    package let old: String
    package let new: String
    package let reasons: [Reason]
  }

  /// Why a past figure reads differently, as far as the two packs show it.
  package enum Reason: Sendable, Hashable {
    case numerator(name: String, from: String, to: String)
    case denominator(name: String, from: String, to: String)
    case numeratorUnchanged(name: String, value: String)
    /// Read from another release than before.
    case release(source: String, from: String, to: String)
    /// Read from the same files: the mapping, the dictionary or the way of working changed.
    case sameRelease
  }
}

/// Whether a figure is where its target wants it.
package enum Standing: String, Sendable, Hashable {
  case meets, misses
}

/// A change in what an indicator is and not in what it counts.
package struct IndicatorChange: Sendable, Hashable {
  package let id: String
  package let name: String
  package let what: What

  /// Which part of the definition is another, the older first.
  package enum What: Sendable, Hashable {
    case new
    case retired
    case label(from: String, to: String)
    case definition(from: String, to: String)
    case unit(from: String, to: String)
    case rule(from: String, to: String)
    case polarity(from: String, to: String)
    case part(from: String, to: String)
    /// The target changed, so the figure is rated anew; where the newest figure stands now.
    case target(from: String, to: String, Standing?)
  }
}

/// One pack is of a council that took over the area of the other's, in part or with others.
package struct Succession: Sendable, Hashable {
  /// The codes of the council that is no more and of the one that took over.
  package let from: String
  package let to: String
  /// Their names; of the first its code where the table of areas does not hold it.
  package let predecessor: String
  package let name: String
}

/// Figures of an area that go by another code than before.
package struct Recoding: Sendable, Hashable {
  package let from: String
  package let to: String
  package let name: String
}
