/// What is said of one parameter, or of one member of a response, beyond the model.
struct Boto3Customization: Sendable {
    /// Whether the reference does not show it.
    var isHidden = false
    /// Whether it is a text that methods take beyond the model.
    var isAdded = false
    /// Whether it may be left out although it is required, since it is filled in: then the example is without it.
    var isAutopopulated = false
    /// The name that the reference shows.
    var name: String?
    /// The name of the type.
    var type: String?
    /// What stands for a value in the example.
    var value: String?
    /// HTML that stands in place of the model's text.
    var documentation: String?
    /// A line behind the text.
    var note: String?
}

/// What is said of the parameters and of the response of one operation.
struct Boto3OperationCustomization: Sendable {
    /// Whether clients have no method for the operation.
    var isHidden = false
    var parameters: [String: Boto3Customization] = [:]
    var response: [String: Boto3Customization] = [:]

    /// What counts for an operation where the other is said of every operation.
    func overriding(_ other: Boto3OperationCustomization) -> Boto3OperationCustomization {
        Boto3OperationCustomization(
            isHidden: isHidden || other.isHidden,
            parameters: other.parameters.merging(parameters) { $1 }, response: other.response.merging(response) { $1 })
    }
}
