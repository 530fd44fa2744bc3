//! What a wrong declaration is told, and that a right one is told nothing.

use proc_macro2::{TokenStream, TokenTree};
use syn::LitStr;

use super::endpoint;

/// The messages for `#[endpoint(arguments)] item`.
fn mistakes(arguments: &str, item: &str) -> Vec<String> {
    let expanded = endpoint(arguments.parse().unwrap(), item.parse().unwrap());
    let mut messages = Vec::new();
    collect(expanded, &mut messages);
    messages
}

/// `compile_error! { "message" }`, wherever it stands.
fn collect(tokens: TokenStream, messages: &mut Vec<String>) {
    let mut is_error = false;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => is_error = ident == "compile_error",
            TokenTree::Group(group) if is_error => {
                let message: LitStr = syn::parse2(group.stream()).unwrap();
                messages.push(message.value());
                is_error = false;
            }
            TokenTree::Group(group) => collect(group.stream(), messages),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

#[test]
fn right_declarations_are_told_nothing() {
    let right = [
        (
            r#"GET, "/shelves", answer = Vec<Shelf>"#,
            "struct ListShelves;",
        ),
        (
            r#"GET, "/shelves/{shelf}/", answer = Shelf,"#,
            "struct Read { shelf: String }",
        ),
        (
            r#"DELETE, "/shelves/{shelf}:burn", answer = (), crate = books::core"#,
            "struct Burn<'a> { shelf: &'a str, #[body] why: Why }",
        ),
        (
            r#"POST, "/mode/{M}/start/{type}", M: crate::Mode(Individual, Mix), answer = A<M>"#,
            "struct Start<M, T> { r#type: u8, #[body] body: Body<M, T> }",
        ),
        (
            r#"GET, "/mode/{M}", M: Mode(Mix), answer = A"#,
            "struct Query<M> { mode: M, also: ::core::marker::PhantomData<M> }",
        ),
        (
            r#"POST, "/", header("X-Action" = "List all"), header("Accept" = "*/*"), answer = A"#,
            "struct ListShelves;",
        ),
    ];

    for (arguments, item) in right {
        assert_eq!(mistakes(arguments, item), [""; 0], "{item}");
    }
}

#[test]
fn an_endpoint_is_a_struct_with_named_fields() {
    let arguments = r#"GET, "/shelves", answer = Shelves"#;

    assert_eq!(
        mistakes(arguments, "enum ListShelves { All }"),
        ["an endpoint is a struct: one operation, with a field for each value"]
    );
    assert_eq!(
        mistakes(arguments, "struct ListShelves(u8);"),
        ["the fields of an endpoint have names, for the path to name them"]
    );
}

#[test]
fn method_path_and_answer_are_required() {
    let item = "struct ListShelves;";

    assert_eq!(
        mistakes("", item),
        [
            "missing HTTP method, path, answer: write `#[endpoint(GET, \"/path/{field}\", answer = Type)]`"
        ]
    );
    assert_eq!(
        mistakes(r#"GET, "/shelves""#, item),
        ["missing answer: write `#[endpoint(GET, \"/path/{field}\", answer = Type)]`"]
    );
}

#[test]
fn arguments_are_known_and_given_once() {
    let item = "struct ListShelves;";

    assert_eq!(
        mistakes(r#"GET, "/shelves", anwser = Shelves"#, item),
        ["unknown argument `anwser`: write `answer = Type`"]
    );
    assert_eq!(
        mistakes(
            r#"GET, PUT, "/a", "/b", answer = A, answer = B, crate = a, crate = b"#,
            item
        ),
        [
            "the HTTP method is given already: keep one of the two",
            "the path is given already: keep one of the two",
            "`answer` is given already: keep one of the two",
            "`crate` is given already: keep one of the two",
        ]
    );
}

#[test]
fn the_method_is_one_of_http() {
    let told = |method: &str| {
        mistakes(
            &format!(r#"{method}, "/shelves", answer = Shelves"#),
            "struct ListShelves;",
        )
    };

    assert_eq!(told("POTS"), ["`POTS` is not an HTTP method: write `POST`"]);
    assert_eq!(told("get"), ["`get` is not an HTTP method: write `GET`"]);
    assert_eq!(
        told("SEND"),
        ["`SEND` is not an HTTP method: write `GET` or `POST`"]
    );
}

#[test]
fn the_template_is_a_path() {
    let told = |template: &str| {
        mistakes(
            &format!(r#"GET, "{template}", answer = Book"#),
            "struct Read { book: u32 }",
        )
    };

    assert_eq!(
        told("books/{book}"),
        ["a path begins with `/`: write `/books/{book}`"]
    );
    assert_eq!(
        told("/books/{book"),
        ["a `{` is not closed: write `}` after the name"]
    );
    assert_eq!(
        told("/books/book}"),
        ["a `}` closes nothing: write `{` before the name, or remove the `}`"]
    );
    assert_eq!(
        told("/books/{}"),
        ["`{}` names nothing: write the name of a field between the braces"]
    );
    assert_eq!(
        told("/books//{book}"),
        ["a segment is empty: write one `/` between two segments"]
    );
    assert_eq!(
        told("/a/../{book}"),
        ["a path leads straight on: remove `.` and `..`"]
    );
    assert_eq!(
        told("/{book}?all"),
        ["a path ends before `?`: remove the rest"]
    );
    assert_eq!(
        told("/my books/{book}"),
        ["` ` does not stand in a path: percent-encode it"]
    );
}

#[test]
fn a_placeholder_names_a_field_or_a_mode_parameter_once() {
    let told = |template: &str| {
        mistakes(
            &format!(r#"GET, "/{template}", M: Mode(Mix), answer = Book"#),
            "struct Read<M, N> { book: u32, mode: M, other: PhantomData<N> }",
        )
    };

    assert_eq!(
        told("{book}/{boook}"),
        ["`{boook}` is neither a field nor a mode parameter: write `{book}`"]
    );
    assert_eq!(
        told("{book}/{shelf}"),
        ["`{shelf}` is neither a field nor a mode parameter: add the field, or remove `{shelf}`"]
    );
    assert_eq!(
        told("{book}/{N}"),
        ["the modes of `{N}` are not listed: add `N: Mode(…)`"]
    );
    assert_eq!(
        told("{book}/{M}/{book}/{M}"),
        [
            "`{book}` stands in the path twice: remove one of the two",
            "`{M}` stands in the path twice: remove one of the two",
        ]
    );
}

#[test]
fn a_misspelt_placeholder_is_one_mistake() {
    assert_eq!(
        mistakes(
            r#"GET, "/{boook}", answer = Book"#,
            "struct Read { book: u32 }"
        ),
        ["`{boook}` is neither a field nor a mode parameter: write `{book}`"]
    );
}

#[test]
fn each_field_has_one_place() {
    let arguments = r#"PUT, "/{book}", answer = Book"#;

    assert_eq!(
        mistakes(
            arguments,
            "struct Write { book: u32, text: String, mode: M }"
        ),
        [
            "`text` is not sent: add `{text}` to the path, or mark it `#[body]`",
            "`mode` is not sent: add `{mode}` to the path, or mark it `#[body]`",
        ]
    );
    assert_eq!(
        mistakes(arguments, "struct Write { #[body] book: u32 }"),
        ["`book` stands in the path: remove `#[body]`, or `{book}` from the path"]
    );
}

#[test]
fn a_request_has_at_most_one_body() {
    let two = "struct Write { #[body] a: A, #[body] b: B }";
    let with_arguments = "struct Write { #[body(json)] a: A }";

    assert_eq!(
        mistakes(r#"PUT, "/book", answer = Book"#, two),
        ["a request has one body: mark one field, or put both into one type"]
    );
    assert_eq!(
        mistakes(r#"PUT, "/book", answer = Book"#, with_arguments),
        ["`#[body]` takes no arguments: remove them"]
    );
    for method in ["GET", "HEAD"] {
        assert_eq!(
            mistakes(
                &format!(r#"{method}, "/book", answer = Book"#),
                "struct Read { #[body] a: A }"
            ),
            [format!(
                "a `{method}` request has no body: remove `#[body]`, or use `POST`"
            )]
        );
    }
}

#[test]
fn mode_parameters_are_parameters_and_list_their_modes() {
    let told = |modes: &str| {
        mistakes(
            &format!(r#"GET, "/books", {modes}, answer = Books"#),
            "struct ListBooks<M, N> { m: PhantomData<(M, N)> }",
        )
    };

    assert_eq!(
        told("Q: Mode(Mix)"),
        ["`Q` is not a type parameter of `ListBooks`: write `struct ListBooks<Q>`"]
    );
    assert_eq!(
        told("M: Mode"),
        [
            "the modes in which the operation exists are missing: write `M: Mode(…)`, with the \
          names of its modes"
        ]
    );
    assert_eq!(
        told("M: Mode()"),
        ["no mode is listed: list those in which `ListBooks` exists"]
    );
    assert_eq!(
        told("M: Mode(Mix, Web, Mix)"),
        ["`Mix` is listed already: remove it"]
    );
    assert_eq!(
        told("M: Mode(Mix), N: other::Mode(Web)"),
        ["`Mode` has a parameter already: use that one in place of `N`"]
    );
}

#[test]
fn all_mistakes_are_told_in_one_run() {
    let told = mistakes(
        r#"POTS, "/{boook}", M: Mode(), answer = Book"#,
        "struct Read { book: u32, shelf: u32 }",
    );

    assert_eq!(
        told,
        [
            "`POTS` is not an HTTP method: write `POST`",
            "`M` is not a type parameter of `Read`: write `struct Read<M>`",
            "no mode is listed: list those in which `Read` exists",
            "`{boook}` is neither a field nor a mode parameter: write `{book}`",
            "`shelf` is not sent: add `{shelf}` to the path, or mark it `#[body]`",
        ]
    );
}

#[test]
fn the_struct_survives_every_mistake_without_our_marks() {
    let item = "#[derive(Clone)] struct Read { /** A text. */ #[body] text: String }";
    let bare = "#[derive(Clone)] struct Read { /** A text. */ text: String }";
    let bare = bare.parse::<TokenStream>().unwrap().to_string();

    for arguments in ["", "?", r#"GET, "/{book}", answer = Book"#] {
        let expanded = endpoint(arguments.parse().unwrap(), item.parse().unwrap()).to_string();

        assert!(expanded.contains(&bare), "{expanded}");
    }
}

#[test]
fn headers_are_those_of_http_each_once() {
    let told = |headers: &str| {
        mistakes(
            &format!(r#"POST, "/", {headers}, answer = Shelves"#),
            "struct ListShelves;",
        )
    };

    assert_eq!(
        told(r#"header("X Action" = "List")"#),
        ["`X Action` is not the name of a header: use letters, digits and `-`"]
    );
    assert_eq!(
        told(r#"header("X-Action" = "é"), header("X-Other" = " List")"#),
        ["a header's value is visible ASCII, without spaces around it"; 2]
    );
    assert_eq!(
        told(r#"header("X-Action" = "List"), header("x-action" = "All")"#),
        ["the header `x-action` is given already: keep one of the two"]
    );
    assert_eq!(
        told(r#"header("Authorization" = "me"), header("Host" = "here")"#),
        [
            "`Authorization` comes from who authenticates the request: remove this",
            "`Host` follows from the base URL: remove this",
        ]
    );
    assert_eq!(
        told(r#"header("X-Action" = "List", "X-Other" = "All")"#),
        ["one name and one value: write another `header(…)` for more"]
    );
}
