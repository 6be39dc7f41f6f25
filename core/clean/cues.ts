/**
 * The words that clutter announces itself with, one list a concept, in the languages of the interface and a few more.
 * They are matched against whole short blocks or whole controls, never against a word inside prose.
 * Phrases were collected from the wording of common consent managers, CMS boxes and news sites.
 */
import { Cue, LETTER } from './cue';

const union = (phrases: string): string =>
  phrases
    .trim()
    .split(/\s*\n\s*/)
    .join('|');

/** The whole text is one of these phrases, give or take digits at its end. */
const whole = (phrases: string): Cue => new Cue(`^(?:${union(phrases)})[^${LETTER}]*$`);
const starts = (phrases: string): Cue => new Cue(`^(?:${union(phrases)})`);
const holds = (phrases: string): Cue => new Cue(union(phrases));

/** Text that talks of cookies, tracking or data protection. */
export const CONSENT_TOPIC = holds(`
  cookies?\\b
  クッキー
  ملفات تعريف الارتباط
  файл\\w* cookie
  ciastecz\\w+
  plik\\w+ cookie
  \\bgdpr\\b
  \\bdsgvo\\b
  \\brgpd\\b
  tracking technolog
  personal data
  personenbezogene
  données personnelles
  datos personales
  dados pessoais
  dati personali
  privacy (?:preferences|settings|choices)
  your privacy
  我们使用
  个人信息
  個人情報
`);

/** Text in which somebody asks to store or read something on the reader's device. */
export const CONSENT_REQUEST = holds(`
  (?:we|site|website|page|partners|service|us)\\b[^.]{0,60}\\b(?:use|uses|using|store|set|place|process)[^.]{0,60}\\b(?:cookies?|tracking|personal data|similar technologies)
  \\b(?:use of|accept|allow|refuse|reject|decline|manage|about|all|these|necessary|functional|performance|targeting|analytics|marketing) cookies?
  cookie (?:policy|preferences?|settings|notice|consent|choices|declaration|banner)
  (?:wir|website|seite|webseite|partner)\\b[^.]{0,60}\\b(?:verwende[nt]?|nutz(?:en|t)|setzen|speichern)\\b[^.]{0,60}(?:cookies?|daten|technologien)
  cookies? (?:zu|um|und|von)\\b[^.]{0,60}(?:verbessern|verwenden|nutzen|setzen|zustimm|akzeptier|ablehn)
  (?:nous|site|partenaires)\\b[^.]{0,60}\\b(?:utilis\\w+|dépos\\w+|stock\\w+)[^.]{0,60}(?:cookies?|traceurs|données)
  (?:utilizamos|usamos|utiliza|empleamos)[^.]{0,60}cookies?
  (?:utilizziamo|utilizza|usiamo)[^.]{0,60}cookie
  (?:używamy|korzystamy|stosujemy|wykorzystuje)[^.]{0,60}(?:cookie|ciastecz)
  (?:gebruiken|gebruikt|plaatsen)[^.]{0,60}cookies?
  cookie ?を?(?:使用|利用)
  クッキーを?(?:使用|利用)
  使用\\s?(?:cookie|Cookies)
  (?:نستخدم|يستخدم)[^.]{0,60}(?:ملفات تعريف الارتباط|الكوكيز|cookies?)
  (?:используем|использует)[^.]{0,60}(?:cookie|куки)
  (?:we|us) and our (?:\\d+ )?partners
  wir und unsere (?:\\d+ )?partner
`);

