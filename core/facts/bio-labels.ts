/** Lines that announce a bio: "About the author", "About NAME", in the languages that pages of news and blogs are in. */
import { Pattern } from '../pattern';
import { fold } from '../text';
import { isPersonName } from './people';

export const ABOUT = new Pattern(
  String.raw`^(?:about|meet|über|zur person|zum autor|à propos(?: de| du| de l['’])?|qui est|sobre|acerca de|chi è|informazioni su|o(?= autor)|over|об|о|عن|حول|نبذة عن)\s+(.{2,80}?)\s*[:：.]?$`,
  'i',
);
const ABOUT_CJK = new Pattern(String.raw`^(.{1,30}?)(?:について|とは|紹介|プロフィール|简介|介绍)\s*[:：]?$`);
const THE_AUTHOR = new Pattern(
  String.raw`^(?:about )?(?:the|this|our|your)?\s?(?:authors?|writers?|contributors?|reporter|journalist|columnist|speaker|interviewer)$|^(?:den|die|der)?\s?autor(?:in|en|innen)?$|^(?:l['’]auteure?|les auteur(?:e)?s|el autor|la autora|o autor|a autora|l['’]autore|l['’]autrice|autorze|de auteur|авторе|المؤلف|الكاتب|الكاتبة|著者|筆者|作者)$`,
  'i',
);
const LABEL_ONLY = new Pattern(
  String.raw`^(?:(?:about|meet) (?:the|this|our) (?:author|writer|contributor|columnist|reporter|journalist)s?|(?:the|our) (?:author|writer|contributor|columnist)s?|author (?:bio|biography|profile|info(?:rmation)?|details)|bio(?:graphy)?|(?:über|zu) (?:den autor|die autorin|die autoren|die autorinnen|den autoren)|zu[rm] (?:person|autorin|autor)|(?:der autor|die autorin|die autoren)|(?:à propos de )?l['’]aut(?:eure?|rice)|les auteurs|(?:sobre |acerca de )?(?:el autor|la autora|los autores|o autor|a autora|os autores)|acerca del autor|(?:(?:informazioni )?sul)?l['’]aut(?:ore|rice)|gli autori|(?:over )?de auteur|o aut(?:orze|orce)|об авторе|(?:om )?(?:forfatteren|författaren|forfatter)|著者(?:について|プロフィール|紹介)?|筆者(?:について|プロフィール|紹介)?|この記事を書いた人|ライター(?:紹介|プロフィール)|作者简介|关于作者|عن (?:الكاتب|الكاتبة|المؤلف)|نبذة عن (?:الكاتب|الكاتبة))\s*[:：]?$`,
  'i',
);
const COMPANY_LABEL = new Pattern(
  String.raw`^about (?:us|the company|our company)\s*:?$|^boilerplate$|^über (?:uns|das unternehmen)$|^à propos de nous$`,
  'i',
);

/** "About the author: NAME". */
const LABELLED = new Pattern(String.raw`^([^:：–—|]{4,40}?)\s*(?:[:：|]|\s[–—-]\s)\s*(.{3,60})$`);

/** Every label begins so, or is written in Chinese or Japanese; most lines do not. */
const MAY_BE = new Pattern(
  String.raw`^(?:about|meet|the|this|our|your|author|bio|boilerplate|über|zu|de[rn]|die|autor|à|l['’]|les|qui|sobre|el|la|[oa]\s|acerca|chi|informazioni|sull|gli|over|om|об|о|авторе|عن|حول|نبذة|المؤلف|الكاتب)|[一-鿿ぁ-ヿ]`,
  'i',
);

const NAME = new Pattern(String.raw`^[\p{Lu}\p{Lo}\d"“]`);

/** Whom a line "About …" is about: a name, '' for "the author", null where it is no such line. */
/** UTF-16 units; what is longer is no label. */
const LONGEST = 300;

export function aboutWhom(line: string, siteName: string | null): string | null {
  if (line.length > LONGEST || !MAY_BE.test(line)) return null;
  const label = fold(line).replace(/\s*[:：]$/, '');
  if (LABEL_ONLY.test(label)) return '';
  if (COMPANY_LABEL.test(label)) return siteName;
  const [, before = '', after = ''] = LABELLED.exec(label) ?? [];
  if (after !== '' && LABEL_ONLY.test(before) && isPersonName(after)) return after;
  const name = ABOUT.exec(label)?.[1] ?? ABOUT_CJK.exec(label)?.[1];
  if (!name) return null;
  if (THE_AUTHOR.test(name)) return '';
  return NAME.test(name) ? name : null;
}
