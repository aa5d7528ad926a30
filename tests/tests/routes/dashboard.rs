//! The manager's page: whose it is, what stands on it, what is called a change, and alarms from job to closing.

use app::jobs::index_feedback::index_waiting;
use app::jobs::read_comments::read_waiting;
use domain::channel::Channel;
use domain::language::Wording;
use domain::organisation::UnitId;
use domain::people::{Duty, Role};
use domain::surveys::{Response, StatementScore};
use store::{AddResponses, ImportTopics, Topic};
use tests::cast::{self, DENTAL, HARBOUR, HILL, HOME_CARE};
use tests::{Answer, House, PostOffice, finnish};

const PAGE: &str = "/tyopoyta/johtaminen";

/// Hilla manages dental care.
fn house() -> House {
    let house = House::new();
    let duty = Duty { role: Role::Manager, unit: DENTAL };
    house.run(house.store.write(cast::person(house.county, "hilla@rantala.fi", "Hilla Harju", vec![duty]))).unwrap();
    house
}

/// Critics (2), passives (7) and promoters (9) of a unit on a day, by a way.
fn answer(house: &House, (unit, day, channel): (UnitId, &str, Channel), groups: [usize; 3]) {
    let submitted_at = format!("{day}T10:00:00Z").parse().unwrap();
    let mut rows: Vec<Response> = Vec::new();
    for (score, count) in [2, 7, 9].into_iter().zip(groups) {
        for at in 0..count {
            let mut row = cast::response(&format!("{day}-{}-{score}-{at}-{}", unit.0, channel.code()), score);
            row.statements[3] = StatementScore::new(if score == 2 { 2 } else { 5 });
            rows.push(Response { unit, submitted_at, channel, ..row });
        }
    }
    house.run(house.store.write(AddResponses { county: house.county, rows })).unwrap();
    house.refresh();
}

fn comment(house: &House, (unit, day): (UnitId, &str), text: &str) {
    let row = Response {
        unit,
        submitted_at: format!("{day}T11:00:00Z").parse().unwrap(),
        comment: text.to_owned(),
        ..cast::response(&format!("{day}-{text}"), 2)
    };
    house.run(house.store.write(AddResponses { county: house.county, rows: vec![row] })).unwrap();
}

