import { describe, expect, test } from 'vitest';
import { PlaceEmitter } from '../../../core/listing/emitter';
import { GUESSED, grammarsOf, languageNamed } from '../../../core/listing/languages';
import { tokensOf } from '../../../core/listing/tokens';

let pauses = 0;
const pause = async () => {
  pauses += 1;
};

/** The pieces that differ, as `kind:text`. */
async function seen(text: string, language: string | null): Promise<string[]> {
  return (await tokensOf(text, language, pause)).map(({ start, end, kind }) => `${kind}:${text.slice(start, end)}`);
}

describe('a listing', () => {
  test('of a named language is told apart', async () => {
    expect(await seen('def drift(a):  # of the pen\n    return "x" + 2', 'python')).toEqual([
      'keyword:def',
      'name:drift',
      'comment:# of the pen',
      'keyword:return',
      'string:"x"',
      'number:2',
    ]);
  });

  test('in a string with code in it, the code is code', async () => {
    const found = await seen(['const a = `one ', '{1} two`;'].join('$'), 'js');
    expect(found).toContain('keyword:const');
    expect(found).toContain('string:`one ');
    expect(found).toContain('number:1');
  });

  test('in a page, script and style are told apart in their own way', async () => {
    const found = await seen('<p class="x">a</p><script>const b = 1;</script><style>p { color: red }</style>', 'html');
    expect(found).toContain('keyword:const');
    expect(found).toContain('string:"x"');
    expect(found).toContain('name:color');
  });

  test('that names no language is guessed where there is no doubt, and else left alone', async () => {
    const python = 'import os\n\ndef walk(path):\n    for name in os.listdir(path):\n        print(name, len(name))\n';
    const sql = 'SELECT name, count(*) FROM drums WHERE year > 1890 GROUP BY name ORDER BY name;';
    const json = '{\n  "name": "barograph",\n  "drums": [1, 2, 3],\n  "mended": true,\n  "by": null\n}';
    expect(await seen(python, null)).toContain('keyword:def');
    expect(await seen(sql, null)).toContain('keyword:SELECT');
    expect(await seen(json, null)).toContain('keyword:true');
  });

  test.each([
    ['words', 'The pen goes up, the pen comes down, and nobody is caught who does not wish to be.'],
    ['a drawing', '+-----+     +-----+\n| pen | --> | ink |\n+-----+     +-----+\n'],
    ['output', 'total 12\n-rw-r--r-- 1 orsini orsini 4096 notes.txt\n-rw-r--r-- 1 orsini orsini   12 cat.txt\n'],
    ['next to nothing', 'a = 1'],
    ['a poem', 'while the moon is up\n  and the sea is down\n    I do not return\nfor if I break, try again\n'],
    ['a tree of files', 'src/\n├── index.js\n├── lib/\n│   └── util.js\n└── package.json\n'],
    ['a letter', 'From: a@b.example\nTo: d@e.example\nSubject: hello there\n\nDear all,\nplease find the new list.\n'],
  ])('that is %s stays as it is', async (_what, text) => {
    expect(await seen(text, null)).toEqual([]);
  });

  test('of a language unknown, of a name that objects have, or of nothing stays as it is', async () => {
    expect(await seen('pen up', 'barographic')).toEqual([]);
    expect(await seen('pen up', 'constructor')).toEqual([]);
    expect(await seen('', 'python')).toEqual([]);
    expect(await seen(' \n ', null)).toEqual([]);
  });

  test('too long to be coloured in a moment stays as it is', async () => {
    expect(await seen('a = 1\n'.repeat(34_000), 'python')).toEqual([]);
    expect(await seen(`a = ${'1'.repeat(200_000)}`, 'python')).toEqual([]);
  });

  test('that is long is read in pieces, with a pause after each, and nothing is cut in two', async () => {
    const comment = `/* open\n${'x\n\n'.repeat(2000)}const not = 1;\n*/\n\n`;
    const text = `${'const a = 1;\n\n'.repeat(500)}${comment}${'let b = 2;\n\n'.repeat(500)}`;
    pauses = 0;
    const found = await seen(text, 'js');
    expect(pauses).toBeGreaterThan(3);
    expect(found.filter((one) => one === 'keyword:const')).toHaveLength(500);
    expect(found.filter((one) => one === 'keyword:let')).toHaveLength(500);
    expect(found.filter((one) => one.startsWith('comment:'))).toEqual([`comment:${comment.trimEnd()}`]);
  });

  test('every place lies in the text, in order, whatever the text', async () => {
    const texts = [
      '</script><script>',
      '"unclosed',
      '/* unclosed',
      '{{{{',
      '\u0000\uffff\ud800',
      '🖋️ = "ツ"',
      'a\r\nb\rc',
    ];
    for (const text of texts) {
      for (const language of ['html', 'js', 'python', 'css', 'c', 'bash', 'php', 'yaml', 'markdown']) {
        let last = 0;
        for (const { start, end } of await tokensOf(text, language, pause)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }
    }
  });
});

test('every language that is guessed, and every other name, is one that can be loaded', async () => {
  const names = [...GUESSED, 'py', 'c++', 'shell-session', 'objective-c', 'ts', 'toml', 'html', 'golang'];
  const known = names.map(languageNamed);
  expect(known).not.toContain(null);
  for (const name of known) expect((await grammarsOf(name ?? '')).has(name ?? '')).toBe(true);
});

test('what another grammar found inside is moved to where it stands', () => {
  const [outer, inner] = [new PlaceEmitter(), new PlaceEmitter()];
  inner.addText('x');
  inner.startScope('keyword');
  inner.addText('if');
  inner.endScope();
  outer.addText('<p>');
  outer.__addSublanguage(inner);
  expect(outer.tokens.filter(({ kind }) => kind !== null)).toEqual([{ start: 4, end: 6, kind: 'keyword' }]);
  expect(outer.length).toBe(6);
});
