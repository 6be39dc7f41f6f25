/** Whether a text can be a bio of a name, and of whom: a person or an organisation. */

import type { BioKind } from '../article';
import { Pattern } from '../pattern';
import { clip, key } from '../text';
import type { Metadata } from './metadata';
import { isOrganisationName, isPersonName, sameName, surnameIn } from './people';

/** Verbs that a bio begins with, behind the name. */
export const VERB =
  '(?:is|was|are|were|has|have|writes?|wrote|covers?|works?|worked|leads?|heads?|teaches|serves?|joined|reports?|specializ\\w+|specialis\\w+|began|started|lives|studied|holds|founded|provides?|offers?|helps?|makes|ist|war|schreibt|arbeitet|leitet|lebt|studierte|hat|est|a|écrit|travaille|es|ha|escribe|trabaja|é|escreve|trabalha|è|scrive|lavora|jest|pisze|pracuje)';
const HAS_VERB = new Pattern(String.raw`(?<![\p{L}])${VERB}(?![\p{L}])`, 'i');

/** Words about people. */
export const PERSONAL = new Pattern(
  String.raw`(?<![\p{L}])(?:he|she|his|her|er|sie|il|elle|él|ella|ele|ela|lui|lei|journalist|reporter|writer|author|professor|editor|autorin?)(?![\p{L}])`,
  'i',
);
/** Words about organisations: without one, "About the Bridge" is a section of an article about a bridge. */
const CORPORATE = new Pattern(
  String.raw`(?<![\p{L}])(?:compan(?:y|ies)|firm|provider|founded|headquarter\w*|customers|clients|employ\w*|consultancy|manufactur\w+|suppl(?:y|ies|iers?)|organi[sz]ation|non-?profit|charity|foundation|institut\w+|universit\w+|agency|brand|platform|software|solutions|services|products|leader|leading|mission|members|offices|listed|shares|subsidiary|startup|publisher|magazine|newspaper|unternehmen|firma|gegründet|kunden|verein|anbieter|hersteller|entreprise|société|fondée?|clients|empresa|compañía|fundada|clientes|azienda|fondata|clienti|bedrijf|opgericht|klanten|spółka|firma|компания|основана|企業|会社|公司|شركة)(?![\p{L}])`,
  'i',
);

type Known = Pick<Metadata, 'authors' | 'siteName'>;

export const isKnown = (name: string, { authors, siteName }: Known): boolean =>
  [...authors, siteName ?? ''].some((other) => other !== '' && sameName(other, name));

export function kindOf(name: string, text: string, { authors, siteName }: Known): BioKind {
  const organisation = isOrganisationName(name);
  if (authors.some((author) => sameName(author, name)))
    return organisation && !isPersonName(name) ? 'organisation' : 'person';
  if (key(name) === key(siteName ?? '\0') || organisation || /^the\s/i.test(name)) return 'organisation';
  if (!isPersonName(name)) return 'organisation';
  return PERSONAL.test(text) || !CORPORATE.test(text) ? 'person' : 'organisation';
}

/** An "About X" section of an article is no bio: its text must begin with X, or X must be the author or the site. */
export function isPlausible(name: string, text: string, kind: BioKind, known: Known): boolean {
  if (isKnown(name, known)) return true;
  const start = clip(text, 160);
  const named =
    start.toLowerCase().includes(name.toLowerCase().replace(/^the /, '')) ||
    (kind === 'person' && surnameIn(name, start));
  if (!named) return false;
  if (kind === 'person') return isPersonName(name) && (HAS_VERB.test(clip(text, 300)) || PERSONAL.test(text));
  return HAS_VERB.test(clip(text, 300)) && (isOrganisationName(name) || CORPORATE.test(text));
}
