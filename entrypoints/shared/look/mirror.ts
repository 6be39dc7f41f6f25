/** What `public/first-look.js` paints, and the record it was made from. */
export interface Mirror {
  /** The stored record, as JSON. */
  readonly of: string;
  readonly theme: string | null;
  /** The style sheet of a face that is not the usual one. */
  readonly sheet: string | null;
  readonly properties: Readonly<Record<string, string>>;
}

const KEY = 'look';

/** For which record the page was painted before its scripts ran. `null` stands for none. */
export function mirroredRecord(): string {
  try {
    const mirror: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return typeof mirror === 'object' && mirror !== null && 'of' in mirror ? String(mirror.of) : 'null';
  } catch {
    return 'null';
  }
}

export function keepMirror(mirror: Mirror | null): void {
  try {
    if (mirror === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(mirror));
  } catch {
    // Blocked: pages are painted twice, and that is all.
  }
}
