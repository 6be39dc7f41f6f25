/** What an article is about: the words of its title and those it keeps coming back to. */
import type { Block } from '../../blocks';
import { clip } from '../../text';
import { LETTER } from '../cues/cue';

/** Letters from which a word tells the subject, and letters that stand for all its forms. */
const WORD = 5;
const STEM = 6;
/** In scripts with more meaning a letter. */
const DENSE_WORD = 2;
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const TOKEN = new RegExp(`[${LETTER}]+`, 'g');
const TOP = 14;
const LEAST = 4;

/** Long words that say nothing about a subject, as the stems they are counted by. */
const COMMON = `about above across actual after again against almost along already also although always among another anyone around because become
   before behind being believ below better between beyond bring called cannot certai chance change choose clear coming common comple
   consid could course create curren decide differ does doing during either enough especi every everyo everyt exactl example expect
   experi feel first follow found further getting given going great happen having helpful helps however import includ inside instea itself
   keep known large later learn least little longer looking lot making maybe might moment months morning mostly much needed needs never nothin
   number often only order other others overal partic people percen perhap person places point possib probab provid quite rather
   reader really reason recent right second seems seen several should simply since small someth someti somewh start still story such
   taking their them then there theref these they thing things think those though thought three throug times together today toward trying under
   unless until using usuall various version want watch ways weeks where wheth which while whole whose within without words working
   world would years yours
   aber alles andere andern anders bereit beide beim dabei daher damit danach dann daran darauf darum dass dazu deren dessen diese
   dieser dieses doch durch eigene einem einen einer eines einfac einige einmal etwas finden gegen genau geworde habe haben hatte hinter
   immer jahre jeder jedoch keine konnte könnte können machen manche mehr meiste mensch muss müssen nach nachde neben nicht nichts
   noch nur ohne schon sehen seine seinen seiner selbst sich sind sollen sollte sonder sowie später stehen suchen trotz über
   viele vielle wäre waren wegen weil weiter welche wenige wenn werden wieder wird wirkli wissen wollen worden wurde wurden zeigen
   zusammen zwische
   ainsi alors années après aucun aussi autour autre autres avant avait avoir avons beauco celle celui cette chaque chose comme
   commen contre côté dans depuis dernie devant donc dont durant encore enfin entre était étaien être faire faut fois jamais jusqu leurs
   lorsqu mais manièr même mieux moins monde notre nous nouvea parce parfoi pendan petit peut plus plusie pour pourqu pouvoi
   premie presqu quand quatre quelqu rien sans selon seulem sont souven sous temps toujou tous tout toutes très trois trouve vers voilà votre
   además ahora algo alguna alguno antes años aquell aunque cada como cómo contra cosas cuando cuanto deben decir desde después
   donde dónde durant ellos entonc entre estaba estado están estas estos forma gran hacer hacia hasta había manera mayor mejor menos
   mientr mismo momento mucho muchos mundo nada nosotr nuestr nueva nunca otras otros para parte pero personas podría poder porque
   primer puede pueden quien según sido siempre sobre solo también tanto tiempo tiene tienen todas todos todo trabaj tres unas vida
   abbiam adesso ancora anche anni aveva avere bisogn certo come dalla degli della delle dentro dopo dove essere fatto fino hanno
   invece loro maggio meglio meno mentre molti molto mondo niente nella nelle nostro ogni oltre parte perché perciò persone poco poi
   prima propri qualch quando quanto quella quelle quello questa queste questo quindi sempre senza siamo sono sopra sotto stata stato
   sulla tempo tutta tutte tutti tutto viene volta
   ainda alguma algun aqui assim cada coisas depois desde diante dizer durant então essa esse estão eram fazer foram isso mais melhor
   menos mesmo muito muitos mundo nossa onde outras outros pela pelo pessoa pode podem porque pouco qual quando quem seja sempre seus
   tempo todas todos também
   altijd andere beter daarom deze door echt eigen elke gaan geen goed hebben heeft hier hoeve iedere jaren kunnen maken meeste
   meer mensen moeten naar niet niets nieuwe omdat ongeve onder over soms steeds tegen terug tijd tussen vanaf veel verder vooral
   waarom wanneer waren wordt worden zelfs zich zijn zonder zoals zullen`;

let common: ReadonlySet<string> | null = null;
/** Made when first asked for. */
function isCommon(word: string): boolean {
  common ??= new Set(COMMON.split(/\s+/));
  return common.has(word);
}

export class Subject {
  readonly #stems = new Set<string>();

  /** @param blocks the article, `title` its title */
  constructor(blocks: readonly Block[], title: string) {
    const counts = new Map<string, number>();
    for (const block of blocks) {
      for (const stem of stemsOf(block)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
    const often = [...counts].filter(([, count]) => count >= LEAST).sort((a, b) => b[1] - a[1]);
    for (const [stem] of often.slice(0, TOP)) this.#stems.add(stem);
    for (const stem of stemsIn(title)) this.#stems.add(stem);
  }

  /** How many different words of the subject a text has. */
  shared(text: string): number {
    const found = new Set<string>();
    for (const stem of stemsIn(text)) if (this.#stems.has(stem)) found.add(stem);
    return found.size;
  }
}

/** A page asks for the subject of nearly the same blocks several times. */
const known = new WeakMap<Block, readonly string[]>();

function stemsOf(block: Block): readonly string[] {
  const before = known.get(block);
  if (before) return before;
  const stems = stemsIn(block.text);
  known.set(block, stems);
  return stems;
}

function stemsIn(text: string): string[] {
  const stems: string[] = [];
  for (const word of clip(text, 4000).toLowerCase().match(TOKEN) ?? []) {
    if (DENSE.test(word)) {
      for (let at = 0; at + DENSE_WORD <= word.length; at += 1) stems.push(word.slice(at, at + DENSE_WORD));
    } else if (word.length >= WORD && !isCommon(word.slice(0, STEM)) && !isCommon(word))
      stems.push(word.slice(0, STEM));
  }
  return stems;
}
