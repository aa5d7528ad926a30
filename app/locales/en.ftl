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
ask-code-hint = The code has 12 characters, for example K7MQ-3XPD-9RTW. You can use capital or small letters. The code of a safety notice works too.
ask-code-not-found = No feedback or notice was found with this code. Check the code one character at a time.
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
satisfaction-weekly = The figures are updated weekly, and the answers about each service are taken in by batches of at least { $least }. So nobody can tell a single answer from how the figures change.
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
section-nav = Pages of this section
section-feedback = Feedback
section-surveys = Surveys
section-figures = Figures
section-development = Development
section-upkeep = Upkeep
nav-inbox = Inbox
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
enter-reply-code = Yes, with the follow-up code
enter-reply-contact = Yes, by contact
enter-send = Save feedback
entered-title = The feedback has been recorded
entered-where = Place or service: { $place }. It will be handled by { $day }.
entered-code = Give this follow-up code to the client if they want to follow the matter
entered-again = Record more feedback
links-title = QR addresses and links
links-lead = Choose to which survey each place's QR address leads, and make links to give or to send.
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

## E-mail
nav-notices = Notices
mail-hello = Hello
mail-automatic = This is an automatic message. It cannot be answered.
mail-choose = Choose which messages you get:
mail-end = Stop messages like this:
mail-end-sender = Send me no more messages about this feedback:
mail-open-inbox = Open the feedback:
mail-news-subject = { $count ->
    [one] Feedback: one new thing
   *[other] Feedback: { $shown } new things
}
mail-news-lead = There is something new in your feedback:
mail-about-received = { $count ->
    [one] one new piece of feedback
   *[other] { $shown } new pieces of feedback
}
mail-about-handed-over = { $count ->
    [one] one piece of feedback handed over to this unit
   *[other] { $shown } pieces of feedback handed over to this unit
}
mail-about-sender-wrote = { $count ->
    [one] a sender wrote more
   *[other] the senders wrote more to { $shown } pieces of feedback
}
mail-about-review-returned = { $count ->
    [one] one reply returned to you
   *[other] { $shown } replies returned to you
}
mail-about-due = { $count ->
    [one] one piece of feedback
   *[other] { $shown } pieces of feedback
}
mail-about-late = Late: { $shown }
mail-about-due-today = Due today: { $shown }
mail-about-due-soon = Due within three days: { $shown }
mail-about-new = New since the morning before: { $shown }
mail-due-on = Due { $day }
mail-digest-subject = Feedback this morning, { $day }
mail-digest-lead = Your open feedback this morning:
mail-escalation-subject = { $count ->
    [one] One piece of feedback is soon due
   *[other] { $shown } pieces of feedback are soon due
}
mail-escalation-lead = These have not been answered yet:
mail-receipt-subject = Your feedback has arrived
mail-receipt-lead = Thank you for the feedback that you gave on { $day }. It has arrived.
mail-reply-subject = Your feedback has been answered
mail-reply-lead = You gave us feedback on { $day }. It has now been answered.
mail-follow = Read your feedback and the replies here:
mail-follow-by-code = Read your feedback and the replies with your follow-up code here:
mail-not-in-mail = To protect your privacy, we send neither the feedback nor the reply by e-mail.
mail-erased-on = We erase your contact details by { $day }.
mail-kind-news = Notices of new feedback
mail-kind-digest = The morning's summary of feedback
mail-kind-escalation = Warnings of feedback that is soon due
mail-kind-receipt = Messages about the feedback that you gave
mail-kind-reply = Messages about the feedback that you gave
unsubscribe-title = E-mail messages
unsubscribe-is-on = We send you these messages by e-mail.
unsubscribe-is-off = We do not send you these messages.
unsubscribe-end = Stop the messages
unsubscribe-undo = Send the messages after all
unsubscribe-done = The messages have been stopped.
unsubscribe-undone = We go on sending the messages.
unsubscribe-sender = You can read the reply with your follow-up code even if you stop the messages.
unsubscribe-choices = All choices of notices (you need to sign in)
notices-title = Notices by e-mail
notices-lead = Messages are sent to { $email }.
notices-off = E-mail is not in use now, so no messages are sent. Your choices are kept all the same.
notices-saved = Your choices have been saved.
notices-legend = Which messages do you want?
notices-news = New feedback
notices-news-hint = When feedback comes to you, its sender writes more or it is handed over to you. At most one message in 15 minutes.
notices-digest = Morning summary
notices-digest-hint = On weekday mornings, how much feedback is late, due today and new. Where there are none, no message comes.
notices-escalation = Warning before the due day
notices-escalation-hint = On weekday mornings, your unit's feedback that has not been answered and is soon due.
notices-language = In which language?
notices-save = Save
notices-text = Messages hold none of the feedback's text, only counts and units.
contact-erased-after = { $count ->
    [one] We erase your contact details one day after the feedback has been dealt with.
   *[other] We erase your contact details { $shown } days after the feedback has been dealt with.
}
contact-erased-on = We erase your contact details by { $day }.
contact-is-erased = Your contact details have been erased.
contact-kept-after = { $count ->
    [one] Erased one day after completion.
   *[other] Erased { $shown } days after completion.
}
contact-kept-until = Erased on { $day }.
contact-is-gone = Erased.
fact-contact-erased = Erasing of contact details
privacy-erased = { $count ->
    [one] We erase them one day after the feedback has been dealt with. Our e-mails hold neither the text of the feedback nor that of the reply.
   *[other] We erase them { $shown } days after the feedback has been dealt with. Our e-mails hold neither the text of the feedback nor that of the reply.
}

## The handler's day
inbox-avoimet = Open
inbox-ottamatta = Not taken
inbox-omat = Mine
inbox-myohassa = Late
inbox-tanaan = Due today
inbox-pian = Within 3 days
inbox-luettavat = To check
inbox-valmiit = Handled
inbox-empty-ottamatta = Somebody is handling every feedback.
inbox-empty-myohassa = Nothing is late.
inbox-empty-tanaan = Nothing is due today.
inbox-empty-pian = Nothing is due within the next three days.
inbox-empty-luettavat = No reply waits to be checked.
column-choose = Choice
column-group = Group
column-open = Open
column-all = In all
column-newest = Newest received
column-language = Language
row-choose = Choose: { $words }
row-in-group = in a group
page-older = Older
done-soitettu = Noted: the sender was answered by phone or face to face.
done-luettavaksi = The reply now waits for a second reader.
bulk-title = Do with the chosen
bulk-take = Take the chosen
bulk-taken = { $count ->
    [one] 1 feedback was taken.
   *[other] { $shown } feedbacks were taken.
}
bulk-handed-over = { $count ->
    [one] 1 feedback was handed over.
   *[other] { $shown } feedbacks were handed over.
}
bulk-grouped = { $count ->
    [one] 1 feedback was put into the group.
   *[other] { $shown } feedbacks were put into the group.
}
bulk-ungrouped = { $count ->
    [one] 1 feedback was taken out of the group.
   *[other] { $shown } feedbacks were taken out of the group.
}
bulk-left = { $count ->
    [one] 1 was left as it is: its state did not fit, or somebody changed it meanwhile.
   *[other] { $shown } were left as they are: their state did not fit, or somebody changed them meanwhile.
}
mend-nothing-chosen = First choose feedback in the list.
mend-group-missing = Choose a group or write the name of a new one.
mend-main-missing = Write the number of an open feedback that you may see.
mend-template-missing = First choose a template.
mend-template-name-missing = Give the template a name.
mend-template-blank = There is no blank { $blank }. Check the spelling.
mend-rating-missing = Choose one and send again.
keys-on = Use keyboard shortcuts
keys-list = j and k: next and previous, x: choose, Enter: open; in a feedback v: answer, m: note, s: hand over, h: accept the suggestion, a: topics and tone, u: back
merged-into = This is the same matter as feedback
merged-into-more = When that is answered, the sender of this gets the answer too.
merged-here = { $count ->
    [one] 1 feedback is merged into this. The answer goes to its sender too:
   *[other] { $shown } feedbacks are merged into this. The answer goes to their senders too:
}
separate = Separate
waiting-title = A reply waits for a second reader
waiting-by = { $who } wrote { $at }
waiting-own = Somebody else reads and sends this. To change it, write the reply anew below.
waiting-reply = Read the reply and mend it if needed
waiting-send = Approve and send
waiting-word = Or give it back: what is to be changed?
waiting-give-back = Give it back
answer-ask-reader = Ask for a second reader
template-choose = Choose a template
template-use = Use it
way-legend = How you answer
way-written = In writing
way-phone = I have answered by phone or face to face (the text stays with the staff)
note = Add a note
note-label = A note for colleagues
note-hint = The sender never sees notes.
note-send = Save the note
fact-topics = Topics
fact-group = Group
fact-rating = The sender’s rating
topics-none = Not classified
topics-title = Classify topics
topics-save = Save topics
group-title = Group
group-hint = When much feedback comes on one matter, gather it into a group and answer all at once.
group-choose = Group
group-new = Or the name of a new group
group-name = Name of the group
group-join = Put into the group
group-leave = Take out of the group
group-lead = { $members } in all, { $open } open. { $wanting } asked for an answer.
group-answer = Answer the whole group
group-answer-hint = The reply goes to all who asked for one. The other open ones are closed.
group-answer-send = { $count ->
    [one] Handle 1 feedback
   *[other] Handle { $shown } feedbacks
}
group-answered = { $count ->
    [one] 1 feedback was handled.
   *[other] { $shown } feedbacks were handled.
}
groups-title = Groups
groups-lead = Feedback on one matter together, answered at once.
groups-empty = There are no groups yet. Choose feedback on one matter in the inbox and put it into a group.
merge-title = The same matter twice
merge-main = Which feedback is the same matter as this?
merge-hint = Write its number. Both senders get the same answer.
merge-send = Merge
templates-title = Reply templates
templates-lead = Beginnings for replies. The text comes into the reply and can be changed before sending.
templates-empty = There are no templates yet. A manager can make the first.
template-new = New template
template-title = Reply template
template-name = Name
template-unit = For whom
template-unit-hint = Handlers of this place and of the units below it see the template.
template-body = Text
template-blanks = You may use blanks:
template-save = Save the template
template-drop = Delete the template
blank-place = the place
blank-received = the day of receipt
blank-due = the due day
blank-unit = the unit that answers
blank-handler = the handler’s name
language-fi = Finnish
language-sv = Swedish
language-en = English
history-answered-by-phone = { $who } answered by phone or face to face
history-noted = { $who } wrote a note
history-review-asked = { $who } asked for a second reader
history-review-returned = { $who } gave the reply back
history-classified = { $who } classified the topics
history-merged = { $who } merged this into another feedback
history-took-in = { $who } merged another feedback into this
history-separated = { $who } separated this
history-grouped = { $who } put this into a group
history-ungrouped = { $who } took this out of its group
history-rated = { $who } rated the handling
follow-answered-by-phone = You were answered by phone or face to face
follow-rated = You rated the handling
follow-write-again = Is something still unclear?
follow-write-again-hint = Write here, and we open the matter again and answer you.
rating-legend = How well was your feedback handled?
rating-5 = Very well
rating-4 = Well
rating-3 = I cannot say
rating-2 = Badly
rating-1 = Very badly
rating-send = Send the rating
rating-thanks = Thank you for rating.
## When the matter is something other than feedback
asking-title = Is this what it is about?
asking-lead = Your feedback has not been sent yet. Your text mentions something that you can get help with faster or more surely elsewhere.
asking-send = Send as feedback
asking-hint = What you wrote is kept below. You can also change it.
entered-hints = Tell the client if this is what it is about
matter-emergency = emergency
matter-crisis = mental crisis
matter-objection = objection
matter-complaint = complaint
matter-injury = patient injury
matter-prescription = renewing a prescription
matter-appointment = appointment
matter-safety = safety incident
matter-title-emergency = Is somebody in danger right now?
matter-title-crisis = Are you or somebody close to you feeling very bad?
matter-title-objection = Do you want to make an objection?
matter-title-complaint = Do you want to make a complaint?
matter-title-injury = Did care cause an injury?
matter-title-prescription = Do you need a prescription?
matter-title-appointment = Do you want to book, move or cancel an appointment?
matter-title-safety = Was somebody's safety at risk?
matter-advice-emergency = Call 112 at once if somebody's life is in danger. If you need care or advice today, call the Medical Helpline on 116 117. Feedback is not read straight away.
matter-advice-crisis = You are not alone, and help is there now. If a life is in danger, call 112. You can talk to the MIELI crisis helpline without giving your name. In English it is open at certain times, in Finnish (09 2525 0111) day and night. Feedback is not read straight away.
matter-advice-objection = An objection (muistutus) is the official way to say that you are dissatisfied with care, service or how you were treated. It is made in writing to the wellbeing services county and answered in writing. The patient or social services ombudsperson helps you free of charge. This form is not an objection.
matter-advice-complaint = A complaint (kantelu) can be made to the Finnish Supervisory Agency, which has supervised social and health services since the beginning of 2026. Valvira and the regional state administrative agencies no longer exist. The matter is often settled sooner if you make an objection first.
matter-advice-injury = If you suspect that care caused an injury, you can apply for compensation from the Patient Insurance Centre. The patient ombudsperson helps you with the claim. Feedback is not a claim.
matter-advice-prescription = You can renew a prescription in MyKanta or at a pharmacy. If the medicine runs out before that, call your place of care. We cannot renew prescriptions through feedback.
matter-advice-appointment = Book, move or cancel an appointment directly with your place of care. The phone number is in the message about the appointment and on the county's website. Through feedback we cannot change it in time.
matter-advice-safety = Safety incidents have a form of their own. It goes to those who find out how the same can be avoided. Your text moves to the form with you. You can still give feedback as well.
way-112 = Call 112
way-116117 = Call 116 117
way-crisis = Call the crisis helpline 09 2525 0113
way-authority = Finnish Supervisory Agency: lvv.fi
way-injury = Patient Insurance Centre: pvk.fi
way-kanta = Open MyKanta
way-safety = Go to the notice
fact-asked = The sender was asked about

