import { expect, test } from 'vitest';

const sources = import.meta.glob<string>('../../../components/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sheets = import.meta.glob<Record<string, string>>('../../../components/*.module.css', {
  import: 'default',
  eager: true,
});

/** Second sheets of a component, by the name under which it knows them. */
const second: Readonly<Record<string, { readonly of: string; readonly as: string }>> = {
  ArticleParts: { of: 'ArticleBody', as: 'parts' },
};

function classesUsed(source: string, as: string): string[] {
  return [...source.matchAll(new RegExp(`\\b${as}\\['([\\w-]+)'\\]`, 'g'))].map(([, name]) => name ?? '').sort();
}

/** Classes that are chosen by a value and not by their name. */
const chosen: Readonly<Record<string, readonly string[]>> = {
  Button: ['leaf', 'main', 'quiet'],
  Marked: ['b', 'kbd'],
};

test.each(Object.keys(sheets))('%s and its component name the same classes', (path) => {
  const component = path.replace(/^.*\/(\w+)\.module\.css$/, '$1');
  const { of, as } = second[component] ?? { of: component, as: 'css' };
  const source = sources[path.replace(`${component}.module.css`, `${of}.tsx`)];
  if (source === undefined) throw new Error('There is no component beside this sheet.');
  const used = new Set([...classesUsed(source, as), ...(chosen[component] ?? [])]);
  expect(
    Object.keys(sheets[path] ?? {})
      .filter((name) => name !== 'settle')
      .sort(),
  ).toEqual([...used].sort());
});
