//! Known answers: coal-mining disasters (Jarrett 1979) and the flow of the Nile (Cobb 1978).

use super::*;

/// Disasters a year from 1851 to 1962 in coal mines of the United Kingdom with ten or more killed.
const COAL: [u64; 112] = [
    4, 5, 4, 1, 0, 4, 3, 4, 0, 6, 3, 3, 4, 0, 2, 6, 3, 3, 5, 4, 5, 3, 1, 4, 4, 1, 5, 5, 3, 4, 2, 5,
    2, 2, 3, 4, 2, 1, 3, 2, 2, 1, 1, 1, 1, 3, 0, 0, 1, 0, 1, 1, 0, 0, 3, 1, 0, 3, 2, 2, 0, 1, 1, 1,
    0, 1, 0, 1, 0, 0, 0, 2, 1, 0, 0, 0, 1, 1, 0, 2, 3, 3, 1, 1, 2, 1, 1, 1, 1, 2, 3, 3, 0, 0, 0, 1,
    4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1,
];

/// The yearly flow of the Nile at Aswan from 1871 to 1970, in 10^8 cubic metres.
const NILE: [u64; 100] = [
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180,
    799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833,
    701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845,
    864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676,
    649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923,
    975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
];

/// A series without a season.
fn flat(counts: &[u64]) -> Prepared {
    let mut design = Design::default();
    for _ in counts {
        design.push(&[1.0], 0.0);
    }
    Prepared::flat(counts, design)
}

#[track_caller]
fn only(counts: &[u64]) -> Change {
    let found = find(
        &flat(counts),
        "known",
        counts.len(),
        &ChangeOptions::default(),
    );
    let [change] = &found.changes[..] else {
        panic!("{:?}", found.changes);
    };
    change.clone()
}

#[test]
fn coal_mines_became_safer_after_1891() {
    let change = only(&COAL);
    assert_eq!(1851 + change.month, 1892);
    assert!(
        1851 + change.month_low >= 1886 && 1851 + change.month_high <= 1896,
        "{change:?}"
    );
    assert!((change.ratio - 0.91 / 3.10).abs() < 0.01, "{change:?}");
    assert!(change.p < 1e-5, "{change:?}");
}

#[test]
fn the_nile_fell_after_1898() {
    let change = only(&NILE);
    assert_eq!(1871 + change.month, 1899);
    assert!((change.ratio - 850.0 / 1097.75).abs() < 0.01, "{change:?}");
    assert!(change.p < 1e-5, "{change:?}");
}
