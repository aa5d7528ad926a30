//! Pages carry no style, script or handler of their own, load nothing from elsewhere, and each template is used.

use super::source::product;
use super::tree::{File, files, none};

/// The one script of a page.
const SCRIPT: &str = "<script src=\"{{ page.script() }}\" defer></script>";

fn templates() -> impl Iterator<Item = &'static File> {
    files().iter().filter(|file| file.path.starts_with("app/templates/"))
}

/// What a page may not have, found in one line of it.
fn trouble(line: &str) -> Option<&'static str> {
    let line = line.replace(SCRIPT, "").to_lowercase();
    let inline = [
        ("<style", "a style of its own"),
        (" style=", "an inline style"),
        ("<script", "a script of its own"),
        ("javascript:", "a script in an address"),
        ("src=\"http", "something from elsewhere"),
        ("src=\"//", "something from elsewhere"),
        ("<iframe", "a frame"),
        ("|safe", "text that is not escaped"),
    ];
    let found = inline.iter().find(|(sign, _)| line.contains(sign)).map(|(_, what)| *what);
    found.or_else(|| has_handler(&line).then_some("a handler in an attribute"))
}

/// An attribute such as `onclick=`.
fn has_handler(line: &str) -> bool {
    line.match_indices(" on").any(|(at, _)| {
        let name = &line[at + 3..];
        let end = name.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(name.len());
        end > 0 && name[end..].starts_with('=')
    })
}

/// `page.svg|safe` is wanted where we drew the picture ourselves.
fn is_our_chart(line: &str) -> bool {
    line.contains(".chart|safe")
}

#[test]
fn pages_have_nothing_inline() {
    let mut broken = Vec::new();
    for file in templates() {
        for (at, line) in file.text.lines().enumerate() {
            let found = trouble(line).filter(|what| !(what.starts_with("text") && is_our_chart(line)));
            broken.extend(found.map(|what| format!("{}:{}: {what}", file.path, at + 1)));
        }
    }
    none("a template has what the content security policy forbids", broken);
}

#[test]
fn charts_are_coloured_by_the_stylesheet() {
    let drawn = product().into_iter().filter(|source| source.path.starts_with("press/src/charts"));
    let wrong = drawn.filter(|source| source.code.contains("style=") || source.code.contains("<style"));
    none("a chart has a style of its own", wrong.map(|source| source.path.to_owned()));
}

#[test]
fn every_template_is_used() {
    let sources = product();
    let is_used = |name: &str| {
        let quoted = format!("\"{name}\"");
        let by_page = sources.iter().any(|source| source.path.starts_with("app/") && source.code.contains(&quoted));
        by_page || templates().any(|file| file.text.contains(&quoted))
    };
    let names = templates().filter_map(|file| file.path.strip_prefix("app/templates/"));
    none("a template is not used", names.filter(|name| !is_used(name)).map(str::to_owned));
}

#[test]
fn the_check_sees_what_it_looks_for() {
    for bad in
        ["<p style=\"x\">", "<button onclick=\"x\">", "<script>x", "<img src=\"https://a.example\">", "{{ a|safe }}"]
    {
        assert!(trouble(bad).is_some(), "{bad}");
    }
    for good in [SCRIPT, "<p class=\"once\">", "<a href=\"/\" data-once>", "{% if one == 1 %}"] {
        assert_eq!(trouble(good), None, "{good}");
    }
}
