/** What runs inside the browser to learn page kinds: the signs of a page, and what it costs to read them. */
import { isProbablyReaderable } from '@mozilla/readability';
import { dataOf, glanceAt } from '../../core/detect/glance';
import { signsOf } from '../../core/detect/signs';

const timed = <T>(work: () => T): { ms: number; value: T } => {
  const started = performance.now();
  const value = work();
  return { ms: performance.now() - started, value };
};

function run(name: string, page: Document, url: string): unknown {
  // What comes first meets a cold page.
  const peer = () => timed(() => isProbablyReaderable(page));
  const before = name === 'peer-first' ? peer() : null;
  const signs = timed(() => signsOf(glanceAt(page, dataOf(page)), url));
  const after = before ?? peer();
  return { signs: signs.value, ms: signs.ms, peer: after.value, peerMs: after.ms };
}

Object.assign(globalThis, { lab: { run } });