## Safety notice
elsewhere-safety-link = Report a safety incident.
elsewhere-safety-tell = Report a safety incident in care or service
role-safety-reader = Reader of safety notices
nav-safety = Safety notices
safety-title = Report a safety incident
safety-lead = Tell us if something in care or service put safety at risk, or nearly did. It helps us to keep it from happening again. You do not need to give your name.
safety-not-urgent = Notices are not read straight away. If you need care or advice today, call the Medical Helpline on 116 117.
safety-text = What happened?
safety-text-hint = Tell it in your own words. Do not write a personal identity code or other people's names. At most 4,000 characters.
safety-target = Where did it happen?
safety-when = When did it happen?
safety-day = Day
safety-day-hint = For example 21.11.2026
safety-day-unsure = I do not remember exactly
safety-clock = Time of day
safety-clock-hint = For example 8 o'clock or at night
safety-outcome = Did it cause harm?
safety-severity = How serious was it?
safety-severity-hint = If nothing happened in the end, judge what could have happened.
safety-prevention = What could prevent this?
safety-contact = May we contact you?
safety-contact-wish = Yes, you may contact me
safety-contact-hint = Only those who look into the notice see your contact details. Give an e-mail address or a phone number.
safety-before-sending = Only professionals named for it read the notice. It is not an objection, nor a claim for compensation.
safety-send = Send the notice
outcome-near-miss = Near miss
outcome-near-miss-hint = the danger was noticed in time
outcome-harm = It caused harm
outcome-unknown = I do not know
severity-mild = Mild
severity-mild-hint = passed by itself
severity-moderate = Moderate
severity-moderate-hint = care or monitoring was needed
severity-severe = Severe
severity-severe-hint = lasting harm or danger to life
severity-unknown = I cannot say
teller-unsaid = Not told
teller-client = Client or patient
teller-close-one = Close one
teller-other = Somebody else
mend-safety-text-missing = Tell what happened. The field is empty.
mend-safety-target-missing = Choose where it happened. If you do not know, choose “I don't know”.
mend-safety-day-missing = Write the day or choose “I do not remember exactly”.
mend-safety-day-ahead = Check the day. It cannot be in the future.
mend-day-malformed = Check the day. Write it like this: 21.11.2026.
mend-safety-outcome-missing = Choose whether it caused harm. If you do not know, choose “I do not know”.
mend-safety-email-missing = Give an e-mail address or a phone number so that we can contact you.
safety-thanks-title = Thank you for your notice
safety-thanks-where = It has arrived. Place: { $place }.
safety-thanks-code = The code of your notice
safety-thanks-code-more = Write the code down. With it you can see later whether your notice has been dealt with.
safety-thanks-next = A reader of safety notices reads it and finds out with the unit what happened and how the same can be avoided. Nobody is blamed: the aim is safer care.
safety-thanks-contact = We contact you if we need to know more or want to tell you what we did.
safety-thanks-no-contact = You left no contact details, so we will not contact you. With the code you can see whether the notice has been dealt with. If you want to be sure of an answer, give feedback or make an objection.
privacy-safety-title = Safety notices
privacy-safety = Only professionals named for it read a safety notice, and every reading is written down. Your contact details are kept only if you let us contact you. They are kept apart and encrypted.
safety-list-title = Safety notices
safety-states = States of the review
safety-all = All
safety-state-received = Received
safety-state-in-review = In review
safety-state-closed = Closed
safety-tab-received = Received
safety-tab-in-review = In review
safety-tab-closed = Closed
safety-outcome-short = Outcome
safety-severity-short = Severity
safety-list-empty = There are no notices yet. What clients and close ones report comes here, the newest first.
safety-list-none = No notices were found with these filters.
filter = Filter
filter-year = Year
column-happened = What happened
column-notices = Notices
safety-notice-title = Safety notice
safety-back = Back to safety notices
safety-stale = The notice has changed since you opened the page. You now see it as it is. What you wrote is kept.
safety-facts = Facts and actions of the notice
safety-teller = Told by
safety-note = Note
safety-note-hint = Only readers of safety notices see the notes.
safety-note-send = Save the note
safety-take = Take to review
safety-close = Close the review
safety-done = What was done?
safety-preventable = Could it have been prevented?
preventable-yes = Yes
preventable-no = No
preventable-cannot-say = Cannot say
safety-close-send = Close the review
mend-safety-note-missing = Write the note. The field is empty.
mend-safety-done-missing = Write what was done.
mend-safety-preventable-missing = Choose whether it could have been prevented.
safety-history-received = The notice was received
safety-history-read = { $who } read it
safety-history-taken = { $who } took it to review
safety-history-noted = { $who } wrote a note
safety-history-closed = { $who } closed the review
safety-history-reopened = { $who } reopened it
safety-figures-title = Safety notices in figures
safety-figures-lead = What clients and close ones reported, by the year of receipt. They are not part of the figures on feedback.
safety-figures-empty = There are no notices from this year.
safety-figures-total = notices
safety-figures-guarded = Small numbers are hidden: of fewer than { $hidden } notices the number is not shown.
safety-hidden = not shown
safety-by-outcome = Outcome
safety-by-severity = Severity
safety-by-service = Service
safety-by-month = Month
## Service care

