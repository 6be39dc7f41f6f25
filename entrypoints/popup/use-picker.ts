import { useState } from 'preact/hooks';
import type { SiteProps } from '../../components/site-props';
import { type PickerErrand, startPicker } from '../../platform/picker';
import type { TabFacts } from '../../platform/tabs';

/** The way from the popup to the picker on the page; the popup makes room for it. */
export function usePicker(tab: TabFacts | null): (errand: PickerErrand) => Pick<SiteProps, 'onPick' | 'pickFailed'> {
  const [pickFailed, setPickFailed] = useState(false);
  const pick = async (errand: PickerErrand) => {
    if (tab !== null && (await startPicker(tab.id, errand))) window.close();
    else setPickFailed(true);
  };
  return (errand) => ({ pickFailed, onPick: () => void pick(errand) });
}
