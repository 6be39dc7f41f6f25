import type { PackReportProps, PackState } from '../../components/settings-props';
import { PACK_LIMITS, type Pack, packChanges } from '../../core/sites/pack';
import { askAddress } from '../../platform/ask-address';
import { type ImportedPack, packInfo } from '../../platform/pack-info';
import { replaceRules, rulesOf } from '../../platform/rules';
import { readSetting, writeSetting } from '../../platform/settings';
import { localArea } from '../../platform/storage';
import type { PackFault, Reading } from './read-pack';

/** What reads zip files is loaded when there is one. */
const reader = () => import('./read-pack');

type Origin = Pick<ImportedPack, 'from' | 'name'>;
type Rules = ReadonlyMap<string, string>;

/** Puts a pack in the place of the one before. `false` where the browser has no room: then nothing has changed. */
async function store(rules: Rules, pack: ImportedPack | null, address: string): Promise<boolean> {
  const before = await rulesOf(localArea(), 'pack');
  try {
    await replaceRules(localArea(), 'pack', rules);
    await writeSetting(localArea(), packInfo, { pack, address });
    return true;
  } catch {
    // Storage may be full or closed; the page says so.
    await Promise.allSettled([replaceRules(localArea(), 'pack', before)]);
    return false;
  }
}

/** What is kept in memory for the next click: an offer to take, or a removed pack to bring back. */
interface Held {
  readonly rules: Rules;
  readonly pack: ImportedPack | null;
  readonly address: string;
  readonly report: PackReportProps;
}

const noRoom: PackState = { phase: 'fault', fault: 'no-room', report: null };

async function take({ rules, pack, address, report }: Held): Promise<PackState> {
  return (await store(rules, pack, address)) ? { phase: 'taken', report } : noRoom;
}

const addressNow = async () => (await readSetting(localArea(), packInfo)).address;

/** Imports, updates and removals of the pack, one at a time. What it comes to is told to `show`. */
export class PackWork {
  #held: Held | null = null;
  #running: AbortController | null = null;
  readonly #show: (state: PackState) => void;
  readonly #now: () => Date;

  constructor(show: (state: PackState) => void, now: () => Date) {
    this.#show = show;
    this.#now = now;
  }

  zip(file: File): Promise<void> {
    return this.#bring({ from: 'zip', name: file.name }, async (reading) =>
      file.size > PACK_LIMITS.all
        ? 'large'
        : (await reader()).readZip(new Uint8Array(await file.arrayBuffer()), reading),
    );
  }

  files(files: readonly File[], from: 'folder' | 'files'): Promise<void> {
    const folder = files[0]?.webkitRelativePath.split('/')[0] ?? '';
    return this.#bring({ from, name: from === 'folder' ? folder : '' }, async (reading) =>
      (await reader()).readFiles(files, reading),
    );
  }

  /** Fetches a pack and offers it. Call it first thing in a click: it asks for the host of the address. */
  address(written: string): Promise<void> {
    return this.#begin(async (reading) => {
      const asked = askAddress(written, { most: PACK_LIMITS.all, signal: reading.signal });
      this.#show({ phase: 'reading', what: 'asking', done: 0, all: 0 });
      const bytes = await asked;
      if (typeof bytes === 'string') return { phase: 'fault', fault: bytes, report: null };
      const name = written.trim();
      const held = heldOf(await (await reader()).readZip(bytes, reading), { from: 'address', name }, this.#now(), name);
      return 'phase' in held ? held : this.#offer(held);
    });
  }

  /** Takes what is offered. */
  takeOffer(): Promise<void> {
    return this.#begin(async () => (this.#held === null ? { phase: 'idle' } : take(this.#held)));
  }

  remove(): Promise<void> {
    return this.#begin(async () => {
      const { pack, address } = await readSetting(localArea(), packInfo);
      const rules = await rulesOf(localArea(), 'pack');
      this.#held = { rules, pack, address, report: { taken: rules.size, refused: [], unsupported: [] } };
      return (await store(new Map(), null, address)) ? { phase: 'removed', count: rules.size } : noRoom;
    });
  }

  undo(): Promise<void> {
    return this.#begin(async () => {
      const back = this.#held === null ? null : await take(this.#held);
      return back?.phase === 'fault' ? back : { phase: 'idle' };
    });
  }

  cancel(): void {
    this.#running?.abort();
    this.#show({ phase: 'idle' });
  }

  #bring(origin: Origin, read: (reading: Reading) => Promise<Pack | PackFault>): Promise<void> {
    return this.#begin(async (reading) => {
      this.#show({ phase: 'reading', what: 'files', done: 0, all: 0 });
      const pack = await read(reading);
      const held = heldOf(pack, origin, this.#now(), await addressNow());
      reading.signal.throwIfAborted();
      return 'phase' in held ? held : take(held);
    });
  }

  async #offer(held: Held): Promise<PackState> {
    this.#held = held;
    const changes = packChanges(await rulesOf(localArea(), 'pack'), held.rules);
    const same = changes.added + changes.changed + changes.removed === 0;
    return same
      ? { phase: 'fault', fault: 'same', report: held.report }
      : { phase: 'offered', report: held.report, changes };
  }

  /** What is cancelled shows nothing more. */
  async #begin(work: (reading: Reading) => Promise<PackState>): Promise<void> {
    this.#running?.abort();
    const run = new AbortController();
    this.#running = run;
    const onProgress = (done: number, all: number) =>
      run.signal.aborted ? undefined : this.#show({ phase: 'reading', what: 'files', done, all });
    try {
      const next = await work({ onProgress, signal: run.signal });
      if (!run.signal.aborted) this.#show(next);
    } catch (error) {
      if (!run.signal.aborted) throw error;
    }
  }
}

function heldOf(pack: Pack | PackFault, origin: Origin, now: Date, address: string): Held | PackState {
  if (typeof pack === 'string') return { phase: 'fault', fault: pack, report: null };
  const { rules, refused, unsupported } = pack;
  const report = { taken: rules.size, refused, unsupported };
  if (rules.size === 0) return { phase: 'fault', fault: 'none', report };
  return { rules, pack: { ...origin, at: now.toISOString(), count: rules.size }, address, report };
}
