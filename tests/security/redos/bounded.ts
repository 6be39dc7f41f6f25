/** Expressions that take longer than in proportion to what they read, and what keeps that short: at most 2,000 characters. */

export interface Bounded {
  /** The file, and how the expression begins there. */
  readonly file: string;
  readonly begins: string;
  /** Characters that it reads at most. */
  readonly most: number;
  /** Where that is seen to. */
  readonly because: string;
}

const of = (file: string, begins: string, most: number, because: string): Bounded => ({ file, begins, most, because });

const BYLINE = 'bylineOf() cuts to 300, signedLines() and bylineIn() take lines of at most 120 and LONGEST';
const NAME = 'names come of bylineOf(), which cuts to 300';
const TITLE = 'titles of metadata.ts are cut to 500';
const DEBUG = 'familyOf() and isUnfilled() read LIMIT characters';
const LABEL = 'aboutWhom() takes lines of at most 300, nameLine() of 60';

export const BOUNDED: readonly Bounded[] = [
  of('core/aloud/passages.ts', '[\\p{P}\\s]\\s*$', 40, 'the last 40 characters are looked at'),
  of('core/aloud/sentences.ts', '[^\\s([{', 200, 'the last LOOK characters before a point'),
  of('core/detect/words.ts', '\\d.*$', 253, 'a part of a host name'),
  of('core/facts/authors.ts', '^(.+), (.+)$', 300, NAME),
  of('core/facts/authors.ts', '\\s+(?:and|und|et', 300, NAME),
  of('core/facts/authors.ts', '\\s*[|•●·]\\s*', 80, 'blocks of at most 80'),
  of('core/facts/authors.ts', '(?:©', 160, 'clip(words, 160)'),
  of('core/facts/bio-boxes.ts', '\\s(?:\\S*(?:author', 2000, 'core/named.ts keeps as much of id and class'),
  of('core/facts/bio-cards.ts', '[\\s:,–—-]+$', 300, NAME),
  of('core/facts/bio-labels.ts', '^(?:about|meet', 300, LABEL),
  of('core/facts/bio-labels.ts', '^([^:：–—|]', 300, LABEL),
  of('core/facts/bio-labels.ts', '\\s*[:：]$', 300, LABEL),
  of('core/facts/bylines.ts', '\\s*[|•●·⋅∙]\\s*', 300, BYLINE),
  of('core/facts/bylines.ts', '\\s+(?:and|und|et', 300, BYLINE),
  of('core/facts/bylines.ts', '(?:(?:^|\\s)(?:on|at', 300, BYLINE),
  of('core/facts/people.ts', '\\s*(?:;|', 300, NAME),
  of('core/facts/people.ts', '\\(?[^\\s(]*@', 300, NAME),
  of('core/facts/people.ts', '[\\s,|·•–-]+$', 300, NAME),
  of('core/facts/people.ts', '(?<![\\p{L}])(?:Jr', 300, NAME),
  of('core/facts/people.ts', '\\s[–—-]\\s.*$', 300, NAME),
  of('core/facts/people.ts', '\\s*[,،、]\\s*', 300, NAME),
  of('core/facts/people.ts', '^[^\\p{L}\\d]|^an?\\s', 300, NAME),
  of('core/facts/people.ts', '\\s(?:on|in|at)', 300, NAME),
  of('core/facts/title.ts', '\\s+[|\\-–—:·•»«›~]+', 500, TITLE),
  of('core/facts/title.ts', '\\s+[|\\-–—:·•›~]+', 500, TITLE),
  of('core/facts/title.ts', '^(.{12,}?\\S', 500, TITLE),
  of('core/facts/title.ts', '\\s*[¶#]$', 500, TITLE),
  of('core/facts/title.ts', '^(.{12,})\\s+', 500, TITLE),
  of('core/facts/title.ts', '^[\\s\\p{P}\\p{S}]+', 500, TITLE),
  of('core/pattern.ts', '\\\\p', 2000, 'our own patterns, none of them as long'),
  of('core/sites/stable.ts', '^([\\p{L}]', 200, 'names of at most LONGEST_STEMMED'),
  of('core/clean/cues/lead.ts', '\\\\.|', 2000, 'our own lists of phrases, a phrase at a time'),
  of('core/clean/cues/markers.ts', '[.!?。…]+$', 200, 'isNamed() takes at most NAME_LENGTH'),
  of('core/clean/refine/debug.ts', '^(?:Traceback', 2000, DEBUG),
  of('core/clean/refine/debug.ts', '\\b(?:SELECT', 2000, DEBUG),
  of('core/clean/refine/debug.ts', '^(?:-->', 2000, DEBUG),
  of('core/clean/refine/debug.ts', '^[[{<#(', 2000, DEBUG),
  of('core/clean/refine/debug.ts', '\\{\\{[^{}]{1,80}', 2000, DEBUG),
  of('core/clean/refine/offers.ts', '\\b[\\w-]{3,}', 2000, 'the first 2,000 characters of a paragraph'),
  of('library/in/link.ts', '"(?:[^', 2000, 'lists of at most LONGEST_LIST'),
  of('core/clean/refine/tools.ts', '^mailto:', 300, 'the first 300 characters of an address'),
  of('core/clean/shape/images.ts', '^[^\\s{}<>]+', 2000, 'addresses of at most LONGEST_ADDRESS'),
  of('core/clean/strip/navigation.ts', '\\S\\s+\\S+', 1000, 'the last 1,000 characters'),
  of('core/clean/strip/navigation.ts', '^(?:page|seite', 160, 'blocks of at most 160'),
  of('core/clean/strip/navigation.ts', '^[^>›»/→]', 160, 'blocks of at most 160'),
  of('core/clean/strip/navigation.ts', '^[\\s\\p{P}', 160, 'blocks of at most 160'),
  of('library/row.ts', '\\s+\\S*$', 400, 'cut to EXCERPT before'),
  of('entrypoints/shared/picker/target.ts', '\\s+\\S*$', 400, 'cut to GLANCE before'),
  of('library/out/names.ts', '-+$', 60, 'cut to LONGEST before'),
  of('library/save/picture-type.ts', '^(?:\\s+|<\\?', 2000, 'the first 2,000 bytes'),
  of('platform/permissions.ts', '\\/.*$', 300, 'patterns that the browser itself made of a host name'),
];
