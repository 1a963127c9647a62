import Diagnostics
import Fingerprints
import ProjectFiles
import Publication

/// A JSON object that names the fingerprint of what stands before it, as its last key: plans and
/// receipts. Whoever changes it by hand is told, and half a file is none.
enum SealedText {
  private static let end = "\"\n}\n"
  private static let key = ",\n  \"fingerprint\": \""

  /// The most bytes of such a file: some hundred thousand lines.
  static let limit = 64 << 20

  /// - Parameter fields: keys with their values as JSON, in the order in which they are written.
  static func bytes(_ fields: [(key: String, value: String)]) -> [UInt8] {
    let text =
      "{\n" + fields.map { "  \"\($0.key)\": \($0.value)" }.joined(separator: ",\n")
    return Array("\(text)\(key)\(Fingerprint(of: text))\(end)".utf8)
  }

  /// The fingerprint that the bytes name; nil where it is not theirs.
  static func fingerprint(of bytes: [UInt8]) -> Fingerprint? {
    let tail = key.utf8.count + 64 + end.utf8.count
    guard bytes.count > tail, bytes.suffix(end.utf8.count).elementsEqual(end.utf8) else {
      return nil
    }
    let start = bytes.count - tail
    let digits = bytes[(start + key.utf8.count)..<(bytes.count - end.utf8.count)]
    guard bytes[start...].starts(with: key.utf8),
      let named = Fingerprint(String(decoding: digits, as: UTF8.self)),
      named == Fingerprint(of: Array(bytes[..<start]))
    else { return nil }
    return named
  }

  /// The object in the bytes of a file, if they are JSON and begin with a key that says what they are;
  /// nil with the reason in the log. A whole number stands under that key.
  static func root(
    _ bytes: [UInt8], name: String, kind: String, isOther: ShardProblem,
    into log: inout DiagnosticLog
  ) -> (root: JSONNode, number: Int)? {
    let root: JSONNode
    do throws(JSONReader.Fault) {
      root = try JSONReader.read(SourceText(name: name, bytes: bytes))
    } catch {
      log.report(error.problem, at: error.range)
      return nil
    }
    guard let node = root[kind], let text = node.number, let number = Int(text), number > 0
    else {
      log.report(isOther, at: Location(file: name))
      return nil
    }
    return (root, number)
  }
}
