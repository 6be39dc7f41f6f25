import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SiteRow, SitesImport, SitesProps } from '../../components/settings-props';
import type { SiteChoice } from '../../components/site-props';
import { ruleNames } from '../../core/sites/match';
import {
  grantedSites,
  hasAllSites,
  hasOrigins,
  onPermissionsChanged,
  removeSite,
  requestAllSites,
} from '../../platform/permissions';
import { type RuleSource, ruleNamesBySource, rulesPrefix } from '../../platform/rules';
import { readSetting } from '../../platform/settings';
import { askForSite, changeSites, chooseForSite, giveBackSite } from '../../platform/site-choices';
import {
  choiceFor,
  patternsOf,
  type Sites,
  sites,
  sitesWaiting,
  type WaitingSites,
  wantsAccess,
  withChoices,
  withoutSites,
} from '../../platform/sites';
import { readSitesFile, type SitesRead, writeSitesFile } from '../../platform/sites-file';
import { addWaiting, dropWaiting, requestSites, settleWaiting } from '../../platform/sites-waiting';
import { localArea, onStored, onStoredUnder } from '../../platform/storage';
import { saveFile } from '../shared/save-file';
import { siteIn } from './host-in';

interface State {
  readonly all: Sites;
  readonly waiting: WaitingSites;
  readonly granted: ReadonlySet<string>;
  readonly everywhere: boolean;
  readonly names: Readonly<Record<RuleSource, ReadonlySet<string>>>;
}

async function readState(): Promise<State> {
  const [all, waiting, granted, everywhere, names] = await Promise.all([
    readSetting(localArea(), sites),
    readSetting(localArea(), sitesWaiting),
    grantedSites(),
    hasAllSites(),
    ruleNamesBySource(localArea()),
  ]);
  return { all, waiting, granted: new Set(granted), everywhere, names };
}

const origins: readonly RuleSource[] = ['reader', 'own', 'pack'];

/** @param stay sites that stay in the list although nothing is chosen for them any more */
function rowsOf({ all, waiting, granted, everywhere, names }: State, stay: ReadonlySet<string>): SiteRow[] {
  const listed = new Set([...Object.keys(all.byHost), ...Object.keys(waiting), ...granted, ...stay]);
  return [...listed].sort().map((site) => {
    const waits = Object.hasOwn(waiting, site) ? waiting[site] : undefined;
    const choice = Object.hasOwn(all.byHost, site) ? choiceFor(all, site) : (waits ?? choiceFor(all, site));
    const without = wantsAccess(choice) ? 'needed' : 'none';
    const sees = everywhere || granted.has(site);
    const rules = origins.filter((origin) => ruleNames(site).some((name) => names[origin].has(name)));
    return { site, choice, access: sees ? 'granted' : without, rules };
  });
}

/** Puts what a file says in force: at once where the browser allows it, else it waits for access. */
async function take({ choices, supported }: SitesRead): Promise<boolean> {
  const all = [...choices];
  const allowed = await Promise.all(all.map(([site, choice]) => !wantsAccess(choice) || hasOrigins(patternsOf(site))));
  const now = new Map(all.filter((_, i) => allowed[i]));
  const later = Object.fromEntries(all.filter((_, i) => !allowed[i]));
  await changeSites(localArea(), (before) => withoutSites(withChoices(before, now), Object.keys(later)));
  await dropWaiting([...now.keys()]);
  await addWaiting(later);
  const everywhere = await hasAllSites();
  if (supported && everywhere) await changeSites(localArea(), (before) => ({ ...before, supported }));
  return supported && !everywhere;
}

/** Bytes; a file of more is not even read. */
const LARGEST_FILE = 20_000_000;

async function importFile(file: File): Promise<SitesImport> {
  const read = file.size > LARGEST_FILE ? 'large' : readSitesFile(await file.text());
  if (typeof read === 'string') return { kind: 'fault', fault: read };
  const supported = await take(read);
  return { kind: 'done', taken: read.choices.size, supported, refused: read.refused };
}

