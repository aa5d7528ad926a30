### Kuule's texts in English. Plain British-style English; the client is addressed as "you".

## On every page
skip = Skip to content
languages = Languages
footer-nav = About this site
nav-give = Give feedback
nav-follow = Follow your feedback
nav-satisfaction = Client satisfaction
nav-accessibility = Accessibility
nav-privacy = Privacy
nav-staff = For staff
to-front = Go to the front page
optional = (optional)
choose = Choose
mends-prefix = To correct:
mends-title = Please correct the following
step-next = Next
step-back = Previous
step-progress = Step { "{n}" } of { "{all}" }
place-unknown = Place or service not known
place-unknown-short = not known
central-desk = Central feedback desk
no-text = No text

## Errors
error-not-found = Page not found
error-not-found-advice = The page may have been removed, or the address may be mistyped. You can go back to the front page.
error-foreign-form = The form could not be accepted
error-foreign-form-advice = The form was sent from a page that is out of date or is not ours. Open the page again and send the form from there.
error-too-large = The form is too large
error-too-large-advice = Shorten the text and send the form again. Feedback can have at most 4,000 characters.
error-internal = Something went wrong
error-internal-advice = The fault is ours, not yours. Go back to the previous page and try again in a moment: the text you wrote is still there. If you had already sent your feedback, sending it again will not make a second copy.

## Front page
home-title = Tell us about the service you received
home-lead = Your feedback helps us improve our services. You can give feedback without your name and without logging in.
home-give = Give feedback
home-give-more = Thank us, criticise, ask or suggest. We will handle your feedback within { $days } days.
home-follow = Follow your feedback
home-follow-more = Read the reply and continue the conversation with your follow-up code.
home-satisfaction = Client satisfaction
home-satisfaction-more = See what our clients think of our services.

## When the matter is not feedback
elsewhere-title = Is your matter something other than feedback?
elsewhere-emergency = In an emergency, call 112.
elsewhere-emergency-more = Feedback is not read straight away. If you need care or advice today, call the Medical Helpline on 116 117.
elsewhere-other = Objection, complaint, patient injury, safety incident or booking an appointment
elsewhere-muistutus = Objection
elsewhere-muistutus-more = If you are dissatisfied with your care or with how you were treated and want an official reply, make an objection. The patient ombudsperson or the social services ombudsperson can advise you. This form is not an objection.
elsewhere-kantelu = Complaint
elsewhere-kantelu-more = A complaint is made to the supervisory authority. It is usually best to make an objection first.
elsewhere-injury = Patient injury
elsewhere-injury-more = If you suspect that your care caused you an injury, you can apply for compensation from the Patient Insurance Centre.
elsewhere-safety = Safety incident
elsewhere-safety-more = If something in your care or service put safety at risk, report it to the wellbeing services county with a safety incident notification.
elsewhere-booking = Appointments and prescriptions
elsewhere-booking-more = We cannot book appointments or renew prescriptions through feedback. Contact your place of care directly or use MyKanta.

## Feedback form
give-title = Give feedback
give-lead = This takes about a minute. You do not need to give your name.
give-elsewhere = An objection or something else?
give-send = Send feedback
give-before-sending = Do not write personal identity codes or other people’s names. Your feedback goes to those who are responsible for the service.
give-expired-title = Send the form once more
give-expired = The form was open for so long that it could not be accepted. The text you wrote has been kept. Check it and send it again.
target-legend = Which place or service is your feedback about?
target-search = Type a place or a service
target-search-hint = For example dental clinic, maternity clinic, care for mother or invoice
target-find = Search
target-found-one = One option found. Choose it from the list.
target-found-many = { "{n}" } options found. Choose from the list.
target-none-found = We did not find a matching place. Try another word or choose “I don’t know”.
target-unknown = I don’t know, or it is about something else
target-browse = Browse all services
kinds-legend = What kind of feedback is it?
kinds-hint = You can choose more than one.
kind-thanks = Thanks
kind-criticism = Criticism
kind-suggestion = Suggestion
kind-question = Question
kind-accessibility = Accessibility feedback
kind-accessibility-hint = how accessible a website or a place is
kind-other = Other
text-label = What would you like to say?
text-hint = Tell us in your own words what happened. At most 4,000 characters.
text-left = Characters left: { "{n}" }
text-over = Characters over the limit: { "{n}" }
reply-legend = Would you like a reply?
reply-none = I do not need a reply
reply-code = Yes, I will read the reply on this site
reply-code-hint = You will get a follow-up code. You do not need to give your name.
reply-contact = Yes, please contact me
contact-hint = Only those who handle your feedback can see your contact details. Give an email address or a phone number.
contact-name = Name (optional)
contact-email = Email address
contact-phone = Phone number
speaker-legend = Who are you?
speaker-client = Client or patient
speaker-close-one = Family member or friend
speaker-resident = Resident
speaker-professional = Professional
speaker-unsaid = Not stated

