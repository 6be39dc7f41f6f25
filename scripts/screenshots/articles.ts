/** A library for the pictures: articles written for it, of places and people that do not exist. */
export interface Sample {
  /** The page's address: `https://` + host + path. */
  readonly host: string;
  readonly path: string;
  readonly lang: string;
  readonly site: string;
  readonly title: string;
  readonly author: string;
  readonly date: string;
  readonly standfirst: string;
  readonly paragraphs: readonly string[];
}

const bread: Sample = {
  host: 'oven.example',
  path: '/slow-bread',
  lang: 'en',
  site: 'The Village Oven',
  title: 'What slow bread knows',
  author: 'Tomas Reyl',
  date: '2026-10-30',
  standfirst: 'A dough that waits two nights needs almost nothing else.',
  paragraphs: [
    'Flour, water, salt and a spoonful of what was left from last time: there is nothing in the bowl that was not there a thousand years ago. What has changed is that we stopped waiting. A loaf from the supermarket is finished three hours after its flour left the sack, and it tastes of three hours.',
    'Time does for dough what it does for soup. Enzymes cut the starch into sugars, bacteria turn part of those into acids, and the gluten arranges itself without anybody kneading it. The baker’s work is mostly to keep out of the way: to fold the dough four times on the first evening, and to leave it alone in a cool place until the second morning.',
    'The village oven is lit on Fridays. By noon the stones have drunk enough heat for two dozen loaves, and people come up the lane with baskets under cloths. Each knows its own by the cut: a wheat ear, three strokes, a letter. Nobody has ever taken the wrong one home, or nobody has ever said so.',
  ],
};

const lighthouse: Sample = {
  host: 'coastwatch.example',
  path: '/lights',
  lang: 'en',
  site: 'Coastwatch',
  title: 'The last lamp on Skerry Point',
  author: 'Maren Oduya',
  date: '2026-11-12',
  standfirst: 'Automatic since 1988, and still somebody climbs the stairs each night.',
  paragraphs: [
    'The lamp on Skerry Point has looked after itself for almost forty years. A sensor lights it at dusk, a second one reports when the bulb is tired, and a van comes from the mainland twice a year. There is no need for anybody to be there, and yet on most evenings there is a light in the kitchen below.',
    'Ewan Tait was the last keeper and is now the first volunteer. He climbs the hundred and eleven steps because, he says, a building that is never entered forgets what it is for. He wipes the salt from the panes, writes wind and sight into a school exercise book, and waits until the ferry has passed.',
    'Last winter the sensor failed in a storm, and for six hours the point would have been dark. Tait turned the lens by hand until morning. The report of the coastal office gives the outage as zero minutes; under “cause” it has one word, and the word is his name.',
  ],
};

const paper: Sample = {
  host: 'letters.example',
  path: '/paper',
  lang: 'en',
  site: 'Letters & Leaves',
  title: 'How paper remembers a fold',
  author: 'Hana Silvestri',
  date: '2026-09-03',
  standfirst: 'Crease a sheet once and it will never again be flat. Engineers have begun to ask it why.',
  paragraphs: [
    'A sheet of paper is a felt of fibres, each about two millimetres long, pressed together and held by nothing but their closeness. Bend it gently and the fibres slide and come back. Bend it sharply and along one line they break, and a break is a kind of memory: the sheet will fold there again before it folds anywhere else.',
    'In a laboratory above the river, Ilse Brandt pulls creased paper apart with a machine that measures forces as small as the weight of a moth. Her curves all have the same shape. A fold gives way quickly at first, then slowly, then so slowly that after a week it is still opening, a hair’s breadth each hour.',
    'What she learns goes into shelters that fold to the size of a book, and into valves for hearts. But the notebook on her desk is full of older questions. Why does a letter that was carried in a pocket for a year lie so willingly in the hand? “It has been told,” she says, “the same thing many times.”',
  ],
};

const walk: Sample = {
  host: 'slowmaps.example',
  path: '/hedges',
  lang: 'en',
  site: 'Slow Maps',
  title: 'Reading a hedge by its trees',
  author: 'Piers Amadi',
  date: '2026-05-21',
  standfirst: 'One kind of tree for every hundred years, give or take a war.',
  paragraphs: [
    'There is a rule of thumb among people who walk for a living: count the kinds of trees and shrubs in thirty paces of a hedge, and you have its age in centuries. It is a bad rule. It fails in the north, it fails on clay, and it fails wherever a landowner once had a cousin with a nursery. It is also, on average, right.',
    'A new hedge is hawthorn and nothing else, set in winter as bare whips. Ash comes in on the wind, holly and rose by the birds, hazel by a squirrel that forgot. Field maple takes its time, and spindle more; when there is spindle on both sides of a lane, the lane was there before the parish kept records.',
    'Last spring a school class walked the old boundary and counted. Where the map of 1790 draws a straight line they found seven kinds, and where it draws none they found nine. The map, the children decided, had been made by somebody who stayed on the road.',
  ],
};

