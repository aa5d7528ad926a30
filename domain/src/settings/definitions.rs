//! Every setting with its default and meaning.

use super::{SettingDefinition, ValueKind};
use crate::feedback::Kind;
use crate::language::Language;
use crate::surveys::{Message, SendingDays};

const fn whole(
    key: &'static str,
    default: &'static str,
    range: (i32, i32),
    meaning: &'static str,
) -> SettingDefinition {
    SettingDefinition { key, default, meaning, kind: ValueKind::Whole { min: range.0, max: range.1 } }
}

const fn own_days(key: &'static str, meaning: &'static str) -> SettingDefinition {
    SettingDefinition { key, default: "", meaning, kind: ValueKind::OwnDays }
}

/// Before the code of a unit: a setting for each unit that wants one.
const OF_UNIT: &str = "promise.days.unit.";

/// The setting in which a unit, and what is below it, has days of its own.
pub fn unit_days_key(code: &str) -> String {
    format!("{OF_UNIT}{code}")
}

/// The code of the unit whose days the setting gives, if it is such a one.
pub fn unit_of_key(key: &str) -> Option<&str> {
    key.strip_prefix(OF_UNIT).filter(|code| !code.is_empty())
}

/// The setting in which a kind has days of its own.
pub fn kind_days_key(kind: Kind) -> String {
    format!("promise.days.{}", kind.code())
}

const fn invitation(key: &'static str, default: &'static str, meaning: &'static str) -> SettingDefinition {
    SettingDefinition { key, default, meaning, kind: ValueKind::InvitationText }
}

/// The setting with what somebody who speaks `language` gets.
pub fn invitation_text_key(message: Message, language: Language) -> String {
    let message = match message {
        Message::Invitation => "text",
        Message::Reminder => "reminder",
    };
    format!("invitation.{message}.{}", language.code())
}

