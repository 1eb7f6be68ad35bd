import ServiceModel

/// A shape that a member calls for since Smithy has its trait on shapes only.
struct SynthesizedShape {
    let id: ShapeID
    let original: ShapeID
    let trait: KnownTrait
    let value: Node
}

extension AWSModelTranslator {
    /// Gives every shape its id and kind, so that members can be read in any order.
    func indexShapes(_ shapes: SourceNode) {
        for (key, definition) in shapes.entries {
            guard definition.kind == .object else {
                diagnostics.error(
                    "the shape `\(key.string ?? "")` is \(definition.kindWithArticle); it must be an object",
                    at: definition.position)
                continue
            }
            guard key.isIdentifier else {
                diagnostics.error(
                    "`\(key.string ?? "")` is no name for a shape; use letters, digits and underscores",
                    at: key.position)
                continue
            }
            shapeFields.load(definition)
            guard let kind = shapeKind(key) else { continue }
            var name = key.string ?? ""
            // Operations and shapes share one namespace in Smithy, and operations' names are sent.
            while operations[name] != nil { name += "Shape" }
            index.add(
                AWSShapeIndex.Shape(
                    id: ShapeID(namespace: metadata.namespace, name: name), kind: kind, key: key,
                    definition: definition,
                    isFlattened: shapeFields.flag(.flattened, &diagnostics),
                    isStreaming: shapeFields.flag(.streaming, &diagnostics),
                    hasLocationName: shapeFields.has(.locationName)))
        }
    }

    private func shapeKind(_ key: SourceNode) -> ShapeKind? {
        guard let type = shapeFields[.type] else {
            diagnostics.error("the shape `\(key.string ?? "")` has no `type`; add it", at: shapeFields.position)
            return nil
        }
        if type.isString("structure") {
            if shapeFields.flag(.document, &diagnostics) { return .document }
            let isUnion = shapeFields.flag(.union, &diagnostics) || shapeFields.flag(.eventstream, &diagnostics)
            return isUnion ? .union : .structure
        }
        if type.isString("string") {
            return (shapeFields[.enum]?.count ?? 0) > 0 ? .enum : .string
        }
        if type.isString("character") || type.isString("char") { return .string }
        for kind in AWSModelTranslator.kinds where type.string == kind.rawValue { return kind }
        diagnostics.error(
            "unknown shape type `\(type.string ?? type.kindName)` of `\(key.string ?? "")`; "
                + "it must be structure, list, map, string, blob, boolean, timestamp or a kind of number",
            at: type.position)
        return nil
    }

    private static let kinds: [ShapeKind] = [
        .list, .integer, .map, .boolean, .timestamp, .long, .double, .blob, .float, .byte, .short, .bigInteger,
        .bigDecimal,
    ]

    /// Reads every shape of the index.
    func readShapes() {
        for shape in index.shapes { readShape(shape) }
    }

    private func readShape(_ entry: AWSShapeIndex.Shape) {
        shapeFields.load(entry.definition)
        if !shapeFields.unknownKeys.isEmpty {
            reportUnknownKeys(shapeFields.unknownKeys, of: "the shape `\(entry.id.name)`")
        }
        var shape = Shape(id: entry.id, kind: entry.kind, position: entry.definition.position)
        addDocumentation(shapeFields, &shape.traits)
        addConstraints(entry.kind, &shape.traits)
        if shapeFields.has(.deprecated) || shapeFields.has(.deprecatedMessage) {
            addDeprecation(shapeFields, &shape.traits)
        }
        switch entry.kind {
        case .structure:
            addErrorTraits(entry, &shape.traits)
            addInputTraits(entry, &shape.traits)
            readMembers(&shape)
        case .union:
            if shapeFields.flag(.eventstream, &diagnostics) { shape.traits.set(.streaming, .emptyObject) }
            readMembers(&shape)
        case .list:
            readPart(.member, "member", &shape)
        case .map:
            readPart(.key, "key", &shape)
            readPart(.value, "value", &shape)
        case .enum:
            readEnum(&shape)
        case .timestamp:
            if let format = timestampFormat(shapeFields) { shape.traits.set(.timestampFormat, format) }
        case .blob:
            if entry.isStreaming { shape.traits.set(.streaming, .emptyObject) }
            if shapeFields.flag(.requiresLength, &diagnostics) { shape.traits.set(.requiresLength, .emptyObject) }
        default:
            break
        }
        model.add(shape)
    }

    func addDocumentation(_ fields: AWSFields, _ traits: inout Traits) {
        if let text = fields.text(.documentation) {
            if text.string?.isEmpty == false { traits.set(.documentation, text) }
        } else if let node = fields[.documentation] {
            AWSFields.reportType(.documentation, node, "a string", &diagnostics)
        }
    }

    func addDeprecation(_ fields: AWSFields, _ traits: inout Traits) {
        let message = fields.stringNode(.deprecatedMessage, &diagnostics)
        guard fields.flag(.deprecated, &diagnostics) || message != nil else { return }
        var entries: [NodeEntry] = []
        if let message { entries.append(NodeEntry("message", message)) }
        if let since = fields.stringNode(.deprecatedSince, &diagnostics) { entries.append(NodeEntry("since", since)) }
        traits.set(.deprecated, Node(.object(entries), at: fields[.deprecated]?.position ?? fields.position))
    }

