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
  (?:leia|veja) (?:também|mais)\\s?[:>»–—]?
  leggi anche\\s?[:>»–—]?
  (?:czytaj|zobacz) (?:też|także|również)\\s?[:>»–—]?
  lees ook\\s?[:>»–—]?
  читайте также\\s?[:>»–—]?
  (?:関連(?:記事)?|あわせて読みたい)\\s?[:：>»]
  (?:相关阅读|延伸阅读|相关文章)\\s?[:：>»]
  (?:اقرأ|إقرأ|طالع) (?:أيضا|أيضاً)\\s?[:：]?
`);
