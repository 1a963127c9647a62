/// How the desk's own pages look.
enum DeskStyle {
  static let text = """
    :root { color-scheme: light dark; --ground: #fff; --text: #0b0c0c; --soft: #50575c; --line: #b1b4b6; --link: #1d5fa8;
      --bad: #b10e1e; --warn: #8a4b00; --wash: #f3f4f5; --mark: #ffe58a; --marktext: #0b0c0c; }
    @media (prefers-color-scheme: dark) { :root { --ground: #121517; --text: #f3f2f1; --soft: #b5bbc0; --line: #5b6166; --link: #8ec2ff;
      --bad: #ff9a9a; --warn: #ffc27a; --wash: #1d2225; --mark: #5c4a00; --marktext: #fff3c4; } }
    *, ::before, ::after { box-sizing: border-box; }
    html { background: var(--ground); color: var(--text); font: 1.0625rem/1.5 Arial, "Liberation Sans", Helvetica, sans-serif; overflow-wrap: break-word; }
    body { margin: 0 auto; padding: 1rem 1rem 3rem; max-width: 62rem; }
    body.wide { max-width: 110rem; }
    a { color: var(--link); }
    h1, h2, h3, h4 { line-height: 1.25; margin: 1.75rem 0 .5rem; }
    h1 { font-size: 1.75rem; margin-top: .75rem; }
    h2 { font-size: 1.3125rem; }
    h3 { font-size: 1.125rem; }
    h4 { font-size: 1rem; }
    p, ul { margin: 0 0 .75rem; }
    ul { padding-left: 1.25rem; }
    code, .file { font-family: "Liberation Mono", Menlo, Consolas, monospace; font-size: .9375rem; color: var(--soft); }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { position: static; display: inline-block; padding: .5rem; }
    :focus-visible { outline: 3px solid #c58b00; outline-offset: 2px; }
    #main:focus { outline: none; }
    .way { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem .5rem; }
    .way li + li::before { content: "/ "; color: var(--soft); }
    .way a { display: inline-block; padding: .25rem 0; }
    .closed { border: 3px solid var(--bad); padding: .5rem .75rem; }
    .late { color: var(--bad); }
    .saved, .done { font-weight: 700; }
    .fault { border-left: 6px solid var(--bad); padding: .25rem 0 .25rem .75rem; margin-bottom: 1rem; }
    .scroll { overflow-x: auto; margin: 0 0 1rem; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--line); }
    tbody th { font-weight: 400; min-width: 12rem; }
    td.n { text-align: right; white-space: nowrap; }
    mark { background: var(--mark); color: var(--marktext); padding: 0 .125rem; }
    button, .button { display: inline-block; font: inherit; color: var(--text); background: var(--wash); border: 2px solid var(--soft);
      border-radius: 4px; padding: .375rem .75rem; text-decoration: none; cursor: pointer; min-height: 2.25rem; }
    button:hover, .button:hover { border-color: var(--text); }
    .fix { padding: .125rem .5rem; min-height: 1.75rem; }
    .actions { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: baseline; }
    .field label { display: block; font-weight: 700; }
    .help, .hint { display: block; color: var(--soft); }
    .hint { display: inline; }
    input, select, textarea { font: inherit; color: var(--text); background: var(--ground); border: 2px solid var(--soft); border-radius: 4px; padding: .375rem .5rem; }
    input, select { width: 100%; max-width: 42rem; min-height: 2.5rem; }
    textarea { width: 100%; display: block; font-family: "Liberation Mono", Menlo, Consolas, monospace; font-size: .9375rem; line-height: 1.5; }
    .desk { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 1.5rem; }
    @media (min-width: 64rem) { .desk { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
    .editor { position: relative; }
    .editor textarea { position: relative; background: transparent; height: 70vh; resize: vertical; }
    .marks { position: absolute; inset: 0; overflow: hidden; border: 2px solid transparent; padding: .375rem .5rem; white-space: pre-wrap; overflow-wrap: break-word;
      color: transparent; font-family: "Liberation Mono", Menlo, Consolas, monospace; font-size: .9375rem; line-height: 1.5; }
    .marks u { text-decoration: underline wavy var(--warn) 2px; text-underline-offset: 4px; }
    .marks u.error { text-decoration-color: var(--bad); }
    iframe { width: 100%; height: 70vh; border: 2px solid var(--soft); background: #fff; }
    .findings { list-style: none; padding: 0; }
    .findings li { border-left: 6px solid var(--warn); padding: .125rem 0 .25rem .75rem; margin-bottom: .5rem; }
    .findings li.error { border-left-color: var(--bad); }
    #names { list-style: none; margin: 0; padding: 0; border: 2px solid var(--soft); max-height: 14rem; overflow-y: auto; background: var(--ground); }
    #names li { padding: .25rem .5rem; cursor: pointer; }
    #names li[aria-selected=true] { background: var(--link); color: var(--ground); }
    #names .value { font-weight: 700; }
    #unsaved { color: var(--soft); }
    #said { position: absolute; left: -999rem; }
    ins { text-decoration: underline .125rem; }
    del { text-decoration: line-through .125rem; }
    @media (forced-colors: active) { .findings li, .fault { border-left-color: CanvasText; } #names li[aria-selected=true] { background: Highlight; color: HighlightText; } }

    """
}
