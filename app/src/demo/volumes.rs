//! How much is answered where, by which ways and how well it goes: the county's character in one table.

use domain::channel::Channel;
use domain::surveys::{AgeGroup, Sex};

/// A unit as its clients meet it.
pub struct Place {
    pub code: &'static str,
    /// Its share of all answers, in parts.
    pub parts: f64,
    /// The recommendation index around which its answers lie.
    pub nps: f64,
    pub way: Way,
    pub clients: Clients,
    pub open: Open,
}

/// By which channels its clients answer.
#[derive(Clone, Copy)]
pub enum Way {
    Visit,
    Emergency,
    Call,
    Digital,
    Ward,
    Home,
    Housing,
    Youth,
    Social,
    Office,
}

/// Who its clients are.
#[derive(Clone, Copy)]
pub enum Clients {
    Everybody,
    Families,
    Schoolchildren,
    Young,
    WorkingAge,
    Older,
    Women,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Open {
    OfficeHours,
    DayAndNight,
}

const fn day(code: &'static str, parts: f64, nps: f64, way: Way, clients: Clients) -> Place {
    Place { code, parts, nps, way, clients, open: Open::OfficeHours }
}

const fn always(code: &'static str, parts: f64, nps: f64, way: Way, clients: Clients) -> Place {
    Place { code, parts, nps, way, clients, open: Open::DayAndNight }
}

/// Every unit that is surveyed.
pub const PLACES: [Place; 51] = [
    day("vo-lahdenpera", 2600.0, 69.0, Way::Visit, Clients::Everybody),
    day("vo-vuolleranta", 1700.0, 72.0, Way::Visit, Clients::Everybody),
    day("vo-hiirikoski", 1100.0, 75.0, Way::Visit, Clients::Everybody),
    day("vo-suvantola", 900.0, 67.0, Way::Visit, Clients::Everybody),
    day("vo-merkkisalo", 140.0, 82.0, Way::Visit, Clients::Older),
    day("th-puhelin", 3900.0, 49.0, Way::Call, Clients::Everybody),
    day("digisote", 1100.0, 66.0, Way::Digital, Clients::WorkingAge),
    day("hoitotarvike", 260.0, 64.0, Way::Office, Clients::Older),
    day("suu-lahdenpera", 2100.0, 86.0, Way::Visit, Clients::Everybody),
    day("suu-vuolleranta", 1300.0, 88.0, Way::Visit, Clients::Everybody),
    day("suu-hiirikoski", 900.0, 82.0, Way::Visit, Clients::Everybody),
    always("suu-paivystys", 420.0, 78.0, Way::Emergency, Clients::Everybody),
    always("os-1", 220.0, 56.0, Way::Ward, Clients::Older),
    always("os-2", 170.0, 63.0, Way::Ward, Clients::Older),
    always("palliatiivinen", 60.0, 92.0, Way::Home, Clients::Older),
    day("fysio", 900.0, 83.0, Way::Visit, Clients::Everybody),
    day("puhe-toiminta", 190.0, 77.0, Way::Visit, Clients::Families),
    day("apuvaline", 330.0, 71.0, Way::Visit, Clients::Older),
    day("mt-aikuiset", 430.0, 63.0, Way::Visit, Clients::WorkingAge),
    day("nuorten-olohuone", 150.0, 76.0, Way::Youth, Clients::Young),
    day("paihde", 130.0, 64.0, Way::Visit, Clients::WorkingAge),
    always("psyk-osasto", 42.0, 34.0, Way::Ward, Clients::WorkingAge),
    day("kirurgia", 820.0, 77.0, Way::Visit, Clients::Everybody),
    day("silmat", 780.0, 80.0, Way::Visit, Clients::Older),
    day("naistentaudit", 560.0, 78.0, Way::Visit, Clients::Women),
    day("sisataudit", 640.0, 79.0, Way::Visit, Clients::Older),
    always("paivystys", 1150.0, 42.0, Way::Emergency, Clients::Everybody),
    always("ensihoito", 120.0, 80.0, Way::Emergency, Clients::Older),
    day("labra-lahdenpera", 900.0, 85.0, Way::Visit, Clients::Everybody),
    day("labra-vuolleranta", 420.0, 88.0, Way::Visit, Clients::Everybody),
    day("kuvantaminen", 560.0, 81.0, Way::Visit, Clients::Everybody),
    day("sosiaalineuvo", 260.0, 49.0, Way::Call, Clients::WorkingAge),
    day("ikaneuvo", 330.0, 67.0, Way::Call, Clients::Older),
    day("kuljetuspalvelu", 190.0, 38.0, Way::Call, Clients::Older),
    day("vammaissosiaalityo", 110.0, 43.0, Way::Social, Clients::WorkingAge),
    day("verstas", 62.0, 73.0, Way::Social, Clients::WorkingAge),
    always("tuulentupa", 30.0, 48.0, Way::Housing, Clients::WorkingAge),
    always("rantakoivu", 150.0, 43.0, Way::Housing, Clients::Older),
    always("mantyrinne", 110.0, 38.0, Way::Housing, Clients::Older),
    always("kh-lahdenpera", 360.0, 63.0, Way::Home, Clients::Older),
    always("kh-ylitaival", 190.0, 52.0, Way::Home, Clients::Older),
    always("turvapuhelin", 130.0, 69.0, Way::Call, Clients::Older),
    day("perhekeskus", 170.0, 60.0, Way::Social, Clients::Families),
    day("neuvola-lahdenpera", 520.0, 82.0, Way::Visit, Clients::Families),
    day("neuvola-vuolleranta", 330.0, 84.0, Way::Visit, Clients::Families),
    day("kouluth", 460.0, 66.0, Way::Youth, Clients::Schoolchildren),
    day("ls-avohuolto", 185.0, 25.0, Way::Social, Clients::Families),
    day("toimeentulo", 150.0, 34.0, Way::Social, Clients::WorkingAge),
    day("paloasema", 55.0, 82.0, Way::Office, Clients::Everybody),
    day("asiakasmaksut", 150.0, 22.0, Way::Office, Clients::Everybody),
    day("digituki", 120.0, 50.0, Way::Office, Clients::Older),
];

/// Something that changed at one place; what changed there again follows it.
struct Turn {
    place: &'static str,
    /// Days ago when it began, and in how many days it was done.
    began: f64,
    took: f64,
    before: f64,
    after: f64,
}

const TURNS: [Turn; 10] = [
    // New callers' hours and more nurses: the phone line got better in the autumn.
    Turn { place: "th-puhelin", began: 100.0, took: 50.0, before: 47.0, after: 65.0 },
    // Two doctors left, and the queue grew.
    Turn { place: "vo-vuolleranta", began: 32.0, took: 6.0, before: 76.0, after: 28.0 },
    // Two dentists were away.
    Turn { place: "suu-lahdenpera", began: 33.0, took: 6.0, before: 88.0, after: 52.0 },
    // Nobody called back while the telephone exchange was changed.
    Turn { place: "vo-lahdenpera", began: 156.0, took: 4.0, before: 69.0, after: 23.0 },
    Turn { place: "vo-lahdenpera", began: 116.0, took: 8.0, before: 23.0, after: 69.0 },
    Turn { place: "fysio", began: 450.0, took: 60.0, before: 74.0, after: 83.0 },
    Turn { place: "digisote", began: 420.0, took: 50.0, before: 52.0, after: 66.0 },
    Turn { place: "suu-hiirikoski", began: 220.0, took: 60.0, before: 76.0, after: 86.0 },
    Turn { place: "kh-ylitaival", began: 150.0, took: 70.0, before: 64.0, after: 42.0 },
    Turn { place: "paivystys", began: 260.0, took: 90.0, before: 36.0, after: 47.0 },
];

impl Place {
    /// The index around which the answers lie so many days ago.
    pub fn nps_at(&self, days_ago: f64) -> f64 {
        let own = TURNS.iter().filter(|turn| turn.place == self.code);
        let first = own.clone().next().map_or(self.nps, |turn| turn.before);
        own.fold(first, |index, turn| {
            let done = ((turn.began - days_ago) / turn.took).clamp(0.0, 1.0);
            index + (turn.after - turn.before) * done
        })
    }
}

impl Way {
    pub fn channels(self) -> &'static [(Channel, f64)] {
        use Channel::{Chat, Email, FaceToFace, Interviewer, Kiosk, Paper, Phone, Qr, TextMessage, Web};
        match self {
            Way::Visit => &[(TextMessage, 0.74), (Qr, 0.12), (Web, 0.06), (Kiosk, 0.07), (Paper, 0.01)],
            Way::Emergency => &[(TextMessage, 0.62), (Qr, 0.18), (Kiosk, 0.13), (Web, 0.07)],
            Way::Call => &[(TextMessage, 0.88), (Web, 0.08), (Phone, 0.04)],
            Way::Digital => &[(TextMessage, 0.35), (Chat, 0.53), (Web, 0.12)],
            Way::Ward => &[(TextMessage, 0.42), (Qr, 0.22), (Kiosk, 0.20), (Paper, 0.16)],
            Way::Home => &[(TextMessage, 0.34), (Phone, 0.26), (Paper, 0.22), (Interviewer, 0.10), (Web, 0.08)],
            Way::Housing => &[(Interviewer, 0.34), (Paper, 0.30), (Qr, 0.22), (Web, 0.14)],
            Way::Youth => &[(Qr, 0.58), (TextMessage, 0.27), (Web, 0.15)],
            Way::Social => &[(TextMessage, 0.44), (Qr, 0.22), (Web, 0.19), (Phone, 0.09), (FaceToFace, 0.06)],
            Way::Office => &[(TextMessage, 0.40), (Web, 0.34), (Qr, 0.16), (Email, 0.10)],
        }
    }
}

