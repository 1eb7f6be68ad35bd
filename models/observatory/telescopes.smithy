$version: "2.0"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Answer"

namespace example.observatory

use example.observatory.common#Dated
use example.observatory.common#NotFound
use example.observatory.common#Page
use example.observatory.common#PageRequest

/// A telescope, by the name it has on its site.
resource Telescope {
    identifiers: { telescopeName: TelescopeName }
    properties: {
        aperture: Millimetres
        mount: Mount
        state: TelescopeState
        createdAt: Timestamp
        changedAt: Timestamp
    }
    read: GetTelescope
    list: ListTelescopes
    update: MoveTelescope
    resources: [Observation]
}

@length(min: 1, max: 64)
@pattern("^[a-z][a-z0-9-]*$")
string TelescopeName

/// Millimetres.
@range(min: 50)
integer Millimetres

/// How a telescope follows the sky.
enum Mount {
    /// It turns with the Earth's axis.
    EQUATORIAL = "equatorial"

    /// It turns left and right, up and down.
    ALTAZIMUTH = "altazimuth"

    @deprecated(since: "2025-01-01", message: "The last one was sold.")
    TRANSIT = "transit"
}

/// What a telescope is doing, as its controller numbers it.
intEnum TelescopeState {
    PARKED = 0
    SLEWING = 1
    TRACKING = 2
}

/// Where a telescope points.
structure Direction {
    /// Degrees from the vernal equinox, eastwards.
    @required
    rightAscension: Double

    /// Degrees from the celestial equator, northwards.
    @required
    declination: Double

    /// The epoch that the coordinates are of.
    epoch: String = "J2000"
}

@references([
    { resource: Telescope }
])
structure TelescopeSummary for Telescope with [Dated] {
    @required
    $telescopeName

    @required
    $aperture

    $mount
}

list TelescopeSummaries {
    member: TelescopeSummary
}

/// Reads what is known of a telescope.
@readonly
@http(method: "GET", uri: "/telescopes/{telescopeName}")
operation GetTelescope {
    input := for Telescope {
        @required
        @httpLabel
        $telescopeName
    }

    output := for Telescope with [Dated] {
        @required
        $telescopeName

        @required
        $aperture

        $mount
        $state

        @notProperty
        direction: Direction
    }

    errors: [NotFound]
}

/// Lists the telescopes, by name.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", items: "telescopes", pageSize: "pageSize")
@http(method: "GET", uri: "/telescopes")
operation ListTelescopes {
    input := with [PageRequest] {
        /// Only those with this mount.
        @httpQuery("mount")
        mount: Mount
    }

    output := with [Page] {
        @required
        telescopes: TelescopeSummaries
    }
}

/// Points a telescope somewhere else.
@idempotent
@http(method: "PUT", uri: "/telescopes/{telescopeName}/direction")
operation MoveTelescope {
    input := for Telescope {
        @required
        @httpLabel
        $telescopeName

        @required
        @notProperty
        @httpPayload
        direction: Direction
    }

    output := for Telescope {
        $state
    }

    errors: [NotFound]
}
