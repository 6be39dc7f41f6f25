import { describe, expect, test } from 'vitest';
import {
  CONSENT_NOTED,
  CONSENT_PAY,
  CONSENT_WITHOUT_ADS,
  CONSENT_YES,
  PRICE,
} from '../../../core/clean/cues/consent-answers';

const list = (texts: string): readonly string[] =>
  texts
    .split(/[~\n]/)
    .map((text) => text.trim())
    .filter(Boolean);

describe('buttons of consent dialogs', () => {
  test.each(
    list(`Accept ~ Accept all ~ ACCEPT ALL COOKIES ~ I agree ~ I accept ~ Agree and close ~ Allow all ~ Allow cookies ~ Yes, I agree
      Accept & continue ~ Accept and read on ~ Consent ~ Continue with advertising ~ Enable all
      Alle akzeptieren ~ Akzeptieren ~ Zustimmen ~ Alles akzeptieren und schließen ~ Ich stimme zu ~ Einverstanden ~ Akzeptieren und weiter
      Allem zustimmen ~ Tout accepter ~ J'accepte ~ Accepter et fermer ~ Accepter tous les cookies ~ Aceptar todo ~ Aceptar y cerrar ~ Acepto
      Accetta tutto ~ Accetta tutti i cookie ~ Alles accepteren ~ Akkoord ~ Akceptuję ~ Przejdź do serwisu ~ Aceitar todos
      Godkänn alla ~ Hyväksy kaikki ~ すべて同意する ~ 全部接受 ~ 모두 동의 ~ Принять все ~ قبول الكل
      Accept all and visit site ~ Accept our cookies ~ Accept optional cookies ~ Accept additional cookies ~ Accept analytics cookies
      Allow tracking ~ Alle auswählen ~ Accepter & Fermer ~ Souhlasím se vším ~ Select all ~ Turn on all ~ I'm OK with that ~ I’m OK with that
      Yes please ~ Yes, please ~ Accept all & continue to site ~ Accept all the cookies ~ Turn everything on ~ Alle Cookies aktivieren
      Optionale Cookies zulassen ~ Tracking erlauben ~ Ja, gerne ~ Tout sélectionner ~ Accepter les cookies optionnels ~ Seleccionar todo
      Aceptar cookies opcionales ~ Seleziona tutti ~ Alles selecteren ~ Optionele cookies accepteren ~ Zaznacz wszystkie ~ Välj alla ~ Ja tack
      Vælg alle ~ Súhlasím so všetkým ~ Povolit vše ~ Выбрать все ~ Tümünü kabul et ~ Accept toate ~ すべて選択 ~ 全选 ~ 모두 선택`),
  )('“%s” says yes', (text) => {
    expect(CONSENT_YES.test(text)).toBe(true);
  });

  test.each(
    list(`Reject all ~ Decline ~ Deny ~ I do not agree ~ Do not accept ~ Accept only necessary ~ Accept selected ~ Accept necessary cookies
      Allow selection ~ Continue without accepting ~ Save settings ~ Save and exit ~ Confirm my choices ~ Manage options ~ Necessary only
      Disagree ~ Alle ablehnen ~ Nur notwendige akzeptieren ~ Nur essenzielle Cookies akzeptieren ~ Auswahl akzeptieren
      Weiter ohne Zustimmung ~ Nicht zustimmen ~ Tout refuser ~ Continuer sans accepter ~ Refuser ~ Rechazar todo ~ No acepto
      Continuar sin aceptar ~ Rifiuta ~ Continua senza accettare ~ Alles weigeren ~ Nie zgadzam się ~ Odrzuć ~ Recusar
      Enable targeting cookies ~ Allow all necessary cookies ~ Accept essential ~ 拒否する ~ すべて拒否 ~ Required only
      Accept necessary only ~ Accept selection ~ Save choices ~ Allow necessary cookies only ~ Select cookies ~ Cookies auswählen
      Alle auswählen und ablehnen ~ No thanks ~ Nein danke ~ Nesouhlasím ~ Odmietnuť všetko ~ Opt out ~ Yes, reject all
      Accepter les cookies nécessaires ~ Aceptar solo necesarias ~ Alleen noodzakelijke cookies accepteren ~ Select preferences`),
  )('“%s” does not', (text) => {
    expect(CONSENT_YES.test(text)).toBe(false);
  });

  test('what is sold for money instead', () => {
    expect(
      list(`Get the Courier without advertising and tracking for 2.99 € a month ~ Ohne Werbung lesen ~ Lire sans publicité
        Lezen zonder advertenties ~ Leer sin publicidad`).filter((text) => !CONSENT_WITHOUT_ADS.test(text)),
    ).toEqual([]);
    expect(
      list(`Continue without tracking ~ Continue without advertising cookies ~ Continuer sans publicité personnalisée
        Accept all`).filter((text) => CONSENT_WITHOUT_ADS.test(text)),
    ).toEqual([]);
    expect(
      list('for 2.99 € ~ €3 ~ $ 4 ~ 3,99€/Monat ~ CHF 5.- ~ 29 kr ~ 5 zł ~ ab 1 EUR').filter(
        (text) => !PRICE.test(text),
      ),
    ).toEqual([]);
    expect(list('1300 partners ~ 5 friends ~ 3 krakens ~ Europe 3').filter((text) => PRICE.test(text))).toEqual([]);
  });

  test('taking note and paying are told apart from it', () => {
    expect(list('Got it! ~ OK ~ Verstanden ~ Compris').filter((text) => !CONSENT_NOTED.test(text))).toEqual([]);
    expect(list('Reject all ~ Cookie settings ~ Deny').filter((text) => CONSENT_NOTED.test(text))).toEqual([]);
    expect(
      list('Subscribe now ~ Pay 2.99 a month ~ Jetzt abonnieren ~ Werbefrei lesen ~ S’abonner').filter(
        (text) => !CONSENT_PAY.test(text),
      ),
    ).toEqual([]);
    expect(list('Accept all ~ Reject all ~ Settings').filter((text) => CONSENT_PAY.test(text))).toEqual([]);
  });
});
