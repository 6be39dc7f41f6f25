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
