/** Reads and changes the library from a page; loaded when it is first wanted, so that the page opens without it. */
import type { Article } from '../../../core/article';
import { openLibrary } from '../../../library/indexed';
import type { Library, Outcome } from '../../../library/library';
import { copiesOf } from '../../../library/save/again';
import type { Again } from '../../../library/save/order';

async function inLibrary<Value>(work: (library: Library) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  const opened = await openLibrary();
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    opened.value.close();
  }
}

export const lookFor = (article: Article): Promise<Outcome<readonly Again[]>> =>
  inLibrary((library) => copiesOf(article, library));

/** Takes a copy out; it can be brought back in the library. */
export const takeOut = (id: string): Promise<Outcome<unknown>> => inLibrary((library) => library.remove([id]));
