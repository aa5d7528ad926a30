### Kuule's texts in Finland Swedish. Plain official language; the client is addressed as "du".

## On every page
skip = Gå till innehållet
languages = Språk
footer-nav = Information om webbplatsen
nav-give = Ge respons
nav-follow = Följ din respons
nav-satisfaction = Klientnöjdhet
nav-accessibility = Tillgänglighet
nav-privacy = Dataskydd
nav-staff = För personalen
to-front = Till startsidan
optional = (frivilligt)
choose = Välj
mends-prefix = Rätta:
mends-title = Rätta följande punkter
step-next = Nästa
step-back = Föregående
step-progress = Steg { "{n}" } av { "{all}" }
place-unknown = Plats eller tjänst okänd
place-unknown-short = okänt
central-desk = Centrala responstjänsten
no-text = Ingen text

## Errors
error-not-found = Sidan hittades inte
error-not-found-advice = Sidan har kanske tagits bort, eller så är adressen felskriven. Du kan gå tillbaka till startsidan.
error-foreign-form = Formuläret kunde inte tas emot
error-foreign-form-advice = Formuläret skickades från en föråldrad sida eller från en främmande webbplats. Öppna sidan på nytt och skicka formuläret därifrån.
error-too-large = Formuläret är för stort
error-too-large-advice = Förkorta texten och skicka formuläret på nytt. Responsen får innehålla högst 4 000 tecken.
error-internal = Något gick fel
error-internal-advice = Felet är vårt, inte ditt. Gå tillbaka till föregående sida och försök på nytt om en stund: texten du skrev finns kvar där. Om du redan hann skicka responsen blir den inte dubbel även om du skickar den på nytt.

## Front page
home-title = Berätta om den service du fick
home-lead = Din respons hjälper oss att förbättra våra tjänster. Du kan ge respons utan att uppge ditt namn och utan att logga in.
home-give = Ge respons
home-give-more = Tacka, kritisera, fråga eller föreslå. Vi behandlar din respons inom { $days } dagar.
home-follow = Följ din respons
home-follow-more = Läs svaret och fortsätt diskussionen med din uppföljningskod.
home-satisfaction = Klientnöjdhet
home-satisfaction-more = Se vad våra klienter tycker om våra tjänster.

## When the matter is not feedback
elsewhere-title = Gäller ditt ärende något annat än respons?
elsewhere-emergency = Ring 112 i en nödsituation.
elsewhere-emergency-more = Responsen läses inte genast. Om du behöver vård eller råd i dag, ring Jourhjälpen 116 117.
elsewhere-other = Anmärkning, klagomål, patientskada, farlig situation eller tidsbokning
elsewhere-muistutus = Anmärkning
elsewhere-muistutus-more = Om du är missnöjd med din vård eller med hur du har blivit bemött och vill ha ett officiellt svar, gör en anmärkning. Du får råd av patientombudet eller socialombudet. Det här formuläret är inte en anmärkning.
elsewhere-kantelu = Klagomål
elsewhere-kantelu-more = Ett klagomål görs till den myndighet som utövar tillsyn. Oftast lönar det sig att först göra en anmärkning.
elsewhere-injury = Patientskada
elsewhere-injury-more = Om du misstänker att vården har orsakat dig en skada kan du söka ersättning hos Patientförsäkringscentralen.
elsewhere-safety = Farlig situation
elsewhere-safety-more = Om det uppstod en farlig situation i vården eller servicen, gör en anmälan om farlig situation till välfärdsområdet.
elsewhere-booking = Tidsbokning och recept
elsewhere-booking-more = Vi kan inte boka tider eller förnya recept via responsen. Kontakta din vårdenhet direkt eller använd MittKanta.

