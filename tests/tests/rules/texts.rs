//! The words of the pages: the same keys and variables in every language, each of them used, and none asked for that is
//! not there.

use super::source::{literals, product};
use super::tree::{file, files, none};
use domain::actions::{ActionHappening, Progress};
use domain::channel::Channel;
use domain::feedback::{Happening, Kind, Matter, ReplyWish, Speaker};
use domain::goals::{Better, Confidence, GoalHappening, Kpi, Light, TaskState};
use domain::measures::Band;
use domain::ombudsman::{Branch, Party, Provider, Reason};
use domain::people::Role;
use domain::posters::{PosterKind, PosterLanguages};
use domain::reports::EditionHappening;
use domain::safety::{NoticeHappening, Outcome, Preventable, Review, Severity, Teller};
use domain::surveys::{AgeGroup, Audience, Break, Flaw, LeftOut, Note, QuestionKind};
use std::collections::{BTreeMap, BTreeSet};

const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];
/// What looks the texts up; its own literals name none.
const MACHINERY: &str = "app/src/web/texts.rs";

/// One text of a locale file.
#[derive(Default)]
struct Message {
    text: String,
    variables: BTreeSet<String>,
}

fn messages(language: &str) -> BTreeMap<String, Message> {
    let mut messages: BTreeMap<String, Message> = BTreeMap::new();
    let mut open: Option<String> = None;
    for line in file(&format!("app/locales/{language}.ftl")).text.lines() {
        let continues = line.starts_with([' ', '}']);
        let (key, text) = match line.split_once(" =") {
            Some((key, text)) if !continues && !line.starts_with('#') => (Some(key.to_owned()), text),
            _ if continues => (open.take(), line),
            _ => (None, ""),
        };
        if let Some(key) = &key {
            let held = messages.entry(key.clone()).or_default();
            held.text = format!("{} {}", held.text, text.trim()).trim().to_owned();
            held.variables.extend(variables(text));
        }
        open = key;
    }
    messages
}

fn variables(text: &str) -> impl Iterator<Item = String> {
    let name = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
    text.split('$').skip(1).map(name)
}

/// A place that asks for a text: by which method, and the names that stand in the call.
struct Call {
    place: String,
    method: &'static str,
    key: String,
    names: Vec<String>,
}

const METHODS: [&str; 5] = ["t", "with1", "with2", "counted", "named"];

/// The page's methods called with a literal key.
fn calls(path: &str, code: &str) -> Vec<Call> {
    let mut found = Vec::new();
    for method in METHODS {
        let opening = format!(".{method}(\"");
        for (at, _) in code.match_indices(&opening) {
            let rest = &code[at + opening.len()..];
            let (key, rest) = rest.split_once('"').unwrap_or((rest, ""));
            let names = match method {
                "with1" => rest.trim_start_matches([',', ' ', '\n']).strip_prefix('"').into_iter().collect(),
                "with2" => rest.split([' ', '&', '\n']).filter_map(|part| part.strip_prefix("(\"")).take(2).collect(),
                _ => Vec::new(),
            };
            let name = |text: &str| text.split('"').next().unwrap_or_default().to_owned();
            let place = format!("{path}:{}", code[..at].matches('\n').count() + 1);
            found.push(Call { place, method, key: key.to_owned(), names: names.into_iter().map(name).collect() });
        }
    }
    found
}

/// Path and text of everything that makes pages.
fn pages() -> Vec<(&'static str, String)> {
    let rust = product().into_iter().filter(|source| source.path.starts_with("app/src/") && source.path != MACHINERY);
    let templates = files().iter().filter(|file| file.path.starts_with("app/templates/"));
    rust.map(|source| (source.path, source.code))
        .chain(templates.map(|file| (file.path.as_str(), file.text.clone())))
        .collect()
}

