//! Retrieval from a loopback server that behaves well and badly, and from the disk.

use std::io::{Read, Write};
use std::net::{IpAddr, TcpListener};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use super::address::is_public;
use super::local::matches;
use super::{Limits, Retrieved, Validators, retrieve};
use crate::SourceError;
use crate::fixtures::{config, real, real_data};

fn limits() -> Limits {
    Limits {
        max_bytes: 4 * 1024 * 1024,
        connect: Duration::from_secs(2),
        read: Duration::from_millis(400),
        total: Duration::from_secs(3),
        ..Limits::of(&config("ctdc"))
    }
}

/// Answers each request with what `answer` makes of its text; returns the site's address.
fn serve(answer: impl Fn(&str) -> Vec<u8> + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let site = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut request = [0; 4096];
            let length = stream.read(&mut request).unwrap_or(0);
            let text = String::from_utf8_lossy(request.get(..length).unwrap()).into_owned();
            // The reader may hang up first.
            let _ = stream.write_all(&answer(&text));
        }
    });
    site
}

fn ok(headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n{headers}\r\n"
    );
    [head.as_bytes(), body].concat()
}

fn get(url: &str) -> Result<Retrieved, SourceError> {
    retrieve(url, Path::new("."), &limits(), None)
}

#[track_caller]
fn refused(answer: Vec<u8>) -> SourceError {
    let site = serve(move |_| answer.clone());
    get(&format!("{site}/d.csv")).unwrap_err()
}

#[track_caller]
fn only(retrieved: Retrieved) -> super::RetrievedFile {
    let Retrieved::Files(mut files) = retrieved else {
        panic!("not modified")
    };
    assert_eq!(files.len(), 1);
    files.remove(0)
}

#[test]
fn a_file_comes_with_its_name_and_validators() {
    let headers = "Content-Type: text/csv\r\nETag: \"a1\"\r\nLast-Modified: Mon, 01 Jan 2024 00:00:00 GMT\r\n";
    let site = serve(move |_| ok(headers, b"a,b\n1,2\n"));
    let file = only(get(&format!("{site}/x/data%20one.csv?v=1")).unwrap());
    assert_eq!(file.raw.name, "data_20one.csv");
    assert_eq!(file.raw.bytes, b"a,b\n1,2\n");
    assert_eq!(file.etag.as_deref(), Some("\"a1\""));
    assert_eq!(
        file.last_modified.as_deref(),
        Some("Mon, 01 Jan 2024 00:00:00 GMT")
    );
    let named = serve(|_| {
        ok(
            "Content-Disposition: attachment; filename=\"../M_2022-02-04.csv\"\r\n",
            b"a",
        )
    });
    assert_eq!(only(get(&named).unwrap()).raw.name, "_M_2022-02-04.csv");
}

#[test]
fn what_is_known_is_not_sent_again() {
    let site = serve(|request| {
        assert!(
            request.to_lowercase().contains("if-none-match: \"a1\""),
            "{request}"
        );
        b"HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n".to_vec()
    });
    let known = Validators {
        etag: Some("\"a1\"".into()),
        last_modified: None,
    };
    let outcome = retrieve(
        &format!("{site}/d.csv"),
        Path::new("."),
        &limits(),
        Some(&known),
    );
    assert_eq!(outcome.unwrap(), Retrieved::NotModified);
}

#[test]
fn a_page_instead_of_data_is_an_error() {
    let page = b"<!DOCTYPE html><title>Log in</title>";
    let error = refused(ok("Content-Type: text/html; charset=utf-8\r\n", page));
    assert!(matches!(error, SourceError::NotData { .. }), "{error:?}");
    let disguised = refused(ok("Content-Type: text/csv\r\n", page));
    assert!(
        matches!(disguised, SourceError::NotData { .. }),
        "{disguised:?}"
    );
    let packed = refused(ok("Content-Encoding: gzip\r\n", b"\x1F\x8B"));
    assert!(matches!(packed, SourceError::NotData { .. }), "{packed:?}");
}

