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
ask-code-hint = Koodissa on 12 merkkiä, esimerkiksi K7MQ-3XPD-9RTW. Isoilla ja pienillä kirjaimilla ei ole väliä.
ask-code-not-found = Tällä koodilla ei löytynyt palautetta. Tarkista koodi merkki kerrallaan.
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
satisfaction-weekly = Luvut päivittyvät viikoittain. Siksi yksittäistä vastausta ei voi päätellä lukujen muutoksesta.
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
nav-inbox = Palautteet
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
inbox-open = Avoimet
inbox-mine = Minulla
inbox-done = Käsitellyt
inbox-late = { $count ->
    [one] 1 myöhässä
   *[other] { $shown } myöhässä
}
inbox-today = { $count ->
    [one] 1 määräaika tänään
   *[other] { $shown } määräaikaa tänään
}
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
links-title = Kyselyt
links-lead = Kansallinen asiakaskokemuskysely: suositteluindeksi, seitsemän väittämää ja avoin kommentti.
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
