import ServiceModel
import SwiftGeneration

/// Writes what an official test expects of an output as an expression of an `InspectedValue`: every member, those too that
/// the test does not name.
struct ExpectedValueSource {
    let outline: ClientOutline

    /// - Throws: ``ProtocolTestError`` where a value does not fit its shape.
    func expression(_ node: Node, for id: ShapeID) throws -> String {
        let shape = try shape(id)
        switch shape.kind {
        case .boolean: return ".boolean(\(try value(node.boolean, node, shape)))"
        case .byte, .short, .integer, .long, .intEnum: return ".integer(\(try value(node.integer, node, shape)))"
        case .float: return ".float(\(try floatingPoint(node, shape)))"
        case .double: return ".double(\(try floatingPoint(node, shape)))"
        case .bigInteger, .bigDecimal: return ".decimal(\(SwiftLiteral.string(try value(node.number, node, shape))))"
        case .string, .enum: return ".string(\(SwiftLiteral.string(try value(node.string, node, shape))))"
        case .blob: return ".blob(Array(\(SwiftLiteral.string(try value(node.string, node, shape))).utf8))"
        case .timestamp: return ".timestamp(\(try value(outline.seconds(node), node, shape)))"
        case .document: return ".document(\(document(node)))"
        case .list:
            let elements = try value(node.array, node, shape).map { try element($0, of: shape, 0) }
            return ".list([\(elements.joined(separator: ", "))])"
        case .map:
            let entries = try value(node.object, node, shape).map {
                "\(SwiftLiteral.string($0.key)): \(try element($0.value, of: shape, 1))"
            }
            return ".map([\(entries.isEmpty ? ":" : entries.joined(separator: ", "))])"
        case .structure: return try structure(node, shape)
        case .union where shape.isEventStream:
            let events = try value(node.array, node, shape).map { try union($0, shape) }
            return ".list([\(events.joined(separator: ", "))])"
        case .union: return try union(node, shape)
        case .service, .resource, .operation: throw misfit(node, shape)
        }
    }

    private func shape(_ id: ShapeID) throws -> Shape {
        guard let shape = outline.service.model[id] else { throw ProtocolTestError("there is no shape \(id)") }
        return shape
    }

    private func misfit(_ node: Node, _ shape: Shape) -> ProtocolTestError {
        ProtocolTestError("a \(node.kindName) does not fit \(shape.id)")
    }

    private func value<Value>(_ value: Value?, _ node: Node, _ shape: Shape) throws -> Value {
        guard let value else { throw misfit(node, shape) }
        return value
    }

    private func floatingPoint(_ node: Node, _ shape: Shape) throws -> String {
        switch node.string {
        case "NaN": ".nan"
        case "Infinity": ".infinity"
        case "-Infinity": "-.infinity"
        default: "\(try value(node.double, node, shape))"
        }
    }

    private func document(_ node: Node) -> String {
        switch node.value {
        case .null: return ".null"
        case .boolean(let flag): return ".boolean(\(flag))"
        case .number(let text): return node.integer.map { ".integer(\($0))" } ?? ".number(\(text))"
        case .string(let text): return ".string(\(SwiftLiteral.string(text)))"
        case .array(let elements): return ".array([\(elements.map(document).joined(separator: ", "))])"
        case .object(let entries):
            let pairs = entries.map { "\(SwiftLiteral.string($0.key)): \(document($0.value))" }
            return ".object([\(pairs.isEmpty ? ":" : pairs.joined(separator: ", "))])"
        }
    }

    private func element(_ node: Node, of shape: Shape, _ index: Int) throws -> String {
        guard shape.members.indices.contains(index) else { throw misfit(node, shape) }
        return node.isNull ? ".absent" : try expression(node, for: shape.members[index].target)
    }

    private func structure(_ node: Node, _ shape: Shape) throws -> String {
        let entries = try value(node.object, node, shape)
        let properties = shape.id == Prelude.unit ? [] : outline.properties(of: shape.id)
        if let stray = entries.first(where: { entry in !properties.contains { $0.member.name == entry.key } }) {
            throw ProtocolTestError("\(shape.id) has no member \(stray.key)")
        }
        let members = try properties.map { property in
            let name = SwiftLiteral.string(property.member.name)
            guard let value = entries.first(where: { $0.key == property.member.name })?.value, !value.isNull else {
                return "\(name): \(try missing(property))"
            }
            return "\(name): \(try expression(value, for: property.member.target))"
        }
        return ".structure([\(members.isEmpty ? ":" : members.joined(separator: ", "))])"
    }

    private func union(_ node: Node, _ shape: Shape) throws -> String {
        guard let entry = node.object?.first, node.object?.count == 1,
            let member = shape.member(named: entry.key)
        else { throw misfit(node, shape) }
        return ".union(\(SwiftLiteral.string(member.name)), \(try expression(entry.value, for: member.target)))"
    }

    /// The value of a member that the response has none for: nothing, its default, or what error correction fills in.
    /// Source: Smithy 2.0, "Client error correction".
    private func missing(_ property: ClientOutline.Property) throws -> String {
        let member = property.member
        let shape = try shape(member.target)
        // A stream is always there; where nothing comes it is empty, which is its default too.
        if shape.kind == .blob, shape.traits.has(.streaming) { return ".blob([])" }
        if property.isOptional { return ".absent" }
        if let node = member.traits[.default], !node.isNull {
            guard shape.kind == .blob else { return try expression(node, for: member.target) }
            return ".blob(base64: \(SwiftLiteral.string(try value(node.string, node, shape))))"
        }
        switch shape.kind {
        case .boolean: return ".boolean(false)"
        case .byte, .short, .integer, .long, .intEnum: return ".integer(0)"
        case .float: return ".float(0)"
        case .double: return ".double(0)"
        case .bigInteger, .bigDecimal: return ".decimal(\"0\")"
        case .string, .enum: return ".string(\"\")"
        case .blob: return ".blob([])"
        case .timestamp: return ".timestamp(0)"
        case .document: return ".document(.null)"
        case .list: return ".list([])"
        case .map: return ".map([:])"
        case .structure: return try structure(.emptyObject, shape)
        case .union where shape.isEventStream: return ".list([])"
        case .union: return ".union(\"unknown \", .absent)"
        case .service, .resource, .operation: throw ProtocolTestError("\(shape.id) is no data")
        }
    }
}
