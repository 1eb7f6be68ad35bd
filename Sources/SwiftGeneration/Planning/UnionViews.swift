import ServiceModel

/// Plans the views of unions.
struct UnionViews {
    let context: PlanningContext

    func view(_ entry: ClosureShape) -> UnionView {
        entry.shape.isEventStream ? eventStream(entry) : plain(entry)
    }

    /// A union of events. An error among them is a case where it can be sent: one that is received is thrown.
    private func eventStream(_ entry: ClosureShape) -> UnionView {
        let shape = entry.shape
        let isSent = entry.usage.contains(.sent)
        let isReceived = entry.usage.contains(.received)
        let documentation = ShapeDocumentation(context: context)
        let events = EventViews(context: context)
        let names = context.propertyNames(of: shape)
        let members = zip(shape.members, names).map { (member: $0, name: $1) }
            .filter { isSent || !events.isError($0.member) }
        var conformances: [String] = []
        if isSent { conformances.append("SentEvent") }
        if isReceived { conformances.append("ReceivedEvent") }
        let sensitive = sensitiveMembers(shape, names)
        if !sensitive.isEmpty { conformances.append("ModelStructure") }
        conformances += context.derived.names
        return UnionView(
            documentation: documentation.eventStream(shape, isReceived: isReceived), access: context.access,
            name: context.names.declared(shape.id), modifiers: "", conformances: conformances.joined(separator: ", "),
            cases: members.map { member, name in
                let target = context.types.used(member.target)
                let isUnit = member.target == Prelude.unit
                return CaseView(
                    documentation: documentation.member(member), attributes: "", name: name.escaped,
                    payload: isUnit ? "" : "(\(target.text))", literal: SwiftLiteral.string(member.name),
                    type: isUnit ? nil : target.type)
            },
            sensitiveMembers: sensitive, encodes: false, encodeCases: "", decodes: false, decodeCases: "",
            isCodable: context.derived.isCodable, writer: context.bodyWriting.format.writer,
            reader: context.bodyReading.format.reader, sendsEvents: isSent,
            writeEventCases: isSent ? events.writeCases(members) : "", receivesEvents: isReceived,
            readEventCases: isReceived ? events.readCases(members) : "",
            failureCases: isReceived ? events.failureCases(shape) : "", errorName: "\(context.clientPrefix)Error")
    }

    private func plain(_ entry: ClosureShape) -> UnionView {
        let shape = entry.shape
        let documentation = ShapeDocumentation(context: context)
        let writing = context.bodyWriting
        let reading = context.bodyReading
        let names = context.propertyNames(of: shape)
        let encodes = entry.usage.contains(.sent)
        let decodes = entry.usage.contains(.received)
        var cases: [CaseView] = []
        var encodeCases = CodeText()
        var decodeCases = CodeText()
        for (member, name) in zip(shape.members, names) {
            let target = context.types.used(member.target)
            let type = context.types.type(of: member, target)
            var isUnit = false
            if case .unit = type { isUnit = true }
            let escaped = name.escaped
            cases.append(
                CaseView(
                    documentation: documentation.member(member), attributes: "", name: escaped,
                    payload: isUnit ? "" : "(\(target.text))", literal: SwiftLiteral.string(reading.key(of: member)),
                    type: isUnit ? nil : type))
            if !encodeCases.isEmpty { encodeCases += "\n" }
            encodeCases += isUnit ? "case .\(escaped): " : "case .\(escaped)(let value): "
            writing.write(member, type, value: isUnit ? "Unit()" : "value", to: &encodeCases)
            if !decodeCases.isEmpty { decodeCases += "\n" }
            decodeCases += "case \(SwiftLiteral.string(reading.key(of: member))): self = .\(escaped)"
            if isUnit { continue }
            decodeCases += "("
            reading.readPresent(type, of: member, from: "reader", to: &decodeCases)
            decodeCases += ")"
        }
        var conformances: [String] = []
        if encodes { conformances.append(writing.format.encodable) }
        if decodes { conformances.append(reading.format.decodable) }
        let sensitive = sensitiveMembers(shape, names)
        if !sensitive.isEmpty { conformances.append("ModelStructure") }
        if conformances.isEmpty { conformances.append("Sendable") }
        conformances += context.derived.names
        return UnionView(
            documentation: documentation.type(shape), access: context.access, name: context.names.declared(shape.id),
            modifiers: context.recursion.isRecursive(shape.id) ? "indirect " : "",
            conformances: conformances.joined(separator: ", "),
            cases: cases, sensitiveMembers: sensitive, encodes: encodes, encodeCases: encodeCases.string,
            decodes: decodes, decodeCases: decodeCases.string, isCodable: context.derived.isCodable,
            writer: writing.format.writer, reader: reading.format.reader)
    }

    private func sensitiveMembers(_ shape: Shape, _ names: [PropertyName]) -> String {
        if shape.traits.has(.sensitive) { return "[\"*\"]" }
        var sensitive: [String] = []
        for (member, name) in zip(shape.members, names) where context.isSensitive(member) {
            sensitive.append(SwiftLiteral.string(name.text))
        }
        return sensitive.isEmpty ? "" : "[\(sensitive.joined(separator: ", "))]"
    }
}
