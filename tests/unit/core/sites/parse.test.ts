import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendDirective, parseRule, withoutLine } from '../../../../core/sites/parse';

const rule = (text: string) => parseRule('news.example', text).rule;
const problems = (text: string) =>
  parseRule('news.example', text).problems.map(({ line, kind, directive }) => `${line} ${kind} ${directive}`);

describe('parseRule', () => {
  it('collects what may stand several times, in order', () => {
    const { body, title, prune, tidy } = rule(
      'body: //main\nbody: //article\n\n# why\ntitle: //h1\nprune: no\ntidy: yes',
    );
    expect({ body, title, prune, tidy }).toEqual({
      body: ['//main', '//article'],
      title: ['//h1'],
      prune: false,
      tidy: true,
    });
  });

  it('reads a file as people type it: no space, capitals, a mark at its start, other line ends', () => {
    const text = '\ufeffBody://main[@id="a:b"]\r\n  STRIP : //aside  \r\rauthor:string("A: B")';
    const { body, strip, author } = rule(text);
    expect([body, strip, author]).toEqual([['//main[@id="a:b"]'], ['//aside'], ['string("A: B")']]);
    expect(problems(text)).toEqual([]);
  });

  it('pairs what is to be found with what replaces it', () => {
    expect(
      rule('find_string: a\nreplace_string: b\nreplace_string(c): d\nfind_string: e\nreplace_string:').replacements,
    ).toEqual([
      { find: 'a', replace: 'b' },
      { find: 'c', replace: 'd' },
      { find: 'e', replace: '' },
    ]);
  });

  it.each([
    ['replace_string(f(x)): g(x)', 'f(x)', 'g(x)'],
    ['replace_string(src="http://): src="', 'src="http://', 'src="'],
    ['replace_string(a(b): c', 'a(b', 'c'],
    ["replace_string(');): x", "');", 'x'],
    ['replace_string(a): b (c): d', 'a', 'b (c): d'],
  ])('finds the end of the parentheses: %s', (line, find, replace) => {
    expect(rule(line).replacements).toEqual([{ find, replace }]);
  });

  it('gives a condition to the link in the line before', () => {
    const { singlePageLink, nextPageLink } = rule(
      'single_page_link: //a\nnext_page_link: //b/@href\nif_page_contains: //c\nnext_page_link: //d',
    );
    expect(singlePageLink).toEqual([{ xpath: '//a', onlyIf: null }]);
    expect(nextPageLink).toEqual([
      { xpath: '//b/@href', onlyIf: '//c' },
      { xpath: '//d', onlyIf: null },
    ]);
  });

  it('keeps what changes the tree, and the pages to try', () => {
    const read = rule(
      'wrap_in(Blockquote): //q\nmove_into(//main): //p\ndissolve: //i\ntest_url: https://news.example/1\ntest_contains: tide',
    );
    expect(read.wrapIn).toEqual([{ tag: 'blockquote', xpath: '//q' }]);
    expect(read.moveInto).toEqual([{ target: '//main', xpath: '//p' }]);
    expect(read.dissolve).toEqual(['//i']);
    expect(read.tests).toEqual([{ url: 'https://news.example/1', contains: ['tide'] }]);
  });

  it('names each line that does nothing', () => {
    const text = [
      'http_header(user-agent): x',
      'bdy: //main',
      'just words',
      'find_string: lonely',
      'if_page_contains: //a',
      'body:',
      'wrap_in(script): //p',
      'wrap_in: //p',
      'strip(x): //p',
      'test_contains: early',
      'constructor: //p',
      'replace_string(): x',
    ].join('\n');
    expect(problems(text)).toEqual([
      '1 unsupported http_header',
      '2 unknown bdy',
      '3 malformed just words',
      '4 malformed find_string',
      '5 malformed if_page_contains',
      '6 malformed body',
      '7 malformed wrap_in',
      '8 malformed wrap_in',
      '9 unknown strip',
      '10 malformed test_contains',
      '11 unknown constructor',
      '12 malformed replace_string',
    ]);
  });

  it('refuses what is no rule for its size', () => {
    const long = parseRule('news.example', `body: //main\n# ${'x'.repeat(1_000_000)}`);
    expect(long.rule.body).toEqual([]);
    expect(long.problems.map(({ line, kind }) => [line, kind])).toEqual([[0, 'malformed']]);
    const many = parseRule('news.example', 'strip: //p\n'.repeat(2001));
    expect(many.rule.strip).toEqual([]);
    expect(many.problems).toHaveLength(1);
  });

  it('never throws', () => {
    const line = fc.tuple(
      fc.constantFrom(
        'body',
        'find_string',
        'replace_string',
        'replace_string(',
        'if_page_contains',
        'wrap_in(p)',
        'x',
      ),
      fc.constantFrom(':', '):', '', ' :', '('),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(line), fc.string(), (lines, text) => {
        parseRule('a.example', lines.map((parts) => parts.join('')).join('\n'));
        parseRule('a.example', text);
      }),
    );
  });

  it.each(['(', '):', ')', ' ', '#', ':', 'replace_string(', '\r', 'a(): '])(
    'takes no longer for 200 kB of “%s”',
    (part) => {
      const started = performance.now();
      parseRule('a.example', `replace_string(${part.repeat(Math.floor(199_000 / part.length))}`);
      expect(performance.now() - started).toBeLessThan(500);
    },
  );
});

describe('editing a rule', () => {
  it('adds a line at the end, as the file ends its lines', () => {
    expect(appendDirective('body: //main', 'strip', ' //aside\n//nav')).toBe('body: //main\nstrip: //aside //nav\n');
    expect(appendDirective('body: //main\r\n', 'strip', '//aside')).toBe('body: //main\r\nstrip: //aside\r\n');
    expect(appendDirective('', 'strip', '//aside')).toBe('strip: //aside\n');
  });

  it('takes a line out', () => {
    expect(withoutLine('a: 1\r\nb: 2\r\nc: 3', 2)).toBe('a: 1\r\nc: 3');
    expect(withoutLine('a: 1', 7)).toBe('a: 1');
  });
});
