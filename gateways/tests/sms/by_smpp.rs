use super::process::soon;
use super::smsc::{Smsc, patience};
use domain::sms::{PhoneNumber, asks_to_stop};
use gateways::sms::{Arrivals, Event, Fate, Gateway, GatewayAddress, Outcome, Patience, TextMessage};
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;

fn message(id: &str, text: &str) -> TextMessage {
    TextMessage { id: id.into(), to: PhoneNumber::parse("0401234567").unwrap(), text: text.into(), sender: None }
}

fn accepted(outcome: Outcome) -> String {
    match outcome {
        Outcome::Accepted(id) => id,
        other => panic!("{other:?}"),
    }
}

/// The next event, taken.
async fn event(arrivals: &mut Arrivals) -> Event {
    let arrival = soon("event", arrivals.next()).await.expect("the gateway is open");
    let event = arrival.event.clone();
    arrival.taken();
    event
}

fn receipt(id: &str, fate: Fate) -> Event {
    Event::Receipt { id: id.to_owned(), fate }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_goes_out_and_its_receipt_comes_back() {
    let mut smsc = Smsc::start();
    let (gateway, mut arrivals) = smsc.gateway("");
    let id = accepted(gateway.send(&message("m-1", "Hyvää päivää, Åke! 5 €")).await);
    let bound = smsc.wait("bound");
    assert_eq!((bound["user"].as_str(), bound["version"].as_u64()), (Some("kuule"), Some(0x34)));
    let submit = smsc.wait("submit");
    assert_eq!(submit["text"], "Hyvää päivää, Åke! 5 €");
    assert_eq!((submit["to"].as_str(), submit["from"].as_str()), (Some("358401234567"), Some("JARVIRANTA")));
    assert_eq!((&submit["ton"], &submit["coding"], &submit["registered"]), (&json!([5, 1]), &json!(0), &json!(1)));
    assert_eq!(event(&mut arrivals).await, receipt(&id, Fate::Delivered));
    assert_eq!(smsc.wait("receipt_answered")["status"], 0);
    gateway.close().await;
    smsc.wait("unbind");
    assert!(soon("end", arrivals.next()).await.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_text_arrives_whole_in_parts() {
    let finnish =
        "Hyvä asiakas, kävit Järvirannan terveysasemalla. Miten käynti sujui? Öisin ja päivisin: [€]. ".repeat(4);
    let emoji = "Kiitos käynnistä 👍 ja šakista 🙂! ".repeat(8);
    for (asked, coding, text) in
        [("", 0, &finnish), ("", 8, &emoji), ("&parts=sar", 0, &finnish), ("&parts=sar", 8, &emoji)]
    {
        let mut smsc = Smsc::start();
        let (gateway, mut arrivals) = smsc.gateway(asked);
        let id = accepted(gateway.send(&message("m-1", text)).await);
        let parts = domain::sms::CodedText::new(text).parts().len();
        assert!(parts > 2);
        let submits: Vec<_> = (0..parts).map(|_| smsc.wait("submit")).collect();
        let whole: String = submits.iter().map(|submit| submit["text"].as_str().unwrap()).collect();
        assert_eq!(&whole, text, "{asked}");
        for (at, submit) in (1..=parts).zip(&submits) {
            assert_eq!(submit["coding"], coding);
            assert_eq!(submit["registered"], u8::from(at == parts), "a receipt for the last part");
            let numbered = if asked.is_empty() {
                let header = submit["header"].as_str().unwrap();
                assert!(header.starts_with("0003") && header.ends_with(&format!("{parts:02x}{at:02x}")), "{header}");
                header[4..6].to_owned()
            } else {
                assert_eq!((&submit["sar"][1], &submit["sar"][2]), (&json!(at), &json!(parts)));
                submit["sar"][0].to_string()
            };
            assert_eq!(
                numbered,
                if asked.is_empty() {
                    submits[0]["header"].as_str().unwrap()[4..6].to_owned()
                } else {
                    submits[0]["sar"][0].to_string()
                }
            );
        }
        assert_eq!(event(&mut arrivals).await, receipt(&id, Fate::Delivered));
        assert_eq!(smsc.submitted(), u64::try_from(parts).unwrap());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_text_may_go_whole() {
    let mut smsc = Smsc::start();
    let (gateway, mut arrivals) = smsc.gateway("&parts=payload");
    let text = "Öisin ja päivisin {€} 👍 ".repeat(12);
    let id = accepted(gateway.send(&message("m-1", &text)).await);
    assert_eq!(smsc.wait("submit")["text"], text);
    assert_eq!(event(&mut arrivals).await, receipt(&id, Fate::Delivered));
    assert_eq!(smsc.submitted(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn receipts_say_what_became_of_a_message() {
    let mut smsc = Smsc::start();
    let (gateway, mut arrivals) = smsc.gateway("");
    let failed = |what: &str| Fate::Failed(what.to_owned());
    for (form, state, fate) in [
        ("words", "DELIVRD", Fate::Delivered),
        ("words", "UNDELIV", failed("undeliverable, 012")),
        ("words", "EXPIRED", Fate::Expired),
        ("fields", "DELIVRD", Fate::Delivered),
        ("fields", "REJECTD", failed("rejected")),
        ("fields", "EXPIRED", Fate::Expired),
    ] {
        smsc.rule(json!({ "form": form, "state": state }));
        let id = accepted(gateway.send(&message("m-1", "Hei")).await);
        assert_eq!(event(&mut arrivals).await, receipt(&id, fate), "{form} {state}");
    }
    // One that is only on its way is answered, and no event.
    smsc.rule(json!({ "state": "ACCEPTD" }));
    accepted(gateway.send(&message("m-2", "Hei")).await);
    smsc.wait("receipt_answered");
    smsc.rule(json!({ "state": "DELIVRD", "form": "words" }));
    let id = accepted(gateway.send(&message("m-3", "Hei")).await);
    assert_eq!(event(&mut arrivals).await, receipt(&id, Fate::Delivered));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_may_come_before_the_answer_and_in_other_figures() {
    let mut smsc = Smsc::start();
    let (gateway, mut arrivals) = smsc.gateway("&ids=hex-decimal");
    smsc.rule(json!({ "receipt": "before", "ids": "hex-decimal" }));
    let id = accepted(gateway.send(&message("m-1", "Hei")).await);
    assert_eq!(event(&mut arrivals).await, receipt(&id, Fate::Delivered));
    // The SMSC counts from 0x0a0a.
    assert_eq!(id, "2570");
}

/// A receipt that nobody kept comes again: the SMSC is told that we could not take it.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_taken_is_not_said_to_be() {
    let mut smsc = Smsc::start();
    let (gateway, mut arrivals) = smsc.gateway("");
    accepted(gateway.send(&message("m-1", "Hei")).await);
    drop(soon("event", arrivals.next()).await);
    assert_eq!(smsc.wait("receipt_answered")["status"], 0x64);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_answers_stop_is_heard() {
    let mut smsc = Smsc::start();
    let (_gateway, mut arrivals) = smsc.gateway("");
    smsc.wait("bound");
    for (coding, ton, from, text) in
        [(0, 1, "358401234567", " Lopeta! "), (8, 1, "46701234567", "СТОП"), (3, 2, "0401234567", "Stopp ä")]
    {
        let delivery =
            json!({ "source_addr": from, "source_addr_ton": ton, "data_coding": coding, "short_message": text });
        smsc.order(&json!({ "deliver": delivery }));
        let Event::Incoming { from: number, text: held } = event(&mut arrivals).await else { panic!("a message") };
        let expected = if from.starts_with('0') { "+358401234567".to_owned() } else { format!("+{from}") };
        assert_eq!((number.as_str(), held.as_str()), (expected.as_str(), text));
        assert!(asks_to_stop(&held));
        assert_eq!(smsc.wait("delivered")["status"], 0);
    }
    // What looks like a receipt and is not marked as one is somebody's text; what a short number sends is nobody's.
    smsc.order(&json!({ "deliver": { "source_addr": "16400", "short_message": "mainos" } }));
    assert_eq!(smsc.wait("delivered")["status"], 0);
    smsc.order(&json!({ "deliver": { "source_addr": "0401234567", "short_message": "id:a0a stat:DELIVRD" } }));
    assert!(matches!(event(&mut arrivals).await, Event::Incoming { .. }));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_that_fails_stops_nobody_else() {
    let mut smsc = Smsc::start();
    let (gateway, _arrivals) = smsc.gateway("");
    smsc.rule(json!({ "answer": 0x0b, "times": 1 }));
    assert!(matches!(gateway.send(&message("m-1", "Hei")).await, Outcome::Refused(_)));
    accepted(gateway.send(&message("m-2", "Hei")).await);
    // Our account's trouble is no number's.
    smsc.rule(json!({ "answer": 0x0a, "times": 1 }));
    assert!(matches!(gateway.send(&message("m-3", "Hei")).await, Outcome::Later(_)));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_asked_to_slow_down_sends_later_and_slower() {
    let mut smsc = Smsc::start();
    let (gateway, _arrivals) = smsc.gateway("&window=1");
    smsc.rule(json!({ "answer": 88, "times": 4, "receipt": "none" }));
    let started = tokio::time::Instant::now();
    for at in 0..4 {
        assert!(matches!(gateway.send(&message(&format!("m-{at}"), "Hei")).await, Outcome::Later(_)));
    }
    accepted(gateway.send(&message("m-5", "Hei")).await);
    // 20, 40, 80 and 160 ms, each after a refusal.
    assert!(started.elapsed() >= Duration::from_millis(300), "{:?}", started.elapsed());
    assert_eq!(smsc.submitted(), 5);
    // A full queue is the same.
    smsc.rule(json!({ "answer": 20, "times": 1 }));
    assert!(matches!(gateway.send(&message("m-6", "Hei")).await, Outcome::Later(_)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_has_begun_is_completed_and_never_begun_again() {
    let mut smsc = Smsc::start();
    let (gateway, mut arrivals) = smsc.gateway("");
    let long = "a".repeat(153) + &"b".repeat(153) + &"c".repeat(20);
    // The second part is refused twice and then taken.
    smsc.rule(json!({ "answer": 88, "after": 1, "times": 2 }));
    let id = accepted(gateway.send(&message("m-1", &long)).await);
    let texts: String = (0..5).map(|_| smsc.wait("submit")["text"].as_str().unwrap()[..1].to_owned()).collect();
    assert_eq!(texts, "abbbc");
    assert_eq!(event(&mut arrivals).await, receipt(&id, Fate::Delivered));
    // For good, or without an answer: what has begun is left as it is.
    smsc.rule(json!({ "answer": 0x0b, "after": 1, "times": 1 }));
    assert!(matches!(gateway.send(&message("m-2", &long)).await, Outcome::Unknown(_)));
    assert_eq!(smsc.submitted(), 7);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_never_comes_leaves_it_open_and_nothing_is_sent_twice() {
    let mut smsc = Smsc::start();
    let patience = Patience { answered_within: Duration::from_millis(1500), ..patience() };
    let (gateway, _arrivals) = Gateway::open(&smsc.address(""), patience);
    smsc.rule(json!({ "answer": "silent", "times": 1 }));
    let outcome = gateway.send(&message("m-1", "Hei")).await;
    assert!(matches!(outcome, Outcome::Unknown(_)), "{outcome:?}");
    smsc.wait("submit");
    assert_eq!(smsc.submitted(), 1);
    // The place in the window is free again.
    accepted(gateway.send(&message("m-2", "Hei")).await);
    assert_eq!(smsc.submitted(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_cut_within_a_window_leaves_open_what_was_sent_and_only_that() {
    let mut smsc = Smsc::start();
    let (gateway, _arrivals) = smsc.gateway("&window=5");
    let gateway = Arc::new(gateway);
    smsc.rule(json!({ "answer": "silent" }));
    let mut sending = JoinSet::new();
    for at in 0..20 {
        let gateway = gateway.clone();
        sending.spawn(async move { gateway.send(&message(&format!("m-{at}"), "Hei")).await });
    }
    // The window is full: five are there, and fifteen wait here.
    for _ in 0..5 {
        smsc.wait("submit");
    }
    smsc.rule(json!({ "answer": "ok" }));
    smsc.order(&json!({ "cut": true }));
    let outcomes = soon("outcomes", sending.join_all()).await;
    let unknown = outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Unknown(_))).count();
    let accepted = outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Accepted(_))).count();
    assert_eq!((unknown, accepted), (5, 15), "{outcomes:?}");
    assert_eq!(smsc.submitted(), 20, "each was handed over once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_that_is_away_is_reached_when_it_is_back() {
    let mut smsc = Smsc::start();
    let hurried = Patience { connected_within: Duration::from_millis(100), ..patience() };
    let (gateway, _arrivals) = Gateway::open(&smsc.address(""), hurried);
    smsc.wait("bound");
    smsc.order(&json!({ "shut": true }));
    smsc.wait("shut");
    let outcome = gateway.send(&message("m-1", "Hei")).await;
    assert!(matches!(outcome, Outcome::Later(_)), "{outcome:?}");
    assert!(gateway.trouble().is_some());
    smsc.order(&json!({ "open": true }));
    smsc.wait("bound");
    let mut outcome = gateway.send(&message("m-1", "Hei")).await;
    while matches!(outcome, Outcome::Later(_)) {
        outcome = gateway.send(&message("m-1", "Hei")).await;
    }
    accepted(outcome);
    assert_eq!(smsc.submitted(), 1);
    assert_eq!(gateway.trouble(), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_that_does_not_know_us_is_trouble_and_nothing_is_lost() {
    let mut smsc = Smsc::start();
    let address = GatewayAddress::parse(&format!("smpp://{}@127.0.0.1:{}", "kuule:wrong", smsc.port)).unwrap();
    let hurried = Patience { connected_within: Duration::from_millis(300), ..patience() };
    let (gateway, _arrivals) = Gateway::open(&address, hurried);
    smsc.wait("bind_refused");
    let Outcome::Later(why) = gateway.send(&message("m-1", "Hei")).await else { panic!("later") };
    assert!(why.contains("bind") && !why.contains("wrong"), "{why}");
    // It is tried again, and again.
    smsc.wait("bind_refused");
    smsc.wait("bind_refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_silent_line_is_asked_and_a_dead_one_is_left() {
    let mut smsc = Smsc::start();
    let attentive =
        Patience { silence: Duration::from_millis(50), answered_within: Duration::from_secs(2), ..patience() };
    let (gateway, _arrivals) = Gateway::open(&smsc.address(""), attentive);
    smsc.wait("bound");
    smsc.wait("enquire_link");
    smsc.wait("enquire_link");
    smsc.rule(json!({ "deaf": true }));
    smsc.wait("closed");
    smsc.wait("bound");
    smsc.rule(json!({ "deaf": false }));
    accepted(gateway.send(&message("m-1", "Hei")).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_other_side_may_ask_take_leave_and_say_what_nobody_understands() {
    let mut smsc = Smsc::start();
    let (gateway, mut arrivals) = smsc.gateway("");
    smsc.wait("bound");
    smsc.order(&json!({ "enquire": true }));
    smsc.wait("enquire_link_resp");
    // A query_sm, which is no SMSC's to ask, and a deliver_sm that breaks off.
    smsc.order(&json!({ "bytes": "00000011000000030000000000000007ff" }));
    assert_eq!(smsc.wait("generic_nack")["status"], 3);
    smsc.order(&json!({ "bytes": "000000120000000500000000000000076162" }));
    assert_eq!(smsc.wait("delivered")["status"], 0x66);
    let id = accepted(gateway.send(&message("m-1", "Hei")).await);
    assert_eq!(event(&mut arrivals).await, receipt(&id, Fate::Delivered));
    smsc.order(&json!({ "unbind": true }));
    smsc.wait("unbind_resp");
    smsc.wait("bound");
    accepted(gateway.send(&message("m-2", "Hei")).await);
    // What is not SMPP at all ends the connection, and a new one is made.
    smsc.order(&json!({ "bytes": "00000001" .to_owned() + &"00".repeat(12) }));
    smsc.wait("bound");
    accepted(gateway.send(&message("m-3", "Hei")).await);
}
