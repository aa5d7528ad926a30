//! Answers of another system: brought in on the page, and by command.

use domain::surveys::Statement;
use std::path::Path;
use tests::{Answer, Browser, House, Program, finnish};

const PAGE: &str = "/tyopoyta/tuonti";
/// As a Finnish spreadsheet saves it. Rows 3 and 6 have scores that are none; rows 4 and 5 are two people who answered
/// alike.
const ANSWERS: &str = "Vastausaika;Toimipiste;Suositteletko?;Sain apua;Avoin palaute;Kanava;Sukupuoli\r\n\
    1.2.2024 klo 13.05;Hammashoitola, Satama;9,0;5;Hyvä öljy;SMS;Nainen\r\n\
    2.2.2024;Hammashoitola, Kallio;11;4;;QR-koodi;Mies\r\n\
    3.2.2024 9:00;Hammashoitola, Kallio;10;ei koske minua;;SMS;Nainen\r\n\
    3.2.2024 9:00;Hammashoitola, Kallio;10;ei koske minua;;SMS;Nainen\r\n\
    4.2.2024;Hammashoitola, Satama;7;3,5;;SMS;Nainen\r\n";

fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

/// Sends the form with a file, as a browser does.
fn bring(browser: &Browser, name: &str, bytes: &[u8]) -> Answer {
    let token = browser.page(PAGE).form(PAGE).get("token").to_owned();
    let head = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{token}\r\n\
         --edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
    );
    let body = [head.as_bytes(), bytes, b"\r\n--edge--\r\n"].concat();
    browser.post_body(PAGE, &body, &[("content-type", "multipart/form-data; boundary=edge")])
}

fn files(house: &House) -> (i64, i64) {
    (house.count("uploads"), house.count("upload_parts"))
}

#[test]
fn a_file_is_looked_at_tried_out_and_loaded_once() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    let brought = bring(&cecilia, "Roidu 2023.csv", &latin(ANSWERS));
    let address = brought.location().to_owned();
    let page = cecilia.page(&address);
    page.must_say("Hyvä öljy").must_say("Suositteletko?");
    let form = page.form_with("name");
    let chosen = |field: &str| form.get(&format!("column.{field}")).to_owned();
    assert_eq!([chosen("submitted_at"), chosen("nps")], ["Vastausaika", "Suositteletko?"]);
    assert_eq!([chosen("access"), chosen("comment"), chosen("age_group")], ["Sain apua", "Avoin palaute", ""]);
    // What the values are with us is proposed, units by the target search.
    let ours = |form: &tests::Form, field: &str| {
        (0..2).map(|at| form.get(&format!("ours.{field}.{at}")).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(ours(&form, "unit"), ["kallio-hammas", "satama-hammas"]);
    assert_eq!(
        (ours(&form, "channel"), ours(&form, "sex")),
        (vec!["qr".into(), "text_message".into()], vec!["male".into(), "female".into()])
    );
    assert_eq!(form.get("name"), "roidu-2023");
    // A trial writes nothing.
    let tried = cecilia.send(&form.clone().and("do", "try"));
    let page = cecilia.page(tried.location().split('#').next().unwrap());
    page.must_say("11 ei ole kokonaisluku 0–10").must_say("3,5 ei ole kokonaisluku 1–5");
    assert_eq!(house.count("responses"), 0);
    let rejected = cecilia.page(&format!("{address}/hylatyt.csv"));
    assert_eq!(rejected.header("content-disposition"), "attachment; filename=\"roidu-2023-hylatyt.csv\"");
    let lines: Vec<&str> = rejected.body.lines().collect();
    let expected =
        "3;2.2.2024;Hammashoitola, Kallio;11;4;;QR-koodi;Mies;\"nps \"\"11\"\" is not a whole number from 0 to 10\"";
    assert_eq!((lines.len(), lines[1]), (3, expected));
    assert!(lines[2].starts_with("6;4.2.2024;"));
    // Loaded; the file stays for its rejected rows, and is erased when one is done.
    let load = |answer: &Answer| cecilia.send(&answer.form_with("name").and("do", "load"));
    let loaded = load(&page);
    cecilia.page(loaded.location().split('#').next().unwrap()).must_say(finnish("import-done-title"));
    assert_eq!((house.count("responses"), house.count("comments")), (3, 1));
    assert_eq!(files(&house), (1, 1));
    let erase = cecilia.page(&address).form_with("name").and("do", "erase");
    assert_eq!(cecilia.send(&erase).location(), PAGE);
    assert_eq!((files(&house), cecilia.get(&address).status), ((0, 0), 404));
    // The same file again, by the mapping that was kept, adds nothing.
    let again = bring(&cecilia, "sama.csv", &latin(ANSWERS));
    let page = cecilia.page(again.location());
    let taken = cecilia.send(&page.form(again.location()).with("saved", "roidu-2023").and("do", "take"));
    assert_eq!(taken.location(), again.location());
    let page = cecilia.page(again.location());
    assert_eq!(page.form_with("name").get("name"), "roidu-2023");
    cecilia.send(&page.form_with("name").and("do", "load"));
    assert_eq!(house.count("responses"), 3);
}

#[test]
fn what_was_answered_is_what_is_counted() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    let brought = bring(&cecilia, "a.csv", &latin(ANSWERS));
    let form = cecilia.page(brought.location()).form_with("name").and("do", "load");
    cecilia.send(&form);
    let columns = house.run(house.store.columns(house.county)).unwrap();
    assert_eq!(columns.len(), 3);
    let sum = |sql: &str| house.run(house.fresh.number(sql));
    // By hand: nine at the harbour and two tens on the hill, one statement of five, two that do not concern.
    assert_eq!(sum("SELECT CAST(sum(nps) AS BIGINT) FROM responses"), 29);
    assert_eq!(sum("SELECT CAST(unit AS BIGINT) FROM responses WHERE nps = 9"), i64::from(tests::cast::HARBOUR.0));
    assert_eq!(sum("SELECT count(*) FROM responses WHERE access = 0 AND nps = 10"), 2);
    assert_eq!(sum("SELECT count(*) FROM responses WHERE access = 5 AND submitted_at = 1706785500000"), 1, "11.05 UTC");
    assert_eq!(Statement::ALL[0].code(), "access");
}

