import { Button } from './Button';
import css from './RuleTrial.module.css';
import { remarkSentence } from './rule-remark';
import type { RuleTrial, TrialCopy, TrialFinding } from './settings-props';
import { Unseen } from './Unseen';
import { useWords, type WordsApi } from './words';

/** Blocks that are shown of one copy, and characters of each. */
const BLOCKS = 6;
const CHARACTERS = 90;

interface TrialButtonProps {
  readonly trial: RuleTrial;
  readonly onTry: () => void;
  readonly onStop: () => void;
}

/** Begins a trial, or ends the one that runs: one button, which keeps the focus. */
export function TrialButton({ trial, onTry, onStop }: TrialButtonProps) {
  const { t } = useWords();
  const works = trial.phase === 'working';
  return (
    <Button look="leaf" onClick={works ? onStop : onTry} {...(works ? {} : { hint: t('trial_hint') })}>
      {works ? t('cancel') : t('trial_try')}
    </Button>
  );
}

/** What a rule would change of the copies that it was tried on. */
export function TrialReport({ trial }: { readonly trial: RuleTrial }) {
  const words = useWords();
  const done = trial.phase === 'done' && trial.copies.length > 0;
  return (
    <div>
      <p class={css['said']} role="status">
        {statusOf(trial, words)}
      </p>
      {done ? (
        <ul class={css['copies']}>
          {trial.copies.map((copy) => (
            <Tried key={copy.id} {...copy} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function statusOf(trial: RuleTrial, { t, tn, number }: WordsApi): string | null {
  switch (trial.phase) {
    case 'offered':
      return null;
    case 'working':
      return trial.all === 0 ? t('trial_looking') : t('trial_working', number(trial.done + 1), number(trial.all));
    case 'failed':
      return t(`library_trouble_${trial.fault}`);
    case 'done':
      if (trial.copies.length === 0) return t('trial_none');
      return tn(`trial_done_${trial.against}`, trial.copies.length);
  }
}

function Tried({ title, savedAt, finding }: TrialCopy) {
  const words = useWords();
  const { t, localDay } = words;
  const day = localDay(savedAt);
  return (
    <li class={css['copy']}>
      <p>
        <bdi class={css['title']}>{title ?? t('untitled')}</bdi>
        {day === null ? null : (
          <span class={css['when']}>
            {' · '}
            <span class={css['day']}>{t('trial_saved_on', day)}</span>
          </span>
        )}
      </p>
      <p class={finding.kind === 'lost' ? css['warning'] : undefined}>{summaryOf(finding, words)}</p>
      {finding.kind === 'read' ? (
        <>
          {finding.remarks.map((remark, index) => (
            <p key={index} class={css['warning']}>
              {t('trial_not_followed', remarkSentence(remark, words))}
            </p>
          ))}
          <Blocks {...finding} />
        </>
      ) : null}
    </li>
  );
}

function summaryOf(finding: TrialFinding, { t, tn }: WordsApi): string {
  if (finding.kind !== 'read') return t(`trial_${finding.kind}`);
  const { removed, kept, also } = finding;
  const parts = [
    ...(removed.length > 0 ? [tn('trial_removed', removed.length)] : []),
    ...(kept.length > 0 ? [tn('trial_kept', kept.length)] : []),
    ...also.map((aspect) => t(`trial_also_${aspect}`)),
  ];
  return parts.length === 0 ? t('trial_same') : parts.join(' · ');
}

type Blocked = Pick<Extract<TrialFinding, { readonly kind: 'read' }>, 'removed' | 'kept'>;

/** The first words of the blocks that would change. */
function Blocks({ removed, kept }: Blocked) {
  const { t, tn } = useWords();
  const all = [
    ...removed.map((text) => ({ kind: 'removed', text }) as const),
    ...kept.map((text) => ({ kind: 'kept', text }) as const),
  ];
  if (all.length === 0) return null;
  return (
    <ul class={css['blocks']}>
      {all.slice(0, BLOCKS).map(({ kind, text }, index) => {
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <li key={index} dir="auto">
            <Mark>
              <Unseen>{t(`trial_block_${kind}`)} </Unseen>
              {beginning(text)}
            </Mark>
          </li>
        );
      })}
      {all.length > BLOCKS ? <li class={css['more']}>{tn('more_not_shown', all.length - BLOCKS)}</li> : null}
    </ul>
  );
}

/** The first words of a text; where it has no spaces, its first characters. */
function beginning(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  const start = [...folded.slice(0, 2 * CHARACTERS)].slice(0, CHARACTERS).join('');
  if (start.length === folded.length) return folded;
  const space = start.lastIndexOf(' ');
  return `${space > CHARACTERS / 2 ? start.slice(0, space) : start} …`;
}
