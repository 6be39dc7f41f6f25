import { useEffect, useId, useState } from 'preact/hooks';
import { Button } from './Button';
import { Field } from './Field';
import css from './PackAddress.module.css';
import { useWords } from './words';

interface PackAddressProps {
  /** The one confirmed last. */
  readonly address: string;
  readonly onAddress: (address: string) => void;
}

/** The address of an archive, asked for only when the button is pressed. */
export function PackAddress({ address, onAddress }: PackAddressProps) {
  const { t } = useWords();
  const id = useId();
  const [written, setWritten] = useState(address);
  useEffect(() => setWritten(address), [address]);
  const ask = () => onAddress(written);
  return (
    <div class={css['address']}>
      <p class={css['label']}>{t('rules_address')}</p>
      <p id={id} class={css['text']}>
        {t('rules_address_text')}
      </p>
      <div class={css['line']}>
        <Field
          label={t('rules_address_label')}
          type="url"
          value={written}
          sample={t('rules_address_sample')}
          describedBy={id}
          onInput={setWritten}
          onEnter={ask}
        />
        <Button look="leaf" onClick={ask}>
          {t('rules_address_ask')}
        </Button>
      </div>
    </div>
  );
}
