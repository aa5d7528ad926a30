use domain::channel::Channel;
use domain::organisation::UnitId;
use domain::surveys::{Response, StatementScore};
use store::AddResponses;
use tests::cast::{self, DOCTORS, HARBOUR, HILL, HOME_CARE};
use tests::{Answer, House, Program, finnish};

const PAGE: &str = "/tyopoyta/luvut";

/// Answers by place, way and month: critics (0) and promoters (10).
fn settle(answers: &[(UnitId, Channel, &str, [usize; 2])]) -> House {
    let house = House::new();
    let mut rows: Vec<Response> = Vec::new();
    for (unit, channel, day, counts) in answers {
        for (score, count) in [0, 10].into_iter().zip(counts) {
            for _ in 0..*count {
                let submitted_at = format!("{day}T10:00:00Z").parse().unwrap();
                let statements = [StatementScore::new(if score == 10 { 5 } else { 1 }); 7];
                let id = format!("r{}", rows.len());
                let base = cast::response(&id, score);
                rows.push(Response { unit: *unit, channel: *channel, submitted_at, statements, ..base });
            }
        }
    }
    house.run(house.store.write(AddResponses { county: house.county, rows })).unwrap();
    house.refresh();
    house
}

fn three_services() -> House {
    settle(&[
        (HARBOUR, Channel::Qr, "2026-10-10", [10, 30]),
        (HILL, Channel::TextMessage, "2026-09-10", [0, 50]),
        (DOCTORS, Channel::Qr, "2026-10-10", [20, 20]),
        (HOME_CARE, Channel::Qr, "2026-10-10", [30, 10]),
    ])
}

/// The cells of a row of the page's table.
fn row(page: &Answer, head: &str) -> Vec<String> {
    let rows = page.body.split("<tr").find(|row| row.contains(&format!("<th scope=\"row\">{head}</th>")));
    let row = rows.unwrap_or_else(|| panic!("no {head}: {}", page.body));
    let cells = row.split("<td class=\"number\">").skip(1);
    cells.map(|cell| cell.split('<').next().unwrap().trim().replace('\u{2212}', "-")).collect()
}

#[test]
fn a_measure_is_divided_by_two_things_with_totals() {
    let house = three_services();
    let cecilia = house.signed_in("cecilia");
    let page = cecilia.page(&format!("{PAGE}?mittari=nps&rivit=service&sarakkeet=month&alkaen=2026-09&asti=2026-10"));
    // Dental care: 50 of 50 in September, 30 less 10 of 40 in October; 70 of 90 altogether is 77.8.
    assert_eq!(row(&page, "Hammashoito"), ["100", "50", "78"]);
    assert_eq!(row(&page, "Lääkäri ja hoitaja"), ["–", "0", "0"]);
    assert_eq!(row(&page, "Kotihoito"), ["–", "-50", "-50"]);
    // All: 110 promoters less 60 critics of 170, 29.4; October alone nothing of 120.
    assert_eq!(row(&page, finnish("explorer-whole")), ["100", "0", "29"]);
    assert!(page.body.contains("<svg") && page.body.contains("/mittarit/nps"));
}

#[test]
fn the_question_stands_in_the_address() {
    let house = three_services();
    let cecilia = house.signed_in("cecilia");
    let address = format!("{PAGE}?mittari=nps&rivit=service&sarakkeet=&alkaen=2026-09&asti=2026-10&channel=qr");
    let page = cecilia.page(&address);
    // Of dental care 40 came by QR; the 50 by text message are enough to be left out.
    assert_eq!(row(&page, "Hammashoito")[0], "50");
    let form = page.form(PAGE);
    assert_eq!((form.get("mittari"), form.get("rivit"), form.get("alkaen")), ("nps", "service", "2026-09"));
    assert_eq!(form.all("channel"), ["qr"]);
    // What is not understood is left out, and a measure that is not there is no page.
    cecilia.page(&format!("{PAGE}?rivit=clowns&sarakkeet=kind&alkaen=x&channel=pigeon"));
    assert_eq!(cecilia.get(&format!("{PAGE}?mittari=clowns")).status, 404);
}

#[test]
fn statements_have_their_own_columns() {
    let house = three_services();
    let page = house.signed_in("cecilia").page(&format!("{PAGE}?mittari=statement_agree&rivit=service&alkaen=2026-10"));
    // Thirty of forty gave 5 to each of the seven.
    assert_eq!(row(&page, "Hammashoito"), vec!["75\u{a0}%"; 7]);
}

