import Councils
import Documents
import Figures
import Indicators
import Templating

/// Something that a narrative can print, as `{{ name }}`, with what it prints.
package struct PrintableName: Sendable {
  /// As it is written between braces, such as `cla_rate.latest`.
  package let name: String
  /// As it is printed; empty where that depends on more, such as a period that is to be named.
  package let value: String
  /// What it is, in a line.
  package let what: String
}

extension ReportBuilder {
  /// Every name and field that a report can print, in the order of the page for authors, and the tags that
  /// it can place. What is withheld has no value here either.
  package func printableNames(of report: CompiledReport) -> [PrintableName] {
    let vocabulary = ReportVocabulary.narrative(
      indicators: report.indicators, declared: declared, sides: joint.map(\.side))
    let values = values(for: report)
    let names = vocabulary.names.flatMap { name in
      Self.names(called: name.name, name.type, values[name.name], name.description, depth: 0)
    }
    let tags = vocabulary.tags.map { tag in
      PrintableName(
        name: "% \(tag.name)",
        value: tag.options.map { "\($0.name):" }.joined(separator: " "), what: tag.description)
    }
    return names + tags
  }

  private static func names(
    called name: String, _ type: TemplateType, _ value: TemplateValue?, _ what: String, depth: Int
  ) -> [PrintableName] {
    guard case .record(let record) = type.present else {
      guard let value else { return [PrintableName(name: name, value: "", what: what)] }
      return text(of: value).map { [PrintableName(name: name, value: $0, what: what)] } ?? []
    }
    guard depth < 3 else { return [] }
    let held: (any TemplateRecord)? = if case .record(let held)? = value { held } else { nil }
    return record.fields.flatMap { field -> [PrintableName] in
      guard field.argument == nil else {
        return [
          PrintableName(name: "\(name).\(field.name)(\"\")", value: "", what: field.description)
        ]
      }
      return names(
        called: "\(name).\(field.name)", field.type,
        held?.value(of: field.name, argument: nil), field.description, depth: depth + 1)
    }
  }

  /// Nil for what is no text, such as blocks.
  private static func text(of value: TemplateValue) -> String? {
    switch value {
    case .text(let text): text
    case .whole(let number): String(number)
    case .date(let date): date.long
    case .figure(let figure): figure.figure().printed
    case .flag(let flag): flag ? "yes" : "no"
    case .phrase(let inlines): inlines.plainText
    case .absent(let reason): "none: \(reason)"
    case .list, .record, .blocks, .style, .picture, .unknownArgument: nil
    }
  }
}