## Feedback form
give-title = Ge respons
give-lead = Det här tar ungefär en minut. Du behöver inte uppge ditt namn.
give-elsewhere = Anmärkning eller något annat ärende?
give-send = Skicka responsen
give-before-sending = Skriv inte personbeteckningar eller andra personers namn. Din respons går till dem som ansvarar för tjänsten.
give-expired-title = Skicka formuläret en gång till
give-expired = Formuläret var öppet så länge att det inte kunde tas emot. Texten du skrev finns kvar. Kontrollera den och skicka på nytt.
target-legend = Vilken plats eller tjänst gäller din respons?
target-search = Skriv en plats eller en tjänst
target-search-hint = Till exempel tandklinik, rådgivning, hemvård åt mamma eller faktura
target-find = Sök
target-found-one = Ett alternativ hittades. Välj det i listan.
target-found-many = { "{n}" } alternativ hittades. Välj i listan.
target-none-found = Vi hittade ingen plats som passar. Pröva ett annat ord eller välj ”Jag vet inte”.
target-unknown = Jag vet inte, eller saken gäller något annat
target-browse = Bläddra bland alla tjänster
kinds-legend = Vilken typ av respons är det?
kinds-hint = Du kan välja flera.
kind-thanks = Tack
kind-criticism = Kritik
kind-suggestion = Förslag
kind-question = Fråga
kind-accessibility = Respons om tillgänglighet
kind-accessibility-hint = tillgängligheten på en webbplats eller i en lokal
kind-other = Annat
text-label = Vad vill du säga?
text-hint = Berätta med egna ord vad som hände. Högst 4 000 tecken.
text-left = Tecken kvar: { "{n}" }
text-over = { "{n}" } tecken för mycket
reply-legend = Vill du ha ett svar?
reply-none = Jag behöver inget svar
reply-code = Ja, jag läser svaret på den här webbplatsen
reply-code-hint = Du får en uppföljningskod. Du behöver inte uppge ditt namn.
reply-contact = Ja, kontakta mig
contact-hint = Dina kontaktuppgifter visas bara för dem som behandlar din respons. Ange din e-postadress eller ditt telefonnummer.
contact-name = Namn (frivilligt)
contact-email = E-postadress
contact-phone = Telefonnummer
speaker-legend = Vem är du?
speaker-client = Klient eller patient
speaker-close-one = Närstående
speaker-resident = Invånare
speaker-professional = Yrkesperson
speaker-unsaid = Inte angivet

## What to mend
mend-target-missing = Välj vad din respons gäller. Om du inte vet, välj ”Jag vet inte”.
mend-target-gone = Den plats eller tjänst som du valde finns inte längre. Välj en ny.
mend-kinds-missing = Välj minst ett alternativ: vilken typ av respons är det?
mend-text-missing = Skriv din respons. Fältet är tomt.
mend-text-too-long = { $count ->
    [one] Förkorta texten med ett tecken.
   *[other] Förkorta texten med { $shown } tecken.
}
mend-email-missing = Ange en e-postadress eller ett telefonnummer så att vi kan svara dig.
mend-email-malformed = Kontrollera e-postadressen. Den ska ha formen namn@exempel.fi.
mend-phone-malformed = Kontrollera telefonnumret. Skriv det med siffror, till exempel 040 123 4567.
mend-channel-missing = Välj hur du fick responsen.
mend-hand-to-missing = Välj vart du överför responsen.
mend-reason-missing = Skriv varför du överför responsen.
mend-unit-missing = Välj plats.

## Thank you
thanks-title = Tack för din respons
thanks-where = Den har nu kommit fram. Plats eller tjänst: { $place }.
thanks-code-title = Din uppföljningskod
thanks-code-more = Skriv upp koden eller ta en bild av den. Med koden ser du hur ärendet framskrider, och du kan läsa svaret. Vi kan inte skicka koden till dig senare.
thanks-follow = Öppna uppföljningssidan
thanks-next-title = Vad händer härnäst?
thanks-reply-by = Vi svarar senast { $day }.
thanks-handled-by = Vi läser och behandlar din respons senast { $day }.
thanks-used-for = Din respons går direkt till dem som ansvarar för tjänsten. De använder den för att förbättra tjänsten.
thanks-again = Ge ny respons

## Follow-up
ask-code-title = Följ din respons
ask-code-lead = Med uppföljningskoden ser du hur din respons behandlas, och du kan läsa svaret.
ask-code-label = Uppföljningskod
ask-code-hint = Koden har 12 tecken, till exempel K7MQ-3XPD-9RTW. Det spelar ingen roll om du skriver med stora eller små bokstäver.
ask-code-not-found = Ingen respons hittades med den här koden. Kontrollera koden ett tecken i taget.
ask-code-send = Visa responsen
follow-title = Din respons
follow-state-received = Responsen har kommit in och väntar på en handläggare.
follow-state-in-handling = Din respons behandlas.
follow-state-answered = Din respons har besvarats.
follow-state-closed = Responsen har behandlats.
follow-by = Vi behandlar den senast { $day }.
follow-late = Behandlingen är försenad. Vi lovade behandla din respons senast { $day }. Vi beklagar.
follow-yours = Du skrev om: { $place }
follow-steps = Så här har ärendet framskridit
follow-received = Responsen kom in
follow-taken = Behandlingen började
follow-handed-over = Responsen överfördes till rätt ställe
follow-answered = Svar
follow-closed = Behandlingen avslutades
follow-reopened = Responsen öppnades på nytt
follow-sender-wrote = Du skrev
follow-write = Vill du tillägga något?
follow-write-hint = Du kan fråga mer eller komplettera din respons. Meddelandet går till samma handläggare.
follow-send = Skicka meddelandet

