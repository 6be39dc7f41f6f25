import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article, Bio, BioKind } from '../core/article';
import type { Mount } from './article-props';
import css from './Bios.module.css';
import { markName } from './bio-name';
import { Section } from './Section';
import { webAddress } from './web-address';
import { type MessageKey, useWords } from './words';

interface BiosProps {
  readonly bios: readonly Bio[];
  readonly lang: Article['lang'];
  readonly dir: Article['dir'];
  readonly mount: Mount;
}

const headings: Readonly<Record<BioKind, readonly [one: MessageKey, several: MessageKey]>> = {
  person: ['about_author', 'about_authors'],
  organisation: ['about_organisation', 'about_organisations'],
};

export function Bios({ bios, lang, dir, mount }: BiosProps) {
  const { t } = useWords();
  return (['person', 'organisation'] as const).map((kind) => {
    const ofKind = bios.filter((bio) => bio.kind === kind);
    if (ofKind.length === 0) return null;
    const [one, several] = headings[kind];
    return (
      <Section key={kind} heading={t(ofKind.length === 1 ? one : several)} dir={dir} onPaper>
        {ofKind.map((bio, index) => (
          <div key={index} class={css['bio']} lang={lang ?? undefined} dir={dir ?? 'auto'}>
            <BioEntry bio={bio} mount={mount} />
          </div>
        ))}
      </Section>
    );
  });
}

function BioEntry({ bio, mount }: { readonly bio: Bio; readonly mount: Mount }) {
  const host = useRef<HTMLDivElement>(null);
  const opensText = bio.text.trimStart().startsWith(bio.name);
  useLayoutEffect(() => {
    if (host.current === null) return;
    mount(host.current, bio.html, { images: false });
    if (opensText) markName(host.current, bio);
  }, [bio, mount, opensText]);
  return (
    <>
      {opensText ? null : <BioName bio={bio} />}
      <div ref={host} class={css['text']} />
    </>
  );
}

function BioName({ bio }: { readonly bio: Bio }) {
  const address = webAddress(bio.url);
  return (
    <p class={css['name']}>
      {address === null ? (
        bio.name
      ) : (
        <a href={address.href} target="_blank" rel="noopener noreferrer">
          {bio.name}
        </a>
      )}
    </p>
  );
}