/** A button of a consent dialog. */
export const CONSENT_CHOICE = whole(`
  (?:i )?(?:accept|agree|allow|reject|decline|refuse|deny|consent)(?: (?:all|and (?:close|continue|proceed)|to all|cookies|non-essential|optional|additional|only necessary|essential|selected|selection))*(?: cookies)?
  (?:only|use|accept|allow|just)(?: only)?(?: the)? (?:strictly )?(?:necessary|essential|required)(?: ones| cookies)?(?: only)?
  necessary only
  (?:got it|okay|ok|i understand|understood|that(?:'?s| is) (?:ok|fine)|fine|yes(?:,? (?:i agree|accept|please|that(?:'?s| is) (?:ok|fine)))?|no(?:,? thanks)?|continue without (?:accepting|agreeing|consent))
  (?:manage|customi[sz]e|change|adjust|set|show|more|cookie|privacy|your)(?: (?:my|your|cookie|consent|privacy|more))* (?:preferences|settings|choices|options|cookies|purposes)
  (?:save|confirm)(?: (?:and exit|and close|my|your|these|preferences|choices|settings|selection))+
  (?:alle(?:s)? |cookies |ich )?(?:akzeptieren|annehmen|zulassen|ablehnen|zustimmen|erlauben|stimme zu|verstanden|einverstanden)(?: und (?:schließen|weiter))?
  (?:nur )?(?:notwendige|essenzielle|technisch notwendige|erforderliche)(?: cookies)?(?: akzeptieren| zulassen| erlauben)?
  (?:cookie-?|datenschutz-?)?einstellungen(?: (?:anpassen|verwalten|ändern))?
  (?:auswahl|einstellungen) (?:speichern|bestätigen)
  (?:tout |j'|je )?(?:accepte[rz]?|refuse[rz]?|autorise[rz]?)(?: tout| les cookies| et (?:fermer|continuer))*
  continuer sans accepter
  (?:paramétrer|personnaliser|gérer)(?: (?:les|mes|vos) (?:cookies|choix|préférences))*
  (?:aceptar|rechazar|permitir|aceitar|recusar|rejeitar|accetta|accetto|rifiuta|accepteren|weigeren|akkoord|alles (?:accepteren|weigeren))(?: (?:todo|todas?|todos|tutti|tutto|alle|las cookies|os cookies|i cookie|y (?:cerrar|continuar)|cookies))*
  (?:configurar|gestionar|gerir|gestisci|personalizza|instellingen)(?: (?:cookies|preferencias|preferências|preferenze|beheren))*
  (?:akceptuję|zgadzam się|odrzucam|odrzuć|zaakceptuj|akceptuj)(?: (?:wszystkie|wszystko))?
  (?:принять|принимаю|отклонить|согласен)(?: все)?
  (?:すべて)?(?:同意|許可|拒否|承諾|受け入れ)(?:する|します)?
  (?:全部|全て|すべて)?(?:接受|同意|拒绝|允许|拒否)(?:所有|全部|する)?
  (?:قبول|رفض|موافق|أوافق|السماح)(?: (?:الكل|الجميع))?
`);

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
  `^.{0,40}(?:sponsor|advert|anzeige|werbung|publicit|pubblicit|publicid|reklam|advertentie|реклам|広告|广告|إعلان)[^.!?]{0,30}[-–—:|,(].{0,12}(?:continues?|weiter|fortgesetzt|continue|continúa|continua|suite|prosegue|dalsz|verder|продолж|続|继续|يتبع|يستمر)`,
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
  (?:el artículo|la nota|el texto|la noticia) (?:continúa|sigue)
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

