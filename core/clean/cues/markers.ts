/**
 * The lines around a sponsor interruption, read as a small grammar: who pays (`ad`), what it is (`message`), that the
 * text (`text`) goes on (`on`), where (`below`), that something is over (`end`). A line that is made of these words and
 * of little words between them is a marker, in whatever wording.
 */
import { LETTER } from './cue';
import { Lexicon } from './lexicon';

const LEXICON = new Lexicon({
  ad: `ad ads advt advert adverts advertis* advertorial sponsor sponsors sponsored sponsoring sponsorship sponsorships
    brought presented powered pays promo promoted promotion promotional paid partner partners partnered commercial commercials partnership
    anzeige anzeigen werbung werbe* werbepause reklame gesponsert* bezahlte bezahlter bezahltes partnerinhalt sponsoren partnern unterstützer
    publicité publicités publicitaire* pub sponsorisé* partenaire* partenariat annonceur* annonce annonces rémunéré*
    publicidad publicitari* patrocin* anuncio anuncios anunciante* pagado pagada socio colaborador
    publicidade propaganda anúncio anúncios parceir* pago paga
    pubblicità pubblicitari* sponsorizza* inserzion* annuncio spot promozional* partnern
    advertentie* advertenties reclame gesponsord* adverteerder* betaalde
    reklama reklamy promocyjn* reklamow* reklamą reklamę sponsorow* sponsora sponsorzy płatn* ogłoszenie partnera
    annons annonser annonsör* sponsrad* sponsras betald betalt reklam* annonsen annonce annoncen annoncer annoncør* sponsorer* annonsørinnhold mainos* mainok* kaupallinen sponsoroi* maksettu
    reklamní reklama inzerce inzerát sponzor* placený placená komerční
    реклам* спонсор* партнёр* партнер* рекламодател* оплачен* промо реклама рекламний
    sponsorlu tanıtım reklamı ilan sponsorumuz*
    iklan publicitate hirdetés διαφήμιση quảng cáo
    إعلان إعلانات إعلاني ممول مدفوع برعاية راعي راعينا رعاتنا الراعي الرعاة دعاية
    広告 スポンサー スポンサード pr 協賛 提供 プロモーション 宣伝 广告 廣告 赞助 贊助 赞助商 贊助商 推广 推廣 推荐内容 商业
    광고* 스폰서* 협찬* 후원사* 제휴*`,
  message: `part message messages word words note notes post content section part feature break spot voice notice information speak speaks speaking speech
    pause minute moment interruption interlude announcement block box placement segment mention story offer links link space slot message's read material
    inhalt inhalte beitrag mitteilung nachricht botschaft hinweis unterbrechung werbeblock wort worte durchsage
    message contenu contenus mot pause encart espace communiqué parole bloc
    mensaje mensajes contenido contenidos pausa espacio palabra palabras bloque mensagem conteúdo espaço palavra bloco messaggio contenuto contenuti spazio parola parole
    bericht boodschap inhoud onderbreking blok woord mededeling
    wiadomość treść treści materiał komunikat przerwa słowo artykuł blok
    meddelande innehåll avbrott budskap besked indhold innhold melding indslag viesti sisältö katko yhteistyö
    sdělení obsah zpráva přestávka vzkaz
    сообщен* слово пауза материал материалы контент блок повідомлення матеріал вставка
    mesaj mesajı içerik içeriği arası ara
    رسالة محتوى فاصل كلمة مساحة
    リンク メッセージ お知らせ コンテンツ 枠 記事広告 内容 信息 消息 一段 的话 메시지* 콘텐츠* 안내*`,
  text: `article articles story text post report piece content episode show interview newsletter page column essay programme program feature review guide tale chapter issue main
    artikel artikels beitrag beitrags text textes geschichte bericht inhalt sendung interview
    article texte récit reportage lecture billet contenu entretien
    artículo artículos nota noticia texto contenido lectura entrevista crónica historia reportaje programa
    artigo artigos matéria notícia reportagem leitura conteúdo
    articolo articoli testo notizia lettura servizio contenuto intervista racconto
    artikel verhaal tekst bericht stuk
    artykuł* tekst* tekstu treść treści materiału
    artikeln artiklen artikkelen texten teksten saken historien sagen juttu jutun artikkeli artikkelin teksti tekstin
    článek článku text textu čtení
    стать* текст* материала публикац* статт*
    yazı yazının yazıya haber haberin habere makale makalenin makaleye metin
    مقال مقالة خبر نص قراءة موضوع الحلقة
    記事 本文 続き 文章 正文 原文 报道 報導 기사* 본문* 글이 글은`,
  on: `continue continues continued continuing resume resumes resumed goes go going carry carries on follow follows followed picks pick back return returns returning restart restarts rest remainder scroll scrolling keep proceed proceeds
    weiter weitergeht weiterlesen fortgesetzt fortsetzung geht wird folgt zurück fort scrollen rest wieder
    suite continue continuez reprise reprend poursuit poursuivez retour revenons revient reste défilez
    sigue siga seguimos continúa continua continuación reanuda retoma volvemos vuelve vuelta regresa regresamos resto desplázate
    segue continuação continuamos retomamos voltamos volta prossegue retorno
    prosegue riprende ritorno torniamo torna seguito continuate proseguiamo scorri
    verder gaat vervolg vervolgt terug doorlezen lees
    ciąg dalszy dalsza dalej kontynu* wracamy powrót
    fortsätter fortsätt fortsättning fortsætter fortsætte fortsat fortsetter fortsettelse tilbage tilbake tillbaka åter jatkuu jatka jatkoa takaisin palataan
    pokračuje pokračování pokračujte pokračujeme zpět zpátky
    продолж* возвращ* верн* далее дальше продовж* поверт* далі
    devam* ediyor sürüyor dönüyoruz dönelim geri kaydır
    يتبع يتابع تابع يستمر مستمر مستمرة تتمة نتابع متابعة يتواصل استكمال نعود عودة واصل استمر
    続く 続き 続きます 続ける 戻る 戻ります 继续 繼續 回到 返回 继续阅读 接着 未完 待续 계속* 이어* 돌아*`,
  below: `below under underneath beneath after afterwards following down next shortly soon
    unten darunter unterhalb nach danach anschluss gleich
    dessous bas après ensuite
    abajo debajo tras después luego adelante
    abaixo após depois seguir
    sotto dopo poi
    hieronder onder onderaan na daarna
    poniżej pod po niżej
    nedan nedanför under efter nedenfor nedenunder etter alla alapuolella jälkeen alempana
    níže pod po dále
    ниже после под нижче після
    aşağıda altında sonra aşağıya
    أدناه أسفل بعد تحت لاحقا
    下 下に 以下 この後 下方 后 之后 後 아래* 뒤에 다음에 후에`,
  end: `end ends ended ending over finished concludes
    ende endet schluss beendet vorbei
    fin termine terminé finit
    final termina terminó acaba
    fim terminou acabou encerra
    fine finisce finita terminata
    einde stopt voorbij afgelopen
    koniec zakończenie końcu
    slut slutar slutter ferdig loppuu päättyy loppu
    konec končí
    конец конца закончил* окончен* кінець завершен*
    son sonu bitti bitiyor
    انتهى نهاية انتهت
    終わり 終了 ここまで 以上 おわり 结束 結束 完 끝 끝났* 끝나* 종료*`,
  little: `a an the of off from for our ours your my his her their this that these those is are was be been you we it its and or by with to in on at here there now again us read reading s m re ll continue as what who whom where were here's
    der die das des dem den ein eine einen einer eines unser unsere unseres jetzt unserer unserem unseren von vom mit im in und hier dies diese dieser diesen sie lesen zum zur es aus für auf unter an am er ihr
    ci le la les l un une de d du des notre nos votre vos cet cette ce ces est et ici par qu que plus en au aux dans à se pour avec vous lisez lire son sa
    el los las una unos unas del al nuestro nuestra nuestros nuestras su sus este esta estos estas es y aquí por se más lee lea leer leyendo en para con nos tu
    o os as um uma do da dos das no na nos nas nosso nossa nossos este esta aqui por mais leia ler lendo em para com e é à ao
    ora dal dalla dai il lo gli i di del della dell dei delle nostro nostra nostri questo questa qui da per più si leggi leggere un uno con a al alla allo è e continua
    naar het een van onze ons uw je dit deze is hier met door en de lees lezen op
    część nasz naszego naszych od z ze to jest tu się w na do tego
    vår våra från av den det detta vores fra dette denne og och i på til till meille meidän tämä tässä
    náš našeho od k ke je zde v se tento
    к до от наш нашего наших это этот эта мы здесь на в и с нашої нашого від це тут
    bu bir ve burada bizim için
    من هذا هذه في مع عن على هنا إلى ما نحن
    は が の に を で と へ も この その ここ から まで です ます 我们 我們 这 这是 本 的 在 是 由 来自 請 请 및 의 는 은`,
});

