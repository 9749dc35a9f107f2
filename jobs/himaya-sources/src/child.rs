//! A child process that parses one file, so that a file made to harm costs an error and nothing else.
//!
//! The child is this programme again: it gives up what it could do harm with, takes the bytes from its
//! standard input and answers questions about them on its standard output. It ends when its standard
//! input does, and is killed when its parent has no more questions or waits too long.

mod limits;
mod wire;

use std::io::{self, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

use encoding_rs::Encoding;

use crate::reading::{Bytes, ChildParser, Question, Reader, TakeRow};
use crate::refusal::Refusal;
use wire::{Frame, Kind, Rows};

/// The subcommand by which the programme becomes such a child.
const SUBCOMMAND: &str = "parse-child";
/// The bytes of rows after which the parent is given them.
const BATCH_BYTES: usize = 256 * 1024;
/// The parent goes on reading rows.
const GO_ON: u8 = b'g';
/// The parent has read enough rows.
const ENOUGH: u8 = b'e';

/// How much a child may use to parse one file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct ParserLimits {
    /// Address space, in MiB, the programme itself included.
    pub memory_mib: u64,
    /// Processor time, in seconds.
    pub processor_s: u64,
    /// How long the child may say nothing while it is waited for.
    pub silence: Duration,
}

impl Default for ParserLimits {
    fn default() -> Self {
        Self {
            memory_mib: 1024,
            processor_s: 60,
            silence: Duration::from_mins(2),
        }
    }
}

/// Is the child: limits itself, reads a file from `input` and answers on `output` until `input` ends.
pub fn serve_parser(
    limits: &ParserLimits,
    input: impl Read,
    output: &mut dyn Write,
) -> io::Result<()> {
    // A panic would repeat what stands in the file, and nobody listens.
    std::panic::set_hook(Box::new(|_| {}));
    let shortfalls = limits::confine(limits);
    wire::write(output, Kind::Ready, &wire::to_json(&shortfalls)?)?;
    answer(BufReader::new(input), output)
}

/// Takes a file and answers questions about it.
fn answer(mut input: impl Read, output: &mut dyn Write) -> io::Result<()> {
    let Some(first) = wire::read(&mut input)? else {
        return Ok(());
    };
    let encoding = String::from_utf8_lossy(&first.body).into_owned();
    let encoding = Encoding::for_label(encoding.as_bytes())
        .ok_or_else(|| io::Error::other("no such encoding"))?;
    let bytes = wire::read_bytes(&mut input)?;
    let mut reader = Bytes::new(&bytes, encoding);
    while let Some(asked) = wire::read(&mut input)? {
        let question: Question = wire::from_json(&asked.body)?;
        let mut sending = Sending {
            input: &mut input,
            output: &mut *output,
            rows: Rows::default(),
            failed: None,
        };
        let answer = reader.ask(&question, &mut |number, cells| {
            sending.rows.push(number, &cells);
            sending.rows.len() < BATCH_BYTES || sending.flush()
        });
        if !sending.rows.is_empty() {
            sending.flush();
        }
        if let Some(error) = sending.failed {
            return Err(error);
        }
        match answer {
            Ok(sheets) => wire::write(output, Kind::Done, &wire::to_json(&sheets)?)?,
            Err(refusal) => wire::write(output, Kind::Refused, &wire::to_json(&refusal)?)?,
        }
    }
    Ok(())
}

/// Rows on their way to the parent.
struct Sending<'a, R> {
    input: &'a mut R,
    output: &'a mut dyn Write,
    rows: Rows,
    failed: Option<io::Error>,
}

impl<R: Read> Sending<'_, R> {
    /// Sends the rows so far, and says whether the parent wants more.
    fn flush(&mut self) -> bool {
        let mut said = [ENOUGH];
        let sent = wire::write(self.output, Kind::Rows, self.rows.bytes())
            .and_then(|()| self.input.read_exact(&mut said));
        self.rows.clear();
        match sent {
            Ok(()) => said == [GO_ON],
            Err(error) => {
                self.failed = Some(error);
                false
            }
        }
    }
}

/// A file that is read in a child, which is started when the first question is asked.
pub(crate) struct ChildReader<'a> {
    parser: &'a ChildParser,
    bytes: &'a [u8],
    encoding: &'static Encoding,
    running: Option<Running>,
    /// Why there is no child any more.
    ended: Option<Refusal>,
}

impl<'a> ChildReader<'a> {
    pub(crate) fn new(
        parser: &'a ChildParser,
        bytes: &'a [u8],
        encoding: &'static Encoding,
    ) -> Self {
        Self {
            parser,
            bytes,
            encoding,
            running: None,
            ended: None,
        }
    }

    fn running(&mut self) -> Result<&mut Running, Refusal> {
        if let Some(ref mut running) = self.running {
            return Ok(running);
        }
        let running = Running::start(self.parser, self.bytes, self.encoding)?;
        Ok(self.running.insert(running))
    }

