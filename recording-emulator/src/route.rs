//! Which operations are served, in which modes, under which paths: a table.
//!
//! The HTTP router and the verdict both read it; the OpenAPI document has the same paths (a test
//! holds them together). A new operation or mode is a new row.

use std::fmt;

use axum::routing::MethodFilter;

/// An operation of the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Operation {
    /// Reserves a resource for one recording.
    Acquire,
    /// Begins the recording.
    Start,
    /// Asks how the recording stands.
    Query,
    /// Changes what is recorded, pushed or paused, or refreshes the storage credentials.
    Update,
    /// Arranges a mixed picture anew.
    UpdateLayout,
    /// Ends the recording.
    Stop,
    /// Asks where the notifications come from.
    NcsIp,
}

impl Operation {
    /// The HTTP method, lower case as OpenAPI writes it.
    pub(crate) fn method(self) -> &'static str {
        match self {
            Self::Query | Self::NcsIp => "get",
            Self::Acquire | Self::Start | Self::Update | Self::UpdateLayout | Self::Stop => "post",
        }
    }

    /// The HTTP method, as the router filters by it.
    pub(crate) fn method_filter(self) -> MethodFilter {
        match self {
            Self::Query | Self::NcsIp => MethodFilter::GET,
            Self::Acquire | Self::Start | Self::Update | Self::UpdateLayout | Self::Stop => {
                MethodFilter::POST
            }
        }
    }

    /// Whether a request of this operation has a body.
    pub(crate) fn has_body(self) -> bool {
        self.method() == "post"
    }
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Acquire => "acquire",
            Self::Start => "start",
            Self::Query => "query",
            Self::Update => "update",
            Self::UpdateLayout => "updateLayout",
            Self::Stop => "stop",
            Self::NcsIp => "ncs/ip",
        })
    }
}

/// How a channel is recorded, as the URL says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mode {
    /// Every publisher into files of their own.
    Individual,
    /// All publishers into one picture.
    Mix,
    /// A web page.
    Web,
}

impl Mode {
    /// The `scene` an acquire must have named for this mode.
    pub(crate) fn scene(self) -> u64 {
        match self {
            Self::Individual | Self::Mix => 0,
            Self::Web => 1,
        }
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Individual => "individual",
            Self::Mix => "mix",
            Self::Web => "web",
        })
    }
}

/// One row: an operation, in one mode where the path names it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Route {
    pub(crate) operation: Operation,
    /// `None`: the path has no mode.
    pub(crate) mode: Option<Mode>,
    pub(crate) path: &'static str,
}

/// All that is served.
#[rustfmt::skip]
pub(crate) const ROUTES: [Route; 16] = [
    Route { operation: Operation::Acquire,       mode: None,                   path: "/v1/apps/{app_id}/cloud_recording/acquire" },
    Route { operation: Operation::Start,         mode: Some(Mode::Individual), path: "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/mode/individual/start" },
    Route { operation: Operation::Start,         mode: Some(Mode::Mix),        path: "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/mode/mix/start" },
    Route { operation: Operation::Start,         mode: Some(Mode::Web),        path: "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/mode/web/start" },
    Route { operation: Operation::Query,         mode: Some(Mode::Individual), path: "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/sid/{sid}/mode/individual/query" },
    Route { operation: Operation::Query,         mode: Some(Mode::Mix),        path: "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/sid/{sid}/mode/mix/query" },
    Route { operation: Operation::Query,         mode: Some(Mode::Web),        path: "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/sid/{sid}/mode/web/query" },
    Route { operation: Operation::Update,        mode: Some(Mode::Individual), path: "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/sid/{sid}/mode/individual/update" },
    Route { operation: Operation::Update,        mode: Some(Mode::Mix),        path: "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/sid/{sid}/mode/mix/update" },
    Route { operation: Operation::Update,        mode: Some(Mode::Web),        path: "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/sid/{sid}/mode/web/update" },
    Route { operation: Operation::UpdateLayout,  mode: Some(Mode::Mix),        path: "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/sid/{sid}/mode/mix/updateLayout" },
    Route { operation: Operation::Stop,          mode: Some(Mode::Individual), path: "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/sid/{sid}/mode/individual/stop" },
    Route { operation: Operation::Stop,          mode: Some(Mode::Mix),        path: "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/sid/{sid}/mode/mix/stop" },
    Route { operation: Operation::Stop,          mode: Some(Mode::Web),        path: "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/sid/{sid}/mode/web/stop" },
    Route { operation: Operation::NcsIp,         mode: None,                   path: "/v1/ncs/ip" },
    Route { operation: Operation::NcsIp,         mode: None,                   path: "/v2/ncs/ip" },
];