/// By how much the answers of one way lie above or below the others: who answers a text message had a visit; who
/// goes to the web by themselves has something to say.
pub fn lean(channel: Channel) -> f64 {
    match channel {
        Channel::TextMessage => 3.0,
        Channel::Phone | Channel::Interviewer | Channel::FaceToFace => 2.0,
        Channel::Qr => -7.0,
        Channel::Kiosk => -9.0,
        Channel::Web | Channel::Email => -18.0,
        _ => 0.0,
    }
}

impl Clients {
    pub fn ages(self) -> &'static [(AgeGroup, f64)] {
        use AgeGroup::{From7To12, From13To17, From18To34, From35To49, From50To64, From65To74, Over75, Under18};
        match self {
            Clients::Everybody => &[
                (Under18, 0.03),
                (From18To34, 0.15),
                (From35To49, 0.18),
                (From50To64, 0.24),
                (From65To74, 0.25),
                (Over75, 0.15),
            ],
            Clients::Families => &[(From18To34, 0.56), (From35To49, 0.41), (From50To64, 0.03)],
            Clients::Schoolchildren => &[(From7To12, 0.24), (From13To17, 0.46), (From18To34, 0.30)],
            Clients::Young => &[(From13To17, 0.44), (From18To34, 0.56)],
            Clients::WorkingAge => &[(From18To34, 0.33), (From35To49, 0.35), (From50To64, 0.29), (From65To74, 0.03)],
            Clients::Older => &[(From35To49, 0.06), (From50To64, 0.17), (From65To74, 0.31), (Over75, 0.46)],
            Clients::Women => &[(From18To34, 0.42), (From35To49, 0.35), (From50To64, 0.16), (From65To74, 0.07)],
        }
    }

    pub fn sexes(self) -> [(Sex, f64); 4] {
        let female = match self {
            Clients::Women => 0.97,
            Clients::Families => 0.86,
            _ => 0.60,
        };
        [(Sex::Female, female), (Sex::Male, 0.97 - female), (Sex::Other, 0.01), (Sex::Unknown, 0.02)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turned_is_told_of_places_that_are_there() {
        for turn in &TURNS {
            let place = PLACES.iter().find(|place| place.code == turn.place).unwrap();
            assert_eq!(place.nps_at(turn.began), turn.before, "{}", turn.place);
            assert_eq!(place.nps_at(turn.began - turn.took), turn.after, "{}", turn.place);
        }
        assert_eq!(PLACES[0].nps_at(10.0), PLACES[0].nps);
    }
}
