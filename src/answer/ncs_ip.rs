//! The answer to [`ncs/ip`](https://docs.agora.io/en/cloud-recording/develop/receive-notifications).

use serde_json::Value;

use super::members::{Members, Read, Unread};
use super::{Answer, Extra, Operation};
use crate::error::DecodeProblem;

/// The addresses that the service sends its webhooks from.
///
/// They change: refresh the firewall's list at least every 24 hours.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NcsIps {
    /// The address of each host (`primaryIP`), as it was sent.
    pub hosts: Vec<String>,
    /// Everything beside `data`.
    pub extra: Extra,
}

const HOSTS: &str = "/data/service/hosts";

impl Answer for NcsIps {
    const OPERATION: Operation = Operation::NcsIp;
}

impl Read for NcsIps {
    // Everything is demanded: a firewall must not be opened, or shut, by half an answer.
    fn read(members: &mut Members) -> Result<Self, Unread> {
        let data = Value::Object(members.require_object("data")?.rest().into());
        let Some(hosts) = data.pointer("/service/hosts").and_then(Value::as_array) else {
            return Err(Unread::at(
                HOSTS,
                DecodeProblem::Not {
                    expected: "an array",
                },
            ));
        };
        let hosts = hosts
            .iter()
            .enumerate()
            .map(|(index, host)| address(index, host));
        Ok(Self {
            hosts: hosts.collect::<Result<_, _>>()?,
            extra: members.rest(),
        })
    }
}

fn address(index: usize, host: &Value) -> Result<String, Unread> {
    match host.get("primaryIP") {
        Some(Value::String(address)) => Ok(address.clone()),
        None => Err(Unread::at(
            format!("{HOSTS}/{index}/primaryIP"),
            DecodeProblem::Missing,
        )),
        Some(_) => {
            let problem = DecodeProblem::Not { expected: "text" };
            Err(Unread::at(format!("{HOSTS}/{index}/primaryIP"), problem))
        }
    }
}
