//! A small HTTP server on this machine, which answers from a table of paths.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What the server does when a path is asked for.
#[derive(Clone, Debug)]
pub(crate) enum Answer {
    /// 200 with a content type and a body.
    File(&'static str, Vec<u8>),
    /// As a file, with an `ETag`; 304 to whoever has it already.
    Tagged(&'static str, Vec<u8>),
    /// A file a request, each with its `ETag`; the last one again and again.
    Turns(Vec<(&'static str, Vec<u8>)>),
    /// A file with this `Content-Encoding`.
    Encoded(String, Vec<u8>),
    /// A status without a body.
    Status(u16),
    /// A status with the seconds after which to ask again.
    Busy(u16, u64),
    /// 302 to another address.
    Redirect(String),
    /// Promises one more byte than it sends.
    Truncated(Vec<u8>),
    /// Sends a piece, rests, and sends the remainder.
    Slow(Vec<u8>),
    /// Sends a byte a second.
    Drip(Vec<u8>),
    /// Sends chunks without end.
    Endless,
}

/// The server; it answers until the process ends.
#[derive(Debug)]
pub(crate) struct Server {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Starts a server with these answers by path.
    pub(crate) fn start(answers: impl IntoIterator<Item = (&'static str, Answer)>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let answers: Arc<BTreeMap<&str, Answer>> = Arc::new(answers.into_iter().collect());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (answers, heard) = (Arc::clone(&answers), Arc::clone(&heard));
                thread::spawn(move || {
                    // A client that hangs up early is part of some tests.
                    let _ = serve(&stream, &answers, &heard);
                });
            }
        });
        Self { address, asked }
    }

    /// The address of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The paths asked for so far.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

fn serve(
    stream: &TcpStream,
    answers: &BTreeMap<&str, Answer>,
    asked: &Mutex<Vec<String>>,
) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().unwrap_or(Ok(String::new()))?;
    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
    let mut known_tag = String::new();
    for line in lines.by_ref() {
        let line = line?;
        if line.is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("if-none-match")
        {
            value.trim().clone_into(&mut known_tag);
        }
    }
    let mut answer = answers.get(path.as_str()).cloned();
    let mut heard = asked.lock().unwrap();
    let n_before = heard.iter().filter(|known| **known == path).count();
    heard.push(path);
    drop(heard);
    if let Some(Answer::Turns(files)) = &mut answer {
        let last = files.len() - 1;
        files.rotate_left(n_before.min(last));
    }
    send(stream, answer.unwrap_or(Answer::Status(404)), &known_tag)
}

fn send(mut stream: &TcpStream, answer: Answer, known_tag: &str) -> std::io::Result<()> {
    match answer {
        Answer::File(kind, body) => whole(stream, kind, "", &body, 0),
        Answer::Tagged(kind, body) => {
            let tag = format!("\"{}\"", body.len());
            if tag == known_tag {
                return stream.write_all(b"HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n");
            }
            whole(stream, kind, &format!("ETag: {tag}\r\n"), &body, 0)
        }
        Answer::Turns(files) => {
            let (tag, body) = files.first().unwrap();
            whole(stream, "text/csv", &format!("ETag: \"{tag}\"\r\n"), body, 0)
        }
        Answer::Encoded(name, body) => {
            let encoding = format!("Content-Encoding: {name}\r\n");
            whole(stream, "text/csv", &encoding, &body, 0)
        }
        Answer::Status(status) => {
            let head =
                format!("HTTP/1.1 {status} X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            stream.write_all(head.as_bytes())
        }
        Answer::Busy(status, seconds) => {
            let head = format!(
                "HTTP/1.1 {status} X\r\nRetry-After: {seconds}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            );
            stream.write_all(head.as_bytes())
        }
        Answer::Redirect(target) => {
            let head = format!(
                "HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            );
            stream.write_all(head.as_bytes())
        }
        Answer::Truncated(body) => whole(stream, "text/csv", "", &body, 1),
        Answer::Slow(body) => {
            let (first, rest) = body.split_at(body.len() / 2);
            head(
                stream,
                "text/csv",
                &format!("Content-Length: {}\r\n", body.len()),
            )?;
            stream.write_all(first)?;
            stream.flush()?;
            thread::sleep(Duration::from_millis(300));
            stream.write_all(rest)
        }
        Answer::Drip(body) => {
            let length = format!("Content-Length: {}\r\n", body.len());
            head(stream, "text/csv", &length)?;
            for byte in body {
                stream.write_all(&[byte])?;
                thread::sleep(Duration::from_secs(1));
            }
            Ok(())
        }
        Answer::Endless => {
            head(stream, "text/csv", "Transfer-Encoding: chunked\r\n")?;
            let chunk = [b"10000\r\n".as_slice(), &b"a".repeat(0x1_0000), b"\r\n"].concat();
            loop {
                stream.write_all(&chunk)?;
            }
        }
    }
}

fn whole(
    mut stream: &TcpStream,
    kind: &str,
    more: &str,
    body: &[u8],
    owed: usize,
) -> std::io::Result<()> {
    let length = format!("Content-Length: {}\r\n{more}", body.len() + owed);
    head(stream, kind, &length)?;
    stream.write_all(body)
}

fn head(mut stream: &TcpStream, kind: &str, more: &str) -> std::io::Result<()> {
    let head =
        format!("HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n{more}Connection: close\r\n\r\n");
    stream.write_all(head.as_bytes())
}
