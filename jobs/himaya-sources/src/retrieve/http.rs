//! One GET with every limit that a stranger's server calls for.
//!
//! Redirects are followed by hand, within the same scheme, host and port only. No proxy is read
//! from the environment, since a proxy would resolve names that this crate must check.

use std::io::{self, Read};
use std::time::Instant;

use rustls::CertificateError;
use ureq::http::{HeaderMap, Uri};
use ureq::tls::TlsConfig;
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body, http};

use super::address::{FORBIDDEN, Guarded, names_loopback};
use super::{Limits, Retrieved, RetrievedFile, Validators, without_user};
use crate::{RawFile, SourceError, container};

pub(super) fn fetch(
    location: &str,
    limits: &Limits,
    validators: Option<&Validators>,
) -> Result<Retrieved, SourceError> {
    fetch_with(TlsConfig::default(), location, limits, validators)
}

/// Fetches with these roots of trust; nothing but a test has others than those that are built in.
fn fetch_with(
    tls: TlsConfig,
    location: &str,
    limits: &Limits,
    validators: Option<&Validators>,
) -> Result<Retrieved, SourceError> {
    let mut uri = parse(location)?;
    let agent = agent(&uri, limits, tls);
    for _ in 0..=limits.max_redirects {
        let response = get(&agent, &uri, validators)?;
        let status = response.status().as_u16();
        match status {
            200 => return receive(response, &uri, limits).map(|file| Retrieved::Files(vec![file])),
            304 if validators.is_some() => return Ok(Retrieved::NotModified),
            301 | 302 | 303 | 307 | 308 => uri = redirected(&uri, response.headers())?,
            _ => {
                return Err(SourceError::Status {
                    url: uri.to_string(),
                    status,
                    retry_after_s: header(response.headers(), "retry-after")
                        .and_then(|seconds| seconds.parse().ok()),
                });
            }
        }
    }
    Err(SourceError::Unreachable {
        url: location.to_owned(),
        reason: format!("more than {} redirects", limits.max_redirects),
    })
}

fn parse(location: &str) -> Result<Uri, SourceError> {
    let refuse = |reason: &str| SourceError::Location {
        location: without_user(location).to_owned(),
        reason: reason.to_owned(),
    };
    let uri: Uri = location.parse().map_err(|_| refuse("is not an address"))?;
    match uri.authority() {
        Some(authority) if authority.as_str().contains('@') => Err(refuse(
            "holds a user name; credentials do not belong in a configuration",
        )),
        Some(_) => Ok(uri),
        None => Err(refuse("names no host")),
    }
}

fn agent(uri: &Uri, limits: &Limits, tls: TlsConfig) -> Agent {
    let config = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .proxy(None)
        .user_agent(concat!("himaya/", env!("CARGO_PKG_VERSION")))
        .tls_config(tls)
        .timeout_connect(Some(limits.connect))
        .timeout_per_read(Some(limits.read))
        .timeout_global(Some(limits.total))
        .build();
    let guard = Guarded::new(uri.host().is_some_and(names_loopback));
    Agent::with_parts(config, DefaultConnector::default(), guard)
}

fn get(
    agent: &Agent,
    uri: &Uri,
    validators: Option<&Validators>,
) -> Result<http::Response<Body>, SourceError> {
    let mut request = agent.get(uri.clone());
    if let Some(etag) = validators.and_then(|known| known.etag.as_deref()) {
        request = request.header("If-None-Match", etag);
    }
    if let Some(date) = validators.and_then(|known| known.last_modified.as_deref()) {
        request = request.header("If-Modified-Since", date);
    }
    request.call().map_err(|error| match error {
        ureq::Error::BadUri(reason) if reason.starts_with(FORBIDDEN) => {
            SourceError::ForbiddenAddress {
                host: uri.host().unwrap_or_default().to_owned(),
                address: reason.replace(FORBIDDEN, ""),
            }
        }
        other => match refused_certificate(&other) {
            Some(reason) => SourceError::Untrusted {
                url: uri.to_string(),
                reason,
            },
            None => SourceError::Unreachable {
                url: uri.to_string(),
                reason: other.to_string(),
            },
        },
    })
}

/// What is wrong with the certificate of the server, if that is why there is no answer.
fn refused_certificate(error: &ureq::Error) -> Option<String> {
    let ureq::Error::Io(cause) = error else {
        return None;
    };
    let cause = cause.get_ref()?.downcast_ref::<rustls::Error>()?;
    let rustls::Error::InvalidCertificate(cause) = cause else {
        return None;
    };
    Some(match cause {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            "has expired".to_owned()
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            "is not valid yet".to_owned()
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            "is that of another host".to_owned()
        }
        CertificateError::UnknownIssuer => "comes from nobody who is trusted".to_owned(),
        other => format!("is refused: {other}"),
    })
}

