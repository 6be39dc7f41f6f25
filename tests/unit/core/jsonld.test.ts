import { describe, expect, it, test } from 'vitest';
import { address, type JsonNode, jsonNodes, linked, text, types, values } from '../../../core/facts/jsonld';

const nodesOf = (value: unknown): JsonNode[] => jsonNodes([JSON.stringify(value)]);
const nested = (levels: number): string => `${'{"@type":"A","part":'.repeat(levels)}1${'}'.repeat(levels)}`;

describe('the objects of a page', () => {
  it('come outermost first, from objects, lists and graphs alike', () => {
    const ids = nodesOf([{ '@id': 1, part: { '@id': 3 } }, [{ '@id': 4 }], { '@id': 2, '@graph': [{ '@id': 5 }] }]);
    expect(ids.map((node) => node['@id'])).toEqual([1, 2, 3, 4, 5]);
  });

  it('are those of all scripts that parse', () => {
    const scripts = ['{"@id":1}', '{broken', '', '{"@id":2,}', '<!-- {"@id":3} -->', '\n{"@id":4}\n'];
    expect(jsonNodes(scripts).map((node) => node['@id'])).toEqual([1, 3, 4]);
  });

  test.each([['null'], ['1'], ['"text"'], ['true'], ['[]'], ['[1,"x",null,[[]]]'], ['']])('%s holds none', (script) => {
    expect(jsonNodes([script])).toEqual([]);
  });

  it('may be nested 20,000 levels deep: the outer ones are read', () => {
    const nodes = jsonNodes([nested(20_000), '{"@type":"Article"}']);
    expect(nodes).toHaveLength(3000);
    expect(nodes.slice(0, 3).map((node) => types(node))).toEqual([['A'], ['Article'], ['A']]);
  });

  it('may stand under 20,000 lists', () => {
    expect(jsonNodes([`${'['.repeat(20_000)}{"@id":1}${']'.repeat(20_000)}`])).toEqual([{ '@id': 1 }]);
  });

  it('are counted up to a limit', () => {
    expect(nodesOf(Array.from({ length: 10_000 }, (_, id) => ({ '@id': id })))).toHaveLength(3000);
  });

  it('may bear the names of what every object has', () => {
    const [node] = jsonNodes(['{"__proto__":{"name":"Ada"},"constructor":{"name":"Ben"},"hasOwnProperty":1}']);
    expect(node && text(node, '__proto__')).toBe('Ada');
    expect(({} as JsonNode)['name']).toBeUndefined();
    expect([text({}, 'constructor'), text({}, 'toString'), address({}, 'valueOf')]).toEqual([null, null, null]);
  });
});

describe('what a node says', () => {
  test.each<[unknown, string[]]>([
    ['Article', ['Article']],
    [
      ['NewsArticle', 'Article'],
      ['NewsArticle', 'Article'],
    ],
    [['Article', 1, null, {}], ['Article']],
    [undefined, []],
    [{}, []],
    [7, []],
  ])('types %j: %j', (type, names) => {
    expect(types({ '@type': type })).toEqual(names);
  });

  test.each<[unknown, string | null]>([
    [' A  title\n', 'A title'],
    [['First', 'Second'], 'First'],
    [{ name: 'Ada' }, 'Ada'],
    [[{ name: 'Ada' }, { name: 'Ben' }], 'Ada'],
    ['', null],
    [' ', null],
    [null, null],
    [undefined, null],
    [7, null],
    [false, null],
    [[], null],
    [[[]], null],
    [[null, 'Second'], null],
    [{}, null],
    [{ name: 7 }, null],
    [{ name: { name: 'Ada' } }, null],
  ])('text of %j: %j', (value, said) => {
    expect(text({ headline: value }, 'headline')).toBe(said);
  });

  it('is read no further than 5,000 characters', () => {
    expect(text({ headline: 'x'.repeat(6000) }, 'headline')).toHaveLength(5000);
  });

  test.each<[unknown, unknown[]]>([
    ['one', ['one']],
    [
      ['one', 2],
      ['one', 2],
    ],
    [0, [0]],
    [null, []],
    [undefined, []],
    [Array(60).fill(1), Array(50).fill(1)],
  ])('values of %j', (value, list) => {
    expect(values({ author: value }, 'author')).toEqual(list);
  });

  test.each<[unknown, string | null]>([
    ['/a.png', '/a.png'],
    [['/a.png', '/b.png'], '/a.png'],
    [{ url: '/a.png', contentUrl: '/b.png' }, '/a.png'],
    [{ contentUrl: '/b.png' }, '/b.png'],
    [{ url: { url: '/a.png' } }, null],
    [{}, null],
    [7, null],
    [undefined, null],
  ])('address in %j: %j', (value, url) => {
    expect(address({ image: value }, 'image')).toBe(url);
  });
});

describe('links by @id', () => {
  const graph = (author: unknown): [JsonNode, JsonNode[]] => {
    const article = { '@type': 'Article', author };
    const all = nodesOf({
      '@graph': [article, { '@id': '#ada', name: 'Ada Quill' }, { '@id': '#ben' }, { '@id': '#ben', name: 'Ben Okri' }],
    });
    return [all.find((node) => node['@type'] === 'Article') ?? {}, all];
  };

  test.each<[string, unknown, (string | undefined)[]]>([
    ['to a node elsewhere', { '@id': '#ada' }, ['Ada Quill']],
    ['to the namesake that has a name', { '@id': '#ben' }, ['Ben Okri']],
    ['several, in order', [{ '@id': '#ben' }, { '@id': '#ada' }], ['Ben Okri', 'Ada Quill']],
    ['a node that names itself', { '@id': '#ada', name: 'A. Quill' }, ['A. Quill']],
    ['a node without @id', { name: 'Cleo' }, ['Cleo']],
    ['to nowhere: the link itself', { '@id': '#nobody' }, [undefined]],
    ['an @id that is none', { '@id': 7 }, [undefined]],
    ['a bare string is no node', ['Ada Quill', { '@id': '#ada' }, null, 7], ['Ada Quill']],
    ['nothing', undefined, []],
  ])('%s', (_, author, names) => {
    const [article, all] = graph(author);
    expect(linked(article, 'author', all).map((node) => node['name'])).toEqual(names);
  });

  it('may go in a circle', () => {
    const all = nodesOf({
      '@graph': [
        { '@id': '#a', author: { '@id': '#b' } },
        { '@id': '#b', author: { '@id': '#a' } },
      ],
    });
    const [first] = all.filter((node) => node['@id'] === '#a');
    expect(linked(first ?? {}, 'author', all)).toEqual([{ '@id': '#b' }]);
  });
});
