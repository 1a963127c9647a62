import Analysis
import Diagnostics
import Extracts
import Figures
import Indicators
import Settings

@testable import Councils
@testable import Houses

/// The files that a council writes: the first byte says which.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDeclared(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = input(data, size)
  guard let first = bytes.first, let source = source(Array(bytes.dropFirst()), "a") else {
    return 0
  }
  var log = DiagnosticLog()
  let file = ExtractFile(name: "a.csv", bytes: source.bytes)
  let isTaken: Bool
  switch first {
  case UInt8(ascii: "m"): isTaken = MeetingReader.read(id: "m", source, into: &log) != nil
  case UInt8(ascii: "h"): isTaken = HouseStyleReader.read(id: "h", source, into: &log) != nil
  case UInt8(ascii: "b"): isTaken = BankHolidays.read(file, into: &log) != nil
  case UInt8(ascii: "r"): isTaken = RecommendationTracker.read(file, into: &log) != nil
  case UInt8(ascii: "t"):
    guard let node = SettingsReader.read(source, into: &log) else { return 0 }
    _ = DeclaredTableReader.read(node, into: &log)
    isTaken = true
  default:
    let areas = AreaTable([
      Area(code: .england, dfe: "", name: "England", level: .england),
      Area(code: AreaCode("E08000014"), dfe: "343", name: "Sefton", level: .localAuthority),
    ])
    let reader = CouncilReader(
      areas: areas, neighbours: StatisticalNeighbours([]), bankHolidays: [], houses: ["standard"])
    isTaken = reader.read(id: "c", source, targets: [], into: &log) != nil
  }
  precondition(isTaken || log.hasErrors, "refused in silence")
  tell(log, of: bytes)
  return 0
}
