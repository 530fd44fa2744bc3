//! The first two lines of each error: code, headline, file, line and column. Of these the release
//! of the compiler decides little, so that any compiler can be held to them.

use std::fmt;

/// Codes whose headline is made of our words: the traits say it, or a panic while `const` items are
/// evaluated. An error without a code is one of the macros.
const OURS: [&str; 2] = ["error[E0277]", "error[E0080]"];

/// An error in short.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Headline {
    /// Line and column.
    place: (u32, u32),
    file: String,
    /// `error[E0277]`, or `error` without a code.
    code: String,
    /// Nothing where rustc words it on its own: each release may do that anew.
    words: Option<String>,
}

impl Headline {
    /// The errors of a text as rustc prints it, in the order of their places. Files are named from
    /// the folder `root`.
    pub(crate) fn read(text: &str, root: &str) -> Vec<Self> {
        let lines: Vec<&str> = text.lines().collect();
        let errors = (0..lines.len()).filter(|start| lines[*start].starts_with("error"));
        let mut errors: Vec<Self> = errors
            .map(|start| Self::of_error(&lines[start..], root))
            .collect();
        errors.sort();
        errors
    }

    /// A headline may go on for several lines; where it stands is said by the line after it.
    fn of_error(lines: &[&str], root: &str) -> Self {
        let is_arrow = |line: &&str| line.trim_start().starts_with("--> ");
        let arrow = lines.iter().position(is_arrow);
        let arrow = arrow.unwrap_or_else(|| panic!("an error without a place: {}", lines[0]));
        let head: Vec<&str> = lines[..arrow].iter().map(|line| line.trim()).collect();
        let head = head.join(" ");
        let (code, words) = head.split_once(": ").unwrap();
        let (file, place) = place(lines[arrow]);
        let is_ours = code == "error" || OURS.contains(&code);
        Self {
            place,
            file: file.strip_prefix(root).unwrap_or(file).to_owned(),
            code: code.to_owned(),
            words: is_ours.then(|| words.to_owned()),
        }
    }
}

/// File, line and column of ` --> file:line:column`.
fn place(arrow: &str) -> (&str, (u32, u32)) {
    let place = arrow.trim_start().trim_start_matches("--> ");
    let mut parts = place.rsplitn(3, ':');
    let mut part = || parts.next().unwrap_or_else(|| panic!("no place: {place}"));
    let column = part().parse().unwrap();
    let line = part().parse().unwrap();
    (part(), (line, column))
}

impl fmt::Display for Headline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, column) = self.place;
        let words = self.words.as_deref().unwrap_or("(rustc's own words)");
        write!(f, "{}:{line}:{column}: {}: {words}", self.file, self.code)
    }
}

/// What is to be said and is not, with a minus, and what is said and is not to be, with a plus.
pub(crate) fn differences(expected: &[Headline], said: &[Headline]) -> Vec<String> {
    let missing = without(expected, said);
    let additional = without(said, expected);
    let missing = missing.iter().map(|headline| format!("- {headline}"));
    let additional = additional.iter().map(|headline| format!("+ {headline}"));
    missing.chain(additional).collect()
}

/// The headlines that are left when each of `others` has taken one away.
fn without(headlines: &[Headline], others: &[Headline]) -> Vec<Headline> {
    let mut left = headlines.to_vec();
    for other in others {
        if let Some(place) = left.iter().position(|headline| headline == other) {
            left.remove(place);
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::{Headline, differences};

    const TWO: &str = "\
error[E0277]: `stamp` is not allowed in service `Parcel`
 --> presence/a.rs:5:40
  |
5 |     let _ = Order::<Parcel>::builder().stamp(\"Penny Black\");
  |                                        ^^^^^ remove this call, or use service `Letter`
  |
note: required by a bound in `OrderBuilder::<M, (State0,)>::stamp`
 --> src/parcel.rs

error[E0599]: no method named `kind` found for struct `OrderBuilder<M, State>`
 --> presence/a.rs:6:8
";

    #[test]
    fn the_same_passes_with_other_notes_order_and_folder() {
        let said = "\
error[E0599]: there is no method `kind`
  --> /a folder/presence/a.rs:6:8

error[E0277]: `stamp` is not allowed in service `Parcel`
  --> /a folder/presence/a.rs:5:40
   = note: in other words
";

        let told = differences(
            &Headline::read(TWO, ""),
            &Headline::read(said, "/a folder/"),
        );

        assert_eq!(told, [""; 0]);
    }

    #[test]
    fn a_changed_headline_fails() {
        assert_eq!(
            changed("not allowed in", "forbidden in"),
            [
                "- presence/a.rs:5:40: error[E0277]: `stamp` is not allowed in service `Parcel`",
                "+ presence/a.rs:5:40: error[E0277]: `stamp` is forbidden in service `Parcel`",
            ]
        );
    }

    #[test]
    fn a_headline_of_a_second_line_fails() {
        let told = changed("service `Parcel`", "service `Parcel`\n  but elsewhere");

        assert_eq!(told.len(), 2, "{told:?}");
    }

    #[test]
    fn a_changed_code_fails() {
        assert_eq!(
            changed("error[E0599]", "error[E0609]"),
            [
                "- presence/a.rs:6:8: error[E0599]: (rustc's own words)",
                "+ presence/a.rs:6:8: error[E0609]: (rustc's own words)",
            ]
        );
    }

    #[test]
    fn a_changed_column_line_or_file_fails() {
        let column = changed("a.rs:6:8", "a.rs:6:9");
        let line = changed("a.rs:5:40", "a.rs:6:40");
        let file = changed("presence/a.rs:6:8", "src/parcel.rs:6:8");

        assert_eq!(
            [column.len(), line.len(), file.len()],
            [2, 2, 2],
            "{column:?} {line:?} {file:?}"
        );
    }

    #[test]
    fn a_missing_error_fails() {
        let expected = Headline::read(TWO, "");

        let told = differences(&expected, &expected[..1]);

        assert_eq!(
            told,
            ["- presence/a.rs:6:8: error[E0599]: (rustc's own words)"]
        );
    }

    #[test]
    fn an_additional_error_fails_even_if_it_says_the_same() {
        let expected = Headline::read(TWO, "");
        let twice = format!("{TWO}\n{TWO}");

        let told = differences(&expected, &Headline::read(&twice, ""));

        assert_eq!(
            told,
            [
                "+ presence/a.rs:5:40: error[E0277]: `stamp` is not allowed in service `Parcel`",
                "+ presence/a.rs:6:8: error[E0599]: (rustc's own words)",
            ]
        );
    }

    /// What is told of the two errors with other words in them.
    fn changed(from: &str, to: &str) -> Vec<String> {
        assert!(TWO.contains(from), "{from}");
        let said = TWO.replacen(from, to, 1);
        differences(&Headline::read(TWO, ""), &Headline::read(&said, ""))
    }
}
