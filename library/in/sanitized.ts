import { htmlOf } from '../../core/clean/allowed';
import { fill } from '../../core/clean/sanitize';

/** HTML as an article may hold it. HTML that the engine wrote comes out as it went in. */
export type Sanitize = (html: string) => string;

/** @param doc lends its DOM only */
export function sanitizer(doc: Document): Sanitize {
  const inert = doc.implementation.createHTMLDocument('');
  return (html) => {
    const host = inert.createElement('div');
    fill(host, html);
    return htmlOf(host);
  };
}