/** Heading of a list of links to other pages. */
export const RELATED_HEADING = whole(`
  (?:related|recommended|similar|suggested|further|more|other|latest|recent|trending|popular|top|featured)(?: (?:news|articles?|stories|story|posts?|reads?|reading|content|topics?|links?|coverage|videos?|products?))+
  related
  recommended(?: for you| reading)?
  (?:read|see|watch|learn)(?: (?:more|also|next|this next|on))+(?: (?:on|about|from|in)\\b.{0,50})?
  (?:more|other|latest|stories|news|posts|articles)(?: (?:stories|news|posts|articles))? (?:from|on|about|by|in|like) .{1,50}
  you (?:may|might)(?: also)? (?:like|enjoy|be interested in)(?: these.{0,20})?
  (?:most|trending) (?:read|popular|viewed|shared|commented)
  (?:what to read|read|up) next
  trending(?: now)?
  editor'?s'? picks?
  from the (?:web|archive)
  around the web
  don'?t miss
  (?:mehr|weitere|ähnliche|verwandte|neueste|aktuelle|passende|empfohlene)(?: (?:zum thema|zu diesem thema|artikel|beiträge|themen|meldungen|nachrichten|inhalte|links))+
  mehr (?:zu|von|aus|über) .{1,40}
  (?:lesen|siehe|lies) sie (?:auch|mehr)
  lesen sie auch
  das könnte (?:sie|dich)(?: auch)? interessieren
  (?:meist)?gelesen
  auch interessant
  (?:à lire|lire|voir)(?: (?:aussi|également|plus|la suite))+
  sur le même (?:sujet|thème)
  (?:articles?|sujets?) (?:liés?|associés?|similaires|connexes|recommandés)
  les plus lus
  (?:lea|lee|leer|ver|vea|te puede|le puede)(?: (?:también|interesar|más))+
  (?:artículos|noticias) (?:relacionad[oa]s|recomendad[oa]s)
  más (?:noticias|leídas|leídos|de .{1,30})
  (?:leia|veja|saiba)(?: (?:também|mais))+
  (?:artigos|notícias|matérias) relacionad[oa]s
  mais lidas
  (?:leggi|vedi)(?: (?:anche|altro))+
  (?:articoli|notizie) correlat[ie]
  i più letti
  (?:czytaj|zobacz)(?: (?:też|także|również|więcej))+
  (?:powiązane|podobne)(?: (?:artykuły|tematy|wpisy))?
  lees (?:ook|meer|verder)
  (?:читайте|смотрите)(?: также| ещё)?
  関連(?:記事|リンク|ニュース|コンテンツ)?
  (?:おすすめ|人気)(?:の)?(?:記事|ランキング)?
  あわせて読みたい
  (?:相关|推荐|热门)(?:阅读|文章|新闻|推荐|链接)?
  延伸阅读
  (?:مقالات|مواضيع|أخبار|اقرأ|إقرأ|شاهد)(?: (?:ذات صلة|أيضا|أيضاً|المزيد|مشابهة|متعلقة))+
  الأكثر قراءة
`);

/** One line that leads to another page: "Read also: …". */
export const RELATED_LINE = starts(`
  (?:read|see|watch)(?: (?:also|more|next|this))+\\s?[:>»–—-]
  (?:also read|related|more|recommended|related (?:story|article|post|reading|coverage))\\s?[:>»–—]
  (?:lesen sie|lies|siehe|hier) (?:auch|mehr|dazu)\\b.{0,20}[:>»–—]
  (?:mehr dazu|mehr zum thema|auch interessant|passend dazu)\\s?[:>»–—]
  (?:à lire|lire|voir)(?: (?:aussi|également))\\s?[:>»–—]?
  (?:lea|lee|leer|vea|ver) también\\s?[:>»–—]?
  (?:leia|veja) (?:também|mais)\\s?[:>»–—]?
  leggi anche\\s?[:>»–—]?
  (?:czytaj|zobacz) (?:też|także|również)\\s?[:>»–—]?
  lees ook\\s?[:>»–—]?
  читайте также\\s?[:>»–—]?
  (?:関連(?:記事)?|あわせて読みたい)\\s?[:：>»]
  (?:相关阅读|延伸阅读|相关文章)\\s?[:：>»]
  (?:اقرأ|إقرأ|طالع) (?:أيضا|أيضاً)\\s?[:：]?
`);

