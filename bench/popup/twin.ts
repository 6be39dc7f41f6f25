import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** About as long as the first paragraph of an article. */
const PARAGRAPH =
  'The constant paragraph stands here for an article that needs no finding: it is there at once, in the same face and ' +
  'the same size of window, so that what remains is the time a browser takes to open a popup and to paint some text.';

/** The popup's own style sheets name its size by a class that the build made. */
async function popupClass(folder: string, page: string): Promise<string> {
  const sheets = [...page.matchAll(/href="\/(assets\/[^"]+\.css)"/g)].map(([, name]) => name ?? '');
  const texts = await Promise.all(sheets.map((name) => readFile(path.join(folder, name), 'utf8')));
  const found = /\.(_popup_[\w-]+)\{/.exec(texts.join('\n'))?.[1];
  if (found === undefined) {
    throw new Error("The popup's style sheets have no class for its size.");
  }
  return found;
}

const script = (className: string) => `const article = document.createElement('article');
const paragraph = document.createElement('p');
paragraph.textContent = ${JSON.stringify(PARAGRAPH)};
paragraph.style.fontFamily = 'var(--text-face)';
article.append(paragraph);
const app = document.getElementById('app');
app.className = ${JSON.stringify(className)};
app.append(article);
`;

/** Copies the built extension; the copy's popup has the same style sheets, and shows a constant paragraph. */
export async function makeConstantTwin(built: string, folder: string): Promise<void> {
  await cp(built, folder, { recursive: true });
  const file = path.join(folder, 'popup.html');
  const page = await readFile(file, 'utf8');
  const bare = page
    .replaceAll(/<link rel="modulepreload"[^>]*>/g, '')
    .replace(/(<script type="module"[^>]* src=)"[^"]+"/, '$1"/constant.js"');
  if (!bare.includes('"/constant.js"') || (await readdir(folder)).includes('constant.js')) {
    throw new Error('The popup page is not as expected.');
  }
  await writeFile(file, bare);
  await writeFile(path.join(folder, 'constant.js'), script(await popupClass(folder, page)));
}
