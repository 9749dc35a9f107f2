//! Workspaces to be broken, the command run in them, and what must hold afterwards.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use crate::XtaskError;

/// The clock of every command: the last quarter of the example is due, and no other.
const NOW: &str = "2025-03-01";
const RELEASE: &str = "data/releases/2024-Q4-r1";
const LEVEL: &str = "restricted";

/// The work of a workspace, one command after the other; each may be repeated until it is done.
pub(super) const WORK: [&[&str]; 3] = [
    &["pull", "case-returns"],
    &["run-due"],
    &["gc", "--keep", "2"],
];

/// The jobs, each of which has one effect.
const JOBS: [&str; 4] = [
    "gender-indicators",
    "modus-operandi",
    "route-shifts",
    "threat-assessment",
];

/// What is needed to break workspaces.
#[derive(Debug)]
pub(super) struct Scene {
    himaya: PathBuf,
    shelf: PathBuf,
    n_made: Cell<usize>,
    /// The list of hashes of the release that an undisturbed run makes.
    sums: Vec<u8>,
    /// How long each command takes when it is left alone.
    took: Vec<Duration>,
}

impl Scene {
    /// Makes a small example, and does the work in it undisturbed.
    pub(super) fn new() -> Result<Self, XtaskError> {
        let own = std::env::current_exe().map_err(XtaskError::io("find", Path::new("xtask")))?;
        let name = format!("himaya{}", std::env::consts::EXE_SUFFIX);
        let shelf = std::env::temp_dir().join(format!("himaya-faults-{}", std::process::id()));
        let mut scene = Self {
            himaya: own.with_file_name(name),
            shelf,
            n_made: Cell::new(0),
            sums: Vec::new(),
            took: Vec::new(),
        };
        let demo = scene.shelf.join("demo");
        fs::create_dir_all(&scene.shelf).map_err(XtaskError::io("create", &scene.shelf))?;
        let made = Command::new(&scene.himaya)
            .args(["--quiet", "demo", "--persons", "400"])
            .arg(&demo)
            .stdin(Stdio::null())
            .output()
            .map_err(XtaskError::io("start", &scene.himaya))?;
        done("demo", &made)?;
        let data = demo.join("data");
        fs::remove_dir_all(&data).map_err(XtaskError::io("remove", &data))?;
        let settings = demo.join("himaya.yaml");
        let text = fs::read_to_string(&settings).map_err(XtaskError::io("read", &settings))?;
        let text = text.replace("[en-GB, fr-FR, es-ES, ar-TN]", "[en-GB]");
        #[expect(
            clippy::disallowed_methods,
            reason = "a workspace that is made to be broken"
        )]
        fs::write(&settings, text).map_err(XtaskError::io("write", &settings))?;
        let workspace = scene.workspace()?;
        for work in WORK {
            let begun = Instant::now();
            done(&work.join(" "), &scene.run(&workspace, work)?)?;
            scene.took.push(begun.elapsed());
        }
        let sums = workspace.join(RELEASE).join(LEVEL).join("SHA256SUMS");
        scene.sums = fs::read(&sums).map_err(XtaskError::io("read", &sums))?;
        Ok(scene)
    }

    pub(super) fn shelf(&self) -> &Path {
        &self.shelf
    }

    /// How long a command of the work takes.
    pub(super) fn took(&self, work: usize) -> Duration {
        self.took.get(work).copied().unwrap_or_default()
    }

    /// A workspace with nothing read yet.
    pub(super) fn workspace(&self) -> Result<PathBuf, XtaskError> {
        self.copy_of(&self.shelf.join("demo"))
    }

    /// A copy of a workspace as it stands.
    pub(super) fn copy_of(&self, workspace: &Path) -> Result<PathBuf, XtaskError> {
        let number = self.n_made.get() + 1;
        self.n_made.set(number);
        let copy = self.shelf.join(number.to_string());
        copy_folder(workspace, &copy)?;
        Ok(copy)
    }

    /// Removes everything.
    pub(super) fn clear_away(&self) -> Result<(), XtaskError> {
        fs::remove_dir_all(&self.shelf).map_err(XtaskError::io("remove", &self.shelf))
    }

    /// The command as arguments of another programme.
    pub(super) fn words(&self, workspace: &Path, work: &[&str]) -> Vec<String> {
        let own = [
            self.himaya.display().to_string(),
            "--quiet".to_owned(),
            "--now".to_owned(),
            NOW.to_owned(),
            "--workspace".to_owned(),
            workspace.display().to_string(),
        ];
        let work = work.iter().map(|word| (*word).to_owned());
        own.into_iter().chain(work).collect()
    }

    /// The command, not yet run.
    pub(super) fn command(&self, workspace: &Path, work: &[&str]) -> Command {
        let words = self.words(workspace, work);
        let mut command = Command::new(&self.himaya);
        command
            .args(words.iter().skip(1))
            .stdin(Stdio::null())
            .stdout(Stdio::null());
        command
    }

    pub(super) fn run(&self, workspace: &Path, work: &[&str]) -> Result<Output, XtaskError> {
        let mut command = self.command(workspace, work);
        let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command
            .output()
            .map_err(XtaskError::io("start", &self.himaya))
    }

    /// What a reader finds wrong at any time.
    pub(super) fn torn(&self, workspace: &Path) -> Result<Vec<String>, XtaskError> {
        self.demand(workspace, &["verify"])
    }

    /// Does what is left of the work; what is wrong then.
    pub(super) fn completed(&self, workspace: &Path) -> Result<Vec<String>, XtaskError> {
        let mut bad = Vec::new();
        for work in WORK {
            bad.extend(self.demand_in_time(workspace, work)?);
        }
        bad.extend(self.demand(workspace, &["verify"])?);
        bad.extend(self.demand(workspace, &["ledger", "verify"])?);
        let releases = workspace.join("data/releases");
        let names = |folder: &Path| {
            let entries = fs::read_dir(folder).into_iter().flatten().flatten();
            let mut names: Vec<_> = entries.map(|entry| entry.file_name()).collect();
            names.sort();
            names
        };
        let is_whole = names(&releases) == ["2024-Q4-r1", "index.html"];
        if !is_whole || names(&workspace.join(RELEASE)) != [LEVEL] {
            bad.push(format!("releases: {:?}", names(&releases)));
        }
        let sums = workspace.join(RELEASE).join(LEVEL).join("SHA256SUMS");
        if fs::read(sums).ok().as_ref() != Some(&self.sums) {
            bad.push("the release is another than that of an undisturbed run".to_owned());
        }
        let mirror = fs::read_to_string(workspace.join("data/ledger.jsonl")).unwrap_or_default();
        for job in JOBS {
            let n_done = effects(&mirror, job);
            if n_done != 1 {
                bad.push(format!("{job} has had its effect {n_done} times"));
            }
        }
        if has_leftovers(&workspace.join("data")) {
            bad.push("something was left half done".to_owned());
        }
        Ok(bad)
    }

    /// As [`Scene::demand`]; a child whose parent was killed may take a moment to let go of the lock.
    fn demand_in_time(&self, workspace: &Path, work: &[&str]) -> Result<Vec<String>, XtaskError> {
        let begun = Instant::now();
        loop {
            let ran = self.run(workspace, work)?;
            let is_busy = ran.status.code() == Some(75);
            if !is_busy || begun.elapsed() > Duration::from_secs(10) {
                return Ok(wrong(work, &ran));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn demand(&self, workspace: &Path, work: &[&str]) -> Result<Vec<String>, XtaskError> {
        Ok(wrong(work, &self.run(workspace, work)?))
    }
}

/// Removes a workspace in which nothing was wrong.
pub(super) fn drop_workspace(workspace: &Path) -> Result<(), XtaskError> {
    fs::remove_dir_all(workspace).map_err(XtaskError::io("remove", workspace))
}

/// What a command that should have succeeded said.
fn wrong(work: &[&str], ran: &Output) -> Vec<String> {
    if ran.status.success() {
        return Vec::new();
    }
    let said = [&ran.stdout, &ran.stderr].map(|bytes| String::from_utf8_lossy(bytes));
    vec![format!(
        "`{}` ended with {}: {}",
        work.join(" "),
        ran.status,
        said.join(" ")
    )]
}

fn done(arguments: &str, ran: &Output) -> Result<(), XtaskError> {
    if ran.status.success() {
        return Ok(());
    }
    Err(XtaskError::Scene {
        arguments: arguments.to_owned(),
        code: ran.status.code(),
        said: String::from_utf8_lossy(&ran.stderr).into_owned(),
    })
}

/// How many attempts at a job ended as `done`, by the mirror of the ledger.
fn effects(mirror: &str, job: &str) -> usize {
    let field = |line: &str, key: &str| {
        let entry: serde_json::Value = serde_json::from_str(line).ok()?;
        entry.pointer(key).cloned()
    };
    let started = format!("\"job\":\"{job}\"");
    let of_job: Vec<_> = mirror
        .lines()
        .filter(|line| line.contains(&started))
        .filter_map(|line| field(line, "/id"))
        .collect();
    let done = mirror.lines().filter(|line| {
        field(line, "/event/ended/state").is_some_and(|state| state == "done")
            && field(line, "/id").is_some_and(|id| of_job.contains(&id))
    });
    done.count()
}

fn has_leftovers(folder: &Path) -> bool {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).any(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(".staging-") || (path.is_dir() && has_leftovers(&path))
    })
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), XtaskError> {
    fs::create_dir_all(to).map_err(XtaskError::io("create", to))?;
    for entry in fs::read_dir(from).map_err(XtaskError::io("list", from))? {
        let path = entry.map_err(XtaskError::io("list", from))?.path();
        let copy = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_folder(&path, &copy)?;
        } else {
            fs::copy(&path, &copy).map_err(XtaskError::io("copy", &path))?;
        }
    }
    Ok(())
}
