//! What protection costs on tables of 20 countries by 6 forms by 3 sexes, with all margins.

use super::*;

/// Interior counts, rather small, as the tables behind the default method had them.
fn table(seed: u64) -> Cube {
    let mut draws = Draws::new(seed);
    let interior: Vec<u64> = (0..20 * 6 * 3).map(|_| draws.count()).collect();
    with_margins(&[("country", 20), ("form", 6), ("sex", 3)], &interior)
}

#[test]
fn most_of_a_rounded_table_stays_published() {
    let seeds = if is_slow_allowed() { 7..12 } else { 7..8 };
    for seed in seeds {
        let before = table(seed);
        let policy = Policy::for_level(Level::Public);
        let done = protect_all(vec![before.clone()], &policy, &History::none()).unwrap();
        let large = before.cells.values();
        let large = large.filter(|cell| cell.value.number() >= Some(11)).count();
        let all = done.log.all;
        assert_eq!(all.cells, 588);
        assert_eq!(all.rounded + all.hidden_secondary, large);
        assert!(all.rounded * 100 >= large * 85, "{seed}: {all:?}");
        assert!(
            all.hidden_secondary * 100 <= all.cells * 5,
            "{seed}: {all:?}"
        );
    }
}
