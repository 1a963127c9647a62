extension PackageFault {
  /// What is wrong in the words of a finding.
  ///
  /// - Parameter kind: what the file is, such as "workbook".
  package func words(of kind: String) -> String {
    switch self {
    case .truncated: "it ends too early"
    case .directory: "its directory contradicts itself"
    case .severalDisks: "it is spread over several files or larger than 4 GB"
    case .overlap: "two of its parts lie over one another"
    case .header: "its header says something else than the directory"
    case .unknownCompression: "it is compressed in a way that \(kind)s do not use"
    case .badCompression: "its compressed data is damaged"
    case .sizeIsWrong: "it has another size than the \(kind) states"
    case .checksum: "its checksum is wrong"
    }
  }
}

extension PartFault.Kind {
  /// What is wrong with a part as XML, in the words of a finding; nil for what only sheets can have wrong.
  ///
  /// - Parameter kind: what the file is, such as "workbook".
  package func words(of kind: String) -> String? {
    switch self {
    case .documentType: "a document type has no place in a \(kind)"
    case .otherEncoding: "parts of a \(kind) are UTF-8; this one is not"
    case .notUTF8: "this is not UTF-8"
    case .controlCharacter: "a control character has no place in XML"
    case .badTag: "this is not the XML of a \(kind)"
    case .badReference: "this reference stands for no character"
    case .wrongEndTag: "another element ends here than began"
    case .attributeTwice: "an element has one attribute twice"
    case .tooManyAttributes: "an element has more attributes than any in a \(kind)"
    case .tooDeep: "elements stand at most \(XMLReader.depthLimit) deep in one another"
    case .unclosed: "the part ends before this is closed"
    case .textOutside: "something stands outside the root element"
    case .otherRoot: "the part is not of the kind that its place says"
    case .tooMany: "there are more of these than any \(kind) has"
    case .badCellReference, .outOfOrder, .tooManyCells: nil
    }
  }
}
