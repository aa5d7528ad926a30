use super::SendingState;
use crate::channel::Channel;
use crate::language::Language;
use crate::organisation::UnitId;
use crate::surveys::AgeGroup;
use std::collections::BTreeMap;

/// So many who were in a sample and of whom the same is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    pub unit: UnitId,
    pub channel: Channel,
    pub language: Option<Language>,
    pub age_group: AgeGroup,
    /// Of the invitation; a reminder changes nothing here.
    pub state: SendingState,
    pub has_opened: bool,
    pub has_finished: bool,
    pub number: u64,
}

/// How many of those in a sample got their invitation, and how many answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rates {
    pub sampled: u64,
    /// Left, as far as anybody knows; of e-mail nobody tells more.
    pub sent: u64,
    /// Of those sent, the ones of which a receipt says so.
    pub delivered: u64,
    pub opened: u64,
    pub finished: u64,
}

impl Rates {
    pub fn add(&mut self, asked: &Asked) {
        let number = |holds: bool| if holds { asked.number } else { 0 };
        self.sampled += asked.number;
        self.sent += number(asked.state.is_sent());
        self.delivered += number(asked.state == SendingState::Delivered);
        // Whoever answered has opened the page, whatever the browser let us see.
        self.opened += number(asked.has_opened || asked.has_finished);
        self.finished += number(asked.has_finished);
    }

    /// The share of those to whom an invitation was sent who finished, 0 to 1: response rate 1 of AAPOR, Standard
    /// Definitions (2023), with everybody in the sample eligible and no partial answers.
    pub fn response_rate(&self) -> Option<f64> {
        (self.sent > 0).then(|| self.finished as f64 / self.sent as f64)
    }
}

/// The rates by whatever is asked for.
pub fn rates_by<K: Ord>(asked: &[Asked], by: impl Fn(&Asked) -> K) -> BTreeMap<K, Rates> {
    let mut rates = BTreeMap::<K, Rates>::new();
    for row in asked {
        rates.entry(by(row)).or_default().add(row);
    }
    rates
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stage_counts_what_reached_it() {
        let row = |channel, state, has_opened, has_finished, number| Asked {
            unit: UnitId(1),
            channel,
            language: None,
            age_group: AgeGroup::Unknown,
            state,
            has_opened,
            has_finished,
            number,
        };
        let asked = [
            row(Channel::TextMessage, SendingState::Delivered, false, true, 30),
            row(Channel::TextMessage, SendingState::Delivered, true, false, 10),
            row(Channel::TextMessage, SendingState::Failed, false, false, 5),
            row(Channel::TextMessage, SendingState::Refused, false, false, 3),
            row(Channel::TextMessage, SendingState::Waiting, false, false, 2),
            row(Channel::Email, SendingState::Accepted, true, true, 4),
        ];
        let rates = rates_by(&asked, |row| row.channel);
        let texts = Rates { sampled: 50, sent: 45, delivered: 40, opened: 40, finished: 30 };
        let mails = Rates { sampled: 4, sent: 4, delivered: 0, opened: 4, finished: 4 };
        assert_eq!(rates, [(Channel::TextMessage, texts), (Channel::Email, mails)].into());
        assert_eq!(texts.response_rate(), Some(30.0 / 45.0));
        assert_eq!(Rates::default().response_rate(), None);
    }
}
