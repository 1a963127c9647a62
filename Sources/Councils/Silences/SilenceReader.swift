package import Diagnostics
package import Settings

/// Reads `silence:`, the answers of a paper or a meeting to findings:
///
/// ```
/// silence:
///   - rule: D037
///     near: forms are reviewed and
///     reason: The sentence stops so in the letter that is quoted.
/// ```
package enum SilenceReader {
  /// The answers that a field gives; those that are wrong are reported and left out.
  ///
  /// - Parameter findings: a value of each finding that may be met here. Those that are silenced at a
  ///   place need `near`; those of a paper or a meeting as a whole need none.
  package static func read(_ field: Field, to findings: [any Problem]) -> [Silence] {
    guard field.isPresent else { return [] }
    let atPlaces = findings.filter { $0.silence == .place }.map(\.code)
    let asWhole = findings.filter { $0.silence == .paper || $0.silence == .meeting }.map(\.code)
    return (field.list ?? []).compactMap { item in
      item.fields(.silence(of: "")) { fields in
        let rule = fields.required("rule")
        let near = fields.optional("near")
        let words = near.text
        guard let code = rule.text, let reason = fields.required("reason").prose else { return nil }
        guard let range = rule.range, atPlaces.contains(code) || asWhole.contains(code) else {
          rule.report(SilenceProblem.notSilenceable(code, known: atPlaces + asWhole))
          return nil
        }
        if atPlaces.contains(code), !near.isPresent {
          rule.report(SilenceProblem.withoutPlace(code))
          return nil
        }
        return Silence(
          rule: code, near: atPlaces.contains(code) ? words : nil, reason: reason, range: range)
      }
    }
  }

  /// Reads `silence:` of `council.yaml`: warnings about figures that a check of everything finds each
  /// time and that somebody has looked into. Errors and what is said of papers are no matter of it.
  static func known(_ field: Field) -> [Silence] {
    guard field.isPresent else { return [] }
    return (field.list ?? []).compactMap { item in
      item.fields(.standingSilence) { fields in
        let rule = fields.required("rule")
        let near = fields.optional("near").text
        guard let code = rule.text, let reason = fields.required("reason").prose else { return nil }
        guard let range = rule.range, code.wholeMatch(of: /E[0-9]{3}/) != nil else {
          rule.report(SilenceProblem.notAboutFigures(code))
          return nil
        }
        return Silence(rule: code, near: near, reason: reason, range: range)
      }
    }
  }
}

extension DiagnosticLog {
  /// Takes out the warnings that councils know. An answer that fits no warning is reported.
  package mutating func answer(knownTo councils: [Council]) {
    let unused = answer(by: councils.flatMap(\.knownWarnings)) { silence, file in
      // What lies in the folder of another council is for that one to say.
      let council = silence.range.source.name.split(separator: "/").dropLast()
      let path = file.split(separator: "/")
      let isOfACouncil = path.starts(with: council.dropLast())
      return !isOfACouncil || path.starts(with: council)
    }
    for unused in unused {
      report(SilenceProblem.unused(unused.rule, near: unused.near), at: unused.range)
    }
  }

  /// Takes over the findings of a paper or a meeting but for those that it answers. An answer that
  /// fits no finding is reported.
  package mutating func merge(_ findings: DiagnosticLog, silencedBy silences: [Silence]) {
    var findings = findings
    for unused in findings.silence(by: silences) {
      findings.report(
        SilenceProblem.unused(unused.rule, near: unused.near), at: unused.range)
    }
    merge(findings)
  }
}
