import { describe, expect, it } from 'vitest';
import { type Hands, must } from './hands';
import { newCopy, picture, prose } from './samples';

/** Search, likeness, verification. */
export function finding(hands: Hands): void {
  const { save, found } = hands;

  describe('searching', () => {
    it('finds stems, prefixes, folded letters and all fields', async () => {
      await save({
        article: {
          title: 'Ärger im Café',
          text: 'They were running through the harbour.',
          authors: ['Zoë Ångström'],
          siteName: 'Le Monde',
          bios: [{ kind: 'person', name: 'Zoë', text: 'Volcanologist from Oslo.', html: '', url: null, image: null }],
        },
        row: { tags: ['Long reads'] },
      });
      for (const query of [
        'run',
        'runs',
        'runn',
        'running',
        'HARBOUR',
        'arger cafe',
        'ångström',
        'angstrom',
        'monde',
        'volcano',
        'long read',
        'news.example',
        'running volcanologist',
        'café oslo reads',
      ]) {
        expect(await found(query), query).toEqual(['Ärger im Café']);
      }
      for (const query of ['runner running', 'harbor', 'monde paris', 'harb oslo', 'runn ', '…', '']) {
        expect(await found(query), query).toEqual([]);
      }
    });

    it('gives all hits without their texts where that is asked for', async () => {
      for (let at = 0; at < 25; at++) await save({ article: { title: `Whale ${at}`, text: 'A whale.' } });
      expect(must(await hands.library.search('whale'))).toHaveLength(20);
      const all = must(await hands.library.search('whale', { limit: Number.MAX_SAFE_INTEGER, bare: true }));
      expect(all).toHaveLength(25);
      expect(all[0]).toMatchObject({ titleMarks: [[0, 5]], snippets: [] });
    });

    it('finds text that is written without spaces', async () => {
      await save({
        article: { title: '東京の天気', text: '明日は東京で雨が降るでしょう。한국어 문장입니다. ข่าววันนี้' },
      });
      for (const query of ['東京', '雨', '天気', 'でしょう', '降る', '한국어', '국', 'วันนี้', '東京 雨']) {
        expect(await found(query), query).toEqual(['東京の天気']);
      }
      expect(await found('京東')).toEqual([]);
    });

    it('puts titles first, then more fields, then newer copies', async () => {
      await save({ article: { title: 'Old text', text: 'whale' }, row: { savedAt: '2020-01-01T00:00:00.000Z' } });
      await save({ article: { title: 'New text', text: 'whale' }, row: { savedAt: '2024-01-01T00:00:00.000Z' } });
      await save({
        article: { title: 'Tagged', text: 'whale' },
        row: { savedAt: '2019-01-01T00:00:00.000Z', tags: ['whale'] },
      });
      await save({ article: { title: 'A whale', text: 'Nothing' }, row: { savedAt: '2018-01-01T00:00:00.000Z' } });
      expect(await found('whale')).toEqual(['A whale', 'Tagged', 'New text', 'Old text']);
      expect(must(await hands.library.search('whale', { limit: 2 })).map(({ copy }) => copy.title)).toEqual([
        'A whale',
        'Tagged',
      ]);
    });

    it('marks the words in the best places of the text', async () => {
      const text = `${prose(5, 100)} the Cafés were closed. ${prose(6, 100)} the café was running 😀 late ${prose(7, 80)}`;
      await save({ article: { title: 'Run, café', text } });
      const [hit] = must(await hands.library.search('cafe runs'));
      const marked = hit?.snippets.map(({ text: part, marks }) => marks.map(([from, to]) => part.slice(from, to)));
      expect(marked).toEqual([['café', 'running']]);
      expect(hit?.titleMarks).toEqual([
        [0, 3],
        [5, 9],
      ]);
      expect(hit?.snippets[0]?.text).toMatch(/^…\w.*the café was running 😀 late .*\w…$/);
    });

    it('finds words with hyphens and apostrophes also without them', async () => {
      await save({ article: { title: 'By e-mail', text: 'They don’t answer.' } });
      const [hit] = must(await hands.library.search('email dont '));
      expect(hit?.titleMarks).toEqual([[3, 9]]);
      expect(hit?.snippets).toEqual([{ text: 'They don’t answer.', marks: [[5, 10]] }]);
      expect(await found('e-mail')).toEqual(['By e-mail']);
    });

    it('marks overlapping pairs of characters as one', async () => {
      await save({ article: { title: 'x', text: '明日は東京都で雨。' } });
      const [hit] = must(await hands.library.search('東京都'));
      expect(hit?.snippets).toEqual([{ text: '明日は東京都で雨。', marks: [[3, 6]] }]);
      const [single] = must(await hands.library.search('京'));
      expect(single?.snippets[0]?.marks).toEqual([[4, 5]]);
    });

    it('follows the tags', async () => {
      const row = await save();
      must(await hands.library.change([row.id], { addTags: ['garden'] }));
      expect(await found('garden')).toEqual(['A story']);
      must(await hands.library.change([row.id], { removeTags: ['garden'] }));
      expect(await found('garden')).toEqual([]);
      expect(await found('nothing')).toEqual(['A story']);
    });

    it('stops when it is told to', async () => {
      await save();
      await expect(hands.library.search('story', { signal: AbortSignal.abort('typed on') })).rejects.toBe('typed on');
      const controller = new AbortController();
      const hits = hands.library.search('story', { signal: controller.signal });
      controller.abort('typed on');
      await expect(hits).rejects.toBe('typed on');
    });
  });

  describe('likeness', () => {
    it('finds the same text on another site, also cut', async () => {
      const text = prose(11, 400);
      const whole = await save({ article: { url: 'https://one.example/', title: 'Whole', text } });
      await save({ article: { url: 'https://two.example/', title: 'Other', text: prose(12, 400) } });
      const words = text.split(' ');
      const near = must(await hands.library.near(`${words.slice(0, 320).join(' ')} changed end`));
      expect(near.map(({ copy }) => copy.id)).toEqual([whole.id]);
      expect(near[0]?.likeness).toBeGreaterThan(0.95);
      expect(must(await hands.library.near(text))).toMatchObject([{ likeness: 1 }]);
    });

    it('finds text without spaces and leaves short texts alone', async () => {
      const text = Array.from({ length: 300 }, (_, index) =>
        String.fromCodePoint(0x4e00 + ((index * index * 7 + index) % 900)),
      ).join('');
      await save({ article: { title: 'Han', text } });
      await save({ article: { title: 'Short', text: 'Please enable cookies to read on.' } });
      expect(must(await hands.library.near(`新${text.slice(0, 280)}`)).map(({ copy }) => copy.title)).toEqual(['Han']);
      expect(must(await hands.library.near('Please enable cookies to read on.'))).toEqual([]);
    });

    it('leaves deleted copies out', async () => {
      const row = await save({ article: { text: prose(13, 200) } });
      must(await hands.library.remove([row.id]));
      expect(must(await hands.library.near(prose(13, 200)))).toEqual([]);
    });
  });

  it('says when the text, the source or a picture is not what it was', async () => {
    const image = await picture('true');
    const given = await newCopy({ pictures: [{ ...image, bytes: new Uint8Array([1]) }] });
    const { provenance } = given.contents;
    const wrong = {
      ...given,
      contents: { ...given.contents, provenance: { ...provenance, textHash: 'x', sourceHash: 'y' } },
    };
    const row = must(await hands.library.save(wrong));
    expect(must(await hands.library.verify(row.id))).toEqual({
      text: 'different',
      source: 'different',
      images: ['https://news.example/0.png'],
    });
    const textOnly = await save({ source: null });
    expect(must(await hands.library.verify(textOnly.id)).source).toBe('none');
  });
}
