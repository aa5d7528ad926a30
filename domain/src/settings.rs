//! What a county decides for itself: a closed list of settings, each with its meaning and default.

mod alerts;
mod definitions;

pub use definitions::{SETTINGS, invitation_text_key, kind_days_key, unit_days_key, unit_of_key};

use crate::colour::{Colour, LEAST_CONTRAST};
use crate::feedback::{DayCount, Kind, Promise, Promises};
use crate::forms::Limits;
use crate::language::Language;
use crate::organisation::Organisation;
use crate::people::is_email;
use crate::surveys::{
    InvitationText, InvitationTextError, Message, SamplingRules, SendingDays, SendingHours, Share, ShareError, Stratum,
};
use jiff::SignedDuration;
use jiff::civil::Time;
use std::collections::HashMap;
use thiserror::Error;

/// One setting that a county may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SettingDefinition {
    pub key: &'static str,
    pub default: &'static str,
    pub meaning: &'static str,
    kind: ValueKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ValueKind {
    Whole {
        min: i32,
        max: i32,
    },
    OneOf(&'static [&'static str]),
    Rising,
    /// A colour on which white text can be read.
    Colour,
    /// A picture as SVG, or nothing.
    Picture,
    /// An e-mail address, or nothing.
    Email,
    /// A time of the day: 7:30.
    Time,
    /// A rate or a monthly quota: 20% or 300/month.
    Share,
    /// Some of the strata, separated by commas, or nothing.
    Strata,
    /// Days of a promise, or nothing where another's hold.
    OwnDays,
    /// A name that other systems know: a code or an address without spaces.
    Name,
    /// From one time of the day to another: 9:00-19:00.
    Hours,
    /// A small amount of money in cents: 4.5.
    Cents,
    /// What people get who are asked.
    InvitationText,
}

/// The longest name that other systems know.
const LONGEST_NAME: usize = 200;
/// The longest picture that is kept.
const LARGEST_PICTURE: usize = 100_000;