## What to mend
mend-target-missing = Choose what your feedback is about. If you do not know, choose “I don’t know”.
mend-target-gone = The place or service you chose no longer exists. Choose another.
mend-kinds-missing = Choose at least one: what kind of feedback is it?
mend-text-missing = Write your feedback. The field is empty.
mend-text-too-long = { $count ->
    [one] Shorten the text by one character.
   *[other] Shorten the text by { $shown } characters.
}
mend-email-missing = Give an email address or a phone number so that we can reply to you.
mend-email-malformed = Check the email address. It should look like name@example.fi.
mend-phone-malformed = Check the phone number. Write it in digits, for example 040 123 4567.
mend-channel-missing = Choose how you received the feedback.
mend-hand-to-missing = Choose where to hand over the feedback.
mend-reason-missing = Write why you are handing over the feedback.
mend-unit-missing = Choose a place.

## Thank you
thanks-title = Thank you for your feedback
thanks-where = We have received it. Place or service: { $place }.
thanks-code-title = Your follow-up code
thanks-code-more = Write the code down or take a picture of it. With the code you can see how the matter is progressing and read the reply. We cannot send you the code later.
thanks-follow = Open the follow-up page
thanks-next-title = What happens next?
thanks-reply-by = We will reply by { $day }.
thanks-handled-by = We will read and handle your feedback by { $day }.
thanks-used-for = Your feedback goes straight to those who are responsible for the service. They use it to improve the service.
thanks-again = Give more feedback

## Follow-up
ask-code-title = Follow your feedback
ask-code-lead = With the follow-up code you can see how your feedback is being handled and read the reply.
ask-code-label = Follow-up code
ask-code-hint = The code has 12 characters, for example K7MQ-3XPD-9RTW. You can use capital or small letters.
ask-code-not-found = No feedback was found with this code. Check the code one character at a time.
ask-code-send = Show the feedback
follow-title = Your feedback
follow-state-received = Your feedback has arrived and is waiting for a handler.
follow-state-in-handling = Your feedback is being handled.
follow-state-answered = Your feedback has been answered.
follow-state-closed = Your feedback has been handled.
follow-by = We will handle it by { $day }.
follow-late = We are late. We promised to handle your feedback by { $day }. We are sorry.
follow-yours = You wrote about: { $place }
follow-steps = How the matter has progressed
follow-received = Feedback received
follow-taken = Handling began
follow-handed-over = Feedback handed over to the right place
follow-answered = Reply
follow-closed = Handling ended
follow-reopened = Feedback reopened
follow-sender-wrote = You wrote
follow-write = Would you like to add something?
follow-write-hint = You can ask more or add to your feedback. It goes to the same handlers.
follow-send = Send message

## Survey
survey-title = What was your experience like?
survey-lead = Answering takes less than a minute. The answers are anonymous, and you can skip questions.
survey-comment = What else would you like to say?
survey-comment-hint = What was good, and what should be better? Do not write names or personal identity codes.
survey-send = Send answers
survey-empty = Answer at least one question, then send.
survey-thanks-title = Thank you for your response
survey-thanks-lead = It has been saved.
survey-thanks-more = All responses are read. With their help we improve our services.
survey-thanks-feedback = Give open feedback
survey-thanks-satisfaction = See what others think
link-used = This survey has already been answered
link-used-advice = The link can be used once. If you would like to tell us more, you can give feedback.
link-expired = The time for answering has ended
link-expired-advice = This survey can no longer be answered. You can still give feedback.
link-unknown = The link does not work
link-unknown-advice = Check that the address is complete and correct. You can also give feedback without a link.

