//! A file system in memory that forgets, as a disk may when the power goes, what was not flushed.
//!
//! For tests. It is meaner than most disks: of the names that were not flushed any may be lost and any
//! kept, whatever their order, and of bytes that were not flushed a beginning may be left.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::fs::{Access, Fs, Kind, Written};

/// A file system in memory; clones are the same one.
#[derive(Clone, Debug)]
pub struct Memory(Arc<Mutex<Nodes>>);

/// Every file and folder there ever was; the first is the root.
#[derive(Clone, Debug)]
struct Nodes(Vec<Node>);

#[derive(Clone, Debug)]
enum Node {
    File {
        now: Vec<u8>,
        flushed: Vec<u8>,
    },
    Folder {
        now: BTreeMap<OsString, usize>,
        flushed: BTreeMap<OsString, usize>,
        /// What was done to the names since they were flushed.
        since: Vec<Change>,
    },
}

/// What was done to the names of a folder; each is done as a whole or not at all.
#[derive(Clone, Debug)]
enum Change {
    Add(OsString, usize),
    Remove(OsString),
    Rename(OsString, OsString, usize),
}

impl Default for Memory {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(Nodes(vec![Node::folder()]))))
    }
}

impl Memory {
    /// A copy with its own life, as it stands now.
    #[must_use]
    pub fn copy(&self) -> Self {
        Self(Arc::new(Mutex::new(self.nodes().clone())))
    }

    /// What a disk may hold when the power goes now; another seed draws another one.
    #[must_use]
    pub fn without_power(&self, seed: u64) -> Self {
        let mut draw = Draw(seed);
        let mut nodes = self.nodes().clone();
        for node in &mut nodes.0 {
            node.lose(&mut draw);
        }
        Self(Arc::new(Mutex::new(nodes)))
    }

    fn nodes(&self) -> MutexGuard<'_, Nodes> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Node {
    fn folder() -> Self {
        Self::Folder {
            now: BTreeMap::new(),
            flushed: BTreeMap::new(),
            since: Vec::new(),
        }
    }

    fn lose(&mut self, draw: &mut Draw) {
        match self {
            Self::File { now, flushed } => {
                if now != flushed {
                    // Files only grow here.
                    let grown = now.len() - flushed.len();
                    let kept = draw.below(grown as u64 + 1);
                    let luck = [0, kept, kept, grown as u64];
                    let kept = luck.get(draw.index(luck.len())).copied().unwrap_or(0);
                    now.truncate(flushed.len() + usize::try_from(kept).unwrap_or(0));
                    flushed.clone_from(now);
                }
            }
            Self::Folder {
                now,
                flushed,
                since,
            } => {
                let mut left = flushed.clone();
                for change in since.drain(..) {
                    if draw.below(2) == 0 {
                        change.apply(&mut left);
                    }
                }
                now.clone_from(&left);
                *flushed = left;
            }
        }
    }
}

impl Change {
    fn apply(self, names: &mut BTreeMap<OsString, usize>) {
        match self {
            Self::Add(name, node) => {
                names.insert(name, node);
            }
            Self::Remove(name) => {
                names.remove(&name);
            }
            Self::Rename(from, to, node) => {
                if names.get(&from) == Some(&node) {
                    names.remove(&from);
                }
                names.insert(to, node);
            }
        }
    }
}

/// Numbers from a seed (`SplitMix64`), so that a schedule that failed can be had again.
struct Draw(u64);

impl Draw {
    fn index(&mut self, bound: usize) -> usize {
        usize::try_from(self.below(bound as u64)).unwrap_or(0)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }
}

fn not_found() -> io::Error {
    io::ErrorKind::NotFound.into()
}

impl Nodes {
    fn find(&self, path: &Path) -> Option<usize> {
        let mut at = 0;
        for part in path.components().filter_map(|part| match part {
            std::path::Component::Normal(name) => Some(name),
            _ => None,
        }) {
            let Some(Node::Folder { now, .. }) = self.0.get(at) else {
                return None;
            };
            at = *now.get(part)?;
        }
        Some(at)
    }

    /// The names of the folder that holds a path, and its own name.
    fn change(
        &mut self,
        path: &Path,
        change: impl FnOnce(&BTreeMap<OsString, usize>, OsString) -> io::Result<Change>,
    ) -> io::Result<()> {
        let name = path.file_name().ok_or_else(not_found)?.to_owned();
        let holder = self.find(path.parent().ok_or_else(not_found)?);
        match self.0.get_mut(holder.ok_or_else(not_found)?) {
            Some(Node::Folder { now, since, .. }) => {
                let change = change(now, name)?;
                change.clone().apply(now);
                since.push(change);
                Ok(())
            }
            Some(Node::File { .. }) | None => Err(io::ErrorKind::NotADirectory.into()),
        }
    }

