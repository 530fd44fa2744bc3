//! Where in a body something stands, as a JSON pointer ([RFC 6901]).
//!
//! [RFC 6901]: https://www.rfc-editor.org/rfc/rfc6901

use core::fmt;

/// A place in a body: a linked list on the stack, so that walking a body allocates nothing.
#[derive(Clone, Copy, Debug)]
pub struct Path<'a>(Option<(&'a Self, Step<'a>)>);

#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Key(&'a str),
    Item(usize),
    /// A pointer as it is written.
    Pointer(&'a str),
}

impl Path<'static> {
    /// The whole body: the empty pointer.
    pub const ROOT: Self = Path(None);

    /// The place that a pointer names.
    pub(crate) const fn pointer(pointer: &'static str) -> Self {
        Path(Some((&Self::ROOT, Step::Pointer(pointer))))
    }
}

impl<'a> Path<'a> {
    /// The member `key` of the object here.
    #[must_use]
    pub const fn key(&'a self, key: &'a str) -> Self {
        Path(Some((self, Step::Key(key))))
    }

    /// The element `index` of the array here.
    #[must_use]
    pub const fn item(&'a self, index: usize) -> Self {
        Path(Some((self, Step::Item(index))))
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((parent, step)) = self.0 else {
            return Ok(());
        };
        parent.fmt(f)?;
        match step {
            Step::Key(key) => write!(f, "/{}", key.replace('~', "~0").replace('/', "~1")),
            Step::Item(index) => write!(f, "/{index}"),
            Step::Pointer(pointer) => f.write_str(pointer),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn keys_are_escaped_as_in_rfc_6901() {
        let object = Path::ROOT.key("a/b~c");

        let pointer = object.item(2).to_string();

        assert_eq!(pointer, "/a~1b~0c/2");
    }
}
