import { describe, expect, test } from 'vitest';
import { COMMENTS_HEADING } from '../../../core/clean/cues/comments';
import { CONSENT_CHOICE, CONSENT_REQUEST, CONSENT_TOPIC } from '../../../core/clean/cues/consent';
import { markerOf } from '../../../core/clean/cues/markers';
import { PROMO, PROMO_BUTTON, PROMO_TOPIC } from '../../../core/clean/cues/promo';
import { RELATED_HEADING, RELATED_LINE } from '../../../core/clean/cues/related';
import { isToolRow, TAG_LABEL, TOOL } from '../../../core/clean/cues/tools';
import { type CueTexts, textsOf } from './cue-texts';

/** Sentences and headings of articles that begin like clutter or hold its words. */
const PROSE: readonly CueTexts[] = [
  {
    what: 'cookies and data',
    matches: (text) => CONSENT_TOPIC.test(text),
    texts: `
    The bees sleep in the wall. ~ A cooker stood in the hall. ~ Privacy is a wall.`,
  },
  {
    what: 'a request for consent',
    matches: (text) => CONSENT_REQUEST.test(text),
    texts: `
    Cookies are baked until the edges turn golden.
    Cookies were invented in 1994 by a programmer of the browser.
    Her personal data show a long life among bees. ~ The law of 1978 protects personal data.
    Kekse und Daten sind zweierlei. ~ Les cookies sont des biscuits. ~ Las galletas se hornean a fuego lento.`,
  },
  {
    what: 'a button of a consent dialog',
    matches: (text) => CONSENT_CHOICE.test(text),
    texts: `
    Accept that bees sleep, and the rest follows. ~ OK, said the miller, and shut the door.
    Settings of this kind are found in every old mill. ~ I agree with the miller on bees.
    No, thanks to the bees the wall held. ~ Only the necessary tools were kept.
    Alle akzeptieren die Regel der Königin. ~ J’accepte que les abeilles restent, dit-il.
    Aceptar la derrota fue difícil. ~ 同意する人は少なかった。 ~ 接受采访的人很多。 ~ رفض الوزير التعليق`,
  },
  {
    what: 'the line before a sponsor’s message',
    matches: (text) => markerOf(text) !== null,
    texts: `
    Sponsors pay for the seats in the first row. ~ Advertising has changed since the war.
    Advertisements once covered this wall. ~ Ads are everywhere now. ~ Advertising, she says, has changed.
    Ads, once rare, are everywhere. ~ Advertisements, posters and handbills lined the wall.
    Promotion, he said, came late. ~ Promotion came late in his life.
    The story continues after his death in 1850. ~ The text continues after a gap of four lines.
    The article continues under a new name. ~ Presented by the mayor in 1999, the clock still runs.
    Presented by the Royal Society, the medal honours work on bees. ~ Keep more than one queen in the box.
    Werbung ist teuer geworden. ~ Werbung, sagt sie, lebt von Wiederholung.
    Anzeigen, Plakate und Briefe lagen auf dem Tisch. ~ Der Text wird nach 200 Jahren neu gelesen.
    Der Artikel wird nach der Prüfung gedruckt. ~ Publicité, cinéma, radio : il a tout essayé.
    La publicité a changé. ~ Publicidad y prensa viven juntas. ~ Publicidad, cine y radio: lo probó todo.
    Pubblicità, cinema e radio: ha provato tutto. ~ Reklama, kino i radio: próbował wszystkiego.
    Реклама изменилась. ~ 広告は変わった。 ~ 広告、映画、ラジオを試した。 ~ 广告改变了我们的生活。 ~ إعلان الحرب كان مفاجئا
    “Sponsored” is a strange word.`,
  },
  {
    what: 'the line after a sponsor’s message',
    matches: (text) => markerOf(text) !== null,
    texts: `
    The story continues in Paris. ~ The story continues to be told in the valley.
    The report continues a series begun in May. ~ The text continues with a list of kings.
    Back to the story of the bees we must go, then. ~ Continue reading aloud until the child sleeps.
    O texto continua atual. ~ La noticia sigue su curso. ~ El texto sigue vigente.
    L’articolo continua a suscitare polemiche. ~ L’article continue de faire débat.
    L’article reprend une vieille étude. ~ Продолжение текста утеряно. ~ يستمر القتال في المدينة
    يتبع القط صاحبه ~ 記事は続編を予告した。 ~ 文章继续讨论蜜蜂。 ~ El artículo continúa siendo polémico.`,
  },
  {
    what: 'the heading of links to other pages',
    matches: (text) => RELATED_HEADING.test(text),
    texts: `
    Related work ~ Related work on bees began in 1950. ~ Popular belief says that bees sleep.
    More people read the news now. ~ Recent research on bees ~ Similar bees live in Spain.
    Other reading of the text is possible. ~ Top of the hill ~ Read the label on the jar. ~ Mehr als zehn Bienen
    More on the hill than in the valley lived bees, and they still do today. ~ Don’t miss the train.
    Weitere Bienen kamen. ~ 関連はない。 ~ 人気のない町 ~ 相关部门已经回应。 ~ 推荐信很重要。 ~ Trending upwards since May
    Watch more closely ~ Relacionado con las abejas`,
  },
  {
    what: 'a line that leads to another page',
    matches: (text) => RELATED_LINE.test(text),
    texts: `
    Related work began in 1950. ~ Read the label: it names the bees. ~ More bees came in May.
    More than that: they stayed. ~ See this wall? It hums.`,
  },
  {
    what: 'an invitation',
    matches: (text) => PROMO.test(text),
    texts: `
    Subscribe to the theory that honey is delicious.
    Subscribe to the theory that bees plan ahead and you will see patterns everywhere.
    Sign up sheets were well known in the valley. ~ Join the two boards with four screws.
    Join me on a walk through the mill of our parents. ~ Have you ever seen a wall like this?
    Have a glass of water every morning. ~ Get up at six every morning and feed the bees.
    Have the goods delivered by noon, the letter said. ~ Don’t miss a dose of the medicine.
    Support for this view grew after the work of Darwin. ~ Support for local reporting fell.
    Back in this small workshop the bees hummed. ~ Help from local people will keep the mill standing.
    Consider the contribution of the drones to the colony. ~ Give the gifted child a book.
    Not a member of the guild, she worked alone. ~ This story is for my mother.
    Members only meet twice a year. ~ If the find is valuable, the museum may share it with us.
    If the weather is enjoyable, support your walk with a stick. ~ Find us a place, said the miller.
    Follow us through the gate, said the guide. ~ Like this mill, many were built on clay, and could they last?
    Den ersten Newsletter schrieb sie 1999. ~ Mit diesem Gerät testen die Forscher den Honig.
    Hier testen Forscher neue Motoren. ~ Dona Maria chegou cedo ao moinho. ~ Dona Flor y sus abejas
    Abbonati e lettori si incontrano a maggio. ~ Ricevi chi bussa, diceva il mugnaio.
    سجل المنتخب هدفين في المباراة ~ انضم اللاعب إلى النادي عام 2019 ~ اشترك ثلاثة علماء في الدراسة
    تبرع الرجل بالعسل ~ 订阅制正在改变报业。 ~ ニュースレターの歴史は長い。 ~ 会員登録者は百万人を超えた。 ~ Recibe a su hijo en la puerta.
    Keep updated records of every hive. ~ Stay in touch with the wall while you climb.
    Donate blood and live longer, a study says of the people of the valley.
    Newsletters of the time were printed by hand.
    Free newsletters were handed out in the street before the war began in earnest.
    Unlock all doors before noon. ~ Please give the contribution of bees its due. ~ Receive the bees kindly.
    Want is a hard master. ~ Download speeds rose in our valley after new apps came.
    To continue reading the signs one must be free of fear. ~ Register of members, 1850
    Keep reading, signs everywhere. ~ Welcome to the free town. ~ Your email is a letter.
    Our newsletter began in 1950 as a sheet of two pages that we printed by hand in the cellar.
    Never miss the point. ~ Join me, said the bee. ~ Give the bees their due.`,
  },
  {
    what: 'the button of an invitation',
    matches: (text) => PROMO_BUTTON.test(text),
    texts: `
    Joinery ~ Joiner ~ Donations of the year ~ Subscriber ~ Supporters ~ Givens ~ Starting ~ Trying times
    Buyers ~ Shopping ~ Anmeldung ~ Donaré ~ Donata ~ Downloads`,
  },
  {
    what: 'what an invitation is about',
    matches: (text) => PROMO_TOPIC.test(text),
    texts: `
    The bees sleep in the wall. ~ Remember the miller. ~ Dismembered hives ~ Independence came late
    Sie spendierte Honig ~ Une dondaine ~ Donde viven las abejas ~ Donna e mobile ~ Patronage of kings`,
  },
  {
    what: 'a tool of the page',
    matches: (text) => TOOL.test(text),
    texts: `
    Share of the market ~ Shares fell on Monday. ~ Print is not dead. ~ Like bees in a wall ~ Follow the bees
    Next to the mill ~ More bees ~ Report of 1950 ~ Comments by the miller ~ Searching ~ Save the bees
    Back in May ~ 5 minutes later ~ X marks the spot ~ Jump to the moon and back again at once
    Teilen und herrschen ~ Partager le miel ~ Guardar la miel ~ 分享经济正在改变城市 ~ 保存食の作り方 ~ حفظ الله البلاد`,
  },
  {
    what: 'a row of tags',
    matches: (text) => TAG_LABEL.test(text),
    texts: `
    Tags were sewn into the cloth. ~ Topics of the day ~ Categories of bees: three ~ Themen der Zeit
    Labels matter ~ Temas de hoy ~ 标签很多`,
  },
  {
    what: 'the heading of comments',
    matches: (text) => COMMENTS_HEADING.test(text),
    texts: `
    Comments by the minister caused anger. ~ Comment is free ~ Responses to light differ between bees.
    Replies came late. ~ Thoughts of a miller ~ Join the discussion group on Friday ~ Kommentare der Presse
    Commentaires de César ~ Comentarios reales ~ 评论家说 ~ コメントは控えた
    Comments on the state of the mill, by a man who knows it ~ تعليقات الوزير أثارت غضبا
    Thoughts on the future ~ Responses to Darwin ~ Kommentar zur Lage ~ Responses`,
  },
  {
    what: 'a row of tools',
    matches: isToolRow,
    texts: `
    Share the honey ~ Print media share a history ~ Share ~ Like bees, follow bees ~ More like this wall
    Facebook bought WhatsApp ~ Next close more doors ~ Save more honey ~ X is a letter ~ 12 34
    Share a like mind today ~ Close the menu and search ~ Like, share, and bees ~ Follow the print ~ 分享 蜜蜂
    Email from Facebook ~ 12” x 8” x 6” ~ 2 x 2 x 2`,
  },
];

describe.each(PROSE)('no sentence of an article is $what', (cue) => {
  test.each(textsOf(cue))('%s', (text) => {
    expect(cue.matches(text)).toBe(false);
  });
});

test.each([[''], [' '], ['\n'], ['12 34'], ['— · —']])('%j is no clutter', (text) => {
  expect(PROSE.filter(({ matches }) => matches(text)).map(({ what }) => what)).toEqual([]);
});
