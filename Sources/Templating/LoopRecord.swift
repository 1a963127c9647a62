/// What `loop` holds inside `{% for %}`.
struct LoopRecord: FixedRecord {
  /// Counted from 1.
  let position: Int
  let count: Int

  static let fields = FieldList<LoopRecord>(
    "loop",
    [
      Field("first", .flag, "this is the first item") { .flag($0.position == 1) },
      Field("last", .flag, "this is the last item") { .flag($0.position == $0.count) },
      Field("position", .whole, "the number of this item, counted from 1") {
        .whole($0.position)
      },
    ])
}
