/** The same access to pages for the workroom where that is a document of its own: it asks the background over a line. */
import { answerOwn, callOwn, type Line } from './own-line';
import type { PageAccess, PictureLimits, ShownPage } from './page-access';

const name = 'page-access';

/** What a job tells the background when it has ended and nobody is there to see it. */
export interface Notice {
  readonly tabId: number;
  readonly mark: 'done' | 'question' | 'failed';
  /** Name of the message that the toolbar button then says. */
  readonly message: string;
}

type Question =
  | { readonly do: 'capture'; readonly tabId: number }
  | { readonly do: 'picture'; readonly page: ShownPage; readonly url: string; readonly limits: PictureLimits }
  | { readonly do: 'granted'; readonly url: string }
  | { readonly do: 'notice'; readonly notice: Notice };

interface Asked {
  readonly id: number;
  readonly question: Question;
}
interface Answered {
  readonly id: number;
  readonly answer: unknown;
}

export interface PageAccessWithNotice extends PageAccess {
  notice(notice: Notice): Promise<void>;
}

async function answerTo(question: Question, access: PageAccessWithNotice): Promise<unknown> {
  switch (question.do) {
    case 'capture':
      return access.capture(question.tabId);
    case 'picture':
      return access.picture(question.page, question.url, question.limits);
    case 'granted':
      return access.granted(question.url);
    case 'notice':
      return access.notice(question.notice);
  }
}

/** The background's end. A question that meets a fault of ours is answered too, with nothing: a job waits for it. */
export function answerPageAccess(access: PageAccessWithNotice): void {
  answerOwn<Asked, Answered>(name, (line) => {
    const answer = async ({ id, question }: Asked): Promise<void> => {
      try {
        line.send({ id, answer: await answerTo(question, access) });
      } catch (error) {
        line.send({ id, answer: null });
        throw error;
      }
    };
    return {
      hear: (asked) => {
        answer(asked).catch((error: unknown) => reportError(error));
      },
      closed: () => undefined,
    };
  });
}

/** A service worker that was stopped in the middle of it is woken once more, and asked again. */
const tries = 2;

/** The workroom's end. */
export function remotePageAccess(): PageAccessWithNotice {
  let line: Line<Asked> | null = null;
  let last = 0;
  const waiting = new Map<number, { readonly answered: (answer: unknown) => void; readonly lost: () => void }>();

  const open = (): Line<Asked> =>
    callOwn<Answered, Asked>(name, () => ({
      hear: ({ id, answer }) => {
        waiting.get(id)?.answered(answer);
        waiting.delete(id);
      },
      closed: () => {
        line = null;
        const lost = [...waiting.values()];
        waiting.clear();
        for (const one of lost) one.lost();
      },
    }));

  const ask = (question: Question, left = tries): Promise<unknown> =>
    new Promise((resolve) => {
      last += 1;
      const id = last;
      waiting.set(id, {
        answered: resolve,
        lost: () => resolve(left > 1 ? ask(question, left - 1) : null),
      });
      line ??= open();
      line.send({ id, question });
    });

  // Both ends are of one version: what comes is what the background's end gives.
  return {
    capture: (tabId) => ask({ do: 'capture', tabId }) as ReturnType<PageAccess['capture']>,
    picture: (page, url, limits) => ask({ do: 'picture', page, url, limits }) as ReturnType<PageAccess['picture']>,
    granted: async (url) => (await ask({ do: 'granted', url })) === true,
    notice: async (notice) => {
      await ask({ do: 'notice', notice });
    },
  };
}
