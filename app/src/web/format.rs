//! Numbers, days and times as people of each language write them.

use domain::calendar::helsinki;
use domain::language::Language;
use jiff::Timestamp;
use jiff::civil::Date;

/// 38 292 with no-break spaces; 38,292 in English.
pub fn count(language: Language, number: i64) -> String {
    let separator = if language == Language::English { ',' } else { '\u{a0}' };
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    if number < 0 {
        text.push('\u{2212}');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// A number with `decimals` decimals: 4,81 (4.81 in English), with U+2212 for minus.
pub fn decimal(language: Language, number: f64, decimals: usize) -> String {
    let text = format!("{:.decimals$}", number.abs());
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let is_zero = text.chars().all(|c| c == '0' || c == '.');
    let sign = if number < 0.0 && !is_zero { "\u{2212}" } else { "" };
    let whole = count(language, whole.parse().unwrap_or(0));
    if part.is_empty() {
        return format!("{sign}{whole}");
    }
    let mark = if language == Language::English { '.' } else { ',' };
    format!("{sign}{whole}{mark}{part}")
}

/// "70,9–72,1"; with a minus in it "−4,1…42,5", so that the dash is not taken for another minus.
pub fn range(low: &str, high: &str) -> String {
    let between = if low.starts_with('\u{2212}') { '…' } else { '–' };
    format!("{low}\u{2060}{between}\u{2060}{high}")
}

/// A whole number with its sign: +72, −4, 0.
pub fn signed(number: i64) -> String {
    match number {
        0 => "0".to_owned(),
        1.. => format!("+{number}"),
        _ => format!("\u{2212}{}", number.unsigned_abs()),
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// 1.12.2026; 1 December 2026 in English.
pub fn day(language: Language, day: Date) -> String {
    match language {
        Language::Finnish | Language::Swedish => format!("{}.{}.{}", day.day(), day.month(), day.year()),
        Language::English => {
            let month = MONTHS[usize::from(day.month().unsigned_abs()) - 1];
            format!("{} {month} {}", day.day(), day.year())
        }
    }
}

/// 1.12. within this year; the whole day otherwise.
pub fn short_day(language: Language, on: Date, today: Date) -> String {
    if on.year() != today.year() || language == Language::English {
        return day(language, on);
    }
    format!("{}.{}.", on.day(), on.month())
}

/// 21.11.2026 klo 14.05, in Helsinki's time.
pub fn time(language: Language, at: Timestamp) -> String {
    let zoned = at.to_zoned(helsinki().clone());
    let on = day(language, zoned.date());
    let (hour, minute) = (zoned.hour(), zoned.minute());
    match language {
        Language::Finnish => format!("{on} klo {hour}.{minute:02}"),
        Language::Swedish => format!("{on} kl. {hour}.{minute:02}"),
        Language::English => format!("{on}, {hour}:{minute:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn numbers() {
        assert_eq!(count(Language::Finnish, 38_292), "38\u{a0}292");
        assert_eq!(count(Language::English, 1_038_292), "1,038,292");
        assert_eq!(count(Language::Swedish, -999), "\u{2212}999");
        assert_eq!(decimal(Language::Finnish, 4.814, 2), "4,81");
        assert_eq!(decimal(Language::English, -0.04, 1), "0.0");
        assert_eq!(decimal(Language::Finnish, -4.05, 1), "\u{2212}4,0");
        assert_eq!((signed(71), signed(-4), signed(0)), ("+71".into(), "\u{2212}4".into(), "0".into()));
    }

    #[test]
    fn days_and_times() {
        assert_eq!(day(Language::Finnish, date(2026, 12, 1)), "1.12.2026");
        assert_eq!(day(Language::English, date(2026, 12, 1)), "1 December 2026");
        assert_eq!(short_day(Language::Finnish, date(2026, 12, 1), date(2026, 11, 21)), "1.12.");
        assert_eq!(short_day(Language::Finnish, date(2027, 1, 2), date(2026, 11, 21)), "2.1.2027");
        let summer: Timestamp = "2026-07-01T06:05:00Z".parse().unwrap();
        assert_eq!(time(Language::Finnish, summer), "1.7.2026 klo 9.05");
        assert_eq!(time(Language::Swedish, summer), "1.7.2026 kl. 9.05");
    }
}
