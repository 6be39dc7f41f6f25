/** Where the workroom stands: in the background where that has a document, else in one that is made for it. */
import type { Answer, Question } from '../core/declutter/questions';
import { browser } from './browser';
import type { RawSender } from './message-check';
import { isPageScript, readAsked } from './workroom-check';
import { type Answered, workroomLine } from './workroom-line';

export interface Room {
  answer(question: Question): Answer;
}

export interface WorkroomHost {
  /** Makes the room of one page. */
  readonly make: () => Promise<Room>;
  /** Hears how many pages are on the line, whenever that changes. */
  readonly onLines?: (count: number) => void;
}

/** Answers pages that are on the line. What is known of a page is gone with its line. */
export function answerLines({ make, onLines }: WorkroomHost): void {
  let lines = 0;
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== workroomLine) return;
    if (!isPageScript(port.sender as RawSender | undefined, own)) {
      port.disconnect();
      return;
    }
    lines += 1;
    onLines?.(lines);
    const room = make();
    let open = true;
    port.onDisconnect.addListener(() => {
      open = false;
      lines -= 1;
      onLines?.(lines);
    });
    port.onMessage.addListener(async (message: unknown) => {
      const asked = readAsked(message);
      if (asked === null) return port.disconnect();
      const answer = (await room).answer(asked.question);
      if (open) port.postMessage({ id: asked.id, answer } satisfies Answered);
    });
  });
}

const page = '/workroom.html';

interface Offscreen {
  createDocument(options: { url: string; reasons: readonly string[]; justification: string }): Promise<void>;
}
interface WithOffscreen {
  readonly offscreen: Offscreen;
  readonly runtime: { getContexts(filter: { contextTypes: readonly string[] }): Promise<readonly unknown[]> };
}

/** Whether the workroom has a document now. */
export async function workroomIsOpen(): Promise<boolean> {
  const { runtime } = browser as unknown as WithOffscreen;
  return (await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;
}

/** Opens the document that the workroom stands in where the background has none; resolves when it is ready. */
export function openWorkroom(): Promise<void> {
  const { offscreen } = browser as unknown as WithOffscreen;
  return navigator.locks.request('workroom', async () => {
    if (await workroomIsOpen()) return;
    await offscreen.createDocument({
      url: page,
      reasons: ['DOM_PARSER'],
      justification: 'Judges which parts of a page are clutter, away from the page.',
    });
  });
}
