use super::kannel::{Kannel, hurried};
use super::process::soon;
use super::smsc::{Smsc, patience};
use domain::sms::{CodedText, PhoneNumber, asks_to_stop};
use gateways::sms::kannel::{incoming, receipt};
use gateways::sms::{Event, Fate, Gateway, GatewayAddress, Outcome, TextMessage};
use serde_json::json;
use std::sync::Arc;
use tokio::task::JoinSet;

const RECEIPTS: &str = "/receipt/a%20key";

fn message(id: &str, text: &str) -> TextMessage {
    TextMessage { id: id.into(), to: PhoneNumber::parse("0401234567").unwrap(), text: text.into(), sender: None }
}

fn accepted(id: &str) -> Outcome {
    Outcome::Accepted(id.to_owned())
}

fn told(id: &str, fate: Fate) -> Option<Event> {
    Some(Event::Receipt { id: id.to_owned(), fate })
}

/// What stands after `sender receiver kind`, as Kannel's fake line writes it.
fn octets(message: &str) -> Vec<u8> {
    let text = message.rsplit(' ').next().unwrap().replace('+', " ");
    let mut bytes = text.bytes();
    let mut read = Vec::new();
    while let Some(byte) = bytes.next() {
        let digits = |bytes: &mut std::str::Bytes<'_>| [bytes.next().unwrap(), bytes.next().unwrap()];
        let hex = |pair: [u8; 2]| u8::from_str_radix(std::str::from_utf8(&pair).unwrap(), 16).unwrap();
        read.push(if byte == b'%' { hex(digits(&mut bytes)) } else { byte });
    }
    read
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_goes_out_and_its_receipt_comes_back() {
    let mut kannel = Kannel::start(None);
    let mut network = kannel.network(&[]);
    let gateway = kannel.gateway("", patience());
    assert_eq!(gateway.send(&message("m-1", "Hyvää päivää, Åke! [5 €]")).await, accepted("m-1"));
    assert_eq!(network.message(), "JARVIRANTA +358401234567 text Hyvää päivää, Åke! [5 €]");
    assert_eq!(receipt(&kannel.call_back(RECEIPTS)), Ok(told("m-1", Fate::Delivered)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_text_arrives_whole_in_parts() {
    let mut kannel = Kannel::start(None);
    let mut network = kannel.network(&[]);
    let gateway = kannel.gateway("", patience());
    let text = "Kiitos käynnistä 👍 ja šakista 🙂! ".repeat(6);
    assert_eq!(gateway.send(&message("m-1", &text)).await, accepted("m-1"));
    let parts = CodedText::new(&text).parts().len();
    assert!(parts > 2);
    let whole: Vec<u8> = (0..parts).flat_map(|_| octets(&network.message())).collect();
    assert_eq!(domain::sms::decode_ucs2(&whole), text);
    assert_eq!(receipt(&kannel.call_back(RECEIPTS)), Ok(told("m-1", Fate::Delivered)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_tells_of_failure_too() {
    let mut smsc = Smsc::start();
    smsc.rule(json!({ "state": "UNDELIV" }));
    let kannel = Kannel::start(Some(smsc.port));
    smsc.wait("bound");
    let gateway = kannel.gateway("&smsc=second", patience());
    let text = "Öisin ja päivisin: [€] ".repeat(12);
    assert_eq!(gateway.send(&message("m-1", &text)).await, accepted("m-1"));
    let parts = CodedText::new(&text).parts().len();
    let whole: String = (0..parts).map(|_| smsc.wait("submit")["text"].as_str().unwrap().to_owned()).collect();
    assert_eq!(whole, text);
    assert_eq!(receipt(&kannel.call_back(RECEIPTS)), Ok(told("m-1", Fate::Failed("not delivered".to_owned()))));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_answers_stop_is_heard() {
    let mut kannel = Kannel::start(None);
    for (line, text) in [("text  Lopeta, kiitos ä! ", "Lopeta, kiitos ä! "), ("ucs2 %04%21%04%22%04%1E%04%1F", "СТОП")]
    {
        let _network = kannel.network(&[&format!("+358401234567 16130 {line}")]);
        let Ok(Some(Event::Incoming { from, text: held })) = incoming(&kannel.call_back("/incoming")) else {
            panic!("a message")
        };
        assert_eq!((from.as_str(), held.trim()), ("+358401234567", text.trim()));
        assert!(asks_to_stop(&held));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_that_fails_stops_nobody_else() {
    let mut kannel = Kannel::start(None);
    let mut network = kannel.network(&[]);
    let gateway = kannel.gateway("", patience());
    let denied = TextMessage { to: PhoneNumber::parse("0501234567").unwrap(), ..message("m-1", "Hei") };
    let outcome = gateway.send(&denied).await;
    assert!(matches!(outcome, Outcome::Refused(_)), "{outcome:?}");
    assert_eq!(gateway.send(&message("m-2", "Hei")).await, accepted("m-2"));
    assert_eq!(network.message(), "JARVIRANTA +358401234567 text Hei");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_loses_nothing_and_is_not_told() {
    let kannel = Kannel::start(None);
    let GatewayAddress::Kannel(mut address) = kannel.address("") else { panic!("Kannel") };
    address.login.1 = "wrong".to_owned();
    let (gateway, mut arrivals) = Gateway::open(&GatewayAddress::Kannel(address), patience());
    let Outcome::Later(why) = gateway.send(&message("m-1", "Hei")).await else { panic!("later") };
    assert!(why.contains("Authorization") && !why.contains("wrong"), "{why}");
    assert!(soon("end", arrivals.next()).await.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_never_comes_leaves_it_open_and_nothing_is_sent_twice() {
    let mut kannel = Kannel::start(None);
    let mut network = kannel.network(&[]);
    let gateway = kannel.gateway("", hurried());
    for id in ["m-1", "m-3"] {
        kannel.signal_bearerbox("-STOP");
        let outcome = gateway.send(&message(id, id)).await;
        assert!(matches!(outcome, Outcome::Unknown(_)), "{outcome:?}");
        kannel.signal_bearerbox("-CONT");
        // It had been taken after all: this is why it is not sent again.
        assert_eq!(network.message(), format!("JARVIRANTA +358401234567 text {id}"));
        assert_eq!(receipt(&kannel.call_back(RECEIPTS)), Ok(told(id, Fate::Delivered)));
        assert_eq!(gateway.send(&message("m-2", "Hei")).await, accepted("m-2"));
        assert_eq!(network.message(), "JARVIRANTA +358401234567 text Hei");
        assert_eq!(receipt(&kannel.call_back(RECEIPTS)), Ok(told("m-2", Fate::Delivered)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_that_is_away_is_reached_when_it_is_back() {
    let mut kannel = Kannel::start(None);
    let mut network = kannel.network(&[]);
    let gateway = kannel.gateway("", patience());
    assert_eq!(gateway.send(&message("m-1", "Hei")).await, accepted("m-1"));
    kannel.stop_smsbox();
    let outcome = gateway.send(&message("m-2", "Hei")).await;
    assert!(matches!(outcome, Outcome::Later(_)), "{outcome:?}");
    kannel.start_smsbox();
    assert_eq!(gateway.send(&message("m-2", "Hei hei")).await, accepted("m-2"));
    assert_eq!(network.message(), "JARVIRANTA +358401234567 text Hei");
    assert_eq!(network.message(), "JARVIRANTA +358401234567 text Hei hei");
}

/// Whatever happens to the connections, nobody has two messages, and every outcome is true.
#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_that_dies_within_a_run_takes_nothing_twice() {
    let mut kannel = Kannel::start(None);
    let mut network = kannel.network(&[]);
    let gateway = Arc::new(kannel.gateway("&window=2", patience()));
    let mut sending = JoinSet::new();
    for at in 0..3000 {
        let gateway = gateway.clone();
        sending.spawn(async move { (at, gateway.send(&message(&format!("m-{at}"), &format!("n{at}."))).await) });
    }
    let first: Vec<String> = (0..20).map(|_| network.message()).collect();
    kannel.stop_smsbox();
    let outcomes = soon("outcomes", sending.join_all()).await;
    kannel.start_smsbox();
    let last = message("last", "the last one");
    assert_eq!(gateway.send(&last).await, accepted("last"));
    let mut texts: Vec<String> = first;
    while !texts.last().is_some_and(|text| text.ends_with("the last one")) {
        texts.push(network.message());
    }
    let times = |at: &i32| texts.iter().filter(|text| text.ends_with(&format!(" n{at}."))).count();
    for (at, outcome) in &outcomes {
        let is_possible = match outcome {
            // What smsbox had taken and not yet passed on dies with it; a receipt never comes then.
            Outcome::Accepted(_) | Outcome::Unknown(_) => times(at) <= 1,
            Outcome::Later(_) => times(at) == 0,
            Outcome::Refused(_) => false,
        };
        assert!(is_possible, "{at}: {outcome:?}, {} times", times(at));
    }
    assert!(outcomes.iter().any(|(_, outcome)| matches!(outcome, Outcome::Later(_))));
}
