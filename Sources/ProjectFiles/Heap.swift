#if canImport(Glibc)
  import Glibc
#endif

/// What the C library keeps of memory. The header that declares its calls is not among those that are imported.
package enum Heap {
  /// One heap for all threads where addresses are limited. The C library gives each a heap of its own of
  /// 64 MiB of addresses; where those are not to be had, it asks the system anew for every piece of memory,
  /// and the run takes minutes for what takes seconds. Elsewhere each thread keeps its own: waiting for one
  /// heap costs two threads a seventh of their time.
  static func share() {
    #if canImport(Glibc)
      let addresses = __rlimit_resource_t(RLIMIT_AS.rawValue)
      // M_ARENA_MAX.
      let arenas: Int32 = -8
      var limit = rlimit()
      guard unsafe getrlimit(addresses, &limit) == 0, limit.rlim_cur != rlim_t.max,
        let symbol = unsafe dlsym(nil, "mallopt")
      else { return }
      let call = unsafe unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)
      _ = call(arenas, 1)
    #endif
  }

  /// Gives back to the system what was let go: the heaps of a program that makes much of it again and again,
  /// in threads that come and go, would keep a little more each time. Takes some milliseconds.
  package static func giveBack() {
    #if canImport(Glibc)
      guard let symbol = unsafe dlsym(nil, "malloc_trim") else { return }
      let call = unsafe unsafeBitCast(symbol, to: (@convention(c) (Int) -> Int32).self)
      _ = call(0)
    #endif
  }
}
