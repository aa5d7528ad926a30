use domain::organisation::UnitId;
use domain::surveys::Response;
use store::AddResponses;
use tests::cast::{self, COUNTY, DOCTORS, HARBOUR, HILL, HOME_CARE};
use tests::{Answer, House, finnish};

const PAGE: &str = "/tyytyvaisyys";

/// Answers by place: critics (0), passives (8) and promoters (10), given on Saturday 14 November, a week ago.
fn settle(answers: &[(UnitId, [usize; 3])]) -> House {
    let house = House::new();
    let mut rows: Vec<Response> = Vec::new();
    for (unit, counts) in answers {
        for (score, count) in [0, 8, 10].into_iter().zip(counts) {
            for _ in 0..*count {
                let submitted_at = "2026-11-14T10:00:00Z".parse().unwrap();
                let id = format!("r{}", rows.len());
                rows.push(Response { unit: *unit, submitted_at, ..cast::response(&id, score) });
            }
        }
    }
    house.run(house.store.write(AddResponses { county: house.county, rows })).unwrap();
    house.refresh();
    house
}

/// Everything that the page says of a service, from its heading to the next.
fn of(page: &Answer, name: &str) -> String {
    let at = page.body.find(&format!("<h3>{name}</h3>")).unwrap_or_else(|| panic!("no {name}: {}", page.body));
    page.body[at..].split("</li>").next().unwrap().to_owned()
}

/// Forty at the clinics (30 promoters, 6 passives, 4 critics), twelve at the doctors', fifty at home.
fn three_services() -> House {
    settle(&[(HARBOUR, [2, 3, 15]), (HILL, [2, 3, 15]), (DOCTORS, [6, 0, 6]), (HOME_CARE, [50, 0, 0])])
}

#[test]
fn figures_are_those_of_the_answers() {
    let house = three_services();
    let page = house.browser().page(PAGE);
    let dental = of(&page, "Hammashoito");
    // 100 * (30 - 4) / 40 = 65.
    assert!(dental.contains("<strong>65</strong>") && dental.contains(finnish("band-very-good")), "{dental}");
    assert!(dental.contains(" 40 ") && !dental.contains(finnish("satisfaction-few")), "{dental}");
    let doctors = of(&page, "Lääkäri ja hoitaja");
    assert!(doctors.contains("<strong>0</strong>") && doctors.contains(finnish("satisfaction-few")), "{doctors}");
    let home = of(&page, "Kotihoito");
    assert!(home.contains("<strong>\u{2212}100</strong>"), "{home}");
    // The county: 36 promoters, 60 critics of 102, -23.5 and half away from zero.
    page.must_say("102");
    assert!(page.body.contains("<strong>\u{2212}24</strong>"), "{}", page.body);
    // The window of the weekly page: thirty days to the last Sunday.
    page.must_say("17.10.2026").must_say("15.11.2026");
    assert!(page.body.contains("<svg") && page.body.contains("<table"), "the chart has its table");
    for (prefix, heading) in [("/sv", "17.10.2026"), ("/en", "17 October 2026")] {
        house.browser().page(&format!("{prefix}{PAGE}")).must_say(heading);
    }
}

#[test]
fn few_answers_are_hidden_and_in_no_total() {
    // Nine at home care; the county's total is without them, so that the doctors' twelve do not give them away.
    let house = settle(&[(HARBOUR, [0, 0, 40]), (DOCTORS, [0, 12, 0]), (HOME_CARE, [9, 0, 0])]);
    let page = house.browser().page(PAGE);
    let home = of(&page, "Kotihoito");
    assert!(home.contains(finnish("satisfaction-hidden-few")) && !home.contains("<strong>"), "{home}");
    let doctors = of(&page, "Lääkäri ja hoitaja");
    assert!(doctors.contains("<strong>0</strong>") && doctors.contains(finnish("satisfaction-few")), "{doctors}");
    // 40 of 52 are promoters, and nobody is a critic.
    assert!(page.body.contains("<strong>77</strong>"), "{}", page.body);
    assert!(of(&page, "Hammashoito").contains("<strong>100</strong>"));
    // The limits are the county's.
    house.set("small_cells.hidden_below", "5");
    let page = house.browser().page(PAGE);
    assert!(of(&page, "Kotihoito").contains("<strong>\u{2212}100</strong>"));
}

