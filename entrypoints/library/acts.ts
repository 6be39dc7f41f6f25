/** What the reader does with copies, each with what undoes it. */
import type { Done } from '../../components/library-props';
import type { Copy } from '../../library/copy';
import type { CopyChange, Library, Outcome } from '../../library/library';

export interface Act {
  readonly done: Done | null;
  readonly run: (library: Library) => Promise<Outcome<readonly Copy[]>>;
  /** `null` where nothing was changed, or for good. */
  readonly undo: ((library: Library) => Promise<Outcome<readonly Copy[]>>) | null;
}

interface Step {
  readonly ids: readonly string[];
  readonly change: CopyChange;
}

const idsOf = (copies: readonly Copy[]): string[] => copies.map(({ id }) => id);

/** Every step for which there are copies; the first failure ends it. */
const steps =
  (all: readonly Step[]) =>
  async (library: Library): Promise<Outcome<readonly Copy[]>> => {
    const changed: Copy[] = [];
    for (const { ids, change } of all) {
      if (ids.length === 0) continue;
      const outcome = await library.change(ids, change);
      if (!outcome.ok) return outcome;
      changed.push(...outcome.value);
    }
    return { ok: true, value: changed };
  };

function say(what: Done['what'], copies: readonly Copy[], undo = true): Done {
  const [first] = copies;
  return { what, count: copies.length, name: copies.length === 1 ? (first?.title ?? null) : null, undo };
}

export function archive(copies: readonly Copy[], archived: boolean): Act {
  const moved = copies.filter((copy) => copy.archived !== archived);
  return {
    done: say(archived ? 'archived' : 'unarchived', moved),
    run: steps([{ ids: idsOf(moved), change: { archived } }]),
    undo: steps([{ ids: idsOf(moved), change: { archived: !archived } }]),
  };
}

export function favour(copies: readonly Copy[], favourite: boolean): Act {
  return { done: null, run: steps([{ ids: idsOf(copies), change: { favourite } }]), undo: null };
}

/** As a library compares tags. */
const folded = (tag: string): string => tag.replace(/\s+/g, ' ').trim().normalize('NFC').toLowerCase();
const has = ({ tags }: Copy, tag: string): boolean => tags.some((one) => folded(one) === folded(tag));
const having = (copies: readonly Copy[], tag: string) => copies.filter((copy) => has(copy, tag));
const lacking = (copies: readonly Copy[], tag: string) => copies.filter((copy) => !has(copy, tag));
/** Copies by how they write a tag. */
function writings(copies: readonly Copy[], tag: string): readonly Step[] {
  const byName = new Map<string, string[]>();
  for (const { id, tags } of copies) {
    const name = tags.find((one) => folded(one) === folded(tag));
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), id]);
  }
  return [...byName].map(([name, ids]) => ({ ids, change: { addTags: [name] } }));
}

export function tag(copies: readonly Copy[], add: readonly string[], remove: readonly string[]): Act {
  return {
    done: say('tagged', copies),
    run: steps([{ ids: idsOf(copies), change: { addTags: add, removeTags: remove } }]),
    // Tags that a copy had before stay, and those that it had not do not come.
    undo: steps([
      ...add.map((name) => ({ ids: idsOf(lacking(copies, name)), change: { removeTags: [name] } })),
      ...remove.flatMap((name) => writings(copies, name)),
    ]),
  };
}

export function renameTag(copies: readonly Copy[], from: string, to: string): Act {
  const all = having(copies, from);
  // Names that differ only in case are the same to a library.
  const renamed = folded(from) === folded(to) ? all : lacking(all, to);
  const merged = all.filter((copy) => !renamed.includes(copy));
  return {
    done: { what: 'tag-renamed', count: all.length, name: to, undo: true },
    run: steps([{ ids: idsOf(all), change: { removeTags: [from], addTags: [to] } }]),
    // A copy that had both keeps the other one.
    undo: steps([
      { ids: idsOf(renamed), change: { removeTags: [to], addTags: [from] } },
      { ids: idsOf(merged), change: { addTags: [from] } },
    ]),
  };
}

export function deleteTag(copies: readonly Copy[], name: string): Act {
  const all = having(copies, name);
  return {
    done: { what: 'tag-deleted', count: all.length, name, undo: true },
    run: steps([{ ids: idsOf(all), change: { removeTags: [name] } }]),
    undo: steps([{ ids: idsOf(all), change: { addTags: [name] } }]),
  };
}

export function remove(copies: readonly Copy[]): Act {
  const ids = idsOf(copies);
  return {
    done: say('deleted', copies),
    run: (library) => library.remove(ids),
    undo: (library) => library.bringBack(ids),
  };
}

export function bringBack(copies: readonly Copy[]): Act {
  const ids = idsOf(copies);
  return {
    done: say('brought-back', copies),
    run: (library) => library.bringBack(ids),
    undo: (library) => library.remove(ids),
  };
}

/** What was brought back in another window meanwhile stays: this cannot be undone. */
export function purge(copies: readonly Copy[]): Act {
  const deleted = copies.filter(({ deletedAt }) => deletedAt !== null);
  return {
    done: { what: 'purged', count: deleted.length, name: null, undo: false },
    run: async (library) => {
      const outcome = await library.purge(idsOf(deleted));
      return outcome.ok ? { ok: true, value: [] } : outcome;
    },
    undo: null,
  };
}
