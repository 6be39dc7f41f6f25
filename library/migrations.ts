/**
 * From each shape of the library to the next. A step stands for the version that it makes, knows nothing of the types
 * of today, and never changes once a release has it.
 */

/** Waits for nothing but requests of the transaction, so that all of it happens or nothing. */
export type Step = (transaction: IDBTransaction) => void | Promise<void>;

const first: Step = ({ db }) => {
  const rows = db.createObjectStore('rows', { keyPath: 'id' });
  rows.createIndex('age', ['age', 'id']);
  rows.createIndex('shelf', 'shelf');
  rows.createIndex('key', 'key');
  rows.createIndex('deletedAt', 'deletedAt');
  rows.createIndex('notedAt', 'notedAt');
  db.createObjectStore('contents', { keyPath: 'id' });
  db.createObjectStore('texts', { keyPath: 'id' }).createIndex('sketch', 'sketch', { multiEntry: true });
  db.createObjectStore('sources', { keyPath: 'id' });
  db.createObjectStore('images', { keyPath: 'hash' });
  db.createObjectStore('uses', { keyPath: 'hash' });
  db.createObjectStore('fresh', { keyPath: 'number', autoIncrement: true });
  db.createObjectStore('heads', { keyPath: 'segment', autoIncrement: true });
  db.createObjectStore('blocks', { keyPath: ['segment', 'at'] });
  db.createObjectStore('gone', { keyPath: 'number' }).createIndex('id', 'id');
  db.createObjectStore('facts', { keyPath: 'name' });
};

const highlights: Step = ({ db }) => {
  db.createObjectStore('highlights', { keyPath: ['copyId', 'id'] });
};

export interface Shape {
  readonly version: number;
  /** In order: the first makes version 1. */
  readonly steps: readonly Step[];
}

/** The shape that the code of today reads and writes: stored.ts. */
export const SHAPE: Shape = { version: 2, steps: [first, highlights] };

/** Takes the steps that are missing, one after the other. */
export async function migrate(transaction: IDBTransaction, from: number, { version, steps }: Shape): Promise<void> {
  for (const step of steps.slice(from, version)) {
    await step(transaction);
  }
}
