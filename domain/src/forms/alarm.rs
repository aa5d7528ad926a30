//! When a form is broken: it fails, it falls silent, or it comes back to people more than it did.

use super::FormEvent;

/// What a form went through in some time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Went {
    pub sent: u64,
    pub mended: u64,
    pub failed: u64,
}

impl Went {
    pub fn add(&mut self, event: FormEvent, count: u64) {
        match event {
            FormEvent::Sent => self.sent += count,
            FormEvent::Mended => self.mended += count,
            FormEvent::Failed => self.failed += count,
            FormEvent::Opened | FormEvent::Searched | FormEvent::NotFound => {}
        }
    }

    fn tries(self) -> u64 {
        self.sent + self.mended
    }
}

/// What is wrong with a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Trouble {
    Failing,
    Silent,
    Mended,
}

impl Trouble {
    pub const ALL: [Trouble; 3] = [Trouble::Failing, Trouble::Silent, Trouble::Mended];

    pub fn code(self) -> &'static str {
        match self {
            Trouble::Failing => "failing",
            Trouble::Silent => "silent",
            Trouble::Mended => "mended",
        }
    }

    pub fn parse(code: &str) -> Option<Trouble> {
        Self::ALL.into_iter().find(|trouble| trouble.code() == code)
    }
}

/// A trouble and the two numbers that show it: failures and sendings; sendings now and in the same hours of four weeks;
/// of a hundred sendings, how many came back now and how many usually.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alarm {
    pub trouble: Trouble,
    pub now: u64,
    pub usual: u64,
}

/// From how many failures on a form is failing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    pub failures: u64,
}

/// So many sendings in the same hours of the weeks before, and none now is no chance: of five expected, none comes in
/// seven cases of a thousand.
const USUALLY: u64 = 5;
/// Shares of fewer tries than these say nothing.
const TRIES: u64 = 10;
const USUAL_TRIES: u64 = 50;
/// A share that has come to so many of a hundred, and to so many times what it was, has jumped.
const JUMPED_TO: u64 = 50;
const JUMPED_BY: u64 = 2;

/// What is wrong with a form that went through `recent` in the last hours, `weeks` in the same hours of the same weekday
/// in each week before, and `usual` in the time before that makes its habits.
pub fn alarms(recent: Went, weeks: &[Went], usual: Went, limits: Limits) -> Vec<Alarm> {
    let mut found = Vec::new();
    if recent.failed >= limits.failures.max(1) {
        found.push(Alarm { trouble: Trouble::Failing, now: recent.failed, usual: recent.sent });
    }
    let expected: u64 = weeks.iter().map(|week| week.sent).sum();
    let always_some = !weeks.is_empty() && weeks.iter().all(|week| week.sent > 0);
    if recent.sent == 0 && always_some && expected >= USUALLY * weeks.len() as u64 {
        found.push(Alarm { trouble: Trouble::Silent, now: 0, usual: expected });
    }
    if recent.tries() >= TRIES && usual.tries() >= USUAL_TRIES {
        let (now, before) = (share(recent), share(usual));
        if now >= JUMPED_TO && now >= before * JUMPED_BY {
            found.push(Alarm { trouble: Trouble::Mended, now, usual: before });
        }
    }
    found
}

fn share(went: Went) -> u64 {
    100 * went.mended / went.tries()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Limits = Limits { failures: 5 };

    fn went(sent: u64, mended: u64, failed: u64) -> Went {
        Went { sent, mended, failed }
    }

    fn check(recent: Went, weeks: [u64; 4], usual: Went, expected: &[(Trouble, u64, u64)]) {
        let weeks = weeks.map(|sent| went(sent, 0, 0));
        let found: Vec<_> = alarms(recent, &weeks, usual, LIMITS).iter().map(|a| (a.trouble, a.now, a.usual)).collect();
        assert_eq!(found, expected, "{recent:?} {weeks:?} {usual:?}");
    }

    #[test]
    fn a_form_that_fails() {
        check(went(20, 0, 4), [0; 4], Went::default(), &[]);
        check(went(20, 0, 5), [0; 4], Went::default(), &[(Trouble::Failing, 5, 20)]);
    }

    #[test]
    fn a_form_that_has_fallen_silent() {
        check(went(0, 0, 0), [6, 5, 4, 5], Went::default(), &[(Trouble::Silent, 0, 20)]);
        // One is not silence; a habit of less is none; nor is one that had a still week.
        check(went(1, 0, 0), [6, 5, 4, 5], Went::default(), &[]);
        check(went(0, 0, 0), [5, 5, 4, 5], Went::default(), &[]);
        check(went(0, 0, 0), [40, 0, 40, 40], Went::default(), &[]);
        assert_eq!(alarms(went(0, 0, 0), &[], Went::default(), LIMITS), []);
    }

    #[test]
    fn a_form_that_comes_back_more_than_it_did() {
        check(went(5, 5, 0), [0; 4], went(80, 20, 0), &[(Trouble::Mended, 50, 20)]);
        check(went(5, 5, 0), [0; 4], went(70, 30, 0), &[]);
        // Forty-five of a hundred is below the half; nine tries and forty-nine before say nothing.
        check(went(11, 9, 0), [0; 4], went(80, 20, 0), &[]);
        check(went(0, 9, 0), [0; 4], went(80, 20, 0), &[]);
        check(went(0, 10, 0), [0; 4], went(39, 10, 0), &[]);
        check(went(0, 10, 0), [0; 4], went(50, 0, 0), &[(Trouble::Mended, 100, 0)]);
    }

    #[test]
    fn several_troubles_are_told_together() {
        check(
            went(0, 12, 7),
            [9; 4],
            went(90, 10, 0),
            &[(Trouble::Failing, 7, 0), (Trouble::Silent, 0, 36), (Trouble::Mended, 100, 10)],
        );
    }

    #[test]
    fn codes_go_both_ways() {
        assert!(Trouble::ALL.into_iter().all(|trouble| Trouble::parse(trouble.code()) == Some(trouble)));
    }
}
