package import Councils
package import Publication

/// Which forms a run writes beside those that are always written: those that its command names, else
/// those of the meeting's settings, else those of the council's. What a pack has already it keeps.
package struct FormChoice: Sendable {
  /// What the command names; nil where settings say.
  private let asked: Set<OutputForm>?
  /// All forms with the programs that this machine has for them.
  private let all: Converters
  /// Whether pages link to the forms and no program is run for them.
  private var isLinking = false

  /// - Parameters:
  ///   - asked: what the command names; nil where it names none.
  ///   - environment: this program's own.
  package init(_ asked: Set<OutputForm>?, environment: [String: String]) {
    self.asked = asked
    all = Converters(Set(OutputForms.all), environment: environment)
  }

  /// The same choice, of which nothing is made: pages link to the forms as if they were there.
  package var linkingAlone: FormChoice {
    var choice = self
    choice.isLinking = true
    return choice
  }

  /// What tells one choice from another.
  package var words: [String] { asked.map { $0.map(\.word).sorted() } ?? ["as in the settings"] }

  /// The forms that a pack has in Output and that the command does not name: a run that makes it anew makes
  /// them too.
  package static func kept(
    of pack: PackAddress, in output: OutputPlace, besides asked: [String]
  ) -> [String] {
    let earlier = [PackPart.public, .restricted].compactMap {
      EarlierForms(pack, $0, in: output)?.forms
    }
    let forms = earlier.reduce(into: Set<OutputForm>()) { $0.formUnion($1) }
    return OutputForms.all.filter(forms.contains).map(\.word).filter { !asked.contains($0) }
  }

  /// The forms that settings name; nil where they name none.
  package static func forms(of settings: Set<PaperFormat>?) -> Set<OutputForm>? {
    settings.map { Set($0.compactMap { OutputForms.form($0.rawValue) }) }
  }

  /// What makes one part of a pack.
  ///
  /// - Parameters:
  ///   - settings: the forms of the meeting or its council.
  ///   - published: the forms in which the pack was published, which are then the only ones.
  ///   - earlier: what stands in Output.
  ///   - kept: the words of forms that stand where the pack will go.
  package func converters(
    _ settings: Set<PaperFormat>?, published: Set<OutputForm>?, _ earlier: EarlierForms?,
    keeping kept: [String] = []
  ) -> Converters {
<<<<<<< HEAD
    if let published { return all.making(published, asked: published, earlier, linking: published) }
    let wanted = asked ?? Self.forms(of: settings) ?? []
    let standing = (earlier?.forms ?? []).union(kept.compactMap(OutputForms.form))
    return all.making(wanted.union(standing), asked: wanted, earlier, linking: [])
=======
    let converters: Converters
    if let published {
      converters = all.making(published, asked: published, earlier, linking: published)
    } else {
      let wanted = asked ?? Self.forms(of: settings) ?? []
      converters = all.making(
        wanted.union(earlier?.forms ?? []), asked: wanted, earlier, linking: [])
    }
    return isLinking ? converters.linkingAlone : converters
>>>>>>> 63a7fb0b41862b96456cf7c5ff5e43aa304ac2c2
  }
}
