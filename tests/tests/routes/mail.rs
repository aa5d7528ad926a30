//! News reach those at the desk through a real mail server: once each, and none with the feedback's text in it.

use domain::feedback::{Actor, Event, Feedback, Happening};
use domain::organisation::UnitId;
use store::{Change, Changed, DisablePerson};
use tests::cast::{self, AINO, EEVA, HARBOUR, HILL, HOME_CARE};
use tests::{Database, House, PostOffice, Program};

const ANSWER: &str = "Kutsumme sinut uuteen tarkastukseen";
const TEXT: &str = "Odotin hammaslääkäriä neljä viikkoa särkylääkkeiden varassa";

fn happens(house: &House, what: Happening, actor: Actor, text: &str, edit: impl FnOnce(&mut Feedback)) {
    let mut feedback = house.run(house.store.feedback(house.county, "f1")).unwrap().unwrap();
    edit(&mut feedback);
    let event = Event { at: house.app.now(), actor, what, text: text.into() };
    let change = Change::new(house.county, feedback, event);
    assert_eq!(house.run(house.store.write(change)).unwrap(), Changed::Done);
}

fn hand_over(house: &House, who: i64, to: UnitId) {
    let over = Happening::HandedOver { from: HARBOUR, to };
    happens(house, over, Actor::Person(who), "Kuuluu kotihoidolle", |feedback| {
        feedback.handling = feedback.handling.hand_over().unwrap();
        feedback.handled_by = to;
    });
}

fn told(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(to, subject)| ((*to).to_owned(), (*subject).to_owned())).collect()
}

const ONE: &str = "Palautteet: yksi uusi asia";
const TWO: &str = "Palautteet: 2 uutta asiaa";

/// Every word of more than three letters.
fn says_nothing_of(whole: &str, text: &str) {
    let whole = whole.to_lowercase();
    for word in text.split_whitespace().filter(|word| word.chars().count() > 3) {
        assert!(!whole.contains(&word.to_lowercase()), "{word} stands in {whole}");
    }
}

#[test]
fn a_notice_arrives_once_however_many_workers_there_are() {
    for fresh in Database::BOTH.into_iter().filter_map(Database::fresh) {
        let house = House::on(fresh);
        let post = PostOffice::open(&house);
        house.give("f1", TEXT);
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| post.work(&house));
            }
        });
        post.work(&house);
        house.pass_minutes(30);
        post.work(&house);
        assert_eq!(post.told(), told(&[("aino@rantala.fi", ONE), ("eeva@rantala.fi", ONE)]));
        let mail = &post.mail()[0];
        assert!(mail.text().contains("Sataman hammashoitola: yksi uusi palaute"), "{}", mail.text());
        assert!(mail.text().contains(&house.app.address("/tyopoyta/palautteet")));
        assert_eq!(mail.header("auto-submitted"), "auto-generated");
        assert_eq!(mail.header("content-language"), "fi");
        assert_eq!(mail.header("list-unsubscribe-post"), "List-Unsubscribe=One-Click");
        assert!(mail.header("from").starts_with("Rantalan hyvinvointialue <noreply@"), "{}", mail.header("from"));
    }
}

#[test]
fn news_are_gathered_for_a_quarter_of_an_hour() {
    let house = House::new();
    let post = PostOffice::open(&house);
    house.give("f1", TEXT);
    post.work(&house);
    post.empty();
    for (id, minutes) in [("f2", 2), ("f3", 5)] {
        house.pass_minutes(minutes);
        house.run(cast::give(&house.store, house.county, id, at_now(&house)));
        post.work(&house);
        assert_eq!(post.told(), []);
    }
    house.pass_minutes(8);
    post.work(&house);
    assert_eq!(post.told(), told(&[("aino@rantala.fi", TWO), ("eeva@rantala.fi", TWO)]));
    assert!(post.mail()[0].text().contains("Sataman hammashoitola: 2 uutta palautetta"));
}

fn at_now(house: &House) -> domain::feedback::Received {
    domain::feedback::Received { received_at: house.app.now(), ..cast::received(TEXT) }
}

