/// Checks what test cases take and return against the shapes that it is of.
struct TestCaseValues {
    let context: ValidationContext
    /// The trait that lists the cases.
    let trait: ShapeID
    let event: String
    /// Whether times are numbers of seconds, whatever their format.
    var timesAreSeconds = true

    /// - Parameter place: Which value it is: "`params` of the test `a`".
    func check(
        _ value: Node, _ place: String, against shape: Shape, of owner: Shape, diagnostics: inout DiagnosticCollector
    ) {
        var validation = NodeValueValidation(
            context, subject: "\(place) of the trait `\(trait)` of `\(owner.id)`", owner: owner.id, event: event)
        validation.timesAreSeconds = timesAreSeconds
        validation.allowsOptionalNulls = true
        validation.place = owner.position
        validation.check(value, shape, diagnostics: &diagnostics)
    }

    func report(
        _ severity: Diagnostic.Severity, _ message: @autoclosure () -> String, at node: Node, of owner: Shape,
        _ detail: String = "", diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.report(
            severity, message(), at: node.place(or: owner.position), event: event + detail, of: owner.id)
    }

    /// Checks what a case says for one vendor: `vendorParams` by the shape that `vendorParamsShape` names.
    func checkVendor(
        _ test: Node, _ name: String, of owner: Shape, isEmptyAllowed: Bool,
        diagnostics: inout DiagnosticCollector
    ) {
        guard let shape = test["vendorParamsShape"]?.string.flatMap({ context.model[ShapeID($0)] }) else { return }
        let values = test["vendorParams"]
        if !isEmptyAllowed, values?.object?.isEmpty ?? true {
            return report(
                .warning, "\(name) of `\(owner.id)` has a `vendorParamsShape`, but no `vendorParams`; add them",
                at: test, of: owner, diagnostics: &diagnostics)
        }
        check(values ?? .emptyObject, "`vendorParams` of \(name)", against: shape, of: owner, diagnostics: &diagnostics)
    }
}