nav-targets = Targets
nav-service = Service figures
nav-set-aside = { $count ->
    [one] Set aside 1
   *[other] Set aside { $shown }
}
error-busy = The service is very busy
error-busy-advice = Go back to the form with your browser's Back button and send it again in a moment. What you wrote is still there.
trap-label = Leave this field empty
follow-released = The feedback was passed on to its handlers
history-released = said that it is feedback and moved it to the inbox
words-fi = Search words in Finnish
words-sv = Search words in Swedish
words-en = Search words in English
targets-title = Targets and search words
targets-lead = The places and services that people can give feedback on, and the words that lead to them besides their names.
targets-to-missed = See what people searched for and did not find
targets-filter = Find a target by its name or words
targets-filter-send = Find
targets-total = { $count ->
    [one] 1 target
   *[other] { $shown } targets
}
targets-column-target = Target
targets-no-words = No words yet
targets-words = Search words
targets-words-hint = One word or phrase a line, or with semicolons between. Inflected forms and misspellings need not be listed: the search understands them.
targets-save = Save the words
targets-saved = The words are saved and in use at once.
targets-stale-title = Somebody changed the words at the same time
targets-stale = Your changes are below and not saved yet. Saving them replaces the other person's.
targets-too-long = { $count ->
    [one] Shorten the list by one character.
   *[other] Shorten the list by { $shown } characters.
}
targets-try = Try the search
targets-try-label = What might a client type?
targets-try-language = Language of the form
targets-try-send = Try
targets-found = The search now finds: { $words }
targets-this = this target
targets-check = What the words find now
targets-check-lead = When a client types this word alone.
targets-check-first = this target comes first
targets-check-later = this target is number { $place }; { $first } comes first
targets-check-missing = this target is not among the best five; { $first } comes first
targets-leading = { $count ->
    [one] One word finds this target
   *[other] { $shown } words find this target
}
aside-times = Received { $received }, due { $due }
targets-unchecked = { $count ->
    [one] One word was not checked.
   *[other] { $shown } words were not checked.
}
missed-title = Searched for and not found
missed-lead = Clients looked for a target by these words and did not find one. Add a word to the target that it means.
missed-kept = Only a count by day is kept, for 90 days. It does not tell who searched or at what time.
missed-open = Waiting
missed-refused-tab = Passed over
missed-none = Searches that found nothing are shown here. There are none now.
missed-none-refused = Words that were passed over are shown here. There are none now.
missed-total = { $count ->
    [one] 1 different search
   *[other] { $shown } different searches
}
missed-times = { $count ->
    [one] once
   *[other] { $shown } times
}
missed-last = last on { $day }
missed-word = Word to add
missed-target = Name of the target
missed-add = Add to the target
missed-candidates = Did you mean one of these?
missed-which = Type the target's name as it stands in the list of targets, or choose from those offered.
missed-refuse = Not a word for us
missed-back = Move back
missed-added = The word was added to { $target }. The search finds it now.
missed-full = The list of words of { $target } is full.
missed-refused = The word was passed over. You find it under Passed over.
aside-title = Set aside
aside-lead = These look as if a machine had sent them, so they did not go to the inbox. A person decides what is feedback.
aside-empty = Feedback that was set aside for a look is shown here. There is none now.
aside-total = { $count ->
    [one] 1 waits for a look
   *[other] { $shown } wait for a look
}
aside-why = Why:
aside-sign-trap = a hidden field was filled in
aside-sign-haste = sent faster than a person can write
aside-sign-repeated = the same text has come many times
aside-sign-links = many links
aside-is-feedback = The chosen are feedback
aside-is-not = The chosen are not feedback
aside-what-happens = Feedback goes to its handlers, and its due day counts from when it really came in. The others are closed without an answer and kept like all feedback.
aside-choose = First choose one or more.
aside-released = { $count ->
    [one] 1 feedback was moved to the inbox.
   *[other] { $shown } feedbacks were moved to the inbox.
}
aside-closed = { $count ->
    [one] 1 was closed: it is not feedback.
   *[other] { $shown } were closed: they are not feedback.
}
aside-reason = Not feedback
alarm-banner = { $count ->
    [one] A form is in trouble: see the alarm
   *[other] Forms are in trouble: see { $shown } alarms
}
alarm-title = Alarms
alarm-none = The forms work. There are no open alarms.
alarm-failing = { $form }: sending failed { $now } times in the last hours
alarm-silent = { $form }: nothing sent for three hours, though { $usual } were sent in the same hours of the last four weeks
alarm-mended = { $form }: { $now }% of sendings came back to be mended, usually { $usual }%
alarm-advice-failing = Try the form yourself, and ask whoever runs the service to look at the server's log.
alarm-advice-silent = Try the form yourself. Check also that links and QR codes lead to it.
alarm-advice-mended = See below which field was mended most, and try the form yourself.
alarm-raised = Raised { $time }
alarm-seen = seen by { $who }
alarm-closed = closed { $time }
alarm-note = What was done about it?
alarm-mark-seen = Mark as seen
alarm-close = Close as dealt with
form-give = Feedback form
form-survey-link = Survey by link
form-survey-qr = Survey by QR code
form-safety = Safety notice
form-follow = Message from the follow-up page
form-sign-in = Staff sign-in
form-field-target = target
form-field-kinds = kind of feedback
form-field-text = feedback text
form-field-email = e-mail
form-field-phone = phone
service-title = Figures of the feedback service
service-period = Figures from { $from } to { $to }
service-download = Download the figures (CSV)
service-charts = Month by month
service-table-behind = The figures in a table
service-nothing = There are no figures yet.
service-whole = Whole period
service-median = { $measure }, median (days)
service-mean = { $measure }, mean (days)
service-table-kuukaudet = Feedback by month
service-table-lomakkeet = Clients' forms by month
service-table-haut = Searches for a target by month
service-table-tavat = Feedback by channel
service-table-lomakkeittain = Clients' forms by kind
service-by-month = Month
service-by-channel = Channel
service-by-form = Form
service-mended = Fields that were mended most
service-field = Field
service-times = Times
service-definitions = What the figures mean
csv-table = table
csv-row = row
csv-key = key
csv-measure = measure
csv-value = value
csv-shown = shown
csv-base = base
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## You said, we did
nav-actions = Actions
deeds-title = You said, we did
deeds-lead = How feedback has changed our services.
deeds-heard = What you told us
deeds-did = What we did
deeds-more = Everything that we have done
deeds-all-services = All services
deeds-all-years = All years
deeds-empty = What we have done because of your feedback will be shown here.
deeds-none = Nothing was found with these filters.
crowd-tens = from tens of feedbacks
crowd-hundreds = from hundreds of feedbacks
progress-planned = Planned
progress-under-way = Under way
progress-done = Done
progress-dropped = Dropped
actions-title = Development actions
actions-lead = What my units do about what clients tell.
actions-empty = There are no actions yet. Begin one here or on a feedback's page.
action-title = Development action
action-new = New action
action-back = Back to actions
action-published = Published { $time }
action-unpublished = Not published
action-public = Published
action-stale = The action has changed since you opened the page. What you wrote is kept. Check it and save again.
action-from-feedback = The action is linked to feedback { $number }.
action-public-hint = These texts become public when the action is published. Do not write names or anything by which a client could be recognised. What is not translated is shown in Finnish.
action-heard-fi = What you told us (in Finnish)
action-did-fi = What we did (in Finnish)
action-heard-sv = What you told us (in Swedish)
action-did-sv = What we did (in Swedish)
action-heard-en = What you told us (in English)
action-did-en = What we did (in English)
action-progress = Stage
action-unit = Unit
action-owner = Owner
action-topics = Topics
action-save = Save the action
action-facts = Publishing, feedback and history of the action
action-publish = Publish
action-withdraw = Take out of public view
action-not-publishable = The action can be published when both Finnish texts are written and saved and the action has not been dropped.
action-behind = Feedback
action-behind-none = No feedback is linked to the action.
action-behind-elsewhere = { $count ->
    [one] And 1 feedback that another unit handles.
   *[other] And { $shown } feedbacks that another unit handles.
}
action-link-number = Number of the feedback
action-link = Link the feedback
action-unlink = Unlink
action-unlink-which = Unlink feedback { $number }
history-title-action = History
action-history-begun = { $who } began the action
action-history-edited = { $who } edited it
action-history-published = { $who } published it
action-history-withdrawn = { $who } took it out of public view
action-history-linked = { $who } linked a feedback
action-history-unlinked = { $who } unlinked a feedback
mend-action-heard = Write what clients told.
mend-action-published = The action is published. Write both Finnish texts, or first take the action out of public view.
mend-action-feedback = No feedback that you may read was found by this number. The number is on the feedback's page.
feedback-actions = Development actions
feedback-actions-choose = Link to an action
feedback-actions-new = Begin a new action from this feedback
## Posters
nav-posters = Posters
posters-title = Posters and cards
posters-lead = Print a poster or business cards for a place where clients go. Each print has its own code, so you see where feedback comes from.
posters-new-title = Make a new one
posters-place = Place or service
posters-kind = What do you want to print?
poster-kind-a4 = A4 poster
poster-kind-a3 = A3 poster
poster-kind-cards = Ten business cards (A4)
posters-languages = Language
poster-languages-fi = Finnish
poster-languages-sv = Swedish
poster-languages-en = English
poster-languages-fi-sv = Finnish and Swedish
posters-note = Where will it be?
posters-note-hint = For example: notice board in the entrance hall. It helps you tell prints apart.
posters-make = Make the print
posters-made = The print is ready: { $place }
posters-open = Open PDF
posters-open-of = Open PDF: { $place }, { $code }
posters-list = Prints
posters-list-caption = A visit means that somebody opened the code or the address. Feedback was given through the print.
posters-empty = There are no prints yet. When you make the first one, you will see here how many people opened its address and how much feedback it brought.
column-poster = Print
column-code = Code
column-made = Made
column-visits-recent = Visits, 30 days
column-visits = Visits, all
column-brought-recent = Feedback, 30 days
column-brought = Feedback, all
mend-poster-target = Choose a place or service.
mend-poster-expired = The page was open too long. Check your choices and make the print again.
mend-poster-note = Shorten the description. It can have at most 120 characters.
poster-title = Feedback poster: { $place }
poster-code-told = QR code that opens the feedback form at { $address }
poster-kicker = Give feedback
poster-heading = Tell us how we did
poster-scan = Scan the code with your phone’s camera, or type the address into your browser.
poster-promise-calendar = { $count ->
    [one] We read every message. If you want a reply, you will get one within one day.
   *[other] We read every message. If you want a reply, you will get one within { $count } days.
}
poster-promise-working = { $count ->
    [one] We read every message. If you want a reply, you will get one within one working day.
   *[other] We read every message. If you want a reply, you will get one within { $count } working days.
}
poster-card-calendar = { $count ->
    [one] We read every message. A reply within one day if you want one.
   *[other] We read every message. A reply within { $count } days if you want one.
}
poster-card-working = { $count ->
    [one] We read every message. A reply within one working day if you want one.
   *[other] We read every message. A reply within { $count } working days if you want one.
}
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
## Promises
nav-promises = Promises
promises-title = How soon we answer
promises-lead = Every feedback gets its due day when it arrives. The day of arrival is not counted.
promises-order = The days of the nearest unit hold. Where neither the unit nor any above it has days of its own, the time of the feedback's kind holds, of several kinds the shortest. Otherwise the time of the whole county holds. A change is for new feedback and for what is opened again. A due day once given does not change, not even when the feedback is handed over.
promises-saved = Saved. The new time is for feedback that arrives from now on.
promises-stale = Somebody changed the times meanwhile. Check the numbers and save again.
promises-county-legend = The whole county
promises-county = Days
promises-calendar = All days count
promises-working = Only working days count
promises-kinds-legend = Kinds of feedback
promises-kinds-hint = Write the number of days. Leave it empty where the kind has the same time as the whole county. By law, accessibility feedback is answered within 14 days. No unit can make that longer.
promises-units-legend = Units
promises-units-hint = The days are for the unit and all units below it. Empty the number when the unit no longer needs a time of its own.
promises-new-unit = Add a unit
promises-new-days = Its days
promises-save = Save
mend-promise-days = Write the number of days, 1–365.
mend-promise-unit = Choose a unit and write its days, 1–365.
## Following and erasing a safety notice
safety-thanks-follow = See how your notice is going
safety-follow-title = Your safety notice
safety-follow-received = Your notice has arrived. Nobody has begun to look into it yet.
safety-follow-in-review = Your notice is being looked into.
safety-follow-closed = Your notice has been dealt with.
safety-follow-done = The review ended
safety-follow-guarded = We do not show here what you wrote, so that nobody else can read it with the code.
safety-reply = Reply to whoever told of it
safety-reply-hint = They see the reply with their code. You may leave this empty. Write no personal details here.
safety-erased = The texts and contact details have been erased, because the time for keeping them is over.
privacy-safety-erased = { $count ->
    [one] We erase the notice's texts and contact details one day after the review has ended.
   *[other] We erase the notice's texts and contact details { $shown } days after the review has ended.
}
## Searches on the privacy page
privacy-search-title = Searches
privacy-search = When you search for a place or service and nothing is found, we keep the words. They help us to make the search better. We do not keep who searched. A search with an e-mail address or a long number is not kept.
privacy-searched = { $count ->
    [one] We erase the words after one day.
   *[other] We erase the words after { $shown } days.
}
## The service's ratings and posters
service-table-arviot = Senders' ratings of the handling by month
service-table-julisteet = Feedback through posters and cards by month
service-hidden = not shown
service-ratings-guarded = Where there are fewer than { $hidden } ratings, the number is not shown, so that nobody's rating can be worked out.
service-to-posters = See which poster has brought feedback
## Answers from another system
nav-import = Import
import-title = Bring in answers from another system
import-lead = Bring in the survey answers of an earlier system as a file. First you see what is in it. Nothing is kept before you load the answers.
import-file = File
import-file-hint = A CSV or Excel file (.xlsx), at most { $shown } MB. An administrator imports a longer file by command. You can bring in a saved reading (.json), too.
import-privacy = The file is kept encrypted, and is deleted within a day.
import-bring = Bring in the file
import-loaded = { $count ->
    [0] There were no new answers in the file. The file has been deleted.
    [one] One answer was loaded. The file has been deleted.
   *[other] { $shown } answers were loaded. The file has been deleted.
}
import-kept = The reading { $name } has been saved.
import-mappings = Saved readings
import-no-mappings = There are no readings yet. When you try out a file, its reading is saved.
import-mappings-hint = A reading tells which column of a file is what. You can download it as a file and use it elsewhere.
import-back = Back to import
import-file-title = File { $file }
import-tried-title = Result of the trial
import-done-title = The answers have been loaded
import-count-new = can be loaded
import-count-loaded = loaded
import-count-known = there already
import-count-rejected = rejected
import-count-rows = rows in all
import-reasons = Rejected rows
import-row = Row
import-reason = Reason
import-rejected-file = Download all rejected rows with their reasons
import-erase-hint = Download the rejected rows, then delete the file.
import-first-rows = First rows
import-rows = { $count ->
    [one] There is one row in the file.
   *[other] There are { $shown } rows in the file.
}
import-saved = Use a saved reading
import-saved-take = Use it
import-columns = Which column is what?
import-columns-hint = The time of the answer is needed. Choose the others if the file has them. Where there is no column, you can give some of them one value for all rows.
import-column = Column
import-no-column = Not in the file
import-constant = The same for all
import-values = What do the values mean?
import-values-hint = We do not know these values. Our proposals are chosen already: please check them. A value for which you choose nothing is rejected.
import-values-more = There are more than 200 different values; the first are shown. Check that it is the right column.
import-theirs = In the file
import-ours = With us
import-ours-of = What { $value } is with us
import-name = Name of the reading
import-name-hint = Small letters a–z, digits and hyphens, such as roidu-2023. A reading of the same name is replaced. Always use the same name for the same system, so that the same answers do not come twice.
import-try = Try it out
import-load = Load the answers
import-erase = Delete the file
import-field-submitted-at = Time of the answer
import-field-nps = Recommendation (0–10)
import-field-access = I got help when I needed it (1–5)
import-field-encounter = They cared about me (1–5)
import-field-participation = We decided together (1–5)
import-field-safety = I felt safe (1–5)
import-field-information = I know how it goes on (1–5)
import-field-clarity = The information was clear (1–5)
import-field-usefulness = The care was useful (1–5)
import-field-comment = Comment in own words
import-field-unit = Unit
import-field-channel = Way of answering
import-field-language = Language
import-field-age-group = Age group
import-field-sex = Sex
import-field-municipality = Municipality
import-field-survey = Code of the survey
import-field-response-id = Identifier of the answer
import-sex-unknown = not known
import-sex-female = female
import-sex-male = male
import-sex-other = other
import-age-unknown = not known
import-age-under-18 = under 18
import-age-75-over = 75 or over
mend-import-file = Choose a file.
mend-import-large = The file is too large. Divide it, or ask an administrator to import it by command.
mend-import-unreadable = The file cannot be read as a table. Save it as CSV or Excel (.xlsx) with the names of the columns in the first row.
mend-import-mapping = The file is not a reading. Check that it is a .json file that was downloaded here.
mend-import-name = Write the name of the reading: small letters a–z, digits and hyphens.
mend-import-time = Choose the column with the time of the answer.
mend-import-no-column = The file has no column { $column }. Choose another column.
import-count-left = were rejected
import-wrong-nps = { $value } is not a whole number from 0 to 10
import-wrong-statement = { $value } is neither a whole number from 1 to 5 nor “does not concern me”
import-wrong-time = { $value } is not a time that we know
import-wrong-value = the value { $value } is not known
import-wrong-missing = nothing is given
import-wrong-width = The row has the wrong number of columns

