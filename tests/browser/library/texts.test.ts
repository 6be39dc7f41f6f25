/** Copies as text, and what a page of ours shows. */
import { expect, it } from 'vitest';
import { toMarkdown } from '../../../core/export/markdown';
import { toBase64 } from '../../../library/base64';
import { toHtmlFile } from '../../../library/out/html-file';
import { markdownZip, toMarkdownText, toPlainText } from '../../../library/out/markdown';
import { openZip } from '../../../library/zip';
import { all } from './reading';
import { articleWith, painted, wholeWith } from './whole-samples';

async function sample() {
  const image = await painted('#2c6a4d', 8, 8);
  const article = articleWith({
    title: 'Lamps: "on" & off',
    byline: 'Ada Brink',
    authors: ['Ada Brink'],
    siteName: 'Harbour News',
    publishedTime: '2026-11-03',
    html: '<p>Light <em>first</em>.</p><img src="https://a.example/1.png" alt="A lamp"><img src="https://a.example/2.png" alt="A &lt;ship&gt;">',
    text: 'Light first.',
    bios: [{ kind: 'person', name: 'Ada', text: 'Ada writes.', html: '<p>Ada writes.</p>', url: null, image: null }],
    removed: [
      {
        id: 'r1',
        kind: 'sponsor',
        reason: 'A sponsor.',
        rule: 'sponsor/markers',
        text: 'Put back.',
        html: '<p>Put back.</p>',
        anchor: { html: 28, text: 12 },
      },
    ],
  });
  return wholeWith(article, {
    copy: { tags: ['sea'], favourite: true },
    contents: {
      restored: ['r1'],
      images: [
        { url: 'https://a.example/1.png', hash: image.hash, missing: null },
        { url: 'https://a.example/2.png', hash: null, missing: 'gone' },
      ],
    },
    images: [image],
  });
}

it('Markdown: what is known above, what is restored in the text, pictures by address', async () => {
  expect(toMarkdownText(await sample(), document)).toBe(`---
title: "Lamps: \\"on\\" & off"
author:
  - "Ada Brink"
published: "2026-11-03"
site: "Harbour News"
source: "https://harbour.example/keeper"
saved: "2026-11-03T08:00:00.000Z"
lang: "en"
tags:
  - "sea"
favourite: true
---

# Lamps: "on" & off

Ada Brink · 2026-11-03 · Harbour News

Light _first_.

Put back.

![A lamp](https://a.example/1.png)![A \\<ship>](https://a.example/2.png)

## Ada

Ada writes.

<https://harbour.example/keeper>
`);
});

/** What a reader of Markdown would take for HTML: a tag outside of code that no backslash stands before. */
const tagsIn = (text: string): readonly string[] =>
  text.replace(/^(`{3,})[^`\n]*\n[\s\S]*?\n\1$/gm, '').match(/(?<!\\)<(?!https?:)[a-z/!?]\S*|(?<!\\)&\w+;/gi) ?? [];

it('text that looks like HTML stays text in Markdown', () => {
  const made = toMarkdown(
    articleWith({
      title: 'On\n<script>alert(1)</script>',
      byline: '<img src=x onerror=alert(1)>',
      standfirst: 'First\n\n<iframe src=x>',
      url: 'javascript:alert(1)//<b>',
      html: `<p>Use &lt;script&gt;alert(1)&lt;/script&gt;, &amp;lt;b&amp;gt; and ~~this~~.</p><p>1) no list</p>
        <p><img src="https://a.example/1.png" alt="&lt;img title=&quot;](x)"><img alt="no picture &lt;b&gt;"></p>
        <p><a href="https://a.example/ b" title='&lt;b&gt; "\\'>link</a></p>
        <p><math alttext="a&lt;script&gt;&#10;&#10;$b$"><mi>x</mi></math><math><mtext>&lt;i&gt;</mtext></math></p>
        <details><summary>Summary</summary>Words</details>`,
      bios: [{ kind: 'person', name: 'A\n<u>b</u>', text: '', html: '<p>&lt;u&gt;</p>', url: null, image: null }],
    }),
    document,
  );
  expect(tagsIn(made)).toEqual([]);
  expect(made).toContain('# On \\<script>alert(1)\\</script>\n');
  expect(made).toContain('Use \\<script>alert(1)\\</script>, \\&lt;b\\&gt; and \\~\\~this\\~\\~.\n\n1\\) no list');
  expect(made).toContain('no picture \\<b>');
  expect(made).toContain('[link](https://a.example/%20b "\\<b> \\"\\\\")');
  expect(made).toContain('$a\\lt script> \\$b\\$$');
  expect(made).toContain('Summary\n\nWords');
});

