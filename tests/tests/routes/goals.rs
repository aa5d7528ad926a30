use tests::{Browser, House, Program, finnish};

const PATH: &str = "/tyopoyta/tavoitteet";
const SEEDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/goals/");

fn import(house: &House, what: &str, file: &str) -> String {
    let path = format!("{SEEDS}{file}");
    Program::run(&house.fresh, &["import", what, &path, "--year", "2025", "--county", "rantala"])
}

/// The path of a goal by a part of its address.
fn goal(browser: &Browser, part: &str) -> String {
    let page = browser.page(PATH);
    let links = page.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut links = links.filter(|link| link.starts_with(&format!("{PATH}/")) && link.contains(part));
    links.next().unwrap_or_else(|| panic!("no goal {part}: {}", page.body)).to_owned()
}

/// The file has what the report of the goals of 2025 prints: two goals, five key results, three figures beside.
#[test]
fn goals_of_the_published_report_come_in_and_are_shown() {
    let house = House::new();
    assert!(import(&house, "goals", "003_goals.csv").contains("5 rows: 5 new"));
    assert!(import(&house, "goals", "003_goals.csv").contains("5 rows: 0 new"));
    assert!(import(&house, "kpis", "003_kpis.csv").contains("3 rows: 3 new"));
    assert!(import(&house, "kpis", "003_kpis.csv").contains("3 rows: 0 new"));
    let cecilia = house.signed_in("cecilia");
    let page = cecilia.page(PATH);
    for text in ["Tavoitteet 2025", "140,6", "144,5", "89,4\u{a0}%", "94,4\u{a0}%", "2,57", "2,74", "85,5", "83,4"] {
        page.must_say(text);
    }
    page.must_say(finnish("light-cannot-be-assessed"));
    let told = Program::run(&house.fresh, &["report", "goals", "--period", "2025", "--county", "rantala"]);
    for text in ["Tavoitteet 2025", "140,6", "144,5", "94,4", "toimialajohtaja, ikäihmisten palvelut"] {
        assert!(told.contains(text), "{text}: {told}");
    }
    // The rule cannot say without a target, so that the owner's word stands: the second goal was not met.
    let second = goal(&cecilia, "tarvittavat-ammattilaiset");
    cecilia.page(&second).must_say(finnish("light-not-met"));
    let page = cecilia.page(&format!("{PATH}?vuosi=2025&avaintulos={}/0", second.rsplit('/').next().unwrap()));
    page.must_say("Monialaisen asiakassegmentin");
    assert!(!page.body.contains("läpimenoaika lyhenee</th>"), "the other key result is left out");
}

#[test]
fn a_goal_is_made_measured_and_signed_by_its_owner() {
    let house = House::new();
    let bengt = house.signed_in("bengt");
    let new = format!("{PATH}/uusi");
    let form = bengt.page(&new).form(&new).with("year", "2026").with("title", "Asiakas tietää, miten palvelu jatkuu");
    bengt.send(&form.clone().with("title", "")).must_say(finnish("mend-goal-title"));
    let path = bengt.send(&form).location().to_owned();
    assert_eq!(bengt.send(&form).location(), path, "sent twice, it is one goal");
    let add = format!("{path}/tulokset/uusi");
    let result = bengt.page(&add).form(&add).with("title", "90 % tietää").with("baseline", "80").with("target", "90");
    bengt.send(&result.clone().with("target", "70")).must_say(finnish("mend-key-result-direction"));
    bengt.send(&result.clone().with("q4", "paljon")).must_say(finnish("mend-key-result-number"));
    let result = result.with("q4", "89,1").with("confidence_q4", "progressing").with("responsible", "Aino; Eeva");
    let result = result.with("task_title_0", "Kerro jatkosta").with("task_state_0", "done");
    assert_eq!(bengt.send(&result).status, 303);
    // 9.1 of 10 are 91 per cent of the way.
    let page = bengt.page(&path);
    page.must_say("91\u{a0}%");
    page.must_say(finnish("light-met"));
    page.must_say("Aino, Eeva");
    let stale = bengt.send(&result.with("title", "Vanha"));
    stale.must_say(finnish("goal-stale"));
    // Nobody signs before the owner, and not what says nothing.
    let edit = |change: &[(&str, &str)]| {
        let form = bengt.page(&path).form(&path);
        bengt.send(&change.iter().fold(form, |form, (field, value)| form.with(field, value)))
    };
    assert_eq!(edit(&[("owner_person", "2")]).status, 303);
    let sign = format!("{path}/hyvaksy");
    let sign = || bengt.send(&bengt.page(&path).form(&sign));
    sign().must_say(finnish("mend-goal-narrative"));
    assert_eq!(edit(&[("narrative", "Näin kävi."), ("assessment", "met")]).status, 303);
    assert_eq!(sign().status, 303);
    bengt.page(&path).must_say("hyväksyi tekstin");
    bengt.page(PATH).must_say(finnish("goal-is-signed"));
    // Any change takes the sign-off away.
    assert_eq!(edit(&[("summary", "Lyhyesti.")]).status, 303);
    bengt.page(&path).must_say(finnish("goal-sign-lead"));
}

#[test]
fn a_bound_key_result_takes_what_was_answered() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    let new = format!("{PATH}/uusi");
    let form = cecilia.page(&new).form(&new).with("year", "2026").with("title", "Suosittelevat");
    let path = cecilia.send(&form).location().to_owned();
    let add = format!("{path}/tulokset/uusi");
    let result = cecilia.page(&add).form(&add).with("title", "NPS 70").with("measure", "nps").with("q4", "12");
    assert_eq!(cecilia.send(&result).status, 303);
    let held = || house.run(house.store.goals(house.county, 2026)).unwrap().remove(0).key_results.remove(0);
    assert_eq!(held().values, [None; 4], "what is typed is not kept");
    assert!(!cecilia.page(&path).body.contains("100"));
    // Two promoters and no critic: the index is 100.
    let rows = [("r1", 9), ("r2", 10)].map(|(id, score)| tests::cast::response(id, score)).into();
    house.run(house.store.write(store::AddResponses { county: house.county, rows })).unwrap();
    house.refresh();
    assert!(cecilia.page(&path).body.contains("<td class=\"number\">100</td>"));
}

#[test]
fn goals_are_for_those_who_answer_for_something() {
    let house = House::new();
    for (name, status) in [("cecilia", 200), ("bengt", 200), ("aino", 404), ("daavid", 404)] {
        assert_eq!(house.signed_in(name).get(PATH).status, status, "{name}");
    }
    import(&house, "goals", "003_goals.csv");
    // The county's goals are read by a manager of the social division, and not written.
    let bengt = house.signed_in("bengt");
    let path = goal(&bengt, "asiakas-saa-helposti");
    assert!(!bengt.page(&path).body.contains("name=\"narrative\""));
    assert_eq!(bengt.get(&format!("{path}/tulokset/0")).status, 404);
    assert_eq!(bengt.get(&format!("{PATH}/2025-ei-ole")).status, 404);
}