/** A site taken out just now, and what it takes to bring it back. */
interface Removed {
  readonly row: SiteRow;
  readonly chosen: boolean;
  readonly waited: boolean;
}

async function remove(site: string): Promise<void> {
  await changeSites(localArea(), (all) => withoutSites(all, [site]));
  await dropWaiting([site]);
  await removeSite(site);
}

/** `false` when the reader refuses. Call it first thing in a click. */
async function bringBack({ row: { site, choice }, chosen, waited }: Removed): Promise<boolean> {
  if (waited) {
    await addWaiting({ [site]: choice });
    return true;
  }
  if (!chosen) return requestSites([site]);
  if (wantsAccess(choice)) return askForSite(site, choice, Date.now());
  await chooseForSite(site, choice);
  return true;
}

/** `false` when the reader refuses. Call it first thing in a click. */
async function choose(site: string, choice: SiteChoice): Promise<boolean> {
  const given = wantsAccess(choice) ? await askForSite(site, choice, Date.now()) : true;
  if (given && !wantsAccess(choice)) {
    await chooseForSite(site, choice);
    await giveBackSite(site);
  }
  if (given) await dropWaiting([site]);
  return given;
}

/** `false` when the reader refuses. Call it first thing in a click. */
async function switchSupported(on: boolean): Promise<boolean> {
  const given = on ? await requestAllSites() : true;
  if (given) await changeSites(localArea(), (all) => ({ ...all, supported: on }));
  return given;
}

function useStored(): readonly [State | null, () => Promise<void>] {
  const [state, setState] = useState<State | null>(null);
  const read = useMemo(() => async () => setState(await readState()), []);
  useEffect(() => {
    void read();
    const ends = [
      onStored(sites.key, read),
      onStored(sitesWaiting.key, read),
      onStoredUnder(rulesPrefix, read),
      onPermissionsChanged(read),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [read]);
  return [state, read];
}

export function useSites(): SitesProps {
  const [state, read] = useStored();
  const [stay, setStay] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [imported, setImported] = useState<SitesImport | null>(null);
  const rows = useMemo(() => (state === null ? null : rowsOf(state, stay)), [state, stay]);

  /** What a click asks for, and what the page says when the reader refuses. */
  const ask = async (granted: Promise<boolean>, what: string) => {
    const given = await granted;
    setRefused(given ? null : what);
    await read();
    return given;
  };
  const supportedCount = state === null ? 0 : new Set(origins.flatMap((origin) => [...state.names[origin]])).size;
  return {
    rows,
    supported: state?.all.supported ?? false,
    supportedCount,
    refused,
    removed: removed?.row.site ?? null,
    imported,
    siteIn,
    onSupported: (on) => void ask(switchSupported(on), 'all'),
    onChoose: async (site, choice) => {
      if (rows?.some((row) => row.site === site)) setStay(new Set([...stay, site]));
      await ask(choose(site, choice), site);
    },
    onRemove: async (site) => {
      const row = rows?.find((one) => one.site === site);
      if (row === undefined || state === null) return;
      const chosen = Object.hasOwn(state.all.byHost, site);
      await remove(site);
      setStay(new Set([...stay].filter((one) => one !== site)));
      await read();
      setRemoved({ row, chosen, waited: !chosen && Object.hasOwn(state.waiting, site) });
    },
    onUndo: async () => {
      if (removed !== null && (await ask(bringBack(removed), removed.row.site))) setRemoved(null);
    },
    onAskWaiting: async () => {
      if (await ask(requestSites(Object.keys(state?.waiting ?? {})), 'waiting')) await settleWaiting();
    },
    onExport: () =>
      state && saveFile('plainleaf-sites.json', writeSitesFile(state.all, state.waiting), 'application/json'),
    onImport: async (file) => {
      setImported(null);
      setImported(await importFile(file));
      await read();
    },
  };
}
