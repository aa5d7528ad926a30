### Kuulen suomenkieliset tekstit. Selkeää virkakieltä; asiakasta sinutellaan.

## Kaikilla sivuilla
skip = Siirry sisältöön
languages = Kielet
footer-nav = Sivuston tiedot
nav-give = Anna palautetta
nav-follow = Seuraa palautettasi
nav-satisfaction = Asiakastyytyväisyys
nav-accessibility = Saavutettavuus
nav-privacy = Tietosuoja
nav-staff = Henkilöstölle
to-front = Etusivulle
optional = (vapaaehtoinen)
choose = Valitse
mends-prefix = Korjaa:
mends-title = Korjaa vielä nämä kohdat
step-next = Seuraava
step-back = Edellinen
step-progress = Vaihe { "{n}" } / { "{all}" }
place-unknown = Kohde ei tiedossa
place-unknown-short = ei tiedossa
central-desk = Keskitetty palautepiste
no-text = Ei tekstiä

## Virheet
error-not-found = Sivua ei löytynyt
error-not-found-advice = Sivu on voitu poistaa, tai osoite on kirjoitettu väärin. Voit palata etusivulle.
error-foreign-form = Lomaketta ei voitu ottaa vastaan
error-foreign-form-advice = Lomake lähetettiin vanhentuneelta sivulta tai muulta sivustolta. Avaa sivu uudelleen ja lähetä lomake sieltä.
error-too-large = Lomake on liian suuri
error-too-large-advice = Lyhennä tekstiä ja lähetä lomake uudelleen. Palautteessa voi olla enintään 4 000 merkkiä.
error-internal = Jokin meni vikaan
error-internal-advice = Vika on meidän, ei sinun. Palaa edelliselle sivulle ja yritä hetken päästä uudelleen: kirjoittamasi teksti on siellä tallessa. Jos lähetit jo palautteen, uudelleen lähettäminen ei tee siitä kahta.

## Etusivu
home-title = Kerro, millaista palvelua sait
home-lead = Palautteesi auttaa meitä parantamaan palveluja. Voit antaa palautetta ilman nimeä ja kirjautumista.
home-give = Anna palautetta
home-give-more = Kiitä, moiti, kysy tai ehdota. Käsittelemme palautteesi { $days } päivän kuluessa.
home-follow = Seuraa palautettasi
home-follow-more = Lue vastaus ja jatka keskustelua seurantakoodilla.
home-satisfaction = Asiakastyytyväisyys
home-satisfaction-more = Katso, mitä asiakkaamme ajattelevat palveluistamme.

## Kun asia ei ole palaute
elsewhere-title = Onko sinulla muuta asiaa kuin palautetta?
elsewhere-emergency = Hätätilanteessa soita 112.
elsewhere-emergency-more = Palautteita ei lueta heti. Jos tarvitset hoitoa tai neuvoja tänään, soita Päivystysapuun 116 117.
elsewhere-other = Muistutus, kantelu, potilasvahinko, vaaratapahtuma tai ajanvaraus
elsewhere-muistutus = Muistutus
elsewhere-muistutus-more = Jos olet tyytymätön saamaasi hoitoon, palveluun tai kohteluun ja haluat virallisen vastauksen, tee muistutus. Neuvoja saat potilas- tai sosiaaliasiavastaavalta. Tämä lomake ei ole muistutus.
elsewhere-kantelu = Kantelu
elsewhere-kantelu-more = Kantelu tehdään valvovalle viranomaiselle. Ensin kannattaa yleensä tehdä muistutus.
elsewhere-injury = Potilasvahinko
elsewhere-injury-more = Jos epäilet, että hoito aiheutti sinulle vahingon, voit hakea korvausta Potilasvakuutuskeskuksesta.
elsewhere-safety = Vaaratapahtuma
elsewhere-safety-more = Jos hoidossa tai palvelussa sattui vaaratilanne, kerro siitä hyvinvointialueen vaaratapahtumailmoituksella.
elsewhere-booking = Ajanvaraus ja reseptit
elsewhere-booking-more = Emme voi varata aikoja tai uusia reseptejä palautteen kautta. Ota yhteys suoraan hoitopaikkaasi tai käytä OmaKantaa.

## Palautelomake
give-title = Anna palautetta
give-lead = Tämä vie noin minuutin. Nimeä ei tarvita.
give-elsewhere = Muistutus tai muu asia?
give-send = Lähetä palaute
give-before-sending = Älä kirjoita henkilötunnusta tai muiden ihmisten nimiä. Palautteesi menee niille, jotka vastaavat palvelusta.
give-expired-title = Lähetä lomake vielä kerran
give-expired = Lomake oli auki niin kauan, ettei sitä voitu ottaa vastaan. Kirjoittamasi teksti on tallessa. Tarkista se ja lähetä uudelleen.
target-legend = Mitä paikkaa tai palvelua palautteesi koskee?
target-search = Kirjoita paikka tai palvelu
target-search-hint = Esimerkiksi hammashoitola, neuvola, äidin kotihoito tai lasku
target-find = Etsi
target-found-one = Löytyi yksi vaihtoehto. Valitse se listasta.
target-found-many = Löytyi { "{n}" } vaihtoehtoa. Valitse listasta.
target-none-found = Emme löytäneet sopivaa paikkaa. Kokeile toista sanaa tai valitse ”En tiedä”.
target-unknown = En tiedä, tai asia koskee jotain muuta
target-browse = Selaa kaikkia palveluja
kinds-legend = Millainen palaute on?
kinds-hint = Voit valita useita.
kind-thanks = Kiitos
kind-criticism = Moite
kind-suggestion = Kehitysehdotus
kind-question = Kysymys
kind-accessibility = Saavutettavuuspalaute
kind-accessibility-hint = verkkosivun saavutettavuus tai paikan esteettömyys
kind-other = Muu
text-label = Mitä haluat sanoa?
text-hint = Kerro omin sanoin, mitä tapahtui. Enintään 4 000 merkkiä.
text-left = Merkkejä jäljellä: { "{n}" }
text-over = Merkkejä liikaa: { "{n}" }
reply-legend = Haluatko vastauksen?
reply-none = En tarvitse vastausta
reply-code = Kyllä, luen vastauksen tältä sivustolta
reply-code-hint = Saat seurantakoodin. Nimeä ei tarvita.
reply-contact = Kyllä, ottakaa minuun yhteyttä
contact-hint = Yhteystietosi näkyvät vain niille, jotka käsittelevät palautteesi. Anna sähköpostiosoite tai puhelinnumero.
contact-name = Nimi (vapaaehtoinen)
contact-email = Sähköposti
contact-phone = Puhelinnumero
speaker-legend = Kuka olet?
speaker-client = Asiakas tai potilas
speaker-close-one = Läheinen
speaker-resident = Asukas
speaker-professional = Ammattilainen
speaker-unsaid = Ei kerrottu

## Mitä korjata
mend-target-missing = Valitse, mitä palautteesi koskee. Jos et tiedä, valitse ”En tiedä”.
mend-target-gone = Valitsemaasi kohdetta ei enää ole. Valitse uusi.
mend-kinds-missing = Valitse ainakin yksi: millainen palautteesi on?
mend-text-missing = Kirjoita palaute. Kenttä on tyhjä.
mend-text-too-long = { $count ->
    [one] Lyhennä tekstiä yhdellä merkillä.
   *[other] Lyhennä tekstiä { $shown } merkillä.
}
mend-email-missing = Anna sähköpostiosoite tai puhelinnumero, jotta voimme vastata sinulle.
mend-email-malformed = Tarkista sähköpostiosoite. Sen pitäisi olla muotoa nimi@esimerkki.fi.
mend-phone-malformed = Tarkista puhelinnumero. Kirjoita se numeroina, esimerkiksi 040 123 4567.
mend-channel-missing = Valitse, miten sait palautteen.
mend-hand-to-missing = Valitse, minne siirrät palautteen.
mend-reason-missing = Kirjoita, miksi siirrät palautteen.
mend-unit-missing = Valitse paikka.

## Kiitos
thanks-title = Kiitos palautteestasi
thanks-where = Se on nyt perillä. Kohde: { $place }.
thanks-code-title = Seurantakoodisi
thanks-code-more = Kirjoita koodi muistiin tai ota siitä kuva. Koodilla näet, miten asia etenee, ja voit lukea vastauksen. Emme voi lähettää koodia sinulle myöhemmin.
thanks-follow = Avaa seurantasivu
thanks-next-title = Mitä seuraavaksi tapahtuu?
thanks-reply-by = Vastaamme viimeistään { $day }.
thanks-handled-by = Luemme ja käsittelemme palautteesi viimeistään { $day }.
thanks-used-for = Palautteesi menee suoraan niille, jotka vastaavat palvelusta. He käyttävät sitä palvelun parantamiseen.
thanks-again = Anna toinen palaute

## Seuranta
ask-code-title = Seuraa palautettasi
ask-code-lead = Seurantakoodilla näet, miten palautteesi etenee, ja voit lukea vastauksen.
ask-code-label = Seurantakoodi
ask-code-hint = Koodissa on 12 merkkiä, esimerkiksi K7MQ-3XPD-9RTW. Isoilla ja pienillä kirjaimilla ei ole väliä. Myös vaaratapahtumailmoituksen tunnus käy.
ask-code-not-found = Tällä koodilla ei löytynyt palautetta eikä ilmoitusta. Tarkista koodi merkki kerrallaan.
ask-code-send = Näytä palaute
follow-title = Palautteesi
follow-state-received = Palaute on saapunut ja odottaa käsittelijää.
follow-state-in-handling = Palautettasi käsitellään.
follow-state-answered = Palautteeseesi on vastattu.
follow-state-closed = Palaute on käsitelty.
follow-by = Käsittelemme sen viimeistään { $day }.
follow-late = Käsittely on viivästynyt. Lupasimme käsitellä palautteesi viimeistään { $day }. Pahoittelemme.
follow-yours = Kohde: { $place }
follow-steps = Näin asia on edennyt
follow-received = Palaute saapui
follow-taken = Käsittely alkoi
follow-handed-over = Palaute siirrettiin oikeaan paikkaan
follow-answered = Vastaus
follow-closed = Käsittely päättyi
follow-reopened = Palaute avattiin uudelleen
follow-sender-wrote = Sinä kirjoitit
follow-write = Haluatko lisätä jotain?
follow-write-hint = Voit kysyä lisää tai täydentää palautettasi. Se menee samoille käsittelijöille.
follow-send = Lähetä viesti

## Kysely
survey-title = Millainen kokemuksesi oli?
survey-lead = Vastaaminen vie alle minuutin. Vastaukset ovat nimettömiä, ja voit jättää kohtia väliin.
survey-comment = Mitä muuta haluat sanoa?
survey-comment-hint = Mikä oli hyvää, mitä pitäisi parantaa? Älä kirjoita nimiä tai henkilötunnusta.
survey-send = Lähetä vastaukset
survey-empty = Vastaa ainakin yhteen kohtaan ja lähetä sitten.
survey-thanks-title = Kiitos vastauksestasi
survey-thanks-lead = Se on tallessa.
survey-thanks-more = Kaikki vastaukset luetaan. Niiden avulla parannamme palveluja.
survey-thanks-feedback = Anna avointa palautetta
survey-thanks-satisfaction = Katso, mitä muut ajattelevat
link-used = Tähän kyselyyn on jo vastattu
link-used-advice = Linkkiä voi käyttää yhden kerran. Jos haluat kertoa lisää, voit antaa palautetta.
link-expired = Vastausaika on päättynyt
link-expired-advice = Tähän kyselyyn ei voi enää vastata. Voit silti antaa palautetta.
link-unknown = Linkki ei toimi
link-unknown-advice = Tarkista, että osoite on kirjoitettu kokonaan ja oikein. Voit myös antaa palautetta ilman linkkiä.

## Asiakastyytyväisyys
satisfaction-title = Asiakastyytyväisyys
satisfaction-lead = Näin asiakkaamme ovat arvioineet palvelumme viimeisten 30 päivän aikana, { $from }–{ $to }.
satisfaction-county = Koko hyvinvointialue
satisfaction-empty = Tältä ajalta ei ole vielä riittävästi vastauksia. Luvut tulevat tähän, kun asiakkaat ovat vastanneet kyselyihin.
satisfaction-services = Palveluittain
satisfaction-elsewhere = Muut palvelut
satisfaction-few = vähän vastauksia, luku on epävarma
satisfaction-hidden-few = Liian vähän vastauksia näytettäväksi.
satisfaction-hidden-company = Ei näytetä, jotta pienten palvelujen vastauksia ei voi päätellä.
satisfaction-table = Näytä luvut taulukkona
satisfaction-table-caption = Suositteluindeksi palveluittain { $from }–{ $to }
satisfaction-what = Mitä luvut tarkoittavat?
satisfaction-what-nps = Asiakkailta kysytään: kuinka todennäköisesti suosittelisit saamaasi palvelua läheisellesi, asteikolla 0–10? Suosittelijoita ovat arvosanan 9–10 antaneet, neutraaleja 7–8 ja kriittisiä 0–6. Suositteluindeksi (NPS) on suosittelijoiden osuus miinus kriittisten osuus. Se on aina luku välillä −100…100.
satisfaction-what-bands = Arvio luvun vieressä: vähintään { $good } on hyvä, vähintään { $very } erittäin hyvä ja vähintään { $excellent } erinomainen.
satisfaction-what-interval = Luottamusväli kertoo, kuinka varma luku on: mitä vähemmän vastauksia, sitä leveämpi väli.
satisfaction-what-hidden = Jos vastauksia on alle { $hidden }, lukua ei näytetä, jotta kenenkään vastausta ei voi päätellä. Jos vastauksia on alle { $few }, siitä kerrotaan luvun vieressä.
satisfaction-live = Tämä on esittelysivusto: luvut päivittyvät heti. Oikeassa käytössä ne päivittyvät viikoittain, jotta yksittäistä vastausta ei voi päätellä.
satisfaction-weekly = Luvut päivittyvät viikoittain, ja jokaisen palvelun vastaukset tulevat niihin vähintään { $least } vastauksen erissä. Siksi yksittäistä vastausta ei voi päätellä lukujen muutoksesta.
nps-answers = vastauksia
nps-interval = luottamusväli (95 %)
nps-interval-short = Luottamusväli 95 %
nps-target = tavoite
critics = Kriittisiä
passives = Neutraaleja
promoters = Suosittelijoita
band-most-would-not-recommend = kriittisiä enemmän kuin suosittelijoita
band-good = hyvä
band-very-good = erittäin hyvä
band-excellent = erinomainen
column-service = Palvelu
column-nps = NPS
column-answers = Vastauksia

## Saavutettavuus ja tietosuoja
accessibility-title = Saavutettavuusseloste
accessibility-lead = { $county } haluaa, että jokainen voi antaa palautetta ja lukea palautteiden tuloksia. Tämä seloste koskee palautepalvelua.
accessibility-state-title = Palvelun saavutettavuus
accessibility-state = Palvelu on suunniteltu niin, että se täyttää verkkosisällön saavutettavuusohjeet (WCAG 2.2, taso AA). Sitä voi käyttää näppäimistöllä, ruudunlukijalla, suurennettuna ja ilman JavaScriptiä. Tiedossamme ei ole puutteita. Jos löydät sellaisen, kerro siitä meille.
accessibility-feedback-title = Kerro puutteesta
accessibility-feedback = Valitse palautelomakkeella ”Saavutettavuuspalaute”. Vastaamme { $days } päivän kuluessa.
accessibility-authority-title = Valvova viranomainen
accessibility-authority = Digitaalisten palvelujen saavutettavuutta valvoo Liikenne- ja viestintävirasto Traficom (laki digitaalisten palvelujen tarjoamisesta 306/2019). Jos et ole tyytyväinen saamaasi vastaukseen tai et saa vastausta kahdessa viikossa, voit ilmoittaa asiasta sinne: saavutettavuusvaatimukset.fi.
privacy-title = Tietosuoja
privacy-lead = Voit antaa palautetta ja vastata kyselyihin nimettömästi. Tietosi pysyvät hyvinvointialueen omissa järjestelmissä.
privacy-what-title = Mitä tietoja tallennamme?
privacy-what = Tallennamme palautteesi, sen kohteen ja ajan. Nimen, sähköpostin ja puhelinnumeron tallennamme vain, jos pyydät yhteydenottoa. Ne säilytetään erillään ja salattuina.
privacy-who-title = Kuka näkee palautteesi?
privacy-who = Palautteesi näkevät ne, jotka vastaavat palvelusta ja käsittelevät palautteen. Sivusto ei seuraa kävijöitä. Siinä ei ole mainoksia eikä muiden verkkopalvelujen sisältöä.
privacy-survey-title = Kyselyt
privacy-survey = Kyselyn linkkiä ei tallenneta vastauksen yhteyteen. Vastauksesta ei voi päätellä, kenelle linkki lähetettiin. Pienten ryhmien lukuja ei julkaista.
privacy-rights-title = Oikeutesi
privacy-rights = Seurantakoodilla näet palautteesi ja sen käsittelyn. Jos haluat, että palautteesi poistetaan tai korjataan, kirjoita siitä seurantasivulla tai ota yhteyttä hyvinvointialueen tietosuojavastaavaan.

