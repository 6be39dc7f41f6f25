import { describe, expect, test } from 'vitest';
import { COMMENTS_HEADING } from '../../../core/clean/cues/comments';
import { CONSENT_CHOICE, CONSENT_REQUEST } from '../../../core/clean/cues/consent';
import { markerOf } from '../../../core/clean/cues/markers';
import { PROMO } from '../../../core/clean/cues/promo';
import { READING_LIST, RELATED_HEADING, RELATED_LINE } from '../../../core/clean/cues/related';
import { TAG_LABEL, TOOL } from '../../../core/clean/cues/tools';
import { aboutWhom } from '../../../core/facts/bio-labels';
import { type CueTexts, textsOf } from './cue-texts';

/** The common wording in each language of the interface but English: German, French, Spanish, Portuguese, and so on. */
const CLUTTER: readonly CueTexts[] = [
  {
    what: 'a heading over comments',
    matches: (text) => COMMENTS_HEADING.test(text),
    texts: `
    Kommentare ~ 12 Kommentare ~ Kommentar schreiben ~ Kommentar verfassen ~ Diskutieren Sie mit ~ Leserkommentare
    Commentaires ~ 3 commentaires ~ Laissez un commentaire ~ Écrire un commentaire ~ Poster un commentaire
    Vos réactions ~ Réagir ~ Comentarios ~ Escribe un comentario ~ Deja tu comentario ~ Deja un comentario
    Añadir comentario ~ Comentários ~ Deixe um comentário ~ Deixe seu comentário ~ Escreva um comentário
    Adicionar comentário ~ Commenti ~ Lascia un commento ~ Scrivi un commento ~ Aggiungi un commento ~ 5 commenti
    Komentarze ~ Dodaj komentarz ~ Zostaw komentarz ~ Skomentuj ~ コメント ~ コメントを書く ~ コメントを投稿 ~ コメントする ~ コメント一覧
    みんなのコメント ~ 评论 ~ 发表评论 ~ 网友评论 ~ 最新评论 ~ 写评论 ~ 全部评论 ~ 我要评论 ~ تعليقات ~ التعليقات ~ أضف تعليقا ~ اترك تعليقا
    شارك برأيك ~ أضف تعليقك`,
  },
  {
    what: 'a button of a consent dialog',
    matches: (text) => CONSENT_CHOICE.test(text),
    texts: `
    Alle Cookies akzeptieren ~ Alles ablehnen ~ Nur essenzielle Cookies ~ Mehr Optionen ~ Tout refuser
    Refuser tout ~ Accepter et fermer ~ Personnaliser ~ Rechazar todo ~ Aceptar todas las cookies ~ Rechazar
    Configuración de cookies ~ Más opciones ~ Solo necesarias ~ Aceitar todos os cookies ~ Rejeitar todos ~ Aceitar
    Recusar ~ Concordo ~ Prosseguir ~ Entendi ~ Aceito ~ Gerenciar preferências ~ Configurações de cookies
    Apenas necessários ~ Accetta tutti i cookie ~ Rifiuta tutto ~ Accetta ~ Continua senza accettare
    Impostazioni cookie ~ Solo necessari ~ Gestisci preferenze ~ Ho capito ~ Akceptuj wszystkie ~ Odrzuć wszystkie
    Zgadzam się ~ Ustawienia plików cookie ~ Tylko niezbędne ~ Zarządzaj ustawieniami ~ Rozumiem
    Przejdź do serwisu ~ すべて受け入れる ~ 同意する ~ 拒否する ~ すべて拒否する ~ Cookieの設定 ~ 設定を管理 ~ 必須のみ ~ 接受所有 ~ 全部接受 ~ 全部拒绝 ~ 拒绝 ~ 接受
    仅必要 ~ Cookie设置 ~ 管理偏好 ~ 我知道了 ~ 同意并继续 ~ قبول ~ رفض الكل ~ أوافق ~ إدارة التفضيلات ~ إعدادات ملفات تعريف الارتباط
    قبول جميع ملفات تعريف الارتباط ~ الضرورية فقط ~ موافق`,
  },
  {
    what: 'a request for consent',
    matches: (text) => CONSENT_REQUEST.test(text),
    texts: `
    Utilizamos cookies para melhorar a sua experiência. ~ Este site utiliza cookies ~ Este sitio web utiliza cookies
    Questo sito utilizza cookie ~ Ta strona używa plików cookie ~ Ta strona korzysta z ciasteczek
    Szanujemy Twoją prywatność ~ Valoramos tu privacidad ~ Respektujemy prywatność ~ Rispettiamo la tua privacy
    Nous respectons votre vie privée ~ Ce site utilise des cookies ~ Wir legen Wert auf Ihre Privatsphäre
    Nosotros y nuestros 120 socios almacenamos ~ Nous et nos 200 partenaires stockons
    Noi e i nostri 200 partner archiviamo ~ My i nasi 200 partnerzy przechowujemy
    Nós e os nossos 120 parceiros armazenamos ~ 当ウェブサイトではCookieを使用しています ~ このサイトはクッキーを使用します ~ 本网站使用Cookie
    我们使用 cookie 来改善 ~ يستخدم هذا الموقع ملفات تعريف الارتباط ~ نحن وشركاؤنا نستخدم ملفات تعريف الارتباط`,
  },
  {
    what: 'a line around a sponsor’s message',
    matches: (text) => markerOf(text) !== null,
    texts: `
    Anzeige ~ Weiterlesen nach der Anzeige ~ Der Artikel wird nach der Anzeige fortgesetzt ~ Publicité
    La suite de l'article après la publicité ~ La suite après cette publicité ~ PUBLICIDAD
    La nota sigue después de la publicidad ~ Sigue leyendo después de la publicidad ~ Publicidade
    Continua depois da publicidade ~ Continua após a publicidade ~ A matéria continua após o anúncio ~ Pubblicità
    L'articolo continua dopo la pubblicità ~ Continua a leggere dopo la pubblicità ~ Reklama
    Dalsza część artykułu pod reklamą ~ Ciąg dalszy pod reklamą ~ Artykuł sponsorowany ~ Materiał sponsorowany
    Materiał promocyjny ~ 広告 ~ 記事は広告の後に続きます ~ 広告の後にも続きます ~ スポンサーリンク ~ 提供記事 ~ 广告 ~ 广告后继续 ~ 文章在广告后继续 ~ 赞助内容 ~ إعلان
    إعلانات ~ المقال مستمر بعد الإعلان ~ يتبع بعد الإعلان ~ محتوى برعاية ~ Contenido patrocinado
    Conteúdo patrocinado ~ Contenuto sponsorizzato ~ Contenu sponsorisé ~ Bezahlter Inhalt`,
  },
  {
    what: 'an invitation',
    matches: (text) => PROMO.test(text),
    texts: `
    Newsletter abonnieren ~ Melden Sie sich für unseren Newsletter an ~ Abonnieren Sie unseren Newsletter
    Jetzt Abo abschließen ~ Inscrivez-vous à notre newsletter ~ Abonnez-vous ~ Recevez notre lettre d'information
    Soutenez-nous ~ Faites un don ~ Suivez-nous sur Facebook ~ Suscríbete a nuestro boletín
    Recibe las noticias en tu correo ~ Síguenos en Facebook ~ Apoya nuestro periodismo ~ Únete a nuestra comunidad
    Descarga nuestra app ~ Assine nossa newsletter ~ Receba as notícias no seu e-mail ~ Inscreva-se no nosso canal
    Siga-nos no Instagram ~ Siga nosso canal no WhatsApp ~ Baixe o nosso aplicativo ~ Iscriviti alla newsletter
    Ricevi le notizie via mail ~ Seguici su Facebook ~ Sostieni il nostro giornalismo ~ Scarica la nostra app
    Abbonati ora ~ Zapisz się do newslettera ~ Subskrybuj nasz kanał ~ Obserwuj nas na Facebooku
    Gefällt Ihnen dieser Artikel? Dann lesen Sie weiter mit einem Abo. ~ Vous aimez cet article ? Recevez les suivants.
    ¿Te gusta esta historia? Hay más cada semana. ~ Ti piace questo articolo? Ne scriviamo altri ogni settimana.
    Está gostando desta matéria? Há outras como ela. ~ Podoba Ci się ten artykuł? Piszemy takie co tydzień.
    この記事は役に立ちましたか？ ~ 喜欢这篇文章吗？ ~ هل أعجبتك هذه القصة؟ لدينا المزيد كل أسبوع.
    Polub nas na Facebooku ~ Wesprzyj nas ~ Pobierz naszą aplikację ~ Dołącz do nas ~ ニュースレターに登録 ~ メルマガ登録はこちら
    フォローする ~ 会員登録はこちら ~ 有料会員限定記事 ~ この記事は会員限定です ~ LINEで友だち追加 ~ 订阅我们的通讯 ~ 关注我们的公众号 ~ 扫码关注 ~ 下载APP ~ 立即订阅 ~ 关注微信公众号
    اشترك في نشرتنا البريدية ~ اشترك في القناة ~ تابعونا على فيسبوك ~ تابعنا على تويتر ~ انضم إلينا ~ حمل التطبيق
    ادعمنا ~ اشترك الآن ~ Folgen Sie uns auf Facebook ~ Unterstützen Sie uns ~ Laden Sie unsere App herunter`,
  },
  {
    what: 'a heading over links to other pages',
    matches: (text) => RELATED_HEADING.test(text) || READING_LIST.test(text),
    texts: `
    Ähnliche Artikel ~ Mehr zum Thema ~ Das könnte Sie auch interessieren ~ Meistgelesen ~ Weitere Nachrichten
    Verwandte Beiträge ~ Lesen Sie auch ~ Auch interessant ~ Empfohlene Artikel ~ Meistgelesene Artikel
    À lire aussi ~ Lire aussi ~ Sur le même sujet ~ Articles similaires ~ Les plus lus ~ Vous aimerez aussi
    Cela pourrait vous intéresser ~ À ne pas manquer ~ Nos derniers articles
    Ces articles pourraient vous intéresser ~ Recommandé pour vous ~ Te puede interesar ~ También te puede interesar
    Noticias relacionadas ~ Artículos relacionados ~ Lo más leído ~ Lo más visto ~ Más noticias ~ Lee también
    Contenido relacionado ~ Últimas noticias ~ Recomendados ~ Leia também ~ Leia mais ~ Veja também
    Notícias relacionadas ~ Artigos relacionados ~ Mais lidas ~ As mais lidas ~ Mais lidos ~ Últimas notícias
    Você também pode gostar ~ Você pode gostar ~ Saiba mais ~ Relacionados ~ Recomendado para você
    Posts relacionados ~ Leggi anche ~ Potrebbe interessarti ~ Potrebbe interessarti anche ~ Ti potrebbe interessare
    Articoli correlati ~ Notizie correlate ~ I più letti ~ Le più lette ~ Ultime notizie ~ Altri articoli
    Articoli simili ~ Post correlati ~ Zobacz także ~ Czytaj także ~ Czytaj też ~ Przeczytaj także
    Przeczytaj również ~ Podobne artykuły ~ Powiązane artykuły ~ Najczęściej czytane ~ Najpopularniejsze ~ Polecane
    Polecamy ~ Warto przeczytać ~ Może Cię zainteresować ~ To może Cię zainteresować ~ Najnowsze ~ Zobacz więcej
    関連記事 ~ 関連リンク ~ おすすめ記事 ~ こちらもおすすめ ~ 人気記事 ~ アクセスランキング ~ 最新記事 ~ あわせて読みたい ~ この記事を読んだ人はこんな記事も読んでいます ~ 関連ニュース ~ 新着記事
    相关阅读 ~ 相关文章 ~ 相关新闻 ~ 推荐阅读 ~ 热门文章 ~ 热门推荐 ~ 猜你喜欢 ~ 为您推荐 ~ 延伸阅读 ~ 最新文章 ~ 阅读排行 ~ 相关推荐 ~ 更多新闻 ~ اقرأ أيضا
    اقرأ أيضًا ~ مواضيع ذات صلة ~ أخبار ذات صلة ~ مقالات ذات صلة ~ الأكثر قراءة ~ قد يعجبك أيضا ~ قد يهمك أيضا
    مقالات مشابهة ~ شاهد أيضا ~ آخر الأخبار ~ الأكثر مشاهدة ~ موضوعات متعلقة`,
  },
  {
    what: 'a line that leads to another page',
    matches: (text) => RELATED_LINE.test(text),
    texts: `
    Lesen Sie auch: Der Hafen ~ Mehr zum Thema: Der Hafen ~ Lesen Sie mehr: X ~ Lire aussi : Le port
    À lire aussi : Le port ~ À lire également : Le port ~ Lea también: El puerto ~ Lee también: El puerto
    Te puede interesar: El puerto ~ Ver también: X ~ Leia também: O porto ~ Leia mais: O porto
    Veja também: O porto ~ Saiba mais: O porto ~ Leggi anche: Il porto ~ Per approfondire: Il porto
    Czytaj też: Port ~ Czytaj także: Port ~ Przeczytaj też: Port ~ Zobacz też: Port ~ Zobacz również: Port
    WARTO PRZECZYTAĆ: Port ~ 関連記事：港 ~ あわせて読みたい：港 ~ 相关阅读：港口 ~ 延伸阅读：港口 ~ 相关文章：港口 ~ اقرأ أيضا: الميناء
    اقرأ أيضاً: الميناء ~ إقرأ أيضا: الميناء ~ اقرأ أيضًا: الميناء ~ اقرأ المزيد: الميناء ~ شاهد أيضا: الميناء`,
  },
  {
    what: 'a tool',
    matches: (text) => TOOL.test(text),
    texts: `
    Teilen ~ Drucken ~ Merken ~ Artikel drucken ~ Link kopieren ~ Vorlesen ~ Per E-Mail teilen ~ Auf Facebook teilen
    Kommentieren ~ Menü ~ Suche ~ Schließen ~ Partager ~ Imprimer ~ Écouter ~ Copier le lien ~ Partager sur Facebook
    Enregistrer ~ Écouter l'article ~ Commenter ~ Fermer ~ Lire plus tard ~ Envoyer par e-mail ~ Compartir
    Imprimir ~ Guardar ~ Copiar enlace ~ Compartir en Facebook ~ Escuchar ~ Comentar ~ Enviar por correo ~ Cerrar
    Escuchar artículo ~ Compartilhar ~ Compartilhe ~ Copiar link ~ Ouvir ~ Salvar ~ Comentar ~ Fechar
    Voltar ao topo ~ Partilhar ~ Ouça este conteúdo ~ Compartilhar no WhatsApp ~ Condividi ~ Stampa ~ Salva
    Ascolta ~ Copia link ~ Commenta ~ Chiudi ~ Condividi su Facebook ~ Torna su ~ Ascolta l'articolo ~ Udostępnij
    Drukuj ~ Skopiuj link ~ Kopiuj link ~ Posłuchaj ~ Zapisz ~ Skomentuj ~ Zamknij ~ Udostępnij na Facebooku
    Słuchaj ~ シェア ~ ツイート ~ 印刷 ~ 保存 ~ 共有 ~ ポスト ~ リンクをコピー ~ URLをコピー ~ 印刷する ~ 保存する ~ シェアする ~ 共有する ~ はてなブックマーク ~ LINEで送る
    メールで送る ~ 記事を印刷 ~ 閉じる ~ ページトップへ ~ トップへ戻る ~ いいね ~ 文字サイズ ~ 分享 ~ 打印 ~ 收藏 ~ 复制链接 ~ 点赞 ~ 转发 ~ 举报 ~ 分享到微信 ~ 分享到 ~ 返回顶部
    字号 ~ 关闭 ~ 微信 ~ 微博 ~ مشاركة ~ شارك ~ طباعة ~ حفظ ~ نسخ الرابط ~ استمع ~ مشاركة المقال ~ شارك على فيسبوك ~ إغلاق
    العودة إلى الأعلى ~ فيسبوك ~ تويتر ~ واتساب ~ حجم الخط`,
  },
  {
    what: 'a row of tags',
    matches: (text) => TAG_LABEL.test(text),
    texts: `
    Schlagwörter: A ~ Themen: A ~ Mots-clés : A ~ Thèmes : A ~ Sujets : A ~ Etiquetas: A ~ Temas: A
    En este artículo: A ~ Archivado en: A ~ Tags: A ~ Palavras-chave: A ~ Tópicos: A ~ Categorias: A ~ Assuntos: A
    Argomenti: A ~ Parole chiave: A ~ Categorie: A ~ Categoria: A ~ Tagi: A ~ Tematy: A ~ Słowa kluczowe: A
    Kategorie: A ~ タグ：A ~ キーワード：A ~ カテゴリ：A ~ 标签：A ~ 关键词：A ~ 分类：A ~ 关键字：A ~ الوسوم: A ~ كلمات مفتاحية: A
    الكلمات المفتاحية: A ~ الكلمات الدلالية: A ~ التصنيفات: A ~ التصنيف: A`,
  },
  {
    what: 'a label over a bio',
    matches: (text) => aboutWhom(text, null) !== null,
    texts: `
    Über den Autor ~ Zur Person ~ Über die Autorin ~ À propos de l'auteur ~ L'auteur ~ Sobre el autor
    Acerca del autor ~ El autor ~ Sobre la autora ~ Sobre o autor ~ Sobre a autora ~ O autor ~ Sull'autore
    L'autore ~ Informazioni sull'autore ~ L'autrice ~ Chi è l'autore ~ O autorze ~ O autorce ~ 著者について ~ 著者プロフィール
    筆者プロフィール ~ この記事を書いた人 ~ ライター紹介 ~ 作者简介 ~ 关于作者 ~ 作者介绍 ~ عن الكاتب ~ عن المؤلف ~ نبذة عن الكاتب`,
  },
];

