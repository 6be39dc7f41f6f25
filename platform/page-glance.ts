import type { Glance } from '../core/detect/glance';
import { browser } from './browser';
import { isGlance } from './glance-check';

/** A glance at the page in a tab, and which page that was. */
export interface PageGlance extends Glance {
  readonly url: string;
  /** When its document began, in milliseconds since 1970; one that goes to other addresses by itself stays the same. */
  readonly born: number;
  /** Milliseconds since then. */
  readonly age: number;
}

const script = '/detect.js';

const isOfPage = (value: unknown): value is PageGlance =>
  isGlance(value) &&
  'url' in value &&
  typeof value.url === 'string' &&
  'born' in value &&
  typeof value.born === 'number' &&
  'age' in value &&
  typeof value.age === 'number';

/** Glances at the page in a tab; `null` where there is none any more, or none that we are let into. */
export async function glanceInto(tabId: number): Promise<PageGlance | null> {
  const [frames] = await Promise.allSettled([browser.scripting.executeScript({ target: { tabId }, files: [script] })]);
  const value = frames.status === 'fulfilled' ? frames.value[0]?.result : null;
  return isOfPage(value) ? value : null;
}
