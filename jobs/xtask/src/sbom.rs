//! `cargo xtask sbom`: what the command is made of, as `CycloneDX` 1.6 in JSON.
//!
//! Cargo is asked for the resolved graph of this kind of machine, so that the list is that of the lock
//! file. No moment and no random number stands in it: the same tree gives the same bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde::{Deserialize, Serialize};

use crate::XtaskError;

/// The package that is shipped.
const SHIPPED: &str = "himaya";

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    repository: Option<String>,
    source: Option<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    kind: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Bom {
    #[serde(rename = "bomFormat")]
    format: &'static str,
    spec_version: &'static str,
    version: u32,
    metadata: BomMetadata,
    components: Vec<Component>,
    dependencies: Vec<BomDependency>,
}

#[derive(Serialize)]
struct BomMetadata {
    component: Component,
}

#[derive(Serialize)]
struct Component {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "bom-ref")]
    reference: String,
    name: String,
    version: String,
    /// `excluded`: it takes part in building alone.
    scope: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hashes: Vec<Hash>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licenses: Vec<Licence>,
    #[serde(skip_serializing_if = "Option::is_none")]
    purl: Option<String>,
    #[serde(rename = "externalReferences", skip_serializing_if = "Vec::is_empty")]
    references: Vec<Reference>,
}

#[derive(Serialize)]
struct Hash {
    alg: &'static str,
    content: String,
}

#[derive(Serialize)]
struct Licence {
    expression: String,
}

#[derive(Serialize)]
struct Reference {
    #[serde(rename = "type")]
    kind: &'static str,
    url: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct BomDependency {
    #[serde(rename = "ref")]
    reference: String,
    depends_on: Vec<String>,
}

/// The bill of materials of the command on this kind of machine.
pub fn sbom(root: &Path) -> Result<String, XtaskError> {
    let lock = root.join("Cargo.lock");
    let lock = std::fs::read_to_string(&lock).map_err(XtaskError::io("read", &lock))?;
    let metadata: Metadata = serde_json::from_slice(&metadata(root)?)?;
    let bom = bom(&metadata, &checksums(&lock)).ok_or_else(|| XtaskError::Form {
        path: root.join("Cargo.toml"),
        missing: format!("package {SHIPPED}"),
    })?;
    let mut text = serde_json::to_string_pretty(&bom)?;
    text.push('\n');
    Ok(text)
}

/// What cargo says of the workspace.
fn metadata(root: &Path) -> Result<Vec<u8>, XtaskError> {
    let version = run(root, "rustc", &["-vV"])?;
    let version = String::from_utf8_lossy(&version).into_owned();
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.unwrap_or_default();
    let arguments = [
        "metadata",
        "--format-version=1",
        "--locked",
        "--filter-platform",
        host,
    ];
    run(root, "cargo", &arguments)
}

fn run(root: &Path, name: &str, arguments: &[&str]) -> Result<Vec<u8>, XtaskError> {
    let command = format!("{name} {}", arguments.join(" "));
    let output = Command::new(name)
        .args(arguments)
        .current_dir(root)
        .output()
        .map_err(|source| XtaskError::Start {
            command: command.clone(),
            source,
        })?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        let status = output.status;
        Err(XtaskError::Failed { command, status })
    }
}

/// The SHA-256 of every package of the lock file by name and version.
fn checksums(lock: &str) -> BTreeMap<(String, String), String> {
    let mut checksums = BTreeMap::new();
    for block in lock.split("[[package]]") {
        let value = |key: &str| {
            let line = block.lines().find_map(|line| line.strip_prefix(key))?;
            Some(line.trim_matches([' ', '=', '"']).to_owned())
        };
        if let (Some(name), Some(version), Some(sum)) =
            (value("name"), value("version"), value("checksum"))
        {
            checksums.insert((name, version), sum);
        }
    }
    checksums
}

