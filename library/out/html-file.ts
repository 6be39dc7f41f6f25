/** Copy → one HTML file, from which the copy can be had again. */

import type { Picture } from '../../core/export/body';
import { toHtml } from '../../core/export/html';
import type { ExportWords } from '../../core/export/words';
import type { Look } from '../../core/look/look';
import { restore } from '../../core/restore';
import type { SetFormulas } from '../../core/tex';
import { toRecord } from '../record';
import type { WholeCopy } from '../whole';
import { dataPictures } from './pictures';

/** Id of the element that holds the record. */
export const RECORD_ID = 'plainleaf-copy';
/** Begins an image that shows the bytes with that sum. */
export const MARK = 'data-sha256="';

export interface FileOptions {
  /** Whether the page as it was saved goes along; it does unless this says no. */
  readonly source?: boolean;
  readonly words?: ExportWords;
  /** How the reader wants articles to look. */
  readonly look?: Look;
  /** `@font-face` rules with the files of the look's face in them. */
  readonly faces?: string;
  /** Sets formulas of which the copy has the source only: `formulasFor` has it. */
  readonly formulas?: SetFormulas | undefined;
}

/** The file as text. A picture that the page shows is in it once or more; the record holds the others. */
export function toHtmlFile(whole: WholeCopy, doc: Document, options: FileOptions = {}): string {
  const { copy, contents } = whole;
  const shown = new Set<string>();
  const find = dataPictures(whole);
  const pictures = (url: string): Picture | null => {
    const picture = find(url);
    if (picture !== null && picture.hash !== null) shown.add(picture.hash);
    return picture;
  };
  const article = restore(contents.article, contents.restored);
  return toHtml(article, doc, {
    pictures,
    savedAt: copy.savedAt,
    tags: copy.tags,
    highlights: whole.highlights,
    data: { id: RECORD_ID, value: () => toRecord(whole, { shown, source: options.source ?? true }) },
    ...(options.words && { words: options.words }),
    ...(options.look && { look: options.look }),
    ...(options.faces && { faces: options.faces }),
    formulas: options.formulas,
  });
}
