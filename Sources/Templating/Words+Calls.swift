import Diagnostics

extension Words {
  /// The arguments and options of a tag of the house.
  mutating func call(
    _ keyword: (name: String, bytes: Range<Int>), into findings: inout Findings
  ) -> CallSyntax? {
    var arguments: [PathSyntax] = []
    if !isAtEnd, !nextIsSymbol(":", after: 1) {
      repeat {
        guard let path = path(into: &findings) else { return nil }
        arguments.append(path)
      } while take(symbol: ",")
    }
    var options: [CallSyntax.Option] = []
    while !isAtEnd {
      guard nextIsSymbol(":", after: 1), let name = name("an option", into: &findings) else {
        expected("',' and another name, or an option such as 'periods: 5'", into: &findings)
        return nil
      }
      _ = take(symbol: ":")
      var values: [Token] = []
      repeat {
        guard !nextIsSymbol(":", after: 1) else {
          expected("a value; options are parted by a blank, not by ','", into: &findings)
          return nil
        }
        guard let value = takeToken(), value.isValue else {
          expected("a value after '\(name.name):'", into: &findings)
          return nil
        }
        values.append(value)
      } while take(symbol: ",")
      options.append(
        CallSyntax.Option(name: name.name, nameBytes: name.bytes, values: values))
    }
    guard isSound else { return nil }
    return CallSyntax(
      name: keyword.name, nameBytes: keyword.bytes, arguments: arguments, options: options)
  }
}
