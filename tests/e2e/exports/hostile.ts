/** Articles that do what they can. What stands in `html` went past a sanitizer that was asleep. */
import type { Article } from '../../../core/article';

/** On this machine: a request that is made arrives. */
export const TRAP_PORT = 42_639;
export const TRAP = `http://127.0.0.1:${TRAP_PORT}/trap`;
const trap = TRAP;

export const HOSTILE: Partial<Article> = {
  url: 'javascript:document.title="ran"',
  canonicalUrl: `https://a.example/"><script>document.title='ran'</script>`,
  title: `</title><script>document.title='ran'</script><img src=${trap} onerror="document.title='ran'">`,
  byline: `"><img src=${trap}>`,
  authors: [`<!--<script>`, `--></script><script>document.title='ran'</script>`],
  standfirst: `<svg/onload="document.title='ran'">`,
  siteName: '&lt;/style&gt;</style><script>document.title="ran"</script>',
  publishedTime: '2026-11-03"><script>document.title="ran"</script>',
  lang: 'en" onclick="document.title=1',
  text: `</script><script>document.title='ran'</script><!-- <script> ]]> ${trap}`,
  html: `<p>Words that stay.</p><script>document.title='ran'</script><img src="${trap}" onerror="document.title='ran'">
    <img src="https://a.example/ok.png" srcset="${trap} 2x" alt="A picture">
    <a href="javascript:document.title='ran'" ping="${trap}">link</a><iframe src="${trap}"></iframe>
    <link rel="stylesheet" href="${trap}"><link rel="preload" as="image" href="${trap}"><meta http-equiv="refresh" content="0;url=${trap}">
    <style>@import url(${trap}); body { background: url(${trap}) }</style><div style="background:url(${trap})">styled</div>
    <svg><script>document.title='ran'</script><image href="${trap}"/></svg><object data="${trap}"></object><embed src="${trap}">
    <video poster="${trap}" src="${trap}" autoplay></video><audio src="${trap}" autoplay></audio><base href="${trap}">
    <form action="${trap}"><button autofocus onfocus="document.title='ran'">go</button></form>
    <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=document.title='ran'&gt;"></table></mtext></math>`,
  bios: [
    {
      kind: 'person',
      name: `<script>document.title='ran'</script>`,
      text: 'A bio.',
      html: `<p onclick="document.title='ran'">A bio.</p><img src="${trap}"><script>document.title='ran'</script>`,
      url: 'javascript:document.title="ran"',
      image: trap,
    },
  ],
  removed: [
    {
      id: 'r1',
      kind: 'sponsor',
      reason: '</script><script>document.title="ran"</script>',
      rule: 'sponsor/markers',
      text: '<!--',
      html: `<script>document.title='ran'</script><img src="${trap}">`,
      anchor: { html: 0, text: 0 },
    },
  ],
};

/** Titles and names of which nothing can be written, and pictures of every kind in turn, the broken ones too. */
export const BROKEN: Partial<Article> = {
  title: '\u0001',
  authors: ['\u0001', '\u200b'],
  siteName: '\u0002',
  html: Array.from({ length: 8 }, (_, n) => `<p>Words.</p><img src="https://a.example/${n}.png" alt="${n}">`).join(''),
  bios: [{ kind: 'person', name: '\u0001', text: 'A bio.', html: '<p>A bio.</p>', url: null, image: null }],
};

/** What browsers mend and books do not allow, and characters that XML does not have. */
export const MISNESTED: Partial<Article> = {
  title: 'Nested \u0001 wrong \ufffe & <so on> \ud800',
  lang: 'de-AT',
  authors: ['A & B', '  '],
  publishedTime: '2026',
  html: `<span><p>Block in a span</p></span><b>bold <div>block</div></b><h2>Heading <ul><li>with list</li></ul></h2>
    <li>stray item</li><ul>text in a list<p>paragraph in it</p><li value="7">item</li></ul><ul></ul><ol start="x" reversed><li value="3">n</li></ol>
    <dt>stray term</dt><dd>stray description</dd><dl><dd>first</dd><dt>last</dt></dl><dl><dt><h3>Term</h3></dt><dd>ok</dd></dl><dl>text</dl>
    <figcaption>stray</figcaption><figure>text<figcaption>middle</figcaption>text</figure><figure><figcaption>a</figcaption><p>x</p><figcaption>b</figcaption></figure>
    <details><p>No summary</p></details><details open><summary>One <h3>two</h3></summary>Hidden words</details><summary>stray</summary>
    <table><tfoot><tr><td>foot</td></tr></tfoot><thead><tr><th scope="wrong"><h4>h</h4></th></tr></thead><caption>c</caption><caption>d</caption><tbody><tr><td colspan="0" rowspan="x" width="5">cell</td></tr></tbody><thead><tr><td>again</td></tr></thead></table>
    <table></table><table><caption><table><tr><td>in</td></tr></table></caption><tr><td>out</td></tr></table>
    <ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby><ruby><rt>only</rt></ruby><ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby><rt>stray</rt>
    <p>a<time datetime="yesterday">yesterday</time><time datetime="2026-11-03">day</time><ins datetime="x" cite="https://a b">ins</ins><bdo>none</bdo><bdo dir="rtl">rtl</bdo></p>
    <p id="pl-a">one</p><p id="pl-a">two</p><a href="#pl-a">there</a><a href="#pl-none">nowhere</a><a href="https://a.example/?q={x}|y&z=[1] %zz">odd</a><a href="http://">none</a>
    <a href="https://a.example/"><p>block link</p></a><p><a href="mailto:a b@c.example">mail</a></p><q cite="nothing">q</q><div width="5" start="3" open alt="x">attributes</div>
    <math alttext="x^2" display="block"><msup><mi>x</mi><mn>2</mn></msup></math><math alttext="broken"><mfrac><mi>x</mi></mfrac></math><math>bare words</math>
    <math><mtable columnalign="left middle"><mtr><mtd><mspace width="big"/></mtd></mtr></mtable><mmultiscripts><mi>a</mi><mn>1</mn><none/><mprescripts/><mn>2</mn><mn>3</mn></mmultiscripts></math>
    <pre><code class="language-js">a \u0008 b</code></pre><p lang="x-y-z-1" dir="up">lang \uffff</p><dfn>a<dfn>b</dfn></dfn><img src="https://a.example/1.png" width="50%" alt>
    <img src="https://a.example/2.jpg" width="10" height="0"><figure><img src="https://a.example/3.webp"><figcaption>c</figcaption></figure><img src="https://a.example/4.svg" alt="drawing"><img src="https://a.example/5.png" alt="missing one"><hr><br><wbr>
    <blockquote cite="https://a.example/ü?ä">quote<cite>who</cite></blockquote><sup><p>note</p></sup><small><ul><li>s</li></ul></small><td>cell</td>`,
};