## Henkilöstön sivut
staff-home = Palautteet ja kyselyt
staff-nav = Henkilöstön sivut
section-nav = Tämän osan sivut
section-feedback = Palautteet
section-surveys = Kyselyt
section-figures = Luvut
section-development = Kehittäminen
section-upkeep = Ylläpito
nav-inbox = Saapuneet
nav-enter = Kirjaa palaute
nav-surveys = Kyselyt
nav-people = Käyttäjät
sign-out = Kirjaudu ulos
sign-in-title = Kirjaudu sisään
sign-in-lead = Nämä sivut ovat hyvinvointialueen henkilöstölle.
sign-in-email = Sähköposti
sign-in-password = Salasana
sign-in-send = Kirjaudu
sign-in-wrong = Sähköposti tai salasana on väärin.
sign-in-too-many = Liian monta yritystä. Odota 15 minuuttia ja yritä uudelleen.
inbox-title = Palautteet
inbox-parts = Palautelistan osat
inbox-empty-avoimet = Ei avoimia palautteita. Hyvää työtä. Uudet palautteet tulevat tähän, kiireellisin ensin.
inbox-empty-omat = Et ole ottanut yhtään palautetta käsittelyysi. Avaa palaute ja valitse ”Ota käsittelyyn”.
inbox-empty-valmiit = Käsitellyt palautteet tulevat tähän.
column-due = Määräaika
column-feedback = Palaute
column-place = Kohde
column-kinds = Laji
column-state = Tila
column-address = Osoite
column-name = Nimi
column-email = Sähköposti
column-duties = Tehtävät
row-received = Saapui { $day }
row-wants-reply = haluaa vastauksen
due-on = { $day }
due-today = tänään
due-late = { $count ->
    [one] 1 päivän myöhässä
   *[other] { $shown } päivää myöhässä
}
due-done = ajallaan
due-done-late = myöhässä
state-received = Saapunut
state-in-handling = Käsittelyssä
state-answered = Vastattu
state-closed = Suljettu
pages = Sivut
page-before = Edellinen sivu
page-after = Seuraava sivu
page-of = Sivu { $number } / { $pages }
done-siirretty = Palaute siirrettiin.
done-suljettu = Palaute suljettiin.
done-vastattu = Vastaus on lähetetty. Lähettäjä voi lukea sen seurantakoodilla.
feedback-title = Palaute
feedback-facts = Palautteen tiedot ja toiminnot
back-to-inbox = Takaisin palautteisiin
stale-title = Joku ehti ennen sinua
stale = Palaute on muuttunut sen jälkeen, kun avasit sivun. Näet sen nyt sellaisena kuin se on. Kirjoittamasi teksti on tallessa.
take = Ota käsittelyyn
reopen = Avaa uudelleen
answer-label = Vastaa lähettäjälle
answer-hint-none = Lähettäjä ei pyytänyt vastausta, mutta voi lukea sen seurantakoodilla.
answer-hint-code = Lähettäjä lukee vastauksen seurantakoodilla.
answer-hint-contact = Lähettäjä pyysi yhteydenottoa: yhteystiedot ovat tällä sivulla kohdassa ”Yhteystiedot”. Tähän kirjoittamasi vastauksen hän voi lukea myös seurantakoodilla.
answer-send = Lähetä vastaus
history-title = Käsittelyn vaiheet
history-received = Palaute saapui ({ $channel })
history-taken = { $who } otti käsittelyyn
history-handed-over = { $who } siirsi: { $places }
history-answered = { $who } vastasi
history-closed = { $who } sulki
history-reopened = { $who } avasi uudelleen
history-sender-wrote = { $who } kirjoitti
actor-sender = Lähettäjä
actor-system = Kuule
fact-received = Saapui
fact-due = Määräaika
fact-desk = Käsittelijät
fact-channel = Saapumistapa
fact-speaker = Palautteen antaja
fact-reply = Vastaus
fact-contact = Yhteystiedot
fact-number = Tunnus
entered-by = kirjasi { $who }
wish-none = Ei pyydetty
wish-code = Seurantakoodilla
wish-contact = Pyytää yhteydenottoa
channel-web = verkkolomake
channel-text-message = tekstiviesti
channel-qr = QR-koodi
channel-kiosk = palautelaite
channel-email = sähköposti
channel-interviewer = haastattelu
channel-chat = chat
channel-phone = puhelin
channel-paper = paperi
channel-face-to-face = kasvokkain
channel-embedded = toinen verkkosivu
channel-other = muu
hand-over = Siirrä toiseen yksikköön
hand-over-to = Minne siirrät palautteen?
hand-over-reason = Miksi siirrät palautteen?
hand-over-reason-hint = Uusi käsittelijä näkee tämän, lähettäjä ei.
hand-over-send = Siirrä palaute
close = Sulje vastaamatta
close-reason = Miksi suljet palautteen?
close-reason-hint = Tämä jää käsittelyn historiaan. Lähettäjä ei näe sitä.
close-send = Sulje palaute
enter-title = Kirjaa palaute
enter-lead = Kirjaa asiakkaan puolesta, mitä hän sanoi sinulle tai kirjoitti paperille.
enter-channel = Miten sait palautteen?
enter-speaker-legend = Kuka palautteen antoi?
enter-reply-legend = Haluaako palautteen antaja vastauksen?
enter-reply-none = Ei halua
enter-reply-code = Kyllä, seurantakoodilla
enter-reply-contact = Kyllä, yhteydenotolla
enter-send = Tallenna palaute
entered-title = Palaute on kirjattu
entered-where = Kohde: { $place }. Se käsitellään viimeistään { $day }.
entered-code = Anna tämä seurantakoodi asiakkaalle, jos hän haluaa seurata asiaa
entered-again = Kirjaa toinen palaute
links-title = QR-osoitteet ja linkit
links-lead = Valitse, mihin kyselyyn kunkin paikan QR-osoite johtaa, ja tee linkkejä annettavaksi tai lähetettäväksi.
links-one-title = Kertakäyttöinen linkki
links-one-lead = Linkillä voi vastata yhden kerran. Se on voimassa { $days } päivää.
links-unit = Paikka, jota kysely koskee
links-make = Tee linkki
links-places = Paikkojen QR-osoitteet
links-places-empty = QR-osoitteita ei ole vielä. Ne syntyvät, kun organisaation tiedot tuodaan Kuuleen.
links-places-caption = Tästä osoitteesta paikassa asioinut pääsee vastaamaan. Samasta osoitteesta voi vastata moni.
people-title = Käyttäjät
people-lead = Käyttäjät ja heidän tehtävänsä. Tehtävä koskee yksikköä ja kaikkea sen alla.
people-command = Käyttäjiä lisätään ja poistetaan komentoriviltä:
person-disabled = (poistettu käytöstä)
role-handler = Käsittelijä
role-manager = Esihenkilö
role-experience-manager = Asiakaskokemuspäällikkö
role-administrator = Pääkäyttäjä

## Sähköpostit
nav-notices = Ilmoitukset
mail-hello = Hei
mail-automatic = Tämä on automaattinen viesti. Siihen ei voi vastata.
mail-choose = Valitse, mitä viestejä saat:
mail-end = Lopeta tällaiset viestit:
mail-end-sender = Älä lähetä minulle enää viestejä tästä palautteesta:
mail-open-inbox = Avaa palautteet:
mail-news-subject = { $count ->
    [one] Palautteet: yksi uusi asia
   *[other] Palautteet: { $shown } uutta asiaa
}
mail-news-lead = Palautteissasi on uutta:
mail-about-received = { $count ->
    [one] yksi uusi palaute
   *[other] { $shown } uutta palautetta
}
mail-about-handed-over = { $count ->
    [one] yksi palaute siirretty tänne
   *[other] { $shown } palautetta siirretty tänne
}
mail-about-sender-wrote = { $count ->
    [one] lähettäjä kirjoitti lisää yhteen palautteeseen
   *[other] lähettäjät kirjoittivat lisää { $shown } palautteeseen
}
mail-about-review-returned = { $count ->
    [one] yksi vastaus palautettu sinulle muokattavaksi
   *[other] { $shown } vastausta palautettu sinulle muokattavaksi
}
mail-about-due = { $count ->
    [one] yksi palaute
   *[other] { $shown } palautetta
}
mail-about-late = Myöhässä: { $shown }
mail-about-due-today = Määräaika tänään: { $shown }
mail-about-due-soon = Määräaika kolmen päivän sisällä: { $shown }
mail-about-new = Uusia edellisen aamun jälkeen: { $shown }
mail-due-on = Määräaika { $day }
mail-digest-subject = Palautteiden aamukooste { $day }
mail-digest-lead = Avoimet palautteesi tänä aamuna:
mail-escalation-subject = { $count ->
    [one] Yhden palautteen määräaika on lähellä
   *[other] { $shown } palautteen määräaika on lähellä
}
mail-escalation-lead = Näihin palautteisiin ei ole vielä vastattu:
mail-receipt-subject = Palautteesi on saapunut
mail-receipt-lead = Kiitos palautteesta, jonka annoit { $day }. Se on perillä.
mail-reply-subject = Palautteeseesi on vastattu
mail-reply-lead = Annoit meille palautetta { $day }. Siihen on nyt vastattu.
mail-follow = Lue palautteesi ja vastaukset täällä:
mail-follow-by-code = Lue palautteesi ja vastaukset seurantakoodilla täällä:
mail-not-in-mail = Tietosuojasi vuoksi emme lähetä palautetta tai vastausta sähköpostilla.
mail-erased-on = Poistamme yhteystietosi viimeistään { $day }.
mail-kind-news = Ilmoitukset uusista palautteista
mail-kind-digest = Palautteiden aamukooste
mail-kind-escalation = Varoitukset lähestyvistä määräajoista
mail-kind-receipt = Viestit antamastasi palautteesta
mail-kind-reply = Viestit antamastasi palautteesta
unsubscribe-title = Sähköpostiviestit
unsubscribe-is-on = Lähetämme sinulle näitä viestejä sähköpostiin.
unsubscribe-is-off = Emme lähetä sinulle näitä viestejä.
unsubscribe-end = Lopeta viestit
unsubscribe-undo = Lähettäkää viestit sittenkin
unsubscribe-done = Viestit on lopetettu.
unsubscribe-undone = Lähetämme viestit jatkossakin.
unsubscribe-sender = Voit lukea vastauksen seurantakoodilla, vaikka lopetat viestit.
unsubscribe-choices = Kaikki ilmoitusten asetukset (vaatii kirjautumisen)
notices-title = Ilmoitukset sähköpostiin
notices-lead = Viestit lähetetään osoitteeseen { $email }.
notices-off = Sähköposti ei ole nyt käytössä, joten viestejä ei lähetetä. Valintasi tallennetaan silti.
notices-saved = Valintasi on tallennettu.
notices-legend = Mitä viestejä haluat?
notices-news = Uudet palautteet
notices-news-hint = Kun sinulle tulee palautetta, lähettäjä kirjoittaa lisää tai palaute siirretään sinulle. Enintään yksi viesti 15 minuutissa.
notices-digest = Aamukooste
notices-digest-hint = Arkiaamuisin myöhässä olevien, tänään erääntyvien ja uusien palautteiden määrät. Jos mitään ei ole, viestiä ei tule.
notices-escalation = Varoitus lähestyvästä määräajasta
notices-escalation-hint = Arkiaamuisin yksikkösi palautteet, joihin ei ole vastattu ja joiden määräaika on lähellä.
notices-language = Millä kielellä?
notices-save = Tallenna
notices-text = Viesteissä ei ole palautteiden tekstiä, vain lukumäärät ja yksiköt.
contact-erased-after = { $count ->
    [one] Poistamme yhteystietosi päivän kuluttua siitä, kun palautteesi on käsitelty.
   *[other] Poistamme yhteystietosi { $shown } päivän kuluttua siitä, kun palautteesi on käsitelty.
}
contact-erased-on = Poistamme yhteystietosi viimeistään { $day }.
contact-is-erased = Yhteystietosi on poistettu.
contact-kept-after = { $count ->
    [one] Poistetaan yhden päivän kuluttua käsittelystä.
   *[other] Poistetaan { $shown } päivän kuluttua käsittelystä.
}
contact-kept-until = Poistetaan { $day }.
contact-is-gone = Poistettu.
fact-contact-erased = Yhteystietojen poisto
privacy-erased = { $count ->
    [one] Poistamme ne päivän kuluttua siitä, kun palaute on käsitelty. Sähköpostiviesteissämme ei ole palautteen tai vastauksen tekstiä.
   *[other] Poistamme ne { $shown } päivän kuluttua siitä, kun palaute on käsitelty. Sähköpostiviesteissämme ei ole palautteen tai vastauksen tekstiä.
}

## Käsittelijän päivä
inbox-avoimet = Avoimet
inbox-ottamatta = Ottamatta
inbox-omat = Minulla
inbox-myohassa = Myöhässä
inbox-tanaan = Tänään
inbox-pian = 3 päivän sisällä
inbox-luettavat = Tarkistettavana
inbox-valmiit = Käsitellyt
inbox-empty-ottamatta = Kaikki palautteet on otettu käsittelyyn.
inbox-empty-myohassa = Mikään palaute ei ole myöhässä.
inbox-empty-tanaan = Minkään palautteen määräaika ei ole tänään.
inbox-empty-pian = Minkään palautteen määräaika ei ole kolmen seuraavan päivän aikana.
inbox-empty-luettavat = Yksikään vastaus ei odota tarkistusta.
column-choose = Valinta
column-group = Ryhmä
column-open = Avoinna
column-all = Kaikkiaan
column-newest = Viimeisin saapui
column-language = Kieli
row-choose = Valitse: { $words }
row-in-group = ryhmässä
page-older = Vanhemmat
done-soitettu = Kirjattu: lähettäjälle vastattiin puhelimitse tai kasvotusten.
done-luettavaksi = Vastaus odottaa nyt toista lukijaa.
bulk-title = Tee valituille
bulk-take = Ota valitut käsittelyyn
bulk-taken = { $count ->
    [one] 1 palaute otettiin käsittelyyn.
   *[other] { $shown } palautetta otettiin käsittelyyn.
}
bulk-handed-over = { $count ->
    [one] 1 palaute siirrettiin.
   *[other] { $shown } palautetta siirrettiin.
}
bulk-grouped = { $count ->
    [one] 1 palaute liitettiin ryhmään.
   *[other] { $shown } palautetta liitettiin ryhmään.
}
bulk-ungrouped = { $count ->
    [one] 1 palaute poistettiin ryhmästä.
   *[other] { $shown } palautetta poistettiin ryhmästä.
}
bulk-left = { $count ->
    [one] 1 jäi ennalleen, koska sen tila ei sopinut tai joku muutti sitä samaan aikaan.
   *[other] { $shown } jäi ennalleen, koska niiden tila ei sopinut tai joku muutti niitä samaan aikaan.
}
mend-nothing-chosen = Valitse ensin palautteet listasta.
mend-group-missing = Valitse ryhmä tai kirjoita uuden ryhmän nimi.
mend-main-missing = Kirjoita avoimen palautteen tunnus. Sen pitää olla palaute, jonka saat nähdä.
mend-template-missing = Valitse ensin vastauspohja.
mend-template-name-missing = Anna pohjalle nimi.
mend-template-blank = Täydennyskohtaa { $blank } ei ole. Tarkista kirjoitusasu.
mend-rating-missing = Valitse yksi vaihtoehto ja lähetä uudelleen.
keys-on = Käytä pikanäppäimiä
keys-list = j ja k: seuraava ja edellinen, x: valitse, Enter: avaa, palautteessa v: vastaa, m: muistiinpano, s: siirrä, h: hyväksy ehdotus, a: aiheet ja sävy, u: takaisin
merged-into = Tämä on sama asia kuin palaute
merged-into-more = Kun siihen vastataan, vastaus menee myös tämän lähettäjälle.
merged-here = { $count ->
    [one] Tähän on yhdistetty 1 palaute. Vastaus menee myös sen lähettäjälle:
   *[other] Tähän on yhdistetty { $shown } palautetta. Vastaus menee myös niiden lähettäjille:
}
separate = Erota omaksi palautteeksi
waiting-title = Vastaus odottaa toista lukijaa
waiting-by = { $who } kirjoitti { $at }
waiting-own = Joku muu lukee ja lähettää tämän. Jos haluat muuttaa vastausta, kirjoita se uudelleen alle.
waiting-reply = Lue vastaus ja korjaa tarvittaessa
waiting-send = Hyväksy ja lähetä
waiting-word = Tai palauta: mitä pitää muuttaa?
waiting-give-back = Palauta kirjoittajalle
answer-ask-reader = Pyydä toista lukijaa
template-choose = Valitse vastauspohja
template-use = Käytä pohjaa
way-legend = Miten vastaat
way-written = Kirjallisesti
way-phone = Vastasin jo puhelimitse tai kasvotusten (teksti jää vain henkilöstölle)
note = Lisää muistiinpano
note-label = Muistiinpano työtovereille
note-hint = Lähettäjä ei näe muistiinpanoja.
note-send = Tallenna muistiinpano
fact-topics = Aiheet
fact-group = Ryhmä
fact-rating = Lähettäjän arvio käsittelystä
topics-none = Ei luokiteltu
topics-title = Luokittele aiheet
topics-save = Tallenna aiheet
group-title = Ryhmittele
group-hint = Jos samasta asiasta tulee paljon palautetta, kokoa ne ryhmään ja vastaa kaikille yhdellä kertaa.
group-choose = Ryhmä
group-new = Tai uuden ryhmän nimi
group-name = Ryhmän nimi
group-join = Liitä ryhmään
group-leave = Poista ryhmästä
group-lead = Palautteita { $members }, niistä avoinna { $open }. Vastausta odottaa { $wanting }.
group-answer = Vastaa koko ryhmälle
group-answer-hint = Vastaus menee kaikille, jotka pyysivät vastausta. Muut avoimet palautteet suljetaan samalla.
group-answer-send = { $count ->
    [one] Käsittele 1 palaute
   *[other] Käsittele { $shown } palautetta
}
group-answered = { $count ->
    [one] 1 palaute on käsitelty.
   *[other] { $shown } palautetta on käsitelty.
}
groups-title = Ryhmät
groups-lead = Samaa asiaa koskevat palautteet yhdessä: niihin voi vastata yhdellä kertaa.
groups-empty = Ryhmiä ei vielä ole. Valitse palautelistasta samaa asiaa koskevat palautteet ja liitä ne ryhmään.
merge-title = Sama asia kahdesti
merge-main = Minkä palautteen kanssa tämä on sama asia?
merge-hint = Kirjoita sen tunnus. Molempien lähettäjät saavat saman vastauksen.
merge-send = Yhdistä
templates-title = Vastauspohjat
templates-lead = Valmiita alkuja vastauksille. Pohjan teksti tulee vastauskenttään, ja sitä voi muokata ennen lähettämistä.
templates-empty = Vastauspohjia ei vielä ole. Esihenkilö tai asiakaskokemuspäällikkö voi tehdä ensimmäisen.
template-new = Uusi vastauspohja
template-title = Vastauspohja
template-name = Nimi
template-unit = Kenen käyttöön
template-unit-hint = Pohja näkyy tämän paikan ja sen alla olevien yksiköiden käsittelijöille.
template-body = Teksti
template-blanks = Voit käyttää täydennyskohtia:
template-save = Tallenna pohja
template-drop = Poista pohja
blank-place = palautteen kohde
blank-received = saapumispäivä
blank-due = määräaika
blank-unit = käsittelevä yksikkö
blank-handler = käsittelijän nimi
language-fi = suomi
language-sv = ruotsi
language-en = englanti
history-answered-by-phone = { $who } vastasi puhelimitse tai kasvotusten
history-noted = { $who } kirjoitti muistiinpanon
history-review-asked = { $who } pyysi toista lukijaa vastaukselle
history-review-returned = { $who } palautti vastauksen kirjoittajalle
history-classified = { $who } luokitteli aiheet
history-merged = { $who } yhdisti tämän toiseen palautteeseen
history-took-in = { $who } yhdisti tähän toisen palautteen
history-separated = { $who } erotti tämän omaksi palautteeksi
history-grouped = { $who } liitti ryhmään
history-ungrouped = { $who } poisti ryhmästä
history-rated = { $who } arvioi käsittelyn
follow-answered-by-phone = Sinulle vastattiin puhelimitse tai kasvotusten
follow-rated = Arvioit käsittelyn
follow-write-again = Jäikö jokin epäselväksi?
follow-write-again-hint = Kirjoita tähän, niin avaamme asian uudelleen ja vastaamme sinulle.
rating-legend = Miten hyvin palautteesi käsiteltiin?
rating-5 = Erittäin hyvin
rating-4 = Hyvin
rating-3 = En osaa sanoa
rating-2 = Huonosti
rating-1 = Erittäin huonosti
rating-send = Lähetä arvio
rating-thanks = Kiitos arviostasi.
## Onko asia muuta kuin palautetta
asking-title = Onko kyse tästä?
asking-lead = Palautettasi ei ole vielä lähetetty. Tekstissäsi on jotain, johon voit saada apua nopeammin tai varmemmin muualta.
asking-send = Lähetä palautteena
asking-hint = Kirjoittamasi teksti on alla tallessa. Voit myös muuttaa sitä.
entered-hints = Kerro asiakkaalle, jos kyse on tästä
matter-emergency = hätätilanne
matter-crisis = henkinen kriisi
matter-objection = muistutus
matter-complaint = kantelu
matter-injury = potilasvahinko
matter-prescription = reseptin uusiminen
matter-appointment = ajanvaraus
matter-safety = vaaratapahtuma
matter-title-emergency = Onko jollakulla hätä juuri nyt?
matter-title-crisis = Onko sinulla tai läheiselläsi paha olla?
matter-title-objection = Haluatko tehdä muistutuksen?
matter-title-complaint = Haluatko tehdä kantelun?
matter-title-injury = Aiheutuiko hoidosta vahinko?
matter-title-prescription = Tarvitsetko reseptin?
matter-title-appointment = Haluatko varata, siirtää tai perua ajan?
matter-title-safety = Sattuiko vaaratilanne?
matter-advice-emergency = Soita heti 112, jos joku on hengenvaarassa. Jos tarvitset hoitoa tai neuvoja tänään, soita Päivystysapuun 116 117. Palautteita ei lueta heti.
matter-advice-crisis = Et ole yksin, ja apua saa nyt. Jos henki on vaarassa, soita 112. MIELI ry:n kriisipuhelimessa voit puhua nimettömästi mihin aikaan tahansa. Palautteita ei lueta heti.
matter-advice-objection = Muistutus on virallinen tapa sanoa, että olet tyytymätön hoitoon, palveluun tai kohteluun. Se tehdään kirjallisesti hyvinvointialueelle, ja siihen vastataan kirjallisesti. Potilas- tai sosiaaliasiavastaava auttaa sen tekemisessä maksutta. Tämä lomake ei ole muistutus.
matter-advice-complaint = Kantelun voi tehdä Lupa- ja valvontavirastoon, joka valvoo sosiaali- ja terveyspalveluja vuoden 2026 alusta. Valviraa ja aluehallintovirastoja ei enää ole. Usein asia selviää nopeammin, kun teet ensin muistutuksen.
matter-advice-injury = Jos epäilet, että hoito aiheutti vahingon, voit hakea korvausta Potilasvakuutuskeskuksesta. Potilasasiavastaava auttaa ilmoituksen tekemisessä. Palaute ei ole korvaushakemus.
matter-advice-prescription = Reseptin voi uusia OmaKannassa tai apteekissa. Jos lääke loppuu ennen kuin resepti ehditään uusia, soita hoitopaikkaasi. Palautteen kautta emme voi uusia reseptejä.
matter-advice-appointment = Varaa, siirrä tai peru aika suoraan hoitopaikastasi. Puhelinnumero on ajanvarausviestissä ja hyvinvointialueen verkkosivuilla. Palautteen kautta emme ehdi muuttaa aikaa.
matter-advice-safety = Vaaratilanteista kerrotaan omalla lomakkeella. Ilmoituksen saavat ne, jotka selvittävät, miten sama vältetään. Tekstisi siirtyy lomakkeelle. Voit silti antaa myös palautetta.
way-112 = Soita 112
way-116117 = Soita 116 117
way-crisis = Soita kriisipuhelimeen 09 2525 0111
way-authority = Lupa- ja valvontavirasto: lvv.fi
way-injury = Potilasvakuutuskeskus: pvk.fi
way-kanta = Avaa OmaKanta
way-safety = Siirry ilmoitukseen
fact-asked = Lähettäjältä kysyttiin

