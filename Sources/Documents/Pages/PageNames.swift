/// The names of HTML that a house's page may use, and the attributes that no element of it may have,
/// in small letters. From the indexes of the HTML standard (WHATWG) and of SVG 2.
enum PageNames {
  /// Elements that hold text and structure and do nothing.
  static let elements: Set<String> = listed(
    """
    a abbr address article aside b bdi blockquote body br caption cite code col colgroup data dd
    del dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 head header hgroup hr html i
    img ins kbd li link main mark menu meta nav ol p pre q s samp search section small span
    strong style sub summary details sup svg table tbody td tfoot th thead time title tr u ul
    var wbr
    """)

  /// Elements of drawings that show shapes and words of the page alone.
  static let shapes: Set<String> = listed(
    """
    circle clippath defs desc ellipse g line lineargradient marker mask path pattern polygon
    polyline radialgradient rect stop svg symbol text title tspan use
    """)

  /// Attributes that ask for something or carry a program; so do all that begin with `on`.
  static let attributes: Set<String> = listed(
    """
    action archive attributionsrc background classid code codebase data dynsrc formaction
    imagesrcset is longdesc lowsrc manifest nonce ping poster profile shadowrootmode srcdoc
    srcset usemap
    """)

  /// Names with a prefix that only say what language or vocabulary is used.
  static let prefixed: Set<String> = ["xml:lang", "xml:space", "xmlns:xlink"]

  /// The words of a text.
  private static func listed(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
