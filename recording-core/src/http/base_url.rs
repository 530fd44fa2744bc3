//! Where a service is.

use core::error::Error;
use core::fmt;
use core::net::{Ipv4Addr, Ipv6Addr};
use core::str::FromStr;

use http::Uri;
use http::uri::{Authority, Scheme};

/// Where a service is: scheme, host, and if need be a port and a path in front of every operation.
///
/// The scheme is `https`. Plain `http` is taken for hosts of this machine alone (`localhost`,
/// `127.0.0.0/8`, `[::1]`), where a local stand-in for the service runs.
///
/// ```
/// use recording_core::http::{BaseUrl, InvalidBaseUrl};
///
/// let service: BaseUrl = "https://api.example.com".parse()?;
/// let stand_in: BaseUrl = "http://127.0.0.1:8080/".parse()?;
/// let refused = "http://api.example.com".parse::<BaseUrl>();
///
/// assert_eq!(service.as_str(), "https://api.example.com");
/// assert_eq!(stand_in.as_str(), "http://127.0.0.1:8080");
/// assert_eq!(refused, Err(InvalidBaseUrl::Insecure { host: "api.example.com".to_owned() }));
/// # Ok::<(), InvalidBaseUrl>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct BaseUrl(String);

impl BaseUrl {
    /// The URL as text, without a slash at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for BaseUrl {
    type Err = InvalidBaseUrl;

    fn from_str(text: &str) -> Result<Self, InvalidBaseUrl> {
        // `Uri` drops a fragment without a word, so look before parsing.
        if text.contains(['?', '#']) {
            return Err(InvalidBaseUrl::Query);
        }
        let uri: Uri = text.parse().map_err(|_| InvalidBaseUrl::Syntax)?;
        let (Some(scheme), Some(authority)) = (uri.scheme(), uri.authority()) else {
            return Err(InvalidBaseUrl::NoScheme);
        };
        check_authority(authority)?;
        check_scheme(scheme, authority.host())?;
        let path = uri.path().trim_end_matches('/');
        Ok(Self(format!("{scheme}://{authority}{path}")))
    }
}

impl TryFrom<&str> for BaseUrl {
    type Error = InvalidBaseUrl;

    fn try_from(text: &str) -> Result<Self, InvalidBaseUrl> {
        text.parse()
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BaseUrl({})", self.0)
    }
}

/// Why a text is not a [`BaseUrl`], and what to write instead.
///
/// It never shows a password that stood in the URL.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum InvalidBaseUrl {
    /// Not a URL at all.
    Syntax,
    /// The scheme is missing.
    NoScheme,
    /// The scheme is not `https`, and the host is not this machine.
    Insecure {
        /// The host.
        host: String,
    },
    /// A name or password stands in the URL.
    Credentials,
    /// A query or a fragment stands in the URL.
    Query,
}

impl fmt::Display for InvalidBaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax => {
                f.write_str("the base URL is not a URL; write it like `https://api.example.com`")
            }
            Self::NoScheme => f.write_str("the base URL has no scheme; begin it with `https://`"),
            Self::Insecure { host } => write!(
                f,
                "only hosts of this machine are served without TLS; write `https://{host}`"
            ),
            Self::Credentials => f.write_str(
                "the base URL contains a name or password; remove it and pass it to `Basic`",
            ),
            Self::Query => f.write_str(
                "the base URL contains a query or fragment; remove all from `?` or `#` on",
            ),
        }
    }
}

impl Error for InvalidBaseUrl {}

/// Is this host, as it stands in a URI, the machine itself?
pub(super) fn is_loopback(host: &str) -> bool {
    let v6 = host
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    host.eq_ignore_ascii_case("localhost")
        || host.parse().is_ok_and(|ip: Ipv4Addr| ip.is_loopback())
        || v6.is_some_and(|v6| v6.parse().is_ok_and(|ip: Ipv6Addr| ip.is_loopback()))
}

fn check_authority(authority: &Authority) -> Result<(), InvalidBaseUrl> {
    let text = authority.as_str();
    if text.contains('@') {
        return Err(InvalidBaseUrl::Credentials);
    }
    // What follows the host can only be a port, and must be one.
    let has_no_port = text == authority.host();
    if authority.host().is_empty() || !(has_no_port || authority.port().is_some()) {
        return Err(InvalidBaseUrl::Syntax);
    }
    Ok(())
}

fn check_scheme(scheme: &Scheme, host: &str) -> Result<(), InvalidBaseUrl> {
    if *scheme == Scheme::HTTPS || (*scheme == Scheme::HTTP && is_loopback(host)) {
        return Ok(());
    }
    Err(InvalidBaseUrl::Insecure {
        host: host.to_owned(),
    })
}
