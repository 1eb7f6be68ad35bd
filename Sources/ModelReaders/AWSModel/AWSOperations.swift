import ServiceModel

extension AWSModelTranslator {
    /// Gives every operation its id, before shapes get theirs.
    func nameOperations(_ nodes: SourceNode?) {
        guard let nodes else { return }
        operations.reserveCapacity(nodes.count)
        for (key, _) in nodes.entries {
            guard key.isIdentifier, let name = key.string else {
                diagnostics.error(
                    "`\(key.string ?? "")` is no name for an operation; use letters, digits and underscores",
                    at: key.position)
                continue
            }
            operations[name] = ShapeID(namespace: metadata.namespace, name: name)
        }
    }

    /// Reads the operations and notes how they use shapes. Returns references to them in the model's order.
    func readOperations(_ nodes: SourceNode?, service: inout Shape) -> [ShapeReference] {
        guard let nodes else { return [] }
        var references: [ShapeReference] = []
        references.reserveCapacity(nodes.count)
        for (key, definition) in nodes.entries {
            guard let name = key.string, let id = operations[name] else { continue }
            guard definition.kind == .object else {
                diagnostics.error(
                    "the operation `\(name)` is \(definition.kindWithArticle); it must be an object",
                    at: definition.position)
                continue
            }
            readOperation(id, name, key, definition)
            references.append(ShapeReference(id, at: key.position))
            if operationFields.has(.endpointoperation), operationFields.flag(.endpointoperation, &diagnostics) {
                service.traits.set(
                    .clientEndpointDiscovery,
                    Node(.object([NodeEntry("operation", .string(id.absolute, at: key.position))])))
            }
        }
        return references
    }

    private func readOperation(_ id: ShapeID, _ name: String, _ key: SourceNode, _ definition: SourceNode) {
        operationFields.load(definition)
        if !operationFields.unknownKeys.isEmpty {
            reportUnknownKeys(operationFields.unknownKeys, of: "the operation `\(name)`")
        }
        let unit = ShapeReference(Prelude.unit, at: key.position)
        let input = structure(.input, of: name)
        let output = structure(.output, of: name)
        var properties = OperationProperties(
            input: input.map(reference) ?? unit, output: output.map(reference) ?? unit, errors: [])
        var listed: [ShapeReference] = []
        properties.errors = errors(of: name, listed: &listed)
        var shape = Shape(id: id, kind: .operation, properties: .operation(properties), position: key.position)
        // Reference pages show what is said where an output is named, before what is said of its shape.
        if let text = operationFields[.output]?["documentation"], text.string?.isEmpty == false {
            shape.traits.set(.outputDocumentation, text.node())
        }
        if listed.count > properties.errors.count {
            shape.traits.set(.listedErrors, Node(.array(listed.map { .string($0.id.absolute, at: $0.position) })))
        }
        addDocumentation(operationFields, &shape.traits)
        if operationFields.has(.deprecated) || operationFields.has(.deprecatedMessage) {
            addDeprecation(operationFields, &shape.traits)
        }
        addHTTP(name, input?.shape, &shape.traits)
        addBehaviour(&shape.traits)
        addAuthentication(&shape.traits)
        addEndpointTraits(&shape.traits)
        if S3Customizations.isS3(metadata) { S3Customizations.addTraits(toOperation: name, &shape.traits) }
        model.add(shape)
    }

    private func reference(_ found: (shape: AWSShapeIndex.Shape, position: SourcePosition)) -> ShapeReference {
        ShapeReference(found.shape.id, at: found.position)
    }

    /// The structure that an operation's `input` or `output` refers to.
    private func structure(_ key: AWSKey, of name: String) -> (shape: AWSShapeIndex.Shape, position: SourcePosition)? {
        guard let reference = operationFields.object(key, &diagnostics) else { return nil }
        guard let found = resolve(reference, "the \(key.name) of `\(name)`") else { return nil }
        // Only XML's names, and documentation that the structure may lack, say more than the shape.
        if reference.count > 1, found.shape.use == nil {
            found.shape.use = AWSShapeUse(isError: false, reference: reference)
        }
        return found
    }

    private func resolve(
        _ reference: SourceNode, _ owner: @autoclosure () -> String
    ) -> (shape: AWSShapeIndex.Shape, position: SourcePosition)? {
        guard let target = reference["shape"], target.kind == .string else {
            diagnostics.error("\(owner()) has no `shape`; name its structure", at: reference.position)
            return nil
        }
        guard let found = index[target] else {
            diagnostics.error("undefined shape `\(target.string ?? "")`, \(owner()); define it", at: target.position)
            return nil
        }
        guard found.kind == .structure else {
            diagnostics.error(
                "\(owner()) is the \(found.kind.rawValue) `\(target.string ?? "")`; it must be a structure",
                at: target.position)
            return nil
        }
        return (found, target.position)
    }

    /// - Parameter listed: Set to the errors as the model lists them, for reference pages: some models list one twice.
    private func errors(of name: String, listed: inout [ShapeReference]) -> [ShapeReference] {
        guard let list = operationFields.array(.errors, &diagnostics), list.count > 0 else { return [] }
        var references: [ShapeReference] = []
        references.reserveCapacity(list.count)
        for element in list.elements {
            guard let found = resolve(element, "an error of `\(name)`") else { continue }
            let id = found.shape.id
            listed.append(ShapeReference(id, at: found.position))
            guard !references.contains(where: { $0.id == id }) else { continue }
            references.append(ShapeReference(id, at: found.position))
            let use = found.shape.use
            if use?.isError != true || use?.reference == nil && element.count > 1 {
                found.shape.use = AWSShapeUse(isError: true, reference: element.count > 1 ? element : use?.reference)
            }
        }
        return references
    }

