/** Bringing files in: what they hold is shown first, and taken when the reader says so. */
import type { ImportReport, RefusedRecord } from '../../components/library-props';
import { LibraryError } from '../../library/failure';
import type { FileFault } from '../../library/in/found';
import { applyImport, type ImportPlan, type ImportTools, planImport, type Without } from '../../library/in/import';
import type { Library, LibraryFailure } from '../../library/library';
import { say } from '../../platform/i18n';
import { ownVersion } from '../../platform/version';
import { fileFault, formatName, leftBehind, refusedRecord } from './import-words';
import type { Offer, Running } from './transfer';

/** A file that can be taken. */
interface Planned {
  readonly plan: ImportPlan;
  /** Its name, where there are several. */
  readonly name: string | null;
}

const toolsFor = (library: Library): ImportTools => ({
  library,
  doc: document,
  // The engine comes with it: only some files need it.
  clean: async (html, url) => (await import('./clean-page')).cleanPage(html, url),
  engine: ownVersion(),
  now: () => new Date().toISOString(),
});

const isFault = (planned: ImportPlan | FileFault): planned is FileFault => typeof planned === 'string';

export async function read(library: Library, files: readonly File[], running: Running): Promise<Offer> {
  const tools = toolsFor(library);
  const good: Planned[] = [];
  const bad: { readonly file: File; readonly fault: FileFault }[] = [];
  try {
    for (const file of files) {
      const watching = { signal: running.signal, onProgress: (done: number) => running.onProgress({ done, total: 0 }) };
      const plan = await planImport(file, tools, watching);
      if (isFault(plan)) bad.push({ file, fault: plan });
      else good.push({ plan, name: files.length === 1 ? null : file.name });
    }
  } catch (error) {
    if (running.signal.aborted) return { ok: false, text: '' };
    if (error instanceof LibraryError) return { ok: false, text: say(`library_trouble_${error.failure}`) };
    throw error;
  }
  const refused = bad.map(({ file, fault }) => ({ name: file.name, reason: fileFault(fault) }));
  const [first] = refused;
  if (good.length === 0) return { ok: false, text: wholly(refused, first?.reason ?? fileFault('empty')) };
  return {
    ok: true,
    preview: {
      format: [...new Set(good.map(({ plan }) => formatName(plan.format)))].join(', '),
      counts: {
        articles: sum(good, ({ copies, pages }) => copies + pages),
        links: sum(good, ({ links }) => links),
      },
      firstTitles: good.flatMap(({ plan }) => plan.titles),
      duplicates: sum(good, ({ duplicates }) => duplicates),
      refused: [...refused, ...good.flatMap(refusedIn)],
      left: leftBehind(good.flatMap(({ plan }) => plan.without)),
    },
    take: (taking) => inTurn(taking.signal, () => take(good, refused, tools, taking)),
  };
}

const sum = (all: readonly Planned[], of: (plan: ImportPlan) => number): number =>
  all.reduce((before, { plan }) => before + of(plan), 0);

const refusedIn = ({ plan, name }: Planned): readonly RefusedRecord[] =>
  plan.refused.map((one) => refusedRecord(one, name));

/** None of the files can be read. */
const wholly = (refused: readonly RefusedRecord[], only: string): string =>
  refused.length < 2 ? only : refused.map(({ name, reason }) => `${name}: ${reason}`).join(' ');

/** One import after the other in all windows: what one brings in the next one knows. */
const inTurn = (signal: AbortSignal, work: () => Promise<ImportReport>): Promise<ImportReport> =>
  navigator.locks.request('plainleaf import', { signal }, work).catch((error: unknown) => {
    if (signal.aborted) return { taken: 0, duplicates: 0, refused: [], left: [], stopped: 'cancelled' };
    throw error;
  });

async function take(
  files: readonly Planned[],
  before: readonly RefusedRecord[],
  tools: ImportTools,
  running: Running,
): Promise<ImportReport> {
  const total = sum(files, sizeOf);
  const refused = [...before];
  const without: Without[] = [];
  let [taken, duplicates, past] = [0, 0, 0];
  let stopped: 'cancelled' | LibraryFailure | null = null;
  for (const { plan, name } of files) {
    const from = past;
    const report = await applyImport(plan, tools, {
      signal: running.signal,
      onProgress: (done) => running.onProgress({ done: from + done, total }),
    });
    taken += report.saved + report.links;
    duplicates += report.duplicates;
    refused.push(...report.refused.map((one) => refusedRecord(one, name)));
    without.push(...report.without);
    past += sizeOf(plan);
    stopped = report.stopped === 'aborted' ? 'cancelled' : report.stopped;
    if (stopped !== null) break;
  }
  return { taken, duplicates, refused, left: leftBehind(without), stopped };
}

const sizeOf = (plan: ImportPlan): number =>
  plan.copies + plan.pages + plan.links + plan.duplicates + plan.refused.length;
