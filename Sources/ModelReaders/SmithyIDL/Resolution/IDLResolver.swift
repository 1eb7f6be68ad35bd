import ServiceModel

/// Turns files of Smithy IDL into what a Smithy AST says, with absolute ids instead of names.
///
/// All files of a model are parsed before the first is resolved: a name may be that of a shape of another file.
/// Source: Smithy 2.0, "Smithy IDL".
struct IDLResolver {
    let file: IDLFile
    var scope: NameScope
    private(set) var fragment: ModelFragment

    /// - Parameter names: The shapes of all files of the model.
    static func resolve(
        _ file: IDLFile, names: ShapeNames, diagnostics: inout DiagnosticCollector
    ) -> ModelFragment {
        var findings = DiagnosticCollector.forChecks(of: diagnostics.sources)
        let uses = UseStatements.read(file, names: names, &findings)
        var resolver = IDLResolver(file, NameScope(namespace: file.namespace, uses: uses, names: names))
        resolver.resolveMetadata(names, &findings)
        for shape in file.shapes { resolver.resolve(shape, &findings) }
        for application in file.applications { resolver.resolve(application, &findings) }
        for id in file.discardedIDs { _ = resolver.shapeID(id.text, at: id.position, &findings) }
        for finding in findings.takeFindings() { diagnostics.report(finding) }
        return resolver.fragment
    }

    private init(_ file: IDLFile, _ scope: NameScope) {
        self.file = file
        self.scope = scope
        fragment = ModelFragment(version: file.version)
    }

    /// Metadata stands before the namespace: its names are the prelude's.
    private mutating func resolveMetadata(_ names: ShapeNames, _ diagnostics: inout DiagnosticCollector) {
        let namespaceScope = scope
        scope = NameScope(namespace: nil, uses: [:], names: names)
        fragment.metadata = entries(file.metadata, &diagnostics)
        scope = namespaceScope
    }

    private mutating func resolve(_ application: IDLApplication, _ diagnostics: inout DiagnosticCollector) {
        let target = scope.resolve(application.target.text).id
        for trait in application.traits {
            let (id, value) = resolved(trait, &diagnostics)
            fragment.applications.append(
                TraitApplication(target: target, trait: id, value: value, position: trait.position))
            checkVersion(of: id, on: target, at: trait.position, &diagnostics)
        }
    }

    private mutating func resolve(_ source: IDLShape, _ diagnostics: inout DiagnosticCollector) {
        guard let namespace = file.namespace else { return }
        var shape = Shape(
            id: ShapeID(namespace: namespace, name: source.name.text), kind: source.kind, position: source.position)
        shape.traits = traits(source.traits, of: shape.id, &diagnostics)
        if source.keyword == .set, !shape.traits.has(.uniqueItems) {
            shape.traits.set(.uniqueItems, Node(.object([]), at: source.position))
        }
        var elision = Elision(resource: source.resource.map { reference($0) })
        shape.members.reserveCapacity(source.members.count)
        for member in source.members { shape.members.append(resolved(member, of: shape, &elision, &diagnostics)) }
        var inlineStructures: [IDLShape] = []
        shape.properties = properties(of: source, shape.id, &inlineStructures, &diagnostics)
        var definition = ShapeDefinition(shape: shape, version: file.version)
        definition.mixins = source.mixins.map { reference($0) }.withoutRepetitions()
        if definition.mixins.isEmpty, let problem = RequiredMembers.problem(of: shape) {
            diagnostics.report(.error, problem, at: shape.position, of: shape.id)
        } else if source.keyword == .set {
            SetDeprecation.warn(of: shape.id, at: source.position, &diagnostics)
        }
        if !elision.members.isEmpty { fragment.elisions[fragment.definitions.count] = elision }
        fragment.definitions.append(definition)
        for structure in inlineStructures { resolve(structure, &diagnostics) }
    }

    private mutating func resolved(
        _ source: IDLMember, of shape: Shape, _ elision: inout Elision, _ diagnostics: inout DiagnosticCollector
    ) -> Member {
        var member = Member(name: source.name, target: Prelude.unit, position: source.position)
        switch source.target {
        case .name(let name):
            member.target = scope.resolve(name.text).id
            member.targetPosition = name.position
        case .elided:
            member.target = Elision.unknownTarget
            elision.members.insert(source.name)
        case .none:
            break
        }
        if !source.traits.isEmpty {
            member.traits = traits(source.traits, of: shape.id.appending(member: source.name), &diagnostics)
        }
        if let value = source.value {
            let trait: KnownTrait = shape.kind == .enum || shape.kind == .intEnum ? .enumValue : .default
            let node = node(value, &diagnostics)
            // What a trait says has precedence.
            if !member.traits.has(trait) { member.traits.set(trait, node) }
        }
        return member
    }

    mutating func reference(_ name: IDLName) -> ShapeReference {
        ShapeReference(scope.resolve(name.text).id, at: name.position)
    }
}
