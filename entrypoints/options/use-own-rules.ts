import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OwnRule, OwnRulesProps } from '../../components/settings-props';
import { checkRule } from '../../core/sites/check';
import { type RuleDraft, type RuleDrafts, readDrafts, writeDrafts } from '../../platform/rule-drafts';
import { inTurnOnRule, rulesOf, rulesPrefix, writeRule, writeRuleOver } from '../../platform/rules';
import { localArea, onStoredUnder, sessionArea } from '../../platform/storage';
import { saveFile } from '../shared/save-file';
import { ruleNameIn } from './host-in';
import { useRuleTrials } from './use-rule-trials';

type Texts = ReadonlyMap<string, string>;

function rowsOf(saved: Texts, drafts: RuleDrafts): OwnRule[] {
  const names = [...new Set([...saved.keys(), ...drafts.keys()])].sort();
  return names.map((name) => ({ name, text: saved.get(name) ?? '', draft: drafts.get(name)?.text ?? null }));
}

/** What is being written, also kept where a reload finds it. */
function useDrafts(): readonly [RuleDrafts, (name: string, draft: RuleDraft | null) => void] {
  const [drafts, setDrafts] = useState<RuleDrafts>(new Map());
  const latest = useRef(drafts);
  useEffect(() => {
    const read = async () => {
      latest.current = new Map([...(await readDrafts(sessionArea())), ...latest.current]);
      setDrafts(latest.current);
    };
    void read();
  }, []);
  const write = (name: string, draft: RuleDraft | null) => {
    const next = new Map(latest.current);
    if (draft === null) next.delete(name);
    else next.set(name, draft);
    latest.current = next;
    setDrafts(next);
    void writeDrafts(sessionArea(), next);
  };
  return [drafts, write];
}

/** A rule that was taken away, to be brought back. */
interface Removed {
  readonly name: string;
  readonly text: string;
  readonly draft: RuleDraft | null;
}

export function useOwnRules(): OwnRulesProps {
  const [saved, setSaved] = useState<Texts | null>(null);
  const [drafts, setDraft] = useDrafts();
  const [removed, setRemoved] = useState<Removed | null>(null);
  const { trials, onOpened, hold, onStop } = useRuleTrials();
  const empty = useMemo(() => document.implementation.createHTMLDocument(''), []);
  const read = useMemo(() => async () => setSaved(await rulesOf(localArea(), 'reader')), []);
  useEffect(() => {
    void read();
    return onStoredUnder(rulesPrefix, read);
  }, [read]);

  const put = async (name: string, text: string) => {
    await inTurnOnRule('reader', name, () => writeRule(localArea(), 'reader', name, text));
    await read();
  };
  const baseOf = (name: string) => drafts.get(name)?.base ?? saved?.get(name) ?? '';
  return {
    rules: saved === null ? null : rowsOf(saved, drafts),
    removed: removed?.name ?? null,
    check: (name, text) => checkRule(name, text, empty),
    nameIn: ruleNameIn,
    // A text written back to what is kept is no change.
    onDraft: (name, text) => {
      onStop(name);
      setDraft(name, text === saved?.get(name) ? null : { text, base: baseOf(name) });
    },
    onDiscard: (name) => {
      onStop(name);
      setDraft(name, null);
    },
    trials,
    onOpened: (name) => void onOpened(name),
    onTry: (name, text) => void hold(name, text, saved?.get(name) ?? ''),
    onStop,
    onSave: async (name, text) => {
      const other = await writeRuleOver(localArea(), 'reader', name, { base: baseOf(name), text });
      await read();
      // The reader is told of the other text, so that to save once more is to write over it.
      setDraft(name, other === null ? null : { text, base: other });
      // What was tried was held against what is no longer there.
      onStop(name);
      return other === null;
    },
    onRemove: async (name) => {
      onStop(name);
      setRemoved({ name, text: saved?.get(name) ?? '', draft: drafts.get(name) ?? null });
      setDraft(name, null);
      await put(name, '');
    },
    onUndo: async () => {
      if (removed === null) return;
      await put(removed.name, removed.text);
      setDraft(removed.name, removed.draft);
      setRemoved(null);
    },
    onExport: async () => {
      const { makeZip } = await import('../../library/zip');
      const files = [...(saved ?? [])].map(([name, text]) => [`${name}.txt`, text] as const);
      saveFile('plainleaf-rules.zip', makeZip(new Map(files)) as Uint8Array<ArrayBuffer>, 'application/zip');
    },
  };
}
