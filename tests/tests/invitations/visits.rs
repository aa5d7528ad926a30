//! The visits of the story.

use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::fmt::Write as _;

/// Where people were, and to which service that belongs.
pub const UNITS: [(&str, &str); 5] = [
    ("satama-hammas", "suun-terveys"),
    ("kallio-hammas", "suun-terveys"),
    ("suun-terveys", "suun-terveys"),
    ("laakarit", "laakarit"),
    ("kotihoito", "kotihoito"),
];

/// A list of visits, as many to each unit.
pub struct Visits {
    rows: Vec<String>,
    /// By the visit's identifier: the number in the one spelling, and the place in [`UNITS`].
    pub phones: HashMap<String, String>,
    pub units: HashMap<String, usize>,
    /// Of all the numbers.
    pub beginning: String,
}

impl Visits {
    /// Of the week before `now`.
    pub fn made(number: usize, now: Timestamp) -> Visits {
        let mut visits = Visits {
            rows: Vec::new(),
            phones: HashMap::new(),
            units: HashMap::new(),
            beginning: "+35840717".to_owned(),
        };
        for at in 0..number {
            let (id, unit) = (format!("visit-{at:05}"), at % UNITS.len());
            let visited_at = now - SignedDuration::from_mins((at % (7 * 24 * 60)) as i64 + 60);
            let (language, age_group) = (["fi", "fi", "sv", "en"][at % 4], ["18_34", "35_49", "65_74"][at % 3]);
            // As visit systems write them.
            let row = format!("{id},{visited_at},040 717 {at:05},{},{language},{age_group},female,yes", UNITS[unit].0);
            visits.rows.push(row);
            visits.phones.insert(id.clone(), format!("{}{at:05}", visits.beginning));
            visits.units.insert(id, unit);
        }
        visits
    }

    pub fn csv(&self, backwards: bool) -> String {
        let mut file = "event_id,visited_at,phone,unit,language,age_group,sex,permission\n".to_owned();
        let mut write = |row: &String| writeln!(file, "{row}").unwrap();
        match backwards {
            true => self.rows.iter().rev().for_each(&mut write),
            false => self.rows.iter().for_each(&mut write),
        }
        file
    }
}
