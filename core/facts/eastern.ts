/** Bylines of Chinese, Japanese and Korean pages: what the author is stands before the name or after it, often unparted. */
import { Pattern } from '../pattern';

const BEFORE = String.raw`(?:^|[\s|(（【［\[·•=])`;
const AFTER = String.raw`(?=$|[\s|,，、)）】］\]·•／/=])`;
const HAN = String.raw`[\p{Script=Han}]`;
const KANA = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]`;
const HANGUL = String.raw`[\p{Script=Hangul}]`;

/** "作者：王晓明", "河湾晚报记者 王晓明 李四", "記者林美玲／台北報導". Names have two to four characters. */
const CHINESE = new Pattern(
  String.raw`${BEFORE}(?:${HAN}{0,8}?(?:(?:记者|記者)(?:\s|(?=${HAN}{2,3}(?:$|[\s|）)】／/])))|(?:通讯员|撰稿人?|撰文)\s)|${HAN}{0,8}?(?:记者|記者|通讯员|撰稿人?|撰文|作者|执笔|编译|編譯)\s?[:：／/|]\s*|[图圖]?文\s?[:：／/|]\s*)(${HAN}{2,4}(?:[\s、，／/]${HAN}{2,4}){0,4})${AFTER}`,
);
/** "文・山田太郎", "取材・文／高橋健一", "聞き手・田中花子", "著者：佐藤花子". */
const JAPANESE = new Pattern(
  String.raw`${BEFORE}(?:(?:取材|構成|写真|撮影)[・と]){0,2}(?:文|著者|執筆者?|筆者|ライター|聞き手|作者|投稿者|編集委員|記者)(?:・写真)?\s?[:：・／/＝=]\s*(${KANA}{2,8}(?:\s${KANA}{1,6})?)${AFTER}`,
);
/** "홍길동 기자", "홍길동 선임기자". */
const KOREAN = new Pattern(
  String.raw`${BEFORE}(?:\[[^\]]{1,20}\])?(${HANGUL}{2,4})\s?(?:선임|수석|객원|인턴|전문|편집)?(?:기자|특파원|논설위원)${AFTER}`,
);
/** "글 김영희", "글쓴이: 김영희". */
const KOREAN_LABEL = new Pattern(
  String.raw`${BEFORE}(?:글|글쓴이|작성자|지은이|저자)\s?(?:[:：=|·]\s*|\s)(${HANGUL}{2,4})${AFTER}`,
);

/** Cheap test before the dear ones. */
const ANY =
  /[记記]者|通讯员|撰稿|撰文|作者|执笔|执筆|執筆|编译|編譯|文|著者|筆者|ライター|聞き手|投稿者|編集委員|기자|특파원|논설위원|글|작성자|지은이|저자/;
/** What stands where a name could. */
const NO_NAME =
  /^(?:来源|來源|出处|時間|时间|日期|编辑|編輯|责编|责任|报道|報導|報道|摄影|攝影|写真|本报|本報|综合|綜合|図|更新|公開)|(?:报道|报导|報導|報道)$/;

/** The people whom a line names as its authors; none in a sentence. */
export function easternNames(line: string): string[] {
  if (!ANY.test(line) || /[。！？!?]$/.test(line)) return [];
  for (const pattern of [CHINESE, JAPANESE, KOREAN, KOREAN_LABEL]) {
    const said = pattern.exec(line)?.[1];
    if (said === undefined) continue;
    const parts = said.split(/[\s、，／/]/);
    const end = parts.findIndex((part) => NO_NAME.test(part));
    const names = end < 0 ? parts : parts.slice(0, end);
    // In Japanese a space parts the two names of one person.
    const people = pattern === JAPANESE && names.length > 0 ? [names.join(' ')] : names;
    if (people.length > 0) return people;
  }
  return [];
}
