use super::give::filled;
use domain::forms::Form;
use std::sync::mpsc;
use std::time::Duration;
use tests::cast::{HARBOUR_QR, NOW};
use tests::{House, finnish};

#[test]
fn a_flood_on_one_form_does_not_stop_the_others() {
    let house = House::new();
    let mut turns = Vec::new();
    for _ in 0..64 {
        turns.push(house.run(house.app.forms.turn(Form::Give)).unwrap());
    }
    let (client, form) = (house.browser(), filled(&house.browser()));
    let (told, answers) = mpsc::channel();
    std::thread::scope(|scope| {
        scope.spawn(move || told.send(client.send(&form).status).unwrap());
        let other = house.browser();
        let survey = other.page(&format!("/q/{HARBOUR_QR}")).form(&format!("/q/{HARBOUR_QR}")).with("nps", "9");
        assert_eq!(other.send(&survey).status, 303);
        assert_eq!(house.browser().get("/palaute").status, 200, "to open the form needs no turn");
        assert_eq!((answers.try_recv().is_err(), house.count("feedback")), (true, 0), "it waits for its turn");
        turns.clear();
        assert_eq!(answers.recv_timeout(Duration::from_secs(30)), Ok(303));
    });
    assert_eq!((house.count("feedback"), house.count("responses")), (1, 1));
}

#[test]
fn the_trap_is_out_of_people_s_way() {
    let house = House::new();
    let page = house.browser().page("/palaute");
    let trap = page.tags().into_iter().find(|tag| tag.get("name") == Some("website")).unwrap();
    assert_eq!((trap.get("tabindex"), trap.get("autocomplete")), (Some("-1"), Some("off")));
    assert!(page.body.contains("<div class=\"trap\" aria-hidden=\"true\">"));
    page.must_say(finnish("trap-label"));
}

/// How long anybody waits is decided by `domain::forms::delay`; here it is enough that everybody is answered.
#[test]
fn many_from_one_address_are_all_answered() {
    let house = House::new();
    house.set("forms.slow_after", "5");
    let client = house.browser();
    let via = [("x-forwarded-for", "6.6.6.6, 198.51.100.7")];
    for number in 0..7 {
        let form = filled(&client).with("text", &format!("Palaute numero {number}"));
        let fields: Vec<(&str, &str)> = form.fields.iter().map(|(name, value)| (&**name, &**value)).collect();
        assert_eq!(client.post_with("/palaute", &fields, &via).status, 303);
    }
    assert_eq!(house.count("feedback"), 7);
    assert_eq!(house.app.now(), NOW);
    let everything = house.run(house.fresh.everything());
    assert!(!everything.windows(10).any(|bytes| bytes == b"198.51.100"), "no address is kept");
}