/// The closed list.
pub const SETTINGS: &[SettingDefinition] = &[
    whole("promise.days", "10", (1, 365), "days in which feedback is answered"),
    whole("promise.days.accessibility", "14", (1, 365), "days in which accessibility feedback is answered"),
    own_days("promise.days.thanks", "days in which thanks are answered, if not the county's"),
    own_days("promise.days.criticism", "days in which criticism is answered, if not the county's"),
    own_days("promise.days.suggestion", "days in which suggestions are answered, if not the county's"),
    own_days("promise.days.question", "days in which questions are answered, if not the county's"),
    own_days("promise.days.other", "days in which other feedback is answered, if not the county's"),
    own_days(
        "promise.days.unit.CODE",
        "days in which the unit CODE and what is below it answers, whatever the kind; nothing: as the unit above",
    ),
    SettingDefinition {
        key: "promise.count",
        default: "calendar",
        meaning: "which days count towards the promise: calendar or Finnish working days",
        kind: ValueKind::OneOf(&["calendar", "working"]),
    },
    SettingDefinition {
        key: "reply.second_reader",
        default: "optional",
        meaning: "whether a second person reads a reply before it is sent: optional, always or never",
        kind: ValueKind::OneOf(&["optional", "always", "never"]),
    },
    whole("nps.target", "50", (-100, 100), "the county's target for the recommendation index"),
    SettingDefinition {
        key: "nps.bands",
        default: "0,50,70",
        meaning: "lower bounds of the bands good, very good and excellent",
        kind: ValueKind::Rising,
    },
    whole("alerts.nps_below", "0", (-100, 100), "a unit's recommendation index surely below this raises an alarm"),
    whole("alerts.least_answers", "30", (10, 1000), "an index of fewer answers raises no alarm"),
    whole("alerts.least_comments", "5", (4, 1000), "fewer negative comments in a week raise no alarm"),
    whole("goals.met_above", "90", (0, 100), "per cent of the way to its target above which a key result is met"),
    whole("goals.partly_from", "50", (0, 100), "per cent of the way from which a key result is partly met"),
    whole("small_cells.hidden_below", "10", (1, 1000), "public figures from fewer answers are not shown"),
    whole("small_cells.few_below", "30", (1, 1000), "public figures from fewer answers are shown as \"few answers\""),
    SettingDefinition {
        key: "public_page.refresh",
        default: "weekly",
        meaning: "when the public page takes new answers in: weekly (30 days to last Sunday, so that no two editions \
                  give away an answer) or live (for demonstrations)",
        kind: ValueKind::OneOf(&["weekly", "live"]),
    },
    whole("invitation.valid_days", "14", (1, 365), "days in which a survey link can be answered"),
    SettingDefinition {
        key: "invitation.share",
        default: "20%",
        meaning: "how many of those who may be asked are asked, where nothing is set for their service: a rate such as \
                  20%, or a number a month such as 300/month",
        kind: ValueKind::Share,
    },
    SettingDefinition {
        key: "invitation.strata",
        default: "",
        meaning: "what a sample has in the same proportions as the visits: some of age_group, sex, language and unit",
        kind: ValueKind::Strata,
    },
    whole(
        "invitation.quarantine_days",
        "90",
        (1, 3_650),
        "days in which nobody is asked again, by any survey or channel",
    ),
    whole("invitation.visit_days", "14", (1, 365), "days after which a visit is too long ago to be asked about"),
    SettingDefinition {
        key: "invitation.permission",
        default: "unless_refused",
        meaning: "who may be asked: all but those who refused, or only those who gave permission (required)",
        kind: ValueKind::OneOf(&["unless_refused", "required"]),
    },
    SettingDefinition {
        key: "visits.fhir_permission",
        default: "urn:kuule:may-be-asked",
        meaning: "the URL of the FHIR extension, or the code of the Consent, that says whether somebody may be asked",
        kind: ValueKind::Name,
    },
    whole(
        "visits.keep_files_days",
        "0",
        (0, 30),
        "days for which a file of visits from the folder is kept after it was loaded; 0: it is deleted at once",
    ),
    SettingDefinition {
        key: "invitation.hours",
        default: "9:00-19:00",
        meaning: "when invitations may be sent, in Helsinki's time",
        kind: ValueKind::Hours,
    },
    SettingDefinition {
        key: "invitation.days",
        default: "monday-saturday",
        meaning: "on which days invitations may be sent; a public holiday counts as a Sunday",
        kind: ValueKind::OneOf(&SendingDays::CODES),
    },
    whole(
        "invitation.remind_after_hours",
        "0",
        (0, 71),
        "hours after which those who have not answered are reminded, once; 0: nobody is. The number is kept for it, at \
         most 72 hours",
    ),
    whole(
        "invitation.per_minute",
        "0",
        (0, 60_000),
        "invitations sent in a minute at most; 0: as many as the gateway takes",
    ),
    SettingDefinition {
        key: "invitation.part_price",
        default: "0",
        meaning: "what one part of a text message costs, in cents such as 4.5; for the cost of a plan",
        kind: ValueKind::Cents,
    },
    invitation(
        "invitation.text.fi",
        "Hei! Miten asiointisi sujui ({place})? Vastaa lyhyesti: {link} Et halua kyselyitä? Vastaa LOPETA",
        "an invitation in Finnish; {place} and {link} stand for what differs",
    ),
    invitation(
        "invitation.text.sv",
        "Hej! Hur gick ditt besök ({place})? Svara kort: {link} Vill du inte ha enkäter? Svara STOPP",
        "an invitation in Swedish",
    ),
    invitation(
        "invitation.text.en",
        "Hello! How did your visit go ({place})? Please tell us: {link} No more surveys? Reply STOP",
        "an invitation in English",
    ),
    invitation(
        "invitation.reminder.fi",
        "Hei! Ehdit vielä kertoa, miten asiointi sujui ({place}): {link} Et halua kyselyitä? Vastaa LOPETA",
        "a reminder in Finnish",
    ),
    invitation(
        "invitation.reminder.sv",
        "Hej! Du hinner ännu berätta om ditt besök ({place}): {link} Inga fler enkäter? Svara STOPP",
        "a reminder in Swedish",
    ),
    invitation(
        "invitation.reminder.en",
        "Hello! You can still tell us about your visit ({place}): {link} No more surveys? Reply STOP",
        "a reminder in English",
    ),
    SettingDefinition {
        key: "mail.from",
        default: "",
        meaning: "the address from which mail is sent; where it is empty, noreply@ and the host of the base address",
        kind: ValueKind::Email,
    },
    SettingDefinition {
        key: "mail.digest_at",
        default: "7:30",
        meaning: "when the morning's mail goes out on working days, in Helsinki's time",
        kind: ValueKind::Time,
    },
    SettingDefinition {
        key: "mail.receipt",
        default: "off",
        meaning: "whether a sender who left an e-mail address is told that the feedback has arrived: on or off",
        kind: ValueKind::OneOf(&["on", "off"]),
    },
    whole("escalation.days_before", "2", (0, 30), "days before the due day when a manager is told of what is open"),
    whole(
        "contacts.erase_after_days",
        "30",
        (1, 365),
        "days after which a completed feedback loses its contact details",
    ),
    whole(
        "safety.erase_after_days",
        "365",
        (1, 3650),
        "days after which a closed safety notice loses its texts and contact details; it stays in the figures",
    ),
    whole("forms.alarm_failures", "5", (1, 10_000), "failures of a form within some hours that raise an alarm"),
    whole(
        "forms.slow_after",
        "30",
        (5, 10_000),
        "sent forms from one address within ten minutes after which answers come slower (up to 3 seconds)",
    ),
    SettingDefinition {
        key: "county.colour",
        default: "#0b3d66",
        meaning: "the county's colour on posters; white text must be readable on it",
        kind: ValueKind::Colour,
    },
    SettingDefinition {
        key: "county.accent",
        default: "#a8430f",
        meaning: "the county's second colour on posters; white text must be readable on it",
        kind: ValueKind::Colour,
    },
    SettingDefinition {
        key: "county.logo",
        default: "",
        meaning: "the county's logo on posters: the text of an SVG file, or nothing",
        kind: ValueKind::Picture,
    },
];
