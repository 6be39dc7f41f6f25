import type { Area } from '../../../platform/storage';

/** A storage area that holds at most so many characters of JSON. */
export class MemoryArea implements Area {
  readonly items: Record<string, unknown> = {};
  readonly #room: number;

  constructor(room = Number.POSITIVE_INFINITY) {
    this.#room = room;
  }

  async get(keys: string | string[] | null): Promise<Record<string, unknown>> {
    const found = Object.entries(this.items).filter(([key]) => keys === null || [keys].flat().includes(key));
    return structuredClone(Object.fromEntries(found));
  }

  async set(items: Record<string, unknown>): Promise<void> {
    if (JSON.stringify({ ...this.items, ...items }).length > this.#room) {
      throw new Error('Session storage quota bytes exceeded. Values were not stored.');
    }
    Object.assign(this.items, structuredClone(items));
  }

  async remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) {
      Reflect.deleteProperty(this.items, key);
    }
  }
}
