import ServiceModel

/// What names mean in one file.
///
/// A name is that of a `use` statement, else of a shape of the file's namespace, else of the prelude; a name that is nothing
/// of this is taken for one of the namespace. Source: Smithy 2.0, "Relative shape ID".
struct NameScope {
    /// What a name stands for.
    struct Resolution {
        var id: ShapeID
        /// The kind of the shape, or of that whose member it is; `nil` where the shape is undefined.
        var kind: ShapeKind?
    }

    private let names: ShapeNames
    /// `nil` in metadata, where names are the prelude's.
    private let namespace: String?
    private let uses: [String: ShapeID]
    private var resolutions: [String: Resolution] = [:]

    init(namespace: String?, uses: [String: ShapeID], names: ShapeNames) {
        self.namespace = namespace
        self.uses = uses
        self.names = names
    }

    mutating func resolve(_ name: String) -> Resolution {
        if let known = resolutions[name] { return known }
        let resolution = find(name)
        resolutions[name] = resolution
        return resolution
    }

    private func find(_ name: String) -> Resolution {
        if let dollar = name.utf8.firstIndex(of: UInt8(ascii: "$")) {
            let shape = find(String(name[..<dollar]))
            return Resolution(id: ShapeID(shape.id.absolute + name[dollar...]), kind: shape.kind)
        }
        if name.utf8.contains(UInt8(ascii: "#")) {
            let id = ShapeID(name)
            return Resolution(id: id, kind: names.kind(of: id))
        }
        if let id = uses[name] { return Resolution(id: id, kind: names.kind(of: id)) }
        let inPrelude = ShapeID(namespace: Prelude.namespace, name: name)
        guard let namespace else { return Resolution(id: inPrelude, kind: names.kind(of: inPrelude)) }
        let local = ShapeID(namespace: namespace, name: name)
        if let kind = names.kind(of: local) { return Resolution(id: local, kind: kind) }
        if let kind = names.kind(of: inPrelude) { return Resolution(id: inPrelude, kind: kind) }
        return Resolution(id: local, kind: nil)
    }
}
