package import Diagnostics

/// The template files of one house, by the names that `{% insert "part.md" %}` uses.
package struct TemplateLibrary: Sendable {
  private let sources: [String: SourceText]

  package static let empty = TemplateLibrary([:])

  /// The names are paths relative to the house's folder, with `/` between the parts.
  package init(_ sources: [String: SourceText]) { self.sources = sources }

  package var names: [String] { sources.keys.sorted() }

  /// The file of that name; nil where the house has none.
  package subscript(_ name: String) -> SourceText? { sources[name] }

  /// Compiles templates of this library, each against its own vocabulary, and reports the problems of
  /// all of them at once. A template that was neither asked for nor inserted by one that was is
  /// checked against nothing, so a warning says so. Answers only templates without problems.
  package func compile(
    _ wanted: [(name: String, vocabulary: Vocabulary)], into log: inout DiagnosticLog
  ) -> [String: Template] {
    var compiled: [String: Template] = [:]
    var reached: Set<String> = []
    for (name, vocabulary) in wanted {
      reached.insert(name)
      guard let source = sources[name] else {
        log.report(
          TemplateProblem.unknownTemplate(name, known: names), at: Location(file: name))
        continue
      }
      var compiler = Compiler(vocabulary: vocabulary, library: self)
      if let template = compiler.compile(source.range(0, source.bytes.count)) {
        compiled[name] = template
      }
      reached.formUnion(compiler.inserted)
      log.merge(compiler.findings.log)
    }
    for name in names where !reached.contains(name) {
      log.report(
        TemplateProblem.neverInserted(name), at: Location(file: sources[name]?.name ?? name))
    }
    return compiled
  }

  func name(of source: SourceText) -> String? {
    names.first { sources[$0] === source }
  }
}