## Invitations
stop-offer = I do not want surveys
stop-title = No more surveys?
stop-lead = Press the button and we will no longer send surveys to this number or address.
stop-button = Do not send any more
stop-done = We will no longer send you surveys.
stop-feedback = You can still give feedback at any time.
stop-give = Give feedback
mail-invitation-subject = How did your visit go?
mail-invitation-lead = You were in contact with us lately: { $place }. Please tell us how it went. It takes about a minute. Here is the link to the survey:
mail-reminder-subject = There is still time to tell us how your visit went
mail-reminder-lead = You were in contact with us lately: { $place }. We sent you a survey that you can still answer. This is the only reminder. Here is the link to the survey:
mail-invitation-anonymous = You answer anonymously. Your answer is not linked to you, and the link can be used once.
mail-end-invitations = If you do not want surveys, tell us here:

## Surveys of the county's own: answering
survey-own-lead = Your answers are anonymous. The questions that we need an answer to are marked.
survey-child-lead = Tell us how it felt. Nobody sees who answered.
survey-close-lead = Answer by what you yourself saw and experienced as someone close. Your answers are anonymous.
survey-required = (please answer this)
survey-several = You can choose several.
survey-when = Answer this if you answered “{ $question }” with: { $answers }
survey-or = { " or " }
survey-number-hint = Write a whole number from { $lowest } to { $highest }.
survey-open-hint = Do not write names or personal identity codes.
survey-nps-low = Very unlikely
survey-nps-high = Very likely
survey-ready = Ready? Send your answers.
survey-not-sent = Your answers could not be sent. Check the network connection and send them again. Your answers are still on this page.
smiley-1 = Very bad
smiley-2 = Bad
smiley-3 = Neither good nor bad
smiley-4 = Good
smiley-5 = Very good
smiley-child-1 = Really bad
smiley-child-2 = Bad
smiley-child-3 = OK
smiley-child-4 = Nice
smiley-child-5 = Really nice
mend-own-missing = Answer “{ $question }”.
mend-own-not-a-number = Write a whole number in digits for “{ $question }”.
mend-own-out-of-range = Write a number from { $lowest } to { $highest }.
## Surveys of the county's own: for staff
surveys-title = Surveys
surveys-lead = Make a survey, see it as clients see it, and publish it. A published version never changes.
surveys-empty = There are no surveys of your own yet. Begin with New survey.
survey-new = New survey
survey-national = The national client experience survey
survey-national-lead = The recommendation question, seven statements and an open comment.
survey-locked = Locked
survey-national-front = Ask the national questions first
survey-national-front-hint = The recommendation question and the statements come first, the open comment last. They cannot be changed. Only for those of 13 and over.
survey-unpublished = Not published yet
survey-go-on = Edit the draft
survey-see-answers = See the answers
survey-name = Name of the survey
survey-name-hint = Clients see the name as the heading, such as “How was your dental visit?”
survey-audience = Who is asked
audience-13-and-over = Those of 13 and over
audience-7-12 = Children of 7 to 12 (smileys)
audience-close-ones = Close ones
survey-languages = In which languages it can be answered
in-language-fi = In Finnish
in-language-sv = In Swedish
in-language-en = In English
survey-code = Code of the survey
survey-code-hint = A short name for files and figures, such as dental-2026. It cannot be changed later.
survey-begin = Create the survey
survey-from-file = Bring in a survey from a file
survey-file = Choose a file
survey-json = What is in the file (JSON)
survey-json-hint = Paste a survey that was exported from Kuule. It becomes a draft.
survey-import = Bring in the survey
mend-survey-code = Write the code in small letters a-z, numbers and hyphens. The codes national, uusi, tuo and linkit are taken.
mend-survey-code-taken = Another survey has this code already. Write another one.
mend-survey-name = Write the name of the survey.
mend-survey-file = The file could not be brought in. Put this right: { $place }
mend-survey-bound = Write a whole number.
mend-survey-wanted = Choose at least one answer with which the question is shown.
survey-state-published = version { $version } published { $day }
survey-state-draft = Draft, version { $version }
survey-stale = Somebody else changed the survey at the same time. You see it now as it is. Check it and save again.
survey-edit = Edit
survey-up = Move up
survey-down = Move down
survey-remove = Remove
survey-remove-sure = Delete the question and its texts
survey-is-required = must be answered
survey-no-text = (the text is missing)
survey-unfinished = There is still something to do here.
survey-shown-when = Shown if the answer to “{ $question }” is: { $answers }
survey-no-questions = There are no questions of your own yet. Add the first one.
survey-add-title = Add a question
survey-kind = Kind of question
survey-add = Add
survey-settings = Name, audience and languages of the survey
survey-save = Save
survey-check = Check
survey-texts = Texts by language
survey-texts-whole = All texts are written
survey-can-publish = The survey can be published.
survey-troubles = Put right before publishing
survey-notes = Think about this
survey-broken = No longer comparable
survey-broken-hint = These answers cannot be compared with the version before.
survey-broken-from = Not comparable with version { $version }
survey-in-question = Question { $number }: { $text }
survey-in-removed = Question { $code }: { $text }
survey-note-hard-to-read = the Finnish texts are hard to read (LIX { $lix }, limit { $limit }). This is the hardest. Shorten the sentences and change long words.
survey-preview = Preview
survey-preview-lead = This is how clients see the survey on a phone. You can try answering; nothing is sent.
survey-preview-back = Back to the survey
survey-to-publish = Check and publish
survey-export = Export as a file (JSON)
survey-throw-away = Delete the draft
survey-throw-away-lead = The draft of version { $version } is deleted. Published versions and answers stay.
survey-publish-title = Publish the survey
survey-publish-lead = { $name }, version { $version }. Once published, the version cannot be changed. If something must be put right, make a new version.
survey-publish = Publish version { $version }
survey-just-published = Version { $version } is published.
survey-choose-places = Choose where it is answered
survey-next-version = Make a new version
survey-versions = Versions
survey-version-since = Version { $version }, since { $day }
survey-answer = Answer
survey-share = Share
survey-several-note = one person may have chosen several
survey-no-texts = Nobody has written here yet.
survey-national-elsewhere = The answers to the national questions are part of all figures of client experience.
question-kind-nps = Recommendation 0–10
question-kind-statement = Statement 1–5
question-kind-smiley-4 = Smileys, 4
question-kind-smiley-5 = Smileys, 5
question-kind-single = Choose one
question-kind-multiple = Choose several
question-kind-number = Number
question-kind-open = Open question
question-kind-information = Text without a question
question-hint-nps = Clients give a number from 0 to 10.
question-hint-statement = Clients say how far they agree. “Does not concern me” is offered, too.
question-hint-smiley-4 = Four smileys with words under them, none in the middle.
question-hint-smiley-5 = Five smileys with words under them.
question-hint-single = Clients choose one of the choices.
question-hint-multiple = Clients can choose several of the choices.
question-hint-number = Clients write a whole number.
question-hint-open = Clients write in their own words.
question-hint-information = The text is shown between the questions. It is not answered.
question-title = Question { $number }
question-text = The question
question-text-shown = The text
question-required = This must be answered
question-required-hint = Use with care: many give up when they must answer.
question-choices = Choices
question-choices-hint = One row is one choice. An empty row is left out.
question-choice = choice { $number }
question-more = Save and add rows
question-bounds = Which numbers
question-lowest = Lowest
question-highest = Highest
question-depends = When the question is shown
question-always = Always
question-only-when = Only if the answer to “{ $question }” is:
question-from = at least
question-to = at most
question-save = Save the question
question-cancel = Cancel
flaw-code = the code will not do, or is taken
flaw-no-language = choose at least one language
flaw-nothing-asked = nothing is asked
flaw-too-many = there are too many questions
flaw-national-not-for-them = the national questions are for those of 13 and over
flaw-contrast = the county's colour is too pale for white text
flaw-name-missing = the name of the survey is missing
flaw-text-missing = the text is missing
flaw-choice-text-missing = the text of a choice is missing
flaw-text-too-long = the text is too long
flaw-code-twice = two questions have the same code
flaw-choice-codes = the codes of the choices will not do
flaw-too-few-choices = write at least two choices
flaw-too-many-choices = there are too many choices
flaw-bounds = the lowest number is above the highest
flaw-not-for-children = children are not asked so. Use smileys, choices, a number or an open question
flaw-condition-not-earlier = it depends on a question that is not asked before it
flaw-condition-unknown = it depends on an answer that cannot be given
break-audience = other people are asked
break-national = only one of the versions has the national questions
break-removed = the question was removed
break-wording = the wording has changed
break-scale = the scale has changed
break-choices = the choices have changed
break-order = the question stands elsewhere
break-condition = the question is shown to others than before
links-survey = Survey
links-survey-of = Survey at { $place }
links-save = Save the choices
links-saved = The choices have been saved.
survey-answers = { $count ->
    [one] { $shown } response
   *[other] { $shown } responses
}
survey-places = { $count ->
    [one] { $shown } QR address
   *[other] { $shown } QR addresses
}
survey-texts-missing = { $count ->
    [one] { $shown } text is missing
   *[other] { $shown } texts are missing
}
survey-answered = { $count ->
    [one] { $shown } answered this
   *[other] { $shown } answered this
}
survey-note-long = { $count ->
    [one] The survey has { $shown } question of its own.
   *[other] The survey has { $shown } questions of its own. More than seven are tiring: many give up.
}

