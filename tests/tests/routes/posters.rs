//! Posters: printed in the staff area, read by a scanner that is not ours, and the feedback that they bring.

use domain::channel::Channel;
use domain::language::Language;
use std::path::{Path, PathBuf};
use std::process::Command;
use tests::{Browser, House, Program, finnish, told};

const PAGE: &str = "/tyopoyta/julisteet";

/// Prints as Cecilia would; returns the code.
fn print(browser: &Browser, target: &str, kind: &str, languages: &str) -> String {
    let form = browser.page(PAGE).form(PAGE).with("target", target).with("kind", kind).with("languages", languages);
    code(browser.send(&form).location())
}

fn code(location: &str) -> String {
    let (_, code) = location.rsplit_once("tehty=").unwrap();
    assert!(code.len() == 7 && code.chars().all(|c| "ABCDEFGHJKLMNPQRSTUVWXYZ23456789".contains(c)), "{code}");
    code.to_owned()
}

/// What a program of Debian's says of a file.
fn ask(program: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(program).args(arguments).arg(file).output();
    let output = output.unwrap_or_else(|_| panic!("{program} is missing: bin/test installs it"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn fetch(house: &House, browser: &Browser, code: &str) -> PathBuf {
    let file = house.fresh.folder().join(format!("{code}.pdf"));
    std::fs::write(&file, browser.bytes(&format!("{PAGE}/{code}"))).unwrap();
    file
}

/// The words on the page in their order, with single spaces between.
fn words_of(pdf: &Path) -> String {
    ask("pdftotext", &["-raw"], pdf);
    std::fs::read_to_string(pdf.with_extension("txt")).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Left edge, top edge, width and height in millimetres.
type Area = [u32; 4];
const A3: Area = [0, 0, 297, 420];
const A4: Area = [0, 0, 210, 297];

/// The cards of a sheet, as they are cut apart: of ten codes on one picture a scanner may pass one by.
fn cards() -> Vec<Area> {
    (0..10).map(|card| [20 + card % 2 * 85, 11 + card / 2 * 55, 85, 55]).collect()
}

/// What zbarimg reads on a part of the page, a line for each code.
fn scanned(pdf: &Path, dots_per_inch: u32, area: Area) -> String {
    let picture = pdf.with_extension("");
    let dots = area.map(|millimetres| (f64::from(millimetres * dots_per_inch) / 25.4).round().to_string());
    let mut draw = Command::new("pdftoppm");
    draw.args(["-r", &dots_per_inch.to_string(), "-gray", "-singlefile"]);
    draw.args(["-x", "-y", "-W", "-H"].iter().zip(&dots).flat_map(|(name, dots)| [*name, dots.as_str()]));
    assert!(draw.arg(pdf).arg(&picture).status().unwrap().success());
    ask("zbarimg", &["--quiet", "--raw"], &picture.with_extension("pgm"))
}

#[test]
fn every_print_is_read_by_a_scanner_and_a_screen_reader() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    for (kind, size, areas, dots_per_inch) in [
        ("a4", "595.276 x 841.89", vec![A4], 100),
        ("a3", "841.89 x 1190.55", vec![A3], 72),
        ("cards", "595.276 x 841.89", cards(), 300),
    ] {
        for (languages, spoken) in [
            ("fi", vec![Language::Finnish]),
            ("sv", vec![Language::Swedish]),
            ("en", vec![Language::English]),
            ("fi-sv", vec![Language::Finnish, Language::Swedish]),
        ] {
            let code = print(&cecilia, "satama-hammas", kind, languages);
            let address = house.app.address(&format!("/q/{code}"));
            let pdf = fetch(&house, &cecilia, &code);
            let about = ask("pdfinfo", &[], &pdf);
            let name = if spoken[0] == Language::Swedish { "Hamnens tandklinik" } else { "Sataman hammashoitola" };
            for expected in [name, "Tagged:          yes", "Pages:           1", size] {
                assert!(about.contains(expected), "{kind} {languages}: no {expected} in {about}");
            }
            let promised = ask("pdfinfo", &["-meta"], &pdf);
            assert!(promised.contains("<pdfuaid:part>1</pdfuaid:part>"), "{kind} {languages}: {promised}");
            let held = String::from_utf8_lossy(&std::fs::read(&pdf).unwrap()).into_owned();
            let language = format!("/Lang({})", spoken[0].code());
            let shown_title = held.contains("/DisplayDocTitle true");
            assert!(held.contains(&language) && shown_title, "{kind} {languages}: the catalogue");
            let text = words_of(&pdf);
            for language in &spoken {
                let heading = told(*language, "poster-heading").replace('\u{a0}', " ");
                assert_eq!(text.matches(&heading).count(), areas.len(), "{kind} {languages}: {heading} in {text}");
            }
            assert!(text.contains(&address["http://".len()..]), "{kind} {languages}: the address to type in {text}");
            for area in &areas {
                assert_eq!(scanned(&pdf, dots_per_inch, *area), format!("{address}\n"), "{kind} {languages}: {area:?}");
            }
        }
    }
}

#[test]
fn a_scan_leads_to_the_form_and_the_feedback_is_the_poster_s() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    let code = print(&cecilia, "satama-hammas", "a4", "fi");
    let client = house.browser();
    // Typed from a wall: small letters, hyphens, even a capital Q.
    for path in
        [format!("/q/{code}"), format!("/q/{}", code.to_lowercase()), format!("/Q/{}-{}", &code[..4], &code[4..])]
    {
        let form = format!("/palaute?kohde=satama-hammas&juliste={code}");
        assert_eq!(client.get(&path).location(), form, "{path}");
    }
    let form = client.page(client.get(&format!("/q/{code}")).location()).form("/palaute");
    assert_eq!((form.get("target"), form.get("poster")), ("satama-hammas", code.as_str()));
    // Kept through the target search and through mending.
    let found = client.send(&form.and("find", "1").with("search", "kallio")).form("/palaute");
    let mended = client.send(&found.without("target").with("target", "kallio-hammas")).form("/palaute");
    let filled = mended.with("kinds", "thanks").with("text", "Kiitos hyvästä hoidosta.");
    assert!(client.send(&filled).location().starts_with("/palaute/kiitos/"));
    let held = house.run(house.fresh.rows("feedback"));
    assert!(held.contains(&code), "{held}");
    let channel = house.run(house.fresh.number("SELECT channel FROM feedback"));
    assert_eq!(channel, i64::from(Channel::Qr.number()));
    // Four visits, one feedback.
    let effects = house.run(house.store.poster_effects(house.county, jiff::civil::date(2026, 11, 1))).unwrap();
    assert_eq!((effects[&code].visits, effects[&code].feedback), (4, 1));
    cecilia.page(PAGE).must_say(&code);
}

#[test]
fn a_poster_speaks_its_language_and_the_phone_s() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    let swedish = print(&cecilia, "satama-hammas", "cards", "sv");
    let both = print(&cecilia, "satama-hammas", "cards", "fi-sv");
    let to = |code: &str, liked: &str| {
        house.browser().get_with(&format!("/q/{code}"), &[("accept-language", liked)]).location().to_owned()
    };
    assert!(to(&swedish, "fi").starts_with("/sv/palaute?"));
    assert!(to(&both, "fi-FI,sv;q=0.8").starts_with("/palaute?"));
    assert!(to(&both, "sv-FI,fi;q=0.8").starts_with("/sv/palaute?"));
}

#[test]
fn a_code_that_nobody_knows_leads_to_the_form_and_brings_nothing() {
    let house = House::new();
    let client = house.browser();
    assert_eq!(client.get("/q/ZZZZZZZ").location(), "/palaute");
    let form = client.page("/palaute?kohde=satama-hammas&juliste=ZZZZZZZ").form("/palaute");
    assert_eq!((form.get("target"), form.get("poster")), ("satama-hammas", ""));
    let made_up = form.with("poster", "ZZZZZZZ").with("kinds", "thanks").with("text", "Kiitos");
    assert!(client.send(&made_up).location().starts_with("/palaute/kiitos/"));
    assert_eq!(house.run(house.fresh.number("SELECT count(*) FROM feedback WHERE poster IS NOT NULL")), 0);
    assert_eq!(house.count("poster_visits"), 0);
}

#[test]
fn one_form_is_one_print() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    let form = cecilia.page(PAGE).form(PAGE).with("target", "kotihoito").with("note", "  Autojen   ovet ");
    let (first, again) = (cecilia.send(&form), cecilia.send(&form));
    assert_eq!(code(first.location()), code(again.location()));
    assert_eq!(house.count("posters"), 1);
    let page = cecilia.page(first.location());
    page.must_say("Autojen ovet").must_say("Tuloste on valmis: Kotihoito");
    for (field, value, mend) in [
        ("target", "", "mend-poster-target"),
        ("target", "olematon", "mend-poster-target"),
        ("note", &"ä".repeat(121), "mend-poster-note"),
        ("form_token", "x", "mend-poster-expired"),
    ] {
        let form = cecilia.page(PAGE).form(PAGE).with("target", "kotihoito").with(field, value);
        cecilia.send(&form).must_say(finnish(mend));
    }
    assert_eq!(house.count("posters"), 1);
}

