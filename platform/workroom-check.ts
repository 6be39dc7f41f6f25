/** What the workroom takes, and from whom. */
import type { FrameShot, Order, Question, Shot } from '../core/declutter/questions';
import { isGlance } from './glance-check';
import type { RawSender } from './message-check';
import type { Asked } from './workroom-line';

/** Whether our own script in a page of a tab is at the other end: no page of the extension, and nobody else. */
export const isPageScript = (sender: RawSender | undefined, own: { readonly id: string; readonly origin: string }) =>
  sender !== undefined &&
  sender.id === own.id &&
  sender.tab?.id !== undefined &&
  sender.frameId !== undefined &&
  sender.url !== undefined &&
  !sender.url.startsWith(own.origin);

/** Parts and frames in one question. */
const MOST = 50;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isString = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => Number.isSafeInteger(value);
const isList = <Item>(value: unknown, of: (item: unknown) => item is Item): value is Item[] =>
  Array.isArray(value) && value.every(of);

const isOrder = (value: unknown): value is Order =>
  isObject(value) && isNumber(value['count']) && isList(value['names'], isString);

const isShot = (value: unknown): value is Shot =>
  isObject(value) &&
  isString(value['html']) &&
  (value['order'] === null || isOrder(value['order'])) &&
  isString(value['url']) &&
  isList(value['hidden'], isNumber) &&
  isList(value['overlays'], isNumber);

const isFrame = (value: unknown): value is FrameShot =>
  isObject(value) && isShot(value['shot']) && isList(value['names'], isString);

const isRule = (value: unknown): boolean =>
  value === null || (isObject(value) && isString(value['name']) && isString(value['text']));

function isQuestion(value: unknown): value is Question {
  if (!isObject(value)) return false;
  if (value['name'] === 'glance') return isGlance(value['glance']) && isString(value['url']);
  if (!isList(value['frames'], isFrame) || value['frames'].length > MOST) return false;
  if (value['name'] === 'page') return isShot(value['shot']) && isRule(value['rule']);
  return value['name'] === 'parts' && isList(value['shots'], isShot) && value['shots'].length <= MOST;
}

/** Names and types are checked: a page that has taken over its renderer can send anything. */
export const readAsked = (message: unknown): Asked | null =>
  isObject(message) && isNumber(message['id']) && isQuestion(message['question'])
    ? { id: message['id'], question: message['question'] }
    : null;