## Invitations: samples, shares, messages, answers
nav-invitations = Invitations
invitations-title = Invitations to the survey
invitations-parts = Parts of the invitations
invitations-tab-draws = Samples
invitations-tab-shares = Shares
invitations-tab-words = Messages
invitations-tab-answering = Answers
invitations-survey = Survey
invitations-national = National client survey
invitations-waiting = { $count ->
    [one] One visit waits to be drawn
   *[other] { $shown } visits wait to be drawn
}
invitations-waiting-days = The visits are from { $first } to { $last }. Look at the plan first. It shows who is left out and why, and what the messages cost. Nothing is drawn yet.
invitations-seed = Seed number
invitations-seed-hint = The same visits and the same seed number always give the same sample. That is why a draw can be checked later.
mend-seed = Write the seed number in digits, such as 20261122.
invitations-plan = Look at the plan
invitations-none-waiting = No visits wait to be drawn
invitations-how-in = Visits come here from the patient and client systems. The administrator can set up the transfer, or load a list with this command:
invitations-draws = Draws
invitations-no-draws = No draw has been made yet. Draws and their messages are shown here.
invitations-draws-caption = Draws and what became of the invitations, the newest first
invitations-reminders = Reminders
invitations-reminders-caption = Reminders by draw
invitations-states = What the columns mean
invitations-drawn = Draw { $draw } has been made. There are { $sampled } visits in the sample.
column-draw = Draw
column-drawn-visits = Visits
column-sampled = In the sample
column-seed = Seed number
sending-waiting = Waiting
sending-accepted = Sent
sending-delivered = Delivered
sending-refused = Refused
sending-failed = Not delivered
sending-unknown = Unclear
sending-overdue = Too late
sending-opted-out = Opted out
sending-not-needed = Not needed
sending-means-waiting = The message leaves when it is time to send and the server sends messages.
sending-means-accepted = The operator or mail server took the message. No receipt has come that it was delivered. For e-mail none comes.
sending-means-delivered = The operator has confirmed that the message was delivered.
sending-means-refused = The operator or mail server did not take the message. The number or address may be wrong.
sending-means-failed = The message was sent, but the operator said that it was not delivered.
sending-means-unknown = The connection broke while the message was being sent. It is not sent again, so that nobody gets it twice.
sending-means-overdue = The message could not be sent within 72 hours. The number or address has been erased.
sending-means-opted-out = The client declined surveys before the message was sent.
sending-means-not-needed = The client had already answered, or the first message was not delivered.
invitations-plan-title = Plan of the sample
invitations-back = Back to the invitations
invitations-changed-title = The plan has changed
invitations-changed = Visits or rules changed after you looked at the plan. Nothing was drawn. The new plan is below.
invitations-plan-lead = This is only a plan. Nothing has been drawn, and nothing leaves before you press “Draw and send”.
invitations-sample = Sample
invitations-of = visits in the sample. Of { $visits } visits, { $eligible } are in the draw.
invitations-messages = Messages
invitations-texts = { $count ->
    [one] 1 text message
   *[other] { $shown } text messages
}
invitations-parts-number = { $count ->
    [one] 1 part in all
   *[other] { $shown } parts in all
}
invitations-mails = { $count ->
    [one] 1 e-mail
   *[other] { $shown } e-mails
}
invitations-price = Expected cost
invitations-price-hint = without reminders
invitations-no-price = No price has been set for a part of a message, so the cost cannot be told. The administrator can set it.
invitations-begins = Sending can begin
invitations-hours = Messages may be sent { $days } { $hours }.
invitations-pace = { $count ->
    [one] At most 1 message a minute.
   *[other] At most { $shown } messages a minute.
}
sending-days-monday-friday = Monday to Friday
sending-days-monday-saturday = Monday to Saturday
sending-days-every-day = every day
invitations-reminder = Reminder
invitations-reminded = { $count ->
    [one] One reminder after 1 hour, if no answer has come
   *[other] One reminder after { $shown } hours, if no answer has come
}
invitations-not-reminded = No reminder
invitations-ways-hint = This page does not know whether the server can send text messages and e-mail. After the draw, the invitations page shows what became of the messages.
invitations-erases = When you draw, the phone numbers and addresses of everybody outside the sample are erased. This cannot be undone.
invitations-draw = Draw and send
invitations-nobody = Nobody would be in the sample, so there is nothing to draw.
invitations-left-out = Who is left out and why
invitations-draw-title = Draw { $draw }
invitations-draw-lead = { $survey }, drawn { $time }
column-reason = Reason
invitations-in-sample = In the sample
invitations-all-visits = Visits in all
left-out-no-address = No mobile number and no e-mail address
left-out-no-permission = No permission to ask
left-out-too-young = Under 13
left-out-opted-out = Has declined surveys
left-out-too-long-ago = Too long since the visit
left-out-quarantine = Was asked lately
left-out-another-visit = Another visit of the same client stood for it
left-out-not-drawn = Not drawn by lot
invitations-by-service = By service
invitations-by-service-caption = Visits, those in the draw and the sample by service
column-eligible = In the draw
invitations-all = All together
invitations-to-shares = Change the shares
invitations-this-seed = Seed number { $seed }
shares-title = Who is asked: shares
shares-saved = The share has been saved.
shares-lead = Here you decide what part of the visits, or how many visits a month, come into the sample.
shares-set = Set a share
shares-unit = What the share is for
shares-sort = How the share is counted
shares-sort-rate = As a percentage of visits
shares-sort-month = As visits a month
shares-number = Number
shares-number-hint = Such as 20 or 2.5. A number a month is whole.
shares-save = Save the share
mend-share-unit = Choose what the share is for.
mend-share = Write a percentage from 0 to 100 with at most one decimal, or a whole number a month.
shares-held = Shares that hold now
column-share = Share
column-share-from = Where it comes from
shares-here = Set here
shares-remove = Remove
shares-by-default = The county's default
share-month = { $count ->
    [one] 1 visit a month
   *[other] { $shown } visits a month
}
share-rate = { $rate } of visits
shares-rules = The nearest share holds: a service's own before that of its division. A percentage is drawn for each service by itself. A number a month is drawn from all visits below where it is set, and spread over the days of the month.
words-title = Messages of the invitations
words-saved = The messages have been saved.
words-stale = Somebody changed the messages after you opened the page. Open the page again and make your changes there.
words-preview-told = The parts have been counted. Nothing has been saved yet.
words-lead = Clients get the invitation in their own language. If it is not known, the invitation is in Finnish.
words-fields = Write {"{"}place{"}"} where the name of the place comes and {"{"}link{"}"} where the link comes. Say also how to decline surveys: LOPETA, STOPP or STOP. The text of e-mail is fixed.
words-invitation = Invitation
words-reminder = Reminder
words-example = The longest message that somebody may get
words-signs = { $count ->
    [one] 1 character
   *[other] { $shown } characters
}
words-parts = { $count ->
    [one] 1 part
   *[other] { $shown } parts
}
words-room = { $count ->
    [one] room for 1 more
   *[other] room for { $shown } more
}
words-costly = Because of these characters a part holds 70 characters instead of 160:
words-save = Save the messages
words-preview = Count the parts
mend-words-link = Add {"{"}link{"}"} where the link comes.
mend-words-stop = Say how to decline surveys: add LOPETA, STOPP or STOP.
mend-words-field = Remove { $field }. Only {"{"}place{"}"} and {"{"}link{"}"} can be used.
mend-words-long = Make it shorter. A message may have at most 450 characters.
rates-title = How many answered
rates-from = Draws on or after
rates-to = Draws on or before
rates-show = Show
rates-period = Invitations drawn from { $from } to { $to }
mend-period = The last day is before the first. Change the days.
rates-empty = There are no draws from this time. When invitations have been drawn, this shows how many were answered.
rates-by-service = By service
rates-by-channel = By way of sending
rates-by-language = By language
rates-by-age-group = By age group
rates-column-service = Service
rates-column-channel = Way
rates-column-language = Language
rates-column-age-group = Age
column-sent = Sent
column-delivered = Delivered
column-opened = Opened the survey
column-finished = Answered
column-response-rate = Response rate
rates-not-known = not known
rates-no-service = No service
rates-explained = The response rate is the share who answered of those to whom an invitation was sent. Only receipts of text messages tell what was delivered.
language-other = other or not known
age-group-unknown = not known
age-group-7-12 = 7–12 years
age-group-13-17 = 13–17 years
age-group-under-18 = under 18 years
age-group-18-34 = 18–34 years
age-group-35-49 = 35–49 years
age-group-50-64 = 50–64 years
age-group-65-74 = 65–74 years
age-group-75-over = 75 years and over
weights-title = Recommendation index (NPS), weighted beside
weights-lead = The weighted figure estimates what the index would be if women and men of different ages answered equally often. If it clearly differs from the figure without weights, those who answer are a different group from the clients.
column-represented = Visits
column-respondents = Respondents
column-raw-nps = NPS
column-weighted-nps = Weighted NPS
column-weighted-interval = Interval of the weighted (95%)
column-design-effect = Effect of weights
weights-not-represented = { $count ->
    [one] Nobody stands for one visit: there is no answer from its service.
   *[other] Nobody stands for { $shown } visits: there is no answer from their services.
}
weights-without-visits = { $count ->
    [one] One answer is about a service whose visits were not in the draw. It is not in the weighted figure.
   *[other] { $shown } answers are about services whose visits were not in the draw. They are not in the weighted figure.
}
weights-how = How the weights are made
weights-classes = Visits and respondents are divided by service, age group and sex. The respondents of a group stand for all its visits. If there are fewer than { $least } respondents, the group is joined with another: first the sexes, then the age groups. Services are not joined.
weights-effect = The effect of weights is Kish's design effect. If it is 1.5, the weighted figure is as uncertain as if there were one and a half times fewer respondents. Weights do not help if within a group the content answer more often than the discontent.