## Vaaratapahtumailmoitus
elsewhere-safety-link = Ilmoita vaaratapahtumasta.
elsewhere-safety-tell = Ilmoita vaaratapahtumasta hoidossa tai palvelussa
role-safety-reader = Vaaratapahtumien käsittelijä
nav-safety = Vaaratapahtumat
safety-title = Ilmoita vaaratapahtumasta
safety-lead = Kerro, jos hoidossa tai palvelussa sattui vaaratilanne tai se oli lähellä. Näin voimme estää, ettei sama toistu. Nimeä ei tarvita.
safety-not-urgent = Ilmoituksia ei lueta heti. Jos tarvitset hoitoa tai neuvoja tänään, soita Päivystysapuun 116 117.
safety-text = Mitä tapahtui?
safety-text-hint = Kerro omin sanoin. Älä kirjoita henkilötunnusta tai muiden nimiä. Enintään 4 000 merkkiä.
safety-target = Missä se tapahtui?
safety-when = Milloin se tapahtui?
safety-day = Päivä
safety-day-hint = Esimerkiksi 21.11.2026
safety-day-unsure = En muista tarkkaan
safety-clock = Kellonaika
safety-clock-hint = Esimerkiksi klo 8 tai yöllä
safety-outcome = Aiheutuiko siitä haittaa?
safety-severity = Kuinka vakavaa se oli?
safety-severity-hint = Jos mitään ei ehtinyt sattua, arvioi, mitä olisi voinut sattua.
safety-prevention = Miten tämän voisi estää?
safety-contact = Saako sinuun ottaa yhteyttä?
safety-contact-wish = Kyllä, minuun saa ottaa yhteyttä
safety-contact-hint = Yhteystietosi näkyvät vain niille, jotka selvittävät ilmoitusta. Anna sähköpostiosoite tai puhelinnumero.
safety-before-sending = Ilmoituksen lukevat vain siihen nimetyt ammattilaiset. Ilmoitus ei ole muistutus eikä korvaushakemus.
safety-send = Lähetä ilmoitus
outcome-near-miss = Läheltä piti
outcome-near-miss-hint = vaara huomattiin ajoissa
outcome-harm = Haittaa aiheutui
outcome-unknown = En tiedä
severity-mild = Lievä
severity-mild-hint = meni itsestään ohi
severity-moderate = Kohtalainen
severity-moderate-hint = tarvittiin hoitoa tai seurantaa
severity-severe = Vakava
severity-severe-hint = pysyvä haitta tai hengenvaara
severity-unknown = En osaa sanoa
teller-unsaid = Ei kerrottu
teller-client = Asiakas tai potilas
teller-close-one = Läheinen
teller-other = Joku muu
mend-safety-text-missing = Kerro, mitä tapahtui. Kenttä on tyhjä.
mend-safety-target-missing = Valitse, missä se tapahtui. Jos et tiedä, valitse ”En tiedä”.
mend-safety-day-missing = Kirjoita päivä tai valitse ”En muista tarkkaan”.
mend-safety-day-ahead = Tarkista päivä. Se ei voi olla tulevaisuudessa.
mend-day-malformed = Tarkista päivä. Kirjoita se näin: 21.11.2026.
mend-safety-outcome-missing = Valitse, aiheutuiko haittaa. Jos et tiedä, valitse ”En tiedä”.
mend-safety-email-missing = Anna sähköpostiosoite tai puhelinnumero, jotta voimme ottaa yhteyttä.
safety-thanks-title = Kiitos ilmoituksestasi
safety-thanks-where = Se on nyt perillä. Paikka: { $place }.
safety-thanks-code = Ilmoituksesi tunnus
safety-thanks-code-more = Kirjoita tunnus muistiin. Sillä näet myöhemmin, onko ilmoituksesi käsitelty.
safety-thanks-next = Ilmoituksen lukee vaaratapahtumien käsittelijä. Hän selvittää yksikön kanssa, mitä tapahtui ja miten sama vältetään. Ketään ei syyllistetä: tarkoitus on tehdä hoidosta turvallisempaa.
safety-thanks-contact = Otamme sinuun yhteyttä, jos tarvitsemme lisätietoja tai haluamme kertoa, mitä teimme.
safety-thanks-no-contact = Et antanut yhteystietoja, joten emme ota sinuun yhteyttä. Tunnuksella näet, onko ilmoitus käsitelty. Jos haluat varmasti vastauksen, anna palautetta tai tee muistutus.
privacy-safety-title = Vaaratapahtumailmoitukset
privacy-safety = Vaaratapahtumailmoituksen lukevat vain siihen nimetyt ammattilaiset, ja jokaisesta lukemisesta jää merkintä. Yhteystietosi tallennetaan vain, jos annat luvan ottaa yhteyttä. Ne säilytetään erillään ja salattuina.
safety-list-title = Vaaratapahtumat
safety-states = Käsittelyn tilat
safety-all = Kaikki
safety-state-received = Saapunut
safety-state-in-review = Selvityksessä
safety-state-closed = Päätetty
safety-tab-received = Saapuneet
safety-tab-in-review = Selvityksessä
safety-tab-closed = Päätetyt
safety-outcome-short = Seuraus
safety-severity-short = Vakavuus
safety-list-empty = Ilmoituksia ei ole vielä. Asiakkaiden ja läheisten ilmoitukset tulevat tähän, uusin ensin.
safety-list-none = Näillä rajauksilla ei löytynyt ilmoituksia.
filter = Rajaa
filter-year = Vuosi
column-happened = Mitä tapahtui
column-notices = Ilmoituksia
safety-notice-title = Vaaratapahtuma
safety-back = Takaisin vaaratapahtumiin
safety-stale = Ilmoitus on muuttunut sen jälkeen, kun avasit sivun. Näet sen nyt sellaisena kuin se on. Kirjoittamasi teksti on tallessa.
safety-facts = Ilmoituksen tiedot ja toiminnot
safety-teller = Ilmoittaja
safety-note = Muistiinpano
safety-note-hint = Muistiinpanot näkevät vain vaaratapahtumien käsittelijät.
safety-note-send = Tallenna muistiinpano
safety-take = Ota selvitykseen
safety-close = Päätä selvitys
safety-done = Mitä tehtiin?
safety-preventable = Olisiko tapahtuma voitu estää?
preventable-yes = Kyllä
preventable-no = Ei
preventable-cannot-say = Ei voi sanoa
safety-close-send = Päätä selvitys
mend-safety-note-missing = Kirjoita muistiinpano. Kenttä on tyhjä.
mend-safety-done-missing = Kirjoita, mitä tehtiin.
mend-safety-preventable-missing = Valitse, olisiko tapahtuma voitu estää.
safety-history-received = Ilmoitus saapui
safety-history-read = { $who } luki
safety-history-taken = { $who } otti selvitykseen
safety-history-noted = { $who } kirjoitti muistiinpanon
safety-history-closed = { $who } päätti selvityksen
safety-history-reopened = { $who } avasi uudelleen
safety-figures-title = Vaaratapahtumien luvut
safety-figures-lead = Asiakkaiden ja läheisten ilmoitukset saapumisvuoden mukaan. Ne eivät sisälly palautteiden lukuihin.
safety-figures-empty = Tältä vuodelta ei ole ilmoituksia.
safety-figures-total = ilmoitusta
safety-figures-guarded = Pienet luvut on peitetty: jos ilmoituksia on alle { $hidden }, lukua ei näytetä.
safety-hidden = ei näytetä
safety-by-outcome = Seuraus
safety-by-severity = Vakavuus
safety-by-service = Palvelu
safety-by-month = Kuukausi
## Service care

nav-targets = Kohteet
nav-service = Palvelun luvut
nav-set-aside = { $count ->
    [one] Syrjässä 1
   *[other] Syrjässä { $shown }
}
error-busy = Palvelussa on ruuhka
error-busy-advice = Palaa lomakkeelle selaimen Takaisin-painikkeella ja lähetä se hetken päästä uudelleen. Kirjoittamasi teksti on siellä tallessa.
trap-label = Jätä tämä kenttä tyhjäksi
follow-released = Palaute siirrettiin käsittelijöille
history-released = totesi palautteeksi ja siirsi syrjästä käsiteltäväksi
words-fi = Hakusanat suomeksi
words-sv = Hakusanat ruotsiksi
words-en = Hakusanat englanniksi
targets-title = Kohteet ja hakusanat
targets-lead = Paikat ja palvelut, joista voi antaa palautetta, ja sanat, joilla ne löytyvät nimensä lisäksi.
targets-to-missed = Katso, mitä on haettu eikä löydetty
targets-filter = Etsi kohdetta nimellä tai hakusanalla
targets-filter-send = Etsi
targets-total = { $count ->
    [one] 1 kohde
   *[other] { $shown } kohdetta
}
targets-column-target = Kohde
targets-no-words = Ei vielä hakusanoja
targets-words = Hakusanat
targets-words-hint = Yksi sana tai sanonta riville tai puolipisteellä erotettuna. Taivutusmuotoja ja kirjoitusvirheitä ei tarvitse luetella: haku ymmärtää ne.
targets-save = Tallenna hakusanat
targets-saved = Hakusanat on tallennettu. Ne ovat käytössä heti.
targets-stale-title = Joku muutti hakusanoja samaan aikaan
targets-stale = Sinun muutoksesi ovat alla, mutta niitä ei ole vielä tallennettu. Tallennus korvaa toisen tekemät muutokset.
targets-too-long = { $count ->
    [one] Lyhennä luetteloa yhdellä merkillä.
   *[other] Lyhennä luetteloa { $shown } merkillä.
}
targets-try = Kokeile hakua
targets-try-label = Mitä asiakas voisi kirjoittaa?
targets-try-language = Lomakkeen kieli
targets-try-send = Kokeile
targets-found = Haku löytää nyt: { $words }
targets-this = tämä kohde
targets-check = Mitä hakusanat löytävät nyt
targets-check-lead = Kun asiakas kirjoittaa vain tämän sanan.
targets-check-first = tämä kohde on ensimmäisenä
targets-check-later = tämä kohde on { $place }., ensimmäisenä on { $first }
targets-check-missing = tämä kohde ei ole viiden parhaan joukossa; ensimmäisenä on { $first }
targets-leading = { $count ->
    [one] Yksi sana löytää tämän kohteen
   *[other] { $shown } sanaa löytää tämän kohteen
}
aside-times = Saapui { $received }, määräaika { $due }
targets-unchecked = { $count ->
    [one] Yhtä sanaa ei tarkistettu.
   *[other] { $shown } sanaa ei tarkistettu.
}
missed-title = Haettu, mutta ei löydetty
missed-lead = Näillä sanoilla asiakkaat etsivät kohdetta, mutta eivät löytäneet. Lisää sana kohteelle, jota se tarkoittaa.
missed-kept = Sanoista säilytetään vain päivittäinen määrä 90 päivän ajan. Niistä ei näe, kuka haki tai mihin aikaan.
missed-open = Odottavat
missed-refused-tab = Ohitetut
missed-none = Täällä näkyvät haut, jotka eivät ole löytäneet mitään. Nyt niitä ei ole.
missed-none-refused = Täällä näkyvät sanat, jotka on ohitettu. Nyt niitä ei ole.
missed-total = { $count ->
    [one] 1 eri haku
   *[other] { $shown } eri hakua
}
missed-times = { $count ->
    [one] kerran
   *[other] { $shown } kertaa
}
missed-last = viimeksi { $day }
missed-word = Sana, joka lisätään
missed-target = Kohteen nimi
missed-add = Lisää kohteelle
missed-candidates = Tarkoititko jotakin näistä?
missed-which = Kirjoita kohteen nimi niin kuin se on kohteiden luettelossa, tai valitse ehdotuksista.
missed-refuse = Ei ole meidän sanamme
missed-back = Palauta odottaviin
missed-added = Sana on lisätty kohteelle { $target }. Se löytyy nyt haulla.
missed-full = Kohteen { $target } hakusanojen luettelo on täynnä.
missed-refused = Sana on ohitettu. Löydät sen Ohitetut-välilehdeltä.
aside-title = Syrjään siirretyt
aside-lead = Nämä näyttävät koneen lähettämiltä, joten ne eivät menneet palautteisiin. Ihminen päättää, mikä on palaute.
aside-empty = Täällä näkyvät palautteet, jotka on siirretty syrjään katsottaviksi. Nyt niitä ei ole.
aside-total = { $count ->
    [one] 1 odottaa katsomista
   *[other] { $shown } odottaa katsomista
}
aside-why = Syy:
aside-sign-trap = näkymätön kenttä oli täytetty
aside-sign-haste = lähetettiin nopeammin kuin ihminen ehtii kirjoittaa
aside-sign-repeated = sama teksti on tullut monta kertaa
aside-sign-links = paljon linkkejä
aside-is-feedback = Valitut ovat palautteita
aside-is-not = Valitut eivät ole palautteita
aside-what-happens = Palaute menee käsittelijöille, ja määräaika lasketaan siitä, kun se oikeasti saapui. Muut suljetaan vastaamatta ja säilytetään kuten muutkin palautteet.
aside-choose = Valitse ensin yksi tai useampi.
aside-released = { $count ->
    [one] 1 palaute siirrettiin käsiteltäväksi.
   *[other] { $shown } palautetta siirrettiin käsiteltäväksi.
}
aside-closed = { $count ->
    [one] 1 suljettiin: se ei ole palaute.
   *[other] { $shown } suljettiin: ne eivät ole palautteita.
}
aside-reason = Ei ole palaute
alarm-banner = { $count ->
    [one] Lomakkeessa on vika: katso hälytys
   *[other] Lomakkeissa on vikoja: katso { $shown } hälytystä
}
alarm-title = Hälytykset
alarm-none = Lomakkeet toimivat. Avoimia hälytyksiä ei ole.
alarm-failing = { $form }: lähetys epäonnistui { $now } kertaa viime tunteina
alarm-silent = { $form }: ei yhtään lähetystä kolmeen tuntiin, vaikka neljän edellisen viikon samoina tunteina niitä tuli yhteensä { $usual }
alarm-mended = { $form }: { $now } % lähetyksistä palasi korjattavaksi, yleensä { $usual } %
alarm-advice-failing = Kokeile lomaketta itse, ja pyydä palvelun ylläpitoa katsomaan palvelimen lokia.
alarm-advice-silent = Kokeile lomaketta itse. Tarkista myös, että linkit ja QR-koodit vievät siihen.
alarm-advice-mended = Katso alempaa, mitä kenttää on korjattu eniten, ja kokeile lomaketta itse.
alarm-raised = Alkoi { $time }
alarm-seen = nähnyt { $who }
alarm-closed = kuitattu { $time }
alarm-note = Mitä asialle tehtiin?
alarm-mark-seen = Merkitse nähdyksi
alarm-close = Kuittaa hoidetuksi
form-give = Palautelomake
form-survey-link = Kysely linkistä
form-survey-qr = Kysely QR-koodista
form-safety = Turvallisuusilmoitus
form-follow = Viesti seurantasivulta
form-sign-in = Henkilöstön kirjautuminen
form-field-target = kohde
form-field-kinds = palautteen laji
form-field-text = palaute
form-field-email = sähköposti
form-field-phone = puhelin
service-title = Palautepalvelun luvut
service-period = Luvut ajalta { $from }–{ $to }
service-download = Lataa luvut taulukkona (CSV)
service-charts = Kuukausittain
service-table-behind = Luvut taulukossa
service-nothing = Lukuja ei ole vielä.
service-whole = Koko jakso
service-median = { $measure }, mediaani (vrk)
service-mean = { $measure }, keskiarvo (vrk)
service-table-kuukaudet = Palautteet kuukausittain
service-table-lomakkeet = Asiakkaiden lomakkeet kuukausittain
service-table-haut = Kohteen haku kuukausittain
service-table-tavat = Palautteet saapumistavoittain
service-table-lomakkeittain = Asiakkaiden lomakkeet lajeittain
service-by-month = Kuukausi
service-by-channel = Saapumistapa
service-by-form = Lomake
service-mended = Kentät, joita korjattiin eniten
service-field = Kenttä
service-times = Kertaa
service-definitions = Mitä luvut tarkoittavat
csv-table = taulukko
csv-row = rivi
csv-key = tunnus
csv-measure = mittari
csv-value = luku
csv-shown = sivulla
csv-base = perusjoukko
month-1 = tammikuu
month-2 = helmikuu
month-3 = maaliskuu
month-4 = huhtikuu
month-5 = toukokuu
month-6 = kesäkuu
month-7 = heinäkuu
month-8 = elokuu
month-9 = syyskuu
month-10 = lokakuu
month-11 = marraskuu
month-12 = joulukuu

