/** Signs in numbers: elements counted, and the paragraphs long enough to be read. */
import type { Glance } from './glance';

/** Logarithms keep a page of a thousand pictures from outweighing all else. */
const log = (count: number, by: number): number => Math.log1p(count) / by;

export function numbersOf({ counts, paragraphs, divisions, links, headWords, login, shell }: Glance) {
  const signs: Record<string, number> = {};
  const { subsections, ...counted } = counts;
  for (const [sign, count] of Object.entries(counted)) signs[sign] = log(count, 3);
  const text = divisions && divisions.characters > paragraphs.characters ? divisions : paragraphs;
  signs['headWords'] = Math.min(15, headWords) / 15;
  signs['perLink'] = log(text.characters / (1 + links), 5);
  signs['perHead'] = log(text.characters / (1 + counts.sections + subsections), 5);
  signs['perPicture'] = log(counts.pictures / (1 + text.paragraphs), 3);
  signs['inArticle'] = text.inside / Math.max(1, text.paragraphs);
  signs['priced'] = log(paragraphs.prices, 3);
  signs['login'] = login ? 1 : 0;
  signs['shell'] = shell ? 1 : 0;
  return signs;
}
