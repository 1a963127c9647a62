import Councils
import Figures
import Packs

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The day in London, where no day is given. It chooses what to do and never enters a paper.
enum Today {
  static var inLondon: CalendarDate { LondonDay.day(atSecond: Int(time(nil))) }
}