/// The names under a prefix that the domain's own lists ask for; a hint may stand beside each.
fn lists() -> Vec<(&'static str, Vec<&'static str>)> {
    let wishes = ReplyWish::ALL.map(ReplyWish::code).to_vec();
    let states = vec!["received", "in_handling", "answered", "closed"];
    let plain = Happening::PLAIN.map(Happening::code).into_iter();
    let happenings: Vec<&str> = plain.chain(["handed_over"]).collect();
    let followed = Happening::PLAIN.into_iter().filter(|happening| happening.is_for_sender()).map(Happening::code);
    let followed: Vec<&str> = followed.chain(["handed_over"]).collect();
    vec![
        ("kind", Kind::ALL.map(Kind::code).to_vec()),
        ("speaker", Speaker::CHOICES.map(Speaker::code).into_iter().chain([Speaker::Unsaid.code()]).collect()),
        ("reply", wishes.clone()),
        ("wish", wishes.clone()),
        ("answer-hint", wishes),
        ("state", states.clone()),
        ("follow-state", states),
        ("follow", followed),
        ("history", happenings),
        ("channel", Channel::ALL.map(Channel::code).to_vec()),
        ("band", Band::ALL.map(Band::code).to_vec()),
        ("matter", Matter::ALL.map(Matter::code).to_vec()),
        ("matter-title", Matter::ALL.map(Matter::code).to_vec()),
        ("matter-advice", Matter::ALL.map(Matter::code).to_vec()),
        ("outcome", Outcome::ALL.map(Outcome::code).to_vec()),
        ("severity", Severity::ALL.map(Severity::code).to_vec()),
        ("teller", Teller::CHOICES.map(Teller::code).into_iter().chain([Teller::Unsaid.code()]).collect()),
        ("preventable", Preventable::ALL.map(Preventable::code).to_vec()),
        ("safety-state", Review::CODES.to_vec()),
        ("safety-history", NoticeHappening::ALL.map(NoticeHappening::code).to_vec()),
        ("progress", Progress::ALL.map(Progress::code).to_vec()),
        ("action-history", ActionHappening::ALL.map(ActionHappening::code).to_vec()),
        ("poster-kind", PosterKind::ALL.map(PosterKind::code).to_vec()),
        ("poster-languages", PosterLanguages::ALL.map(PosterLanguages::code).to_vec()),
        ("role", Role::ALL.map(Role::code).to_vec()),
        ("audience", Audience::ALL.map(Audience::code).to_vec()),
        ("question-kind", QuestionKind::CODES.to_vec()),
        ("question-hint", QuestionKind::CODES.to_vec()),
        ("flaw", Flaw::ALL.map(Flaw::code).to_vec()),
        ("break", Break::ALL.map(Break::code).to_vec()),
        ("survey-note", Note::CODES.to_vec()),
        ("left-out", LeftOut::ALL.map(LeftOut::code).to_vec()),
        ("edition", vec!["draft", "review", "published"]),
        ("edition-history", EditionHappening::ALL.map(EditionHappening::code).to_vec()),
        ("report-kind", vec!["quarterly", "yearly", "goals"]),
        ("report-language", LANGUAGES.to_vec()),
        ("branch", Branch::ALL.map(Branch::code).to_vec()),
        ("party", Party::ALL.map(Party::code).to_vec()),
        ("provider", Provider::ALL.map(Provider::code).to_vec()),
        ("reason", Reason::ALL.map(Reason::code).to_vec()),
        ("light", Light::ALL.map(Light::code).to_vec()),
        ("confidence", Confidence::ALL.map(Confidence::code).to_vec()),
        ("task-state", TaskState::ALL.map(TaskState::code).to_vec()),
        ("better", Better::ALL.map(Better::code).to_vec()),
        ("kpi", Kpi::ALL.map(Kpi::code).to_vec()),
        ("goal-history", GoalHappening::ALL.map(GoalHappening::code).to_vec()),
        ("age-group", AgeGroup::ALL.map(AgeGroup::code).to_vec()),
    ]
}

fn listed_keys() -> BTreeSet<String> {
    let keys = |(prefix, codes): (&'static str, Vec<&'static str>)| {
        codes.into_iter().map(move |code| format!("{prefix}-{}", code.replace('_', "-")))
    };
    lists().into_iter().flat_map(keys).collect()
}

/// The texts of Rust code, and those within the expressions of a template.
fn texts_in(path: &str, code: &str) -> Vec<String> {
    if path.ends_with(".rs") {
        return literals(code).into_iter().map(|(_, text)| text).collect();
    }
    let expressions = code.split("{{").skip(1).chain(code.split("{%").skip(1));
    let inside = expressions.map(|part| part.split(['}', '%']).next().unwrap_or_default());
    inside.flat_map(literals).map(|(_, text)| text).collect()
}

/// Whether `pattern`, a text for `format!`, may give `key`: each of its `{...}` stands for anything.
fn may_give(pattern: &str, key: &str) -> bool {
    let mut fixed = pattern.split('{').enumerate().map(|(at, part)| match part.split_once('}') {
        Some((_, after)) if at > 0 => after,
        _ => part,
    });
    let Some(mut rest) = fixed.next().and_then(|first| key.strip_prefix(first)) else { return false };
    let parts: Vec<&str> = fixed.collect();
    let Some((last, middle)) = parts.split_last() else { return rest.is_empty() };
    for part in middle {
        let Some((_, after)) = rest.split_once(part) else { return false };
        rest = after;
    }
    rest.ends_with(last)
}

/// Whether enough of a pattern is fixed that it names a family of keys.
fn is_pattern(text: &str) -> bool {
    let is_of_keys = text.chars().all(|c| c.is_ascii_alphanumeric() || "-_{}".contains(c));
    let inside: usize = text.split('{').skip(1).map(|part| part.find('}').map_or(0, |end| end + 2)).sum();
    is_of_keys && text.contains('{') && text.len() >= inside + 4
}

