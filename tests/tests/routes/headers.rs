//! Every page is guarded by its headers, and holds no code of its own that they would have to let through.

use tests::{Answer, House, Tag};

/// Pages of each kind, public and staff, good and bad.
fn pages(house: &House) -> Vec<(String, Answer)> {
    house.give("f1", "Teksti");
    let code = tests::cast::code("f1");
    let public = house.browser();
    let mut paths: Vec<String> = ["/", "/saavutettavuus", "/tietosuoja", "/palaute", "/palaute/kohteet?q=hammas"]
        .into_iter()
        .chain(["/palaute/seuranta", "/q/SATAMA", "/s/NOSUCH", "/kiitos", "/tyytyvaisyys", "/nothing"])
        .chain(["/tyopoyta/kirjaudu", "/tyopoyta", "/health/live", "/health/ready"])
        .map(str::to_owned)
        .collect();
    paths.extend(["kiitos", "seuranta"].map(|page| format!("/palaute/{page}/{code}")));
    let mut pages: Vec<_> = paths.into_iter().map(|path| (path.clone(), public.get(&path))).collect();
    pages.push(("POST /palaute".into(), public.post("/palaute", &[("text", "x")])));
    pages.push(("POST foreign".into(), public.post_with("/palaute", &[], &[("origin", "https://evil.example")])));
    pages.push(("POST /tyytyvaisyys".into(), public.post("/tyytyvaisyys", &[])));
    let cecilia = house.signed_in("cecilia");
    let staff = [
        "/tyopoyta/palautteet",
        "/tyopoyta/palautteet/f1",
        "/tyopoyta/kirjaa",
        "/tyopoyta/kyselyt",
        "/tyopoyta/ihmiset",
    ];
    pages.extend(staff.map(|path| (path.to_owned(), cecilia.get(path))));
    pages.push(("people".into(), house.signed_in("daavid").get("/tyopoyta/ihmiset")));
    pages
}

#[test]
fn every_answer_has_its_security_headers() {
    let house = House::new();
    for (path, answer) in pages(&house) {
        let policy = answer.header("content-security-policy");
        for part in
            ["default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'", "base-uri 'none'"]
        {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), value, "{path}: {name}");
        }
        assert!(!answer.header("permissions-policy").is_empty(), "{path}");
    }
}

#[test]
fn no_page_has_code_or_style_within() {
    let house = House::new();
    for (path, answer) in pages(&house) {
        let inline: Vec<Tag> = answer.tags().into_iter().filter(Tag::is_inline_code).collect();
        assert!(inline.is_empty(), "{path}: {inline:?}");
    }
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    let house = House::new();
    for (path, answer) in pages(&house) {
        for tag in answer.tags().iter().filter(|tag| matches!(tag.name.as_str(), "script" | "link" | "img" | "iframe"))
        {
            let address = tag.get("src").or(tag.get("href")).unwrap_or("");
            assert!(address.starts_with('/') && !address.starts_with("//"), "{path} loads {address}");
        }
    }
}

#[test]
fn what_is_for_one_person_is_kept_nowhere() {
    let house = House::new();
    for (path, answer) in pages(&house) {
        let kept = answer.header("cache-control");
        let expected: &[&str] = match path.as_str() {
            "/tyytyvaisyys" => &["public, no-cache"],
            // What was typed may be brought back by the browser itself.
            "/palaute" | "POST /palaute" | "/q/SATAMA" => &["private, no-cache"],
            // Staff pages with forms too, but nothing that anybody else keeps.
            path if path.starts_with("/tyopoyta") => &["no-store", "private, no-cache"],
            _ => &["no-store"],
        };
        assert!(expected.contains(&kept), "{path}: {kept}");
    }
}

/// Each page says what it is and stands in a language.
#[test]
fn every_page_is_whole() {
    let house = House::new();
    for (path, answer) in pages(&house) {
        let is_piece = path.starts_with("/palaute/kohteet") || path.starts_with("/health") || answer.status == 303;
        if is_piece {
            continue;
        }
        assert!(
            answer.body.contains("<html lang=\"fi\">") && answer.body.contains("</html>"),
            "{path}: {}",
            answer.body
        );
        assert_eq!(answer.body.matches("<h1").count(), 1, "{path}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{path}");
    }
}
