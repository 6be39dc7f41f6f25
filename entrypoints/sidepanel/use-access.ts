import { useEffect, useState } from 'preact/hooks';
import type { AccessProps } from '../../components/FollowLine';
import { hasOrigins, onPermissionsChanged, requestOrigins } from '../../platform/permissions';
import { hostOfPage, patternsOf } from '../../platform/sites';

/** Leave to see the site of a page without a click; `null` where there is leave, or no site. */
export function useAccess(address: string | null): AccessProps | null {
  const site = hostOfPage(address);
  // Nothing is asked for until it is known that there is no leave.
  const [lacks, setLacks] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    if (site === null) return;
    let over = false;
    const look = async () => {
      const has = await hasOrigins(patternsOf(site));
      if (!over) setLacks(has ? null : site);
    };
    void look();
    const end = onPermissionsChanged(look);
    return () => {
      over = true;
      end();
    };
  }, [site]);
  if (site === null || lacks !== site) return null;
  const allow = async () => {
    // First thing in the click: the browser asks only then.
    const granted = await requestOrigins(patternsOf(site));
    setRefused(granted ? null : site);
  };
  return { site, refused: refused === site, onAllow: () => void allow() };
}
