import { describe, expect, test } from 'vitest';
import { leadsOut, mayBeRule, PACK_LIMITS, PackReader, packChanges } from '../../../../core/sites/pack';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a pack of rules', () => {
  test('takes good files and refuses each other one by name, with the reason', () => {
    const reader = new PackReader();
    reader.add('pack-master/good.example.txt', bytes('body: //article\nhttp_header(user-agent): x\nfootnotes: yes\n'));
    reader.add('pack-master/.below.example.txt', bytes('\ufeffstrip: //aside\nfootnotes: no'));
    reader.add('more/Good.Example.txt', bytes('body: //main'));
    reader.add('bad.example.txt', bytes('body: //article\nthis says nothing\n'));
    reader.add('../out.example.txt', bytes('body: //a'));
    reader.add('/root.example.txt', bytes('body: //a'));
    reader.add('C:\\disk.example.txt', bytes('body: //a'));
    reader.add('nohost.txt', bytes('body: //a'));
    reader.add('latin.example.txt', Uint8Array.of(0x62, 0xe9, 0x0a));
    reader.add('binary.example.txt', bytes('body: //a\0'));
    reader.add('empty.example.txt', bytes(' \n'));
    reader.add('long.example.txt', new Uint8Array(PACK_LIMITS.file + 1));
    reader.add('gone.example.txt', null);
    const { rules, refused, unsupported } = reader.pack();
    expect([...rules.keys()]).toEqual(['good.example', '.below.example']);
    expect(refused.map(({ file, kind, line, text }) => [file, kind, line, text])).toEqual([
      ['more/Good.Example.txt', 'twice', 0, 'pack-master/good.example.txt'],
      ['bad.example.txt', 'malformed', 2, 'There is no “directive: value” in this line.'],
      ['../out.example.txt', 'path', 0, ''],
      ['/root.example.txt', 'path', 0, ''],
      ['C:\\disk.example.txt', 'path', 0, ''],
      ['nohost.txt', 'name', 0, ''],
      ['latin.example.txt', 'encoding', 0, ''],
      ['binary.example.txt', 'encoding', 0, ''],
      ['empty.example.txt', 'empty', 0, ''],
      ['long.example.txt', 'large', 0, ''],
      ['gone.example.txt', 'damaged', 0, ''],
    ]);
    expect(unsupported).toEqual([
      ['footnotes', 2],
      ['http_header', 1],
    ]);
  });

  test('passes over what is no rule', () => {
    const paths = ['a/README.md', 'LICENSE.txt', '__MACOSX/._a.example.txt', '.git/refs/a.example.txt', 'a/b.css'];
    expect(paths.filter(mayBeRule)).toEqual([]);
    expect(['a.example.txt', 'x/.a.example.txt', '../a.example.TXT'].every(mayBeRule)).toBe(true);
  });

  test('knows a path that leads out of its folder', () => {
    expect(['../a', 'a/../../b', '/a', '\\a', 'c:/a', 'a\0b'].every(leadsOut)).toBe(true);
    expect(['a', 'a/..b/c', './a', 'a/b.c'].some(leadsOut)).toBe(false);
  });

  test('says what would change', () => {
    const before = new Map([
      ['a', '1'],
      ['b', '1'],
      ['c', '1'],
    ]);
    const after = new Map([
      ['b', '1'],
      ['c', '2'],
      ['d', '1'],
      ['e', '1'],
    ]);
    expect(packChanges(before, after)).toEqual({ added: 2, changed: 1, removed: 1 });
  });
});
