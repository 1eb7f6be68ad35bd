/// What declarations of a file use the runtime for. The compiler warns of an import that is more visible than its uses, and of
/// one without any.
enum RuntimeUse: Comparable {
    case none
    /// Behind signatures only.
    case inBodies
    /// In conformances and behind signatures. Public declarations are counted as using these, package ones are not.
    case inConformances
    case inSignatures

    /// How visible the import must be for declarations of an access level; `nil` for no import.
    func importLevel(_ access: SwiftOptions.AccessLevel) -> SwiftOptions.AccessLevel? {
        switch self {
        case .none: nil
        case .inBodies: .internal
        case .inConformances: access == .package ? .internal : access
        case .inSignatures: access
        }
    }
}

extension FileHeaderView {
    /// - Parameters:
    ///   - generator: The generator's version.
    ///   - origins: The ids of the services that the file is generated from.
    ///   - importLevel: How visible the import of the runtime is; `nil` for no import.
    convenience init(generator: String, origins: [String], importLevel: SwiftOptions.AccessLevel?) {
        self.init(
            generator: "service-generator \(generator)", origin: origins.joined(separator: ", "),
            importStatement: importLevel.map(RuntimeImport.statement) ?? "")
    }
}