## Te kerroitte, me teimme
nav-actions = Toimet
deeds-title = Te kerroitte, me teimme
deeds-lead = Näin palautteet ovat muuttaneet palvelujamme.
deeds-heard = Mitä kerroitte
deeds-did = Mitä teimme
deeds-more = Kaikki teot
deeds-all-services = Kaikki palvelut
deeds-all-years = Kaikki vuodet
deeds-empty = Tähän tulee, mitä olemme tehneet palautteidenne perusteella.
deeds-none = Näillä rajauksilla ei löytynyt tekoja.
crowd-tens = taustalla kymmeniä palautteita
crowd-hundreds = taustalla satoja palautteita
progress-planned = Suunnitteilla
progress-under-way = Työn alla
progress-done = Tehty
progress-dropped = Luovuttu
actions-title = Kehittämistoimet
actions-lead = Mitä yksikköni tekevät sen perusteella, mitä asiakkaat kertovat.
actions-empty = Toimia ei ole vielä. Aloita uusi toimi tästä tai palautteen sivulta.
action-title = Kehittämistoimi
action-new = Uusi toimi
action-back = Takaisin toimiin
action-published = Julkaistu { $time }
action-unpublished = Ei julkaistu
action-public = Julkaistu
action-stale = Toimi on muuttunut sen jälkeen, kun avasit sivun. Kirjoittamasi teksti on tallessa. Tarkista se ja tallenna uudelleen.
action-from-feedback = Toimi liitetään palautteeseen { $number }.
action-public-hint = Nämä tekstit ovat julkisia, kun toimi julkaistaan. Älä kirjoita nimiä äläkä mitään, mistä asiakkaan voi tunnistaa. Puuttuva käännös näytetään suomeksi.
action-heard-fi = Mitä kerroitte (suomeksi)
action-did-fi = Mitä teimme (suomeksi)
action-heard-sv = Mitä kerroitte (ruotsiksi)
action-did-sv = Mitä teimme (ruotsiksi)
action-heard-en = Mitä kerroitte (englanniksi)
action-did-en = Mitä teimme (englanniksi)
action-progress = Vaihe
action-unit = Yksikkö
action-owner = Vastuuhenkilö
action-topics = Aiheet
action-save = Tallenna toimi
action-facts = Toimen julkaisu, palautteet ja historia
action-publish = Julkaise
action-withdraw = Poista julkisesta
action-not-publishable = Toimen voi julkaista, kun molemmat suomenkieliset tekstit on kirjoitettu ja tallennettu eikä toimesta ole luovuttu.
action-behind = Palautteita
action-behind-none = Toimeen ei ole liitetty palautteita.
action-behind-elsewhere = { $count ->
    [one] Lisäksi 1 palaute, jota käsittelee toinen yksikkö.
   *[other] Lisäksi { $shown } palautetta, joita käsittelee toinen yksikkö.
}
action-link-number = Palautteen tunnus
action-link = Liitä palaute
action-unlink = Irrota
action-unlink-which = Irrota palaute { $number }
history-title-action = Historia
action-history-begun = { $who } aloitti toimen
action-history-edited = { $who } muokkasi
action-history-published = { $who } julkaisi
action-history-withdrawn = { $who } poisti julkisesta
action-history-linked = { $who } liitti palautteen
action-history-unlinked = { $who } irrotti palautteen
mend-action-heard = Kirjoita, mitä asiakkaat kertoivat.
mend-action-published = Toimi on julkaistu. Kirjoita molemmat suomenkieliset tekstit, tai poista toimi ensin julkisesta.
mend-action-feedback = Tällä tunnuksella ei löytynyt palautetta, jonka saat lukea. Tunnus on palautteen sivulla.
feedback-actions = Kehittämistoimet
feedback-actions-choose = Liitä toimeen
feedback-actions-new = Aloita uusi toimi tästä palautteesta
## Posters
nav-posters = Julisteet
posters-title = Julisteet ja kortit
posters-lead = Tulosta juliste tai käyntikortit paikkaan, jossa asiakkaat käyvät. Jokaisella tulosteella on oma koodi, joten näet, mistä palautetta tulee.
posters-new-title = Tee uusi
posters-place = Paikka tai palvelu
posters-kind = Mitä tulostetaan?
poster-kind-a4 = A4-juliste
poster-kind-a3 = A3-juliste
poster-kind-cards = Kymmenen käyntikorttia (A4)
posters-languages = Kieli
poster-languages-fi = suomi
poster-languages-sv = ruotsi
poster-languages-en = englanti
poster-languages-fi-sv = suomi ja ruotsi
posters-note = Mihin se tulee?
posters-note-hint = Esimerkiksi: aulan ilmoitustaulu. Näin erotat tulosteet toisistaan.
posters-make = Tee tuloste
posters-made = Tuloste on valmis: { $place }
posters-open = Avaa PDF
posters-open-of = Avaa PDF: { $place }, { $code }
posters-list = Tulosteet
posters-list-caption = Käynnit ovat koodin tai osoitteen avaamisia. Palautteet on annettu tulosteen kautta.
posters-empty = Tulosteita ei ole vielä. Kun teet ensimmäisen, näet tässä, kuinka moni on avannut sen osoitteen ja kuinka monta palautetta se on tuonut.
column-poster = Tuloste
column-code = Koodi
column-made = Tehty
column-visits-recent = Käynnit, 30 pv
column-visits = Käynnit, kaikki
column-brought-recent = Palautteet, 30 pv
column-brought = Palautteet, kaikki
mend-poster-target = Valitse paikka tai palvelu.
mend-poster-expired = Sivu oli auki liian kauan. Tarkista valinnat ja tee tuloste uudelleen.
mend-poster-note = Lyhennä kuvausta. Siinä voi olla enintään 120 merkkiä.
poster-title = Palautejuliste: { $place }
poster-code-told = QR-koodi, joka avaa palautelomakkeen osoitteessa { $address }
poster-kicker = Anna palautetta
poster-heading = Kerro, miten meillä meni
poster-scan = Skannaa koodi puhelimen kameralla tai kirjoita osoite selaimeen.
poster-promise-calendar = Luemme jokaisen palautteen. Jos haluat vastauksen, saat sen { $count } päivässä.
poster-promise-working = Luemme jokaisen palautteen. Jos haluat vastauksen, saat sen { $count } arkipäivässä.
poster-card-calendar = Luemme jokaisen palautteen. Vastaus { $count } päivässä, jos haluat.
poster-card-working = Luemme jokaisen palautteen. Vastaus { $count } arkipäivässä, jos haluat.
## Search over feedback
nav-search = Haku
search-title = Hae palautteita
search-title-of = { $words } – haku palautteista
search-words = Hakusanat
search-words-hint = Haku löytää sanat kaikissa taivutusmuodoissa. Palautteessa tai sen vastauksissa on oltava jokainen sana.
search-send = Hae
search-narrow = Rajaa hakua
search-clear = Tyhjennä haku
search-unit = Kuka käsittelee
search-any-unit = Kaikki yksiköt
search-topic = Aihe
search-any-topic = Kaikki aiheet
search-channel = Miten palaute tuli
search-any-channel = Kaikki tavat
search-from = Saapunut aikaisintaan
search-until = Saapunut viimeistään
search-day-mend = Kirjoita päivä muodossa 1.12.2026.
search-kinds = Laji
search-states = Tila
search-begin = Kirjoita hakusanoja tai rajaa hakua. Uusimmat palautteet näkyvät ensin.
search-found = { $count ->
    [one] 1 palaute löytyi
   *[other] { $shown } palautetta löytyi
}
search-found-part = { $count ->
    [one] 1 palaute tällä sivulla
   *[other] { $shown } palautetta tällä sivulla
}
search-later = Kirjoitettu käsittelyn aikana
search-nothing = Yhtään palautetta ei löytynyt
search-nothing-fewer = Tarkista kirjoitusasu tai hae vähemmillä sanoilla.
search-nothing-other = Kokeile sanaa, jota asiakas käyttäisi, esimerkiksi ”jono” tai ”puhelin”.
search-nothing-wider = Poista rajauksia.
search-nothing-mine = Haku löytää vain palautteet, jotka saat nähdä. Juuri saapunut palaute löytyy parin sekunnin kuluttua.
search-older = Vanhemmat palautteet
search-newest = Takaisin uusimpiin
## Lupaukset
nav-promises = Lupaukset
promises-title = Missä ajassa vastaamme
promises-lead = Jokainen palaute saa määräajan, kun se saapuu. Saapumispäivää ei lasketa mukaan.
promises-order = Lähimmän yksikön päivät ratkaisevat. Jos yksiköllä tai sen yläpuolella ei ole omia päiviä, ratkaisee palautteen lajin aika, monesta lajista lyhin. Muuten on voimassa koko alueen aika. Muutos koskee uusia palautteita ja niitä, jotka avataan uudelleen. Jo saatu määräaika ei muutu, vaikka palaute siirretään.
promises-saved = Tallennettu. Uusi aika koskee palautteita, jotka saapuvat tästä lähtien.
promises-stale = Joku muutti aikoja samaan aikaan. Tarkista luvut ja tallenna uudelleen.
promises-county-legend = Koko hyvinvointialue
promises-county = Päiviä
promises-calendar = Kaikki päivät lasketaan
promises-working = Vain arkipäivät lasketaan
promises-kinds-legend = Palautteen lajit
promises-kinds-hint = Kirjoita päivien määrä. Jätä tyhjäksi, jos lajilla on sama aika kuin koko alueella. Saavutettavuuspalautteeseen on lain mukaan vastattava 14 päivässä. Mikään yksikkö ei voi pidentää sitä.
promises-units-legend = Yksiköt
promises-units-hint = Päivät koskevat yksikköä ja kaikkia sen alla olevia yksiköitä. Tyhjennä luku, kun yksikkö ei enää tarvitse omaa aikaa.
promises-new-unit = Lisää yksikkö
promises-new-days = Sen päivät
promises-save = Tallenna
mend-promise-days = Kirjoita päivien määrä, 1–365.
mend-promise-unit = Valitse yksikkö ja kirjoita sen päivät, 1–365.
## Vaaratapahtumailmoituksen seuranta ja poistaminen
safety-thanks-follow = Katso, miten ilmoituksesi etenee
safety-follow-title = Vaaratapahtumailmoituksesi
safety-follow-received = Ilmoituksesi on saapunut. Sitä ei ole vielä otettu selvitykseen.
safety-follow-in-review = Ilmoitustasi selvitetään.
safety-follow-closed = Ilmoituksesi on käsitelty.
safety-follow-done = Selvitys päättyi
safety-follow-guarded = Emme näytä täällä, mitä kirjoitit, jotta kukaan muu ei voi lukea sitä tunnuksella.
safety-reply = Vastaus ilmoittajalle
safety-reply-hint = Ilmoittaja näkee vastauksen tunnuksellaan. Voit jättää kentän tyhjäksi. Älä kirjoita tähän henkilötietoja.
safety-erased = Tekstit ja yhteystiedot on poistettu, koska säilytysaika on päättynyt.
privacy-safety-erased = { $count ->
    [one] Poistamme ilmoituksen tekstit ja yhteystiedot päivän kuluttua siitä, kun selvitys on päättynyt.
   *[other] Poistamme ilmoituksen tekstit ja yhteystiedot { $shown } päivän kuluttua siitä, kun selvitys on päättynyt.
}
## Haut tietosuojasivulla
privacy-search-title = Haut
privacy-search = Kun haet kohdetta eikä haku löydä mitään, tallennamme hakusanat. Niiden avulla parannamme hakua. Emme tallenna, kuka haki. Hakua, jossa on sähköpostiosoite tai pitkä numero, emme tallenna.
privacy-searched = { $count ->
    [one] Poistamme hakusanat päivän kuluttua.
   *[other] Poistamme hakusanat { $shown } päivän kuluttua.
}
## Palvelun arviot ja julisteet
service-table-arviot = Lähettäjien arviot käsittelystä kuukausittain
service-table-julisteet = Julisteiden ja korttien tuomat palautteet kuukausittain
service-hidden = ei näytetä
service-ratings-guarded = Jos arvioita on alle { $hidden }, lukua ei näytetä, jotta kenenkään arviota ei voi päätellä.
service-to-posters = Katso, mikä juliste on tuonut palautteita
## Vastausten tuonti toisesta järjestelmästä
nav-import = Tuonti
import-title = Tuo vastauksia toisesta järjestelmästä
import-lead = Tuo aiemman järjestelmän kyselyvastaukset tiedostona. Näet ensin, mitä tiedostossa on. Mitään ei tallennu ennen kuin lataat vastaukset.
import-file = Tiedosto
import-file-hint = CSV- tai Excel-tiedosto (.xlsx), enintään { $shown } Mt. Pidemmän tiedoston tuo ylläpitäjä komennolla. Voit tuoda myös tallennetun lukutavan (.json).
import-privacy = Tiedosto säilytetään salattuna ja poistetaan viimeistään vuorokauden kuluttua.
import-bring = Tuo tiedosto
import-loaded = { $count ->
    [0] Tiedostossa ei ollut uusia vastauksia. Tiedosto on poistettu.
    [one] Yksi vastaus ladattiin. Tiedosto on poistettu.
   *[other] { $shown } vastausta ladattiin. Tiedosto on poistettu.
}
import-kept = Lukutapa { $name } on tallennettu.
import-mappings = Tallennetut lukutavat
import-no-mappings = Lukutapoja ei ole vielä. Kun kokeilet tiedoston tuontia, sen lukutapa tallentuu.
import-mappings-hint = Lukutapa kertoo, mikä tiedoston sarake on mikä. Voit ladata sen tiedostona ja tuoda toisaalla.
import-back = Takaisin tuontiin
import-file-title = Tiedosto { $file }
import-tried-title = Kokeilun tulos
import-done-title = Vastaukset on ladattu
import-count-new = voidaan ladata
import-count-loaded = ladattiin
import-count-known = oli jo ennestään
import-count-rejected = hylätään
import-count-rows = rivejä yhteensä
import-reasons = Hylätyt rivit
import-row = Rivi
import-reason = Syy
import-rejected-file = Lataa kaikki hylätyt rivit syineen
import-erase-hint = Lataa hylätyt rivit ja poista sitten tiedosto.
import-first-rows = Ensimmäiset rivit
import-rows = { $count ->
    [one] Tiedostossa on yksi rivi.
   *[other] Tiedostossa on { $shown } riviä.
}
import-saved = Käytä tallennettua lukutapaa
import-saved-take = Käytä
import-columns = Mikä sarake on mikä?
import-columns-hint = Vastausaika tarvitaan. Muut valitaan, jos ne ovat tiedostossa. Jos saraketta ei ole, voit antaa joillekin tiedoille saman arvon kaikille riveille.
import-column = Sarake
import-no-column = Ei ole tiedostossa
import-constant = Kaikille sama
import-values = Mitä arvot tarkoittavat?
import-values-hint = Näitä arvoja emme tunne. Ehdotukset on valittu valmiiksi: tarkista ne. Arvo, jolle et valitse mitään, hylätään.
import-values-more = Erilaisia arvoja on yli 200, ja niistä näkyvät ensimmäiset. Tarkista, että sarake on oikea.
import-theirs = Tiedostossa
import-ours = Meillä
import-ours-of = Arvon { $value } vastine
import-name = Lukutavan nimi
import-name-hint = Pieniä kirjaimia a–z, numeroita ja viivoja, esimerkiksi roidu-2023. Samanniminen lukutapa korvataan. Käytä samalle järjestelmälle aina samaa nimeä, niin samat vastaukset eivät tule kahdesti.
import-try = Kokeile
import-load = Lataa vastaukset
import-erase = Poista tiedosto
import-field-submitted-at = Vastausaika
import-field-nps = Suositteluindeksi (0–10)
import-field-access = Sain apua, kun sitä tarvitsin (1–5)
import-field-encounter = Minusta välitettiin (1–5)
import-field-participation = Päätökset tehtiin yhdessä (1–5)
import-field-safety = Turvallinen olo (1–5)
import-field-information = Tiedän, miten jatkuu (1–5)
import-field-clarity = Tieto oli ymmärrettävää (1–5)
import-field-usefulness = Hoidosta oli hyötyä (1–5)
import-field-comment = Avoin kommentti
import-field-unit = Yksikkö
import-field-channel = Vastaustapa
import-field-language = Kieli
import-field-age-group = Ikäryhmä
import-field-sex = Sukupuoli
import-field-municipality = Kotikunta
import-field-survey = Kyselyn tunnus
import-field-response-id = Vastauksen tunniste
import-sex-unknown = ei tiedossa
import-sex-female = nainen
import-sex-male = mies
import-sex-other = muu
import-age-unknown = ei tiedossa
import-age-under-18 = alle 18
import-age-75-over = 75 tai yli
mend-import-file = Valitse tiedosto.
mend-import-large = Tiedosto on liian suuri. Jaa se osiin tai pyydä ylläpitäjää tuomaan se komennolla.
mend-import-unreadable = Tiedostoa ei voi lukea taulukkona. Tallenna se CSV- tai Excel-muodossa (.xlsx) niin, että ensimmäisellä rivillä on sarakkeiden nimet.
mend-import-mapping = Tiedosto ei ole lukutapa. Tarkista, että se on täältä ladattu .json-tiedosto.
mend-import-name = Kirjoita lukutavan nimi: pieniä kirjaimia a–z, numeroita ja viivoja.
mend-import-time = Valitse, missä sarakkeessa on vastausaika.
mend-import-no-column = Tiedostossa ei ole saraketta { $column }. Valitse toinen sarake.
import-count-left = hylättiin
import-wrong-nps = { $value } ei ole kokonaisluku 0–10
import-wrong-statement = { $value } ei ole kokonaisluku 1–5 eikä ”ei koske minua”
import-wrong-time = { $value } ei ole aika, jonka tunnemme
import-wrong-value = arvoa { $value } ei tunneta
import-wrong-missing = tieto puuttuu
import-wrong-width = Rivillä on väärä määrä sarakkeita

