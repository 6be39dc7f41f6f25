/** Pages for the browser tests, in our own words. */

export const firstParagraph =
  'The ferry at Holm had not missed a crossing in forty years, and on the morning it did, nobody on the quay knew what to do with the time it left them.';

export const lastParagraph =
  'By the end of the week the engine was mended, the crossings were on time again, and three people on the island had begun to write down what they had talked about.';

export const sponsorLine = 'Sponsor message – content continues below this message';

export const bioLine = 'Mara Lind writes about islands and the people who stay on them. She lives beside a harbour.';

const middle = [
  'They stood about at first, looking at the water, as people do when a thing that always comes does not come. Then someone fetched a kettle, and someone else a bench from the waiting room.',
  'It turned out that the baker and the doctor had crossed together twice a day since they were young and had never spoken of anything but the weather. They began with the weather that morning as well.',
  'The harbour master wrote the delay into his book, in ink, and underlined it. He said later that he had looked for the page on which it had last happened and had not found one.',
];

export interface Parts {
  readonly title?: string;
  readonly head?: string;
  readonly before?: string;
  readonly after?: string;
}

/** An article with a sponsor interruption, a newsletter box and the author's bio. */
export function articlePage({
  title = 'The morning without a ferry',
  head = '',
  before = '',
  after = '',
}: Parts = {}): string {
  const [first = '', second = '', third = ''] = middle;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title} – The Holm Courier</title>
<meta name="author" content="Mara Lind"><meta property="article:published_time" content="2026-03-14">${head}</head>
<body>${before}
<nav><a href="/">Home</a> <a href="/islands">Islands</a></nav>
<main><article>
<h1>${title}</h1>
<p class="byline">By Mara Lind</p>
<p>${firstParagraph}</p>
<p>${first}</p>
<p>${sponsorLine}</p>
<p>Rope & Tar makes boots for wet decks. Try a pair for thirty days.</p>
<p>Content continues</p>
<p>${second}</p>
<aside class="newsletter"><p>Sign up for our newsletter and never miss a story!</p></aside>
<p>${third}</p>
<p>${lastParagraph}</p>
</article>
<section class="author-bio"><h2>About the author</h2><p>${bioLine}</p></section>
</main>${after}
</body></html>`;
}

/** A page whose article arrives a moment after the page is complete. */
export const lateArticle = articlePage()
  .replace('<main>', '<template><main>')
  .replace('</main>', '</main></template>')
  .replace(
    '</body>',
    '<script>setTimeout(() => document.body.append(document.querySelector("template").content), 700)</script></body>',
  );

export const loginPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in</title></head>
<body><h1>Sign in</h1><form><label>Name <input name="name"></label><label>Password <input type="password"></label>
<button>Sign in</button></form><p><a href="/forgot">Forgot your password?</a></p></body></html>`;

export const frontPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Holm Courier</title></head>
<body><h1>The Holm Courier</h1><ul>${Array.from({ length: 30 }, (_, n) => `<li><a href="/story-${n}">Story number ${n}</a></li>`).join('')}</ul></body></html>`;

/** Names that hide a form's own properties from scripts that read them. */
const clobbering = [
  'parentNode',
  'nextElementSibling',
  'tagName',
  'textContent',
  'getAttribute',
  'hasAttribute',
  'removeAttribute',
  'getElementsByTagName',
  'querySelectorAll',
  'children',
  'childNodes',
  'firstChild',
  'nodeType',
  'nodeName',
  'attributes',
  'className',
  'id',
  'style',
  'innerHTML',
  'ownerDocument',
  'createElement',
  'createNodeIterator',
  'createTreeWalker',
  'implementation',
  'importNode',
  'defaultView',
  'documentElement',
  'body',
  'head',
  'title',
  'URL',
  'baseURI',
  'contentType',
  'location',
];

export const clobberingForms = clobbering
  .map((name) => `<form><input name="${name}"><img name="${name}" alt=""></form>`)
  .join('\n');

/** Scripts of a page that leaves no built-in as it was. */
export const hostileScript = `<script>
for (const name of ['map', 'filter', 'forEach', 'push', 'reduce', 'some', 'every', 'slice', 'join', 'flatMap', 'includes', 'sort']) {
  Array.prototype[name] = function () { throw new Error('overwritten'); };
}
document.querySelector = () => { throw new Error('overwritten'); };
document.querySelectorAll = () => { throw new Error('overwritten'); };
Document.prototype.createElement = () => { throw new Error('overwritten'); };
Document.prototype.createTreeWalker = () => { throw new Error('overwritten'); };
Node.prototype.cloneNode = () => { throw new Error('overwritten'); };
Element.prototype.querySelectorAll = () => { throw new Error('overwritten'); };
Element.prototype.getAttribute = () => { throw new Error('overwritten'); };
String.prototype.trim = () => { throw new Error('overwritten'); };
JSON.parse = () => { throw new Error('overwritten'); };
Object.defineProperty(document, 'title', { get() { throw new Error('overwritten'); } });
</script>`;

/** A hidden tree of this depth, built by script: the parser itself stops far earlier. */
export function hiddenTree(depth: number): string {
  return `<div id="deep" style="display:none"></div><script>
let node = document.getElementById('deep');
for (let n = 0; n < ${depth}; n++) { const child = document.createElement('div'); node.append(child); node = child; }
</script>`;
}

export const pdf = Buffer.from(
  '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj ' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
);

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
