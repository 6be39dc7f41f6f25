import { useEffect, useState } from 'preact/hooks';
import type { AloudSectionProps, ChosenVoice } from '../../components/AloudSection';
import type { Voice } from '../../core/aloud/voices';
import { aloudAgreed, aloudSpeed, aloudVoices } from '../../platform/aloud-settings';
import { onVoices, speechVoices } from '../../platform/speech';
import { useFollowed } from './use-followed';

export function useAloudSettings(): AloudSectionProps {
  const [speed, onSpeed] = useFollowed(aloudSpeed);
  const [chosen, setChosen] = useFollowed(aloudVoices);
  const [agreed, setAgreed] = useFollowed(aloudAgreed);
  const [there, setThere] = useState<readonly Voice[]>([]);
  const none = chosen === null || Object.keys(chosen).length === 0;
  useEffect(() => {
    // To ask for them can wake the speech service of the system.
    if (none) return;
    const over = new AbortController();
    const read = () => setThere(speechVoices());
    onVoices(read, over.signal);
    read();
    return () => over.abort();
  }, [none]);
  const voices = Object.entries(chosen ?? {}).map(([lang, id]): ChosenVoice => {
    const voice = there.find((one) => one.id === id);
    return { lang, name: voice?.name ?? null, local: voice?.local ?? true };
  });
  return {
    speed,
    onSpeed,
    voices,
    onForget(lang) {
      setChosen(Object.fromEntries(Object.entries(chosen ?? {}).filter(([one]) => one !== lang)));
      // Who forgets a voice takes the leave back that it had.
      const id = chosen?.[lang];
      if (agreed?.some((one) => one === id)) setAgreed(agreed.filter((one) => one !== id));
    },
  };
}
