import { useEffect, useMemo, useState } from 'preact/hooks';
import type { AccessProps, AccessRow } from '../../components/access-props';
import {
  fixedPermissions,
  grantedOrigins,
  hostOf,
  onPermissionsChanged,
  removeOrigins,
  requestOrigins,
} from '../../platform/permissions';
import { readSetting } from '../../platform/settings';
import { changeSites } from '../../platform/site-choices';
import { choiceFor, type Sites, sites, wantsAccess, withChoices } from '../../platform/sites';
import { localArea, onStored } from '../../platform/storage';

interface State {
  readonly origins: readonly string[];
  readonly all: Sites;
}

async function readState(): Promise<State> {
  const [origins, all] = await Promise.all([grantedOrigins(), readSetting(localArea(), sites)]);
  return { origins, all };
}

function rowsOf({ origins, all }: State): AccessRow[] {
  const hosts = [...new Set(origins.map(hostOf))].sort();
  // All sites come first: `*` is before every letter and digit.
  return hosts.map((host) => {
    if (host === '*') return { site: null, serves: [all.supported ? 'all-clean' : 'all'] };
    const { autoClean, reader } = choiceFor(all, host);
    return { site: host, serves: [...(autoClean ? ['clean' as const] : []), ...(reader ? ['reader' as const] : [])] };
  });
}

/** What was taken back, and what it takes to bring it back. */
interface Taken extends State {
  readonly what: NonNullable<AccessProps['taken']>;
}

/** The browser's leave ends what needed it (`dropWithdrawn`); with the leave, that comes back as it was. */
async function bringBack({ origins, all }: Taken): Promise<boolean> {
  if (!(await requestOrigins(origins))) return false;
  const everywhere = origins.some((origin) => hostOf(origin) === '*');
  const hosts = new Set(origins.map(hostOf));
  const ended = Object.entries(all.byHost).filter(
    ([site, choice]) => wantsAccess(choice) && (everywhere || hosts.has(site)),
  );
  await changeSites(localArea(), (now) => {
    const back = withChoices(now, new Map(ended));
    return everywhere ? { ...back, supported: all.supported } : back;
  });
  return true;
}

/** What Plainleaf sees without a click, as the browser has it, however that came about. */
export function useAccess(): AccessProps {
  const [state, setState] = useState<State | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [refused, setRefused] = useState(false);
  const rows = useMemo(() => (state === null ? null : rowsOf(state)), [state]);
  useEffect(() => {
    const read = async () => setState(await readState());
    void read();
    const ends = [onStored(sites.key, read), onPermissionsChanged(read)];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  const takeBack = async (what: Taken['what'], wanted: (origin: string) => boolean) => {
    const now = await readState();
    const origins = now.origins.filter(wanted);
    await removeOrigins(origins);
    setState(await readState());
    setTaken({ what, origins, all: now.all });
    setRefused(false);
  };
  return {
    fixed: fixedPermissions(),
    rows,
    taken: taken?.what ?? null,
    refused,
    onBack: (site) => void takeBack({ site }, (origin) => hostOf(origin) === (site ?? '*')),
    onBackAll: () => void takeBack('all', () => true),
    onUndo: async () => {
      if (taken === null) return;
      const given = await bringBack(taken);
      setRefused(!given);
      if (given) setTaken(null);
      setState(await readState());
    },
  };
}
