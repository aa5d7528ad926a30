//! A whole run through an SMSC that throttles, keeps silent and breaks off: nobody has a message twice, and every outcome
//! is true.

use super::smsc::{Smsc, patience};
use domain::sms::PhoneNumber;
use gateways::sms::{Event, Fate, Gateway, Outcome, Patience, TextMessage};
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;

const MESSAGES: usize = 500;
const THROTTLED: u32 = 88;

fn message(at: usize) -> TextMessage {
    let to = PhoneNumber::parse(&format!("040{at:07}")).unwrap();
    TextMessage { id: format!("m-{at}"), to, text: format!("n{at}."), sender: None }
}

/// As a worker does: again after Later, and never after anything else.
async fn send(gateway: Arc<Gateway>, at: usize) -> (usize, Outcome) {
    loop {
        let outcome = gateway.send(&message(at)).await;
        if !matches!(outcome, Outcome::Later(_)) {
            return (at, outcome);
        }
    }
}

/// What the SMSC did not refuse, by text.
#[derive(Default)]
struct Taken {
    times: HashMap<String, usize>,
}

impl Taken {
    fn hear(&mut self, smsc: &mut Smsc, number: usize) {
        for _ in 0..number {
            let submit = smsc.wait("submit");
            self.note(&submit);
        }
    }

    /// The rest, up to what it says that it was handed in all.
    fn hear_all(&mut self, smsc: &mut Smsc) {
        smsc.order(&json!({ "count": true }));
        loop {
            let said = smsc.next();
            match said["event"].as_str() {
                Some("count") => return,
                Some("submit") => self.note(&said),
                _ => {}
            }
        }
    }

    fn note(&mut self, submit: &Value) {
        if !submit["answer"].is_u64() {
            *self.times.entry(submit["text"].as_str().unwrap().to_owned()).or_default() += 1;
        }
    }

    fn times(&self, at: usize) -> usize {
        self.times.get(&message(at).text).copied().unwrap_or_default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_has_a_message_twice_and_every_outcome_is_true() {
    let mut smsc = Smsc::start();
    let hurried = Patience { answered_within: Duration::from_secs(2), ..patience() };
    let (gateway, mut arrivals) = Gateway::open(&smsc.address("&window=8"), hurried);
    let gateway = Arc::new(gateway);
    let mut sending = JoinSet::new();
    (0..MESSAGES).for_each(|at| drop(sending.spawn(send(gateway.clone(), at))));
    let receipts = tokio::spawn(async move {
        let mut delivered = HashSet::new();
        while let Some(arrival) = arrivals.next().await {
            if let Event::Receipt { id, fate: Fate::Delivered } = &arrival.event {
                delivered.insert(id.clone());
            }
            arrival.taken();
        }
        delivered
    });
    let mut taken = Taken::default();
    for trouble in [json!(THROTTLED), json!("silent"), json!(THROTTLED), json!("silent")] {
        smsc.order(&json!({ "rules": { "answer": trouble, "each": 10 } }));
        taken.hear(&mut smsc, 50);
        smsc.order(&json!({ "cut": true }));
        taken.hear(&mut smsc, 20);
    }
    smsc.order(&json!({ "rules": { "answer": "ok" } }));
    let outcomes = sending.join_all().await;
    taken.hear_all(&mut smsc);
    let mut unknown = 0;
    for (at, outcome) in &outcomes {
        match outcome {
            Outcome::Accepted(_) => assert_eq!(taken.times(*at), 1, "{at}"),
            Outcome::Unknown(_) => {
                unknown += 1;
                assert!(taken.times(*at) <= 1, "{at}");
            }
            other => panic!("{at}: {other:?}"),
        }
    }
    // Silence and cuts leave some open, though no more than what was on its way.
    assert!((1..=60).contains(&unknown), "{unknown}");
    Arc::into_inner(gateway).unwrap().close().await;
    let delivered = receipts.await.unwrap();
    let accepted = outcomes.iter().filter_map(|(_, outcome)| match outcome {
        Outcome::Accepted(id) => Some(id),
        _ => None,
    });
    let without = accepted.filter(|id| !delivered.contains(*id)).count();
    // A receipt on a line that is cut is lost with it: this SMSC does not bring it again.
    assert!(without <= 40, "{without} without a receipt");
}
