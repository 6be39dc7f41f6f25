import { useEffect, useState } from 'preact/hooks';
import type { NoticeSwitchProps } from '../../components/NoticeSwitch';
import { hasAllSites, onPermissionsChanged, removeAllSites, requestAllSites } from '../../platform/permissions';

/** The switch *notice articles on every site*. It shows what the browser granted, however it came about. */
export function useNotice(): NoticeSwitchProps {
  const [granted, setGranted] = useState(false);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const read = async () => setGranted(await hasAllSites());
    void read();
    return onPermissionsChanged(read);
  }, []);

  const toggle = async (on: boolean) => {
    // First thing in the click: the browser asks only then.
    const asked = on ? requestAllSites() : removeAllSites();
    const answer = await asked;
    setRefused(answer === false);
    setGranted(await hasAllSites());
  };
  return { granted, refused, onToggle: (on) => void toggle(on) };
}
