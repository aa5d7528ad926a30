use super::rounding::round_half_away;

/// What an NPS says in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Band {
    MostWouldNotRecommend,
    Good,
    VeryGood,
    Excellent,
}

impl Band {
    pub const ALL: [Band; 4] = [Band::MostWouldNotRecommend, Band::Good, Band::VeryGood, Band::Excellent];

    /// `bounds`: the closed lower bounds of the three upper bands, rising, as
    /// [`nps_bands`](crate::settings::Settings::nps_bands) gives them. Goes by the whole number that is shown, so that
    /// no page prints "70" beside the word for less than 70.
    pub fn of(nps: f64, bounds: &[i32]) -> Band {
        let shown = round_half_away(nps, 0);
        let reached = bounds.iter().filter(|bound| shown >= f64::from(**bound)).count();
        Self::ALL[reached.min(Self::ALL.len() - 1)]
    }

    pub fn code(self) -> &'static str {
        match self {
            Band::MostWouldNotRecommend => "most_would_not_recommend",
            Band::Good => "good",
            Band::VeryGood => "very_good",
            Band::Excellent => "excellent",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

    #[test]
    fn lower_bounds_are_closed() {
        let bounds = Settings::default().nps_bands();
        for (nps, band) in [
            (-100.0, Band::MostWouldNotRecommend),
            (-1.0, Band::MostWouldNotRecommend),
            (-0.4, Band::Good),
            (0.0, Band::Good),
            (49.4, Band::Good),
            (49.6, Band::VeryGood),
            (50.0, Band::VeryGood),
            (69.4, Band::VeryGood),
            (70.0, Band::Excellent),
            (100.0, Band::Excellent),
        ] {
            assert_eq!(Band::of(nps, &bounds), band, "{nps}");
        }
    }
}
