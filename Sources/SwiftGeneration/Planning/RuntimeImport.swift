/// The statement by which a generated file imports the runtime.
enum RuntimeImport {
    /// - Parameter level: How visible the import must be for the file's declarations.
    ///
    /// A module without the feature `InternalImportsByDefault` must not mix imports below `public` with plain ones of the same
    /// module, and the files beside the generated ones say `import ServiceRuntime`. A plain import is internal with the feature,
    /// and serves everything without it.
    static func statement(_ level: SwiftOptions.AccessLevel) -> String {
        switch level {
        case .public: "public import ServiceRuntime"
        case .internal: "import ServiceRuntime"
        case .package:
            """
            #if hasFeature(InternalImportsByDefault)
                package import ServiceRuntime
            #else
                import ServiceRuntime
            #endif
            """
        }
    }
}
