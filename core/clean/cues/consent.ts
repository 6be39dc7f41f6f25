/** Wording of consent dialogs. */
import { holds, whole } from './phrases';

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
  \\bkakor\\b
  informasjonskapsler
  eväste
  çerez
  쿠키
  개인정보
  кукі|куки\\b
  sütik?\\b
  μπισκότ
  kişisel veri
  персональн\\S{1,12} дан
  persoonsgegevens
  personuppgifter|personoplysninger|personopplysninger|henkilötie|osobní\\S{0,12} údaj|danych osobowych
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
  (?:używamy|używa|korzystamy|korzysta|stosujemy|stosuje|wykorzystujemy|wykorzystuje)[^.]{0,60}(?:cookie|ciastecz)
  (?:szanujemy|respektujemy) (?:twoją )?prywatność
  (?:valoramos|respetamos|nos importa) (?:tu|su) privacidad
  (?:valorizamos|respeitamos) a (?:sua|tua) privacidade
  (?:rispettiamo la|teniamo alla|abbiamo a cuore la) tua privacy
  (?:nous respectons|le respect de) (?:votre|de votre) vie privée
  wir (?:respektieren|schätzen|legen wert auf) ihre privatsphäre
  (?:nosotros|nosotras) y nuestros (?:\\d+ )?socios|nous et nos (?:\\d+ )?partenaires|noi e i nostri (?:\\d+ )?(?:partner|fornitori)|my i nasi (?:\\d+ )?(?:zaufani )?partnerzy|nós e (?:os )?nossos (?:\\d+ )?parceiros
  (?:gebruiken|gebruikt|plaatsen)[^.]{0,60}cookies?
  cookie ?を?(?:使用|利用)
  クッキーを?(?:使用|利用)
  使用\\s?(?:cookie|Cookies)
  (?:نستخدم|يستخدم)[^.]{0,60}(?:ملفات تعريف الارتباط|الكوكيز|cookies?)
  (?:используем|использует)[^.]{0,60}(?:cookie|куки)
  (?:vi|sajten|siden|sidan|webbplatsen|nettstedet|hjemmesiden)\\b[^.]{0,40}\\b(?:använder|anvender|bruger|bruker|benytter|lagrar|lagrer)\\b[^.]{0,50}(?:cookies|kakor|informasjonskapsler|cookie)
  (?:käytämme|käyttää|käytetään)[^.]{0,40}eväste
  evästei\\S{0,12} (?:käytt|avulla)
  (?:používáme|používá|využíváme|využívá)[^.]{0,50}cookie
  çerez\\S{0,12}[^.]{0,40}kullan
  쿠키(?:를|를\\s)?[^.]{0,20}(?:사용|이용|저장)
  (?:використовуємо|використовує)[^.]{0,60}(?:cookie|кукі|файл)
  (?:sütiket|cookie-?kat)[^.]{0,30}használ
  (?:folosim|utilizăm|folosește|utilizează)[^.]{0,40}cookie
  (?:χρησιμοποι\\S{1,12})[^.]{0,40}cookies?
  (?:menggunakan|sử dụng)[^.]{0,30}cookie
  (?:guarda|almacena|instala|emplea|grava|salva|memorizza|zapisuje|plaatst|lagrer|ukládá|сохраняет)[^.]{0,60}(?:cookies?|ficheros|ficheiros|galletas|ciasteczk|файлы)
  \\bby (?:loading|playing|clicking|showing|opening)\\b[^.]{0,90}(?:privacy|cookies|data\\b|third[ -]part)
  (?:beim|durch das|wenn sie|mit dem) [^.]{0,30}(?:laden|abspielen|anzeigen|klick)[^.]{0,80}(?:datenschutz|daten|cookies)
  en (?:chargeant|affichant|cliquant|lisant)[^.]{0,80}(?:données|confidentialité|cookies)
  al (?:cargar|reproducir|mostrar)[^.]{0,80}(?:datos|privacidad|cookies)
  (?:external|third-party) (?:content|media|video) (?:is|was|has been) (?:blocked|hidden|disabled)
  (?:we|us) and our (?:\\d+ )?partners
  wir und unsere (?:\\d+ )?partner
