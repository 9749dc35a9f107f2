//! What kind of file system a workspace lies on.

use std::path::Path;

use crate::StoreError;

/// Kinds that lie on another machine, by the number that Linux has for them (`statfs(2)`).
#[cfg(any(target_os = "linux", test))]
const REMOTE: [(u32, &str); 7] = [
    (0x6969, "NFS"),
    (0x517B, "SMB"),
    (0xFF53_4D42, "SMB"),
    (0xFE53_4D42, "SMB"),
    (0x5346_414F, "AFS"),
    (0x7375_7245, "Coda"),
    (0x0102_1997, "a share of 9P"),
];

/// The name of the kind, where it is one whose locks cannot be trusted.
#[cfg(target_os = "linux")]
pub(crate) fn network_file_system(folder: &Path) -> Result<Option<&'static str>, StoreError> {
    let found = rustix::fs::statfs(folder);
    let found = found.map_err(|error| StoreError::io("look at", folder)(error.into()))?;
    Ok(remote(found.f_type.to_le_bytes()))
}

/// Nothing is known of it here.
#[cfg(not(target_os = "linux"))]
pub(crate) fn network_file_system(_: &Path) -> Result<Option<&'static str>, StoreError> {
    Ok(None)
}

/// The number is kept in four bytes or eight, with a sign or without.
#[cfg(any(target_os = "linux", test))]
fn remote<const N: usize>(number: [u8; N]) -> Option<&'static str> {
    let number = u32::from_le_bytes(number.first_chunk().copied()?);
    let known = REMOTE.iter().find(|(known, _)| *known == number);
    known.map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    //! Kinds by their numbers.

    use super::{network_file_system, remote};

    #[test]
    fn shares_of_other_machines_are_known_and_local_disks_are_not() {
        assert_eq!(remote(0x6969_i64.to_le_bytes()), Some("NFS"));
        assert_eq!(remote(0xFF53_4D42_i64.to_le_bytes()), Some("SMB"));
        assert_eq!(remote(0xFF53_4D42_u32.to_le_bytes()), Some("SMB"));
        // ext4, XFS, tmpfs and Btrfs.
        for local in [0xEF53_i64, 0x5846_5342, 0x0102_1994, 0x9123_683E] {
            assert_eq!(remote(local.to_le_bytes()), None, "{local:x}");
        }
        let here = tempfile::tempdir().unwrap();
        assert_eq!(network_file_system(here.path()).unwrap(), None);
    }
}
