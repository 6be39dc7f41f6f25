import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf, termsOf, wantedOf } from '../../../library/terms';
import { eachToken, eachTokenAndJoined, stemOf } from '../../../library/words';

function tokens(text: string): readonly (readonly [word: string, source: string])[] {
  const found: (readonly [string, string])[] = [];
  eachToken(text, (word, from, to) => {
    found.push([word, text.slice(from, to)]);
    return false;
  });
  return found;
}

const words = (text: string): readonly string[] => tokens(text).map(([word]) => word);

describe('eachToken', () => {
  it('folds case, width, diacritics and soft hyphens and says where the word stands', () => {
    expect(tokens('Straße, Ａbc — exam\u00adple ÉTÉ')).toEqual([
      ['strasse', 'Straße'],
      ['abc', 'Ａbc'],
      ['example', 'exam\u00adple'],
      ['ete', 'ÉTÉ'],
    ]);
    expect(words('e\u0301te\u0301 Øre Łódź İstanbul σίσυφος')).toEqual(['ete', 'ore', 'lodz', 'istanbul', 'σισυφοσ']);
  });

  it('folds points of Hebrew and Arabic', () => {
    expect(words('שָׁלוֹם')).toEqual(words('שלום'));
    expect(words('مُحَمَّد')).toEqual(words('محمد'));
  });

  it('pairs characters of scripts without spaces, also beside others', () => {
    expect(words('iPhone発売日は3月')).toEqual(['iphone', '発売', '売日', '日は', 'は', '3', '月']);
    expect(words('𠮷野家')).toEqual(['𠮷野', '野家', '家']);
    expect(words('コーヒー')).toEqual(['コー', 'ーヒ', 'ヒー', 'ー']);
  });

  it('keeps what tells kana apart', () => {
    expect(words('ハバ')).not.toEqual(words('ハハ'));
  });

  it('cuts what is no word', () => {
    expect(words('a'.repeat(500))).toEqual(['a'.repeat(40)]);
  });

  it('takes no mark of how an emoji is drawn for a word', () => {
    expect(words('❤\ufe0f to ☎\ufe0e 葛\u{e0100} 1\ufe0f\u20e3')).toEqual(['to', '葛', '1']);
  });

  it('ends when it is told to', () => {
    const heard: string[] = [];
    eachToken('one two three', (word) => heard.push(word) === 2);
    expect(heard).toEqual(['one', 'two']);
  });
});

describe('eachTokenAndJoined', () => {
  const told = (text: string, most = 99) => {
    const found: string[] = [];
    eachTokenAndJoined(text, (word, from, to) => {
      found.push(`${word}=${text.slice(from, to)}`);
      return found.length === most;
    });
    return found;
  };

  it('tells the whole of a word with hyphens or apostrophes after its parts', () => {
    expect(told("e-mail, don't")).toEqual(['e=e', 'mail=mail', 'email=e-mail', 'don=don', 't=t', "dont=don't"]);
    expect(told('L’Été-là')).toEqual(['l=L', 'ete=Été', 'la=là', 'letela=L’Été-là']);
  });

  it('joins no numbers, and nothing over spaces, doubled signs or scripts without spaces', () => {
    expect(told('2024-06')).toEqual(['2024=2024', '06=06']);
    expect(told('a - b -- c')).toEqual(['a=a', 'b=b', 'c=c']);
    expect(told('x-日')).toEqual(['x=x', '日=日']);
  });

  it('ends when it is told to', () => {
    expect(told('e-mail box', 2)).toHaveLength(2);
    expect(told('e-mail box', 3)).toHaveLength(3);
    expect(told('e-mail', 2)).toHaveLength(2);
  });
});

describe('stemOf', () => {
  it('brings English words together and leaves others', () => {
    expect(['running', 'runs', 'run'].map(stemOf)).toEqual(['run', 'run', 'run']);
    expect(stemOf('日本')).toBe('日本');
  });

  it('begins as the word does, but for its last letter', () => {
    const endings = fc.constantFrom('ies', 'ing', 'ed', 'ational', 'eed', 'sses', 'y', 'able', 'e', 'ization', '');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{0,6}$/), endings, endings, (start, middle, end) => {
        const word = start + middle + end;
        const stem = stemOf(word);
        expect(word.startsWith(stem.slice(0, stem.length > 2 ? 2 : 1))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('wantedOf', () => {
  it('takes the last word as the beginning of one until a space follows', () => {
    expect(wantedOf('Running shoes')).toEqual([
      { term: 'run', prefix: null },
      { term: 'shoe', prefix: 'shoes' },
    ]);
    expect(wantedOf('shoes ')).toEqual([{ term: 'shoe', prefix: null }]);
  });

  it('asks for pairs of characters, and for one alone as a beginning', () => {
    expect(wantedOf('日本語')).toEqual([
      { term: '日本', prefix: null },
      { term: '本語', prefix: null },
    ]);
    expect(wantedOf('雨')).toEqual([{ term: '雨', prefix: '雨' }]);
  });

  it('asks for each word once, and not for too many', () => {
    expect(wantedOf('run runs running ').length).toBe(1);
    expect(wantedOf('a b c d e f g h i j k l m n o p').length).toBe(12);
    expect(wantedOf(' … !')).toEqual([]);
  });
});

describe('fieldsOf', () => {
  const terms = termsOf({
    row: {
      title: 'The runner',
      authors: ['Ann Reed'],
      siteName: null,
      url: 'https://www.herald.example/1',
      tags: ['sport'],
      excerpt: 'not searched',
      holds: 'article',
    },
    text: 'Ann was running.',
    bios: [],
    notes: [],
  });
  const fields = (query: string) => fieldsOf(terms, wantedOf(query));

  it('says in which fields each word stands', () => {
    expect(fields('runn ')).toEqual([0]);
    expect(fields('runn')).toEqual([33]);
    expect(fields('ann running herald sport runner')).toEqual([9, 1, 4, 16, 32]);
    expect(fields('ann searched herald')).toEqual([0]);
  });
});
