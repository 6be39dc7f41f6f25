import { useCallback, useState } from 'preact/hooks';
import type { LookProps } from '../../../components/look-props';

type Loaded = typeof import('./Panel');

/** The panel in which the look is chosen. It comes when it is first asked for. @param lang of the article that is shown */
export function useLookPanel(lang: string | null): LookProps {
  const [open, setOpen] = useState(false);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const close = useCallback(() => setOpen(false), []);
  const toggle = async () => {
    setOpen(!open);
    if (loaded === null) setLoaded(await import('./Panel'));
  };
  return {
    open,
    onToggle: () => void toggle(),
    panel: open && loaded !== null ? <loaded.Panel lang={lang} onClose={close} /> : null,
  };
}
