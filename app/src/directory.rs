//! What every request needs of the county and what changes seldom: organisation, targets, settings. Kept in memory,
//! read anew when an import or a setting changed it.

use crate::boot::BootError;
use crate::measures::remembered::Remembered;
use domain::calendar::day_of;
use domain::feedback::{Directory as FeedbackDirectory, Promises};
use domain::language::Language;
use domain::organisation::{CountyId, Organisation, Target, UnitId};
use domain::settings::Settings;
use domain::surveys::SurveyVersion;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use store::Store;
use text::targets::TargetIndex;

/// The county as of one moment.
pub struct Directory {
    pub organisation: Organisation,
    /// As it stood when each of the last quarters ended.
    past: Vec<(Date, Organisation)>,
    pub targets: Vec<Target>,
    pub settings: Settings,
    pub promises: Promises,
    pub surveys: Vec<(u16, String)>,
    /// The published versions of surveys of the county's own.
    pub own_surveys: Vec<SurveyVersion>,
    /// What was counted of this county; when the county changes, it is counted anew.
    pub remembered: Remembered,
    index: TargetIndex,
}

/// Figures by quarter reach back so many quarters, and one more while the latest is not shown yet.
const QUARTERS: i64 = 9;

/// The last days of the quarters that are over.
fn quarter_ends(today: Date) -> Vec<Date> {
    let first = today.first_of_month().saturating_sub(i64::from((today.month() - 1) % 3).months());
    (0..QUARTERS).map(|back| first.saturating_sub((3 * back).months()).saturating_sub(1.days())).collect()
}

/// Targets under one heading, for browsing.
pub struct TargetGroup<'a> {
    pub heading: &'a str,
    pub targets: Vec<(&'a str, &'a str)>,
}

impl Directory {
    pub async fn load(store: &Store, county: CountyId, now: Timestamp) -> Result<Directory, BootError> {
        let days: Vec<Date> = [vec![day_of(now)], quarter_ends(day_of(now))].concat();
        let mut past: Vec<(Date, Organisation)> =
            days.iter().copied().zip(store.organisations(county, &days).await?).collect();
        if past.is_empty() {
            return Err(BootError::NoOrganisation);
        }
        let (_, organisation) = past.remove(0);
        let targets = store.targets(county, &organisation).await?;
        let settings = store.settings(county).await?;
        let surveys = store.surveys(county).await?;
        let mut own_surveys = store.survey_versions(county).await?;
        own_surveys.retain(|held| held.survey().is_some());
        let promises = settings.promises(&organisation);
        let index = TargetIndex::new(&targets);
        let remembered = Remembered::default();
        Ok(Directory { organisation, past, targets, settings, promises, surveys, own_surveys, remembered, index })
    }

    /// The organisation at the end of a quarter; one that is not held is taken for today's.
    pub fn organisation_then(&self, quarter_end: Date) -> &Organisation {
        let held = self.past.iter().find(|(day, _)| *day == quarter_end);
        held.map_or(&self.organisation, |(_, organisation)| organisation)
    }

    /// A survey of the county's own by its number; the national one is none of them.
    pub fn own_survey(&self, number: u16) -> Option<&SurveyVersion> {
        self.own_surveys.iter().find(|held| held.survey() == Some(number))
    }

    /// The number under which a survey is asked now, by its code: its newest version.
    pub fn asked_now(&self, code: &str) -> Option<u16> {
        let own = self.own_surveys.iter().filter(|held| held.content.code == code).max_by_key(|held| held.version);
        let listed = || self.surveys.iter().find(|(_, held)| held == code).map(|(number, _)| *number);
        own.and_then(SurveyVersion::survey).or_else(listed)
    }

    pub fn target(&self, code: &str) -> Option<&Target> {
        self.targets.iter().find(|target| target.code == code)
    }

    /// The targets that fit what was typed, best first.
    pub fn find_targets(&self, words: &str, language: Language, limit: usize) -> Vec<(&Target, f32)> {
        let found = self.index.search(words, language, limit);
        found.into_iter().filter_map(|found| Some((self.targets.get(found.position)?, found.score))).collect()
    }

    /// What feedback needs to know to find its way.
    pub fn for_feedback(&self) -> FeedbackDirectory<'_> {
        FeedbackDirectory { targets: &self.targets, central_desk: self.organisation.root(), promises: &self.promises }
    }

    /// Every target under its heading, in the order of the organisation.
    pub fn target_groups(&self, language: Language) -> Vec<TargetGroup<'_>> {
        let mut groups: Vec<TargetGroup<'_>> = Vec::new();
        for target in &self.targets {
            let heading = target.heading.in_language(language);
            let item = (target.code.as_str(), target.name_in(language));
            match groups.iter_mut().find(|group| group.heading == heading) {
                Some(group) => group.targets.push(item),
                None => groups.push(TargetGroup { heading, targets: vec![item] }),
            }
        }
        groups
    }

    pub fn unit_name(&self, unit: UnitId, language: Language) -> &str {
        self.organisation.public_name(unit, language)
    }

    /// What the sender chose by the name that they know.
    pub fn target_name(&self, code: Option<&str>, language: Language) -> Option<&str> {
        code.and_then(|code| self.target(code)).map(|target| target.name_in(language))
    }
}
