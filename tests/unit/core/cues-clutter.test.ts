import { describe, expect, test } from 'vitest';
import { COMMENTS_HEADING } from '../../../core/clean/cues/comments';
import { CONSENT_CHOICE, CONSENT_REQUEST, CONSENT_TOPIC } from '../../../core/clean/cues/consent';
import { markerOf } from '../../../core/clean/cues/markers';
import { PROMO, PROMO_BUTTON, PROMO_TOPIC } from '../../../core/clean/cues/promo';
import { RELATED_HEADING, RELATED_LINE } from '../../../core/clean/cues/related';
import { isToolRow, TAG_LABEL, TOOL } from '../../../core/clean/cues/tools';
import { type CueTexts, textsOf } from './cue-texts';

/** What pages write, a language after another: English, German, French, Spanish, Portuguese, Italian, and so on. */
const CLUTTER: readonly CueTexts[] = [
  {
    what: 'cookies and data',
    matches: (text) => CONSENT_TOPIC.test(text),
    texts: `
    This site uses cookies. ~ Wir verwenden Cookies ~ GDPR ~ Your privacy matters ~ Datenschutz nach DSGVO
    Vos données personnelles ~ Sus datos personales ~ I tuoi dati personali ~ Seus dados pessoais
    Używamy ciasteczek ~ Файлы cookie ~ クッキーについて ~ 个人信息保护 ~ 個人情報の取り扱い ~ نستخدم ملفات تعريف الارتباط
    personenbezogene Daten ~ Plików cookie`,
  },
  {
    what: 'a request for consent',
    matches: (text) => CONSENT_REQUEST.test(text),
    texts: `
    We use cookies to improve your experience. ~ This website uses cookies
    We and our 834 partners store and access information ~ Cookie Policy
    Wir verwenden Cookies, um Inhalte zu personalisieren ~ Wir und unsere 200 Partner
    Nous utilisons des cookies ~ Nos partenaires utilisent des traceurs ~ Utilizamos cookies propias
    Usamos cookies ~ Utilizziamo i cookie ~ Używamy plików cookie ~ Wij gebruiken cookies ~ 当サイトはCookieを使用しています
    クッキーを利用 ~ 我们使用Cookie ~ نستخدم ملفات تعريف الارتباط ~ Мы используем файлы cookie
    By clicking you agree to the use of cookies ~ Diese Website verwendet Cookies`,
  },
  {
    what: 'a button of a consent dialog',
    matches: (text) => CONSENT_CHOICE.test(text),
    texts: `
    Accept all ~ Accept all cookies ~ I agree ~ Reject all ~ Got it! ~ OK ~ Manage my preferences
    Cookie settings ~ Save and exit ~ Necessary only ~ Only necessary cookies ~ Yes, I agree ~ No thanks
    Alle akzeptieren ~ Nur notwendige Cookies ~ Einstellungen verwalten ~ Auswahl speichern ~ Ich stimme zu
    Tout accepter ~ J’accepte ~ J'accepte ~ Continuer sans accepter ~ Paramétrer les cookies ~ Aceptar todo
    Aceptar y cerrar ~ Rechazar todas ~ Configurar cookies ~ Aceitar todos ~ Accetta tutti ~ Rifiuta
    Alles accepteren ~ Accepteren ~ Akceptuję ~ Akceptuję wszystkie ~ Принять все ~ 同意する ~ すべて許可する ~ すべて拒否
    全部接受 ~ 同意 ~ 拒绝所有 ~ قبول الكل ~ رفض ~ أوافق ~ ✅ Accept all ~ Accept all » ~ [ OK ] ~ Accept ✓`,
  },
  {
    what: 'the line before a sponsor’s message',
    matches: (text) => markerOf(text) === 'begin' || markerOf(text) === 'onward',
    texts: `
    Advertisement ~ ADVERTISEMENT ~ — Advertisement — ~ Ad ~ Sponsored ~ Sponsored content
    A message from our sponsor ~ Sponsored by Acme ~ Advertisement - scroll to continue ~ Story continues below
    Article continues after this advertisement ~ Scroll to continue ~ Anzeige ~ Werbung ~ - Anzeige -
    Der Artikel geht unten weiter ~ Publicité ~ La suite après la publicité ~ Publicidad
    Continúa después de la publicidad ~ El artículo continúa después de la publicidad ~ Publicidade
    Continua após a publicidade ~ Pubblicità ~ L’articolo continua dopo la pubblicità ~ Reklama ~ Advertentie
    Реклама ~ 広告 ~ スポンサーリンク ~ 广告 ~ إعلان ~ محتوى ممول ~ [広告] ~ （広告） ~ Anzeige: Artikel geht unten weiter
    Presented by Acme ~ Brought to you by Acme ~ Paid content ~ Partner content ~ Werbung | weiter unten
    • SPONSORED • ~ Sponsored: Acme ~ Advertisement, continue reading below`,
  },
  {
    what: 'the line after a sponsor’s message',
    matches: (text) => markerOf(text) === 'end',
    texts: `
    The article continues ~ Article continues ~ Content resumes ~ Back to the article ~ End of advertisement
    End of ad ~ Continue reading ~ Continue reading the main story
    Der Artikel geht weiter ~ Artikel wird fortgesetzt ~ Ende der Anzeige ~ Weiter im Text
    La suite de l’article ~ L’article continue ~ Fin de la publicité ~ El artículo continúa ~ Continúa leyendo
    O artigo continua ~ L’articolo continua ~ Dalsza część artykułu ~ Ciąg dalszy artykułu
    Het artikel gaat verder ~ Продолжение статьи ~ 記事は続きます ~ 本文に戻る ~ 文章继续 ~ تابع القراءة ~ المقال يستمر
    記事の続き ~ L’article reprend ~ L’articolo prosegue
    El artículo continúa aquí`,
  },
  {
    what: 'the heading of links to other pages',
    matches: (text) => RELATED_HEADING.test(text),
    texts: `
    Related ~ Related articles ~ Recommended for you ~ Read more ~ More from Mill News ~ More on bees
    You may also like ~ Most read ~ Editor’s picks ~ Editors' Picks ~ Up next ~ Trending now ~ Around the web
    Don’t miss ~ Mehr zum Thema ~ Weitere Artikel ~ Das könnte Sie auch interessieren ~ Lesen Sie auch
    Auch interessant ~ Meistgelesen ~ À lire aussi ~ Sur le même sujet ~ Articles similaires ~ Les plus lus
    Lea también ~ Te puede interesar ~ Noticias relacionadas ~ Más leídas ~ Leia também ~ Artigos relacionados
    Mais lidas ~ Leggi anche ~ Articoli correlati ~ I più letti ~ Czytaj także ~ Zobacz też ~ Powiązane artykuły
    Lees ook ~ Читайте также ~ 関連記事 ~ おすすめの記事 ~ あわせて読みたい ~ 相关阅读 ~ 延伸阅读 ~ 热门文章 ~ مقالات ذات صلة ~ اقرأ أيضا
    اقرأ أيضاً ~ الأكثر قراءة ~ Related:`,
  },
  {
    what: 'a line that leads to another page',
    matches: (text) => RELATED_LINE.test(text),
    texts: `
    Read also: Bees in walls ~ Read more: Bees ~ Read more – Bees ~ Related: Bees in walls ~ See also: bees
    Also read: bees ~ Lesen Sie auch: Bienen ~ Mehr dazu: Bienen ~ Lies auch: Bienen
    À lire aussi : Les abeilles ~ Lire aussi Les abeilles ~ Lea también: Abejas ~ Lee también: Abejas
    Leia também: Abelhas ~ Leggi anche: Api ~ Czytaj też: Pszczoły ~ Lees ook: Bijen ~ Читайте также: Пчёлы
    関連記事：蜂 ~ 関連：蜂 ~ あわせて読みたい：蜂 ~ 相关阅读：蜜蜂 ~ اقرأ أيضا: النحل ~ اقرأ أيضاً: النحل ~ Recommended » Bees`,
  },
  {
    what: 'an invitation',
    matches: (text) => PROMO.test(text),
    texts: `
    Sign up for our newsletter ~ Subscribe to our newsletter ~ Subscribe ~ Subscribe! ~ Please subscribe today
    Join our mailing list ~ Get our stories in your inbox ~ Get the best of Mill News delivered to your inbox
    Want more stories like this? ~ Never miss a story ~ Don’t miss out ~ Our weekly newsletter ~ Newsletter
    Stay informed ~ Enter your email ~ Your email address ~ If you found this useful, please share it
    Become a member ~ Support our journalism ~ Support independent journalism ~ Make a donation ~ Donate
    Donate now! ~ Please consider a donation ~ Help us keep going ~ Members get more
    Already a subscriber? Sign in ~ Already a member? ~ To continue reading, subscribe
    This article is for subscribers ~ Unlock this article ~ Start your free trial ~ Download our app
    Read it in our app ~ Follow us on Facebook ~ Enjoyed this article? ~ Like what you read?
    Jetzt Newsletter abonnieren ~ Newsletter abonnieren ~ Jetzt Mitglied werden ~ Unterstützen Sie uns
    Jetzt kostenlos testen ~ Laden Sie unsere App ~ Inscrivez-vous à notre newsletter ~ Abonnez-vous
    Recevez notre newsletter ~ Soutenez-nous ~ Faites un don ~ Téléchargez notre application
    Suscríbete a nuestro boletín ~ Suscríbete ~ Recibe nuestro boletín ~ Hazte socio ~ Dona ahora
    Assine nossa newsletter ~ Assine ~ Inscreva-se ~ Iscriviti alla newsletter ~ Abbonati
    Zapisz się do newslettera ~ Dołącz do nas ~ Meld je aan voor onze nieuwsbrief ~ Word lid
    Подпишитесь на рассылку ~ メールマガジン登録 ~ 会員登録 ~ 今すぐ登録 ~ 订阅我们 ~ 关注我们 ~ 成为会员 ~ اشترك في النشرة البريدية
    اشترك الآن ~ انضم إلينا ~ سجل الآن ~ تبرع الآن ~ ادعم صحافتنا ~ 🔔 Subscribe to our newsletter
    📧 Newsletter ~ Sign up now ~ Register for free ~ Join us today ~ Get it delivered to your door
    Get breaking news every morning ~ Support The Mill’s independent journalism ~ Help fund our journalism
    Please donate ~ Haz una donación ~ Never miss a Mill News story ~ Stay up to date with the newest courses
    Join the waitlist ~ Subscribe to continue reading ~ Not a subscriber to Mill News? Start here
    This article is exclusive to Mill+ subscribers ~ Follow us today ~ Support us! ~ Join us`,
  },
  {
    what: 'the button of an invitation',
    matches: (text) => PROMO_BUTTON.test(text),
    texts: `
    Join ~ Join now ~ Donate ~ Subscribe ~ Sign up ~ Try it free ~ Become a member ~ Jetzt spenden ~ Abonnieren
    Anmelden ~ Je m’abonne ~ Faire un don ~ S’inscrire ~ Donar ~ Suscribirme ~ Únete ~ Assinar ~ Doar agora
    Iscriviti ~ Abbonati ~ Dołącz ~ Wesprzyj ~ Doneer ~ Word lid ~ 登録する ~ 購読 ~ 订阅 ~ 加入 ~ اشترك ~ تبرع`,
  },
  {
    what: 'what an invitation is about',
    matches: (text) => PROMO_TOPIC.test(text),
    texts: `
    our members ~ a subscription ~ newsletter ~ donations ~ free trial ~ independent ~ Mitgliedschaft
    Abonnement ~ Spenden ~ unterstützen ~ un don ~ adhérents ~ soutien ~ suscripción ~ donación ~ donaciones
    assinante ~ boletim ~ iscrizione ~ abbonamento ~ subskrypcja ~ 会員 ~ 購読 ~ 寄付 ~ 订阅 ~ اشتراك ~ النشرة ~ adhérez
    Unterstützung`,
  },
  {
    what: 'a tool of the page',
    matches: (text) => TOOL.test(text),
    texts: `
    Share ~ Share this article ~ Share on Facebook ~ Tweet ~ Print ~ Email ~ Copy link ~ Facebook ~ Save
    Listen ~ 12 comments ~ 5 min read ~ Artikel teilen ~ Teilen ~ Drucken ~ Merken ~ Partager
    Partager sur Facebook ~ Imprimer ~ Envoyer par e-mail ~ Copier le lien ~ Compartir ~ Imprimir ~ Guardar
    Compartir en Twitter ~ Copiar enlace ~ Compartilhar ~ Condividi ~ Stampa ~ Salva ~ Udostępnij ~ Drukuj
    Delen ~ Поделиться ~ シェア ~ シェアする ~ 印刷 ~ 保存 ~ 分享 ~ 打印 ~ 收藏 ~ مشاركة ~ طباعة ~ حفظ ~ Back to top ~ A+
    Font size ~ → Share ~ Share ▾ ~ 👍 Like ~ Print this page ~ 3 Kommentare`,
  },
  {
    what: 'a row of tags',
    matches: (text) => TAG_LABEL.test(text),
    texts: `
    Tags: bees, walls ~ Tagged with: bees ~ Topics: bees ~ Filed under: bees ~ Categories: bees
    Schlagwörter: Bienen ~ Themen: Bienen ~ Mots-clés : abeilles ~ Étiquettes : abeilles ~ Etiquetas: abejas
    Temas: abejas ~ Tópicos: abelhas ~ Assuntos: abelhas ~ Argomenti: api ~ Tagi: pszczoły ~ Kategorie: pszczoły
    タグ：蜂 ~ カテゴリー：蜂 ~ 标签：蜜蜂 ~ 分类：蜜蜂 ~ 关键词：蜜蜂 ~ الوسوم: النحل ~ Posted in: News ~ Kategorien: Bienen`,
  },
  {
    what: 'the heading of comments',
    matches: (text) => COMMENTS_HEADING.test(text),
    texts: `
    Comments ~ 12 comments ~ Comments (12) ~ 1 Comment ~ 3 thoughts on “Bees in the wall” ~ Leave a comment
    Leave a reply ~ Post a comment ~ Join the conversation ~ Join the discussion ~ 12 Kommentare
    Kommentare (3) ~ Leserkommentare ~ Schreiben Sie einen Kommentar ~ 3 commentaires ~ Commentaires (3)
    Laisser un commentaire ~ 3 comentarios ~ Deja un comentario ~ 2 comentários ~ Deixe um comentário
    4 commenti ~ Lascia un commento ~ 3 komentarze ~ 5 reacties ~ 7 комментариев ~ Комментарии ~ コメント ~ コメント（3）
    コメントを残す ~ コメント一覧 ~ 评论 ~ 发表评论 ~ التعليقات ~ أضف تعليقًا ~ اترك تعليقا ~ Reader comments ~ 评论（12）
    التعليقات (3) ~ Schreibe einen Kommentar ~ Hinterlassen Sie einen Kommentar ~ Replies: 22 ~ Responses (4)
    One thought on “Bees” ~ No comments`,
  },
  {
    what: 'a row of tools',
    matches: isToolRow,
    texts: `
    Share Print Email ~ Share | Print ~ Share • Print ~ Share · Print · Save ~ Share – Print ~ Share / Tweet
    Facebook Twitter WhatsApp ~ Facebook, Twitter ~ Teilen Drucken Merken ~ Teilen | Drucken
    Partager Imprimer Envoyer ~ Compartir Imprimir ~ Condividi Stampa ~ Udostępnij Drukuj ~ 分享 打印 收藏 ~ 分享｜打印
    シェア ツイート 印刷 ~ シェア・印刷 ~ مشاركة طباعة ~ Share this Print 12 comments ~ A- A+ ~ Поделиться Facebook
    👍 Like 👎 Share ~ Share → Print ~ 5 min read | Share ~ (Share) (Print) ~ Share 12 Tweet 5 ~ Previous | Next
    Teilen • Drucken ~ Print · Save · 3 comments`,
  },
];

describe.each(CLUTTER)('$what', (cue) => {
  test.each(textsOf(cue))('%s', (text) => {
    expect(cue.matches(text)).toBe(true);
  });

  test('whatever the case, the white space and the signs around it', () => {
    for (const text of textsOf(cue)) {
      expect([text, cue.matches(`  — ${text.toUpperCase().toLowerCase().replace(/ /g, '\u00A0\n')} »`)]).toEqual([
        text,
        true,
      ]);
    }
  });
});
