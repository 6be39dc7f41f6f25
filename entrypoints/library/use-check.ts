import { useCallback, useState } from 'preact/hooks';
import type { CheckProps, CheckState, LossKind } from '../../components/library-props';
import type { Finding } from '../../library/check';
import type { StoredLibrary } from '../../library/indexed';

const LOSSES = ['no-contents', 'no-text', 'no-row', 'stray', 'no-picture'] as const satisfies readonly LossKind[];

/** @param findings what a check found, one for each thing */
export function checkedState(findings: readonly Finding[]): CheckState {
  const count = (kind: LossKind) => findings.filter((finding) => finding.kind === kind && !finding.whole).length;
  return {
    phase: 'done',
    mended: findings.filter(({ whole }) => whole).length,
    lost: LOSSES.map((kind) => ({ kind, count: count(kind) })).filter((loss) => loss.count > 0),
  };
}

/** A record of another shape than any that we write must not leave the line that says we are looking. */
export async function lookedAt(library: Pick<StoredLibrary, 'check'>): Promise<CheckState> {
  try {
    const outcome = await library.check();
    return outcome.ok ? checkedState(outcome.value) : { phase: 'failed', fault: outcome.failure };
  } catch (error) {
    reportError(error);
    return { phase: 'failed', fault: 'corrupt' };
  }
}

/** The check of all copies, on the reader's word: it reads everything, and other changes wait meanwhile. */
export function useCheck(library: StoredLibrary | null): CheckProps | null {
  const [state, setState] = useState<CheckState>({ phase: 'idle' });
  const onCheck = useCallback(async () => {
    if (library === null) return;
    setState({ phase: 'running' });
    setState(await lookedAt(library));
  }, [library]);
  return library === null ? null : { state, onCheck: () => void onCheck() };
}
