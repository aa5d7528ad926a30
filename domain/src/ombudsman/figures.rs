use super::{Branch, Contact, Party, Provider, Reason};
use crate::channel::Channel;
use std::collections::BTreeMap;

/// A count with its share in whole per cent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share<T> {
    pub of: T,
    pub count: u64,
    pub percent: u64,
}

/// A branch's contacts of a period, by everything that is logged of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BranchFigures {
    pub branch: Branch,
    pub contacts: u64,
    /// The commonest first; what has no place stands last, under an empty name. Shares add to 100.
    pub places: Vec<Share<String>>,
    /// The commonest first. A contact may have several reasons, so that shares may pass 100 together.
    pub reasons: Vec<Share<Reason>>,
    pub parties: Vec<Share<Party>>,
    pub providers: Vec<Share<Provider>>,
    pub channels: Vec<Share<Channel>>,
}

/// Counts the contacts of one branch. `share` gives whole per cents that add to 100.
pub fn branch_figures(contacts: &[Contact], branch: Branch, share: impl Fn(&[u64]) -> Vec<u64>) -> BranchFigures {
    let contacts: Vec<&Contact> = contacts.iter().filter(|contact| contact.branch == branch).collect();
    let all = contacts.len() as u64;
    let mut reasons = counted(contacts.iter().flat_map(|contact| contact.reasons.iter().copied()));
    let whole = |count: u64| if all == 0 { 0 } else { (200 * count + all) / (2 * all) };
    reasons.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let mut places = counted(contacts.iter().map(|contact| contact.place.clone()));
    places.sort_by_key(|(place, count)| (place.is_empty(), std::cmp::Reverse(*count)));
    BranchFigures {
        branch,
        contacts: all,
        places: shared(places, &share),
        reasons: reasons.into_iter().map(|(of, count)| Share { of, count, percent: whole(count) }).collect(),
        parties: shared(counted(contacts.iter().map(|contact| contact.party)), &share),
        providers: shared(counted(contacts.iter().map(|contact| contact.provider)), &share),
        channels: shared(counted(contacts.iter().map(|contact| contact.channel)), &share),
    }
}

fn counted<T: Ord>(values: impl Iterator<Item = T>) -> Vec<(T, u64)> {
    let mut counts: BTreeMap<T, u64> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    counts.into_iter().collect()
}

fn shared<T>(counts: Vec<(T, u64)>, share: impl Fn(&[u64]) -> Vec<u64>) -> Vec<Share<T>> {
    let numbers: Vec<u64> = counts.iter().map(|(_, count)| *count).collect();
    let percents = share(&numbers);
    counts.into_iter().zip(percents).map(|((of, count), percent)| Share { of, count, percent }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn contact(place: &str, reasons: &[Reason]) -> Contact {
        Contact {
            id: String::new(),
            day: date(2024, 5, 1),
            branch: Branch::Patient,
            party: Party::Client,
            provider: Provider::Public,
            place: place.into(),
            channel: Channel::Phone,
            reasons: reasons.to_vec(),
        }
    }

    #[test]
    fn the_commonest_first_and_what_is_not_known_last() {
        let mut contacts = vec![
            contact("", &[Reason::Access]),
            contact("", &[]),
            contact("", &[]),
            contact("Sairaala", &[Reason::Access, Reason::Encounter]),
            contact("Sairaala", &[Reason::Encounter]),
            contact("Hammashoitola", &[Reason::Encounter]),
        ];
        contacts.push(Contact { branch: Branch::Social, ..contact("Asuminen", &[Reason::Decision]) });
        // Each gets its whole part; what is left goes to the first.
        let share = |counts: &[u64]| counts.iter().map(|count| count * 100 / counts.iter().sum::<u64>()).collect();
        let figures = branch_figures(&contacts, Branch::Patient, share);
        let places: Vec<_> =
            figures.places.iter().map(|share| (share.of.as_str(), share.count, share.percent)).collect();
        assert_eq!(places, [("Sairaala", 2, 33), ("Hammashoitola", 1, 16), ("", 3, 50)]);
        let reasons: Vec<_> = figures.reasons.iter().map(|share| (share.of, share.count, share.percent)).collect();
        assert_eq!(reasons, [(Reason::Encounter, 3, 50), (Reason::Access, 2, 33)]);
        assert_eq!((figures.contacts, figures.parties.len()), (6, 1));
        assert_eq!(branch_figures(&contacts, Branch::EarlyEducation, |counts| counts.to_vec()).contacts, 0);
    }

    #[test]
    fn a_place_is_no_person() {
        use super::super::looks_personal;
        assert!(looks_personal("010190-123A") && looks_personal("a@b.fi") && !looks_personal("Terveysasema 12"));
    }
}
