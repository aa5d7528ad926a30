use std::fs;
use tests::{Browser, Database, Fresh, House, Program, finnish};

const SEEDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/reports/");

/// The feedback of the last quarter of 2020, made so that it gives what the published review tells.
fn autumn() -> Fresh {
    let fresh = Database::Sqlite.fresh().unwrap();
    for (what, file) in [("organisation", "004_organisation.csv"), ("topics", "004_topics.csv")] {
        Program::run(&fresh, &["import", what, &format!("{SEEDS}{file}")]);
    }
    Program::run(&fresh, &["import", "feedback", &format!("{SEEDS}004_feedback.csv")]);
    fresh
}

/// The cells of a line of the printed table, without the spaces that put them in line.
fn cells(told: &str, label: &str) -> Vec<String> {
    let line = told.lines().find(|line| line.starts_with(&format!("{label}  ")));
    let line = line.unwrap_or_else(|| panic!("no line {label}: {told}"));
    line[label.len()..].split("  ").map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect()
}

/// The totals are those that the review prints (123, 241, 44, 108, 516), with the row of the seven that have no topic;
/// of the year before it is what the rows give, 95, where the review prints 81.
#[test]
fn the_quarterly_review_of_the_seed_comes_out_and_adds_up() {
    let fresh = autumn();
    let told = Program::run(&fresh, &["report", "quarterly", "--period", "2020-Q4"]);
    for text in ["Asiakaspalautekatsaus 1.10.2020–31.12.2020", "2\u{a0}243 palautetta", "on 23\u{a0}%"] {
        assert!(told.contains(text), "{text}: {told}");
    }
    assert_eq!(cells(&told, "Käsittelyaika keskimäärin, vuorokautta")[0], "4,0");
    assert_eq!(cells(&told, "Käsitelty alle 5 vuorokaudessa")[0], "85\u{a0}%");
    let theme = told.split("Teeman palautteet aiheittain").nth(1).unwrap();
    assert_eq!(cells(theme, "Hoitoonpääsy"), ["5", "78", "11", "34", "128", "14"]);
    assert_eq!(cells(theme, "Luokittelematon"), ["0", "1", "0", "6", "7", "0"]);
    assert_eq!(cells(theme, "Yhteensä"), ["123", "241", "44", "108", "516", "95"]);
}

#[test]
fn a_report_is_a_pdf_a_page_and_a_table_that_can_be_checked_again() {
    let fresh = autumn();
    let file = |ending: &str| fresh.folder().join(format!("katsaus.{ending}")).to_str().unwrap().to_owned();
    for ending in ["pdf", "html", "csv", "xlsx"] {
        let arguments = ["report", "quarterly", "--period", "2020-Q4", "--lang", "sv", "--out", &file(ending)];
        assert!(Program::run(&fresh, &arguments).contains("Översikt över klientrespons"));
    }
    assert!(fs::read(file("pdf")).unwrap().starts_with(b"%PDF-"));
    assert!(fs::read(file("xlsx")).unwrap().starts_with(b"PK"));
    let page = fs::read_to_string(file("html")).unwrap();
    assert!(page.starts_with("<!doctype html>\n<html lang=\"sv\">") && page.contains("<th scope=\"row\">"));
    assert!(Program::run(&fresh, &["check", "figures", &file("csv")]).contains(": 0 do not hold"));
}

#[test]
fn what_cannot_be_told_is_said() {
    let fresh = autumn();
    let refused = |arguments: &[&str]| Program::refused(&fresh, &[&["report"], arguments].concat());
    assert!(refused(&["yearly", "--period", "2020-Q4"]).contains("2020-Q4 does not fit"));
    assert!(refused(&["quarterly", "--period", "2018-Q4"]).contains("nothing to tell of 2018-Q4"));
    assert!(refused(&["yearly", "--period", "2140"]).contains("the period 2140 has not begun"));
    let out = ["quarterly", "--period", "2020-Q4", "--out", "katsaus.doc"];
    assert!(refused(&out).contains("the file ends with .pdf, .html, .csv or .xlsx"));
}

const DESK: &str = "/tyopoyta/raportit";

/// An edition of this quarter, begun by the customer-experience manager.
fn begun(browser: &Browser) -> String {
    let form = browser.page(DESK).form(DESK).with("report", "quarterly").with("period", "2026-Q4");
    let path = browser.send(&form).location().to_owned();
    assert_eq!(browser.send(&form).location(), path, "sent twice, it is one");
    path
}

