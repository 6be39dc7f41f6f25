import { expect, test } from 'vitest';
import { pageFile } from '../../../scripts/page-files';

const html = (page: string) => `/src/entrypoints/${page}/index.html`;
const background = '/src/entrypoints/background.ts';

/** What imports what, by the modules that are imported; two import each other. */
const importers: Readonly<Record<string, readonly string[]>> = {
  'Reader.tsx': [html('reader')],
  'words.tsx': ['Reader.tsx', 'circle.tsx', html('popup'), html('library'), html('options')],
  'circle.tsx': ['words.tsx', html('popup')],
  'View.tsx': ['Reader.tsx', html('popup'), html('sidepanel')],
  'Shown.tsx': ['View.tsx', html('welcome')],
  'Notes.tsx': ['Reader.tsx', html('library')],
  'Setting.tsx': ['Reader.tsx', html('options')],
  'sanitize.ts': ['View.tsx', html('workroom')],
  'text.ts': ['sanitize.ts', html('library')],
  'storage.ts': ['text.ts', background],
  'version.ts': ['View.tsx', 'Late.tsx'],
  'Late.tsx': [],
  'Button.tsx': ['View.tsx', 'Late.tsx'],
  'formulas.ts': ['Reader.tsx', 'Late.tsx'],
  'anchor.ts': ['Notes.tsx', 'Late.tsx'],
  'Picker.tsx': [html('options'), html('library')],
};

test.each([
  ['Reader.tsx', 'reading'],
  ['words.tsx', 'kit'],
  ['circle.tsx', 'kit'],
  ['View.tsx', 'article'],
  ['Shown.tsx', 'demo'],
  ['Notes.tsx', 'shelf'],
  ['Setting.tsx', 'kit'],
  ['sanitize.ts', 'engine'],
  ['text.ts', 'ground'],
  ['storage.ts', 'base'],
  ['version.ts', 'engine'],
  ['Button.tsx', 'kit'],
  ['formulas.ts', null],
  ['anchor.ts', 'record'],
  ['Late.tsx', null],
  ['Picker.tsx', null],
])('%s goes into the file %s', (id, file) => {
  expect(pageFile(id, (one) => ({ importers: importers[one] ?? [], lazily: one === 'Late.tsx' }))).toBe(file);
});
