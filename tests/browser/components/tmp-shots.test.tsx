import { afterEach, test } from 'vitest';
import { page } from 'vitest/browser';
import { figures, formulas, notes, python, readerOf, wideTable } from './body-samples';
import { show } from './show';

const css = '.drum { color: #fa3; margin: 0 auto; }\n.pen:hover::after { content: "up"; } /* ink */';
const diff = '--- a/notes\n+++ b/notes\n@@ -1,2 +1,2 @@\n-old line\n+new line\n same';
const listing = `<p>A listing in the middle of the text, as the cat liked it best.</p><pre><code class="language-python">${python}</code></pre><p>And another one, which goes on for longer than the column is wide.</p><pre><code class="language-js">const air = 1013; function report(air) { return \`weighs \${air + 1} on a line that is very much longer than the column is wide\`; }</code></pre><pre><code class="language-css">${css}</code></pre><pre><code class="language-diff">${diff}</code></pre><pre><code>import os\n\ndef walk(path):\n    for name in os.listdir(path):\n        print(name, len(name))\n</code></pre>`;
afterEach(() => {
  delete document.documentElement.dataset['theme'];
});
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
for (const theme of ['light', 'dark']) {
  test(`shots ${theme}`, async () => {
    document.documentElement.dataset['theme'] = theme;
    await page.viewport(900, 1000);
    let host = await show(readerOf(listing).view);
    await wait(800);
    await page.screenshot({ path: `../../../.cache/shots/code-${theme}.png` });
    host.remove();
    host = await show(readerOf(formulas + wideTable).view);
    await wait(500); console.log([...host.querySelectorAll('mtd')].map((x) => x.outerHTML.slice(0, 60) + getComputedStyle(x).textAlign).join('|'));
    await page.screenshot({ path: `../../../.cache/shots/math-${theme}.png` });
    await page.viewport(320, 640);
    await wait(300);
    host.querySelector('.pl-table')?.scrollIntoView({ block: 'center' });
    await page.screenshot({ path: `../../../.cache/shots/table-${theme}.png` });
    host.remove();
    await page.viewport(900, 700);
    host = await show(readerOf(notes).view);
    host.querySelector<HTMLElement>('a[href="#pl-fn1"]')?.click();
    await wait(400);
    await page.screenshot({ path: `../../../.cache/shots/note-${theme}.png` });
    host.remove();
    host = await show(readerOf(figures).view);
    await wait(600);
    await page.screenshot({ path: `../../../.cache/shots/figures-${theme}.png` });
    host.querySelector<HTMLElement>('button[aria-label^="Enlarge the picture: A mill"]')?.click();
    await wait(1500);
    await page.screenshot({ path: `../../../.cache/shots/lightbox-${theme}.png` });
    host.remove();
  });
}
