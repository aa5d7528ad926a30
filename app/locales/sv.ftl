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
ask-code-hint = Koden har 12 tecken, till exempel K7MQ-3XPD-9RTW. Det spelar ingen roll om du skriver med stora eller små bokstäver. Koden för en anmälan om en farlig situation går också bra.
ask-code-not-found = Ingen respons eller anmälan hittades med den här koden. Kontrollera koden ett tecken i taget.
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
satisfaction-weekly = Siffrorna uppdateras varje vecka, och svaren om varje tjänst tas in i omgångar av minst { $least } svar. Därför kan man inte sluta sig till ett enskilt svar av hur siffrorna ändras.
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
section-nav = Sidorna i denna del
section-feedback = Respons
section-surveys = Enkäter
section-figures = Siffror
section-development = Utveckling
section-upkeep = Underhåll
nav-inbox = Inkommen respons
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
links-title = QR-adresser och länkar
links-lead = Välj till vilken enkät varje plats QR-adress leder, och gör länkar att ge eller skicka.
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

## E-post
nav-notices = Meddelanden
mail-hello = Hej
mail-automatic = Detta är ett automatiskt meddelande. Det går inte att svara på det.
mail-choose = Välj vilka meddelanden du får:
mail-end = Avsluta sådana här meddelanden:
mail-end-sender = Skicka mig inga fler meddelanden om den här responsen:
mail-open-inbox = Öppna responsen:
mail-news-subject = { $count ->
    [one] Respons: ett nytt ärende
   *[other] Respons: { $shown } nya ärenden
}
mail-news-lead = Det finns nytt i din respons:
mail-about-received = { $count ->
    [one] en ny respons
   *[other] { $shown } nya responser
}
mail-about-handed-over = { $count ->
    [one] en respons har överförts hit
   *[other] { $shown } responser har överförts hit
}
mail-about-sender-wrote = { $count ->
    [one] avsändaren har skrivit mer i en respons
   *[other] avsändarna har skrivit mer i { $shown } responser
}
mail-about-review-returned = { $count ->
    [one] ett svar har returnerats till dig
   *[other] { $shown } svar har returnerats till dig
}
mail-about-due = { $count ->
    [one] en respons
   *[other] { $shown } responser
}
mail-about-late = Försenade: { $shown }
mail-about-due-today = Tidsfristen går ut i dag: { $shown }
mail-about-due-soon = Tidsfristen går ut inom tre dagar: { $shown }
mail-about-new = Nya sedan förra morgonen: { $shown }
mail-due-on = Tidsfrist { $day }
mail-digest-subject = Morgonens sammandrag av responsen { $day }
mail-digest-lead = Din öppna respons i morse:
mail-escalation-subject = { $count ->
    [one] Tidsfristen för en respons går snart ut
   *[other] Tidsfristen för { $shown } responser går snart ut
}
mail-escalation-lead = Den här responsen har ännu inte besvarats:
mail-receipt-subject = Din respons har kommit fram
mail-receipt-lead = Tack för responsen som du gav { $day }. Den har kommit fram.
mail-reply-subject = Din respons har besvarats
mail-reply-lead = Du gav oss respons { $day }. Nu har den besvarats.
mail-follow = Läs din respons och svaren här:
mail-follow-by-code = Läs din respons och svaren med uppföljningskoden här:
mail-not-in-mail = För att skydda dina uppgifter skickar vi varken responsen eller svaret per e-post.
mail-erased-on = Vi raderar dina kontaktuppgifter senast { $day }.
mail-kind-news = Meddelanden om ny respons
mail-kind-digest = Morgonens sammandrag av responsen
mail-kind-escalation = Varningar om tidsfrister som snart går ut
mail-kind-receipt = Meddelanden om responsen som du gav
mail-kind-reply = Meddelanden om responsen som du gav
unsubscribe-title = E-postmeddelanden
unsubscribe-is-on = Vi skickar de här meddelandena till dig per e-post.
unsubscribe-is-off = Vi skickar inte de här meddelandena till dig.
unsubscribe-end = Avsluta meddelandena
unsubscribe-undo = Skicka meddelandena i alla fall
unsubscribe-done = Meddelandena har avslutats.
unsubscribe-undone = Vi fortsätter att skicka meddelandena.
unsubscribe-sender = Du kan läsa svaret med uppföljningskoden även om du avslutar meddelandena.
unsubscribe-choices = Alla inställningar för meddelanden (kräver inloggning)
notices-title = Meddelanden per e-post
notices-lead = Meddelandena skickas till adressen { $email }.
notices-off = E-posten är inte i bruk just nu, så inga meddelanden skickas. Dina val sparas ändå.
notices-saved = Dina val har sparats.
notices-legend = Vilka meddelanden vill du ha?
notices-news = Ny respons
notices-news-hint = När du får respons, avsändaren skriver mer eller en respons överförs till dig. Högst ett meddelande på 15 minuter.
notices-digest = Morgonens sammandrag
notices-digest-hint = På vardagsmorgnar antalet responser som är försenade, som ska besvaras i dag och som är nya. Finns det inget kommer inget meddelande.
notices-escalation = Varning om en tidsfrist som snart går ut
notices-escalation-hint = På vardagsmorgnar din enhets respons som inte har besvarats och vars tidsfrist är nära.
notices-language = På vilket språk?
notices-save = Spara
notices-text = Meddelandena innehåller ingen responstext, bara antal och enheter.
contact-erased-after = { $count ->
    [one] Vi raderar dina kontaktuppgifter en dag efter att responsen har behandlats.
   *[other] Vi raderar dina kontaktuppgifter { $shown } dagar efter att responsen har behandlats.
}
contact-erased-on = Vi raderar dina kontaktuppgifter senast { $day }.
contact-is-erased = Dina kontaktuppgifter har raderats.
contact-kept-after = { $count ->
    [one] Raderas en dag efter behandlingen.
   *[other] Raderas { $shown } dagar efter behandlingen.
}
contact-kept-until = Raderas { $day }.
contact-is-gone = Raderade.
fact-contact-erased = Radering av kontaktuppgifter
privacy-erased = { $count ->
    [one] Vi raderar dem en dag efter att responsen har behandlats. Våra e-postmeddelanden innehåller varken responsens eller svarets text.
   *[other] Vi raderar dem { $shown } dagar efter att responsen har behandlats. Våra e-postmeddelanden innehåller varken responsens eller svarets text.
}

## Handläggarens dag
inbox-avoimet = Öppna
inbox-ottamatta = Inte tagna
inbox-omat = Mina
inbox-myohassa = Försenade
inbox-tanaan = I dag
inbox-pian = Inom 3 dagar
inbox-luettavat = Att granska
inbox-valmiit = Behandlade
inbox-empty-ottamatta = All respons har tagits under behandling.
inbox-empty-myohassa = Ingen respons är försenad.
inbox-empty-tanaan = Ingen respons har sin tidsfrist i dag.
inbox-empty-pian = Ingen respons har sin tidsfrist inom de tre följande dagarna.
inbox-empty-luettavat = Inget svar väntar på granskning.
column-choose = Val
column-group = Grupp
column-open = Öppna
column-all = Sammanlagt
column-newest = Den senaste kom
column-language = Språk
row-choose = Välj: { $words }
row-in-group = i en grupp
page-older = Äldre
done-soitettu = Antecknat: avsändaren fick svar per telefon eller ansikte mot ansikte.
done-luettavaksi = Svaret väntar nu på en andra läsare.
bulk-title = Gör med de valda
bulk-take = Ta de valda under behandling
bulk-taken = { $count ->
    [one] 1 respons togs under behandling.
   *[other] { $shown } responser togs under behandling.
}
bulk-handed-over = { $count ->
    [one] 1 respons flyttades.
   *[other] { $shown } responser flyttades.
}
bulk-grouped = { $count ->
    [one] 1 respons lades till i gruppen.
   *[other] { $shown } responser lades till i gruppen.
}
bulk-ungrouped = { $count ->
    [one] 1 respons togs bort ur gruppen.
   *[other] { $shown } responser togs bort ur gruppen.
}
bulk-left = { $count ->
    [one] 1 blev oförändrad, för att dess läge inte passade eller någon ändrade den samtidigt.
   *[other] { $shown } blev oförändrade, för att deras läge inte passade eller någon ändrade dem samtidigt.
}
mend-nothing-chosen = Välj först responserna i listan.
mend-group-missing = Välj en grupp eller skriv namnet på en ny grupp.
mend-main-missing = Skriv numret på en öppen respons som du får se.
mend-template-missing = Välj först en svarsmall.
mend-template-name-missing = Ge mallen ett namn.
mend-template-blank = Det finns inget fält { $blank }. Kontrollera stavningen.
mend-rating-missing = Välj ett alternativ och skicka på nytt.
keys-on = Använd kortkommandon
keys-list = j och k: nästa och föregående, x: välj, Enter: öppna, i en respons v: svara, m: anteckning, s: flytta, h: godkänn förslaget, a: ämnen och ton, u: tillbaka
merged-into = Det här är samma ärende som responsen
merged-into-more = När den besvaras går svaret också till avsändaren av den här.
merged-here = { $count ->
    [one] 1 respons är förenad med denna. Svaret går också till dess avsändare:
   *[other] { $shown } responser är förenade med denna. Svaret går också till deras avsändare:
}
separate = Skilj till en egen respons
waiting-title = Svaret väntar på en andra läsare
waiting-by = { $who } skrev { $at }
waiting-own = Någon annan läser och skickar det här. Om du vill ändra svaret, skriv det på nytt nedan.
waiting-reply = Läs svaret och rätta vid behov
waiting-send = Godkänn och skicka
waiting-word = Eller ge tillbaka: vad ska ändras?
waiting-give-back = Ge tillbaka till skribenten
answer-ask-reader = Be om en andra läsare
template-choose = Välj en svarsmall
template-use = Använd mallen
way-legend = Hur du svarar
way-written = Skriftligt
way-phone = Jag har redan svarat per telefon eller ansikte mot ansikte (texten stannar hos personalen)
note = Lägg till en anteckning
note-label = Anteckning till kolleger
note-hint = Avsändaren ser inte anteckningarna.
note-send = Spara anteckningen
fact-topics = Ämnen
fact-group = Grupp
fact-rating = Avsändarens omdöme om behandlingen
topics-none = Inte klassificerad
topics-title = Klassificera ämnen
topics-save = Spara ämnen
group-title = Gruppera
group-hint = Om det kommer många responser om samma sak, samla dem i en grupp och svara alla på en gång.
group-choose = Grupp
group-new = Eller namnet på en ny grupp
group-name = Gruppens namn
group-join = Lägg till i gruppen
group-leave = Ta bort ur gruppen
group-lead = { $members } responser, av dem { $open } öppna. { $wanting } väntar på svar.
group-answer = Svara hela gruppen
group-answer-hint = Svaret går till alla som har bett om svar. De övriga öppna responserna stängs samtidigt.
group-answer-send = { $count ->
    [one] Behandla 1 respons
   *[other] Behandla { $shown } responser
}
group-answered = { $count ->
    [one] 1 respons har behandlats.
   *[other] { $shown } responser har behandlats.
}
groups-title = Grupper
groups-lead = Responser om samma sak tillsammans: de kan besvaras på en gång.
groups-empty = Det finns inga grupper än. Välj i listan de responser som gäller samma sak och lägg dem i en grupp.
merge-title = Samma ärende två gånger
merge-main = Med vilken respons är den här samma ärende?
merge-hint = Skriv dess nummer. Båda avsändarna får samma svar.
merge-send = Förena
templates-title = Svarsmallar
templates-lead = Färdiga början på svar. Mallens text kommer i svarsfältet och kan ändras innan den skickas.
templates-empty = Det finns inga svarsmallar än. En chef kan göra den första.
template-new = Ny svarsmall
template-title = Svarsmall
template-name = Namn
template-unit = För vem
template-unit-hint = Mallen syns för handläggarna på det här stället och i enheterna under det.
template-body = Text
template-blanks = Du kan använda fält:
template-save = Spara mallen
template-drop = Ta bort mallen
blank-place = responsens plats
blank-received = den dag responsen kom
blank-due = tidsfristen
blank-unit = enheten som behandlar
blank-handler = handläggarens namn
language-fi = finska
language-sv = svenska
language-en = engelska
history-answered-by-phone = { $who } svarade per telefon eller ansikte mot ansikte
history-noted = { $who } skrev en anteckning
history-review-asked = { $who } bad om en andra läsare för svaret
history-review-returned = { $who } gav svaret tillbaka till skribenten
history-classified = { $who } klassificerade ämnena
history-merged = { $who } förenade den här med en annan respons
history-took-in = { $who } förenade en annan respons med den här
history-separated = { $who } skilde den här till en egen respons
history-grouped = { $who } lade till i en grupp
history-ungrouped = { $who } tog bort ur gruppen
history-rated = { $who } gav sitt omdöme om behandlingen
follow-answered-by-phone = Du fick svar per telefon eller ansikte mot ansikte
follow-rated = Du gav ditt omdöme om behandlingen
follow-write-again = Blev något oklart?
follow-write-again-hint = Skriv här, så öppnar vi ärendet på nytt och svarar dig.
rating-legend = Hur väl behandlades din respons?
rating-5 = Mycket bra
rating-4 = Bra
rating-3 = Jag kan inte säga
rating-2 = Dåligt
rating-1 = Mycket dåligt
rating-send = Skicka omdömet
rating-thanks = Tack för ditt omdöme.
## Om ärendet är något annat än respons
asking-title = Gäller det här?
asking-lead = Din respons har ännu inte skickats. I din text finns något som du kan få hjälp med snabbare eller säkrare på annat håll.
asking-send = Skicka som respons
asking-hint = Texten du skrev finns kvar nedan. Du kan också ändra den.
entered-hints = Berätta för klienten om det gäller detta
matter-emergency = nödsituation
matter-crisis = psykisk kris
matter-objection = anmärkning
matter-complaint = klagomål
matter-injury = patientskada
matter-prescription = förnyelse av recept
matter-appointment = tidsbokning
matter-safety = farlig situation
matter-title-emergency = Är någon i nöd just nu?
matter-title-crisis = Mår du eller någon närstående dåligt?
matter-title-objection = Vill du göra en anmärkning?
matter-title-complaint = Vill du anföra klagomål?
matter-title-injury = Orsakade vården en skada?
matter-title-prescription = Behöver du ett recept?
matter-title-appointment = Vill du boka, flytta eller avboka en tid?
matter-title-safety = Uppstod en farlig situation?
matter-advice-emergency = Ring genast 112 om någon är i livsfara. Om du behöver vård eller råd i dag, ring Jourhjälpen 116 117. Responsen läses inte genast.
matter-advice-crisis = Du är inte ensam, och det finns hjälp nu. Om någon är i livsfara, ring 112. Du kan tala anonymt med MIELI rf:s kristelefon. På svenska är den öppen vissa tider, på finska (09 2525 0111) dygnet runt. Responsen läses inte genast.
matter-advice-objection = En anmärkning är ett officiellt sätt att säga att du är missnöjd med vården, servicen eller bemötandet. Den görs skriftligt till välfärdsområdet och besvaras skriftligt. Patientombudet eller socialombudet hjälper dig avgiftsfritt. Det här formuläret är inte en anmärkning.
matter-advice-complaint = Klagomål kan anföras hos Tillstånds- och tillsynsverket, som övervakar social- och hälsovården sedan början av 2026. Valvira och regionförvaltningsverken finns inte längre. Ofta reds saken ut snabbare om du först gör en anmärkning.
matter-advice-injury = Om du misstänker att vården orsakade en skada kan du söka ersättning hos Patientförsäkringscentralen. Patientombudet hjälper dig med anmälan. Respons är ingen ansökan om ersättning.
matter-advice-prescription = Recept kan förnyas i MittKanta eller på apoteket. Om medicinen tar slut innan receptet hinner förnyas, ring din vårdenhet. Vi kan inte förnya recept via responsen.
matter-advice-appointment = Boka, flytta eller avboka tiden direkt hos din vårdenhet. Telefonnumret finns i meddelandet om tiden och på välfärdsområdets webbplats. Via responsen hinner vi inte ändra tiden.
matter-advice-safety = Farliga situationer anmäls med ett eget formulär. Anmälan går till dem som utreder hur samma sak kan undvikas. Din text följer med till formuläret. Du kan också ge respons.
way-112 = Ring 112
way-116117 = Ring 116 117
way-crisis = Ring kristelefonen 09 2525 0112
way-authority = Tillstånds- och tillsynsverket: lvv.fi
way-injury = Patientförsäkringscentralen: pvk.fi
way-kanta = Öppna MittKanta
way-safety = Gå till anmälan
fact-asked = Avsändaren tillfrågades om

