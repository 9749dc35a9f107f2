//! Signatures: what minisign makes of ours, what we make of its, and what is noticed.

use std::process::{Command, Stdio};

use minisign_verify::{PublicKey as TheirKey, Signature};

use super::*;
use crate::signing::check;
use crate::{PublicKey, SigningKey, StoreError, public_key, read_signing_key, verify_release};

fn key(number: u8) -> SigningKey {
    SigningKey::new([number; SigningKey::N_RANDOM])
}

fn trust(keys: &[&SigningKey], is_required: bool) -> Trust {
    Trust {
        keys: keys.iter().map(|key| key.public().unwrap()).collect(),
        is_required,
    }
}

/// A workspace with one release, signed or not.
fn released(key: Option<&SigningKey>) -> (TempDir, Workspace, PathBuf) {
    let (folder, workspace) = workspace();
    let draft = release(1, "a", "t.csv");
    let (at, _) = workspace.publish_release(&draft, key).unwrap();
    (folder, workspace, at)
}

#[test]
fn a_signature_is_made_and_believed_and_the_same_each_time() {
    let (_folder, workspace, at) = released(Some(&key(1)));
    let found = workspace.verify(&trust(&[&key(2), &key(1)], true)).unwrap();
    assert_eq!(
        (found.failures.len(), found.signed, found.unchecked),
        (0, 1, 0)
    );
    let alone = verify_release(&at, &trust(&[&key(1)], true)).unwrap();
    assert_eq!(
        (alone.failures.len(), alone.signed, alone.checked),
        (0, 1, 5)
    );
    let unasked = workspace.verify(&Trust::default()).unwrap();
    assert_eq!(
        (unasked.failures.len(), unasked.signed, unasked.unchecked),
        (0, 0, 1)
    );
    let (_other, _, again) = released(Some(&key(1)));
    for name in ["SHA256SUMS", "SHA256SUMS.minisig"] {
        assert_eq!(
            fs::read(at.join(name)).unwrap(),
            fs::read(again.join(name)).unwrap()
        );
    }
    // Another implementation reads key and signature.
    let text = fs::read_to_string(at.join("SHA256SUMS.minisig")).unwrap();
    let signature = Signature::decode(&text).unwrap();
    assert_eq!(
        signature.trusted_comment(),
        "himaya release 2024-Q4-r1 restricted"
    );
    let theirs = TheirKey::decode(&key(1).public().unwrap().to_text()).unwrap();
    let sums = fs::read(at.join("SHA256SUMS")).unwrap();
    theirs.verify(&sums, &signature, false).unwrap();
}

#[test]
fn a_flipped_bit_anywhere_in_a_signed_release_is_found() {
    let (_folder, _, at) = released(Some(&key(1)));
    let trust = trust(&[&key(1)], false);
    let names = everything_in(&at);
    assert_eq!(names.len(), 5);
    for name in names {
        let path = at.join(&name);
        let bytes = fs::read(&path).unwrap();
        for place in 0..bytes.len() {
            let mut flipped = bytes.clone();
            flipped[place] ^= 1 << (place % 8);
            crate::write_file(&path, &flipped).unwrap();
            let found = verify_release(&at, &trust).unwrap().failures;
            assert!(!found.is_empty(), "{} at {place}", name.display());
        }
        crate::write_file(&path, &bytes).unwrap();
    }
    assert_eq!(verify_release(&at, &trust).unwrap().failures, []);
}

#[track_caller]
fn refused(at: &Path, trust: &Trust, said: &str) {
    let found = verify_release(at, trust).unwrap().failures;
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].path.ends_with("SHA256SUMS.minisig"));
    assert!(found[0].reason.contains(said), "{}", found[0].reason);
}

#[test]
fn a_signature_that_is_missing_foreign_or_another_one_is_found() {
    let (_folder, _, at) = released(None);
    refused(&at, &trust(&[&key(1)], true), "there is no signature");
    assert_eq!(
        verify_release(&at, &trust(&[&key(1)], false))
            .unwrap()
            .failures,
        []
    );
    let (_folder, _, at) = released(Some(&key(2)));
    refused(
        &at,
        &trust(&[&key(1)], false),
        "no key that is believed made it",
    );
    let other = key(1).sign(b"something else", "himaya release x");
    let path = at.join("SHA256SUMS.minisig");
    crate::write_file(&path, other.as_bytes()).unwrap();
    refused(
        &at,
        &trust(&[&key(1)], false),
        "does not belong to SHA256SUMS",
    );
    crate::write_file(&path, b"").unwrap();
    refused(&at, &trust(&[&key(1)], false), "no minisign signature");
}

#[test]
fn a_release_without_a_signature_gets_one_and_a_changed_one_does_not() {
    let (_folder, workspace, at) = released(None);
    let before = everything_in(&at).len();
    let draft = release(1, "a", "t.csv");
    workspace.publish_release(&draft, Some(&key(1))).unwrap();
    assert_eq!(everything_in(&at).len(), before + 1);
    let trust = trust(&[&key(1)], true);
    assert_eq!(workspace.verify(&trust).unwrap().failures, []);
    let (_folder, workspace, at) = released(None);
    crate::write_file(&at.join("t.csv"), b"changed").unwrap();
    let refused = workspace.publish_release(&draft, Some(&key(1)));
    assert!(matches!(refused, Err(StoreError::Damaged { .. })));
    assert!(!at.join("SHA256SUMS.minisig").exists());
}