#[test]
fn whose_file_it_is_and_who_may_bring_one() {
    let house = House::new();
    let (cecilia, daavid) = (house.signed_in("cecilia"), house.signed_in("daavid"));
    assert_eq!(house.signed_in("aino").get(PAGE).status, 404);
    let address = bring(&cecilia, "a.csv", &latin(ANSWERS)).location().to_owned();
    for path in [address.clone(), format!("{address}/hylatyt.csv")] {
        assert_eq!(daavid.get(&path).status, 404, "{path}");
    }
    assert_eq!(daavid.page(PAGE).status, 200);
    let foreign =
        b"--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nnps\n9\n\r\n--edge--\r\n";
    let refused = cecilia.post_body(PAGE, foreign, &[("content-type", "multipart/form-data; boundary=edge")]);
    assert_eq!(refused.status, 403, "without its token");
    assert_eq!(files(&house), (1, 1));
}

#[test]
fn what_is_wrong_with_a_file_is_said_and_nothing_of_it_is_kept() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    let large = vec![b'a'; (32 << 20) + 1];
    for (name, bytes, mend) in [
        ("", &b""[..], "mend-import-file"),
        ("a.xlsx", b"PK\x03\x04 no workbook", "mend-import-unreadable"),
        ("a.json", b"{\"columns\": {\"colour\": \"a\"}}", "mend-import-mapping"),
        ("a.csv", &large, "mend-import-large"),
    ] {
        bring(&cecilia, name, bytes).must_say(finnish(mend));
        assert_eq!(files(&house), (0, 0), "{mend}");
    }
    let address = bring(&cecilia, "a.csv", b"nps\n9\n").location().to_owned();
    let form = cecilia.page(&address).form_with("name");
    cecilia.send(&form.clone().and("do", "try")).must_say(finnish("mend-import-time"));
    cecilia.send(&form.with("name", "Oma tapa").and("do", "try")).must_say(finnish("mend-import-name"));
}

