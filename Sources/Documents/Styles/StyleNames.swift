/// The names of CSS that are known to ask for nothing, and those that are known to do harm, in small
/// letters. From the indexes of the W3C's specifications as of 2025 and of WeasyPrint's manual.
enum StyleNames {
  /// Rules that begin with `@`.
  static let rules: Set<String> = listed(
    """
    charset container counter-style font-face font-feature-values font-palette-values keyframes
    -webkit-keyframes layer media page property scope starting-style supports footnote
    top-left-corner top-left top-center top-right top-right-corner bottom-left-corner
    bottom-left bottom-center bottom-right bottom-right-corner left-top left-middle left-bottom
    right-top right-middle right-bottom swash annotation ornaments stylistic styleset
    character-variant view-transition
    """)

  static let functions: Set<String> = listed(
    """
    abs acos asin atan atan2 attr blur brightness calc circle clamp color color-mix
    conic-gradient content contrast cos counter counters cubic-bezier dir drop-shadow ellipse
    env exp fit-content font-format font-tech format grayscale has host hsl hsla hue-rotate hwb
    hypot inset invert is lab lang layer lch leader light-dark linear linear-gradient local log
    matrix matrix3d max min minmax mod not nth-child nth-col nth-last-child nth-last-col
    nth-last-of-type nth-of-type oklab oklch opacity part path perspective polygon pow
    radial-gradient ray rect rem repeat repeating-conic-gradient repeating-linear-gradient
    repeating-radial-gradient rgb rgba rotate rotate3d rotatex rotatey rotatez round running
    saturate scale scale3d scalex scaley scalez selector sepia sign sin skew skewx skewy slotted
    sqrt steps string symbols tan target-counter target-counters target-text tech translate
    translate3d translatex translatey translatez url var where xywh -moz-any -webkit-any
    -webkit-gradient -webkit-linear-gradient -webkit-radial-gradient -moz-linear-gradient nth
    and or element style scroll-state state anchor anchor-size progress sibling-index
    sibling-count if random media supports first last
    """)

  /// Properties with which old browsers run programs.
  static let programs: Set<String> = ["behavior", "-ms-behavior", "-moz-binding", "progid"]

  /// Values of `unicode-bidi` that print letters in another order than they are written.
  static let turning: Set<String> = [
    "bidi-override", "isolate-override", "-webkit-isolate-override",
  ]

  /// What an address that begins with `data:` may hold. Drawings are not among them: they can ask
  /// for files.
  static let kinds = [
    "image/png", "image/jpeg", "image/gif", "image/webp", "font/woff", "font/woff2", "font/ttf",
    "font/otf", "application/font-woff", "application/font-woff2", "application/x-font-woff",
    "application/x-font-ttf",
  ]

  /// The words of a text.
  private static func listed(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
