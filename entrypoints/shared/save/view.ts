import type { SaveView } from '../../../components/save-props';
import type { SaveState } from '../../../library/save/order';

/** What a page shows of a save besides what the desk says. */
export type PageState = SaveState | { readonly phase: 'none' | 'undone' | 'private' };

const hostOf = (url: string): string => URL.parse(url)?.hostname.replace(/^www\./, '') ?? url;

/** The state as the views know it. */
export function viewOf(state: PageState): SaveView {
  switch (state.phase) {
    case 'saved': {
      const { copy, how, missing } = state;
      const askable = missing.filter((one) => one.missing === 'no-access').length;
      return { phase: 'saved', how, id: copy.id, missing: { count: missing.length, askable } };
    }
    case 'again':
      return {
        phase: 'kept',
        copies: state.copies.map(({ copy, changes }) => ({ id: copy.id, savedAt: copy.savedAt, changes })),
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