`);

/** What notices on cookies speak of besides cookies; recipes do not. */
export const CONSENT_PRIVACY = holds(`
  privacy|consent|your (?:visit|browser|device|choice)|third part|analytics|advertis|track|gdpr
  datenschutz|einwillig|besuch|gerät|zustimm|drittanbieter
  confidentialité|consentement|visite|appareil|navigat|traceur
  privacidad|consentimiento|visitas|dispositivo|navegando|publicidad|terceros|configuración
  privacidade|consentimento|navegação|publicidade
  consenso|visitat|dispositiv|pubblicità|navigaz
  toestemming|bezoek|apparaat
  zgod[ayę]|prywatno|przeglądar|urządzen
  samtycke|samtykke|integritet|personvern|besök|besøg|enhet|enhed
  suostumus|yksityisyy|vierail|laittee
  souhlas|soukrom|návštěv|zařízen
  конфиденц|соглас|згод|посещ|устройств|приватн
  gizlilik|izin|ziyaret|cihaz
  プライバシー|同意|訪問|隐私|同意|访问|設備|개인정보|동의|방문|خصوصية|موافق|زيارت
`);

/** A button of a consent dialog. */
export const CONSENT_CHOICE = whole(`
  (?:i )?(?:accept|agree|allow|reject|decline|refuse|deny|consent)(?: (?:all|and (?:close|continue|proceed)|to all|cookies|non-essential|optional|additional|only necessary|essential|selected|selection))*(?: cookies)?
  (?:only|use|accept|allow|just)(?: only)?(?: the)? (?:strictly )?(?:necessary|essential|required)(?: ones| cookies)?(?: only)?
  necessary only
  (?:got it|okay|ok|i understand|understood|that(?:'?s| is) (?:ok|fine)|fine|yes(?:,? (?:i agree|accept|please|that(?:'?s| is) (?:ok|fine)))?|no(?:,? thanks)?|continue without (?:accepting|agreeing|consent))
  (?:manage|customi[sz]e|change|adjust|set|show|more|cookie|privacy|your)(?: (?:my|your|cookie|consent|privacy|more))* (?:preferences|settings|choices|options|cookies|purposes)
  (?:save|confirm)(?: (?:and exit|and close|my|your|these|preferences|choices|settings|selection))+
  (?:alle(?:s)? |cookies |ich |alle cookies )?(?:akzeptieren|annehmen|zulassen|ablehnen|zustimmen|erlauben|stimme zu|verstanden|einverstanden)(?: und (?:schließen|weiter))?
  (?:nur )?(?:notwendige|essenzielle|technisch notwendige|erforderliche)(?: cookies)?(?: akzeptieren| zulassen| erlauben)?
  (?:cookie-?|datenschutz-?)?einstellungen(?: (?:anpassen|verwalten|ändern))?
  (?:auswahl|einstellungen) (?:speichern|bestätigen)
  mehr optionen
  (?:tout |j'|je )?(?:accepte[rz]?|refuse[rz]?|autorise[rz]?)(?: tout| les cookies| et (?:fermer|continuer))*
  continuer sans accepter
  (?:paramétrer|personnaliser|gérer)(?: (?:les|mes|vos) (?:cookies|choix|préférences))*
  (?:aceptar|rechazar|permitir|aceitar|recusar|rejeitar|accetta|accetto|rifiuta|accepteren|weigeren|akkoord|alles (?:accepteren|weigeren))(?: (?:todo|todas?|todos|tutti|tutto|alle|las cookies|os cookies|i cookie|y (?:cerrar|continuar)|cookies))*
  (?:configurar|gestionar|gerir|gestisci|personalizza|instellingen)(?: (?:cookies|preferencias|preferências|preferenze|beheren))*
  (?:concordo|aceito|entendi|prosseguir|entendido|de acuerdo|ho capito|rozumiem|przejdź do serwisu|continua senza accettare|continuar sin aceptar|continuar sem aceitar)
  (?:más opciones|mais opções|altre opzioni|più opzioni|więcej opcji|plus d'options)
  (?:configuración|configurações|definições|impostazioni|ustawienia)(?: (?:de|dei|plików))? cookies?
  (?:gerenciar|gerir|gestisci|zarządzaj|zmień)(?: (?:as|le|minhas|mie|moje|moimi))? (?:preferências|preferenze|ustawieniami|ustawienia|opções|opzioni|cookies)
  (?:solo|somente|apenas|só|tylko|wyłącznie)(?: (?:as|las|los|i|cookie|cookies))? (?:necesari[ao]s|necessári[ao]s|necessari|essenciais|esenciales|niezbędne|konieczne)(?: cookies?)?
  (?:akceptuję|zgadzam się|odrzucam|odrzuć|zaakceptuj|akceptuj)(?: (?:wszystkie|wszystko))?
  (?:принять|принимаю|отклонить|согласен)(?: все)?
  (?:すべて)?(?:同意|許可|拒否|承諾|受け入れ)(?:する|します|る)?
  (?:cookie|クッキー|プライバシー)(?:の)?設定
  設定を(?:管理|変更|保存)(?:する)?
  必須(?:cookie|クッキー)?のみ(?:許可|同意)?(?:する)?
  同意して(?:続ける|閉じる|次へ)
  (?:全部|全て|すべて)?(?:接受|同意|拒绝|允许|拒否)(?:所有|全部|する)?
  (?:仅|只)(?:接受)?(?:必要|必需)(?:的)?(?: ?cookies?)?
  cookies? ?(?:设置|偏好)
  (?:管理|更改)(?:偏好|设置|选项)(?:设置)?
  我知道了
  同意并(?:继续|关闭)
  (?:قبول|رفض|موافق|أوافق|السماح)(?: (?:الكل|الجميع|جميع ملفات تعريف الارتباط))?
  (?:إدارة|ضبط|تغيير) (?:التفضيلات|الإعدادات|ملفات تعريف الارتباط)
  إعدادات (?:ملفات تعريف الارتباط|الخصوصية)
  الضرورية فقط
  (?:acceptera|godkänn|tillåt|avvisa|neka|accepter|tillad|afvis|godta|avvis|avslå|aksepter|jag godkänner|jeg accepterer|jeg godtar)(?: (?:alla|alle|allt|cookies|kakor))*
  (?:endast|kun|bare) nødvendige(?: cookies| informasjonskapsler)?
  endast nödvändiga(?: cookies| kakor)?
  (?:hyväksy|hylkää|salli|hyväksyn)(?: (?:kaikki|evästeet))*
  vain välttämättömät(?: evästeet)?
  evästeasetukset
  (?:přijmout|souhlasím|odmítnout|povolit|přijímám)(?: (?:vše|všechny|cookies|se vším))*
  (?:pouze|jen) nezbytné(?: cookies)?
  nastavení(?: cookies)?
  (?:tümünü |hepsini )?(?:kabul et|kabul ediyorum|reddet|onayla|onaylıyorum|izin ver)
  çerez (?:ayarları|tercihleri)
  (?:모두 |전체 )?(?:동의|허용|거부|수락)(?:합니다|하기|함)?
  (?:прийняти|відхилити|погоджуюсь|дозволити)(?: (?:всі|усі|все))?
  (?:elfogad|elfogadom|elutasít|elutasítom)(?: (?:mindet|mind|az összeset))?
  (?:accept|acceptă|sunt de acord|refuz|respinge)(?: (?:toate|tot))?
  (?:αποδοχή|απόρριψη|συμφωνώ)(?: (?:όλων))?
  (?:load|play|show|unblock|display|activate)(?: (?:the|this|external|all))* (?:video|content|map|post|media|embed|film|tweet)s?(?: (?:anyway|once|now))?
  (?:video|inhalt|inhalte|karte|beitrag|film)(?: (?:trotzdem|jetzt|dennoch))? (?:laden|anzeigen|entsperren|abspielen|freigeben)
  (?:charger|afficher|lire|débloquer) (?:la vidéo|le contenu|la carte)
  (?:cargar|mostrar|ver|desbloquear) (?:el |la )?(?:vídeo|video|contenido|mapa)
`);
