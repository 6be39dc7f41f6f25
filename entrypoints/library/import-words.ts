/** What an importer says, in words. */
import type { LeftBehind, RefusedRecord } from '../../components/library-props';
import type { FileFault, Format, Place, RecordFault, Refused } from '../../library/in/found';
import type { Without } from '../../library/in/import';
import { say } from '../../platform/i18n';

/** Names of makers are the same in every language. */
const makers: Readonly<Record<Format, string | null>> = {
  'plainleaf-zip': 'Plainleaf',
  'plainleaf-html': 'Plainleaf',
  'plainleaf-json': 'Plainleaf',
  'saved-html': null,
  'pocket-csv': 'Pocket',
  'pocket-html': 'Pocket',
  'pocket-zip': 'Pocket',
  'instapaper-csv': 'Instapaper',
  'readwise-csv': 'Readwise Reader',
  'omnivore-zip': 'Omnivore',
  'wallabag-json': 'wallabag',
  bookmarks: null,
  addresses: null,
};

const messageOf = (kind: string): string => kind.replaceAll('-', '_');

/** Where a file comes from. */
export const formatName = (format: Format): string => makers[format] ?? say(`import_from_${messageOf(format)}`);

/** Why a file is none that is read. */
export const fileFault = (fault: FileFault): string => say(`import_file_${messageOf(fault)}`);

const recordFault = (fault: RecordFault, field: string | null): string =>
  say(`import_record_${messageOf(fault)}`, [field ?? '']);

/** Where a record stands, as a name for one that has none. */
function placeName({ file, line, index }: Place): string {
  const within = line === null ? index : line;
  if (within === null) return file ?? say('import_place_whole');
  const number = say(line === null ? 'import_place_index' : 'import_place_line', [String(within)]);
  return file === null ? number : `${file}, ${number}`;
}

/** @param file name of the file that the reader chose, where there are several */
export function refusedRecord({ fault, at, name, field }: Refused, file: string | null): RefusedRecord {
  const own = name ?? placeName(at);
  return { name: file === null ? own : `${file}: ${own}`, reason: recordFault(fault, field) };
}

/** Names of fields that a record may lack, by what they are to a person. */
const LEFT: Readonly<Record<LeftBehind['what'], readonly string[]>> = {
  notes: ['highlights', 'annotations'],
  dates: ['savedAt', 'publishedTime'],
};

/** What did not come along, by kind, with the names of the records. */
export const leftBehind = (records: readonly Without[]): readonly LeftBehind[] =>
  (['notes', 'dates'] satisfies LeftBehind['what'][]).flatMap((what) => {
    const names = records.flatMap(({ name, fields }) => (fields.some((one) => LEFT[what].includes(one)) ? [name] : []));
    return names.length === 0 ? [] : [{ what, names }];
  });
