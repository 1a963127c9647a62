/// The functions that the markup of a pack calls, in the language of the typesetter. Sizes and spaces are those of
/// the standard style sheet for print, where 1rem is 10 points.
enum TypstPreamble {
  /// After the definitions of the look: `ink`, `quiet`, `rule`, `bar`, `fonts`, and the names of all places, `known`.
  static let functions: StaticString = #"""
    #let rows(size, height) = (size: size, top-edge: 0.905em, bottom-edge: -0.212em)
    #let lead(height) = (height - 1.117) * 1em
    #set text(font: fonts, fill: ink, lang: "en", region: "GB", hyphenate: false, ..rows(10pt, 1.27))
    #set par(leading: lead(1.27), spacing: 4pt + lead(1.27), justify: false)
    #set block(spacing: 4pt + lead(1.27))
    #set strong(delta: 300)
    #show emph: it => strong(it.body)
    #show raw: set text(font: ("Liberation Mono", "DejaVu Sans Mono"), size: 9.4pt)
    #show figure: set block(breakable: true, above: 4pt, below: 2pt)
    #show figure: set align(start)
    #show figure.caption: it => block(sticky: true, width: 100%, above: 0pt, below: 3pt, align(start, strong(it.body)))
    #set figure.caption(position: top)
    #set figure(supplement: none, numbering: none, gap: 3pt)
    #let z(body, size, height) = {
      set text(..rows(size, height))
      set par(leading: lead(height))
      body
    }
    // The value of the first mark of a kind on this page, else of the last one before it.
    #let running(kind) = {
      let page = here().page()
      let marks = query(kind)
      let on = marks.filter(m => m.location().page() == page)
      if on.len() > 0 { return on.first().value }
      let before = marks.filter(m => m.location().page() < page)
      if before.len() > 0 { before.last().value }
    }
    // The page of an end. One that fell on the head of a page, below what filled the page before, belongs there.
    #let end-page(place) = {
      let at = place.position()
      if at.y <= 17mm and at.page > 1 { at.page - 1 } else { at.page }
    }
    // A page that stands between the end of a paper and a right page has nothing on it.
    #let blank() = {
      let page = here().page()
      let starts = query(<start>).map(m => m.location().page())
      let ends = query(<end>).map(m => end-page(m.location()))
      if not starts.contains(page + 1) or starts.contains(page) or ends.contains(page) { return false }
      starts.filter(s => s < page).len() == ends.filter(e => e < page).len()
    }
    // Where nothing stands in the middle, what stands at the left has all the room.
    #let edge(first, middle, last) = z(grid(
      columns: if middle == none { (1fr, 0pt, auto) } else { (1fr, auto, 1fr) },
      column-gutter: 6pt, align: (left + horizon, center + horizon, right + horizon), first, middle, last), 9pt, 1.2)
    #let p(body) = par(body)
    #let q(body) = { set par(spacing: lead(1.27)); body }
    #let m(name) = [#metadata(none)#label(name)]
    #let l(name, body) = if name in known { link(label(name), underline(body)) } else { body }
    #let web(address, body) = link(address, underline(body))
    #let pg(name) = if name in known and name + "--end" in known {
      context {
        let first = locate(label(name)).page()
        let last = calc.max(first, end-page(locate(label(name + "--end"))))
        if first == last [ (Page #first)] else [ (Pages #first - #last)]
      }
    }
    #let hd(level, size, above, below, number, name, body) = {
      show heading: set text(..rows(size, 1.25), weight: "bold")
      show heading: set par(leading: lead(1.25), justify: false)
      show heading: set block(above: above, below: below, sticky: true)
      let whole = { if number != "" { number; " " }; body }
      if name == none { heading(level: level, whole) } else [#heading(level: level, whole)#label(name)]
    }
    #let short(above, head, body) = block(breakable: false, width: 100%, above: above, below: 0pt, stroke: (top: 0.75pt + rule), inset: (top: 2.1pt, bottom: 2.1pt), z(grid(columns: (28%, 72%), column-gutter: 0pt, pad(right: 5pt, head), body), 9pt, 1.25))
    #let numbered(number, body) = par(hanging-indent: 27.5pt, { box(width: 27.5pt, number); body })
    #let items(marks, width, space, body-indent: 5pt, keep: false, align: end + top, ..bodies) = enum(
      numbering: n => if width == none { marks.at(n - 1) } else { context box(width: calc.max(width, measure(marks.at(n - 1)).width + 5pt), marks.at(n - 1)) },
      indent: 0pt, body-indent: body-indent, spacing: space + lead(1.27), number-align: align,
      ..bodies.pos().map(b => if keep { block(breakable: false, b) } else { b }))
    #let bullets(space, ..bodies) = list(marker: [•], indent: 6pt, body-indent: 5pt, spacing: space + lead(1.27), ..bodies)
    #let halves(a, b) = grid(columns: (1fr, 1fr), a, b)
    #let recommendations(marks, ..bodies) = items(marks, 22.5pt, 3pt, body-indent: 0pt, keep: true, align: start + top, ..bodies)
    #let contents(marks, space, width, ..bodies) = items(marks, width, space, body-indent: 0pt, align: start + top, ..bodies)
    #let fields(size, pad, lines, ..cells) = block(breakable: false, width: 100%, above: 4pt, below: 4pt, z(grid(
      columns: (17%, 33%, 17%, 33%),
      stroke: (x, y) => if lines { (bottom: 0.75pt + rule, top: if y == 0 { 1.5pt + ink }) } else { (:) },
      inset: (left: 0pt, right: 8pt, top: pad + 0.6pt, bottom: pad + 0.6pt), ..cells.pos().map(c => if type(c) == str { p(strong(c)) } else { c })), size, 1.25))
    #let framed(kind, body) = block(
      breakable: false, width: 100%, above: if kind == "box" { 10pt } else { 4pt }, below: if kind == "box" { 10pt } else { 4pt },
      stroke: if kind == "box" { 0.75pt + ink } else if kind == "draft" { 2.25pt + ink } else { (left: 3.75pt + bar) },
      inset: (x: if kind == "box" { 10pt } else { 8pt }, y: if kind == "box" { 7.5pt } else { 4pt }), body)
    #let signature(body) = block(breakable: false, above: 32pt, below: 12pt, { set text(weight: "bold"); q(body) })
    #let lines(body) = block(above: 10pt, { set text(fill: quiet); q(body) })
    #let entry(body) = block(breakable: false, width: 100%, stroke: (top: 0.75pt + rule), inset: (top: 5pt), body)
    #let big(body) = block(above: 4pt, below: 2pt, strong(z(body, 30pt, 1.1)))
    #let next(body) = block(above: lead(1.27), below: lead(1.27), z(body, 11.9pt, 1.27))
    #let quoted(body) = quote(block: true, block(width: 100%, stroke: (left: 3.75pt + rule), inset: (left: 10pt, y: 2pt), body))
    #show quote.where(block: true): set pad(x: 0pt)
    #let code(text) = block(above: 4pt, below: 4pt, inset: (x: 10pt, y: 5pt), width: 100%, raw(text, block: true))
    #let divider() = block(above: 10pt, below: 10pt, width: 100%, line(length: 100%, stroke: 0.75pt + rule))
    #let note(body) = block(above: 3pt, below: 3pt, { set text(fill: quiet); z(body, 8.5pt, 1.2) })
    #let side(body, above: 4pt) = block(above: above, below: 4pt, body)
    // A table with its caption; `widths` are parts of the room.
    #let tb(caption, name, size, height, widths, aligns, whole, pad, head, ..cells) = {
      set table.cell(breakable: whole)
      let body = z(table(
        columns: widths, align: aligns, inset: (x: 0pt, y: pad + 0.6pt),
        stroke: (x, y) => (bottom: if y == 0 { 1.5pt + ink } else { 0.75pt + rule }),
        table.header(..head.map(c => table.cell(align: bottom, strong(c)))), ..cells), size, height)
      let whole = if caption == none { block(above: 4pt, below: 4pt, body) } else {
        figure(kind: table, outlined: false, caption: z(caption, size, height), body)
      }
      if name == none { whole } else [#whole#label(name)]
    }
    // Room that is asked for and given back: what follows begins where that much of the page is left.
    #let hold(height) = { block(breakable: false, sticky: true, width: 100%, height: height, above: 6pt, below: 0pt); v(-height) }
    // Rows that stay together, which Typst has for the foot of a table alone.
    #let ending(..cells) = table.footer(repeat: false, ..cells)
    #let keep(body) = block(breakable: false, width: 100%, above: 6pt, below: 6pt, body)
    #let loose(body) = block(breakable: true, width: 100%, above: 6pt, below: 6pt, body)
    #let r(body) = pad(left: 4pt, right: 6pt, body)
    #let c(body) = pad(right: 6pt, body)
    #let rs(body) = pad(left: 3pt, right: 4pt, body)
    #let cs(body) = pad(right: 4pt, body)
    #let figcaption(body) = block(sticky: true, above: 3pt, below: 3pt, strong(z(body, 12pt, 1.3)))
    #let subtitle(body) = block(sticky: true, above: 3pt, below: 4pt, { set text(fill: quiet); z(body, 10pt, 1.27) })
    #let drawing(svg, alt, width) = block(sticky: true, above: 3pt, below: 3pt, image(svg, format: "svg", alt: alt, width: width))
    #let pair(drawn, values) = grid(columns: (85mm, 86mm), column-gutter: 5mm, drawn, values)
    // The marks of a scorecard: each has its word beside it.
    #let alert = rgb("9c3a00")
    #let mk(kind) = {
      let disc(size, line, fill) = box(height: size, baseline: 0.06em, circle(radius: size / 2, stroke: if line == none { none } else { line + ink }, fill: fill))
      let bars(at) = box(width: 0.8em, height: 0.56em, baseline: 0.04em, {
        place(top, line(length: 100%, stroke: 0.1em + ink))
        place(bottom, line(length: 100%, stroke: 0.1em + ink))
        place(dx: 0.22em, dy: at, circle(radius: 0.18em, fill: ink, stroke: none))
      })
      if kind == "met" { disc(0.8em, none, ink) }
      else if kind == "near" { box(height: 0.8em, baseline: 0.06em, { circle(radius: 0.36em, stroke: 0.13em + ink); place(top, dx: 0.22em, dy: 0.22em, circle(radius: 0.14em, fill: ink)) }) }
      else if kind == "missed" { box(width: 0.8em, height: 0.8em, baseline: 0.06em, place(center + horizon, rotate(45deg, square(size: 0.58em, fill: alert)))) }
      else if kind == "unrated" { box(width: 0.8em, height: 0.3em, line(length: 100%, stroke: 0.14em + ink)) }
      else if kind == "usual" { bars(0.1em) }
      else if kind == "above" { bars(-0.32em) }
      else { bars(0.5em) }
      h(0.4em)
    }
    #let card(caption, name, widths, head, ..cells) = {
      let body = z(table(
        columns: widths, align: left + top, inset: (x: 0pt, y: 2pt),
        stroke: (x, y) => (bottom: if y == 0 { 1.5pt + ink } else { 0.75pt + rule }),
        table.header(..head.map(c => table.cell(align: bottom, strong(c)))), ..cells), 8.5pt, 1.15)
      let whole = figure(kind: table, outlined: false, caption: z(caption, 9pt, 1.25), body)
      if name == none { whole } else [#whole#label(name)]
    }
    #let group(count, body) = table.header(level: 2, repeat: false, table.cell(colspan: count, stroke: (bottom: 0.75pt + ink), inset: (top: 5pt, bottom: 2pt), strong(z(body, 10pt, 1.15))))
    #let measure(body) = { show strong: set text(size: 8.5pt, fill: ink); pad(right: 4pt, { set text(fill: quiet); z(body, 8pt, 1.15) }) }
    #let val(body) = pad(right: 4pt, align(end, strong(z(body, 11pt, 1.0))))
    #let goal(body) = { show strong: set text(fill: alert); pad(right: 4pt, body) }
    #let head(body) = pad(right: 4pt, body)
    #let endhead(body) = pad(right: 4pt, align(end, body))
    #let cmp(body) = pad(right: 2pt, align(end, body))
    #let in6(body) = pad(left: 6pt, right: 4pt, body)
    #let spark(svg, alt) = block(above: 0pt, below: 1.5pt, image(svg, format: "svg", alt: alt, width: 20mm, height: 5mm))
    #let lead-line(body) = block(sticky: true, above: 6pt, below: 5pt, z(body, 11pt, 1.27))
    #let turned(body) = page(flipped: true, body)
    #let paper(to, on, name) = {
      if on { block(above: 16pt, below: 8pt, width: 100%, sticky: true, line(length: 100%, stroke: 2pt + bar)) }
      else if to { pagebreak(to: "odd", weak: true) }
      else { pagebreak(weak: true) }
      [#metadata(name)<start>]
    }
    #let ends(name) = { m(name); [#metadata(none)<end>] }
    // Empty sheets for the pages of a file made elsewhere: a point higher than A4, by which they are found.
    #let sheets(count, name) = for n in range(count) { page(height: 297mm + 1pt, if n + 1 == count { v(40mm); ends(name) }) }

    """#
}
