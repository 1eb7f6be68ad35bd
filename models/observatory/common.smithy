$version: "2.0"

// What every part of the observatory is made of.
namespace example.observatory.common

/// When something came to be and when it last changed.
@mixin
structure Dated {
    /// When it came to be.
    @required
    createdAt: Timestamp

    /// When it last changed; absent while nothing has.
    changedAt: Timestamp
}

/// One page of a longer list.
@mixin
structure Page {
    /// Where the next page begins; absent on the last one.
    nextToken: String
}

/// What asks for one page of a longer list.
@mixin
structure PageRequest {
    /// Where the page begins, as the page before it said.
    @httpQuery("nextToken")
    nextToken: String

    /// How many entries a page has at most.
    @httpQuery("pageSize")
    @range(min: 1, max: 100)
    pageSize: Integer = 25
}

@mixin
@error("client")
structure ClientError {
    /// What went wrong, for people.
    @required
    message: String
}

/// The request does not make sense.
@httpError(400)
structure InvalidRequest with [ClientError] {
    /// The member that is wrong.
    member: String
}

/// There were too many requests. Try again later.
@httpError(429)
@retryable(throttling: true)
structure Throttled with [ClientError] {}

/// There is nothing of this name.
@httpError(404)
structure NotFound with [ClientError] {}
