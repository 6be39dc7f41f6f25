import { useState } from 'preact/hooks';
import type { CleanAgainProps, CleanAgainState } from '../../components/CleanAgain';
import type { Article } from '../../core/article';
import { localArea } from '../../platform/storage';
import { ruleForPage } from '../shared/rule-for';
import type { OpenCopy } from './load-copy';

const idle: CleanAgainState = { phase: 'idle' };

/** Cleans the source of a saved copy again, and puts the new reading in its place once the reader agrees. */
export function useCleanAgain(open: OpenCopy | null, onTaken: () => void): CleanAgainProps | null {
  const [state, setState] = useState(idle);
  const [found, setFound] = useState<Article | null>(null);
  if (open === null) return null;
  const { library, row, contents } = open;

  const begin = async () => {
    setState({ phase: 'working' });
    const { cleanAgain } = await import('./clean-again');
    const rule = await ruleForPage(localArea(), contents.provenance.finalUrl);
    const cleaned = await cleanAgain(library, row.id, contents, rule);
    if (!cleaned.ok) setState({ phase: 'failed', fault: cleaned.failure });
    else if (cleaned.value === null) setState({ phase: 'unreadable' });
    else if (cleaned.value.changes.length === 0) setState({ phase: 'same' });
    else {
      setFound(cleaned.value.article);
      setState({ phase: 'changed', changes: cleaned.value.changes });
    }
  };
  const take = async () => {
    if (found === null) return;
    const { take: put } = await import('./clean-again');
    const rule = await ruleForPage(localArea(), contents.provenance.finalUrl);
    const taken = await put(library, row.id, found, rule);
    setState(taken.ok ? idle : { phase: 'failed', fault: taken.failure });
    if (taken.ok) onTaken();
  };
  return { state, onBegin: () => void begin(), onTake: () => void take(), onLeave: () => setState(idle) };
}
