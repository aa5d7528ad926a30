//! The steps of the schema, each a file, carried by the binary.

use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

/// Each step's name and its text.
macro_rules! steps {
    ($($name:literal,)*) => {
        [$(($name, include_str!(concat!("../migrations/", $name, ".sql")))),*]
    };
}

const STEPS: &[(&str, &str)] = &steps![
    "0001_foundation",
    "0002_search",
    "0003_posters",
    "0004_outbox",
    "0005_safety",
    "0006_actions",
    "0007_form_health",
    "0008_handling",
    "0010_visits",
    "0011_safety_reply",
    "0012_sendings",
    "0013_surveys",
    "0014_sources",
    "0015_alerts",
    "0017_comments",
    "0018_goals",
    "0019_answer_log",
    "0020_report_editions",
    "0021_outside_figures",
    "0022_alert_about",
    "0023_weeks",
    "0024_own_texts",
    "0025_readings_in_order",
    "0026_places",
];

/// What brings a database up to date. A step is known by the number with which its name begins.
pub(crate) fn migrator() -> Migrator {
    let step = |(name, text): &(&'static str, &'static str)| {
        let (number, description) = name.split_once('_').unwrap_or((name, ""));
        let number = number.parse().expect("the names of steps begin with numbers");
        Migration::new(number, description.into(), MigrationType::Simple, text.into_sql_str(), false)
    };
    Migrator::with_migrations(STEPS.iter().map(step).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_a_step() {
        let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations")).unwrap();
        let mut names: Vec<String> =
            files.map(|file| file.unwrap().file_name().into_string().unwrap().replace(".sql", "")).collect();
        names.sort();
        assert_eq!(STEPS.iter().map(|(name, _)| *name).collect::<Vec<_>>(), names);
    }
}