#[test]
fn a_truncated_answer_is_an_error() {
    let error =
        refused(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\nabc".to_vec());
    assert!(
        matches!(
            error,
            SourceError::Truncated {
                received: 3,
                promised: 100,
                ..
            }
        ),
        "{error:?}"
    );
}

#[test]
fn too_many_bytes_are_refused_announced_or_not() {
    let announced = refused(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n".to_vec());
    assert!(
        matches!(announced, SourceError::TooLarge { .. }),
        "{announced:?}"
    );
    let mut endless = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".to_vec();
    endless.resize(6 * 1024 * 1024, b'x');
    let error = refused(endless);
    assert!(matches!(error, SourceError::TooLarge { .. }), "{error:?}");
}

#[test]
fn statuses_are_told_apart() {
    let answer = b"HTTP/1.1 503 Busy\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n".to_vec();
    let error = refused(answer);
    assert!(
        matches!(
            error,
            SourceError::Status {
                status: 503,
                retry_after_s: Some(120),
                ..
            }
        ),
        "{error:?}"
    );
}

#[test]
fn redirects_stay_within_the_site() {
    let redirect = |target: &str| {
        format!(
            "HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        )
    };
    let site = serve(move |request| {
        if request.starts_with("GET /new/d.csv ") {
            ok("", b"a,b\n")
        } else if request.starts_with("GET /old/d.csv ") {
            redirect("/new/d.csv").into()
        } else if request.starts_with("GET /loop ") {
            redirect("/loop").into()
        } else {
            redirect("http://example.org/d.csv").into()
        }
    });
    let file = only(get(&format!("{site}/old/d.csv")).unwrap());
    assert!(
        file.url_or_path.ends_with("/new/d.csv"),
        "{}",
        file.url_or_path
    );
    let foreign = get(&format!("{site}/elsewhere")).unwrap_err();
    assert!(
        matches!(foreign, SourceError::ForeignRedirect { .. }),
        "{foreign:?}"
    );
    let endless = get(&format!("{site}/loop")).unwrap_err();
    assert!(endless.to_string().contains("redirects"), "{endless}");
}

#[test]
fn a_silent_server_is_left_in_time() {
    let site = serve(|_| {
        thread::sleep(Duration::from_secs(5));
        Vec::new()
    });
    let start = Instant::now();
    let error = get(&format!("{site}/d.csv")).unwrap_err();
    assert!(
        matches!(error, SourceError::Unreachable { .. }),
        "{error:?}"
    );
    assert!(start.elapsed() < Duration::from_secs(4));
}

#[test]
fn a_server_that_sends_drop_by_drop_is_left() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let site = format!("http://{}/d.csv", listener.local_addr().unwrap());
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let head = b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n";
        stream.write_all(head).unwrap();
        // Until the reader hangs up.
        while stream.write_all(b"a").is_ok() {
            thread::sleep(Duration::from_millis(20));
        }
    });
    let limits = Limits {
        total: Duration::from_mins(1),
        slow_after: Duration::from_millis(300),
        ..limits()
    };
    let error = retrieve(&site, Path::new("."), &limits, None).unwrap_err();
    assert!(
        matches!(error, SourceError::Unreachable { .. }),
        "{error:?}"
    );
    let said = error.to_string();
    assert!(said.contains("less than 1024 bytes a second"), "{said}");
}

#[test]
fn a_closed_port_is_unreachable() {
    let port = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let error = get(&format!("http://127.0.0.1:{port}/d.csv")).unwrap_err();
    assert!(
        matches!(error, SourceError::Unreachable { .. }),
        "{error:?}"
    );
}

