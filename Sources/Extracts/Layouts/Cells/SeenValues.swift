/// What a value is of, as numbers of a table.
struct ObservationIDs: Hashable {
  let indicator: Int32
  let area: Int32
  let period: Int32
}

/// What values of a file were seen, each with the place where it was seen first.
///
/// A file goes through its areas and indicators period by period, so each period has a page with a
/// slot for each area and indicator. Pages grow only as far as they are used: what would need more
/// slots than that goes into a dictionary.
struct SeenValues<Place> {
  /// Indicators that have slots; the numbers of others are beyond the page.
  private let width: Int
  private var pages: [[Int32]] = []
  private var slots = 0
  private var others: [ObservationIDs: Int32] = [:]
  /// In the order of seeing.
  private var places: [Place] = []

  var count: Int { places.count }

  init(indicators: Int) { width = min(max(indicators, 1), 4096) }

  /// Notes a value. The place of the same value where it was seen before; nil where it is new.
  mutating func insert(_ key: ObservationIDs, at place: Place) -> Place? {
    if let known = number(of: key) { return places[known] }
    places.append(place)
    return nil
  }

  /// The number of a value that was seen before; nil where it is new, which is noted.
  private mutating func number(of key: ObservationIDs) -> Int? {
    let page = Int(key.period)
    let slot = Int(key.area) * width + Int(key.indicator)
    if key.indicator < width, page < pages.count, slot < pages[page].count {
      let known = pages[page][slot]
      if known >= 0 { return Int(known) }
      if !others.isEmpty, let known = others[key] { return Int(known) }
      pages[page][slot] = Int32(clamping: count)
    } else {
      if let known = others[key] { return Int(known) }
      if key.indicator < width, extend(page, to: slot) {
        pages[page][slot] = Int32(clamping: count)
      } else {
        others[key] = Int32(clamping: count)
      }
    }
    return nil
  }

  /// Makes a page long enough, where the pages stay in proportion to what was seen.
  private mutating func extend(_ page: Int, to slot: Int) -> Bool {
    guard page <= pages.count + 1024 else { return false }
    let present = page < pages.count ? pages[page].count : 0
    let wanted = max(slot + 1, present * 2)
    guard slots + wanted - present <= 16 * count + 65_536 else { return false }
    while pages.count <= page { pages.append([]) }
    slots += wanted - present
    pages[page].reserveCapacity(wanted)
    for _ in present..<wanted { pages[page].append(-1) }
    return true
  }
}