## Client satisfaction
satisfaction-title = Client satisfaction
satisfaction-lead = This is how our clients have rated our services over the last 30 days, { $from } – { $to }.
satisfaction-county = The whole wellbeing services county
satisfaction-empty = There are not enough responses from this period yet. The figures will appear here once clients have answered the surveys.
satisfaction-services = By service
satisfaction-elsewhere = Other services
satisfaction-few = few responses, the figure is uncertain
satisfaction-hidden-few = Too few responses to show.
satisfaction-hidden-company = Not shown, so that the responses of small services cannot be worked out.
satisfaction-table = Show the figures as a table
satisfaction-table-caption = Recommendation index by service, { $from } – { $to }
satisfaction-what = What do the figures mean?
satisfaction-what-nps = We ask clients: how likely are you to recommend the service you received to someone close to you, on a scale of 0–10? Promoters are those who answered 9–10, passives 7–8 and critics 0–6. The recommendation index (NPS) is the share of promoters minus the share of critics. It can be anything between −100 and 100.
satisfaction-what-bands = The word beside the figure: { $good } or more is good, { $very } or more very good and { $excellent } or more excellent.
satisfaction-what-interval = The confidence interval tells how certain the figure is: the fewer the responses, the wider the interval.
satisfaction-what-hidden = If there are fewer than { $hidden } responses, the figure is not shown, so that nobody’s answer can be worked out. If there are fewer than { $few } responses, this is noted next to the figure.
satisfaction-live = This is a demonstration site: the figures are updated at once. In real use they are updated weekly, so that a single answer cannot be worked out.
satisfaction-weekly = The figures are updated weekly. This is why a single answer cannot be worked out from how they change.
nps-answers = responses
nps-interval = confidence interval (95%)
nps-interval-short = 95% confidence interval
nps-target = target
critics = Critics
passives = Passives
promoters = Promoters
band-most-would-not-recommend = more critics than promoters
band-good = good
band-very-good = very good
band-excellent = excellent
column-service = Service
column-nps = NPS
column-answers = Responses

## Accessibility and data protection
accessibility-title = Accessibility statement
accessibility-lead = { $county } wants everyone to be able to give feedback and read its results. This statement is about the feedback service.
accessibility-state-title = How accessible the service is
accessibility-state = The service has been made to meet the Web Content Accessibility Guidelines (WCAG 2.2, level AA). You can use it with a keyboard, with a screen reader, magnified and without JavaScript. We do not know of any shortcomings. If you find one, please tell us.
accessibility-feedback-title = Tell us about a shortcoming
accessibility-feedback = Choose “Accessibility feedback” on the feedback form. We will reply within { $days } days.
accessibility-authority-title = Supervisory authority
accessibility-authority = If you are not satisfied with the reply you receive or do not get a reply within two weeks, you can report the matter to the authority that supervises the accessibility of digital services (saavutettavuusvaatimukset.fi).
privacy-title = Privacy
privacy-lead = You can give feedback and answer surveys anonymously. Your data stays in the wellbeing services county’s own systems.
privacy-what-title = What data do we store?
privacy-what = We store your feedback, what it is about and the time. We store your name, email address and phone number only if you ask to be contacted. They are kept separately and encrypted.
privacy-who-title = Who sees your feedback?
privacy-who = Your feedback is seen by those who are responsible for the service and handle the feedback. The site does not track visitors and has no advertisements or parts from other services.
privacy-survey-title = Surveys
privacy-survey = The survey link is not stored with your response. It is not possible to tell from a response who the link was sent to. Figures for small groups are not published.
privacy-rights-title = Your rights
privacy-rights = With the follow-up code you can see your feedback and how it is handled. If you want your feedback to be deleted or corrected, write so on the follow-up page or contact the wellbeing services county’s data protection officer.