## Invitations
stop-offer = En halua kyselyitä
stop-title = Etkö halua kyselyitä?
stop-lead = Paina nappia, niin emme enää lähetä sinulle kyselyitä tähän numeroon tai osoitteeseen.
stop-button = Älkää lähettäkö enää
stop-done = Emme enää lähetä sinulle kyselyitä.
stop-feedback = Palautetta voit silti antaa milloin vain.
stop-give = Anna palautetta
mail-invitation-subject = Miten asiointisi sujui?
mail-invitation-lead = Asioit hiljattain meillä: { $place }. Kerro, miten sujui. Vastaaminen vie noin minuutin. Tästä linkistä pääset kyselyyn:
mail-reminder-subject = Ehdit vielä kertoa, miten asiointisi sujui
mail-reminder-lead = Asioit hiljattain meillä: { $place }. Lähetimme sinulle kyselyn, johon ehdit vielä vastata. Tämä on ainoa muistutus. Tästä linkistä pääset kyselyyn:
mail-invitation-anonymous = Vastaat nimettömänä. Vastaustasi ei yhdistetä sinuun, ja linkin voi käyttää kerran.
mail-end-invitations = Jos et halua kyselyitä, kerro se tästä:

## Omat kyselyt: vastaaminen
survey-own-lead = Vastaukset ovat nimettömiä. Kohdat, joihin tarvitsemme vastauksen, on merkitty.
survey-child-lead = Kerro, miltä sinusta tuntui. Kukaan ei näe, kuka vastasi.
survey-close-lead = Vastaa sen mukaan, mitä itse näit ja koit läheisenä. Vastaukset ovat nimettömiä.
survey-required = (vastaa tähän)
survey-several = Voit valita useita.
survey-when = Vastaa, jos vastasit kohtaan ”{ $question }”: { $answers }
survey-or = { " tai " }
survey-number-hint = Kirjoita kokonaisluku väliltä { $lowest }–{ $highest }.
survey-open-hint = Älä kirjoita nimiä tai henkilötunnusta.
survey-nps-low = Erittäin epätodennäköisesti
survey-nps-high = Erittäin todennäköisesti
survey-ready = Valmis? Lähetä vastauksesi.
survey-not-sent = Vastauksia ei saatu lähetettyä. Tarkista verkkoyhteys ja lähetä uudelleen. Vastauksesi ovat tallessa tällä sivulla.
smiley-1 = Erittäin huono
smiley-2 = Huono
smiley-3 = Ei hyvä eikä huono
smiley-4 = Hyvä
smiley-5 = Erittäin hyvä
smiley-child-1 = Tosi huono
smiley-child-2 = Huono
smiley-child-3 = Ihan ok
smiley-child-4 = Kiva
smiley-child-5 = Tosi kiva
mend-own-missing = Vastaa kohtaan ”{ $question }”.
mend-own-not-a-number = Kirjoita kohtaan ”{ $question }” kokonaisluku numeroina.
mend-own-out-of-range = Kirjoita luku väliltä { $lowest }–{ $highest }.
## Omat kyselyt: henkilöstölle
surveys-title = Kyselyt
surveys-lead = Tee kysely, katso se asiakkaan silmin ja julkaise se. Julkaistu versio ei enää muutu.
surveys-empty = Omia kyselyitä ei ole vielä. Aloita valitsemalla Uusi kysely.
survey-new = Uusi kysely
survey-national = Kansallinen asiakaskokemuskysely
survey-national-lead = Suosittelukysymys, seitsemän väittämää ja avoin kommentti.
survey-locked = Lukittu
survey-national-front = Kysy ensin kansalliset kysymykset
survey-national-front-hint = Suosittelukysymys ja väittämät tulevat alkuun, avoin kommentti loppuun. Niitä ei voi muuttaa. Vain 13 vuotta täyttäneille.
survey-unpublished = Ei vielä julkaistu
survey-go-on = Muokkaa luonnosta
survey-see-answers = Katso vastaukset
survey-name = Kyselyn nimi
survey-name-hint = Asiakas näkee nimen otsikkona, esimerkiksi ”Millainen hammashoitokäyntisi oli?”
survey-audience = Kenelle kysely on
audience-13-and-over = 13 vuotta täyttäneet
audience-7-12 = 7–12-vuotiaat lapset (hymiöt)
audience-close-ones = Läheiset
survey-languages = Millä kielillä kyselyyn voi vastata
in-language-fi = Suomeksi
in-language-sv = Ruotsiksi
in-language-en = Englanniksi
survey-code = Kyselyn tunnus
survey-code-hint = Lyhyt nimi tiedostoja ja lukuja varten, esimerkiksi hammashoito-2026. Sitä ei voi muuttaa myöhemmin.
survey-begin = Luo kysely
survey-from-file = Tuo kysely tiedostosta
survey-file = Valitse tiedosto
survey-json = Tiedoston sisältö (JSON)
survey-json-hint = Liitä tähän kysely, joka on viety Kuulesta. Siitä tulee luonnos.
survey-import = Tuo kysely
mend-survey-code = Kirjoita tunnus pienillä kirjaimilla a–z, numeroilla ja väliviivoilla. Tunnukset national, uusi, tuo ja linkit ovat varattuja.
mend-survey-code-taken = Tunnus on jo toisella kyselyllä. Kirjoita toinen tunnus.
mend-survey-name = Kirjoita kyselyn nimi.
mend-survey-file = Tiedostoa ei voitu tuoda. Korjaa tämä kohta: { $place }
mend-survey-bound = Kirjoita kokonaisluku.
mend-survey-wanted = Valitse ainakin yksi vastaus, jolla kysymys näytetään.
survey-state-published = versio { $version } julkaistu { $day }
survey-state-draft = Luonnos, versio { $version }
survey-stale = Joku muu muutti kyselyä samaan aikaan. Näet sen nyt sellaisena kuin se on. Tarkista ja tallenna uudelleen.
survey-edit = Muokkaa
survey-up = Siirrä ylös
survey-down = Siirrä alas
survey-remove = Poista
survey-remove-sure = Poista kysymys ja sen tekstit
survey-is-required = vastattava
survey-no-text = (teksti puuttuu)
survey-unfinished = Tässä on vielä tehtävää.
survey-shown-when = Näytetään, jos vastaus kohtaan ”{ $question }” on: { $answers }
survey-no-questions = Omia kysymyksiä ei ole vielä. Lisää ensimmäinen.
survey-add-title = Lisää kysymys
survey-kind = Kysymyksen laji
survey-add = Lisää
survey-settings = Kyselyn nimi, kohderyhmä ja kielet
survey-save = Tallenna
survey-check = Tarkistus
survey-texts = Tekstit kielittäin
survey-texts-whole = Kaikki tekstit on kirjoitettu
survey-can-publish = Kyselyn voi julkaista.
survey-troubles = Korjaa ennen julkaisua
survey-notes = Harkitse vielä
survey-broken = Ei enää vertailukelpoista
survey-broken-hint = Näitä vastauksia ei voi verrata edelliseen versioon.
survey-broken-from = Ei vertailukelpoista version { $version } kanssa
survey-in-question = Kysymys { $number }: { $text }
survey-in-removed = Kysymys { $code }: { $text }
survey-note-hard-to-read = suomenkieliset tekstit ovat vaikealukuisia (LIX { $lix }, raja { $limit }). Vaikein on tämä. Lyhennä virkkeitä ja vaihda pitkiä sanoja.
survey-preview = Esikatselu
survey-preview-lead = Näin asiakas näkee kyselyn puhelimella. Voit kokeilla vastaamista, mitään ei lähetetä.
survey-preview-back = Takaisin kyselyyn
survey-to-publish = Tarkista ja julkaise
survey-export = Vie tiedostona (JSON)
survey-throw-away = Poista luonnos
survey-throw-away-lead = Version { $version } luonnos poistetaan. Julkaistut versiot ja vastaukset säilyvät.
survey-publish-title = Julkaise kysely
survey-publish-lead = { $name }, versio { $version }. Julkaisun jälkeen versiota ei voi enää muuttaa. Jos jotain pitää korjata, tehdään uusi versio.
survey-publish = Julkaise versio { $version }
survey-just-published = Versio { $version } on julkaistu.
survey-choose-places = Valitse, missä kyselyyn vastataan
survey-next-version = Tee uusi versio
survey-versions = Versiot
survey-version-since = Versio { $version }, { $day } alkaen
survey-answer = Vastaus
survey-share = Osuus
survey-several-note = sama vastaaja on voinut valita useita
survey-no-texts = Kukaan ei ole vielä kirjoittanut tähän.
survey-national-elsewhere = Kansallisten kysymysten vastaukset ovat mukana kaikissa asiakaskokemuksen luvuissa.
question-kind-nps = Suosittelu 0–10
question-kind-statement = Väittämä 1–5
question-kind-smiley-4 = Hymiöt, 4
question-kind-smiley-5 = Hymiöt, 5
question-kind-single = Valitse yksi
question-kind-multiple = Valitse useita
question-kind-number = Luku
question-kind-open = Avoin kysymys
question-kind-information = Teksti ilman kysymystä
question-hint-nps = Asiakas antaa luvun 0–10.
question-hint-statement = Asiakas kertoo, kuinka samaa mieltä on. Myös ”Ei koske minua” on vaihtoehto.
question-hint-smiley-4 = Neljä hymiötä, sanat niiden alla. Keskimmäistä ei ole.
question-hint-smiley-5 = Viisi hymiötä, sanat niiden alla.
question-hint-single = Asiakas valitsee yhden vaihtoehdon.
question-hint-multiple = Asiakas voi valita useita vaihtoehtoja.
question-hint-number = Asiakas kirjoittaa kokonaisluvun.
question-hint-open = Asiakas kirjoittaa omin sanoin.
question-hint-information = Teksti näytetään kysymysten välissä. Siihen ei vastata.
question-title = Kysymys { $number }
question-text = Kysymys
question-text-shown = Teksti
question-required = Tähän on vastattava
question-required-hint = Käytä harkiten: moni jättää kesken, jos on pakko vastata.
question-choices = Vaihtoehdot
question-choices-hint = Yksi rivi on yksi vaihtoehto. Tyhjä rivi jää pois.
question-choice = vaihtoehto { $number }
question-more = Tallenna ja lisää rivejä
question-bounds = Millainen luku
question-lowest = Pienin
question-highest = Suurin
question-depends = Milloin kysymys näytetään
question-always = Aina
question-only-when = Vain, jos vastaus kohtaan ”{ $question }” on:
question-from = vähintään
question-to = enintään
question-save = Tallenna kysymys
question-cancel = Peruuta
flaw-code = tunnus ei kelpaa tai on varattu
flaw-no-language = valitse ainakin yksi kieli
flaw-nothing-asked = kyselyssä ei kysytä mitään
flaw-too-many = kysymyksiä on liikaa
flaw-national-not-for-them = kansalliset kysymykset ovat vain 13 vuotta täyttäneille
flaw-contrast = hyvinvointialueen väri on liian vaalea: valkoinen teksti ei erotu siitä
flaw-name-missing = kyselyn nimi puuttuu
flaw-text-missing = teksti puuttuu
flaw-choice-text-missing = vaihtoehdon teksti puuttuu
flaw-text-too-long = teksti on liian pitkä
flaw-code-twice = sama tunnus on kahdella kysymyksellä
flaw-choice-codes = vaihtoehtojen tunnukset eivät kelpaa
flaw-too-few-choices = kirjoita ainakin kaksi vaihtoehtoa
flaw-too-many-choices = vaihtoehtoja on liikaa
flaw-bounds = pienin luku on suurempi kuin suurin
flaw-not-for-children = lapsilta ei kysytä näin. Käytä hymiöitä, vaihtoehtoja, lukua tai avointa kysymystä
flaw-condition-not-earlier = ehto viittaa kysymykseen, jota ei kysytä ennen tätä
flaw-condition-unknown = ehto viittaa vastaukseen, jota ei voi antaa
break-audience = kyselyn kohderyhmä on muuttunut
break-national = kansalliset kysymykset ovat vain toisessa versiossa
break-removed = kysymys on poistettu
break-wording = sanamuoto on muuttunut
break-scale = asteikko on muuttunut
break-choices = vaihtoehdot ovat muuttuneet
break-order = kysymyksen paikka on muuttunut
break-condition = kysymys näytetään eri vastaajille kuin ennen
links-survey = Kysely
links-survey-of = Kysely paikassa { $place }
links-save = Tallenna valinnat
links-saved = Valinnat on tallennettu.
survey-answers = { $count ->
    [one] { $shown } vastaus
   *[other] { $shown } vastausta
}
survey-places = { $count ->
    [one] { $shown } QR-osoite
   *[other] { $shown } QR-osoitetta
}
survey-texts-missing = { $count ->
    [one] { $shown } teksti puuttuu
   *[other] { $shown } tekstiä puuttuu
}
survey-answered = { $count ->
    [one] { $shown } vastasi tähän
   *[other] { $shown } vastasi tähän
}
survey-note-long = { $count ->
    [one] Kyselyssä on { $shown } oma kysymys.
   *[other] Kyselyssä on { $shown } omaa kysymystä. Jo yli seitsemän väsyttää: moni jättää kesken.
}