## Anmälan om farlig situation
elsewhere-safety-link = Anmäl en farlig situation.
elsewhere-safety-tell = Anmäl en farlig situation i vården eller servicen
role-safety-reader = Handläggare av farliga situationer
nav-safety = Farliga situationer
safety-title = Anmäl en farlig situation
safety-lead = Berätta om det uppstod eller nästan uppstod en farlig situation i vården eller servicen. Då kan vi förhindra att det händer igen. Du behöver inte uppge namn.
safety-not-urgent = Anmälningarna läses inte genast. Om du behöver vård eller råd i dag, ring Jourhjälpen 116 117.
safety-text = Vad hände?
safety-text-hint = Berätta med egna ord. Skriv inte personbeteckning eller andras namn. Högst 4 000 tecken.
safety-target = Var hände det?
safety-when = När hände det?
safety-day = Dag
safety-day-hint = Till exempel 21.11.2026
safety-day-unsure = Jag minns inte exakt
safety-clock = Klockslag
safety-clock-hint = Till exempel kl. 8 eller på natten
safety-outcome = Orsakade det skada?
safety-severity = Hur allvarligt var det?
safety-severity-hint = Om inget hann hända, bedöm vad som kunde ha hänt.
safety-prevention = Hur kunde detta förhindras?
safety-contact = Får vi kontakta dig?
safety-contact-wish = Ja, ni får kontakta mig
safety-contact-hint = Dina kontaktuppgifter syns bara för dem som utreder anmälan. Ange e-postadress eller telefonnummer.
safety-before-sending = Anmälan läses bara av utsedda yrkespersoner. Anmälan är ingen anmärkning och ingen ansökan om ersättning.
safety-send = Skicka anmälan
outcome-near-miss = Nära ögat
outcome-near-miss-hint = faran upptäcktes i tid
outcome-harm = Det orsakade skada
outcome-unknown = Jag vet inte
severity-mild = Lindrig
severity-mild-hint = gick över av sig själv
severity-moderate = Måttlig
severity-moderate-hint = vård eller uppföljning behövdes
severity-severe = Allvarlig
severity-severe-hint = bestående skada eller livsfara
severity-unknown = Jag kan inte säga
teller-unsaid = Inte angivet
teller-client = Klient eller patient
teller-close-one = Närstående
teller-other = Någon annan
mend-safety-text-missing = Berätta vad som hände. Fältet är tomt.
mend-safety-target-missing = Välj var det hände. Om du inte vet, välj ”Jag vet inte”.
mend-safety-day-missing = Skriv dagen eller välj ”Jag minns inte exakt”.
mend-safety-day-ahead = Kontrollera dagen. Den kan inte vara i framtiden.
mend-day-malformed = Kontrollera dagen. Skriv den så här: 21.11.2026.
mend-safety-outcome-missing = Välj om det orsakade skada. Om du inte vet, välj ”Jag vet inte”.
mend-safety-email-missing = Ange e-postadress eller telefonnummer så att vi kan kontakta dig.
safety-thanks-title = Tack för din anmälan
safety-thanks-where = Den har kommit fram. Plats: { $place }.
safety-thanks-code = Anmälans kod
safety-thanks-code-more = Skriv upp koden. Med den ser du senare om din anmälan har behandlats.
safety-thanks-next = Anmälan läses av en handläggare av farliga situationer, som tillsammans med enheten utreder vad som hände och hur samma sak kan undvikas. Ingen pekas ut: syftet är att göra vården säkrare.
safety-thanks-contact = Vi kontaktar dig om vi behöver mer information eller vill berätta vad vi gjorde.
safety-thanks-no-contact = Du lämnade inga kontaktuppgifter, så vi kontaktar dig inte. Med koden ser du om anmälan har behandlats. Om du vill vara säker på att få ett svar, ge respons eller gör en anmärkning.
privacy-safety-title = Anmälningar om farliga situationer
privacy-safety = En anmälan om en farlig situation läses bara av utsedda yrkespersoner, och varje läsning antecknas. Dina kontaktuppgifter sparas bara om du låter oss kontakta dig. De förvaras åtskilt och krypterat.
safety-list-title = Farliga situationer
safety-states = Behandlingens skeden
safety-all = Alla
safety-state-received = Inkommen
safety-state-in-review = Under utredning
safety-state-closed = Avslutad
safety-tab-received = Inkomna
safety-tab-in-review = Under utredning
safety-tab-closed = Avslutade
safety-outcome-short = Följd
safety-severity-short = Allvarlighet
safety-list-empty = Det finns inga anmälningar ännu. Klienternas och de närståendes anmälningar kommer hit, den nyaste först.
safety-list-none = Inga anmälningar hittades med dessa avgränsningar.
filter = Avgränsa
filter-year = År
column-happened = Vad som hände
column-notices = Anmälningar
safety-notice-title = Farlig situation
safety-back = Tillbaka till farliga situationer
safety-stale = Anmälan har ändrats efter att du öppnade sidan. Nu ser du den som den är. Texten du skrev finns kvar.
safety-facts = Uppgifter om anmälan och åtgärder
safety-teller = Anmälare
safety-note = Anteckning
safety-note-hint = Anteckningarna syns bara för handläggare av farliga situationer.
safety-note-send = Spara anteckningen
safety-take = Ta upp till utredning
safety-close = Avsluta utredningen
safety-done = Vad gjordes?
safety-preventable = Hade händelsen kunnat förhindras?
preventable-yes = Ja
preventable-no = Nej
preventable-cannot-say = Kan inte sägas
safety-close-send = Avsluta utredningen
mend-safety-note-missing = Skriv anteckningen. Fältet är tomt.
mend-safety-done-missing = Skriv vad som gjordes.
mend-safety-preventable-missing = Välj om händelsen hade kunnat förhindras.
safety-history-received = Anmälan kom in
safety-history-read = { $who } läste
safety-history-taken = { $who } tog upp till utredning
safety-history-noted = { $who } skrev en anteckning
safety-history-closed = { $who } avslutade utredningen
safety-history-reopened = { $who } öppnade på nytt
safety-figures-title = Farliga situationer i siffror
safety-figures-lead = Klienternas och de närståendes anmälningar enligt det år då de kom in. De ingår inte i siffrorna om respons.
safety-figures-empty = Det finns inga anmälningar från detta år.
safety-figures-total = anmälningar
safety-figures-guarded = Små tal är dolda: om det finns färre än { $hidden } anmälningar visas talet inte.
safety-hidden = visas inte
safety-by-outcome = Följd
safety-by-severity = Allvarlighet
safety-by-service = Service
safety-by-month = Månad
## Service care

