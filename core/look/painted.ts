import type { Face, Look } from './look';
import { ownRoles } from './own';

/** What a look does to the root of a page. */
export interface Painted {
  /** For `data-theme`; `null` follows the system. */
  readonly theme: string | null;
  readonly face: Face;
  /** Custom properties, only where they differ from what the style sheets say by themselves. */
  readonly properties: Readonly<Record<string, string>>;
}

function ownProperties(look: Look): Record<string, string> {
  const { scheme, paper, ink, text, soft, hairline, leaf } = ownRoles(look.own);
  return {
    '--own-scheme': scheme,
    '--own-paper': paper,
    '--own-ink': ink,
    '--own-soft': soft,
    '--own-hairline': hairline,
    '--own-leaf': leaf,
    ...(text !== ink && { '--own-text': text }),
  };
}

export function paintedOf(look: Look): Painted {
  return {
    theme: look.theme === 'system' ? null : look.theme,
    face: look.face,
    properties: {
      ...(look.theme === 'own' && ownProperties(look)),
      ...(look.size !== 100 && { '--scale': String(look.size / 100) }),
      ...(look.leading !== 100 && { '--lines': String(look.leading / 100) }),
      ...(look.measure !== 70 && { '--measure': String(look.measure) }),
      ...(look.letters !== 0 && { '--letters': `${look.letters / 100}em` }),
      ...(look.words !== 0 && { '--words': `${look.words / 100}em` }),
      ...(look.justified && { '--align': 'justify' }),
      ...(look.hyphens && { '--hyphens': 'auto' }),
    },
  };
}
