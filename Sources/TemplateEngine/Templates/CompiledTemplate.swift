/// A template bound to the type of view model that it renders. It may be used any number of times, from any task.
package struct CompiledTemplate<Root: ViewModel>: Sendable {
    let program: Program

    /// Appends the rendered `view`, in UTF-8, to `output`, which may have reserved its capacity.
    ///
    /// - Throws: `TemplateError` when a view model gives a value of another kind than its `viewType` says, or when partials
    ///   include each other more than 1,000 levels deep. What was rendered until then stays in `output`.
    package func render(_ view: Root, into output: inout [UInt8]) throws(TemplateError) {
        try program.render(view, into: &output)
    }

    /// The rendered `view`.
    ///
    /// - Throws: As `render(_:into:)` does.
    package func render(_ view: Root) throws(TemplateError) -> String {
        var output: [UInt8] = []
        try render(view, into: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
