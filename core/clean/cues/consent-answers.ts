/** Wording of buttons in consent dialogs that must not be pressed for the reader. */
import { holds, whole } from './phrases';

/** A button that says yes to everything. What says yes to a chosen or necessary part is none. */
export const CONSENT_YES = whole(`
  (?:yes,? )?(?:i |we )?(?:accept|agree|allow|consent|enable)(?: to)?(?: (?:all|everything|cookies|the|our|use of|recommended|settings)){0,4}(?: (?:and|&) (?:close|continue|proceed|read on|continue reading|save|enter|(?:visit|go to|continue to)(?: the| our)?(?: web ?site| site| page)?))?
  (?:yes,? )?(?:i |we )?(?:accept|allow)(?: all| our| the)? (?:optional|additional|analytics|analytical|tracking|advertising|marketing|targeting|non-essential|third[- ]party|personali[sz]ed)(?: (?:cookies|ads|advertising|content|tracking))?(?: (?:and|&) (?:close|continue))?
  (?:select|turn on|switch on|activate|opt in to|opt-in to|say yes to) (?:all|everything)(?: cookies)?(?: (?:and|&) (?:accept|close|continue|save))?
  (?:turn|switch) (?:all|everything) on
  opt in
  (?:yes,? )?(?:i'm|i am|we're) (?:ok|okay|fine|happy|cool) with (?:that|this|it|cookies|all cookies)
  yes,? (?:please|sure|of course|to all|all cookies|that's (?:ok|okay|fine)|i'm (?:ok|okay|happy|in))
  (?:accept|agree|continue|consent) (?:and|&|with) [a-z ]{0,30}(?:accept(?:ing)?|ads|advertising|read(?:ing)?(?: for free)?|continue)
  (?:ich )?(?:alle[mns]? )?(?:cookies )?(?:akzeptieren|annehmen|zustimmen|zulassen|erlauben|einwilligen|stimme zu|akzeptiere|bin einverstanden|einverstanden)(?: (?:und|&) (?:schließen|weiter|weiterlesen|weiter lesen))?
  alle[ns]? (?:cookies )?(?:auswählen|anwählen|aktivieren|einschalten|bestätigen)(?: (?:und|&) (?:akzeptieren|schließen|speichern|weiter))?
  ja,? (?:bitte|gern|gerne|alle|einverstanden)
  (?:alle )?(?:optionale|zusätzliche|analyse-?|marketing-?|tracking-?|werbe-?)n? ?(?:cookies )?(?:akzeptieren|annehmen|zulassen|erlauben)
  (?:mit werbung|kostenlos) weiterlesen
  (?:oui,? )?(?:tout |j'|je )?(?:accepte[rz]?|autorise[rz]?)(?: (?:tout|tous|toutes|les|nos|cookies|traceurs|optionnels|facultatifs|analytiques|publicitaires|(?:et|&) (?:fermer|continuer|poursuivre|accéder au site))){0,5}
  (?:tout (?:sélectionner|cocher|activer)|(?:sélectionner|cocher|activer) tout|oui,? (?:merci|bien sûr|pour tout|d'accord))
  (?:sí,? )?(?:aceptar|acepto|permitir|aceitar|aceito)(?: (?:todo|todas?|todos|tudo|las|los|os|nuestras|cookies|opcionales|adicionales|opcionais|[y&] (?:cerrar|continuar)|[e&] (?:fechar|continuar))){0,5}
  (?:seleccionar|marcar|activar|selecionar|ativar) (?:todo|todas|todos|tudo)(?: (?:las |los |os )?cookies)?
  sí,? (?:por favor|a todo)
  sim,? (?:por favor|a tudo)
  (?:accetta|accetto|accettare|consenti)(?: (?:tutto|tutti|i|nostri|cookie|opzionali|aggiuntivi|[e&] (?:chiudi|continua))){0,5}
  (?:seleziona|attiva|abilita) (?:tutto|tutti)(?: i cookie)?
  sì,? (?:grazie|accetto|a tutto)
  (?:ja,? )?(?:ik ga )?(?:alles? |alle cookies )?(?:accepteren|toestaan|akkoord|accepteer)(?: (?:alles?|cookies|(?:en|&) (?:doorgaan|sluiten))){0,3}
  (?:alles?|alle cookies) (?:selecteren|aanvinken|inschakelen|aanzetten)
  ja,? (?:graag|prima|is goed)
  (?:optionele|aanvullende|analytische) cookies (?:accepteren|toestaan)
  (?:za)?akceptuj[eę]?(?: (?:wszystkie|wszystko|i (?:zamknij|przejdź do serwisu))){0,2}
  (?:zaznacz|włącz|wybierz) wszystk(?:ie|o)
  zgadzam się(?: na wszystkie?)?
  przejdź do serwisu
  (?:acceptera|godkänn|tillåt|accepter|tillad|godta|aksepter|hyväksy|salli)(?: (?:alla|alle|allt|kaikki|cookies|kakor|evästeet)){0,2}(?: (?:och|og|ja|&) (?:stäng|fortsätt|luk|lukk|fortsæt|fortsett|jatka|sulje))?
  (?:välj|vælg|velg|valitse|markera|aktivera|aktivér|slå på) (?:alla|alle|allt|kaikki)(?: cookies| kakor)?
  ja,? (?:tack|tak|takk)
  kyllä,? kiitos
  (?:souhlasím|souhlasit|súhlasím|súhlasiť)(?: (?:se vším|so všetkým|s cookies|a (?:zavřít|zavrieť|pokračovat|pokračovať)))?
  (?:vybrat|vybrať|označit) (?:vše|všechny|všetko|všetky)
  (?:prijať|povoliť) (?:všetko|všetky)(?: cookies)?
  (?:выбрать|включить|разрешить) вс[её]
  (?:tümünü|hepsini) (?:kabul et|seç)
  (?:mindet|összes(?:et)?) (?:elfogadom|elfogadása|kijelölése)
  accept(?:ă|a)? (?:toate|tot)
  (?:selectează|activează) (?:toate|tot)
  sunt de acord
  επιλογή όλων
  (?:přijmout|povolit|souhlasím|принять|принимаю|согласен|прийняти|elfogad(?:om)?|kabul et|αποδοχή)(?: (?:vše|všechny|все|всё|всі|mindet|mind|όλων))?
  (?:すべて|全て|全部)(?:を)?選択(?:する)?
  全选
  全選
  选择全部
  (?:모두|전체) 선택
  (?:すべて)?(?:同意|許可|承諾|受け入れ)(?:する|します)?
  (?:全部|全て|すべて)?(?:接受|同意|允许)(?:所有|全部|する)?
  (?:모두 |전체 )?(?:동의|허용|수락)(?:합니다|하기|함)?
  (?:قبول|موافق|أوافق|السماح)(?: (?:الكل|الجميع))?
`);

