/**
 * Where a reader tab gets its article from: the part of its address after `#`. The source is in it too, so that a tab
 * whose article was forgotten can still lead there.
 */
export interface ReaderAddress {
  readonly from:
    | { readonly kind: 'kept'; readonly key: string }
    | { readonly kind: 'tab'; readonly id: number }
    /** A saved copy. */
    | { readonly kind: 'copy'; readonly id: string };
  readonly source: string | null;
  readonly print: boolean;
}

export function writeReaderAddress(address: ReaderAddress): string {
  const { from, source, print } = address;
  const fields = new URLSearchParams(nameOf(from));
  if (source !== null) {
    fields.set('source', source);
  }
  if (print) {
    fields.set('print', '');
  }
  return `#${fields}`;
}

function nameOf(from: ReaderAddress['from']): Record<string, string> {
  switch (from.kind) {
    case 'kept':
      return { key: from.key };
    case 'tab':
      return { tab: String(from.id) };
    case 'copy':
      return { copy: from.id };
  }
}

function webAddress(text: string | null): string | null {
  return text !== null && URL.canParse(text) && /^(https?|file):$/.test(new URL(text).protocol) ? text : null;
}

export function readReaderAddress(hash: string): ReaderAddress | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const source = webAddress(fields.get('source'));
  const print = fields.has('print');
  const key = fields.get('key');
  if (key !== null && /^[\w-]{8,64}$/.test(key)) {
    return { from: { kind: 'kept', key }, source, print };
  }
  const copy = fields.get('copy');
  if (copy !== null && /^[\w-]{1,64}$/.test(copy)) {
    return { from: { kind: 'copy', id: copy }, source, print };
  }
  const tab = fields.get('tab');
  return tab !== null && /^\d{1,15}$/.test(tab) ? { from: { kind: 'tab', id: Number(tab) }, source, print } : null;
}

/** The highlight of a saved copy that an address leads to; `null` for none. */
export function highlightIn(hash: string): string | null {
  const id = new URLSearchParams(hash.replace(/^#/, '')).get('highlight');
  return id !== null && /^[\w-]{1,100}$/.test(id) ? id : null;
}

export const withHighlight = (address: string, id: string): string => `${address}&highlight=${encodeURIComponent(id)}`;