const stars: Sample = {
  host: 'nightletters.example',
  path: '/dark',
  lang: 'en',
  site: 'Night Letters',
  title: 'A town that switched off its lamps',
  author: 'Judit Halmos',
  date: '2026-11-02',
  standfirst: 'It began as a way to save money. Then the children asked what the white stripe was.',
  paragraphs: [
    'On the first of March the council of Vereny had two hundred and six street lamps, and a bill that it could not pay. On the second it had eleven. The others were not taken down; they were switched off after ten, for one month, to see whether anybody would mind. In the second week a girl of seven asked what the white stripe over the church was.',
    'It was the Milky Way, and her grandmother had to think before she found the word. Since then the lamps have stayed off. There were no more accidents than before, and fewer moths. What changed most was the hour after ten: people stand outside their doors, at first with torches, then without.',
    'An astronomer from the capital measured the sky and gave it a number, and the number is now painted on the sign at the entrance of the town, where others have their population. The two figures are about the same, which everybody knows to be a coincidence.',
  ],
};

const arabic: Sample = {
  host: 'dafatir.example',
  path: '/mill',
  lang: 'ar',
  site: 'دفاتر الساحل',
  title: 'الطاحونة التي تنتظر القمر',
  author: 'ليلى الحداد',
  date: '2026-10-18',
  standfirst: 'على ضفة الخليج طاحونة لا يديرها ماء النهر ولا الريح، بل المد والجزر.',
  paragraphs: [
    'الطاحونة التي تنتظر القمر على ضفة الخليج تدور مرتين كل يوم، ولا أحد في القرية يملك ساعة صحيحة. يقول الطحان إن القمر ساعة كافية لمن يعرف كيف يقرأها، وإن البحر لم يتأخر قط منذ أن بدأ جده العمل هنا قبل تسعين عاما.',
    'حين يعود الماء إلى الخليج يفتح الطحان البوابة، وتبدأ العجلة في الدوران ببطء شديد ثم تسرع شيئا فشيئا حتى يسمع صوتها في كل بيت من بيوت القرية القديمة على التل. وفي الساعات الأربع التي تلي ذلك يطحن من القمح ما يكفي القرية أسبوعا كاملا.',
    'يأتي الزوار من المدينة ليروا كيف يطحن القمح بقوة المد والجزر، ثم يعودون وهم يحملون كيسا صغيرا من الدقيق وحكاية طويلة عن القمر والبحر والرجل الذي يحرس البوابة. أما الأطفال فيبقون على الجسر حتى تتوقف العجلة ويهدأ الماء من جديد.',
  ],
};

const japanese: Sample = {
  host: 'minato.example',
  path: '/clock',
  lang: 'ja',
  site: '港だより',
  title: '潮時計を巻く人',
  author: '青木 澄子',
  date: '2026-10-18',
  standfirst: '港町には、百五十年のあいだ潮の満ち引きを告げてきた時計が十一ある。',
  paragraphs: [
    '朝の六時十分前、彼女は水先案内人の家の壁に自転車を立てかけ、外套のポケットから手のひらほどの真鍮の鍵を取り出して、待つ。早すぎたわけではない。扉の上の時計は潮時計で、針は二本ではなく一本しかなく、水が止まっているあいだにしか巻くことができないのだ。',
    'この町にはそのような時計が十一ある。港が浅くなり、潮の表を三十分読み違えた船長が夕食まで泥の上に座ることになった時代に作られた。誰もが岸壁から見上げることのできる時計は、浚渫船よりも安かった。やがて浚渫船も来たし、印刷された表も、無線も、電話も来たが、時計を外そうと言う人はいなかった。',
    '「観光客のためだと思われています」と彼女は言いながら、鍵を十四回まわす。「でも、海老を獲る人たちが今でも見上げるからです。数字なら画面にあります。けれど数字は読まなければならない。針は、ただ見えるのです。」',
  ],
};

/** In the order of saving: the last stands first in the library. */
export const shelf: readonly Sample[] = [walk, paper, bread, arabic, japanese, stars, lighthouse];

/** The article that the reader page shows in a language of the extension. */
export const readIn: Readonly<Record<string, Sample>> = { ar: arabic, ja: japanese };

export const addressOf = ({ host, path }: Sample): string => `https://${host}${path}`;

export function pageOf(sample: Sample): string {
  const { lang, site, title, author, date, standfirst, paragraphs } = sample;
  const rows = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><title>${title} – ${site}</title>
<meta name="author" content="${author}"><meta property="og:site_name" content="${site}">
<meta property="og:type" content="article"><meta property="article:published_time" content="${date}T08:00:00+00:00">
<meta name="description" content="${standfirst}"></head>
<body><main><article><h1>${title}</h1><p class="standfirst">${standfirst}</p>
<p class="byline"><a rel="author" href="/people">${author}</a> · <time datetime="${date}">${date}</time></p>
${rows}
</article></main></body></html>`;
}
