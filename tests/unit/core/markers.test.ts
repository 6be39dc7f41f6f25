import { describe, expect, test } from 'vitest';
import { isLabel, markerOf } from '../../../core/clean/cues/markers';

/** Lines around an interruption, each language in words of its own, on lines and parted by `~`. */
const LINES = {
  begin: `
    Here is a word from the partner who pays for this page ~ The next part was paid for, the article follows under it
    Paid partnership with Acme ~ Our sponsor speaks, the story resumes underneath ~ Ein Wort unseres Werbepartners
    Bezahlter Beitrag – der Artikel geht danach weiter ~ Un mot de notre partenaire, la suite plus bas
    Un mensaje de nuestro patrocinador, la nota sigue después ~ Una parola dal nostro sponsor
    Uma mensagem do nosso patrocinador ~ Bericht van onze sponsor, het artikel gaat hieronder verder
    Reklama – ciąg dalszy artykułu poniżej ~ Annons – artikeln fortsätter nedan ~ Artiklen fortsætter efter annoncen
    Artikkelen fortsetter under annonsen ~ Juttu jatkuu mainoksen jälkeen ~ Článek pokračuje pod reklamou
    Текст продолжается после рекламы ~ Стаття продовжується після реклами ~ Haber reklamdan sonra devam ediyor
    広告の後、記事が続きます ~ 赞助商内容，文章在下方继续 ~ 광고 - 기사는 아래에서 계속됩니다 ~ إعلان - المقال يتابع أدناه`,
  end: `
    Text resumes ~ End of the paid message ~ Back to our story ~ The sponsored part ends here ~ Jetzt weiter im Beitrag
    Reprise de l’article ~ Volvemos al artículo ~ Ora torniamo al testo ~ Terug naar het artikel ~ Wracamy do artykułu
    Tillbaka till artikeln ~ Tilbake til saken ~ Zpět k článku ~ Возвращаемся к тексту ~ 回到正文 ~ 광고 끝`,
  onward: `
    [Article continues below] ~ The story goes on underneath ~ Der Text geht unten weiter ~ La suite de l’article plus bas
    La nota sigue más abajo ~ L’articolo prosegue sotto ~ Het verhaal gaat hieronder verder`,
};

describe.each(Object.entries(LINES))('%s', (marker, texts) => {
  test.each(texts.split(/\s*[~\n]\s*/).filter((text) => text.trim() !== ''))('%s', (text) => {
    expect(markerOf(text.trim())).toBe(marker);
  });
});

test.each([
  ['The sponsor of the race paid for our story after the end.'],
  ['Partner'],
  ['Text'],
  ['Section 3'],
  ['Paid leave'],
  ['The partner continues'],
  ['Advertising: a history'],
  ['Presented by the miller himself'],
  ['“Advertisement”'],
  [''],
])('%j is no marker', (text) => {
  expect(markerOf(text)).toBe(null);
});

test('labels stand alone', () => {
  expect(['Ad', '— ANZEIGE —', '広告', 'Partner', 'Advertising pays'].map(isLabel)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