nav-targets = Föremål
nav-service = Tjänstens siffror
nav-set-aside = { $count ->
    [one] Åt sidan 1
   *[other] Åt sidan { $shown }
}
error-busy = Det är rusning i tjänsten
error-busy-advice = Gå tillbaka till formuläret med webbläsarens bakåtknapp och skicka det på nytt om en stund. Texten du skrev finns kvar där.
trap-label = Lämna det här fältet tomt
follow-released = Responsen gick vidare till handläggarna
history-released = konstaterade att det är respons och flyttade den till behandling
words-fi = Sökord på finska
words-sv = Sökord på svenska
words-en = Sökord på engelska
targets-title = Föremål och sökord
targets-lead = Platserna och tjänsterna som man kan ge respons på, och orden som de hittas med utöver sitt namn.
targets-to-missed = Se vad som har sökts men inte hittats
targets-filter = Sök föremål med namn eller sökord
targets-filter-send = Sök
targets-total = { $count ->
    [one] 1 föremål
   *[other] { $shown } föremål
}
targets-column-target = Föremål
targets-no-words = Inga sökord ännu
targets-words = Sökord
targets-words-hint = Ett ord eller uttryck per rad eller avskilt med semikolon. Böjningsformer och skrivfel behöver inte räknas upp: sökningen förstår dem.
targets-save = Spara sökorden
targets-saved = Sökorden har sparats. De används genast.
targets-stale-title = Någon ändrade sökorden samtidigt
targets-stale = Dina ändringar står nedan men har inte sparats ännu. När du sparar ersätts den andras ändringar.
targets-too-long = { $count ->
    [one] Förkorta listan med ett tecken.
   *[other] Förkorta listan med { $shown } tecken.
}
targets-try = Prova sökningen
targets-try-label = Vad kunde en klient skriva?
targets-try-language = Formulärets språk
targets-try-send = Prova
targets-found = Sökningen hittar nu: { $words }
targets-this = det här föremålet
targets-check = Vad sökorden hittar nu
targets-check-lead = När klienten skriver bara det här ordet.
targets-check-first = det här föremålet står först
targets-check-later = det här föremålet är nummer { $place }, först står { $first }
targets-check-missing = det här föremålet är inte bland de fem bästa; först står { $first }
targets-leading = { $count ->
    [one] Ett ord hittar det här föremålet
   *[other] { $shown } ord hittar det här föremålet
}
aside-times = Kom in { $received }, tidsfrist { $due }
targets-unchecked = { $count ->
    [one] Ett ord kontrollerades inte.
   *[other] { $shown } ord kontrollerades inte.
}
missed-title = Sökt men inte hittat
missed-lead = Med de här orden har klienter sökt ett föremål utan att hitta det. Lägg till ordet till det föremål som det betyder.
missed-kept = Av orden bevaras endast antalet per dag i 90 dagar. Det framgår inte vem som sökte eller när på dagen.
missed-open = Väntar
missed-refused-tab = Förbigångna
missed-none = Här visas sökningar som inte har hittat något. Just nu finns det inga.
missed-none-refused = Här visas ord som har förbigåtts. Just nu finns det inga.
missed-total = { $count ->
    [one] 1 olik sökning
   *[other] { $shown } olika sökningar
}
missed-times = { $count ->
    [one] en gång
   *[other] { $shown } gånger
}
missed-last = senast { $day }
missed-word = Ord som läggs till
missed-target = Föremålets namn
missed-add = Lägg till
missed-candidates = Menade du någon av dessa?
missed-which = Skriv föremålets namn så som det står i listan över föremål, eller välj bland förslagen.
missed-refuse = Inte ett ord för oss
missed-back = Flytta tillbaka
missed-added = Ordet har lagts till föremålet { $target }. Det hittas nu i sökningen.
missed-full = Listan över sökord för { $target } är full.
missed-refused = Ordet har förbigåtts. Du hittar det på fliken Förbigångna.
aside-title = Lagda åt sidan
aside-lead = De här ser ut att ha skickats av en maskin och gick därför inte till responserna. En människa avgör vad som är respons.
aside-empty = Här visas responser som har lagts åt sidan för granskning. Just nu finns det inga.
aside-total = { $count ->
    [one] 1 väntar på granskning
   *[other] { $shown } väntar på granskning
}
aside-why = Orsak:
aside-sign-trap = ett osynligt fält var ifyllt
aside-sign-haste = skickades snabbare än en människa hinner skriva
aside-sign-repeated = samma text har kommit många gånger
aside-sign-links = många länkar
aside-is-feedback = De valda är respons
aside-is-not = De valda är inte respons
aside-what-happens = En respons går till handläggarna, och tidsfristen räknas från när den verkligen kom in. De övriga avslutas utan svar och bevaras som all annan respons.
aside-choose = Välj först en eller flera.
aside-released = { $count ->
    [one] 1 respons flyttades till behandling.
   *[other] { $shown } responser flyttades till behandling.
}
aside-closed = { $count ->
    [one] 1 avslutades: den är inte respons.
   *[other] { $shown } avslutades: de är inte respons.
}
aside-reason = Är inte respons
alarm-banner = { $count ->
    [one] Fel i ett formulär: se larmet
   *[other] Fel i formulär: se { $shown } larm
}
alarm-title = Larm
alarm-none = Formulären fungerar. Det finns inga öppna larm.
alarm-failing = { $form }: sändningen misslyckades { $now } gånger de senaste timmarna
alarm-silent = { $form }: inte en enda sändning på tre timmar, fast det under samma timmar de fyra föregående veckorna kom sammanlagt { $usual }
alarm-mended = { $form }: { $now } % av sändningarna kom tillbaka för rättelse, vanligen { $usual } %
alarm-advice-failing = Prova formuläret själv och be tjänstens drift titta i serverns logg.
alarm-advice-silent = Prova formuläret själv. Kontrollera också att länkarna och QR-koderna leder till det.
alarm-advice-mended = Se nedan vilket fält som har rättats mest och prova formuläret själv.
alarm-raised = Började { $time }
alarm-seen = sett av { $who }
alarm-closed = kvitterat { $time }
alarm-note = Vad gjordes åt saken?
alarm-mark-seen = Markera som sett
alarm-close = Kvittera som åtgärdat
form-give = Responsformuläret
form-survey-link = Enkät via länk
form-survey-qr = Enkät via QR-kod
form-safety = Säkerhetsanmälan
form-follow = Meddelande från uppföljningssidan
form-sign-in = Personalens inloggning
form-field-target = föremål
form-field-kinds = typ av respons
form-field-text = respons
form-field-email = e-post
form-field-phone = telefon
service-title = Responstjänstens siffror
service-period = Siffrorna gäller { $from }–{ $to }
service-download = Ladda ner siffrorna som tabell (CSV)
service-charts = Månad för månad
service-table-behind = Siffrorna i tabell
service-nothing = Det finns inga siffror ännu.
service-whole = Hela perioden
service-median = { $measure }, median (dygn)
service-mean = { $measure }, medeltal (dygn)
service-table-kuukaudet = Respons per månad
service-table-lomakkeet = Klienternas formulär per månad
service-table-haut = Sökning efter föremål per månad
service-table-tavat = Respons efter kanal
service-table-lomakkeittain = Klienternas formulär efter typ
service-by-month = Månad
service-by-channel = Kanal
service-by-form = Formulär
service-mended = Fält som rättades mest
service-field = Fält
service-times = Gånger
service-definitions = Vad siffrorna betyder
csv-table = tabell
csv-row = rad
csv-key = nyckel
csv-measure = mått
csv-value = siffra
csv-shown = på sidan
csv-base = bas
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

## Ni sade, vi gjorde
nav-actions = Åtgärder
deeds-title = Ni berättade, vi gjorde
deeds-lead = Så här har responsen förändrat vår service.
deeds-heard = Vad ni berättade
deeds-did = Vad vi gjorde
deeds-more = Allt vi har gjort
deeds-all-services = Alla tjänster
deeds-all-years = Alla år
deeds-empty = Här visas vad vi har gjort utifrån er respons.
deeds-none = Inget hittades med dessa avgränsningar.
crowd-tens = bygger på tiotals responser
crowd-hundreds = bygger på hundratals responser
progress-planned = Planeras
progress-under-way = Pågår
progress-done = Gjort
progress-dropped = Nedlagt
actions-title = Utvecklingsåtgärder
actions-lead = Vad mina enheter gör utifrån det som klienterna berättar.
actions-empty = Det finns inga åtgärder ännu. Börja en ny åtgärd här eller på en respons sida.
action-title = Utvecklingsåtgärd
action-new = Ny åtgärd
action-back = Tillbaka till åtgärderna
action-published = Publicerad { $time }
action-unpublished = Inte publicerad
action-public = Publicerad
action-stale = Åtgärden har ändrats efter att du öppnade sidan. Texten du skrev finns kvar. Kontrollera den och spara på nytt.
action-from-feedback = Åtgärden kopplas till responsen { $number }.
action-public-hint = Texterna blir offentliga när åtgärden publiceras. Skriv inga namn och inget som en klient kan kännas igen på. Det som inte är översatt visas på finska.
action-heard-fi = Vad ni berättade (på finska)
action-did-fi = Vad vi gjorde (på finska)
action-heard-sv = Vad ni berättade (på svenska)
action-did-sv = Vad vi gjorde (på svenska)
action-heard-en = Vad ni berättade (på engelska)
action-did-en = Vad vi gjorde (på engelska)
action-progress = Skede
action-unit = Enhet
action-owner = Ansvarig
action-topics = Ämnen
action-save = Spara åtgärden
action-facts = Åtgärdens publicering, responser och historia
action-publish = Publicera
action-withdraw = Ta bort från det offentliga
action-not-publishable = Åtgärden kan publiceras när båda finska texterna är skrivna och sparade och åtgärden inte har lagts ner.
action-behind = Responser
action-behind-none = Inga responser är kopplade till åtgärden.
action-behind-elsewhere = { $count ->
    [one] Dessutom 1 respons som en annan enhet handlägger.
   *[other] Dessutom { $shown } responser som en annan enhet handlägger.
}
action-link-number = Responsens nummer
action-link = Koppla responsen
action-unlink = Koppla bort
action-unlink-which = Koppla bort responsen { $number }
history-title-action = Historia
action-history-begun = { $who } började åtgärden
action-history-edited = { $who } redigerade
action-history-published = { $who } publicerade
action-history-withdrawn = { $who } tog bort från det offentliga
action-history-linked = { $who } kopplade en respons
action-history-unlinked = { $who } kopplade bort en respons
mend-action-heard = Skriv vad klienterna berättade.
mend-action-published = Åtgärden är publicerad. Skriv båda finska texterna, eller ta först bort åtgärden från det offentliga.
mend-action-feedback = Med detta nummer hittades ingen respons som du får läsa. Numret finns på responsens sida.
feedback-actions = Utvecklingsåtgärder
feedback-actions-choose = Koppla till en åtgärd
feedback-actions-new = Börja en ny åtgärd utifrån denna respons
## Posters
nav-posters = Affischer
posters-title = Affischer och kort
posters-lead = Skriv ut en affisch eller visitkort till en plats där klienter rör sig. Varje utskrift har en egen kod, så du ser varifrån responsen kommer.
posters-new-title = Skapa en ny
posters-place = Plats eller tjänst
posters-kind = Vad ska skrivas ut?
poster-kind-a4 = A4-affisch
poster-kind-a3 = A3-affisch
poster-kind-cards = Tio visitkort (A4)
posters-languages = Språk
poster-languages-fi = finska
poster-languages-sv = svenska
poster-languages-en = engelska
poster-languages-fi-sv = finska och svenska
posters-note = Var ska den sitta?
posters-note-hint = Till exempel: anslagstavlan i entréhallen. Då kan du skilja utskrifterna åt.
posters-make = Skapa utskriften
posters-made = Utskriften är klar: { $place }
posters-open = Öppna PDF
posters-open-of = Öppna PDF: { $place }, { $code }
posters-list = Utskrifter
posters-list-caption = Ett besök är att någon har öppnat koden eller adressen. Responsen har getts via utskriften.
posters-empty = Det finns inga utskrifter ännu. När du skapar den första ser du här hur många som har öppnat adressen och hur mycket respons den har gett.
column-poster = Utskrift
column-code = Kod
column-made = Skapad
column-visits-recent = Besök, 30 dagar
column-visits = Besök, alla
column-brought-recent = Respons, 30 dagar
column-brought = Respons, all
mend-poster-target = Välj plats eller tjänst.
mend-poster-expired = Sidan var öppen för länge. Kontrollera valen och skapa utskriften på nytt.
mend-poster-note = Förkorta beskrivningen. Den får innehålla högst 120 tecken.
poster-title = Responsaffisch: { $place }
poster-code-told = QR-kod som öppnar responsblanketten på adressen { $address }
poster-kicker = Ge respons
poster-heading = Berätta hur det gick hos oss
poster-scan = Skanna koden med telefonens kamera eller skriv adressen i webbläsaren.
poster-promise-calendar = { $count ->
    [one] Vi läser all respons. Om du vill ha svar får du det inom en dag.
   *[other] Vi läser all respons. Om du vill ha svar får du det inom { $count } dagar.
}
poster-promise-working = { $count ->
    [one] Vi läser all respons. Om du vill ha svar får du det inom en arbetsdag.
   *[other] Vi läser all respons. Om du vill ha svar får du det inom { $count } arbetsdagar.
}
poster-card-calendar = { $count ->
    [one] Vi läser all respons. Svar inom en dag, om du vill ha svar.
   *[other] Vi läser all respons. Svar inom { $count } dagar, om du vill ha svar.
}
poster-card-working = { $count ->
    [one] Vi läser all respons. Svar inom en arbetsdag, om du vill ha svar.
   *[other] Vi läser all respons. Svar inom { $count } arbetsdagar, om du vill ha svar.
}
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
## Löften
nav-promises = Löften
promises-title = Inom vilken tid vi svarar
promises-lead = Varje respons får en tidsfrist när den kommer in. Ankomstdagen räknas inte med.
promises-order = Den närmaste enhetens dagar gäller. Om varken enheten eller någon ovanför den har egna dagar gäller tiden för responsens typ, av flera typer den kortaste. Annars gäller hela områdets tid. En ändring gäller ny respons och sådan som öppnas på nytt. En tidsfrist som redan har getts ändras inte, inte heller när responsen överförs.
promises-saved = Sparat. Den nya tiden gäller respons som kommer in från och med nu.
promises-stale = Någon ändrade tiderna samtidigt. Kontrollera talen och spara på nytt.
promises-county-legend = Hela välfärdsområdet
promises-county = Dagar
promises-calendar = Alla dagar räknas
promises-working = Bara vardagar räknas
promises-kinds-legend = Typer av respons
promises-kinds-hint = Skriv antalet dagar. Lämna tomt om typen har samma tid som hela området. Respons om tillgänglighet ska enligt lag besvaras inom 14 dagar. Ingen enhet kan förlänga den tiden.
promises-units-legend = Enheter
promises-units-hint = Dagarna gäller enheten och alla enheter under den. Töm talet när enheten inte längre behöver en egen tid.
promises-new-unit = Lägg till en enhet
promises-new-days = Dess dagar
promises-save = Spara
mend-promise-days = Skriv antalet dagar, 1–365.
mend-promise-unit = Välj en enhet och skriv dess dagar, 1–365.
## Att följa och radera en anmälan om en farlig situation
safety-thanks-follow = Se hur din anmälan framskrider
safety-follow-title = Din anmälan om en farlig situation
safety-follow-received = Din anmälan har kommit fram. Den har ännu inte tagits upp till utredning.
safety-follow-in-review = Din anmälan utreds.
safety-follow-closed = Din anmälan har behandlats.
safety-follow-done = Utredningen avslutades
safety-follow-guarded = Vi visar inte här vad du skrev, så att ingen annan kan läsa det med koden.
safety-reply = Svar till anmälaren
safety-reply-hint = Anmälaren ser svaret med sin kod. Du kan lämna fältet tomt. Skriv inga personuppgifter här.
safety-erased = Texterna och kontaktuppgifterna har raderats eftersom förvaringstiden är slut.
privacy-safety-erased = { $count ->
    [one] Vi raderar anmälans texter och kontaktuppgifter en dag efter att utredningen har avslutats.
   *[other] Vi raderar anmälans texter och kontaktuppgifter { $shown } dagar efter att utredningen har avslutats.
}
## Sökningar på dataskyddssidan
privacy-search-title = Sökningar
privacy-search = När du söker ett föremål och sökningen inte hittar något sparar vi sökorden. Med hjälp av dem gör vi sökningen bättre. Vi sparar inte vem som sökte. En sökning med en e-postadress eller ett långt nummer sparar vi inte.
privacy-searched = { $count ->
    [one] Vi raderar sökorden efter en dag.
   *[other] Vi raderar sökorden efter { $shown } dagar.
}
## Tjänstens bedömningar och affischer
service-table-arviot = Avsändarnas bedömningar av behandlingen per månad
service-table-julisteet = Respons via affischer och kort per månad
service-hidden = visas inte
service-ratings-guarded = Om bedömningarna är färre än { $hidden } visas talet inte, så att ingens bedömning kan härledas.
service-to-posters = Se vilken affisch som har gett respons
## Svar från ett annat system
nav-import = Import
import-title = Importera svar från ett annat system
import-lead = Hämta in enkätsvar från ett tidigare system som en fil. Först ser du vad filen innehåller. Ingenting sparas innan du laddar svaren.
import-file = Fil
import-file-hint = CSV- eller Excelfil (.xlsx), högst { $shown } MB. En större fil importeras av administratören med ett kommando. Du kan också hämta in ett sparat läsesätt (.json).
import-privacy = Filen förvaras krypterad och raderas senast efter ett dygn.
import-bring = Hämta in filen
import-loaded = { $count ->
    [0] Filen innehöll inga nya svar. Filen har raderats.
    [one] Ett svar laddades. Filen har raderats.
   *[other] { $shown } svar laddades. Filen har raderats.
}
import-kept = Läsesättet { $name } har sparats.
import-mappings = Sparade läsesätt
import-no-mappings = Det finns inga läsesätt ännu. När du provar en fil sparas dess läsesätt.
import-mappings-hint = Läsesättet anger vad varje kolumn i filen är. Du kan ladda ner det som en fil och använda det på ett annat ställe.
import-back = Tillbaka till importen
import-file-title = Filen { $file }
import-tried-title = Resultat av provet
import-done-title = Svaren har laddats
import-count-new = kan laddas
import-count-loaded = laddades
import-count-known = fanns redan
import-count-rejected = avvisas
import-count-rows = rader sammanlagt
import-reasons = Avvisade rader
import-row = Rad
import-reason = Orsak
import-rejected-file = Ladda ner alla avvisade rader med orsaker
import-erase-hint = Ladda ner de avvisade raderna och radera sedan filen.
import-first-rows = De första raderna
import-rows = { $count ->
    [one] Filen har en rad.
   *[other] Filen har { $shown } rader.
}
import-saved = Använd ett sparat läsesätt
import-saved-take = Använd
import-columns = Vad är varje kolumn?
import-columns-hint = Svarstiden behövs. De andra väljer du om de finns i filen. Om en kolumn saknas kan du för vissa uppgifter ge alla rader samma värde.
import-column = Kolumn
import-no-column = Finns inte i filen
import-constant = Samma för alla
import-values = Vad betyder värdena?
import-values-hint = De här värdena känner vi inte till. Förslagen är valda på förhand: kontrollera dem. Ett värde som du inte väljer något för avvisas.
import-values-more = Det finns över 200 olika värden, och de första visas. Kontrollera att kolumnen är rätt.
import-theirs = I filen
import-ours = Hos oss
import-ours-of = Motsvarighet till värdet { $value }
import-name = Läsesättets namn
import-name-hint = Små bokstäver a–z, siffror och streck, till exempel roidu-2023. Ett läsesätt med samma namn ersätts. Använd alltid samma namn för samma system, så kommer samma svar inte två gånger.
import-try = Prova
import-load = Ladda svaren
import-erase = Radera filen
import-field-submitted-at = Svarstid
import-field-nps = Rekommendationsindex (0–10)
import-field-access = Jag fick hjälp när jag behövde (1–5)
import-field-encounter = Man brydde sig om mig (1–5)
import-field-participation = Besluten fattades tillsammans (1–5)
import-field-safety = Kände mig trygg (1–5)
import-field-information = Vet hur det fortsätter (1–5)
import-field-clarity = Informationen var begriplig (1–5)
import-field-usefulness = Vården var till nytta (1–5)
import-field-comment = Öppen kommentar
import-field-unit = Enhet
import-field-channel = Svarssätt
import-field-language = Språk
import-field-age-group = Åldersgrupp
import-field-sex = Kön
import-field-municipality = Hemkommun
import-field-survey = Enkätens kod
import-field-response-id = Svarets id
import-sex-unknown = okänt
import-sex-female = kvinna
import-sex-male = man
import-sex-other = annat
import-age-unknown = okänd
import-age-under-18 = under 18
import-age-75-over = 75 eller över
mend-import-file = Välj en fil.
mend-import-large = Filen är för stor. Dela upp den eller be administratören importera den med ett kommando.
mend-import-unreadable = Filen kan inte läsas som en tabell. Spara den som CSV eller Excel (.xlsx) så att kolumnernas namn står på första raden.
mend-import-mapping = Filen är inget läsesätt. Kontrollera att det är en .json-fil som har laddats ner härifrån.
mend-import-name = Skriv läsesättets namn: små bokstäver a–z, siffror och streck.
mend-import-time = Välj i vilken kolumn svarstiden står.
mend-import-no-column = Filen har ingen kolumn { $column }. Välj en annan kolumn.
import-count-left = avvisades
import-wrong-nps = { $value } är inget heltal 0–10
import-wrong-statement = { $value } är varken ett heltal 1–5 eller ”gäller inte mig”
import-wrong-time = { $value } är ingen tid som vi känner till
import-wrong-value = värdet { $value } är okänt
import-wrong-missing = uppgiften saknas
import-wrong-width = Raden har fel antal kolumner

