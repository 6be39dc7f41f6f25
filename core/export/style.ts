/** The look of exported files where the reader chose no other: faces by name; colours as in components/tokens.css. */

const TEXT = `
  article { max-width: 36em; margin: 0 auto; }
  h1, h2, h3, h4, h5, h6 { margin: 2em 0 0; font-weight: 600; line-height: 1.3; letter-spacing: -0.012em; text-wrap: balance; break-after: avoid; }
  h1 { margin: 0; font-size: 1.9em; line-height: 1.2; }
  .text h1, h2 { font-size: 1.3em; }
  h3 { font-size: 1.12em; }
  h4, h5, h6 { font-size: 1em; }
  p, ul, ol, dl, blockquote, pre, figure, details, .table { margin: 1.1em 0 0; }
  p { text-wrap: pretty; orphans: 2; widows: 2; }
  h1 + *, h2 + *, h3 + *, h4 + *, h5 + *, h6 + * { margin-top: 0.55em; }
  a { color: inherit; text-decoration-color: var(--soft); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
  ul, ol { padding-inline-start: 1.4em; }
  li { margin-top: 0.3em; }
  li > ul, li > ol, li > p:first-child, blockquote > :first-child { margin-top: 0; }
  dd { margin-inline-start: 1.4em; }
  blockquote { padding-inline-start: 1.1em; border-inline-start: 1px solid var(--soft); }
  hr { width: 4em; margin: 1.8em auto; border: 0; border-top: 1px solid var(--soft); }
  img { max-width: 100%; height: auto; }
  figure > img, figure > a > img, p > img:only-child { display: block; margin: 0 auto; }
  figcaption, caption { margin-top: 0.6em; color: var(--soft); font: 0.8em/1.45 system-ui, sans-serif; text-align: start; }
  caption { margin: 0 0 0.6em; }
  pre, code, kbd, samp { font-family: ui-monospace, "SF Mono", Consolas, monospace; font-size: 0.86em; }
  pre { padding: 0.9em 0; border: solid var(--hairline); border-width: 1px 0; overflow-x: auto; line-height: 1.55; direction: ltr; text-align: left; }
  pre code, pre kbd, pre samp { font-size: inherit; }
  .table { overflow-x: auto; }
  table { border-collapse: collapse; font-size: 0.9em; line-height: 1.45; font-variant-numeric: tabular-nums; }
  th, td { padding: 0.45em 0; padding-inline-end: 1.1em; border-bottom: 1px solid var(--hairline); text-align: start; vertical-align: top; overflow-wrap: normal; }
  th { font-weight: 600; }
  .number { text-align: end; }
  td.number { white-space: nowrap; }
  sub, sup { font-size: 0.72em; line-height: 0; }
  summary { font-weight: 600; }
  mark.highlight { padding: 0.08em 0; text-decoration: underline 1px; text-decoration-skip-ink: none; text-underline-offset: 0.2em; }
  .yellow { --over: #d9a400; --line: solid; }
  .green { --over: #3f9b4f; --line: dotted; }
  .blue { --over: #3b82c4; --line: dashed; }
  .rose { --over: #d1495b; --line: double; }
  section.notes { margin-top: 3.2em; padding-top: 1.2em; border-top: 1px solid var(--hairline); font-size: 0.9em; }
  .notes h2, .note .about { margin: 0; color: var(--soft); font: 600 0.84em/1.5 system-ui, sans-serif; letter-spacing: 0; }
  .note { margin-top: 1.3em; }
  .note .about { font-weight: 400; }
  .note .quoted { margin-top: 0.3em; padding-inline-start: 0.8em; border-inline-start: 3px solid color-mix(in srgb, var(--over) 60%, var(--paper)); }
  .note .said { margin-top: 0.4em; }
  mark { color: inherit; background: color-mix(in srgb, var(--leaf) 16%, transparent); }
  math { font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", "Noto Sans Math", math; }
  mark.highlight { background: color-mix(in srgb, var(--over) 28%, var(--paper)); text-decoration-style: var(--line); text-decoration-color: color-mix(in srgb, var(--over) 80%, var(--ink)); }
  mark.highlight > math { background: inherit; }
  math[display="block"] { margin: 1.1em 0 0; overflow-x: auto; overflow-y: hidden; }
  mtd[columnalign="left"] { padding-inline-start: 0; text-align: left; text-align: -webkit-left; }
  mtd[columnalign="right"] { padding-inline-end: 0.15em; text-align: right; text-align: -webkit-right; }
  .missing { color: var(--soft); font: italic 0.86em/1.45 system-ui, sans-serif; }
  .missing::before { content: "\\25A8\\2002"; font-style: normal; }
  figure > .missing, p > .missing:only-child { display: block; padding: 1.2em 0; border: solid var(--hairline); border-width: 1px 0; }
  .facts, footer { color: var(--soft); font: 0.76em/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
  .facts { margin-top: 0.9em; }
  .facts b { color: var(--ink); font-weight: 600; }
  .standfirst { color: var(--soft); font-style: italic; margin-top: 0.9em; }
  .text { margin-top: 2em; }
  .text > :first-child { margin-top: 0; }
  section.bios, footer { margin-top: 3.2em; padding-top: 1.2em; border-top: 1px solid var(--hairline); }
  .bios h2 { margin: 0; color: var(--soft); font: 600 0.76em/1.5 system-ui, sans-serif; letter-spacing: 0; }
  .bio { margin-top: 0.9em; font-size: 0.9em; overflow: hidden; }
  .bio h3 { margin: 0; font-size: 1em; }
  .bio img { float: inline-end; width: 4.2em; height: 4.2em; margin-inline-start: 1.2em; border-radius: 50%; object-fit: cover; }
  .bio p { margin-top: 0.35em; }
  footer p { margin: 0.2em 0 0; }
`;