/// The document; nothing where the package that is shipped is not there.
fn bom(metadata: &Metadata, sums: &BTreeMap<(String, String), String>) -> Option<Bom> {
    let packages: BTreeMap<&str, &Package> = metadata
        .packages
        .iter()
        .map(|package| (package.id.as_str(), package))
        .collect();
    let nodes: BTreeMap<&str, &Node> = metadata
        .resolve
        .nodes
        .iter()
        .map(|node| (node.id.as_str(), node))
        .collect();
    let shipped = metadata.packages.iter().find(|one| one.name == SHIPPED)?;
    let running = reached(&nodes, &shipped.id, &|kind| kind.is_none());
    let all = reached(&nodes, &shipped.id, &|kind| kind != Some("dev"));
    let component = |id: &str| {
        let is_running = running.contains(id);
        packages
            .get(id)
            .map(|found| component(found, sums, is_running))
    };
    let mut components: Vec<Component> = all
        .iter()
        .filter(|id| **id != shipped.id)
        .filter_map(|id| component(id))
        .collect();
    components.sort_by(|a, b| a.reference.cmp(&b.reference));
    let mut dependencies: Vec<BomDependency> = all
        .iter()
        .filter_map(|id| {
            let mut depends_on: Vec<String> = uses(nodes.get(id)?, &|kind| kind != Some("dev"))
                .filter_map(|used| packages.get(used).map(|found| reference(found)))
                .collect();
            depends_on.sort();
            depends_on.dedup();
            Some(BomDependency {
                reference: reference(packages.get(id)?),
                depends_on,
            })
        })
        .collect();
    dependencies.sort_by(|a, b| a.reference.cmp(&b.reference));
    let mut application = component(&shipped.id)?;
    application.kind = "application";
    Some(Bom {
        format: "CycloneDX",
        spec_version: "1.6",
        version: 1,
        metadata: BomMetadata {
            component: application,
        },
        components,
        dependencies,
    })
}

/// Whether a dependency of a kind counts: none, `build` or `dev`.
type Counts<'a> = dyn Fn(Option<&str>) -> bool + 'a;

/// The packages that a node uses.
fn uses<'a>(node: &'a Node, counts: &'a Counts<'_>) -> impl Iterator<Item = &'a str> {
    let used = node.deps.iter().filter(|dependency| {
        let mut kinds = dependency.dep_kinds.iter();
        kinds.any(|kind| counts(kind.kind.as_deref()))
    });
    used.map(|dependency| dependency.pkg.as_str())
}

/// A package and all that it uses.
fn reached<'a>(
    nodes: &BTreeMap<&'a str, &'a Node>,
    from: &'a str,
    counts: &Counts<'_>,
) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(id) = open.pop() {
        if !reached.insert(id) {
            continue;
        }
        if let Some(node) = nodes.get(id) {
            for dependency in &node.deps {
                let mut kinds = dependency.dep_kinds.iter();
                if kinds.any(|kind| counts(kind.kind.as_deref())) {
                    open.push(&dependency.pkg);
                }
            }
        }
    }
    reached
}

/// The name by which the document refers to a package.
fn reference(package: &Package) -> String {
    format!("{}@{}", package.name, package.version)
}

fn component(
    package: &Package,
    sums: &BTreeMap<(String, String), String>,
    is_running: bool,
) -> Component {
    let key = (package.name.clone(), package.version.clone());
    let is_published = package.source.is_some();
    Component {
        kind: "library",
        reference: reference(package),
        name: package.name.clone(),
        version: package.version.clone(),
        scope: if is_running { "required" } else { "excluded" },
        hashes: sums
            .get(&key)
            .filter(|_| is_published)
            .map(|sum| Hash {
                alg: "SHA-256",
                content: sum.clone(),
            })
            .into_iter()
            .collect(),
        licenses: package
            .license
            .iter()
            .map(|licence| Licence {
                // An older way to write a choice.
                expression: licence.replace('/', " OR "),
            })
            .collect(),
        purl: is_published.then(|| format!("pkg:cargo/{}@{}", package.name, package.version)),
        references: package
            .repository
            .iter()
            .map(|url| Reference {
                kind: "vcs",
                url: url.clone(),
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests;
