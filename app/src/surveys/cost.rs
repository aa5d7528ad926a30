//! What a sample will take: messages, their parts, and what they cost.

use super::sampling::Plan;
use super::sending::longest_link;
use domain::channel::Channel;
use domain::settings::Settings;
use domain::surveys::{Message, text_parts};
use std::collections::HashMap;

/// The messages of a sample, without reminders.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cost {
    pub text_messages: u64,
    /// Networks count and charge parts.
    pub parts: u64,
    pub mails: u64,
    /// Hundredths of a cent; nothing where no price is set.
    pub price: u64,
}

/// The cost of what the plan would send from pages at `base_address`.
pub fn cost(plan: &Plan, settings: &Settings, base_address: &str) -> Cost {
    let mut parts_by_text = HashMap::new();
    let mut cost = Cost::default();
    let sampled = plan.visits.iter().zip(&plan.sample.outcomes).filter(|(_, outcome)| outcome.is_ok());
    for (visit, _) in sampled {
        let is_text = visit.reach.as_ref().is_some_and(|reach| reach.channel == Channel::TextMessage);
        if !is_text {
            cost.mails += 1;
            continue;
        }
        let language = visit.language.unwrap_or_default();
        let parts = *parts_by_text.entry((visit.unit, language)).or_insert_with(|| {
            let place = plan.organisation.public_name(visit.unit, language);
            let text = settings.invitation_text(Message::Invitation, language);
            text_parts(&text.fill(place, &longest_link(base_address, language))) as u64
        });
        cost.text_messages += 1;
        cost.parts += parts;
    }
    cost.price = cost.parts * u64::from(settings.part_price());
    cost
}
