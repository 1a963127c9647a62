import ArgumentParser
import Forms
import Packs

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The forms that were asked for, as in `html,markdown,pdf`.
struct Formats: ExpressibleByArgument {
  private let forms: Set<OutputForm>

  /// What `--format` says of itself, from the list of forms.
  static let help = ArgumentHelp(
    "The forms to write, with commas between: \(words). \(OutputForms.alwaysInWords) are always written. Without it, 'formats' of the meeting or the council says which. A pack keeps the forms that it has.",
    valueName: "forms")

  private static var words: String {
    OutputForms.all.map { form in
      form.word + (form.program.map { " (needs \($0.name))" } ?? "")
    }.joined(separator: ", ")
  }

  private init(forms: Set<OutputForm>) { self.forms = forms }

  init?(argument: String) {
    var forms: Set<OutputForm> = []
    for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let form = OutputForms.form(String(word)) else { return nil }
      forms.insert(form)
    }
    self.forms = forms
  }

  /// The words of all that is written, in the order of the list.
  var words: [String] {
    OutputForms.all.filter { forms.contains($0) || $0.isAlwaysWritten }.map(\.word)
  }

  var defaultValueDescription: String {
    OutputForms.all.filter(forms.contains).map(\.word).joined(separator: ",")
  }

  static var allValueStrings: [String] { OutputForms.all.map(\.word) }

  /// What was typed, or else what settings say, with the programs that this run finds.
  static func choice(_ typed: Formats?) -> FormChoice {
    FormChoice(typed?.forms, environment: ProcessInfo.processInfo.environment)
  }
}
