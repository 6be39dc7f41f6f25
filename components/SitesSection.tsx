import { Button } from './Button';
import { FileButton } from './FileButton';
import { Fold } from './Fold';
import { Section } from './Section';
import { SitesList } from './SitesList';
import css from './SitesSection.module.css';
import { Switch } from './Switch';
import type { SitesImport, SitesProps } from './settings-props';
import { UndoLine } from './UndoLine';
import { type MessageKey, useWords } from './words';

/** Every site that something was chosen for, and the switch for all supported ones. */
export function SitesSection(props: SitesProps) {
  const { t, tn } = useWords();
  const { rows, removed, refused } = props;
  const waiting = (rows ?? []).filter(({ access }) => access === 'needed').length;
  return (
    <Section id="sites" heading={t('options_sites')}>
      <Switch
        label={t('sites_supported')}
        text={tn('sites_supported_text', props.supportedCount)}
        on={props.supported}
        onToggle={props.onSupported}
      />
      <p class={css['answer']} role="status">
        {props.supported ? t('sites_supported_on') : null}
        {refused === 'all' ? t('sites_supported_refused') : null}
      </p>
      <div data-setting>
        <SitesList {...props} />
      </div>
      {waiting === 0 ? null : (
        <p class={css['waiting']}>
          {tn('sites_waiting', waiting)}
          <Button look="leaf" onClick={props.onAskWaiting}>
            {t('sites_waiting_ask')}
          </Button>
        </p>
      )}
      <p class={css['answer']} role="status">
        {refused === 'waiting' ? t('sites_waiting_refused') : null}
        {refused === null || refused === 'all' || refused === 'waiting' ? null : t('sites_refused', refused)}
      </p>
      <UndoLine text={removed === null ? null : t('removed_named', removed)} onUndo={props.onUndo} />
      <div class={css['ways']}>
        {rows === null || rows.length === 0 ? null : (
          <Button look="leaf" onClick={props.onExport}>
            {t('sites_export')}
          </Button>
        )}
        <FileButton accept=".json,application/json" onFiles={([file]) => file && props.onImport(file)}>
          {t('sites_import')}
        </FileButton>
      </div>
      <div role="status">{props.imported === null ? null : <Imported imported={props.imported} />}</div>
    </Section>
  );
}

/** Refused records that are named; of more only the number is told. */
const NAMED = 100;

function Imported({ imported }: { readonly imported: SitesImport }) {
  const { t, tn } = useWords();
  if (imported.kind === 'fault') {
    return <p>{t(`sites_fault_${imported.fault.replaceAll('-', '_')}` as MessageKey)}</p>;
  }
  const { taken, supported, refused } = imported;
  const more = refused.length - NAMED;
  return (
    <>
      <p>
        {tn('sites_taken', taken)} {supported ? t('sites_import_supported') : null}
      </p>
      {refused.length === 0 ? null : (
        <Fold label={tn('sites_not_taken', refused.length)}>
          <ul class={css['refused']}>
            {refused.slice(0, NAMED).map(({ name, why }, index) => (
              <li key={index}>
                <bdi>{name}</bdi> – {t(`sites_why_${why.replaceAll('-', '_')}` as MessageKey)}
              </li>
            ))}
            {more > 0 ? <li>{tn('more_not_shown', more)}</li> : null}
          </ul>
        </Fold>
      )}
    </>
  );
}
