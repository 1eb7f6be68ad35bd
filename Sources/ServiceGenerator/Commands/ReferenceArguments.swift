package import ReferenceGeneration

/// What the command line says to `reference`.
package struct ReferenceArguments: Sendable {
    /// The models, the configuration and the choice of operations, as `generate` takes them.
    package var selection = GenerateArguments()
    package var format: ReferenceFormat
    /// `nil` for `html` into a folder and `text` to standard output.
    package var form: ReferenceForm?
    /// Override files, of which a later one wins over an earlier one.
    package var overrides: [String] = []

    package init(format: ReferenceFormat) {
        self.format = format
    }
}
