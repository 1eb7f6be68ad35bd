import ServiceModel

/// What `metadata` says of a service.
struct AWSMetadata {
    var namespace = ""
    var version = ""
    var endpointPrefix = ""
    /// The name that signatures are made for.
    var signingName = ""
    var sdkID = ""
    var fullName = ""
    /// The protocols in the model's order of preference.
    var protocols: [KnownTrait] = [] {
        didSet {
            isREST = protocols.contains { $0 == .restJson1 || $0 == .restXml }
            usesXMLNames = protocols.contains { $0 == .restXml || $0 == .awsQuery || $0 == .ec2Query }
            usesJSONNames = protocols.contains {
                $0 == .restJson1 || $0 == .awsJson1_0 || $0 == .awsJson1_1 || $0 == .rpcv2Json
            }
        }
    }

    // Each member is asked for these.
    /// Whether HTTP bindings mean something: whether any protocol is of the REST kind.
    private(set) var isREST = false
    /// Whether `locationName` names XML elements or query parameters.
    private(set) var usesXMLNames = false
    /// Whether `locationName` names members of JSON objects.
    private(set) var usesJSONNames = false
}

extension AWSModelTranslator {
    /// Reads `metadata` far enough to name and bind shapes. Returns whether reading can go on.
    func readMetadata() -> Bool {
        guard let node = document.root["metadata"] else {
            diagnostics.error("the model has no `metadata`; an AWS model begins with it", at: document.root.position)
            return false
        }
        guard let node = expectObject(node, "metadata") else { return false }
        operationFields.load(node)
        reportUnknownKeys(operationFields.unknownKeys, of: "`metadata`")
        for key in [AWSKey.apiVersion, .endpointPrefix] where !operationFields.has(key) {
            diagnostics.error("`metadata` has no `\(key.name)`; add it", at: node.position)
        }
        metadata.version = operationFields.string(.apiVersion, &diagnostics) ?? ""
        metadata.endpointPrefix = operationFields.string(.endpointPrefix, &diagnostics) ?? ""
        metadata.signingName = operationFields.string(.signingName, &diagnostics) ?? metadata.endpointPrefix
        let serviceID = operationFields.string(.serviceId, &diagnostics)
        let fullName = operationFields.string(.serviceFullName, &diagnostics)
        guard let sdkID = serviceID ?? fullName else {
            diagnostics.error("`metadata` has neither `serviceId` nor `serviceFullName`; add one", at: node.position)
            return false
        }
        metadata.sdkID = sdkID
        metadata.fullName = fullName ?? sdkID
        metadata.namespace = "com.amazonaws." + AWSNames.namespacePart(sdkID)
        return readProtocols(node)
    }

    private func readProtocols(_ node: SourceNode) -> Bool {
        var names: [SourceNode] = []
        if let list = operationFields.array(.protocols, &diagnostics) { names = Array(list.elements) }
        if names.isEmpty, let single = operationFields[.protocol] { names = [single] }
        guard !names.isEmpty else {
            diagnostics.error("`metadata` has no `protocol`; add it", at: node.position)
            return false
        }
        let jsonVersion = operationFields.string(.jsonVersion, &diagnostics)
        if let jsonVersion, !["1.0", "1.1"].contains(jsonVersion), let node = operationFields[.jsonVersion] {
            diagnostics.error("unknown `jsonVersion` `\(jsonVersion)`; it must be 1.0 or 1.1", at: node.position)
        }
        var unknown: [SourceNode] = []
        for name in names {
            guard let found = AWSModelTranslator.protocolTrait(name, jsonVersion: jsonVersion) else {
                unknown.append(name)
                continue
            }
            if !metadata.protocols.contains(found) { metadata.protocols.append(found) }
        }
        for name in unknown {
            let message = "unknown protocol `\(name.string ?? name.kindName)`"
            if metadata.protocols.isEmpty {
                diagnostics.error(
                    message + "; it must be json, rest-json, rest-xml, query, ec2 or smithy-rpc-v2-cbor",
                    at: name.position)
            } else {
                diagnostics.warning(message + "; it is ignored", at: name.position)
            }
        }
        return !metadata.protocols.isEmpty
    }

    private static func protocolTrait(_ name: SourceNode, jsonVersion: String?) -> KnownTrait? {
        if name.isString("rest-json") { return .restJson1 }
        if name.isString("rest-xml") { return .restXml }
        if name.isString("json") { return jsonVersion == "1.1" ? .awsJson1_1 : .awsJson1_0 }
        if name.isString("query") { return .awsQuery }
        if name.isString("ec2") { return .ec2Query }
        if name.isString("smithy-rpc-v2-cbor") { return .rpcv2Cbor }
        if name.isString("smithy-rpc-v2-json") { return .rpcv2Json }
        return nil
    }