#[test]
fn languages_have_the_same_keys_and_variables() {
    let finnish = messages("fi");
    assert!(finnish.len() > 200, "the Finnish texts are read: {}", finnish.len());
    let mut broken = Vec::new();
    for language in &LANGUAGES[1..] {
        let other = messages(language);
        let only = |here: &BTreeMap<String, Message>, there: &BTreeMap<String, Message>, name: &str| {
            let keys = here.keys().filter(|key| !there.contains_key(*key));
            keys.map(|key| format!("{key} is only in {name}.ftl")).collect::<Vec<_>>()
        };
        broken.extend(only(&finnish, &other, "fi").into_iter().chain(only(&other, &finnish, language)));
        for (key, message) in &finnish {
            let held = other.get(key).filter(|held| held.variables != message.variables);
            broken.extend(
                held.map(|held| format!("{language} {key}: {:?}, not {:?}", held.variables, message.variables)),
            );
        }
    }
    none("the languages differ in keys or variables", broken);
}

#[test]
fn nothing_is_left_in_finnish() {
    let finnish = messages("fi");
    let left = LANGUAGES[1..].iter().flat_map(|language| {
        let same = |(key, message): (String, Message)| {
            let is_sentence = message.text.split_whitespace().count() > 3;
            let is_same = finnish.get(&key).is_some_and(|held| held.text == message.text);
            (is_sentence && is_same).then(|| format!("{language} {key}"))
        };
        messages(language).into_iter().filter_map(same).collect::<Vec<_>>()
    });
    none("a text is not translated", left);
}

#[test]
fn every_text_that_is_asked_for_is_there() {
    let messages = messages("fi");
    let mut broken = Vec::new();
    for call in pages().iter().flat_map(|(path, code)| calls(path, code)) {
        let Call { place, method, key, names } = call;
        if method == "named" {
            let prefix = format!("{key}-");
            let is_there = messages.keys().any(|held| held.starts_with(&prefix));
            broken.extend((!is_there).then(|| format!("{place}: nothing is named {prefix}...")));
            continue;
        }
        let Some(message) = messages.get(&key) else {
            broken.push(format!("{place}: there is no text {key}"));
            continue;
        };
        let given: BTreeSet<String> = names.into_iter().collect();
        let counts = BTreeSet::from(["count".to_owned(), "shown".to_owned()]);
        let fits = if method == "counted" { message.variables.is_subset(&counts) } else { message.variables == given };
        broken.extend((!fits).then(|| format!("{place}: {key} has the variables {:?}", message.variables)));
    }
    none("a text is asked for that is not there, or with other variables", broken);
}

#[test]
fn everything_in_the_domain_s_lists_has_a_name() {
    let messages = messages("fi");
    // Receiving and handing over have lines of their own in the history.
    let missing = listed_keys().into_iter().filter(|key| !messages.contains_key(key));
    none("something in a list of the domain has no name", missing);
}

#[test]
fn every_text_is_used() {
    let (mut exact, mut patterns, mut prefixes) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (path, code) in pages() {
        prefixes.extend(calls(path, &code).into_iter().filter(|call| call.method == "named").map(|call| call.key));
        exact.extend(calls(path, &code).into_iter().map(|call| call.key));
        let (families, plain): (Vec<String>, Vec<String>) =
            texts_in(path, &code).into_iter().partition(|text| text.contains('{'));
        exact.extend(plain);
        patterns.extend(families.into_iter().filter(|text| is_pattern(text)));
    }
    let listed = listed_keys();
    let in_family = |key: &str| {
        let below = prefixes.iter().any(|prefix| key.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('-')));
        let is_named = below && !lists().iter().any(|(prefix, _)| key.starts_with(&format!("{prefix}-")));
        is_named || patterns.iter().any(|pattern| may_give(pattern, key))
    };
    let is_hint = |key: &str| key.strip_suffix("-hint").is_some_and(|key| listed.contains(key));
    let is_used = |key: &str| exact.contains(key) || listed.contains(key) || is_hint(key) || in_family(key);
    let unused = messages("fi").into_keys().filter(|key| !is_used(key));
    none("a text is used nowhere", unused);
}

#[test]
fn calls_and_patterns_are_read() {
    let code = "{{ page.t(\"a-b\") }} page.with2(\"c\", &(\"who\", &who), &(\"day\", &x.named(\"d\", e)))\n.with1(\"f\", \"g\", h)";
    let found = calls("p", code);
    let told: Vec<String> =
        found.iter().map(|call| format!("{} {} {} {:?}", call.place, call.method, call.key, call.names)).collect();
    assert_eq!(told, ["p:1 t a-b []", "p:2 with1 f [\"g\"]", "p:1 with2 c [\"who\", \"day\"]", "p:1 named d []"]);
    assert!(
        may_give("mend-{field}-too-long", "mend-text-too-long") && !may_give("mend-{field}-gone", "mend-text-missing")
    );
    assert!(may_give("history-{}", "history-taken") && !may_give("history-{}", "his"));
    assert!(is_pattern("{key}-advice") && !is_pattern("{prefix}-{}") && !is_pattern("{} → {}"));
}
