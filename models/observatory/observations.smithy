$version: "2.0"

namespace example.observatory

use example.observatory.common#Dated
use example.observatory.common#NotFound
use example.observatory.common#Page
use example.observatory.common#PageRequest
use smithy.waiters#waitable

/// One exposure of a telescope.
resource Observation {
    identifiers: { telescopeName: TelescopeName, observationId: ObservationId }
    properties: {
        exposure: Exposure
        outcome: ObservationOutcome
        notes: Notes
        createdAt: Timestamp
        changedAt: Timestamp
    }
    create: StartObservation
    read: GetObservation
    list: ListObservations
}

@length(min: 1)
string ObservationId

/// How long, and through what.
structure Exposure {
    /// Seconds.
    @required
    seconds: Float = 1

    filter: OpticalFilter = "clear"
}

enum OpticalFilter {
    CLEAR = "clear"
    RED = "red"
    GREEN = "green"
    BLUE = "blue"
    HYDROGEN_ALPHA = "h-alpha"
}

/// What became of an observation.
union ObservationOutcome {
    /// It has not ended.
    pending: Unit

    /// Its frames can be read.
    frames: Frames

    /// Why there are none.
    failure: Failure
}

list Frames {
    member: Frame
}

structure Frame {
    @required
    url: String

    /// The brightness of each pixel, where the frame is small.
    preview: Blob

    /// Keywords as in the header of a FITS file.
    header: Header
}

map Header {
    key: String
    value: HeaderValue
}

document HeaderValue

structure Failure {
    @required
    reason: FailureReason = "weather"

    detail: String
}

enum FailureReason {
    WEATHER = "weather"
    DAYLIGHT = "daylight"
    INSTRUMENT = "instrument"
}

@sensitive
string Notes

@references([
    { resource: Telescope }
    { resource: Observation }
])
structure ObservationSummary for Observation with [Dated] {
    @required
    $telescopeName

    @required
    $observationId

    $outcome
}

list ObservationSummaries {
    member: ObservationSummary
}

/// Asks for an exposure.
@http(method: "POST", uri: "/telescopes/{telescopeName}/observations", code: 202)
operation StartObservation {
    input := for Observation {
        @required
        @httpLabel
        $telescopeName

        @required
        $exposure

        $notes

        /// Makes asking twice the same as asking once.
        @idempotencyToken
        @notProperty
        clientToken: String
    }

    output := for Observation {
        @required
        $observationId
    }

    errors: [NotFound]
}

/// Reads one observation.
@readonly
@http(method: "GET", uri: "/telescopes/{telescopeName}/observations/{observationId}")
operation GetObservation {
    input := for Observation {
        @required
        @httpLabel
        $telescopeName

        @required
        @httpLabel
        $observationId
    }

    output := for Observation with [Dated] {
        @required
        $observationId

        @required
        $exposure

        $outcome
        $notes
    }

    errors: [NotFound]
}

/// Lists the observations of a telescope, the newest first.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", items: "observations", pageSize: "pageSize")
@http(method: "GET", uri: "/telescopes/{telescopeName}/observations")
operation ListObservations {
    input := for Observation with [PageRequest] {
        @required
        @httpLabel
        $telescopeName
    }

    output := with [Page] {
        @required
        observations: ObservationSummaries
    }

    errors: [NotFound]
}

apply GetObservation @waitable(
    ObservationDone: {
        documentation: "Waits until the telescope is through with it."
        minDelay: 5
        acceptors: [
            {
                state: "success"
                matcher: {
                    output: { path: "outcome.frames != `null`", expected: "true", comparator: "booleanEquals" }
                }
            }
            {
                state: "failure"
                matcher: {
                    output: { path: "outcome.failure != `null`", expected: "true", comparator: "booleanEquals" }
                }
            }
        ]
    }
)

apply StartObservation @examples([
    {
        title: "A minute through the red filter"
        input: {
            telescopeName: "north"
            exposure: { seconds: 60, filter: "red" }
        }
        output: { observationId: "o-17" }
    }
])
