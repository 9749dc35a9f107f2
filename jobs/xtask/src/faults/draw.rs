//! Numbers from a seed, so that what was tried can be tried again.

/// Numbers from a seed (`SplitMix64`).
#[derive(Debug)]
pub(super) struct Draw(u64);

impl Draw {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from 0 up to, not with, a bound.
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound.max(1)
    }

    /// At most some of a list, drawn over its whole length and in its order.
    pub(super) fn some<T: Clone>(&mut self, list: &[T], n_most: usize) -> Vec<T> {
        let mut left: Vec<usize> = (0..list.len()).collect();
        while left.len() > n_most {
            let place = self.below(left.len() as u64);
            left.remove(usize::try_from(place).unwrap_or(0));
        }
        left.into_iter()
            .filter_map(|place| list.get(place).cloned())
            .collect()
    }
}
