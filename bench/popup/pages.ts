import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../../scripts/setup.mjs';

export interface Opened {
  readonly name: string;
  readonly path: string;
  readonly html: string;
}

/** How often the sections of the fixture stand in the long page: together some 8,000 words. */
const TIMES = 20;

/** A page of sections, made long: each copy of its paragraphs begins with words of its own. */
function lengthen(html: string): string {
  const from = html.indexOf('<section');
  const to = html.lastIndexOf('</section>') + '</section>'.length;
  const sections = html.slice(from, to);
  const copies = Array.from({ length: TIMES }, (_, copy) =>
    sections
      .replaceAll(/ id="[^"]*"/g, '')
      .replaceAll('<p>', `<p>In round ${copy + 1} of the count it went like this. `),
  );
  return html.slice(0, from) + copies.join('\n') + html.slice(to);
}

/** The pages to click on. The real one is left out, with a word, where the corpora are not beside the project. */
export async function pagesToOpen(): Promise<readonly Opened[]> {
  const read = (file: string) => readFile(path.join(ROOT, file), 'utf8');
  const real = '../shared/cases/contactcenterworld/page.html';
  const isThere = existsSync(path.join(ROOT, real));
  if (!isThere) {
    console.log(`${real} is not here: left out.`);
  }
  const fixture = await read('tests/fixtures/markup-article-sections/page.html');
  return [
    { name: 'demo/article.html', path: '/demo', html: await read('demo/article.html') },
    ...(isThere ? [{ name: 'cases/contactcenterworld', path: '/real', html: await read(real) }] : []),
    { name: `markup-article-sections × ${TIMES}`, path: '/long', html: lengthen(fixture) },
  ];
}