## Kutsut: otanta, osuudet, viestit, vastaaminen
nav-invitations = Kutsut
invitations-title = Kutsut kyselyyn
invitations-parts = Kutsujen osat
invitations-tab-draws = Otanta
invitations-tab-shares = Osuudet
invitations-tab-words = Viestit
invitations-tab-answering = Vastaaminen
invitations-survey = Kysely
invitations-national = Kansallinen asiakaskysely
invitations-waiting = { $count ->
    [one] Yksi käynti odottaa arvontaa
   *[other] { $shown } käyntiä odottaa arvontaa
}
invitations-waiting-days = Käynnit ovat ajalta { $first }–{ $last }. Katso ensin suunnitelma. Siitä näet, ketkä jäävät pois ja miksi, ja mitä viestit maksavat. Mitään ei vielä arvota.
invitations-seed = Siemenluku
invitations-seed-hint = Samat käynnit ja sama siemenluku antavat aina saman otoksen. Siksi arvonnan voi tarkistaa jälkikäteen.
mend-seed = Kirjoita siemenluku numeroina, esimerkiksi 20261122.
invitations-plan = Katso suunnitelma
invitations-none-waiting = Yhtään käyntiä ei odota arvontaa
invitations-how-in = Käynnit tulevat tähän potilas- ja asiakastietojärjestelmistä. Pääkäyttäjä voi kytkeä siirron tai tuoda luettelon tällä komennolla:
invitations-draws = Arvonnat
invitations-no-draws = Yhtään arvontaa ei ole vielä tehty. Tehdyt arvonnat ja niiden viestit näkyvät tässä.
invitations-draws-caption = Arvonnat ja mitä kutsuille on tapahtunut, uusin ensin
invitations-reminders = Muistutukset
invitations-reminders-caption = Muistutukset arvonnoittain
invitations-states = Mitä sarakkeet tarkoittavat
invitations-drawn = Arvonta { $draw } on tehty. Otoksessa on { $sampled } käyntiä.
column-draw = Arvonta
column-drawn-visits = Käyntejä
column-sampled = Otoksessa
column-seed = Siemenluku
sending-waiting = Odottaa
sending-accepted = Lähetetty
sending-delivered = Perillä
sending-refused = Torjuttu
sending-failed = Ei perille
sending-unknown = Epäselvä
sending-overdue = Myöhästyi
sending-opted-out = Kieltäytyi
sending-not-needed = Ei tarpeen
sending-means-waiting = Viesti lähtee, kun lähetysaika on ja palvelin lähettää viestejä.
sending-means-accepted = Operaattori tai sähköpostipalvelin otti viestin. Kuittausta perillemenosta ei ole tullut. Sähköpostista sellaista ei tule.
sending-means-delivered = Operaattori on kuitannut, että viesti meni perille.
sending-means-refused = Operaattori tai sähköpostipalvelin ei ottanut viestiä. Numero tai osoite voi olla väärä.
sending-means-failed = Viesti lähti, mutta operaattori ilmoitti, ettei se mennyt perille.
sending-means-unknown = Yhteys katkesi kesken lähetyksen. Viestiä ei lähetetä uudelleen, jotta kukaan ei saa sitä kahdesti.
sending-means-overdue = Viestiä ei saatu lähetettyä 72 tunnissa. Numero tai osoite on poistettu.
sending-means-opted-out = Asiakas kielsi kyselyt ennen kuin viesti lähti.
sending-means-not-needed = Asiakas oli jo vastannut, tai ensimmäinen viesti ei mennyt perille.
invitations-plan-title = Otannan suunnitelma
invitations-back = Takaisin kutsuihin
invitations-changed-title = Suunnitelma ehti muuttua
invitations-changed = Käynnit tai säännöt muuttuivat sen jälkeen, kun katsoit suunnitelmaa. Mitään ei arvottu. Alla on uusi suunnitelma.
invitations-plan-lead = Tämä on vasta suunnitelma. Mitään ei ole arvottu, eikä mitään lähde ennen kuin painat ”Arvo ja lähetä”.
invitations-sample = Otos
invitations-of = käyntiä otoksessa. Arvonnassa on mukana { $eligible } käyntiä { $visits } käynnistä.
invitations-messages = Viestit
invitations-texts = { $count ->
    [one] 1 tekstiviesti
   *[other] { $shown } tekstiviestiä
}
invitations-parts-number = { $count ->
    [one] yhteensä 1 osa
   *[other] yhteensä { $shown } osaa
}
invitations-mails = { $count ->
    [one] 1 sähköposti
   *[other] { $shown } sähköpostia
}
invitations-price = Arvioitu hinta
invitations-price-hint = ilman muistutuksia
invitations-no-price = Viestin osan hintaa ei ole asetettu, joten hintaa ei voi arvioida. Pääkäyttäjä voi asettaa sen.
invitations-begins = Lähetys voi alkaa
invitations-hours = Viestejä saa lähettää { $days } klo { $hours }.
invitations-pace = { $count ->
    [one] Enintään 1 viesti minuutissa.
   *[other] Enintään { $shown } viestiä minuutissa.
}
sending-days-monday-friday = maanantaista perjantaihin
sending-days-monday-saturday = maanantaista lauantaihin
sending-days-every-day = joka päivä
invitations-reminder = Muistutus
invitations-reminded = { $count ->
    [one] Yksi muistutus 1 tunnin kuluttua, jos vastausta ei ole tullut
   *[other] Yksi muistutus { $shown } tunnin kuluttua, jos vastausta ei ole tullut
}
invitations-not-reminded = Ei muistuteta
invitations-ways-hint = Tämä sivu ei tiedä, onko palvelimella tekstiviesti- ja sähköpostiyhteyttä. Arvonnan jälkeen näet kutsujen sivulta, mitä viesteille on tapahtunut.
invitations-erases = Kun arvot, kaikkien otoksen ulkopuolelle jäävien puhelinnumerot ja osoitteet poistetaan. Tätä ei voi perua.
invitations-draw = Arvo ja lähetä
invitations-nobody = Otokseen ei tulisi ketään, joten mitään ei voi arpoa.
invitations-left-out = Ketkä jäävät pois ja miksi
invitations-draw-title = Arvonta { $draw }
invitations-draw-lead = { $survey }, arvottu { $time }
column-reason = Syy
invitations-in-sample = Otoksessa
invitations-all-visits = Käyntejä yhteensä
left-out-no-address = Ei matkapuhelinnumeroa eikä sähköpostiosoitetta
left-out-no-permission = Ei lupaa kysyä
left-out-too-young = Alle 13-vuotias
left-out-opted-out = On kieltänyt kyselyt
left-out-too-long-ago = Käynnistä on liian kauan
left-out-quarantine = Häneltä on kysytty äskettäin
left-out-another-visit = Saman asiakkaan toinen käynti edusti
left-out-not-drawn = Arpa ei osunut
invitations-by-service = Palveluittain
invitations-by-service-caption = Käynnit, arvonnassa mukana olevat ja otos palveluittain
column-eligible = Arvonnassa
invitations-all = Kaikki yhteensä
invitations-to-shares = Muuta osuuksia
invitations-this-seed = Siemenluku { $seed }
shares-title = Keneltä kysytään: osuudet
shares-saved = Osuus on tallennettu.
shares-lead = Tässä päätetään, kuinka suuri osa käynneistä tai kuinka monta käyntiä kuukaudessa tulee otokseen.
shares-set = Aseta osuus
shares-unit = Mitä osuus koskee
shares-sort = Miten osuus lasketaan
shares-sort-rate = Prosentteina käynneistä
shares-sort-month = Käynteinä kuukaudessa
shares-number = Luku
shares-number-hint = Esimerkiksi 20 tai 2,5. Kuukausimäärä on kokonaisluku.
shares-save = Tallenna osuus
mend-share-unit = Valitse, mitä osuus koskee.
mend-share = Kirjoita prosentit väliltä 0–100 enintään yhdellä desimaalilla, tai kuukausimäärä kokonaislukuna.
shares-held = Osuudet, jotka ovat nyt voimassa
column-share = Osuus
column-share-from = Mistä tulee
shares-here = Asetettu tähän
shares-remove = Poista
shares-by-default = Hyvinvointialueen oletus
share-month = { $count ->
    [one] 1 käynti kuukaudessa
   *[other] { $shown } käyntiä kuukaudessa
}
share-rate = { $rate } käynneistä
shares-rules = Lähin osuus on voimassa: palvelun oma ennen toimialan osuutta. Prosenttiosuus arvotaan kustakin palvelusta erikseen. Kuukausimäärä arvotaan kaikista käynneistä sen alta, johon se on asetettu, ja jaetaan kuukauden päiville.
words-title = Kutsujen viestit
words-saved = Viestit on tallennettu.
words-stale = Joku muutti viestejä sen jälkeen, kun avasit sivun. Avaa sivu uudelleen ja tee muutokset siihen.
words-preview-told = Osat on laskettu. Mitään ei ole vielä tallennettu.
words-lead = Asiakas saa kutsun omalla kielellään. Jos kieltä ei tiedetä, kutsu on suomeksi.
words-fields = Kirjoita {"{"}place{"}"} siihen, mihin tulee paikan nimi, ja {"{"}link{"}"} siihen, mihin tulee linkki. Kerro myös, miten kyselyt voi kieltää: LOPETA, STOPP tai STOP. Sähköpostin teksti on vakio.
words-invitation = Kutsu
words-reminder = Muistutus
words-example = Pisin viesti, jonka joku voi saada
words-signs = { $count ->
    [one] 1 merkki
   *[other] { $shown } merkkiä
}
words-parts = { $count ->
    [one] 1 osa
   *[other] { $shown } osaa
}
words-room = { $count ->
    [one] tilaa vielä 1 merkille
   *[other] tilaa vielä { $shown } merkille
}
words-costly = Näiden merkkien takia osaan mahtuu 70 merkkiä eikä 160:
words-save = Tallenna viestit
words-preview = Laske osat
mend-words-link = Lisää {"{"}link{"}"} siihen, mihin linkki tulee.
mend-words-stop = Kerro, miten kyselyt voi kieltää: lisää LOPETA, STOPP tai STOP.
mend-words-field = Poista { $field }. Käytössä ovat vain {"{"}place{"}"} ja {"{"}link{"}"}.
mend-words-long = Lyhennä. Viestissä saa olla enintään 450 merkkiä.
rates-title = Kuinka moni vastasi
rates-from = Arvonnat aikaisintaan
rates-to = Arvonnat viimeistään
rates-show = Näytä
rates-period = Kutsut, jotka arvottiin { $from }–{ $to }
mend-period = Viimeinen päivä on ennen ensimmäistä. Vaihda päiviä.
rates-empty = Tältä ajalta ei ole arvontoja. Kun kutsuja on arvottu, tästä näkee, kuinka moni niihin vastasi.
rates-by-service = Palveluittain
rates-by-channel = Lähetystavoittain
rates-by-language = Kielittäin
rates-by-age-group = Ikäryhmittäin
rates-column-service = Palvelu
rates-column-channel = Tapa
rates-column-language = Kieli
rates-column-age-group = Ikä
column-sent = Lähetetty
column-delivered = Perillä
column-opened = Avasi kyselyn
column-finished = Vastasi
column-response-rate = Vastausosuus
rates-not-known = ei tietoa
rates-no-service = Ei palvelua
rates-explained = Vastausosuus on vastanneiden osuus niistä, joille kutsu lähetettiin. Perillemenosta kertoo vain tekstiviestien kuittaus.
language-other = muu tai ei tiedossa
age-group-unknown = ei tiedossa
age-group-7-12 = 7–12 vuotta
age-group-13-17 = 13–17 vuotta
age-group-under-18 = alle 18 vuotta
age-group-18-34 = 18–34 vuotta
age-group-35-49 = 35–49 vuotta
age-group-50-64 = 50–64 vuotta
age-group-65-74 = 65–74 vuotta
age-group-75-over = 75 vuotta täyttäneet
weights-title = Suositteluindeksi (NPS), painotettu rinnalla
weights-lead = Painotettu luku arvioi, mikä indeksi olisi, jos eri-ikäiset naiset ja miehet vastaisivat yhtä usein. Jos se eroaa selvästi luvusta ilman painoja, vastaajat ovat erilainen joukko kuin asiakkaat.
column-represented = Käyntejä
column-respondents = Vastaajia
column-raw-nps = NPS
column-weighted-nps = Painotettu NPS
column-weighted-interval = Painotetun väli (95 %)
column-design-effect = Painojen vaikutus
weights-not-represented = { $count ->
    [one] Yhtä käyntiä ei edusta kukaan: sen palvelusta ei ole yhtään vastausta.
   *[other] { $shown } käyntiä ei edusta kukaan: niiden palveluista ei ole yhtään vastausta.
}
weights-without-visits = { $count ->
    [one] Yksi vastaus on palvelusta, jonka käyntejä ei ollut arvonnassa. Sitä ei ole painotetussa luvussa.
   *[other] { $shown } vastausta on palveluista, joiden käyntejä ei ollut arvonnassa. Niitä ei ole painotetussa luvussa.
}
weights-how = Miten painot lasketaan
weights-classes = Käynnit ja vastaajat jaetaan palvelun, ikäryhmän ja sukupuolen mukaan. Kunkin ryhmän vastaajat edustavat ryhmän kaikkia käyntejä. Jos vastaajia on alle { $least }, ryhmä yhdistetään toiseen: ensin sukupuolet, sitten ikäryhmät. Eri palveluita ei yhdistetä.
weights-effect = Painojen vaikutus on Kishin suunnittelukerroin. Jos se on 1,5, painotettu luku on yhtä epävarma kuin jos vastaajia olisi puolitoista kertaa vähemmän. Painot eivät korjaa sitä, jos saman ryhmän tyytyväiset vastaavat useammin kuin tyytymättömät.