## Invitations
stop-offer = Jag vill inte ha enkäter
stop-title = Vill du inte ha enkäter?
stop-lead = Tryck på knappen, så skickar vi inte längre enkäter till det här numret eller den här adressen.
stop-button = Skicka inga fler
stop-done = Vi skickar inte längre enkäter till dig.
stop-feedback = Du kan ändå ge respons när som helst.
stop-give = Ge respons
mail-invitation-subject = Hur gick ditt besök?
mail-invitation-lead = Du besökte oss nyligen: { $place }. Berätta hur det gick. Det tar ungefär en minut att svara. Här är länken till enkäten:
mail-reminder-subject = Du hinner ännu berätta hur ditt besök gick
mail-reminder-lead = Du besökte oss nyligen: { $place }. Vi skickade dig en enkät som du ännu hinner svara på. Det här är den enda påminnelsen. Här är länken till enkäten:
mail-invitation-anonymous = Du svarar anonymt. Ditt svar kopplas inte till dig, och länken kan användas en gång.
mail-end-invitations = Om du inte vill ha enkäter kan du säga det här:

## Egna enkäter: att svara
survey-own-lead = Svaren är anonyma. De frågor som vi behöver svar på är markerade.
survey-child-lead = Berätta hur det kändes. Ingen ser vem som har svarat.
survey-close-lead = Svara utifrån vad du själv såg och upplevde som närstående. Svaren är anonyma.
survey-required = (svara på den här frågan)
survey-several = Du kan välja flera.
survey-when = Svara om du svarade så här på ”{ $question }”: { $answers }
survey-or = { " eller " }
survey-number-hint = Skriv ett heltal mellan { $lowest } och { $highest }.
survey-open-hint = Skriv inte namn eller personbeteckningar.
survey-nps-low = Mycket osannolikt
survey-nps-high = Mycket sannolikt
survey-ready = Klar? Skicka dina svar.
survey-not-sent = Svaren kunde inte skickas. Kontrollera nätförbindelsen och skicka på nytt. Dina svar finns kvar på den här sidan.
smiley-1 = Mycket dåligt
smiley-2 = Dåligt
smiley-3 = Varken bra eller dåligt
smiley-4 = Bra
smiley-5 = Mycket bra
smiley-child-1 = Jättedåligt
smiley-child-2 = Dåligt
smiley-child-3 = Helt ok
smiley-child-4 = Bra
smiley-child-5 = Jättebra
mend-own-missing = Svara på ”{ $question }”.
mend-own-not-a-number = Skriv ett heltal med siffror på ”{ $question }”.
mend-own-out-of-range = Skriv ett tal mellan { $lowest } och { $highest }.
## Egna enkäter: för personalen
surveys-title = Enkäter
surveys-lead = Gör en enkät, se den så som klienten ser den och publicera den. En publicerad version ändras inte längre.
surveys-empty = Det finns inga egna enkäter än. Börja med Ny enkät.
survey-new = Ny enkät
survey-national = Den nationella enkäten om klientupplevelse
survey-national-lead = Rekommendationsfrågan, sju påståenden och en öppen kommentar.
survey-locked = Låst
survey-national-front = Ställ först de nationella frågorna
survey-national-front-hint = Rekommendationsfrågan och påståendena kommer först, den öppna kommentaren sist. De kan inte ändras. Endast för dem som har fyllt 13 år.
survey-unpublished = Inte publicerad än
survey-go-on = Redigera utkastet
survey-see-answers = Visa svaren
survey-name = Enkätens namn
survey-name-hint = Klienten ser namnet som rubrik, till exempel ”Hur var ditt besök hos tandvården?”
survey-audience = För vem enkäten är
audience-13-and-over = De som har fyllt 13 år
audience-7-12 = Barn 7–12 år (smileyer)
audience-close-ones = Närstående
survey-languages = På vilka språk man kan svara
in-language-fi = På finska
in-language-sv = På svenska
in-language-en = På engelska
survey-code = Enkätens kod
survey-code-hint = Ett kort namn för filer och siffror, till exempel tandvard-2026. Det kan inte ändras senare.
survey-begin = Skapa enkäten
survey-from-file = Hämta en enkät från en fil
survey-file = Välj en fil
survey-json = Filens innehåll (JSON)
survey-json-hint = Klistra in en enkät som har exporterats från Kuule. Den blir ett utkast.
survey-import = Hämta enkäten
mend-survey-code = Skriv koden med små bokstäver a–z, siffror och bindestreck. Koderna national, uusi, tuo och linkit är upptagna.
mend-survey-code-taken = En annan enkät har redan koden. Skriv en annan kod.
mend-survey-name = Skriv enkätens namn.
mend-survey-file = Filen kunde inte hämtas. Rätta den här punkten: { $place }
mend-survey-bound = Skriv ett heltal.
mend-survey-wanted = Välj minst ett svar med vilket frågan visas.
survey-state-published = version { $version } publicerad { $day }
survey-state-draft = Utkast, version { $version }
survey-stale = Någon annan ändrade enkäten samtidigt. Nu ser du den som den är. Kontrollera och spara på nytt.
survey-edit = Redigera
survey-up = Flytta upp
survey-down = Flytta ner
survey-remove = Ta bort
survey-remove-sure = Ta bort frågan och dess texter
survey-is-required = måste besvaras
survey-no-text = (texten saknas)
survey-unfinished = Här finns ännu något att göra.
survey-shown-when = Visas om svaret på ”{ $question }” är: { $answers }
survey-no-questions = Det finns inga egna frågor än. Lägg till den första.
survey-add-title = Lägg till en fråga
survey-kind = Frågans typ
survey-add = Lägg till
survey-settings = Enkätens namn, målgrupp och språk
survey-save = Spara
survey-check = Kontroll
survey-texts = Texterna per språk
survey-texts-whole = Alla texter är skrivna
survey-can-publish = Enkäten kan publiceras.
survey-troubles = Rätta före publiceringen
survey-notes = Tänk ännu på
survey-broken = Inte längre jämförbart
survey-broken-hint = De här svaren kan inte jämföras med den förra versionen.
survey-broken-from = Inte jämförbart med version { $version }
survey-in-question = Fråga { $number }: { $text }
survey-in-removed = Fråga { $code }: { $text }
survey-note-hard-to-read = de finska texterna är svåra att läsa (LIX { $lix }, gräns { $limit }). Svårast är den här. Förkorta meningarna och byt ut långa ord.
survey-preview = Förhandsvisning
survey-preview-lead = Så här ser klienten enkäten på telefonen. Du kan prova att svara, ingenting skickas.
survey-preview-back = Tillbaka till enkäten
survey-to-publish = Granska och publicera
survey-export = Exportera som fil (JSON)
survey-throw-away = Ta bort utkastet
survey-throw-away-lead = Utkastet till version { $version } tas bort. Publicerade versioner och svar finns kvar.
survey-publish-title = Publicera enkäten
survey-publish-lead = { $name }, version { $version }. Efter publiceringen kan versionen inte längre ändras. Om något behöver rättas görs en ny version.
survey-publish = Publicera version { $version }
survey-just-published = Version { $version } är publicerad.
survey-choose-places = Välj var enkäten besvaras
survey-next-version = Gör en ny version
survey-versions = Versioner
survey-version-since = Version { $version }, från { $day }
survey-answer = Svar
survey-share = Andel
survey-several-note = samma person kan ha valt flera
survey-no-texts = Ingen har skrivit här än.
survey-national-elsewhere = Svaren på de nationella frågorna ingår i alla siffror om klientupplevelsen.
question-kind-nps = Rekommendation 0–10
question-kind-statement = Påstående 1–5
question-kind-smiley-4 = Smileyer, 4
question-kind-smiley-5 = Smileyer, 5
question-kind-single = Välj ett
question-kind-multiple = Välj flera
question-kind-number = Tal
question-kind-open = Öppen fråga
question-kind-information = Text utan fråga
question-hint-nps = Klienten ger ett tal 0–10.
question-hint-statement = Klienten säger i vilken mån hen är av samma åsikt. ”Gäller inte mig” är också ett alternativ.
question-hint-smiley-4 = Fyra smileyer med ord under. Ingen i mitten.
question-hint-smiley-5 = Fem smileyer med ord under.
question-hint-single = Klienten väljer ett alternativ.
question-hint-multiple = Klienten kan välja flera alternativ.
question-hint-number = Klienten skriver ett heltal.
question-hint-open = Klienten skriver med egna ord.
question-hint-information = Texten visas mellan frågorna. Den besvaras inte.
question-title = Fråga { $number }
question-text = Frågan
question-text-shown = Texten
question-required = Frågan måste besvaras
question-required-hint = Använd med eftertanke: många avbryter om de måste svara.
question-choices = Alternativ
question-choices-hint = En rad är ett alternativ. En tom rad lämnas bort.
question-choice = alternativ { $number }
question-more = Spara och lägg till rader
question-bounds = Ett hurdant tal
question-lowest = Minsta
question-highest = Största
question-depends = När frågan visas
question-always = Alltid
question-only-when = Endast om svaret på ”{ $question }” är:
question-from = minst
question-to = högst
question-save = Spara frågan
question-cancel = Avbryt
flaw-code = koden duger inte eller är upptagen
flaw-no-language = välj minst ett språk
flaw-nothing-asked = enkäten frågar ingenting
flaw-too-many = det finns för många frågor
flaw-national-not-for-them = de nationella frågorna är bara för dem som har fyllt 13 år
flaw-contrast = välfärdsområdets färg är för ljus: vit text syns inte på den
flaw-name-missing = enkätens namn saknas
flaw-text-missing = texten saknas
flaw-choice-text-missing = ett alternativs text saknas
flaw-text-too-long = texten är för lång
flaw-code-twice = två frågor har samma kod
flaw-choice-codes = alternativens koder duger inte
flaw-too-few-choices = skriv minst två alternativ
flaw-too-many-choices = det finns för många alternativ
flaw-bounds = det minsta talet är större än det största
flaw-not-for-children = barn tillfrågas inte så här. Använd smileyer, alternativ, tal eller en öppen fråga
flaw-condition-not-earlier = villkoret gäller en fråga som inte ställs före den här
flaw-condition-unknown = villkoret gäller ett svar som inte kan ges
break-audience = enkätens målgrupp har ändrats
break-national = de nationella frågorna finns bara i den ena versionen
break-removed = frågan har tagits bort
break-wording = ordalydelsen har ändrats
break-scale = skalan har ändrats
break-choices = alternativen har ändrats
break-order = frågans plats har ändrats
break-condition = frågan visas för andra än förut
links-survey = Enkät
links-survey-of = Enkäten på { $place }
links-save = Spara valen
links-saved = Valen har sparats.
survey-answers = { $count ->
    [one] { $shown } svar
   *[other] { $shown } svar
}
survey-places = { $count ->
    [one] { $shown } QR-adress
   *[other] { $shown } QR-adresser
}
survey-texts-missing = { $count ->
    [one] { $shown } text saknas
   *[other] { $shown } texter saknas
}
survey-answered = { $count ->
    [one] { $shown } svarade på den här frågan
   *[other] { $shown } svarade på den här frågan
}
survey-note-long = { $count ->
    [one] Enkäten har { $shown } egen fråga.
   *[other] Enkäten har { $shown } egna frågor. Fler än sju tröttar: många avbryter.
}

