/** What a host says before and after reading an advertisement aloud, or writing one in between. */
import { Cue } from './cue';
import { holds, union } from './phrases';

/** "This issue is brought to you by …", "We'll be right back. First, a word from …" */
export const HOST_OPENS = holds(`
  \\b(?:brought to you|made possible|sponsored|supported|presented|powered) by\\b
  \\b(?:our|today'?s|this (?:week|month|episode|issue|show)(?:'s)?) (?:lead |main |first |second |next )?(?:sponsor|partner|advertiser)s?\\b
  \\bback\\b.{0,40}\\b(?:in a (?:moment|minute|second)|to (?:it|this|that|them|the \\w+))\\b.{0,20}\\b(?:first|but|before)\\b
  \\b(?:before we|first,?|but first|quick(?:ly)?|a) .{0,30}(?:word|minute|moment|message|break|thank you|thanks|shout-?out)\\b.{0,20}(?:from|for|to|about)\\b.{0,50}(?:sponsor|partner|support|keep|pays?\\b|pay for|make this)
  \\bthanks? (?:you )?to .{2,50} for (?:sponsoring|supporting)\\b
  (?:präsentiert|gesponsert|unterstützt|ermöglicht) (?:wird|von)\\b
  (?:gleich|sofort) (?:geht es|geht's|sind wir)\\b.{0,40}(?:weiter|zurück|wieder)
  (?:unser|heutiger?|dieser) (?:\\S{1,20} )?(?:sponsor|werbepartner|partner)\\b
  (?:offert|présenté|proposé|sponsorisé|soutenu)e? par\\b
  on (?:se retrouve|revient|reprend)\\b.{0,40}(?:suite|après|instant)
  (?:notre|le) (?:sponsor|partenaire)\\b
  (?:presentad[oa]|patrocinad[oa]) por\\b|(?:llega|es posible) gracias a\\b
  (?:enseguida|en seguida|ahora mismo|ya) (?:volvemos|seguimos|continuamos)
  (?:nuestro|el) patrocinador
  (?:offert[oa]|sponsorizzat[oa]|presentat[oa]) da\\b|(?:torniamo|continuiamo) (?:subito|tra|fra) \\S{0,20}|il nostro sponsor
  (?:oferecid[oa]|apresentad[oa]) por\\b|(?:já|daqui a pouco) voltamos|nosso patrocinador
  (?:mogelijk gemaakt|gesponsord|aangeboden) door\\b|(?:zo|straks) (?:gaan we|zijn we)\\b.{0,20}(?:verder|terug)|onze sponsor
  (?:sponsorem|partnerem) (?:\\S{1,20} )?(?:odcinka|artykułu|wydania|tekstu)|za chwilę wracamy
  (?:presenteras|sponsras|sponsoreres|sponses|præsenteres|presenteres|støttes) a[vf]\\b|(?:strax|straks) tillba?ka?ge?
  (?:jakson|artikkelin|tämän) (?:\\S{1,20} )?(?:tarjoaa|sponsoroi|mahdollistaa)
  (?:sponzorem|partnerem) (?:\\S{1,20} )?(?:dílu|článku|epizody)|(?:hned|za chvíli) (?:se vrátíme|pokračujeme)
  (?:спонсор|партн[её]р) (?:\\S{1,20} )?(?:выпуска|эпизода|материала|статьи|випуску|матеріалу)|(?:скоро|сейчас) верн[её]мся
  (?:sponsoru|sponsorumuz|sunar|desteğiyle)(?![\\u0400-\\u04ffa-z])
  の提供で|スポンサーは|提供でお送り
  (?:本期|本文|本集|今天)\\S{0,10}由.{1,20}(?:赞助|贊助|提供)
  (?:제공|협찬|후원)(?:으로|합니다|해)
  (?:برعاية|يأتيكم|بدعم من)
`);

/** "And now back to the story": at the end of what was read. */
export const HOST_RETURNS = new Cue(
  () =>
    `^(?:${union(`
  (?:(?:and|so|ok|okay|alright|all right|right|now|but),? ){0,3}(?:let'?s (?:get |go |head )?|we'?re |we |it'?s )?(?:now )?(?:back|return(?:ing)?)(?: in)? to\\b.{0,60}
  (?:und )?(?:(?:jetzt|nun|damit|also) )+(?:geht es |geht's |aber |wieder )*(?:zurück|weiter)\\b.{0,50}
  (?:zurück|weiter) (?:zum|zur|im|mit)\\b.{0,40}
  (?:et |bon,? |maintenant,? )*(?:revenons|retour|retournons|reprenons)\\b.{0,50}
  (?:y |bueno,? |ahora,? )*(?:volvemos|volvamos|regresamos|retomamos|seguimos)\\b.{0,50}
  (?:e |ora,? |adesso,? )*(?:torniamo|riprendiamo|proseguiamo)\\b.{0,50}
  (?:e |agora,? )*(?:voltamos|voltemos|retomamos|de volta)\\b.{0,50}
  (?:en |nu,? |dan )*(?:terug naar|verder met)\\b.{0,50}
  (?:a |teraz,? )*(?:wracamy|wróćmy)(?: |$).{0,50}
  (?:och |og |nu |nå )*(?:tillbaka till|tilbage til|tilbake til)\\b.{0,50}
  (?:ja |nyt )*(?:takaisin|palataan)\\b.{0,50}
  (?:a |teď |nyní )*(?:zpět k|vraťme se|vracíme se).{0,50}
  (?:а |и |теперь |тепер )*(?:верн[её]мся|возвращаемся|продолжим|повернемось|повертаємось).{0,50}
  (?:şimdi )?.{0,20}(?:dönelim|dönüyoruz)
  .{0,12}(?:本題|話|記事)に戻.{0,10}
  .{0,6}(?:回到|言归)(?:正题|正传|本文|文章).{0,6}
  .{0,10}(?:본론|본문)으로.{0,14}
  (?:و?الآن )?(?:نعود|لنعد) إلى.{0,40}
`)})$`,
);
