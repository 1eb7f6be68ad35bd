import ServiceModel

/// A method of a client: an operation, with what its page says of it.
struct Boto3Method {
    let operation: ServiceOperation
    private let serviceMembers: Boto3Members
    let names: Boto3Names
    let customization: Boto3OperationCustomization

    /// - Parameter members: Those of the service.
    init(
        _ operation: ServiceOperation, _ members: Boto3Members, names: Boto3Names,
        customization: Boto3OperationCustomization
    ) {
        self.operation = operation
        serviceMembers = members
        self.names = names
        self.customization = customization
    }

    var service: ReferenceService { serviceMembers.service }

    /// `create_queue`
    var name: String { Boto3Names.method(operation.name) }

    /// `SQS.Client.create_queue`
    var qualifiedName: String { "\(names.clientClass).Client.\(name)" }

    /// What calls take, between parentheses.
    var signature: String { operation.input?.members.isEmpty == false ? "**kwargs" : "" }

    /// What a call in an example begins with.
    var call: String { "response = client.\(name)" }

    var isDeprecated: Bool { operation.shape.traits.has(.deprecated) }

    var documentation: String { service.documentation(of: operation.shape.traits) }

    /// Where AWS' documentation of the operation is.
    var documentationLink: String? {
        service.uid.map { Boto3Texts.documentation(of: operation.name, uid: $0) }
    }

    /// Whether events come in the response.
    var hasEventStream: Bool {
        operation.output?.members.contains { service.model[$0.target]?.isEventStream ?? false } ?? false
    }

    /// What a call may raise: the errors as the model lists them, some of them twice.
    var exceptions: [String] {
        if let listed = operation.shape.traits[.listedErrors]?.array {
            return listed.compactMap { $0.string.flatMap { service.model[ShapeID($0)] } }.map(exceptionName)
        }
        return operation.errors.map(exceptionName)
    }

    private func exceptionName(_ error: Shape) -> String {
        "\(names.clientClass).Client.exceptions.\(service.service[error.id]?.name ?? error.id.name)"
    }

    var examples: [Boto3Example] { Boto3Example.all(of: operation) }

    var members: Boto3Members {
        var members = serviceMembers
        members.added =
            customization.parameters.filter { $1.isAdded && operation.input?.member(named: $0) == nil }.keys.sorted()
        members.outputDocumentation = operation.shape.traits.string(.outputDocumentation)
        return members
    }

    /// What a call looks like, or nil where the operation takes nothing.
    ///
    /// - Parameter level: How deep the text stands, in levels of two spaces.
    func requestSyntax(level: Int) -> IndentedText? {
        operation.input.map {
            Boto3Syntax.write(
                $0, .request, level: level, members: members, customizations: customization.parameters)
        }
    }

    /// What a response looks like, or nil where the operation returns nothing.
    func responseSyntax(level: Int) -> IndentedText? {
        operation.output.map {
            Boto3Syntax.write($0, .response, level: level, members: members, customizations: customization.response)
        }
    }
}
