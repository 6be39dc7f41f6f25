/** A highlight as the W3C Web Annotation model writes it: https://www.w3.org/TR/annotation-model/ */
import type { Highlight } from '../highlight';

export interface Annotation {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'highlighting' | 'commenting';
  readonly created: string;
  readonly modified: string;
  readonly body?: { readonly type: 'TextualBody'; readonly value: string; readonly format: 'text/plain' };
  readonly target: {
    readonly source: string;
    /** The name of the colour. */
    readonly styleClass: string;
    readonly selector: readonly [
      { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix: string; readonly suffix: string },
      { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
    ];
  };
}

/** Before an id that is a UUID: RFC 9562, section 4. */
export const URN = 'urn:uuid:';

/** @param source the address of the page that the passage is from */
export function annotationOf(highlight: Highlight, source: string): Annotation {
  const { id, createdAt, modifiedAt, colour, note, quote, position } = highlight;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${URN}${id}`,
    type: 'Annotation',
    motivation: note === null ? 'highlighting' : 'commenting',
    created: createdAt,
    modified: modifiedAt,
    ...(note !== null && { body: { type: 'TextualBody', value: note, format: 'text/plain' } }),
    target: {
      source,
      styleClass: colour,
      selector: [
        { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
        { type: 'TextPositionSelector', start: position.start, end: position.end },
      ],
    },
  };
}