## Inbjudningar: urval, andelar, meddelanden, svar
nav-invitations = Inbjudningar
invitations-title = Inbjudningar till enkäten
invitations-parts = Inbjudningarnas delar
invitations-tab-draws = Urval
invitations-tab-shares = Andelar
invitations-tab-words = Meddelanden
invitations-tab-answering = Svar
invitations-survey = Enkät
invitations-national = Nationella kundenkäten
invitations-waiting = { $count ->
    [one] Ett besök väntar på lottning
   *[other] { $shown } besök väntar på lottning
}
invitations-waiting-days = Besöken är från { $first }–{ $last }. Se först på planen. Där ser du vilka som faller bort och varför, och vad meddelandena kostar. Ingenting lottas ännu.
invitations-seed = Frötal
invitations-seed-hint = Samma besök och samma frötal ger alltid samma urval. Därför kan lottningen kontrolleras i efterhand.
mend-seed = Skriv frötalet med siffror, till exempel 20261122.
invitations-plan = Se planen
invitations-none-waiting = Inga besök väntar på lottning
invitations-how-in = Besöken kommer hit från patient- och klientdatasystemen. Huvudanvändaren kan koppla på överföringen eller läsa in en lista med det här kommandot:
invitations-draws = Lottningar
invitations-no-draws = Ingen lottning har gjorts ännu. Lottningarna och deras meddelanden visas här.
invitations-draws-caption = Lottningar och vad som hänt med inbjudningarna, den senaste först
invitations-reminders = Påminnelser
invitations-reminders-caption = Påminnelser per lottning
invitations-states = Vad kolumnerna betyder
invitations-drawn = Lottning { $draw } är gjord. I urvalet finns { $sampled } besök.
column-draw = Lottning
column-drawn-visits = Besök
column-sampled = I urvalet
column-seed = Frötal
sending-waiting = Väntar
sending-accepted = Skickat
sending-delivered = Framme
sending-refused = Avvisat
sending-failed = Ej framme
sending-unknown = Oklart
sending-overdue = För sent
sending-opted-out = Avböjde
sending-not-needed = Behövs inte
sending-means-waiting = Meddelandet skickas när det är sändningstid och servern skickar meddelanden.
sending-means-accepted = Operatören eller e-postservern tog emot meddelandet. Ingen kvittering har kommit om att det är framme. För e-post kommer ingen sådan.
sending-means-delivered = Operatören har kvitterat att meddelandet kom fram.
sending-means-refused = Operatören eller e-postservern tog inte emot meddelandet. Numret eller adressen kan vara fel.
sending-means-failed = Meddelandet skickades, men operatören meddelade att det inte kom fram.
sending-means-unknown = Förbindelsen bröts under sändningen. Meddelandet skickas inte på nytt, så att ingen får det två gånger.
sending-means-overdue = Meddelandet kunde inte skickas inom 72 timmar. Numret eller adressen är raderad.
sending-means-opted-out = Klienten avböjde enkäter innan meddelandet skickades.
sending-means-not-needed = Klienten hade redan svarat, eller så kom det första meddelandet inte fram.
invitations-plan-title = Plan för urvalet
invitations-back = Tillbaka till inbjudningarna
invitations-changed-title = Planen hann ändras
invitations-changed = Besöken eller reglerna ändrades efter att du såg på planen. Ingenting lottades. Nedan finns den nya planen.
invitations-plan-lead = Det här är bara en plan. Ingenting har lottats, och ingenting skickas innan du trycker på ”Lotta och skicka”.
invitations-sample = Urval
invitations-of = besök i urvalet. Av { $visits } besök är { $eligible } med i lottningen.
invitations-messages = Meddelanden
invitations-texts = { $count ->
    [one] 1 textmeddelande
   *[other] { $shown } textmeddelanden
}
invitations-parts-number = { $count ->
    [one] sammanlagt 1 del
   *[other] sammanlagt { $shown } delar
}
invitations-mails = { $count ->
    [one] 1 e-postmeddelande
   *[other] { $shown } e-postmeddelanden
}
invitations-price = Beräknat pris
invitations-price-hint = utan påminnelser
invitations-no-price = Priset på en meddelandedel är inte angivet, så kostnaden kan inte beräknas. Administratören kan ange det.
invitations-begins = Sändningen kan börja
invitations-hours = Meddelanden får skickas { $days } kl. { $hours }.
invitations-pace = { $count ->
    [one] Högst 1 meddelande per minut.
   *[other] Högst { $shown } meddelanden per minut.
}
sending-days-monday-friday = från måndag till fredag
sending-days-monday-saturday = från måndag till lördag
sending-days-every-day = varje dag
invitations-reminder = Påminnelse
invitations-reminded = { $count ->
    [one] En påminnelse efter 1 timme, om inget svar har kommit
   *[other] En påminnelse efter { $shown } timmar, om inget svar har kommit
}
invitations-not-reminded = Ingen påminnelse
invitations-ways-hint = Den här sidan vet inte om servern har en förbindelse för textmeddelanden och e-post. Efter lottningen ser du på sidan för inbjudningar vad som hänt med meddelandena.
invitations-erases = När du lottar raderas telefonnummer och adresser för alla som inte kom med i urvalet. Det kan inte ångras.
invitations-draw = Lotta och skicka
invitations-nobody = Ingen skulle komma med i urvalet, så det finns inget att lotta.
invitations-left-out = Vilka som faller bort och varför
invitations-draw-title = Lottning { $draw }
invitations-draw-lead = { $survey }, lottad { $time }
column-reason = Orsak
invitations-in-sample = I urvalet
invitations-all-visits = Besök sammanlagt
left-out-no-address = Varken mobilnummer eller e-postadress
left-out-no-permission = Inget tillstånd att fråga
left-out-too-young = Under 13 år
left-out-opted-out = Har avböjt enkäter
left-out-too-long-ago = För länge sedan besöket
left-out-quarantine = Har nyligen fått en enkät
left-out-another-visit = Ett annat besök av samma klient var med
left-out-not-drawn = Lotten föll inte på besöket
invitations-by-service = Per tjänst
invitations-by-service-caption = Besök, besök i lottningen och urval per tjänst
column-eligible = I lottningen
invitations-all = Alla sammanlagt
invitations-to-shares = Ändra andelarna
invitations-this-seed = Frötal { $seed }
shares-title = Vem som tillfrågas: andelar
shares-saved = Andelen har sparats.
shares-lead = Här bestäms hur stor del av besöken, eller hur många besök i månaden, som kommer med i urvalet.
shares-set = Ange en andel
shares-unit = Vad andelen gäller
shares-sort = Hur andelen räknas
shares-sort-rate = I procent av besöken
shares-sort-month = Som besök i månaden
shares-number = Tal
shares-number-hint = Till exempel 20 eller 2,5. Antalet i månaden är ett heltal.
shares-save = Spara andelen
mend-share-unit = Välj vad andelen gäller.
mend-share = Skriv procenten mellan 0 och 100 med högst en decimal, eller antalet i månaden som ett heltal.
shares-held = Andelar som gäller nu
column-share = Andel
column-share-from = Varifrån den kommer
shares-here = Angiven här
shares-remove = Ta bort
shares-by-default = Välfärdsområdets förval
share-month = { $count ->
    [one] 1 besök i månaden
   *[other] { $shown } besök i månaden
}
share-rate = { $rate } av besöken
shares-rules = Den närmaste andelen gäller: tjänstens egen före sektorns. En procentandel lottas för varje tjänst för sig. Ett månadsantal lottas bland alla besök under det som det är angivet för, och fördelas på månadens dagar.
words-title = Inbjudningarnas meddelanden
words-saved = Meddelandena har sparats.
words-stale = Någon ändrade meddelandena efter att du öppnade sidan. Öppna sidan på nytt och gör dina ändringar där.
words-preview-told = Delarna har räknats. Ingenting har sparats ännu.
words-lead = Klienten får inbjudan på sitt eget språk. Om språket inte är känt är inbjudan på finska.
words-fields = Skriv {"{"}place{"}"} där platsens namn ska stå och {"{"}link{"}"} där länken ska stå. Berätta också hur man avböjer enkäter: LOPETA, STOPP eller STOP. E-postens text är fast.
words-invitation = Inbjudan
words-reminder = Påminnelse
words-example = Det längsta meddelande som någon kan få
words-signs = { $count ->
    [one] 1 tecken
   *[other] { $shown } tecken
}
words-parts = { $count ->
    [one] 1 del
   *[other] { $shown } delar
}
words-room = { $count ->
    [one] plats för 1 tecken till
   *[other] plats för { $shown } tecken till
}
words-costly = På grund av dessa tecken ryms 70 tecken i en del i stället för 160:
words-save = Spara meddelandena
words-preview = Räkna delarna
mend-words-link = Lägg till {"{"}link{"}"} där länken ska stå.
mend-words-stop = Berätta hur man avböjer enkäter: lägg till LOPETA, STOPP eller STOP.
mend-words-field = Ta bort { $field }. Bara {"{"}place{"}"} och {"{"}link{"}"} kan användas.
mend-words-long = Förkorta. Ett meddelande får ha högst 450 tecken.
rates-title = Hur många som svarade
rates-from = Lottningar tidigast
rates-to = Lottningar senast
rates-show = Visa
rates-period = Inbjudningar som lottades { $from }–{ $to }
mend-period = Den sista dagen är före den första. Ändra dagarna.
rates-empty = Det finns inga lottningar från den här tiden. När inbjudningar har lottats ser du här hur många som svarade.
rates-by-service = Per tjänst
rates-by-channel = Per sändningssätt
rates-by-language = Per språk
rates-by-age-group = Per åldersgrupp
rates-column-service = Tjänst
rates-column-channel = Sätt
rates-column-language = Språk
rates-column-age-group = Ålder
column-sent = Skickade
column-delivered = Framme
column-opened = Öppnade enkäten
column-finished = Svarade
column-response-rate = Svarsandel
rates-not-known = ingen uppgift
rates-no-service = Ingen tjänst
rates-explained = Svarsandelen är andelen som svarade av dem som fick en inbjudan skickad. Bara kvitteringen av textmeddelanden berättar om de kom fram.
language-other = annat eller okänt
age-group-unknown = okänd
age-group-7-12 = 7–12 år
age-group-13-17 = 13–17 år
age-group-under-18 = under 18 år
age-group-18-34 = 18–34 år
age-group-35-49 = 35–49 år
age-group-50-64 = 50–64 år
age-group-65-74 = 65–74 år
age-group-75-over = 75 år fyllda
weights-title = Rekommendationsindex (NPS), vägt bredvid
weights-lead = Det vägda talet uppskattar vad indexet skulle vara om kvinnor och män i olika åldrar svarade lika ofta. Om det tydligt skiljer sig från talet utan vikter är de som svarar en annan grupp än klienterna.
column-represented = Besök
column-respondents = Svarande
column-raw-nps = NPS
column-weighted-nps = Vägt NPS
column-weighted-interval = Det vägdas intervall (95 %)
column-design-effect = Vikternas effekt
weights-not-represented = { $count ->
    [one] Ett besök företräds inte av någon: från dess tjänst finns inga svar.
   *[other] { $shown } besök företräds inte av någon: från deras tjänster finns inga svar.
}
weights-without-visits = { $count ->
    [one] Ett svar gäller en tjänst vars besök inte var med i lottningen. Det ingår inte i det vägda talet.
   *[other] { $shown } svar gäller tjänster vars besök inte var med i lottningen. De ingår inte i det vägda talet.
}
weights-how = Hur vikterna räknas
weights-classes = Besök och svarande delas in efter tjänst, åldersgrupp och kön. De svarande i en grupp företräder alla gruppens besök. Om de svarande är färre än { $least } slås gruppen ihop med en annan: först könen, sedan åldersgrupperna. Olika tjänster slås inte ihop.
weights-effect = Vikternas effekt är Kishs designeffekt. Om den är 1,5 är det vägda talet lika osäkert som om de svarande vore en och en halv gång färre. Vikterna rättar inte till om de nöjda i samma grupp svarar oftare än de missnöjda.