#[test]
fn a_review_is_written_checked_read_and_published_and_then_it_stands() {
    let house = House::new();
    house.give("f1", "Odotin.");
    house.give("f2", "Kiitos.");
    let cecilia = house.signed_in("cecilia");
    let path = begun(&cecilia);
    let save = |text: &str, reason: &str| {
        let form = cecilia.page(&path).form(&path).with("text-summary", text);
        let form = if reason.is_empty() { form } else { form.with("reason-text-summary", reason) };
        cecilia.send(&form)
    };
    let press = |what: &str| cecilia.send(&cecilia.page(&path).form(what));
    // A figure comes from its measure; one that is typed is pointed out and waits for a reason.
    assert_eq!(save("Saimme {feedback_received} palautetta, niistä 99 % kiitosta.", "").status, 303);
    let page = cecilia.page(&path);
    page.must_say("Saimme 2 palautetta");
    page.must_say("Miten onnistuimme?: 99");
    assert_eq!(press("/luettavaksi").status, 303);
    press("/julkaise").must_say(finnish("report-findings-open"));
    assert_eq!(save("Saimme {feedback_received} palautetta, niistä 99 % kiitosta.", "Laskettu käsin.").status, 303);
    assert!(!cecilia.page(&path).has_form("/julkaise"), "what was edited is read again");
    assert_eq!(press("/luettavaksi").status, 303);
    assert_eq!(press("/julkaise").status, 303);
    let public = path.replace(DESK, "/katsaukset");
    let client = house.browser();
    client.page("/katsaukset").must_say("Asiakaspalautekatsaus");
    let before = client.page(&public);
    before.must_say("Saimme 2 palautetta");
    before.must_say("Laskettu käsin.");
    // Late feedback changes nothing of what stands.
    house.give("f3", "Myöhässä.");
    assert_eq!(client.page(&public).body, before.body);
    assert!(client.bytes(&format!("{public}/raportti.pdf")).starts_with(b"%PDF-"));
    assert_eq!(client.get(&format!("{public}/muu.txt")).status, 404);
    assert!(!cecilia.page(&path).has_form(&path), "nobody edits it any more");
    // A correction is an edition of its own, of the data as it is now, and each names the other.
    let corrected = press("/korjaa").location().to_owned();
    assert_eq!(press("/korjaa").location(), corrected);
    cecilia.page(&corrected).must_say("Saimme 3 palautetta");
    client.page(&public).must_not_say(finnish("review-corrected"));
    for what in ["/luettavaksi", "/julkaise"] {
        let form = cecilia.page(&corrected).form(&corrected).with("reason-text-summary", "Laskettu käsin.");
        if what == "/luettavaksi" {
            assert_eq!(cecilia.send(&form).status, 303);
        }
        assert_eq!(cecilia.send(&cecilia.page(&corrected).form(what)).status, 303);
    }
    client.page(&public).must_say(finnish("review-corrected"));
    client.page(&corrected.replace(DESK, "/katsaukset")).must_say(finnish("review-corrects"));
}

#[test]
fn reports_are_made_by_those_who_run_surveys_and_drafts_are_theirs() {
    let house = House::new();
    house.give("f1", "Odotin.");
    for (name, status) in [("cecilia", 200), ("bengt", 404), ("aino", 404), ("daavid", 404)] {
        assert_eq!(house.signed_in(name).get(DESK).status, status, "{name}");
    }
    let cecilia = house.signed_in("cecilia");
    let path = begun(&cecilia);
    assert_eq!(house.browser().get(&path.replace(DESK, "/katsaukset")).status, 404);
    assert_eq!(house.signed_in("bengt").get(&path).status, 404);
    let form = cecilia.page(DESK).form(DESK);
    for period in ["", "2026", "2031-Q1", "syksy"] {
        cecilia
            .send(&form.clone().with("report", "quarterly").with("period", period))
            .must_say(finnish("mend-report-period"));
    }
}

/// Of seed 000, page on access to care: 89 %, of the whole country 87 %, and 16.2 % of remote contacts that became 22.6 %.
#[test]
fn figures_from_elsewhere_stand_in_the_yearly_account_with_the_year_before() {
    let fresh = autumn();
    let rows = "year,theme,key,name_fi,name_sv,name_en,unit,value,country,source\n\
         2020,access,care,Hoitoon 14 vuorokaudessa,Vård inom 14 dygn,,%,89,87,THL\n\
         2020,remote,remote,Etäkontaktien osuus,,,%,\"22,6\",,\n2019,remote,remote,Etäkontaktien osuus,,,%,\"16,2\",,\n\
         2020,travel,x,Matkat,,,km,3,,\n2020,access,y,Jono,,,,paljon,,\n";
    let file = fresh.folder().join("outside.csv");
    fs::write(&file, rows).unwrap();
    let file = file.to_str().unwrap().to_owned();
    Program::run(&fresh, &["import", "outside", &file]);
    let rejected = fs::read_to_string(format!("{file}.rejected.csv")).unwrap();
    for text in ["none of access, remote", "is not a number"] {
        assert!(rejected.contains(text), "{text}: {rejected}");
    }
    let told = Program::run(&fresh, &["report", "yearly", "--period", "2020"]);
    assert_eq!(cells(&told, "Hoitoon 14 vuorokaudessa"), ["89\u{a0}%", "87\u{a0}%"]);
    assert_eq!(cells(&told, "Etäkontaktien osuus"), ["22,6\u{a0}%", "16,2\u{a0}%"]);
    assert!(told.contains("Lähteet: THL."));
}

