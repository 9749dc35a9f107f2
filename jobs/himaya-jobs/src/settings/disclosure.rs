//! The part of `himaya.yaml` that says how counts of persons are protected at each level.

use himaya_disclosure::{DisclosureError, Method, NoiseSettings, Policy, Secret};
use himaya_schema::Level;
use serde::Deserialize;

/// The rules of the levels, as far as they are not the usual ones.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DisclosureFile {
    restricted: Option<RulesFile>,
    partner: Option<RulesFile>,
    public: Option<RulesFile>,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RulesFile {
    method: Option<MethodName>,
    threshold: Option<u64>,
    base: Option<u64>,
    spread: Option<u64>,
    variance_pct: Option<u64>,
    group_share_pct: Option<u64>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum MethodName {
    Suppress,
    SuppressRound,
    CellKey,
}

/// The base to which numbers are rounded unless another is set.
const BASE: u64 = 5;
/// The most that noise changes a number unless another is set.
const SPREAD: u64 = 5;
/// The variance of noise, in hundredths, unless another is set.
const VARIANCE_PCT: u64 = 300;

impl DisclosureFile {
    /// The policy of a level; `secret` is asked for only where numbers change by noise.
    pub(super) fn policy<E: From<DisclosureError>>(
        &self,
        level: Level,
        secret: impl FnOnce() -> Result<[u8; 32], E>,
    ) -> Result<Policy, E> {
        let rules = match level {
            Level::Restricted => self.restricted,
            Level::Partner => self.partner,
            Level::Public => self.public,
        };
        let rules = rules.unwrap_or_default();
        let usual = Policy::for_level(level);
        let threshold = rules.threshold.unwrap_or(usual.threshold());
        let policy = Policy::with_threshold(level, threshold)?;
        let method = match rules.method {
            None => match usual.method() {
                Method::SuppressRound { base } => Method::SuppressRound {
                    base: rules.base.unwrap_or(*base),
                },
                method @ (Method::Suppress | Method::CellKey(_)) => method.clone(),
            },
            Some(MethodName::Suppress) => Method::Suppress,
            Some(MethodName::SuppressRound) => Method::SuppressRound {
                base: rules.base.unwrap_or(BASE),
            },
            Some(MethodName::CellKey) => Method::CellKey(NoiseSettings {
                spread: rules.spread.unwrap_or(SPREAD),
                variance_pct: rules.variance_pct.unwrap_or(VARIANCE_PCT),
                secret: Secret::new(secret()?),
            }),
        };
        let policy = policy.with_method(method)?;
        Ok(match rules.group_share_pct {
            Some(group_share_pct) => policy.with_group_share(group_share_pct)?,
            None => policy,
        })
    }
}
