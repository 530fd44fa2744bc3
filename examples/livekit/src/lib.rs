#![doc = include_str!("../README.md")]

mod answer;
mod client;
pub mod encoding;
mod modes;
pub mod output;
pub mod start;
pub mod stop;
mod token;
pub mod upload;

pub use answer::{EgressInfo, Refusal, Status, Twirp, TwirpError};
pub use client::Client;
pub use modes::{Egress, egress};
pub use token::ApiKey;
