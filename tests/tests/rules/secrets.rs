//! What is nobody's business: keys, paths of a machine, and where somebody's packages come from.

use super::tree::{File, file, files, none, with_ending};

/// Folders of whoever worked here; in parts, so that this file does not break its own rule.
const MACHINE: [&str; 5] =
    [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/tm", "p/"), concat!("/ho", "me/"), concat!("/Us", "ers/")];
/// The hosts that files may name: of namespaces, of the licences of the typeface and of open data, of the project's own
/// machine, and of examples (RFC 2606).
const HOSTS: [&str; 7] = [
    "www.w3.org",
    "schemas.openxmlformats.org",
    "scripts.sil.org",
    "creativecommons.org",
    "127.0.0.1",
    "localhost",
    "0.0.0.0",
];
/// To which a page leads people whose matter is not the county's: the supervising authority, the Patient Insurance
/// Centre, and MyKanta.
const PUBLIC_SERVICES: [&str; 3] = ["lvv.fi", "www.pvk.fi", "www.kanta.fi"];
const EXAMPLES: [&str; 4] = [".example", ".test", "example.fi", "esimerkki.fi"];
const LOCK: &str = "Cargo.lock";

/// The name of the host after `://`.
fn hosts(line: &str) -> impl Iterator<Item = &str> {
    let web = line.split("http").skip(1).filter_map(|rest| rest.strip_prefix('s').unwrap_or(rest).strip_prefix("://"));
    web.map(|rest| rest.split(|c: char| !c.is_alphanumeric() && !"-.@".contains(c)).next().unwrap_or_default())
}

fn is_known(host: &str) -> bool {
    let host = host.trim_end_matches('.');
    let is_placeholder = host.chars().all(|c| c.is_ascii_uppercase());
    is_placeholder
        || HOSTS.contains(&host)
        || PUBLIC_SERVICES.contains(&host)
        || EXAMPLES.iter().any(|end| host.ends_with(end) || *end == format!(".{host}"))
}

/// Sixty-four hexadecimal digits in a row are what KUULE_KEY looks like; those of tests repeat themselves.
fn has_key(line: &str) -> bool {
    let repeats = |word: &str| word.as_bytes().chunks(16).all(|part| word.as_bytes().starts_with(part));
    let is_digits = |word: &str| word.len() == 64 && word.chars().all(|c| c.is_ascii_hexdigit()) && !repeats(word);
    let begins = concat!("-----BE", "GIN");
    line.contains(begins) || line.split(|c: char| !c.is_ascii_alphanumeric()).any(is_digits)
}

/// A user's password within an address: `scheme://user:password@host`.
fn has_password(line: &str) -> bool {
    line.split("://").skip(1).any(|rest| {
        let login = rest.split(['/', ' ', '"', '`']).next().unwrap_or_default();
        let password = login.split_once('@').and_then(|(login, _)| login.split_once(':')).map_or("", |(_, word)| word);
        !password.is_empty() && !password.eq_ignore_ascii_case("password")
    })
}

fn broken(files: impl Iterator<Item = &'static File>, is_broken: impl Fn(&str) -> bool) -> Vec<String> {
    let mut broken = Vec::new();
    for file in files {
        let lines = file.text.lines().enumerate().filter(|(_, line)| is_broken(line));
        broken.extend(lines.map(|(at, _)| format!("{}:{}", file.path, at + 1)));
    }
    broken
}

fn written() -> impl Iterator<Item = &'static File> {
    files().iter().filter(|file| file.path != LOCK)
}

#[test]
fn no_paths_of_a_machine() {
    none("a path of somebody's machine", broken(written(), |line| MACHINE.iter().any(|path| line.contains(path))));
}

#[test]
fn no_keys_and_passwords() {
    none("what looks like a key or a password", broken(written(), |line| has_key(line) || has_password(line)));
}

#[test]
fn no_foreign_hosts() {
    none("a host that files do not name", broken(written(), |line| hosts(line).any(|host| !is_known(host))));
}

#[test]
fn packages_come_from_wherever_they_are_had() {
    let sources = file(LOCK).text.lines().filter_map(|line| line.strip_prefix("source = "));
    let other = sources.filter(|source| !source.starts_with("\"registry+") || !source.contains("crates.io-index"));
    none("a package that is not of the usual registry", other.map(str::to_owned));
    let locks = with_ending("package-lock.json");
    none("a lock file that names a registry", broken(locks, |line| line.contains("\"resolved\": \"http")));
    let browser = files().iter().filter(|file| file.path.ends_with("/package-lock.json"));
    let without = browser.filter(|lock| {
        let beside = lock.path.replace("package-lock.json", ".npmrc");
        !files().iter().any(|file| file.path == beside && file.text.contains("omit-lockfile-registry-resolved=true"))
    });
    none("no .npmrc that keeps registries out of the lock file", without.map(|lock| lock.path.clone()));
}

#[test]
fn the_checks_see_what_they_look_for() {
    assert!(has_key(&format!("KEY={}{}", "0a".repeat(16), "1b".repeat(16))));
    assert!(!has_key(&"0a".repeat(32)) && !has_key("0a0a") && !has_key(&"x".repeat(64)));
    assert!(has_password(concat!("postgres://a", ":b@c/d")) && !has_password("http://localhost:80/"));
    assert!(!has_password("postgres://a:PASSWORD@c/d"));
    let named: Vec<&str> = hosts("see https://a.example/b and http://127.0.0.1:8080").collect();
    assert_eq!(named, ["a.example", "127.0.0.1"]);
    assert!(is_known("kuule.example.fi") && is_known("a.example") && !is_known("example.fi.com"));
}
