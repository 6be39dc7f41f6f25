/** What an offer to the reader is made of, in many languages: who is spoken to, what is on offer, what to do. */
import { Lexicon } from './lexicon';

export const PITCH = new Lexicon({
  you: `you your yours yourself sie ihnen ihr ihre ihrem ihren ihrer dich dir dein deine deinen deinem vous votre vos toi ton ta tes te tú tu tus usted ustedes você vocês seu sua
    ti tuo tua tuoi vi vostro vostra je jouw uw jij ty twój twoje twoja ci państwo wasz du din ditt dina dig dit deg sinä sinun sinulle vy váš vaše vám вы ваш ваша ваше вам вас ты твой тебе ви вам
    siz sizin size sana あなた 皆様 你 您 你的 您的 당신 고객님 여러분 لك لكم`,
  deal: `free gratis kostenlos kostenlose kostenlosen kostenfrei gratuit gratuits gratuite gratuitement gratuito gratuita grátis omaggio gratuitamente bezpłatn* darmow* ilmainen ilmaiseksi maksutta zdarma бесплатн* безкоштовн* ücretsiz bedava 無料 免费 免費 무료* مجان*
    discount discounts discounted off rabatt rabatte remise réduction descuento desconto sconto korting zniżk* rabat alennus* sleva slevu slevou скидк* знижк* indirim* 割引 折扣 优惠 優惠 할인* خصم
    coupon voucher code promocode gutschein gutscheincode bon cupón cupom buono kod kód код код クーポン 优惠券 쿠폰* كود
    price prices pricing pays pay cost costs cheaper cheap deal deals offer offers bargain sale save saving savings euro euros dollar dollars preis preise angebot angebote aktion sparen prix offre offres promo tarif precio oferta ofertas preço prezzo prezzi offerta offerte prijs aanbieding cena cenę ceny promocja pris priset erbjudande tilbud tilbudspris hinta tarjous cena cenu nabídka цен* акци* предложени* fiyat fırsat 価格 特典 特別 キャンペーン 价格 特价 가격 특가 عرض عروض سعر
    trial demo guarantee refund shipping delivery transport warranty bonus probemonat testen testphase essai devis prueba prova teste proef próba prøve koe пробн* deneme お試し 試用 试用 체험
    seats seat places stands tickets early limited until before ends last hurry today month months week subscription plätze monat monate tage places mois jours plazas meses viernes posti mesi giorni lugares dias maanden plaatsen miesiące miesiąc miejsc platser månad måneder pladser månader kuukausi kuukautta měsíc místa месяц* мест ay gün 今だけ 限定 名額 限时`,
  act: `have want count try get claim book order reserve start join discover buy shop sign subscribe download register request send enter grab check visit ask call apply enrol enroll donate support give pledge plan see learn find look take put go click use mention meet save read pick browse explore compare unlock tap install stand chip tell let drop
    jetzt bestellen bestell buchen testen sichern anmelden entdecken holen hol ausprobieren reservieren kaufen eintragen spenden unterstützen abonnieren anfordern bewerben erfahren klicken sehen ansehen rechnen schauen
    essayez découvrez commandez réservez inscrivez profitez achetez obtenez téléchargez demandez soutenez cliquez rendez essayer savoir je teste découvrir commander réserver demander
    apúntate prueba pruebe únete suscribirme descubre descubra compra compre reserva reserve pide pida inscríbete aprovecha aproveche consigue descarga suscríbete envía solicita visita pruébalo
    experimente descubra compre peça inscreva aproveite baixe assine garanta conheça visite saiba
    scopri lasciaci prova acquista prenota ordina iscriviti approfitta scarica richiedi visita compra
    probeer ontdek bestel boek koop meld bekijk vraag schrijf reserveer
    zamawiam wypróbuj sprawdź zamów zarezerwuj kup zapisz odbierz poznaj dołącz skorzystaj
    prova upptäck beställ boka köp anmäl läs testa prøv opdag bestil book køb tilmeld bestill kjøp meld sikre kokeile tilaa varaa osta ilmoittaudu tutustu hanki
    vyzkoušejte vyzkoušet objednejte odebírejte přihlásit kupte rezervujte přihlaste zjistěte подробнее оформите подписаться подпишитесь получите попробуйте закажите купите забронируйте подпишитесь узнайте скачайте спробуйте замовте купіть дізнайтесь
    daha deneyin alın abone keşfedin kaydolun hemen sipariş 今すぐ 申し込む お申し込み 申込 登録 予約 購入 詳しく 詳細 こちら 立即 马上 注册 预订 购买 点击 了解 지금 신청* 구매* 예약* اطلب احجز اشتر سجل جرب احصل حمل اكتشف`,
  thing: `newsletter* newslettera letter inbox email e-mail emails mail mailing digest briefing webinar webinars workshop workshops course courses lessons masterclass ebook e-book guide kit pdf checklist template templates app apps
    membership member members subscriber subscribers subscription plan account tour quote sample samples donation donations donate tip jar newsroom journalism reporting investigation podcast event evening conference fair summit prize award awards patron patreon product brand company team download whitepaper report
    address postfach kurs kurse mitglied mitglieder mitgliedschaft abo abonnement spende spenden redaktion rundbrief post adresse leitfaden muster lettre courriel adhérents abonnés abonné don dons boîte formation atelier
    boletín correo socio socios suscripción donación curso taller boletim assinatura doação curso casella iscrizione abbonamento donazione corso nieuwsbrief abonnement lid donatie cursus biuletyn* skrzynk* skrzync* członek prenumerata darowizna kurs
    nyhetsbrev nyhedsbrev medlem prenumeration gåva uutiskirje jäsen tilaus lahjoitus zpravodaj člen předplatné dar рассылк* подписк* пожертвовани* курс вебинар* приложени* розсилк* підписк* bülten* e-bülten üyelik abonelik bağış メルマガ メールマガジン ニュースレター 会員 購読 寄付 講座 セミナー アプリ 邮件 订阅 会员 捐款 课程 应用 뉴스레터* 구독* 회원* 후원* 강의* 앱 نشر* بريد* اشتراك* عضوية تبرع دورة تطبيق`,
  us: `we our us ours i my me wir unser unsere unserem unseren uns nous notre nos nosotros nuestro nuestra nuestros nuestras nós nosso nossa noi nostro nostra nostri wij ons onze my nasz nasza nasze nas vår våra oss vores os vi meidän me náš naše nám мы наш наша наши нас ми наша biz bizim 当社 弊社 私たち 我们 우리 저희 نحن`,
});