# The manager's page: figures of one's own units, what changed, alarms
nav-dashboard = My units
dashboard-title = My units
dashboard-all-mine = All mine
dashboard-period = Figures from { $from } – { $to }
dashboard-place = Unit
dashboard-length = Period
dashboard-days = Last { $days } days
dashboard-show = Show
dashboard-index = Recommendation index (NPS)
dashboard-way = Way of answering
dashboard-ways-all = All answers
dashboard-ways-text-message = By text message
dashboard-ways-others = Other ways
dashboard-value = Figure
dashboard-scale-index = Interval (−100 to 100), the line is the target
dashboard-scale-share = Interval (0 to 100%)
dashboard-answers = Answers
dashboard-few = few answers
dashboard-target = Target { $target }
dashboard-statements = The seven statements
dashboard-statement = Statement
dashboard-agree = Agree
dashboard-units = Units side by side
dashboard-units-lead = Units stand in the order of the organisation. Where the intervals of two units overlap a good deal, their difference is not certain.
dashboard-unit = Unit
dashboard-no-answers = There are no survey answers from this period.
dashboard-kinds = Kinds of feedback
dashboard-topics = Topics of feedback
dashboard-no-feedback = There is no feedback from this period.
dashboard-what = What
dashboard-now = Feedback
dashboard-share = Share
dashboard-year-ago = A year ago
dashboard-comments = Newest comments from surveys
dashboard-no-comments = There are no comments from this period.
dashboard-masked = Names, numbers and other personal data are masked.
dashboard-handling-time = Handling time, half were faster
dashboard-days-long = { $days } days
dashboard-of-feedbacks = { $count ->
    [one] of one feedback
   *[other] of { $shown } feedbacks
}
dashboard-how = A change is called a rise or a fall only when chance does not explain it (95%), with the figures that stand together judged together. A comparison needs at least 10 answers from both periods.
against-before = Compared with the period before
against-year = Compared with a year before
change-rose = Rose by { $by }, was { $then }
change-fell = Fell by { $by }, was { $then }
change-not-told-apart = No certain difference, was { $then }
change-too-few = Too few answers to compare
change-not-comparable = Not comparable, was { $then }
change-was = was { $then }
change-was-only = was { $then }
change-nothing = Nothing to compare with
change-points = { $by } percentage points
target-above = Above the target
target-below = Below the target
target-not-told-apart = No certain difference from the target
mark-wording = { $against }: the wording of the question has changed. The figures cannot be compared directly.
mark-channels = { $against }: the share of those who answered by text message has changed. They often recommend more than others, so compare the ways of answering separately.
mark-organisation = { $against }: the organisation has changed. The figures of the other period are counted by the present organisation.
alert-title = Alarms
alert-below-limit = { $unit }: the recommendation index { $now } is below the alarm limit { $usual }
alert-fell = { $unit }: the recommendation index fell, now { $now }, before { $usual }
alert-negative-burst = { $unit }: { $now } negative comments in a week, usually { $usual }
alert-advice-below-limit = See from the statements and comments what does not work.
alert-advice-fell = See what has changed in the unit in recent weeks.
alert-advice-negative-burst = Read the newest comments: are they about the same thing?
mail-alert-subject = { $count ->
    [one] Alarm about client experience in your unit
   *[other] { $shown } alarms about client experience in your units
}
mail-alert-lead = In these units client experience has changed so that chance does not explain it:
mail-open-dashboard = See the figures:
mail-about-below-limit = the recommendation index is below the alarm limit
mail-about-fell = the recommendation index has fallen
mail-about-negative-burst = there are more negative comments than usual
mail-kind-alert = Alarms about the unit's client experience
notices-alert = Alarm about client experience
notices-alert-hint = When your unit's recommendation index falls or there are more negative comments than usual. At most once a day.
dashboard-months = Month by month
dashboard-month = Month
dashboard-changed = What changed
dashboard-months-lead = Answers by text message and by other ways stand apart, because they cannot be compared with each other.
dashboard-mark-wording = wording of the question
dashboard-mark-channels = shares of the ways of answering
dashboard-mark-organisation = organisation
dashboard-of-answers = { $count ->
    [one] { $shown } answer
   *[other] { $shown } answers
}
# Goals
nav-goals = Goals
goals-title = Goals { $year }
goals-empty = The goals of the year with their key results will stand here. Begin by adding the first goal, or import them from a file.
goals-none-chosen = No goal fits what is chosen.
goals-all = All
goals-goal = Goal
goals-division = Division
goals-result-area = Result area
goals-key-result = Key result
goals-key-results = Key results
goals-confidence-q4 = Confidence, Q4
goals-count-county = Goals of the county
goals-count-other = Goals of divisions and result areas
goals-count-key-results = Key results
goals-count-responsible = Responsible people
goals-count-tasks = Tasks
goals-confidence-title = Confidence in the key results, Q4
goals-confidence-base = { $count ->
    [one] Shares of one estimate.
   *[other] Shares of { $shown } estimates.
}
goals-tasks-title = State of the tasks
goals-tasks-base = { $count ->
    [one] Shares of one task.
   *[other] Shares of all { $shown } tasks, also of those whose state nobody has told.
}
goals-state = State
goals-number = Number
goals-share = Share
goals-kpis = Figures that are followed
goals-kpi = Figure
goals-measured = measured by Kuule
goals-how = How the light is decided
goals-how-text = The light tells how much of the way from the baseline to the target was gone by the end of the year. Above 90%: met. 50 to 90%: partly met. Below 50%: not met. Without a measurable value, a baseline or a target it cannot be worked out; then the owner's own judgement is shown, where there is one. The edges are settings.
goal-new = Add a goal
goal-back = All goals
goal-stale = Somebody else saved the goal meanwhile. Read what changed and save again: what you wrote is still in the fields.
goal-edit = Edit the goal
goal-focus = Strategic focus
goal-unit = Whose goal
goal-owner-title = The owner's title in the report
goal-owner-person = Owner
goal-owner-hint = Only the owner can sign the text off.
goal-owned = owner: { $who }
goal-summary = Summary
goal-assessment = The owner's judgement of the whole
goal-not-assessed = Not assessed
goal-narrative = How the goal turned out
goal-save = Save
goal-sign-title = The owner's sign-off
goal-sign-lead = The owner has not signed the text off yet. Any change takes a sign-off away.
goal-sign = Sign off the text and the judgement
goal-signed = { $who } signed the text off, { $time }.
goal-is-signed = signed off
goal-is-not-signed = not signed off yet
goal-history = Changes
goal-history-command = a command
goal-history-begun = { $who } added the goal
goal-history-imported = The goal was imported from a file
goal-history-edited = { $who } edited the goal
goal-history-key-result-edited = { $who } edited the key result “{ $about }”
goal-history-signed = { $who } signed the text off
mend-goal-title = Write the goal. The field is empty.
mend-goal-narrative = Write first how the goal turned out, and save.
mend-goal-assessment = Choose first a judgement of the whole, and save.
mend-goal-owner = Only the goal's owner can sign the text off.
light-met = Met
light-partly-met = Partly met
light-not-met = Not met
light-cannot-be-assessed = Cannot be assessed
confidence-progressing = Progressing
confidence-needs-attention = Needs attention
confidence-not-progressing = Not progressing
confidence-unsaid = No estimate
better-higher = A higher number is better
better-lower = A lower number is better
task-state = State
task-state-done = Done
task-state-unfinished = Unfinished
task-state-not-started = Not started
task-state-unsaid = Not told
task-title = Task
task-responsible = Responsible
kpi-nps = NPS: recommendation index
kpi-service-times = Service times: served within the statutory time
kpi-revolving-door = Revolving door: back in emergency care within 72 hours
kpi-prom = PROM: quality of life as clients feel it (0–100)
kpi-service-events = Service events, millions
key-results-none = The goal has no key results yet.
key-result-new = Add a key result
key-result-baseline = Baseline
key-result-target = Target
key-result-q1 = Q1
key-result-q2 = Q2
key-result-q3 = Q3
key-result-q4 = Q4
key-result-reached = Of the way gone
key-result-light = Outcome
key-result-tasks = { $count ->
    [one] one task
   *[other] { $shown } tasks
}
key-result-what = What is measured
key-result-measured-in = Unit of measurement
key-result-better = Direction
key-result-measure = Where the values come from
key-result-measure-hint = If you choose a measure, Kuule fills in the values each quarter from the answers and the feedback.
key-result-by-hand = Typed by hand
key-result-responsible = Responsible people
key-result-names-hint = Put a semicolon between names.
key-result-values = Baseline, target and values
key-result-confidence = Confidence, quarter by quarter
key-result-assessment = Judgement, where the outcome cannot be worked out
key-result-assessment-hint = Where baseline, target and Q4 are numbers, the light is worked out from them.
key-result-tasks-legend = Tasks
key-result-tasks-hint = A row without a task is left out. More blank rows come with saving.
key-result-remove = Remove the key result
mend-key-result-title = Write the key result. The field is empty.
mend-key-result-number = Write a number such as 89.4, or leave the field empty.
mend-key-result-direction = The target is worse than the baseline. Check the target or the direction.

