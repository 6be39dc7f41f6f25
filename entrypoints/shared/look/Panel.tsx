import { LookPanel } from '../../../components/LookPanel';
import { useLookControls } from './use-look-controls';

interface PanelProps {
  readonly lang: string | null;
  readonly onClose: () => void;
}

/** The panel with the look as it is stored. Loaded when it is first opened. */
export function Panel({ lang, onClose }: PanelProps) {
  const controls = useLookControls(lang);
  return controls === null ? null : <LookPanel {...controls} onClose={onClose} />;
}
