/** The reader's own rule for a site, line by line. */
import { appendDirective, withoutLine } from '../../core/sites/parse';
import { readRule, writeRule } from '../../platform/rules';
import type { Area } from '../../platform/storage';

export type Directive = 'strip' | 'keep';

/** The rule without a line, wherever it stands. */
function without(text: string, directive: Directive, xpath: string): string {
  const line = `${directive}: ${xpath}`;
  const at = text.split(/\r\n|\n|\r/).findIndex((one) => one.trim() === line);
  return at < 0 ? text : without(withoutLine(text, at + 1), directive, xpath);
}

export interface SavedLine {
  /** Whether anything had to be written. */
  readonly isNew: boolean;
  undo(): Promise<void>;
}

/**
 * Adds a line and takes out the one that says the contrary; a line that is there already is not written again. Nothing
 * waits between reading and writing. A page of the extension also takes the rule's lock (`inTurnOnRule`); the picker has
 * none to take, as the locks that it could reach belong to the page it runs in.
 */
export async function saveLine(area: Area, site: string, directive: Directive, xpath: string): Promise<SavedLine> {
  const before = await readRule(area, 'reader', site);
  const cleared = without(before, directive === 'strip' ? 'keep' : 'strip', xpath);
  const there = without(cleared, directive, xpath) !== cleared;
  const after = there ? cleared : appendDirective(cleared, directive, xpath);
  if (after !== before) await writeRule(area, 'reader', site, after);
  return {
    isNew: after !== before,
    async undo() {
      const now = await readRule(area, 'reader', site);
      // Changed elsewhere meanwhile: only this line goes.
      await writeRule(area, 'reader', site, now === after ? before : without(now, directive, xpath));
    },
  };
}
