//! A cloud recording service for tests and examples: real HTTP, on a port of this machine.
//!
//! Any client in any language can talk to it. It keeps **true state** (a resource is used once
//! and in time, a recording rises through its statuses, a stopped one is gone), on a clock that
//! runs **as fast as you like**, and judges every body by an **OpenAPI document of its own**
//! (`openapi.json` in this crate) plus a few cross-field rules. It knows nothing of the
//! `recording` crates: it is a second opinion on what they send.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), recording_emulator::StartError> {
//! use recording_emulator::Emulator;
//!
//! // A recording that takes a minute takes three seconds here.
//! let emulator = Emulator::builder().time_scale(20.0).start().await?;
//!
//! let client = (emulator.base_url(), emulator.app_id(), emulator.customer_id());
//! // … acquire, start, query, stop …
//! for request in emulator.requests() {
//!     println!("{} {} -> {:?} {:?}", request.method, request.path, request.status, request.why);
//! }
//! # let _ = client;
//! # Ok(())
//! # }
//! ```
//!
//! # What it does
//!
//! | | |
//! |---|---|
//! | operations | `acquire`, `start`, `query`, `update`, `updateLayout`, `stop` |
//! | modes | `individual` (with screenshots), `mix`, `web` (with RTMP push) |
//! | a body it refuses | HTTP 400, code 2, and a reason that names each JSON pointer and what is wrong there |
//! | why it refused | also in [`Emulator::requests`], for the state's refusals too |
//! | statuses | 0 to 3 within 2 s of the start, 4 (recording) after 3.5 s, 5 (first file uploaded) after 6 s; 6 and 7 after a stop, gone after 2 s. All simulated seconds |
//! | stopped before status 4 | HTTP 206, code 435: nothing is recorded yet |
//! | more than 10 requests a second, or 50 recordings at a time | HTTP 429, or 400 with code 406; see [`EmulatorBuilder::request_limit`] and [`recording_limit`](EmulatorBuilder::recording_limit) |
//! | faults | [`Emulator::script`] |
//!
//! In the emulated channel the users 123 and 456 publish audio and video, and never leave.

// The examples of the README, compiled as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod auth;
mod channel;
mod clock;
mod connection;
mod cross_field;
mod emulator;
mod error;
mod fault;
mod files;
mod http;
mod identifier;
mod limits;
mod lock;
mod page;
mod pointer;
mod request_log;
mod resource;
mod route;
mod script;
mod secret;
mod service;
mod session;
mod sessions;
mod verdict;

pub use emulator::{Emulator, EmulatorBuilder};
pub use error::StartError;
pub use request_log::RecordedRequest;
pub use route::{Mode, Operation};
pub use script::Scripted;
