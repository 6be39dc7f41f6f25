/** Wording of the markers around sponsor interruptions. */
import { Cue, LETTER } from './cue';
import { union } from './phrases';

/** What opens a sponsor interruption, as a line of its own. */
export const SPONSOR_BEGIN = new Cue(
  `^(?:${union(`
  (?:a )?(?:message|word) from our (?:sponsors?|partners?)
  (?:paid|sponsor(?:ed)?|partner|promoted|advertiser|commercial|native)[ -](?:message|content|post|advertising|advertisement|ad|break|story|section|feature)s?
  (?:sponsored|promoted|brought to you) by\\b.{0,60}
  presented by\\b[^,]{0,40}
  sponsored
  advertisements?
  advertising
  advert
  ads?
  sponsor
  promotion
  (?:the )?(?:article|story|text|content|post) continues (?:below|(?:after|under|following)\\b.{0,40}\\b(?:ads?|advert\\w*|messages?|break|sponsor\\w*|promo\\w*|newsletter|image|photo|picture|video|gallery|form|jump))\\b.{0,60}
  (?:la )?suite (?:de (?:l['’]|votre |cet )?article )?après\\b.{0,60}
  (?:l['’]article|l['’]articolo|el artículo|la nota|o artigo|a matéria|o texto|la noticia) (?:continue|se poursuit|continua|continúa|prosegue|sigue) (?:après|dopo|después|tras|após|depois)\\b.{0,60}
  continua (?:após|depois) (?:d?a publicidade)
  continúa (?:después|tras|leyendo después)\\b.{0,60}
  (?:der )?(?:artikel|text|beitrag) (?:geht|wird) (?:unten|nach|unter|hinter|im anschluss)\\b.{0,60}(?:weiter|fortgesetzt).{0,20}
  (?:scroll (?:down )?(?:to|for) (?:continue|more|read(?:ing)?)|keep reading)\\b.{0,30}
  anzeigen?
  werbung
  reklame
  gesponsert(?:er (?:inhalt|beitrag))?
  (?:bezahlter|gesponserter) (?:inhalt|beitrag)
  publicité
  annonce
  contenu sponsorisé
  message (?:publicitaire|de notre (?:sponsor|partenaire))
  publicidad
  mensaje (?:del patrocinador|publicitario)
  anuncio
  contenido patrocinado
  publicidade
  conteúdo patrocinado
  pubblicità
  contenuto sponsorizzato
  reklama
  materiał sponsorowany
  artykuł sponsorowany
  advertentie
  реклама
  広告
  スポンサー(?:リンク|メッセージ)?
  广告
  赞助内容
  إعلان
  محتوى (?:ممول|برعاية)
`)})[\\s.!?…]*(?:$|[-–—:|(].{0,90}$|,.{0,20}(?:continu|scroll|weiter|fortgesetzt|suite|prosegue|dalsz|verder|продолж|続|继续|يتبع|يستمر).{0,60}$)`,
);

/** An opening line that says so itself: "Sponsor message – content continues below". More may follow in the same block. */
export const SPONSOR_ANNOUNCED = new Cue(
  `^.{0,40}(?:sponsor|patrocin|advert|anzeige|werbung|publicit|pubblicit|publicid|reklam|advertentie|реклам|إعلان)[^.!?]{0,30}[-–—:|,(].{0,60}(?:continues?|weiter|fortgesetzt|continúa|continua|suite|prosegue|dalsz|verder|продолж|يتبع|يستمر)|^.{0,4}(?:広告|スポンサー|pr|广告).{0,20}(?:続|つづ|继续)`,
);

/** What closes it again. */
export const SPONSOR_END = new Cue(
  `^(?:${union(`
  (?:the )?(?:content|story|article|text|post|report|interview)(?: now)? (?:continues|resumes)
  (?:back|return) to (?:the )?(?:article|story|content|text)
  end of (?:the )?(?:ad|advert|advertisement|sponsor(?:ed)?(?: message| content)?|promotion)
  continue reading(?: below| (?:the |this )?(?:main |full |rest of (?:the |this )?)?(?:article|story|post|text))?
  (?:der )?(?:artikel|text|beitrag|inhalt) (?:geht|wird)\\b.{0,40}(?:weiter|fortgesetzt)
  (?:ende|schluss) der (?:anzeige|werbung)
  weiter (?:im|mit dem) (?:text|artikel)
  (?:la )?suite de (?:l['’]article|votre article|notre article)
  l['’]article (?:continue|se poursuit|reprend)
  fin de la (?:publicité|annonce)
  (?:el artículo|la nota|el texto|la noticia|el contenido) (?:continúa|sigue)
  continúa (?:leyendo|la lectura)
  (?:a matéria|o artigo|o texto) continua
  l['’]articolo (?:continua|prosegue)
  (?:dalsza|ciąg dalszy) (?:część )?(?:artykułu|tekstu)
  (?:het )?artikel gaat (?:verder|door)
  продолжение (?:статьи|текста)
  記事(?:は|が|の)?(?:続|つづ)[くき](?:ます|を読む|は(?:こちら|下|以下).{0,8})?
  本文(?:に|は|が)?(?:続く|続きます|戻る|戻ります)
  (?:正文|文章)(?:继续|未完)(?:阅读|如下|待续)?
  (?:يتبع|تتمة|نتابع|يستمر|تابع)\\s?(?:المقال|القراءة|النص|الخبر)?
  المقال (?:يستمر|مستمر|يتواصل)
`)})(?: ?[-–—|(>»→] ?[^.!?。]{0,60}| (?:here|now|below|again|after|following|under|ici|ci-dessous|plus bas|après|hier|unten|nach|unter|aquí|abajo|después|tras|aqui|abaixo|após|depois|qui|sotto|dopo|pod|poniżej|po|onder|hieronder|na|ниже|после|بعد|أدناه|هنا)(?![${LETTER}])[^.!?。]{0,50})?[\\s.!?…]*$`,
);
