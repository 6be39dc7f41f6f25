/** What is known of the whole page while its parts are written. */
import { Anchors } from './anchors';
import { Names } from './names';

export interface Setting {
  readonly doc: Document;
  /** What relative links are relative to. */
  readonly baseUrl: string;
  /** Of the whole page, as are the others. */
  readonly anchors: Anchors;
  readonly names: Names;
  /** Elements that name a language or a direction of their text. */
  readonly scoped: ReadonlySet<Element>;
}

/** Takes down what the whole page says, before anything is cut out of it. */
export function settingOf(doc: Document, baseUrl: string): Setting {
  const scoped = new Set(doc.body.querySelectorAll('[lang], [dir]'));
  return { doc, baseUrl, anchors: new Anchors(doc, baseUrl), names: new Names(), scoped };
}
