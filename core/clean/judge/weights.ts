import type { Forest } from './forest';

export const FIRST: Forest = { base: 0, trees: '' };
export const SECOND: Forest = { base: 0, trees: '' };
