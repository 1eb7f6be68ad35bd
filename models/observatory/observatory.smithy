$version: "2.0"

namespace example.observatory

use aws.auth#sigv4
use aws.protocols#restJson1
use example.observatory.common#InvalidRequest
use example.observatory.common#Throttled

/// Telescopes that anybody may point at the sky, and what they saw.
///
/// A *telescope* stands at one site. An **observation** is one exposure of it:
///
/// - ask for one with `StartObservation`,
/// - wait until it is done,
/// - read its frames.
@title("Observatory")
@restJson1
@sigv4(name: "observatory")
service Observatory {
    version: "2026-05-01"
    resources: [
        Telescope
    ]
    errors: [
        InvalidRequest
        Throttled
    ]
}
