use super::give::filled;
use tests::cast::HARBOUR_QR;
use tests::{Database, House, finnish};

fn count(house: &House, form: &str, event: &str, field: &str) -> i64 {
    house.run(house.app.note_forms()).unwrap();
    let sql = format!(
        "SELECT CAST(coalesce(sum(count), 0) AS BIGINT) FROM form_counts WHERE county = {} AND form = '{form}' \
         AND event = '{event}' AND field = '{field}'",
        house.county.0
    );
    house.run(house.fresh.number(&sql))
}

#[test]
fn what_happens_to_forms_is_counted() {
    let house = House::new();
    let client = house.browser();
    let form = filled(&client);
    client.get("/palaute?kohde=kotihoito");
    client.send(&form.clone().with("text", "").without("kinds"));
    client.send(&form.clone().with("search", "hammas").with("find", "1"));
    let answer = client.send(&form);
    client.get(answer.location());
    let follow = answer.location().replace("kiitos", "seuranta");
    let word = client.page(&follow).form_with("text");
    client.send(&word.clone().with("text", ""));
    client.send(&word.with("text", "Vielä tämä."));
    let path = format!("/sv/q/{HARBOUR_QR}");
    let survey = client.page(&path).form(HARBOUR_QR);
    client.send(&survey);
    client.send(&survey.with("nps", "3"));
    client.get("/q/EIOLE1");
    let of = |form: &str| ["opened", "sent", "mended", "failed"].map(|event| count(&house, form, event, ""));
    assert_eq!((of("give"), of("follow"), of("survey_qr")), ([2, 1, 1, 0], [1, 1, 1, 0], [1, 1, 1, 0]));
    assert_eq!([count(&house, "give", "mended", "text"), count(&house, "give", "mended", "kinds")], [1, 1]);
    assert_eq!([count(&house, "give", "searched", ""), count(&house, "give", "not_found", "")], [1, 0]);
    let swedish = "SELECT count(*) FROM form_counts WHERE form = 'survey_qr' AND language = 'sv'";
    assert_eq!(house.run(house.fresh.number(swedish)), 3);
    house.signed_in("aino");
    assert_eq!(of("sign_in"), [1, 1, 0, 0]);
}

#[test]
fn a_form_that_fails_raises_an_alarm_until_somebody_closes_it() {
    for fresh in Database::BOTH.into_iter().filter_map(Database::fresh) {
        alarm(&House::on(fresh));
    }
}

fn rename(house: &House, from: &str, to: &str) {
    let sql = format!("ALTER TABLE {from} RENAME TO {to}");
    house.run(async {
        use sqlx::Executor;
        house.fresh.connection().await.execute(sqlx::AssertSqlSafe(sql)).await.unwrap();
    });
}

fn alarm(house: &House) {
    let client = house.browser();
    let form = filled(&client);
    let daavid = house.signed_in("daavid");
    rename(house, "contacts", "away");
    let failing = form.with("reply", "contact").with("email", "maija@esimerkki.fi");
    for _ in 0..4 {
        assert_eq!(client.send(&failing).status, 500);
    }
    house.run(house.app.look_after_forms()).unwrap();
    daavid.page("/tyopoyta/palvelu").must_say(finnish("alarm-none"));
    assert_eq!(client.send(&failing).status, 500);
    for _ in 0..2 {
        house.run(house.app.look_after_forms()).unwrap();
    }
    assert_eq!(house.count("form_alarms"), 1, "once");
    let banner = "Lomakkeessa on vika";
    daavid.page("/tyopoyta/ihmiset").must_say(banner);
    house.signed_in("cecilia").page("/tyopoyta/palautteet").must_say(banner);
    house.signed_in("aino").page("/tyopoyta/palautteet").must_not_say(banner);
    let page = daavid.page("/tyopoyta/palvelu");
    page.must_say("Palautelomake: lähetys epäonnistui 5 kertaa viime tunteina");
    let note = page.form_with("note").with("note", "Levy on täynnä");
    daavid.follow(&note.clone().with("seen", "1")).must_say("nähnyt Daavid Dahl").must_say("Levy on täynnä");
    rename(house, "away", "contacts");
    assert_eq!(client.send(&failing).status, 303, "nothing was lost");
    let closed = daavid.follow(&note.with("close", "1"));
    closed.must_say("kuitattu").must_not_say(banner);
    house.run(house.app.look_after_forms()).unwrap();
    assert_eq!(house.count("form_alarms"), 1, "what was dealt with is not raised anew");
    let aino = house.signed_in("aino");
    assert_eq!(aino.get("/tyopoyta/palvelu").status, 404);
    let token = aino.page("/tyopoyta/palautteet").form("/kirjaudu-ulos").get("token").to_owned();
    assert_eq!(aino.post("/tyopoyta/palvelu/halytykset/x", &[("token", &token)]).status, 404);
}
