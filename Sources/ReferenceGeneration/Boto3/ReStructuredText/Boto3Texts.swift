/// What every page of boto3's reference says in the same words.
enum Boto3Texts {
    static let deprecated =
        "This operation is deprecated and may not function as expected. This operation should not be used going "
        + "forward and is only kept for the purpose of backwards compatiblity."

    static let eventStream =
        "The response of this operation contains an :class:`.EventStream` member. When iterated the "
        + ":class:`.EventStream` will yield events based on the structure below, where only one of the top level keys "
        + "will be present for any given event."

    static let autopopulated =
        "Please note that this parameter is automatically populated if it is not provided. Including this parameter "
        + "is not required"

    static let unknownMember = "'SDK_UNKNOWN_MEMBER': {'name': 'UnknownMemberName'}"

    /// Where the documentation of AWS' interfaces is, without a path for those that have none.
    static let documentationIndex = "https://docs.aws.amazon.com/index.html"

    /// Where the documentation of an operation is, by the service's and the operation's name.
    static func documentation(of operation: String, uid: String) -> String {
        "https://docs.aws.amazon.com/goto/WebAPI/\(PageAddress.encoded(uid))/\(operation)"
    }
}
