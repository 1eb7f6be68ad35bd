import ServiceModel

/// The files of one Smithy model, in whatever forms, until they are joined.
struct SmithyFiles {
    private enum Part {
        case fragment(ModelFragment)
        /// Its names are resolved when the shapes of all files are known.
        case idl(IDLFile)
    }

    private var parts: [Part] = []

    var isEmpty: Bool { parts.isEmpty }

    /// Whether some file is Smithy IDL.
    var hasIDL: Bool {
        parts.contains { if case .idl = $0 { true } else { false } }
    }

    mutating func add(_ fragment: ModelFragment) { parts.append(.fragment(fragment)) }

    mutating func add(_ file: IDLFile) { parts.append(.idl(file)) }

    /// The semantic model: see ``ModelAssembler/assemble(diagnostics:)``.
    func model(diagnostics: inout DiagnosticCollector) -> Model {
        var names = ShapeNames()
        if hasIDL {
            for part in parts {
                switch part {
                case .fragment(let fragment): names.add(fragment)
                case .idl(let file): names.add(file)
                }
            }
        }
        var assembler = ModelAssembler()
        for part in parts {
            switch part {
            case .fragment(let fragment): assembler.add(fragment)
            case .idl(let file): assembler.add(IDLResolver.resolve(file, names: names, diagnostics: &diagnostics))
            }
        }
        return assembler.assemble(diagnostics: &diagnostics)
    }
}