/// The row of a table, from its head to the next row, without tags.
fn row(page: &Answer, head: &str) -> String {
    // A head may be a link.
    let heads = [format!("<th scope=\"row\">{head}"), format!(">{head}</a></th>"), format!("\">{head}")];
    let at = heads.iter().find_map(|head| page.body.find(head));
    let row = page.body[at.unwrap_or_else(|| panic!("no {head}: {}", page.body))..].split("</tr>").next().unwrap();
    let words = row.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    words.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn it_is_a_manager_s_and_of_their_own_units() {
    let house = house();
    for name in ["Aino", "Eeva", "Daavid"] {
        assert_eq!(house.signed_in(name).get(PAGE).status, 404, "{name}");
    }
    assert!(house.browser().get(PAGE).location().contains("/tyopoyta/kirjaudu"));
    let hilla = house.signed_in("Hilla");
    hilla.page(PAGE).must_say("Hammashoito").must_say("Sataman hammashoitola").must_not_say("Kotihoito");
    assert_eq!(hilla.get(&format!("{PAGE}?paikka=kotihoito")).status, 404);
    assert_eq!(hilla.get(&format!("{PAGE}?paikka=nowhere")).status, 404);
    hilla.page(&format!("{PAGE}?paikka=satama-hammas&jakso=30"));
    house.signed_in("Cecilia").page(&format!("{PAGE}?paikka=kotihoito"));
    for language in ["/sv", "/en"] {
        hilla.page(&format!("{language}{PAGE}"));
    }
}

#[test]
fn a_change_is_told_only_where_it_is_one() {
    let house = house();
    // The last thirty days begin on 23 October; before them from 23 September. The harbour fell from 60 to 10 (z 5), the
    // hill from 50 to 48.
    answer(&house, (HARBOUR, "2026-10-01", Channel::Qr), [10, 20, 70]);
    answer(&house, (HARBOUR, "2026-11-10", Channel::Qr), [30, 30, 40]);
    answer(&house, (HILL, "2026-10-01", Channel::Qr), [10, 30, 60]);
    answer(&house, (HILL, "2026-11-10", Channel::Qr), [11, 30, 59]);
    answer(&house, (HOME_CARE, "2026-11-10", Channel::Qr), [500, 0, 0]);
    let page = house.signed_in("Hilla").page(&format!("{PAGE}?jakso=30"));
    let harbour = row(&page, "Sataman hammashoitola");
    assert!(harbour.contains(" 10 ") && harbour.contains("Laski 50, oli 60"), "{harbour}");
    let hill = row(&page, "Kallion hammashoitola");
    assert!(hill.contains(" 48 ") && hill.contains("Ei eroa varmuudella, oli 50"), "{hill}");
    // Of both together: 99 promoters and 41 critics of 200 make 29; before 130 and 20, 55. The target is 50.
    let all = row(&page, finnish("dashboard-ways-all"));
    assert!(all.contains(" 29 ") && all.contains(" 200 ") && all.contains("Laski 26, oli 55"), "{all}");
    assert!(all.contains(finnish("target-below")) && all.contains(finnish("change-nothing")), "{all}");
    // 159 of 200 agree; 180 of 200 did before: z is 2.9 of proportions.
    let safety = row(&page, "Koin oloni turvalliseksi");
    assert!(safety.contains("80 %") || safety.contains("80\u{a0}%"), "{safety}");
    assert!(safety.contains("Laski 11 prosenttiyksikköä"), "{safety}");
}

#[test]
fn text_messages_and_other_ways_are_never_mixed_silently() {
    let house = house();
    // Each way stays as it was: text messages at 80, others at 50. But their shares turn round.
    answer(&house, (HARBOUR, "2026-10-01", Channel::TextMessage), [5, 10, 85]);
    answer(&house, (HARBOUR, "2026-10-02", Channel::Qr), [40, 70, 190]);
    answer(&house, (HARBOUR, "2026-11-10", Channel::TextMessage), [15, 30, 255]);
    answer(&house, (HARBOUR, "2026-11-11", Channel::Qr), [13, 24, 63]);
    let page = house.signed_in("Hilla").page(&format!("{PAGE}?jakso=30"));
    let all = row(&page, finnish("dashboard-ways-all"));
    assert!(all.contains("Ei vertailukelpoinen, oli 58"), "{all}");
    let by_text = row(&page, finnish("dashboard-ways-text-message"));
    assert!(by_text.contains(" 80 ") && by_text.contains("Ei eroa varmuudella, oli 80"), "{by_text}");
    let others = row(&page, finnish("dashboard-ways-others"));
    assert!(others.contains(" 50 ") && others.contains("Ei eroa varmuudella, oli 50"), "{others}");
    page.must_say("tekstiviestillä vastanneiden osuus on muuttunut");
}

#[test]
fn comments_are_masked_and_feedback_leads_to_what_is_behind() {
    let house = house();
    comment(&house, (HARBOUR, "2026-11-18"), "Soittakaa minulle numeroon 040 765 4321, hoito oli hyvää.");
    comment(&house, (HARBOUR, "2026-11-19"), "-");
    comment(&house, (HOME_CARE, "2026-11-19"), "Kotihoito ei tullut ajoissa.");
    house.give("f1", "Salaista");
    let hilla = house.signed_in("Hilla");
    let page = hilla.page(PAGE);
    page.must_say("hoito oli hyvää")
        .must_not_say("765 4321")
        .must_not_say("Kotihoito ei tullut")
        .must_not_say("Salaista");
    assert_eq!(page.body.matches("<blockquote class=\"words\">").count(), 1, "a dash is no comment");
    let criticism = row(&page, "Moite");
    assert!(criticism.contains("Moite") && criticism.contains("100"), "{criticism}");
    let link = page.tags().into_iter().filter_map(|tag| tag.get("href").map(str::to_owned));
    let link = link.into_iter().find(|link| link.contains("laji=criticism")).unwrap();
    house.run(index_waiting(&house.store, house.county)).unwrap();
    hilla.page(&link).must_say("Salaista");
}

#[test]
fn an_alarm_comes_to_the_manager_and_is_closed_with_a_note() {
    let house = house();
    let post = PostOffice::open(&house);
    answer(&house, (HARBOUR, "2026-10-01", Channel::Qr), [10, 20, 70]);
    answer(&house, (HARBOUR, "2026-11-10", Channel::Qr), [60, 20, 20]);
    answer(&house, (HILL, "2026-11-10", Channel::Qr), [3, 0, 0]);
    post.work(&house);
    let mail = post.mail();
    let told: Vec<&str> = mail.iter().map(tests::Mail::to).collect();
    assert_eq!(told, ["hilla@rantala.fi"], "the nearest manager, and nobody of three answers");
    assert_eq!(mail[0].subject(), "2 hälytystä yksiköidesi asiakaskokemuksesta");
    assert!(mail[0].text().contains("- Sataman hammashoitola: suositteluindeksi on laskenut"), "{}", mail[0].text());
    assert!(mail[0].text().contains(&house.app.address(PAGE)));
    // The next day it is open still, and is not told again.
    post.empty();
    house.pass(24);
    post.work(&house);
    assert_eq!(post.mail().len(), 0);
    let hilla = house.signed_in("Hilla");
    let page = hilla.page(PAGE);
    page.must_say("Sataman hammashoitola: suositteluindeksi laski, nyt −40, sitä ennen 60");
    page.must_say("Sataman hammashoitola: suositteluindeksi −40 on alle hälytysrajan 0");
    page.must_not_say("Kallion hammashoitola: suositteluindeksi");
    house.signed_in("Bengt").page(PAGE).must_not_say("Sataman hammashoitola");
    let form = page.form_with("note").with("note", "Kaksi sijaista puuttui.");
    let action = form.action.clone();
    let bengt = house.signed_in("Bengt");
    let token = bengt.page("/tyopoyta/ilmoitukset").form("/ilmoitukset").get("token").to_owned();
    assert_eq!(bengt.post(&action, &[("token", &token), ("close", "1")]).status, 404, "it is not Bengt's");
    hilla.follow(&form.with("close", "1")).must_say("Kaksi sijaista puuttui.");
    let closed = "SELECT count(*) FROM measure_alerts WHERE closed_at IS NOT NULL";
    assert_eq!(house.run(house.fresh.number(closed)), 1);
}

#[test]
fn a_burst_of_blame_is_told_and_a_busy_week_is_not() {
    let house = house();
    let blame = |at: usize| format!("Jonotin kaksi tuntia eikä kukaan auttanut, todella huonoa palvelua {at}.");
    let praise = |at: usize| format!("Erittäin hyvää ja ystävällistä palvelua, kiitos {at}.");
    for at in 0..20 {
        comment(&house, (HARBOUR, "2026-11-02"), &praise(at));
    }
    comment(&house, (HARBOUR, "2026-11-03"), &blame(0));
    for at in 0..10 {
        comment(&house, (HARBOUR, "2026-11-18"), &blame(at));
        comment(&house, (HILL, "2026-11-18"), &praise(at));
    }
    let waiting = Topic { key: "waiting".into(), name: Wording::new("Odottaminen", "", "") };
    house.run(house.store.write(ImportTopics { county: house.county, topics: vec![waiting] })).unwrap();
    while house.run(read_waiting(&house.store, house.county, cast::NOW)).unwrap() > 0 {}
    let post = PostOffice::open(&house);
    post.work(&house);
    let page = house.signed_in("Hilla").page(PAGE);
    page.must_say("Sataman hammashoitola: kielteisiä kommentteja 10 viikossa, tavallisesti 0");
    // What the ten complain of; of the 41 comments 30 praise and 11 blame.
    page.must_say("Moitteissa nousi esiin: Odottaminen.");
    page.must_say("on 41: myönteinen 73\u{a0}%, neutraali 0\u{a0}%, kielteinen 27\u{a0}%, sävy ei selvä 0\u{a0}%");
    page.must_not_say("Kallion hammashoitola: kielteisiä");
}
