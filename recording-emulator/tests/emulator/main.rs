//! The emulator as a client meets it: over HTTP.

mod binary;
mod client;
mod gateway;
mod lifecycle;
mod samples;
mod script;
mod verdict;
