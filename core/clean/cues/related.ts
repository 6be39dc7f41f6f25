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
  (?:читайте|смотрите)(?: также| ещё)?
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
  читайте также\\s?[:>»–—]?
  (?:関連(?:記事)?|あわせて読みたい)\\s?[:：>»]
  (?:相关阅读|延伸阅读|相关文章)\\s?[:：>»]
  (?:اقرأ|إقرأ|طالع|شاهد) (?:أيضا|أيضاً|أيضًا)\\s?[:：]?
  (?:اقرأ|إقرأ) المزيد\\s?[:：]
`);
