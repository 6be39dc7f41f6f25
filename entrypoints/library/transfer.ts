/** The ways in and out of the library, as the page needs them; what it plugs in stands in open-transfers.ts. */
import type {
  ExportFormat,
  ExportOf,
  ImportPreview,
  ImportReport,
  Progress,
  TransferState,
} from '../../components/library-props';
import type { Outcome } from '../../library/library';

export interface Running {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** What came of reading files: an offer that can be taken, or a sentence that says why there is none. */
export type Offer =
  | { readonly ok: true; readonly preview: ImportPreview; readonly take: (running: Running) => Promise<ImportReport> }
  | { readonly ok: false; readonly text: string };

export interface Written {
  readonly count: number;
  /** Copies that could not be read. */
  readonly missing: number;
}

/** All answer also when they are cancelled; what they answer then is not looked at, but for an import's report. */
export interface Transfers {
  read(files: readonly File[], running: Running): Promise<Offer>;
  /** Hands the reader one file with all of the library, and tells the library so. */
  takeOut(running: Running): Promise<Outcome<Written>>;
  /** Hands the reader chosen copies as a file. */
  write(ids: readonly string[], format: ExportFormat, running: Running): Promise<Outcome<Written>>;
}

/** One transfer at a time, and what is shown of it. */
export class TransferWork {
  readonly #transfers: Transfers;
  readonly #show: (state: TransferState) => void;
  #over = new AbortController();
  #offer: Extract<Offer, { ok: true }> | null = null;

  constructor(transfers: Transfers, show: (state: TransferState) => void) {
    this.#transfers = transfers;
    this.#show = show;
  }

  async bringIn(files: readonly File[]): Promise<void> {
    const running = this.#begin((progress) => ({ phase: 'reading', progress }));
    const offer = await this.#told(running, this.#transfers.read(files, running));
    if (offer === null || running.signal.aborted) return;
    this.#offer = offer.ok ? offer : null;
    this.#show(offer.ok ? { phase: 'offered', preview: offer.preview } : { phase: 'unreadable', text: offer.text });
  }

  async take(): Promise<void> {
    const offer = this.#offer;
    if (offer === null) return;
    this.#offer = null;
    const running = this.#begin((progress) => ({ phase: 'importing', progress }));
    const report = await this.#told(running, offer.take(running));
    // What was taken before it was stopped is told, unless something else was begun meanwhile.
    if (report !== null && this.#over.signal === running.signal) this.#show({ phase: 'imported', report });
  }

  takeOut(): Promise<void> {
    return this.#write('library', (running) => this.#transfers.takeOut(running));
  }

  write(ids: readonly string[], format: ExportFormat): Promise<void> {
    return this.#write('chosen', (running) => this.#transfers.write(ids, format, running));
  }

  cancel(): void {
    this.#over.abort();
    this.#offer = null;
    this.#show({ phase: 'idle' });
  }

  async #write(of: ExportOf, how: (running: Running) => Promise<Outcome<Written>>): Promise<void> {
    const running = this.#begin((progress) => ({ phase: 'exporting', of, progress }));
    const outcome = await this.#told(running, how(running));
    if (outcome === null || running.signal.aborted) return;
    this.#show(
      outcome.ok ? { phase: 'exported', of, ...outcome.value } : { phase: 'failed', of, fault: outcome.failure },
    );
  }

  /** A fault of ours ends the transfer with a sentence, not with a line that goes on for ever. */
  async #told<Value>(running: Running, work: Promise<Value>): Promise<Value | null> {
    try {
      return await work;
    } catch (error) {
      reportError(error);
      if (this.#over.signal === running.signal && !running.signal.aborted) this.#show({ phase: 'broken' });
      return null;
    }
  }

  #begin(state: (progress: Progress) => TransferState): Running {
    this.#over.abort();
    this.#over = new AbortController();
    const { signal } = this.#over;
    const onProgress = (progress: Progress) => (signal.aborted ? undefined : this.#show(state(progress)));
    onProgress({ done: 0, total: 0 });
    return { signal, onProgress };
  }
}