# The manager's page: figures of one's own units, what changed, alarms
nav-dashboard = Yksikköni
dashboard-title = Yksikköni
dashboard-all-mine = Kaikki omani
dashboard-period = Luvut ajalta { $from } – { $to }
dashboard-place = Yksikkö
dashboard-length = Ajanjakso
dashboard-days = { $days } viime päivää
dashboard-show = Näytä
dashboard-index = Suositteluindeksi (NPS)
dashboard-way = Vastaustapa
dashboard-ways-all = Kaikki vastaukset
dashboard-ways-text-message = Tekstiviestillä
dashboard-ways-others = Muilla tavoilla
dashboard-value = Luku
dashboard-scale-index = Vaihteluväli (−100…100), viiva on tavoite
dashboard-scale-share = Vaihteluväli (0–100 %)
dashboard-answers = Vastauksia
dashboard-few = vähän vastauksia
dashboard-target = Tavoite { $target }
dashboard-statements = Seitsemän väittämää
dashboard-statement = Väittämä
dashboard-agree = Samaa mieltä
dashboard-units = Yksiköt vierekkäin
dashboard-units-lead = Yksiköt ovat organisaation järjestyksessä. Jos kahden yksikön vaihteluvälit menevät reilusti päällekkäin, niiden eroa ei voi pitää varmana.
dashboard-unit = Yksikkö
dashboard-no-answers = Tältä ajalta ei ole vastauksia kyselyihin.
dashboard-kinds = Palautteen lajit
dashboard-topics = Palautteen aiheet
dashboard-no-feedback = Tältä ajalta ei ole palautteita.
dashboard-what = Mitä
dashboard-now = Palautteita
dashboard-share = Osuus
dashboard-year-ago = Vuosi sitten
dashboard-comments = Uusimmat kommentit kyselyistä
dashboard-no-comments = Tältä ajalta ei ole kommentteja.
dashboard-masked = Nimet, numerot ja muut henkilötiedot on peitetty.
dashboard-handling-time = Käsittelyajan mediaani
dashboard-days-long = { $days } pv
dashboard-of-feedbacks = { $count ->
    [one] yhdestä palautteesta
   *[other] { $shown } palautteesta
}
dashboard-how = Muutosta sanotaan nousuksi tai laskuksi vain, kun se ei selity sattumalla (95 %) ja kun rinnakkain näkyvät luvut on otettu huomioon yhdessä. Vertailuun tarvitaan vähintään 10 vastausta kummaltakin ajalta.
against-before = Edelliseen jaksoon verrattuna
against-year = Vuoden takaiseen verrattuna
change-rose = Nousi { $by }, oli { $then }
change-fell = Laski { $by }, oli { $then }
change-not-told-apart = Ei eroa varmuudella, oli { $then }
change-too-few = Liian vähän vastauksia vertailuun
change-not-comparable = Ei vertailukelpoinen, oli { $then }
change-was = oli { $then }
change-was-only = oli { $then }
change-nothing = Ei vertailukohtaa
change-points = { $by } prosenttiyksikköä
target-above = Yli tavoitteen
target-below = Alle tavoitteen
target-not-told-apart = Ei eroa tavoitteesta varmuudella
mark-wording = { $against }: kysymyksen sanamuoto on muuttunut. Lukuja ei voi verrata suoraan.
mark-channels = { $against }: tekstiviestillä vastanneiden osuus on muuttunut. Tekstiviestillä vastanneet suosittelevat usein enemmän kuin muut, joten vertaa vastaustapoja erikseen.
mark-organisation = { $against }: organisaatio on muuttunut. Vertailuajan luvut on laskettu nykyisen organisaation mukaan.
alert-title = Hälytykset
alert-below-limit = { $unit }: suositteluindeksi { $now } on alle hälytysrajan { $usual }
alert-fell = { $unit }: suositteluindeksi laski, nyt { $now }, sitä ennen { $usual }
alert-negative-burst = { $unit }: kielteisiä kommentteja { $now } viikossa, tavallisesti { $usual }
alert-advice-below-limit = Katso väittämistä ja kommenteista, mikä ei toimi.
alert-advice-fell = Katso, mikä yksikössä on muuttunut viime viikkoina.
alert-advice-negative-burst = Lue uusimmat kommentit: kertovatko ne samasta asiasta?
mail-alert-subject = { $count ->
    [one] Hälytys yksikkösi asiakaskokemuksesta
   *[other] { $shown } hälytystä yksiköidesi asiakaskokemuksesta
}
mail-alert-lead = Näissä yksiköissä asiakaskokemus on muuttunut niin, ettei se selity sattumalla:
mail-open-dashboard = Katso luvut:
mail-about-below-limit = suositteluindeksi on alle hälytysrajan
mail-about-fell = suositteluindeksi on laskenut
mail-about-negative-burst = kielteisiä kommentteja on tavallista enemmän
mail-kind-alert = Hälytykset yksikön asiakaskokemuksesta
notices-alert = Hälytys asiakaskokemuksesta
notices-alert-hint = Kun yksikkösi suositteluindeksi laskee tai kielteisiä kommentteja tulee tavallista enemmän. Enintään kerran päivässä.
dashboard-months = Kehitys kuukausittain
dashboard-month = Kuukausi
dashboard-changed = Mikä muuttui
dashboard-months-lead = Tekstiviestillä ja muilla tavoilla saadut vastaukset ovat erikseen, koska niitä ei voi verrata keskenään.
dashboard-mark-wording = kysymyksen sanamuoto
dashboard-mark-channels = vastaustapojen osuudet
dashboard-mark-organisation = organisaatio
dashboard-of-answers = { $count ->
    [one] { $shown } vastaus
   *[other] { $shown } vastausta
}
# Tavoitteet
nav-goals = Tavoitteet
goals-title = Tavoitteet { $year }
goals-empty = Tässä ovat vuoden tavoitteet avaintuloksineen. Aloita lisäämällä ensimmäinen tavoite tai tuo ne tiedostosta.
goals-none-chosen = Yksikään tavoite ei vastaa rajausta.
goals-all = Kaikki
goals-goal = Tavoite
goals-division = Toimiala
goals-result-area = Tulosalue
goals-key-result = Avaintulos
goals-key-results = Avaintulokset
goals-confidence-q4 = Luottamus, Q4
goals-count-county = Hyvinvointialueen tavoitteita
goals-count-other = Toimialojen ja tulosalueiden tavoitteita
goals-count-key-results = Avaintuloksia
goals-count-responsible = Vastuuhenkilöitä
goals-count-tasks = Tehtäviä
goals-confidence-title = Luottamus avaintuloksen etenemiseen, Q4
goals-confidence-base = { $count ->
    [one] Osuudet yhdestä arviosta.
   *[other] Osuudet { $shown } arviosta.
}
goals-tasks-title = Tehtävien tila
goals-tasks-base = { $count ->
    [one] Osuudet yhdestä tehtävästä.
   *[other] Osuudet kaikista { $shown } tehtävästä, myös niistä, joiden tilaa ei ole kerrottu.
}
goals-state = Tila
goals-number = Määrä
goals-share = Osuus
goals-kpis = Seurattavat mittarit
goals-kpi = Mittari
goals-measured = Kuule mittaa
goals-how = Miten liikennevalo määräytyy
goals-how-text = Liikennevalo kertoo, kuinka suuri osa matkasta lähtötilanteesta tavoitteeseen on kuljettu vuoden lopussa. Yli 90 %: toteutui. 50–90 %: toteutui osittain. Alle 50 %: ei toteutunut. Jos mitattavaa arvoa, lähtötilannetta tai tavoitetta ei ole, toteutumista ei voida laskea; silloin näkyy omistajan arvio, jos hän on antanut sen. Rajat ovat asetuksia.
goal-new = Lisää tavoite
goal-back = Kaikki tavoitteet
goal-stale = Joku muu tallensi tavoitteen sillä välin. Lue, mitä muuttui, ja tallenna uudelleen: se, mitä kirjoitit, on vielä kentissä.
goal-edit = Muokkaa tavoitetta
goal-focus = Strateginen painopiste
goal-unit = Kenen tavoite
goal-owner-title = Omistajan nimike raportissa
goal-owner-person = Omistaja
goal-owner-hint = Vain omistaja voi hyväksyä tekstin.
goal-owned = omistaja: { $who }
goal-summary = Tiivistelmä
goal-assessment = Omistajan arvio kokonaisuudesta
goal-not-assessed = Ei arvioitu
goal-narrative = Miten tavoite toteutui
goal-save = Tallenna
goal-sign-title = Omistajan hyväksyntä
goal-sign-lead = Omistaja ei ole vielä hyväksynyt tekstiä. Jokainen muutos poistaa hyväksynnän.
goal-sign = Hyväksy teksti ja arvio
goal-signed = { $who } hyväksyi tekstin { $time }.
goal-is-signed = hyväksytty
goal-is-not-signed = ei vielä hyväksytty
goal-history = Muutokset
goal-history-command = komento
goal-history-begun = { $who } lisäsi tavoitteen
goal-history-imported = Tavoite tuotiin tiedostosta
goal-history-edited = { $who } muokkasi tavoitetta
goal-history-key-result-edited = { $who } muokkasi avaintulosta ”{ $about }”
goal-history-signed = { $who } hyväksyi tekstin
mend-goal-title = Kirjoita tavoite. Kenttä on tyhjä.
mend-goal-narrative = Kirjoita ensin, miten tavoite toteutui, ja tallenna.
mend-goal-assessment = Valitse ensin arvio kokonaisuudesta ja tallenna.
mend-goal-owner = Vain tavoitteen omistaja voi hyväksyä tekstin.
light-met = Toteutui
light-partly-met = Toteutui osittain
light-not-met = Ei toteutunut
light-cannot-be-assessed = Ei voida arvioida
confidence-progressing = Etenee
confidence-needs-attention = Huomioitava
confidence-not-progressing = Ei etene
confidence-unsaid = Ei arviota
better-higher = Suurempi luku on parempi
better-lower = Pienempi luku on parempi
task-state = Tila
task-state-done = Valmis
task-state-unfinished = Kesken
task-state-not-started = Ei aloitettu
task-state-unsaid = Ei kerrottu
task-title = Tehtävä
task-responsible = Vastuuhenkilöt
kpi-nps = NPS: suositteluindeksi
kpi-service-times = Palveluajat: palveluun pääsi lakisääteisessä ajassa
kpi-revolving-door = Pyöröovi: palasi päivystykseen 72 tunnin kuluessa
kpi-prom = PROM: asiakkaan kokema elämänlaatu (0–100)
kpi-service-events = Palvelutapahtumia, miljoonaa
key-results-none = Tavoitteella ei ole vielä avaintuloksia.
key-result-new = Lisää avaintulos
key-result-baseline = Lähtötilanne
key-result-target = Tavoite
key-result-q1 = Q1
key-result-q2 = Q2
key-result-q3 = Q3
key-result-q4 = Q4
key-result-reached = Matkasta kuljettu
key-result-light = Toteutuminen
key-result-tasks = { $count ->
    [one] yksi tehtävä
   *[other] { $shown } tehtävää
}
key-result-what = Mitä mitataan
key-result-measured-in = Mittayksikkö
key-result-better = Suunta
key-result-measure = Mistä arvot tulevat
key-result-measure-hint = Jos valitset mittarin, Kuule täyttää arvot joka neljännesvuosi vastauksista ja palautteista.
key-result-by-hand = Kirjataan käsin
key-result-responsible = Vastuuhenkilöt
key-result-names-hint = Erota nimet puolipisteellä.
key-result-values = Lähtötilanne, tavoite ja arvot
key-result-confidence = Luottamus etenemiseen neljännesvuosittain
key-result-assessment = Arvio, jos toteutumista ei voida laskea
key-result-assessment-hint = Jos lähtötilanne, tavoite ja Q4 ovat numeroina, liikennevalo lasketaan niistä.
key-result-tasks-legend = Tehtävät
key-result-tasks-hint = Rivi, jolla ei ole tehtävää, jää pois. Lisää tyhjiä rivejä tulee tallentamalla.
key-result-remove = Poista avaintulos
mend-key-result-title = Kirjoita avaintulos. Kenttä on tyhjä.
mend-key-result-number = Kirjoita luku, esimerkiksi 89,4, tai jätä kenttä tyhjäksi.
mend-key-result-direction = Tavoite on lähtötilannetta huonompi. Tarkista tavoite tai suunta.

# Asiavastaavan yhteydenotot
nav-ombudsman = Asiavastaavan yhteydenotot
role-ombudsman = Sosiaali- tai potilasasiavastaava
ombudsman-title = Asiavastaavan yhteydenotot
ombudsman-lead = Kirjaa jokainen yhteydenotto tilastoksi. Älä kirjaa nimiä, henkilötunnuksia tai muuta, mistä ihmisen tunnistaa.
ombudsman-figures = Vuoden luvut
ombudsman-figures-title = Asiavastaavan yhteydenotot { $year }
contact-saved = Yhteydenotto on kirjattu.
contact-day = Päivä
contact-branch = Ala
contact-party = Kuka otti yhteyttä
contact-channel = Miten
contact-place = Paikka tai palvelu
contact-place-hint = Esimerkiksi ”Hammashoitolat”. Käytä samaa nimeä kuin aiemmin, niin luvut kertyvät yhteen.
contact-place-unknown = Muu tai ei tietoa
contact-provider = Palvelun järjestäjä
contact-reasons = Syyt
contact-save = Kirjaa yhteydenotto
contact-remove = Poista
contacts-latest = Viimeisen kuukauden yhteydenotot
contacts-none = Kuukauden aikana ei ole kirjattu yhteydenottoja.
contacts-none-of-year = Vuodelta ei ole kirjattu yhteydenottoja.
contacts-of-year = Yhteydenottoja { $count }, edellisvuonna { $before }.
contacts-by-place = Paikka tai palvelu
contacts-by-reason = Syyt
contacts-by-party = Yhteydenottaja
contacts-by-provider = Palvelun järjestäjä
contacts-by-channel = Yhteydenoton tapa
contacts-reasons-hint = Osuudet yhteydenotoista. Yhteydenotolla voi olla useita syitä, joten osuuksien summa voi ylittää 100 %.
mend-contact-day = Kirjoita päivä, esimerkiksi 1.12.2026. Päivä ei voi olla tulevaisuudessa.
mend-contact-branch = Valitse ala.
mend-contact-party = Valitse, kuka otti yhteyttä.
mend-contact-channel = Valitse, miten yhteyttä otettiin.
mend-contact-reasons = Valitse ainakin yksi syy.
mend-contact-place = Kirjoita vain paikan nimi, enintään 120 merkkiä, ilman yhteystietoja.
branch-patient = Potilasasiat
branch-social = Sosiaaliasiat
branch-early-education = Varhaiskasvatus
party-client = Asiakas tai potilas
party-close-one = Läheinen
party-professional = Ammattilainen
party-other = Joku muu
provider-public = Hyvinvointialue tai kunta
provider-purchased = Ostopalvelu
provider-private = Yksityinen palvelu
provider-unknown = Ei tietoa
reason-service = Hoidon tai palvelun toteuttaminen
reason-access = Hoitoon tai palveluun pääsy ja jonotus
reason-encounter = Kohtelu ja vuorovaikutus
reason-injury = Potilasvahinkoepäily
reason-records = Kirjaukset ja tietosuoja
reason-decision = Päätökset ja sopimukset
reason-self-determination = Tiedonsaanti ja itsemääräämisoikeus
reason-fee = Maksut
reason-advice = Neuvonta ja tiedustelu
reason-other = Muu syy

# Raportit
report-title-quarterly = Asiakaspalautekatsaus { $from }–{ $to }
report-title-yearly = Asiakkuuskertomus { $year }
report-text = Teksti
report-section-summary = Miten onnistuimme?
report-section-kinds = Palautteet lajeittain
report-section-topics = Yleisimmät aiheet
report-section-theme = Teemana { $theme }
report-section-surveys = Mitä kyselyt kertovat
report-section-participation = Osallistuminen
report-section-promise = Palvelulupauksemme
report-section-nps = Suositteluindeksi (NPS)
report-section-statements = Asiakaskokemus
report-section-feedback = Palautepalvelu
report-section-ombudsman = Yhteydenotot sosiaali- ja potilasasiavastaaviin
report-section-safety = Turvallisuus
report-section-actions = Mitä kerroitte ja mitä teimme
report-section-reasons = Miksi jokin luku poikkeaa muista
report-quarterly-summary = Saimme neljänneksen aikana {"{"}feedback_received{"}"} palautetta; vuotta aiemmin niitä oli {"{"}feedback_received before{"}"}. Palautteiden keskimääräinen käsittelyaika oli {"{"}handling_time{"}"} vuorokautta.
report-yearly-nps = Kaikista mitattavista palveluista laskettu NPS on {"{"}nps{"}"}. Vastauksia oli {"{"}responses{"}"}.
report-yearly-feedback = Palautepalveluun saapui {"{"}feedback_received{"}"} palautetta. Luvatussa ajassa käsiteltiin {"{"}within_promise{"}"} niistä, joiden määräpäivä oli vuoden aikana.
report-yearly-safety = Asiakkaat ja läheiset tekivät {"{"}safety_notices{"}"} vaaratapahtumailmoitusta.
report-table-handling = Käsittely
report-table-kinds = Palautteiden määrät lajeittain
report-table-topics = Palautteiden määrät aiheittain
report-table-theme = Teeman palautteet aiheittain ja lajeittain
report-table-divisions = Suositteluindeksi toimialoittain
report-table-services = Suositteluindeksi palveluittain
report-table-groups = Vastausten jakauma
report-table-statements = Väittämien keskiarvot asteikolla 1–5
report-table-feedback-divisions = Palautteet toimialoittain
report-received = Palautteita saapui
report-handling-days = Käsittelyaika keskimäärin, vuorokautta
report-median = Käsittelyajan mediaani, vuorokautta
report-min = Lyhin käsittelyaika, vuorokautta
report-max = Pisin käsittelyaika, vuorokautta
report-within-promise = Käsitelty luvatussa ajassa
report-quick = Käsitelty alle { $days } vuorokaudessa
report-figure = Luku
report-kind = Laji
report-topic = Aihe
report-place = Toimiala tai palvelu
report-nps = NPS
report-nps-before = NPS { $year }
report-responses = Vastauksia
report-answers = Vastauksia
report-statement = Väittämä
report-group = Vastaajat
report-county = Koko hyvinvointialue
report-other-place = Muu toiminta tai ei tietoa
report-all = Yhteensä
report-hundred = 100 %
report-unclassified = Luokittelematon
report-answers-to-nps = Vastauksia suosittelukysymykseen
report-statements-all = Kaikki väittämät
report-kinds-note = Palaute voi olla monenlaista, joten osuuksien summa voi ylittää 100 %. Osuudet ovat kaikista palautteista.
report-topics-note = Palautteella voi olla useita aiheita. Osuudet ovat kaikista palautteista.
report-theme-share = Osuus kaikista palautteista
report-theme-note = Teeman osuus kaikista neljänneksen palautteista on { $share }.
report-several-note = Palautteella voi olla useita lajeja ja aiheita, joten rivit ja sarakkeet voivat ylittää summansa.
report-groups-note = Kriittiset antoivat 0–6, neutraalit 7–8 ja suosittelijat 9–10. NPS on suosittelijoiden osuus vähennettynä kriittisten osuudella.
report-reached = Tavoitteena on NPS { $target }. Palveluiden NPS vaihteli välillä { $least }…{ $most }. Tavoitteen saavutti { $reached } palvelua { $count } palvelusta eli { $share }.
report-statements-note = Kaikkien väittämien keskiarvossa jokainen vastaus painaa saman verran.
nav-reports = Raportit
reports-title = Raportit
reports-lead = Raportin luvut tulevat mittareista. Kirjoita tekstit, tarkista ja julkaise: julkaistu raportti ei enää muutu.
report-new = Uusi raportti
report-which = Raportti
report-period = Ajanjakso
report-period-hint = Neljännes, esimerkiksi 2026-Q3, tai vuosi, esimerkiksi 2025.
report-in-language = Kieli
report-begin = Aloita raportti
reports-none = Raportteja ei ole vielä aloitettu.
mend-report-period = Kirjoita ajanjakso, joka on jo alkanut: katsaukselle neljännes (2026-Q3), kertomukselle vuosi (2025).
report-kind-quarterly = Asiakaspalautekatsaus
report-kind-yearly = Asiakkuuskertomus
report-language-fi = suomeksi
report-language-sv = ruotsiksi
report-language-en = englanniksi
edition-draft = Luonnos
edition-review = Luettavana
edition-published = Julkaistu
edition-history-begun = { $who } aloitti raportin
edition-history-edited = { $who } muokkasi raporttia
edition-history-sent-for-review = { $who } antoi raportin luettavaksi
edition-history-published = { $who } julkaisi raportin
report-stale = Joku muu muutti raporttia sillä välin. Lue, mitä muuttui, ja tallenna uudelleen.
report-to-public = Avaa julkaistu
report-digest = Aineiston ja määritelmien tunniste: { $digest }
report-findings = Tarkistus
report-findings-none = Luvut täsmäävät keskenään.
report-findings-lead = Nämä kohdat eivät täsmää, tai luku on kirjoitettu käsin. Korjaa kohta tai kirjoita syy: se painetaan raporttiin.
report-findings-open = Raporttia ei voi vielä julkaista: korjaa tarkistuksen kohdat tai kirjoita niille syy.
report-review-first = Anna raportti ensin luettavaksi.
report-open = { $count ->
    [one] Yksi kohta odottaa korjausta tai syytä.
   *[other] { $shown } kohtaa odottaa korjausta tai syytä.
}
report-texts = Tekstit
report-fields-hint = Kirjoita luvut kenttinä, niin ne täydennetään mittareista: {"{"}nps{"}"}, {"{"}nps service=suun-terveydenhuolto{"}"}, {"{"}feedback_received before{"}"} (vuotta aiemmin). Tyhjä rivi erottaa kappaleet.
report-save = Tallenna ja tarkista
report-send-for-review = Anna luettavaksi
report-publish = Julkaise
report-preview = Raportti nyt
reviews-title = Katsaukset
reviews-lead = Mitä asiakkaat kertoivat meille, ja miten onnistuimme.
reviews-none = Katsauksia ei ole vielä julkaistu.
review-published = Julkaistu { $day }
report-correct = Tee korjattu painos
review-corrects = Tämä painos korjaa aiemmin julkaistun.
review-corrected = Tästä on julkaistu korjattu painos.
report-kind-goals = Tavoitteiden toteutuminen
report-section-overview = Yleiskuva

