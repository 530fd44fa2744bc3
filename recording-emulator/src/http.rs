//! HTTP: takes requests apart for the service, and puts its replies on the wire.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::on;

use crate::connection::Switch;
use crate::route::{ROUTES, Route};
use crate::service::{Arrival, Reply, Service};
use crate::sessions::Address;

/// Far more than any request needs.
const BODY_LIMIT: usize = 2 * 1024 * 1024;

/// The service as a router: a row of the table, a route.
pub(crate) fn router(service: Arc<Service>) -> Router {
    let mut router = Router::new();
    for route in &ROUTES {
        let handler = move |state, switch, Path(parameters), request| {
            serve(state, switch, Some(route), parameters, request)
        };
        router = router.route(route.path, on(route.operation.method_filter(), handler));
    }
    let unrouted = |state, switch, request| serve(state, switch, None, HashMap::new(), request);
    router
        .fallback(unrouted)
        .method_not_allowed_fallback(unrouted)
        .with_state(service)
}

async fn serve(
    State(service): State<Arc<Service>>,
    ConnectInfo(switch): ConnectInfo<Switch>,
    route: Option<&'static Route>,
    parameters: HashMap<String, String>,
    request: Request,
) -> Response {
    let (head, body) = request.into_parts();
    let arrival = Arrival {
        body: read(body).await,
        ..arrival(route, parameters, &head)
    };
    let reply = service.reply(&arrival);
    if !reply.delay.is_zero() {
        tokio::time::sleep(reply.delay).await;
    }
    if reply.cut {
        switch.cut();
    }
    response(reply)
}

/// The whole body; one that is too long or breaks off is no JSON either, so it counts as empty.
async fn read(body: Body) -> Vec<u8> {
    to_bytes(body, BODY_LIMIT)
        .await
        .map(Vec::from)
        .unwrap_or_default()
}

fn arrival(
    route: Option<&'static Route>,
    mut parameters: HashMap<String, String>,
    head: &Parts,
) -> Arrival {
    let mut parameter = |name| parameters.remove(name);
    let header = |name| {
        head.headers
            .get(name)
            .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
    };
    Arrival {
        method: head.method.to_string(),
        path: head.uri.path().to_owned(),
        route,
        app_id: parameter("app_id"),
        address: Address {
            mode: route.and_then(|route| route.mode),
            resource_id: parameter("resource_id").unwrap_or_default(),
            sid: parameter("sid").unwrap_or_default(),
        },
        authorization: header(header::AUTHORIZATION),
        content_type: header(header::CONTENT_TYPE),
        body: Vec::new(),
    }
}

fn response(reply: Reply) -> Response {
    let Reply {
        status,
        body,
        request_id,
        ..
    } = reply;
    let status = StatusCode::from_u16(status)
        .ok()
        .filter(|status| (200..600).contains(&status.as_u16()))
        .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, body.to_string()).into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/json"),
    );
    if let Ok(id) = HeaderValue::from_str(&request_id) {
        headers.insert(HeaderName::from_static("x-request-id"), id);
    }
    response
}