/** `begin` and `end` of an interruption; `onward` says that the text continues below, and may be either. */
export type Marker = 'begin' | 'end' | 'onward';

/** Words that name an advertisement when they stand all alone; "Partner" or "Promotion" alone could be anything. */
const ALONE = new Set(
  `ad ads advt advert adverts advertisement advertisements advertising advertorial sponsor sponsored promoted anzeige anzeigen
   werbung werbeanzeige reklame gesponsert publicité publicités publicidad publicidade anuncio anuncios anúncio anúncios pubblicità
   inserzione reklam reklama reklame reklamy advertentie advertenties annons annonser annonce annoncer annonse mainos inzerce
   iklan publicitate hirdetés διαφήμιση реклама إعلان إعلانات 広告 スポンサー スポンサーリンク 広告リンク 广告 廣告 광고 스폰서 협찬`.split(
    /\s+/,
  ),
);
const LONGEST = 140;
const MOST_WORDS = 26;
/** Names stand in markers: "Paid post by …". Words after the label. */
const NAME_WORDS = 5;
const NAME_LENGTH = 90;
const NAMED_BY = /\s(?:by|from|von|vom|with|par|de|por|da|di|van|door|od|af|av|fra|från|от|від)\s|[:：–—|]|برعاية/;

type Counts = Readonly<Record<'ad' | 'message' | 'text' | 'on' | 'below' | 'end' | 'little', number>>;