    fn add(&mut self, path: &Path, node: Node) -> io::Result<usize> {
        let number = self.0.len();
        self.change(path, |names, name| {
            if names.contains_key(&name) {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            Ok(Change::Add(name, number))
        })?;
        self.0.push(node);
        Ok(number)
    }

    fn remove(&mut self, path: &Path, may_go: impl Fn(&Node) -> bool) -> io::Result<()> {
        let found = self.find(path).ok_or_else(not_found)?;
        if !self.0.get(found).is_some_and(may_go) {
            return Err(io::ErrorKind::DirectoryNotEmpty.into());
        }
        self.change(path, |_, name| Ok(Change::Remove(name)))
    }
}

/// A file that is open.
struct Open {
    memory: Memory,
    number: usize,
}

impl Open {
    fn file<T>(&self, use_it: impl FnOnce(&mut Vec<u8>, &mut Vec<u8>) -> T) -> io::Result<T> {
        match self.memory.nodes().0.get_mut(self.number) {
            Some(Node::File { now, flushed }) => Ok(use_it(now, flushed)),
            Some(Node::Folder { .. }) | None => Err(not_found()),
        }
    }
}

impl Write for Open {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file(|now, _| now.extend_from_slice(bytes))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Written for Open {
    fn sync(&mut self) -> io::Result<()> {
        self.file(|now, flushed| flushed.clone_from(now))
    }
}

impl Fs for Memory {
    fn create(&self, path: &Path, _: Access) -> io::Result<Box<dyn Written>> {
        let node = Node::File {
            now: Vec::new(),
            flushed: Vec::new(),
        };
        let number = self.nodes().add(path, node)?;
        Ok(Box::new(Open {
            memory: self.clone(),
            number,
        }))
    }

    fn append(&self, path: &Path, access: Access) -> io::Result<Box<dyn Written>> {
        let found = self.nodes().find(path);
        match found {
            Some(number) => Ok(Box::new(Open {
                memory: self.clone(),
                number,
            })),
            None => self.create(path, access),
        }
    }

    fn create_folder(&self, path: &Path, _: Access) -> io::Result<()> {
        self.nodes().add(path, Node::folder()).map(|_| ())
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        let mut nodes = self.nodes();
        let found = nodes.find(path).ok_or_else(not_found)?;
        match nodes.0.get_mut(found) {
            Some(Node::Folder {
                now,
                flushed,
                since,
            }) => {
                flushed.clone_from(now);
                since.clear();
                Ok(())
            }
            Some(Node::File { .. }) | None => Err(io::ErrorKind::NotADirectory.into()),
        }
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        if from.parent() != to.parent() {
            return Err(io::ErrorKind::Unsupported.into());
        }
        let mut nodes = self.nodes();
        let moved = nodes.find(from).ok_or_else(not_found)?;
        let there = nodes.find(to).and_then(|number| nodes.0.get(number));
        if matches!(there, Some(Node::Folder { now, .. }) if !now.is_empty()) {
            return Err(io::ErrorKind::DirectoryNotEmpty.into());
        }
        let to = to.file_name().ok_or_else(not_found)?.to_owned();
        nodes.change(from, |_, name| Ok(Change::Rename(name, to, moved)))
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.nodes()
            .remove(path, |node| matches!(node, Node::File { .. }))
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.nodes().remove(
            path,
            |node| matches!(node, Node::Folder { now, .. } if now.is_empty()),
        )
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Read>> {
        let nodes = self.nodes();
        let found = nodes.find(path).and_then(|number| nodes.0.get(number));
        match found {
            Some(Node::File { now, .. }) => Ok(Box::new(Cursor::new(now.clone()))),
            Some(Node::Folder { .. }) => Err(io::ErrorKind::IsADirectory.into()),
            None => Err(not_found()),
        }
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let nodes = self.nodes();
        match nodes.find(folder).and_then(|number| nodes.0.get(number)) {
            Some(Node::Folder { now, .. }) => {
                Ok(now.keys().map(|name| folder.join(name)).collect())
            }
            Some(Node::File { .. }) => Err(io::ErrorKind::NotADirectory.into()),
            None => Err(not_found()),
        }
    }

    fn kind(&self, path: &Path) -> io::Result<Option<Kind>> {
        let nodes = self.nodes();
        let found = nodes.find(path).and_then(|number| nodes.0.get(number));
        Ok(found.map(|node| match node {
            Node::File { .. } => Kind::File,
            Node::Folder { .. } => Kind::Folder,
        }))
    }

    fn own_kind(&self, path: &Path) -> io::Result<Option<Kind>> {
        self.kind(path)
    }

    fn size(&self, path: &Path) -> io::Result<u64> {
        self.read(path).map(|bytes| bytes.len() as u64)
    }
}