/// The commands, on a workbook that openpyxl wrote: times as times, a score with a half, an empty row.
#[test]
fn a_workbook_by_a_mapping_from_a_file() {
    let house = House::new();
    let county = ["--county", "rantala"];
    let run = |arguments: &[&str]| Program::run(&house.fresh, &[arguments, &county].concat());
    let mapping = house.fresh.folder().join("mapping.json");
    let columns = r#"{"columns": {"response_id": "Vastaustunnus", "submitted_at": "Aika", "unit": "Yksikkö", "nps": "NPS",
        "safety": "Koin oloni turvalliseksi", "comment": "avoin"}, "constants": {"channel": "kiosk"},
        "values": {"unit": {"Sataman hammashoitola": "satama-hammas", "kallion hammashoitola": "kallio-hammas"}}}"#;
    std::fs::write(&mapping, columns).unwrap();
    run(&["mapping", "set", "webropol", mapping.to_str().unwrap()]);
    assert_eq!(run(&["mapping", "list"]).trim(), "webropol");
    let kept: serde_json::Value = serde_json::from_str(&run(&["mapping", "get", "webropol"])).unwrap();
    assert_eq!(kept["constants"]["channel"], "kiosk");
    let workbook = Path::new(env!("CARGO_MANIFEST_DIR")).join("history/answers.xlsx");
    let rejected = house.fresh.folder().join("rejected.csv");
    let options = ["--mapping", "webropol", "--rejected", rejected.to_str().unwrap()];
    let import =
        |more: &[&str]| run(&[&["import", "history", workbook.to_str().unwrap()], &options[..], more].concat());
    let told = import(&["--dry-run"]);
    assert!(told.contains("3 rows: 2 can be loaded, 0 are there already, 1 would be rejected"), "{told}");
    assert!(import(&[]).contains("3 rows: 2 new, 0 there already, 1 rejected"));
    assert!(import(&[]).contains("3 rows: 0 new, 2 there already, 1 rejected"));
    // Row 5 of the sheet: the fourth is empty.
    let rows = std::fs::read_to_string(&rejected).unwrap();
    let expected = "5;3;3.2.2024 klo 9.00;Kallion hammashoitola;10.5;4;Puolikas arvosana;\"nps \"\"10.5\"\" is not a whole number from 0 to 10\"";
    assert_eq!(rows.lines().nth(1), Some(expected));
    let count = |sql: &str| house.run(house.fresh.number(sql));
    assert_eq!(
        count(
            "SELECT count(*) FROM responses WHERE response = 'webropol/1' AND submitted_at = 1706785500000 AND nps = 9 AND safety = 5"
        ),
        1
    );
    assert_eq!(
        count("SELECT count(*) FROM responses WHERE response = 'webropol/2' AND submitted_at = 1706824800000"),
        1,
        "midnight in Helsinki"
    );
    let told = Program::refused(
        &house.fresh,
        &[&["import", "history", mapping.to_str().unwrap(), "--mapping", "gone"][..], &county].concat(),
    );
    assert!(told.contains("there is no mapping \"gone\" (there are: webropol)"), "{told}");
}

#[test]
fn a_mapping_is_taken_away_and_brought_back() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    let address = bring(&cecilia, "Tapa.csv", &latin(ANSWERS)).location().to_owned();
    cecilia.send(&cecilia.page(&address).form_with("name").and("do", "try"));
    let file = cecilia.page("/tyopoyta/tuonti/tapa/tapa").body;
    let brought = bring(&cecilia, "Toinen.json", file.as_bytes());
    assert_eq!(brought.location(), "/tyopoyta/tuonti?tapa=toinen");
    cecilia.page(brought.location()).must_say("toinen");
    assert_eq!(cecilia.page("/tyopoyta/tuonti/tapa/toinen").body, file);
    assert_eq!(cecilia.get("/tyopoyta/tuonti/tapa/gone").status, 404);
}
