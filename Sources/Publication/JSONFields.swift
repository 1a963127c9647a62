package import Diagnostics
package import Fingerprints

/// The members of one object of a manifest, checked for keys that are missing or unknown.
package struct JSONFields {
  private let object: JSONNode

  /// Nil, and reported, where the node is no object.
  package init?(
    _ node: JSONNode, key: String, required: [String], optional: [String] = [],
    log: inout DiagnosticLog
  ) {
    guard node.isObject else {
      log.report(OutputProblem.wrongValue(key: key, .object), at: node.range)
      return nil
    }
    object = node
    for (key, range) in node.keys(beside: required, optional) {
      let nearest = NearestName.to(key, in: required + optional)
      log.report(OutputProblem.unknownKey(key, nearest: nearest), at: range)
    }
    for key in required where self.node(key) == nil {
      let start = node.range.bytes.lowerBound
      log.report(OutputProblem.missingKey(key), at: node.range.source.range(start, start + 1))
    }
  }

  /// The value of a key; nil where there is none.
  package func node(_ key: String) -> JSONNode? { object[key] }

  /// Reports a problem at the value of a key.
  package func report(_ problem: OutputProblem, key: String, log: inout DiagnosticLog) {
    if let node = node(key) { log.report(problem, at: node.range) }
  }

  /// The value, or nil, reported at the key's value.
  package func parsed<Value>(
    _ key: String, _ expected: OutputProblem.Expected, _ value: Value?, log: inout DiagnosticLog
  ) -> Value? {
    if value == nil { report(.wrongValue(key: key, expected), key: key, log: &log) }
    return value
  }

  /// A text; nil, reported, where it is none.
  package func text(_ key: String, log: inout DiagnosticLog) -> String? {
    guard let node = node(key) else { return nil }
    return node.text ?? parsed(key, .text, nil, log: &log)
  }

  /// A number from 0; nil, reported, where it is none.
  package func wholeNumber(_ key: String, log: inout DiagnosticLog) -> Int? {
    guard let node = node(key) else { return nil }
    var number: Int?
    if let text = node.number, text.first != "-" { number = Int(text) }
    return parsed(key, .wholeNumber, number, log: &log)
  }

  /// True or false; nil, reported, where it is neither.
  package func boolean(_ key: String, log: inout DiagnosticLog) -> Bool? {
    guard let node = node(key) else { return nil }
    return node.boolean ?? parsed(key, .trueOrFalse, nil, log: &log)
  }

  /// A fingerprint; nil, reported, where it is none.
  package func fingerprint(_ key: String, log: inout DiagnosticLog) -> Fingerprint? {
    guard let text = text(key, log: &log) else { return nil }
    return parsed(key, .fingerprint, Fingerprint(text), log: &log)
  }

  /// The items of a list that could be read.
  package func list<Item>(
    _ key: String, log: inout DiagnosticLog, _ read: (JSONNode, inout DiagnosticLog) -> Item?
  ) -> [Item] {
    guard let node = node(key) else { return [] }
    guard node.isArray else {
      _ = parsed(key, .list, Item?.none, log: &log)
      return []
    }
    var items: [Item] = []
    for node in node.items {
      if let item = read(node, &log) { items.append(item) }
    }
    return items
  }

  /// The texts of a list.
  package func texts(_ key: String, log: inout DiagnosticLog) -> [String] {
    if let texts = object[key]?.texts { return texts }
    return list(key, log: &log) { node, log in
      if let text = node.text { return text }
      log.report(OutputProblem.wrongValue(key: key, .text), at: node.range)
      return nil
    }
  }
}
