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

function classesUsed(source: string): string[] {
  return [...source.matchAll(/css\['([\w-]+)'\]/g)].map(([, name]) => name ?? '').sort();
}

/** Classes that are chosen by a value and not by their name. */
const chosen: Readonly<Record<string, readonly string[]>> = {
  Button: ['leaf', 'main', 'quiet'],
  Marked: ['b', 'kbd'],
};

test.each(Object.keys(sheets))('%s and its component name the same classes', (path) => {
  const source = sources[path.replace('.module.css', '.tsx')];
  if (source === undefined) throw new Error('There is no component beside this sheet.');
  const component = path.replace(/^.*\/(\w+)\.module\.css$/, '$1');
  const used = new Set([...classesUsed(source), ...(chosen[component] ?? [])]);
  expect(
    Object.keys(sheets[path] ?? {})
      .filter((name) => name !== 'settle')
      .sort(),
  ).toEqual([...used].sort());
});