#[test]
fn each_prints_for_their_own_places_only() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    let (dental, home_care) = (print(&cecilia, "satama-hammas", "a4", "fi"), print(&cecilia, "kotihoito", "a4", "fi"));
    // Bengt is the manager of the social division.
    let bengt = house.signed_in("bengt");
    let page = bengt.page(PAGE);
    page.must_say(&home_care).must_not_say(&dental).must_not_say("Sataman hammashoitola");
    assert_eq!(bengt.get(&format!("{PAGE}/{dental}")).status, 404);
    assert!(bengt.bytes(&format!("{PAGE}/{home_care}")).starts_with(b"%PDF-"));
    bengt.send(&page.form(PAGE).with("target", "satama-hammas")).must_say(finnish("mend-poster-target"));
    for name in ["aino", "daavid"] {
        let browser = house.signed_in(name);
        let start = browser.page(if name == "aino" { "/tyopoyta/palautteet" } else { "/tyopoyta/ihmiset" });
        start.must_not_say(finnish("nav-posters"));
        let token = start.form("/tyopoyta/kirjaudu-ulos").get("token").to_owned();
        let fields = [("token", token.as_str()), ("target", "satama-hammas")];
        let told = [browser.get(PAGE), browser.get(&format!("{PAGE}/{dental}")), browser.post(PAGE, &fields)];
        assert_eq!(told.map(|answer| answer.status), [404; 3], "{name}");
    }
    assert_eq!(house.browser().get(PAGE).status, 303, "to the sign-in page");
    assert_eq!(cecilia.post(PAGE, &[("token", "x"), ("target", "kotihoito")]).status, 403);
    assert_eq!(house.count("posters"), 2);
}