    /// The service shape, without its operations.
    func readService(_ root: SourceNode) -> Shape {
        let position = root["metadata"]?.position ?? root.position
        operationFields.load(root)
        var traits = Traits()
        traits.set(
            .awsService,
            Node(
                .object([
                    NodeEntry("sdkId", .string(metadata.sdkID)),
                    NodeEntry("arnNamespace", .string(metadata.signingName)),
                    NodeEntry("endpointPrefix", .string(metadata.endpointPrefix)),
                ]), at: position))
        traits.set(.title, .string(metadata.fullName))
        traits.set(.htmlDocumentation, .emptyObject)
        addDocumentation(operationFields, &traits)
        addDeprecation(operationFields, &traits)
        if let parameters = operationFields.object(.clientContextParams, &diagnostics) {
            traits.set(.clientContextParams, parameters.node())
        }
        if let node = root["metadata"] { operationFields.load(node) }
        addAuthentication(&traits)
        addProtocols(&traits)
        if operationFields.has(.awsQueryCompatible) { traits.set(.awsQueryCompatible, .emptyObject) }
        if let namespace = operationFields[.xmlNamespace].flatMap({ xmlNamespace($0) }) {
            traits.set(.xmlNamespace, namespace)
        }
        let prefix = operationFields.stringNode(.targetPrefix, &diagnostics)
        if let prefix { traits.set(.targetPrefix, prefix) }
        if let prefix = operationFields.stringNode(.endpointPrefix, &diagnostics) {
            traits.set(.endpointPrefix, prefix)
        }
        // What reference pages name the service by.
        for (key, trait) in [(AWSKey.uid, KnownTrait.uid), (.serviceAbbreviation, .serviceAbbreviation)] {
            if let name = operationFields.stringNode(key, &diagnostics) { traits.set(trait, name) }
        }
        return Shape(
            id: ShapeID(namespace: metadata.namespace, name: serviceName(targetPrefix: prefix?.string)), kind: .service,
            traits: traits, position: position)
    }

    /// The last part of the target prefix, which is sent, else the full name; never a name that another shape has.
    private func serviceName(targetPrefix: String?) -> String {
        let target = targetPrefix?.split(separator: ".", omittingEmptySubsequences: false).last.map { String($0) }
        var name = AWSNames.identifier(metadata.fullName)
        if let target, ShapeID.isIdentifier(target) { name = target }
        while index.contains(name) || operations[name] != nil { name += "Service" }
        return name
    }

    private func addProtocols(_ traits: inout Traits) {
        let http2 = operationFields[.protocolSettings]?["h2"]
        for trait in metadata.protocols {
            var entries: [NodeEntry] = []
            if let http2, trait != .awsQuery, trait != .ec2Query {
                let both: Node = Node(.array([.string("http/1.1"), .string("h2")]))
                let only: Node = Node(.array([.string("h2")]))
                if http2.isString("optional") { entries.append(NodeEntry("http", both)) }
                if http2.isString("required") { entries.append(NodeEntry("http", only)) }
                if http2.isString("eventstream") {
                    entries.append(NodeEntry("http", Node(.array([.string("http/1.1")]))))
                }
                entries.append(NodeEntry("eventStreamHttp", only))
            }
            if trait == .restXml, S3Customizations.isS3(metadata) {
                entries.append(NodeEntry("noErrorWrapping", .boolean(true)))
            }
            traits.set(trait, entries.isEmpty ? .emptyObject : Node(.object(entries)))
        }
    }

    /// The authentication schemes: those that `auth` lists, or the one that `signatureVersion` names.
    private func addAuthentication(_ traits: inout Traits) {
        var schemes: [Node] = []
        if let list = operationFields.array(.auth, &diagnostics) {
            for element in list.elements where element.kind == .string { schemes.append(element.node()) }
        }
        if schemes.isEmpty, let version = operationFields[.signatureVersion] {
            if version.isString("bearer") {
                schemes = [.string("smithy.api#httpBearerAuth", at: version.position)]
            } else if !version.isString("none") {
                if version.isString("v2") {
                    diagnostics.note(
                        "the service signs with signature version 2, which is not supported; "
                            + "its requests are signed with version 4",
                        at: version.position)
                }
                if !["v2", "v4", "s3", "s3v4"].contains(where: { version.isString($0) }) {
                    diagnostics.warning(
                        "unknown `signatureVersion` `\(version.string ?? version.kindName)`, requests are signed with version 4; "
                            + "use v4, bearer or none", at: version.position)
                }
                schemes = [.string("aws.auth#sigv4", at: version.position)]
            }
        }
        var applied: [Node] = []
        for scheme in schemes {
            let trait = scheme.string.flatMap { KnownTrait(id: ShapeID($0)) }
            switch trait {
            case .sigv4, .sigv4a:
                guard let trait else { continue }
                traits.set(
                    trait, Node(.object([NodeEntry("name", .string(metadata.signingName))]), at: scheme.position))
                applied.append(scheme)
            case .httpBearerAuth, .httpBasicAuth, .httpDigestAuth:
                guard let trait else { continue }
                traits.set(trait, Node(.object([]), at: scheme.position))
                applied.append(scheme)
            default:
                if scheme.string == "smithy.api#noAuth" { continue }
                diagnostics.warning(
                    "unknown authentication scheme `\(scheme.string ?? "")`; it is ignored", at: scheme.position)
            }
        }
        // The order of preference matters only among several.
        if applied.count > 1 { traits.set(.auth, Node(.array(applied), at: applied[0].position)) }
        if schemes.isEmpty == false, applied.isEmpty { traits.set(.auth, Node(.array([]))) }
    }

    /// A namespace as metadata has it, a URI, or as shapes have it, an object.
    func xmlNamespace(_ node: SourceNode) -> Node? {
        if let uri = node.string {
            return Node(.object([NodeEntry("uri", .string(uri, at: node.position))]), at: node.position)
        }
        guard node.kind == .object, let uri = node["uri"], uri.kind == .string else {
            diagnostics.error(
                "`xmlNamespace` holds something else; it must be a URI, or an object with `uri`", at: node.position)
            return nil
        }
        var entries = [NodeEntry("uri", uri.node())]
        if let prefix = node["prefix"], prefix.kind == .string { entries.append(NodeEntry("prefix", prefix.node())) }
        return Node(.object(entries), at: node.position)
    }
}
