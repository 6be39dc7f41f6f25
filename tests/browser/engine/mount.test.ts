import { afterEach, expect, it } from 'vitest';
import { sanitizeInPlace } from '../../../core/clean/allowed';
import { clean } from '../../../core/clean/clean';
import { toMarkdown } from '../../../core/export/markdown';
import { mountArticle } from '../../../core/mount';
import { pictureAddresses } from '../../../core/pictures';
import { fixtures, rendered } from './fixtures';

async function articleOf(name: string) {
  const fixture = fixtures.find((one) => one.name === name);
  if (!fixture) throw new Error(`no fixture ${name}`);
  const result = await rendered(fixture.html, (page) => clean(page, { url: fixture.expected.url }));
  if (!result.ok) throw new Error(result.reason);
  return result.article;
}

function mounted(html: string, images = false): HTMLElement {
  const host = document.createElement('div');
  document.body.append(host);
  mountArticle(host, html, { images });
  return host;
}

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname + location.search);
});

it('footnotes lead there and back without a change of the address', async () => {
  const host = mounted((await articleOf('markup-footnotes')).html);
  const address = location.href;
  host.querySelector<HTMLElement>('sup a')?.click();
  expect(document.activeElement?.id).toBe('pl-fn_1m1');
  document.activeElement?.querySelector<HTMLElement>('a')?.click();
  expect(document.activeElement?.id).toBe('pl-fnref_1m1');
  expect(location.href).toBe(address);
});

