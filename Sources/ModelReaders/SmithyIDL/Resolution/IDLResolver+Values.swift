import ServiceModel

extension IDLResolver {
    /// A value with the ids that its unquoted texts stand for. The parser bounds how deep values nest.
    mutating func node(_ source: IDLNode, _ diagnostics: inout DiagnosticCollector) -> Node {
        let value: Node.Value =
            switch source.value {
            case .null: .null
            case .boolean(let flag): .boolean(flag)
            case .number(let text): .number(text)
            case .string(let text): .string(text)
            case .shapeID(let text): .string(shapeID(text, at: source.position, &diagnostics).absolute)
            case .array(let elements): .array(elements.map { node($0, &diagnostics) })
            case .object(let entries): .object(self.entries(entries, &diagnostics))
            }
        return Node(value, at: source.position)
    }

    mutating func entries(_ entries: [IDLEntry], _ diagnostics: inout DiagnosticCollector) -> [NodeEntry] {
        entries.map { NodeEntry($0.key, node($0.value, &diagnostics), keyPosition: $0.keyPosition) }
    }

    /// The id that an unquoted text in a value stands for. Source: Smithy 2.0, "Syntactic shape IDs".
    mutating func shapeID(
        _ text: String, at position: SourcePosition, _ diagnostics: inout DiagnosticCollector
    ) -> ShapeID {
        let resolution = scope.resolve(text)
        if resolution.kind == nil {
            diagnostics.report(
                .danger,
                "Syntactic shape ID `\(text)` does not resolve to a valid shape ID: `\(resolution.id)`. "
                    + "Did you mean to quote this string? Are you missing a model file?",
                at: position, event: "SyntacticShapeIdTarget")
        }
        return resolution.id
    }

    // MARK: Traits

    mutating func traits(
        _ sources: [IDLTrait], of owner: @autoclosure () -> ShapeID, _ diagnostics: inout DiagnosticCollector
    ) -> Traits {
        var traits = Traits()
        for source in sources {
            let (id, value) = resolved(source, &diagnostics)
            TraitMerging.merge(id, value, at: source.position, into: &traits, of: owner(), &diagnostics)
            checkVersion(of: id, on: owner(), at: source.position, &diagnostics)
        }
        return traits
    }

    mutating func resolved(
        _ source: IDLTrait, _ diagnostics: inout DiagnosticCollector
    ) -> (id: ShapeID, value: Node) {
        let resolution = scope.resolve(source.name.text)
        // What is wrong with a trait is told where its `@` stands, what is wrong within its value there.
        let value = source.value.map { node($0, &diagnostics).value } ?? Self.annotationValue(of: resolution.kind)
        return (resolution.id, Node(value, at: source.position))
    }

    /// What a trait that is only named holds, by the kind of the trait's shape. Source: Smithy 2.0, "Annotation traits".
    private static func annotationValue(of kind: ShapeKind?) -> Node.Value {
        switch kind {
        case .structure, .map, nil: .object([])
        case .list: .array([])
        default: .null
        }
    }

    /// Reports a trait that the version of the file does not have.
    func checkVersion(
        of trait: ShapeID, on owner: @autoclosure () -> ShapeID, at position: SourcePosition,
        _ diagnostics: inout DiagnosticCollector
    ) {
        if file.version == .two, trait == KnownTrait.box.id {
            diagnostics.report(.error, "@box is not supported in Smithy IDL 2.0; remove it", at: position, of: owner())
        }
        if file.version == .one, trait == KnownTrait.mixin.id {
            diagnostics.report(
                .error,
                "Mixins can only be used in Smithy 2.0 or later. Attempted to apply a @mixin trait to `\(owner())` "
                    + "in a model file using version `1.0`.",
                at: position, of: owner())
        }
    }
}