/// Answers on a day, of the one clinic, each with its score.
fn answer_on(house: &House, day: &str, unit: UnitId, scores: &[u8]) {
    let submitted_at = format!("{day}T10:00:00Z").parse().unwrap();
    let row = |(at, score): (usize, &u8)| Response {
        unit,
        submitted_at,
        ..cast::response(&format!("{day}-{}-{at}", unit.0), *score)
    };
    let rows = scores.iter().enumerate().map(row).collect();
    house.run(house.store.write(AddResponses { county: house.county, rows })).unwrap();
    house.refresh();
}

#[test]
fn the_next_edition_takes_answers_in_by_batches() {
    let house = settle(&[(HARBOUR, [0, 10, 30]), (HOME_CARE, [0, 0, 40])]);
    // One critic in the week after: the edition of that week would differ from the one before by them alone.
    answer_on(&house, "2026-11-18", HARBOUR, &[0]);
    house.clock_shows("2026-11-24T10:00:00Z");
    let figures = |page: &Answer| (of(page, "Hammashoito"), of(page, "Kotihoito"), page.body.contains(" 80 "));
    let (dental, home, is_eighty) = figures(&house.browser().page(PAGE));
    assert!(dental.contains("<strong>75</strong>") && dental.contains(" 40 "), "{dental}");
    assert!(home.contains(" 40 ") && is_eighty, "the county's total takes no more in than its services");
    // With nine more they come out together.
    answer_on(&house, "2026-11-25", HARBOUR, &[10; 9]);
    house.clock_shows("2026-12-01T10:00:00Z");
    let (dental, _, _) = figures(&house.browser().page(PAGE));
    // 39 promoters and one critic of 50.
    assert!(dental.contains("<strong>76</strong>") && dental.contains(" 50 "), "{dental}");
}

#[test]
fn a_county_with_next_to_no_answers_shows_none() {
    let house = settle(&[(HARBOUR, [0, 0, 9])]);
    let page = house.browser().page(PAGE);
    page.must_say(finnish("satisfaction-empty"));
    assert!(!page.body.contains("class=\"figure\""), "{}", page.body);
    House::new().browser().page(PAGE).must_say(finnish("satisfaction-empty"));
}

#[test]
fn answers_on_no_service_are_told_apart() {
    let house = settle(&[(HARBOUR, [0, 0, 30]), (COUNTY, [0, 30, 0])]);
    let page = house.browser().page(PAGE);
    assert!(of(&page, finnish("satisfaction-elsewhere")).contains("<strong>0</strong>"));
}

#[test]
fn the_weekly_page_waits_for_sunday_and_the_live_one_does_not() {
    let house = three_services();
    let browser = house.browser();
    let answer = |score: &str| browser.send(&browser.page("/q/SATAMA").form("/q/SATAMA").with("nps", score));
    let before = browser.page(PAGE).header("etag").to_owned();
    assert_eq!(answer("0").status, 303);
    assert_eq!(browser.page(PAGE).header("etag"), before, "two editions of a week give away no answer");
    house.set("public_page.refresh", "live");
    let live = browser.page(PAGE);
    assert!(of(&live, "Hammashoito").contains(" 41 "));
    answer("10");
    let next = browser.page(PAGE);
    assert!(of(&next, "Hammashoito").contains(" 42 "));
    assert_ne!(next.header("etag"), live.header("etag"));
}

#[test]
fn who_has_the_page_does_not_get_it_again() {
    let house = three_services();
    let browser = house.browser();
    let page = browser.page(PAGE);
    let etag = page.header("etag");
    assert!(etag.starts_with('"') && etag.len() > 10);
    let again = browser.get_with(PAGE, &[("if-none-match", etag)]);
    assert_eq!((again.status, again.body.as_str(), again.header("etag")), (304, "", etag));
    assert!(again.header("content-security-policy").contains("default-src 'none'"));
    assert_eq!(browser.get_with(PAGE, &[("if-none-match", "\"other\"")]).status, 200);
    // Another language is another page.
    assert_ne!(browser.page("/en/tyytyvaisyys").header("etag"), etag);
    assert_eq!(browser.get_with("/en/tyytyvaisyys", &[("if-none-match", etag)]).status, 200);
}

#[test]
fn a_proxy_may_keep_several_and_ask_for_any_of_them() {
    let house = three_services();
    let browser = house.browser();
    let etag = browser.page(PAGE).header("etag").to_owned();
    for held in [format!("\"old\", {etag}"), format!("W/{etag}"), "*".to_owned()] {
        assert_eq!(browser.get_with(PAGE, &[("if-none-match", &held)]).status, 304, "{held}");
    }
}
