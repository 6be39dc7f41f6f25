/** The library in a page that works on it without end, and looks at it afterwards; driven by crash.ts. */
import { openLibrary, type StoredLibrary } from '../../../library/indexed';
import type { Library, Outcome } from '../../../library/library';

import { settle } from '../../../library/settle';

import { newCopy, picture, prose } from '../../browser/library/samples';

/** What the page says of its work, before and after each act. `text`: sum of the text of the copy. */
export interface Said {
  readonly act: 'save' | 'replace' | 'link' | 'tag' | 'purge';
  readonly done: boolean;
  readonly id: string;
  readonly text: string | null;
}

/** What is left of a copy. */
export interface Left {
  readonly id: string;
  readonly text: string | null;
  /** Whether it is what it was when it was saved, with source and pictures. */
  readonly whole: boolean;
  /** Whether search finds it by a word that no other copy has. */
  readonly found: boolean;
}

export interface Audit {
  readonly copies: readonly Left[];
  /** What the check found not to fit. */
  readonly findings: readonly string[];
}

const LINKS = 20;
const PICTURES = 6;
const MOST = 120;

/** What the background of the extension does when the browser has started. */
export const wake = (): Promise<boolean> => settle();

function must<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) {
    throw new Error(`The library failed: ${outcome.failure}`);
  }
  return outcome.value;
}

const open = async (): Promise<StoredLibrary> => must(await openLibrary());
/** Letters only, so that it is one word, and the same for its stem. */
const ownWord = (): string =>
  `q${crypto.randomUUID().replace(/[^a-z]/g, '')}${crypto.randomUUID().replace(/[^a-z]/g, '')}x`;

async function anyCopy() {
  const word = ownWord();
  const pictures = await Promise.all(
    [0, 1, 2].map(() => picture(`shared ${Math.floor(Math.random() * PICTURES)}`.repeat(20_000))),
  );
  return newCopy({
    article: {
      url: `https://crash.example/${word}`,
      title: `Crash ${word}`,
      text: `${word} ${prose(Math.floor(Math.random() * 1e9), 400)}`,
    },
    pictures: [...new Map(pictures.map((one) => [one.hash, one])).values()],
    source: prose(7, 3000),
    row: { savedAt: new Date().toISOString() },
  });
}

type Say = (said: Said) => Promise<void>;

/** The ids that one worker may touch: no two work on the same copy, so that what was last is known. */
type Own = string[];

async function save(library: Library, say: Say, own: Own): Promise<void> {
  const copy = await anyCopy();
  const { id } = must(await library.save(copy));
  own.push(id);
  await say({ act: 'save', done: true, id, text: copy.contents.provenance.textHash });
}

async function replace(library: Library, say: Say, id: string): Promise<void> {
  const copy = await anyCopy();
  const text = copy.contents.provenance.textHash;
  await say({ act: 'replace', done: false, id, text });
  must(await library.replace(id, copy));
  await say({ act: 'replace', done: true, id, text });
}

/** As an import does: many addresses at once. */
async function link(library: Library, say: Say, own: Own): Promise<void> {
  const words = Array.from({ length: LINKS }, ownWord);
  const links = words.map((word) => ({ url: `https://link.example/${word}`, title: `Link ${word}` }));
  for (const { id } of must(await library.saveLinks(links))) {
    own.push(id);
    await say({ act: 'link', done: true, id, text: null });
  }
}

async function purge(library: Library, say: Say, own: Own): Promise<void> {
  const ids = own.splice(0, 1 + Math.floor(Math.random() * 10));
  for (const id of ids) {
    await say({ act: 'purge', done: false, id, text: null });
  }
  must(await library.purge(ids));
  for (const id of ids) {
    await say({ act: 'purge', done: true, id, text: null });
  }
}

async function actOnce(library: Library, say: Say, own: Own): Promise<void> {
  const dice = Math.random();
  const id = own[Math.floor(Math.random() * own.length)];
  if (own.length > MOST || (dice < 0.15 && own.length > 10)) {
    await purge(library, say, own);
  } else if (dice < 0.5 || id === undefined) {
    await save(library, say, own);
  } else if (dice < 0.6) {
    await link(library, say, own);
  } else if (dice < 0.75) {
    must(await library.change([id], { addTags: [`tag ${Math.floor(Math.random() * 9)}`] }));
  } else {
    const row = await library.get(id);
    if (row.ok) {
      await replace(library, say, id);
    }
  }
}

/** Works without end, in as many strands, until the browser is killed. */
export async function work(say: Say, strands: number): Promise<void> {
  const library = await open();
  const own: Own[] = Array.from({ length: strands }, () => []);
  let next = 0;
  for await (const rows of library.all()) {
    for (const { id } of rows) {
      own[next++ % strands]?.push(id);
    }
  }
  const strand = async (ids: Own) => {
    for (;;) {
      await actOnce(library, say, ids);
    }
  };
  await Promise.all(own.map(strand));
}

/** Looks at everything that is left. */
export async function audit(): Promise<Audit> {
  const library = await open();
  // Search first: the check would mend what it misses.
  const copies: Left[] = [];
  for await (const rows of library.all()) {
    for (const { id, title, holds } of rows) {
      const word = title?.split(' ').at(-1) ?? '';
      const hits = must(await library.search(word, { limit: 2 }));
      const contents = holds === 'article' ? must(await library.contents(id)) : null;
      const verdict = holds === 'article' ? must(await library.verify(id)) : null;
      copies.push({
        id,
        text: contents?.provenance.textHash ?? null,
        whole:
          verdict === null || (verdict.text === 'same' && verdict.source === 'same' && verdict.images.length === 0),
        found: hits.length === 1 && hits[0]?.copy.id === id,
      });
    }
  }
  const findings = must(await library.check()).map(({ kind, what }) => `${kind} ${what}`);
  library.close();
  return { copies, findings };
}

/** Saves copies of so many bytes until the library fails, and says with what, and how many there are. */
export async function saveUntilFull(
  bytes: number,
): Promise<{ readonly failure: string | null; readonly saved: readonly string[] }> {
  const library = await open();
  const saved: string[] = [];
  for (let one = 0; one < 200; one++) {
    const copy = await newCopy({ article: { title: `Large ${ownWord()}` } });
    const source = { bytes: crypto.getRandomValues(new Uint8Array(65_536)), length: 65_536 };
    const large = new Uint8Array(bytes);
    for (let at = 0; at + source.bytes.length <= bytes; at += source.bytes.length) {
      large.set(crypto.getRandomValues(source.bytes), at);
    }
    const outcome = await library.save({ ...copy, source: { bytes: large, length: bytes } });
    if (!outcome.ok) {
      library.close();
      return { failure: outcome.failure, saved };
    }
    saved.push(outcome.value.id);
  }
  library.close();
  return { failure: null, saved };
}

/** Deletes these for good, and says whether a save goes well then. */
export async function makeRoom(
  ids: readonly string[],
): Promise<{ readonly purged: number; readonly savedAfter: boolean }> {
  const library = await open();
  const purged = must(await library.purge(ids));
  const after = await library.save(await newCopy({ article: { title: 'After' } }));
  library.close();
  return { purged, savedAfter: after.ok };
}
