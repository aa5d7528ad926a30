use super::{answers, county, earlier_answers, moment, now, nps};
use domain::calendar::{day_number, day_of, is_working_day};
use domain::channel::Channel;
use domain::language::Language;
use domain::surveys::{Response, Statement};
use std::collections::HashMap;

fn share(rows: &[Response], is: impl Fn(&Response) -> bool) -> f64 {
    rows.iter().filter(|row| is(row)).count() as f64 / rows.len() as f64
}

fn check_share(what: &str, share: f64, low: f64, high: f64) {
    assert!((low..=high).contains(&share), "{what}: {share:.3} is not within {low} and {high}");
}

fn days_ago(row: &Response) -> i32 {
    day_number(day_of(now())) - day_number(day_of(row.submitted_at))
}

#[test]
fn the_same_moment_has_the_same_answers() {
    assert_eq!(answers(now()), answers(now()));
}

#[test]
fn a_year_is_of_a_county_s_size() {
    let rows = answers(now());
    check_share("answers", rows.len() as f64, 22_500.0, 25_500.0);
    let channel = |channel| share(&rows, |row| row.channel == channel);
    check_share("text messages", channel(Channel::TextMessage), 0.62, 0.72);
    let language = |language| share(&rows, |row| row.language == Some(language));
    check_share("Finnish", language(Language::Finnish), 0.905, 0.935);
    check_share("Swedish", language(Language::Swedish), 0.05, 0.07);
    check_share("comments", share(&rows, |row| !row.comment.is_empty()), 0.42, 0.48);
    check_share("on days off", share(&rows, |row| !is_working_day(day_of(row.submitted_at))), 0.03, 0.15);
    assert!(rows.is_sorted_by_key(|row| row.submitted_at));
    assert!(rows.iter().all(|row| row.submitted_at < now() && (0..365).contains(&days_ago(row)) && !row.is_empty()));
}

#[test]
fn the_years_before_end_where_the_year_begins() {
    let (year, before) = (answers(now()), earlier_answers(now()));
    assert!(before.is_sorted_by_key(|row| row.submitted_at));
    assert!(before.last().unwrap().submitted_at < year[0].submitted_at);
    // 830 days ago from 21.11.2026, the first among them: eight whole quarters end with September.
    assert_eq!(day_of(before[0].submitted_at).to_string(), "2024-08-14");
    let ids: std::collections::HashSet<&str> = year.iter().chain(&before).map(|row| row.id.as_str()).collect();
    assert_eq!(ids.len(), year.len() + before.len());
    check_share("better than before", nps(year.iter()) - nps(before.iter()), 1.0, 6.0);
}

#[test]
fn figures_are_believable() {
    let rows = answers(now());
    let county = &county();
    let within = |code: &str| {
        let top = county.unit(code).unwrap();
        rows.iter().filter(move |row| county.organisation.is_within(row.unit, top)).collect::<Vec<_>>()
    };
    check_share("overall", nps(rows.iter()), 63.0, 73.0);
    for (code, expected) in [("suun-th", 85.0), ("akuutti", 45.0), ("kotihoito", 61.0), ("asumispalvelut", 40.0)] {
        check_share(code, nps(within(code).into_iter()), expected - 7.0, expected + 7.0);
    }
    let messages = nps(rows.iter().filter(|row| row.channel == Channel::TextMessage));
    check_share("text messages above the rest", messages - nps(rows.iter()), 1.0, 6.0);
    let turned = |code: &str| {
        let (late, early): (Vec<_>, Vec<_>) = within(code).into_iter().partition(|row| days_ago(row) < 40);
        nps(late.into_iter()) - nps(early.into_iter())
    };
    check_share("the phone line", turned("th-puhelin"), 8.0, 25.0);
    check_share("the reception that fell", turned("vo-vuolleranta"), -40.0, -15.0);
}

#[test]
fn statements_go_with_the_score() {
    let rows = answers(now());
    for statement in Statement::ALL {
        let values: Vec<f64> = rows
            .iter()
            .filter_map(|row| row.statements[statement as usize])
            .filter_map(|score| score.value())
            .map(f64::from)
            .collect();
        check_share(statement.code(), values.iter().sum::<f64>() / values.len() as f64, 4.35, 4.85);
        check_share("answered", values.len() as f64 / rows.len() as f64, 0.75, 0.97);
    }
}

#[test]
fn the_public_page_has_small_cells_to_hide() {
    let rows = answers(now());
    let county = county();
    let lately = |code: &str| {
        let top = county.unit(code).unwrap();
        rows.iter().filter(|row| days_ago(row) < 30 && county.organisation.is_within(row.unit, top)).count()
    };
    assert!((8..=25).contains(&lately("lastensuojelu")), "{}", lately("lastensuojelu"));
    assert!(lately("pelastus") < 10 && lately("tyo-paivatoiminta") < 10 && lately("psyk-osasto") < 10);
    assert!(lately("suun-th") > 250);
}

#[test]
fn long_comments_repeat_little_within_a_month() {
    let mut seen: HashMap<String, u32> = HashMap::new();
    for row in answers(now()).into_iter().filter(|row| days_ago(row) < 30 && row.comment.chars().count() > 40) {
        *seen.entry(row.comment).or_default() += 1;
    }
    assert!(seen.len() > 150, "{}", seen.len());
    assert!(seen.values().all(|times| *times == 1));
}

#[test]
fn nothing_is_answered_after_this_moment_nor_twice() {
    for text in ["2026-03-29T03:30:00+03:00", "2028-02-29T00:00:30+02:00", "2027-01-01T12:00:00+02:00"] {
        let now = moment(text);
        let rows = answers(now);
        let ids: std::collections::HashSet<&str> = rows.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(ids.len(), rows.len());
        assert!(rows.iter().all(|row| row.submitted_at < now), "{text}");
        check_share(text, rows.len() as f64, 22_000.0, 26_000.0);
    }
}
