/// The simple shapes that every model may target without defining them.
///
/// Source: Smithy 2.0, "Prelude".
package enum Prelude {
    package static let namespace = "smithy.api"
    package static let unit = ShapeID("smithy.api#Unit")

    package static let shapes: [ShapeID: Shape] = {
        var shapes: [ShapeID: Shape] = [:]
        func define(_ name: String, _ kind: ShapeKind, _ traits: Traits = Traits()) {
            let id = ShapeID(namespace: namespace, name: name)
            shapes[id] = Shape(id: id, kind: kind, traits: traits, position: .none)
        }
        let simple: [(String, ShapeKind)] = [
            ("String", .string), ("Blob", .blob), ("BigInteger", .bigInteger), ("BigDecimal", .bigDecimal),
            ("Timestamp", .timestamp), ("Document", .document), ("Boolean", .boolean), ("Byte", .byte),
            ("Short", .short),
            ("Integer", .integer), ("Long", .long), ("Float", .float), ("Double", .double),
        ]
        for (name, kind) in simple { define(name, kind) }
        let primitives: [(String, ShapeKind)] = [
            ("PrimitiveByte", .byte), ("PrimitiveShort", .short), ("PrimitiveInteger", .integer),
            ("PrimitiveLong", .long),
            ("PrimitiveFloat", .float), ("PrimitiveDouble", .double),
        ]
        for (name, kind) in primitives { define(name, kind, Traits([(.default, .integer(0))])) }
        define("PrimitiveBoolean", .boolean, Traits([(.default, .boolean(false))]))
        define("Unit", .structure, Traits([(.unitType, .emptyObject)]))
        return shapes
    }()
}
