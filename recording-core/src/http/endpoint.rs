//! One operation of a service, as a value.

use http::Method;

use super::EncodeError;

/// One operation of a service, with the values of one call.
///
/// `#[endpoint]` writes this for a struct; by hand it looks like this:
///
/// ```
/// use recording_core::http::{EncodeError, Endpoint, Method, Segment};
///
/// /// Reads one book.
/// struct ReadBook {
///     shelf: String,
///     number: u32,
/// }
///
/// impl Endpoint for ReadBook {
///     const METHOD: Method = Method::GET;
///     const TEMPLATE: &'static str = "/shelves/{shelf}/books/{number}";
///     type Answer = String;
///
///     fn path(&self) -> String {
///         format!("/shelves/{}/books/{}", Segment(&self.shelf), Segment(self.number))
///     }
///
///     fn body(&self) -> Result<Option<Vec<u8>>, EncodeError> {
///         Ok(None)
///     }
/// }
///
/// let call = ReadBook { shelf: "à lire/bientôt".to_owned(), number: 7 };
///
/// assert_eq!(call.path(), "/shelves/%C3%A0%20lire%2Fbient%C3%B4t/books/7");
/// ```
pub trait Endpoint {
    /// The HTTP method.
    const METHOD: Method;

    /// The path as the service's reference prints it, `{placeholders}` unfilled. It names the
    /// operation in logs and errors, where the filled path has no place.
    const TEMPLATE: &'static str;

    /// Headers that every request of the operation carries, as names and values, such as the name of
    /// the operation where the path does not tell it.
    const HEADERS: &'static [(&'static str, &'static str)] = &[];

    /// What the service answers when all is well.
    type Answer;

    /// The path with every placeholder filled, each value percent-encoded as one path segment
    /// ([`Segment`](super::Segment) does that). It starts with `/`.
    fn path(&self) -> String;

    /// The body, already encoded as JSON, or `None` when the operation has none.
    fn body(&self) -> Result<Option<Vec<u8>>, EncodeError>;
}
