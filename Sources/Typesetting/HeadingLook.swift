/// How a heading is set: its size and the space around it, in hundredths of a point.
struct HeadingLook {
  let size: Int
  let above: Int
  let below: Int

  /// - Parameters:
  ///   - level: from 1 to 6; in a pack the title of a paper is of level 2.
  ///   - inset: more than 0 in a frame.
  init(level: Int, isInPaper: Bool, isBeside: Bool, inset: Int, isAfterDay: Bool) {
    if isBeside {
      (size, above, below) = (900, 0, 0)
      return
    }
    if inset >= 30, level == 2 {
      (size, above, below) = (1_190, 0, 400)
      return
    }
    switch isInPaper ? level - 1 : level {
    case ...0, 1: (size, above, below) = isInPaper ? (2_000, 350, 800) : (2_000, 1_100, 950)
    case 2: (size, above, below) = (1_350, isAfterDay && !isInPaper ? 1_000 : 1_000, 400)
    case 3: (size, above, below) = (1_150, 800, 350)
    default: (size, above, below) = (1_050, 800, 350)
    }
  }
}