    fn try_to_ask(
        &mut self,
        question: &Question,
        take: &mut TakeRow<'_>,
    ) -> Result<Result<Vec<String>, Refusal>, Refusal> {
        let parser = self.parser;
        let running = self.running()?;
        let question = wire::to_json(question).map_err(|error| running.broken(&error))?;
        running.tell(Kind::Question, &question)?;
        let mut goes_on = true;
        loop {
            let frame = running.hear()?;
            match frame.kind {
                Kind::Ready => {
                    parser.note_shortfalls(read_json(&frame)?);
                }
                Kind::Rows => {
                    // Said before the rows are looked at, so that the child reads on meanwhile.
                    running.say(if goes_on { GO_ON } else { ENOUGH })?;
                    if goes_on {
                        let taken = wire::for_each_row(&frame.body, take);
                        goes_on = taken.ok_or_else(senseless)?;
                    }
                }
                Kind::Done => return Ok(Ok(read_json(&frame)?)),
                Kind::Refused => return Ok(Err(read_json(&frame)?)),
                Kind::Question | Kind::Opening => return Err(senseless()),
            }
        }
    }
}

impl Reader for ChildReader<'_> {
    fn ask(&mut self, question: &Question, take: &mut TakeRow<'_>) -> Result<Vec<String>, Refusal> {
        if let Some(ended) = &self.ended {
            return Err(ended.clone());
        }
        match self.try_to_ask(question, take) {
            Ok(answer) => answer,
            Err(ended) => {
                self.running = None;
                self.ended = Some(ended.clone());
                Err(ended)
            }
        }
    }
}

/// A child that lives; it is killed when this goes.
struct Running {
    child: Child,
    input: ChildStdin,
    heard: Option<Receiver<io::Result<Frame>>>,
    limits: ParserLimits,
}

impl Running {
    fn start(
        parser: &ChildParser,
        bytes: &[u8],
        encoding: &'static Encoding,
    ) -> Result<Self, Refusal> {
        let limits = parser.limits;
        let unstarted = |reason: String| Refusal::Unstarted { reason };
        let mut child = Command::new(&parser.executable)
            .arg(SUBCOMMAND)
            .args(["--memory-mib", &limits.memory_mib.to_string()])
            .args(["--processor-s", &limits.processor_s.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| unstarted(error.to_string()))?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(unstarted("it has no standard input".to_owned()));
        };
        let heard = listen(output);
        let mut running = Self {
            child,
            input,
            heard: Some(heard),
            limits,
        };
        running.tell(Kind::Opening, encoding.name().as_bytes())?;
        let sent = wire::write_bytes(&mut running.input, bytes);
        sent.map_err(|error| running.broken(&error))?;
        Ok(running)
    }

    fn tell(&mut self, kind: Kind, body: &[u8]) -> Result<(), Refusal> {
        wire::write(&mut self.input, kind, body).map_err(|error| self.broken(&error))
    }

    fn say(&mut self, word: u8) -> Result<(), Refusal> {
        let said = self.input.write_all(&[word]);
        said.map_err(|error| self.broken(&error))
    }

    /// The next thing that the child says.
    fn hear(&mut self) -> Result<Frame, Refusal> {
        let silence = self.limits.silence;
        let heard = match &self.heard {
            Some(heard) => heard.recv_timeout(silence),
            None => Err(RecvTimeoutError::Disconnected),
        };
        match heard {
            Ok(Ok(frame)) => Ok(frame),
            Ok(Err(error)) => Err(self.broken(&error)),
            Err(RecvTimeoutError::Disconnected) => {
                Err(self.broken(&io::ErrorKind::BrokenPipe.into()))
            }
            Err(RecvTimeoutError::Timeout) => Err(Refusal::Limits {
                reason: format!("its parser said nothing for {} s", silence.as_secs()),
            }),
        }
    }

    /// Why the child is no longer there: how it ended, if it has.
    fn broken(&mut self, error: &io::Error) -> Refusal {
        // The one error may come a moment before the other end is known.
        let _ = self.child.kill();
        let reason = match self.child.wait() {
            Ok(status) => self.limits.reason(status),
            Err(_) => format!("its parser broke off: {error}"),
        };
        Refusal::Limits { reason }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // One that has ended by itself needs no killing; waiting takes it off the system's list.
        let _ = self.child.kill();
        let _ = self.child.wait();
        self.heard = None;
    }
}

impl ParserLimits {
    /// What an end means.
    fn reason(&self, status: ExitStatus) -> String {
        match limits::signal(status) {
            Some(limits::Signal::Processor) => format!(
                "its parser took more than {} s of processor time",
                self.processor_s
            ),
            Some(limits::Signal::Abort) => format!(
                "its parser gave up, as it does when {} MiB of memory are not enough",
                self.memory_mib
            ),
            Some(limits::Signal::Other) | None => format!("its parser ended with {status}"),
        }
    }
}

/// What a frame says.
fn read_json<T: serde::de::DeserializeOwned>(frame: &Frame) -> Result<T, Refusal> {
    wire::from_json(&frame.body).map_err(|_| senseless())
}

fn senseless() -> Refusal {
    Refusal::Limits {
        reason: "its parser gave an answer that makes no sense".to_owned(),
    }
}

/// Hears a child on a thread of its own, since a pipe cannot be waited for with a time-out.
fn listen(output: ChildStdout) -> Receiver<io::Result<Frame>> {
    let (say, heard) = sync_channel(1);
    thread::spawn(move || {
        let mut output = BufReader::new(output);
        loop {
            let heard = wire::read(&mut output).transpose();
            let Some(heard) = heard else { break };
            let is_last = heard.is_err();
            if say.send(heard).is_err() || is_last {
                break;
            }
        }
    });
    heard
}

#[cfg(test)]
mod tests;