#[test]
fn a_filter_tells_of_nobody_whom_it_leaves_out() {
    // Five at dental care came by phone: with and without the filter, their five answers would be the difference.
    let house = settle(&[
        (HARBOUR, Channel::Qr, "2026-10-10", [10, 30]),
        (HARBOUR, Channel::Phone, "2026-10-11", [5, 0]),
        (DOCTORS, Channel::Qr, "2026-10-10", [20, 25]),
        (HOME_CARE, Channel::Qr, "2026-10-10", [30, 40]),
    ]);
    let cecilia = house.signed_in("cecilia");
    let period = "mittari=nps&rivit=service&sarakkeet=&alkaen=2026-10&asti=2026-10";
    let all = cecilia.page(&format!("{PAGE}?{period}"));
    assert_eq!(row(&all, "Hammashoito")[0], "33");
    let by_qr = cecilia.page(&format!("{PAGE}?{period}&channel=qr"));
    assert_eq!(row(&by_qr, "Hammashoito")[0], "–");
    by_qr.must_say(finnish("explorer-company"));
    for file in ["luvut.csv", "luvut.xlsx", "luvut.parquet"] {
        assert!(!cecilia.bytes(&format!("{PAGE}/{file}?{period}&channel=qr")).is_empty());
    }
    let csv = cecilia.page(&format!("{PAGE}/luvut.csv?{period}&channel=qr")).body;
    let dental = csv.lines().find(|line| line.contains(";suun-terveys;")).unwrap();
    assert!(dental.ends_with(";complementary") && dental.contains(";;;;;;"), "{dental}");
}

#[test]
fn a_large_file_comes_in_parts() {
    // Ten answers by each of ten ways in each of the 70 months from January 2021 to October 2026: 700 figures, 70 totals of
    // months, 10 of ways, and that of all.
    let house = House::new();
    let months: Vec<(i16, i8)> =
        (2021..2027).flat_map(|year| (1..13).map(move |month| (year, month))).take(70).collect();
    let mut rows: Vec<Response> = Vec::new();
    for (year, month) in &months {
        for way in 0..100 {
            let submitted_at = format!("{year}-{month:02}-10T10:00:00Z").parse().unwrap();
            let base = cast::response(&format!("r{}", rows.len()), 10);
            rows.push(Response { submitted_at, channel: Channel::ALL[way % 10], ..base });
        }
    }
    house.run(house.store.write(AddResponses { county: house.county, rows })).unwrap();
    house.refresh();
    let cecilia = house.signed_in("cecilia");
    let question = "mittari=nps&rivit=month&sarakkeet=channel&alkaen=2021-01&asti=2026-10";
    let parts = cecilia.chunks(&format!("{PAGE}/luvut.csv?{question}"));
    assert!(parts.len() > 1, "{}", parts.len());
    let text = String::from_utf8(parts.concat()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 1 + 781);
    // Each ten are there, and a month's hundred, and a way's seven hundred.
    let bases = |base: &str| lines.iter().filter(|line| line.split(';').nth(15) == Some(base)).count();
    assert_eq!([bases("10"), bases("100"), bases("700"), bases("7000")], [700, 70, 10, 1]);
    for file in ["luvut.xlsx", "luvut.parquet"] {
        let parts = cecilia.chunks(&format!("{PAGE}/{file}?{question}"));
        assert!(parts.len() > 1, "{file}: {}", parts.len());
    }
}

#[test]
fn a_period_tells_of_nobody_whom_it_cuts_off() {
    // Four at dental care answered in September: with and without that month, their answers would be the difference.
    let house = settle(&[
        (HARBOUR, Channel::Qr, "2026-08-10", [10, 30]),
        (HARBOUR, Channel::Qr, "2026-09-10", [4, 0]),
        (HARBOUR, Channel::Qr, "2026-10-10", [10, 30]),
        (HARBOUR, Channel::Qr, "2026-11-10", [40, 0]),
        (DOCTORS, Channel::Qr, "2026-08-10", [20, 25]),
        (DOCTORS, Channel::Qr, "2026-09-10", [20, 25]),
        (DOCTORS, Channel::Qr, "2026-10-10", [20, 25]),
        (HOME_CARE, Channel::Qr, "2026-09-10", [30, 40]),
    ]);
    let cecilia = house.signed_in("cecilia");
    let dental = |from: &str, to: &str| {
        let question = format!("mittari=nps&rivit=service&sarakkeet=&alkaen={from}&asti={to}");
        row(&cecilia.page(&format!("{PAGE}?{question}")), "Hammashoito")[0].clone()
    };
    // Until August 20 of 40; until October 36 of 84, as of September's four and October's forty together.
    assert_eq!(dental("2026-08", "2026-08"), "50");
    assert_eq!(dental("2026-08", "2026-10"), "43");
    assert_eq!(dental("2026-08", "2026-09"), "–");
    assert_eq!(dental("2026-10", "2026-10"), "–");
    // The running month is not told: tomorrow there may be one answer more.
    assert_eq!(dental("2026-08", "2026-11"), "43");
    cecilia.page(PAGE).must_say(finnish("explorer-whole-months"));
}

