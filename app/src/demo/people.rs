//! The county's own people: six who sign in, and their colleagues, so that every feedback was answered by somebody.

use super::DemoError;
use super::county::County;
use crate::people::password;
use crate::web::codes;
use domain::organisation::{CountyId, UnitId};
use domain::people::{Duty, Role};
use jiff::Timestamp;
use std::collections::HashMap;
use store::{AddPerson, Store, Together};
use tokio::task::JoinHandle;

/// Somebody who works for the county, with what they do there.
pub struct Member {
    pub email: &'static str,
    pub name: &'static str,
    pub role: Role,
    pub unit: &'static str,
    /// None for the colleagues: nobody signs in as them.
    pub password: Option<&'static str>,
    pub does: &'static str,
}

const fn signs_in(
    (email, name): (&'static str, &'static str),
    (role, unit): (Role, &'static str),
    password: &'static str,
    does: &'static str,
) -> Member {
    Member { email, name, role, unit, password: Some(password), does }
}

const fn colleague(email: &'static str, name: &'static str, unit: &'static str) -> Member {
    Member { email, name, role: Role::Handler, unit, password: None, does: "" }
}

/// Everybody, in the order of their numbers, which begin from 1.
pub const MEMBERS: [Member; 20] = [
    signs_in(
        ("sanna.keranen@jarviranta.example", "Sanna Keränen"),
        (Role::Handler, "suun-th"),
        "hammas-lehdet-7",
        "handler: dental care (Hammashoito)",
    ),
    signs_in(
        ("petri.hautala@jarviranta.example", "Petri Hautala"),
        (Role::Handler, "vo-lahdenpera"),
        "aamu-vastaanotto-8",
        "handler: one health centre (Lahdenperän sote-keskus)",
    ),
    signs_in(
        ("mervi.kankaanpaa@jarviranta.example", "Mervi Kankaanpää"),
        (Role::Manager, "kotihoito"),
        "koti-koivun-alla-3",
        "manager: home care (Kotihoito)",
    ),
    signs_in(
        ("johanna.lindroos@jarviranta.example", "Johanna Lindroos"),
        (Role::ExperienceManager, "jarviranta"),
        "kuulla-ja-kysya-5",
        "customer-experience manager: the whole county, the central desk, surveys",
    ),
    signs_in(
        ("timo.vaisanen@jarviranta.example", "Timo Väisänen"),
        (Role::Administrator, "jarviranta"),
        "avainnippu-hopea-4",
        "administrator: people and settings, sees no feedback",
    ),
    colleague("kaisa.nordstrom@jarviranta.example", "Kaisa Nordström", "th-neuvonta"),
    colleague("antti.rantala@jarviranta.example", "Antti Rantala", "vastaanotot"),
    colleague("riitta.salonen@jarviranta.example", "Riitta Salonen", "osasto-kuntoutus"),
    colleague("elina.hakala@jarviranta.example", "Elina Hakala", "psyk-paihde"),
    colleague("marko.tuominen@jarviranta.example", "Marko Tuominen", "poliklinikat"),
    colleague("paivi.ojala@jarviranta.example", "Päivi Ojala", "akuutti"),
    colleague("henna.makela@jarviranta.example", "Henna Mäkelä", "diagnostiikka"),
    colleague("ville.karjalainen@jarviranta.example", "Ville Karjalainen", "tyoikaiset-vammaiset"),
    colleague("tuula.niskanen@jarviranta.example", "Tuula Niskanen", "asumispalvelut"),
    colleague("laura.bjorklund@jarviranta.example", "Laura Björklund", "perheet"),
    colleague("jari.heikkinen@jarviranta.example", "Jari Heikkinen", "pelastus"),
    colleague("outi.laine@jarviranta.example", "Outi Laine", "asiointi"),
    signs_in(
        (SAFETY_READER, "Leena Vuorio"),
        (Role::SafetyReader, "jarviranta"),
        "turvallisesti-kotiin-6",
        "reader of safety notices: the whole county, no feedback",
    ),
    signs_in(
        ("kaisa.niemela@jarviranta.example", "Kaisa Niemelä"),
        (Role::Ombudsman, "jarviranta"),
        "oikeus-kysya-saa-2",
        "ombudsman: logs contacts as statistics, sees no feedback",
    ),
    signs_in(
        (super::editions::READER, "Mikko Aaltonen"),
        (Role::ExperienceManager, "jarviranta"),
        "luetaan-yhdessa-9",
        "reader of reports: a second customer-experience manager",
    ),
];

/// Who reads the safety notices.
pub const SAFETY_READER: &str = "leena.vuorio@jarviranta.example";

/// The number by which somebody is known; nobody's where there is no such address.
pub fn number(email: &str) -> i64 {
    MEMBERS.iter().zip(1_i64..).find(|(member, _)| member.email == email).map_or(0, |(_, number)| number)
}

/// Who answers for each unit, by the person's number.
pub struct Handlers(HashMap<UnitId, i64>);

impl Handlers {
    /// The nearest handler upwards; the customer-experience manager where there is none.
    pub fn of(county: &County) -> Result<Handlers, DemoError> {
        let mut by_top = HashMap::new();
        for (member, number) in MEMBERS.iter().zip(1_i64..) {
            if member.role.handles_feedback() {
                by_top.entry(county.unit(member.unit)?).or_insert(number);
            }
        }
        let root = county.organisation.root();
        let nearest = |unit: UnitId| {
            let path = county.organisation.path_up(unit);
            path.iter().chain(&[root]).find_map(|up| by_top.get(up).copied()).unwrap_or_default()
        };
        let units = county.organisation.units();
        Ok(Handlers(units.iter().map(|unit| (unit.id, nearest(unit.id))).collect()))
    }

    pub fn person(&self, unit: UnitId) -> i64 {
        self.0.get(&unit).copied().unwrap_or_default()
    }
}

/// Password hashes under way, in the order of [`MEMBERS`]. They take time on purpose, so they are begun first.
pub struct Hashing {
    own: Vec<JoinHandle<Result<String, password::PasswordError>>>,
    /// One for all colleagues: of a password that nobody has seen.
    colleagues: JoinHandle<Result<String, password::PasswordError>>,
}

impl Hashing {
    pub fn begin() -> Result<Hashing, DemoError> {
        let unknown = codes::random(20).map_err(|error| DemoError::Chance(error.to_string()))?;
        let hash = |password: String| tokio::task::spawn_blocking(move || password::hash(&password));
        let own = MEMBERS.iter().filter_map(|member| member.password).map(|known| hash(known.to_owned())).collect();
        Ok(Hashing { own, colleagues: hash(unknown) })
    }

    async fn done(self) -> Result<Vec<String>, DemoError> {
        let mut own = Vec::with_capacity(self.own.len());
        for hashing in self.own {
            own.push(hashing.await??);
        }
        let colleagues = self.colleagues.await??;
        let mut own = own.into_iter();
        let hash = |member: &Member| match member.password {
            Some(_) => own.next().unwrap_or_default(),
            None => colleagues.clone(),
        };
        Ok(MEMBERS.iter().map(hash).collect())
    }
}

/// Adds everybody. They get the numbers by which the feedback knows them.
pub async fn add(
    store: &Store,
    county_id: CountyId,
    county: &County,
    hashing: Hashing,
    now: Timestamp,
) -> Result<(), DemoError> {
    let person = |(member, password): (&Member, String)| {
        let duties = vec![Duty { role: member.role, unit: county.unit(member.unit)? }];
        let (email, name) = (member.email.to_owned(), member.name.to_owned());
        Ok(AddPerson { county: county_id, email, name, password, duties, now })
    };
    let people = MEMBERS.iter().zip(hashing.done().await?).map(person).collect::<Result<_, DemoError>>()?;
    store.write(Together(people)).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn everybody_who_signs_in_has_a_password_long_enough() {
        for member in &MEMBERS {
            assert!(member.email.ends_with("@jarviranta.example"));
            assert!(member.password.is_none_or(|password| password.chars().count() >= password::SHORTEST));
        }
    }

    #[test]
    fn every_unit_has_somebody_who_answers() {
        let (county, _) = County::read(date(2025, 1, 1)).unwrap();
        let handlers = Handlers::of(&county).unwrap();
        let of = |code: &str| MEMBERS[usize::try_from(handlers.person(county.unit(code).unwrap())).unwrap() - 1].name;
        assert_eq!(of("suu-hiirikoski"), "Sanna Keränen");
        assert_eq!(of("vo-lahdenpera"), "Petri Hautala");
        assert_eq!(of("vo-suvantola"), "Antti Rantala");
        assert_eq!(of("ikaantyneet"), "Johanna Lindroos");
    }
}
