/// Numbers that look random and follow from a seed and a name: FNV-1a over the name, then the finaliser of SplitMix64
/// (Steele, Lea and Flood: Fast splittable pseudorandom number generators, 2014).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Chance(u64);

impl Chance {
    pub fn seeded(seed: u64) -> Chance {
        Chance(mixed(seed))
    }

    /// Another source, for one purpose.
    pub fn of(self, purpose: &[u8]) -> Chance {
        Chance(self.number(purpose))
    }

    /// The number of a name, each of 2^64 as likely.
    pub fn number(self, name: &[u8]) -> u64 {
        let named = name.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        mixed(mixed(named).wrapping_add(self.0))
    }

    /// From 0 up to 1.
    pub fn fraction(self, name: &[u8]) -> f64 {
        (self.number(name) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixes_as_splitmix64_does() {
        // The first numbers of SplitMix64 with the seed 1234567, as its published test values give them.
        let step = 0x9e37_79b9_7f4a_7c15_u64;
        assert_eq!(mixed(1_234_567), 6_457_827_717_110_365_317);
        assert_eq!(mixed(1_234_567_u64.wrapping_add(step)), 3_203_168_211_198_807_973);
    }

    #[test]
    fn another_seed_or_purpose_gives_other_numbers() {
        let (one, other) = (Chance::seeded(1), Chance::seeded(2));
        assert_ne!(one.number(b"visit-1"), other.number(b"visit-1"));
        assert_ne!(one.number(b"visit-1"), one.of(b"x").number(b"visit-1"));
        assert_eq!(one.number(b"visit-1"), Chance::seeded(1).number(b"visit-1"));
        assert!((0.0..1.0).contains(&one.fraction(b"visit-1")));
    }
}