it('a listing in Markdown is whole, whatever it is made of', () => {
  const html =
    '<pre>one\n```\n&lt;b&gt;<br>two</pre><pre><code class="language-js">a</code> rest</pre><p><code>&lt;b&gt;</code></p>';
  const made = toMarkdown(articleWith({ html }), document);
  expect(made).toContain('````\none\n```\n<b>\ntwo\n````');
  expect(made).toContain('```js\na rest\n```');
  expect(made).toContain('`<b>`');
});

it('Markdown in a zip: pictures of all copies once, beside the texts', async () => {
  const files = await openZip(new Blob(await all(markdownZip([await sample(), await sample()], document))));
  if (typeof files === 'string') throw new Error(files);
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual([
    '2026-11-03-lamps-on-off.md',
    expect.stringMatching(/^images\/[\da-f]{32}\.png$/),
    '2026-11-03-lamps-on-off--2.md',
  ]);
  expect(new TextDecoder().decode((await files[0]?.read()) ?? undefined)).toContain(`![A lamp](${paths[1]})`);
});

it('a picture that stands in the text lies beside it in the zip, and in the file where it stood', async () => {
  const { bytes, hash } = await painted('#86c5a4', 320, 200);
  const address = `data:image/png;base64,${toBase64(bytes)}`;
  const whole = await wholeWith(articleWith({ html: `<p>Words.</p><img src="${address}" alt="A lamp">` }));
  expect(toMarkdownText(whole, document)).toContain('\n\nA lamp\n\n');
  const files = await openZip(new Blob(await all(markdownZip([whole, whole], document))));
  if (typeof files === 'string') throw new Error(files);
  expect(files.map(({ path }) => path)[1]).toBe(`images/${hash.slice(0, 32)}.png`);
  expect(files).toHaveLength(3);
  expect(await files[1]?.read()).toEqual(bytes);
  const page = new DOMParser().parseFromString(toHtmlFile(whole, document), 'text/html');
  expect(page.querySelector('.text img')?.getAttribute('src')).toBe(address);
  expect(page.querySelector('.missing')).toBeNull();
});

it('plain text', async () => {
  expect(toPlainText(await sample())).toBe(
    'Lamps: "on" & off\n\nAda Brink · 2026-11-03 · Harbour News\n\nLight first.\n\nPut back.\n\nABOUT THE AUTHOR\n\nAda writes.\n\nSource: https://harbour.example/keeper\n',
  );
});

it('the page shows what is restored, a note with the words of a missing picture, and facts for machines', async () => {
  const page = new DOMParser().parseFromString(toHtmlFile(await sample(), document), 'text/html');
  const text = page.querySelector('.text')?.textContent ?? '';
  expect(text).toContain('Put back.');
  expect(page.querySelector('.missing')?.textContent).toBe('Picture not saved: A <ship>');
  expect(page.querySelectorAll('.text img[src^="data:image/png;base64,"]')).toHaveLength(1);
  const data = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
  expect(data).toMatchObject({
    '@type': 'Article',
    headline: 'Lamps: "on" & off',
    author: [{ name: 'Ada Brink' }],
    keywords: 'sea',
  });
});