/** An invitation: to a newsletter, a membership, a donation, an app. */
export const PROMO = starts(`
  (?:please )?sign[ -]?up\\b.{0,60}\\b(?:newsletters?|mailing|e-?mails?|inbox|updates|alerts|digest|briefing|free|account|today|now|for our|to (?:get|know|be|receive))\\b
  (?:please )?subscribe\\b(?! to the (?:theory|view|idea|notion|belief))\\b.{0,70}\\b(?:newsletters?|mailing|e-?mails?|inbox|updates|podcasts?|channel|magazine|today|now|feed|our|us|digest|briefing|continue|trial|access|blog|below|stay|from (?:just|only))\\b
  subscribe$
  (?:please )?(?:join|register)\\b(?! (?:me|of)\\b).{0,60}\\b(?:newsletters?|mailing list|community|members?(?:hip)?|subscribers|readers|today|free|(?:wait)?list|us on|our)\\b
  join us(?:$| (?:for|in|at|on|today|now)\\b)
  register your\\b
  (?:get|receive|have|want)\\b.{0,80}(?:in your inbox|to your inbox|newsletter|by e-?mail|straight to you|delivered (?:to you|straight|direct|daily|weekly|monthly|every)|more like this|(?:news|insights|stories|headlines|updates|articles|posts|tips|alerts|best|top|latest|content)\\b.{0,60}\\b(?:every (?:morning|week|month|friday|sunday)|like this))
  (?:never|don'?t) miss (?:(?:a|an|another) (?:\\S+ ){0,4}(?:story|post|brief|episode|issue|update|beat|article|thing|deal|headline|edition|moment|newsletter|bit)|out)\\b
  (?:our|the|free|daily|weekly|monthly|e-?mail|morning) (?:(?:free|daily|weekly|monthly|email|morning) )*newsletters?\\b.{0,50}$
  (?:e-?)?newsletter(?: (?:sign-?up|registration|subscription))?$
  (?:stay|keep) (?:informed|up to date|in the loop|connected)\\b
  (?:stay|keep) (?:updated|in touch)(?:$|[.,:!–—-]| (?:with (?:us|our|all|the latest)|about|on|by|and|every|through|via)\\b)
  enter your e-?mail\\b
  your e-?mail(?: address)?$
  reading is (?:better|easier|faster) in\\b.{0,40}\\bapp\\b
  .{0,60}\\b(?:in|on|with) (?:the|our) .{0,30}\\bapp$
  (?:if (?:you|this|the (?:article|story|post|page))|was this|did you|found (?:this|it))\\b.{0,50}(?:useful|helpful|enjoy\\w*|valuable).{0,40}\\b(?:consider|please|support|donat\\w+|subscrib\\w+|share)\\b
  become (?:a |an )?(?:\\w+ )?(?:member|subscriber|supporter|patron|friend|insider)\\b
  (?:support|fund|back|help)\\b(?! (?:for|from|in|at|of|with|to the|came|was|is|fell|grew)\\b).{0,40}\\b(?:our|independent|local|quality|this|us|fund)\\b.{0,40}\\b(?:journalism|work|reporting|newsroom|site|mission|keep|stay|writing|podcast)\\b
  (?:make|give|consider|please)(?: (?:a|an|us|your|our|help|by|consider|making|giving|one-time|one-off|small|tax-deductible|monthly|regular|recurring|generous|today|now|online|or|to))* (?:donation|contribution|donate|donating|contribute|gift)s?\\b(?! of\\b)
  give the gift of\\b
  support us(?:$|!)
  donate\\b.{0,30}$
  (?:help|please help) us (?:keep|stay|continue|grow)
  (?:members?|subscribers?)(?:hip)? (?:get(?! together)|enjoy|benefits?|only(?:$| (?:content|stor|article|access|area))|exclusive)
  (?:already|not) (?:a|an) (?:member|subscriber)(?: yet)?(?:$|[:!]|.{0,40}\\?| (?:log|sign|subscribe|join|register|click))
  (?:to )?(?:continue|keep) reading\\b.{0,50}\\b(?:subscri|sign[ -]?(?:up|in)\\b|log[ -]?in\\b|register|member|account|for free\\b|free (?:article|account|trial|access))
  (?:this (?:article|content|story)|the rest of this(?: \\w+)?) is (?:only |exclusively |just )?(?:for|available (?:only )?(?:to|for)|reserved for|exclusive (?:to|for)) (?:\\S+ ){0,3}(?:members?|subscribers?|supporters?|patrons?|readers|premium)\\b
  unlock (?:this(?:$| (?:article|story|content|post))|full|unlimited|all (?:articles|stories|content|access|features))
  start your (?:free )?(?:trial|subscription|membership)
  (?:download|get|install|try)(?: (?:it|now|today|free|more|news|on|in|with))* (?:our|the)\\b.{0,30}\\bapps?\\b
  (?:read|open|view|listen).{0,30} in (?:our|the) app\\b
  (?:follow|like|find|connect with) (?:us|our page)(?:$| (?:on|at|via|for|today|now|subscribe)\\b| @)
  (?:enjoyed|like|liked|love|loving|enjoying)\\b[^,]{0,30}\\b(?:this|what you|our)\\b[^,]{0,60}\\?
  (?:jetzt|kostenlos|melden|abonnieren|bestellen)\\b.{0,60}newsletter
  (?:hier|den|unser(?:en)?)\\b.{0,60}newsletter(?:$|\\b.{0,40}(?:abonn|bestell|anmeld|erhalten))
  newsletter\\b.{0,30}(?:abonnieren|anmelden|bestellen|abonnement)
  (?:jetzt|werden sie|werde) (?:mitglied|abonnent|abo|unterstützer)
  (?:unterstützen|unterstütze) (?:sie|uns|unsere|du)
  (?:mit|jetzt|hier) .{0,40}(?:weiterlesen|testen|spenden|abonnieren)$
  (?:laden|lade|hol(?:en)?) .{0,30}(?:unsere|die)\\b.{0,20}\\bapp\\b
  (?:inscrivez|abonnez)[- ]vous\\b
  (?:recevez|s['’]inscrire|s['’]abonner)\\b.{0,80}(?:newsletter|lettre|mail|gratuit|actualité|boîte)
  (?:soutenez|faites un don|devenez (?:membre|adhérent|abonné))
  (?:téléchargez|installez) .{0,30}(?:application|appli)\\b
  (?:suscríb[ae]te|suscríbase|regístrate|recib[ae])\\b.{0,80}(?:boletín|newsletter|correo|gratis|noticias|canal)
  (?:suscríb[ae]te|hazte (?:socio|miembro)|apóyanos)\\b
  haz una donación
  dona(?:$| (?:ahora|hoy|ya|aquí|ora|adesso)(?![${LETTER}]))
  (?:assine|inscreva-se|receba|cadastre-se)\\b.{0,80}(?:newsletter|boletim|e-?mail|notícias|canal)?
  iscriviti\\b
  abbonati(?:$| (?:ora|subito|a|al|alla|adesso|per|gratis|qui)\\b)
  ricevi\\b.{0,80}(?:newsletter|mail|notizie|gratis|aggiornamenti|casella)
  (?:zapisz się|subskrybuj|zapisz|dołącz|wesprzyj)\\b
  (?:meld je aan|schrijf je in|word (?:lid|abonnee)|steun ons)
  (?:подпишитесь|подписывайтесь|поддержите)
  (?:メールマガジン|メルマガ|ニュースレター)(?:$|.{0,20}(?:登録|購読|申し?込|受け取|配信中))
  (?:無料(?:会員)?登録|今すぐ登録|購読する|会員登録(?:$|する|して|で|は))
  (?:订阅(?:$|我们|本|频道|邮件|新闻|通讯|电子报)|关注我们|立即注册|成为会员|下载(?:我们的)?(?:应用|app))
  (?:اشترك|انضم|سجل|تبرع|ادعم|حمّل)(?:$| .{0,60}(?:النشرة|نشرتنا|البريد|بريدك|الآن|مجانا|مجاناً|معنا|إلينا|قناتنا|صحافتنا|حسابك|تطبيق))
  (?:كن عضو|حمل تطبيق)
`);

