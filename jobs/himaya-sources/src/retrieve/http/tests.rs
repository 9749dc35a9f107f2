//! Servers whose certificates are good, expired, of another host or from nobody who is trusted.

mod certificate;

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, Stream};
use ureq::tls::{Certificate, RootCerts, TlsConfig};

use self::certificate::{Authority, Validity};
use super::{Retrieved, fetch_with};
use crate::SourceError;
use crate::fixtures::config;
use crate::retrieve::Limits;

const ANSWER: &[u8] =
    b"HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: 8\r\nConnection: close\r\n\r\na,b\n1,2\n";
/// The first byte of a TLS record that shakes hands; a request in the clear begins with a letter.
const HANDSHAKE: u8 = 0x16;

/// What came in at a server, by connection: the first byte, and what was asked after the handshake.
type Heard = Arc<Mutex<Vec<(u8, Option<String>)>>>;

/// A server on this machine that shows this certificate.
struct Server {
    url: String,
    heard: Heard,
}

impl Server {
    fn start(authority: &Authority, host: &str, validity: Validity) -> Self {
        let (certificate, key) = authority.issue(host, validity);
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(
                vec![CertificateDer::from(certificate)],
                PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key)),
            )
            .unwrap();
        let config = Arc::new(config);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!(
            "https://localhost:{}/r.csv",
            listener.local_addr().unwrap().port()
        );
        let heard = Heard::default();
        let ears = Arc::clone(&heard);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let told = serve(stream, Arc::clone(&config));
                ears.lock().unwrap().push(told);
            }
        });
        Self { url, heard }
    }

    /// Asks the server, with a root of trust or with those that are built in.
    fn get(&self, trusted: Option<&Authority>) -> Result<Retrieved, SourceError> {
        let roots = trusted.map(|authority| {
            let root = Certificate::from_der(authority.certificate()).to_owned();
            RootCerts::Specific(Arc::new(vec![root]))
        });
        let tls = match roots {
            Some(roots) => TlsConfig::builder().root_certs(roots).build(),
            None => TlsConfig::default(),
        };
        fetch_with(tls, &self.url, &Limits::of(&config("ctdc")), None)
    }

    /// Demands a refusal after one handshake, with nothing asked and nothing tried in the clear.
    #[track_caller]
    fn refuses(&self, trusted: Option<&Authority>, said: &str) {
        let error = self.get(trusted).unwrap_err();
        let SourceError::Untrusted { url, reason } = &error else {
            panic!("{error:?}");
        };
        assert_eq!((url, reason.as_str()), (&self.url, said));
        // One more connection, so that what came before it has been counted.
        let port = self
            .url
            .rsplit_once(':')
            .unwrap()
            .1
            .split('/')
            .next()
            .unwrap();
        let mut last = TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
        last.write_all(b"!").unwrap();
        drop(last);
        let heard = loop {
            let heard = self.heard.lock().unwrap().clone();
            if heard.last().is_some_and(|(first, _)| *first == b'!') {
                break heard;
            }
            thread::yield_now();
        };
        assert_eq!(heard, [(HANDSHAKE, None), (b'!', None)]);
    }
}

fn serve(mut stream: TcpStream, config: Arc<ServerConfig>) -> (u8, Option<String>) {
    let mut first = [0];
    if stream.peek(&mut first).unwrap_or(0) == 0 || first[0] != HANDSHAKE {
        return (first[0], None);
    }
    let mut connection = ServerConnection::new(config).unwrap();
    let mut tls = Stream::new(&mut connection, &mut stream);
    let mut request = [0; 4096];
    let Ok(length) = tls.read(&mut request) else {
        return (first[0], None);
    };
    let asked = String::from_utf8_lossy(&request[..length]).into_owned();
    let asked = asked.lines().next().map(str::to_owned);
    let _ = tls.write_all(ANSWER);
    (first[0], asked)
}

#[test]
fn a_server_that_shows_who_it_is_is_asked() {
    let authority = Authority::new();
    let server = Server::start(&authority, "localhost", Validity::Now);
    let Retrieved::Files(files) = server.get(Some(&authority)).unwrap() else {
        panic!("not modified");
    };
    assert_eq!(files[0].raw.bytes, b"a,b\n1,2\n");
}

#[test]
fn an_expired_certificate_is_refused() {
    let authority = Authority::new();
    let server = Server::start(&authority, "localhost", Validity::Past);
    server.refuses(Some(&authority), "has expired");
}

#[test]
fn a_certificate_of_tomorrow_is_refused() {
    let authority = Authority::new();
    let server = Server::start(&authority, "localhost", Validity::Future);
    server.refuses(Some(&authority), "is not valid yet");
}

#[test]
fn a_certificate_of_another_host_is_refused() {
    let authority = Authority::new();
    let server = Server::start(&authority, "example.org", Validity::Now);
    server.refuses(Some(&authority), "is that of another host");
}

#[test]
fn a_certificate_from_nobody_who_is_trusted_is_refused() {
    let authority = Authority::new();
    let server = Server::start(&authority, "localhost", Validity::Now);
    server.refuses(None, "comes from nobody who is trusted");
}
