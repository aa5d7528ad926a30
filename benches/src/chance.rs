//! Chance by a seed (SplitMix64): the same data in every run, on every machine.

/// A source of numbers that are always the same.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    pub fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to `end`, without `end` itself.
    pub fn below(&mut self, end: u32) -> u32 {
        (((self.number() >> 32) * u64::from(end)) >> 32) as u32
    }

    /// One of `weights` by its place, as often as its weight says.
    pub fn weighted<const N: usize>(&mut self, weights: [u32; N]) -> usize {
        let mut left = self.below(weights.iter().sum());
        let is_hit = |weight: &u32| {
            let hit = left < *weight;
            left = left.wrapping_sub(*weight);
            hit
        };
        weights.iter().position(is_hit).unwrap_or(0)
    }

    pub fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len() as u32) as usize]
    }

    /// `length` capital letters and digits.
    pub fn signs(&mut self, length: usize) -> String {
        (0..length).map(|_| char::from(b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789"[self.below(32) as usize])).collect()
    }

    /// Finnish words, just `bytes` long.
    pub fn text(&mut self, bytes: usize) -> String {
        const WORDS: [&str; 20] = [
            "hoito",
            "aika",
            "vastaanotto",
            "lääkäri",
            "hoitaja",
            "jono",
            "puhelin",
            "ystävällinen",
            "odotin",
            "kiitos",
            "asia",
            "selvä",
            "apua",
            "nopeasti",
            "viikko",
            "käynti",
            "lapsi",
            "äiti",
            "terveysasema",
            "päivä",
        ];
        let mut text = String::with_capacity(bytes + 16);
        while text.len() < bytes {
            text.push_str(self.pick(&WORDS));
            text.push(' ');
        }
        while text.len() > bytes {
            text.pop();
        }
        text.extend(std::iter::repeat_n('.', bytes - text.len()));
        text
    }
}