/** The button under an invitation. */
export const PROMO_BUTTON = starts(`
  (?:join|donate|subscribe|sign ?up|become|support|give|register|start|try|get|download|install|upgrade|contribute|buy|shop|order)\\b
  (?:mitmachen|spenden|abonnieren|anmelden|mitglied|unterstützen|registrieren|jetzt)\\b
  (?:je (?:m['’]abonne|donne|m['’]inscris)|s['’](?:abonner|inscrire)|faire un don|adhérer)
  (?:donar|suscribir\\w*|únete|apoyar?|assinar|doar|participar|iscriviti|abbonati|dona|sostieni|wesprzyj|dołącz|zapisz|doneer|abonneer|word lid)(?![${LETTER}])
  (?:登録|購読|寄付|会員|订阅|捐款|加入|注册|اشترك|تبرع|انضم|سجل)
`);
/** What an invitation is about. */
export const PROMO_TOPIC = holds(`
  \\b(?:member(?:s|ship)?|subscri\\w+|newsletters?|donat\\w+|supporters?|patrons?|inbox|free trial|sign(?:ing)? up|mailing list|independent|our app)\\b
  \\b(?:mitglied\\w*|abonn\\w+|spende\\w*|unterstütz\\w+|postfach|probeabo)\\b
  \\b(?:adhér\\w+|don|dons|soutien|boîte mail|suscri\\w+|donaci(?:ón|ones)|assinantes?|boletim|iscri\\w+|abbonam\\w+|subskry\\w+)\\b
  会員|購読|寄付|メールマガジン|订阅|会员|捐|اشتراك|النشرة|تبرع|عضو
`);