/** Whether a text is one of the words that stand over advertisements, such as "Advertisement", and nothing else. */
export const isLabel = (text: string): boolean => text.length <= 40 && ALONE.has(bare(text));
const bare = (text: string): string => text.toLowerCase().replace(EDGES, '');
const EDGES = new RegExp(`^[^${LETTER}]+|[^${LETTER}]+$`, 'g');

/**
 * What a line of its own says about the text around it; null where it is no marker.
 *
 * @param text one line or block; a longer one than a marker is none
 */
export function markerOf(text: string): Marker | null {
  if (text.length > LONGEST || text.length < 2 || /^[“”"„«»‘]/.test(text)) return null;
  if (isLabel(text)) return 'begin';
  const { of, unknown, words } = LEXICON.read(text, NAME_WORDS);
  if (words < 2 || words > MOST_WORDS) return null;
  if (unknown.length > 0)
    return of.ad > 0 && isNamed(text.replace(/^[\s–—|:•·*-]+/, ''), of, unknown.length) ? 'begin' : null;
  return of.ad > 0 ? ofAd(text, of) : ofText(text, of);
}

/** Whether a line that opens an interruption says as well that the text goes on after it. */
export function promisesMore(text: string): boolean {
  const { of } = LEXICON.read(text);
  return of.ad > 0 && of.text > 0 && (of.on > 0 || of.below > 0);
}

/** Whether a line speaks of advertising, in any of the languages. */
export const isAboutAds = (text: string): boolean => LEXICON.read(text).of.ad > 0;

/** The text goes on: here, or further down. */
function ofText(text: string, { text: told, on, below }: Counts): Marker | null {
  if (on === 0 || (told === 0 && !READING.test(text))) return null;
  return below > 0 || /scroll/i.test(text) ? 'onward' : 'end';
}

const READING = /scroll|read|lesen|lire|lecture|leyendo|lendo|lettura|lezen|czyta|läs|læs|les|чита|阅读|読|قراءة/i;

function ofAd(text: string, { message, text: told, on, below, end }: Counts): Marker | null {
  if (end > 0) return on > 0 && below > 0 ? 'begin' : 'end';
  if (on === 0 || message > 0 || told > 0 || below > 0 || on > 1) return 'begin';
  return isLabel(text.split(/\s[-–—|:]\s/, 1)[0] ?? '') ? 'begin' : null;
}

/** "Paid post by Acme Insurance", "Anzeige: Acme": a label with a name of a few words, each with a capital. */
function isNamed(text: string, { on }: Counts, unknown: number): boolean {
  if (unknown > NAME_WORDS || on > 1 || text.length > NAME_LENGTH) return false;
  const by = NAMED_BY.exec(text);
  if (!by) return false;
  const label = LEXICON.read(text.slice(0, by.index));
  if (label.of.ad === 0 || label.unknown.length > 0) return false;
  const name = text
    .slice(by.index + by[0].length)
    .replace(/[.!?。…]+$/, '')
    .trim();
  return (
    name !== '' &&
    !/[.!?,;]\s/.test(name) &&
    (isLower(text) || !name.split(/\s+/).some((word) => word.length > 3 && isLower(word)))
  );
}

const isLower = (word: string): boolean => word === word.toLowerCase() && word !== word.toUpperCase();