#[test]
fn each_sees_their_own_part_of_the_tree() {
    let house = three_services();
    let period = "mittari=nps&rivit=service&sarakkeet=&alkaen=2026-09&asti=2026-10";
    let bengt = house.signed_in("bengt").page(&format!("{PAGE}?{period}"));
    assert_eq!(row(&bengt, "Kotihoito")[0], "-50");
    assert_eq!(row(&bengt, finnish("explorer-whole"))[0], "-50");
    bengt.must_not_say("Hammashoito");
    // Another's unit is not offered, so it narrows nothing.
    let tried = house.signed_in("bengt").page(&format!("{PAGE}?{period}&unit=suun-terveys"));
    assert_eq!(row(&tried, finnish("explorer-whole"))[0], "-50");
    for name in ["aino", "eeva"] {
        let handler = house.signed_in(name);
        assert_eq!(handler.get(PAGE).status, 404, "{name}");
        assert_eq!(handler.get(&format!("{PAGE}/luvut.csv")).status, 404, "{name}");
    }
    // The administrator looks after forms, and sees no answers.
    let daavid = house.signed_in("daavid");
    daavid.page(PAGE).must_say("Avatut lomakkeet");
    assert_eq!(daavid.get(&format!("{PAGE}?mittari=nps")).status, 404);
    assert_eq!(house.browser().get(PAGE).status, 303);
}

#[test]
fn feedback_is_counted_by_kind_and_topic() {
    let house = House::new();
    for id in ["f1", "f2"] {
        house.give(id, "Teksti");
    }
    let cecilia = house.signed_in("cecilia");
    let page = cecilia.page(&format!("{PAGE}?mittari=feedback_received&rivit=unit&sarakkeet=&alkaen=2026-11"));
    assert_eq!(row(&page, "Sataman hammashoitola")[0], "2");
    cecilia.page(&format!("{PAGE}?mittari=feedback_by_kind&rivit=unit"));
}

#[test]
fn every_measure_has_its_page() {
    let house = House::new();
    let browser = house.browser();
    let list = browser.page("/mittarit");
    for measure in domain::measures::Measure::ALL {
        let path = format!("/mittarit/{}", measure.key());
        list.must_say(measure.definition().name.fi);
        assert!(list.body.contains(&format!("href=\"{path}\"")), "{path}");
        for prefix in ["", "/sv", "/en"] {
            browser.page(&format!("{prefix}{path}")).must_say(measure.key());
        }
    }
    house.browser().page("/mittarit/nps").must_say("nps-2024-1").must_say("22.11.2026");
    assert_eq!(browser.get("/mittarit/clowns").status, 404);
}

#[test]
fn other_systems_ask_with_a_key_of_their_own() {
    let house = three_services();
    let browser = house.browser();
    let key = |errand: &str| {
        Program::run(&house.fresh, &["key", "add", errand, errand, "--county", "rantala"]).trim().to_owned()
    };
    let (figures, visits) = (key("figures"), key("visits"));
    let ask = |key: &str, path: &str| {
        browser.get_with(&format!("/api/v1/figures/{path}"), &[("authorization", &format!("Bearer {key}"))])
    };
    let year = "from=2026-01-01&to=2026-12-31";
    let answer = ask(&figures, &format!("nps?{year}&by=service&channel=qr"));
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
    let json: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    // November is not over.
    assert_eq!(json[0]["to"], "2026-10-31");
    let dental = json.as_array().unwrap().iter().find(|held| held["by"]["service"] == "suun-terveys").unwrap();
    assert_eq!((&dental["value"], &dental["base"], &dental["shown"]), (&50.0.into(), &40.into(), &"50".into()));
    assert_eq!(ask(&visits, &format!("nps?{year}")).status, 401, "another errand opens nothing");
    for (path, status) in [("clowns", 404), ("nps?from=x", 400), ("nps?by=kind", 400), ("nps?channel=pigeon", 400)] {
        assert_eq!(ask(&figures, path).status, status, "{path}");
    }
}