/** The last line of a firm's article: "Please contact us for …". */
export const CALL_TO_ACTION = starts(`
  (?:please |to learn more,? |for more information,? |for (?:more|further) (?:details|information)\\b.{0,40}|if you (?:need|want|would)\\b.{0,80})?(?:please )?(?:contact|call|visit|email|e-mail|write to|reach out to|get in touch with|talk to|speak to) (?:us|our|the team|(?!(?:was|is|were|are|has|had|between|it|him|her|them|this|that|these|any|of|in|on|at|by|from|as|if)\\b)[${LETTER}])
  (?:ready|want|looking|need|interested) (?:to|for|in|help)\\b.{0,120}\\b(?:contact|call|get in touch|book|schedule|reach out|talk to us)\\b
  (?:book|schedule|request|arrange) (?:a|your) (?:free )?(?:call|demo|consultation|meeting|appointment)
  (?:kontaktieren|rufen) sie uns\\b
  contactez[- ]nous\\b
`);

/** A control that does something with the page. */
const TOOL_WORDS = `
  share(?: (?:this|via|on|now|article|story|page|post|it|the))*
  (?:artikel|beitrag|seite) (?:teilen|drucken|versenden|empfehlen|merken|vorlesen|speichern)
  (?:text|font)(?: size)? (?:smaller|larger|bigger)
  (?:smaller|larger|bigger) (?:text|font)
  (?:share|teilen|partager|compartir|compartilhar|condividi|udostępnij|delen)(?: (?:on|via|auf|per|bei|sur|par|en|no|na|su|op|by))? (?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|e-?mail|mastodon|bluesky|xing)
  e-?mail (?:to )?(?:a friend|this|article)
  envoyer par courriel
  link kopieren
  copier le lien
  copiar (?:enlace|link)
  copia link
  jump to .{1,20}
  (?:share|send|post|tweet|pin|email|print|save|copy|listen|download)(?: (?:this|to|on|via|by|the|link|article|story|page|post|url|a|friend|pdf|version|for later))*
  facebook
  twitter
  x
  linkedin
  whatsapp
  telegram
  reddit
  pinterest
  instagram
  youtube
  tiktok
  bluesky
  mastodon
  threads
  flipboard
  pocket
  e-?mail
  mail
  rss(?: feed)?
  feed
  print(?:er)?(?:[ -]friendly)?(?: version| page)?
  (?:copy|get) link
  link copied
  bookmark
  like
  follow
  report(?: (?:error|an error|this))?
  (?:increase|decrease|reset|change)? ?(?:font|text)[ -]?size
  a ?[+−-]?
  (?:back )?to (?:the )?top
  back
  close
  skip
  menu
  search
  log ?in
  sign in
  register
  subscribe
  settings
  more
  show (?:more|less|all)
  hide
  play
  pause
  mute
  next
  previous
  prev
  tags?
  topics?
  categor(?:y|ies)
  filed under
  comments?
  \\d+ (?:comments?|shares?|likes?|views?|min(?:ute)?s?(?: read)?|kommentare|commentaires|comentarios)
  teilen
  drucken
  weiterempfehlen
  merken
  vorlesen
  kommentieren
  schriftgröße
  nach oben
  partager
  imprimer
  envoyer(?: par (?:e-?mail|mail))?
  enregistrer
  écouter
  haut de page
  compartir
  imprimir
  guardar
  compartilhar
  condividi
  stampa
  salva
  udostępnij
  drukuj
  delen
  afdrukken
  поделиться
  シェア(?:する)?
  ツイート
  印刷
  保存
  共有
  ブックマーク
  分享
  打印
  收藏
  مشاركة
  شارك
  طباعة
  حفظ
`;
export const TOOL = whole(TOOL_WORDS);
const TOOL_NEXT = new Cue(`[^${LETTER}]*(?:${union(TOOL_WORDS)})(?![${LETTER}])`);
/** "12 x 8": no row of links to X. */
const SIZES = /^[\d\s\p{P}\p{S}x]*$/iu;
/** A row of tools as one line: two or more, and nothing else. */
export const isToolRow = (text: string): boolean => !SIZES.test(text) && TOOL_NEXT.countAll(text) >= 2;

