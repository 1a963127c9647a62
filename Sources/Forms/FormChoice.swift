package import Councils

/// Which forms a run writes beside those that are always written: those that its command names, else
/// those of the meeting's settings, else those of the council's. What a pack has already it keeps.
package struct FormChoice: Sendable {
  /// What the command names; nil where settings say.
  private let asked: Set<OutputForm>?
  /// All forms with the programs that this machine has for them.
  private let all: Converters

  /// - Parameters:
  ///   - asked: what the command names; nil where it names none.
  ///   - environment: this program's own.
  package init(_ asked: Set<OutputForm>?, environment: [String: String]) {
    self.asked = asked
    all = Converters(Set(OutputForms.all), environment: environment)
  }

  /// What tells one choice from another.
  package var words: [String] { asked.map { $0.map(\.word).sorted() } ?? ["as in the settings"] }

  /// The forms that settings name; nil where they name none.
  package static func forms(of settings: Set<PaperFormat>?) -> Set<OutputForm>? {
    settings.map { Set($0.compactMap { OutputForms.form($0.rawValue) }) }
  }

  /// What makes one part of a pack.
  ///
  /// - Parameters:
  ///   - settings: the forms of the meeting or its council.
  ///   - engine: what makes PDFs.
  ///   - published: the forms in which the pack was published, which are then the only ones.
  ///   - earlier: what stands in Output.
  package func converters(
    _ settings: Set<PaperFormat>?, engine: PDFEngine, published: Set<OutputForm>?,
    _ earlier: EarlierForms?
  ) -> Converters {
    if let published {
      return all.making(
        published, asked: published, earlier, linking: published, engine: engine)
    }
    let wanted = asked ?? Self.forms(of: settings) ?? []
    return all.making(
      wanted.union(earlier?.forms ?? []), asked: wanted, earlier, linking: [], engine: engine)
  }
}
