/** Wording of invitations and of a firm's closing line. */
import { LETTER } from './cue';
import { holds, starts } from './phrases';

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
  (?:folgen sie|folge) uns (?:auf|bei|jetzt|auch|hier)\\b.{0,60}$
  suivez[- ](?:nous|notre)(?:$| (?:sur|aussi|chaîne|page|compte)\\b.{0,60}$)
  (?:síguenos|síganos|siga-nos|siga (?:o )?nosso|acompanhe-nos|seguici|obserwuj nas|polub nas|śledź nas)(?![${LETTER}]).{0,60}$
  (?:únete|apoya|apoye|apóyanos|sostieni|sostienici) (?:(?:a )?nuestr[ao]s?|el periodismo|(?:il )?nostr[oa]|(?:o )?nosso|o jornalismo|il giornalismo|l['’]informazione)(?![${LETTER}]).{0,60}$
  (?:descarga|descárgate|baixe|descarregue|scarica|pobierz)(?: (?:la|el|o|a|já))? (?:nuestra|nosso|nossa|nostra|naszą) (?:app|aplicación|aplicativo|aplicação|applicazione|aplikację)(?![${LETTER}]).{0,60}$
  (?:follow|like|find|connect with) (?:us|our page)(?:$| (?:on|at|via|for|today|now|subscribe)\\b| @)
  (?:enjoyed|like|liked|love|loving|enjoying)\\b[^,]{0,30}\\b(?:this|what you|our)\\b[^,]{0,60}\\?
  (?:jetzt|kostenlos|melden|abonnieren|bestellen)\\b.{0,60}newsletter
  (?:gefällt|hat|haben) (?:ihnen|dir|euch) (?:diese?r?s?|unsere?r?) (?:artikel|beitrag|text|geschichte|seite|videos?|podcast)\\b.{0,40}\\?
  (?:vous (?:aimez|appréciez|avez (?:aimé|apprécié)) )?(?:cet article|cette (?:histoire|page|lecture)|nos articles)\\b(?: vous .{0,40}| |)\\?
  ¿?(?:te|le) (?:gusta|gustó|está gustando|ha gustado) (?:este (?:artículo|texto)|esta (?:historia|nota|noticia|página)|lo que lees)\\b.{0,30}\\?
  ti (?:piace|è piaciut[oa]|sta piacendo) (?:quest['’]articolo|questo (?:articolo|testo)|questa (?:storia|notizia|pagina))\\b.{0,30}\\?
  (?:(?:está|estás) (?:a )?gosta(?:ndo|r)|gostou) (?:deste (?:artigo|texto)|desta (?:história|matéria|notícia|página))(?![${LETTER}]).{0,30}\\?
  podoba(?:ła?)? (?:(?:ci|wam) się|się (?:ci|wam)|się) (?:ten (?:artykuł|tekst)|ta (?:historia|strona))(?![${LETTER}]).{0,30}\\?
  この記事(?:は|が|を).{0,20}(?:気に入|役に立|楽し).{0,8}か(?:[?？]|$)
  (?:你?喜欢|觉得)(?:这篇|本文|我们的).{0,20}(?:[?？]|吗$)
  هل (?:أعجبك|أعجبتك|يعجبك|تعجبك) (?:هذا (?:المقال|النص)|هذه (?:القصة|المقالة|الصفحة)).{0,30}(?:[?؟]|$)
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
  (?:.{0,12}を)?フォロー(?:する|してください|してね)?$
  (?:この記事は)?(?:有料)?会員限定(?:です|の(?:記事|コンテンツ)です|記事|コンテンツ)?$
  (?:line(?:で)?)友だち(?:追加|登録).{0,10}$
  (?:無料(?:会員)?登録|今すぐ登録|購読する|会員登録(?:$|する|して|で|は))
  (?:订阅(?:$|我们|本|频道|邮件|新闻|通讯|电子报)|关注(?:我们|.{0,12}(?:公众号|微博|视频号))|扫(?:码|描二维码)关注|立即(?:注册|订阅|下载)|成为会员|下载(?:我们的)?(?:应用|app))
  (?:اشترك|انضم|سجل|تبرع|ادعم|حمّل)(?:$| .{0,60}(?:النشرة|نشرتنا|البريد|بريدك|الآن|مجانا|مجاناً|معنا|إلينا|قناتنا|صحافتنا|حسابك|تطبيق))
  (?:اشترك في (?:القناة|النشرة|قناتنا|نشرتنا)|(?:تابعونا|تابعنا)(?:$| على )|ادعمنا$)
  (?:كن عضو|حمل (?:ال)?تطبيق)
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
