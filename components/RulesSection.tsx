import { Button } from './Button';
import { FileButton } from './FileButton';
import { PackAddress } from './PackAddress';
import { PackProgress } from './PackProgress';
import css from './RulesSection.module.css';
import { Section } from './Section';
import type { PackShown, RulesProps } from './settings-props';
import { UndoLine } from './UndoLine';
import { useWords, type WordsApi } from './words';

/** Where rules come from, and the ways to bring in others. */
export function RulesSection(props: RulesProps) {
  const words = useWords();
  const { t, tn } = words;
  const { counts, pack, state, onFiles } = props;
  const busy = state.phase === 'reading' || state.phase === 'offered';
  return (
    <Section id="rules" heading={t('rules_heading')}>
      <p class={css['text']}>{t('rules_text')}</p>
      {counts === null ? (
        <p class={css['text']}>{t('loading')}</p>
      ) : (
        <ul class={css['counts']}>
          <li>{tn('rules_own', counts.own)}</li>
          <li class={css['pack']}>
            <span class={css['from']}>
              {counts.pack === 0 ? t('rules_pack_none') : tn('rules_pack', counts.pack)}
              {counts.pack > 0 && pack !== null ? <span class={css['text']}> · {originOf(pack, words)}</span> : null}
            </span>
            {counts.pack === 0 || busy ? null : (
              <Button look="quiet" name={t('rules_pack_remove_named')} onClick={props.onRemove}>
                {t('options_site_remove')}
              </Button>
            )}
          </li>
          <li>{tn('rules_reader', counts.reader)}</li>
        </ul>
      )}
      <UndoLine text={state.phase === 'removed' ? tn('rules_pack_removed', state.count) : null} onUndo={props.onUndo} />
      <div class={css['bring']} hidden={busy}>
        <p class={css['label']}>{t('rules_import')}</p>
        <p class={css['text']}>{t('rules_import_text')}</p>
        <div class={css['ways']}>
          <FileButton accept=".zip,application/zip" onFiles={([file]) => file && props.onZip(file)}>
            {t('rules_import_zip')}
          </FileButton>
          <FileButton folder onFiles={(files) => onFiles(files, 'folder')}>
            {t('rules_import_folder')}
          </FileButton>
          <FileButton accept=".txt,text/plain" several onFiles={(files) => onFiles(files, 'files')}>
            {t('rules_import_files')}
          </FileButton>
        </div>
        <PackAddress address={props.address} onAddress={props.onAddress} />
      </div>
      <PackProgress state={state} onTake={props.onTake} onCancel={props.onCancel} />
    </Section>
  );
}

function originOf({ name, at }: PackShown, { t, day }: WordsApi): string {
  const when = day(at) ?? '';
  return name === '' ? t('rules_pack_when', when) : t('rules_pack_from', name, when);
}
