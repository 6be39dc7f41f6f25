/** A box around each code listing, with a button that copies it. */

interface CopyWords {
  readonly word: string;
  readonly name: string;
  readonly copied: string;
}

interface ListingBoxes {
  readonly words: CopyWords;
  readonly classes: { readonly box: string; readonly button: string };
  /** Puts text on the clipboard and says so; `false` when the browser refuses. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** How long "Copied" stands on the button. */
const COPIED_MS = 2000;

/** The button holds no text: its word is drawn by the style sheet, so the text of the article stays that of the article. */
export function boxListings(body: HTMLElement, { words, classes, copy }: ListingBoxes, signal: AbortSignal): void {
  for (const code of body.querySelectorAll('pre > code')) {
    const pre = code.parentElement;
    if (pre === null || pre.parentElement?.className === classes.box) continue;
    const box = body.ownerDocument.createElement('div');
    box.className = classes.box;
    pre.replaceWith(box);
    box.append(
      copyButton(body.ownerDocument, () => copy(code.textContent ?? ''), { words, classes }, signal),
      pre,
    );
  }
}

function copyButton(
  doc: Document,
  copy: () => Promise<boolean>,
  { words, classes }: Pick<ListingBoxes, 'words' | 'classes'>,
  signal: AbortSignal,
): HTMLButtonElement {
  const button = doc.createElement('button');
  button.type = 'button';
  button.className = classes.button;
  button.dataset['word'] = words.word;
  button.setAttribute('aria-label', words.name);
  let timer = 0;
  const run = async () => {
    if (!(await copy()) || signal.aborted) return;
    button.dataset['word'] = words.copied;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      button.dataset['word'] = words.word;
    }, COPIED_MS);
  };
  button.addEventListener('click', () => void run(), { signal });
  return button;
}
