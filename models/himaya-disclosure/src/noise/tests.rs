//! Tests of the noise: bounded, unbiased, of the variance asked for, and the same for the same cell.

use super::*;

fn secret() -> Secret {
    Secret::new([7; 32])
}

fn settings(spread: u64, variance_pct: u64) -> NoiseSettings {
    NoiseSettings {
        spread,
        variance_pct,
        secret: secret(),
    }
}

fn coordinates(country: &str) -> Coordinates {
    Coordinates::from([("reporting", country.to_owned())])
}

#[test]
fn noise_has_the_mean_and_variance_asked_for() {
    for (spread, variance_pct) in [(2, 100), (4, 300), (5, 1000)] {
        let table = Table::new(&settings(spread, variance_pct)).unwrap();
        let n_draws = 40_000;
        let (mut sum, mut squares) = (0.0, 0.0);
        for record_key in 0..n_draws {
            let printed = table.perturb(100, key(&secret(), KeySource::Records(record_key)));
            assert!(printed.abs_diff(100) <= spread);
            let noise = real(printed) - 100.0;
            sum += noise;
            squares += noise * noise;
        }
        let (mean, variance) = (sum / real(n_draws), squares / real(n_draws));
        assert!(mean.abs() < 0.05, "{spread}: {mean}");
        let wanted = real(variance_pct) / 100.0;
        assert!(
            (variance - wanted).abs() < 0.05 * wanted,
            "{spread}: {variance}"
        );
    }
}

#[test]
fn the_same_cell_has_the_same_noise() {
    let of = |country: &str, n| {
        let at = coordinates(country);
        key(&secret(), KeySource::Cell(Unit::Victims, &at, n))
    };
    assert_eq!(of("TUN", 20), of("TUN", 20));
    assert_ne!(of("TUN", 20), of("TUN", 21));
    assert_ne!(of("TUN", 20), of("DZA", 20));
    let other = key(&Secret::new([8; 32]), KeySource::Records(1));
    assert_ne!(other, key(&secret(), KeySource::Records(1)));
}

#[test]
fn the_keyed_hash_is_the_one_of_the_standard() {
    // RFC 4231, test case 2, has a short key and a message of its own; here the sum of one block.
    let mut hasher = Sha256::new();
    hasher.update([0x36 ^ 7; 32]);
    hasher.update([0x36; 32]);
    hasher.update(b"records");
    hasher.update(5_u64.to_be_bytes());
    let mut outer = Sha256::new();
    outer.update([0x5c ^ 7; 32]);
    outer.update([0x5c; 32]);
    outer.update(hasher.finalize());
    let digest = outer.finalize();
    let expected = u64::from_be_bytes(digest.as_slice()[..8].try_into().unwrap());
    assert_eq!(key(&secret(), KeySource::Records(5)), expected);
}

#[test]
fn a_result_is_never_negative() {
    let table = Table::new(&settings(4, 300)).unwrap();
    for record_key in 0..1000 {
        let printed = table.perturb(1, key(&secret(), KeySource::Records(record_key)));
        assert!(printed <= 5);
    }
}

#[test]
fn a_variance_that_the_spread_cannot_hold_is_refused() {
    for variance_pct in [0, 201] {
        let refused = Table::new(&settings(2, variance_pct));
        assert!(matches!(
            refused,
            Err(DisclosureError::Variance { spread: 2, .. })
        ));
    }
}

#[test]
fn the_secret_is_not_printed() {
    assert_eq!(format!("{:?}", settings(2, 100).secret), "Secret(..)");
}