## Survey
survey-title = Hurdan var din upplevelse?
survey-lead = Det tar mindre än en minut att svara. Svaren är anonyma, och du kan hoppa över frågor.
survey-comment = Vill du säga något mer?
survey-comment-hint = Vad var bra, vad borde förbättras? Skriv inte namn eller personbeteckningar.
survey-send = Skicka svaren
survey-empty = Svara på minst en fråga och skicka sedan.
survey-thanks-title = Tack för ditt svar
survey-thanks-lead = Det har sparats.
survey-thanks-more = Alla svar läses. Med hjälp av dem förbättrar vi våra tjänster.
survey-thanks-feedback = Ge öppen respons
survey-thanks-satisfaction = Se vad andra tycker
link-used = Den här enkäten har redan besvarats
link-used-advice = Länken kan användas en gång. Om du vill berätta mer kan du ge respons.
link-expired = Svarstiden har gått ut
link-expired-advice = Det går inte längre att svara på den här enkäten. Du kan ändå ge respons.
link-unknown = Länken fungerar inte
link-unknown-advice = Kontrollera att adressen är rätt och att du har skrivit hela adressen. Du kan också ge respons utan länk.

## Client satisfaction
satisfaction-title = Klientnöjdhet
satisfaction-lead = Så här har våra klienter bedömt våra tjänster under de senaste 30 dagarna, { $from }–{ $to }.
satisfaction-county = Hela välfärdsområdet
satisfaction-empty = Det finns ännu inte tillräckligt många svar från den här tiden. Siffrorna visas här när klienterna har svarat på enkäterna.
satisfaction-services = Per tjänst
satisfaction-elsewhere = Övriga tjänster
satisfaction-few = få svar, siffran är osäker
satisfaction-hidden-few = För få svar för att visas.
satisfaction-hidden-company = Visas inte, så att svaren för små tjänster inte kan räknas ut.
satisfaction-table = Visa siffrorna som tabell
satisfaction-table-caption = Rekommendationsindex per tjänst { $from }–{ $to }
satisfaction-what = Vad betyder siffrorna?
satisfaction-what-nps = Vi frågar våra klienter: Hur sannolikt är det att du skulle rekommendera den service du fick till en närstående, på skalan 0–10? Ambassadörer är de som har gett 9–10, passiva de som har gett 7–8 och kritiker de som har gett 0–6. Rekommendationsindexet (NPS) är andelen ambassadörer minus andelen kritiker. Det kan vara vilket tal som helst mellan −100 och 100.
satisfaction-what-bands = Omdömet bredvid talet: minst { $good } är bra, minst { $very } mycket bra och minst { $excellent } utmärkt.
satisfaction-what-interval = Konfidensintervallet visar hur säker siffran är: ju färre svar, desto bredare intervall.
satisfaction-what-hidden = Om det finns färre än { $hidden } svar visas siffran inte, så att ingen enskild persons svar kan räknas ut. Om det finns färre än { $few } svar nämns det bredvid siffran.
satisfaction-live = Det här är en demowebbplats: siffrorna uppdateras genast. I verklig användning uppdateras de varje vecka, så att ett enskilt svar inte kan räknas ut.
satisfaction-weekly = Siffrorna uppdateras varje vecka. Därför går det inte att räkna ut ett enskilt svar av hur siffrorna ändras.
nps-answers = svar
nps-interval = konfidensintervall (95 %)
nps-interval-short = Konfidensintervall 95 %
nps-target = mål
critics = Kritiker
passives = Passiva
promoters = Ambassadörer
band-most-would-not-recommend = fler kritiker än ambassadörer
band-good = bra
band-very-good = mycket bra
band-excellent = utmärkt
column-service = Tjänst
column-nps = NPS
column-answers = Svar