/** "Tags: a, b", "Filed under x": a row of links with a label. */
export const TAG_LABEL = starts(`
  (?:tags?|tagged(?: (?:with|as|in))?|topics?|keywords?|categor(?:y|ies)|filed (?:under|in)|posted in|more on|labels?)\\s?[:：]
  (?:schlagw(?:ort|orte|örter)|stichw(?:ort|orte|örter)|themen|kategorien?)\\s?[:：]
  (?:mots[- ]clés|étiquettes?|catégories?|thèmes?|etiquetas?|categorías?|temas|tópicos|assuntos|argomenti|tagi?|kategorie)\\s?[:：]
  (?:タグ|カテゴリー?|标签|分类|关键词|الوسوم|التصنيفات|كلمات مفتاحية)\\s?[:：]
`);

/** Heading or label of the readers' comments. */
export const COMMENTS_HEADING = whole(`
  (?:reader |user )?comments?(?: \\(\\d+\\))?
  (?:\\d+|one|no) (?:reader |user )?(?:comments?|responses?|reply|replies|thoughts?)(?: (?:on|to) .{1,120})?
  replies
  (?:responses?|thoughts):? ?\\(?\\d+
  comment on this (?:article|story|post)
  comments? on ["“«].{1,120}
  (?:leave|post|add|write) (?:a|your) (?:comment|reply)(?: .{0,40})?
  join the (?:conversation|discussion)
  (?:leser)?kommentare(?: \\(\\d+\\))?
  (?:\\d+|ein) (?:leser)?kommentare?(?: zu .{1,120})?
  (?:schreiben sie|schreibe|hinterlassen? sie?) (?:einen|deinen|ihren) kommentar
  (?:\\d+ )?commentaires?(?: \\(\\d+\\))?
  (?:laisser|ajouter|écrire) un commentaire
  (?:\\d+ )?comentarios?(?: \\(\\d+\\))?
  (?:deja|dejar|escribe) un comentario
  (?:\\d+ )?comentários?
  deixe (?:um|seu) comentário
  (?:\\d+ )?commenti
  lascia un commento
  (?:\\d+ )?komentarz[ey]
  (?:\\d+ )?reacties
  (?:\\d+ )?комментари[^\\s]*
  コメント(?:一覧|を残す|する)?
  (?:评论|留言|发表评论)
  (?:التعليقات|تعليقات|أضف تعليق[^\\s]*|اترك تعليق[^\\s]*)
`);
