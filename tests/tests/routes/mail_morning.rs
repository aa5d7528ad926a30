//! The morning's mail: the digest, and the warning to whoever answers for a unit before it is late.

use domain::feedback::{Actor, Event, Happening, Received};
use domain::people::{Duty, Role};
use jiff::civil::{Date, date};
use store::{Change, Changed};
use tests::cast::{self, DENTAL, EEVA, HARBOUR, HOME_CARE};
use tests::{House, Mail, PostOffice};

fn give(house: &House, id: &str, (received_at, due_on): (&str, Date)) {
    let received = Received { received_at: received_at.parse().unwrap(), due_on, ..cast::received("Salaista") };
    assert!(house.run(cast::give(&house.store, house.county, id, received)));
}

fn digests(post: &PostOffice, to: &str) -> Vec<Mail> {
    let is_digest = |mail: &Mail| mail.to() == to && mail.subject().starts_with("Palautteiden aamukooste");
    post.mail().into_iter().filter(is_digest).collect()
}

fn warnings(post: &PostOffice) -> Vec<(String, String)> {
    let told = post.told().into_iter().filter(|(_, subject)| subject.contains("lähellä"));
    told.collect()
}

#[test]
fn the_digest_counts_what_is_due_late_and_new() {
    let house = House::new();
    let post = PostOffice::open(&house);
    for (id, received_at, due_on) in [
        ("late", "2026-11-10T10:00:00Z", date(2026, 11, 20)),
        ("today1", "2026-11-13T10:00:00Z", date(2026, 11, 23)),
        ("today2", "2026-11-13T11:00:00Z", date(2026, 11, 23)),
        ("soon", "2026-11-16T10:00:00Z", date(2026, 11, 26)),
        ("later", "2026-11-17T10:00:00Z", date(2026, 11, 27)),
        // On Friday, before and after that morning's digest at half past seven.
        ("friday", "2026-11-20T05:29:00Z", date(2026, 11, 30)),
        ("new", "2026-11-20T05:31:00Z", date(2026, 11, 30)),
    ] {
        give(&house, id, (received_at, due_on));
    }
    house.clock_shows("2026-11-23T05:30:00Z");
    post.work(&house);
    post.work(&house);
    house.pass_minutes(20);
    post.work(&house);
    let eeva = digests(&post, "eeva@rantala.fi");
    assert_eq!(eeva.len(), 1);
    assert_eq!(eeva[0].subject(), "Palautteiden aamukooste 23.11.2026");
    let lines: Vec<&str> = eeva[0].text().lines().filter(|line| line.starts_with("- ")).collect();
    let expected = [
        "- Myöhässä: 1",
        "- Määräaika tänään: 2",
        "- Määräaika kolmen päivän sisällä: 1",
        "- Uusia edellisen aamun jälkeen: 1",
    ];
    assert_eq!(lines, expected);
    // Aino has the same desk; Cecilia all of them. Bengt has nothing, and Daavid sees no feedback.
    for (to, count) in [("aino", 1), ("cecilia", 1), ("bengt", 0), ("daavid", 0)] {
        assert_eq!(digests(&post, &format!("{to}@rantala.fi")).len(), count, "{to}");
    }
}

#[test]
fn it_comes_at_half_past_seven_on_working_days_in_summer_and_winter() {
    let house = House::new();
    let post = PostOffice::open(&house);
    give(&house, "f1", ("2026-03-02T10:00:00Z", date(2026, 3, 12)));
    for (clock, comes) in [
        // Summer time begins on Sunday 29 March 2026: half past seven is 5.30 UTC before it and 4.30 after.
        ("2026-03-27T05:29:59Z", false),
        ("2026-03-27T05:30:00Z", true),
        ("2026-03-28T05:30:00Z", false),
        ("2026-03-29T05:30:00Z", false),
        ("2026-03-30T04:29:59Z", false),
        ("2026-03-30T04:30:00Z", true),
        ("2026-03-30T05:30:00Z", false),
        // Good Friday and Easter Monday; after it a working day, but the worker starts at noon.
        ("2026-04-03T04:30:00Z", false),
        ("2026-04-06T04:30:00Z", false),
        ("2026-04-07T09:00:00Z", false),
        ("2026-04-08T04:31:00Z", true),
        // Winter again since 25 October; Independence Day is a Sunday, Christmas Eve a Thursday.
        ("2026-10-26T04:30:00Z", false),
        ("2026-10-26T05:30:00Z", true),
        ("2026-12-24T05:30:00Z", false),
    ] {
        post.empty();
        house.clock_shows(clock);
        post.work(&house);
        assert_eq!(digests(&post, "eeva@rantala.fi").len(), usize::from(comes), "{clock}");
    }
    house.set("mail.digest_at", "9:05");
    post.empty();
    house.clock_shows("2026-10-27T07:04:00Z");
    post.work(&house);
    assert_eq!(post.mail().len(), 0);
    house.pass_minutes(1);
    post.work(&house);
    assert_eq!(digests(&post, "eeva@rantala.fi").len(), 1);
}