# Lukujen selain

nav-explorer = Taulukot ja kuviot
explorer-title = Luvut
explorer-lead = Valitse mittari ja mitä siitä haluat nähdä. Osoite muuttuu kysymyksen mukana: voit lähettää sen työkaverille.
explorer-measure = Mittari
explorer-rows = Rivit
explorer-columns = Sarakkeet
explorer-from = Alkaen
explorer-to = Asti
explorer-narrow = Rajaa
explorer-show = Näytä luvut
explorer-undivided = Ei jakoa
explorer-all = kaikki
explorer-all-value = Kaikki { $value }
explorer-whole = Kaikki yhteensä
explorer-unclassified = Ei tiedossa
explorer-no-label = Luokittelematta
explorer-quarter = { $quarter }. neljännes { $year }
explorer-period = Jakso { $from }–{ $to }
explorer-empty = Valituilla rajauksilla ei ole lukuja. Kokeile pidempää jaksoa tai poista rajauksia.
explorer-value = Luku
explorer-share = Osuus
explorer-none = Ei vastauksia
explorer-hidden = Liian vähän vastauksia
explorer-too-few = liian vähän
explorer-company = peitetty
explorer-under = Pienellä on perusjoukko: { $base }.
explorer-based-on = Perusjoukko: { $base }.
explorer-few-told = * = vähän vastauksia, luku on epävarma.
explorer-small-cells = Luku jätetään pois, jos vastauksia on alle { $hidden } tai jos jonkin toisen poisjätetyn luvun voisi laskea siitä.
explorer-mixes-ways = Tekstiviestillä vastanneet arvioivat usein myönteisemmin kuin muut. Jos vastaustapojen osuudet muuttuvat, luku muuttuu sen takia. Valitse sarakkeiksi vastaustapa tai rajaa yhteen tapaan.
explorer-more = Mittarin määritelmä
explorer-send = Tiedostoissa on samat luvut kuin taulukossa.
explorer-definition = Määritelmä
explorer-base = Perusjoukko
explorer-source = Lähde
explorer-narrowed = Jakso ja rajaukset
explorer-small = Pienet solut
explorer-asked = Osoite
explorer-made = Tehty
explorer-what = Tieto
dimension-county = Hyvinvointialue
dimension-division = Toimiala
dimension-result-area = Tulosalue
dimension-service = Palvelu
dimension-unit = Yksikkö
dimension-place = Yksikkö ja sen alaiset
dimension-channel = Vastaustapa
dimension-survey = Kysely
dimension-language = Kieli
dimension-age-group = Ikäryhmä
dimension-sex = Sukupuoli
dimension-statement = Väittämä
dimension-month = Kuukausi
dimension-quarter = Neljännes
dimension-year = Vuosi
dimension-kind = Palautteen laji
dimension-topic = Aihe
dimension-group = Ryhmä
dimension-form = Lomake
sex-unknown = ei tiedossa
sex-female = nainen
sex-male = mies
sex-other = muu

# Mittarien määritelmät

measures-title = Mittarit ja niiden määritelmät
measures-lead = Jokaisella luvulla on yksi määritelmä. Samat määritelmät ovat käytössä sivuilla, raporteissa ja tiedostoissa.
measures-of-answers = Kyselyvastaukset
measures-of-feedback = Palautteet ja niiden käsittely
measures-of-forms = Lomakkeet ja haut
measures-of-safety = Vaaratapahtumailmoitukset
measure-rounding = Pyöristys
measure-bands = Luokat
measure-since = Voimassa
measure-since-told = { $day } alkaen.
measure-divided = Voidaan jakaa
measure-key = Tunnus tiedostoissa ja komennoissa
measure-wordings = Kysymysten sanamuodot
measure-wordings-lead = Vastaus kuuluu siihen sanamuotoon, jolla kysyttiin. Jos sanamuoto muuttuu, alkaa uusi sarja.
measure-small-told = Julkisesti näytetään luvut, joissa on vähintään { $few } vastausta. Jos vastauksia on { $hidden }–{ $last }, luvun vieressä lukee, että vastauksia on vähän. Alle { $hidden } vastauksen lukuja ei näytetä, eikä lukuja, joista ne voisi laskea.
rounding-whole = Kokonaisluku, ei pyöristetä.
rounding-index = Lähimpään kokonaislukuun, puolikas poispäin nollasta.
rounding-two-decimals = Kahteen desimaaliin, puolikas poispäin nollasta.
rounding-percent = Kokonaisiin prosentteihin. Jos osuuksien pitää olla yhteensä 100, puuttuvat prosentit annetaan suurimmille jakojäännöksille.
rounding-days = Päivinä yhden desimaalin tarkkuudella.
interval-nps = 95 prosentin vaihteluväli korjatulla Waldin menetelmällä: vastausten määrään lisätään kolme, suosittelijoihin ja kriittisiin kumpaankin kolme neljäsosaa (Rocks 2016).
interval-mean = 95 prosentin vaihteluväli t-jakaumasta.
interval-share = 95 prosentin vaihteluväli Wilsonin menetelmällä (1927).

# Julkaistut luvut

chart-table = Luvut taulukkona
satisfaction-statements = Väittämien kanssa samaa mieltä
satisfaction-statements-told = Osuus niistä, joita väittämä koskee ja jotka ovat sen kanssa täysin tai jokseenkin samaa mieltä. Viiva on 95 prosentin luottamusväli.
satisfaction-agree = Samaa mieltä
satisfaction-trend = Suosittelu neljännesvuosittain
satisfaction-trend-told = Mukana ovat päättyneet neljännekset. Tekstiviestillä vastanneet ovat omana viivanaan, koska he arvioivat usein myönteisemmin kuin muut. Varjostus on 95 prosentin luottamusväli.
satisfaction-by-text = Tekstiviestillä
satisfaction-by-others = Muilla tavoilla
satisfaction-ways = Vastaukset vastaustavoittain
satisfaction-open-data = Samat luvut avoimena datana
satisfaction-service-hidden = Vastauksia on liian vähän. Luvut näytetään, kun vastauksia on vähintään { $hidden } eikä luvusta voi laskea toista, joka on jätetty pois.
satisfaction-service-more = Palvelun kaikki luvut
satisfaction-service-deeds = Mitä palautteen perusteella on tehty
embedded-more = Katso kaikki luvut
open-data-title = Avoin data
open-data-lead = Tyytyväisyyssivun luvut tiedostoina. Niissä on täsmälleen se, mikä näytetään sivulla: pienet luvut on jätetty pois samalla tavalla.
open-data-licence = Tietoja saa käyttää vapaasti lisenssillä { $licence }, kun lähteeksi mainitaan { $county }.
open-data-columns = Sarakkeiden merkitys
open-data-column = Sarake
open-data-kind = Tyyppi
open-data-means = Merkitys
open-data-measure = Mittarin tunnus. Määritelmät ovat sivulla Mittarit ja niiden määritelmät.
open-data-from = Jakson ensimmäinen päivä.
open-data-to = Jakson viimeinen päivä.
open-data-service = Palvelun tunnus. Tyhjä, kun luku on koko hyvinvointialueen.
open-data-statement = Väittämän tunnus. Tyhjä, kun luku ei koske väittämää.
open-data-channel = Vastaustapa. Neljänneksissä text_message tai others, muuten kaikki tavat yhdessä.
open-data-value = Luku. Osuudet ovat prosentteja, suositteluindeksi on välillä −100–100.
open-data-low = 95 prosentin luottamusvälin alaraja.
open-data-high = 95 prosentin luottamusvälin yläraja.
open-data-base = Perusjoukko eli se, kuinka monesta vastauksesta luku on laskettu.
open-data-note = few: vähän vastauksia; too_few: jätetty pois, koska vastauksia on liian vähän; complementary: jätetty pois, koska toisen pois jätetyn luvun voisi laskea siitä.
data-kind-text = teksti
data-kind-date = päivä
data-kind-number = luku
data-kind-integer = kokonaisluku
open-data-own-site = Luvut omalle sivustolle
open-data-frame = Kehys, jossa luku, luokka ja vastausten jakauma päivittyvät itsestään:
open-data-picture = Kuva, jossa on luku:
open-data-of-service = Yhden palvelun luvut saat vaihtamalla osoitteen:
## Mitä ihmiset kirjoittivat
nav-comments = Kommentit
fact-tone = Sävy
tone-positive = Myönteinen
tone-neutral = Neutraali
tone-negative = Kielteinen
tone-unknown = Sävy ei selvä
tone-mixed = kehuja ja moitteita
unmask = Näytä henkilötiedot
unmask-hint = Henkilötiedot on peitetty, koska et käsittele tätä palautetta. Jos näytät ne, siitä jää merkintä käsittelyn vaiheisiin.
history-unmasked = { $who } katsoi peitetyt henkilötiedot
suggested-title = Kone ehdottaa
suggested-accept = Hyväksy ehdotus
suggested-correct = Korjaa aiheet ja sävy
suggested-unsure = Ehkä myös: { $topics }. Esimerkkejä on vielä liian vähän.
comments-title = Mitä ihmiset kirjoittavat
comments-unit = Yksikkö
comments-period = Ajalta
comments-days = { $days } päivää
comments-source = Mistä
comments-source-all = Palautteet ja kyselyt
comments-source-feedback = Palautteet
comments-source-survey = Kyselyiden kommentit
comments-show = Näytä
comments-none = Tältä ajalta ei ole luettuja kommentteja. Uudet kommentit luetaan muutamassa sekunnissa siitä, kun ne saapuvat.
comments-tones = Kommenttien sävy
comments-said = { $count ->
    [one] Yksi kommentti.
   *[other] { $shown } kommenttia.
}
comments-count = Kommentteja
comments-share = Osuus
comments-unknown-hint = Jos sävy ei ole selvä, kone ei arvaa.
comments-mixed = { $count ->
    [one] Yhdessä on kehuja ja moitteita.
   *[other] { $shown } kommentissa on kehuja ja moitteita.
}
comments-empty = { $count ->
    [one] Yksi tyhjä kommentti, kuten ”ei mitään”, ei ole luvuissa.
   *[other] { $shown } tyhjää kommenttia, kuten ”ei mitään”, ei ole luvuissa.
}
comments-praise = Mitä kehutaan
comments-blame = Mitä moititaan
comments-too-few = Mistään aiheesta ei ole vielä viittä kommenttia.
comments-of-praise = { $count ->
    [one] Yksi myönteinen kommentti
   *[other] { $shown } myönteistä kommenttia
}
comments-of-blame = { $count ->
    [one] Yksi kielteinen kommentti
   *[other] { $shown } kielteistä kommenttia
}
comments-news = Mikä on uutta
comments-news-hint = Sanat ja aiheet, joista kirjoitetaan selvästi useammin kuin edellisten { $days } päivän aikana. Sattuma on suljettu pois tilastollisesti.
comments-no-news = Mikään ei ole noussut selvästi.
comments-everywhere = Kaikissa valituissa yksiköissä
comments-rose = nyt { $now }, edellisellä jaksolla { $before } kommentissa
comments-how = Sävyn ja aiheet lukee tämän palvelun oma kone. Kommentteja ei lähetetä muualle. Lainauksissa ei ole kommentteja, joissa on henkilötietoja.
comments-corrections = { $count ->
    [one] Kone on oppinut yhdestä käsittelijöiden luokittelemasta palautteesta.
   *[other] Kone on oppinut { $shown } käsittelijöiden luokittelemasta palautteesta.
}
comments-no-corrections = Kone ei ole vielä oppinut käsittelijöiden luokitteluista. Se oppii öisin.

# Raportit: kuviot, tiedote, muualta tuodut luvut, kirjoittaminen
report-behind = Luvut taulukkona
report-whole-country = Koko maa
report-words-hint = Tekstissä voi olla **lihavointia**, [linkkejä](https://…), väliotsikoita (## alussa) ja luetteloita (- rivin alussa).
report-under = alle { $limit }
report-hidden-note = Alle { $limit } palautteen tai yhteydenoton määriä ei näytetä, eikä määriä, joista ne voisi laskea (–).
report-critics = Kriittiset
report-passives = Neutraalit
report-promoters = Suosittelijat
report-services-cut = Kuviossa ovat ne { $count } palvelua, joista tuli eniten vastauksia; taulukossa ovat kaikki.
report-way = Vastaustapa
report-quarter = Neljännes
report-interval = Vaihteluväli
report-target = Tavoite { $target }
report-fact-answers = vastauksia { $count }
report-fact-before = { $year }: { $value }
report-fact-responses = Vastauksia kyselyihin
report-fact-statements = Väittämien keskiarvo
report-fact-thanks = kiitosta { $count }
report-sources = Lähteet: { $sources }.
report-title-release = Asiakkaiden palaute vuonna { $year }
report-title-release-days = Asiakkaiden palaute { $from }–{ $to }
report-kind-release = Tiedote
report-kind-ombudsman = Asiavastaavien vuosikertomus
report-field-unknown = { $section }: kenttää { $field } ei ole
report-field-before = vuotta aiemmin
report-field-share = osuus
report-typed-title = Näin teksti näkyy raportissa
report-typed-unknown = Tällaista kenttää ei ole: { $what }. Korjaa kenttä tai valitse se ehdotuksista.
report-typed-by-hand = Kirjoitit luvun käsin: { $what }. Käytä kenttää, jos luku tulee mittareista; muuten kerro tarkistuksessa, mistä se on.
report-typed-offers = Kenttiä
report-nothing = Tältä ajalta ei ole vielä vastauksia, palautteita, tavoitteita eikä yhteydenottoja, joten raportissa ei ole mitään kerrottavaa. Tarkista ajanjakso.
report-language-lacking = Näillä ei ole tekstiä raportin kielellä, joten ne ovat toisella kielellä: { $what }
report-section-about = Tästä kertomuksesta
report-section-year = Vuosi lukuina
report-section-access = Pääsy palveluihin
report-section-remote = Asiointi etänä
report-section-goals = Strategian tavoitteet
report-table-statements-by-way = Väittämien keskiarvot, { $way }
report-table-channels = Suositteluindeksi vastaustavoittain
report-table-trend = Suositteluindeksi neljännesvuosittain
report-table-access = Kuinka pian palveluihin pääsi
report-table-remote = Etäasiointi lukuina
report-table-goals = Tavoitteiden toteutuminen
report-yearly-about =
    Kertomukseen on koottu,

    - miten palvelulupausta on noudatettu
    - miten palvelujen saavutettavuus, laatu, toimivuus ja sujuvuus ovat toteutuneet
    - miten asiakaskokemukseen vaikuttavia asioita on kehitetty
    - miten asukkaat ja asiakkaat ovat osallistuneet palvelujen kehittämiseen
release-in-year = Vuonna { $year }
release-in-days = Ajalla { $from }–{ $to }
release-lead = { $when } asiakkaamme vastasivat kyselyihimme {"{"}responses{"}"} kertaa. Suositteluindeksi NPS oli {"{"}nps{"}"}. Tekstiviestikyselyihin tuli {"{"}responses channel=text_message{"}"} vastausta, ja niiden NPS oli {"{"}nps channel=text_message{"}"}.
release-compared = Vuotta aiemmin NPS oli {"{"}nps before{"}"}.
release-experience = {"{"}statement_agree statement=access{"}"} vastaajista sai apua, kun sitä tarvitsi. {"{"}statement_agree statement=safety{"}"} koki olonsa turvalliseksi hoidon tai palvelun aikana, ja {"{"}statement_agree statement=usefulness{"}"} koki hoidon tai palvelun hyödylliseksi. {"{"}statement_agree statement=information{"}"} tietää, miten hoito tai palvelu jatkuu.
release-feedback = Avointa palautetta tuli {"{"}feedback_received{"}"}. Siitä {"{"}feedback_by_kind kind=thanks share{"}"} oli kiitosta, {"{"}feedback_by_kind kind=criticism share{"}"} moitetta ja {"{"}feedback_by_kind kind=suggestion share{"}"} kehitysehdotuksia. Luvatussa ajassa käsiteltiin {"{"}within_promise{"}"} palautteista, joiden määräpäivä oli tällä ajalla.
release-method = Suositteluindeksi NPS kertoo, suosittelisiko asiakas palvelua läheiselleen: suosittelijoiden osuudesta vähennetään kriittisten osuus. Luvut on laskettu kaikista vastauksista. Palaute voi olla monenlaista, joten osuuksien summa voi olla yli sata prosenttia.
release-section-lead = Asiakkaiden kokemus
release-section-experience = Mitä vastaajat kertoivat
release-section-feedback = Avoin palaute
release-section-actions = Mitä olemme tehneet palautteen perusteella
release-section-method = Näin luvut on laskettu
release-section-contact = Lisätietoja
# Luvut, joista ei voi vähentää
explorer-whole-months = Luvut ovat kuukausilta, jotka ovat ohi. Luku jätetään pois myös, jos jakso katkaisee pienen joukon: silloin vähäisten kuukausien vastaukset näkyvät vasta, kun niitä on yhteensä tarpeeksi.
explorer-this-month = Tämän kuun vastaukset: yksikön tilanne
measures-of-invitations = Kutsut ja vastausaste
measures-of-goals = Tavoitteet ja ohjauksen mittarit
rounding-one-decimal = Yhden desimaalin tarkkuudella.
alert-about = Moitteissa nousi esiin: { $topics }.
dashboard-behind-index = Indeksi kuukausittain ja vastaustavoittain
dashboard-behind-comments = Lue, mitä kehutaan ja moititaan
dashboard-tones = Kommentteja, joissa sanotaan jotain, on { $count }: { $shares }.
satisfaction-reworded = Kysymyksen sanamuoto muuttui.
explorer-covered = Peitetty

# The public trend over a changed organisation
satisfaction-reorganised = Organisaatio muuttui: luvut on laskettu nykyisen organisaation mukaan.
# Omien kyselyiden avoimet vastaukset
comments-source-own = Omien kyselyiden vastaukset
survey-newest-texts = Uusimmat vastaukset
