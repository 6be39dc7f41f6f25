import { pictureAddresses } from '../../core/pictures';
import { openLibrary } from '../../library/indexed';
import type { Library, Outcome } from '../../library/library';
import { SaveDesk } from '../../library/save/desk';
import type { SaveEnd } from '../../library/save/order';
import type { Notice, PageAccessWithNotice } from '../../platform/page-access-line';
import { fetchPicture } from '../../platform/picture-fetch';

/** One connection for all saves; a lost one is opened anew. */
function libraryOnce(): () => Promise<Outcome<Library>> {
  let opening: Promise<Outcome<Library>> | null = null;
  const forget = () => {
    opening = null;
  };
  return async () => {
    opening ??= openLibrary({ onLost: forget });
    const opened = await opening;
    if (!opened.ok) forget();
    return opened;
  };
}

/** What the toolbar button says of a save that ended unseen; `null`: the reader stopped it. */
function noticeOf(end: SaveEnd): Omit<Notice, 'tabId'> | null {
  switch (end.phase) {
    case 'saved':
      return { mark: 'done', message: 'save_notice_saved' };
    case 'again':
      return { mark: 'question', message: 'save_notice_again' };
    case 'near':
      return { mark: 'question', message: 'save_notice_near' };
    case 'failed':
      return { mark: 'failed', message: `save_failed_${end.failure}` };
    case 'cancelled':
      return null;
  }
}

/** @param hold keeps the place where it runs from being closed, and gives the end of that */
export function makeDesk(pages: PageAccessWithNotice, hold: () => () => void): SaveDesk {
  return new SaveDesk({
    tools: {
      library: libraryOnce(),
      pages,
      own: fetchPicture,
      addresses: (article) => pictureAddresses(article, document),
      now: () => new Date(),
    },
    hold,
    async onUnseen({ tabId }, end) {
      const notice = noticeOf(end);
      if (tabId !== null && notice !== null) await pages.notice({ tabId, ...notice });
    },
  });
}
