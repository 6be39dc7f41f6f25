import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/build-target';
import { localeFile } from './locale-files';

const english = localeFile('en');
const typeset = (text: string) => text.replaceAll("'", '’').replace(/\s+/g, ' ').trim();
const messageOf = (key: string) => english[key]?.message;

test('the stores and the settings page tell the same of privacy, word for word', () => {
  const [, intro, ...rest] = readFileSync(path.join(root, 'store/privacy.md'), 'utf8')
    .trim()
    .split('\n\n')
    .map(typeset);
  const parts = rest.slice(0, -1).map((part) => /^\*\*(.+)\.\*\* (.+)$/.exec(part)?.slice(1));
  expect(intro).toBe(messageOf('privacy_intro'));
  expect(rest.at(-1)).toBe(messageOf('privacy_changes'));

  const view = readFileSync(path.join(root, 'components/PrivacySection.tsx'), 'utf8');
  const names = [...(/parts = \[(.+)\]/.exec(view)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(5);
  expect(parts).toEqual(names.map((name) => [messageOf(`privacy_${name}`), messageOf(`privacy_${name}_text`)]));
});