/** Less, in more languages: Dutch, Swedish, Norwegian, Danish, Finnish, Czech, Slovak, Hungarian, and so on. */
const FURTHER: readonly CueTexts[] = [
  {
    what: 'a heading over comments',
    matches: (text) => COMMENTS_HEADING.test(text),
    texts: `
    12 reacties ~ Plaats een reactie ~ Kommentarer ~ Lämna en kommentar ~ Legg igjen en kommentar ~ Skriv en kommentar
    3 kommenttia ~ Kirjoita kommentti ~ Komentáře ~ 4 komentářů ~ Přidat komentář ~ Pridať komentár ~ Hozzászólások
    5 comentarii ~ Adaugă un comentariu ~ Комментарии ~ Оставить комментарий ~ Коментарі ~ Залишити коментар ~ Σχόλια
    Yorumlar ~ Yorum yap ~ תגובות ~ הוסף תגובה ~ نظرات ~ ارسال نظر ~ टिप्पणियां ~ ความคิดเห็น ~ Bình luận ~ Ý kiến bạn đọc
    3 komentar ~ Tulis komentar ~ 댓글 ~ 댓글 12개 ~ 댓글 쓰기 ~ 評論 ~ 發表留言 ~ 網友回應`,
  },
  {
    what: 'a heading over links to other pages',
    matches: (text) => RELATED_HEADING.test(text),
    texts: `
    Lees ook ~ Gerelateerde artikelen ~ Meest gelezen ~ Läs också ~ Läs mer ~ Mest läst ~ Les også ~ Mest lest ~ Læs også
    Lue myös ~ Luetuimmat ~ Čtěte také ~ Související články ~ Mohlo by vás zajímat ~ Čítajte aj ~ Súvisiace články
    Kapcsolódó cikkek ~ Ez is érdekelheti ~ Citește și ~ Articole similare ~ Читайте также ~ Похожие статьи ~ По теме
    Читайте також ~ Схожі новини ~ Διαβάστε επίσης ~ Σχετικά άρθρα ~ İlgili haberler ~ Bunlar da ilginizi çekebilir
    En çok okunanlar ~ קראו גם ~ כתבות נוספות ~ بیشتر بخوانید ~ مطالب مرتبط ~ यह भी पढ़ें ~ संबंधित खबरें ~ ข่าวที่เกี่ยวข้อง
    Tin liên quan ~ Xem thêm ~ Có thể bạn quan tâm ~ Baca juga ~ Berita terkait ~ Terpopuler ~ 관련 기사 ~ 관련기사 ~ 추천 뉴스
    많이 본 뉴스 ~ 함께 보면 좋은 글 ~ 相關新聞 ~ 延伸閱讀 ~ 推薦閱讀 ~ 熱門文章 ~ 你可能也會喜歡 ~ 您可能感兴趣的文章`,
  },
  {
    what: 'a line that leads to another page',
    matches: (text) => RELATED_LINE.test(text),
    texts: `
    Läs också: Hamnen ~ Les også: Havna ~ Læs også: Havnen ~ Lue myös: Satama ~ Čtěte také: Přístav ~ Čítajte aj: Prístav
    Olvasta már? A kikötő ~ Citește și: Portul ~ Читайте также: Порт ~ Читайте також: Порт ~ Διαβάστε επίσης: Το λιμάνι
    İlgili haber: Liman ~ קראו גם: הנמל ~ بیشتر بخوانید: بندر ~ यह भी पढ़ें: बंदरगाह ~ อ่านเพิ่มเติม: ท่าเรือ ~ Xem thêm: Bến cảng
    Baca juga: Pelabuhan ~ 관련기사: 항구 ~ 延伸閱讀：港口 ~ 相關新聞：港口`,
  },
  {
    what: 'a tool',
    matches: (text) => TOOL.test(text),
    texts: `
    Delen ~ Afdrukken ~ Dela ~ Skriv ut ~ Kopiera länk ~ Del artiklen ~ Udskriv ~ Jaa ~ Tulosta ~ Sdílet ~ Vytisknout
    Zdieľať ~ Megosztás ~ Nyomtatás ~ Distribuie ~ Поделиться ~ Скопировать ссылку ~ Поділитися ~ Κοινοποίηση ~ Paylaş
    Yazdır ~ שתף ~ הדפס ~ اشتراک‌گذاری ~ शेयर करें ~ แชร์ ~ Chia sẻ ~ Bagikan ~ Salin link ~ 공유하기 ~ 인쇄 ~ 스크랩 ~ 글자크기
    카카오톡 ~ 列印 ~ 複製連結 ~ 分享到LINE ~ 回到頂部`,
  },
];