/** A button that only takes note, where there is nothing to choose. */
export const CONSENT_NOTED = whole(`
  (?:got it|okay|ok|i understand|understood|fine|close|dismiss|that(?:'?s| is) (?:ok|fine)|ok for me)!?
  verstanden
  schließen
  alles klar
  in ordnung
  d'accord
  compris
  j'ai compris
  fermer
  entendido
  de acuerdo
  cerrar
  ho capito
  va bene
  chiudi
  begrepen
  sluiten
  entendi
  fechar
  rozumiem
  zamknij
  понятно
  ок
  jag förstår
  forstået
  わかりました
  了解
  知道了
`);

/** A button that sells what else is paid for by consent. */
export const CONSENT_PAY = holds(`
  subscri|\\bpay(?:ing)?\\b|\\bbuy\\b|ad-free|without ads|become a member|support us
  abonn|\\babo\\b|werbefrei|\\bkaufen\\b|bezahlen|zahlen
  suscri|suscrí|pagar|iscriv|abbona|sostieni|assinar|subskry|prenumer|подпис|購読|구독|订阅
`);

/** What a paid way out promises, however long its label is. To go on without tracking alone is to refuse. */
export const CONSENT_WITHOUT_ADS = holds(`
  without (?:any )?(?:ads|adverts|advertising|advertisements)(?! (?:cookies|tracking|partners))
  ohne werbung(?! von dritten)|ohne anzeigen|sans (?:aucune )?publicités?(?! (?:ciblée|personnalisée))|zonder (?:advertenties|reclame)(?! cookies)
  sin (?:publicidad|anuncios)(?! personalizad)|senza pubblicità(?! (?:personalizzata|mirata))|sem (?:publicidade|anúncios)(?! personalizad)
  bez reklam|utan (?:annonser|reklam)|uden (?:annoncer|reklamer)|uten (?:annonser|reklame)|ilman mainoksia|без рекламы
`);

/** An amount of money; a mark of currency can stand at either end, where a cue does not look. */
export const PRICE =
  /[€$£¥₽₹₺₩]\s?\d|\d\s?(?:[€$£¥₽₹₺₩]|(?:eur|euros?|usd|gbp|chf|pln|sek|nok|dkk|czk|huf|kr|zł|kč|ft)(?![\p{L}]))|(?<![\p{L}])(?:eur|usd|gbp|chf|fr\.|pln|sek|nok|dkk|czk|huf|kr)\s?\d/iu;