it('formulas, listings and spans of tables come through both sanitizers', async () => {
  const math = mounted((await articleOf('markup-formulas')).html);
  const fraction = math.querySelector('math mfrac');
  expect(fraction?.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
  expect(math.querySelectorAll('math')).toHaveLength(5);
  const code = mounted((await articleOf('markup-code-listings')).html);
  expect(code.querySelector('pre code.language-python')?.textContent).toContain('\n    return');
  const table = mounted((await articleOf('markup-tables-lists-details')).html);
  expect(table.querySelector('th[scope=col][colspan="2"]')?.textContent).toBe('Faults');
});

it('a card says what is behind it and loads nothing', async () => {
  const host = mounted((await articleOf('markup-embeds')).html);
  const cards = [...host.querySelectorAll('a.pl-card')];
  expect(cards.map(({ textContent }) => textContent)).toEqual([
    'Winding a drum – YouTube',
    'Vimeo',
    'Spotify',
    'Mastodon',
    'Pressure in May, by day – charts.example',
    'The drum turning – drum.mp4',
  ]);
  expect(cards.every((card) => card.getAttribute('target') === '_blank')).toBe(true);
  expect(host.querySelector('iframe, video, img')).toBeNull();
});

it('pictures that the article carries are shown where none is loaded, and in a saved copy', async () => {
  const article = await articleOf('markup-carried-pictures');
  const { html } = article;
  const carried = (host: HTMLElement) =>
    [...host.querySelectorAll('img')].map(({ alt, naturalWidth }) => [alt, naturalWidth]);
  for (const host of [mounted(html), document.body.appendChild(document.createElement('div'))]) {
    if (host.firstChild === null) mountArticle(host, html, { images: true, stored: new Map(), missing: 'not saved' });
    await Promise.all([...host.querySelectorAll('img')].map((image) => image.decode()));
    expect(carried(host)).toEqual([
      ['A curve', 240],
      ['The boxes', 96],
      ['The pump', 240],
    ]);
    expect(host.querySelectorAll('.pl-picture')).toHaveLength(2);
  }
  expect(pictureAddresses(article, document)).toEqual([
    'https://www.averley.example/img/weir.jpg',
    'https://www.averley.example/img/room.jpg',
  ]);
});

it('nothing but a picture of pixels is carried, and by nothing but an image', () => {
  const picture = `data:image/png;base64,${'A'.repeat(40)}`;
  const host = mounted(
    `<a href="${picture}">a</a><blockquote cite="${picture}">b</blockquote><img src="${picture}" alt="c"><img src="data:image/svg+xml;base64,AAAA" alt="d"><img src="data:text/html,e" alt="e">`,
    true,
  );
  expect(host.querySelector('[href], [cite]')).toBeNull();
  expect([...host.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([picture, '', '']);
});

it('a name or a class that the page chose never arrives', () => {
  const host = mounted(
    '<p id="top" class="x language-js">a</p><p id="pl-x y">b</p><code class="language-js evil">c</code>',
  );
  expect(host.querySelector('[id], [class]')).toBeNull();
});

it('HTML does not hide in a formula', () => {
  const host = mounted(
    '<math><mtext><table><mglyph><style><img src=x onerror="parent.__hit = 1"></style></mglyph></table></mtext></math><math><annotation-xml encoding="text/html"><p>x</p></annotation-xml></math><math href="javascript:1"><mi href="javascript:1" style="x">y</mi></math>',
  );
  expect(host.querySelector('style, img, mglyph, annotation-xml, [href], [style]')).toBeNull();
  expect((window as unknown as { __hit?: number }).__hit).toBeUndefined();
});

it('Markdown has the language of a listing, the source of a formula, the link of a card', async () => {
  expect(toMarkdown(await articleOf('markup-code-listings'), document)).toContain('```python\ndef drift(readings):\n');
  expect(toMarkdown(await articleOf('markup-formulas'), document)).toContain('follows $p^2 = \\frac{a}{b}$ as long');
  expect(toMarkdown(await articleOf('markup-embeds'), document)).toContain('[Vimeo](https://vimeo.com/123456');
});

it('the last step of the engine lets through what is on the list, whoever wrote the tree', () => {
  const doc = document.implementation.createHTMLDocument('');
  const root = doc.createElement('div');
  const add = (name: string, attributes: Readonly<Record<string, string>>, words = '', namespace?: string) => {
    const element = namespace ? doc.createElementNS(namespace, name) : doc.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(words);
    root.append(element);
    return element;
  };
  add('a', { href: 'javascript:1', onclick: '1', title: 't' }, 'one');
  add('a', { href: 'https://site.example/' }, 'two');
  add('script', {}, 'three');
  add('svg', { onload: '1' }, 'four', 'http://www.w3.org/2000/svg');
  add('p', { id: 'top', class: 'x', style: 'y' }, 'five');
  add('math', { href: 'https://site.example/' }, '', 'http://www.w3.org/1998/Math/MathML').append(
    doc.createElement('b'),
  );
  add('style', {}, 'six', 'http://www.w3.org/1998/Math/MathML');
  root.append(doc.createComment('seven'));
  sanitizeInPlace(root);
  expect(root.innerHTML).toBe(
    '<a title="t">one</a><a href="https://site.example/">two</a>threefour<p>five</p><math></math>six',
  );
});

it('a saved copy says where a picture is missing, also one without words', () => {
  const host = document.createElement('div');
  const html = '<p><img src="https://a.example/x.png"></p><p><img src="https://a.example/y.png" alt="A mill"></p>';
  mountArticle(host, html, { images: true, stored: new Map(), missing: 'Not kept.' });
  const words = [...host.querySelectorAll('.pl-picture')].map(({ textContent }) => textContent);
  expect(words).toEqual(['Not kept.', 'A mill Not kept.']);
  expect(host.querySelectorAll('.pl-missing')).toHaveLength(2);
});

it('a saved copy shows its own pictures and asks the network for none', () => {
  const host = document.createElement('div');
  const html =
    '<p><img src="https://a.example/x.png" alt="one"></p><p><img src="https://a.example/y.png" alt="two"></p>';
  const own = URL.createObjectURL(new Blob(['x'], { type: 'image/png' }));
  const elsewhere = 'https://b.example/z.png';
  mountArticle(host, html, { images: true, stored: new Map([['https://a.example/x.png', own]]) });
  expect([...host.querySelectorAll('img')].map(({ src }) => src)).toEqual([own]);
  expect(host.querySelector('.pl-picture')?.textContent).toBe('two');
  mountArticle(host, html, { images: true, stored: new Map([['https://a.example/x.png', elsewhere]]) });
  expect(host.querySelector('img')).toBeNull();
});
