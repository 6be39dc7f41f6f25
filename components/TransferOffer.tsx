import { useEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import { settingName } from './setting-names';
import css from './TransferOffer.module.css';
import { TransferRefused } from './TransferRefused';
import type { TransferChanges, TransferState } from './transfer-props';
import { useWords, type WordsApi } from './words';

interface TransferOfferProps extends Omit<Extract<TransferState, { phase: 'offered' }>, 'phase'> {
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

/** What a file of settings would change, before it does. The keyboard comes along: the button it was on is gone. */
export function TransferOffer({ changes, refused, onTake, onCancel }: TransferOfferProps) {
  const words = useWords();
  const { t } = words;
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => host.current?.focus(), []);
  const lines = linesOf(changes, words);
  return (
    <div ref={host} class={css['offer']} tabIndex={-1}>
      <p>{lines.length === 0 ? t('transfer_same') : t('transfer_offer')}</p>
      <ul class={css['lines']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {changes.supported === 'wanted' ? <p class={css['text']}>{t('transfer_supported_wanted')}</p> : null}
      <TransferRefused refused={refused} />
      <div class={css['ways']}>
        {lines.length === 0 ? null : (
          <Button look="main" onClick={onTake}>
            {t('transfer_take')}
          </Button>
        )}
        <Button look="quiet" onClick={onCancel}>
          {t('rules_leave')}
        </Button>
      </div>
    </div>
  );
}

function linesOf({ settings, sites, supported, waiting, rules }: TransferChanges, words: WordsApi): string[] {
  const { t, tn, list } = words;
  const counted = [
    sites.added === 0 ? null : tn('transfer_sites_added', sites.added),
    sites.changed === 0 ? null : tn('transfer_sites_changed', sites.changed),
  ].filter((line) => line !== null);
  return [
    ...settings.map(({ key, fields }) => settingName(key, fields, words)),
    ...(counted.length === 0 ? [] : [list(counted)]),
    waiting === 0 ? null : tn('transfer_sites_waiting', waiting),
    supported === 'on' || supported === 'off' ? t(`transfer_supported_${supported}`) : null,
    rules.added === 0 ? null : tn('transfer_rules_added', rules.added),
    rules.changed === 0 ? null : tn('transfer_rules_changed', rules.changed),
  ].filter((line) => line !== null);
}
