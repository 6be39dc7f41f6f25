/** Whether what came from a page is a glance: a page that has taken over its renderer can send anything. */
import type { Glance, Running } from '../core/detect/glance';

/** Numbers from this on are of no page. */
const MOST = 1e9;
/** Texts and meta elements in a glance, and characters of a text. */
const MOST_TEXTS = 1000;
const MOST_TEXT = 100_000;

const COUNTS = [
  'pictures',
  'sections',
  'subsections',
  'code',
  'pres',
  'captions',
  'quotes',
  'buttons',
] satisfies (keyof Glance['counts'])[];
const RUNNING = ['characters', 'paragraphs', 'inside', 'prices'] satisfies (keyof Running)[];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < MOST;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_TEXT;
const isList = <Item>(value: unknown, of: (item: unknown) => item is Item): value is Item[] =>
  Array.isArray(value) && value.length <= MOST_TEXTS && value.every(of);

const isMeta = (value: unknown): value is [string, string] => isList(value, isText) && value.length === 2;
const isRunning = (value: unknown): value is Running =>
  isObject(value) && RUNNING.every((name) => isCount(value[name]));

export function isGlance(value: unknown): value is Glance {
  if (!isObject(value)) return false;
  const { counts, divisions } = value;
  return (
    [value['title'], value['names']].every(isText) &&
    isList(value['metas'], isMeta) &&
    isList(value['data'], isText) &&
    isObject(counts) &&
    COUNTS.every((sign) => isCount(counts[sign])) &&
    [value['links'], value['headWords']].every(isCount) &&
    isRunning(value['paragraphs']) &&
    (divisions === null || isRunning(divisions)) &&
    typeof value['login'] === 'boolean' &&
    typeof value['shell'] === 'boolean'
  );
}
