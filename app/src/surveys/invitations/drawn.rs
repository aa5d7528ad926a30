//! The draws that were made, and what became of their messages, as tables.

use crate::web::Page;
use domain::surveys::{Message, SendingState};
use store::{Draw, SendingCount};

/// The states as they are told: what is being handed over still waits.
const TOLD: [SendingState; 9] = [
    SendingState::Waiting,
    SendingState::Accepted,
    SendingState::Delivered,
    SendingState::Refused,
    SendingState::Failed,
    SendingState::Unknown,
    SendingState::Overdue,
    SendingState::OptedOut,
    SendingState::NotNeeded,
];
/// These have a column even while nothing is in them.
const ALWAYS: [SendingState; 3] = [SendingState::Waiting, SendingState::Accepted, SendingState::Delivered];

pub struct Line {
    pub number: i64,
    pub drawn_at: String,
    pub seed: u64,
    pub visits: i64,
    pub sampled: i64,
    /// Under the columns of the table.
    pub counts: Vec<i64>,
}

/// Messages of one sort, draw by draw.
pub struct Table {
    pub columns: Vec<String>,
    pub lines: Vec<Line>,
}

pub struct Drawings {
    pub invitations: Table,
    /// Draws of which somebody is reminded.
    pub reminders: Table,
    /// What the columns mean that do not explain themselves.
    pub explained: Vec<(String, String)>,
}

impl Drawings {
    pub fn new(page: &Page, draws: &[Draw], counts: &[SendingCount]) -> Drawings {
        let has = |draw: &&Draw| counts.iter().any(|row| row.draw == draw.number && row.message == Message::Reminder);
        let all: Vec<&Draw> = draws.iter().collect();
        let reminded: Vec<&Draw> = draws.iter().filter(has).collect();
        let shown = |state: &SendingState| counts.iter().any(|row| told(row.state) == *state && row.number > 0);
        let explained = TOLD.into_iter().filter(|state| !draws.is_empty() && (ALWAYS.contains(state) || shown(state)));
        Drawings {
            invitations: table(page, &all, counts, Message::Invitation),
            reminders: table(page, &reminded, counts, Message::Reminder),
            explained: explained
                .map(|state| (page.named("sending", state.code()), page.named("sending-means", state.code())))
                .collect(),
        }
    }
}

fn told(state: SendingState) -> SendingState {
    if state == SendingState::HandedOver { SendingState::Waiting } else { state }
}

fn table(page: &Page, draws: &[&Draw], counts: &[SendingCount], message: Message) -> Table {
    let number = |draw: Option<i64>, state: SendingState| -> i64 {
        let is_counted = |row: &&SendingCount| {
            row.message == message && told(row.state) == state && draw.is_none_or(|draw| row.draw == draw)
        };
        counts.iter().filter(is_counted).map(|row| row.number as i64).sum()
    };
    let states: Vec<SendingState> =
        TOLD.into_iter().filter(|state| ALWAYS.contains(state) || number(None, *state) > 0).collect();
    let line = |draw: &&Draw| Line {
        number: draw.number,
        drawn_at: page.time(draw.drawn_at),
        seed: draw.seed,
        visits: draw.visits,
        sampled: draw.sampled,
        counts: states.iter().map(|state| number(Some(draw.number), *state)).collect(),
    };
    Table {
        columns: states.iter().map(|state| page.named("sending", state.code())).collect(),
        lines: draws.iter().map(line).collect(),
    }
}
