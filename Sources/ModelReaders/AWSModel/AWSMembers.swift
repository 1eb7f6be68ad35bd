import ServiceModel

extension AWSModelTranslator {
    /// Reads the members of a structure or a union; its fields are loaded.
    func readMembers(_ shape: inout Shape) {
        guard let members = shapeFields.object(.members, &diagnostics) else { return }
        let payload = shapeFields[.payload]
        shape.members.reserveCapacity(members.count)
        for (key, definition) in members.entries {
            guard key.isIdentifier else {
                diagnostics.error(
                    "`\(key.string ?? "")` of `\(shape.id.name)` is no name for a member; use letters, digits and underscores",
                    at: key.position)
                continue
            }
            let isPayload = payload.map { $0.isSameString(as: key) } ?? false
            guard let member = readMember(key.string ?? "", key, definition, of: shape, isPayload: isPayload) else {
                continue
            }
            shape.members.append(member)
        }
        addRequired(&shape)
        if let payload, let name = payload.string, members.value(forKey: name) == nil {
            diagnostics.error(
                "the payload of `\(shape.id.name)` is `\(name)`, which is no member; name a member",
                at: payload.position)
        }
    }

    /// Reads the member of a list, or the key or value of a map.
    func readPart(_ key: AWSKey, _ name: String, _ shape: inout Shape) {
        guard let definition = shapeFields[key] else {
            diagnostics.error("`\(shape.id.name)` has no `\(key.name)`; add it", at: shape.position)
            return
        }
        if let member = readMember(name, definition, definition, of: shape, isPayload: false) {
            shape.members.append(member)
        }
    }

    private func addRequired(_ shape: inout Shape) {
        guard let required = shapeFields.array(.required, &diagnostics) else { return }
        var expected = 0
        for element in required.elements {
            guard let name = element.string else {
                diagnostics.error(
                    "a required member is \(element.kindWithArticle); it must be a name", at: element.position)
                continue
            }
            // Most lists have the members' order, so that the search begins where the last ended.
            var found = false
            for step in 0..<shape.members.count {
                let position = (expected + step) % shape.members.count
                guard shape.members[position].name == name else { continue }
                // A union holds one of its members: none is required.
                if shape.kind == .structure { shape.members[position].traits.set(.required, .emptyObject) }
                expected = position + 1
                found = true
                break
            }
            if !found {
                diagnostics.error(
                    "`\(shape.id.name)` requires `\(name)`, which is no member; remove it or define it",
                    at: element.position)
            }
        }
    }

    private func readMember(
        _ name: String, _ key: SourceNode, _ definition: SourceNode, of shape: Shape, isPayload: Bool
    ) -> Member? {
        guard definition.kind == .object else {
            diagnostics.error(
                "`\(name)` of `\(shape.id.name)` is \(definition.kindWithArticle); it must be an object with `shape`",
                at: definition.position)
            return nil
        }
        memberFields.load(definition)
        if !memberFields.unknownKeys.isEmpty {
            reportUnknownKeys(memberFields.unknownKeys, of: "`\(name)` of the shape `\(shape.id.name)`")
        }
        guard let target = memberFields[.shape], target.kind == .string else {
            diagnostics.error("`\(name)` of `\(shape.id.name)` has no `shape`; name its shape", at: definition.position)
            return nil
        }
        guard let targetShape = index[target] else {
            diagnostics.error(
                "undefined shape `\(target.string ?? "")`, the type of `\(name)` of `\(shape.id.name)`; define it",
                at: target.position)
            return nil
        }
        var member = Member(
            name: name, target: targetShape.id, position: key.position, targetPosition: target.position)
        addDocumentation(memberFields, &member.traits)
        if !memberFields.hasOnly(.shape, .documentation) || isPayload {
            addMemberTraits(&member, targetShape, of: shape, isPayload: isPayload)
        } else {
            addInheritedTraits(&member, targetShape, of: shape)
        }
        return member
    }

    /// The traits of a member that has more than a type and documentation.
    private func addMemberTraits(
        _ member: inout Member, _ target: AWSShapeIndex.Shape, of shape: Shape, isPayload: Bool
    ) {
        if memberFields.has(.deprecated) || memberFields.has(.deprecatedMessage) {
            addDeprecation(memberFields, &member.traits)
        }
        let isBound = metadata.isREST && shape.kind == .structure && bind(&member, target, isPayload: isPayload)
        if isPayload, metadata.isREST { member.traits.set(.httpPayload, .emptyObject) }
        if !isBound { addBodyName(&member, target, of: shape, isPayload: isPayload) }
        if memberFields.flag(.flattened, &diagnostics) || target.isFlattened {
            member.traits.set(.xmlFlattened, .emptyObject)
        }
        if memberFields.flag(.xmlAttribute, &diagnostics) { member.traits.set(.xmlAttribute, .emptyObject) }
        if let namespace = memberFields[.xmlNamespace].flatMap({ xmlNamespace($0) }) {
            member.traits.set(.xmlNamespace, namespace)
        }
        if let format = timestampFormat(memberFields) { member.traits.set(.timestampFormat, format) }
        if let name = memberFields.stringNode(.queryName, &diagnostics), metadata.protocols.contains(.ec2Query) {
            member.traits.set(.ec2QueryName, name)
        }
        addMarkers(&member)
        if memberFields.flag(.jsonvalue, &diagnostics), target.kind == .string {
            let value = Node.string("application/json", at: memberFields[.jsonvalue]?.position ?? .none)
            member.target = synthesize("JSON", target.id, .mediaType, value)
        }
        if memberFields.flag(.streaming, &diagnostics), target.kind == .blob, !target.isStreaming {
            member.target = synthesize("Streaming", target.id, .streaming, .emptyObject)
        }
    }

