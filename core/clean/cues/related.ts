/** Wording of headings and lines that lead to other pages. */
import { starts, whole } from './phrases';

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
  (?:meistgelesene|beliebteste|beliebte|neueste) (?:artikel|beiträge|texte)
  auch interessant
  (?:à lire|lire|voir)(?: (?:aussi|également|plus|la suite))+
  sur le même (?:sujet|thème)
  (?:articles?|sujets?) (?:liés?|associés?|similaires|connexes|recommandés)
  les plus lus
  (?:vous aimerez|cela pourrait vous intéresser|ces articles pourraient vous intéresser|ceci peut vous intéresser)(?: aussi| également)?
  (?:nos|les) (?:derniers|dernières) (?:articles|actualités)
  à ne pas manquer
  recommandés? pour vous
  (?:lea|lee|leer|ver|vea|te puede|le puede)(?: (?:también|interesar|más))+
  (?:artículos|noticias) (?:relacionad[oa]s|recomendad[oa]s)
  más (?:noticias|leídas|leídos|de .{1,30})
  (?:también )?(?:te|le) (?:puede|podría) interesar(?: también)?
  lo más (?:leído|visto|comentado|popular)
  (?:contenidos?|temas?) relacionados?
  relacionad[oa]s
  (?:últimas noticias|recomendad[oa]s)(?: para (?:ti|usted))?
  (?:leia|veja|saiba)(?: (?:também|mais))+
  (?:artigos|notícias|matérias) relacionad[oa]s
  (?:as |os )?mais lid[ao]s
  últimas notícias
  (?:você|voce) (?:também )?(?:pode|vai) (?:gostar|se interessar)(?: também| de)?
  (?:posts|conteúdos?|textos) relacionados?
  recomendad[oa]s? para você
  (?:leggi|vedi)(?: (?:anche|altro))+
  (?:articoli|notizie) correlat[ie]
  (?:i più letti|le più lette)
  (?:ti )?potrebbe(?:ro)? (?:anche )?interessar(?:ti|vi|e)(?: anche)?
  (?:ultime notizie|altri articoli|(?:articoli|notizie|contenuti) simili|post correlati)
  (?:czytaj|przeczytaj|zobacz|sprawdź)(?: (?:też|także|również|więcej))+
  (?:najczęściej czytane|najpopularniejsze|najnowsze|polecane|polecamy)(?: (?:artykuły|teksty|wpisy|wiadomości))?
  warto (?:przeczytać|zobaczyć)
  (?:(?:to|te artykuły) )?(?:może|mogą) cię (?:też |także |również )?zainteresować
  (?:powiązane|podobne)(?: (?:artykuły|tematy|wpisy))?
  lees (?:ook|meer|verder)
  (?:meer|gerelateerde|verwante|andere|aanbevolen)(?: (?:over dit onderwerp|artikelen|berichten|nieuws|verhalen))+
  meest gelezen
  (?:läs|se)(?: (?:också|även|mer|vidare))+
  (?:relaterade|liknande|fler|senaste|populära)(?: (?:artiklar|nyheter|inlägg))+
  mest läst
  (?:les|se)(?: (?:også|mer))+
  (?:relaterte|lignende|flere|siste)(?: (?:artikler|saker|nyheter|innlegg))+
  mest lest
  (?:læs|se)(?: (?:også|mere))+
  (?:relaterede|lignende|flere|seneste)(?: (?:artikler|nyheder|indlæg))+
  mest læst(?:e)?
  lue (?:myös|lisää)
  (?:aiheeseen liittyvää|aiheeseen liittyvät(?: artikkelit)?|luetuimmat|suosituimmat)
  (?:přečtěte si(?: také)?|čtěte(?: také| dále| více)|související(?: články| zprávy| témata)?|podobné články|mohlo by vás zajímat|nejčtenější|další články)
  (?:čítajte(?: aj| tiež)|súvisiace(?: články| témy)?|podobné články|mohlo by vás zaujímať|najčítanejšie)
  (?:olvasta már|kapcsolódó(?: cikkek| cikkeink| tartalmak)?|ez is érdekelheti|ajánlott cikkek|legolvasottabb)
  (?:citește|citiți)(?: (?:și|mai mult|mai departe))+
  (?:articole (?:similare|asemănătoare|recomandate)|cele mai citite|pe aceeași temă|te-ar putea interesa)
  (?:читайте|смотрите)(?: также| ещё| еще)?
  (?:похожие|другие|связанные|рекомендуемые|последние|популярные)(?: (?:статьи|новости|материалы|записи|публикации))+
  (?:по теме|материалы по теме|вам может быть интересно|самое читаемое|вам также может понравиться)
  читайте(?: також| ще)
  (?:схожі|інші|пов'язані|популярні|останні)(?: (?:статті|новини|матеріали|записи))+
  (?:за темою|матеріали за темою|вас може зацікавити)
  (?:διαβάστε(?: (?:επίσης|ακόμη|ακόμα|και))+|σχετικά(?: άρθρα| θέματα)?|δείτε (?:επίσης|ακόμη)|δημοφιλή(?: άρθρα)?)
  (?:ilgili|i̇lgili|benzer|diğer|önerilen|son|popüler)(?: (?:haberler|yazılar|içerikler|konular|makaleler))+
  (?:bunlar da ilginizi çekebilir|bunu da okuyun|ayrıca okuyun|en çok okunanlar|ilginizi çekebilir)
  (?:קרא(?:ו)? (?:גם|עוד)|כתבות (?:נוספות|קשורות)|עוד (?:בנושא|כתבות)|אולי יעניין אותך|הנקראות ביותר)
  (?:بیشتر بخوانید|مطالب مرتبط|اخبار مرتبط|پربازدیدترین(?:‌ها)?|همچنین بخوانید)
  (?:यह भी पढ़ें|ये भी पढ़ें|संबंधित (?:खबरें|लेख|समाचार)|और पढ़ें|ट्रेंडिंग)
  (?:ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|เรื่องที่เกี่ยวข้อง|อ่านเพิ่มเติม|ข่าวล่าสุด|บทความแนะนำ)
  (?:(?:tin|bài viết|bài) (?:liên quan|cùng chuyên mục|mới nhất|nổi bật)|xem thêm|đọc thêm|có thể bạn quan tâm|đọc nhiều(?: nhất)?)
  (?:baca (?:juga|selengkapnya)|(?:artikel|berita) (?:terkait|terbaru|lainnya|terpopuler)|terpopuler|terkini)
  (?:관련|추천|인기|최신|많이 본)(?: ?(?:기사|뉴스|글|콘텐츠|영상))+
  (?:함께 (?:보면|읽으면) 좋은 (?:글|기사)|이 기사를 본 사람들.{0,20}|당신이 좋아할 만한.{0,12}|많이 본 뉴스|실시간 (?:인기|주요) ?뉴스)
  (?:相關|推薦|熱門|延伸|更多|最新)(?:閱讀|文章|新聞|推薦|連結|報導|內容)
  (?:你可能(?:也)?(?:會)?(?:喜歡|感興趣).{0,6}|您可能(?:也)?(?:會)?(?:喜歡|感興趣).{0,6}|猜你喜歡|為(?:你|您)推薦|看更多|閱讀排行榜?)
  (?:你|您)可能(?:还|也)?(?:会)?(?:喜欢|感兴趣).{0,6}
  関連(?:記事|リンク|ニュース|コンテンツ)?
  (?:おすすめ|人気|新着|最新)(?:の)?(?:記事|ランキング)
  (?:おすすめ|人気)
  こちらもおすすめ
  (?:アクセス|閲覧)ランキング
  この記事を(?:読|見)(?:んだ|た)人.{0,20}
  あわせて読みたい
  (?:相关|推荐|热门)(?:阅读|文章|新闻|推荐|链接)?
  (?:最新|更多)(?:文章|新闻|资讯|阅读|内容)
  猜你喜欢
  (?:为您|为你)推荐
  阅读排行(?:榜)?
  延伸阅读
  (?:مقالات|مواضيع|أخبار|اقرأ|إقرأ|شاهد)(?: (?:ذات صلة|أيضا|أيضاً|أيضًا|المزيد|مشابهة|متعلقة))+
  (?:موضوعات|قصص) (?:ذات صلة|متعلقة|مشابهة)
  الأكثر (?:قراءة|مشاهدة|تداولا|تداولاً)
  قد (?:يعجبك|يهمك)(?: (?:أيضا|أيضاً|أيضًا))?
  آخر الأخبار
`);

/** Headings over links that an author may have put together for the reader: sources, the manual, the next step. */
export const READING_LIST = whole(`
  see also
  (?:further|suggested|additional|background) (?:reading|reads|resources|links)
  learn more(?: about .{1,50})?
  more (?:resources|links|reading)
  siehe auch
  (?:weiterführende|weitere) (?:links|literatur|informationen)
  voir aussi
  pour (?:aller plus loin|en savoir plus)
  (?:véase|ver) también
  (?:lecturas|enlaces) (?:adicionales|recomendad[oa]s)
  (?:ver|veja) também
  vedi anche
  zobacz też
  zie ook
  см\\. также
  関連項目
  参见
  参考(?:文献|リンク)?
  انظر أيضا
`);

/** One line that leads to another page: "Read also: …". */
export const RELATED_LINE = starts(`
  (?:read|see|watch)(?: (?:also|more|next|this))+\\s?[:>»–—-]
  (?:also read|you (?:may|might) also like|related|more|recommended|related (?:story|article|post|reading|coverage))\\s?[:>»–—]
  (?:lesen sie|lies|siehe|hier) (?:auch|mehr|dazu)\\b.{0,20}[:>»–—]
  (?:mehr dazu|mehr zum thema|auch interessant|passend dazu)\\s?[:>»–—]
  (?:à lire|lire|voir)(?: (?:aussi|également))\\s?[:>»–—]?
  (?:lea|lee|leer|vea|ver) también\\s?[:>»–—]?
  (?:también )?(?:te|le) puede interesar\\s?[:>»–—]
  (?:leia|veja) (?:também|mais)\\s?[:>»–—]?
  saiba mais\\s?[:>»–—]
  per approfondire\\s?[:>»–—]
  leggi anche\\s?[:>»–—]?
  (?:czytaj|przeczytaj|zobacz) (?:też|także|również)\\s?[:>»–—]?
  warto przeczytać\\s?[:>»–—]
  lees ook\\s?[:>»–—]?
  (?:läs|se) (?:också|även|mer)\\s?[:>»–—]
  (?:les|se) (?:også|mer)\\s?[:>»–—]
  (?:læs|se) (?:også|mere)\\s?[:>»–—]
  lue (?:myös|lisää)\\s?[:>»–—]
  (?:přečtěte si(?: také)?|čtěte(?: také)?|čítajte(?: aj| tiež))\\s?[:>»–—]
  (?:olvasta már|ez is érdekelheti|kapcsolódó)\\s?[:>»–—?]
  (?:citește|citiți) și\\s?[:>»–—]
  (?:читайте|смотрите) (?:также|ещё|еще|також)\\s?[:>»–—]?
  (?:διαβάστε|δείτε) (?:επίσης|ακόμη|ακόμα)\\s?[:>»–—]
  (?:ilgili haber|i̇lgili haber|ayrıca okuyun|bunu da okuyun)\\s?[:>»–—]
  (?:קראו גם|קרא גם|עוד בנושא)\\s?[:>»–—]
  (?:بیشتر بخوانید|همچنین بخوانید)\\s?[:>»–—]
  (?:यह भी पढ़ें|ये भी पढ़ें)\\s?[:>»–—-]
  (?:อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง)\\s?[:>»–—]
  (?:xem thêm|đọc thêm|tin liên quan)\\s?[:>»–—]
  baca (?:juga|selengkapnya)\\s?[:>»–—]
  (?:관련 ?기사|함께 보면 좋은 기사)\\s?[:>»–—]
  (?:関連(?:記事)?|あわせて読みたい)\\s?[:：>»]
  (?:相关阅读|延伸阅读|相关文章|相關閱讀|延伸閱讀|相關文章|相關新聞|更多新聞|推薦閱讀)\\s?[:：>»]
  (?:اقرأ|إقرأ|طالع|شاهد) (?:أيضا|أيضاً|أيضًا)\\s?[:：]?
  (?:اقرأ|إقرأ) المزيد\\s?[:：]
`);
