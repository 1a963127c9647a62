extension Workbook {
  /// Whether a file is a workbook, or says by its name that it is one.
  package static func isLikely(_ bytes: [UInt8], name: String) -> Bool {
    let lower = name.lowercased()
    if ["xlsx", "xlsm", "xlsb", "xls", "ods"].contains(where: { lower.hasSuffix(".\($0)") }) {
      return true
    }
    switch FileKind(bytes) {
    case .zip, .olderWorkbook, .lockedWorkbook: return true
    default: return false
    }
  }
}
