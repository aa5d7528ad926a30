use domain::channel::Channel;
use domain::organisation::{UnitId, plan_import};
use domain::surveys::{Response, StatementScore};
use jiff::civil::date;
use serde_json::Value;
use store::{AddResponses, ImportOrganisation};
use tests::cast::{self, DOCTORS, HARBOUR, HILL, HOME_CARE};
use tests::{House, finnish};

/// Promoters' answers by place, way and day, agreeing with every statement; critics disagree with all.
fn settle(answers: &[(UnitId, Channel, &str, u8, usize)]) -> House {
    let house = House::new();
    let mut rows: Vec<Response> = Vec::new();
    for (unit, channel, day, score, count) in answers {
        for _ in 0..*count {
            let submitted_at = format!("{day}T10:00:00Z").parse().unwrap();
            let given = StatementScore::new(if *score > 8 { 5 } else { 2 });
            let base = cast::response(&format!("r{}", rows.len()), *score);
            rows.push(Response { unit: *unit, channel: *channel, submitted_at, statements: [given; 7], ..base });
        }
    }
    house.run(house.store.write(AddResponses { county: house.county, rows })).unwrap();
    house.refresh();
    house
}

/// In the thirty days: 40 at the clinics, 35 at the doctors', 9 at home. In the quarters before: by two ways.
fn county() -> House {
    settle(&[
        (HARBOUR, Channel::Qr, "2026-11-02", 10, 30),
        (HARBOUR, Channel::Qr, "2026-11-02", 0, 10),
        (DOCTORS, Channel::TextMessage, "2026-11-02", 10, 35),
        (HOME_CARE, Channel::Qr, "2026-11-02", 10, 9),
        (HARBOUR, Channel::Qr, "2026-05-02", 10, 40),
        (HARBOUR, Channel::Qr, "2026-08-02", 0, 40),
        (HARBOUR, Channel::TextMessage, "2026-05-02", 10, 60),
        (HARBOUR, Channel::TextMessage, "2026-08-02", 10, 60),
    ])
}

#[test]
fn the_public_page_tells_statements_quarters_and_ways() {
    let page = county().browser().page("/tyytyvaisyys");
    page.must_say(finnish("satisfaction-statements")).must_say(finnish("satisfaction-trend"));
    // Nine at home are no full batch: of the other 75, 65 agree with each, 86.7 per cent.
    assert!(page.body.contains("<td class=\"number\">87\u{a0}%</td>"), "{}", page.body);
    page.must_say("2. neljännes 2026").must_say("3. neljännes 2026");
    page.must_say(finnish("satisfaction-by-text")).must_say(finnish("satisfaction-by-others"));
    assert!(page.body.contains("<th scope=\"row\">tekstiviesti</th><td class=\"number\">35</td>"), "{}", page.body);
}

#[test]
fn the_trend_is_broken_where_the_organisation_changed() {
    let house = county();
    let browser = house.browser();
    let changed = finnish("satisfaction-reorganised");
    browser.page("/tyytyvaisyys").must_not_say(changed);
    // The clinic on the hill is closed between the two quarters, so that dental care is another one.
    let held = house.run(house.store.organisation(house.county, date(2026, 7, 14))).unwrap().unwrap();
    let rows: Vec<_> = cast::rows("rantala").into_iter().filter(|row| row.code != "kallio-hammas").collect();
    let from = date(2026, 7, 15);
    let change = plan_import(Some(&held), &rows, from).unwrap();
    assert_eq!(change.ended, [HILL]);
    house.run(house.store.write(ImportOrganisation { county: house.county, change, from })).unwrap();
    house.refresh();
    browser.page("/tyytyvaisyys").must_say(changed);
    browser.page("/tyytyvaisyys/suun-terveys").must_say(changed);
}