#[test]
fn nothing_to_tell_is_no_mail() {
    let house = House::new();
    let post = PostOffice::open(&house);
    house.clock_shows("2026-11-23T05:30:00Z");
    post.work(&house);
    assert_eq!(post.told(), []);
    assert_eq!(house.count("outbox"), 0);
}

/// Hilla manages dental care.
fn with_manager(house: &House) {
    let duty = Duty { role: Role::Manager, unit: DENTAL };
    house.run(house.store.write(cast::person(house.county, "hilla@rantala.fi", "Hilla Harju", vec![duty]))).unwrap();
}

#[test]
fn the_nearest_manager_is_told_two_days_before_it_is_due() {
    let house = House::new();
    let post = PostOffice::open(&house);
    with_manager(&house);
    give(&house, "f1", ("2026-11-15T10:00:00Z", date(2026, 11, 25)));
    let home = Received { unit: HOME_CARE, handled_by: HOME_CARE, ..cast::received("Salaista") };
    let home = Received { due_on: date(2026, 11, 26), ..home };
    house.run(cast::give(&house.store, house.county, "home", home));
    for (morning, told) in [
        ("2026-11-20T05:30:00Z", vec![]),
        ("2026-11-21T05:30:00Z", vec![]),
        ("2026-11-23T05:30:00Z", vec!["hilla@rantala.fi"]),
        ("2026-11-24T05:30:00Z", vec!["bengt@rantala.fi"]),
        ("2026-11-25T05:30:00Z", vec![]),
        ("2026-11-30T05:30:00Z", vec![]),
    ] {
        post.empty();
        house.clock_shows(morning);
        post.work(&house);
        house.pass_minutes(1);
        post.work(&house);
        let to: Vec<String> = warnings(&post).into_iter().map(|(to, _)| to).collect();
        assert_eq!(to, told, "{morning}");
        for mail in
            post.mail().iter().filter(|mail| mail.to() == "hilla@rantala.fi" && mail.subject().contains("lähellä"))
        {
            let expected = "- Määräaika 25.11.2026: Sataman hammashoitola, yksi palaute";
            assert!(mail.text().contains(expected), "{}", mail.text());
        }
    }
}

#[test]
fn what_is_due_on_days_off_is_told_of_before_them() {
    let house = House::new();
    let post = PostOffice::open(&house);
    with_manager(&house);
    for (id, day) in [("sat", 28), ("sun", 29), ("mon", 30)] {
        give(&house, id, ("2026-11-18T10:00:00Z", date(2026, 11, day)));
    }
    house.clock_shows("2026-11-26T05:30:00Z");
    post.work(&house);
    // On Thursday the one of Saturday; on Friday the others, gathered.
    assert_eq!(warnings(&post).len(), 1);
    house.clock_shows("2026-11-27T05:30:00Z");
    post.empty();
    post.work(&house);
    let expected = ("hilla@rantala.fi".to_owned(), "2 palautteen määräaika on lähellä".to_owned());
    assert_eq!(warnings(&post), [expected]);
    house.clock_shows("2026-11-30T05:30:00Z");
    post.empty();
    post.work(&house);
    assert_eq!(warnings(&post), []);
}

#[test]
fn an_answer_in_time_spares_the_manager() {
    let house = House::new();
    let post = PostOffice::open(&house);
    with_manager(&house);
    give(&house, "f1", ("2026-11-15T10:00:00Z", date(2026, 11, 25)));
    let mut feedback = house.run(house.store.feedback(house.county, "f1")).unwrap().unwrap();
    feedback.handling = feedback.handling.answer(EEVA, house.app.now()).unwrap();
    assert_eq!(feedback.handled_by, HARBOUR);
    let event =
        Event { at: house.app.now(), actor: Actor::Person(EEVA), what: Happening::Answered, text: "Hei".into() };
    let change = Change::new(house.county, feedback, event);
    assert_eq!(house.run(house.store.write(change)).unwrap(), Changed::Done);
    house.clock_shows("2026-11-23T05:30:00Z");
    post.work(&house);
    assert_eq!(warnings(&post), []);
}

#[test]
fn without_a_manager_the_customer_experience_manager_is_told() {
    let house = House::new();
    let post = PostOffice::open(&house);
    house.set("escalation.days_before", "5");
    give(&house, "f1", ("2026-11-18T10:00:00Z", date(2026, 11, 28)));
    house.clock_shows("2026-11-23T05:30:00Z");
    post.work(&house);
    let expected = ("cecilia@rantala.fi".to_owned(), "Yhden palautteen määräaika on lähellä".to_owned());
    assert_eq!(warnings(&post), [expected]);
}
