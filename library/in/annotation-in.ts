/** Highlights as our own files hold them, checked field by field. */
import { URN } from '../../core/export/annotation';
import { COLOURS, type Highlight, LONGEST } from '../../core/highlight';
import type { Fields } from './fields';
import { LIMITS } from './limits';

const ID = new RegExp(`^${URN}[\\w-]{1,100}$`);

/** Highlights of a record. Files that were written before there were any have no such list. */
export const highlightsIn = (fields: Fields): readonly Highlight[] =>
  (fields.raw('highlights') ?? null) === null ? [] : fields.objects('highlights', highlightIn);

function highlightIn(fields: Fields): Highlight {
  const target = fields.object('target');
  const [quote, place] = target.objects('selector', (selector) => selector);
  return {
    id: fields.match('id', ID).slice(URN.length),
    createdAt: fields.time('created'),
    modifiedAt: fields.time('modified'),
    colour: target.oneOf('styleClass', COLOURS),
    note: (fields.raw('body') ?? null) === null ? null : noteIn(fields.object('body')),
    quote: {
      exact: (quote ?? target).text('exact', LONGEST.quote),
      prefix: (quote ?? target).text('prefix', LIMITS.short),
      suffix: (quote ?? target).text('suffix', LIMITS.short),
    },
    position: {
      start: (place ?? target).whole('start', LIMITS.long),
      end: (place ?? target).whole('end', LIMITS.long),
    },
  };
}

const noteIn = (fields: Fields): string | null => {
  const note = fields.text('value', LONGEST.note);
  return note.trim() === '' ? null : note;
};