#[test]
fn addresses_inside_the_network_are_refused() {
    for url in [
        "http://10.0.0.1/d.csv",
        "http://169.254.169.254/latest",
        "http://[::ffff:10.0.0.1]/d",
    ] {
        let error = get(url).unwrap_err();
        assert!(
            matches!(error, SourceError::ForbiddenAddress { .. }),
            "{url}: {error:?}"
        );
    }
    let private = [
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "169.254.1.1",
        "172.16.0.1",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fc00::1",
        "fe80::1",
        "ff02::1",
        "::ffff:192.168.0.1",
        "2002:a00:1::",
        "64:ff9b::a00:1",
        "2001:db8::1",
    ];
    for address in private {
        assert!(!is_public(address.parse::<IpAddr>().unwrap()), "{address}");
    }
    for address in ["8.8.8.8", "193.0.6.139", "2a00:1450:4001::1"] {
        assert!(is_public(address.parse::<IpAddr>().unwrap()), "{address}");
    }
}

#[test]
fn addresses_that_are_none_are_refused() {
    for url in [
        "ftp://example.org/d.csv",
        "file:///etc/passwd",
        "http://user:word@example.org/d",
        "http://user:word@exa mple.org/d",
        "sftp://user:word@example.org/d",
    ] {
        let error = get(url).unwrap_err();
        assert!(
            matches!(error, SourceError::Location { .. }),
            "{url}: {error:?}"
        );
        assert!(!format!("{error:?}").contains("word"), "{error:?}");
    }
}

#[test]
fn a_checksum_must_fit() {
    let site = serve(|_| ok("", b"abc"));
    let with = |sum: &str| {
        let limits = Limits {
            sha256: Some(sum.to_owned()),
            ..limits()
        };
        retrieve(&format!("{site}/d.csv"), Path::new("."), &limits, None)
    };
    // The sha-256 of `abc`, FIPS 180-2, appendix B.1.
    let right = "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD";
    assert!(with(right).is_ok());
    let error = with(&right.replace('B', "C")).unwrap_err();
    assert!(matches!(error, SourceError::Checksum { .. }), "{error:?}");
}

#[test]
fn patterns_match_names() {
    assert!(matches("*.csv", "a.csv"));
    assert!(matches("M*_20??.xlsx", "Monthly_2022.xlsx"));
    assert!(matches("*", ""));
    assert!(!matches("*.csv", "a.csv.part"));
    assert!(!matches("?", ""));
}

#[test]
fn the_disk_gives_a_file_a_folder_or_a_pattern() {
    let base = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |location: &str| retrieve(location, base, &limits(), None);
    assert_eq!(only(read("Cargo.toml").unwrap()).raw.name, "Cargo.toml");
    let Retrieved::Files(files) = read("src/l*.rs").unwrap() else {
        panic!()
    };
    let names: Vec<&str> = files.iter().map(|file| file.raw.name.as_str()).collect();
    assert_eq!(names, ["labels.rs", "layout.rs", "lib.rs"]);
    assert!(matches!(
        read("inbox/ctdc/"),
        Err(SourceError::NothingThere { .. })
    ));
    assert!(matches!(
        read("src/*.nothing"),
        Err(SourceError::NothingThere { .. })
    ));
    let small = Limits {
        max_bytes: 3,
        ..limits()
    };
    let error = retrieve("Cargo.toml", base, &small, None).unwrap_err();
    assert!(matches!(error, SourceError::TooLarge { .. }), "{error:?}");
}

#[test]
fn the_real_files_arrive_whole_and_parse() {
    let path = "frontex/Monthly_detections_of_IBC_2022-02-04.csv";
    let Some(file) = real(path) else { return };
    let served = file.bytes.clone();
    let site = serve(move |_| ok("Content-Type: text/csv\r\n", &served));
    let fetched = only(get(&format!("{site}/{}", file.name)).unwrap());
    assert!(fetched.raw == file);
    let source = crate::find("frontex-ibc").unwrap();
    let parsed = source.parse(&fetched.raw, &config("frontex-ibc")).unwrap();
    assert_eq!(parsed.accounting.rows_stored, 129_948);
    let folder = real_data()
        .unwrap()
        .join("iom_missing_migrants/hdx_api_json/*.json");
    let Retrieved::Files(files) =
        retrieve(folder.to_str().unwrap(), Path::new("."), &limits(), None).unwrap()
    else {
        panic!()
    };
    assert_eq!(files.len(), 9);
}
