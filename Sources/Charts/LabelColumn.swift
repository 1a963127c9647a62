package import Documents

/// Places labels one below the other, each as near to where it belongs as the others let it.
package enum LabelColumn {
  /// The space that is left between two labels.
  package static let gap: Length = 3

  /// The height that a column of labels needs.
  package static func height(of heights: [Length]) -> Length {
    heights.reduce(0, +) + gap * max(heights.count - 1, 0)
  }

  /// The middles of the labels, in the order given. No two overlap, and all lie between `top` and
  /// `bottom` where these are far enough apart.
  package static func middles(
    wanted: [Length], heights: [Length], top: Length, bottom: Length
  ) -> [Length] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var starts: [Length] = Array(repeating: 0, count: wanted.count)
    var free = top
    for index in order {
      starts[index] = max(free, wanted[index] - heights[index].half)
      free = starts[index] + heights[index] + gap
    }
    var limit = bottom
    for index in order.reversed() {
      starts[index] = max(min(starts[index], limit - heights[index]), top)
      limit = starts[index] - gap
    }
    return wanted.indices.map { starts[$0] + heights[$0].half }
  }
}
