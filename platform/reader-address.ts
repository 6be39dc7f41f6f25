/**
 * Where a reader tab gets its article from: the part of its address after `#`. The source is in it too, so that a tab
 * whose article was forgotten can still lead there.
 */
export interface ReaderAddress {
  readonly from: { readonly kind: 'kept'; readonly key: string } | { readonly kind: 'tab'; readonly id: number };
  readonly source: string | null;
  readonly print: boolean;
}

export function writeReaderAddress(address: ReaderAddress): string {
  const { from, source, print } = address;
  const fields = new URLSearchParams(from.kind === 'kept' ? { key: from.key } : { tab: String(from.id) });
  if (source !== null) {
    fields.set('source', source);
  }
  if (print) {
    fields.set('print', '');
  }
  return `#${fields}`;
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
  const tab = fields.get('tab');
  return tab !== null && /^\d{1,15}$/.test(tab) ? { from: { kind: 'tab', id: Number(tab) }, source, print } : null;
}