#[test]
fn the_desk_to_which_it_was_handed_over_is_told_and_who_did_it_is_not() {
    let house = House::new();
    let post = PostOffice::open(&house);
    house.give("f1", TEXT);
    post.work(&house);
    post.empty();
    house.pass_minutes(20);
    hand_over(&house, EEVA, HOME_CARE);
    post.work(&house);
    // Home care has no handler: the manager of the social division is the nearest.
    assert_eq!(post.told(), told(&[("bengt@rantala.fi", ONE)]));
    assert!(post.mail()[0].text().contains("Kotihoito: yksi palaute siirretty tänne"), "{}", post.mail()[0].text());
    says_nothing_of(&post.mail()[0].whole(), "Kuuluu kotihoidolle");
    // The clinic on the hill has no handler but Aino, who hands over to herself.
    post.empty();
    house.pass_minutes(20);
    hand_over(&house, AINO, HILL);
    post.work(&house);
    assert_eq!(post.told(), []);
}

#[test]
fn a_sender_s_word_reaches_whoever_has_the_feedback() {
    let house = House::new();
    let post = PostOffice::open(&house);
    house.give("f1", TEXT);
    post.work(&house);
    happens(&house, Happening::Taken, Actor::Person(EEVA), "", |feedback| {
        feedback.handling = feedback.handling.take(EEVA).unwrap();
    });
    post.empty();
    house.pass_minutes(20);
    happens(&house, Happening::SenderWrote, Actor::Sender, "Poskeni turposi eilen kokonaan", |_| {});
    post.work(&house);
    assert_eq!(post.told(), told(&[("eeva@rantala.fi", ONE)]));
    says_nothing_of(&post.mail()[0].whole(), "Poskeni turposi eilen kokonaan");
    // Answered, and the sender writes again: it is everybody's at the desk once more.
    happens(&house, Happening::Answered, Actor::Person(EEVA), "Pahoittelut", |feedback| {
        feedback.handling = feedback.handling.answer(EEVA, house.app.now()).unwrap();
    });
    post.empty();
    house.pass_minutes(20);
    happens(&house, Happening::SenderWrote, Actor::Sender, "Särky jatkuu", |feedback| {
        feedback.handling = feedback.handling.reopen().unwrap();
    });
    post.work(&house);
    assert_eq!(post.told(), told(&[("aino@rantala.fi", ONE), ("eeva@rantala.fi", ONE)]));
}

#[test]
fn a_server_that_is_away_loses_nothing_and_nothing_comes_twice() {
    let house = House::new();
    let mut post = PostOffice::open(&house);
    post.go_away();
    house.give("f1", TEXT);
    post.work(&house);
    house.pass_minutes(1);
    post.work(&house);
    assert_eq!(house.count("outbox"), 2);
    post.come_back(&[]);
    house.pass(6);
    post.work(&house);
    post.work(&house);
    assert_eq!(post.told(), told(&[("aino@rantala.fi", ONE), ("eeva@rantala.fi", ONE)]));
    let ids: Vec<String> = post.mail().iter().map(|mail| mail.header("message-id").to_owned()).collect();
    assert_ne!(ids[0], ids[1]);
    house.pass(24);
    post.work(&house);
    assert_eq!(post.mail().len(), 2);
}

#[test]
fn a_server_that_asks_for_patience_gets_it() {
    let house = House::new();
    let post = PostOffice::with_rules(&house, &["later=2"]);
    house.give("f1", TEXT);
    post.work(&house);
    assert_eq!(post.mail().len(), 0);
    post.work(&house);
    assert_eq!(post.mail().len(), 0, "not before a minute has gone");
    house.pass_minutes(1);
    post.work(&house);
    assert_eq!(post.told(), told(&[("aino@rantala.fi", ONE), ("eeva@rantala.fi", ONE)]));
}

#[test]
fn one_refused_address_stops_nobody_else() {
    let house = House::new();
    let post = PostOffice::with_rules(&house, &["refuse=aino@rantala.fi"]);
    house.give("f1", TEXT);
    post.work(&house);
    assert_eq!(post.told(), told(&[("eeva@rantala.fi", ONE)]));
    for _ in 0..3 {
        house.pass(6);
        post.work(&house);
    }
    assert_eq!(post.mail().len(), 1, "and is not tried again");
}

