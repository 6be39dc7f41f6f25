import { describe, expect, test } from 'vitest';
import { hardCoded } from './hard-coded';
import { localeFile } from './locale-files';
import { calleeOf, lineOf, type Node, sourcesIn, walk, wordsOf } from './sources';

/** Words that are in the code and that nobody using Plainleaf sees. */
const FOR_NOBODY: Readonly<Record<string, string>> = {
  'core/clean/warnings.ts': 'for the command line; views go by the kind',
  'entrypoints/library/import-words.ts': 'a name',
  'library/in/saved-page.ts': 'a mark that another program writes',
  'platform/workroom.ts': 'for the reviewers of the store',
};

describe('no words for people stand in the code', () => {
  test.each([
    ['components', true],
    ['entrypoints', true],
    ['platform', true],
    ['library', true],
    ['core', false],
  ] as const)('of %s', (folder, phrases) => {
    const sources = sourcesIn(folder).filter(({ file }) => !(file in FOR_NOBODY));
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.flatMap((source) => hardCoded(source, phrases))).toEqual([]);
  });

  test.each([
    ['<p>Saved</p>', 'Saved'],
    ["<p>{open ? 'Close it' : t('open')}</p>", 'Close it'],
    ["<p>{count > 0 && 'more'}</p>", 'more'],
    [`<p>{\`of \${count}\`}</p>`, 'of $'],
    ['<Button title="Save" />', 'Save'],
    ["<Field placeholder={'Search'} />", 'Search'],
    [`<input aria-label={\`Tag \${n}\`} />`, 'Tag $'],
    ['<img alt={big ? "A mill" : ""} />', 'A mill'],
    ["const a = 'Nothing was saved.';", 'Nothing was saved.'],
    ["const a = { label: 'Show all' };", 'Show all'],
    ["const a = 'saved'; <p>{a}</p>", 'saved'],
    ["const a = { open: 'shut' } as const; <p>{a.open}</p>", 'shut'],
    ["const a = ['shut']; <p>{a[0]}</p>", 'shut'],
    ["<p>{['one'].map((n) => <b>{n}</b>)}</p>", 'one'],
    ["const word = (n: number) => (n > 1 ? '' : 'article'); <p>{word(2)}</p>", 'article'],
    ["function word() { if (a) return 'more'; return t('b'); } <p>{word()}</p>", 'more'],
    ["<p>{'of ' + n}</p>", 'of'],
    ['<Note message="Gone" />', 'Gone'],
    ["const a = 'nothing was saved.';", 'nothing was saved.'],
    ["button.textContent = 'Undo';", 'Undo'],
    ["button.ariaLabel = 'undo it';", 'undo it'],
    ["button.setAttribute('aria-label', 'close');", 'close'],
    ["row.append('gone now');", 'gone now'],
    ["alert('oops');", 'oops'],
  ])('or they are found: %s', (code, words) => {
    expect(hardCoded({ file: 'a.tsx', text: code }, true)).toEqual([`a.tsx:1 ${words}`]);
  });

  test.each([
    ["<p class=\"Saved\" key='A b'>{t('saved')} · {number(2)}</p>"],
    ["throw new Error('There is no such thing.');"],
    ["because('reason_a', 'There is no such thing.');"],
    ["import { a } from 'Some where.';"],
    ["<p>{['small', 'large'].map((size) => <b>{t(size)}</b>)}</p>"],
    ["<p>{kind === 'small' ? t('a') : t('b')}</p>"],
    ["element.setAttribute('lang', 'fr'); names.set('one', 'two'); query.append('tag', name);"],
  ])('and what is none is let be: %s', (code) => {
    expect(hardCoded({ file: 'a.tsx', text: code }, true)).toEqual([]);
  });
});

describe('the sentences of the engine', () => {
  const english = localeFile('en');
  const said = new Map<string, { readonly where: string; readonly words: string }>();
  for (const source of sourcesIn('core', 'entrypoints')) {
    walk(source, (node) => {
      if (/^(?:because|trouble)$/.test(calleeOf(node) ?? '')) {
        const [key, words] = (node['arguments'] as readonly Node[]).map(wordsOf);
        said.set(key ?? '', { where: lineOf(source, node), words: words ?? '' });
      }
      return true;
    });
  }

  /** A message with its placeholders as numbers. */
  const numbered = (key: string): string | undefined =>
    english[key]?.message.replace(
      /\$(\w+)\$/g,
      (_, name: string) => english[key]?.placeholders?.[name.toLowerCase()]?.content ?? '',
    );

  test('are messages, word for word', () => {
    expect(said.size).toBeGreaterThan(50);
    const different = [...said].filter(([key, { words }]) => numbered(key) !== words);
    expect(different).toEqual([]);
  });

  test('and there is no message that the engine does not say', () => {
    const messages = Object.keys(english).filter((key) => /^(?:reason|trouble)_/.test(key));
    expect(messages.filter((key) => !said.has(key))).toEqual([]);
  });
});
