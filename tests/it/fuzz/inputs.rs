//! Inputs made of others: bytes changed, cut, doubled, put together, and words that matter put in.

/// The most bytes of an input.
const BYTES_MAX: usize = 16 * 1024;

/// Words at which readers decide something.
const WORDS: [&str; 44] = [
    ",",
    ";",
    "\t",
    "\"",
    "\"\"",
    "\r",
    "\n",
    "\r\n",
    "\u{feff}",
    "\0",
    "|",
    "-",
    "0",
    "-1",
    "1e308",
    "NaN",
    "99999999999999999999",
    "2024-13",
    "2024-Q4",
    "0000",
    "9999-12-31",
    "29.02.2023",
    "<5",
    "1.234,5",
    "\u{202e}",
    "\u{200d}",
    "\u{661}\u{662}",
    "é",
    "=cmd|' /C x'!A0",
    "{",
    "}",
    "[",
    "]",
    ":",
    "null",
    "true",
    "&amp;",
    "<c r=\"XFD1\"/>",
    "<row r=\"0\"/>",
    "<!--",
    "]]>",
    "r=\"A0\"",
    "- a: &x [*x]",
    "!!int",
];

/// Makes inputs of a corpus.
pub(super) struct Inputs<'a> {
    corpus: &'a [Vec<u8>],
    state: u64,
}

impl<'a> Inputs<'a> {
    /// The same seed makes the same inputs.
    pub(super) fn new(corpus: &'a [Vec<u8>], seed: u64) -> Self {
        let state = 0x9E37_79B9_7F4A_7C15 ^ seed.wrapping_mul(0xD134_2543_DE82_EF95);
        Self { corpus, state }
    }

    /// The next one.
    pub(super) fn next_input(&mut self) -> Vec<u8> {
        let mut bytes = self.one();
        for _ in 0..=self.below(6) {
            self.change(&mut bytes);
        }
        bytes.truncate(BYTES_MAX);
        bytes
    }

    fn change(&mut self, bytes: &mut Vec<u8>) {
        let (at, to) = self.range(bytes.len());
        match self.below(8) {
            0 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << self.below(8);
                }
            }
            1 => bytes.drain(at..to).for_each(drop),
            2 => {
                let doubled = bytes[at..to].to_vec();
                let times = 1 + self.below(20);
                bytes.splice(at..at, doubled.repeat(times));
            }
            3 => {
                let other = self.one();
                let (from, until) = self.range(other.len());
                bytes.splice(at..to, other[from..until].iter().copied());
            }
            4 => bytes.truncate(at),
            5 => {
                let byte = u8::try_from(self.below(256)).unwrap();
                bytes.insert(at, byte);
            }
            _ => {
                let word = WORDS[self.below(WORDS.len())];
                let end = if self.below(2) == 0 { at } else { to };
                bytes.splice(at..end, word.bytes());
            }
        }
    }

    fn one(&mut self) -> Vec<u8> {
        let index = self.below(self.corpus.len());
        self.corpus[index].clone()
    }

    /// A piece of so many bytes, most often a short one.
    fn range(&mut self, length: usize) -> (usize, usize) {
        let start = self.below(length + 1);
        let most = if self.below(4) == 0 { length } else { 12 };
        (start, (start + self.below(most + 1)).min(length))
    }

    /// A number below a limit (Marsaglia 2003, xorshift with the triple 13, 7, 17).
    fn below(&mut self, limit: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state >> 16).unwrap() % limit.max(1)
    }
}
