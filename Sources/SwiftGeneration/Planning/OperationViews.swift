import ServiceModel

/// Plans the views of operations.
struct OperationViews {
    let context: PlanningContext
    let structures: StructureViews

    /// What the client has of its own, and the function that its paginators call.
    private static let ownNames: Set<String> = ["core", "init", "advanceToken"]

    /// The name of an operation's method, without backquotes.
    static func methodName(_ operation: ServiceOperation, _ context: PlanningContext) -> String {
        let name = SwiftName.lowerCamelCase(
            context.options.renames[operation.shape.id.absolute] ?? context.options.renames[operation.name]
                ?? operation.name)
        return ownNames.contains(name) ? name + "Operation" : name
    }

    func view(_ operation: ServiceOperation, methodName: String) -> OperationView {
        let documentation = OperationDocumentation(context: context)
        let input = operation.input.flatMap { context.structure($0.id) }
        let hasOverload = hasOverload(input)
        let traits = operation.shape.traits
        let name = SwiftName.escaped(methodName)
        let comments = documentation.comments(operation, methodName: methodName, input: input, hasOverload: hasOverload)
        return OperationView(
            operation: operation, input: input,
            documentation: comments.method,
            attributes: traits.has(.deprecated) ? Deprecation(traits).attribute : "", access: context.access,
            name: name,
            description: name, descriptionExpression: description(operation), inputType: input?.name ?? "",
            outputType: operation.output.map { context.names[$0.id] } ?? "", hasOverload: hasOverload,
            overloadDocumentation: comments.overload,
            parameters: hasOverload ? input.map { structures.parameters($0) } ?? "" : "",
            arguments: hasOverload ? input.map(arguments) ?? "" : "")
    }

    /// Whether a method's parameters name types of the runtime.
    func signatureUsesRuntime(_ operation: ServiceOperation) -> Bool {
        guard let input = operation.input.flatMap({ context.structure($0.id) }), hasOverload(input) else {
            return false
        }
        return input.members.contains { $0.type.isOfRuntime }
    }

    private func hasOverload(_ input: PlannedStructure?) -> Bool {
        guard let input else { return false }
        return context.options.memberOverloads && !input.members.isEmpty
    }

    private func arguments(_ input: PlannedStructure) -> String {
        var text = CodeText(capacity: input.members.count * 40)
        for planned in input.initializerOrder {
            if !text.isEmpty { text += ",\n" }
            text += planned.property.label
            text += ": "
            text += planned.escapedName
        }
        return text.string
    }

    // MARK: The description

    private func description(_ operation: ServiceOperation) -> String {
        let traits = operation.shape.traits
        var arguments = [SwiftLiteral.string(operation.name)]
        if context.wireProtocol.hasHTTPBindings {
            arguments.append(SwiftLiteral.string(traits[.http]?["method"]?.string ?? "POST"))
            arguments.append(SwiftLiteral.string(traits[.http]?["uri"]?.string ?? "/"))
        }
        if let path = context.wireProtocol.path(of: operation.shape.id, in: context.service.shape) {
            arguments += [SwiftLiteral.string("POST"), SwiftLiteral.string(path)]
        }
        if let prefix = traits[.endpoint]?["hostPrefix"]?.string {
            arguments.append("hostPrefix: \(SwiftLiteral.string(prefix))")
        }
        let options = options(operation)
        if !options.isEmpty { arguments.append("options: [\(options.joined(separator: ", "))]") }
        if let checksum = OperationChecksums(context: context).argument(operation) {
            arguments.append("checksum: \(checksum)")
        }
        return "OperationDescription(\(arguments.joined(separator: ", ")))"
    }

    private func options(_ operation: ServiceOperation) -> [String] {
        let traits = operation.shape.traits
        var options: [String] = []
        if traits.has(.httpChecksumRequired) || traits[.httpChecksum]?["requestChecksumRequired"]?.boolean == true {
            options.append(".checksumRequired")
        }
        if Authentication.isOptional(for: operation.shape) { options.append(".unsigned") }
        if traits.has(.unsignedPayload) { options.append(".unsignedPayload") }
        if let input = operation.input, streams(input) { options.append(".streamingInput") }
        if let output = operation.output, streams(output) { options.append(".streamingOutput") }
        if let output = operation.output.flatMap({ context.structure($0.id) }), output.hasEventStream {
            options.append(".eventStreamOutput")
            // Elsewhere the HTTP message has what is beside the events.
            if !context.wireProtocol.hasHTTPBindings, output.members.count > 1 { options.append(".initialResponse") }
        }
        // A repeated request is known again by its token.
        let hasToken = operation.input?.members.contains { $0.traits.has(.idempotencyToken) } == true
        if traits.has(.idempotent) || traits.has(.readonly) || hasToken { options.append(".idempotent") }
        if traits.has(.s3UnwrappedXmlOutput) { options.append(".unwrappedXMLOutput") }
        if compresses(operation) { options.append(".requestCompression") }
        return options
    }

    /// Whether the body may be sent in gzip, the one encoding that clients know. A body whose length has to be known ahead
    /// may not (Smithy's `requestCompression` trait).
    private func compresses(_ operation: ServiceOperation) -> Bool {
        let encodings = operation.shape.traits[.requestCompression]?["encodings"]?.array ?? []
        guard encodings.contains(where: { $0.string?.lowercased() == "gzip" }) else { return false }
        return operation.input?.members.contains { member in
            member.traits.has(.requiresLength)
                || context.service.model[member.target]?.traits.has(.requiresLength) == true
        } != true
    }

    private func streams(_ shape: Shape) -> Bool {
        shape.members.contains { member in
            guard member.traits.has(.httpPayload), let target = context.service.model[member.target] else {
                return false
            }
            return target.kind == .blob && target.traits.has(.streaming)
        }
    }
}
