/** Wording of buttons in consent dialogs that must not be pressed for the reader. */
import { holds, whole } from './phrases';

/** A button that says yes to everything. What says yes to a chosen or necessary part is none. */
export const CONSENT_YES = whole(`
  (?:yes,? )?(?:i |we )?(?:accept|agree|allow|consent|enable)(?: to)?(?: (?:all|everything|cookies|the|recommended|settings)){0,3}(?: (?:and|&) (?:close|continue|proceed|read on|continue reading|visit))?
  (?:accept|agree|continue|consent) (?:and|&|with) [a-z ]{0,30}(?:accept(?:ing)?|ads|advertising|read(?:ing)?(?: for free)?|continue)
  (?:ich )?(?:alle[mns]? )?(?:cookies )?(?:akzeptieren|annehmen|zustimmen|zulassen|erlauben|einwilligen|stimme zu|akzeptiere|bin einverstanden|einverstanden)(?: (?:und|&) (?:schließen|weiter|weiterlesen|weiter lesen))?
  (?:mit werbung|kostenlos) weiterlesen
  (?:oui,? )?(?:tout |j'|je )?(?:accepte[rz]?|autorise[rz]?)(?: (?:tout|tous|les|cookies|et (?:fermer|continuer|poursuivre))){0,4}
  (?:sí,? )?(?:aceptar|acepto|permitir|aceitar|aceito)(?: (?:todo|todas?|todos|tudo|las|os|cookies|y (?:cerrar|continuar)|e (?:fechar|continuar))){0,4}
  (?:accetta|accetto|consenti)(?: (?:tutto|tutti|i|cookie|e (?:chiudi|continua))){0,4}
  (?:ja,? )?(?:ik ga )?(?:alles? |alle cookies )?(?:accepteren|toestaan|akkoord|accepteer)(?: (?:alles?|cookies|en (?:doorgaan|sluiten))){0,3}
  (?:za)?akceptuj[eę]?(?: (?:wszystkie|wszystko|i (?:zamknij|przejdź do serwisu))){0,2}|zgadzam się|przejdź do serwisu
  (?:acceptera|godkänn|tillåt|accepter|tillad|godta|aksepter|hyväksy|salli)(?: (?:alla|alle|allt|kaikki|cookies|kakor|evästeet)){0,2}
  (?:přijmout|povolit|souhlasím|принять|принимаю|согласен|прийняти|elfogad(?:om)?|kabul et|αποδοχή)(?: (?:vše|všechny|все|всі|mindet|mind|όλων))?
  (?:すべて)?(?:同意|許可|承諾|受け入れ)(?:する|します)?
  (?:全部|全て|すべて)?(?:接受|同意|允许)(?:所有|全部|する)?
  (?:모두 |전체 )?(?:동의|허용|수락)(?:합니다|하기|함)?
  (?:قبول|موافق|أوافق|السماح)(?: (?:الكل|الجميع))?
`);

/** A button that only takes note, where there is nothing to choose. */
export const CONSENT_NOTED = whole(`
  (?:got it|okay|ok|i understand|understood|fine|close|dismiss|that(?:'?s| is) (?:ok|fine)|ok for me)!?
  verstanden|schließen|alles klar|in ordnung|d'accord|compris|j'ai compris|fermer|entendido|de acuerdo|cerrar
  ho capito|va bene|chiudi|begrepen|sluiten|entendi|fechar|rozumiem|zamknij|понятно|ок|jag förstår|forstået|わかりました|了解|知道了
`);

/** A button that sells what else is paid for by consent. */
export const CONSENT_PAY = holds(`
  subscri|\\bpay(?:ing)?\\b|\\bbuy\\b|ad-free|without ads|become a member|support us
  abonn|\\babo\\b|werbefrei|\\bkaufen\\b|bezahlen|zahlen
  suscri|suscrí|pagar|iscriv|abbona|sostieni|assinar|subskry|prenumer|подпис|購読|구독|订阅
`);
