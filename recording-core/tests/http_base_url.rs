//! Which texts are base URLs.

use recording_core::http::{BaseUrl, InvalidBaseUrl};

#[test]
fn https_is_taken_for_every_host() {
    let cases = [
        ("https://api.example.com", "https://api.example.com"),
        ("https://api.example.com/", "https://api.example.com"),
        (
            "HTTPS://api.example.com:8443",
            "https://api.example.com:8443",
        ),
        (
            "https://gateway.example.com/books//",
            "https://gateway.example.com/books",
        ),
        ("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443"),
    ];

    for (text, url) in cases {
        assert_eq!(text.parse::<BaseUrl>().unwrap().as_str(), url);
    }
}

#[test]
fn plain_http_is_taken_for_this_machine() {
    for host in [
        "localhost",
        "LocalHost:8080",
        "127.0.0.1",
        "127.8.9.10:80",
        "[::1]",
        "[::1]:80",
    ] {
        let url = BaseUrl::try_from(format!("http://{host}").as_str()).unwrap();

        assert_eq!(url.to_string(), format!("http://{host}"));
    }
}

#[test]
fn plain_http_is_refused_for_all_others() {
    for host in [
        "api.example.com",
        "localhost.example.com",
        "10.0.0.1",
        "127.1",
        "[::2]",
        "0.0.0.0",
    ] {
        let refused = format!("http://{host}:80").parse::<BaseUrl>().unwrap_err();

        assert_eq!(
            refused,
            InvalidBaseUrl::Insecure {
                host: host.to_owned()
            }
        );
        assert_eq!(
            refused.to_string(),
            format!("only hosts of this machine are served without TLS; write `https://{host}`"),
        );
    }
}

#[test]
fn other_schemes_are_refused_even_for_this_machine() {
    let refused = "ftp://localhost".parse::<BaseUrl>();

    assert_eq!(
        refused,
        Err(InvalidBaseUrl::Insecure {
            host: "localhost".to_owned()
        })
    );
}

#[test]
fn each_other_mistake_is_named() {
    let cases = [
        ("", InvalidBaseUrl::Syntax),
        ("https:// api.example.com", InvalidBaseUrl::Syntax),
        ("https://api.example.com:99999", InvalidBaseUrl::Syntax),
        ("https://api.example.com:", InvalidBaseUrl::Syntax),
        ("api.example.com", InvalidBaseUrl::NoScheme),
        ("api.example.com:443", InvalidBaseUrl::NoScheme),
        ("/v1", InvalidBaseUrl::NoScheme),
        (
            "https://me:hunter2@api.example.com",
            InvalidBaseUrl::Credentials,
        ),
        ("https://api.example.com/?region=eu", InvalidBaseUrl::Query),
        ("https://api.example.com/#top", InvalidBaseUrl::Query),
    ];

    for (text, mistake) in cases {
        assert_eq!(text.parse::<BaseUrl>(), Err(mistake), "{text}");
    }
}