## Accessibility and data protection
accessibility-title = Tillgänglighetsutlåtande
accessibility-lead = { $county } vill att alla ska kunna ge respons och läsa resultaten. Det här utlåtandet gäller responstjänsten.
accessibility-state-title = Tjänstens tillgänglighet
accessibility-state = Tjänsten är gjord för att uppfylla riktlinjerna för tillgängligt webbinnehåll (WCAG 2.2, nivå AA). Den kan användas med tangentbord, med skärmläsare, i förstoring och utan JavaScript. Vi känner inte till några brister. Om du hittar en brist, berätta om den för oss.
accessibility-feedback-title = Berätta om en brist
accessibility-feedback = Välj ”Respons om tillgänglighet” i responsformuläret. Vi svarar inom { $days } dagar.
accessibility-authority-title = Tillsynsmyndighet
accessibility-authority = Om du inte är nöjd med svaret eller inte får något svar inom två veckor kan du anmäla saken till den myndighet som utövar tillsyn över tillgängligheten i digitala tjänster (saavutettavuusvaatimukset.fi/sv).
privacy-title = Dataskydd
privacy-lead = Du kan ge respons och svara på enkäter anonymt. Dina uppgifter stannar i välfärdsområdets egna system.
privacy-what-title = Vilka uppgifter sparar vi?
privacy-what = Vi sparar din respons, vad den gäller och tidpunkten. Namn, e-postadress och telefonnummer sparar vi bara om du ber oss kontakta dig. De förvaras separat och krypterade.
privacy-who-title = Vem ser din respons?
privacy-who = De som ansvarar för tjänsten och behandlar responsen ser den. Webbplatsen spårar inte besökare och innehåller varken reklam eller delar från andra webbtjänster.
privacy-survey-title = Enkäter
privacy-survey = Enkätens länk sparas inte tillsammans med svaret. Av svaret går det inte att se vem länken skickades till. Siffror för små grupper publiceras inte.
privacy-rights-title = Dina rättigheter
privacy-rights = Med uppföljningskoden ser du din respons och hur den behandlas. Om du vill att din respons raderas eller rättas, skriv det på uppföljningssidan eller kontakta välfärdsområdets dataskyddsombud.

## Staff pages
staff-home = Respons och enkäter
staff-nav = Personalens sidor
nav-inbox = Respons
nav-enter = Registrera respons
nav-surveys = Enkäter
nav-people = Användare
sign-out = Logga ut
sign-in-title = Logga in
sign-in-lead = De här sidorna är för välfärdsområdets personal.
sign-in-email = E-postadress
sign-in-password = Lösenord
sign-in-send = Logga in
sign-in-wrong = E-postadressen eller lösenordet är fel.
sign-in-too-many = För många försök. Vänta 15 minuter och försök på nytt.
inbox-title = Respons
inbox-parts = Responslistans delar
inbox-open = Öppna
inbox-mine = Mina
inbox-done = Behandlade
inbox-late = { $count ->
    [one] 1 försenad
   *[other] { $shown } försenade
}
inbox-today = { $count ->
    [one] 1 ska behandlas i dag
   *[other] { $shown } ska behandlas i dag
}
inbox-empty-avoimet = Ingen öppen respons. Bra jobbat. Ny respons kommer hit, den mest brådskande först.
inbox-empty-omat = Du har inte tagit upp någon respons till behandling. Öppna en respons och välj ”Ta upp till behandling”.
inbox-empty-valmiit = Behandlad respons kommer hit.
column-due = Tidsfrist
column-feedback = Respons
column-place = Plats eller tjänst
column-kinds = Typ
column-state = Status
column-address = Adress
column-name = Namn
column-email = E-postadress
column-duties = Roller
row-received = Kom in { $day }
row-wants-reply = vill ha svar
due-on = { $day }
due-today = i dag
due-late = { $count ->
    [one] 1 dag försenad
   *[other] { $shown } dagar försenad
}
due-done = i tid
due-done-late = för sent
state-received = Inkommen
state-in-handling = Under behandling
state-answered = Besvarad
state-closed = Avslutad
pages = Sidor
page-before = Föregående sida
page-after = Nästa sida
page-of = Sida { $number } av { $pages }
done-siirretty = Responsen överfördes.
done-suljettu = Responsen avslutades.
done-vastattu = Svaret har skickats. Avsändaren kan läsa det med sin uppföljningskod.
feedback-title = Respons
feedback-facts = Uppgifter om responsen och åtgärder
back-to-inbox = Tillbaka till responslistan
stale-title = Någon hann före dig
stale = Responsen har ändrats sedan du öppnade sidan. Nu ser du den som den är. Texten du skrev finns kvar.
take = Ta upp till behandling
reopen = Öppna på nytt
answer-label = Svara avsändaren
answer-hint-none = Avsändaren bad inte om svar men kan läsa det med sin uppföljningskod.
answer-hint-code = Avsändaren läser svaret med sin uppföljningskod.
answer-hint-contact = Avsändaren bad om att bli kontaktad: kontaktuppgifterna finns på den här sidan. Det svar som du skriver här kan avsändaren också läsa med sin uppföljningskod.
answer-send = Skicka svaret
history-title = Behandlingens gång
history-received = Responsen kom in ({ $channel })
history-taken = { $who } tog upp till behandling
history-handed-over = { $who } överförde: { $places }
history-answered = { $who } svarade
history-closed = { $who } avslutade
history-reopened = { $who } öppnade på nytt
history-sender-wrote = { $who } skrev
actor-sender = Avsändaren
actor-system = Kuule
fact-received = Kom in
fact-due = Tidsfrist
fact-desk = Handläggare
fact-channel = Hur responsen kom in
fact-speaker = Vem som ger respons
fact-reply = Svar
fact-contact = Kontaktuppgifter
fact-number = Nummer
entered-by = registrerad av { $who }
wish-none = Inte begärt
wish-code = Med uppföljningskod
wish-contact = Vill bli kontaktad
channel-web = webbformulär
channel-text-message = textmeddelande
channel-qr = QR-kod
channel-kiosk = responsterminal
channel-email = e-post
channel-interviewer = intervju
channel-chat = chatt
channel-phone = telefon
channel-paper = papper
channel-face-to-face = ansikte mot ansikte
channel-embedded = annan webbplats
channel-other = annat
hand-over = Överför till en annan enhet
hand-over-to = Vart
hand-over-reason = Varför överför du responsen
hand-over-reason-hint = Den nya handläggaren ser det här, men inte avsändaren.
hand-over-send = Överför responsen
close = Avsluta utan att svara
close-reason = Varför avslutar du
close-reason-hint = Detta sparas i behandlingshistoriken. Avsändaren ser det inte.
close-send = Avsluta responsen
enter-title = Registrera respons
enter-lead = Registrera för klientens räkning det som klienten sa till dig eller skrev på papper.
enter-channel = Hur fick du responsen?
enter-speaker-legend = Vem gav responsen?
enter-reply-legend = Vill den som gav responsen ha ett svar?
enter-reply-none = Vill inte ha svar
enter-reply-code = Ja, med uppföljningskoden
enter-reply-contact = Ja, genom kontakt
enter-send = Spara responsen
entered-title = Responsen har registrerats
entered-where = Plats eller tjänst: { $place }. Den behandlas senast { $day }.
entered-code = Ge den här uppföljningskoden till klienten om klienten vill följa ärendet
entered-again = Registrera ny respons
links-title = Enkäter
links-lead = Den nationella enkäten om klientupplevelse: rekommendationsindex, sju påståenden och en öppen kommentar.
links-one-title = Engångslänk
links-one-lead = Länken kan användas för att svara en gång. Den gäller i { $days } dagar.
links-unit = Plats som enkäten gäller
links-make = Skapa länk
links-places = Platsernas QR-adresser
links-places-empty = Det finns inga QR-adresser ännu. De skapas när organisationen importeras.
links-places-caption = Den som har besökt platsen kan svara via adressen. Flera personer kan svara via samma adress.
people-title = Användare
people-lead = Användarna och deras roller. En roll gäller enheten och allt som hör under den.
people-command = Användare läggs till och tas bort på kommandoraden:
person-disabled = (inaktiverad)
role-handler = Handläggare
role-manager = Chef
role-experience-manager = Klientupplevelsechef
role-administrator = Huvudanvändare