# The manager's page: figures of one's own units, what changed, alarms
nav-dashboard = Mina enheter
dashboard-title = Mina enheter
dashboard-all-mine = Alla mina
dashboard-period = Siffror från { $from } – { $to }
dashboard-place = Enhet
dashboard-length = Period
dashboard-days = Senaste { $days } dagarna
dashboard-show = Visa
dashboard-index = Rekommendationsindex (NPS)
dashboard-way = Svarssätt
dashboard-ways-all = Alla svar
dashboard-ways-text-message = Per sms
dashboard-ways-others = På andra sätt
dashboard-value = Siffra
dashboard-scale-index = Konfidensintervall (−100…100), strecket är målet
dashboard-scale-share = Konfidensintervall (0–100 %)
dashboard-answers = Svar
dashboard-few = få svar
dashboard-target = Mål { $target }
dashboard-statements = Sju påståenden
dashboard-statement = Påstående
dashboard-agree = Av samma åsikt
dashboard-units = Enheterna bredvid varandra
dashboard-units-lead = Enheterna står i organisationens ordning. Om två enheters konfidensintervall tydligt överlappar varandra är skillnaden inte säker.
dashboard-unit = Enhet
dashboard-no-answers = Det finns inga enkätsvar från perioden.
dashboard-kinds = Typ av respons
dashboard-topics = Responsens ämnen
dashboard-no-feedback = Det finns ingen respons från perioden.
dashboard-what = Vad
dashboard-now = Respons
dashboard-share = Andel
dashboard-year-ago = För ett år sedan
dashboard-comments = De nyaste kommentarerna i enkäterna
dashboard-no-comments = Det finns inga kommentarer från perioden.
dashboard-masked = Namn, nummer och andra personuppgifter är dolda.
dashboard-handling-time = Handläggningstid, hälften snabbare
dashboard-days-long = { $days } dgr
dashboard-of-feedbacks = { $count ->
    [one] av en respons
   *[other] av { $shown } responser
}
dashboard-how = En förändring kallas uppgång eller nedgång bara när den inte förklaras av slumpen (95 %) och när siffrorna bredvid varandra har bedömts tillsammans. För en jämförelse behövs minst 10 svar från båda perioderna.
against-before = Jämfört med föregående period
against-year = Jämfört med ett år tidigare
change-rose = Steg { $by }, var { $then }
change-fell = Sjönk { $by }, var { $then }
change-not-told-apart = Ingen säker skillnad, var { $then }
change-too-few = För få svar för en jämförelse
change-not-comparable = Inte jämförbart, var { $then }
change-was = var { $then }
change-was-only = var { $then }
change-nothing = Inget att jämföra med
change-points = { $by } procentenheter
target-above = Över målet
target-below = Under målet
target-not-told-apart = Ingen säker skillnad mot målet
mark-wording = { $against }: frågans ordalydelse har ändrats. Siffrorna kan inte jämföras direkt.
mark-channels = { $against }: andelen som svarat per sms har ändrats. De som svarar per sms rekommenderar ofta mer än andra, så jämför svarssätten var för sig.
mark-organisation = { $against }: organisationen har ändrats. Siffrorna för jämförelseperioden är räknade enligt den nuvarande organisationen.
alert-title = Larm
alert-below-limit = { $unit }: rekommendationsindexet { $now } är under larmgränsen { $usual }
alert-fell = { $unit }: rekommendationsindexet sjönk, nu { $now }, tidigare { $usual }
alert-negative-burst = { $unit }: { $now } negativa kommentarer på en vecka, vanligen { $usual }
alert-advice-below-limit = Se i påståendena och kommentarerna vad som inte fungerar.
alert-advice-fell = Se vad som har ändrats på enheten under de senaste veckorna.
alert-advice-negative-burst = Läs de nyaste kommentarerna: berättar de om samma sak?
mail-alert-subject = { $count ->
    [one] Larm om klientupplevelsen på din enhet
   *[other] { $shown } larm om klientupplevelsen på dina enheter
}
mail-alert-lead = På dessa enheter har klientupplevelsen ändrats så att det inte förklaras av slumpen:
mail-open-dashboard = Se siffrorna:
mail-about-below-limit = rekommendationsindexet är under larmgränsen
mail-about-fell = rekommendationsindexet har sjunkit
mail-about-negative-burst = det finns fler negativa kommentarer än vanligt
mail-kind-alert = Larm om enhetens klientupplevelse
notices-alert = Larm om klientupplevelsen
notices-alert-hint = När din enhets rekommendationsindex sjunker eller negativa kommentarer är fler än vanligt. Högst en gång om dagen.
dashboard-months = Utvecklingen per månad
dashboard-month = Månad
dashboard-changed = Vad som ändrades
dashboard-months-lead = Svar per sms och på andra sätt står var för sig, eftersom de inte kan jämföras med varandra.
dashboard-mark-wording = frågans ordalydelse
dashboard-mark-channels = svarssättens andelar
dashboard-mark-organisation = organisationen
dashboard-of-answers = { $count ->
    [one] { $shown } svar
   *[other] { $shown } svar
}
# Mål
nav-goals = Mål
goals-title = Mål { $year }
goals-empty = Här finns årets mål med sina nyckelresultat. Börja med att lägga till det första målet eller importera dem från en fil.
goals-none-chosen = Inget mål motsvarar avgränsningen.
goals-all = Alla
goals-goal = Mål
goals-division = Sektor
goals-result-area = Resultatområde
goals-key-result = Nyckelresultat
goals-key-results = Nyckelresultat
goals-confidence-q4 = Tillförsikt, Q4
goals-count-county = Välfärdsområdets mål
goals-count-other = Sektorernas och resultatområdenas mål
goals-count-key-results = Nyckelresultat
goals-count-responsible = Ansvariga personer
goals-count-tasks = Uppgifter
goals-confidence-title = Tillförsikt till att nyckelresultatet framskrider, Q4
goals-confidence-base = { $count ->
    [one] Andelar av en bedömning.
   *[other] Andelar av { $shown } bedömningar.
}
goals-tasks-title = Uppgifternas läge
goals-tasks-base = { $count ->
    [one] Andelar av en uppgift.
   *[other] Andelar av alla { $shown } uppgifter, också de vars läge inte har angetts.
}
goals-state = Läge
goals-number = Antal
goals-share = Andel
goals-kpis = Mått som följs
goals-kpi = Mått
goals-measured = Mäts av Kuule
goals-how = Så bestäms trafikljuset
goals-how-text = Trafikljuset visar hur stor del av vägen från utgångsläget till målet som har avverkats vid årets slut. Över 90 %: uppnåddes. 50–90 %: uppnåddes delvis. Under 50 %: uppnåddes inte. Om det inte finns ett mätbart värde, ett utgångsläge eller ett mål kan utfallet inte räknas ut; då visas ägarens bedömning, om en sådan finns. Gränserna är inställningar.
goal-new = Lägg till ett mål
goal-back = Alla mål
goal-stale = Någon annan sparade målet under tiden. Läs vad som har ändrats och spara på nytt: det du skrev finns kvar i fälten.
goal-edit = Redigera målet
goal-focus = Strategisk tyngdpunkt
goal-unit = Vems mål
goal-owner-title = Ägarens titel i rapporten
goal-owner-person = Ägare
goal-owner-hint = Bara ägaren kan godkänna texten.
goal-owned = ägare: { $who }
goal-summary = Sammanfattning
goal-assessment = Ägarens bedömning av helheten
goal-not-assessed = Inte bedömt
goal-narrative = Hur målet uppnåddes
goal-save = Spara
goal-sign-title = Ägarens godkännande
goal-sign-lead = Ägaren har ännu inte godkänt texten. Varje ändring tar bort godkännandet.
goal-sign = Godkänn texten och bedömningen
goal-signed = { $who } godkände texten { $time }.
goal-is-signed = godkänd
goal-is-not-signed = ännu inte godkänd
goal-history = Ändringar
goal-history-command = kommando
goal-history-begun = { $who } lade till målet
goal-history-imported = Målet importerades från en fil
goal-history-edited = { $who } redigerade målet
goal-history-key-result-edited = { $who } redigerade nyckelresultatet ”{ $about }”
goal-history-signed = { $who } godkände texten
mend-goal-title = Skriv målet. Fältet är tomt.
mend-goal-narrative = Skriv först hur målet uppnåddes och spara.
mend-goal-assessment = Välj först en bedömning av helheten och spara.
mend-goal-owner = Bara målets ägare kan godkänna texten.
light-met = Uppnåddes
light-partly-met = Uppnåddes delvis
light-not-met = Uppnåddes inte
light-cannot-be-assessed = Kan inte bedömas
confidence-progressing = Framskrider
confidence-needs-attention = Kräver uppmärksamhet
confidence-not-progressing = Framskrider inte
confidence-unsaid = Ingen bedömning
better-higher = Ett större tal är bättre
better-lower = Ett mindre tal är bättre
task-state = Läge
task-state-done = Klar
task-state-unfinished = Pågår
task-state-not-started = Inte påbörjad
task-state-unsaid = Inte angett
task-title = Uppgift
task-responsible = Ansvariga
kpi-nps = NPS: rekommendationsindex
kpi-service-times = Servicetider: fick service inom lagstadgad tid
kpi-revolving-door = Svängdörr: återkom till jouren inom 72 timmar
kpi-prom = PROM: klientens upplevda livskvalitet (0–100)
kpi-service-events = Servicehändelser, miljoner
key-results-none = Målet har ännu inga nyckelresultat.
key-result-new = Lägg till ett nyckelresultat
key-result-baseline = Utgångsläge
key-result-target = Mål
key-result-q1 = Q1
key-result-q2 = Q2
key-result-q3 = Q3
key-result-q4 = Q4
key-result-reached = Av vägen avverkat
key-result-light = Utfall
key-result-tasks = { $count ->
    [one] en uppgift
   *[other] { $shown } uppgifter
}
key-result-what = Vad som mäts
key-result-measured-in = Måttenhet
key-result-better = Riktning
key-result-measure = Varifrån värdena kommer
key-result-measure-hint = Om du väljer ett mått fyller Kuule i värdena varje kvartal utifrån svar och respons.
key-result-by-hand = Förs in för hand
key-result-responsible = Ansvariga
key-result-names-hint = Skilj namnen åt med semikolon.
key-result-values = Utgångsläge, mål och värden
key-result-confidence = Tillförsikt kvartal för kvartal
key-result-assessment = Bedömning, om utfallet inte kan räknas ut
key-result-assessment-hint = Om utgångsläget, målet och Q4 finns som tal räknas trafikljuset ut av dem.
key-result-tasks-legend = Uppgifter
key-result-tasks-hint = En rad utan uppgift lämnas bort. Fler tomma rader kommer när du sparar.
key-result-remove = Ta bort nyckelresultatet
mend-key-result-title = Skriv nyckelresultatet. Fältet är tomt.
mend-key-result-number = Skriv ett tal, till exempel 89,4, eller lämna fältet tomt.
mend-key-result-direction = Målet är sämre än utgångsläget. Kontrollera målet eller riktningen.