#[test]
fn each_service_has_its_own_address() {
    let house = county();
    let browser = house.browser();
    let page = browser.page("/tyytyvaisyys/suun-terveys");
    assert!(page.body.contains("<h1>Hammashoito</h1>") && page.body.contains("<strong>50</strong>"), "{}", page.body);
    // 30 of 40 agree.
    assert!(page.body.contains("<td class=\"number\">75\u{a0}%</td>"), "{}", page.body);
    // Nine at home are too few for any figure of theirs.
    let home = browser.page("/tyytyvaisyys/kotihoito");
    assert!(!home.body.contains("<strong>") && !home.body.contains("<svg"), "{}", home.body);
    for path in ["/tyytyvaisyys/satama-hammas", "/tyytyvaisyys/nothing"] {
        assert_eq!(browser.get(path).status, 404, "{path}");
    }
}

#[test]
fn open_data_are_what_is_shown() {
    let house = county();
    let browser = house.browser();
    browser.page("/avoin-data").must_say("CC BY 4.0").must_say("/tyytyvaisyys/upotus");
    let file = browser.page("/avoin-data/tyytyvaisyys.json");
    assert_eq!(file.header("access-control-allow-origin"), "*");
    let json: Value = serde_json::from_str(&file.body).unwrap();
    assert_eq!(json["licence"], "CC BY 4.0");
    let of = |measure: &str, service: &str| -> Vec<Value> {
        let figures = json["figures"].as_array().unwrap().iter();
        figures.filter(|held| held["measure"] == measure && held["service"] == service).cloned().collect()
    };
    let recommended = of("nps", "suun-terveys");
    assert_eq!((&recommended[0]["value"], &recommended[0]["base"]), (&50.0.into(), &40.into()));
    let home = of("nps", "kotihoito");
    assert!(home[0]["value"].is_null() && home[0]["base"].is_null() && home[0]["note"] == "too_few");
    assert!(of("nps_critics", "kotihoito").is_empty());
    // The third quarter by other ways: forty critics.
    let quarter = recommended.iter().find(|held| held["from"] == "2026-07-01" && held["channel"] == "others").unwrap();
    assert_eq!((&quarter["value"], &quarter["to"]), (&(-100.0).into(), &"2026-09-30".into()));
    let csv = browser.page("/avoin-data/tyytyvaisyys.csv").body;
    assert!(csv.starts_with("measure,from,to,service,statement,channel,value,low,high,base,note\n"), "{csv}");
    assert_eq!(csv.lines().count() - 1, json["figures"].as_array().unwrap().len());
    let columns: Vec<&str> =
        json["columns"].as_array().unwrap().iter().map(|held| held["name"].as_str().unwrap()).collect();
    assert_eq!(csv.lines().next().unwrap(), columns.join(","));
}

#[test]
fn only_what_is_made_for_it_stands_in_other_pages() {
    let house = county();
    let browser = house.browser();
    for path in ["/tyytyvaisyys/upotus", "/tyytyvaisyys/suun-terveys/upotus", "/tyytyvaisyys/merkki.svg"] {
        let policy = browser.page(path).header("content-security-policy").to_owned();
        assert!(policy.contains("frame-ancestors *") && policy.contains("default-src 'none'"), "{path}: {policy}");
        assert!(policy.contains("form-action 'none'") && !policy.contains("script-src"), "{path}: {policy}");
    }
    for path in ["/tyytyvaisyys", "/tyytyvaisyys/suun-terveys", "/avoin-data", "/palaute"] {
        let policy = browser.page(path).header("content-security-policy").to_owned();
        assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
    }
    let badge = browser.page("/tyytyvaisyys/suun-terveys/merkki.svg");
    assert_eq!(badge.header("content-type"), "image/svg+xml");
    assert!(badge.body.contains(">50</text>") && badge.body.contains("Hammashoito"), "{}", badge.body);
    let hidden = browser.page("/tyytyvaisyys/kotihoito/merkki.svg");
    assert!(hidden.body.contains(">–</text>") && !hidden.body.contains(">100</text>"), "{}", hidden.body);
    assert_eq!(browser.get("/tyytyvaisyys/nothing/upotus").status, 404);
}