# The ombudsman's log
nav-ombudsman = Ombudsman's log
role-ombudsman = Ombudsman
ombudsman-title = The ombudsman's contacts
ombudsman-lead = Log each contact as statistics. Write no names, identity codes or anything else by which somebody could be recognised.
ombudsman-figures = Figures of the year
ombudsman-figures-title = The ombudsman's contacts in { $year }
contact-saved = The contact has been logged.
contact-day = Day
contact-branch = Branch
contact-party = Who made contact
contact-channel = How
contact-place = Place or service
contact-place-hint = For instance “Dental clinics”. Use the same name as before, so that the counts come together.
contact-place-unknown = Other or not known
contact-provider = Provider
contact-reasons = Reasons
contact-save = Log the contact
contact-remove = Remove
contacts-latest = Contacts of the last month
contacts-none = No contacts have been logged in a month.
contacts-none-of-year = No contacts have been logged for the year.
contacts-of-year = Contacts: { $count }; the year before: { $before }.
contacts-by-place = Place or service
contacts-by-reason = Reasons
contacts-by-party = Who made contact
contacts-by-provider = Provider
contacts-by-channel = Way of contact
contacts-reasons-hint = Shares of the contacts. A contact may have several reasons, so that the shares may pass 100% together.
mend-contact-day = Write the day, such as 1.12.2026. It cannot be in the future.
mend-contact-branch = Choose the branch.
mend-contact-party = Choose who made contact.
mend-contact-channel = Choose how contact was made.
mend-contact-reasons = Choose at least one reason.
mend-contact-place = Write only the name of the place, at most 120 characters, without contact details.
branch-patient = Patient matters
branch-social = Social matters
branch-early-education = Early education
party-client = Client or patient
party-close-one = Close one
party-professional = Professional
party-other = Somebody else
provider-public = The county or the municipality
provider-purchased = Purchased service
provider-private = Private service
provider-unknown = Not known
reason-service = How care or service was carried out
reason-access = Access and waiting
reason-encounter = How people were met
reason-injury = Suspected patient injury
reason-records = Records and data protection
reason-decision = Decisions and contracts
reason-self-determination = Information and self-determination
reason-fee = Fees
reason-advice = Advice and information
reason-other = Another reason

# Reports
report-title-quarterly = Feedback review { $from } to { $to }
report-title-yearly = Customer account { $year }
report-text = Text
report-section-summary = How did we do?
report-section-kinds = Feedback by kind
report-section-topics = The commonest topics
report-section-theme = Theme: { $theme }
report-section-surveys = What surveys tell
report-section-participation = Participation
report-section-promise = Our promise
report-section-nps = Recommendation index (NPS)
report-section-statements = Client experience
report-section-feedback = The feedback service
report-section-ombudsman = Contacts with the ombudsmen
report-section-safety = Safety
report-section-actions = What you said and what we did
report-section-reasons = Why a figure differs from others
report-quarterly-summary = We received {"{"}feedback_received{"}"} feedbacks in the quarter; a year before there were {"{"}feedback_received before{"}"}. Handling took {"{"}handling_time{"}"} days on average.
report-yearly-nps = The NPS of all services that are measured is {"{"}nps{"}"}. There were {"{"}responses{"}"} answers.
report-yearly-feedback = The feedback service received {"{"}feedback_received{"}"} feedbacks. Of those due in the year, {"{"}within_promise{"}"} were handled within the promise.
report-yearly-safety = Clients and close ones made {"{"}safety_notices{"}"} safety notices.
report-table-handling = Handling
report-table-kinds = How many of each kind
report-table-topics = How many of each topic
report-table-theme = The theme's feedback by topic and kind
report-table-divisions = Recommendation index by division
report-table-services = Recommendation index by service
report-table-groups = How the answers lie
report-table-statements = Means of the statements, 1 to 5
report-table-feedback-divisions = Feedback by division
report-received = Feedbacks received
report-handling-days = Mean handling time, days
report-median = Median handling time, days
report-min = Shortest handling time, days
report-max = Longest handling time, days
report-within-promise = Handled within the promise
report-quick = Handled in under { $days } days
report-figure = Figure
report-kind = Kind
report-topic = Topic
report-place = Division or service
report-nps = NPS
report-nps-before = NPS in { $year }
report-responses = Answers
report-answers = Answers
report-statement = Statement
report-group = Respondents
report-county = The whole county
report-other-place = Other or not known
report-all = Total
report-hundred = 100%
report-unclassified = Unclassified
report-answers-to-nps = Answers to the recommendation question
report-statements-all = All statements
report-kinds-note = A feedback may be of several kinds, so that the shares may pass 100% together. Shares are of all feedbacks.
report-topics-note = A feedback may have several topics. Shares are of all feedbacks.
report-theme-share = Share of all feedbacks
report-theme-note = The theme's share of all feedbacks of the quarter is { $share }.
report-several-note = A feedback may have several kinds and topics, so that rows and columns may pass their totals.
report-groups-note = Critics gave 0 to 6, passives 7 to 8 and promoters 9 to 10. The NPS is the share of promoters minus that of critics.
report-reached = The target is an NPS of { $target }. The services' NPS varied between { $least } and { $most }. The target was reached by { $reached } of { $count } services, which is { $share }.
report-statements-note = In the mean of all statements every answer weighs the same.
nav-reports = Reports
reports-title = Reports
reports-lead = A report's figures come from the measures. Write the texts, check and publish: what is published does not change any more.
report-new = A new report
report-which = Report
report-period = Period
report-period-hint = A quarter such as 2026-Q3, or a year such as 2025.
report-in-language = Language
report-begin = Begin the report
reports-none = No reports have been begun yet.
mend-report-period = Write a period that has begun: a quarter for the review (2026-Q3), a year for the account (2025).
report-kind-quarterly = Feedback review
report-kind-yearly = Customer account
report-language-fi = in Finnish
report-language-sv = in Swedish
report-language-en = in English
edition-draft = Draft
edition-review = In review
edition-published = Published
edition-history-begun = { $who } began the report
edition-history-edited = { $who } edited the report
edition-history-sent-for-review = { $who } sent the report to be read
edition-history-published = { $who } published the report
report-stale = Somebody else changed the report meanwhile. Read what changed and save again.
report-to-public = Open what is published
report-digest = Digest of the data and the definitions: { $digest }
report-findings = Self-check
report-findings-none = The figures add up.
report-findings-lead = These do not add up, or a figure was typed by hand. Mend it, or write a reason: it is printed in the report.
report-findings-open = The report cannot be published yet: mend what the self-check found, or write a reason for it.
report-review-first = Send the report to be read first.
report-open = { $count ->
    [one] One thing waits to be mended or explained.
   *[other] { $shown } things wait to be mended or explained.
}
report-texts = Texts
report-fields-hint = Write figures as fields, and they are filled in from the measures: {"{"}nps{"}"}, {"{"}nps service=suun-terveydenhuolto{"}"}, {"{"}feedback_received before{"}"} (a year before). An empty line parts paragraphs.
report-save = Save and check
report-send-for-review = Send to be read
report-publish = Publish
report-preview = The report now
reviews-title = Reviews
reviews-lead = What clients told us, and how we did.
reviews-none = No reviews have been published yet.
review-published = Published { $day }
report-correct = Make a corrected edition
review-corrects = This edition corrects one that was published before.
review-corrected = A corrected edition of this has been published.
report-kind-goals = How the goals turned out
report-section-overview = Overview

# Figures by any division

nav-explorer = Tables and charts
explorer-title = Figures
explorer-lead = Choose a measure and what you want to see of it. The address changes with the question: you can send it to a colleague.
explorer-measure = Measure
explorer-rows = Rows
explorer-columns = Columns
explorer-from = From
explorer-to = To
explorer-narrow = Narrow down
explorer-show = Show the figures
explorer-undivided = Not divided
explorer-all = all
explorer-all-value = All { $value }
explorer-whole = All together
explorer-unclassified = Not known
explorer-no-label = Unclassified
explorer-quarter = Quarter { $quarter } of { $year }
explorer-period = From { $from } to { $to }
explorer-empty = There are no figures for what you chose. Try a longer period or narrow it less.
explorer-value = Figure
explorer-share = Share
explorer-none = No answers
explorer-hidden = Too few answers
explorer-too-few = too few
explorer-company = hidden
explorer-under = The small number is the base: { $base }.
explorer-based-on = Base: { $base }.
explorer-few-told = * = few answers, the figure is uncertain.
explorer-small-cells = A figure is left out where there are fewer than { $hidden } answers, or where another one that is left out could be worked out from it.
explorer-mixes-ways = Those who answer by text message are often more positive than others. When the shares of the ways of answering change, the figure changes with them. Choose the way of answering as columns, or narrow down to one.
explorer-more = How this measure is defined
explorer-send = The files hold the same figures as the table.
explorer-definition = Definition
explorer-base = Base
explorer-source = Source
explorer-narrowed = Period and filters
explorer-small = Small cells
explorer-asked = Address
explorer-made = Made
explorer-what = What
dimension-county = County
dimension-division = Division
dimension-result-area = Result area
dimension-service = Service
dimension-unit = Unit
dimension-place = Unit and all below it
dimension-channel = Way of answering
dimension-survey = Survey
dimension-language = Language
dimension-age-group = Age group
dimension-sex = Sex
dimension-statement = Statement
dimension-month = Month
dimension-quarter = Quarter
dimension-year = Year
dimension-kind = Kind of feedback
dimension-topic = Topic
dimension-group = Group
dimension-form = Form
sex-unknown = not known
sex-female = female
sex-male = male
sex-other = other