/// Where a redirect leads, when that is the same site.
fn redirected(uri: &Uri, headers: &HeaderMap) -> Result<Uri, SourceError> {
    let target = header(headers, "location").unwrap_or_default();
    let foreign = || SourceError::ForeignRedirect {
        url: uri.to_string(),
        target: target.clone(),
    };
    let site = format!(
        "{}://{}",
        uri.scheme_str().unwrap_or_default(),
        uri.authority().map_or("", |authority| authority.as_str())
    );
    let absolute = if target.starts_with("//") {
        format!("{}:{target}", uri.scheme_str().unwrap_or_default())
    } else if target.starts_with('/') {
        format!("{site}{target}")
    } else if target.contains("://") {
        target.clone()
    } else {
        let folder = uri.path().rsplit_once('/').map_or("", |(folder, _)| folder);
        format!("{site}{folder}/{target}")
    };
    let next: Uri = absolute.parse().map_err(|_| foreign())?;
    let same =
        next.scheme() == uri.scheme() && next.host() == uri.host() && port(&next) == port(uri);
    if same && !target.is_empty() {
        Ok(next)
    } else {
        Err(foreign())
    }
}

fn port(uri: &Uri) -> Option<u16> {
    uri.port_u16().or(match uri.scheme_str() {
        Some("https") => Some(443),
        Some("http") => Some(80),
        _ => None,
    })
}

/// Reads the body up to the limit, and refuses what is not data.
fn receive(
    mut response: http::Response<Body>,
    uri: &Uri,
    limits: &Limits,
) -> Result<RetrievedFile, SourceError> {
    let url = uri.to_string();
    let content_type = header(response.headers(), "content-type").unwrap_or_default();
    if content_type.to_lowercase().contains("html") {
        return Err(SourceError::NotData {
            url,
            found: "an HTML page".to_owned(),
        });
    }
    if header(response.headers(), "content-encoding").is_some_and(|name| name != "identity") {
        return Err(SourceError::NotData {
            url,
            found: "a compressed answer that was not asked for".to_owned(),
        });
    }
    let name = file_name(uri, response.headers());
    let promised: Option<u64> =
        header(response.headers(), "content-length").and_then(|length| length.parse().ok());
    let too_large = || SourceError::TooLarge {
        file: name.clone(),
        max_bytes: limits.max_bytes,
    };
    if promised.is_some_and(|length| length > limits.max_bytes) {
        return Err(too_large());
    }
    let etag = header(response.headers(), "etag");
    let last_modified = header(response.headers(), "last-modified");
    let mut bytes = Vec::new();
    let body = response.body_mut().with_config().limit(u64::MAX).reader();
    let body = body.take(limits.max_bytes.saturating_add(1));
    let read = read_steadily(body, limits, &mut bytes);
    let received = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if received > limits.max_bytes {
        return Err(too_large());
    }
    let unreachable = |cause: io::Error| SourceError::Unreachable {
        url: url.clone(),
        reason: cause.to_string(),
    };
    let read = match read {
        // That it is slow says more than that it is not all there.
        Err(cause) if cause.kind() == io::ErrorKind::TimedOut => return Err(unreachable(cause)),
        read => read,
    };
    if let Some(promised) = promised.filter(|promised| *promised != received) {
        return Err(SourceError::Truncated {
            url,
            received,
            promised,
        });
    }
    read.map_err(unreachable)?;
    if let Some(found) = container::not_data(&bytes) {
        return Err(SourceError::NotData {
            url,
            found: found.to_owned(),
        });
    }
    Ok(RetrievedFile {
        raw: RawFile { name, bytes },
        url_or_path: url,
        etag,
        last_modified,
    })
}

/// Reads to the end, unless what comes is so slow that it would hold up everything else.
fn read_steadily(mut body: impl Read, limits: &Limits, bytes: &mut Vec<u8>) -> io::Result<()> {
    let begun = Instant::now();
    let mut piece = vec![0; 64 * 1024];
    loop {
        let n_read = body.read(&mut piece)?;
        let Some(read) = piece.get(..n_read).filter(|read| !read.is_empty()) else {
            return Ok(());
        };
        bytes.extend(read);
        let passed = begun.elapsed();
        let least = u128::from(limits.least_bytes_s) * passed.as_millis() / 1000;
        let received = u128::try_from(bytes.len()).unwrap_or(u128::MAX);
        if passed > limits.slow_after && received < least {
            let reason = format!("it sends less than {} bytes a second", limits.least_bytes_s);
            return Err(io::Error::new(io::ErrorKind::TimedOut, reason));
        }
    }
}

fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    let text = headers.get(name)?.to_str().ok()?;
    Some(text.to_owned())
}

/// The name that the server gives the file, or the last part of the address; letters, digits and
/// `._-` only.
fn file_name(uri: &Uri, headers: &HeaderMap) -> String {
    let disposition = header(headers, "content-disposition").unwrap_or_default();
    let given = disposition
        .split(';')
        .filter_map(|part| part.trim().strip_prefix("filename="))
        .map(|name| name.trim_matches('"'))
        .next();
    let last = uri.path().rsplit('/').next().unwrap_or_default();
    let name: String = given
        .unwrap_or(last)
        .chars()
        .rev()
        .take(120)
        .map(|letter| {
            let plain = letter.is_ascii_alphanumeric() || "._-".contains(letter);
            if plain { letter } else { '_' }
        })
        .collect::<Vec<char>>()
        .into_iter()
        .rev()
        .collect();
    let trimmed = name.trim_start_matches('.');
    if trimmed.is_empty() {
        "download".to_owned()
    } else {
        trimmed.to_owned()
    }
}

#[cfg(test)]
mod tests;
