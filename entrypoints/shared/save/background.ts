/** The background's part in saving: menu and keyboard, access to pages, and the desk itself where it stands here. */
import type { SaveDesk } from '../../../library/save/desk';
import type { SaveOrder, ToDesk } from '../../../library/save/order';
import { onChosen } from '../../../platform/menu';
import type { Line } from '../../../platform/own-line';
import { pageAccess } from '../../../platform/page-access';
import { answerPageAccess, type PageAccessWithNotice } from '../../../platform/page-access-line';
import { onSaveCommand } from '../../../platform/shortcut';
import { stayAwake } from '../../../platform/stay-awake';
import { localArea } from '../../../platform/storage';
import { answerSaves } from '../../workroom/answer-saves';
import { ruleForPage } from '../rule-for';
import { type Intent, onLeftIntent } from './intent';
import { takeGrantedWish } from './picture-wish';
import { callDesk, ownDocument } from './save-line';
import { handOver, notify, saveTab } from './save-tab';

const access: PageAccessWithNotice = { ...pageAccess, notice: notify };

let desk: SaveDesk | null = null;
let opening: Promise<SaveDesk> | null = null;

async function openHere(): Promise<SaveDesk> {
  const { makeDesk } = await import('../../workroom/make-desk');
  desk = makeDesk(access, stayAwake);
  return desk;
}

/** Loaded with the first save. */
function openDesk(): Promise<SaveDesk> {
  opening ??= openHere();
  return opening;
}

/** Hands a job in, and hears of it only as long as we are awake. */
async function hand(message: Extract<ToDesk, { readonly order: unknown }>): Promise<void> {
  if (!ownDocument) {
    (await openDesk()).take(message);
    return;
  }
  const line: Line<ToDesk> = await callDesk({
    hear(state) {
      if (state.phase !== 'saving') line.close();
    },
    closed: () => undefined,
  });
  line.send(message);
}

const handOrder = (order: SaveOrder): Promise<void> => hand({ do: 'save', order });

const save = (tabId: number): Promise<void> => saveTab(tabId, handOrder);

async function saveIntent(intent: Intent): Promise<void> {
  const rule = await ruleForPage(localArea(), intent.article.url);
  await handOver({ ...intent, rule: rule?.name ?? null, unseen: true }, handOrder);
}

export function attendSaves(): void {
  onChosen('save-page', save);
  onSaveCommand(save);
  onLeftIntent(saveIntent);
  if (ownDocument) answerPageAccess(access);
  else answerSaves({ current: () => desk, open: openDesk });
}

/** Completes a copy whose pictures the reader just gave leave for: the question may have closed the popup that asked. */
export async function completeWish(): Promise<void> {
  const order = await takeGrantedWish(Date.now());
  if (order !== null) await hand({ do: 'complete', order });
}