# Ombudets kontakter
nav-ombudsman = Ombudets kontakter
role-ombudsman = Social- eller patientombud
ombudsman-title = Ombudets kontakter
ombudsman-lead = För in varje kontakt som statistik. Skriv inga namn, personbeteckningar eller annat som en människa kan kännas igen av.
ombudsman-figures = Årets siffror
ombudsman-figures-title = Ombudets kontakter { $year }
contact-saved = Kontakten har förts in.
contact-day = Dag
contact-branch = Område
contact-party = Vem tog kontakt
contact-channel = Hur
contact-place = Plats eller tjänst
contact-place-hint = Till exempel ”Tandklinikerna”. Använd samma namn som tidigare, så samlas siffrorna.
contact-place-unknown = Annan eller okänd
contact-provider = Serviceproducent
contact-reasons = Orsaker
contact-save = För in kontakten
contact-remove = Ta bort
contacts-latest = Kontakter under den senaste månaden
contacts-none = Inga kontakter har förts in under månaden.
contacts-none-of-year = Inga kontakter har förts in för året.
contacts-of-year = Kontakter { $count }, året innan { $before }.
contacts-by-place = Plats eller tjänst
contacts-by-reason = Orsaker
contacts-by-party = Vem tog kontakt
contacts-by-provider = Serviceproducent
contacts-by-channel = Kontaktsätt
contacts-reasons-hint = Andelar av kontakterna. En kontakt kan ha flera orsaker, så andelarna kan överstiga 100 % tillsammans.
mend-contact-day = Skriv dagen, till exempel 1.12.2026. Dagen kan inte vara i framtiden.
mend-contact-branch = Välj område.
mend-contact-party = Välj vem som tog kontakt.
mend-contact-channel = Välj hur kontakten togs.
mend-contact-reasons = Välj minst en orsak.
mend-contact-place = Skriv bara platsens namn, högst 120 tecken, utan kontaktuppgifter.
branch-patient = Patientärenden
branch-social = Socialärenden
branch-early-education = Småbarnspedagogik
party-client = Klient eller patient
party-close-one = Närstående
party-professional = Yrkesperson
party-other = Någon annan
provider-public = Välfärdsområdet eller kommunen
provider-purchased = Köpt tjänst
provider-private = Privat tjänst
provider-unknown = Okänd
reason-service = Genomförandet av vården eller servicen
reason-access = Tillgång till vård eller service, väntan
reason-encounter = Bemötande och växelverkan
reason-injury = Misstänkt patientskada
reason-records = Journaler och dataskydd
reason-decision = Beslut och avtal
reason-self-determination = Rätt till information och självbestämmande
reason-fee = Avgifter
reason-advice = Rådgivning och förfrågan
reason-other = Annan orsak

# Rapporter
report-title-quarterly = Översikt över klientrespons { $from }–{ $to }
report-title-yearly = Klientberättelse { $year }
report-text = Text
report-section-summary = Hur lyckades vi?
report-section-kinds = Respons efter slag
report-section-topics = De vanligaste ämnena
report-section-theme = Tema: { $theme }
report-section-surveys = Vad enkäterna berättar
report-section-participation = Delaktighet
report-section-promise = Vårt servicelöfte
report-section-nps = Rekommendationsindex (NPS)
report-section-statements = Klientupplevelse
report-section-feedback = Responstjänsten
report-section-ombudsman = Kontakter till social- och patientombuden
report-section-safety = Säkerhet
report-section-actions = Vad ni berättade och vad vi gjorde
report-section-reasons = Varför någon siffra avviker från de andra
report-quarterly-summary = Vi fick {"{"}feedback_received{"}"} responser under kvartalet; ett år tidigare var de {"{"}feedback_received before{"}"}. Handläggningen tog i medeltal {"{"}handling_time{"}"} dygn.
report-yearly-nps = NPS för alla tjänster som mäts är {"{"}nps{"}"}. Antalet svar var {"{"}responses{"}"}.
report-yearly-feedback = Till responstjänsten kom {"{"}feedback_received{"}"} responser. Inom utlovad tid handlades {"{"}within_promise{"}"} av dem som skulle besvaras under året.
report-yearly-safety = Klienter och närstående gjorde {"{"}safety_notices{"}"} anmälningar om farliga situationer.
report-table-handling = Handläggning
report-table-kinds = Antal responser efter slag
report-table-topics = Antal responser efter ämne
report-table-theme = Temats respons efter ämne och slag
report-table-divisions = Rekommendationsindex efter sektor
report-table-services = Rekommendationsindex efter tjänst
report-table-groups = Svarens fördelning
report-table-statements = Påståendenas medelvärden på skalan 1–5
report-table-feedback-divisions = Respons efter sektor
report-received = Inkomna responser
report-handling-days = Handläggningstid i medeltal, dygn
report-median = Handläggningstidens median, dygn
report-min = Kortaste handläggningstid, dygn
report-max = Längsta handläggningstid, dygn
report-within-promise = Handlagda inom utlovad tid
report-quick = Handlagda på under { $days } dygn
report-figure = Siffra
report-kind = Slag
report-topic = Ämne
report-place = Sektor eller tjänst
report-nps = NPS
report-nps-before = NPS år { $year }
report-responses = Svar
report-answers = Svar
report-statement = Påstående
report-group = Respondenter
report-county = Hela välfärdsområdet
report-other-place = Annan verksamhet eller okänd
report-all = Totalt
report-hundred = 100 %
report-unclassified = Oklassificerad
report-answers-to-nps = Svar på rekommendationsfrågan
report-statements-all = Alla påståenden
report-kinds-note = En respons kan vara av flera slag, så andelarna kan överstiga 100 % tillsammans. Andelarna är av alla responser.
report-topics-note = En respons kan ha flera ämnen. Andelarna är av alla responser.
report-theme-share = Andel av alla responser
report-theme-note = Temats andel av alla responser under kvartalet är { $share }.
report-several-note = En respons kan ha flera slag och ämnen, så raderna och kolumnerna kan överstiga sina summor.
report-groups-note = Kritiker gav 0–6, passiva 7–8 och ambassadörer 9–10. NPS är ambassadörernas andel minus kritikernas.
report-reached = Målet är NPS { $target }. Tjänsternas NPS varierade mellan { $least } och { $most }. Målet nåddes av { $reached } av { $count } tjänster, det vill säga { $share }.
report-statements-note = I medelvärdet för alla påståenden väger varje svar lika mycket.
nav-reports = Rapporter
reports-title = Rapporter
reports-lead = Rapportens siffror kommer från måtten. Skriv texterna, kontrollera och publicera: en publicerad rapport ändras inte längre.
report-new = Ny rapport
report-which = Rapport
report-period = Period
report-period-hint = Ett kvartal, till exempel 2026-Q3, eller ett år, till exempel 2025.
report-in-language = Språk
report-begin = Börja rapporten
reports-none = Inga rapporter har påbörjats ännu.
mend-report-period = Skriv en period som redan har börjat: ett kvartal för översikten (2026-Q3), ett år för berättelsen (2025).
report-kind-quarterly = Översikt över klientrespons
report-kind-yearly = Klientberättelse
report-language-fi = på finska
report-language-sv = på svenska
report-language-en = på engelska
edition-draft = Utkast
edition-review = Läses
edition-published = Publicerad
edition-history-begun = { $who } började rapporten
edition-history-edited = { $who } redigerade rapporten
edition-history-sent-for-review = { $who } lämnade rapporten för läsning
edition-history-published = { $who } publicerade rapporten
report-stale = Någon annan ändrade rapporten under tiden. Läs vad som har ändrats och spara på nytt.
report-to-public = Öppna den publicerade
report-digest = Datats och definitionernas märke: { $digest }
report-findings = Kontroll
report-findings-none = Siffrorna stämmer överens.
report-findings-lead = De här punkterna stämmer inte, eller så har siffran skrivits för hand. Rätta punkten eller skriv en orsak: den trycks i rapporten.
report-findings-open = Rapporten kan inte publiceras ännu: rätta kontrollens punkter eller skriv en orsak till dem.
report-review-first = Lämna först rapporten för läsning.
report-open = { $count ->
    [one] En punkt väntar på rättelse eller en orsak.
   *[other] { $shown } punkter väntar på rättelse eller en orsak.
}
report-texts = Texter
report-fields-hint = Skriv siffrorna som fält, så fylls de i från måtten: {"{"}nps{"}"}, {"{"}nps service=suun-terveydenhuolto{"}"}, {"{"}feedback_received before{"}"} (ett år tidigare). En tom rad skiljer styckena åt.
report-save = Spara och kontrollera
report-send-for-review = Lämna för läsning
report-publish = Publicera
report-preview = Rapporten nu
reviews-title = Översikter
reviews-lead = Vad klienterna berättade för oss och hur vi lyckades.
reviews-none = Inga översikter har publicerats ännu.
review-published = Publicerad { $day }
report-correct = Gör en rättad utgåva
review-corrects = Den här utgåvan rättar en som har publicerats tidigare.
review-corrected = En rättad utgåva av den här har publicerats.
report-kind-goals = Hur målen uppnåddes
report-section-overview = Överblick

# Siffrorna

nav-explorer = Tabeller och diagram
explorer-title = Siffror
explorer-lead = Välj ett mått och vad du vill se av det. Adressen ändras med frågan: du kan skicka den till en kollega.
explorer-measure = Mått
explorer-rows = Rader
explorer-columns = Kolumner
explorer-from = Från
explorer-to = Till
explorer-narrow = Avgränsa
explorer-show = Visa siffrorna
explorer-undivided = Ingen uppdelning
explorer-all = alla
explorer-all-value = Alla { $value }
explorer-whole = Alla sammanlagt
explorer-unclassified = Inte känt
explorer-no-label = Oklassificerat
explorer-quarter = Kvartal { $quarter } { $year }
explorer-period = Perioden { $from }–{ $to }
explorer-empty = Det finns inga siffror med de valda avgränsningarna. Pröva en längre period eller ta bort avgränsningar.
explorer-value = Värde
explorer-share = Andel
explorer-none = Inga svar
explorer-hidden = För få svar
explorer-too-few = för få
explorer-company = dolt
explorer-under = Med små siffror står basen: { $base }.
explorer-based-on = Bas: { $base }.
explorer-few-told = * = få svar, siffran är osäker.
explorer-small-cells = En siffra lämnas bort om svaren är färre än { $hidden } eller om en annan bortlämnad siffra kunde räknas ut med den.
explorer-mixes-ways = De som svarar per textmeddelande är ofta mer positiva än andra. Om svarssättens andelar ändras, ändras siffran av den orsaken. Välj svarssätt som kolumner eller avgränsa till ett sätt.
explorer-more = Måttets definition
explorer-send = Filerna har samma siffror som tabellen.
explorer-definition = Definition
explorer-base = Bas
explorer-source = Källa
explorer-narrowed = Period och avgränsningar
explorer-small = Små celler
explorer-asked = Adress
explorer-made = Gjord
explorer-what = Uppgift
dimension-county = Välfärdsområde
dimension-division = Sektor
dimension-result-area = Resultatområde
dimension-service = Tjänst
dimension-unit = Enhet
dimension-place = Enhet och allt under den
dimension-channel = Svarssätt
dimension-survey = Enkät
dimension-language = Språk
dimension-age-group = Åldersgrupp
dimension-sex = Kön
dimension-statement = Påstående
dimension-month = Månad
dimension-quarter = Kvartal
dimension-year = År
dimension-kind = Typ av respons
dimension-topic = Ämne
dimension-group = Grupp
dimension-form = Formulär
sex-unknown = inte känt
sex-female = kvinna
sex-male = man
sex-other = annat

