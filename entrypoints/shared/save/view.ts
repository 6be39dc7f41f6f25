import type { MissingPictures, SaveView } from '../../../components/save-props';
import type { MissingPicture, SaveState } from '../../../library/save/order';

/** What a page shows of a save besides what the desk says. */
export type PageState = SaveState | { readonly phase: 'none' | 'undone' | 'private' };

const hostOf = (url: string): string => URL.parse(url)?.hostname.replace(/^www\./, '') ?? url;

/** Only leave can help, also where the page is left: other pictures are gone, too large or no pictures. */
const askable = ({ missing }: MissingPicture): boolean => missing === 'no-access' || missing === 'page-gone';

const missingOf = (missing: readonly MissingPicture[]): MissingPictures => ({
  count: missing.length,
  askable: missing.filter(askable).length,
});

/** The copy whose missing pictures may be asked for, and their addresses; `null` for none. */
export function askableIn(state: PageState): { readonly id: string; readonly urls: readonly string[] } | null {
  const saved = state.phase === 'saved' ? state : undefined;
  const found = state.phase === 'again' ? state.copies[0] : saved;
  const urls = found?.missing.filter(askable).map(({ url }) => url) ?? [];
  return found === undefined || urls.length === 0 ? null : { id: found.copy.id, urls };
}

/** The state as the views know it. */
export function viewOf(state: PageState): SaveView {
  switch (state.phase) {
    case 'saved': {
      const { copy, how, missing } = state;
      return { phase: 'saved', how, id: copy.id, missing: missingOf(missing) };
    }
    case 'again':
      return {
        phase: 'kept',
        copies: state.copies.map(({ copy, changes, missing }) => ({
          id: copy.id,
          savedAt: copy.savedAt,
          changes,
          missing: missingOf(missing),
        })),
      };
    case 'near': {
      const { id, siteName, url, title } = state.copy;
      return { phase: 'near', id, from: siteName ?? hostOf(url), title };
    }
    case 'failed':
      return { phase: 'failed', fault: state.failure };
    case 'private':
      return { phase: 'failed', fault: 'private' };
    case 'none':
    case 'undone':
    case 'saving':
    case 'cancelled':
      return state as Extract<SaveView, { phase: typeof state.phase }>;
  }
}