    private func addConstraints(_ kind: ShapeKind, _ traits: inout Traits) {
        if shapeFields.has(.min) || shapeFields.has(.max) {
            var entries: [NodeEntry] = []
            if let minimum = shapeFields.number(.min, &diagnostics) { entries.append(NodeEntry("min", minimum)) }
            if let maximum = shapeFields.number(.max, &diagnostics) { entries.append(NodeEntry("max", maximum)) }
            let node = Node(.object(entries), at: entries.first?.value.position ?? shapeFields.position)
            switch kind {
            case .string, .blob, .list, .map: traits.set(.length, node)
            case .byte, .short, .integer, .long, .float, .double, .bigInteger, .bigDecimal: traits.set(.range, node)
            default: break
            }
        }
        if kind == .string, let pattern = shapeFields.stringNode(.pattern, &diagnostics) {
            traits.set(.pattern, pattern)
        }
        if shapeFields.flag(.sensitive, &diagnostics) { traits.set(.sensitive, .emptyObject) }
        if kind == .list || kind == .map, shapeFields.flag(.sparse, &diagnostics) { traits.set(.sparse, .emptyObject) }
    }

    private func readEnum(_ shape: inout Shape) {
        guard let values = shapeFields.array(.enum, &diagnostics) else { return }
        var texts: [String] = []
        var nodes: [SourceNode] = []
        texts.reserveCapacity(values.count)
        for element in values.elements {
            guard let text = element.string else {
                diagnostics.error(
                    "a value of the enum `\(shape.id.name)` is \(element.kindWithArticle); it must be a string",
                    at: element.position)
                continue
            }
            texts.append(text)
            nodes.append(element)
        }
        shape.members.reserveCapacity(texts.count)
        for (position, name) in AWSNames.enumMembers(texts).enumerated() {
            var traits = Traits()
            traits.set(.enumValue, .string(texts[position], at: nodes[position].position))
            shape.members.append(
                Member(name: name, target: Prelude.unit, traits: traits, position: nodes[position].position))
        }
    }

    func timestampFormat(_ fields: AWSFields) -> Node? {
        guard let format = fields[.timestampFormat] else { return nil }
        if format.isString("iso8601") { return .string("date-time", at: format.position) }
        if format.isString("rfc822") { return .string("http-date", at: format.position) }
        if format.isString("unixTimestamp") { return .string("epoch-seconds", at: format.position) }
        return format.node()
    }

    /// The traits of an error, from the shape and from the operations that refer to it.
    private func addErrorTraits(_ entry: AWSShapeIndex.Shape, _ traits: inout Traits) {
        let use = entry.use
        let isException = shapeFields.flag(.exception, &diagnostics)
        let isFault = shapeFields.flag(.fault, &diagnostics)
        guard isException || isFault || use?.isError == true || shapeFields.has(.error) else { return }
        let details =
            shapeFields.object(.error, &diagnostics) ?? (use?.isError == true ? use?.reference?["error"] : nil)
        detailFields.load(details ?? entry.definition)
        let isDetailed = details != nil
        let status = isDetailed ? detailFields.integer(.httpStatusCode, &diagnostics) : nil
        let isServer =
            isFault || isDetailed && detailFields.flag(.fault, &diagnostics)
            || !(isDetailed && detailFields.flag(.senderFault, &diagnostics)) && (status ?? 0) >= 500
        traits.set(.error, .string(isServer ? "server" : "client", at: entry.definition.position))
        if let status { traits.set(.httpError, .integer(status, at: details?.position ?? .none)) }
        if isDetailed, let code = detailFields.stringNode(.code, &diagnostics) {
            traits.set(
                .awsQueryError,
                Node(
                    .object([NodeEntry("code", code), NodeEntry("httpResponseCode", .integer(status ?? 400))]),
                    at: code.position))
        }
        if let retryable = shapeFields.object(.retryable, &diagnostics) {
            let isThrottling = retryable["throttling"]?.boolean ?? false
            let entries = isThrottling ? [NodeEntry("throttling", .boolean(true))] : []
            traits.set(.retryable, Node(.object(entries), at: retryable.position))
        }
    }

    /// What the operation's reference says about its input: documentation, and the root element of an XML body.
    private func addInputTraits(_ entry: AWSShapeIndex.Shape, _ traits: inout Traits) {
        if metadata.usesXMLNames {
            if let name = shapeFields.stringNode(.locationName, &diagnostics) { traits.set(.xmlName, name) }
            if let namespace = shapeFields[.xmlNamespace].flatMap({ xmlNamespace($0) }) {
                traits.set(.xmlNamespace, namespace)
            }
        }
        guard let reference = entry.use?.reference else { return }
        detailFields.load(reference)
        if !traits.has(.documentation) { addDocumentation(detailFields, &traits) }
        guard metadata.usesXMLNames, entry.use?.isError != true else { return }
        if let name = detailFields.stringNode(.locationName, &diagnostics), name.string != entry.id.name {
            traits.set(.xmlName, name)
        }
        if let namespace = detailFields[.xmlNamespace].flatMap({ xmlNamespace($0) }) {
            traits.set(.xmlNamespace, namespace)
        }
    }

    func addSynthesizedShapes() {
        for synthesis in synthesized {
            guard var shape = model[synthesis.original] else { continue }
            shape.id = synthesis.id
            shape.traits.set(synthesis.trait, synthesis.value)
            model.add(shape)
        }
    }
}
