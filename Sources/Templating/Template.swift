package import Diagnostics
package import Documents

/// A template that was checked against a vocabulary: it asks for nothing that was not declared.
package struct Template: Sendable {
  /// The names that the template uses, in the order in which they first stand.
  package let names: [String]
  let steps: [Step]
  let vocabulary: Vocabulary
  /// What `{% blocks %}` places.
  let unnamedBlocks: [String]
  let source: SourceRange

  /// Checks a template file. All its problems, and those of the templates it inserts, go into the
  /// log at once; nil where there is any.
  package static func compile(
    _ source: SourceText, vocabulary: Vocabulary, library: TemplateLibrary = .empty,
    into log: inout DiagnosticLog
  ) -> Template? {
    compile(
      source.range(0, source.bytes.count), vocabulary: vocabulary, library: library, into: &log)
  }

  /// Checks a part of a file, such as the body of a report after its front matter.
  package static func compile(
    _ range: SourceRange, vocabulary: Vocabulary, library: TemplateLibrary = .empty,
    into log: inout DiagnosticLog
  ) -> Template? {
    var compiler = Compiler(vocabulary: vocabulary, library: library)
    let template = compiler.compile(range)
    log.merge(compiler.findings.log)
    return template
  }

  /// The text with the template's own words as they were written and a mark for each value.
  ///
  /// `values` holds a value for each declared name (those that the template does not use may be left
  /// out), `blocks` what stands in each block of a report; a block that is not there is empty and
  /// places nothing. All problems go into the log at once; nil where there is any.
  package func expand(
    _ values: [String: TemplateValue], blocks: [String: [Block]] = [:],
    tags: some TagExpander = NoTags(), into log: inout DiagnosticLog
  ) -> MarkedText? {
    var expander = Expander(self, values: values, blocks: blocks, tags: tags)
    expander.expand()
    log.merge(expander.log)
    return expander.log.hasErrors ? nil : expander.text
  }
}
