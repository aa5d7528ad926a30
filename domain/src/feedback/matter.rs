/// What a text may be about that feedback is the wrong way for, or not the only one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Matter {
    /// Somebody is in danger of life or health now.
    Emergency,
    /// Somebody does not want to live.
    Crisis,
    /// A muistutus: a formal objection to the unit, answered in writing (785/1992, 812/2000).
    Objection,
    /// A kantelu: a complaint to the authority that supervises.
    Complaint,
    /// A claim for an injury in treatment.
    Injury,
    /// A wish to have a prescription renewed.
    Prescription,
    /// A wish to book, move or cancel an appointment.
    Appointment,
    /// Something dangerous that happened or nearly happened in care.
    Safety,
}

impl Matter {
    /// In the order in which they are asked about: what cannot wait stands first.
    pub const ALL: [Matter; 8] = [
        Matter::Emergency,
        Matter::Crisis,
        Matter::Objection,
        Matter::Complaint,
        Matter::Injury,
        Matter::Prescription,
        Matter::Appointment,
        Matter::Safety,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Matter::Emergency => "emergency",
            Matter::Crisis => "crisis",
            Matter::Objection => "objection",
            Matter::Complaint => "complaint",
            Matter::Injury => "injury",
            Matter::Prescription => "prescription",
            Matter::Appointment => "appointment",
            Matter::Safety => "safety",
        }
    }

    pub fn parse(code: &str) -> Option<Matter> {
        Self::ALL.into_iter().find(|matter| matter.code() == code)
    }

    fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A set of matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Matters(u8);

impl Matters {
    pub fn with(self, matter: Matter) -> Matters {
        Matters(self.0 | matter.bit())
    }

    pub fn and(self, others: Matters) -> Matters {
        Matters(self.0 | others.0)
    }

    pub fn without(self, others: Matters) -> Matters {
        Matters(self.0 & !others.0)
    }

    pub fn contains(self, matter: Matter) -> bool {
        self.0 & matter.bit() != 0
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn iter(self) -> impl Iterator<Item = Matter> {
        Matter::ALL.into_iter().filter(move |matter| self.contains(*matter))
    }

    /// The set as the store keeps it: one bit a matter.
    pub fn bits(self) -> u8 {
        self.0
    }

    pub fn from_bits(bits: u8) -> Matters {
        Matters(bits)
    }
}

impl FromIterator<Matter> for Matters {
    fn from_iter<I: IntoIterator<Item = Matter>>(matters: I) -> Self {
        matters.into_iter().fold(Matters::default(), Matters::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_is_taken_off() {
        let both: Matters = [Matter::Safety, Matter::Emergency].into_iter().collect();
        let asked = Matters::default().with(Matter::Emergency);
        assert_eq!(both.without(asked).iter().collect::<Vec<_>>(), [Matter::Safety]);
        assert_eq!(both.iter().next(), Some(Matter::Emergency), "what cannot wait stands first");
        assert_eq!(Matters::from_bits(both.bits()), both);
        for matter in Matter::ALL {
            assert_eq!(Matter::parse(matter.code()), Some(matter));
        }
    }
}