# Måttens definitioner

measures-title = Måtten och deras definitioner
measures-lead = Varje siffra har en definition. Samma definitioner gäller på sidorna, i rapporterna och i filerna.
measures-of-answers = Enkätsvar
measures-of-feedback = Responser och deras behandling
measures-of-forms = Formulär och sökningar
measures-of-safety = Anmälningar om farliga situationer
measure-rounding = Avrundning
measure-bands = Klasser
measure-since = I kraft
measure-since-told = Från och med { $day }.
measure-divided = Kan delas upp
measure-key = Beteckning i filer och kommandon
measure-wordings = Frågornas ordalydelser
measure-wordings-lead = Ett svar hör till den ordalydelse med vilken man frågade. Om ordalydelsen ändras börjar en ny serie.
measure-small-told = Offentligt visas siffror som har minst { $few } svar. Om svaren är { $hidden }–{ $last } står det bredvid siffran att svaren är få. Siffror med färre än { $hidden } svar visas inte, och inte heller siffror ur vilka de kunde räknas ut.
rounding-whole = Heltal, avrundas inte.
rounding-index = Till närmaste heltal, hälften bort från noll.
rounding-two-decimals = Till två decimaler, hälften bort från noll.
rounding-percent = Till hela procent. När andelarna ska bli 100 tillsammans ges de procent som fattas till de största resterna.
rounding-days = I dagar med en decimal.
interval-nps = 95 procents konfidensintervall med Walds korrigerade metod: till antalet svar läggs tre, till ambassadörer och kritiker tre fjärdedelar vardera (Rocks 2016).
interval-mean = 95 procents konfidensintervall ur t-fördelningen.
interval-share = 95 procents konfidensintervall med Wilsons metod (1927).

# Publicerade siffror

chart-table = Siffrorna som tabell
satisfaction-statements = Av samma åsikt om påståendena
satisfaction-statements-told = Andelen av dem som påståendet gäller och som är helt eller delvis av samma åsikt. Strecket är det 95-procentiga konfidensintervallet.
satisfaction-agree = Av samma åsikt
satisfaction-trend = Rekommendation per kvartal
satisfaction-trend-told = Här visas kvartal som är slut. De som svarat per textmeddelande har en egen linje, för de är ofta mer positiva än andra. Det skuggade är det 95-procentiga konfidensintervallet.
satisfaction-by-text = Per textmeddelande
satisfaction-by-others = På andra sätt
satisfaction-ways = Svar enligt svarssätt
satisfaction-open-data = Samma siffror som öppna data
satisfaction-service-hidden = Svaren är för få. Siffrorna visas när svaren är minst { $hidden } och ingen annan utelämnad siffra kan räknas ut ur dem.
satisfaction-service-more = Tjänstens alla siffror
satisfaction-service-deeds = Vad som har gjorts utifrån responsen
embedded-more = Se alla siffror
open-data-title = Öppna data
open-data-lead = Siffrorna på sidan om tillfredsställelse som filer. De har exakt det som visas på sidan: små siffror har utelämnats på samma sätt.
open-data-licence = Uppgifterna får användas fritt under licensen { $licence } när { $county } nämns som källa.
open-data-columns = Vad kolumnerna betyder
open-data-column = Kolumn
open-data-kind = Typ
open-data-means = Betydelse
open-data-measure = Måttets beteckning. Definitionerna finns på sidan Måtten och deras definitioner.
open-data-from = Periodens första dag.
open-data-to = Periodens sista dag.
open-data-service = Tjänstens beteckning. Tom när siffran gäller hela välfärdsområdet.
open-data-statement = Påståendets beteckning. Tom när siffran inte gäller ett påstående.
open-data-channel = Svarssätt. I kvartalen text_message eller others, annars alla sätt tillsammans.
open-data-value = Siffran. Andelar är procent, rekommendationsindexet är mellan −100 och 100.
open-data-low = Nedre gränsen för det 95-procentiga konfidensintervallet.
open-data-high = Övre gränsen för det 95-procentiga konfidensintervallet.
open-data-base = Basen: av hur många svar siffran är räknad.
open-data-note = few: få svar; too_few: utelämnad eftersom svaren är för få; complementary: utelämnad eftersom en annan utelämnad siffra kunde räknas ut med den.
data-kind-text = text
data-kind-date = dag
data-kind-number = tal
data-kind-integer = heltal
open-data-own-site = Siffrorna på den egna webbplatsen
open-data-frame = En ram där siffran, klassen och svarens fördelning uppdateras av sig själva:
open-data-picture = En bild med siffran:
open-data-of-service = En tjänsts siffror får du genom att byta adressen:
## Vad människor skrev
nav-comments = Kommentarer
fact-tone = Ton
tone-positive = Positiv
tone-neutral = Neutral
tone-negative = Negativ
tone-unknown = Tonen är oklar
tone-mixed = ris och ros
unmask = Visa personuppgifter
unmask-hint = Personuppgifterna är maskerade, eftersom du inte handlägger den här responsen. Om du visar dem antecknas det i handläggningens skeden.
history-unmasked = { $who } såg de maskerade personuppgifterna
suggested-title = Maskinen föreslår
suggested-accept = Godkänn förslaget
suggested-correct = Rätta ämnen och ton
suggested-unsure = Kanske också: { $topics }. Det finns ännu för få exempel.
comments-title = Vad människor skriver
comments-unit = Enhet
comments-period = För tiden
comments-days = { $days } dagar
comments-source = Källa
comments-source-all = Respons och enkäter
comments-source-feedback = Respons
comments-source-survey = Kommentarer i enkäter
comments-show = Visa
comments-none = För den här tiden finns inga lästa kommentarer. Nya kommentarer läses några sekunder efter att de kommit in.
comments-tones = Kommentarernas ton
comments-said = { $count ->
    [one] En kommentar.
   *[other] { $shown } kommentarer.
}
comments-count = Kommentarer
comments-share = Andel
comments-unknown-hint = Om tonen är oklar gissar maskinen inte.
comments-mixed = { $count ->
    [one] En kommentar har både ris och ros.
   *[other] { $shown } kommentarer har både ris och ros.
}
comments-empty = { $count ->
    [one] En tom kommentar, såsom ”inget”, är inte med i siffrorna.
   *[other] { $shown } tomma kommentarer, såsom ”inget”, är inte med i siffrorna.
}
comments-praise = Det som får beröm
comments-blame = Det som får kritik
comments-too-few = Inget ämne har ännu fem kommentarer.
comments-of-praise = { $count ->
    [one] En positiv kommentar
   *[other] { $shown } positiva kommentarer
}
comments-of-blame = { $count ->
    [one] En negativ kommentar
   *[other] { $shown } negativa kommentarer
}
comments-news = Vad är nytt
comments-news-hint = Ord och ämnen som det skrivs klart oftare om än under de föregående { $days } dagarna. Slumpen är utesluten statistiskt.
comments-no-news = Inget har ökat klart.
comments-everywhere = I alla valda enheter
comments-rose = nu i { $now }, föregående period i { $before } kommentarer
comments-how = Tonen och ämnena läses av tjänstens egen maskin. Kommentarerna skickas ingen annanstans. Kommentarer med personuppgifter citeras inte.
comments-corrections = { $count ->
    [one] Maskinen har lärt sig av en respons som handläggarna har klassificerat.
   *[other] Maskinen har lärt sig av { $shown } responser som handläggarna har klassificerat.
}
comments-no-corrections = Maskinen har ännu inte lärt sig av handläggarnas klassificeringar. Den lär sig på natten.

# Rapporter: diagram, meddelande, siffror från annat håll, skrivande
report-behind = Siffrorna i tabellform
report-whole-country = Hela landet
report-words-hint = I texten kan du ha **fetstil**, [länkar](https://…), mellanrubriker (## i början) och listor (- i början av raden).
report-under = under { $limit }
report-hidden-note = Antal under { $limit } responser eller kontakter visas inte, och inte heller antal som de kunde räknas ut av (–).
report-critics = Kritiska
report-passives = Neutrala
report-promoters = Ambassadörer
report-services-cut = Diagrammet visar de { $count } tjänster som fick flest svar; tabellen visar alla.
report-way = Svarssätt
report-quarter = Kvartal
report-interval = Intervall
report-target = Mål { $target }
report-fact-answers = { $count } svar
report-fact-before = år { $year }: { $value }
report-fact-responses = Svar på enkäter
report-fact-statements = Påståendenas medelvärde
report-fact-thanks = tack { $count }
report-sources = Källor: { $sources }.
report-title-release = Klienternas respons år { $year }
report-title-release-days = Klienternas respons { $from }–{ $to }
report-kind-release = Pressmeddelande
report-kind-ombudsman = Ombudens årsberättelse
report-field-unknown = { $section }: fältet { $field } finns inte
report-field-before = ett år tidigare
report-field-share = andel
report-typed-title = Så här syns texten i rapporten
report-typed-unknown = Ett sådant fält finns inte: { $what }. Rätta fältet eller välj det bland förslagen.
report-typed-by-hand = Du skrev en siffra för hand: { $what }. Använd ett fält om siffran kommer från mätarna; berätta annars vid granskningen varifrån den är.
report-typed-offers = Fält
report-nothing = För den här tiden finns ännu inga svar, responser, mål eller kontakter, så rapporten har ingenting att berätta. Kontrollera perioden.
report-language-lacking = De här saknar text på rapportens språk och står därför på ett annat språk: { $what }
report-section-about = Om den här berättelsen
report-section-year = Året i siffror
report-section-access = Tillgång till tjänster
report-section-remote = Ärenden på distans
report-section-goals = Strategins mål
report-table-statements-by-way = Påståendenas medelvärden, { $way }
report-table-channels = Rekommendationsindex efter svarssätt
report-table-trend = Rekommendationsindex per kvartal
report-table-access = Hur snabbt man fick tjänster
report-table-remote = Distansärenden i siffror
report-table-goals = Hur målen uppnåddes
report-yearly-about =
    Berättelsen visar

    - hur servicelöftet har följts
    - hur tjänsternas tillgänglighet, kvalitet, funktion och smidighet har förverkligats
    - hur sådant som påverkar klientupplevelsen har utvecklats
    - hur invånare och klienter har deltagit i utvecklingen av tjänsterna
release-in-year = År { $year }
release-in-days = Under { $from }–{ $to }
release-lead = { $when } svarade våra klienter på våra enkäter {"{"}responses{"}"} gånger. Rekommendationsindexet NPS var {"{"}nps{"}"}. På enkäter per textmeddelande kom {"{"}responses channel=text_message{"}"} svar, och deras NPS var {"{"}nps channel=text_message{"}"}.
release-compared = Ett år tidigare var NPS {"{"}nps before{"}"}.
release-experience = {"{"}statement_agree statement=access{"}"} av dem som svarade fick hjälp när de behövde det. {"{"}statement_agree statement=safety{"}"} kände sig trygga under vården eller servicen, och {"{"}statement_agree statement=usefulness{"}"} upplevde att vården eller servicen var till nytta. {"{"}statement_agree statement=information{"}"} vet hur vården eller servicen fortsätter.
release-feedback = Öppen respons kom in {"{"}feedback_received{"}"} gånger. Av den var {"{"}feedback_by_kind kind=thanks share{"}"} tack, {"{"}feedback_by_kind kind=criticism share{"}"} klander och {"{"}feedback_by_kind kind=suggestion share{"}"} förslag. Inom utlovad tid behandlades {"{"}within_promise{"}"} av den respons som skulle besvaras under tiden.
release-method = Rekommendationsindexet NPS visar om klienten skulle rekommendera tjänsten till sina närmaste: från andelen ambassadörer dras andelen kritiska. Siffrorna är räknade på alla svar. En respons kan vara av flera slag, så andelarna kan tillsammans vara över hundra procent.
release-section-lead = Klienternas upplevelse
release-section-experience = Vad de som svarade berättade
release-section-feedback = Öppen respons
release-section-actions = Vad vi har gjort utifrån responsen
release-section-method = Så är siffrorna räknade
release-section-contact = Mer information
# Luvut, joista ei voi vähentää
explorer-whole-months = Siffrorna gäller månader som är över. En siffra lämnas bort också när perioden skär av en liten grupp: svar från månader med få svar visas först när de tillsammans är tillräckligt många.
explorer-this-month = Svaren den här månaden: läget i enheten
measures-of-invitations = Inbjudningar och svarsprocent
measures-of-goals = Mål och styrningens mätare
rounding-one-decimal = Med en decimal.
alert-about = I klandret steg fram: { $topics }.
dashboard-behind-index = Indexet per månad och svarssätt
dashboard-behind-comments = Läs vad som berömts och klandrats
dashboard-tones = Kommentarer som säger något: { $count }; { $shares }.
satisfaction-reworded = Frågans formulering ändrades.
explorer-covered = Dolt

# The public trend over a changed organisation
satisfaction-reorganised = Organisationen ändrades: siffrorna är räknade enligt den nuvarande organisationen.
# Öppna svar på egna enkäter
comments-source-own = Svar på egna enkäter
survey-newest-texts = De nyaste svaren