/// By hand from table 1 of seed 004: of the whole cross table only counts from ten up are shown to everybody.
#[test]
fn what_everybody_reads_hides_counts_of_few() {
    let fresh = autumn();
    let told = Program::run(&fresh, &["report", "quarterly", "--period", "2020-Q4", "--public"]);
    let theme = told.split("Teeman palautteet aiheittain").nth(1).unwrap();
    let row = cells(theme, "Hoitoonpääsy");
    assert_eq!((row[0].as_str(), row[1].as_str()), ("alle 10", "78"));
    assert!(theme.contains("Alle 10 palautteen"), "{theme}");
    let row = cells(theme, "Luokittelematon");
    assert!(row.iter().all(|cell| cell == "alle 10"), "{row:?}");
}

#[test]
fn a_release_is_half_a_page_with_its_figures_filled_in() {
    let fresh = autumn();
    for (language, words) in [
        ("fi", "Avointa palautetta tuli 2\u{a0}243. Siitä"),
        ("sv", "Öppen respons kom in 2\u{a0}243 gånger."),
        ("en", "We received 2,243 open feedbacks."),
    ] {
        let told = Program::run(&fresh, &["report", "release", "--period", "2020-Q4", "--lang", language]);
        assert!(told.contains(words), "{told}");
        assert!(!told.contains('{'), "every field is filled in: {told}");
    }
    let year = Program::run(&fresh, &["report", "release", "--period", "2020"]);
    assert!(year.contains("Asiakkaiden palaute vuonna 2020"), "{year}");
}

#[test]
fn a_text_is_completed_and_fields_are_offered_while_one_types() {
    let house = House::new();
    house.give("f1", "Odotin.");
    let cecilia = house.signed_in("cecilia");
    let path = begun(&cecilia);
    let form = cecilia.page(&path).form(&path);
    let (_, token) = form.fields.iter().find(|(name, _)| name == "token").unwrap().clone();
    let typed = |text: &str| cecilia.post(&format!("{path}/teksti"), &[("token", &token), ("text", text)]);
    let answer = typed("**Saimme** {feedback_received} palautetta, 99 % kiitosta. {kissa} <script>");
    answer.must_say("<strong>Saimme</strong> 1 palautetta");
    answer.must_say("Kirjoitit luvun käsin: 99");
    answer.must_say("Tällaista kenttää ei ole: {kissa}");
    assert!(!answer.body.contains("<script>"), "what is typed is text");
    let offered = |begun: &str| cecilia.get(&format!("{path}/kentat?q={begun}"));
    offered("feedback_rec").must_say("data-insert=\"{feedback_received}\"");
    offered("statement_ag").must_say("data-insert=\"{statement_agree statement=\"");
    offered("nps%20service=").must_say("data-insert=\"{nps service=");
    offered("nps%20bef").must_say("data-insert=\"{nps before}\"");
    assert_eq!(house.signed_in("bengt").get(&format!("{path}/kentat?q=n")).status, 404);
    // A field that there is not is pointed out before anything is published.
    let form = cecilia.page(&path).form(&path).with("text-summary", "Saimme {kissa} palautetta.");
    assert_eq!(cecilia.send(&form).status, 303);
    cecilia.page(&path).must_say("kenttää {kissa} ei ole");
}

/// The feedback of seed 000: 1,502 in all, 1,115, 81 and 306 by division (20 % where the document prints 21), and kinds
/// that pass a hundred per cent together.
#[test]
fn the_yearly_account_of_the_seed_has_its_feedback() {
    let fresh = Database::Sqlite.fresh().unwrap();
    for what in ["organisation", "feedback"] {
        Program::run(&fresh, &["import", what, &format!("{SEEDS}000_{what}.csv")]);
    }
    let told = Program::run(&fresh, &["report", "yearly", "--period", "2024"]);
    assert_eq!(cells(&told, "Terveyden ja sairaanhoidon palvelut"), ["1\u{a0}115", "74\u{a0}%"]);
    assert_eq!(cells(&told, "Sosiaalipalvelut"), ["81", "5\u{a0}%"]);
    assert_eq!(cells(&told, "Muu toiminta"), ["306", "20\u{a0}%"]);
    for (kind, count, share) in [("Kiitos", "417", 28), ("Moite", "876", 58), ("Kehitysehdotus", "222", 15)] {
        assert_eq!(cells(&told, kind), [count.to_owned(), format!("{share}\u{a0}%")]);
    }
    // Of the year before nothing is known, and nothing is told of it.
    assert!(!told.contains("2023"), "{told}");
}