/// Why a value does not fit its setting.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum SettingError {
    #[error("there is no setting \"{0}\"; see `kuule setting list`")]
    Unknown(String),
    #[error("\"{key}\" takes a whole number from {min} to {max}, not \"{value}\"")]
    NotInRange { key: &'static str, min: i32, max: i32, value: String },
    #[error("\"{key}\" takes one of {choices}, not \"{value}\"")]
    NotAChoice { key: &'static str, choices: String, value: String },
    #[error("\"{key}\" takes whole numbers from -100 to 100 that rise, separated by commas, not \"{value}\"")]
    NotRising { key: &'static str, value: String },
    #[error("\"{key}\" takes a colour such as #0b3d66, not \"{value}\"")]
    NotAColour { key: &'static str, value: String },
    #[error("on {value} white text has a contrast of {contrast:.2}, and {LEAST_CONTRAST} is needed: take a darker one")]
    TooPale { value: String, contrast: f64 },
    #[error("\"{0}\" takes an SVG picture of at most {LARGEST_PICTURE} signs, or nothing")]
    NotAPicture(&'static str),
    #[error("\"{key}\" takes an e-mail address, not \"{value}\"")]
    NotAnEmail { key: &'static str, value: String },
    #[error("\"{key}\" takes a whole number of days from 1 to 365, or nothing, not \"{value}\"")]
    NotDays { key: String, value: String },
    #[error("\"{key}\" takes a time such as 7:30, not \"{value}\"")]
    NotATime { key: &'static str, value: String },
    #[error("\"{0}\": {1}")]
    NotAShare(&'static str, ShareError),
    #[error("\"{key}\" takes a code or an address without spaces, of at most {LONGEST_NAME} signs; not \"{value}\"")]
    NotAName { key: &'static str, value: String },
    #[error("\"{key}\" takes hours such as 9:00-19:00, not \"{value}\"")]
    NotHours { key: &'static str, value: String },
    #[error("\"{key}\" takes cents such as 4.5, at most 1000 and with two decimals, not \"{value}\"")]
    NotCents { key: &'static str, value: String },
    #[error("\"{0}\": {1}")]
    NotAnInvitation(&'static str, InvitationTextError),
    #[error("\"{key}\" takes some of {strata}, separated by commas, or nothing; not \"{value}\"")]
    NotStrata { key: &'static str, strata: String, value: String },
}

/// Whether a second person reads a reply before it is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecondReader {
    Optional,
    Always,
    Never,
}

/// A county's settings: what was set, and the defaults for the rest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings(HashMap<String, String>);

impl Settings {
    /// From stored values. A value that no longer fits its definition is left out, so its default holds.
    pub fn from_stored(values: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(values.into_iter().filter(|(key, value)| Self::check(key, value).is_ok()).collect())
    }

    /// Whether `value` may be stored under `key`.
    pub fn check(key: &str, value: &str) -> Result<(), SettingError> {
        let definition = definition(key).ok_or_else(|| SettingError::Unknown(key.to_owned()))?;
        if definition.kind == ValueKind::OwnDays {
            return check_own_days(key, value);
        }
        let (key, value) = (definition.key, value.to_owned());
        match definition.kind {
            ValueKind::Whole { min, max } => match value.parse::<i32>() {
                Ok(number) if (min..=max).contains(&number) => Ok(()),
                _ => Err(SettingError::NotInRange { key, min, max, value }),
            },
            ValueKind::OneOf(choices) if choices.contains(&value.as_str()) => Ok(()),
            ValueKind::OneOf(choices) => Err(SettingError::NotAChoice { key, choices: choices.join(", "), value }),
            ValueKind::Rising => match parse_rising(&value) {
                Some(_) => Ok(()),
                None => Err(SettingError::NotRising { key, value }),
            },
            ValueKind::Colour => check_colour(key, value),
            ValueKind::Picture if is_picture(&value) => Ok(()),
            ValueKind::Picture => Err(SettingError::NotAPicture(key)),
            ValueKind::Email if value.is_empty() || (is_email(&value) && value.is_ascii()) => Ok(()),
            ValueKind::Email => Err(SettingError::NotAnEmail { key, value }),
            ValueKind::Time => match parse_time(&value) {
                Some(_) => Ok(()),
                None => Err(SettingError::NotATime { key, value }),
            },
            ValueKind::Share => match Share::parse(&value) {
                Ok(_) => Ok(()),
                Err(error) => Err(SettingError::NotAShare(key, error)),
            },
            ValueKind::Strata => match parse_strata(&value) {
                Some(_) => Ok(()),
                None => {
                    let strata = Stratum::ALL.map(Stratum::code).join(", ");
                    Err(SettingError::NotStrata { key, strata, value })
                }
            },
            ValueKind::Name if is_name(&value) => Ok(()),
            ValueKind::Name => Err(SettingError::NotAName { key, value }),
            ValueKind::OwnDays => Ok(()),
            ValueKind::Hours => match SendingHours::parse(&value, SendingDays::CODES[0]) {
                Some(_) => Ok(()),
                None => Err(SettingError::NotHours { key, value }),
            },
            ValueKind::Cents => match parse_cents(&value) {
                Some(_) => Ok(()),
                None => Err(SettingError::NotCents { key, value }),
            },
            ValueKind::InvitationText => match InvitationText::parse(&value) {
                Ok(_) => Ok(()),
                Err(error) => Err(SettingError::NotAnInvitation(key, error)),
            },
        }
    }

    /// The value in force, or none where there is no such setting.
    pub fn get(&self, key: &str) -> Option<&str> {
        let set = self.0.get(key).map(String::as_str);
        set.or_else(|| definition(key).map(|held| held.default))
    }

    fn number(&self, key: &str) -> i32 {
        self.get(key).and_then(|value| value.parse().ok()).expect("settings are checked before they are kept")
    }

    /// The county's own promise; a unit may have another.
    pub fn promise(&self) -> Promise {
        let days = u16::try_from(self.number("promise.days")).expect("days are within 1 to 365");
        let is_working = self.get("promise.count") == Some("working");
        let count = if is_working { DayCount::Working } else { DayCount::Calendar };
        let own = |kind: Kind| Some((kind, parse_own_days(self.get(&kind_days_key(kind))?)?));
        let kinds = Kind::ALL.into_iter().filter_map(own);
        kinds.fold(Promise::new(days, count), |promise, (kind, days)| promise.with_kind(kind, days))
    }

    /// What is promised in each unit.
    pub fn promises(&self, organisation: &Organisation) -> Promises {
        let own = self.unit_days().filter_map(|(code, days)| Some((organisation.by_code(code)?.id, days)));
        Promises::new(self.promise(), &own.collect(), organisation)
    }

    /// The codes of the units that have days of their own, in the order of the codes.
    pub fn unit_days(&self) -> impl Iterator<Item = (&str, u16)> {
        let set = self.0.iter().filter_map(|(key, value)| Some((unit_of_key(key)?, parse_own_days(value)?)));
        set.collect::<std::collections::BTreeMap<_, _>>().into_iter()
    }

    /// By what name FHIR says whether somebody may be asked.
    pub fn fhir_permission(&self) -> &str {
        self.get("visits.fhir_permission").unwrap_or_default()
    }

    /// Days for which a file of visits is kept after it was loaded.
    pub fn keep_visit_files_days(&self) -> i64 {
        self.number("visits.keep_files_days").into()
    }

    pub fn second_reader(&self) -> SecondReader {
        match self.get("reply.second_reader") {
            Some("always") => SecondReader::Always,
            Some("never") => SecondReader::Never,
            _ => SecondReader::Optional,
        }
    }

    pub fn nps_target(&self) -> i32 {
        self.number("nps.target")
    }

    /// Closed lower bounds of the bands above the lowest, rising.
    pub fn nps_bands(&self) -> Vec<i32> {
        self.get("nps.bands").and_then(parse_rising).expect("settings are checked before they are kept")
    }

    pub fn hidden_below(&self) -> u64 {
        self.number("small_cells.hidden_below").unsigned_abs().into()
    }

    pub fn few_below(&self) -> u64 {
        self.number("small_cells.few_below").unsigned_abs().into()
    }

    pub fn public_page_is_live(&self) -> bool {
        self.get("public_page.refresh") == Some("live")
    }

    pub fn alarm_limits(&self) -> Limits {
        Limits { failures: self.number("forms.alarm_failures").unsigned_abs().into() }
    }

    pub fn slow_after(&self) -> u32 {
        self.number("forms.slow_after").unsigned_abs()
    }

    pub fn invitation_valid_days(&self) -> i64 {
        self.number("invitation.valid_days").into()
    }

    pub fn sending_hours(&self) -> SendingHours {
        let (hours, days) = (self.get("invitation.hours"), self.get("invitation.days"));
        hours
            .zip(days)
            .and_then(|(hours, days)| SendingHours::parse(hours, days))
            .expect("settings are checked before they are kept")
    }

    /// Nothing: nobody is reminded.
    pub fn reminded_after(&self) -> SignedDuration {
        SignedDuration::from_hours(self.number("invitation.remind_after_hours").into())
    }

    /// None: as many as the gateway takes.
    pub fn sent_per_minute(&self) -> Option<u32> {
        Some(self.number("invitation.per_minute").unsigned_abs()).filter(|number| *number > 0)
    }

    /// What a part of a text message costs, in hundredths of a cent.
    pub fn part_price(&self) -> u32 {
        self.get("invitation.part_price").and_then(parse_cents).expect("settings are checked before they are kept")
    }

    pub fn invitation_text(&self, message: Message, language: Language) -> InvitationText {
        let text = self.get(&invitation_text_key(message, language)).map(InvitationText::parse);
        text.and_then(Result::ok).expect("settings are checked before they are kept")
    }

    /// The rules by which samples are drawn, without what is set for single units.
    pub fn sampling_rules(&self) -> SamplingRules {
        let checked = "settings are checked before they are kept";
        SamplingRules {
            shares: HashMap::new(),
            otherwise: self.get("invitation.share").and_then(|share| Share::parse(share).ok()).expect(checked),
            strata: self.get("invitation.strata").and_then(parse_strata).expect(checked),
            quarantine_days: self.number("invitation.quarantine_days").unsigned_abs() as u16,
            visit_days: self.number("invitation.visit_days").unsigned_abs() as u16,
            needs_permission: self.get("invitation.permission") == Some("required"),
        }
    }

    pub fn county_colour(&self) -> Colour {
        self.colour("county.colour")
    }

    pub fn county_accent(&self) -> Colour {
        self.colour("county.accent")
    }

    /// The county's logo as SVG.
    pub fn county_logo(&self) -> Option<&str> {
        self.get("county.logo").filter(|picture| !picture.is_empty())
    }

    fn colour(&self, key: &str) -> Colour {
        self.get(key).and_then(Colour::parse).expect("settings are checked before they are kept")
    }

    /// The address from which mail is sent, if one is set.
    pub fn mail_from(&self) -> Option<&str> {
        self.get("mail.from").filter(|address| !address.is_empty())
    }

    pub fn digest_at(&self) -> Time {
        self.get("mail.digest_at").and_then(parse_time).expect("settings are checked before they are kept")
    }

    /// Whether senders are told by mail that their feedback has arrived.
    pub fn sends_receipts(&self) -> bool {
        self.get("mail.receipt") == Some("on")
    }

    pub fn escalation_days(&self) -> u16 {
        self.number("escalation.days_before").unsigned_abs() as u16
    }

    pub fn safety_erase_after_days(&self) -> u16 {
        self.number("safety.erase_after_days").unsigned_abs() as u16
    }

    pub fn erase_after_days(&self) -> u16 {
        self.number("contacts.erase_after_days").unsigned_abs() as u16
    }
}

fn definition(key: &str) -> Option<&'static SettingDefinition> {
    let wanted = if unit_of_key(key).is_some() { "promise.days.unit.CODE" } else { key };
    SETTINGS.iter().find(|held| held.key == wanted)
}

fn check_own_days(key: &str, value: &str) -> Result<(), SettingError> {
    match value.is_empty() || parse_own_days(value).is_some() {
        true => Ok(()),
        false => Err(SettingError::NotDays { key: key.to_owned(), value: value.to_owned() }),
    }
}

fn parse_own_days(value: &str) -> Option<u16> {
    value.parse().ok().filter(|days| (1..=365).contains(days))
}

fn parse_time(value: &str) -> Option<Time> {
    let (hour, minute) = value.split_once(':').filter(|(_, minute)| minute.len() == 2)?;
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// Hundredths of a cent.
fn parse_cents(value: &str) -> Option<u32> {
    let (whole, part) = value.split_once(['.', ',']).unwrap_or((value, "0"));
    let is_plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let part: u32 = format!("{part:0<2}").parse().ok().filter(|_| is_plain(part) && part.len() <= 2)?;
    let whole: u32 = whole.parse().ok().filter(|cents| is_plain(whole) && *cents <= 1000)?;
    Some(100 * whole + part)
}

fn check_colour(key: &'static str, value: String) -> Result<(), SettingError> {
    let Some(colour) = Colour::parse(&value) else { return Err(SettingError::NotAColour { key, value }) };
    let contrast = colour.contrast_with_white();
    if contrast < LEAST_CONTRAST { Err(SettingError::TooPale { value, contrast }) } else { Ok(()) }
}

fn is_picture(value: &str) -> bool {
    let is_svg = value.contains("<svg") && value.trim_end().ends_with("</svg>");
    value.is_empty() || is_svg && value.len() <= LARGEST_PICTURE
}

fn is_name(value: &str) -> bool {
    !value.is_empty() && value.len() <= LONGEST_NAME && !value.contains(|c: char| c.is_whitespace() || c.is_control())
}

fn parse_strata(value: &str) -> Option<Vec<Stratum>> {
    value.split(',').map(str::trim).filter(|code| !code.is_empty()).map(Stratum::parse).collect()
}

fn parse_rising(value: &str) -> Option<Vec<i32>> {
    let bounds: Option<Vec<i32>> = value.split(',').map(|part| part.trim().parse().ok()).collect();
    bounds.filter(|list| {
        list.len() == 3
            && list.windows(2).all(|pair| pair[0] < pair[1])
            && list.iter().all(|bound| (-100..=100).contains(bound))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::text_parts;

    #[test]
    fn every_default_fits_its_own_setting() {
        for setting in SETTINGS {
            assert_eq!(Settings::check(setting.key, setting.default), Ok(()), "{}", setting.key);
        }
        let defaults = Settings::default();
        let promise = Promise::new(10, DayCount::Calendar).with_kind(Kind::Accessibility, 14);
        assert_eq!(defaults.promise(), promise);
        assert_eq!(defaults.nps_bands(), [0, 50, 70]);
        assert_eq!((defaults.mail_from(), defaults.digest_at()), (None, Time::constant(7, 30, 0, 0)));
        assert_eq!(
            (defaults.escalation_days(), defaults.erase_after_days(), defaults.sends_receipts()),
            (2, 30, false)
        );
    }

    #[test]
    fn what_does_not_fit_is_told() {
        for (key, value) in [
            ("promise.day", "5"),
            ("promise.days", "0"),
            ("promise.days", "viisi"),
            ("promise.days.question", "0"),
            ("promise.days.praise", "5"),
            ("promise.days.unit.", "5"),
            ("promise.days.unit.hammas", "pian"),
            ("promise.days.accessibility", ""),
            ("promise.count", "some"),
            ("nps.bands", "50,0,70"),
            ("county.colour", "blue"),
            ("county.accent", "#777777"),
            ("county.logo", "logo.svg"),
            ("mail.from", "palaute"),
            ("mail.from", "a@b.fi\nBcc: c@d.fi"),
            ("mail.digest_at", "7:3"),
            ("mail.digest_at", "24:00"),
            ("mail.digest_at", "-1:30"),
            ("contacts.erase_after_days", "0"),
            ("invitation.share", "120%"),
            ("invitation.strata", "age_group,shoe_size"),
            ("visits.fhir_permission", "two words"),
            ("visits.fhir_permission", ""),
            ("visits.keep_files_days", "31"),
            ("invitation.hours", "19:00-9:00"),
            ("invitation.days", "sundays"),
            ("invitation.part_price", "0.045 e"),
            ("invitation.part_price", "-1"),
            ("invitation.part_price", "4.555"),
            ("invitation.text.fi", "Vastaa: {link}"),
        ] {
            assert!(Settings::check(key, value).is_err(), "{key} {value}");
        }
        assert_eq!(Settings::check("invitation.strata", "age_group, sex"), Ok(()));
        let stored = Settings::from_stored([("promise.days".into(), "x".into()), ("nps.target".into(), "70".into())]);
        assert_eq!((stored.promise().days, stored.nps_target()), (10, 70));
    }

    #[test]
    fn a_price_is_read_to_the_hundredth_of_a_cent() {
        let read = ["0", "4", "4.5", "4,05", "12.34"].map(parse_cents);
        assert_eq!(read, [Some(0), Some(400), Some(450), Some(405), Some(1_234)]);
    }

    #[test]
    fn every_invitation_is_one_message_with_a_usual_place_and_link() {
        let link = "https://palaute.jarviranta.example/sv/s/ABCDEFGHJKLMN";
        for (message, language) in
            Message::ALL.into_iter().flat_map(|message| Language::ALL.map(|spoken| (message, spoken)))
        {
            let text = Settings::default().invitation_text(message, language).fill("Rantalan terveyskeskus", link);
            assert_eq!(text_parts(&text), 1, "{text}");
        }
    }

    #[test]
    fn kinds_and_units_have_days_of_their_own_until_they_are_taken_away() {
        let with = |days: &'static str| {
            let organisation = crate::organisation::cast::organisation();
            let keys = ["promise.days.question", "promise.days.unit.health", "promise.days.unit.gone"];
            let settings = Settings::from_stored(keys.map(|key| (key.to_owned(), days.to_owned())));
            let promises = settings.promises(&organisation);
            ["clinic", "home-care"].map(|code| promises.of(organisation.by_code(code).unwrap().id))
        };
        let county = Settings::default().promise();
        let question = county.with_kind(Kind::Question, 4);
        let mut within = question;
        within.unit_days = Some(4);
        assert_eq!(with("4"), [within, question]);
        assert_eq!(with(""), [county, county]);
    }
}
