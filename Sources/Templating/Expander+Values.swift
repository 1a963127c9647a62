import Diagnostics
import Documents
import Figures

extension Expander {
  /// The value of a path. A record that is absent makes its fields absent for the same reason.
  mutating func value(of path: Path) -> TemplateValue {
    var value: TemplateValue
    switch path.base {
    case .name(let place): value = values[place] ?? .absent("the model does not give it")
    case .item(let place): value = items[place].value
    case .loop:
      guard let item = items.last, let field = path.fields.first else { return .absent("") }
      return LoopRecord(position: item.position, count: item.count)
        .value(of: field.name, argument: field.argument)
    }
    for field in path.fields {
      switch value {
      case .record(let record):
        value = record.value(of: field.name, argument: field.argument)
        if case .unknownArgument(let known) = value {
          log.report(
            TemplateProblem.unknownArgument(
              field.argument ?? "", of: field.name, known: known), at: field.range)
          return value
        }
      case .absent: return value
      default: return value
      }
    }
    return value
  }

  /// The model gives what it did not declare. What was asked with an unknown text was reported already.
  mutating func mismatch(_ path: Path, _ value: TemplateValue) {
    if case .unknownArgument = value { return }
    log.report(
      TemplateProblem.undeclared(path.text, declared: path.type.words, given: value.words),
      at: path.range)
  }

  mutating func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .value(let path):
      switch value(of: path) {
      case .flag(let flag) where path.kind == .flag: return flag
      case .list(let list): return !list.isEmpty
      case .figure(let figure): return figure.value.absence == nil
      case .absent(let reason):
        // A flag that is not known is neither true nor false.
        if path.kind == .flag {
          log.report(TemplateProblem.flagAbsent(path.text, reason: reason), at: path.range)
        }
        return false
      case .unknownArgument: return false
      case let other:
        if !path.type.isOptional { mismatch(path, other) }
        return true
      }
    case .presence(let path, let isPresent):
      switch value(of: path) {
      case .absent: return !isPresent
      case .figure(let figure): return (figure.value.absence == nil) == isPresent
      default: return isPresent
      }
    case .not(let inner): return !holds(inner)
    case .all(let parts): return parts.allSatisfy { holds($0) }
    case .any(let parts): return parts.contains { holds($0) }
    }
  }

  /// A value on its way through the filters.
  private enum Printable {
    case text(String)
    case whole(Int)
    case date(CalendarDate)
    case figure(FigureValue)
    case absent(String)
  }

  /// What stands in the text for a value; nil where there is none, which has been reported.
  mutating func printed(_ path: Path, _ filters: [FilterStep]) -> Insertion.Content? {
    let value = value(of: path)
    if case .phrase(let inlines) = value, path.kind == .phrase {
      // No filter changes a phrase; `or` speaks where there is none.
      return .inlines(inlines.map { Inline($0.content, range: path.range) })
    }
    if filters.isEmpty {
      switch (value, path.kind) {
      case (.text(let text), .text): return .text(text)
      case (.figure(let figure), .figure) where figure.value.number != nil:
        return .figure(Self.inContext(figure, at: path.range).figure())
      default: break
      }
    }
    var printable: Printable
    switch (value, path.kind) {
    case (.text(let text), .text): printable = .text(text)
    case (.whole(let number), .whole): printable = .whole(number)
    case (.date(let date), .date): printable = .date(date)
    case (.figure(let figure), .figure): printable = .figure(Self.inContext(figure, at: path.range))
    case (.absent(let reason), _): printable = .absent(reason)
    default:
      mismatch(path, value)
      return nil
    }
    var format: FigureFormat?
    var substitute: String?
    if case .figure(let figure) = printable, !filters.isEmpty { format = figure.format }
    for filter in filters {
      switch (filter, printable) {
      case (.places(let places), .figure): format?.places = places
      case (.words, .figure(let figure)):
        format?.inWords = true
        // Of a percentage or an amount of money there is none in words.
        if let number = figure.value.number, format?.text(of: number) == FigureFormat.word(0) {
          format?.zero = Self.zeroInWords(at: path.range)
        }
      case (.withoutUnit, .figure): format?.showsUnit = false
      case (.words, .whole(let number)):
        let word = number == 0 ? Self.zeroInWords(at: path.range) : FigureFormat.word(number)
        printable = .text(word ?? String(number))
      case (.or(let text), .absent): printable = .text(text)
      case (.or(let text), .figure): substitute = text
      case (.long, .date(let date)): printable = .text(date.long)
      case (.weekday, .date(let date)): printable = .text(date.withWeekday)
      case (.sentenceCase, .text(let text)):
        printable = .text(text.prefix(1).uppercased() + text.dropFirst())
      case (.lowercaseFirst, .text(let text)):
        printable = .text(text.prefix(1).lowercased() + text.dropFirst())
      default: break
      }
    }
    switch printable {
    case .text(let text): return .text(text)
    case .whole(let number): return .text(String(number))
    case .date(let date): return .text(date.long)
    case .figure(let figure):
      if let absence = figure.value.absence, substitute == nil {
        log.report(
          TemplateProblem.absent(path.text, reason: absence.words, canPrintInstead: true),
          at: path.range)
        return nil
      }
      return .figure(figure.figure(as: format, orElse: substitute))
    case .absent(let reason):
      log.report(
        TemplateProblem.absent(path.text, reason: reason, canPrintInstead: true), at: path.range)
      return nil
    }
  }
}
