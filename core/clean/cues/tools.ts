/** Wording of buttons, tool rows and tags. */
import { Pattern } from '../../pattern';
import { LETTER } from './cue';
import { Lead } from './lead';
import { starts } from './phrases';

/** A control that does something with the page. */
const TOOL_WORDS = `
  share(?: (?:this|via|on|now|article|story|page|post|it|the))*
  (?:artikel|beitrag|seite) (?:teilen|drucken|versenden|empfehlen|merken|vorlesen|speichern)
  (?:text|font)(?: size)? (?:smaller|larger|bigger)
  (?:smaller|larger|bigger) (?:text|font|letters|type|print)
  (?:page|version) for (?:the )?print(?:er|ing)?
  (?:e-?mail|mail|send)(?: (?:this|it|page|article|link))* to (?:a |your )?(?:friend|colleague)s?
  save (?:under|in|to) (?:my|your) \\S{1,20}(?: \\S{1,20})?
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
  report(?: (?:an? )?(?:error|mistake|typo|slip|problem|bug|this))?
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
  (?:per e-?mail|auf facebook|auf x|bei whatsapp) (?:teilen|senden)
  schließen
  suche
  menü
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
  (?:écouter|imprimer|partager|enregistrer) (?:l'article|cet article)
  commenter
  fermer
  lire plus tard
  compartir
  imprimir
  guardar
  escuchar(?: (?:el )?artículo| (?:la )?noticia)?
  comentar
  enviar por (?:correo|e-?mail)
  cerrar
  compartilhe
  partilhar
  ouvir(?: (?:o )?artigo| (?:a )?notícia)?
  ouça (?:este conteúdo|a notícia|esta reportagem)
  salvar
  fechar
  voltar ao topo
  compartilhar
  condividi
  stampa
  salva
  ascolta(?: (?:l')?articolo)?
  commenta
  chiudi
  torna su
  (?:s?kopiuj) link
  (?:po)?słuchaj
  zapisz
  skomentuj
  zamknij
  udostępnij na (?:facebooku|twitterze|x|whatsappie)
  udostępnij
  drukuj
  (?:artikel |bericht )?(?:delen|afdrukken|opslaan|luisteren)
  (?:dela|skriv ut|spara|lyssna|kopiera länk|dela artikeln)
  (?:del|skriv ut|lagre|lytt|kopier lenke|del artikkelen|del saken)
  (?:del artiklen|udskriv|gem|kopiér link)
  (?:jaa|tulosta|tallenna|kuuntele|jaa artikkeli)
  (?:sdílet(?: na facebooku)?|vytisknout|tisk|uložit|poslat e-mailem|zdieľať|vytlačiť|uložiť)
  (?:megosztás(?: facebookon)?|megosztom|nyomtatás|mentés)
  (?:distribuie(?: pe facebook)?|tipărește|salvează|partajează)
  (?:поделиться|распечатать|сохранить|скопировать ссылку|в избранное|слушать|наверх)
  (?:поділитися|поширити|роздрукувати|зберегти|скопіювати посилання)
  (?:κοινοποίηση|μοιραστείτε|εκτύπωση|αποθήκευση)
  (?:paylaş(?:ın)?|yazdır|kaydet|dinle|bağlantıyı kopyala|facebook'ta paylaş)
  (?:שתף|שתפו|הדפס|הדפסה|שמור|העתק קישור)
  (?:اشتراک‌گذاری|چاپ|ذخیره|کپی لینک)
  (?:शेयर(?: करें)?|साझा करें|प्रिंट|सेव करें|फॉलो करें)
  (?:แชร์|พิมพ์|บันทึก|คัดลอกลิงก์)
  (?:chia sẻ|in bài|lưu(?: bài)?|sao chép liên kết|chia sẻ facebook)
  (?:bagikan|cetak|simpan|salin (?:link|tautan)|bagikan ke facebook)
  (?:공유(?:하기)?|인쇄(?:하기)?|스크랩|저장|링크 ?복사|url ?복사|글자 ?크기(?: 조절)?|좋아요|구독(?:하기)?|맨 ?위로|카카오톡|페이스북|트위터|네이버)
  (?:分享(?:到|至)?(?:line|facebook|臉書)?|列印|收藏|複製連結|按讚|轉發|檢舉|回(?:到)?(?:頂部|頂端|最上方)|字級|字體大小|關閉|訂閱|追蹤)
  シェア(?:する)?
  ツイート
  (?:記事を)?印刷(?:する)?
  (?:記事を)?保存(?:する)?
  共有(?:する)?
  ポスト(?:する)?
  (?:リンク|url)をコピー(?:する)?
  (?:はてな)?ブックマーク
  (?:line|メール)で送る
  いいね！?
  文字サイズ(?:変更)?
  (?:ページ)?トップへ(?:戻る)?
  閉じる
  分享(?:到(?:微信|微博|朋友圈)?)?
  打印
  收藏
  复制链接
  点赞
  转发
  举报
  返回顶部
  字号
  关闭
  微信
  微博
  مشاركة(?: المقال| الخبر)?
  شارك(?: على (?:فيسبوك|تويتر|واتساب|إكس))?
  طباعة(?: المقال)?
  حفظ(?: المقال)?
  نسخ الرابط
  استمع(?: للمقال| إلى المقال)?
  إغلاق
  العودة إلى الأعلى
  فيسبوك
  تويتر
  واتساب
  حجم الخط
`;
export const TOOL = new Lead(TOOL_WORDS, `[^${LETTER}]*$`);
const TOOL_NEXT = new Lead(TOOL_WORDS, `(?![${LETTER}])`);
/** "12 x 8": no row of links to X. */
const SIZES = new Pattern(String.raw`^[\d\s\p{P}\p{S}x]*$`, 'i');
/** A row of tools as one line: two or more, and nothing else. */
export const isToolRow = (text: string): boolean => !SIZES.test(text) && TOOL_NEXT.countAll(text) >= 2;

/** "Tags: a, b", "Filed under x": a row of links with a label. */
export const TAG_LABEL = starts(`
  (?:tags?|tagged(?: (?:with|as|in))?|topics?|keywords?|categor(?:y|ies)|filed (?:under|in)|posted in|more on|labels?)\\s?[:：]
  (?:schlagw(?:ort|orte|örter)|stichw(?:ort|orte|örter)|themen|kategorien?)\\s?[:：]
  (?:mots[- ]clés|étiquettes?|catégories?|thèmes?|sujets?|etiquetas?|categorías?|temas|en este artículo|archivado en|palabras clave|palavras-chave|tópicos|categorias?|assuntos|argomenti|parole chiave|categori[ae]|tagi?|tematy|słowa kluczowe|kategorie)\\s?[:：]
  (?:タグ|カテゴリー?|キーワード|标签|分类|关键[词字]|الوسوم|التصنيفات?|التصنيف|كلمات مفتاحية|الكلمات (?:المفتاحية|الدلالية))\\s?[:：]
`);
