/**
 * Two noncharacters frame the number of a removal while the article is put together (`clean/explain.ts`); a page has
 * no business holding them.
 */
export const SENTINEL_OPEN = '\uFDD0';
export const SENTINEL_CLOSE = '\uFDD1';
export const hasSentinelSign = (text: string): boolean => text.includes(SENTINEL_OPEN) || text.includes(SENTINEL_CLOSE);
export const withoutSentinels = (text: string): string =>
  hasSentinelSign(text) ? text.replace(/[\uFDD0\uFDD1]/g, '') : text;