/// A run that was killed while it signed left a half signature, which the next clears away.
#[test]
fn a_half_signature_is_no_finding_here_and_one_in_a_carried_release() {
    let (_folder, workspace, at) = released(None);
    crate::write_file(&at.join(".staging-0"), b"untrusted comm").unwrap();
    assert_eq!(failures(&workspace), []);
    let found = verify_release(&at, &Trust::default()).unwrap().failures;
    assert_eq!(found[0].path, ".staging-0");
    workspace.recover().unwrap();
    let draft = release(1, "a", "t.csv");
    workspace.publish_release(&draft, Some(&key(1))).unwrap();
    let found = verify_release(&at, &trust(&[&key(1)], true)).unwrap();
    assert_eq!((found.failures.len(), found.signed), (0, 1));
}

#[test]
fn a_key_reads_back_and_any_other_text_is_refused() {
    let key = key(3);
    let text = key.to_text();
    assert_eq!(SigningKey::parse(&text, "x").unwrap().to_text(), text);
    assert!(!format!("{key:?}").contains('3'), "{key:?}");
    let line: Vec<char> = text.lines().nth(1).unwrap().chars().collect();
    for place in 0..line.len() {
        let mut changed = line.clone();
        changed[place] = if line[place] == 'A' { 'B' } else { 'A' };
        let changed: String = changed.into_iter().collect();
        let refused = SigningKey::parse(&format!("c\n{changed}\n"), "the file");
        // Salt and limits of a password that is not there mean nothing.
        let is_unused = (8..72).contains(&place);
        assert_eq!(refused.is_ok(), is_unused, "{place}");
    }
    let public = key.public().unwrap();
    for text in ["", "x", "c\nAAAA\n", &public.to_text()] {
        let error = SigningKey::parse(text, "the file").unwrap_err();
        assert!(
            error.to_string().starts_with("read the key the file: "),
            "{error}"
        );
    }
    assert_eq!(PublicKey::parse(&public.to_text(), "x").unwrap(), public);
    assert!(PublicKey::parse(&text, "x").is_err());
}

#[test]
fn a_public_key_is_a_line_or_a_file_and_a_secret_one_a_file_of_the_owner() {
    let folder = tempfile::tempdir().unwrap();
    let public = key(1).public().unwrap();
    let path = folder.path().join("p");
    crate::write_file(&path, public.to_text().as_bytes()).unwrap();
    assert_eq!(public_key(public.line()).unwrap(), public);
    assert_eq!(public_key(path.to_str().unwrap()).unwrap(), public);
    assert!(matches!(public_key("nowhere"), Err(StoreError::Io { .. })));
    let path = folder.path().join("s");
    crate::write_secret(&path, key(1).to_text().as_bytes()).unwrap();
    assert_eq!(read_signing_key(&path).unwrap().to_text(), key(1).to_text());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(
            read_signing_key(&path),
            Err(StoreError::Exposed { .. })
        ));
    }
}

/// The tool itself, where it is installed: it believes ours, and signs with our key what we believe.
#[test]
fn the_tool_minisign_and_we_understand_each_other() {
    let is_there = Command::new("minisign").arg("-v").output().is_ok();
    if !is_there {
        let skipped = format_args!("skipped: minisign is not installed\n").to_string();
        std::io::Write::write_all(&mut std::io::stderr(), skipped.as_bytes()).unwrap();
        return;
    }
    let (folder, _, at) = released(Some(&key(1)));
    let secret = folder.path().join("k.key");
    crate::write_secret(&secret, key(1).to_text().as_bytes()).unwrap();
    let line = key(1).public().unwrap().line().to_owned();
    let minisign = |arguments: &[&str]| {
        let mut command = Command::new("minisign");
        let command = command.args(arguments).current_dir(&at);
        command.stdin(Stdio::null()).output().unwrap()
    };
    let ran = minisign(&["-V", "-m", "SHA256SUMS", "-P", &line]);
    assert!(ran.status.success(), "{ran:?}");
    fs::remove_file(at.join("SHA256SUMS.minisig")).unwrap();
    let ran = minisign(&["-S", "-s", secret.to_str().unwrap(), "-m", "SHA256SUMS"]);
    assert!(ran.status.success(), "{ran:?}");
    let found = verify_release(&at, &trust(&[&key(1)], true)).unwrap();
    assert_eq!((found.failures.len(), found.signed), (0, 1));
    let signature = fs::read(at.join("SHA256SUMS.minisig")).unwrap();
    let sums = fs::read(at.join("SHA256SUMS")).unwrap();
    check(&signature, &sums, &[key(1).public().unwrap()]).unwrap();
}
