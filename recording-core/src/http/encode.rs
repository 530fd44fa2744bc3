//! From an endpoint to bytes.

use core::error::Error;
use core::fmt;

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue, Request, Uri};

use super::{BaseUrl, Endpoint};

const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// The HTTP request of an endpoint, for a service at `base_url`.
///
/// `Accept: application/json` is always set, `Content-Type: application/json` when there is a body,
/// unless the endpoint's own [`HEADERS`](Endpoint::HEADERS) say another.
pub fn request<E: Endpoint>(
    base_url: &BaseUrl,
    endpoint: &E,
) -> Result<Request<Bytes>, EncodeError> {
    let body = endpoint.body()?;
    let mut request = Request::new(Bytes::new());
    *request.method_mut() = E::METHOD;
    *request.uri_mut() = uri(base_url, endpoint)?;
    request.headers_mut().insert(ACCEPT, JSON);
    if let Some(body) = body {
        request.headers_mut().insert(CONTENT_TYPE, JSON);
        *request.body_mut() = body.into();
    }
    insert_own::<E>(request.headers_mut())?;
    Ok(request)
}

/// The endpoint's own headers; one that is set already is replaced.
fn insert_own<E: Endpoint>(headers: &mut HeaderMap) -> Result<(), EncodeError> {
    for (name, value) in E::HEADERS {
        match (
            HeaderName::from_bytes(name.as_bytes()),
            HeaderValue::from_str(value),
        ) {
            (Ok(name), Ok(value)) => headers.insert(name, value),
            _ => return Err(EncodeError::header(name)),
        };
    }
    Ok(())
}

/// An endpoint could not be turned into an HTTP request. Nothing was sent.
#[derive(Debug)]
pub struct EncodeError {
    kind: EncodeErrorKind,
    source: Option<Box<dyn Error + Send + Sync>>,
}

/// What could not be encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EncodeErrorKind {
    /// The body.
    Body,
    /// The path: a value in it is empty, `.` or `..`, or it is no path at all.
    Path {
        /// The endpoint's [`TEMPLATE`](Endpoint::TEMPLATE).
        template: &'static str,
    },
    /// One of the endpoint's [`HEADERS`](Endpoint::HEADERS).
    Header {
        /// Its name.
        name: &'static str,
    },
}

impl EncodeError {
    /// The body could not be encoded because of `source`.
    pub fn body(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self {
            kind: EncodeErrorKind::Body,
            source: Some(source.into()),
        }
    }

    /// What could not be encoded.
    #[must_use]
    pub fn kind(&self) -> EncodeErrorKind {
        self.kind
    }

    fn header(name: &'static str) -> Self {
        Self {
            kind: EncodeErrorKind::Header { name },
            source: None,
        }
    }

    fn path<E: Endpoint>() -> Self {
        Self {
            kind: EncodeErrorKind::Path {
                template: E::TEMPLATE,
            },
            source: None,
        }
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            EncodeErrorKind::Body => f.write_str(
                "the body does not serialise to JSON; correct its `Serialize` as the source says",
            ),
            EncodeErrorKind::Header { name } => write!(
                f,
                "the endpoint's header `{name}` is none of HTTP: write a name of letters, digits \
                 and `-`, and a value of visible ASCII"
            ),
            EncodeErrorKind::Path { template } => write!(
                f,
                "the path `{template}` cannot be filled: a value is empty, `.`, `..` or too long; \
                 give each placeholder the value the service gave you"
            ),
        }
    }
}

impl Error for EncodeError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

fn uri<E: Endpoint>(base_url: &BaseUrl, endpoint: &E) -> Result<Uri, EncodeError> {
    let path = endpoint.path();
    if !is_sound(&path, E::TEMPLATE) {
        return Err(EncodeError::path::<E>());
    }
    format!("{base_url}{path}")
        .parse()
        .map_err(|_| EncodeError::path::<E>())
}

/// Does the path lead where its template says? URL libraries and servers resolve `..` and may fold
/// `//`, and the request would reach another operation.
fn is_sound(path: &str, template: &str) -> bool {
    let path = path.split_once('?').map_or(path, |(path, _)| path);
    let segments: Vec<&str> = path.split('/').collect();
    let ["", middle @ .., last] = segments.as_slice() else {
        return false;
    };
    let is_end = last.is_empty() && template.ends_with('/');
    middle.iter().all(|segment| is_name(segment)) && (is_end || is_name(last))
}

/// Neither empty nor a step within the tree, however it is spelt.
fn is_name(segment: &str) -> bool {
    let plain = segment.replace("%2E", ".").replace("%2e", ".");
    !matches!(plain.as_str(), "" | "." | "..")
}

#[cfg(test)]
mod tests {
    use super::is_sound;

    #[test]
    fn a_path_of_names_is_sound() {
        assert!(is_sound("/", "/"));
        assert!(is_sound("/v1/apps/a.b/..c", "/v1/apps/{a}/{b}"));
        assert!(is_sound("/v1/apps/a/", "/v1/apps/{a}/"));
        assert!(is_sound("/v1/apps?order=..//", "/v1/apps"));
    }

    #[test]
    fn a_path_that_leads_elsewhere_is_not() {
        assert!(!is_sound("", "/"));
        assert!(!is_sound("v1/apps/a", "/v1/apps/{a}"));
        assert!(!is_sound("/v1/apps/", "/v1/apps/{a}"));
        assert!(!is_sound("/v1/apps//", "/v1/apps/{a}/"));
        assert!(!is_sound("/v1/apps//b", "/v1/apps/{a}/b"));
        assert!(!is_sound("/v1/apps/../b", "/v1/apps/{a}/b"));
        assert!(!is_sound("/v1/apps/.%2e/b", "/v1/apps/{a}/b"));
        assert!(!is_sound("/v1/apps/.", "/v1/apps/{a}"));
    }
}
