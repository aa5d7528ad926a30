//! From when on a unit's figures raise an alarm.

use super::Settings;

impl Settings {
    pub fn alert_nps_below(&self) -> i32 {
        self.number("alerts.nps_below")
    }

    pub fn alert_least_answers(&self) -> u64 {
        self.number("alerts.least_answers").unsigned_abs().into()
    }

    pub fn alert_least_comments(&self) -> u64 {
        self.number("alerts.least_comments").unsigned_abs().into()
    }
}
