import { describe, expect, test } from 'vitest';
import { CONSENT_NOTED, CONSENT_PAY, CONSENT_YES } from '../../../core/clean/cues/consent-answers';

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
      Godkänn alla ~ Hyväksy kaikki ~ すべて同意する ~ 全部接受 ~ 모두 동의 ~ Принять все ~ قبول الكل`),
  )('“%s” says yes', (text) => {
    expect(CONSENT_YES.test(text)).toBe(true);
  });

  test.each(
    list(`Reject all ~ Decline ~ Deny ~ I do not agree ~ Do not accept ~ Accept only necessary ~ Accept selected ~ Accept necessary cookies
      Allow selection ~ Continue without accepting ~ Save settings ~ Save and exit ~ Confirm my choices ~ Manage options ~ Necessary only
      Disagree ~ Alle ablehnen ~ Nur notwendige akzeptieren ~ Nur essenzielle Cookies akzeptieren ~ Auswahl akzeptieren
      Weiter ohne Zustimmung ~ Nicht zustimmen ~ Tout refuser ~ Continuer sans accepter ~ Refuser ~ Rechazar todo ~ No acepto
      Continuar sin aceptar ~ Rifiuta ~ Continua senza accettare ~ Alles weigeren ~ Nie zgadzam się ~ Odrzuć ~ Recusar
      Enable targeting cookies ~ Allow all necessary cookies ~ Accept essential ~ 拒否する ~ すべて拒否 ~ Required only`),
  )('“%s” does not', (text) => {
    expect(CONSENT_YES.test(text)).toBe(false);
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
