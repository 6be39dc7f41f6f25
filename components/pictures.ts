/** Pictures that can be enlarged. */

export interface Picture {
  readonly src: string;
  readonly alt: string;
  /** What is written under it, as copies of its nodes. */
  readonly caption: readonly Node[];
  /** What opens it. */
  readonly opener: HTMLElement;
}

interface Enlarging {
  readonly name: (alt: string) => string;
  readonly classes: { readonly around: string; readonly linked: string; readonly corner: string };
  readonly open: (opener: HTMLElement) => void;
}

/** A button around each picture; beside one that is a link, whose link stays what it is. Signs among words are left alone. */
export function offerEnlarging(body: HTMLElement, { name, classes, open }: Enlarging, signal: AbortSignal): void {
  for (const image of body.querySelectorAll('img:not(.pl-inline)')) {
    if (image.closest('button, summary') !== null) continue;
    const link = image.closest('a');
    if (link !== null && (link.textContent ?? '').trim() !== '') continue;
    const button = body.ownerDocument.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-label', name(image.getAttribute('alt')?.trim() ?? ''));
    button.setAttribute('aria-haspopup', 'dialog');
    button.addEventListener('click', () => open(button), { signal });
    if (link === null) {
      button.className = classes.around;
      image.replaceWith(button);
      button.append(image);
      continue;
    }
    // A second picture in the same link.
    if (link.parentElement?.className === classes.linked) continue;
    const frame = body.ownerDocument.createElement('span');
    frame.className = classes.linked;
    button.className = classes.corner;
    button.append(cornersOf(body.ownerDocument));
    link.replaceWith(frame);
    frame.append(link, button);
  }
}

const SVG = 'http://www.w3.org/2000/svg';

function cornersOf(doc: Document): Element {
  const icon = doc.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  const path = doc.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M9.5 2.5h4v4M6.5 13.5h-4v-4M13.5 2.5L9 7M2.5 13.5L7 9');
  icon.append(path);
  return icon;
}

/** The pictures that a reader can go through, in their order. One that did not come is not among them. */
export function picturesIn(body: HTMLElement, { around, linked, corner }: Enlarging['classes']): readonly Picture[] {
  const openers = body.querySelectorAll<HTMLElement>(`.${CSS.escape(around)}, .${CSS.escape(corner)}`);
  return [...openers].flatMap((opener) => {
    const image = (opener.closest(`.${CSS.escape(linked)}`) ?? opener).querySelector('img');
    if (image === null || (image.complete && image.naturalWidth === 0)) return [];
    return [{ src: image.src, alt: image.alt, caption: captionOf(image), opener }];
  });
}

function captionOf(image: Element): readonly Node[] {
  const caption = image.closest('figure')?.querySelector('figcaption')?.cloneNode(true) as Element | undefined;
  if (caption === undefined) return [];
  for (const element of caption.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const button of caption.querySelectorAll('button')) button.remove();
  // Over a large picture a link into the article leads nowhere.
  for (const link of caption.querySelectorAll('a[href^="#"]')) link.removeAttribute('href');
  return [...caption.childNodes];
}
