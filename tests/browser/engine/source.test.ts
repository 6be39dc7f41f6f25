import { describe, expect, onTestFinished, test } from 'vitest';
import { allowParsing } from '../../../core/clean/sanitize';
import { pictureAddresses } from '../../../core/pictures';
import { cleanSource } from '../../../core/read-source';
import { sourceOf } from '../../../core/source';
import { article as sample } from '../components/samples';

allowParsing();

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
const paragraph = (lead: string) => `${lead} ${words(60)}, and so on until the evening came.`;

/** A page in a frame, as a browser has it. */
async function pageOf(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.setAttribute('srcdoc', html);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  await loaded;
  const doc = frame.contentDocument;
  if (doc === null) throw new Error('The frame shows nothing');
  return doc;
}

const page = `<!doctype html><html lang="en" data-x="1"><head><title>A ferry</title></head><body>
<article><h1>A ferry</h1><p>${paragraph('First')}</p><my-part></my-part><p>${paragraph('Third')}</p></article>
<form><input name="documentElement"></form><img name="body" src="data:,"></body></html>`;

function withShadow(doc: Document): void {
  const host = doc.querySelector('my-part');
  const shadow = host?.attachShadow({ mode: 'open' });
  const inner = doc.createElement('p');
  inner.textContent = paragraph('Second, in the shadow');
  const slot = doc.createElement('slot');
  shadow?.append(inner, slot);
  const light = doc.createElement('p');
  light.textContent = paragraph('Slotted');
  host?.append(light);
}

describe('the source of a page', () => {
  test('holds doctype, attributes and text', async () => {
    const source = sourceOf(await pageOf(page));
    expect(source).toMatch(/^<!DOCTYPE html>\n<html lang="en" data-x="1">/);
    expect(source).toContain('Third word0');
    expect(source.trimEnd()).toMatch(/<\/html>$/);
  });

  test('holds no marks of ours, and all text about them', async () => {
    const marked = page
      .replace('<p>', '<p data-plainleaf-hidden="promo" class="a" title=\'say " > data-plainleaf-x="1"\'>')
      .replace('<html ', '<html data-plainleaf-free="" ');
    const source = sourceOf(await pageOf(marked.replace('Third', 'Third &lt;p data-plainleaf-hidden="promo"> ')));
    expect(source).toContain('<html lang="en"');
    expect(source).toContain('<p class="a" title="say &quot;');
    expect(source.match(/data-plainleaf[^ ]*/g)).toEqual([
      expect.stringContaining('data-plainleaf-x=&quot;'),
      'data-plainleaf-hidden="promo"&gt;',
    ]);
  });

  test('leaves the page as it is', async () => {
    const doc = await pageOf(page);
    withShadow(doc);
    const before = doc.documentElement.outerHTML;
    sourceOf(doc);
    expect(doc.documentElement.outerHTML).toBe(before);
  });

  test('holds what stands in shadow trees, and is read again with it', async () => {
    const doc = await pageOf(page);
    withShadow(doc);
    const source = sourceOf(doc);
    expect(source).toContain('<html lang="en" data-x="1">');
    expect(source).toContain('Second, in the shadow');
    const result = cleanSource(source, 'https://courier.example/ferry', null);
    const text = result.ok ? result.article.text : '';
    const places = ['First', 'Second, in the shadow', 'Slotted', 'Third'].map((lead) => text.indexOf(lead));
    expect(places.every((at) => at >= 0)).toBe(true);
    expect(places.toSorted((one, other) => one - other)).toEqual(places);
  });

  test('is read with the address that the page had', () => {
    const html = `${page.replace('First', '<a href="/next">First</a>')}`;
    const result = cleanSource(html, 'https://courier.example/ferry', null);
    expect(result.ok && result.article.url).toBe('https://courier.example/ferry');
    expect(result.ok && result.article.html).toContain('href="https://courier.example/next"');
  });
});

test('the pictures of an article are those of its text, lead, bios and removals, each once', () => {
  const [bio] = sample.bios;
  const [removal] = sample.removed;
  if (bio === undefined || removal === undefined) throw new Error('The sample has neither bio nor removal');
  const image = (name: string) => `<p><img src="https://a.example/${name}.png" alt=""></p>`;
  const article = {
    ...sample,
    html: image('one') + image('two') + image('one'),
    leadImage: 'https://a.example/lead.png',
    bios: [{ ...bio, image: 'https://a.example/face.png', html: image('bio') }],
    removed: [{ ...removal, html: image('removed') + image('two') }],
  };
  const names = pictureAddresses(article, document).map((url) => url.replace(/^.*\/|\.png$/g, ''));
  expect(names).toEqual(['one', 'two', 'lead', 'face', 'bio', 'removed']);
});
