import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OwnRule, OwnRulesProps } from '../../components/settings-props';
import { checkRule } from '../../core/sites/check';
import { type RuleDrafts, readDrafts, writeDrafts } from '../../platform/rule-drafts';
import { rulesOf, rulesPrefix, writeRule } from '../../platform/rules';
import { localArea, onStoredUnder, sessionArea } from '../../platform/storage';
import { ruleNameIn } from './host-in';
import { saveFile } from './save-file';
import { makeZip } from './zip';

type Texts = ReadonlyMap<string, string>;

function rowsOf(saved: Texts, drafts: RuleDrafts): OwnRule[] {
  const names = [...new Set([...saved.keys(), ...drafts.keys()])].sort();
  return names.map((name) => ({ name, text: saved.get(name) ?? '', draft: drafts.get(name) ?? null }));
}

/** What is being written, also kept where a reload finds it. */
function useDrafts(): readonly [RuleDrafts, (name: string, text: string | null) => void] {
  const [drafts, setDrafts] = useState<RuleDrafts>(new Map());
  const latest = useRef(drafts);
  useEffect(() => {
    const read = async () => {
      latest.current = new Map([...(await readDrafts(sessionArea())), ...latest.current]);
      setDrafts(latest.current);
    };
    void read();
  }, []);
  const write = (name: string, text: string | null) => {
    const next = new Map(latest.current);
    if (text === null) next.delete(name);
    else next.set(name, text);
    latest.current = next;
    setDrafts(next);
    void writeDrafts(sessionArea(), next);
  };
  return [drafts, write];
}

export function useOwnRules(): OwnRulesProps {
  const [saved, setSaved] = useState<Texts | null>(null);
  const [drafts, setDraft] = useDrafts();
  const [removed, setRemoved] = useState<OwnRule | null>(null);
  const empty = useMemo(() => document.implementation.createHTMLDocument(''), []);
  const read = useMemo(() => async () => setSaved(await rulesOf(localArea(), 'reader')), []);
  useEffect(() => {
    void read();
    return onStoredUnder(rulesPrefix, read);
  }, [read]);

  const put = async (name: string, text: string) => {
    await writeRule(localArea(), 'reader', name, text);
    await read();
  };
  return {
    rules: saved === null ? null : rowsOf(saved, drafts),
    removed: removed?.name ?? null,
    check: (name, text) => checkRule(name, text, empty),
    nameIn: ruleNameIn,
    // A text written back to what is kept is no change.
    onDraft: (name, text) => setDraft(name, text === saved?.get(name) ? null : text),
    onDiscard: (name) => setDraft(name, null),
    onSave: async (name, text) => {
      await put(name, text);
      setDraft(name, null);
    },
    onRemove: async (name) => {
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
    onExport: () => {
      const files = [...(saved ?? [])].map(([name, text]) => [`${name}.txt`, text] as const);
      saveFile('plainleaf-rules.zip', makeZip(new Map(files)) as Uint8Array<ArrayBuffer>, 'application/zip');
    },
  };
}
