$version: "2.0"

namespace smithy.framework

/// The input does not meet the constraints of the model.
@error("client")
structure ValidationException {
    /// What failed, in short.
    @required
    message: String

    /// Each constraint that was not met.
    fieldList: ValidationExceptionFieldList
}

/// A constraint that a member of the input does not meet.
structure ValidationExceptionField {
    /// The JSON Pointer of the member.
    @required
    path: String

    /// Which constraint failed, and how.
    @required
    message: String
}

list ValidationExceptionFieldList {
    member: ValidationExceptionField
}