#[test]
fn no_mail_has_a_word_of_the_feedback() {
    let house = House::new();
    let post = PostOffice::open(&house);
    house.set("mail.receipt", "on");
    let browser = house.browser();
    let form = browser.page("/palaute").form("/palaute");
    let form = form.with("target", "satama-hammas").with("kinds", "criticism").with("text", TEXT);
    let form = form.with("reply", "contact").with("email", "maija@esimerkki.fi").with("name", "Maija Virtanen");
    let thanks = browser.send(&form).location().to_owned();
    let id = super::give::held(&house, thanks.rsplit('/').next().unwrap()).id;
    post.work(&house);
    // Monday morning, the day before it is due: the digest, the escalation; then the reply.
    house.clock_shows("2026-11-30T06:00:00Z");
    post.work(&house);
    let eeva = house.signed_in("Eeva");
    let form = eeva.page(&format!("/tyopoyta/palautteet/{id}")).form_with("answer").with("answer", ANSWER);
    assert_eq!(eeva.send(&form).status, 303);
    post.work(&house);
    let kinds: Vec<String> = post.told().into_iter().map(|(_, subject)| subject).collect();
    for subject in
        [ONE, "Palautteesi on saapunut", "Palautteeseesi on vastattu", "Yhden palautteen määräaika on lähellä"]
    {
        assert!(kinds.iter().any(|held| held == subject), "{subject} is not among {kinds:?}");
    }
    assert!(kinds.iter().any(|held| held.starts_with("Palautteiden aamukooste")));
    for mail in post.mail() {
        for text in [TEXT, ANSWER, "Virtanen"] {
            says_nothing_of(&mail.whole(), text);
        }
        if mail.to() == "maija@esimerkki.fi" {
            says_nothing_of(&mail.whole(), "Sataman hammashoitola");
        }
    }
}

#[test]
fn who_has_left_is_told_nothing() {
    let house = House::new();
    let post = PostOffice::open(&house);
    let disable = DisablePerson { county: house.county, email: "eeva@rantala.fi".into(), now: house.app.now() };
    assert!(house.run(house.store.write(disable)).unwrap());
    house.give("f1", TEXT);
    post.work(&house);
    assert_eq!(post.told(), told(&[("aino@rantala.fi", ONE)]));
}

#[test]
fn without_a_mail_server_nothing_piles_up() {
    let house = House::new();
    let post = PostOffice::open(&house);
    let off = app::jobs::Office { mailer: None, ..post.office(&house) };
    house.give("f1", TEXT);
    house.run(app::jobs::round(&off, house.county, house.app.now()));
    assert_eq!((house.count("outbox"), house.count("notices"), house.count("job_positions")), (0, 0, 0));
    // Mail is put into use a week later: what is old by then is no news.
    house.pass(7 * 24);
    post.work(&house);
    assert_eq!(post.told(), []);
}

#[test]
fn what_is_older_than_three_days_is_no_news() {
    let house = House::new();
    let post = PostOffice::open(&house);
    post.work(&house);
    house.pass(1);
    house.run(cast::give(&house.store, house.county, "f1", at_now(&house)));
    house.pass(73);
    house.run(cast::give(&house.store, house.county, "f2", at_now(&house)));
    post.work(&house);
    let news: Vec<_> = post.told().into_iter().filter(|(_, subject)| subject.starts_with("Palautteet:")).collect();
    assert_eq!(news, told(&[("aino@rantala.fi", ONE), ("eeva@rantala.fi", ONE)]));
}

#[test]
fn commands_say_whether_mail_is_on() {
    let house = House::new();
    let post = PostOffice::open(&house);
    let fresh = &house.fresh;
    assert!(Program::run(fresh, &["check"]).contains("mail: off (KUULE_SMTP"));
    let login = post.address().replace("://", "://kuule:password@");
    let told = Program::run(fresh, &["check", "--smtp", &login]);
    assert!(told.contains(&format!("mail: by {}", post.address())) && !told.contains("password"), "{told}");
    let work = ["work", "--once", "--smtp", &post.address(), "--base-address", "https://palaute.example.fi"];
    assert_eq!(Program::run(fresh, &work), "done what waited\n");
    // Where mail is on, its job has told how far it is.
    assert!(house.run(house.store.job_position(house.county, "news")).unwrap().is_some());
}