## Staff pages
staff-home = Feedback and surveys
staff-nav = Staff pages
nav-inbox = Feedback
nav-enter = Record feedback
nav-surveys = Surveys
nav-people = Users
sign-out = Log out
sign-in-title = Log in
sign-in-lead = These pages are for the staff of the wellbeing services county.
sign-in-email = Email address
sign-in-password = Password
sign-in-send = Log in
sign-in-wrong = The email address or password is wrong.
sign-in-too-many = Too many attempts. Wait 15 minutes and try again.
inbox-title = Feedback
inbox-parts = Parts of the feedback list
inbox-open = Open
inbox-mine = Mine
inbox-done = Handled
inbox-late = { $count ->
    [one] 1 late
   *[other] { $shown } late
}
inbox-today = { $count ->
    [one] 1 due today
   *[other] { $shown } due today
}
inbox-empty-avoimet = No open feedback. Well done. New feedback will appear here, the most urgent first.
inbox-empty-omat = You are not handling any feedback. Open a piece of feedback and choose “Start handling”.
inbox-empty-valmiit = Handled feedback will appear here.
column-due = Due
column-feedback = Feedback
column-place = Place or service
column-kinds = Kind
column-state = Status
column-address = Address
column-name = Name
column-email = Email address
column-duties = Roles
row-received = Received { $day }
row-wants-reply = wants a reply
due-on = { $day }
due-today = today
due-late = { $count ->
    [one] 1 day late
   *[other] { $shown } days late
}
due-done = on time
due-done-late = late
state-received = Received
state-in-handling = Being handled
state-answered = Answered
state-closed = Closed
pages = Pages
page-before = Previous page
page-after = Next page
page-of = Page { $number } of { $pages }
done-siirretty = The feedback was handed over.
done-suljettu = The feedback was closed.
done-vastattu = The reply has been sent. The sender can read it with the follow-up code.
feedback-title = Feedback
feedback-facts = Feedback details and actions
back-to-inbox = Back to the feedback list
stale-title = Someone was faster than you
stale = The feedback has changed since you opened the page. You now see it as it is. The text you wrote has been kept.
take = Start handling
reopen = Reopen
answer-label = Reply to the sender
answer-hint-none = The sender did not ask for a reply but can read it with the follow-up code.
answer-hint-code = The sender will read the reply with the follow-up code.
answer-hint-contact = The sender asked to be contacted: the contact details are on this page. The sender can also read the reply you write here with the follow-up code.
answer-send = Send reply
history-title = How it has been handled
history-received = Feedback received ({ $channel })
history-taken = { $who } started handling
history-handed-over = { $who } handed over: { $places }
history-answered = { $who } replied
history-closed = { $who } closed
history-reopened = { $who } reopened
history-sender-wrote = { $who } wrote
actor-sender = The sender
actor-system = Kuule
fact-received = Received
fact-due = Due by
fact-desk = Handled by
fact-channel = How it came
fact-speaker = Who is speaking
fact-reply = Reply
fact-contact = Contact details
fact-number = Number
entered-by = recorded by { $who }
wish-none = Not requested
wish-code = With the follow-up code
wish-contact = Asks to be contacted
channel-web = web form
channel-text-message = text message
channel-qr = QR code
channel-kiosk = feedback kiosk
channel-email = email
channel-interviewer = interview
channel-chat = chat
channel-phone = phone
channel-paper = paper
channel-face-to-face = face to face
channel-embedded = another website
channel-other = other
hand-over = Hand over to another unit
hand-over-to = Where to
hand-over-reason = Why you are handing it over
hand-over-reason-hint = The new handler will see this, the sender will not.
hand-over-send = Hand over feedback
close = Close without replying
close-reason = Why you are closing it
close-reason-hint = This stays in the handling history. The sender does not see it.
close-send = Close feedback
enter-title = Record feedback
enter-lead = Record on the client’s behalf what they said to you or wrote on paper.
enter-channel = How did you receive the feedback?
enter-speaker-legend = Who gave the feedback?
enter-reply-legend = Does the person who gave the feedback want a reply?
enter-reply-none = Does not want a reply
enter-reply-code = Yes, with the tracking code
enter-reply-contact = Yes, by contact
enter-send = Save feedback
entered-title = The feedback has been recorded
entered-where = Place or service: { $place }. It will be handled by { $day }.
entered-code = Give this follow-up code to the client if they want to follow the matter
entered-again = Record more feedback
links-title = Surveys
links-lead = The national client experience survey: recommendation index, seven statements and an open comment.
links-one-title = Single-use link
links-one-lead = The link can be used to answer once. It is valid for { $days } days.
links-unit = Place the survey is about
links-make = Create link
links-places = QR addresses of places
links-places-empty = There are no QR addresses yet. They are created when the organisation is imported.
links-places-caption = People who have visited the place can answer at this address. Many people can answer at the same address.
people-title = Users
people-lead = Users and their roles. A role covers the unit and everything below it.
people-command = Users are added and removed on the command line:
person-disabled = (deactivated)
role-handler = Handler
role-manager = Manager
role-experience-manager = Client experience manager
role-administrator = Administrator

## Search over feedback
nav-search = Search
search-title = Search feedback
search-title-of = { $words } – search in feedback
search-words = Search words
search-words-hint = The search finds words in all their forms. Every word must be in the feedback or in its replies.
search-send = Search
search-narrow = Narrow the search
search-clear = Clear the search
search-unit = Handled by
search-any-unit = All units
search-topic = Topic
search-any-topic = All topics
search-channel = How the feedback came
search-any-channel = All ways
search-from = Received on or after
search-until = Received on or before
search-day-mend = Write the date like this: 1.12.2026.
search-kinds = Kind
search-states = Status
search-begin = Write search words or narrow the search. The newest feedback is shown first.
search-found = { $count ->
    [one] 1 feedback found
   *[other] { $shown } feedbacks found
}
search-found-part = { $count ->
    [one] 1 feedback on this page
   *[other] { $shown } feedbacks on this page
}
search-later = Written during handling
search-nothing = No feedback was found
search-nothing-fewer = Check the spelling or search with fewer words.
search-nothing-other = Try a word that a client would use, such as “queue” or “phone”.
search-nothing-wider = Remove filters.
search-nothing-mine = The search only finds feedback that you may see. Feedback that has just arrived is found after a couple of seconds.
search-older = Older feedback
search-newest = Back to the newest