# How measures are defined

measures-title = Measures and their definitions
measures-lead = Every figure has one definition. The same definitions hold on pages, in reports and in files.
measures-of-answers = Survey answers
measures-of-feedback = Feedback and its handling
measures-of-forms = Forms and searches
measures-of-safety = Safety notices
measure-rounding = Rounding
measure-bands = Bands
measure-since = In force
measure-since-told = Since { $day }.
measure-divided = Can be divided by
measure-key = Its key in files and commands
measure-wordings = Wordings of the questions
measure-wordings-lead = An answer belongs to the wording with which it was asked. When a wording changes, a new series begins.
measure-small-told = In public, figures of at least { $few } answers are shown. Where there are { $hidden } to { $last }, it says beside the figure that the answers are few. Figures of fewer than { $hidden } answers are not shown, nor figures from which those could be worked out.
rounding-whole = A whole number, not rounded.
rounding-index = To the nearest whole number, half away from zero.
rounding-two-decimals = To two decimals, half away from zero.
rounding-percent = To whole per cent. Where shares must add up to 100, the missing per cents go to the largest remainders.
rounding-days = In days, with one decimal.
interval-nps = 95 per cent interval by the adjusted Wald method: three are added to the answers, three quarters each to promoters and critics (Rocks 2016).
interval-mean = 95 per cent interval from the t distribution.
interval-share = 95 per cent interval by Wilson's method (1927).

# Published figures

chart-table = The figures as a table
satisfaction-statements = Agreement with the statements
satisfaction-statements-told = The share of those whom the statement concerns who agree or strongly agree with it. The line is the 95 per cent confidence interval.
satisfaction-agree = Agree
satisfaction-trend = Recommendation by quarter
satisfaction-trend-told = Quarters that are over are shown. Those who answered by text message have a line of their own, for they are often more positive than others. The shade is the 95 per cent confidence interval.
satisfaction-by-text = By text message
satisfaction-by-others = In other ways
satisfaction-ways = Answers by way of answering
satisfaction-open-data = The same figures as open data
satisfaction-service-hidden = There are too few answers. Figures are shown when there are at least { $hidden } and no other figure that is left out could be worked out from them.
satisfaction-service-more = All figures of this service
satisfaction-service-deeds = What was done about feedback
embedded-more = See all figures
open-data-title = Open data
open-data-lead = The figures of the satisfaction page as files. They hold exactly what the page shows: small figures are left out in the same way.
open-data-licence = The data may be used freely under the licence { $licence } when { $county } is named as their source.
open-data-columns = What the columns mean
open-data-column = Column
open-data-kind = Type
open-data-means = Meaning
open-data-measure = The key of the measure. Definitions are on the page Measures and their definitions.
open-data-from = The first day of the period.
open-data-to = The last day of the period.
open-data-service = The code of the service. Empty where the figure is of the whole county.
open-data-statement = The code of the statement. Empty where the figure is of none.
open-data-channel = The way of answering. Of quarters text_message or others, else all ways together.
open-data-value = The figure. Shares are per cent, the recommendation index is from −100 to 100.
open-data-low = The lower end of the 95 per cent confidence interval.
open-data-high = The upper end of the 95 per cent confidence interval.
open-data-base = The base: of how many answers the figure is made.
open-data-note = few: few answers; too_few: left out because the answers are too few; complementary: left out because another figure that is left out could be worked out from it.
data-kind-text = text
data-kind-date = date
data-kind-number = number
data-kind-integer = whole number
open-data-own-site = The figures on your own site
open-data-frame = A frame in which the figure, its band and the distribution of answers stay up to date:
open-data-picture = A picture with the figure:
open-data-of-service = For the figures of one service, change the address:
## What people wrote
nav-comments = Comments
fact-tone = Tone
tone-positive = Positive
tone-neutral = Neutral
tone-negative = Negative
tone-unknown = Tone unclear
tone-mixed = praise and blame
unmask = Show personal data
unmask-hint = Personal data is masked because you do not handle this feedback. If you show it, that is noted in the history.
history-unmasked = { $who } looked at the masked personal data
suggested-title = The machine suggests
suggested-accept = Accept the suggestion
suggested-correct = Correct topics and tone
suggested-unsure = Perhaps also: { $topics }. There are too few examples yet.
comments-title = What people write
comments-unit = Unit
comments-period = Period
comments-days = { $days } days
comments-source = From
comments-source-all = Feedback and surveys
comments-source-feedback = Feedback
comments-source-survey = Comments of surveys
comments-show = Show
comments-none = No comments of this period have been read. New comments are read within seconds of their arrival.
comments-tones = Tone of the comments
comments-said = { $count ->
    [one] One comment.
   *[other] { $shown } comments.
}
comments-count = Comments
comments-share = Share
comments-unknown-hint = Where the tone is unclear, the machine does not guess.
comments-mixed = { $count ->
    [one] One has praise and blame.
   *[other] { $shown } comments have praise and blame.
}
comments-empty = { $count ->
    [one] One empty comment, such as “nothing”, is in no figure.
   *[other] { $shown } empty comments, such as “nothing”, are in no figure.
}
comments-praise = What people praise
comments-blame = What people blame
comments-too-few = No topic has five comments yet.
comments-of-praise = { $count ->
    [one] One positive comment
   *[other] { $shown } positive comments
}
comments-of-blame = { $count ->
    [one] One negative comment
   *[other] { $shown } negative comments
}
comments-news = What is new
comments-news-hint = Words and topics that people write of clearly more often than in the { $days } days before. Chance is ruled out statistically.
comments-no-news = Nothing has clearly risen.
comments-everywhere = In all chosen units
comments-rose = now in { $now }, in the period before in { $before } comments
comments-how = Tone and topics are read by this service's own machine. Comments are sent nowhere else. Comments with personal data are not quoted.
comments-corrections = { $count ->
    [one] The machine has learnt from one feedback that handlers classified.
   *[other] The machine has learnt from { $shown } feedbacks that handlers classified.
}
comments-no-corrections = The machine has not learnt from handlers' classifications yet. It learns at night.

# Reports: charts, the release, figures from elsewhere, typing
report-behind = The figures as a table
report-whole-country = The whole country
report-words-hint = The text may have **bold**, [links](https://…), headings (## in front) and lists (- in front of a line).
report-under = under { $limit }
report-hidden-note = Counts of fewer than { $limit } feedbacks or contacts are not shown, nor counts from which they could be worked out (–).
report-critics = Critics
report-passives = Passives
report-promoters = Promoters
report-services-cut = The chart shows the { $count } services with the most answers; the table shows all.
report-way = Way of answering
report-quarter = Quarter
report-interval = Interval
report-target = Target { $target }
report-fact-answers = { $count } answers
report-fact-before = in { $year }: { $value }
report-fact-responses = Answers to surveys
report-fact-statements = Mean of the statements
report-fact-thanks = thanks { $count }
report-sources = Sources: { $sources }.
report-title-release = Feedback from our clients in { $year }
report-title-release-days = Feedback from our clients { $from }–{ $to }
report-kind-release = Release
report-kind-ombudsman = The ombudsmen's yearly report
report-field-unknown = { $section }: there is no field { $field }
report-field-before = a year before
report-field-share = share
report-typed-title = This is how the text will look in the report
report-typed-unknown = There is no such field: { $what }. Correct it, or choose one of those offered.
report-typed-by-hand = You typed a figure by hand: { $what }. Use a field if the figure comes from the measures; otherwise say in the check where it is from.
report-typed-offers = Fields
report-nothing = There are no answers, feedback, goals or contacts of this period yet, so the report has nothing to tell. Check the period.
report-language-lacking = These have no text in the report's language and stand in another one: { $what }
report-section-about = About this account
report-section-year = The year in figures
report-section-access = Access to services
report-section-remote = Services at a distance
report-section-goals = The goals of the strategy
report-table-statements-by-way = Means of the statements, { $way }
report-table-channels = Recommendation index by way of answering
report-table-trend = Recommendation index by quarter
report-table-access = How soon people got services
report-table-remote = Remote services in figures
report-table-goals = How the goals were reached
report-yearly-about =
    This account tells

    - how the service promise was kept
    - how accessible, good, working and smooth the services were
    - how what shapes the clients' experience was developed
    - how residents and clients took part in developing the services
release-in-year = In { $year }
release-in-days = From { $from } to { $to }
release-lead = { $when } our clients answered our surveys {"{"}responses{"}"} times. The recommendation index NPS was {"{"}nps{"}"}. Surveys by text message brought {"{"}responses channel=text_message{"}"} answers with an NPS of {"{"}nps channel=text_message{"}"}.
release-compared = A year before, the NPS was {"{"}nps before{"}"}.
release-experience = {"{"}statement_agree statement=access{"}"} of those who answered got help when they needed it. {"{"}statement_agree statement=safety{"}"} felt safe during the care or service, and {"{"}statement_agree statement=usefulness{"}"} found it useful. {"{"}statement_agree statement=information{"}"} know how their care or service will continue.
release-feedback = We received {"{"}feedback_received{"}"} open feedbacks. Of them {"{"}feedback_by_kind kind=thanks share{"}"} were thanks, {"{"}feedback_by_kind kind=criticism share{"}"} criticism and {"{"}feedback_by_kind kind=suggestion share{"}"} suggestions. Of the feedback due in this time, {"{"}within_promise{"}"} was handled within the promise.
release-method = The recommendation index NPS tells whether clients would recommend the service to those close to them: the share of critics is taken from the share of promoters. The figures are made of all answers. A feedback may be of several kinds, so the shares may add to more than a hundred per cent.
release-section-lead = How clients experienced our services
release-section-experience = What those who answered told us
release-section-feedback = Open feedback
release-section-actions = What we have done about the feedback
release-section-method = How the figures are made
release-section-contact = More information
# Luvut, joista ei voi vähentää
explorer-whole-months = The figures are of months that are over. A figure is also left out where the period cuts a small group: answers of months with few of them are shown once there are enough of them together.
explorer-this-month = This month’s answers: how the unit is doing
measures-of-invitations = Invitations and response rate
measures-of-goals = Goals and measures of steering
rounding-one-decimal = To one decimal.
alert-about = What rose among the blame: { $topics }.
dashboard-behind-index = The index by month and way of answering
dashboard-behind-comments = Read what is praised and blamed
dashboard-tones = Comments that say something: { $count }; { $shares }.
satisfaction-reworded = The wording of the question changed.
explorer-covered = Hidden

# The public trend over a changed organisation
satisfaction-reorganised = The organisation changed: the figures follow today’s organisation.
# Open answers to own surveys
comments-source-own = Answers to own surveys
survey-newest-texts = Newest answers
