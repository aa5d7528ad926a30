use super::give::{code, filled, held};
use tests::{Database, House, Program};

/// The cells of a row of a table of the page, by the table's anchor and the row's head.
fn row(body: &str, table: &str, head: &str) -> Vec<String> {
    let table = body.split(&format!("<h2 id=\"{table}\">")).nth(1).unwrap().split("</table>").next().unwrap();
    let row = table.split("<tr").find(|row| row.contains(&format!("<th scope=\"row\">{head}</th>")));
    let row = row.unwrap_or_else(|| panic!("no {head}: {table}"));
    let cells = row.split("<td class=\"number\">").skip(1);
    cells.map(|cell| cell.split('<').next().unwrap().replace('\u{a0}', " ")).collect()
}

#[test]
fn the_service_s_own_figures() {
    for fresh in Database::BOTH.into_iter().filter_map(Database::fresh) {
        figures(&House::on(fresh));
    }
}

fn figures(house: &House) {
    let client = house.browser();
    let codes: Vec<String> =
        (0..4).map(|n| code(&client.send(&filled(&client).with("text", &format!("Asia {n}"))))).collect();
    client.page("/palaute/kohteet?q=hammas&settled=1");
    client.page("/palaute/kohteet?q=xyzzyx&settled=1");
    let cecilia = house.signed_in("cecilia");
    cecilia.page("/tyopoyta/palvelu");
    let address = |code: &str| format!("/tyopoyta/palautteet/{}", held(house, code).id);
    // One is handed over; two are answered, after one day and after twelve, of which the other is late.
    let over = cecilia.page(&address(&codes[3])).form("/siirra");
    cecilia.follow(&over.with("hand_to", "kallio-hammas").with("reason", "Siellä"));
    for (days, code) in [(1, &codes[0]), (11, &codes[1])] {
        house.pass(24 * days);
        let cecilia = house.signed_in("cecilia");
        cecilia.follow(&cecilia.page(&address(code)).form("/vastaa").with("answer", "Kiitos."));
    }
    house.run(house.app.note_forms()).unwrap();
    let cecilia = house.signed_in("cecilia");
    let body = cecilia.page("/tyopoyta/palvelu").body;
    // Today is 3 December. Four came in November; answered: one in November, one in December. Of the four, all due on
    // 1 December, one was in time. Three of four were never handed over.
    assert_eq!(row(&body, "kuukaudet", "marraskuu 2026"), ["4", "1", "6,5", "6,5", "–", "75 %"]);
    assert_eq!(row(&body, "kuukaudet", "joulukuu 2026"), ["0", "1", "–", "–", "25 %", "–"]);
    assert_eq!(row(&body, "kuukaudet", "Koko jakso"), ["4", "2", "6,5", "6,5", "25 %", "75 %"]);
    assert_eq!(row(&body, "tavat", "verkkolomake"), ["4", "2", "6,5", "6,5", "25 %", "75 %"]);
    assert_eq!(row(&body, "lomakkeet", "Koko jakso"), ["4", "4", "100 %", "0"], "staff's own forms are not clients'");
    assert_eq!(row(&body, "lomakkeittain", "Palautelomake"), ["4", "4", "100 %", "0"]);
    assert_eq!(row(&body, "haut", "marraskuu 2026"), ["2", "50 %"]);
    assert_eq!(body.matches("<svg class=\"bars\"").count(), 4);

    // Nobody has rated, and no poster has brought anything.
    assert_eq!(row(&body, "arviot", "Koko jakso"), ["ei näytetä", "ei näytetä", "ei näytetä"]);
    assert_eq!(row(&body, "julisteet", "marraskuu 2026"), ["0", "4"]);

    let file = cecilia.get("/tyopoyta/palvelu/luvut.csv");
    assert!(file.header("content-type").starts_with("text/csv") && file.header("content-disposition").contains(".csv"));
    let line = "Palautteet kuukausittain;marraskuu 2026;right_first_time;Kerralla oikeaan paikkaan;75;75\u{a0}%;4";
    assert!(file.body.lines().any(|held| held == line), "{}", file.body);
    let english = cecilia.get("/en/tyopoyta/palvelu/luvut.csv").body;
    assert!(english.contains("handling_time,\"Handling time, mean (days)\",6.5,6.5,2"), "{english}");
    // Everything that the page's tables show stands in the file, and nothing else.
    let cells = body.matches("<td class=\"number\">").count();
    assert_eq!(file.body.lines().count(), cells + 1);
    for name in ["aino", "bengt"] {
        assert_eq!(house.signed_in(name).get("/tyopoyta/palvelu").status, 404);
        assert_eq!(house.signed_in(name).get("/tyopoyta/palvelu/luvut.csv").status, 404);
    }
}

/// The sender comes back by the code and rates.
fn rate(house: &House, code: &str, rating: &str) {
    let client = house.browser();
    let form = client.page(&format!("/palaute/seuranta/{code}")).form("/arvio").with("rating", rating);
    assert_eq!(client.send(&form).status, 303);
}

#[test]
fn ratings_and_posters_stand_on_the_page_and_few_ratings_do_not() {
    for fresh in Database::BOTH.into_iter().filter_map(Database::fresh) {
        ratings(&House::on(fresh));
    }
}

fn ratings(house: &House) {
    let cecilia = house.signed_in("cecilia");
    let made = cecilia.send(&cecilia.page("/tyopoyta/julisteet").form("/julisteet").with("target", "satama-hammas"));
    let poster = made.location().rsplit('=').next().unwrap().to_owned();
    let client = house.browser();
    let by_poster = client.page(client.get(&format!("/q/{poster}")).location()).form("/palaute");
    let by_poster = by_poster.with("kinds", "thanks").with("text", "Skannasin koodin.");
    let mut codes = vec![code(&client.send(&by_poster))];
    codes.extend((0..10).map(|n| code(&client.send(&filled(&client).with("text", &format!("Asia {n}"))))));
    let close = |code: &String| {
        let path = format!("/tyopoyta/palautteet/{}", held(house, code).id);
        cecilia.follow(&cecilia.page(&path).form("/sulje"));
    };
    codes.iter().for_each(close);
    let table = |name: &str| row(&cecilia.page("/tyopoyta/palvelu").body, name, "Koko jakso");
    assert_eq!(table("julisteet"), ["1", "11"]);
    let ratings = ["5", "4", "4", "3", "1", "2", "5", "5", "4"];
    codes.iter().zip(ratings).for_each(|(code, rating)| rate(house, code, rating));
    assert_eq!(table("arviot"), ["ei näytetä"; 3], "nine are too few");
    rate(house, &codes[9], "1");
    // The last rating holds: 5 + 4 + 4 + 3 + 1 + 2 + 5 + 5 + 4 + 2 is 35; six of ten are good.
    rate(house, &codes[9], "2");
    assert_eq!(table("arviot"), ["10", "3,50", "60 %"]);
    let told = ["measure", "handling_ratings", "handling_rating_mean", "handling_rating_good", "poster_feedback"];
    let told = Program::run(&house.fresh, &[&told[..], &["--county", "rantala", "--format", "csv"]].concat());
    for line in ["3.5,\"3,50\",10", "60,60\u{a0}%,10"] {
        assert!(told.contains(line), "no {line}: {told}");
    }
}