/** What articles in these languages say that begins or sounds like it. */
const PROSE: readonly CueTexts[] = [
  {
    what: 'an invitation',
    matches: (text) => PROMO.test(text),
    texts: `
    Folgen Sie uns in das Tal der alten Mühlen. ~ Suivez-nous dans la vallée des vieux moulins.
    Síguela hasta el puerto, dijo el molinero. ~ Siga o rio até à ponte. ~ Scarica il grano dal carro e torna a casa.
    Gefällt dir dieser Fluss? fragte sie. ~ Hat Ihnen diese Geschichte jemand erzählt, oder nicht, das ist die Frage.
    Vous aimez le pain noir ? ~ ¿Te gusta este molino? ~ Ti piace questa casa? ~ Podoba ci się ta rzeka?
    Pobierz wodę ze studni, powiedziała. ~ 会員は橋のたもとに集まった。 ~ 关注河流的人都知道这座桥。 ~ تابعنا السير حتى الجسر`,
  },
  {
    what: 'a heading over comments',
    matches: (text) => COMMENTS_HEADING.test(text),
    texts: `
    Diskuse ~ Komentář ~ Komentar ~ Kommentti ~ Коментар дня ~ Обсуждение ~ टिप्पणी ~ Yorum ~ Yorum yapan adam ~ 댓글을 단 사람`,
  },
  {
    what: 'a heading over links to other pages',
    matches: (text) => RELATED_HEADING.test(text),
    texts: `
    Läs på i tid ~ Похожие реки ~ İlgili kişi ~ Lue lapselle ~ Xem phim ~ 관련 없는 강 ~ 相關的人都來了 ~ Baca buku ini ~ קרא לי
    Meistgelesene Autoren des Tals ~ À ne pas manquer de foin en hiver ~ Lo más leído no siempre es lo mejor
    Você pode gostar do moinho ou não ~ Potrebbe interessarti sapere chi era il mugnaio ~ Warto przeczytać list młynarza
    最新の水車は静かに回る ~ 更多的水磨坊在山谷里 ~ آخر الأخبار من الطاحونة القديمة`,
  },
  {
    what: 'a tool',
    matches: (text) => TOOL.test(text),
    texts: `
    Dela brödet ~ Del av elva ~ Поделиться хлебом ~ Chia sẻ bánh mì ~ 저장된 물 ~ 列印機的聲音
    Schließen wir die Mühle? ~ Fermer le moulin ~ Cerrar el molino ~ Ouvir o rio ~ Ascolta il fiume ~ Posłuchaj rzeki
    橋を閉じる日 ~ 关闭磨坊 ~ استمع إلى النهر`,
  },
  {
    what: 'a button of a consent dialog',
    matches: (text) => CONSENT_CHOICE.test(text),
    texts: `
    Rozumiem rzekę, powiedział młynarz. ~ Entendi o rio tarde demais. ~ Ho capito il fiume. ~ 我知道了这座桥的历史
    Solo los necesarios se quedaron en el molino. ~ 設定を変更した人`,
  },
];

describe.each([...CLUTTER, ...FURTHER])('$what', (cue) => {
  test('is known', () => expect(textsOf(cue).filter((text) => !cue.matches(text))).toEqual([]));
});

describe.each(PROSE)('what sounds like $what', (cue) => {
  test('is none', () => expect(textsOf(cue).filter(cue.matches)).toEqual([]));
});
