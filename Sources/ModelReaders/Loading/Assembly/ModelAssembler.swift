import ServiceModel

/// Joins the files of a Smithy model: definitions, traits applied from outside, metadata. Then upgrades 1.0 and lets
/// shapes take over what their mixins bring.
///
/// Source: Smithy 2.0, "Merging models".
struct ModelAssembler {
    private var definitions: [ShapeDefinition] = []
    private var indices: [ShapeID: Int] = [:]
    private var elisions: [Int: Elision] = [:]
    /// Further definitions of shapes that are defined already.
    private var repetitions: [(index: Int, definition: ShapeDefinition, elision: Elision?)] = []
    private var applications: [TraitApplication] = []
    private var metadata: [NodeEntry] = []

    /// Adds a file. What it says is not compared with other files before ``assemble(diagnostics:)``.
    mutating func add(_ fragment: ModelFragment) {
        if definitions.isEmpty {
            definitions.reserveCapacity(fragment.definitions.count)
            indices.reserveCapacity(fragment.definitions.count)
        }
        for (place, definition) in fragment.definitions.enumerated() {
            let elision = fragment.elisions.isEmpty ? nil : fragment.elisions[place]
            if let index = indices[definition.shape.id] {
                repetitions.append((index, definition, elision))
                continue
            }
            indices[definition.shape.id] = definitions.count
            if let elision { elisions[definitions.count] = elision }
            definitions.append(definition)
        }
        applications += fragment.applications
        metadata += fragment.metadata
    }

    /// The semantic model: shapes have all members and traits, mixins are shapes of it, and
    /// ``Model/definitions`` says what shapes that use mixins define themselves. Where errors were reported, it is as much of
    /// the model as could be understood.
    consuming func assemble(diagnostics: inout DiagnosticCollector) -> Model {
        var findings = DiagnosticCollector.forChecks(of: diagnostics.sources)
        let model = model(&findings)
        // Beside errors, notes say nothing that helps.
        let hasErrors = diagnostics.hasErrors || findings.hasErrors
        for finding in findings.takeFindings(keeping: { !hasErrors || $0.severity > .note }) {
            diagnostics.report(finding)
        }
        return model
    }

    private mutating func model(_ diagnostics: inout DiagnosticCollector) -> Model {
        reportUnknownTraits(&diagnostics)
        if !repetitions.isEmpty || !applications.isEmpty { joinDefinitions(&diagnostics) }
        if definitions.contains(where: { $0.version == .one }) {
            VersionUpgrade.upgrade(&definitions, indices: indices)
        }
        addEnumValues()
        warnOfStringEnums(&diagnostics)
        var model = Model(sources: diagnostics.sources)
        model.reserveCapacity(definitions.count)
        model.metadata = MetadataMerging.merged(metadata, &diagnostics)
        if elisions.isEmpty, repetitions.isEmpty, !definitions.contains(where: { !$0.mixins.isEmpty }) {
            for definition in definitions { model.add(definition.shape) }
        } else {
            addMixed(to: &model, &diagnostics)
        }
        model.documentationIsHTML = model.shapes.contains {
            $0.kind == .service && $0.traits.has(.htmlDocumentation)
        }
        MixinRules.check(model, &diagnostics)
        return model
    }

    private func reportUnknownTraits(_ diagnostics: inout DiagnosticCollector) {
        var traits = UnknownTraits { [indices] in indices[$0] != nil }
        for definition in definitions { traits.check(definition.shape, &diagnostics) }
        for repetition in repetitions { traits.check(repetition.definition.shape, &diagnostics) }
        for application in applications {
            traits.check(application.trait, of: application.target, at: application.value.position, &diagnostics)
        }
    }

    /// In 2.0 there are enum shapes for what the trait `enum` says of strings.
    private func warnOfStringEnums(_ diagnostics: inout DiagnosticCollector) {
        for definition in definitions where definition.version == .two && definition.shape.traits.has(.enum) {
            let value = definition.shape.traits[.enum]
            diagnostics.report(
                .warning,
                "`\(definition.shape.id)` has the trait `smithy.api#enum`, which is deprecated; define an enum shape",
                at: value?.position ?? definition.shape.position, event: "ModelDeprecation", of: definition.shape.id)
        }
    }

    /// Members of an `enum` have their name as a value where they say none. Where one is a mixin's, the mixin may say it.
    private mutating func addEnumValues() {
        for index in definitions.indices where definitions[index].mixins.isEmpty {
            guard definitions[index].shape.kind == .enum else { continue }
            for member in definitions[index].shape.members.indices {
                definitions[index].shape.members[member].addEnumValue()
            }
        }
    }

    private func addMixed(to model: inout Model, _ diagnostics: inout DiagnosticCollector) {
        var resolution = MixinResolution(definitions, indices: indices, elisions: elisions)
        resolution.resolve(&diagnostics)
        for shape in resolution.shapes { model.add(shape) }
        for (index, definition) in resolution.definitions.enumerated() where !definition.mixins.isEmpty {
            model.definitions[definition.shape.id] = definition
            let shape = resolution.shapes[index]
            if let problem = RequiredMembers.problem(of: shape) {
                diagnostics.report(.error, problem, at: shape.position, of: shape.id)
            }
        }
        for (index, definition, elision) in repetitions
        where !DefinitionMerging.isSame(resolution.members(of: definition, elision), resolution.shapes[index].members) {
            reportConflict(definition, &diagnostics)
        }
    }

    // MARK: Several definitions, and traits from outside

    /// Gives shapes and members the traits of all their definitions, and those that are applied to them, in the order
    /// of the files. Definitions whose members depend on other shapes are left in ``repetitions``.
    private mutating func joinDefinitions(_ diagnostics: inout DiagnosticCollector) {
        var contributions = TraitContributions()
        for application in applications {
            contributions.add(application, indices: indices, &diagnostics)
        }
        var open: [(index: Int, definition: ShapeDefinition, elision: Elision?)] = []
        for (index, definition, elision) in repetitions {
            let known = definitions[index]
            let isOpen = elision != nil || elisions[index] != nil || !known.mixins.isEmpty
            guard DefinitionMerging.isSame(definition, known),
                isOpen || DefinitionMerging.isSame(definition.shape.members, known.shape.members)
            else {
                reportConflict(definition, &diagnostics)
                continue
            }
            if isOpen { open.append((index, definition, elision)) }
            diagnostics.report(
                .note, "Ignoring duplicate but equivalent shape definition: \(known.shape.id)",
                at: definition.shape.position, event: "Model.IgnoredDuplicateDefinition", of: known.shape.id)
            contributions.add(definition, to: index)
        }
        repetitions = open
        contributions.join(into: &definitions, &diagnostics)
    }

    private func reportConflict(_ definition: ShapeDefinition, _ diagnostics: inout DiagnosticCollector) {
        let id = definition.shape.id
        let sources = diagnostics.sources
        let known = indices[id].map { definitions[$0].shape.position } ?? .none
        diagnostics.report(
            .error,
            "conflicting definition of `\(id)`; it is also defined"
                + (sources.location(of: known).map { " at \($0)" } ?? ""),
            at: definition.shape.position, of: id)
    }
}
