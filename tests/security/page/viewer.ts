/** Opens files as a program would that shows what we wrote. It has no policy of its own. */
import { renderMarkdown } from './markdown';
import { forbiddenIn, poke, stayHere } from './poke';

type Files = readonly (readonly [n: number, text: string])[];

const isData = (element: Element): boolean =>
  element.matches('script[type="application/json"], script[type="application/ld+json"]');
/** What our files have in their heads, by our own hand. */
const isHead = (element: Element): boolean =>
  element.closest('head') !== null &&
  element.matches('meta:not([http-equiv=refresh i]), style, title, link[rel=stylesheet]');

function frame(address: string): Promise<HTMLIFrameElement> {
  const element = document.createElement('iframe');
  element.src = address;
  const loaded = new Promise<HTMLIFrameElement>((resolve) =>
    element.addEventListener('load', () => resolve(element), { once: true }),
  );
  document.body.append(element);
  return loaded;
}

/** The styles of our files are all the same. */
function headOf({ head }: Document, styled: boolean): string {
  if (styled) for (const style of head.querySelectorAll('style')) style.remove();
  return head.innerHTML;
}

const viewer = {
  /** Looks at each file by itself, and opens all of them as one. */
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one pass over files of three kinds.
  async open(
    files: Files,
    kind: 'html' | 'markdown' | 'epub',
    policy: boolean,
  ): Promise<(readonly [number, string])[]> {
    const wrong: [number, string][] = [];
    const type = kind === 'epub' ? 'application/xhtml+xml' : 'text/html';
    let head = '';
    let bodies = '';
    for (const [n, text] of files) {
      const page = new DOMParser().parseFromString(kind === 'markdown' ? renderMarkdown(text) : text, type);
      if (page.querySelector('parsererror')) {
        wrong.push([n, `not XML: ${page.querySelector('parsererror')?.textContent?.slice(0, 200)}`]);
        continue;
      }
      for (const what of forbiddenIn(page, (element) => isData(element) || isHead(element))) wrong.push([n, what]);
      const { body } = page;
      if (!body) continue;
      if (!policy) page.querySelector('meta[http-equiv=content-security-policy i]')?.remove();
      if (kind === 'html') head += headOf(page, head !== '');
      for (const data of body.querySelectorAll('script')) if (isData(data)) data.remove();
      bodies +=
        kind === 'epub'
          ? [...body.childNodes].map((node) => new XMLSerializer().serializeToString(node)).join('')
          : body.innerHTML;
    }
    const whole =
      kind === 'epub'
        ? `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>${bodies}</body></html>`
        : `<!doctype html><html><head>${head}</head><body>${bodies}</body></html>`;
    const address = URL.createObjectURL(new Blob([whole], { type: `${type};charset=utf-8` }));
    const element = await frame(address);
    if (element.contentDocument?.querySelector('parsererror')) wrong.push([-1, 'the book is not XML']);
    if (element.contentDocument) poke(element.contentDocument);
    await new Promise((resolve) => setTimeout(resolve, 100));
    element.remove();
    URL.revokeObjectURL(address);
    return wrong;
  },
};

export type Viewer = typeof viewer;

stayHere();
Object.assign(globalThis, { viewer });