## Search over feedback
nav-search = Sök
search-title = Sök respons
search-title-of = { $words } – sökning i responsen
search-words = Sökord
search-words-hint = Sökningen hittar orden i alla böjningsformer. Varje ord måste finnas i responsen eller i svaren på den.
search-send = Sök
search-narrow = Avgränsa sökningen
search-clear = Töm sökningen
search-unit = Vem behandlar
search-any-unit = Alla enheter
search-topic = Ämne
search-any-topic = Alla ämnen
search-channel = Hur responsen kom
search-any-channel = Alla sätt
search-from = Kom tidigast
search-until = Kom senast
search-day-mend = Skriv dagen i formen 1.12.2026.
search-kinds = Typ
search-states = Status
search-begin = Skriv sökord eller avgränsa sökningen. Den nyaste responsen visas först.
search-found = { $count ->
    [one] 1 respons hittades
   *[other] { $shown } responser hittades
}
search-found-part = { $count ->
    [one] 1 respons på den här sidan
   *[other] { $shown } responser på den här sidan
}
search-later = Skrivet under behandlingen
search-nothing = Ingen respons hittades
search-nothing-fewer = Kontrollera stavningen eller sök med färre ord.
search-nothing-other = Pröva ett ord som en klient skulle använda, till exempel ”kö” eller ”telefon”.
search-nothing-wider = Ta bort avgränsningar.
search-nothing-mine = Sökningen hittar bara respons som du får se. Respons som just har kommit hittas om ett par sekunder.
search-older = Äldre respons
search-newest = Tillbaka till den nyaste