/** For a page on a screen and on paper. */
export const PAGE_STYLE = `
  :root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d1b18; --soft: #6a655d; --hairline: #e7e2d9; --leaf: #2c6a4d; }
  @media (prefers-color-scheme: dark) {
    :root { --paper: #171614; --ink: #e8e3d9; --soft: #a49d91; --hairline: #2d2a26; --leaf: #86c5a4; }
  }
  * { box-sizing: border-box; }
  body { margin: 0; padding: clamp(1.6rem, 7vw, 5rem) clamp(1.1rem, 6.25vw, 2.5rem); background: var(--paper); color: var(--ink);
    font: clamp(1.0625rem, 0.98rem + 0.35vw, 1.1875rem)/1.62 Charter, "Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", "DejaVu Serif", serif;
    overflow-wrap: break-word; hanging-punctuation: first allow-end; }
  :lang(ar), :lang(fa), :lang(ur), :lang(he) { letter-spacing: 0; }
  a:hover { color: var(--leaf); text-decoration-color: currentcolor; }
  [id]:target { background: color-mix(in srgb, var(--leaf) 10%, transparent); scroll-margin: 5rem; }
  ${TEXT.trim()}
  @media print {
    :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --hairline: #bbb; }
    @page { margin: 2.2cm 2.4cm; }
    body { padding: 0; font-size: 11pt; line-height: 1.5; }
    article { max-width: none; }
    pre { white-space: pre-wrap; overflow-wrap: break-word; }
    .table, pre { overflow: visible; }
    figure, img, table, .bio { break-inside: avoid; }
    caption { break-after: avoid; }
    img { max-height: 20cm; object-fit: contain; }
  }
`;

/** For a book: the device has its own margins, face and colours, and the reader's word on them. */
export const BOOK_STYLE = `
body { margin: 0 2%; line-height: 1.5; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { margin: 1.8em 0 0; line-height: 1.3; text-align: left; page-break-after: avoid; }
[dir="rtl"] h1, [dir="rtl"] h2, [dir="rtl"] h3, [dir="rtl"] h4 { text-align: right; }
h1 { margin-top: 0; font-size: 1.6em; line-height: 1.2; }
.text h1, h2 { font-size: 1.25em; }
h3 { font-size: 1.1em; }
h4, h5, h6 { font-size: 1em; }
p, ul, ol, dl, blockquote, pre, figure, .table { margin: 0.9em 0 0; }
blockquote { margin-left: 1em; margin-right: 1em; font-style: italic; }
img { max-width: 100%; height: auto; }
figure { page-break-inside: avoid; }
figcaption, caption, .facts, .missing, footer { font-size: 0.82em; }
figcaption { margin-top: 0.4em; }
pre, code, kbd, samp { font-family: monospace; font-size: 0.86em; }
pre { white-space: pre-wrap; }
table { border-collapse: collapse; font-size: 0.9em; }
th, td { padding: 0.3em 0.8em 0.3em 0; border-bottom: 1px solid; vertical-align: top; }
th, caption { text-align: left; }
.number, th.number { text-align: right; }
[dir="rtl"] th, [dir="rtl"] caption { text-align: right; }
[dir="rtl"] .number { text-align: left; }
sub, sup { font-size: 0.72em; line-height: 0; }
.standfirst, .missing { font-style: italic; }
.text { margin-top: 1.6em; }
.bios, footer { margin-top: 2em; padding-top: 0.8em; border-top: 1px solid; }
.bio h3 { margin: 0.6em 0 0; }
mark { background: none; color: inherit; text-decoration: underline; }
.green { text-decoration-style: dotted; }
.blue { text-decoration-style: dashed; }
.rose { text-decoration-style: double; }
.noteref { text-decoration: none; }
.notes { margin-top: 2em; border-top: 1px solid; }
.note { margin-top: 1em; }
.about { font-size: 0.82em; }
.quoted { font-style: italic; text-decoration: none; }
.cover { margin-top: 22%; text-align: center; }
.cover h1 { font-size: 2em; text-align: center; }
.cover p { font-size: 0.9em; }
nav ol { list-style: none; padding: 0; }
nav li { margin-top: 0.8em; }
nav a { color: inherit; text-decoration: none; }
`;