#[test]
fn a_print_has_the_county_s_promise_and_colours() {
    let house = House::new();
    house.set("promise.days", "3");
    house.set("promise.count", "working");
    house.set("county.colour", "#004400");
    let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle cx=\"4\" cy=\"4\" r=\"4\" fill=\"#cc0044\"/></svg>";
    house.set("county.logo", logo);
    let cecilia = house.signed_in("cecilia");
    let pdf = fetch(&house, &cecilia, &print(&cecilia, "kotihoito", "a4", "fi"));
    let picture = pdf.with_extension("");
    let drawn = Command::new("pdftoppm").args(["-r", "36", "-singlefile"]).arg(&pdf).arg(&picture).status();
    assert!(drawn.unwrap().success());
    let picture = std::fs::read(pdf.with_extension("ppm")).unwrap();
    let has = |colour: [u8; 3]| picture.windows(3).any(|dot| dot == colour);
    assert!(has([0x00, 0x44, 0x00]) && has([0xcc, 0x00, 0x44]) && !has([0x0b, 0x3d, 0x66]));
    let text = words_of(&pdf);
    assert!(text.contains("3 arkipäivässä") && text.contains("Rantalan hyvinvointialue"), "{text}");
}

#[test]
fn the_command_prints_and_notes_its_code() {
    let house = House::new();
    let pdf = house.fresh.folder().join("cards.pdf");
    let out = pdf.to_str().unwrap();
    let at = ["--county", "rantala", "--base-address", "https://palaute.example.fi/"];
    let print =
        |target| [vec!["poster", target, "--kind", "cards", "--lang", "fi-sv", "--out", out], at.to_vec()].concat();
    let told = Program::run(&house.fresh, &print("satama-hammas"));
    let address = told.trim().rsplit_once(' ').unwrap().1.to_owned();
    assert!(address.starts_with("https://palaute.example.fi/q/"), "{told}");
    for card in cards() {
        assert_eq!(scanned(&pdf, 300, card), format!("{address}\n"), "{card:?}");
    }
    let code = address.rsplit('/').next().unwrap();
    assert!(house.browser().get(&format!("/q/{code}")).location().contains("kohde=satama-hammas"));
    let told = Program::refused(&house.fresh, &print("satama-hamas"));
    assert!(told.contains("no place \"satama-hamas\"") && told.contains("satama-hammas"), "{told}");
    assert_eq!(house.count("posters"), 1);
}