    /// Traits that are there or not.
    private func addMarkers(_ member: inout Member) {
        if memberFields.flag(.idempotencyToken, &diagnostics) { member.traits.set(.idempotencyToken, .emptyObject) }
        if memberFields.flag(.hostLabel, &diagnostics) { member.traits.set(.hostLabel, .emptyObject) }
        if memberFields.flag(.eventpayload, &diagnostics) { member.traits.set(.eventPayload, .emptyObject) }
        if memberFields.flag(.eventheader, &diagnostics) { member.traits.set(.eventHeader, .emptyObject) }
        if memberFields.flag(.endpointdiscoveryid, &diagnostics) {
            member.traits.set(.clientEndpointDiscoveryId, .emptyObject)
        }
        if let parameter = memberFields.object(.contextParam, &diagnostics) {
            member.traits.set(.contextParam, parameter.node())
        }
    }

    /// What a member takes from the definition of its target: being flattened, and the element's name.
    private func addInheritedTraits(_ member: inout Member, _ target: AWSShapeIndex.Shape, of shape: Shape) {
        if target.isFlattened || target.hasLocationName { addBodyName(&member, target, of: shape, isPayload: false) }
        if target.isFlattened { member.traits.set(.xmlFlattened, .emptyObject) }
    }

    /// The HTTP binding that `location` names. Returns whether there is one, so that the member is not in the body.
    private func bind(_ member: inout Member, _ target: AWSShapeIndex.Shape, isPayload: Bool) -> Bool {
        guard let location = memberFields[.location] else { return false }
        let name = memberFields.stringNode(.locationName, &diagnostics) ?? .string(member.name, at: location.position)
        let marker = Node(.object([]), at: location.position)
        if location.isString("uri") {
            member.traits.set(.httpLabel, marker)
            member.traits.set(.required, marker)
        } else if location.isString("querystring") {
            if target.kind == .map {
                member.traits.set(.httpQueryParams, marker)
            } else {
                member.traits.set(.httpQuery, name)
            }
        } else if location.isString("header") {
            member.traits.set(.httpHeader, name)
        } else if location.isString("headers") {
            // Without a name, every header is one of the map's.
            let prefix = memberFields.has(.locationName) ? name : .string("", at: location.position)
            member.traits.set(.httpPrefixHeaders, prefix)
        } else if location.isString("statusCode") {
            member.traits.set(.httpResponseCode, marker)
        } else {
            diagnostics.error(
                "unknown location `\(location.string ?? location.kindName)` of `\(member.name)`; "
                    + "it must be uri, querystring, header, headers or statusCode", at: location.position)
        }
        return true
    }

    /// The name in the body, where it differs from the one Smithy gives.
    private func addBodyName(
        _ member: inout Member, _ target: AWSShapeIndex.Shape, of shape: Shape, isPayload: Bool
    ) {
        var name = memberFields.stringNode(.locationName, &diagnostics)
        guard metadata.usesXMLNames else {
            if let name, metadata.usesJSONNames, name.string != member.name, !isPayload,
                shape.kind == .structure || shape.kind == .union
            {
                member.traits.set(.jsonName, name)
            }
            return
        }
        if target.isFlattened || memberFields.has(.flattened), target.kind == .list, shape.kind == .structure,
            let element = target.definition["member"]?["locationName"], element.kind == .string
        {
            // The elements of a flattened list stand where the list would, under their own name.
            name = element.node()
        } else if name == nil, target.hasLocationName {
            name = target.definition["locationName"].flatMap { $0.kind == .string ? $0.node() : nil }
        }
        guard let name else { return }
        // A payload's element has the name of its shape, any other that of the member.
        if name.string != (isPayload ? target.id.name : member.name) { member.traits.set(.xmlName, name) }
    }

    /// The id of a copy of a shape that has one trait more.
    private func synthesize(_ prefix: String, _ original: ShapeID, _ trait: KnownTrait, _ value: Node) -> ShapeID {
        let wanted = ShapeID(namespace: metadata.namespace, name: prefix + original.name)
        if let known = synthesizedIDs[wanted] { return synthesized[known].id }
        var name = wanted.name
        while index.contains(name) || operations[name] != nil { name += "Shape" }
        let id = ShapeID(namespace: metadata.namespace, name: name)
        synthesizedIDs[wanted] = synthesized.count
        synthesized.append(SynthesizedShape(id: id, original: original, trait: trait, value: value))
        return id
    }
}
