/// Calls that mostly wait for the disk, made by several threads at once: a file system brings many
/// files to the disk in the time that it takes for one.
package enum DiskWork {
  private static let threads = 8

  /// What `call` answers for each number below `count`, in their order.
  package static func answers<Answer: Sendable>(
    _ count: Int, _ call: @escaping @Sendable (Int) -> Answer
  ) -> [Answer] {
    Workers.answers(count, atOnce: threads, call)
  }
}