    // MARK: HTTP

    private func addHTTP(_ name: String, _ input: AWSShapeIndex.Shape?, _ traits: inout Traits) {
        guard metadata.isREST else { return }
        guard let http = operationFields.object(.http, &diagnostics) else {
            if !operationFields.has(.http) {
                diagnostics.error(
                    "the operation `\(name)` has no `http`; add its method and requestUri", at: operationFields.position
                )
            }
            return
        }
        detailFields.load(http)
        guard let uri = detailFields.stringNode(.requestUri, &diagnostics), let text = uri.string else {
            if !detailFields.has(.requestUri) {
                diagnostics.error("`http` of `\(name)` has no `requestUri`; add it", at: http.position)
            }
            return
        }
        let method = detailFields.stringNode(.method, &diagnostics) ?? .string("POST", at: http.position)
        let rewritten = rewriteLabels(of: text, input, name, uri.position)
        var entries = [NodeEntry("method", method), NodeEntry("uri", .string(rewritten, at: uri.position))]
        if let code = detailFields.number(.responseCode, &diagnostics) { entries.append(NodeEntry("code", code)) }
        traits.set(.http, Node(.object(entries), at: http.position))
    }

    /// A URI whose labels are the names of members, as Smithy has them, not the names that `locationName` gives.
    private func rewriteLabels(
        of uri: String, _ input: AWSShapeIndex.Shape?, _ operation: String, _ position: SourcePosition
    ) -> String {
        guard uri.utf8.contains(UInt8(ascii: "{")) else { return uri }
        let members = input?.definition["members"]
        var rewritten = ""
        var rest = uri.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            let start = uri.utf8.index(after: open)
            let isGreedy = close > start && uri.utf8[uri.utf8.index(before: close)] == UInt8(ascii: "+")
            let label = String(uri[start..<(isGreedy ? uri.utf8.index(before: close) : close)])
            rewritten += uri[rest.startIndex..<start]
            if let member = AWSModelTranslator.member(of: members, boundTo: label) {
                rewritten += member
            } else {
                diagnostics.error(
                    "the URI of `\(operation)` has the label `\(label)`, which no member of its input is bound to; "
                        + "give one `location` uri and this `locationName`", at: position)
                rewritten += label
            }
            rewritten += isGreedy ? "+}" : "}"
            rest = rest[uri.utf8.index(after: close)...]
        }
        rewritten += uri[rest.startIndex...]
        return rewritten
    }

    private static func member(of members: SourceNode?, boundTo label: String) -> String? {
        guard let members else { return nil }
        for (key, member) in members.entries {
            guard let location = member["location"], location.isString("uri") else { continue }
            if (member["locationName"] ?? key).string == label { return key.string }
        }
        return nil
    }

    // MARK: Behaviour

    private func addBehaviour(_ traits: inout Traits) {
        if operationFields.flag(.idempotent, &diagnostics) { traits.set(.idempotent, .emptyObject) }
        if operationFields.flag(.readonly, &diagnostics) { traits.set(.readonly, .emptyObject) }
        if operationFields.flag(.httpChecksumRequired, &diagnostics) { traits.set(.httpChecksumRequired, .emptyObject) }
        if let checksum = operationFields.object(.httpChecksum, &diagnostics) {
            traits.set(.httpChecksum, checksum.node())
        }
        if let compression = operationFields.object(.requestcompression, &diagnostics) {
            traits.set(.requestCompression, compression.node())
        }
        if let parameters = operationFields.object(.staticContextParams, &diagnostics) {
            traits.set(.staticContextParams, parameters.node())
        }
        if let parameters = operationFields.object(.operationContextParams, &diagnostics) {
            traits.set(.operationContextParams, parameters.node())
        }
    }

    private func addAuthentication(_ traits: inout Traits) {
        let type = operationFields[.authtype]
        let isUnsigned = type?.isString("v4-unsigned-body") ?? false
        if operationFields.flag(.unsignedPayload, &diagnostics) || isUnsigned {
            traits.set(.unsignedPayload, .emptyObject)
        }
        if let list = operationFields.array(.auth, &diagnostics) {
            var schemes: [Node] = []
            var allowsNone = false
            for element in list.elements {
                if element.isString("smithy.api#noAuth") { allowsNone = true } else { schemes.append(element.node()) }
            }
            traits.set(.auth, Node(.array(schemes), at: list.position))
            if allowsNone, !schemes.isEmpty { traits.set(.optionalAuth, .emptyObject) }
        } else if let type, type.isString("none") {
            traits.set(.auth, Node(.array([]), at: type.position))
        }
    }

    private func addEndpointTraits(_ traits: inout Traits) {
        if let endpoint = operationFields.object(.endpoint, &diagnostics), let prefix = endpoint["hostPrefix"] {
            traits.set(.endpoint, Node(.object([NodeEntry("hostPrefix", prefix.node())]), at: endpoint.position))
        }
        if let discovery = operationFields.object(.endpointdiscovery, &diagnostics) {
            let isRequired = discovery["required"]?.boolean ?? false
            traits.set(
                .clientDiscoveredEndpoint,
                Node(.object([NodeEntry("required", .boolean(isRequired))]), at: discovery.position))
        }
    }
}
